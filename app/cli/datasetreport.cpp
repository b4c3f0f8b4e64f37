// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/datasetreport.h"

#include "cli/console.h"

#include <QJsonArray>

namespace forja {

namespace {

QString pathOf(const Dataset &data, int picture)
{
    return data.records()[static_cast<std::size_t>(picture)].path;
}

QJsonArray toJson(const QList<SkippedFile> &files)
{
    QJsonArray skipped;
    for (const SkippedFile &file : files) {
        skipped.append(QJsonObject{{QStringLiteral("path"), file.path},
                                   {QStringLiteral("code"), file.reason.code},
                                   {QStringLiteral("reason"), file.reason.english()}});
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
    const auto paths = [&data](const std::vector<int> &pictures) {
        QJsonArray out;
        for (const int picture : pictures)
            out.append(pathOf(data, picture));
        return out;
    };
    QJsonArray groups;
    for (const auto &group : finding.groups)
        groups.append(paths(group));
    return {{QStringLiteral("code"), finding.code},
            {QStringLiteral("gravity"), finding.gravity == Gravity::Warning ? QStringLiteral("warning") : QStringLiteral("note")},
            {QStringLiteral("what"), finding.what.english()},
            {QStringLiteral("advice"), finding.advice.english()},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("exclude"), paths(finding.toExclude)}};
}

void printClasses(const DatasetReport &report)
{
    print(report.classNames.isEmpty() ? QStringLiteral("Classes: none")
                                      : QStringLiteral("Classes: %1").arg(report.classNames.size()));
    QList<QStringList> rows;
    for (qsizetype i = 0; i < report.classNames.size(); ++i)
        rows.append({QStringLiteral("  ") + report.classNames[i], counted(report.classCounts.at(static_cast<std::size_t>(i)))});
    printTable(rows, 1);
}

void printSizes(const DatasetReport &report)
{
    if (report.originalSizes.isEmpty())
        return;
    print(QStringLiteral("Sizes of the files (the most frequent):"));
    QList<QPair<int, QString>> sizes;
    for (auto it = report.originalSizes.cbegin(); it != report.originalSizes.cend(); ++it)
        sizes.append({it.value(), it.key()});
    std::stable_sort(sizes.begin(), sizes.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<QStringList> rows;
    for (const auto &[count, size] : sizes)
        rows.append({QStringLiteral("  ") + size, counted(count)});
    printTable(rows, 1);
}

void printSkipped(const QList<SkippedFile> &files)
{
    for (const SkippedFile &file : files) {
        const QString reason = file.reason.english();
        print(QStringLiteral("  ") + (reason.contains(file.path) ? reason : file.path + QStringLiteral(": ") + reason));
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
            paths.append(QStringLiteral("and %1 more").arg(counted(static_cast<qint64>(groups[i].size() - kFiles))));
        print(QStringLiteral("  ") + paths.join(QStringLiteral(", ")));
    }
    if (groups.size() > kGroups)
        print(QStringLiteral("  and %1 (--json lists them)").arg(counted(static_cast<qint64>(groups.size() - kGroups), QStringLiteral("1 more group"), QStringLiteral("%1 more groups"))));
}

} // namespace

QJsonObject toJson(const Dataset &data, const Diagnosis &diagnosis)
{
    const DatasetReport &report = data.report();
    QJsonArray classes;
    for (qsizetype i = 0; i < report.classNames.size(); ++i) {
        classes.append(QJsonObject{{QStringLiteral("name"), report.classNames[i]},
                                   {QStringLiteral("pictures"), report.classCounts.at(static_cast<std::size_t>(i))}});
    }
    QJsonArray findings;
    for (const Finding &finding : diagnosis.findings)
        findings.append(toJson(data, finding));
    return {{QStringLiteral("usable"), true},
            {QStringLiteral("source"), report.source},
            {QStringLiteral("pictures"), report.pictures},
            {QStringLiteral("held_out"), report.heldOut},
            {QStringLiteral("width"), report.rule.width},
            {QStringLiteral("height"), report.rule.height},
            {QStringLiteral("channels"), report.rule.channels},
            {QStringLiteral("classes"), classes},
            {QStringLiteral("original_sizes"), toJson(report.originalSizes)},
            {QStringLiteral("colour_modes"), toJson(diagnosis.colourModes)},
            {QStringLiteral("unusable_files"), toJson(diagnosis.unusable)},
            {QStringLiteral("excluded"), report.excluded},
            {QStringLiteral("skipped"), toJson(report.skipped)},
            {QStringLiteral("passed_over"), toJson(report.passedOver)},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("from_cache"), report.fromCache},
            {QStringLiteral("seconds"), report.seconds},
            {QStringLiteral("doctor_seconds"), diagnosis.seconds}};
}

QJsonObject unusableToJson(const Problem &reason)
{
    return {{QStringLiteral("usable"), false}, {QStringLiteral("code"), reason.code}, {QStringLiteral("reason"), reason.english()}};
}

void printReport(const Dataset &data, const Diagnosis &diagnosis)
{
    const DatasetReport &report = data.report();
    const PictureRule &rule = report.rule;
    print(QStringLiteral("%1: %2 %3 can be used, %4 of them held out from D")
              .arg(report.source, counted(report.pictures), data.isFlat() ? QStringLiteral("points") : QStringLiteral("pictures"), counted(report.heldOut)));
    print(QStringLiteral("As: ") + (data.isFlat() ? QStringLiteral("points of the plane")
                                                  : QStringLiteral("%1 x %2, %3").arg(rule.width).arg(rule.height).arg(rule.channels == 1 ? QStringLiteral("grey") : QStringLiteral("RGB"))));
    if (report.excluded > 0)
        print(QStringLiteral("Excluded: %1").arg(counted(report.excluded)));
    printClasses(report);
    printSizes(report);
    QStringList modes;
    for (auto it = diagnosis.colourModes.cbegin(); it != diagnosis.colourModes.cend(); ++it)
        modes.append(QStringLiteral("%1 %2").arg(counted(it.value()), it.key()));
    if (!modes.isEmpty())
        print(QStringLiteral("Colours of the files: %1").arg(modes.join(QStringLiteral(", "))));
    if (diagnosis.findings.isEmpty())
        print(QStringLiteral("Nothing is wrong with it."));
    for (const Finding &finding : diagnosis.findings) {
        print({});
        print((finding.gravity == Gravity::Warning ? QStringLiteral("! ") : QStringLiteral("- ")) + finding.what.english());
        print(QStringLiteral("  ") + finding.advice.english());
        printSkipped(finding.files);
        printGroups(data, finding.groups);
    }
}

} // namespace forja
