// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runfolder.h"

#include "base/files.h"
#include "experiment/datasource.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxName = 80;
constexpr qsizetype kMaxData = 24;

/// ASCII letters, digits, dots and single dashes; accents are dropped, the rest becomes a dash.
QString safe(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        const QChar lower = c.toLower();
        if (lower.isMark())
            continue;
        const bool isPlain = (lower >= u'a' && lower <= u'z') || (lower >= u'0' && lower <= u'9') || lower == u'.';
        if (isPlain)
            out += lower;
        else if (!out.isEmpty() && !out.endsWith(u'-'))
            out += u'-';
    }
    while (out.endsWith(u'-') || out.endsWith(u'.'))
        out.chop(1);
    while (out.startsWith(u'.') || out.startsWith(u'-'))
        out.remove(0, 1);
    return out;
}

QString dataName(const Experiment &experiment)
{
    QString folder = experiment.text(u"data.folder"_s);
    while (folder.endsWith(u'/') || folder.endsWith(u'\\'))
        folder.chop(1);
    const qsizetype start = std::max({folder.lastIndexOf(u'/'), folder.lastIndexOf(u'\\'), folder.lastIndexOf(u':')});
    const QString last = withoutArchiveEnding(folder.mid(start + 1));
    const QString name = safe(safe(isFlatSource(folder) ? withoutCsvEnding(last) : last).left(kMaxData));
    return name.isEmpty() ? u"pictures"_s : name;
}

/// "width16": the last part of the key and the value.
QString differenceName(const Experiment &experiment, const Difference &difference)
{
    const Field *field = experiment.table().find(difference.key);
    // Of the changes along the way only those with which a branch began are what it is about.
    const auto &origin = experiment.origin;
    const bool isLater = difference.atUpdate && (!origin || origin->kind != Origin::Kind::Branch || *difference.atUpdate != origin->update);
    if (!field || field->type == Field::Type::Text || isLater || difference.key == u"run.minutes"
        || difference.key == u"run.updates" || difference.key == u"run.kimg")
        return {};
    const QString leaf = safe(difference.key.section(u'.', -1));
    if (field->type == Field::Type::Bool)
        return difference.to.toBool() ? leaf : u"no-"_s + leaf;
    return leaf + safe(field->format(difference.to));
}

/// The number before the first dash: of runs, and of folders that are being made (".00007.part").
qint64 numberOf(const std::string &name)
{
    const std::size_t start = name.starts_with('.') ? 1 : 0;
    const std::size_t end = name.find_first_not_of("0123456789", start);
    const bool isNumbered = end != std::string::npos && end >= start + 5 && end <= start + 12
        && (start == 0 ? name[end] == '-' : name.substr(end) == ".part");
    return isNumbered ? QByteArray::fromStdString(name.substr(start, end - start)).toLongLong() : 0;
}

struct Numbers
{
    qint64 made = 0; ///< highest of the finished folders
    qint64 any = 0; ///< and of those being made
};

Numbers highestIn(const fs::path &folder)
{
    Numbers highest;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        const std::string name = at->path().filename().native();
        const qint64 number = numberOf(name);
        highest.any = std::max(highest.any, number);
        if (!name.starts_with('.'))
            highest.made = std::max(highest.made, number);
    }
    return highest;
}

QString shownNumber(qint64 number)
{
    return u"%1"_s.arg(number, 5, 10, QChar(u'0'));
}

/// "from7at600": which run and which of its moments; the parent's own name is too long to be repeated.
QString originName(const Experiment &experiment)
{
    if (!experiment.origin)
        return {};
    const Origin &origin = *experiment.origin;
    const qint64 number = numberOf(origin.run.toStdString());
    const QString run = number > 0 ? QString::number(number) : safe(safe(origin.run).left(kMaxData));
    return (origin.kind == Origin::Kind::Branch ? u"from%1at%2"_s : u"weights%1at%2"_s).arg(run).arg(origin.update);
}

QString runName(qint64 number, const Experiment &experiment)
{
    QString name = shownNumber(number) + u'-' + dataName(experiment);
    QStringList parts{safe(experiment.presetName), originName(experiment)};
    QList<Difference> differences = experiment.differences();
    // What a branch is about comes before what its parent was about.
    std::stable_partition(differences.begin(), differences.end(), [](const Difference &difference) { return difference.atUpdate.has_value(); });
    for (const Difference &difference : std::as_const(differences))
        parts.append(differenceName(experiment, difference));
    for (const QString &part : parts) {
        if (!part.isEmpty() && name.size() + 1 + part.size() <= kMaxName)
            name += u'-' + part;
    }
    return name;
}

} // namespace

QString nextRunName(const fs::path &runsFolder, const Experiment &experiment)
{
    return runName(highestIn(runsFolder).any + 1, experiment);
}

Result<RunFolder> createRun(const QString &runsFolder, const Experiment &experiment)
{
    const fs::path folder = toPath(runsFolder);
    if (auto made = makeFolder(folder); !made)
        return made.problem();
    const QByteArray json = QJsonDocument(toJson(experiment)).toJson();
    constexpr int kTries = 1000;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const qint64 number = highestIn(folder).any + 1;
        const fs::path hidden = folder / toPath(u'.' + shownNumber(number) + u".part"_s);
        // Making the hidden folder reserves the number: only one program can.
        const auto reserved = makeNewFolder(hidden);
        if (!reserved) {
            return problem("run.not_made", QT_TRANSLATE_NOOP("forja", "%1: a new run cannot be made there (%2). Choose another folder for runs."),
                           {runsFolder, reserved.problem().args.value(1)});
        }
        if (!*reserved)
            continue;
        // Another may have finished a run of this number between the look and the reservation.
        if (highestIn(folder).made >= number) {
            static_cast<void>(removeFile(hidden));
            continue;
        }
        const fs::path final = folder / toPath(runName(number, experiment));
        auto done = writeFileAtomically(hidden / "experiment.json", json);
        if (done)
            done = renameFolder(hidden, final);
        if (!done) {
            static_cast<void>(removeAll(hidden));
            return done.problem();
        }
        return RunFolder::open(QString::fromStdString(final.native()));
    }
    return problem("run.no_number", QT_TRANSLATE_NOOP("forja", "%1: no free number for a new run. Check what else writes there, then try again."),
                   {runsFolder});
}

} // namespace forja
