// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QObject>

class QWidget;

namespace forja {

class RunLibrary;
class RunsModel;
class RunsView;

/// What is done with the runs that are chosen in the list, and why not where it cannot be done.
class RunActions : public QObject
{
    Q_OBJECT

public:
    /// Questions are asked over `page`.
    RunActions(RunLibrary &library, RunsModel &model, RunsView &view, QWidget &page);

    /// The chosen runs, those of the model.
    QList<RunSummary> chosen() const;
    void open(const QString &path);
    void openChosen();
    void compare();
    void setNotes(const QString &path, const RunNotes &notes);
    /// Of one run, whatever is chosen.
    void toggleStar(const QString &path);
    /// Of all that are chosen: they have it or, if all of them had it, have it no longer.
    void toggleStars();
    void thin();
    void trash();
    void showFolder();
    void showMenu(const QPoint &place);

Q_SIGNALS:
    void openRequested(const QString &path);
    void compareRequested(const QStringList &paths);
    /// Something to be said over the pages.
    void said(const QString &sentence);
    void starsChanged();

private:
    void setStarred(const QStringList &paths, bool areStarred);
    /// Empty, and said why, where they may not be changed.
    QList<RunSummary> chosenToChange();

    RunLibrary &m_library;
    RunsModel &m_model;
    RunsView &m_view;
    QWidget &m_page;
};

} // namespace forja
