// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flatdataset.h"

#include "engine/data/reading/flatcsv.h"
#include "engine/data/samples/flatshapes.h"
#include "engine/data/split.h"
#include "engine/experiment/datasource.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostCsvBytes = qint64{64} << 20;

} // namespace

FlatDatasetBuilder::FlatDatasetBuilder(const QString &source, const PictureRule &rule)
    : m_source(source), m_place(flatPlace(source)), m_rule(rule)
{
    m_rule.width = 1;
    m_rule.height = 1;
    m_rule.channels = 2;
}

Result<std::shared_ptr<const Dataset>> FlatDatasetBuilder::open()
{
    QElapsedTimer timer;
    timer.start();
    std::shared_ptr<Dataset> dataset(new Dataset);
    DatasetReport &report = dataset->m_report;
    report.source = m_source;
    report.rule = m_rule;
    const bool isFile = m_place.endsWith(u".csv"_s, Qt::CaseInsensitive);
    report.name = isFile ? withoutCsvEnding(QFileInfo(m_place).fileName()) : m_place;
    if (const Outcome added = isFile ? addFile(*dataset) : addShape(*dataset); !added)
        return added.problem();
    report.pictures = static_cast<int>(dataset->m_records.size());
    divide(*dataset);
    report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return std::shared_ptr<const Dataset>(std::move(dataset));
}

Outcome FlatDatasetBuilder::addShape(Dataset &dataset) const
{
    const QList<FlatShape> shapes = flatShapes();
    const FlatShape *shape = findFlatShape(shapes, m_place);
    if (!shape) {
        QStringList names;
        for (const FlatShape &known : shapes)
            names << u"flat:"_s + known.name;
        return problem("flat.no_such_shape",
                       QT_TRANSLATE_NOOP(
                           "forja",
                           "%1: there are no such points. Use %2, or flat:FILE.csv with one point per line."),
                       {m_source, names.join(u", "_s)});
    }
    for (int i = 0; i < std::max(2, m_rule.sampleCount); ++i) {
        const QPointF point = shape->draw(m_rule.sampleSeed, static_cast<quint32>(i));
        add(dataset, u"%1/%2"_s.arg(shape->name).arg(i, 6, 10, QChar(u'0')),
            {std::clamp(point.x(), -1.0, 1.0), std::clamp(point.y(), -1.0, 1.0)});
    }
    return Done{};
}

Outcome FlatDatasetBuilder::addFile(Dataset &dataset) const
{
    const auto bytes = readFile(toPath(m_place), kMostCsvBytes);
    if (!bytes)
        return bytes.problem();
    auto points = pointsFromCsv(*bytes, m_place);
    if (!points)
        return points.problem();
    normalisePoints(*points);
    const QString name = QFileInfo(m_place).fileName();
    for (const CsvPoint &point : *points)
        add(dataset, u"%1:%2"_s.arg(name).arg(point.line), point.at);
    return Done{};
}

void FlatDatasetBuilder::add(Dataset &dataset, const QString &path, QPointF point) const
{
    const float numbers[] = {static_cast<float>(point.x()), static_cast<float>(point.y())};
    PictureRecord record;
    record.path = path;
    record.slot = static_cast<quint32>(dataset.m_records.size());
    record.bytes = sizeof numbers;
    record.originalSize = {1, 1};
    record.hash = QString::fromLatin1(
        QCryptographicHash::hash(QByteArray::fromRawData(reinterpret_cast<const char *>(numbers),
                                                         sizeof numbers),
                                 QCryptographicHash::Sha256)
            .toHex());
    dataset.m_records.push_back(std::move(record));
    dataset.m_points.insert(dataset.m_points.end(), std::begin(numbers), std::end(numbers));
}

void FlatDatasetBuilder::divide(Dataset &dataset) const
{
    const std::vector<bool> isHeldOut = heldOutPart(dataset.m_records, m_rule.heldOutShare);
    for (std::uint32_t i = 0; i < dataset.m_records.size(); ++i) {
        dataset.m_records[i].isHeldOut = isHeldOut[i];
        (isHeldOut[i] ? dataset.m_heldOut : dataset.m_train).push_back(i);
    }
    dataset.m_report.heldOut = static_cast<int>(dataset.m_heldOut.size());
}

} // namespace forja
