// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatdrawing.h"

#include "engine/base/files.h"
#include "engine/data/reading/flatcsv.h"
#include "ui/flat/flatcanvas.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace forja {

using namespace Qt::StringLiterals;

FlatDrawing::FlatDrawing(FlatCanvas &canvas, QWidget *parent) : QWidget(parent), m_canvas(canvas)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin, 0);
    layout->setSpacing(kGap);
    auto *hint = new QLabel(tr("The points are saved as a CSV file next to the runs."), this);
    hint->setProperty("isDim", true);
    hint->setWordWrap(true);
    layout->addWidget(hint, 1);
    auto *clear = new QPushButton(tr("Clear"), this);
    // The canvas tells only of points that are added.
    connect(clear, &QPushButton::clicked, this, [this] {
        m_canvas.clearDrawing();
        m_use->setEnabled(false);
    });
    layout->addWidget(clear);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &FlatDrawing::cancelled);
    layout->addWidget(cancel);
    m_use = new QPushButton(tr("Use these points"), this);
    m_use->setObjectName(u"useDrawing"_s);
    m_use->setProperty("isPrimary", true);
    m_use->setEnabled(false);
    connect(m_use, &QPushButton::clicked, this, &FlatDrawing::finished);
    layout->addWidget(m_use);
    // One point is no distribution.
    connect(&m_canvas, &FlatCanvas::drawn, this,
            [this] { m_use->setEnabled(m_canvas.drawnPoints().size() >= 2); });
}

bool FlatDrawing::isOn() const
{
    return m_canvas.isDrawing();
}

void FlatDrawing::setOn(bool isOn)
{
    m_canvas.setDrawing(isOn);
    m_canvas.clearDrawing();
    m_use->setEnabled(false);
}

Result<QString> FlatDrawing::save(const QString &runsFolder) const
{
    const QDir folder(runsFolder + u"/points"_s);
    // Never over an earlier drawing: runs that were trained on it name its file.
    int number = 1;
    while (QFileInfo::exists(folder.filePath(u"drawing-%1.csv"_s.arg(number))))
        ++number;
    const QString path = folder.filePath(u"drawing-%1.csv"_s.arg(number));
    Outcome done = makeFolder(toPath(folder.path()));
    if (done)
        done = writeFileAtomically(toPath(path), csvFromPoints(m_canvas.drawnPoints()));
    if (!done)
        return done.problem();
    return path;
}

} // namespace forja
