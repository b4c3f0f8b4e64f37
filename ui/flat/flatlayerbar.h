// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QMap>
#include <QWidget>

class QToolButton;

namespace forja {

class FlatCanvas;

/// A word for each layer, in its colour while it is shown; both planes show the same ones.
class FlatLayerBar : public QWidget
{
    Q_OBJECT

public:
    FlatLayerBar(FlatCanvas &canvas, FlatCanvas &other, QWidget *parent);
    void setTheme(const Theme &theme);

private:
    FlatCanvas &m_canvas, &m_other;
    QMap<int, QToolButton *> m_words; ///< by layer
};

} // namespace forja
