// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QToolButton>

/// Small parts of the explorer.
namespace forja::exploreparts {

inline QLabel *dimText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("isDim", true);
    return label;
}

inline QToolButton *raisedButton(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setProperty("isRaised", true);
    return button;
}

} // namespace forja::exploreparts
