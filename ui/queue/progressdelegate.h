// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace forja {

/// Paints how far something is as a bar as thin as the toolbar's.
class ProgressDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `role` holds the share, 0…1.
    ProgressDelegate(int role, QObject *parent) : QStyledItemDelegate(parent), m_role(role) { }

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_role;
    Theme m_theme = Theme::dark();
};

} // namespace forja
