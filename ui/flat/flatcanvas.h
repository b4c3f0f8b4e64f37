// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/flatview.h"
#include "engine/session/types/values.h"
#include "ui/theme/theme.h"

#include <QFlags>
#include <QWidget>

namespace forja {

/// What can be seen of a training on points, one above the other.
enum class FlatLayer { Real = 1, Generated = 2, Judgement = 4, Warp = 8, Gradients = 16 };
Q_DECLARE_FLAGS(FlatLayers, FlatLayer)
Q_DECLARE_OPERATORS_FOR_FLAGS(FlatLayers)

/// What slow motion points at: a batch, how D judged it, where it is pulled. All else is dimmed.
struct FlatSpotlight
{
    std::vector<float> real, fake; ///< x, y, …
    std::vector<float> onReal, onFake; ///< D's raw outputs; empty: not shown. Wrong ones are ringed.
    std::vector<float> gradients; ///< at `fake`; empty: not shown
};

/// The plane with its layers. In drawing mode the mouse sprays points instead.
class FlatCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit FlatCanvas(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setFacts(const LossFacts &facts);
    void setReal(std::vector<float> points);
    /// Null: nothing is known yet.
    void setView(std::shared_ptr<const FlatView> view);
    const std::shared_ptr<const FlatView> &view() const { return m_view; }
    void setLayers(FlatLayers layers);
    FlatLayers layers() const { return m_layers; }
    void setCaption(const QString &text);
    QString caption() const { return m_caption; }
    void setSpotlight(std::optional<FlatSpotlight> light);
    const std::optional<FlatSpotlight> &spotlight() const { return m_light; }

    void setDrawing(bool isDrawing);
    bool isDrawing() const { return m_isDrawing; }
    const std::vector<QPointF> &drawnPoints() const { return m_drawn; }
    void clearDrawing();

    QPointF toPixels(QPointF place) const;
    QPointF toPlace(QPointF pixels) const;
    QSize sizeHint() const override { return {560, 560}; }
    QSize minimumSizeHint() const override { return {260, 260}; }

Q_SIGNALS:
    void drawn(); ///< a stroke added points

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRectF square() const;
    void spray(QPointF at);
    void paintJudgement(QPainter &painter);
    void paintBorder(QPainter &painter);
    void paintWarp(QPainter &painter);
    void paintPoints(QPainter &painter);
    void paintNeedles(QPainter &painter, const std::vector<float> &points,
                      const std::vector<float> &gradients);
    void paintSpotlight(QPainter &painter);
    void paintWords(QPainter &painter);
    QString reading() const;

    Theme m_theme = Theme::dark();
    LossFacts m_facts;
    std::vector<float> m_real;
    std::shared_ptr<const FlatView> m_view;
    FlatLayers m_layers = FlatLayer::Real | FlatLayer::Generated | FlatLayer::Judgement;
    QString m_caption;
    std::optional<FlatSpotlight> m_light;
    bool m_isDrawing = false;
    std::vector<QPointF> m_drawn; ///< x, y in [-1, 1]
    quint64 m_strokes = 0; ///< how often the mouse sprayed: what its points are a function of
    std::optional<QPointF> m_pointer;
    QImage m_dots; ///< reused from frame to frame
};

} // namespace forja
