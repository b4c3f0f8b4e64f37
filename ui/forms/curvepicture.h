// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/curve.h"

#include <QWidget>

namespace forja {

/// A curve over kimg, as a small picture: its line, its lowest and highest value, and where its last leg
/// ends.
class CurvePicture : public QWidget
{
    Q_OBJECT

public:
    explicit CurvePicture(QWidget *parent = nullptr);
    void setCurve(const Curve &curve);
    QSize sizeHint() const override { return {320, 110}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plot() const;

    Curve m_curve;
};

} // namespace forja
