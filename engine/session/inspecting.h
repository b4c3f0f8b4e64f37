// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"

#include <QObject>

#include <memory>

namespace forja {

class LoadedRun;
class OpenData;
class WorkQueue;

/// Takes a closer look at one picture of the run that is loaded: what is known of it at once, what it
/// resembles a piece at a time. Lives on the session's thread.
class Inspecting : public QObject
{
    Q_OBJECT

public:
    /// `lane`: where a person waits; `background`: where nobody does. All outlive this, and the lanes are
    /// idle when it ends.
    Inspecting(const LoadedRun &run, OpenData &data, WorkQueue &lane, WorkQueue &background);
    ~Inspecting() override;

    /// Asks for a closer look at a tile; the newest request wins. Answered by `inspected`, where the data are
    /// not open yet once without and once with them.
    void look(qint64 update, int index);
    /// The same for one of the run's own pictures, by its path in the records.
    void lookAtReal(const QString &path);
    /// Nobody waits for a look any more.
    void cancel();

Q_SIGNALS:
    void inspected(const forja::Inspection &inspection);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace forja
