// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/thumbrow.h"

#include <QLabel>
#include <QVBoxLayout>

/// What the parts of the inspector have in common.
namespace forja::inspector {

inline constexpr int kThumbColumns = 4;

/// A row without pictures, as wide as one that is full.
inline QList<ThumbRow::Thumb> emptyRow()
{
    return QList<ThumbRow::Thumb>(kThumbColumns);
}

inline QLabel *heading(QWidget *parent, const QString &text)
{
    auto *heading = new QLabel(text, parent);
    heading->setFont(strongFont());
    heading->setWordWrap(true);
    return heading;
}

/// With some air over it.
inline void addHeading(QVBoxLayout *column, QLabel *heading)
{
    column->addSpacing(6);
    column->addWidget(heading);
}

} // namespace forja::inspector
