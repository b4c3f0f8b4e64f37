// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcard.h"
#include "ui/charts/chartdata.h"

namespace forja {

/// The histograms of D's output over the training, painted: time to the right, output upwards, share as
/// strength of colour; one band each for real, generated and held-out pictures.
class HeatChart : public ChartCard
{
    Q_OBJECT

public:
    HeatChart(const LossFacts &facts, const ChartData *data, QWidget *parent);

    void setFacts(const LossFacts &facts);
    void refresh() override;
    bool hasData() const override;
    QString title() const override;
    qsizetype pointCount() const override;
    void paintCard(QPainter &painter) override;

    static constexpr int kBins = 16;
    static constexpr double kLimit = 8; ///< bins run from -8 to 8, ends open

protected:
    QRectF plotArea() const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Band
    {
        QString name; ///< in the statistics
        QString label;
        Role role;
        QImage image; ///< a column a pixel, a row a bin
    };

    QImage drawn(const Band &band) const;
    void paintRange(QPainter &painter, const QRectF &place, const QString &from, const QString &to);
    void paintBand(QPainter &painter, const Band &band, const QRectF &area);

    const ChartData *m_ticks; ///< the card's data, with its ticks
    LossFacts m_facts;
    std::vector<Band> m_bands;
};

} // namespace forja
