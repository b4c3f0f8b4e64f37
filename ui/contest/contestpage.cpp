// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/contestpage.h"

#include "engine/experiment/keys.h"
#include "engine/runs/nextexclusions.h"
#include "ui/charts/heatchart.h"
#include "ui/contest/contestwording.h"
#include "ui/contest/momentbar.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRedrawMs = 100; ///< at most 10 times a second
constexpr int kLeastTop = 170, kMostTop = 340; ///< height of the charts

QString statistic(const char *group, int bin)
{
    return u"Histogram/%1/%2"_s.arg(QString::fromLatin1(group)).arg(bin, 2, 10, QLatin1Char('0'));
}

} // namespace

ContestPage::ContestPage(Selection &selection, QWidget *parent) : QWidget(parent), m_selection(selection)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(6);
    m_verdict = new QLabel(this);
    m_verdict->setFont(strongFont());
    m_meaning = new QLabel(this);
    m_meaning->setProperty("isDim", true);
    for (QLabel *label : {m_verdict, m_meaning}) {
        label->setWordWrap(true);
        label->setContentsMargins(6, 0, 6, 0);
        layout->addWidget(label);
    }
    layout->addWidget(makeTop());
    m_moment = new MomentBar(this);
    layout->addWidget(m_moment);
    auto *line = new QFrame(this);
    line->setProperty("isLine", true);
    line->setFixedHeight(1);
    layout->addWidget(line);
    m_sides = makeSides();
    layout->addWidget(m_sides, 1);
    m_ofPoints = makeOfPoints();
    // It takes the place of both sides in a run on points: only one of them is ever visible.
    m_ofPoints->hide();
    layout->addWidget(m_ofPoints, 1);
    setAutoFillBackground(true);
    connectParts();
    setTheme(Theme::dark());
    // Says what an empty page says, before any run is opened.
    refresh();
}

QWidget *ContestPage::makeSides()
{
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setHandleWidth(1);
    sides->setChildrenCollapsible(false);
    m_doubted = new DoubtedPanel(sides);
    m_liars = new ContestLiars(m_selection, sides);
    sides->addWidget(m_liars);
    sides->addWidget(m_doubted);
    sides->setSizes({500, 500});
    return sides;
}

QWidget *ContestPage::makeTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_heat = new HeatChart(m_facts, &m_data, top);
    m_histogram = new MomentHistogram(top);
    row->addWidget(m_heat, 5);
    row->addWidget(m_histogram, 4);
    top->setFixedHeight(kLeastTop);
    return top;
}

QWidget *ContestPage::makeOfPoints()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setSpacing(12);
    // Points have no pictures that could be judged by eye, so the page says where they are judged.
    auto *says = new QLabel(tr("This run trains on 2-D points. The flat world shows D’s output everywhere in "
                               "the plane, where G sends its latents, and the gradient at each point."),
                            part);
    says->setProperty("isDim", true);
    says->setWordWrap(true);
    says->setAlignment(Qt::AlignCenter);
    auto *button = new QPushButton(tr("Show in the flat world"), part);
    button->setObjectName(u"flatWorld"_s);
    connect(button, &QPushButton::clicked, this, &ContestPage::flatWorldRequested);
    column->addStretch(1);
    column->addWidget(says);
    column->addWidget(button, 0, Qt::AlignCenter);
    column->addStretch(2);
    return part;
}

void ContestPage::connectParts()
{
    // Ticks, zooms and slider moves may come many times a second: the page is drawn once for all of them.
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(kRedrawMs);
    connect(&m_redraw, &QTimer::timeout, this, &ContestPage::refresh);
    connect(&m_reading, &RunReading::read, this, &ContestPage::fill);
    connect(m_moment, &MomentBar::rowChosen, this, &ContestPage::setRow);
    connect(m_moment, &MomentBar::followToggled, this,
            // Off holds the moment that is shown; on goes to the last one, which setRow() takes for
            // following.
            [this](bool isOn) { isOn ? setRow(m_data.ticks.size() - 1) : setRow(row()); });
    connect(m_heat, &ChartCard::picked, this, &ContestPage::pickAt);
    connect(m_heat, &ChartCard::zoomRequested, this,
            [this](double from, double to) { setZoom(std::pair(from, to)); });
    connect(m_heat, &ChartCard::resetRequested, this, [this] { setZoom(std::nullopt); });
    connect(m_liars, &ContestLiars::available, this, &ContestPage::tellLiars);
    connect(m_liars, &ContestLiars::shown, this, &ContestPage::tellPicked);
    connect(m_liars, &ContestLiars::tileMenuRequested, this, &ContestPage::tileMenuRequested);
    connect(m_doubted, &DoubtedPanel::pictureSelected, this, [this](const JudgedPicture &picture) {
        // The panel also tells of what tellPicked() selected in it; that would send a picture round in a
        // circle.
        if (!m_isFilling)
            m_selection.pick(knownOf(picture));
    });
    connect(&m_selection, &Selection::changed, this, &ContestPage::tellPicked);
}

void ContestPage::setTheme(const Theme &theme)
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.background);
    setPalette(palette);
    m_heat->setTheme(theme);
    m_histogram->setTheme(theme);
    m_liars->setTheme(theme);
    m_doubted->setTheme(theme);
}

void ContestPage::openRun(const RunFolder &run, const Experiment &experiment, const LossFacts &facts)
{
    clear();
    m_facts = facts;
    m_heat->setFacts(facts);
    m_histogram->setFacts(facts);
    m_meaning->setText(ContestWording::meaning(facts));
    m_liars->setRun(run);
    const bool isOfPoints = experiment.isOnPoints();
    m_sides->setVisible(!isOfPoints);
    m_ofPoints->setVisible(isOfPoints);
    m_doubted->openRun(run, experiment.text(key::dataFolder));
    m_reading.begin(run, true);
}

Experiment ContestPage::forNextRun(const Experiment &experiment)
{
    LeftOut &leftOut = m_doubted->leftOut();
    // What is still on its way to the disk counts as well.
    leftOut.finish();
    return withLeftOut(experiment, {leftOut.names().begin(), leftOut.names().end()});
}

void ContestPage::clear()
{
    // It may still be reading the run that goes, and would fill the page with it.
    m_reading.stop();
    m_data.clear();
    m_row.reset();
    m_liars->clear();
    m_doubted->clear();
    refresh();
}

void ContestPage::fill(const RunRecords &records)
{
    for (const TickRecord &tick : records.ticks)
        m_data.ticks.append(tick);
    for (const EventRecord &event : records.events)
        appendEvent(event);
    m_liars->addIndex(records.sheets);
    refresh();
}

void ContestPage::appendTick(const TickRecord &tick)
{
    if (!m_reading.holds(tick))
        m_data.ticks.append(tick);
    changeSoon();
}

void ContestPage::appendEvent(const EventRecord &event)
{
    if (!m_reading.holds(event) && isFlag(event))
        m_data.flags.push_back(event);
    changeSoon();
}

void ContestPage::appendSheet(const SheetRecord &sheet)
{
    m_liars->add(sheet);
    changeSoon();
}

void ContestPage::changeSoon()
{
    if (!m_redraw.isActive())
        m_redraw.start();
}

void ContestPage::resizeEvent(QResizeEvent *event)
{
    m_heat->parentWidget()->setFixedHeight(std::clamp(height() * 27 / 100, kLeastTop, kMostTop));
    QWidget::resizeEvent(event);
}

void ContestPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

qsizetype ContestPage::row() const
{
    const qsizetype last = m_data.ticks.size() - 1;
    return m_row ? std::min(*m_row, last) : last;
}

void ContestPage::setRow(qsizetype row)
{
    const bool isNewest = row >= m_data.ticks.size() - 1;
    // The newest row is followed, except where the button for that has just been let go.
    m_row = isNewest && (m_moment->isFollowing() || m_row) ? std::nullopt
                                                           : std::optional(std::max<qsizetype>(0, row));
    refresh();
}

void ContestPage::pickAt(double x)
{
    const std::vector<double> &xs = m_data.tickXs();
    if (xs.empty())
        return;
    const auto after = std::lower_bound(xs.begin(), xs.end(), x);
    auto nearest = after == xs.end() ? xs.end() - 1 : after;
    if (nearest != xs.begin() && x - *(nearest - 1) < *nearest - x)
        --nearest;
    setRow(nearest - xs.begin());
}

void ContestPage::setZoom(std::optional<std::pair<double, double>> zoom)
{
    // The zoom before goes first: the limits are those of the whole run.
    m_data.zoom.reset();
    const auto [least, greatest] = m_data.range();
    if (zoom && zoom->second > zoom->first && (zoom->first > least || zoom->second < greatest))
        m_data.zoom = std::pair(std::max(least, zoom->first), std::min(greatest, zoom->second));
    refresh();
}

void ContestPage::refresh()
{
    m_redraw.stop();
    // A page that nobody looks at costs nothing.
    if (!isVisible() && m_data.ticks.size() > 0 && parentWidget())
        return;
    m_heat->refresh();
    tellMoment();
    tellLiars();
}

std::optional<MomentScores> ContestPage::scoresAt(qsizetype row) const
{
    if (row < 0)
        return std::nullopt;
    MomentScores scores;
    const std::pair<const char *, MomentScores::Bins *> groups[] = {
        {"real", &scores.real}, {"fake", &scores.generated}, {"held_out", &scores.heldOut}};
    for (const auto &[group, bins] : groups) {
        for (int bin = 0; bin < int(bins->size()); ++bin) {
            const std::vector<double> &column = m_data.ticks.column(statistic(group, bin));
            // What was not recorded has no column; as NaN it is not drawn at all.
            (*bins)[std::size_t(bin)] = std::size_t(row) < column.size() ? column[std::size_t(row)] : qQNaN();
        }
    }
    return scores;
}

QString ContestPage::verdict() const
{
    return m_verdict->text();
}

void ContestPage::tellMoment()
{
    const qsizetype count = m_data.ticks.size(), now = row();
    const QString name = now >= 0 ? m_data.xText(m_data.tickXs()[std::size_t(now)]) : QString();
    m_moment->setMoment(count, now, name, isFollowing());
    m_histogram->setScores(scoresAt(now));
    m_heat->setCursorAt(now >= 0 ? std::optional(m_data.tickXs()[std::size_t(now)]) : std::nullopt);
    const QString said = now >= 0 ? ContestWording::verdict(m_data.ticks, now) : QString();
    m_verdict->setText(!said.isEmpty() ? said
                                       : tr("The contest appears after the first second of "
                                            "training."));
}

void ContestPage::tellLiars()
{
    const bool isOld = !isFollowing() && row() >= 0;
    m_liars->lookAt(isOld ? std::optional(m_data.ticks.updates()[std::size_t(row())]) : std::nullopt);
}

void ContestPage::tellPicked()
{
    m_liars->tellPicked();
    m_isFilling = true;
    if (!m_selection.realPath().isEmpty())
        m_doubted->select(m_selection.realPath());
    else
        m_doubted->view()->clearSelection();
    m_isFilling = false;
}

} // namespace forja
