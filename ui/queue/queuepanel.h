// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/queuemodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;
class QTreeView;

namespace forja {

class ProgressDelegate;

/// The experiments that wait, run and have ended, and what can be done with them.
class QueuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(RunQueue &queue, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Why the queue cannot be used, or cannot be kept; empty: nothing is wrong.
    void setProblem(const QString &sentence);
    QTreeView *list() const { return m_list; }
    QPushButton *startButton() const { return m_start; }
    QString summary() const;
    /// The entry that is picked; null: none.
    const QueueEntry *picked() const;
    void pick(const QString &id);
    /// Whether there is something that could be lined up.
    void setCanAdd(bool canAdd);

Q_SIGNALS:
    void runRequested(const QString &path);
    void addRequested();
    void sweepRequested();
    /// Of the sweep of this name.
    void sheetRequested(const QString &sweep);

private:
    QWidget *makeHead();
    QWidget *makeActions();
    void makeList();
    QToolButton *addAction(QWidget *row, const QString &text, const QString &tip, const QKeySequence &keys,
                           std::function<void(const QueueEntry &)> act);
    void refresh();
    void moveBy(const QueueEntry &entry, int rows);
    QString summarySentence() const;

    RunQueue &m_queue;
    QueueModel m_model;
    ProgressDelegate *m_bars = nullptr;
    QTreeView *m_list = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_start = nullptr;
    QSpinBox *m_atOnce = nullptr;
    QComboBox *m_beside = nullptr;
    QToolButton *m_open = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_stop = nullptr;
    QToolButton *m_again = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_sheet = nullptr;
    QPushButton *m_add = nullptr;
    QString m_pickedId;
};

} // namespace forja
