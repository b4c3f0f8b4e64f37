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
    openFolder = make(tr("Open folder…"), QKeySequence::Open, tr("Open a folder of pictures"));
    openArchive = make(tr("Open archive…"), {}, tr("Open a ZIP or tar archive of pictures"));
    doctor = make(tr("Data check…"), keys("Ctrl+D"),
                  tr("What may be wrong with the pictures, and how training sees them"));
    doctor->setEnabled(false);
    openRun = make(tr("Open run…"), keys("Ctrl+Shift+O"), tr("Open a run made before"));
    allRuns = make(tr("All runs"), keys("Ctrl+R"),
                   tr("The runs made so far: look for one, compare, branch, clear up"));
    lab = make(tr("The Lab"), keys("Ctrl+5"), tr("Questions about GANs, answered by experiment"));
    newRun = make(tr("New run"), QKeySequence::New, tr("Prepare a new run with these settings"));
    primary = make(tr("Start"), keys("F5"), tr("Start training"));
    stepBoth = make(tr("One update"), keys("F6"), tr("One whole update: D learns, then G"));
    stepD = make(tr("D alone"), keys("F7"), tr("One update of D"));
    stepG = make(tr("G alone"), keys("F8"), tr("One update of G"));
    stop = make(tr("Stop and save"), keys("Shift+F5"),
                tr("Finish the update, save, and end the training; it can be continued later"));
    keep = make(tr("Keep this moment"), keys("Ctrl+K"),
                tr("Keep pictures, generator and checkpoint of this moment, with a star"));
    exportGallery = make(tr("Export gallery…"), keys("Ctrl+E"),
                         tr("Write pictures, a contact sheet or a web page"));
    exportFilm = make(tr("Film…"), keys("Ctrl+Shift+E"), tr("Write the training as a film"));
    explore = make(tr("Explore latent space…"), keys("Ctrl+Shift+L"),
                   tr("Move through what G can make, while it trains or at any kept moment"));
    saveTile = make(tr("Save picture…"), {},
                    tr("Write this picture as a PNG file that knows where it comes from"));
    exploreTile = make(tr("Explore from here…"), {},
                       tr("Move through what G can make, from this picture's latent on"));
    starMoment = make(tr("Star this moment"), {}, tr("A starred moment is never thinned out"));
    pinMoment = make(tr("Pin to compare"), {}, tr("Keeps this moment on view beside the others"));
    branchMoment = make(
        tr("Branch from here…"), {},
        tr("A new run that goes on from this moment, exactly, with other settings if you like"));
    showSettings = make(tr("Settings panel"), keys("F2"), tr("Show or hide the settings"));
    showInspector = make(tr("Inspector"), keys("F3"), tr("Show or hide the inspector"));
    showLog = make(tr("Log"), keys("Ctrl+L"), tr("Show or hide what happened so far"));
    showQueue = make(tr("Queue"), keys("Ctrl+U"),
                     tr("Show or hide the experiments that wait and run beside this window's own"));
    addToQueue = make(tr("Add to queue"), keys("Ctrl+Shift+U"),
                      tr("Line this experiment up; it trains in a process of its own"));
    sweep = make(tr("Sweep…"), {}, tr("Line up every combination of a few settings"));
    fullScreen = make(tr("Full screen"), keys("F11"), tr("Fill the screen"));
    help = make(tr("Help"), QKeySequence::HelpContents, tr("How to use Forja"));
    about = make(tr("About Forja"), {}, tr("Version and licence"));
    quit = make(tr("Quit"), QKeySequence::Quit, tr("Finish the update, save, and quit"));
    for (QAction *toggle :
         {showSettings, showInspector, showLog, showQueue, fullScreen, starMoment, pinMoment})
        toggle->setCheckable(true);
    showSettings->setChecked(true);
    showInspector->setChecked(true);
    makeThemes();
    makeMenus();
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

void WindowActions::makeThemes()
{
    themes = new QActionGroup(this);
    const QList<QPair<QString, QString>> names{
        {u"system"_s, tr("As the system")}, {u"dark"_s, tr("Dark")}, {u"light"_s, tr("Light")}};
    for (const auto &[data, text] : names) {
        QAction *action = themes->addAction(text);
        action->setCheckable(true);
        action->setData(data);
    }
    themes->actions().constFirst()->setChecked(true);
}

void WindowActions::makeMenus()
{
    const auto menu = [](std::unique_ptr<QMenu> &owner, const QString &title) {
        owner = std::make_unique<QMenu>(title);
        owner->setToolTipsVisible(true);
        keepMnemonics(*owner);
        return owner.get();
    };
    samples = menu(m_samples, tr("Sample pictures"));
    presets = menu(m_presets, tr("Preset"));
    lengths = menu(m_lengths, tr("Length"));
    steps = menu(m_steps, tr("Step"));
    steps->addActions({stepBoth, stepD, stepG});
    recent = menu(m_recent, tr("Recent"));
    QMenu *view = menu(m_view, tr("View"));
    view->addActions(themes->actions());
    view->addSeparator();
    view->addActions({showSettings, showInspector, showQueue, showLog, fullScreen});
    main = menu(m_main, tr("Menu"));
    main->addActions({newRun, openFolder, openArchive, openRun, allRuns, lab});
    main->addMenu(recent);
    main->addMenu(samples);
    main->addMenu(presets);
    main->addSeparator();
    main->addActions({doctor, explore, exportGallery, exportFilm});
    main->addActions({addToQueue, sweep});
    main->addSeparator();
    main->addMenu(view);
    main->addSeparator();
    main->addActions({help, about});
    main->addSeparator();
    main->addAction(quit);
}

void WindowActions::setTheme(const Theme &theme)
{
    m_theme = theme;
    openFolder->setIcon(tintedIcon(u"folder"_s, theme.text));
    stop->setIcon(tintedIcon(u"stop"_s, theme.text));
    primary->setIcon(tintedIcon(m_primaryIcon, theme.text));
    steps->setIcon(tintedIcon(u"step"_s, theme.text));
    main->setIcon(tintedIcon(u"menu"_s, theme.text));
}

void WindowActions::setState(RunState state, bool hasRun, bool canStart)
{
    const bool isOn = state == RunState::Training || state == RunState::Paused || state == RunState::Pausing;
    const bool isTraining = state == RunState::Training || state == RunState::Preparing
        || state == RunState::Pausing;
    const bool isOver = state == RunState::Finished || state == RunState::Failed || state == RunState::Empty;
    m_primaryIcon = isTraining ? u"pause"_s : u"play"_s;
    primary->setIcon(tintedIcon(m_primaryIcon, m_theme.text));
    if (isTraining || state == RunState::Stopping) {
        primary->setText(tr("Pause"));
        primary->setToolTip(tr("Pause at the end of the update and save (%1)")
                                .arg(primary->shortcut().toString(QKeySequence::NativeText)));
    } else if (state == RunState::Paused || (isOver && hasRun)) {
        primary->setText(tr("Continue"));
        primary->setToolTip(
            tr("Go on training (%1)").arg(primary->shortcut().toString(QKeySequence::NativeText)));
    } else {
        primary->setText(tr("Start"));
        primary->setToolTip(
            tr("Start training (%1)").arg(primary->shortcut().toString(QKeySequence::NativeText)));
    }
    primary->setEnabled(state == RunState::Training || state == RunState::Paused
                        || (isOver && (hasRun || canStart)));
    for (QAction *step : {stepBoth, stepD, stepG})
        step->setEnabled(state == RunState::Training || state == RunState::Paused);
    steps->setEnabled(stepBoth->isEnabled());
    stop->setEnabled(isOn || state == RunState::Preparing);
    keep->setEnabled(isOn);
    for (QAction *out : {explore, exportGallery, exportFilm})
        out->setEnabled(hasRun && state != RunState::Preparing);
    // Beside a run that is shown its settings are a beginning.
    addToQueue->setEnabled(canStart || hasRun);
    sweep->setEnabled(canStart || hasRun);
    newRun->setEnabled(state != RunState::Stopping && state != RunState::Preparing);
}

} // namespace forja
