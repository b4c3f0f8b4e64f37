// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/detailwidgets.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace forja {

QVBoxLayout *detailwidgets::columnOf(QWidget *part)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    return column;
}

QLabel *detailwidgets::addHeading(QVBoxLayout *column, const QString &text)
{
    auto *label = new QLabel(text, column->parentWidget());
    label->setFont(strongFont());
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

QLabel *detailwidgets::addDim(QVBoxLayout *column)
{
    auto *label = new QLabel(column->parentWidget());
    label->setProperty("isDim", true);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    return label;
}

QPushButton *detailwidgets::link(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("isLink", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace forja
