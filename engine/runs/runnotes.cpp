// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runnotes.h"

#include "engine/base/files.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNotesFormat = 1;
constexpr qint64 kMaxNotes = qint64{4} << 20;

fs::path fileOf(const RunFolder &run)
{
    return run.fsPath() / "notes.json";
}

Result<QJsonObject> notesJson(const RunFolder &run)
{
    std::error_code failure;
    if (!fs::exists(fileOf(run), failure))
        return QJsonObject();
    const auto bytes = readFile(fileOf(run), kMaxNotes);
    if (!bytes)
        return bytes.problem();
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject()) {
        return problem("notes.damaged",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: damaged, so the notes of this run cannot be read or changed. "
                                         "Repair the file or remove it."),
                       {shownPath(fileOf(run))});
    }
    return document.object();
}

} // namespace

Result<RunNotes> readNotes(const RunFolder &run)
{
    const auto json = notesJson(run);
    if (!json)
        return json.problem();
    QStringList tags;
    for (const QJsonValue &tag : (*json)[u"tags"].toArray())
        tags.append(tag.toString());
    return RunNotes{tagsFrom(tags.join(u',')), (*json)[u"note"].toString(), (*json)[u"star"].toBool()};
}

Outcome writeNotes(const RunFolder &run, const RunNotes &notes)
{
    // Read first: keys of a newer version stay, and a damaged file is not written over.
    auto json = notesJson(run);
    if (!json)
        return json.problem();
    (*json)[u"format"] = kNotesFormat;
    (*json)[u"star"] = notes.isStarred;
    (*json)[u"tags"] = QJsonArray::fromStringList(tagsFrom(notes.tags.join(u',')));
    (*json)[u"note"] = notes.note;
    return writeFileAtomically(fileOf(run), QJsonDocument(*json).toJson());
}

QStringList tagsFrom(const QString &text)
{
    QStringList tags;
    for (const QString &part : text.split(u',')) {
        // Blanks inside are joined as well, or two tags would look the same and not be.
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace forja
