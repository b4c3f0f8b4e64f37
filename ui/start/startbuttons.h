// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QHBoxLayout;
class QPushButton;
class QWidget;

namespace forja {

/// What can be done with an experiment that is ready: start it here, add it to the queue, or sweep over it.
class StartButtons : public QObject
{
    Q_OBJECT

public:
    /// Its buttons belong to `parent`.
    explicit StartButtons(QWidget *parent);

    /// At the end of a row of the parent's layout.
    void addTo(QHBoxLayout *row) const;
    /// The run that is shown beside them, and whether it trains: then they line up and do not start. Empty:
    /// none.
    void setBeside(const QString &run, bool isTraining);
    void setEnabled(bool isEnabled);
    QPushButton *start() const { return m_start; }

Q_SIGNALS:
    void startRequested();
    void queueRequested();
    /// The run that trains shall end and this one begin here.
    void insteadRequested();
    void sweepRequested();

private:
    QPushButton *addOther(const char *name, const QString &text, const QString &tip,
                          void (StartButtons::*signal)());

    QPushButton *m_start;
    QWidget *m_others; ///< the other ones, as links
    QPushButton *m_sweep, *m_queue, *m_instead;
};

} // namespace forja
