// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace forja {

/// The distributions as small pictures of their own points; then a file, and drawing one.
class FlatChooser : public QWidget
{
    Q_OBJECT

public:
    explicit FlatChooser(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Marks the shape of "flat:NAME", or the file; tells nobody.
    void setSource(const QString &source);
    void setDrawing(bool isDrawing);
    /// The button of a shape, "file" or "draw".
    QAbstractButton *button(const QString &name) const;

Q_SIGNALS:
    void shapeChosen(const QString &source); ///< "flat:ring"
    void fileRequested();
    void drawingRequested();

private:
    void addTile(const QString &name, const QString &label, const QString &help);

    QButtonGroup *m_group;
};

} // namespace forja
