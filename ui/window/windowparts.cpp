// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowparts.h"

#include "ui/base/settingkeys.h"
#include "ui/forms/runswitch.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/queue/queuepanel.h"
#include "ui/rundoctor/doctorline.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/start/branchpage.h"
#include "ui/start/startpage.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/statusline.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInspectorWidth = 262;

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("isLine", true);
    line->setFixedHeight(1);
    return line;
}

} // namespace

// The Tab key goes from part to part in the order in which they are made here.
WindowParts::WindowParts(QMainWindow &parent, WindowActions &all, Session &session, Selection &selection,
                         RunQueue &queue, DoctorController &desk)
    : window(parent), actions(all)
{
    bar = new RunBar(&actions, &window);
    form = new SettingsForm(session.table(), &window);
    messages = new MessageBar(&window);
    startPage = new StartPage(&window);
    pages = new RunPages(session, selection, &window);
    inspector = new InspectorPanel(&window);
    makePanels(queue, desk);
    status = new StatusLine(actions.view.log, &window);
    status->addPart(doctorLine);
    layOut();
    branchPage = new BranchPage(&window);
    centre->addWidget(branchPage);
    runSwitch = new RunSwitch(form);
    // Into the form: it stands over the settings that it switches between.
    form->setHead(runSwitch);
    nameHelp();
}

/// The panels under the pages. All are closed until somebody wants them.
void WindowParts::makePanels(RunQueue &queue, DoctorController &desk)
{
    log = new LogPanel(&window);
    log->hide();
    queuePanel = new QueuePanel(queue, &window);
    queuePanel->hide();
    doctorPanel = new DoctorPanel(desk, &window);
    doctorPanel->hide();
    doctorLine = new DoctorLine(&window);
}

/// Which page of the help F1 opens where the focus is in a part.
void WindowParts::nameHelp()
{
    const QPair<QWidget *, const char *> pagesOfHelp[] = {
        {form, "settings"}, {startPage, "start"}, {inspector, "inspector"},   {log, "log"},
        {status, "log"},    {bar, "window"},      {doctorLine, "run-doctor"}, {branchPage, "branch"}};
    for (const auto &[part, page] : pagesOfHelp)
        part->setProperty("helpPage", QString::fromLatin1(page));
}

QWidget *WindowParts::layOutMiddle()
{
    auto *middle = new QWidget(&window);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    centre = new QStackedWidget(middle);
    centre->addWidget(startPage);
    centre->addWidget(pages);
    layout->addWidget(messages);
    layout->addWidget(centre, 1);
    return middle;
}

void WindowParts::layOutColumns()
{
    QWidget *middle = layOutMiddle();
    m_columns = new QSplitter(Qt::Horizontal, &window);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(form);
    m_columns->addWidget(middle);
    m_columns->addWidget(inspector);
    // Whatever the window gains or loses in width is the middle's; both panels keep theirs.
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    form->setMinimumWidth(256);
    inspector->setMinimumWidth(232);
    m_columns->setSizes({kFormWidth, 900, kInspectorWidth});
}

void WindowParts::layOutRows()
{
    m_rows = new QSplitter(Qt::Vertical, &window);
    m_rows->setHandleWidth(1);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(queuePanel);
    m_rows->addWidget(doctorPanel);
    m_rows->addWidget(log);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({700, 230, 240, 150});
}

void WindowParts::layOut()
{
    layOutColumns();
    layOutRows();
    auto *all = new QWidget(&window);
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(separator(all));
    layout->addWidget(m_rows, 1);
    layout->addWidget(separator(all));
    layout->addWidget(status);
    window.setCentralWidget(all);
    // Any smaller, neither settings nor pictures could be used.
    window.setMinimumSize(960, 600);
}

void WindowParts::setTheme(const Theme &theme)
{
    actions.setTheme(theme);
    form->setTheme(theme);
    startPage->setTheme(theme);
    pages->setTheme(theme);
    inspector->setTheme(theme);
    log->setTheme(theme);
    queuePanel->setTheme(theme);
    messages->setTheme(theme);
    status->setTheme(theme);
    doctorLine->setTheme(theme);
    doctorPanel->setTheme(theme);
}

void WindowParts::restore(const QSettings &settings)
{
    m_columns->restoreState(settings.value(setting::windowColumns).toByteArray());
    m_rows->restoreState(settings.value(setting::windowRows).toByteArray());
    actions.view.settings->setChecked(settings.value(setting::windowSettings, true).toBool());
    actions.view.inspector->setChecked(settings.value(setting::windowInspector, true).toBool());
    actions.view.log->setChecked(settings.value(setting::windowLog, false).toBool());
    form->setShowsAllSettings(settings.value(setting::windowAllSettings, false).toBool());
    pages->setCurrentPage(settings.value(setting::windowPage, 0).toInt());
}

void WindowParts::save(QSettings &settings) const
{
    settings.setValue(setting::windowColumns, m_columns->saveState());
    settings.setValue(setting::windowRows, m_rows->saveState());
    settings.setValue(setting::windowSettings, actions.view.settings->isChecked());
    settings.setValue(setting::windowInspector, actions.view.inspector->isChecked());
    settings.setValue(setting::windowLog, actions.view.log->isChecked());
    settings.setValue(setting::windowAllSettings, form->showsAllSettings());
    settings.setValue(setting::windowPage, pages->currentPage());
}

QWidget *WindowParts::shownPage() const
{
    return centre->currentWidget() == pages ? pages->current() : centre->currentWidget();
}

} // namespace forja
