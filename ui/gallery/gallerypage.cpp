// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerypage.h"

#include "ui/base/beside.h"
#include "ui/text/picturewording.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollArea>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeadingHeight = 32;

/// "ten": small numbers are read as words.
QString countWord(int count)
{
    static const char *const kWords[] = {
        QT_TRANSLATE_NOOP("forja::GalleryPage", "no"),    QT_TRANSLATE_NOOP("forja::GalleryPage", "one"),
        QT_TRANSLATE_NOOP("forja::GalleryPage", "two"),   QT_TRANSLATE_NOOP("forja::GalleryPage", "three"),
        QT_TRANSLATE_NOOP("forja::GalleryPage", "four"),  QT_TRANSLATE_NOOP("forja::GalleryPage", "five"),
        QT_TRANSLATE_NOOP("forja::GalleryPage", "six"),   QT_TRANSLATE_NOOP("forja::GalleryPage", "seven"),
        QT_TRANSLATE_NOOP("forja::GalleryPage", "eight"), QT_TRANSLATE_NOOP("forja::GalleryPage", "nine"),
        QT_TRANSLATE_NOOP("forja::GalleryPage", "ten"),   QT_TRANSLATE_NOOP("forja::GalleryPage", "eleven"),
        QT_TRANSLATE_NOOP("forja::GalleryPage", "twelve")};
    return count >= 0 && count < int(std::size(kWords)) ? GalleryPage::tr(kWords[count]) : grouped(count);
}

} // namespace

GalleryPage::GalleryPage(Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_heading(new QWidget(this))
    , m_realLabel(new QLabel(m_heading))
    , m_arrangement(new QLabel(m_heading))
    , m_sortButton(new QToolButton(m_heading))
    , m_scroll(new QScrollArea(this))
    , m_canvas(new GalleryCanvas(selection))
    , m_timeline(new Timeline(this))
    , m_store(new SheetStore(this))
{
    createHeading();
    m_scroll->setWidget(m_canvas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->installEventFilter(this);
    auto *line = new QFrame(this);
    line->setProperty("isLine", true);
    line->setFixedHeight(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_scroll, 1);
    column->addWidget(line);
    column->addWidget(m_timeline);
    setAutoFillBackground(true);
    connectParts();
    setTheme(m_theme);
    tellHeading();
}

GalleryPage::~GalleryPage()
{
    // The reading works on copies; only its answer is no longer wanted.
    m_reading.disconnect(this);
}

void GalleryPage::createHeading()
{
    m_sortButton->setPopupMode(QToolButton::InstantPopup);
    m_sortButton->setAutoRaise(true);
    auto *menu = new QMenu(m_sortButton);
    auto *sorts = new QActionGroup(menu);
    const std::pair<GalleryCanvas::Sort, QString> entries[] = {
        {GalleryCanvas::Sort::AsDrawn, tr("as drawn")},
        {GalleryCanvas::Sort::Percentile, tr("D’s percentile")}};
    for (const auto &[sort, label] : entries) {
        QAction *action = menu->addAction(label);
        action->setCheckable(true);
        action->setData(int(sort));
        sorts->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort = sort] { setSort(sort); });
    }
    m_sortButton->setMenu(menu);
    auto *row = new QHBoxLayout(m_heading);
    row->setContentsMargins(14, 4, 8, 0);
    row->setSpacing(0);
    m_realLabel->setTextFormat(Qt::RichText);
    row->addWidget(m_realLabel);
    row->addStretch(1);
    row->addWidget(m_arrangement);
    row->addWidget(m_sortButton);
    m_heading->setFixedHeight(kHeadingHeight);
}

void GalleryPage::connectParts()
{
    connect(&m_selection, &Selection::changed, this, [this] { m_wantedTile.reset(); });
    connect(m_canvas, &GalleryCanvas::tileMenuRequested, this, &GalleryPage::tileMenuRequested);
    connect(m_store, &SheetStore::available, this, &GalleryPage::refreshPictures);
    connect(m_store, &SheetStore::failed, this, &GalleryPage::refreshIndex);
    connect(m_timeline, &Timeline::momentChanged, this, [this](qint64 update) {
        carrySelection(update);
        refreshPictures();
        Q_EMIT momentChanged(update);
    });
    connect(m_timeline, &Timeline::momentHovered, this, &GalleryPage::setHovered);
    connect(m_timeline, &Timeline::branchRequested, this, &GalleryPage::branchRequested);
    connect(m_timeline, &Timeline::pinToggled, this, &GalleryPage::togglePin);
    connect(m_timeline, &Timeline::starToggled, this, [this](qint64 update, bool isStarred) {
        setStarred(update, isStarred);
        Q_EMIT starToggled(update, isStarred);
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (std::exchange(m_isReading, false))
            fill(m_reading.result());
    });
}

void GalleryPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.background);
    setPalette(palette);
    m_canvas->setTheme(theme);
    m_timeline->setTheme(theme);
    m_heading->setStyleSheet(
        u"QLabel, QToolButton { color: %1; } QToolButton { border: none; padding: 3px 6px 3px 0; background: "
        u"transparent; }"
        "QToolButton:hover, QToolButton:focus { color: %2; } QToolButton::menu-indicator { image: none; }"_s
            .arg(theme.dim.name(), theme.text.name()));
    tellHeading();
}

void GalleryPage::setClassNames(const QStringList &names)
{
    m_canvas->setClassNames(names);
}

void GalleryPage::setReals(const SheetRecord &reals)
{
    m_reals = reals;
    m_canvas->setReals(reals);
    tellHeading();
}

void GalleryPage::openRun(const RunFolder &run, const Experiment &experiment, const LossFacts &facts)
{
    clear();
    m_isFlat = experiment.isOnPoints();
    m_store->setRun(run);
    m_timeline->view()->setFacts(facts);
    m_isReading = true;
    m_reading.setFuture(besideWindow([run] { return readRun(run, true); }));
}

void GalleryPage::clear()
{
    m_isReading = false;
    m_waiting = {};
    m_pinned = m_hovered = std::nullopt;
    m_wantedTile.reset();
    m_moment = -1;
    m_reals = {};
    m_columns = m_classes = 0;
    m_store->clear();
    m_canvas->clear();
    m_timeline->clear();
    tellHeading();
}

void GalleryPage::fill(RunRecords records)
{
    addNewer(records, std::exchange(m_waiting, {}));
    for (const TickRecord &tick : records.ticks)
        appendTick(tick);
    for (const MeasureRecord &measure : records.measures)
        appendMeasure(measure);
    for (const EventRecord &event : records.events)
        appendEvent(event);
    m_store->addIndex(records.sheets);
    if (m_reals.count == 0)
        setReals(records.reals);
    refreshIndex();
    Q_EMIT runRead();
}

void GalleryPage::appendTick(const TickRecord &tick)
{
    if (m_isReading)
        m_waiting.ticks.push_back(tick);
    else
        m_timeline->view()->appendTick(tick);
}

void GalleryPage::appendMeasure(const MeasureRecord &measure)
{
    if (m_isReading)
        m_waiting.measures.push_back(measure);
    else
        m_timeline->view()->appendMeasure(measure);
}

void GalleryPage::appendEvent(const EventRecord &event)
{
    if (m_isReading)
        m_waiting.events.push_back(event);
    else
        m_timeline->view()->appendEvent(event);
}

void GalleryPage::appendSheet(const SheetRecord &sheet)
{
    m_store->add(sheet);
    refreshIndex();
}

void GalleryPage::setStarred(qint64 update, bool isStarred)
{
    m_store->setStarred(update, isStarred);
    refreshIndex();
}

bool GalleryPage::isStarred(qint64 update) const
{
    const auto *sheet = m_store->find(update);
    return sheet && sheet->isStarred;
}

void GalleryPage::showMoment(qint64 update)
{
    if (m_store->contains(update))
        m_timeline->pick(update);
}

void GalleryPage::showTile(qint64 update, int tile)
{
    showMoment(update);
    m_wantedTile = std::pair(update, tile);
    refreshPictures();
}

void GalleryPage::carrySelection(qint64 update)
{
    // Who goes along the time axis takes the picked latent along; training and playing leave the picture that
    // is looked at.
    const std::optional<int> latent = m_selection.latent();
    const bool isOnItsWay = m_wantedTile && m_wantedTile->first == m_moment;
    const bool isHere = latent && (isOnItsWay || m_selection.isTile(m_moment, *latent));
    m_moment = update;
    if (isHere && !m_timeline->isFollowing() && !m_timeline->isPlaying())
        m_wantedTile = std::pair(update, *latent);
}

void GalleryPage::setSort(GalleryCanvas::Sort sort)
{
    m_sort = sort;
    m_canvas->setSort(sort);
    tellHeading();
}

void GalleryPage::refreshIndex()
{
    const std::vector<qint64> updates = m_store->updates();
    QSet<qint64> starred;
    for (const qint64 update : updates) {
        if (m_store->find(update)->isStarred)
            starred.insert(update);
    }
    if (m_pinned && !m_store->contains(*m_pinned))
        togglePin(*m_pinned);
    m_timeline->setMoments(updates);
    m_timeline->setStarred(starred);
    refreshPictures();
}

void GalleryPage::refreshPictures()
{
    if (m_pinned) {
        if (const auto sheet = m_store->request(*m_pinned))
            m_canvas->setPinned(*sheet, momentText(*sheet));
    }
    const std::optional<qint64> wanted = m_hovered ? m_hovered : m_timeline->current();
    if (!wanted)
        return;
    // Until its picture was read, the one before stays.
    if (const auto sheet = m_store->request(*wanted))
        showSheet(*sheet);
}

void GalleryPage::showSheet(const SheetRecord &sheet)
{
    m_columns = sheet.columns;
    m_classes = sheet.classes;
    const bool isPreview = m_hovered && m_hovered != m_timeline->current();
    m_canvas->setMoment(sheet, isPreview ? tr("%1 · preview").arg(momentText(sheet)) : momentText(sheet));
    if (m_wantedTile && m_wantedTile->first == sheet.update)
        m_canvas->select(std::exchange(m_wantedTile, {})->second);
    tellHeading();
}

void GalleryPage::togglePin(qint64 update)
{
    const bool isOff = m_pinned == update;
    m_pinned = isOff ? std::nullopt : std::optional(update);
    m_timeline->setPinned(m_pinned);
    if (isOff)
        m_canvas->setPinned(std::nullopt, {});
    refreshPictures();
}

void GalleryPage::setHovered(std::optional<qint64> update)
{
    m_hovered = update;
    refreshPictures();
}

void GalleryPage::tellHeading()
{
    const int reals = m_columns > 0 ? m_canvas->tileCount(GalleryCanvas::Block::Real) : m_reals.count;
    m_realLabel->setVisible(reals > 0 && m_columns > 0);
    const QString what = m_isFlat ? tr("data points")
        : reals == 1              ? tr("one picture D has not seen")
                                  : tr("%1 pictures D has not seen").arg(countWord(reals));
    m_realLabel->setText(u"<span style='color:%1; font-weight:600'>%2</span>&nbsp; %3"_s.arg(
        m_theme.real.name(), tr("Real"), what));
    QString arrangement = tr("same latents");
    if (m_sort == GalleryCanvas::Sort::Percentile)
        arrangement = tr("same latents, highest D score first");
    else if (m_classes > 0 && m_columns > 0 && m_columns % m_classes == 0)
        arrangement = tr("same latents, a column per class");
    m_arrangement->setText(arrangement + u" · "_s);
    for (QAction *action : m_sortButton->menu()->actions()) {
        const bool isOn = action->data().toInt() == int(m_sort);
        action->setChecked(isOn);
        if (isOn)
            m_sortButton->setText(tr("sort: %1 ▾").arg(action->text()));
    }
    m_sortButton->setVisible(m_columns > 0);
    fitHeading();
}

void GalleryPage::fitHeading()
{
    constexpr int kApart = 36;
    const int needed = m_realLabel->sizeHint().width() + m_arrangement->sizeHint().width()
        + m_sortButton->sizeHint().width() + kApart;
    m_arrangement->setVisible(m_columns > 0 && needed <= width());
}

void GalleryPage::resizeEvent(QResizeEvent *event)
{
    m_timeline->fitTo(event->size().height());
    fitHeading();
    QWidget::resizeEvent(event);
}

bool GalleryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize) {
        m_canvas->setViewport(static_cast<QResizeEvent *>(event)->size());
        tellHeading();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace forja
