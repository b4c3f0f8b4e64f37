// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/pictureassembly.h"

#include <QSet>

#include <map>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

DatasetReport reportOf(const PictureSource &source, const CacheIndex &index)
{
    DatasetReport report;
    report.source = source.source();
    report.name = source.name();
    report.rule = source.rule();
    // The rule may have left the channels open; from here on they are known.
    report.rule.channels = index.channels;
    UnusedFiles unused = source.unused();
    report.skipped = std::move(unused.skipped);
    report.passedOver = std::move(unused.passedOver);
    for (const auto &[entry, reason] : index.skipped)
        report.skipped.append({source.record(entry).path, reason});
    return report;
}

/// Their classes are the source's.
std::vector<PictureRecord> recordsOf(const PictureSource &source, const CacheIndex &index)
{
    std::vector<PictureRecord> records;
    records.reserve(index.used());
    const QStringList &names = source.rule().excluded;
    const QSet<QString> excluded(names.begin(), names.end());
    quint32 slot = 0;
    for (std::size_t entry = 0; entry < source.entries(); ++entry) {
        if (!index.isUsed[entry])
            continue;
        PictureRecord record = source.record(entry);
        // What is excluded lies in the cache as well: the key does not depend on it.
        record.slot = slot++;
        if (!excluded.isEmpty() && excluded.contains(exclusionName(record.path)))
            continue;
        const FileFacts &facts = index.facts[entry];
        record.originalSize = {facts.width, facts.height};
        record.hasMore = facts.hasMore != 0;
        // The number comes from a file; an enum may hold its own values alone.
        record.mode = static_cast<ColourMode>(std::clamp(facts.mode, 0,
                                                         static_cast<qint32>(ColourMode::Cmyk)));
        const auto &hash = index.hashes[entry];
        record.hash = QString::fromLatin1(
            QByteArray::fromRawData(hash.data(), static_cast<qsizetype>(hash.size())).toHex());
        records.push_back(std::move(record));
    }
    return records;
}

QMap<QString, int> sizesOf(const std::vector<PictureRecord> &records)
{
    std::map<std::pair<int, int>, int> counts;
    for (const PictureRecord &record : records)
        ++counts[{record.originalSize.width(), record.originalSize.height()}];
    constexpr std::size_t kMost = 20;
    // A folder of snapshots may have a size for each picture; the report keeps the most frequent.
    while (counts.size() > kMost)
        counts.erase(std::min_element(counts.begin(), counts.end(),
                                      [](const auto &a, const auto &b) { return a.second < b.second; }));
    QMap<QString, int> sizes;
    for (const auto &[size, count] : counts)
        sizes[u"%1 x %2"_s.arg(size.first).arg(size.second)] = count;
    return sizes;
}

/// Gives the classes the numbers that the rule asks for.
void numberClasses(DatasetReport &report, std::vector<PictureRecord> &records)
{
    const QStringList &wanted = report.rule.classNames;
    const QStringList present = report.classNames;
    // A rule with other classes than are here cannot be followed; the folder's own order stands then.
    if (wanted == present
        || !std::is_permutation(wanted.begin(), wanted.end(), present.begin(), present.end()))
        return;
    for (PictureRecord &record : records)
        record.classIndex = static_cast<int>(wanted.indexOf(present[record.classIndex]));
    const std::vector<int> counts = report.classCounts;
    for (qsizetype i = 0; i < present.size(); ++i)
        report.classCounts[static_cast<std::size_t>(wanted.indexOf(present[i]))]
            = counts[static_cast<std::size_t>(i)];
    report.classNames = wanted;
}

/// Leaves out classes whose pictures all turned out unusable; a single class is none.
void nameClasses(const QStringList &names, DatasetReport &report, std::vector<PictureRecord> &records)
{
    std::vector<int> counts(static_cast<std::size_t>(names.size()));
    for (const PictureRecord &record : records) {
        if (!names.isEmpty())
            ++counts[static_cast<std::size_t>(record.classIndex)];
    }
    std::vector<int> numbers(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        // Set for empty classes too, which no record points to.
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
    for (PictureRecord &record : records)
        record.classIndex = report.classNames.isEmpty()
            ? 0
            : numbers[static_cast<std::size_t>(record.classIndex)];
    numberClasses(report, records);
}

} // namespace

Result<DatasetParts> assembled(const PictureSource &source, const CacheIndex &index)
{
    DatasetReport report = reportOf(source, index);
    std::vector<PictureRecord> records = recordsOf(source, index);
    const auto used = static_cast<qsizetype>(records.size());
    report.excluded = static_cast<int>(index.used()) - static_cast<int>(used);
    // Whoever excluded them sees that they were found.
    if (used < 2)
        return tooFewPictures(source.source(), used,
                              report.skipped.size() + source.unused().noPictures + report.excluded);
    report.originalSizes = sizesOf(records);
    nameClasses(source.classNames(), report, records);
    return divided(std::move(report), std::move(records), source.pathOrder());
}

} // namespace forja
