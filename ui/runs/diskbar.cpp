// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/diskbar.h"

#include "ui/runs/runwording.h"

#include <QPainter>
#include <QPainterPath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBar = 6;
constexpr int kLine = 19;
constexpr int kDot = 7;

} // namespace

DiskBar::DiskBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DiskBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void DiskBar::setUse(const DiskUse &use)
{
    m_use = use;
    // The bar is only painted: this is what a screen reader has of it.
    QStringList words;
    for (const Share &share : shares())
        words << u"%1 %2"_s.arg(share.name, bytesText(share.bytes));
    setAccessibleName(tr("On disk: %1").arg(words.join(u", "_s)));
    updateGeometry();
    update();
}

QList<DiskBar::Share> DiskBar::shares() const
{
    const QList<Share> all{{tr("checkpoints"), m_use.checkpoints, 0.9},
                           {tr("generators"), m_use.generators, 0.62},
                           {tr("snapshots"), m_use.moments, 0.42},
                           {tr("set aside"), m_use.abandoned, 0.28},
                           {tr("records"), m_use.rest, 0.16}};
    QList<Share> some;
    for (const Share &share : all) {
        if (share.bytes > 0)
            some.append(share);
    }
    return some;
}

QSize DiskBar::sizeHint() const
{
    return {200, kBar + 8 + kLine * int(shares().size())};
}

void DiskBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Never zero: every share is divided by it.
    const qreal total = std::max<qreal>(1, qreal(m_use.total()));
    QPainterPath shape;
    shape.addRoundedRect(QRectF(0, 0, width(), kBar), 3, 3);
    // Round at both ends of the bar, whatever share lies there.
    painter.setClipPath(shape);
    painter.fillRect(QRect(0, 0, width(), kBar), m_theme.field);
    qreal x = 0;
    const QList<Share> all = shares();
    for (const Share &share : all) {
        const qreal part = width() * qreal(share.bytes) / total;
        // A share of a few bytes is still seen, and a gap of a pixel keeps neighbours apart.
        painter.fillRect(QRectF(x, 0, std::max<qreal>(1, part - 1), kBar),
                         Theme::mixed(m_theme.text, m_theme.panel, share.ink));
        x += part;
    }
    painter.setClipping(false);
    painter.setFont(tabular(smallFont()));
    int y = kBar + 8;
    for (const Share &share : all) {
        const QRect line(0, y, width(), kLine);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::mixed(m_theme.text, m_theme.panel, share.ink));
        painter.drawEllipse(QRectF(0, line.center().y() - kDot / 2.0 + 0.5, kDot, kDot));
        painter.setPen(m_theme.dim);
        painter.drawText(line.adjusted(kDot + 7, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, share.name);
        painter.setPen(m_theme.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, bytesText(share.bytes));
        y += kLine;
    }
}

} // namespace forja
