// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/pageparts.h"

#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace forja::startpages {

QFont titleFont()
{
    QFont font = strongFont();
    font.setPointSizeF(font.pointSizeF() * 1.65);
    return font;
}

QLabel *wrapped(QWidget *parent, const char *mark)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    if (mark)
        label->setProperty(mark, true);
    return label;
}

QVBoxLayout *columnOf(QWidget *page)
{
    constexpr int kWidest = 1040; // lines longer than this are tiring
    page->setProperty("isStage", true);
    page->setAttribute(Qt::WA_StyledBackground);
    page->setFocusPolicy(Qt::ClickFocus);
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(28, 16, 28, 16);
    auto *column = new QWidget(page);
    column->setMaximumWidth(kWidest);
    outer->addWidget(column, 1);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    return layout;
}

} // namespace forja::startpages
