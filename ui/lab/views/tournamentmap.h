// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labdetails.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace forja {

/// A tournament as a heat map, painted: G's updates to the right, D's upwards, AUC as colour and, where there
/// is room, as a number.
class TournamentMap : public QWidget
{
    Q_OBJECT

public:
    struct Cell
    {
        int d = -1;
        int g = -1;
        bool operator==(const Cell &) const = default;
    };

    explicit TournamentMap(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setTable(const TournamentTable &table);
    const TournamentTable &table() const { return m_table; }
    QRectF cellRect(Cell cell) const;
    /// The cell in the words of a person; empty: none.
    QString wordsOf(std::optional<Cell> cell) const;
    std::optional<Cell> chosen() const { return m_chosen; }
    /// From G's colour (never told) over neutral (chance) to D's (always told).
    static QColor colourOf(double auc, const Theme &theme);

    QSize sizeHint() const override { return {560, 420}; }

Q_SIGNALS:
    /// The pointer, or the keyboard, stands on it.
    void cellChosen(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF plotArea() const;
    std::optional<Cell> cellAt(QPointF point) const;
    void choose(std::optional<Cell> cell);
    void paintAxes(QPainter &painter);
    void paintScale(QPainter &painter);

    Theme m_theme = Theme::dark();
    QFont m_small;
    TournamentTable m_table;
    std::optional<Cell> m_chosen;
};

} // namespace forja
