// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/keys.h"
#include "engine/runs/runfolder.h"

#include "engine/base/files.h"
#include "engine/experiment/datasource.h"
#include "engine/runs/numberedfolder.h"

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
    // KD parts a letter from its accent, which is then dropped as a mark.
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        const QChar lower = c.toLower();
        if (lower.isMark())
            continue;
        const bool isPlain = (lower >= u'a' && lower <= u'z') || (lower >= u'0' && lower <= u'9')
            || lower == u'.';
        if (isPlain)
            out += lower;
        else if (!out.isEmpty() && !out.endsWith(u'-'))
            out += u'-';
    }
    while (out.endsWith(u'-') || out.endsWith(u'.'))
        out.chop(1);
    // A name that begins with a dot would be hidden.
    while (out.startsWith(u'.') || out.startsWith(u'-'))
        out.remove(0, 1);
    return out;
}

QString dataName(const Experiment &experiment)
{
    QString folder = experiment.text(key::dataFolder);
    while (folder.endsWith(u'/') || folder.endsWith(u'\\'))
        folder.chop(1);
    // The colon ends "sample:" and "flat:".
    const qsizetype start = std::max({folder.lastIndexOf(u'/'), folder.lastIndexOf(u'\\'),
                                      folder.lastIndexOf(u':')});
    const QString last = withoutArchiveEnding(folder.mid(start + 1));
    // Made safe again, because cutting may have left a dash at the end.
    const QString name = safe(safe(isFlatSource(folder) ? withoutCsvEnding(last) : last).left(kMaxData));
    return name.isEmpty() ? u"pictures"_s : name;
}

/// "width16": the last part of the key and the value.
QString differenceName(const Experiment &experiment, const Difference &difference)
{
    const Field *field = experiment.table().find(difference.key);
    // Of the changes along the way only those with which a branch began are what it is about.
    const auto &origin = experiment.origin;
    const bool isLater = difference.atUpdate
        && (!origin || origin->kind != Origin::Kind::Branch || *difference.atUpdate != origin->update);
    // Texts are too long for a name, and the length of a run says nothing of what it tries.
    if (!field || field->type == Field::Type::Text || isLater || difference.key == key::runMinutes
        || difference.key == key::runUpdates || difference.key == key::runKimg)
        return {};
    const QString leaf = safe(difference.key.section(u'.', -1));
    if (field->type == Field::Type::Bool)
        return difference.to.toBool() ? leaf : u"no-"_s + leaf;
    return leaf + safe(field->format(difference.to));
}

/// "from7at600": which run and which of its moments; the parent's own name is too long to be repeated.
QString originName(const Experiment &experiment)
{
    if (!experiment.origin)
        return {};
    const Origin &origin = *experiment.origin;
    const qint64 number = numberOf(origin.run);
    const QString run = number > 0 ? QString::number(number) : safe(safe(origin.run).left(kMaxData));
    return (origin.kind == Origin::Kind::Branch ? u"from%1at%2"_s : u"weights%1at%2"_s)
        .arg(run)
        .arg(origin.update);
}

QString runName(qint64 number, const Experiment &experiment)
{
    QString name = shownNumber(number) + u'-' + dataName(experiment);
    QStringList parts{safe(experiment.presetName), originName(experiment)};
    QList<Difference> differences = experiment.differences();
    // What a branch is about comes before what its parent was about.
    std::stable_partition(differences.begin(), differences.end(),
                          [](const Difference &difference) { return difference.atUpdate.has_value(); });
    for (const Difference &difference : std::as_const(differences))
        parts.append(differenceName(experiment, difference));
    // A part that does not fit is left out whole, and a shorter one behind it may still fit.
    for (const QString &part : parts) {
        if (!part.isEmpty() && name.size() + 1 + part.size() <= kMaxName)
            name += u'-' + part;
    }
    return name;
}

} // namespace

QString nextRunName(const fs::path &runsFolder, const Experiment &experiment)
{
    return runName(nextNumberIn(runsFolder), experiment);
}

Result<RunFolder> createRun(const QString &runsFolder, const Experiment &experiment)
{
    const auto made = makeNumberedFolder(
        toPath(runsFolder), [&experiment](qint64 number) { return runName(number, experiment); },
        [&experiment](const fs::path &folder) {
            return writeFileAtomically(folder / "experiment.json",
                                       QJsonDocument(toJson(experiment)).toJson());
        });
    if (!made)
        return made.problem();
    return RunFolder::open(*made);
}

} // namespace forja
