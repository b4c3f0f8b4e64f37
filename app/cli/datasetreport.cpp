// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/datasetreport.h"

#include "app/cli/console.h"

#include <QJsonArray>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const Dataset &data, int picture)
{
    return data.records()[static_cast<std::size_t>(picture)].path;
}

QJsonArray toJson(const QList<SkippedFile> &files)
{
    QJsonArray skipped;
    for (const SkippedFile &file : files) {
        skipped.append(QJsonObject{
            {u"path"_s, file.path}, {u"code"_s, file.reason.code}, {u"reason"_s, file.reason.english()}});
    }
    return skipped;
}

QJsonObject toJson(const QMap<QString, int> &counts)
{
    QJsonObject out;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

QJsonObject toJson(const Dataset &data, const Finding &finding)
{
    // As paths, because the numbers of pictures mean nothing outside this program.
    const auto paths = [&data](const std::vector<int> &pictures) {
        QJsonArray out;
        for (const int picture : pictures)
            out.append(pathOf(data, picture));
        return out;
    };
    QJsonArray groups;
    for (const auto &group : finding.groups)
        groups.append(paths(group));
    return {{u"code"_s, finding.code},
            {u"gravity"_s, finding.gravity == Gravity::Warning ? u"warning"_s : u"note"_s},
            {u"what"_s, finding.what.english()},
            {u"advice"_s, finding.advice.english()},
            {u"groups"_s, groups},
            {u"exclude"_s, paths(finding.toExclude)}};
}

void printClasses(const DatasetReport &report)
{
    print(report.classNames.isEmpty() ? u"Classes: none"_s : u"Classes: %1"_s.arg(report.classNames.size()));
    QList<QStringList> rows;
    for (qsizetype i = 0; i < report.classNames.size(); ++i)
        rows.append({u"  "_s + report.classNames[i],
                     counted(report.classCounts.at(static_cast<std::size_t>(i)))});
    printTable(rows, 1);
}

void printSizes(const DatasetReport &report)
{
    if (report.originalSizes.isEmpty())
        return;
    print(u"Sizes of the files (the most frequent):"_s);
    QList<QPair<int, QString>> sizes;
    for (auto it = report.originalSizes.cbegin(); it != report.originalSizes.cend(); ++it)
        sizes.append({it.value(), it.key()});
    // Stable, so that equally frequent sizes keep the order of their names and two reports can be compared.
    std::stable_sort(sizes.begin(), sizes.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<QStringList> rows;
    for (const auto &[count, size] : sizes)
        rows.append({u"  "_s + size, counted(count)});
    printTable(rows, 1);
}

void printSkipped(const QList<SkippedFile> &files)
{
    for (const SkippedFile &file : files) {
        const QString reason = file.reason.english();
        // Most reasons already name the file; naming it twice makes the line hard to read.
        print(u"  "_s + (reason.contains(file.path) ? reason : file.path + u": "_s + reason));
    }
}

/// The first few of many; --json has them all.
void printGroups(const Dataset &data, const std::vector<std::vector<int>> &groups)
{
    constexpr std::size_t kGroups = 5;
    constexpr std::size_t kFiles = 4;
    for (std::size_t i = 0; i < std::min(kGroups, groups.size()); ++i) {
        QStringList paths;
        for (std::size_t k = 0; k < std::min(kFiles, groups[i].size()); ++k)
            paths.append(pathOf(data, groups[i][k]));
        if (groups[i].size() > kFiles)
            paths.append(u"and %1 more"_s.arg(counted(static_cast<qint64>(groups[i].size() - kFiles))));
        print(u"  "_s + paths.join(u", "_s));
    }
    if (groups.size() > kGroups)
        print(u"  and %1 (--json lists them)"_s.arg(counted(static_cast<qint64>(groups.size() - kGroups),
                                                            u"1 more group"_s, u"%1 more groups"_s)));
}

} // namespace

QJsonObject toJson(const Dataset &data, const Diagnosis &diagnosis)
{
    const DatasetReport &report = data.report();
    QJsonArray classes;
    for (qsizetype i = 0; i < report.classNames.size(); ++i) {
        classes.append(QJsonObject{{u"name"_s, report.classNames[i]},
                                   {u"pictures"_s, report.classCounts.at(static_cast<std::size_t>(i))}});
    }
    QJsonArray findings;
    for (const Finding &finding : diagnosis.findings)
        findings.append(toJson(data, finding));
    // Scripts check this key first; the answer for an unusable folder has it as well.
    return {{u"usable"_s, true},
            {u"source"_s, report.source},
            {u"pictures"_s, report.pictures},
            {u"held_out"_s, report.heldOut},
            {u"width"_s, report.rule.width},
            {u"height"_s, report.rule.height},
            {u"channels"_s, report.rule.channels},
            {u"classes"_s, classes},
            {u"original_sizes"_s, toJson(report.originalSizes)},
            {u"colour_modes"_s, toJson(diagnosis.colourModes)},
            {u"unusable_files"_s, toJson(diagnosis.unusable)},
            {u"excluded"_s, report.excluded},
            {u"skipped"_s, toJson(report.skipped)},
            {u"passed_over"_s, toJson(report.passedOver)},
            {u"findings"_s, findings},
            {u"from_cache"_s, report.fromCache},
            {u"seconds"_s, report.seconds},
            {u"doctor_seconds"_s, diagnosis.seconds}};
}

QJsonObject unusableToJson(const Problem &reason)
{
    return {{u"usable"_s, false}, {u"code"_s, reason.code}, {u"reason"_s, reason.english()}};
}

void printReport(const Dataset &data, const Diagnosis &diagnosis)
{
    const DatasetReport &report = data.report();
    print(u"%1: %2 %3 can be used, %4 of them held out from D"_s.arg(report.source, counted(report.pictures),
                                                                     data.noun(), counted(report.heldOut)));
    print(u"As: "_s + data.shape());
    // What does not apply has no line: the report stays as short as the pictures are sound.
    if (report.excluded > 0)
        print(u"Excluded: %1"_s.arg(counted(report.excluded)));
    printClasses(report);
    printSizes(report);
    QStringList modes;
    for (auto it = diagnosis.colourModes.cbegin(); it != diagnosis.colourModes.cend(); ++it)
        modes.append(u"%1 %2"_s.arg(counted(it.value()), it.key()));
    if (!modes.isEmpty())
        print(u"Colours of the files: %1"_s.arg(modes.join(u", "_s)));
    // Said explicitly: silence could also mean that nothing was checked.
    if (diagnosis.findings.isEmpty())
        print(u"No problems found."_s);
    for (const Finding &finding : diagnosis.findings) {
        print({});
        print((finding.gravity == Gravity::Warning ? u"! "_s : u"- "_s) + finding.what.english());
        print(u"  "_s + finding.advice.english());
        printSkipped(finding.files);
        printGroups(data, finding.groups);
    }
}

} // namespace forja
