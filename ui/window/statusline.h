// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace forja {

class ElidedLabel;
class NumberLabel;

/// The bottom line: what is going on, when it was last saved, the newest flag or warning, and what it costs.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QAction *showLog, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setState(RunState state, const QString &runName);
    /// A wait of the window's own ("Saving…"); empty: the run's state.
    void setBusy(const QString &sentence);
    void setSavedNow();
    void setFlag(const QString &sentence);
    /// Another part of the window, before the flag.
    void addPart(QWidget *part);
    void setProgress(const Progress &progress);
    void clearRun();
    QString text() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void elideFlag();
    /// "2 threads", "1 thread, cores shared"
    static QString threadsText(const ThreadsAtWork &atWork);
    /// The same at length, with what was measured.
    static QString whyThreads(const ThreadsAtWork &atWork);

    ElidedLabel *m_state = nullptr;
    QLabel *m_saved = nullptr;
    QToolButton *m_flag = nullptr;
    NumberLabel *m_memory = nullptr;
    QLabel *m_machine = nullptr;
    QToolButton *m_log = nullptr;
    QElapsedTimer m_sinceSaved;
    QTimer m_clock; ///< for "12 s ago"
    RunState m_runState = RunState::Empty;
    QString m_runName;
    QString m_busy;
    QString m_flagText;
};

} // namespace forja
