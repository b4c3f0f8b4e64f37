// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageparts.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

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
    page->setFocusPolicy(Qt::ClickFocus);
    // What a small window has no room for is scrolled to; squeezed, its words would be cut.
    auto *scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A click beside everything takes the focus here, and keys reach the page.
    scroll->setFocusPolicy(Qt::ClickFocus);
    auto *around = new QVBoxLayout(page);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scroll);
    auto *sheet = new QWidget;
    sheet->setProperty("isStage", true);
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto *outer = new QHBoxLayout(sheet);
    outer->setContentsMargins(28, 16, 28, 16);
    auto *column = new QWidget(sheet);
    column->setMaximumWidth(kWidest);
    outer->addWidget(column, 1);
    scroll->setWidget(sheet);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    return layout;
}

} // namespace forja::startpages
