// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plaintext.h"

#include <QEvent>
#include <QLabel>
#include <QTextDocument>

namespace forja {

namespace {

constexpr const char *kIsRich = "hasRichTip";

} // namespace

bool PlainLabels::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        // What shows a tooltip is a label, too.
        auto *label = qobject_cast<QLabel *>(watched);
        if (label && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel"))
            label->setTextFormat(Qt::PlainText);
    } else if (event->type() == QEvent::ToolTipChange && !m_isChanging) {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && !widget->property(kIsRich).toBool() && Qt::mightBeRichText(widget->toolTip())) {
            // Setting it sends the same event once more.
            m_isChanging = true;
            widget->setToolTip(plainTip(widget->toolTip()));
            m_isChanging = false;
        }
    }
    // Only looked at: the event goes its usual way.
    return false;
}

void setRichTip(QWidget *widget, const QString &html)
{
    widget->setProperty(kIsRich, true);
    widget->setToolTip(html);
}

QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace forja
