// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/snapshotworker.h"

#include "engine/experiment/keys.h"
#include "engine/session/internal/training/gauge.h"
#include "engine/training/trainer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRanked = 512; // held-out pictures that percentiles refer to

QImage tiled(const std::vector<QImage> &tiles, QSize tile, int columns)
{
    const int rows = (static_cast<int>(tiles.size()) + columns - 1) / columns;
    QImage out(tile.width() * columns, tile.height() * std::max(rows, 1),
               tiles.empty() ? QImage::Format_RGB888 : tiles.front().format());
    out.fill(Qt::black);
    // Copied line by line: QPainter does not draw on 8-bit grey.
    const int pixelBytes = out.depth() / 8;
    for (int i = 0; i < static_cast<int>(tiles.size()); ++i) {
        for (int y = 0; y < tile.height(); ++y) {
            const uchar *from = tiles[static_cast<std::size_t>(i)].constScanLine(y);
            std::copy_n(from, tile.width() * pixelBytes,
                        out.scanLine(i / columns * tile.height() + y)
                            + i % columns * tile.width() * pixelBytes);
        }
    }
    return out;
}

} // namespace

int sheetColumns(int classes, int tiles)
{
    if (classes > 1 && classes <= 20)
        return classes * std::max(1, 10 / classes);
    return std::min(tiles, 10);
}

SnapshotWorker::SnapshotWorker(const Experiment &experiment, std::shared_ptr<const Dataset> data,
                               const Batch &reference, const QString &runName)
    : m_experiment(experiment)
    , m_data(std::move(data))
    , m_runName(runName)
    , m_evaluator(experiment, netShape(experiment, *m_data))
    , m_heldOut(heldOutBatch(*m_data, kRanked, false, m_evaluator.shape().classes > 0))
{
    m_evaluator.setReference(reference);
    if (auto points = pointsOf(m_data))
        m_flat = std::make_unique<FlatWorker>(experiment, std::move(points));
}

int SnapshotWorker::classOf(qint64 index) const
{
    return m_evaluator.shape().classes == 0 ? 0 : static_cast<int>(index % m_evaluator.shape().classes);
}

SheetRecord SnapshotWorker::emptySheet() const
{
    SheetRecord sheet;
    if (m_flat) {
        // One picture of all points in place of one for each latent.
        sheet.tile = QSize(FlatWorker::kSheetSide, FlatWorker::kSheetSide);
        sheet.count = 1;
        sheet.columns = 1;
        sheet.latentSeed = static_cast<quint64>(m_experiment.integer(key::runLatentSeed));
        return sheet;
    }
    sheet.tile = QSize(m_data->width(), m_data->height());
    sheet.classes = m_evaluator.shape().classes;
    sheet.count = static_cast<int>(m_experiment.integer(key::runSheetTiles));
    sheet.columns = sheetColumns(sheet.classes, sheet.count);
    sheet.latentSeed = static_cast<quint64>(m_experiment.integer(key::runLatentSeed));
    return sheet;
}

SheetRecord SnapshotWorker::reals() const
{
    SheetRecord sheet = emptySheet();
    if (m_flat) {
        sheet.image = m_flat->realPicture();
        return sheet;
    }
    std::vector<int> chosen;
    if (sheet.classes > 0) {
        // Each column shows a picture of the class whose generated pictures stand under it.
        std::vector<std::vector<int>> ofClass(static_cast<std::size_t>(sheet.classes));
        for (int i = 0; i < m_data->heldOutSize(); ++i)
            ofClass[static_cast<std::size_t>(m_data->heldOutClass(i))].push_back(i);
        for (int column = 0; column < sheet.columns; ++column) {
            const auto &known = ofClass[static_cast<std::size_t>(column % sheet.classes)];
            if (!known.empty())
                chosen.push_back(known[static_cast<std::size_t>(column / sheet.classes) % known.size()]);
        }
    } else {
        const int count = std::min(sheet.columns, m_data->heldOutSize());
        for (int i = 0; i < count; ++i)
            chosen.push_back(static_cast<int>(static_cast<qint64>(i) * m_data->heldOutSize() / count));
    }
    std::vector<QImage> tiles;
    for (const int index : chosen)
        tiles.push_back(m_data->heldOutImage(index));
    sheet.count = static_cast<int>(tiles.size());
    sheet.columns = std::max(1, std::min(sheet.columns, sheet.count));
    sheet.image = tiled(tiles, sheet.tile, sheet.columns);
    return sheet;
}

void SnapshotWorker::load(const Snapshot &snapshot)
{
    if (m_loaded == snapshot.at)
        return;
    m_evaluator.load(snapshot);
    m_loaded = snapshot.at;
    m_seconds = snapshot.seconds;
}

SheetRecord SnapshotWorker::sheet()
{
    SheetRecord sheet = emptySheet();
    if (m_flat) {
        sheet.update = m_loaded->update;
        sheet.image = m_flat->picture(m_evaluator.pictures(sheet.latentSeed, 0, FlatView::kPoints, {}));
        sheet.network = m_evaluator.network();
        return sheet;
    }
    const auto classes = [this](qint64 index) { return classOf(index); };
    const torch::Tensor pictures = m_evaluator.pictures(sheet.latentSeed, 0, sheet.count, classes);
    std::vector<QImage> tiles;
    for (int i = 0; i < sheet.count; ++i)
        tiles.push_back(toImage(pictures[i]));
    sheet.update = m_loaded->update;
    sheet.image = tiled(tiles, sheet.tile, sheet.columns);
    sheet.outputs = m_evaluator.outputs(pictures, m_evaluator.classesFor(0, sheet.count, classes),
                                        PictureKind::Generated);
    sheet.percentiles = percentiles(
        sheet.outputs, m_evaluator.outputs(m_heldOut.pictures, m_heldOut.classes, PictureKind::Real));
    sheet.network = m_evaluator.network();
    return sheet;
}

QByteArray SnapshotWorker::generator() const
{
    TensorFile file = m_evaluator.generatorFile();
    const NetShape &shape = m_evaluator.shape();
    const auto set = [&file](const char *key, const QString &value) {
        file.metadata.insert(QString::fromLatin1(key), value);
    };
    set("forja:run", m_runName);
    set("forja:update", QString::number(m_loaded->update));
    set("forja:network", m_evaluator.network());
    set("forja:channels", QString::number(shape.channels));
    set("forja:height", QString::number(shape.height));
    set("forja:width", QString::number(shape.width));
    set("forja:classes", QString::number(shape.classes));
    set("forja:latent", QString::number(shape.latent));
    const QStringList names = shape.classes > 0 ? m_data->report().classNames : QStringList();
    set("forja:class_names",
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact)));
    return encodeTensors(file);
}

MeasureRecord SnapshotWorker::measurePoints()
{
    MeasureRecord record = m_flat->measure(m_evaluator.pictures(Gauge::kSeed, 0, FlatView::kPoints, {}));
    record.update = m_loaded->update;
    record.seconds = m_seconds;
    return record;
}

} // namespace forja
