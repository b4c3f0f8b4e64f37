// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/inspector.h"

#include "metrics/nearest.h"
#include "training/batches.h"

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
        out.push_back(all[static_cast<std::size_t>(i) * (all.size() - 1) / static_cast<std::size_t>(count - 1)]);
    return out;
}

torch::Tensor toTensor(const QImage &image, const Dataset &data)
{
    const QImage plain = image.convertToFormat(data.channels() == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    std::vector<std::uint8_t> bytes;
    for (int y = 0; y < plain.height(); ++y)
        bytes.insert(bytes.end(), plain.constScanLine(y), plain.constScanLine(y) + plain.width() * data.channels());
    torch::Tensor out = emptyPictures(1, data, false);
    fillPicture(out, 0, bytes, false);
    return out;
}

} // namespace

Inspection Inspector::look(const RunFolder &run, const std::shared_ptr<const Dataset> &data, qint64 update, int index, const std::atomic<bool> &cancelled)
{
    const auto sheet = run.sheet(update);
    if (!sheet || index < 0 || index >= sheet->count) {
        Inspection none = emptyInspection(update, index);
        const QStringList place{QString::number(index), QString::number(update)};
        none.problem = sheet ? problem("inspect.no_tile", QT_TRANSLATE_NOOP("forja", "There is no picture %1 at update %2."), place)
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
    if (data)
        addNeighbours(out, data, cancelled);
    out.isWhole = data != nullptr;
    return out;
}

Inspection Inspector::lookAtReal(const std::shared_ptr<const Dataset> &data, const QString &path, const std::atomic<bool> &cancelled)
{
    Inspection out = emptyInspection(0, -1);
    out.path = path;
    for (const PictureRecord &record : data ? data->records() : std::span<const PictureRecord>()) {
        if (record.path == path) {
            out.picture = data->image(record);
            out.className = data->report().classNames.value(record.classIndex);
            out.isHeldOut = record.isHeldOut;
        }
    }
    if (out.picture.isNull()) {
        out.isWhole = data != nullptr;
        if (data)
            out.problem = problem("inspect.no_picture", QT_TRANSLATE_NOOP("forja", "%1: not among the pictures of this run."), {path});
        return out;
    }
    addNeighbours(out, data, cancelled);
    out.isWhole = true;
    // A training picture is its own nearest one, at no distance: what is said of copies is not said of it.
    if (!out.isHeldOut) {
        out.nearest.removeIf([&path](const Inspection::Near &near) { return near.path == path; });
        out.heldOutCloser = std::numeric_limits<double>::quiet_NaN();
    }
    return out;
}

void Inspector::addNeighbours(Inspection &to, const std::shared_ptr<const Dataset> &known, const std::atomic<bool> &cancelled)
{
    const Dataset &data = *known;
    if (to.picture.width() != data.width() || to.picture.height() != data.height())
        return;
    const auto nearest = nearestTraining(data, toTensor(to.picture, data), kNeighbours, cancelled);
    if (nearest.empty())
        return;
    for (const Neighbour &neighbour : nearest.front()) {
        const QImage image = data.trainImage(neighbour.index);
        to.nearest.append({neighbour.isMirrored ? image.mirrored(true, false) : image, data.trainPath(neighbour.index), neighbour.distance});
    }
    if (m_known.lock() != known) {
        m_known.reset();
        m_heldOutDistances.clear();
        for (const auto &found : nearestTraining(data, heldOutBatch(data, kHeldOutRanked, false, false).pictures, 1, cancelled))
            m_heldOutDistances.push_back(found.front().distance);
        if (cancelled)
            return;
        std::sort(m_heldOutDistances.begin(), m_heldOutDistances.end());
        m_known = known;
    }
    if (m_heldOutDistances.empty() || to.nearest.isEmpty())
        return;
    const auto closer = std::lower_bound(m_heldOutDistances.begin(), m_heldOutDistances.end(), to.nearest.front().distance) - m_heldOutDistances.begin();
    to.heldOutCloser = static_cast<double>(closer) / static_cast<double>(m_heldOutDistances.size());
}

} // namespace forja
