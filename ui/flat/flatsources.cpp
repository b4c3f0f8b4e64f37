// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatsources.h"

#include "ui/flat/flatchooser.h"
#include "ui/flat/flatdrawing.h"
#include "ui/flat/flattraining.h"
#include "ui/text/wording.h"

#include <QFileDialog>
#include <QStackedWidget>

namespace forja {

using namespace Qt::StringLiterals;

FlatSources::FlatSources(FlatTraining &training, const Parts &parts, QWidget *page)
    : QObject(page), m_training(training), m_parts(parts), m_page(page)
{
    connect(&m_parts.chooser, &FlatChooser::shapeChosen, this, &FlatSources::use);
    connect(&m_parts.chooser, &FlatChooser::drawingRequested, this, [this] { setDrawing(true); });
    connect(&m_parts.chooser, &FlatChooser::fileRequested, this, &FlatSources::chooseFile);
    connect(&m_parts.drawing, &FlatDrawing::cancelled, this, [this] { setDrawing(false); });
    connect(&m_parts.drawing, &FlatDrawing::finished, this, &FlatSources::takeDrawing);
}

void FlatSources::use(const QString &source)
{
    setDrawing(false);
    m_training.setSource(source);
}

void FlatSources::setDrawing(bool isDrawing)
{
    if (m_parts.drawing.isOn() == isDrawing)
        return;
    m_parts.drawing.setOn(isDrawing);
    m_parts.foot.setCurrentIndex(isDrawing ? 1 : 0);
    m_parts.chooser.setDrawing(isDrawing);
    // A drawing that was given up leads back to what is trained on.
    if (!isDrawing)
        m_parts.chooser.setSource(m_training.source());
    Q_EMIT drawingToggled();
}

void FlatSources::takeDrawing()
{
    const auto path = m_parts.drawing.save(m_training.runsFolder());
    if (path)
        use(u"flat:"_s + *path);
    else
        Q_EMIT said(translateProblem(path.problem()));
}

void FlatSources::chooseFile()
{
    auto *dialog = new QFileDialog(m_page, tr("Open points"), QString(), tr("Points (*.csv *.CSV)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FlatSources::loadFile);
    // The click has marked the tile already; whoever gives up sees what holds.
    connect(dialog, &QFileDialog::rejected, this, [this] { m_parts.chooser.setSource(m_training.source()); });
    dialog->open();
}

void FlatSources::loadFile(const QString &path)
{
    const QString source = u"flat:"_s + path;
    // What cannot be read changes nothing.
    if (const auto data = PointDataset::open(source, pictureRule(m_training.draft())); !data) {
        Q_EMIT said(translateProblem(data.problem()));
        m_parts.chooser.setSource(m_training.source());
        return;
    }
    use(source);
}

} // namespace forja
