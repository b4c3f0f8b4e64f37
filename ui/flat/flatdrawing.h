// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QWidget>

class QPushButton;

namespace forja {

class FlatCanvas;

/// Under the plane while a person draws points on it: use them, clear them, or leave it.
class FlatDrawing : public QWidget
{
    Q_OBJECT

public:
    FlatDrawing(FlatCanvas &canvas, QWidget *parent);

    /// Begins with an empty plane, and leaves one.
    void setOn(bool isOn);
    bool isOn() const;
    /// Writes the points beside the runs, under the next free number: a run's points must be there when it is
    /// opened again. The path of the file.
    Result<QString> save(const QString &runsFolder) const;

Q_SIGNALS:
    void cancelled();
    void finished();

private:
    FlatCanvas &m_canvas;
    QPushButton *m_use;
};

} // namespace forja
