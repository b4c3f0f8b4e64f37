// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/resultactions.h"
#include "ui/lab/resultpictures.h"
#include "ui/lab/resultprogress.h"
#include "ui/lab/resulttable.h"
#include "ui/lab/resultverdict.h"
#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace forja {

class DotsChart;
class LabCurves;
class LabRunList;
class StepsView;
class TournamentView;

/// What an asking has shown: how far it is, the verdict with its numbers, the arms' pictures, dots, curves,
/// table and runs.
class LabResult : public QWidget
{
    Q_OBJECT

public:
    explicit LabResult(FieldTablePtr table, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// In place of a result: why there is none to see.
    void setHint(const QString &sentence);
    /// `guess`: what the person guessed of this question, where the record has no guess of its own.
    void setAsking(const LabAsking &asking, const QString &guess);
    /// Whether the person may cancel it here, go on with it, ask for more.
    void setPowers(bool canCancel, bool canAsk, bool canTakeOwn);
    /// Gives the focus to what keys go through, where there is such a thing.
    void focusOnAnswer();
    void scrollToTop();
    /// It was asked to end and is saving.
    void setStopping(bool isStopping);

    QString hint() const;
    QString verdict() const { return m_verdict->verdict(); }
    QString sentences() const { return m_verdict->sentences(); }
    QString guessWords() const { return m_verdict->guessWords(); }
    QString progressWords() const { return m_progress->words(); }
    QString problemWords() const;
    DotsChart *dots() const { return m_dots; }
    LabCurves *curves() const { return m_curves; }
    ArmsPictures *pictures() const { return m_pictures->pictures(); }
    QTableWidget *table() const { return m_table->table(); }
    LabRunList *runs() const { return m_runs; }
    StepsView *steps() const { return m_steps; }
    TournamentView *tournament() const { return m_tournament; }
    QPushButton *cancelButton() const { return m_progress->cancelButton(); }
    QPushButton *moreButton() const { return m_actions->moreButton(); }
    QPushButton *ownButton() const { return m_actions->ownButton(); }
    QPushButton *goOnButton() const { return m_actions->goOnButton(); }
    QPushButton *exportButton() const { return m_actions->exportButton(); }

Q_SIGNALS:
    void cancelRequested();
    void goOnRequested();
    void moreSeedsRequested();
    void ownPicturesRequested();
    void exportRequested();
    /// Paths.
    void openRunRequested(const QString &path);
    void compareRequested(const QStringList &paths);

private:
    QWidget *makeSheet();
    QWidget *makeDots(QWidget *parent);
    void connectParts();
    void showProgress();
    void showReference();
    /// What the question's loss takes for "says real".
    double thresholdOf(const LabRecord &record) const;
    void openRun(const QString &name);

    FieldTablePtr m_fields;
    LabAsking m_asking;
    bool m_isStopping = false;
    std::pair<QString, int>
        m_referenceOf; ///< the question whose reference is drawn, and the numerics of the rows beside it
    QStackedWidget *m_stack;
    QLabel *m_hint;
    QScrollArea *m_scroll;
    StepsView *m_steps = nullptr;
    TournamentView *m_tournament = nullptr;
    LabCurves *m_curves = nullptr;
    LabRunList *m_runs = nullptr;
    QLabel *m_problem = nullptr;
    ResultProgress *m_progress = nullptr;
    ResultVerdict *m_verdict = nullptr;
    ResultActions *m_actions = nullptr;
    ResultPictures *m_pictures = nullptr;
    QWidget *m_dotsPart = nullptr;
    DotsChart *m_dots = nullptr;
    ResultTable *m_table = nullptr;
};

} // namespace forja
