// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runindex.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace forja {

class RunLibrary;
class RunThumbnails;
class RunsFilter;
class RunsModel;
class RunsView;

/// The list of runs or, where none is shown, the sentence that says why; over it how much of the folder is
/// read.
class RunsStage : public QWidget
{
    Q_OBJECT

public:
    RunsStage(const RunLibrary &library, const RunsModel &model, RunsFilter &filter,
              RunThumbnails *thumbnails, QWidget *parent);

    RunsView *view() const { return m_view; }

    /// This folder is about to be opened.
    void expect(const QString &folder);
    void tellNews(const RunNews &news);
    void tellLooked(const std::optional<Problem> &problem);
    /// Says what holds of the runs as they stand.
    void refresh();

    /// The sentence in place of the list; empty while runs are shown.
    QString emptySentence() const;
    /// How many runs there are, or why those on view are old.
    QString countText() const;
    /// Why the folder cannot be listed; empty: it can.
    QString problemText() const;

private:
    QString whyEmpty() const;

    const RunLibrary &m_library;
    const RunsModel &m_model;
    const RunsFilter &m_filter;
    QProgressBar *m_reading = nullptr;
    QStackedWidget *m_stack = nullptr;
    RunsView *m_view = nullptr;
    QLabel *m_empty = nullptr;
    std::optional<Problem> m_problem; ///< why the folder cannot be listed
    bool m_hasLooked = false; ///< into the folder that is open
};

} // namespace forja
