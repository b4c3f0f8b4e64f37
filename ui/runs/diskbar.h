// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/diskuse.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace forja {

/// What fills a run's folder: a bar of shares, and a line for each with its bytes.
class DiskBar : public QWidget
{
    Q_OBJECT

public:
    explicit DiskBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setUse(const DiskUse &use);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Share
    {
        QString name;
        qint64 bytes = 0;
        qreal ink = 1; ///< share of the text's colour
    };
    QList<Share> shares() const;

    Theme m_theme = Theme::dark();
    DiskUse m_use;
};

} // namespace forja
