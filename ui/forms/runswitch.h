// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace forja {

/// Over the settings while a run trains: whether they are those of this run or of the next one, which is
/// lined up from here.
class RunSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit RunSwitch(QWidget *parent = nullptr);

    /// `canAdd`: the next run can be trained as it is set.
    void setNext(bool isNext, bool canAdd);
    QToolButton *thisRun() const { return m_this; }
    QToolButton *nextRun() const { return m_next; }
    QPushButton *queueButton() const { return m_queue; }

Q_SIGNALS:
    void thisRunWanted();
    void nextRunWanted();
    void queueWanted();
    /// The page with the next run's pictures and plan.
    void picturesWanted();

private:
    QToolButton *addSide(const QString &text, const QString &tip);

    QToolButton *m_this = nullptr;
    QToolButton *m_next = nullptr;
    QWidget *m_foot = nullptr;
    QPushButton *m_queue = nullptr;
};

} // namespace forja
