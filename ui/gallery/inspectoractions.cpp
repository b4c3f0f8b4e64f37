// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/inspectoractions.h"

#include "ui/gallery/inspectorparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace forja {

using namespace Qt::StringLiterals;

InspectorActions::InspectorActions(QWidget *parent)
    : QObject(parent), m_heading(inspector::heading(parent, tr("Actions")))
{
    // Links rather than buttons: a block of five buttons would outweigh the picture.
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         void (InspectorActions::*signal)()) {
        auto *button = new QPushButton(text, parent);
        button->setObjectName(QString::fromLatin1(name));
        button->setToolTip(tip);
        button->setProperty("isLink", true);
        button->setFlat(true);
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    m_star = add("", tr("Star"), tr("Keeps this snapshot: it is never thinned out"),
                 &InspectorActions::starRequested);
    m_save = add("", tr("Save picture…"), tr("One PNG that records its run, update, seed and network"),
                 &InspectorActions::saveRequested);
    m_dot = new QLabel(u"·"_s, parent);
    m_branch = add("branch", tr("Branch from here…"),
                   tr("A new run that continues exactly from here, with other settings if you like; this run "
                      "stays as it is"),
                   &InspectorActions::branchRequested);
    m_explore = add("explore", tr("Explore from here…"),
                    tr("Moves from this latent in every direction: neighbours, sweeps, sliders, and through "
                       "the whole training"),
                    &InspectorActions::exploreRequested);
    m_flatWorld = add("flatWorld", tr("Show in the flat world"),
                      tr("D’s output everywhere, where G sends its latents, and how both change over the "
                         "whole training"),
                      &InspectorActions::flatWorldRequested);
}

void InspectorActions::addTo(QVBoxLayout *column) const
{
    inspector::addHeading(column, m_heading);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_star);
    row->addWidget(m_dot);
    row->addWidget(m_save);
    row->addStretch(1);
    column->addLayout(row);
    // Each in a line of its own: side by side they would need a wider panel than most people keep.
    for (QPushButton *button : {m_explore, m_flatWorld, m_branch}) {
        button->setMinimumWidth(1); // its words must not widen the panel
        auto *line = new QHBoxLayout;
        line->addWidget(button);
        line->addStretch(1);
        column->addLayout(line);
    }
}

void InspectorActions::setDim(const QPalette &dim)
{
    m_dot->setPalette(dim);
}

void InspectorActions::offer(bool isReal, bool isOfPoints, bool hasPicture)
{
    // A real picture belongs to no snapshot.
    for (QPushButton *button : {m_star, m_save, m_branch})
        button->setVisible(!isReal);
    m_explore->setVisible(!isReal && !isOfPoints);
    m_flatWorld->setVisible(isOfPoints);
    m_save->setEnabled(hasPicture);
}

} // namespace forja
