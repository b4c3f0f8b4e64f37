// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowactions.h"

#include "ui/theme/icons.h"
#include "ui/theme/mnemonics.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QKeySequence keys(const char *text)
{
    return QKeySequence(QString::fromLatin1(text));
}

} // namespace

WindowActions::WindowActions(QWidget *window) : QObject(window), m_window(window)
{
    makePlaces();
    makeTraining();
    makeTools();
    makeTile();
    makeView();
    makeProgram();
    fillMain();
    setTheme(m_theme);
    setState(RunState::Empty, false, false);
}

WindowActions::~WindowActions() = default;

QAction *WindowActions::make(const QString &text, const QKeySequence &shortcut, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setToolTip(shortcut.isEmpty()
                           ? tip
                           : u"%1 (%2)"_s.arg(tip, shortcut.toString(QKeySequence::NativeText)));
    action->setStatusTip({});
    m_window->addAction(action);
    return action;
}

QAction *WindowActions::makeToggle(const QString &text, const QKeySequence &shortcut, const QString &tip)
{
    QAction *action = make(text, shortcut, tip);
    action->setCheckable(true);
    return action;
}

QMenu *WindowActions::makeMenu(const QString &title)
{
    QMenu *menu = m_menus.emplace_back(std::make_unique<QMenu>(title)).get();
    menu->setToolTipsVisible(true);
    keepMnemonics(*menu);
    return menu;
}

void WindowActions::makePlaces()
{
    places.newRun = make(tr("New run"), QKeySequence::New, tr("Prepare a new run with these settings"));
    places.openFolder = make(tr("Open folder…"), QKeySequence::Open, tr("Open a folder of pictures"));
    places.openArchive = make(tr("Open archive…"), {}, tr("Open a ZIP or tar archive of pictures"));
    places.openRun = make(tr("Open run…"), keys("Ctrl+Shift+O"), tr("Open an earlier run"));
    places.allRuns = make(tr("All runs"), keys("Ctrl+R"),
                          tr("Your runs so far: find, compare, branch and tidy them"));
    places.lab = make(tr("The Lab"), keys("Ctrl+5"), tr("Questions about GANs, answered by experiment"));
    places.recent = makeMenu(tr("Recent"));
    places.samples = makeMenu(tr("Sample pictures"));
    places.presets = makeMenu(tr("Preset"));
}

void WindowActions::makeTraining()
{
    training.primary = make(tr("Start"), keys("F5"), tr("Start training"));
    training.stepBoth = make(tr("One update"), keys("F6"), tr("One whole update: D learns, then G"));
    training.stepD = make(tr("D alone"), keys("F7"), tr("One update of D"));
    training.stepG = make(tr("G alone"), keys("F8"), tr("One update of G"));
    training.stop = make(tr("Stop and save"), keys("Shift+F5"),
                         tr("Finish the update, save, and end the training; it can be continued later"));
    training.keep = make(tr("Keep snapshot"), keys("Ctrl+K"),
                         tr("Keep pictures, generator and checkpoint of this update, with a star"));
    training.steps = makeMenu(tr("Step"));
    training.steps->addActions({training.stepBoth, training.stepD, training.stepG});
    training.lengths = makeMenu(tr("Length"));
}

void WindowActions::makeTools()
{
    tools.dataCheck = make(tr("Data check…"), keys("Ctrl+D"),
                           tr("What may be wrong with the pictures, and how training sees them"));
    tools.dataCheck->setEnabled(false);
    tools.explore = make(tr("Explore latent space…"), keys("Ctrl+Shift+L"),
                         tr("Move through what G can make, while it trains or in any snapshot"));
    tools.exportGallery = make(tr("Export gallery…"), keys("Ctrl+E"),
                               tr("Write pictures, a contact sheet or a web page"));
    tools.exportFilm = make(tr("Film…"), keys("Ctrl+Shift+E"), tr("Write the training as a film"));
    tools.addToQueue = make(tr("Add to queue"), keys("Ctrl+Shift+U"),
                            tr("Add this experiment to the queue; it trains in a separate process"));
    tools.sweep = make(tr("Sweep…"), {}, tr("Add every combination of a few settings to the queue"));
}

void WindowActions::makeTile()
{
    tile.save = make(tr("Save picture…"), {},
                     tr("Save this picture as a PNG file that records where it comes from"));
    tile.explore = make(tr("Explore from here…"), {},
                        tr("Move through what G can make, starting from this picture's latent"));
    tile.star = makeToggle(tr("Star this snapshot"), {}, tr("A starred snapshot is never thinned out"));
    tile.pin = makeToggle(tr("Pin to compare"), {}, tr("Keeps this snapshot in view beside the others"));
    tile.branch = make(tr("Branch from here…"), {},
                       tr("A new run that continues exactly from here, with other settings if you like"));
}

void WindowActions::makeView()
{
    view.settings = makeToggle(tr("Settings panel"), keys("F2"), tr("Show or hide the settings"));
    view.inspector = makeToggle(tr("Inspector"), keys("F3"), tr("Show or hide the inspector"));
    view.log = makeToggle(tr("Log"), keys("Ctrl+L"), tr("Show or hide the log of what happened so far"));
    view.queue = makeToggle(tr("Queue"), keys("Ctrl+U"),
                            tr("Show or hide the experiments that wait or train outside this window"));
    view.fullScreen = makeToggle(tr("Full screen"), keys("F11"), tr("Fill the screen"));
    // As a first start has them; what was kept comes later, with WindowParts::restore().
    view.settings->setChecked(true);
    view.inspector->setChecked(true);
    makeThemes();
    view.menu = makeMenu(tr("View"));
    view.menu->addActions(view.themes->actions());
    view.menu->addSeparator();
    view.menu->addActions({view.settings, view.inspector, view.queue, view.log, view.fullScreen});
}

void WindowActions::makeThemes()
{
    view.themes = new QActionGroup(this);
    const QList<QPair<QString, QString>> names{
        {u"system"_s, tr("Same as the system")}, {u"dark"_s, tr("Dark")}, {u"light"_s, tr("Light")}};
    for (const auto &[data, text] : names) {
        QAction *action = view.themes->addAction(text);
        action->setCheckable(true);
        action->setData(data);
    }
    view.themes->actions().constFirst()->setChecked(true);
}

void WindowActions::makeProgram()
{
    program.help = make(tr("Help"), QKeySequence::HelpContents, tr("How to use Forja"));
    program.about = make(tr("About Forja"), {}, tr("Version and licence"));
    program.quit = make(tr("Quit"), QKeySequence::Quit, tr("Finish the update, save, and quit"));
}

void WindowActions::fillMain()
{
    // Last of all menus, as it holds most of the others.
    main = makeMenu(tr("Menu"));
    main->addActions({places.newRun, places.openFolder, places.openArchive, places.openRun, places.allRuns,
                      places.lab});
    main->addMenu(places.recent);
    main->addMenu(places.samples);
    main->addMenu(places.presets);
    main->addSeparator();
    main->addActions({tools.dataCheck, tools.explore, tools.exportGallery, tools.exportFilm});
    main->addActions({tools.addToQueue, tools.sweep});
    main->addSeparator();
    main->addMenu(view.menu);
    main->addSeparator();
    main->addActions({program.help, program.about});
    main->addSeparator();
    main->addAction(program.quit);
}

void WindowActions::setTheme(const Theme &theme)
{
    m_theme = theme;
    places.openFolder->setIcon(tintedIcon(u"folder"_s, theme.text));
    training.stop->setIcon(tintedIcon(u"stop"_s, theme.text));
    training.primary->setIcon(tintedIcon(m_primaryIcon, theme.text));
    training.steps->setIcon(tintedIcon(u"step"_s, theme.text));
    main->setIcon(tintedIcon(u"menu"_s, theme.text));
}

void WindowActions::setState(RunState state, bool hasRun, bool canStart)
{
    const bool isOn = state == RunState::Training || state == RunState::Paused || state == RunState::Pausing;
    const bool canStep = state == RunState::Training || state == RunState::Paused;
    setPrimary(state, hasRun, canStart);
    for (QAction *step : {training.stepBoth, training.stepD, training.stepG})
        step->setEnabled(canStep);
    training.steps->setEnabled(canStep);
    training.stop->setEnabled(isOn || state == RunState::Preparing);
    training.keep->setEnabled(isOn);
    // While a run is still being prepared there is nothing in it to look at or to write.
    for (QAction *out : {tools.explore, tools.exportGallery, tools.exportFilm})
        out->setEnabled(hasRun && state != RunState::Preparing);
    // Beside a run that is shown its settings are a beginning.
    tools.addToQueue->setEnabled(canStart || hasRun);
    tools.sweep->setEnabled(canStart || hasRun);
    places.newRun->setEnabled(state != RunState::Stopping && state != RunState::Preparing);
}

/// One key starts, pauses and continues: what it does is what the state asks for next.
void WindowActions::setPrimary(RunState state, bool hasRun, bool canStart)
{
    const bool isTraining = state == RunState::Training || state == RunState::Preparing
        || state == RunState::Pausing;
    const bool isOver = state == RunState::Finished || state == RunState::Failed || state == RunState::Empty;
    const QString key = training.primary->shortcut().toString(QKeySequence::NativeText);
    m_primaryIcon = isTraining ? u"pause"_s : u"play"_s;
    training.primary->setIcon(tintedIcon(m_primaryIcon, m_theme.text));
    if (isTraining || state == RunState::Stopping) {
        training.primary->setText(tr("Pause"));
        training.primary->setToolTip(tr("Pause at the end of the update and save (%1)").arg(key));
    } else if (state == RunState::Paused || (isOver && hasRun)) {
        training.primary->setText(tr("Continue"));
        training.primary->setToolTip(tr("Continue training (%1)").arg(key));
    } else {
        training.primary->setText(tr("Start"));
        training.primary->setToolTip(tr("Start training (%1)").arg(key));
    }
    // In between there is nothing that it could do: a second press would be lost, or mean something else by
    // then.
    training.primary->setEnabled(state == RunState::Training || state == RunState::Paused
                                 || (isOver && (hasRun || canStart)));
}

} // namespace forja
