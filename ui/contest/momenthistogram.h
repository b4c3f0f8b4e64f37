// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>

namespace forja {

/// Shares of D's output at one moment, in 16 bins from -8 to 8 with open ends; a band without a share is all
/// NaN.
struct MomentScores
{
    using Bins = std::array<double, 16>;
    Bins real, generated, heldOut;
};

/// The three histograms of one moment over each other: real filled, generated hatched, held-out a dotted
/// line. The threshold is a line across, and the upper edge carries percentiles among the held-out pictures.
class MomentHistogram : public QWidget
{
    Q_OBJECT

public:
    explicit MomentHistogram(QWidget *parent);
    void setTheme(const Theme &theme);
    void setFacts(const LossFacts &facts);
    void setScores(const std::optional<MomentScores> &scores);
    const std::optional<MomentScores> &scores() const { return m_scores; }
    /// D's output below which `percent` of held-out pictures lie, straight within a bin; NaN without held-out
    /// pictures.
    static double outputAt(const MomentScores::Bins &heldOut, double percent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plotArea() const;
    double pixelAt(double output) const;
    QPolygonF outline(const MomentScores::Bins &bins, double most, bool isClosed) const;
    void paintAxis(QPainter &painter);
    void paintThreshold(QPainter &painter);
    void paintPercentiles(QPainter &painter);
    void paintLegend(QPainter &painter);

    Theme m_theme = Theme::dark();
    QFont m_small;
    LossFacts m_facts;
    std::optional<MomentScores> m_scores;
};

} // namespace forja
