// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"

#include <QWidget>

namespace forja {

/// The layers of a net, painted as a quiet table: name, shape of the output, parameters.
class LayerTable : public QWidget
{
    Q_OBJECT

public:
    explicit LayerTable(QWidget *parent = nullptr);

    void setLayers(std::vector<LayerRow> layers);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<LayerRow> m_layers;
};

} // namespace forja
