// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QList>
#include <QScrollArea>

class QGridLayout;

namespace forja {

class ChartCard;

/// Charts in one to three columns: on a high page they share the height, on a low one it scrolls.
class ChartGrid : public QScrollArea
{
    Q_OBJECT

public:
    explicit ChartGrid(QWidget *parent);

    /// What a card must be a child of.
    QWidget *sheet() const { return m_sheet; }
    void setTheme(const Theme &theme);
    /// Shows these cards, in this order, and hides the others.
    void arrange(const QList<ChartCard *> &shown);
    const QList<ChartCard *> &arranged() const { return m_arranged; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_sheet;
    QGridLayout *m_grid;
    QList<ChartCard *> m_arranged;
    int m_columns = 0;
};

} // namespace forja
