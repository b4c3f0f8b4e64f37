// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/objectives/lossfacts.h"
#include "engine/runs/records.h"
#include "engine/session/types/judgement.h"
#include "engine/training/threadsatwork.h"

#include <QMetaType>

#include <memory>

/// What crosses the session's door: plain values.
namespace forja {

/// Every field there is: the common ones and those of each architecture. Made once by app/ and passed on.
FieldTablePtr assembleFields();

struct LayerRow
{
    QString name;
    QString shape; ///< "128 × 4 × 4"
    qint64 parameters = 0;
    qint64 multiplyAdds = 0;
};

/// A net before it is trained: for the forms and `forja-cli nets`.
struct NetSummary
{
    std::vector<LayerRow> layers;
    qint64 parameters = 0;
    qint64 multiplyAdds = 0; ///< for one picture, forward
    bool mixesBatch = false;
};

struct NetPair
{
    NetSummary g;
    NetSummary d;
};

/// Requires nothing: a combination that cannot be built is a problem. `channels` and `classes` as the data
/// has them. Any thread.
Result<NetPair> summarise(const Experiment &experiment, int channels, int classes);

/// Of the loss that this experiment trains with.
LossFacts lossFacts(const Experiment &experiment);

/// What every measure says of its numbers, in the order of their charts; each key once.
QList<MeasureFacts> measureFacts();

enum class RunState {
    Empty, ///< no run
    Preparing, ///< data, nets, first checkpoint
    Training,
    Pausing, ///< asked for; the update under way is being finished
    Paused,
    Stopping, ///< asked for; update and checkpoint are being finished
    Finished, ///< a run is loaded and nothing trains
    Failed,
};

struct Progress
{
    Moment at;
    double kimg = 0;
    double seconds = 0; ///< of training, pauses not counted
    double imagesPerSecond = 0; ///< over the last seconds; real pictures shown to D
    double fraction = 0; ///< of the length asked for, 0…1
    double secondsLeft = -1; ///< -1: not known yet
    double laneShare = 0; ///< share of training's time spent beside it
    double memoryMb = 0; ///< resident
    ThreadsAtWork threads; ///< on an update
    QString precision; ///< "fp32", "bf16"
};

/// A closer look at one tile of the gallery, or at a real picture.
struct Inspection
{
    qint64 update = 0;
    int index = 0; ///< tile = latent index
    int classIndex = -1;
    quint64 latentSeed = 0;
    QString path; ///< a real picture of the run's data; empty: a tile
    QString className; ///< of a real picture; empty: no classes
    bool isHeldOut = false; ///< of a real picture
    QImage picture;
    float output = 0; ///< D's raw output; NaN if unknown
    float percentile = 0; ///< among held-out real pictures; NaN if unknown
    struct Near
    {
        QImage picture;
        QString path;
        double distance = 0;
    };
    QList<Near> nearest; ///< training pictures, nearest first
    double heldOutCloser = 0; ///< share of held-out pictures that have a closer training neighbour than this
                              ///< one, 0…1; NaN if unknown
    QList<QPair<qint64, QImage>> overTime; ///< the same latent at other moments, oldest first
    std::optional<Problem> problem; ///< why something is missing
    bool isWhole
        = false; ///< false: only what is known without computing; nearest, heldOutCloser and overTime follow
};

/// What is known of a tile of a sheet without computing. Requires: the sheet has its image, and `index` is
/// one of its tiles.
Inspection knownOf(const SheetRecord &sheet, int index);
/// The same of a real picture that D has judged.
Inspection knownOf(const JudgedPicture &picture);

} // namespace forja

Q_DECLARE_METATYPE(forja::Inspection)
