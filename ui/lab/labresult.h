// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableWidget;

namespace forja {

class ArmsPictures;
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
    QString verdict() const;
    QString sentences() const;
    QString guessWords() const;
    QString progressWords() const;
    QString problemWords() const;
    DotsChart *dots() const { return m_dots; }
    LabCurves *curves() const { return m_curves; }
    ArmsPictures *pictures() const { return m_pictures; }
    QTableWidget *table() const { return m_table; }
    LabRunList *runs() const { return m_runs; }
    StepsView *steps() const { return m_steps; }
    TournamentView *tournament() const { return m_tournament; }
    QPushButton *cancelButton() const { return m_cancel; }
    QPushButton *moreButton() const { return m_more; }
    QPushButton *ownButton() const { return m_own; }
    QPushButton *goOnButton() const { return m_goOn; }
    QPushButton *exportButton() const { return m_export; }

Q_SIGNALS:
    void cancelRequested();
    void goOnRequested();
    void moreSeedsRequested();
    void ownPicturesRequested();
    void exportRequested();
    /// Paths.
    void openRunRequested(const QString &path);
    void compareRequested(const QStringList &paths);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeProgress(QWidget *parent);
    QWidget *makeVerdict(QWidget *parent);
    QWidget *makeActions(QWidget *parent);
    QWidget *makePictures(QWidget *parent);
    QWidget *makeDots(QWidget *parent);
    void showProgress();
    void showVerdict(const QString &guess);
    void showPictures();
    void showTable();
    void showReference();
    /// What the question's loss takes for "says real".
    double thresholdOf(const LabRecord &record) const;
    void fitTable();
    void openRun(const QString &name);
    qint64 shownSeed() const;

    FieldTablePtr m_fields;
    Theme m_theme = Theme::dark();
    LabAsking m_asking;
    bool m_isStopping = false;
    std::pair<QString, int>
        m_referenceOf; ///< the question whose reference is drawn, and the numerics of the rows beside it
    QStackedWidget *m_stack = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_hint = nullptr;
    QWidget *m_progress = nullptr, *m_verdictPart = nullptr, *m_actions = nullptr, *m_picturesPart = nullptr,
            *m_dotsPart = nullptr;
    QLabel *m_howFar = nullptr, *m_doing = nullptr, *m_problem = nullptr, *m_verdict = nullptr,
           *m_claim = nullptr, *m_sentences = nullptr, *m_guess = nullptr, *m_caption = nullptr,
           *m_tableTitle = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr, *m_goOn = nullptr, *m_more = nullptr, *m_own = nullptr,
                *m_export = nullptr;
    QComboBox *m_seed = nullptr;
    ArmsPictures *m_pictures = nullptr;
    DotsChart *m_dots = nullptr;
    LabCurves *m_curves = nullptr;
    QTableWidget *m_table = nullptr;
    LabRunList *m_runs = nullptr;
    StepsView *m_steps = nullptr;
    TournamentView *m_tournament = nullptr;
};

} // namespace forja
