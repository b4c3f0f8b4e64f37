// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/flaglayout.h"

#include <algorithm>

namespace forja {

namespace {

constexpr double kTooClose = 14;
constexpr double kCloth = 12; ///< from the pole to the label
constexpr double kApart = 8; ///< before the next pole
constexpr double kLeastLabel = 44;
constexpr double kCountWidth = 30; ///< of the count that stands before a merged sign's label

} // namespace

std::vector<FlagSign> layOutFlags(const std::vector<double> &xs, const std::vector<double> &widths,
                                  double left, double right)
{
    std::vector<FlagSign> signs;
    // In two passes: how much room a label has is known only when it is settled where the next pole stands.
    for (std::size_t i = 0; i < xs.size(); ++i) {
        if (!signs.empty() && xs[i] - signs.back().x < kTooClose)
            ++signs.back().count;
        else
            signs.push_back({.x = xs[i], .first = i});
    }
    double taken = left;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        FlagSign &sign = signs[i];
        const double wanted = widths[sign.first] + (sign.count > 1 ? kCountWidth : 0);
        const double from = sign.x + kCloth;
        const double room = (i + 1 < signs.size() ? signs[i + 1].x - kApart : right) - from;
        // What is free between the label before and this pole.
        const double before = sign.x - kApart - taken;
        // Cut to a few letters a label says nothing; such a flag stands without one.
        if (room >= std::min(wanted, kLeastLabel)) {
            sign.labelLeft = from;
            sign.labelWidth = std::min(wanted, room);
        } else if (i + 1 == signs.size() && before >= kLeastLabel) {
            // The end is near: its label stands before the last pole.
            sign.labelWidth = std::min(wanted, before);
            sign.labelLeft = sign.x - kApart - sign.labelWidth;
        }
        // Poles count as well, though their flag has no label.
        taken = std::max(sign.x, sign.labelLeft + sign.labelWidth) + kApart;
    }
    return signs;
}

} // namespace forja
