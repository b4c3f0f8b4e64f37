// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <memory>
#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace forja {

/// Where a run comes from, and what it begins with.
struct PlaceActions
{
    QAction *newRun = nullptr;
    QAction *openFolder = nullptr;
    QAction *openArchive = nullptr;
    QAction *openRun = nullptr;
    QAction *allRuns = nullptr;
    QAction *lab = nullptr;
    QMenu *recent = nullptr;
    QMenu *samples = nullptr;
    QMenu *presets = nullptr;
};

/// Of the training that is on.
struct TrainingActions
{
    QAction *primary = nullptr; ///< Start, Pause, Continue
    QAction *stepBoth = nullptr;
    QAction *stepD = nullptr;
    QAction *stepG = nullptr;
    QAction *stop = nullptr;
    QAction *keep = nullptr;
    QMenu *steps = nullptr;
    QMenu *lengths = nullptr; ///< how long the run goes on
};

/// What can be done with the pictures or the run that is shown.
struct ToolActions
{
    QAction *dataCheck = nullptr;
    QAction *explore = nullptr;
    QAction *exportGallery = nullptr;
    QAction *exportFilm = nullptr;
    QAction *addToQueue = nullptr;
    QAction *sweep = nullptr;
};

/// Of the tile and its moment whose menu is open.
struct TileActions
{
    QAction *save = nullptr;
    QAction *explore = nullptr;
    QAction *star = nullptr; ///< checkable
    QAction *pin = nullptr; ///< checkable
    QAction *branch = nullptr;
};

/// What is shown of the window, and in which colours. All but `menu` are checkable.
struct ViewActions
{
    QAction *settings = nullptr;
    QAction *inspector = nullptr;
    QAction *queue = nullptr;
    QAction *log = nullptr;
    QAction *fullScreen = nullptr;
    QActionGroup *themes = nullptr; ///< data: "system", "dark", "light"
    QMenu *menu = nullptr;
};

struct ProgramActions
{
    QAction *help = nullptr;
    QAction *about = nullptr;
    QAction *quit = nullptr;
};

/// Everything that can be done from toolbar, menus and keyboard, made once, by subject. Parts of the window
/// connect what is theirs.
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

    PlaceActions places;
    TrainingActions training;
    ToolActions tools;
    TileActions tile;
    ViewActions view;
    ProgramActions program;
    QMenu *main = nullptr;

private:
    QAction *make(const QString &text, const QKeySequence &shortcut, const QString &tip);
    QAction *makeToggle(const QString &text, const QKeySequence &shortcut, const QString &tip);
    QMenu *makeMenu(const QString &title);
    void makePlaces();
    void makeTraining();
    void makeTools();
    void makeTile();
    void makeView();
    void makeThemes();
    void makeProgram();
    void fillMain();
    void setPrimary(RunState state, bool hasRun, bool canStart);

    QWidget *m_window;
    std::vector<std::unique_ptr<QMenu>> m_menus;
    Theme m_theme = Theme::dark();
    QString m_primaryIcon;
};

} // namespace forja
