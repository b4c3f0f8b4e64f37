// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/elidedlabel.h"
#include "ui/widgets/choicebox.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

/// Which words of a window a person cannot read whole. A ChoiceBox says all of it in its list.
namespace forja::viewtest {

/// Whether all of `widget` is seen, or can be scrolled to.
inline bool isInSight(const QWidget *widget)
{
    QRect part = widget->rect();
    for (const QWidget *outer = widget; !outer->isWindow(); outer = outer->parentWidget()) {
        const QWidget *parent = outer->parentWidget();
        part.translate(outer->pos());
        // What lies in a scroll area's contents is scrolled to.
        if (qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()))
            return true;
        if (!parent->rect().contains(part))
            return false;
    }
    return true;
}

inline bool isLabelCut(const QLabel &label)
{
    if (qobject_cast<const ElidedLabel *>(&label) || label.text().isEmpty() || !label.pixmap().isNull())
        return false; // its tooltip has all of it
    if (label.wordWrap())
        return label.height() < label.heightForWidth(label.width());
    return label.width() < label.sizeHint().width() || label.height() < label.minimumSizeHint().height();
}

inline bool isComboCut(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect words = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                    QStyle::SC_ComboBoxEditField, &box);
    return words.width() < box.fontMetrics().horizontalAdvance(box.currentText());
}

/// What ends in "…" and has all of it in its tooltip is not lost.
inline bool isToldByItsTip(const QString &text, const QWidget &widget)
{
    return text.endsWith(QChar(0x2026)) && widget.toolTip().contains(text.chopped(1));
}

/// The words of `window` that are cut, each with what it stands in.
inline QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || widget->window() != window.window())
            continue;
        QString text;
        bool isCut = false;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            text = label->text();
            isCut = isLabelCut(*label);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            text = button->text();
            isCut = widget->sizePolicy().hasHeightForWidth()
                ? widget->height() < widget->heightForWidth(widget->width())
                : widget->width() < widget->sizeHint().width();
            if (qobject_cast<const QTabBar *>(widget->parentWidget()))
                cut << QStringLiteral("tabs that scroll");
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget);
                   box && !qobject_cast<const ChoiceBox *>(widget)) {
            text = box->currentText();
            isCut = isComboCut(*box);
        } else if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
            text = edit->placeholderText();
            isCut = edit->text().isEmpty()
                && edit->fontMetrics().horizontalAdvance(text) > edit->width() - 14;
        }
        if (!text.isEmpty() && (isCut || !isInSight(widget)) && !isToldByItsTip(text, *widget))
            cut << QStringLiteral("%1 in %2")
                       .arg(text, QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }
    return cut;
}

} // namespace forja::viewtest
