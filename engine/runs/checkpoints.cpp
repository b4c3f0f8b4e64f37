// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/checkpoints.h"

#include "engine/base/files.h"
#include "engine/runs/diskuse.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFormat = 1;
constexpr qint64 kMaxManifest = qint64{64} << 20;
constexpr qint64 kMaxState = qint64{64} << 30;
constexpr const char *kStateFile = "state.safetensors";
constexpr const char *kManifest = "manifest.json";

Problem damaged(const fs::path &file, const QString &why)
{
    return problem("checkpoint.damaged",
                   QT_TRANSLATE_NOOP("forja", "%1: %2. This checkpoint cannot be used; an older one can."),
                   {shownPath(file), why});
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Of the manifest without its own hash: keys are sorted and numbers written one way, so this does not depend
/// on white space.
QString hashOf(const QJsonObject &manifest)
{
    return sha256(QJsonDocument(manifest).toJson(QJsonDocument::Compact));
}

QJsonObject manifestOf(const CheckpointData &data, const QByteArray &tensors)
{
    const QJsonObject file{{u"bytes"_s, tensors.size()}, {u"sha256"_s, sha256(tensors)}};
    QJsonObject manifest{{u"format"_s, kFormat},
                         {u"update"_s, data.at.update},
                         {u"d_updates"_s, data.at.dUpdates},
                         {u"g_updates"_s, data.at.gUpdates},
                         {u"schedule_done"_s, data.scheduleDone},
                         {u"state"_s, data.state},
                         {u"files"_s, QJsonObject{{QString::fromLatin1(kStateFile), file}}}};
    // Hashed as it will be read: a number such as 1.0 becomes 1 on the way.
    manifest = QJsonDocument::fromJson(QJsonDocument(manifest).toJson()).object();
    manifest[u"sha256"] = hashOf(manifest);
    return manifest;
}

fs::path hiddenBeside(const fs::path &folder)
{
    return folder.parent_path() / ("." + folder.filename().native() + ".part");
}

/// What earlier writers left when they were cut off.
void removeLeftovers(const fs::path &checkpoints)
{
    std::vector<fs::path> leftovers;
    std::error_code failure;
    for (fs::directory_iterator at(checkpoints, failure), end; !failure && at != end; at.increment(failure)) {
        const std::string name = at->path().filename().native();
        if (name.starts_with('.') && name.ends_with(".part"))
            leftovers.push_back(at->path());
    }
    for (const fs::path &path : leftovers)
        static_cast<void>(removeAll(path));
}

/// Out of sight in one step, then away: a half-removed checkpoint never has a checkpoint's name.
Outcome removeCheckpoint(const fs::path &folder)
{
    const fs::path hidden = hiddenBeside(folder);
    // A rename onto a folder that is not empty fails; one may be left from a removal that was cut off.
    if (auto done = removeAll(hidden); !done)
        return done;
    if (auto done = renameFolder(folder, hidden); !done)
        return done;
    return removeAll(hidden);
}

Result<QJsonObject> readManifest(const fs::path &file)
{
    const auto bytes = readFile(file, kMaxManifest);
    if (!bytes)
        return bytes.problem();
    QJsonObject manifest = QJsonDocument::fromJson(*bytes).object();
    if (manifest.isEmpty())
        return damaged(file, QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it is not a JSON object")));
    if (manifest[u"format"].toInt() > kFormat)
        return damaged(file,
                       QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it was made by a newer version")));
    // The hash is over the manifest without itself.
    const QString stated = manifest.take(u"sha256").toString();
    if (stated != hashOf(manifest))
        return damaged(file,
                       QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "its contents do not match its hash")));
    return manifest;
}

} // namespace

Outcome writeCheckpoint(const RunFolder &run, const CheckpointData &data)
{
    const fs::path folder = run.checkpointPath(data.at.update);
    std::error_code failure;
    if (auto made = makeFolderBelow(run.fsPath(), folder.parent_path()); !made)
        return made;
    // Before anything needs room: a half-written checkpoint may be large.
    removeLeftovers(folder.parent_path());
    if (fs::exists(folder, failure)) {
        if (readCheckpoint(run, data.at.update))
            return Done{};
        // A damaged one would hide the good one that is at hand.
        if (auto removed = removeCheckpoint(folder); !removed)
            return removed;
    }
    const fs::path hidden = hiddenBeside(folder);
    const QByteArray tensors = encodeTensors(data.tensors);
    auto done = makeFolder(hidden);
    if (done)
        done = writeFileAtomically(hidden / kStateFile, tensors);
    if (done)
        // The manifest comes last and names the hash of the rest: where it is good, all is.
        done = writeFileAtomically(hidden / kManifest, QJsonDocument(manifestOf(data, tensors)).toJson());
    if (done)
        done = renameFolder(hidden, folder);
    if (!done)
        static_cast<void>(removeAll(hidden));
    return done;
}

Result<CheckpointData> readCheckpoint(const RunFolder &run, qint64 update)
{
    const fs::path folder = run.checkpointPath(update);
    const auto manifest = readManifest(folder / kManifest);
    if (!manifest)
        return manifest.problem();
    CheckpointData data;
    data.at = {(*manifest)[u"update"].toInteger(), (*manifest)[u"d_updates"].toInteger(),
               (*manifest)[u"g_updates"].toInteger()};
    data.scheduleDone = (*manifest)[u"schedule_done"].toInteger();
    data.state = (*manifest)[u"state"].toObject();
    // A checkpoint that was copied under another number would resume at the wrong moment.
    if (data.at.update != update)
        return damaged(
            folder / kManifest,
            QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it is for update %1")).arg(data.at.update));
    const fs::path file = folder / kStateFile;
    const QJsonObject stated = (*manifest)[u"files"].toObject()[QString::fromLatin1(kStateFile)].toObject();
    const auto bytes = readFile(file, kMaxState);
    if (!bytes)
        return bytes.problem();
    // The size first: a cut file is the usual damage, and its message says more than a hash.
    if (bytes->size() != stated[u"bytes"].toInteger(-1))
        return damaged(file,
                       QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it has %1 bytes instead of %2"))
                           .arg(bytes->size())
                           .arg(stated[u"bytes"].toInteger(-1)));
    if (sha256(*bytes) != stated[u"sha256"].toString())
        return damaged(file,
                       QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "its contents do not match its hash")));
    auto tensors = decodeTensors(*bytes, shownPath(file));
    if (!tensors)
        return tensors.problem();
    data.tensors = std::move(*tensors);
    return data;
}

Result<CheckpointData> newestCheckpoint(const RunFolder &run, std::optional<qint64> update,
                                        QList<Problem> *skipped)
{
    std::vector<qint64> updates = run.checkpoints();
    std::reverse(updates.begin(), updates.end());
    for (const qint64 candidate : updates) {
        if (update && candidate > *update)
            continue;
        auto data = readCheckpoint(run, candidate);
        if (data)
            return data;
        // Passed over, but not in silence: resuming from an older one throws away training.
        if (skipped)
            skipped->append(data.problem());
    }
    return problem("checkpoint.none",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: no usable checkpoint. Start a new run from its experiment.json."),
                   {run.path()});
}

Outcome thinCheckpoints(const RunFolder &run, int keep)
{
    const auto dropped = checkpointsToThin(run, keep);
    if (!dropped)
        return dropped.problem();
    for (const qint64 update : *dropped) {
        if (auto done = removeCheckpoint(run.checkpointPath(update)); !done)
            return done;
    }
    return Done{};
}

} // namespace forja
