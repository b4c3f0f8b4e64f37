// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runfolder.h"

#include "engine/base/files.h"
#include "engine/runs/jsonlines.h"
#include "engine/runs/pngtexts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStarredFormat = 1;
constexpr qint64 kMaxJson = qint64{64} << 20;
constexpr qint64 kMaxLines = qint64{4} << 30;
constexpr qint64 kMaxSheet = qint64{1} << 29;

Problem notARun(const QString &path, const QString &why)
{
    return problem(
        "run.not_a_run",
        QT_TRANSLATE_NOOP("forja", "%1: not a run folder (%2). Choose a folder that holds experiment.json."),
        {path, why});
}

Result<QJsonObject> experimentJson(const RunFolder &run)
{
    const auto bytes = readFile(run.fsPath() / "experiment.json", kMaxJson);
    if (!bytes)
        return notARun(run.path(),
                       QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "experiment.json cannot be read")));
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return notARun(run.path(),
                       QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "experiment.json is damaged")));
    return document.object();
}

fs::path starredFile(const RunFolder &run)
{
    return run.fsPath() / "starred.json";
}

bool isStarredJson(const QJsonObject &json)
{
    const QJsonArray updates = json[u"starred"].toArray();
    // A newer format may mean something else by the same names.
    return json[u"format"].toInt(kStarredFormat) <= kStarredFormat && json[u"starred"].isArray()
        && std::all_of(updates.begin(), updates.end(), [](const QJsonValue &one) { return one.isDouble(); });
}

/// What starred.json says; without the file nothing.
Result<QJsonObject> starredJson(const RunFolder &run)
{
    std::error_code failure;
    if (fs::status(starredFile(run), failure).type() == fs::file_type::not_found)
        return QJsonObject();
    const auto bytes = readFile(starredFile(run), kMaxJson);
    const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    if (isStarredJson(json))
        return json;
    return problem("stars.unreadable",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: cannot be read, so the stars of this run can be neither shown nor "
                                     "changed, and nothing of it is thinned out. Repair the file or remove "
                                     "it."),
                   {shownPath(starredFile(run))});
}

QString numbered(qint64 update)
{
    return u"%1"_s.arg(update, 9, 10, QChar(u'0'));
}

/// Updates that name the entries of a folder, ascending: "000000100" + suffix.
std::vector<qint64> numberedEntries(const fs::path &folder, const std::string &suffix)
{
    std::vector<qint64> found;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        const std::string name = at->path().filename().native();
        if (!name.ends_with(suffix))
            continue;
        const QByteArray stem = QByteArray::fromStdString(name.substr(0, name.size() - suffix.size()));
        bool isNumber = false;
        const qint64 update = stem.toLongLong(&isNumber);
        // Only what is spelled as we spell it: "100.png" or "+00000100.png" would be found under a name that
        // no path of ours has.
        if (isNumber && update >= 0 && stem == numbered(update).toLatin1())
            found.push_back(update);
    }
    std::sort(found.begin(), found.end());
    return found;
}

template<typename Record>
std::vector<Record> recordsOf(const fs::path &file, std::optional<Record> (*fromLine)(const QByteArray &))
{
    std::vector<Record> records;
    const auto bytes = readFile(file, kMaxLines);
    if (!bytes)
        return records;
    // Lines that cannot be read are passed over: the last one may be half written at this moment.
    for (const QByteArray &line : linesOf(*bytes)) {
        if (auto record = fromLine(line))
            records.push_back(std::move(*record));
    }
    return records;
}

/// Of neighbours that are the same moment, only the last written stays.
template<typename Record, typename Same>
void keepLastOfEach(std::vector<Record> &records, Same same)
{
    std::vector<Record> kept;
    for (Record &record : records) {
        if (!kept.empty() && same(kept.back(), record))
            kept.back() = std::move(record);
        else
            kept.push_back(std::move(record));
    }
    records = std::move(kept);
}

} // namespace

Result<RunFolder> RunFolder::open(const QString &path)
{
    const RunFolder run(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (const auto why = whyNoFolder(run.fsPath()))
        return notARun(run.path(), *why);
    const auto json = experimentJson(run);
    if (!json)
        return json.problem();
    const int format = (*json)[u"format"].toInt();
    if (format < 1)
        return notARun(run.path(),
                       QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "experiment.json names no format")));
    // Refused whole: reading half of a newer run could mislead more than saying so.
    if (format > kExperimentFormat) {
        return problem("run.newer",
                       QT_TRANSLATE_NOOP(
                           "forja", "%1: made by a newer version (format %2). Use a newer Forja to open it."),
                       {run.path(), QString::number(format)});
    }
    return run;
}

fs::path RunFolder::fsPath() const
{
    return toPath(m_path);
}

QString RunFolder::name() const
{
    return QFileInfo(m_path).fileName();
}

Result<Experiment> RunFolder::experiment(const FieldTablePtr &table) const
{
    const auto json = experimentJson(*this);
    if (!json)
        return json.problem();
    return experimentFromJson(*json, table);
}

std::vector<TickRecord> RunFolder::ticks() const
{
    auto records = recordsOf<TickRecord>(fsPath() / "stats.jsonl", tickFromLine);
    // Stable, so that of lines of one moment the last written is the last in order too.
    std::stable_sort(records.begin(), records.end(),
                     [](const TickRecord &a, const TickRecord &b) { return isBefore(a.at, b.at); });
    keepLastOfEach(records, [](const TickRecord &a, const TickRecord &b) { return a.at == b.at; });
    return records;
}

std::vector<EventRecord> RunFolder::events() const
{
    return recordsOf<EventRecord>(fsPath() / "events.jsonl", eventFromLine);
}

std::vector<MeasureRecord> RunFolder::measures() const
{
    std::vector<MeasureRecord> records;
    std::error_code failure;
    for (fs::directory_iterator at(fsPath() / "measures", failure), end; !failure && at != end;
         at.increment(failure)) {
        if (at->path().extension() != ".jsonl")
            continue;
        const auto some = recordsOf<MeasureRecord>(at->path(), measureFromLine);
        records.insert(records.end(), some.begin(), some.end());
    }
    // Files come in any order; in a file the line written last is the last, which keepLastOfEach() relies on.
    std::stable_sort(records.begin(), records.end(), [](const MeasureRecord &a, const MeasureRecord &b) {
        return a.update != b.update ? a.update < b.update : a.protocol < b.protocol;
    });
    keepLastOfEach(records, [](const MeasureRecord &a, const MeasureRecord &b) {
        return a.update == b.update && a.protocol == b.protocol;
    });
    return records;
}

std::vector<SheetRecord> RunFolder::sheets() const
{
    std::vector<SheetRecord> found;
    const QList<qint64> stars = starred();
    for (const qint64 update : numberedEntries(fsPath() / "fakes", ".png")) {
        const auto head = pngHead(sheetPath(update));
        auto sheet = head ? sheetFromHead(*head) : Result<SheetRecord>(Problem{});
        // A copy under another name would show one moment as another.
        if (!sheet || sheet->update != update)
            continue;
        sheet->isStarred = stars.contains(update);
        found.push_back(std::move(*sheet));
    }
    return found;
}

Result<SheetRecord> RunFolder::sheet(qint64 update) const
{
    const auto bytes = readFile(sheetPath(update), kMaxSheet);
    if (!bytes)
        return bytes.problem();
    auto sheet = decodeSheet(*bytes);
    // The star is not in the picture: it may be set long after.
    if (sheet)
        sheet->isStarred = starred().contains(update);
    return sheet;
}

SheetRecord RunFolder::reals() const
{
    const auto bytes = readFile(fsPath() / "reals.png", kMaxSheet);
    const auto sheet = bytes ? decodeSheet(*bytes) : Result<SheetRecord>(bytes.problem());
    return sheet ? *sheet : SheetRecord{};
}

std::vector<qint64> RunFolder::generators() const
{
    return numberedEntries(fsPath() / "generators", ".safetensors");
}

std::vector<qint64> RunFolder::checkpoints() const
{
    return numberedEntries(fsPath() / "checkpoints", "");
}

Result<QList<qint64>> RunFolder::readStarred() const
{
    const auto json = starredJson(*this);
    if (!json)
        return json.problem();
    QList<qint64> updates;
    for (const QJsonValue &update : (*json)[u"starred"].toArray())
        updates.append(update.toInteger());
    std::sort(updates.begin(), updates.end());
    return updates;
}

QList<qint64> RunFolder::starred() const
{
    const auto updates = readStarred();
    return updates ? *updates : QList<qint64>();
}

Outcome RunFolder::setStarred(qint64 update, bool isStarred) const
{
    auto json = starredJson(*this);
    if (!json)
        return json.problem();
    QList<qint64> updates = readStarred().orThrow();
    updates.removeAll(update);
    if (isStarred)
        updates.append(update);
    std::sort(updates.begin(), updates.end());
    QJsonArray array;
    for (const qint64 one : updates)
        array.append(one);
    (*json)[u"format"] = kStarredFormat;
    (*json)[u"starred"] = array;
    return writeFileAtomically(starredFile(*this), QJsonDocument(*json).toJson());
}

fs::path RunFolder::checkpointPath(qint64 update) const
{
    return fsPath() / "checkpoints" / toPath(numbered(update));
}

fs::path RunFolder::generatorPath(qint64 update) const
{
    return fsPath() / "generators" / toPath(numbered(update) + u".safetensors"_s);
}

fs::path RunFolder::sheetPath(qint64 update) const
{
    return fsPath() / "fakes" / toPath(numbered(update) + u".png"_s);
}

} // namespace forja
