// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QStackedWidget;
class QWidget;

namespace forja {

class FlatChooser;
class FlatDrawing;
class FlatTraining;

/// Where the points come from: a shape that is chosen, a file, or a drawing. It hands the training what was
/// decided.
class FlatSources : public QObject
{
    Q_OBJECT

public:
    /// `foot` shows the tools of drawing, its second page, while points are drawn. All of them outlive it.
    struct Parts
    {
        FlatChooser &chooser;
        FlatDrawing &drawing;
        QStackedWidget &foot;
    };

    FlatSources(FlatTraining &training, const Parts &parts, QWidget *page);

    /// "flat:ring"
    void use(const QString &source);

Q_SIGNALS:
    void said(const QString &sentence);
    void drawingToggled();

private:
    void setDrawing(bool isDrawing);
    void takeDrawing();
    void chooseFile();
    void loadFile(const QString &path);

    FlatTraining &m_training;
    Parts m_parts;
    QWidget *m_page;
};

} // namespace forja
