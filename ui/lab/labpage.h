// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/labprocess.h"
#include "ui/lab/replayjob.h"
#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QFutureWatcher>
#include <QWidget>

class QStackedWidget;

namespace forja {

class LabOverview;
class QuestionPage;

/// The Lab: questions that are answered by experiment, and places to try things. The work is done by a child
/// process; this page follows its folder, and any other laboratory folder of RUNS/lab, while it is visible.
class LabPage : public QWidget
{
    Q_OBJECT

public:
    explicit LabPage(FieldTablePtr table, QWidget *parent = nullptr);
    ~LabPage() override;

    void setTheme(const Theme &theme);
    void setFolder(const QString &runsFolder);
    const QString &folder() const { return m_folder; }
    /// Whether there is a run behind the other pages; without one there is a way back to the start.
    void setHasRun(bool hasRun);
    /// The pictures that are open; empty: none.
    void setPictures(const QString &source, int classes);
    /// The run that is open: whose D "You against D" takes first; empty: none.
    void setRun(const QString &path);

    /// A page of its own, reached by a card of the overview in the group of what can be tried; it becomes
    /// this page's child. The way back (a link over it, and Esc) is made here; its theme is its owner's
    /// affair. Returns its number, for openPlace().
    int addPlace(const QString &title, const QString &sentence, QWidget *page);

    void openQuestion(const QString &name);
    void openPlace(int place);
    void showOverview();
    /// Whether a child of this window asks a question now.
    bool isAsking() const { return m_process.isRunning(); }
    /// Saves what there is and ends the child: stopped() follows.
    void stopAsking();

    LabOverview *overview() const { return m_overview; }
    QuestionPage *questionPage() const { return m_question; }
    LabReading &reading() { return m_reading; }
    LabProcess &process() { return m_process; }
    const LabShelf &shelf() const { return m_shelf; }

Q_SIGNALS:
    void openRunRequested(const QString &path);
    void compareRequested(const QStringList &paths);
    void startPageRequested();
    /// Something to be said over the pages.
    void said(const QString &sentence);
    /// The Lab has come to be seen, or is no more.
    void shownChanged();
    /// Something was done, and where it is: a file's path.
    void written(const QString &file);
    /// The child is gone.
    void stopped();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectQuestion();
    void connectProcess();
    void takeShelf(const LabShelf &shelf);
    QList<LabAsking> askingsOf(const QString &question) const;
    const LabQuestion *find(const QString &name) const;
    void ask(LabErrand order);
    void tellWork();
    /// Looks for runs whose D can be played against, beside the window's thread.
    void collectRuns();
    void exportReplay(const QString &labFolder);

    FieldTablePtr m_table;
    QString m_folder, m_run;
    LabReading m_reading;
    LabProcess m_process;
    ReplayJob m_replay;
    QFutureWatcher<QStringList> m_toPlay;
    LabShelf m_shelf;
    QString m_wanted; ///< a question that is to be opened once the questions have been read
    QString m_askedName; ///< the question that the child asks
    QStackedWidget *m_stack = nullptr;
    LabOverview *m_overview = nullptr;
    QuestionPage *m_question = nullptr;
    QList<QWidget *> m_places;
};

} // namespace forja
