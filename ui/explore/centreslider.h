// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSlider>

namespace forja {

/// A horizontal slider whose rest is in its middle: what it is moved by is filled from there. A double click
/// brings it back.
class CentreSlider : public QSlider
{
    Q_OBJECT

public:
    explicit CentreSlider(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override { return {160, 22}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    Theme m_theme = Theme::dark();
};

} // namespace forja
