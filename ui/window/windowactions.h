// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/theme/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace forja {

/// Everything that can be done from toolbar, menus and keyboard, made once. The main window connects them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// Adds the actions to `window`, so that their shortcuts work wherever the focus is.
    explicit WindowActions(QWidget *window);
    ~WindowActions() override;

    void setTheme(const Theme &theme);
    /// What can be done in `state`; `hasRun`: one is shown; `canStart` says whether there are pictures and
    /// settings to start with.
    void setState(RunState state, bool hasRun, bool canStart);

    QAction *openFolder = nullptr;
    QAction *openArchive = nullptr;
    QAction *doctor = nullptr;
    QAction *openRun = nullptr;
    QAction *allRuns = nullptr;
    QAction *lab = nullptr;
    QAction *newRun = nullptr;
    QAction *primary = nullptr; ///< Start, Pause, Continue
    QAction *stepBoth = nullptr;
    QAction *stepD = nullptr;
    QAction *stepG = nullptr;
    QAction *stop = nullptr;
    QAction *keep = nullptr;
    QAction *exportGallery = nullptr;
    QAction *exportFilm = nullptr;
    QAction *explore = nullptr;
    // Of the tile and its moment whose menu is open.
    QAction *saveTile = nullptr;
    QAction *exploreTile = nullptr;
    QAction *starMoment = nullptr; ///< checkable
    QAction *pinMoment = nullptr; ///< checkable
    QAction *branchMoment = nullptr;
    QAction *showSettings = nullptr;
    QAction *showInspector = nullptr;
    QAction *showLog = nullptr;
    QAction *showQueue = nullptr;
    QAction *addToQueue = nullptr;
    QAction *sweep = nullptr;
    QAction *fullScreen = nullptr;
    QAction *help = nullptr;
    QAction *about = nullptr;
    QAction *quit = nullptr;
    QActionGroup *themes = nullptr; ///< data: "system", "dark", "light"

    QMenu *samples = nullptr;
    QMenu *presets = nullptr;
    QMenu *lengths = nullptr; ///< how long the run goes on
    QMenu *steps = nullptr;
    QMenu *recent = nullptr;
    QMenu *main = nullptr;

private:
    QAction *make(const QString &text, const QKeySequence &shortcut, const QString &tip);
    void makeThemes();
    void makeMenus();

    QWidget *m_window;
    std::unique_ptr<QMenu> m_samples;
    std::unique_ptr<QMenu> m_presets;
    std::unique_ptr<QMenu> m_lengths;
    std::unique_ptr<QMenu> m_steps;
    std::unique_ptr<QMenu> m_recent;
    std::unique_ptr<QMenu> m_view;
    std::unique_ptr<QMenu> m_main;
    Theme m_theme = Theme::dark();
    QString m_primaryIcon;
};

} // namespace forja
