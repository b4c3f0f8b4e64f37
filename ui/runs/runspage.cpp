// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runspage.h"

#include "ui/records/recentplaces.h"
#include "ui/runs/groupchoice.h"
#include "ui/runs/runactions.h"
#include "ui/runs/runsstage.h"
#include "ui/runs/runstoolbar.h"
#include "ui/runs/runsview.h"
#include "ui/runs/sortchoice.h"
#include "ui/text/wording.h"

#include <QDir>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace forja {

namespace {

constexpr int kDetailsWidth = 262;

} // namespace

RunsPage::RunsPage(FieldTablePtr table, QWidget *parent) : QWidget(parent), m_library(table)
{
    setAutoFillBackground(true);
    m_model = new RunsModel(table, this);
    m_filter = new RunsFilter(m_model, this);
    m_thumbnails = new RunThumbnails(this);
    m_details = new RunDetails(table, m_thumbnails, this);
    layOut(makeList());
    m_sorting = new SortChoice(*m_filter, *m_stage->view(), *m_bar->sortButton(), this);
    m_grouping = new GroupChoice(*m_model, *m_stage->view(), *m_bar->groupButton(), this);
    m_actions = new RunActions(m_library, *m_model, *m_stage->view(), *this);
    // All parts are there by now; restoring comes after the connections, as it sets off the first sorting and
    // grouping.
    connectLibrary();
    connectBar();
    connectActions();
    connectDetails();
    m_sorting->restore();
    m_grouping->restore();
    setTheme(Theme::dark());
    setHasRun(true);
    refresh();
}

RunsPage::~RunsPage()
{
    m_details->finishTyping();
    // What they tell while they are taken apart reaches nobody: the library is gone before them.
    for (QObject *part : {static_cast<QObject *>(m_details), static_cast<QObject *>(m_stage->view())}) {
        part->disconnect(this);
        part->disconnect(m_actions);
    }
}

QWidget *RunsPage::makeList()
{
    auto *list = new QWidget(this);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar = new RunsToolBar(list);
    layout->addWidget(m_bar);
    m_stage = new RunsStage(m_library, *m_model, *m_filter, m_thumbnails, list);
    layout->addWidget(m_stage, 1);
    return list;
}

void RunsPage::layOut(QWidget *list)
{
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->setHandleWidth(1);
    columns->setChildrenCollapsible(false);
    columns->addWidget(list);
    columns->addWidget(m_details);
    columns->setStretchFactor(0, 1);
    columns->setStretchFactor(1, 0);
    m_details->setMinimumWidth(256);
    columns->setSizes({900, kDetailsWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
}

void RunsPage::connectLibrary()
{
    connect(&m_library, &RunLibrary::opened, this, [this](const std::vector<RunSummary> &known) {
        // Before the rows: they ask for their pictures as soon as they are painted.
        m_thumbnails->clear();
        m_model->setRuns(known);
        refresh();
        refreshDetails();
    });
    connect(&m_library, &RunLibrary::arrived, this, [this](const RunNews &news) {
        m_stage->tellNews(news);
        // It tells how far it is, too.
        if (news.changed.empty() && news.gone.isEmpty())
            return;
        m_model->take(news);
        refresh();
        refreshDetails();
    });
    // Without news, too: that nothing was found is to be said as well.
    connect(&m_library, &RunLibrary::looked, this, [this](const std::optional<Problem> &problem) {
        m_stage->tellLooked(problem);
        refresh();
    });
    connect(&m_library, &RunLibrary::failed, this,
            [this](const Problem &problem) { Q_EMIT said(translateProblem(problem)); });
    connect(&m_library, &RunLibrary::trashed, this, &RunsPage::runsTrashed);
    connect(m_thumbnails, &RunThumbnails::available, m_model, &RunsModel::tellPicture);
}

void RunsPage::connectBar()
{
    connect(m_bar, &RunsToolBar::startPageRequested, this, &RunsPage::startPageRequested);
    connect(m_bar, &RunsToolBar::folderChosen, this, &RunsPage::setFolder);
    connect(m_bar, &RunsToolBar::folderDialogRequested, this, &RunsPage::folderDialogRequested);
    QLineEdit *filter = m_bar->filterEdit();
    connect(filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        refresh();
    });
    connect(filter, &QLineEdit::returnPressed, this, [this] {
        view()->setFocus();
        // The arrow keys need a row to start from.
        if (view()->currentRun().isEmpty())
            view()->setCurrentIndex(m_filter->index(0, 0));
    });
    // Letters in the list are words for the filter; the first one must not be lost on the way.
    connect(view(), &RunsView::typed, filter, [filter](const QString &text) {
        filter->setFocus();
        filter->insert(text);
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, filter, [filter] {
        filter->setFocus();
        filter->selectAll();
    });
}

void RunsPage::connectActions()
{
    connect(view(), &RunsView::openRequested, m_actions, &RunActions::open);
    connect(view(), &RunsView::compareRequested, m_actions, &RunActions::compare);
    connect(view(), &RunsView::trashRequested, m_actions, &RunActions::trash);
    connect(view(), &RunsView::starRequested, m_actions, &RunActions::toggleStar);
    connect(view(), &RunsView::starsRequested, m_actions, &RunActions::toggleStars);
    connect(view(), &QWidget::customContextMenuRequested, m_actions, &RunActions::showMenu);
    connect(view(), &RunsView::selectionMoved, this, &RunsPage::refreshDetails);
    connect(m_actions, &RunActions::openRequested, this, &RunsPage::openRequested);
    connect(m_actions, &RunActions::compareRequested, this, &RunsPage::compareRequested);
    connect(m_actions, &RunActions::said, this, &RunsPage::said);
    connect(m_actions, &RunActions::starsChanged, this, &RunsPage::refreshDetails);
}

void RunsPage::connectDetails()
{
    connect(m_details, &RunDetails::openRequested, m_actions, &RunActions::openChosen);
    connect(m_details, &RunDetails::compareRequested, m_actions, &RunActions::compare);
    connect(m_details, &RunDetails::starRequested, m_actions, &RunActions::toggleStars);
    connect(m_details, &RunDetails::thinRequested, m_actions, &RunActions::thin);
    connect(m_details, &RunDetails::trashRequested, m_actions, &RunActions::trash);
    connect(m_details, &RunDetails::folderRequested, m_actions, &RunActions::showFolder);
    connect(m_details, &RunDetails::notesChanged, m_actions, &RunActions::setNotes);
    connect(m_details, &RunDetails::parentRequested, this, &RunsPage::showRun);
}

void RunsPage::setTheme(const Theme &theme)
{
    view()->setTheme(theme);
    m_details->setTheme(theme);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.background);
    setPalette(colours);
}

void RunsPage::setFolder(const QString &folder)
{
    m_stage->expect(folder);
    m_library.open(folder);
    m_bar->setFolder(folder);
    refresh();
}

void RunsPage::setGrouping(const RunGrouping &grouping)
{
    m_grouping->set(grouping);
}

void RunsPage::setSort(RunsFilter::Key key, Qt::SortOrder order)
{
    m_sorting->set(key, order);
}

void RunsPage::setHasRun(bool hasRun)
{
    m_bar->setHasRun(hasRun);
}

void RunsPage::setDetailsVisible(bool areVisible)
{
    m_details->setVisible(areVisible);
}

RunsView *RunsPage::view() const
{
    return m_stage->view();
}

QLineEdit *RunsPage::filterEdit() const
{
    return m_bar->filterEdit();
}

QString RunsPage::emptySentence() const
{
    return m_stage->emptySentence();
}

QString RunsPage::countText() const
{
    return m_bar->countText();
}

void RunsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_library.folder().isEmpty())
        setFolder(defaultRunsFolder());
    m_library.setWatching(true);
}

void RunsPage::hideEvent(QHideEvent *event)
{
    // A note that is being typed is kept, as nobody may come back to it.
    m_details->finishTyping();
    m_library.setWatching(false);
    QWidget::hideEvent(event);
}

void RunsPage::refresh()
{
    m_stage->refresh();
    m_bar->setCount(m_stage->countText(), m_stage->problemText());
}

void RunsPage::refreshDetails()
{
    m_details->setRuns(m_actions->chosen());
}

void RunsPage::showRun(const QString &name)
{
    const QString path = QDir(m_library.folder()).filePath(name);
    if (!m_model->run(path)) {
        Q_EMIT said(tr("The run %1 is no longer in this folder.").arg(name));
        return;
    }
    // The filter may hide it.
    m_bar->filterEdit()->clear();
    view()->makeCurrent(path);
    view()->selectRuns({path});
    view()->scrollTo(view()->currentIndex());
}

} // namespace forja
