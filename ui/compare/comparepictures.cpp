// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparepictures.h"

#include "ui/compare/comparewording.h"
#include "ui/records/sheetstore.h"
#include "ui/text/picturewording.h"
#include "ui/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlayMs = 150;

} // namespace

ComparePictures::ComparePictures(const ComparedData *data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
    , m_bar(new QWidget(this))
    , m_notice(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_wall(new LatentWall)
{
    createBar();
    m_notice->setWordWrap(true);
    m_notice->setProperty("isWarning", true);
    m_notice->setContentsMargins(14, 8, 14, 0);
    m_notice->hide();
    m_scroll->setWidget(m_wall);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The wall makes its tiles as large as fits what can be seen, so it must hear of every resize of the
    // viewport.
    m_scroll->viewport()->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_bar);
    setAutoFillBackground(true);
    m_play.setInterval(kPlayMs);
    connect(&m_play, &QTimer::timeout, this, &ComparePictures::playNext);
    connect(m_wall, &LatentWall::tileActivated, this, &ComparePictures::openRequested);
}

ComparePictures::~ComparePictures() = default;

void ComparePictures::createBar()
{
    m_playButton = new QToolButton(m_bar);
    m_playButton->setAccessibleName(tr("Play"));
    m_playButton->setToolTip(tr("Plays the training from here on"));
    m_slider = new QSlider(Qt::Horizontal, m_bar);
    m_slider->setAccessibleName(tr("Point in the training"));
    m_where = new QLabel(m_bar);
    m_where->setFont(tabular(textFont()));
    m_where->setMinimumWidth(110);
    m_best = new QToolButton(m_bar);
    m_best->setText(tr("Each at its best"));
    m_best->setCheckable(true);
    m_best->setToolTip(
        tr("Shows each run’s snapshot nearest to its best distance, instead of the same point in all runs"));
    m_size = new QSlider(Qt::Horizontal, m_bar);
    m_size->setRange(10, 40);
    m_size->setFixedWidth(80);
    m_size->setAccessibleName(tr("Size of the pictures"));
    m_size->setToolTip(m_size->accessibleName());
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(14, 6, 14, 8);
    row->setSpacing(8);
    row->addWidget(m_playButton);
    row->addWidget(m_slider, 1);
    row->addWidget(m_where);
    row->addWidget(m_best);
    row->addWidget(m_size);
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        // Who stands at the end follows runs that are still training; see collectPlaces().
        m_isAtEnd = place == m_slider->maximum();
        // A hand on the slider asks for one point in all runs, which ends showing each at its best.
        m_best->setChecked(false);
        showRows();
    });
    // A hand on the slider and a timer that moves it would fight.
    connect(m_slider, &QSlider::sliderPressed, this, [this] { setPlaying(false); });
    connect(m_best, &QToolButton::toggled, this, [this] {
        setPlaying(false);
        showRows();
    });
    connect(m_size, &QSlider::valueChanged, this, [this](int value) { m_wall->setZoom(value / 10.0); });
    connect(m_playButton, &QToolButton::clicked, this, [this] { setPlaying(!m_play.isActive()); });
}

void ComparePictures::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.background);
    setPalette(palette);
    m_wall->setTheme(theme);
    m_playButton->setIcon(tintedIcon(m_play.isActive() ? u"pause"_s : u"play"_s, theme.text));
}

void ComparePictures::restart()
{
    // It would step through places of runs that are about to go.
    setPlaying(false);
    m_stores.clear();
    for (const auto &run : m_data->comparison().runs) {
        auto store = std::make_unique<SheetStore>();
        store->setRun(run->folder);
        connect(store.get(), &SheetStore::available, this, &ComparePictures::showRows);
        m_stores.push_back(std::move(store));
    }
    m_isAtEnd = true;
    // refresh() follows, with all of the stores.
    const QSignalBlocker blocked(m_best);
    m_best->setChecked(false);
    refresh();
}

void ComparePictures::refresh()
{
    for (std::size_t i = 0; i < m_stores.size(); ++i)
        m_stores[i]->addIndex(m_data->comparison().runs.at(qsizetype(i))->sheets);
    const QStringList sentences = latentSentences(m_data->latents());
    m_notice->setText(sentences.join(QLatin1Char('\n')));
    m_notice->setVisible(!sentences.isEmpty());
    m_best->setVisible(!m_data->measures().isEmpty());
    collectPlaces();
    showRows();
}

void ComparePictures::collectPlaces()
{
    // The place is kept by its x: with other runs or another unit the same number would be another moment.
    const double before = m_places.empty()
        ? 0
        : m_places[std::min(m_places.size() - 1, std::size_t(m_slider->value()))];
    m_places.clear();
    for (int i = 0; i < m_data->comparison().runs.size(); ++i) {
        const ComparedRun &run = *m_data->comparison().runs.at(i);
        for (const SheetRecord &sheet : run.sheets) {
            // A run that is left out must not leave stops behind at which nothing changes.
            if (m_data->isShown(i))
                m_places.push_back(run.stats.xOf(m_data->axis, double(sheet.update)));
        }
    }
    std::sort(m_places.begin(), m_places.end());
    m_places.erase(std::unique(m_places.begin(), m_places.end()), m_places.end());
    // A change of range moves the slider, and that would be taken for a person's hand: it would leave the
    // best snapshots and the end.
    const QSignalBlocker blocked(m_slider);
    m_slider->setRange(0, std::max(0, int(m_places.size()) - 1));
    m_slider->setEnabled(m_places.size() > 1);
    const auto same = std::lower_bound(m_places.begin(), m_places.end(), before);
    m_slider->setValue(m_isAtEnd ? m_slider->maximum() : int(same - m_places.begin()));
}

const SheetRecord *ComparePictures::momentOf(int run) const
{
    const ComparedRun &one = *m_data->comparison().runs.at(run);
    if (one.sheets.empty())
        return nullptr;
    if (m_best->isChecked()) {
        const auto best = bestMoment(m_data->measures(), run);
        // A run without a measure has no best point; its newest snapshot stands in.
        return best ? nearestSheet(one.sheets, best->update) : &one.sheets.back();
    }
    // The last one up to there: what the run could do by then.
    const double x = m_places.empty() ? 0 : m_places[std::size_t(m_slider->value())];
    const auto after = std::find_if(one.sheets.begin(), one.sheets.end(), [&](const SheetRecord &sheet) {
        return one.stats.xOf(m_data->axis, double(sheet.update)) > x;
    });
    // Before its first snapshot a run shows that one rather than an empty row.
    return after == one.sheets.begin() ? &one.sheets.front() : &*(after - 1);
}

QString ComparePictures::noteOf(int run, const SheetRecord &sheet) const
{
    const ComparedRun &one = *m_data->comparison().runs.at(run);
    QString note = tr("update %1").arg(grouped(sheet.update));
    if (sheet.isRaw)
        note += QLatin1Char('\n') + tr("not averaged yet");
    const auto best = bestMoment(m_data->measures(), run);
    if (m_best->isChecked())
        return best ? note + QLatin1Char('\n') + tr("distance %1").arg(signedNumber(best->distance(), 3))
                    : note + QLatin1Char('\n') + tr("its last; no best yet");
    const double x = m_places.empty() ? 0 : m_places[std::size_t(m_slider->value())];
    // Worth saying only where the others go on: this run had ended by then.
    const bool isOver = sheet.update == one.sheets.back().update
        && one.stats.xOf(m_data->axis, double(sheet.update)) < x;
    return isOver && !one.isLive ? note + QLatin1Char('\n') + tr("its last") : note;
}

SheetRecord ComparePictures::pictureOf(int run, const SheetRecord &moment)
{
    const auto read = m_stores[std::size_t(run)]->request(moment.update);
    if (read)
        return *read;
    // While a picture is read the one before stays: nothing flickers.
    for (const LatentWall::Row &before : m_wall->rows()) {
        if (before.run == run && before.sheet.count == moment.count && before.sheet.tile == moment.tile)
            return before.sheet;
    }
    return moment;
}

void ComparePictures::showRows()
{
    QList<LatentWall::Row> rows;
    for (const LatentGroup &group : m_data->latents()) {
        bool isFirst = true;
        for (const int run : group.runs) {
            // A single readable run is no comparison: the view does not restart this page for it, so it has
            // no store.
            const SheetRecord *moment = m_data->isShown(run) && std::size_t(run) < m_stores.size()
                ? momentOf(run)
                : nullptr;
            if (!moment)
                continue;
            const ComparedRun &one = *m_data->comparison().runs.at(run);
            rows.append({run, one.name(), pictureOf(run, *moment), noteOf(run, *moment), one.classNames,
                         isFirst && !rows.isEmpty()});
            isFirst = false;
        }
    }
    m_wall->setRows(rows);
    // Where each run is shown at a point of its own there is no single one to name.
    m_where->setText(m_best->isChecked() || m_places.empty()
                         ? QString()
                         : m_data->xText(m_places[std::size_t(m_slider->value())]));
}

void ComparePictures::goTo(int place)
{
    m_slider->setValue(place);
}

void ComparePictures::setAtBest(bool isAtBest)
{
    m_best->setChecked(isAtBest);
}

QString ComparePictures::notice() const
{
    return m_notice->text();
}

void ComparePictures::setPlaying(bool isPlaying)
{
    // At the end there is nothing left to play, so it begins again.
    if (isPlaying && m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    if (isPlaying)
        m_play.start();
    else
        m_play.stop();
    m_playButton->setIcon(tintedIcon(isPlaying ? u"pause"_s : u"play"_s, m_theme.text));
}

void ComparePictures::playNext()
{
    m_slider->setValue(m_slider->value() + 1);
    if (m_slider->value() == m_slider->maximum())
        setPlaying(false);
}

void ComparePictures::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_wall->setViewport(m_scroll->viewport()->size());
}

bool ComparePictures::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        m_wall->setViewport(m_scroll->viewport()->size());
    return QWidget::eventFilter(watched, event);
}

} // namespace forja
