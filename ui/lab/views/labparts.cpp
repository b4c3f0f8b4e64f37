// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/labparts.h"

#include <QPainter>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCardMargin = 12;
constexpr int kGuessText = 26; ///< its ring before it
constexpr int kGuessPad = 5;

} // namespace

WordsButton::WordsButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WordsButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void WordsButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void WordsButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void WordsButton::paintGround(QPainter &painter) const
{
    const bool isLit = isEnabled() && (underMouse() || isDown());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(m_theme.d, 1) : QPen(Qt::NoPen));
    QColor lit = m_theme.text;
    lit.setAlphaF(isLit ? 0.05F : 0);
    painter.setBrush(lit);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setOpacity(isEnabled() ? 1 : 0.5);
}

int WordsButton::wrappedHeight(const QFont &font, const QString &text, int width)
{
    return text.isEmpty() ? 0
                          : QFontMetrics(font)
                                .boundingRect(QRect(0, 0, std::max(40, width), 10000), Qt::TextWordWrap, text)
                                .height();
}

GuessButton::GuessButton(const QString &text, const QString &value, QWidget *parent)
    : WordsButton(parent), m_value(value)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
}

int GuessButton::heightForWidth(int width) const
{
    return std::max(26, wrappedHeight(textFont(), text(), width - kGuessText - 6) + 2 * kGuessPad);
}

void GuessButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(painter);
    const QRectF words = QRectF(rect()).adjusted(kGuessText, kGuessPad, -6, -kGuessPad);
    // Level with the first line, even where the words take several.
    const double middle = words.top() + QFontMetricsF(textFont()).height() / 2;
    painter.setPen(QPen(isChecked() ? m_theme.text : m_theme.dim, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(13, middle), 6, 6);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.text);
        painter.drawEllipse(QPointF(13, middle), 3, 3);
    }
    painter.setFont(textFont());
    painter.setPen(m_theme.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text());
}

LabCard::LabCard(const QString &title, const QString &sentence, QWidget *parent)
    : WordsButton(parent), m_sentence(sentence)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void LabCard::setState(const QString &state, Mark mark)
{
    if (state == m_state && mark == m_mark)
        return;
    m_state = state;
    m_mark = mark;
    setAccessibleDescription(m_sentence + u" "_s + state);
    updateGeometry();
    update();
}

int LabCard::heightForWidth(int width) const
{
    const int words = width - 2 * kCardMargin;
    const int state = m_state.isEmpty() ? 0 : wrappedHeight(smallFont(), m_state, words - 14) + 5;
    return 2 * kCardMargin - 2 + wrappedHeight(strongFont(), text(), words) + 3
        + wrappedHeight(textFont(), m_sentence, words) + state;
}

void LabCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(painter);
    QRect words = rect().adjusted(kCardMargin, kCardMargin - 2, -kCardMargin, 0);
    painter.setFont(strongFont());
    painter.setPen(m_theme.text);
    painter.drawText(words, Qt::TextWordWrap, text());
    // As heightForWidth() counts it: words drawn higher than they were counted would run over the edge.
    words.setTop(words.top() + wrappedHeight(strongFont(), text(), words.width()) + 3);
    painter.setFont(textFont());
    painter.setPen(m_theme.dim);
    painter.drawText(words, Qt::TextWordWrap, m_sentence);
    if (m_state.isEmpty())
        return;
    words.setTop(words.top() + wrappedHeight(textFont(), m_sentence, words.width()) + 5);
    const QColor ink = m_mark == Mark::None ? m_theme.dim : m_theme.text;
    // Told apart by shape as well as by ink: filled where there is something, a ring where it was never
    // asked.
    painter.setPen(QPen(m_mark == Mark::Live ? m_theme.text : m_theme.dim, 1.2));
    painter.setBrush(m_mark == Mark::Live       ? QBrush(m_theme.text)
                         : m_mark == Mark::Done ? QBrush(m_theme.dim)
                                                : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(words.left() + 4, words.top() + QFontMetricsF(smallFont()).height() / 2), 3,
                        3);
    painter.setFont(tabular(smallFont()));
    painter.setPen(ink);
    painter.drawText(words.adjusted(14, 0, 0, 0), Qt::TextWordWrap, m_state);
}

} // namespace forja
