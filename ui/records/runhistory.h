// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/runs/shownpictures.h"

#include <QFutureWatcher>
#include <QObject>

namespace forja {

/// What of a run's past the window's frame needs, read beside the window's thread. Only the newest request is
/// answered.
class RunHistory : public QObject
{
    Q_OBJECT

public:
    struct Past
    {
        std::vector<EventRecord> events;
        std::optional<TickRecord> lastTick;
        QStringList classNames; ///< empty: no classes, or not known
        std::optional<RecordedPictures> pictures; ///< nothing: not known
        int channels = 0; ///< of the run's pictures, 1 or 3; 0: not known
    };

    explicit RunHistory(QObject *parent = nullptr);
    ~RunHistory() override;

    /// `wantsPictures`: what the run's own files say of its pictures, too.
    void read(const RunFolder &run, const FieldTablePtr &table, bool wantsPictures);

Q_SIGNALS:
    void loaded(const forja::RunHistory::Past &past);

private:
    QFutureWatcher<Past> m_watcher;
};

} // namespace forja
