// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compareview.h"

#include "engine/export/comparisonexport.h"
#include "ui/base/settingkeys.h"
#include "ui/compare/comparecharts.h"
#include "ui/compare/comparepictures.h"
#include "ui/compare/comparetables.h"
#include "ui/compare/runstrip.h"
#include "ui/text/wording.h"
#include "ui/widgets/messagebar.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QUrl>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAgainMs = 1000; ///< live runs are read once a second

} // namespace

CompareView::CompareView(FieldTablePtr table, QWidget *parent)
    : QWidget(parent), m_table(std::move(table)), m_reading(this), m_export(this)
{
    setProperty("isStage", true);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("helpPage", u"compare"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new MessageBar(this);
    m_strip = new RunStrip(this);
    column->addWidget(createHead());
    column->addWidget(m_message);
    column->addWidget(m_strip);
    createPages();
    column->addWidget(m_tabs);
    auto *line = new QFrame(this);
    line->setProperty("isLine", true);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_stack, 1);
    m_again.setInterval(kAgainMs);
    connectParts();
    // What is stored may be of another version, or edited by hand.
    setPage(Page(std::clamp(QSettings().value(setting::comparePage, int(Charts)).toInt(), 0, 2)));
    setTheme(m_theme);
}

CompareView::~CompareView() = default;

QWidget *CompareView::createHead()
{
    auto *head = new QWidget(this);
    m_back = new QToolButton(head);
    m_back->setText(tr("← Back"));
    m_back->setToolTip(tr("Back (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    m_title = new QLabel(head);
    m_title->setFont(strongFont());
    m_state = new QLabel(head);
    m_state->setTextFormat(Qt::RichText);
    m_state->setObjectName(u"state"_s);
    m_state->setProperty("isDim", true);
    m_state->setOpenExternalLinks(true);
    m_save = new QToolButton(head);
    m_save->setText(tr("Export ▾"));
    m_save->setPopupMode(QToolButton::InstantPopup);
    // Closed until runs are read: an export of nothing would be a file that cannot be explained.
    m_save->setEnabled(false);
    auto *menu = new QMenu(m_save);
    menu->addAction(tr("One page for a browser…"), this, &CompareView::askForPage)
        ->setToolTip(tr("Charts, pictures and tables in one HTML file that needs no network"));
    menu->addAction(tr("Tables as CSV…"), this, &CompareView::askForTables)
        ->setToolTip(tr("Every number as recorded"));
    menu->setToolTipsVisible(true);
    m_save->setMenu(menu);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 6, 10, 4);
    row->setSpacing(kGap);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_save);
    return head;
}

void CompareView::createPages()
{
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("What is compared"));
    m_stack = new QStackedWidget(this);
    m_pictures = new ComparePictures(&m_data, m_stack);
    m_charts = new CompareCharts(&m_data, m_stack);
    m_tables = new CompareTables(&m_data, m_stack);
    const QList<QPair<QWidget *, QString>> pages{
        {m_pictures, tr("Pictures")}, {m_charts, tr("Charts")}, {m_tables, tr("Settings and numbers")}};
    for (const auto &[page, title] : pages) {
        m_tabs->addTab(title);
        m_stack->addWidget(page);
    }
    // After the pages, so that pages and tabs keep the same numbers; waiting has no tab.
    m_waiting = new QLabel(this);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setWordWrap(true);
    m_waiting->setProperty("isDim", true);
    m_stack->addWidget(m_waiting);
}

void CompareView::connectParts()
{
    connect(m_back, &QToolButton::clicked, this, &CompareView::closed);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    // Only while the focus is in here: the other pages and the window have an Esc of their own, and Qt obeys
    // none of two that apply.
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &CompareView::closed);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) { setPage(Page(page)); });
    connect(m_strip, &RunStrip::shownChanged, this, [this](int run, bool isShown) {
        m_data.setShown(run, isShown);
        refresh();
    });
    connect(m_strip, &RunStrip::openRequested, this, [this](int run) { openRun(run, -1); });
    connect(m_pictures, &ComparePictures::openRequested, this, &CompareView::openRun);
    // The slider of the pictures counts in the unit of the charts.
    connect(m_charts, &CompareCharts::axisChanged, m_pictures, &ComparePictures::refresh);
    connect(&m_reading, &CompareReading::available, this, &CompareView::take);
    connect(&m_again, &QTimer::timeout, &m_reading, &CompareReading::readAgain);
    connect(&m_export, &WritingJob::progressed, this, [this](int done, int total) {
        m_state->setText(tr("Exporting: %1 of %2 runs").arg(done).arg(total));
    });
    connect(&m_export, &WritingJob::finished, this, &CompareView::tellExported);
    connect(&m_export, &WritingJob::failed, this, [this](const Problem &problem) {
        m_state->clear();
        m_save->setEnabled(true);
        m_message->show(translateProblem(problem));
    });
}

void CompareView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_message->setTheme(theme);
    m_strip->setTheme(theme);
    m_charts->setTheme(theme);
    m_pictures->setTheme(theme);
    m_tables->setTheme(theme);
}

void CompareView::setPage(Page page)
{
    QSettings().setValue(setting::comparePage, int(page));
    m_tabs->setCurrentIndex(page);
    // Until there are runs the sentence about them stays in front.
    if (m_data.comparison().runs.isEmpty())
        return;
    if (page == Tables)
        m_tables->refresh();
    m_stack->setCurrentIndex(page);
}

void CompareView::open(const QStringList &runPaths)
{
    // The old runs go at once: what is read now may take seconds, and meanwhile nothing of theirs may be
    // taken for the new.
    m_isFirst = true;
    m_data.clear(m_table);
    m_message->dismiss();
    m_state->clear();
    m_save->setEnabled(false);
    m_strip->setRuns(m_data);
    m_charts->restart();
    m_pictures->restart();
    m_title->setText(tr("Comparison"));
    m_waiting->setText(tr("Reading %1 runs…").arg(runPaths.size()));
    m_stack->setCurrentWidget(m_waiting);
    const Outcome opened = m_reading.open(runPaths, m_table);
    if (!opened) {
        m_waiting->setText(translateProblem(opened.problem()));
        return;
    }
    // While hidden nobody looks; showEvent() starts it.
    if (isVisible())
        m_again.start();
}

void CompareView::take(const Comparison &comparison)
{
    // The reader hands out the same object for a run whose folder has not changed, so comparing pointers is
    // enough.
    const bool isUnchanged = !m_isFirst && comparison.runs == m_data.comparison().runs;
    if (isUnchanged)
        return;
    const bool areOthers = comparison.runs.size() != m_data.comparison().runs.size();
    // Once: the runs are read again every few seconds, and the bar could never be closed.
    if (m_isFirst && !comparison.problems.isEmpty())
        m_message->show(translateProblem(comparison.problems.constFirst()));
    m_data.setComparison(comparison);
    // m_isFirst stays set: as soon as enough of the runs can be read, the parts start afresh.
    if (comparison.runs.size() < kFewestCompared) {
        m_waiting->setText(tr("Fewer than two of these runs can be read."));
        return;
    }
    m_title->setText(tr("%1 runs compared").arg(comparison.runs.size()));
    // Not while an export is writing: a second one would get into its way.
    m_save->setEnabled(!m_export.isRunning());
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    // A run that could not be read at first may be there now. The parts count runs by number, and those
    // behind it move on.
    if (m_isFirst || areOthers) {
        m_isFirst = false;
        m_charts->restart();
        m_pictures->restart();
    }
    refresh();
    Q_EMIT loaded();
}

void CompareView::refresh()
{
    m_strip->setRuns(m_data);
    m_charts->refresh();
    m_pictures->refresh();
    // Tables are laid out anew each time, which nobody needs while they are out of sight.
    if (m_tabs->currentIndex() == Tables)
        m_tables->refresh();
}

void CompareView::openRun(int run, qint64 update)
{
    Q_EMIT openRunRequested(m_data.comparison().runs.at(run)->folder.path(), update);
}

void CompareView::askForPage()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the comparison"), u"comparison.html"_s,
                                                      u"HTML (*.html)"_s);
    if (!file.isEmpty())
        exportPage(file);
}

void CompareView::askForTables()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the tables"));
    if (!folder.isEmpty())
        exportTables(folder);
}

void CompareView::exportPage(const QString &file)
{
    if (m_export.isRunning())
        return;
    m_save->setEnabled(false);
    m_state->setText(tr("Exporting…"));
    m_export.start([comparison = m_data.comparison(),
                    file](const WritingJob::Progress &progress) -> Result<QString> {
        // The dialog that chose the file asked whether another may be replaced.
        if (auto done = exportComparisonPage(comparison, file, Replace::Yes, progress); !done)
            return done.problem();
        return file;
    });
}

void CompareView::exportTables(const QString &folder)
{
    if (m_export.isRunning())
        return;
    m_save->setEnabled(false);
    m_state->setText(tr("Exporting…"));
    // With a copy: runs that train are read again while it is written.
    m_export.start([comparison = m_data.comparison(),
                    folder](const WritingJob::Progress &) -> Result<QString> {
        if (auto done = exportComparisonCsv(comparison, folder, Replace::No); !done)
            return done.problem();
        return folder;
    });
}

void CompareView::tellExported(const QString &path)
{
    m_save->setEnabled(true);
    m_state->setText(u"%1 <a href=\"%2\">%3</a>"_s.arg(tr("Exported:"),
                                                       QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded),
                                                       QFileInfo(path).fileName().toHtmlEscaped()));
    m_state->setToolTip(path);
}

void CompareView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What happened while it was hidden is seen at once.
    m_reading.readAgain();
    m_again.start();
}

void CompareView::hideEvent(QHideEvent *event)
{
    m_again.stop();
    QWidget::hideEvent(event);
}

} // namespace forja
