// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerypage.h"

#include "ui/text/picturewording.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace forja {

GalleryPage::GalleryPage(Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_heading(new GalleryHeading(this))
    , m_scroll(new QScrollArea(this))
    , m_canvas(new GalleryCanvas(selection))
    , m_timeline(new Timeline(this))
    , m_store(new SheetStore(this))
{
    m_scroll->setWidget(m_canvas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Keys go to the canvas. The area around it would take the arrows for scrolling.
    m_scroll->setFocusPolicy(Qt::NoFocus);
    // The canvas is sized by what can be seen of it, and only the viewport hears when that changes.
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
    setTheme(Theme::dark());
    tellHeading();
}

void GalleryPage::connectParts()
{
    // What a person picks goes before what was to be picked once its picture is there.
    connect(&m_selection, &Selection::changed, this, [this] { m_wantedTile.reset(); });
    connect(m_canvas, &GalleryCanvas::tileMenuRequested, this, &GalleryPage::tileMenuRequested);
    connect(m_store, &SheetStore::available, this, &GalleryPage::refreshPictures);
    // A sheet that cannot be read is out of the index by now: the time axis must not offer it any more.
    connect(m_store, &SheetStore::failed, this, &GalleryPage::refreshIndex);
    connect(m_timeline, &Timeline::momentChanged, this, [this](qint64 update) {
        // Before the pictures: it decides which tile is picked once that of this moment is there.
        carrySelection(update);
        refreshPictures();
        Q_EMIT momentChanged(update);
    });
    connect(m_timeline, &Timeline::momentHovered, this, &GalleryPage::setHovered);
    connect(m_timeline, &Timeline::branchRequested, this, &GalleryPage::branchRequested);
    connect(m_timeline, &Timeline::pinToggled, this, &GalleryPage::togglePin);
    connect(m_timeline, &Timeline::starToggled, this, [this](qint64 update, bool isStarred) {
        // Here at once; the session writes it meanwhile.
        setStarred(update, isStarred);
        Q_EMIT starToggled(update, isStarred);
    });
    connect(m_heading, &GalleryHeading::sortChosen, this, &GalleryPage::setSort);
    connect(&m_reading, &RunReading::read, this, &GalleryPage::fill);
}

void GalleryPage::setTheme(const Theme &theme)
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.background);
    setPalette(palette);
    m_canvas->setTheme(theme);
    m_timeline->setTheme(theme);
    m_heading->setTheme(theme);
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
    m_reading.begin(run, true);
}

void GalleryPage::clear()
{
    m_reading.stop();
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

void GalleryPage::fill(const RunRecords &records)
{
    appendAll(*this, records);
    m_store->addIndex(records.sheets);
    if (m_reals.count == 0)
        setReals(records.reals);
    refreshIndex();
    Q_EMIT runRead();
}

void GalleryPage::appendTick(const TickRecord &tick)
{
    if (!m_reading.holds(tick))
        m_timeline->view()->appendTick(tick);
}

void GalleryPage::appendMeasure(const MeasureRecord &measure)
{
    if (!m_reading.holds(measure))
        m_timeline->view()->appendMeasure(measure);
}

void GalleryPage::appendEvent(const EventRecord &event)
{
    if (!m_reading.holds(event))
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
    // After showMoment(): a selection that changes on the way forgets what was wanted.
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
    // It was thinned out.
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
    // Picked only now that its picture is there.
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
    // The canvas has laid out its row of real ones only once there is a snapshot.
    const int reals = m_columns > 0 ? m_canvas->tileCount(GalleryCanvas::Block::Real) : m_reals.count;
    m_heading->tell({reals, m_isFlat, m_columns, m_classes, m_sort});
}

void GalleryPage::resizeEvent(QResizeEvent *event)
{
    m_timeline->fitTo(event->size().height());
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
