// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/statcolumns.h"

#include <algorithm>

namespace forja {

const std::vector<double> &StatColumns::column(const QString &name) const
{
    static const std::vector<double> none;
    const auto found = means.find(name);
    return found == means.end() ? none : found->second;
}

std::vector<double> StatColumns::xs(XAxis axis) const
{
    if (axis != XAxis::Updates)
        return axis == XAxis::Kimg ? kimg : seconds;
    std::vector<double> updates(at.size());
    std::transform(at.begin(), at.end(), updates.begin(),
                   [](const Moment &moment) { return static_cast<double>(moment.update); });
    return updates;
}

double StatColumns::xOf(XAxis axis, double update) const
{
    if (axis == XAxis::Updates)
        return update;
    const std::vector<double> &ys = axis == XAxis::Kimg ? kimg : seconds;
    if (at.empty())
        return 0;
    const auto after = std::lower_bound(at.begin(), at.end(), update, [](const Moment &moment, double value) {
        return static_cast<double>(moment.update) < value;
    });
    // Measures and sheets may be newer than the last tick.
    if (after == at.end())
        return ys.back();
    const auto i = static_cast<std::size_t>(after - at.begin());
    // Before the first tick the line begins at the origin; in between it is straight.
    const double x0 = i ? static_cast<double>(at[i - 1].update) : 0;
    const double y0 = i ? ys[i - 1] : 0;
    const double span = static_cast<double>(at[i].update) - x0;
    return span > 0 ? y0 + (ys[i] - y0) * (update - x0) / span : ys[i];
}

} // namespace forja
