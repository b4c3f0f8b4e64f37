// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runspage.h"

#include "ui/records/recentplaces.h"
#include "ui/runs/runsview.h"
#include "ui/runs/runwording.h"
#include "ui/runs/tworowbar.h"
#include "ui/text/wording.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

/// How the page of runs is put together, and who hears whom.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDetailsWidth = 262;

struct SortEntry
{
    RunsFilter::Key key;
    const char *name;
    Qt::SortOrder order; ///< the one that a person wants first
    int column; ///< whose head sorts by it; -1: none
};

constexpr SortEntry kSorts[] = {
    {RunsFilter::Key::Began, QT_TRANSLATE_NOOP("forja::Runs", "created"), Qt::DescendingOrder,
     RunsModel::Began},
    {RunsFilter::Key::Name, QT_TRANSLATE_NOOP("forja::Runs", "name"), Qt::AscendingOrder, RunsModel::Run},
    {RunsFilter::Key::Data, QT_TRANSLATE_NOOP("forja::Runs", "data"), Qt::AscendingOrder, RunsModel::Data},
    {RunsFilter::Key::Measure, QT_TRANSLATE_NOOP("forja::Runs", "best distance"), Qt::AscendingOrder,
     RunsModel::Measure},
    {RunsFilter::Key::Standing, QT_TRANSLATE_NOOP("forja::Runs", "state"), Qt::AscendingOrder,
     RunsModel::Standing},
    {RunsFilter::Key::Length, QT_TRANSLATE_NOOP("forja::Runs", "updates"), Qt::DescendingOrder,
     RunsModel::Length},
    {RunsFilter::Key::Seconds, QT_TRANSLATE_NOOP("forja::Runs", "training time"), Qt::DescendingOrder, -1},
    {RunsFilter::Key::Size, QT_TRANSLATE_NOOP("forja::Runs", "size on disk"), Qt::DescendingOrder,
     RunsModel::Size},
    {RunsFilter::Key::LastEvent, QT_TRANSLATE_NOOP("forja::Runs", "last change"), Qt::DescendingOrder, -1},
    {RunsFilter::Key::Star, QT_TRANSLATE_NOOP("forja::Runs", "star"), Qt::DescendingOrder, -1},
};

const SortEntry &entryOf(RunsFilter::Key key)
{
    return *std::find_if(std::begin(kSorts), std::end(kSorts),
                         [key](const SortEntry &entry) { return entry.key == key; });
}

QToolButton *menuButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

RunsPage::RunsPage(FieldTablePtr table, QWidget *parent) : QWidget(parent), m_table(table), m_library(table)
{
    setAutoFillBackground(true);
    m_model = new RunsModel(m_table, this);
    m_filter = new RunsFilter(m_model, this);
    m_thumbnails = new RunThumbnails(this);
    m_details = new RunDetails(m_table, m_thumbnails, this);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(makeList());
    m_columns->addWidget(m_details);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 0);
    m_details->setMinimumWidth(256);
    m_columns->setSizes({900, kDetailsWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_columns);
    connectLibrary();
    connectView();
    connectDetails();
    restore();
    setTheme(m_theme);
    setHasRun(true);
    refresh();
}

QWidget *RunsPage::makeList()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    m_bar = new QProgressBar(part);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Reading the runs"));
    m_bar->hide();
    layout->addWidget(m_bar);
    m_list = new QStackedWidget(part);
    m_view = new RunsView(m_filter, m_thumbnails, m_list);
    m_empty = new QLabel(m_list);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("isDim", true);
    m_empty->setContentsMargins(40, 20, 40, 60);
    m_list->addWidget(m_view);
    m_list->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    return part;
}

QWidget *RunsPage::makeBar()
{
    auto *bar = new TwoRowBar(this);
    m_back = new QPushButton(tr("← Start page"), bar);
    m_back->setProperty("isLink", true);
    m_folderButton = menuButton(tr("Folder of runs"), bar);
    m_filterEdit = new QLineEdit(bar);
    m_filterEdit->setPlaceholderText(tr("Filter the runs"));
    m_filterEdit->setAccessibleName(m_filterEdit->placeholderText());
    m_filterEdit->setToolTip(tr("Shows the runs that contain every word typed: from the name, the data or a "
                                "note, a #tag, or a setting such as g.latent=64 (Ctrl+F)"));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->setMinimumWidth(180);
    m_filterEdit->setMaximumWidth(360);
    m_groupButton = menuButton(tr("Group by"), bar);
    m_sortButton = menuButton(tr("Sort by"), bar);
    m_count = new QLabel(bar);
    m_count->setProperty("isDim", true);
    bar->add(m_back);
    bar->add(m_folderButton);
    bar->add(m_filterEdit, 3);
    bar->addMovable(m_groupButton);
    bar->addMovable(m_sortButton);
    bar->addAtEdge(m_count);
    makeSortMenu();
    connect(m_groupButton->menu(), &QMenu::aboutToShow, this, &RunsPage::fillGroupMenu);
    connect(m_folderButton->menu(), &QMenu::aboutToShow, this, &RunsPage::fillFolderMenu);
    connect(m_back, &QPushButton::clicked, this, &RunsPage::startPageRequested);
    return bar;
}

void RunsPage::makeSortMenu()
{
    QMenu *menu = m_sortButton->menu();
    m_sorts = new QActionGroup(menu);
    for (const SortEntry &entry : kSorts) {
        QAction *action = menu->addAction(runWords(entry.name));
        action->setCheckable(true);
        action->setData(int(entry.key));
        m_sorts->addAction(action);
        connect(action, &QAction::triggered, this, [this, entry] { setSort(entry.key, entry.order); });
    }
    menu->addSeparator();
    QAction *turn = menu->addAction(tr("Reverse the order"));
    connect(turn, &QAction::triggered, this, [this] {
        setSort(m_filter->key(),
                m_filter->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

void RunsPage::fillGroupMenu()
{
    using Kind = RunGrouping::Kind;
    QMenu *menu = m_groupButton->menu();
    menu->clear();
    const auto add = [this](QMenu *to, const QString &name, const RunGrouping &grouping) {
        QAction *action = to->addAction(name);
        action->setCheckable(true);
        action->setChecked(grouping == m_model->grouping());
        connect(action, &QAction::triggered, this, [this, grouping] { setGrouping(grouping); });
    };
    add(menu, tr("no grouping"), {Kind::None});
    add(menu, tr("branches, under their parents"), {Kind::Branches});
    menu->addSeparator();
    add(menu, tr("data"), {Kind::Data});
    add(menu, tr("preset"), {Kind::Preset});
    add(menu, tr("state"), {Kind::Standing});
    add(menu, tr("tags"), {Kind::Tags});
    add(menu, tr("star"), {Kind::Star});
    const QList<const Field *> fields = m_model->varyingFields();
    if (fields.isEmpty())
        return;
    QMenu *settings = menu->addMenu(tr("setting"));
    settings->setToolTipsVisible(true);
    for (const Field *field : fields) {
        add(settings, shown(field->label), {Kind::Setting, field->key});
        settings->actions().constLast()->setToolTip(u"%1 (%2)"_s.arg(shown(field->help), field->key));
    }
}

void RunsPage::fillFolderMenu()
{
    QMenu *menu = m_folderButton->menu();
    menu->clear();
    QStringList folders{defaultRunsFolder(), m_library.folder()};
    for (const QString &run : RecentPlaces::list(RecentPlaces::Kind::Run))
        folders << QFileInfo(run).dir().path();
    folders.removeAll(QString());
    folders.removeDuplicates();
    for (const QString &folder : std::as_const(folders)) {
        QAction *action = menu->addAction(folder);
        action->setCheckable(true);
        action->setChecked(folder == m_library.folder());
        connect(action, &QAction::triggered, this, [this, folder] { setFolder(folder); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Another folder…")), &QAction::triggered, this,
            &RunsPage::folderDialogRequested);
}

void RunsPage::connectLibrary()
{
    connect(&m_library, &RunLibrary::opened, this, [this](const std::vector<RunSummary> &known) {
        m_thumbnails->clear();
        m_model->setRuns(known);
        refresh();
        refreshDetails();
    });
    connect(&m_library, &RunLibrary::arrived, this, [this](const RunNews &news) {
        m_problem.reset();
        const bool isFirst = !m_library.isRead();
        m_bar->setVisible(isFirst && news.done < news.total);
        m_bar->setRange(0, int(news.total));
        m_bar->setValue(int(news.done));
        if (news.changed.empty() && news.gone.isEmpty())
            return;
        m_model->take(news);
        refresh();
        refreshDetails();
    });
    connect(&m_library, &RunLibrary::looked, this, [this](const std::optional<Problem> &problem) {
        m_bar->hide();
        m_hasLooked = true;
        m_problem = problem;
        // A folder that the first run makes is not missing yet.
        if (problem && m_model->count() == 0 && m_library.folder() == QDir::cleanPath(defaultRunsFolder()))
            m_problem.reset();
        refresh();
    });
    connect(&m_library, &RunLibrary::failed, this,
            [this](const Problem &problem) { Q_EMIT said(translateProblem(problem)); });
    connect(&m_library, &RunLibrary::trashed, this, &RunsPage::runsTrashed);
    connect(m_thumbnails, &RunThumbnails::available, m_model, &RunsModel::tellPicture);
}

void RunsPage::connectView()
{
    connect(m_view, &RunsView::openRequested, this, &RunsPage::open);
    connect(m_view, &RunsView::compareRequested, this, &RunsPage::compare);
    connect(m_view, &RunsView::trashRequested, this, &RunsPage::trash);
    connect(m_view, &RunsView::selectionMoved, this, &RunsPage::refreshDetails);
    connect(m_view, &QWidget::customContextMenuRequested, this, &RunsPage::showMenu);
    connect(m_view, &RunsView::starRequested, this, [this](const QString &path) {
        if (const RunSummary *run = m_model->run(path))
            setStarred({path}, !run->notes.isStarred);
    });
    connect(m_view, &RunsView::typed, this, [this](const QString &text) {
        m_filterEdit->setFocus();
        m_filterEdit->insert(text);
    });
    connect(m_view->header(), &QHeaderView::sectionClicked, this, [this](int column) {
        for (const SortEntry &entry : kSorts) {
            if (entry.column != column)
                continue;
            const bool isAgain = entry.key == m_filter->key();
            const bool wasAscending = m_filter->sortOrder() == Qt::AscendingOrder;
            setSort(entry.key,
                    !isAgain           ? entry.order
                        : wasAscending ? Qt::DescendingOrder
                                       : Qt::AscendingOrder);
            return;
        }
        tellSort();
    });
    connect(m_filterEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        refresh();
    });
    connect(m_filterEdit, &QLineEdit::returnPressed, this, [this] {
        m_view->setFocus();
        if (m_view->currentRun().isEmpty())
            m_view->setCurrentIndex(m_filter->index(0, 0));
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filterEdit, [this] {
        m_filterEdit->setFocus();
        m_filterEdit->selectAll();
    });
}

void RunsPage::connectDetails()
{
    connect(m_details, &RunDetails::openRequested, this, [this] { open(m_view->selectedRuns().value(0)); });
    connect(m_details, &RunDetails::compareRequested, this, &RunsPage::compare);
    connect(m_details, &RunDetails::starRequested, this, &RunsPage::toggleStars);
    connect(m_details, &RunDetails::thinRequested, this, &RunsPage::thin);
    connect(m_details, &RunDetails::trashRequested, this, &RunsPage::trash);
    connect(m_details, &RunDetails::folderRequested, this, &RunsPage::showFolder);
    connect(m_details, &RunDetails::parentRequested, this, [this](const QString &name) {
        const QString path = QDir(m_library.folder()).filePath(name);
        if (!m_model->run(path)) {
            Q_EMIT said(tr("The run %1 is no longer in this folder.").arg(name));
            return;
        }
        m_filterEdit->clear();
        m_view->makeCurrent(path);
        m_view->selectRuns({path});
        m_view->scrollTo(m_view->currentIndex());
    });
    connect(m_details, &RunDetails::notesChanged, this, [this](const QString &path, const RunNotes &notes) {
        m_model->setNotes(path, notes);
        m_library.setNotes(path, notes);
    });
}

void RunsPage::restore()
{
    const QSettings settings;
    const int key = settings.value(u"runs/sort"_s, int(RunsFilter::Key::Began)).toInt();
    const auto order = settings.value(u"runs/ascending"_s, false).toBool() ? Qt::AscendingOrder
                                                                           : Qt::DescendingOrder;
    const int kind = settings.value(u"runs/group"_s, 0).toInt();
    const bool isKey = key >= 0 && key <= int(RunsFilter::Key::Star);
    setSort(isKey ? RunsFilter::Key(key) : RunsFilter::Key::Began, order);
    RunGrouping grouping;
    if (kind >= 0 && kind <= int(RunGrouping::Kind::Setting))
        grouping = {RunGrouping::Kind(kind), settings.value(u"runs/groupKey"_s).toString()};
    setGrouping(grouping);
}

void RunsPage::tellSort()
{
    const SortEntry &entry = entryOf(m_filter->key());
    for (QAction *action : m_sorts->actions())
        action->setChecked(action->data().toInt() == int(entry.key));
    m_sortButton->setText(tr("sort: %1 ▾").arg(runWords(entry.name)));
    m_view->header()->setSortIndicator(entry.column, m_filter->sortOrder());
    QSettings settings;
    settings.setValue(u"runs/sort"_s, int(entry.key));
    settings.setValue(u"runs/ascending"_s, m_filter->sortOrder() == Qt::AscendingOrder);
}

void RunsPage::tellGrouping()
{
    using Kind = RunGrouping::Kind;
    const RunGrouping &grouping = m_model->grouping();
    const Field *field = grouping.kind == Kind::Setting ? m_table->find(grouping.key) : nullptr;
    const QMap<Kind, QString> names{
        {Kind::None, tr("none")},      {Kind::Branches, tr("branches")},
        {Kind::Data, tr("data")},      {Kind::Preset, tr("preset")},
        {Kind::Standing, tr("state")}, {Kind::Tags, tr("tags")},
        {Kind::Star, tr("star")},      {Kind::Setting, field ? shown(field->label) : QString()}};
    m_groupButton->setText(tr("group: %1 ▾").arg(names.value(grouping.kind)));
    QSettings settings;
    settings.setValue(u"runs/group"_s, int(grouping.kind));
    settings.setValue(u"runs/groupKey"_s, grouping.key);
}

} // namespace forja
