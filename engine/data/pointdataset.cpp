// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/pointdataset.h"

#include "engine/data/reading/flatcsv.h"
#include "engine/data/samples/flatshapes.h"
#include "engine/data/scatter.h"
#include "engine/data/split.h"
#include "engine/experiment/datasource.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostCsvBytes = qint64{64} << 20;

/// Points with what is known of each, while they are gathered.
struct GatheredPoints
{
    std::vector<PictureRecord> records;
    std::vector<float> numbers;

    void add(const QString &path, QPointF point);
};

void GatheredPoints::add(const QString &path, QPointF point)
{
    const float pair[] = {static_cast<float>(point.x()), static_cast<float>(point.y())};
    PictureRecord record;
    record.path = path;
    record.slot = static_cast<quint32>(records.size());
    record.bytes = sizeof pair;
    record.originalSize = {1, 1};
    // The hash of the two floats decides the held-out part, so equal points lie on one side as equal files
    // do.
    record.hash = QString::fromLatin1(
        QCryptographicHash::hash(QByteArray::fromRawData(reinterpret_cast<const char *>(pair), sizeof pair),
                                 QCryptographicHash::Sha256)
            .toHex());
    records.push_back(std::move(record));
    numbers.insert(numbers.end(), std::begin(pair), std::end(pair));
}

Result<GatheredPoints> pointsOfShape(const QString &source, const PictureRule &rule)
{
    const QList<FlatShape> shapes = flatShapes();
    const FlatShape *shape = findFlatShape(shapes, flatPlace(source));
    if (!shape) {
        QStringList names;
        for (const FlatShape &known : shapes)
            names << u"flat:"_s + known.name;
        return problem("flat.no_such_shape",
                       QT_TRANSLATE_NOOP(
                           "forja",
                           "%1: there are no such points. Use %2, or flat:FILE.csv with one point per line."),
                       {source, names.join(u", "_s)});
    }
    GatheredPoints gathered;
    // Two at least: divided() needs one point for each part.
    for (int i = 0; i < std::max(2, rule.sampleCount); ++i) {
        const QPointF point = shape->draw(rule.sampleSeed, static_cast<quint32>(i));
        // Noise has no bounds, but a shape is promised to lie within [-1, 1]², see FlatShape.
        gathered.add(u"%1/%2"_s.arg(shape->name).arg(i, 6, 10, QChar(u'0')),
                     {std::clamp(point.x(), -1.0, 1.0), std::clamp(point.y(), -1.0, 1.0)});
    }
    return gathered;
}

Result<GatheredPoints> pointsOfFile(const QString &file)
{
    const auto bytes = readFile(toPath(file), kMostCsvBytes);
    if (!bytes)
        return bytes.problem();
    auto points = pointsFromCsv(*bytes, file);
    if (!points)
        return points.problem();
    normalisePoints(*points);
    GatheredPoints gathered;
    const QString name = QFileInfo(file).fileName();
    for (const CsvPoint &point : *points)
        gathered.add(u"%1:%2"_s.arg(name).arg(point.line), point.at);
    return gathered;
}

} // namespace

Result<std::shared_ptr<const PointDataset>> PointDataset::open(const QString &source, const PictureRule &rule)
{
    QElapsedTimer timer;
    timer.start();
    const QString place = flatPlace(source);
    const bool isFile = place.endsWith(u".csv"_s, Qt::CaseInsensitive);
    auto gathered = isFile ? pointsOfFile(place) : pointsOfShape(source, rule);
    if (!gathered)
        return gathered.problem();
    DatasetReport report;
    report.source = source;
    report.name = isFile ? withoutCsvEnding(QFileInfo(place).fileName()) : place;
    report.rule = rule;
    // A net sees points as pictures of this size, whatever the rule asks of pictures.
    report.rule.width = 1;
    report.rule.height = 1;
    report.rule.channels = 2;
    DatasetParts parts = divided(std::move(report), std::move(gathered->records), PathOrder::AsListed);
    parts.report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return std::make_shared<const PointDataset>(std::move(parts), std::move(gathered->numbers));
}

PointDataset::PointDataset(DatasetParts parts, std::vector<float> points)
    : Dataset(std::move(parts)), m_points(std::move(points))
{
}

std::span<const float> PointDataset::point(const PictureRecord &record) const
{
    return std::span(m_points).subspan(std::size_t{2} * record.slot, 2);
}

std::size_t PointDataset::pictureBytes() const
{
    return 2 * sizeof(float);
}

void PointDataset::write(const PictureRecord &record, const NumberPlace &to) const
{
    const std::span<const float> at = point(record);
    to.first[0] = at[0];
    to.first[to.channel] = at[1];
}

QImage PointDataset::image(const PictureRecord &record) const
{
    constexpr int kSide = 64;
    return scatterPicture(point(record), {}, kSide);
}

QImage PointDataset::overview() const
{
    constexpr int kSide = 512;
    return scatterPicture(m_points, {}, kSide);
}

QString PointDataset::noun() const
{
    return u"points"_s;
}

QString PointDataset::shape() const
{
    return u"points of the plane"_s;
}

void PointDataset::willNeed(std::span<const int>) const { }

std::shared_ptr<const PointDataset> pointsOf(const std::shared_ptr<const Dataset> &data)
{
    return std::dynamic_pointer_cast<const PointDataset>(data);
}

} // namespace forja
