// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/labfolder.h"

#include "engine/base/files.h"
#include "engine/runs/jsonlines.h"
#include "engine/runs/numberedfolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabFormat = 1;
constexpr qint64 kMostLabBytes = qint64{64} << 20;

/// NOTE: part of the format on disk; the order is that of LabRecord::State.
constexpr std::array kLabStates{"running", "finished", "stopped", "failed"};

QString labRoot(const QString &runsFolder)
{
    return runsFolder + u"/lab"_s;
}

Problem brokenLab(const QString &what)
{
    return problem(
        "lab.broken",
        QT_TRANSLATE_NOOP(
            "forja", "lab.json: %1. Restore the file from a copy of the folder, or ask the question again."),
        {what});
}

QJsonObject rowJson(const LabRow &row)
{
    QJsonObject values;
    for (auto it = row.values.cbegin(); it != row.values.cend(); ++it)
        values.insert(it.key(), toJsonNumber(it.value()));
    QJsonObject json{{u"arm"_s, row.place.arm}, {u"seed"_s, row.seed}, {u"values"_s, values}};
    if (row.place.x)
        json.insert(u"x"_s, *row.place.x);
    if (!row.run.isEmpty())
        json.insert(u"run"_s, row.run);
    return json;
}

std::optional<LabRow> rowFrom(const QJsonObject &json)
{
    LabRow row{.place = {.arm = json.value(u"arm"_s).toString(), .x = {}},
               .seed = json.value(u"seed"_s).toInteger(-1),
               .run = json.value(u"run"_s).toString(),
               .values = {}};
    if (json.contains(u"x"_s)) {
        // Read as 0, the row would count for another place.
        if (!json.value(u"x"_s).isDouble())
            return {};
        row.place.x = json.value(u"x"_s).toDouble();
    }
    const QJsonObject values = json.value(u"values"_s).toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto number = fromJsonNumber(it.value());
        if (!number)
            return {};
        row.values.insert(it.key(), *number);
    }
    return row.place.arm.isEmpty() || row.seed < 0 ? std::nullopt : std::optional(row);
}

Outcome readRest(const QJsonObject &json, LabRecord &record)
{
    for (const QJsonValue &seed : json.value(u"seeds"_s).toArray())
        record.seeds.append(seed.toInteger());
    const auto state = std::find_if(kLabStates.begin(), kLabStates.end(),
                                    [name = json.value(u"state"_s).toString()](const char *known) {
                                        return name == QLatin1StringView(known);
                                    });
    if (state == kLabStates.end())
        return brokenLab(u"it has no state"_s);
    record.state = static_cast<LabRecord::State>(state - kLabStates.begin());
    if (json.contains(u"why"_s)) {
        const QJsonObject why = json.value(u"why"_s).toObject();
        record.why = Problem{why.value(u"code"_s).toString(), why.value(u"text"_s).toString(),
                             why.value(u"args"_s).toVariant().toStringList()};
    }
    // One damaged row refuses all: a verdict over the others would look like one over all.
    const auto rows = labRowsFromJson(json.value(u"rows"_s).toArray());
    if (!rows)
        return rows.problem();
    record.rows = *rows;
    return Done{};
}

/// By name, without what is hidden.
std::vector<std::filesystem::path> entriesOf(const QString &folder)
{
    std::vector<std::filesystem::path> out;
    std::error_code failure;
    for (std::filesystem::directory_iterator at(toPath(folder), failure), end; !failure && at != end;
         at.increment(failure)) {
        if (!at->path().filename().native().starts_with('.'))
            out.push_back(at->path());
    }
    // The numbers in front have leading zeros, so that names sort as numbers do.
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

QJsonObject toJson(const LabRecord &record)
{
    QJsonArray seeds, rows;
    for (const qint64 seed : record.seeds)
        seeds.append(seed);
    for (const LabRow &row : record.rows)
        rows.append(rowJson(row));
    QJsonObject json{{u"format"_s, kLabFormat},
                     {u"question"_s, toJson(record.question)},
                     {u"data"_s, record.data},
                     {u"guess"_s, record.guess},
                     {u"seeds"_s, seeds},
                     {u"state"_s, QString::fromLatin1(kLabStates.at(static_cast<std::size_t>(record.state)))},
                     {u"done"_s, record.done},
                     {u"total"_s, record.total},
                     {u"seconds_left"_s, record.secondsLeft},
                     {u"doing"_s, record.doing},
                     {u"numerics"_s, record.numerics},
                     {u"rows"_s, rows},
                     {u"details"_s, record.details}};
    // As code, text and arguments, so that it can be told in the reader's language.
    if (record.why) {
        json.insert(u"why"_s,
                    QJsonObject{{u"code"_s, record.why->code},
                                {u"text"_s, record.why->text},
                                {u"args"_s, QJsonArray::fromStringList(record.why->args)}});
    }
    return json;
}

Result<QList<LabRow>> labRowsFromJson(const QJsonArray &json)
{
    QList<LabRow> rows;
    for (const QJsonValue &value : json) {
        const auto row = rowFrom(value.toObject());
        if (!row)
            return brokenLab(u"a row of its table is damaged"_s);
        rows.append(*row);
    }
    return rows;
}

Result<LabRecord> labRecordFromJson(const QJsonObject &json, const FieldTablePtr &table)
{
    const int format = json.value(u"format"_s).toInt();
    if (format > kLabFormat) {
        return problem(
            "lab.newer_record",
            QT_TRANSLATE_NOOP(
                "forja",
                "lab.json: format %1 is newer than this program, which reads up to %2. Use a newer Forja."),
            {QString::number(format), QString::number(kLabFormat)});
    }
    if (format < 1)
        return brokenLab(u"it is not a Forja Lab record"_s);
    // The question as it was asked: a newer one of this name may have other arms.
    auto question = labQuestionFromJson(json.value(u"question"_s).toObject(), table);
    if (!question)
        return brokenLab(question.problem().english());
    LabRecord record;
    record.question = *question;
    record.data = json.value(u"data"_s).toString();
    record.guess = json.value(u"guess"_s).toString();
    record.done = json.value(u"done"_s).toInt();
    record.total = json.value(u"total"_s).toInt();
    record.secondsLeft = json.value(u"seconds_left"_s).toDouble(-1);
    record.doing = json.value(u"doing"_s).toString();
    record.details = json.value(u"details"_s).toObject();
    // Records from before numerics were counted are of version 1.
    record.numerics = json.value(u"numerics"_s).toInt(1);
    if (const auto done = readRest(json, record); !done)
        return done.problem();
    return record;
}

Result<LabRecord> readLabRecord(const QString &path, const FieldTablePtr &table)
{
    const QString file = path + u"/lab.json"_s;
    const auto bytes = readFile(toPath(file), kMostLabBytes);
    if (!bytes)
        return bytes.problem();
    auto record = labRecordFromJson(QJsonDocument::fromJson(*bytes).object(), table);
    if (!record)
        return problem("lab.file", "%1: %2", {path, record.problem().english()});
    return record;
}

Outcome writeLabRecord(const QString &path, const LabRecord &record)
{
    return writeFileAtomically(toPath(path + u"/lab.json"_s), QJsonDocument(toJson(record)).toJson());
}

Result<QString> makeLabFolder(const QString &runsFolder, const LabQuestion &question)
{
    return makeNumberedFolder(
        toPath(labRoot(runsFolder)),
        [&question](qint64 number) { return shownNumber(number) + u'-' + question.name; },
        [](const std::filesystem::path &folder) {
            const auto runs = makeFolder(folder / "runs");
            return runs ? makeFolder(folder / "pictures") : runs;
        });
}

QStringList labFolders(const QString &runsFolder)
{
    static const QRegularExpression numbered(u"^\\d{5}-"_s);
    QStringList out;
    for (const std::filesystem::path &path : entriesOf(labRoot(runsFolder))) {
        std::error_code failure;
        if (numbered.match(fromPath(path.filename())).hasMatch()
            && std::filesystem::is_directory(path, failure))
            // Newest first, as the list shows them.
            out.prepend(fromPath(path));
    }
    return out;
}

QList<LabQuestion> ownQuestions(const QString &runsFolder, const FieldTablePtr &table, QList<Problem> *wrong)
{
    // A name is what a folder and a command line know a question by, so it must be unique among those that
    // ship, too.
    QStringList taken = shippedQuestionNames();
    QList<LabQuestion> out;
    for (const std::filesystem::path &path : entriesOf(labRoot(runsFolder))) {
        std::error_code failure;
        if (path.extension() != ".json" || !std::filesystem::is_regular_file(path, failure))
            continue;
        auto question = labQuestionFromFile(fromPath(path), table);
        if (question && taken.contains(question->name)) {
            question = problem(
                "lab.same_name",
                QT_TRANSLATE_NOOP(
                    "forja",
                    "%1: name: another question is already called %2. Give this one a different name."),
                {fromPath(path), question->name});
        }
        // One broken file must not hide the other questions.
        if (!question) {
            if (wrong)
                wrong->append(question.problem());
            continue;
        }
        taken << question->name;
        out.append(*question);
    }
    return out;
}

} // namespace forja
