// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/looking/inspector.h"

#include "engine/metrics/nearest.h"
#include "engine/training/batches.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

namespace {

constexpr int kNeighbours = 4;
constexpr int kHeldOutRanked = 128;
constexpr int kMomentsShown = 24;

Inspection emptyInspection(qint64 update, int index)
{
    Inspection out;
    out.update = update;
    out.index = index;
    out.output = out.percentile = std::numeric_limits<float>::quiet_NaN();
    out.heldOutCloser = std::numeric_limits<double>::quiet_NaN();
    out.isWhole = true;
    return out;
}

/// At most `count` of them, evenly, the ends included.
std::vector<SheetRecord> evenly(const std::vector<SheetRecord> &all, int count)
{
    if (static_cast<int>(all.size()) <= count)
        return all;
    std::vector<SheetRecord> out;
    for (int i = 0; i < count; ++i)
        out.push_back(
            all[static_cast<std::size_t>(i) * (all.size() - 1) / static_cast<std::size_t>(count - 1)]);
    return out;
}

torch::Tensor toTensor(const QImage &image, const Dataset &data)
{
    const QImage plain = image.convertToFormat(data.channels() == 1 ? QImage::Format_Grayscale8
                                                                    : QImage::Format_RGB888);
    std::vector<std::uint8_t> bytes;
    for (int y = 0; y < plain.height(); ++y)
        bytes.insert(bytes.end(), plain.constScanLine(y),
                     plain.constScanLine(y) + plain.width() * data.channels());
    torch::Tensor out = emptyPictures(1, data, false);
    fillPicture(out, 0, bytes, false);
    return out;
}

} // namespace

Inspection Inspector::look(const RunFolder &run, qint64 update, int index, const std::atomic<bool> &cancelled)
{
    const auto sheet = run.sheet(update);
    if (!sheet || index < 0 || index >= sheet->count) {
        Inspection none = emptyInspection(update, index);
        const QStringList place{QString::number(index), QString::number(update)};
        none.problem = sheet
            ? problem("inspect.no_tile", QT_TRANSLATE_NOOP("forja", "There is no picture %1 at update %2."),
                      place)
            : sheet.problem();
        return none;
    }
    Inspection out = knownOf(*sheet, index);
    for (const SheetRecord &other : evenly(run.sheets(), kMomentsShown)) {
        if (cancelled)
            return out;
        const auto then = run.sheet(other.update);
        if (then && index < then->count)
            out.overTime.append({other.update, knownOf(*then, index).picture});
    }
    return out;
}

Inspection Inspector::lookAtReal(const std::shared_ptr<const Dataset> &data, const QString &path)
{
    Inspection out = emptyInspection(0, -1);
    out.path = path;
    for (const PictureRecord &record : data ? data->records() : std::span<const PictureRecord>()) {
        if (record.path == path) {
            out.picture = data->image(record);
            out.className = data->report().classNames.value(record.classIndex);
            out.isHeldOut = record.isHeldOut;
            out.isWhole = false;
        }
    }
    if (!data)
        out.isWhole = false;
    else if (out.picture.isNull())
        out.problem = problem("inspect.no_picture",
                              QT_TRANSLATE_NOOP("forja", "%1: not among the pictures of this run."), {path});
    return out;
}
void Inspector::begin(const Inspection &of, const std::shared_ptr<const Dataset> &data)
{
    m_search.reset();
    const bool isComparable = of.picture.width() == data->width() && of.picture.height() == data->height();
    // Points are seen where they lie.
    const auto pictures = picturesOf(data);
    if (!isComparable || !pictures)
        return;
    m_search.emplace(pictures, toTensor(of.picture, *data), kNeighbours);
    if (m_known.lock() == data)
        return;
    m_known.reset();
    m_heldOutDistances.clear();
    m_ranking.reset();
    m_ranking.emplace(pictures, heldOutBatch(*data, kHeldOutRanked, false, false).pictures, 1);
    m_known = data;
}

bool Inspector::next(Inspection &to)
{
    if (m_search && to.nearest.isEmpty()) {
        if (m_search->next())
            addNearest(to);
    } else if (m_search && m_ranking) {
        if (m_ranking->next())
            takeRanking();
    } else {
        finish(to);
    }
    return to.isWhole;
}

void Inspector::addNearest(Inspection &to)
{
    const auto data = m_known.lock();
    const auto &nearest = m_search->found();
    if (!data || nearest.empty() || nearest.front().empty()) {
        m_search.reset();
        return;
    }
    for (const Neighbour &neighbour : nearest.front()) {
        const QImage image = data->trainImage(neighbour.index);
        const QString path = data->trainPath(neighbour.index);
        to.nearest.append({neighbour.isMirrored ? image.mirrored(true, false) : image, path,
                           neighbour.distance});
    }
}

void Inspector::takeRanking()
{
    for (const auto &found : m_ranking->found()) {
        if (!found.empty())
            m_heldOutDistances.push_back(found.front().distance);
    }
    std::sort(m_heldOutDistances.begin(), m_heldOutDistances.end());
    m_ranking.reset();
}

void Inspector::finish(Inspection &to)
{
    m_search.reset();
    to.isWhole = true;
    // A training picture is its own nearest one, at no distance: what is said of copies is not said of it.
    if (!to.path.isEmpty() && !to.isHeldOut) {
        to.nearest.removeIf([&to](const Inspection::Near &near) { return near.path == to.path; });
        return;
    }
    if (m_heldOutDistances.empty() || to.nearest.isEmpty())
        return;
    const auto first = m_heldOutDistances.begin();
    const auto closer = std::lower_bound(first, m_heldOutDistances.end(), to.nearest.front().distance)
        - first;
    to.heldOutCloser = static_cast<double>(closer) / static_cast<double>(m_heldOutDistances.size());
}

} // namespace forja
