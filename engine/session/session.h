// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/exploring.h"
#include "engine/session/flatlooking.h"
#include "engine/session/following.h"
#include "engine/session/insidelooking.h"
#include "engine/session/inspecting.h"
#include "engine/session/liverecords.h"
#include "engine/session/loadedrun.h"
#include "engine/session/opendata.h"
#include "engine/session/scoring.h"
#include "engine/session/trainingcontrol.h"

namespace forja {

/// The only door to training: the run that is on or loaded, and each thing that can be asked about it, by its
/// name. All of it lives on the thread that made the session, which owns the worker thread and the background
/// work queues. Every call returns at once; what happens is told by the parts' signals, on the session's
/// thread.
class Session
{
public:
    explicit Session(FieldTablePtr table);
    /// Finishes the update, saves, and waits.
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const FieldTablePtr &table() const { return run().table(); }
    /// Loads a run to look at: LoadedRun::opened, state Finished. Its data is opened when something needs it;
    /// other data is closed (OpenData::closed).
    void openRun(const QString &path);
    /// Leaves the run that is loaded or followed: state Empty. Who trains it elsewhere goes on. Requires:
    /// nothing trains here.
    void closeRun();
    /// Tells `receiver` nothing any more, whose end is near.
    void disconnect(const QObject *receiver);

    const LoadedRun &run() const;
    const LiveRecords &records() const;
    OpenData &data();
    const OpenData &data() const;
    TrainingControl &training();
    const TrainingControl &training() const;
    const Following &following() const;
    Inspecting &inspecting();
    InsideLooking &inside();
    Exploring &exploring();
    Scoring &scoring();
    FlatLooking &flat();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace forja
