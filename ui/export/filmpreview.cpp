// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/filmpreview.h"

#include "ui/text/wording.h"
#include "ui/widgets/pixels.h"

#include <QPainter>

#include <cmath>

namespace forja {

namespace {

constexpr int kCaption = 20;

} // namespace

FilmPreview::FilmPreview(const RunFolder &run, QWidget *parent)
    : QWidget(parent), m_store(new SheetStore(this))
{
    setMinimumSize(320, 320 + kCaption);
    setAccessibleName(tr("Preview of the film"));
    m_store->setRun(run);
    m_store->addIndex(run.sheets());
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FilmPreview::advance);
    connect(m_store, &SheetStore::available, this, &FilmPreview::showFrame);
    // One sheet that cannot be read must not end the film.
    connect(m_store, &SheetStore::failed, this, &FilmPreview::advance);
}

void FilmPreview::play(const std::optional<FilmPlan> &plan, double framesPerSecond, double holdSeconds)
{
    const bool isSame = plan && m_plan && plan->moments == m_plan->moments;
    m_plan = plan;
    if (m_plan)
        m_plan->frame = m_plan->frame / m_plan->zoom, m_plan->zoom = 1; // enlarged where it is painted
    m_framesPerSecond = framesPerSecond;
    m_holdSeconds = holdSeconds;
    // Another speed does not begin the film anew.
    m_at = isSame ? m_at : 0;
    m_timer.stop();
    showFrame();
}

void FilmPreview::setPlaying(bool isOn)
{
    m_isPlaying = isOn;
    if (!isOn)
        m_timer.stop();
    else
        showFrame();
}

void FilmPreview::advance()
{
    if (!m_plan)
        return;
    m_at = (m_at + 1) % m_plan->moments.size();
    showFrame();
}

void FilmPreview::showFrame()
{
    if (!m_plan) {
        // No frame of the film before may pass for one of a film that cannot be made.
        m_frame = {};
        m_shown.reset();
        update();
        return;
    }
    const qint64 update = m_plan->moments[m_at];
    // Empty while it is read: available() comes back here.
    const auto sheet = m_store->request(update);
    if (!sheet) {
        if (!m_store->contains(update) && m_isPlaying)
            m_timer.start(0); // thinned out meanwhile
        return;
    }
    m_frame = filmFrame(*sheet, *m_plan);
    m_shown = update;
    QWidget::update();
    const bool isLast = m_at + 1 == m_plan->moments.size();
    // One frame may be shown twice, when it was read and when it is due: the time runs once.
    if (m_isPlaying && !m_timer.isActive())
        m_timer.start(static_cast<int>(std::lround(1000 / m_framesPerSecond
                                                   + (isLast ? 1000 * m_holdSeconds : 0))));
}

void FilmPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room = QRectF(rect()).adjusted(0, 0, 0, -kCaption);
    if (m_frame.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().base());
        painter.drawRoundedRect(room, kRadius, kRadius);
        return;
    }
    QSizeF size = QSizeF(m_frame.size()).scaled(room.size(), Qt::KeepAspectRatio);
    // Whole pixels where that gives away little.
    constexpr double kWholeFrom = 3;
    const double zoom = size.width() / m_frame.width();
    if (zoom > kWholeFrom)
        size = QSizeF(m_frame.size()) * std::floor(zoom);
    const QPointF corner(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2);
    paintPicture(painter, m_frame, QRectF(corner, size), kRadius - 1, palette().base().color());
    painter.setFont(tabular(smallFont()));
    painter.setPen(palette().placeholderText().color());
    painter.drawText(QRectF(0, height() - kCaption, width(), kCaption), Qt::AlignCenter,
                     tr("update %1").arg(groupDigits(m_shown.value_or(0))));
}

} // namespace forja
