// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/elidedbutton.h"

namespace forja {

ElidedButton::ElidedButton(QWidget *parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedButton::setFullText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

void ElidedButton::setTip(const QString &tip)
{
    m_tip = tip;
    elide();
}

QSize ElidedButton::sizeHint() const
{
    // It asks for the whole text even while that is cut: otherwise it could never grow back.
    const QSize shown = QPushButton::sizeHint();
    return {shown.width() - fontMetrics().horizontalAdvance(text()) + fontMetrics().horizontalAdvance(m_text),
            shown.height()};
}

void ElidedButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    elide();
}

void ElidedButton::elide()
{
    const int around = sizeHint().width() - fontMetrics().horizontalAdvance(m_text);
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width() - around);
    // A text that is set has everything laid out anew, which leads back here.
    if (shown != text())
        setText(shown);
    setToolTip(shown == m_text ? m_tip : m_tip.isEmpty() ? m_text : m_text + QLatin1Char('\n') + m_tip);
}

} // namespace forja
