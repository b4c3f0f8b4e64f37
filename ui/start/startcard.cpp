// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startcard.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace forja {

namespace {

constexpr int kCardMargin = 18;
constexpr int kHeadHeight = 66; ///< icon or pictures, and the gap under them
constexpr int kUnderTitle = 6;
constexpr int kCompactMargin = 12;
constexpr int kCompactSide = 36; ///< of the picture
constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

StartCard::StartCard(const QString &title, const QString &sentence, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
    setSentence(sentence);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(180);
}

void StartCard::setSentence(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    setToolTip(m_isCompact ? sentence : QString());
    updateGeometry();
    update();
}

void StartCard::setCardIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void StartCard::setPictures(const QList<QImage> &pictures)
{
    m_pictures = pictures;
    update();
}

void StartCard::setCompact(bool isCompact)
{
    if (isCompact == m_isCompact)
        return;
    m_isCompact = isCompact;
    // There is no room for the sentence then, but it can be pointed at.
    setToolTip(isCompact ? m_sentence : QString());
    updateGeometry();
    update();
}

void StartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    const QColor ink = colours.color(QPalette::WindowText);
    const QColor dim = colours.color(QPalette::PlaceholderText);
    const QColor panel = colours.color(QPalette::Window);
    const bool isLit = isEnabled() && (underMouse() || isDown());

    painter.setPen(QPen(hasFocus()  ? colours.color(QPalette::Link)
                            : isLit ? Theme::mixed(dim, panel, 0.5)
                                    : colours.color(QPalette::Mid),
                        1));
    painter.setBrush(isLit ? Theme::mixed(ink, panel, 0.04) : panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);

    // After the frame, which is as visible on a card that cannot be pressed.
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    if (m_isCompact)
        paintCompact(painter);
    else
        paintTall(painter);
}

void StartCard::paintPicture(QPainter &painter, const QRect &tile, const QImage &picture) const
{
    QPainterPath shape;
    shape.addRoundedRect(tile, kRadius, kRadius);
    painter.save();
    painter.setClipPath(shape);
    // Twice as large as its tile, for screens with small pixels.
    painter.drawImage(
        tile, picture.scaled(tile.size() * 2, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
    painter.restore();
}

void StartCard::paintTall(QPainter &painter) const
{
    const QRect room = rect().adjusted(kCardMargin, kCardMargin, -kCardMargin, -kCardMargin);
    if (m_pictures.isEmpty())
        m_icon.paint(&painter, QRect(room.topLeft() + QPoint(0, 10), QSize(32, 32)));
    QRect tile(room.topLeft(), QSize(52, 52));
    for (const QImage &picture : m_pictures) {
        // Whole pictures only: half of one at the edge would look like a fault.
        if (tile.right() > room.right())
            break;
        paintPicture(painter, tile, picture);
        tile.translate(tile.width() + 6, 0);
    }
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect titleRoom = room.adjusted(0, kHeadHeight, 0, 0);
    painter.drawText(titleRoom, kWrapped, text());
    painter.setFont(textFont());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(titleRoom.adjusted(0, titleHeight(room.width()) + kUnderTitle, 0, 4), kWrapped,
                     m_sentence);
}

void StartCard::paintCompact(QPainter &painter) const
{
    const QRect room = rect().adjusted(kCompactMargin, kCompactMargin, -kCompactMargin, -kCompactMargin);
    const QRect tile(room.left(), room.center().y() - kCompactSide / 2, kCompactSide, kCompactSide);
    if (m_pictures.isEmpty())
        m_icon.paint(&painter, tile.adjusted(4, 4, -4, -4));
    else
        paintPicture(painter, tile, m_pictures.constFirst());
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(room.adjusted(kCompactSide + kCompactMargin, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text());
}

QFont StartCard::titleFont() const
{
    QFont font = strongFont();
    font.setPointSizeF(font.pointSizeF() * 1.12);
    return font;
}

int StartCard::titleHeight(int room) const
{
    return QFontMetrics(titleFont()).boundingRect(QRect(0, 0, room, 1000), kWrapped, text()).height();
}

int StartCard::heightForWidth(int width) const
{
    if (m_isCompact)
        return 2 * kCompactMargin
            + std::max(kCompactSide, titleHeight(width - 3 * kCompactMargin - kCompactSide));
    const int room = width - 2 * kCardMargin;
    const int sentence
        = QFontMetrics(textFont()).boundingRect(QRect(0, 0, room, 1000), kWrapped, m_sentence).height();
    return std::max(184, 2 * kCardMargin + kHeadHeight + titleHeight(room) + kUnderTitle + sentence);
}

void StartCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StartCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace forja
