// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contest/tilemodel.h"

#include <QListView>

namespace forja {

/// Tiles in rows over the whole width, as large as the height allows for all of them, within limits.
class TileView : public QListView
{
    Q_OBJECT

public:
    TileView(TileModel *model, TileDelegate *delegate, QWidget *parent);
    void setTheme(const Theme &theme);
    TileModel *tiles() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    TileModel *m_model;
    TileDelegate *m_delegate;
};

} // namespace forja
