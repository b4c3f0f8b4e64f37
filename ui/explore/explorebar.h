// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/session/types/exploring.h"
#include "ui/explore/explorestate.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace forja {

/// Above the explorer: which snapshot's G makes the pictures, of which class, the way back, and the facts of
/// the picture that is shown.
class ExploreBar : public QWidget
{
    Q_OBJECT

public:
    ExploreBar(ExploreState &state, QWidget *parent);

    QComboBox *moments() const { return m_moment; }
    QComboBox *classes() const { return m_class; }
    QToolButton *backButton() const { return m_back; }
    QToolButton *forwardButton() const { return m_forward; }
    QString facts() const;

    /// The snapshots of the run; the chosen one stays.
    void fillMoments(const RunFolder &run, bool isTraining);
    /// The update of the chosen snapshot; nothing: the newest.
    std::optional<qint64> moment() const;
    /// Goes to the picture of an update, where its generator is kept; else to the newest.
    void chooseNearest(qint64 update, bool isTraining);
    /// False where the generator of that update is not kept.
    bool choose(qint64 update);
    void setClasses(const QStringList &names);
    void tellFacts(const ExploreAnswer &shown);
    void clearFacts();
    void tellPlace();

Q_SIGNALS:
    void momentChosen();

private:
    void connectParts();

    ExploreState &m_state;
    QComboBox *m_moment;
    QLabel *m_classLabel;
    QComboBox *m_class;
    QLabel *m_facts;
    QToolButton *m_back, *m_forward;
};

} // namespace forja
