// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>

/// Small parts of the contest page.
namespace forja::contestparts {

inline QPushButton *link(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("isLink", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

inline QLabel *dimLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("isDim", true);
    label->setMinimumWidth(10);
    label->setWordWrap(true);
    return label;
}

} // namespace forja::contestparts
