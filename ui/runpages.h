// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "theme/theme.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace forja {

class ChartsPage;
class ContestPage;
class GalleryPage;

/// The pages of a run under their tabs. What the session tells goes to every page.
class RunPages : public QWidget
{
    Q_OBJECT

public:
    explicit RunPages(Session &session, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void openRun(const RunFolder &run, const Experiment &experiment);
    void clear();
    int currentPage() const;
    QWidget *current() const;
    void setCurrentPage(int page);
    GalleryPage *gallery() const { return m_gallery; }
    ChartsPage *charts() const { return m_charts; }
    ContestPage *contest() const { return m_contest; }
    QTabBar *tabs() const { return m_tabs; }

private:
    void connectSession(Session &session);

    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    GalleryPage *m_gallery = nullptr;
    ChartsPage *m_charts = nullptr;
    ContestPage *m_contest = nullptr;
};

} // namespace forja
