// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/runpages.h"

#include "ui/charts/chartspage.h"
#include "ui/compare/compareview.h"
#include "ui/contest/contestpage.h"
#include "ui/flat/flatpage.h"
#include "ui/gallery/gallerypage.h"
#include "ui/lab/labpage.h"
#include "ui/runs/runspage.h"
#include "ui/widgets/runpage.h"

#include <QCoreApplication>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The chosen tab is bold. All have room for that, so that none moves when another is chosen. Where their
/// words have room and the air around them has not, they stand closer together.
class SteadyTabs : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTabBar::resizeEvent(event);
        // Measured as if the tabs were wide: otherwise narrow ones would fit, become wide, and not fit again.
        int wanted = m_isNarrow ? count() * kSpared : 0;
        for (int tab = 0; tab < count(); ++tab)
            wanted += tabSizeHint(tab).width();
        if (const bool isNarrow = wanted > width(); isNarrow != m_isNarrow) {
            m_isNarrow = isNarrow;
            setProperty("isNarrow", isNarrow);
            style()->polish(this);
            QEvent changed(QEvent::StyleChange); // the style does not tell of what a property changes
            QCoreApplication::sendEvent(this, &changed);
        }
    }
    QSize tabSizeHint(int index) const override
    {
        // Only the difference: Qt counts the chosen tab in bold already.
        const int plain = fontMetrics().horizontalAdvance(tabText(index));
        const int bold = QFontMetrics(strongFont()).horizontalAdvance(tabText(index));
        return QTabBar::tabSizeHint(index)
            + QSize(index == currentIndex() ? 0 : std::max(0, bold - plain), 0);
    }

private:
    static constexpr int kSpared = 14; ///< pixels of each tab that the style takes from a narrow bar's
    bool m_isNarrow = false;
};

} // namespace

RunPages::RunPages(Session &session, Selection &selection, QWidget *parent) : QWidget(parent)
{
    setProperty("isStage", true);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus);
    layOut();
    makePages(session, selection);
    // The order of the tabs is that of enum and shortcuts.
    addPage(session, m_gallery, tr("Gallery"), "gallery");
    addPage(session, m_charts, tr("Charts"), "charts");
    addPage(session, m_contest, tr("Contest"), "contest");
    addPage(session, m_runs, tr("Runs"), "runs");
    addPage(session, m_lab, tr("Lab"), "lab");
    // After the pages: it stands in the stack without a tab of its own.
    makeComparing(session.table());
    // After all tabs are added, or the first of them would be shown before its page is there.
    connect(m_tabs, &QTabBar::currentChanged, this, &RunPages::showPage);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        // Without a run the bar itself goes from page to page, away from those that cannot be chosen.
        if (m_hasRun && !areRunsShown())
            m_lastPage = page;
    });
    connectSession(session);
    connectLab(session);
}

void RunPages::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QWidget(this);
    m_head = new QHBoxLayout(head);
    setTabsIndent(0);
    m_tabs = new SteadyTabs(head);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Pages"));
    // On the line below: the head may be higher than they are.
    m_head->addWidget(m_tabs, 1, Qt::AlignBottom);
    layout->addWidget(head);
    auto *line = new QFrame(this);
    line->setProperty("isLine", true);
    line->setFixedHeight(1);
    layout->addWidget(line);
    m_stack = new QStackedWidget(this);
    layout->addWidget(m_stack, 1);
}

void RunPages::makePages(Session &session, Selection &selection)
{
    m_gallery = new GalleryPage(selection, m_stack);
    m_charts = new ChartsPage(m_stack);
    m_contest = new ContestPage(selection, m_stack);
    m_runs = new RunsPage(session.table(), m_stack);
    m_lab = new LabPage(session.table(), m_stack);
    m_flat = new FlatPage(session);
    m_flat->setProperty("helpPage", u"flat"_s);
    m_flatPlace = m_lab->addPlace(tr("The flat world"),
                                  tr("G and D on 2-D points: you can see every part of their contest, slow "
                                     "it down, change it and go back."),
                                  m_flat);
}

void RunPages::addPage(Session &session, QWidget *page, const QString &title, const char *help)
{
    const int index = m_tabs->addTab(title);
    const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + index));
    m_tabs->setTabToolTip(index, u"%1 (%2)"_s.arg(title, keys.toString(QKeySequence::NativeText)));
    page->setProperty("helpPage", QString::fromLatin1(help));
    m_stack->addWidget(page);
    if (auto *ofRun = dynamic_cast<RunPage *>(page)) {
        m_ofRun.append(ofRun);
        tell(session.records(), page, ofRun);
    }
    // The Lab's is an action of the window, because it is reached from the start page, too.
    if (page != m_lab)
        connect(new QShortcut(keys, this), &QShortcut::activated, this,
                [this, index] { setCurrentPage(index); });
}

/// Whatever the run records from now on reaches the page; one that shows nothing of a kind passes over it.
void RunPages::tell(const LiveRecords &records, QWidget *page, RunPage *ofRun)
{
    connect(&records, &LiveRecords::ticked, page,
            [ofRun](const TickRecord &tick) { ofRun->appendTick(tick); });
    connect(&records, &LiveRecords::measured, page,
            [ofRun](const MeasureRecord &measure) { ofRun->appendMeasure(measure); });
    connect(&records, &LiveRecords::eventHappened, page,
            [ofRun](const EventRecord &event) { ofRun->appendEvent(event); });
    connect(&records, &LiveRecords::sheetAvailable, page,
            [ofRun](const SheetRecord &sheet) { ofRun->appendSheet(sheet); });
}

/// A comparison stands under the tab of the runs that it compares.
void RunPages::makeComparing(const FieldTablePtr &table)
{
    m_compare = new CompareView(table, m_stack);
    m_compare->setProperty("helpPage", u"compare"_s);
    m_stack->addWidget(m_compare);
    connect(m_compare, &CompareView::closed, this, [this] {
        endComparing();
        // Whoever began it in the Lab goes back there.
        if (std::exchange(m_isComparingForLab, false))
            m_tabs->setCurrentIndex(m_stack->indexOf(m_lab));
    });
    connect(m_runs, &RunsPage::compareRequested, this, &RunPages::compare);
    // The tab that is in front already tells of no change, but a click on it leads back from a comparison.
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int page) {
        if (page == m_tabs->currentIndex() && m_stack->widget(page) == m_runs)
            endComparing();
    });
}

void RunPages::connectSession(Session &session)
{
    connect(&session.scoring(), &Scoring::progressed, m_contest->doubted(), &DoubtedPanel::showProgress);
    connect(&session.scoring(), &Scoring::judged, m_contest->doubted(), &DoubtedPanel::show);
    connect(m_contest->doubted(), &DoubtedPanel::judgingRequested, &session.scoring(), &Scoring::begin);
    connect(m_contest->doubted(), &DoubtedPanel::cancelRequested, &session.scoring(), &Scoring::cancel);
    connect(m_contest, &ContestPage::flatWorldRequested, this, &RunPages::showFlatWorld);
    connect(m_gallery, &GalleryPage::starToggled, &session.training(), &TrainingControl::setStarred);
}

void RunPages::connectLab(Session &session)
{
    connect(m_lab, &LabPage::compareRequested, this, [this](const QStringList &runPaths) {
        compare(runPaths);
        // After compare(), which takes every comparison for one of the page of runs.
        m_isComparingForLab = true;
    });
    connect(&session.data(), &OpenData::opened, m_lab, [this](const DatasetReport &report) {
        m_lab->setPictures(report.source, int(report.classNames.size()));
    });
    connect(&session.data(), &OpenData::closed, m_lab, [this] { m_lab->setPictures({}, 0); });
    connect(&session.run(), &LoadedRun::opened, m_lab, &LabPage::setRun);
}

void RunPages::setTabsIndent(int width)
{
    m_head->setContentsMargins(kMargin + width, 0, kMargin, 0);
}

void RunPages::setTheme(const Theme &theme)
{
    m_lab->setTheme(theme);
    m_flat->setTheme(theme);
    for (RunPage *page : std::as_const(m_ofRun))
        page->setTheme(theme);
    m_runs->setTheme(theme);
    m_compare->setTheme(theme);
}

void RunPages::openRun(const RunFolder &run, const Experiment &experiment)
{
    const LossFacts facts = lossFacts(experiment);
    for (RunPage *page : std::as_const(m_ofRun))
        page->openRun(run, experiment, facts);
}

void RunPages::clear()
{
    for (RunPage *page : std::as_const(m_ofRun))
        page->clear();
}

void RunPages::setHasRun(bool hasRun)
{
    m_runs->setHasRun(hasRun);
    m_lab->setHasRun(hasRun);
    if (hasRun == m_hasRun)
        return;
    m_hasRun = hasRun;
    for (int page = 0; page < m_tabs->count(); ++page)
        m_tabs->setTabEnabled(page, hasRun || !isOfRun(page));
}

void RunPages::showPage(int page)
{
    QWidget *shown = m_stack->widget(page);
    m_stack->setCurrentWidget(shown == m_runs && m_isComparing ? m_compare : shown);
}

void RunPages::compare(const QStringList &runPaths)
{
    m_isComparing = true;
    m_isComparingForLab = false;
    m_compare->open(runPaths);
    // Among the runs, as closing it leads back there.
    showRuns();
    showPage(m_tabs->currentIndex());
    m_compare->setFocus();
}

void RunPages::endComparing()
{
    m_isComparing = false;
    showPage(m_tabs->currentIndex());
    m_stack->currentWidget()->setFocus();
}

int RunPages::currentPage() const
{
    return m_hasRun ? m_tabs->currentIndex() : m_lastPage;
}

QWidget *RunPages::current() const
{
    return m_stack->currentWidget();
}

void RunPages::setCurrentPage(int page)
{
    if (page >= 0 && page < m_tabs->count() && m_tabs->isTabEnabled(page))
        m_tabs->setCurrentIndex(page);
}

void RunPages::showRuns()
{
    m_tabs->setCurrentIndex(m_stack->indexOf(m_runs));
}

void RunPages::showLab()
{
    m_tabs->setCurrentIndex(m_stack->indexOf(m_lab));
}

void RunPages::showFlatWorld()
{
    showLab();
    m_lab->openPlace(m_flatPlace);
}

void RunPages::leaveRuns()
{
    if (areRunsShown())
        setCurrentPage(m_lastPage);
}

bool RunPages::areRunsShown() const
{
    return !isOfRun(m_tabs->currentIndex());
}

bool RunPages::isOfRun(int page) const
{
    return dynamic_cast<RunPage *>(m_stack->widget(page)) != nullptr;
}

} // namespace forja
