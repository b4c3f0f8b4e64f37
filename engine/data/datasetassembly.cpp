// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/datasetbuilder.h"
#include "engine/data/samples/samplepictures.h"
#include "engine/data/split.h"
#include "engine/experiment/datasource.h"

#include <QDir>
#include <QSet>

#include <map>

namespace forja {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<Dataset>> DatasetBuilder::assembled(CachedPictures pictures, bool fromCache)
{
    const CacheIndex &index = pictures.index;
    std::shared_ptr<Dataset> dataset(new Dataset);
    DatasetReport &report = dataset->m_report;
    report.source = m_source;
    report.name = isSample() ? m_sample : QDir(QDir(m_source).absolutePath()).dirName();
    if (isArchive())
        report.name = withoutArchiveEnding(report.name);
    report.rule = m_rule;
    report.rule.channels = index.channels;
    report.fromCache = fromCache;
    report.skipped = m_listing.skipped;
    report.passedOver = m_listing.passedOver;
    for (const auto &[entry, reason] : index.skipped)
        report.skipped.append({shownPath(m_listing.files[entry].path), reason});
    addRecords(*dataset, index);
    report.pictures = static_cast<int>(dataset->m_records.size());
    report.excluded = static_cast<int>(index.used()) - report.pictures;
    if (report.pictures < 2)
        return tooFew(report.pictures, report.skipped.size() + m_listing.noPictures + report.excluded);
    countSizes(*dataset);
    nameClasses(*dataset);
    divide(*dataset);
    dataset->m_pixels = pictures.pixels;
    dataset->m_offset = kPixelOffset;
    return dataset;
}

/// Classes are those of the listing here; samples run through theirs.
void DatasetBuilder::addRecords(Dataset &dataset, const CacheIndex &index) const
{
    const QList<SampleKind> kinds = sampleKinds();
    const SampleKind *kind = isSample() ? findSampleKind(kinds, m_sample) : nullptr;
    dataset.m_records.reserve(index.used());
    const QSet<QString> excluded(m_rule.excluded.begin(), m_rule.excluded.end());
    quint32 slot = 0;
    for (std::size_t entry = 0; entry < entries(); ++entry) {
        if (!index.isUsed[entry])
            continue;
        PictureRecord record;
        record.slot = slot++;
        record.originalSize = {index.facts[entry].width, index.facts[entry].height};
        record.hasMore = index.facts[entry].hasMore != 0;
        record.mode = static_cast<ColourMode>(std::clamp(index.facts[entry].mode, 0,
                                                         static_cast<qint32>(ColourMode::Cmyk)));
        if (kind) {
            record.classIndex = static_cast<int>(entry % static_cast<std::size_t>(kind->classNames.size()));
            record.path = u"%1/%2/%3"_s.arg(m_sample, kind->classNames[record.classIndex])
                              .arg(entry, 6, 10, QChar(u'0'));
            record.bytes = static_cast<qint64>(dataset.pictureBytes());
        } else {
            const FoundFile &file = m_listing.files[entry];
            record.classIndex = file.classFolder;
            record.path = shownPath(file.path);
            record.bytes = file.bytes;
        }
        if (!excluded.isEmpty() && excluded.contains(exclusionName(record.path)))
            continue;
        const auto &hash = index.hashes[entry];
        record.hash = QString::fromLatin1(
            QByteArray::fromRawData(hash.data(), static_cast<qsizetype>(hash.size())).toHex());
        dataset.m_records.push_back(std::move(record));
    }
}

void DatasetBuilder::countSizes(Dataset &dataset) const
{
    std::map<std::pair<int, int>, int> counts;
    for (const PictureRecord &record : dataset.m_records)
        ++counts[{record.originalSize.width(), record.originalSize.height()}];
    constexpr std::size_t kMost = 20;
    while (counts.size() > kMost)
        counts.erase(std::min_element(counts.begin(), counts.end(),
                                      [](const auto &a, const auto &b) { return a.second < b.second; }));
    for (const auto &[size, count] : counts)
        dataset.m_report.originalSizes[u"%1 x %2"_s.arg(size.first).arg(size.second)] = count;
}

/// Leaves out classes whose pictures all turned out unusable; a single class is none.
void DatasetBuilder::nameClasses(Dataset &dataset) const
{
    QStringList names;
    if (isSample()) {
        const QList<SampleKind> kinds = sampleKinds();
        names = m_rule.classesFromFolders ? findSampleKind(kinds, m_sample)->classNames : QStringList();
    } else {
        for (const auto &folder : m_listing.classFolders)
            names.append(shownPath(folder));
    }
    std::vector<int> counts(static_cast<std::size_t>(names.size()));
    for (const PictureRecord &record : dataset.m_records) {
        if (!names.isEmpty())
            ++counts[static_cast<std::size_t>(record.classIndex)];
    }
    DatasetReport &report = dataset.m_report;
    std::vector<int> numbers(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        numbers[i] = static_cast<int>(report.classNames.size());
        if (counts[i] == 0)
            continue;
        report.classNames.append(names[static_cast<qsizetype>(i)]);
        report.classCounts.push_back(counts[i]);
    }
    if (report.classNames.size() < 2) {
        report.classNames.clear();
        report.classCounts.clear();
    }
    for (PictureRecord &record : dataset.m_records)
        record.classIndex = report.classNames.isEmpty()
            ? 0
            : numbers[static_cast<std::size_t>(record.classIndex)];
    numberClasses(dataset);
}

/// Gives the classes the numbers that the rule asks for.
void DatasetBuilder::numberClasses(Dataset &dataset) const
{
    DatasetReport &report = dataset.m_report;
    const QStringList &wanted = m_rule.classNames;
    const QStringList present = report.classNames;
    if (wanted == present
        || !std::is_permutation(wanted.begin(), wanted.end(), present.begin(), present.end()))
        return;
    for (PictureRecord &record : dataset.m_records)
        record.classIndex = static_cast<int>(wanted.indexOf(present[record.classIndex]));
    const std::vector<int> counts = report.classCounts;
    for (qsizetype i = 0; i < present.size(); ++i)
        report.classCounts[static_cast<std::size_t>(wanted.indexOf(present[i]))]
            = counts[static_cast<std::size_t>(i)];
    report.classNames = wanted;
}

void DatasetBuilder::divide(Dataset &dataset) const
{
    const std::vector<bool> isHeldOut = heldOutPart(dataset.m_records, m_rule.heldOutShare);
    std::vector<std::uint32_t> order(dataset.m_records.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint32_t>(i);
    // Samples lie in the order they were drawn in and archives in their own; what is promised is class, then
    // path.
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const PictureRecord &one = dataset.m_records[a];
        const PictureRecord &other = dataset.m_records[b];
        return one.classIndex != other.classIndex ? one.classIndex < other.classIndex
                                                  : isArchive() && one.path < other.path;
    });
    for (const std::uint32_t record : order) {
        dataset.m_records[record].isHeldOut = isHeldOut[record];
        (isHeldOut[record] ? dataset.m_heldOut : dataset.m_train).push_back(record);
    }
    dataset.m_report.heldOut = static_cast<int>(dataset.m_heldOut.size());
}

} // namespace forja
