// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/inspectorpanel.h"

#include "ui/gallery/insidepanel.h"
#include "ui/gallery/inspectedpicture.h"
#include "ui/gallery/inspectoractions.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace forja {

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent)
    , m_empty(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_picture(new InspectedPicture(m_content))
    , m_facts(m_content)
    , m_actions(new InspectorActions(m_content))
    , m_inside(new InsidePanel(m_content))
    , m_nearest(m_content)
    , m_problem(new QLabel(m_content))
    , m_history(m_content)
{
    layOut();
    connectParts();
    setMinimumWidth(200);
    setAutoFillBackground(true);
    setAccessibleName(tr("Inspector"));
    // Last: it also tells all parts what an empty inspector shows.
    setTheme(m_theme);
}

void InspectorPanel::layOut()
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addWidget(m_picture);
    m_facts.addTo(column);
    // Above all that comes later and is of unknown height: what one clicks on does not move.
    m_actions->addTo(column);
    column->addWidget(m_inside);
    m_nearest.addTo(column);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_history.addTo(column);
    column->addStretch(1);

    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The Tab key goes to links and buttons, not to the area that scrolls them.
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_empty->setText(tr("Pick a picture in the gallery to see where it comes from, what it resembles, and "
                        "how it developed."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    // Both with the same stretch: one of them is always hidden.
    outer->addWidget(m_empty, 1);
    outer->addWidget(m_scroll, 1);
}

void InspectorPanel::connectParts()
{
    connect(m_inside, &InsidePanel::toggled, this, &InspectorPanel::askInside);
    connect(m_inside, &InsidePanel::overlayChanged, this,
            [this] { m_picture->setOverlay(m_inside->overlay()); });
    // The actions know no picture; the one that is shown is meant.
    connect(m_actions, &InspectorActions::starRequested, this,
            [this] { Q_EMIT starRequested(m_inspection->update); });
    connect(m_actions, &InspectorActions::saveRequested, this,
            [this] { Q_EMIT saveRequested(m_inspection->picture, *m_inspection); });
    connect(m_actions, &InspectorActions::branchRequested, this,
            [this] { Q_EMIT branchRequested(m_inspection->update); });
    connect(m_actions, &InspectorActions::exploreRequested, this,
            [this] { Q_EMIT exploreRequested(*m_inspection); });
    connect(m_actions, &InspectorActions::flatWorldRequested, this, &InspectorPanel::flatWorldRequested);
    connect(m_history.row(), &ThumbRow::picked, this, [this](int index) {
        if (index < m_inspection->overTime.size())
            Q_EMIT momentRequested(m_inspection->overTime.at(index).first);
    });
}

void InspectorPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette panel = palette();
    panel.setColor(QPalette::Window, theme.panel);
    panel.setColor(QPalette::WindowText, theme.text);
    setPalette(panel);
    m_content->setPalette(panel);
    QPalette dim = panel;
    dim.setColor(QPalette::WindowText, theme.dim);
    m_facts.setDim(dim);
    m_actions->setDim(dim);
    m_empty->setPalette(dim);
    m_problem->setPalette(dim);
    m_inside->setPalette(panel);
    m_inside->setTheme(theme);
    m_nearest.setTheme(theme, dim);
    m_history.setTheme(theme);
    // The picture's ground is a colour of the theme, too, and is handed over with the picture.
    tell();
}

void InspectorPanel::setClassNames(const QStringList &names)
{
    m_classNames = names;
    tell();
}

void InspectorPanel::setOfPoints(bool isOfPoints)
{
    m_isOfPoints = isOfPoints;
    tell();
}

void InspectorPanel::show(const Inspection &inspection)
{
    const bool isSame = m_inspection && m_inspection->update == inspection.update
        && m_inspection->index == inspection.index && m_inspection->path == inspection.path;
    m_inspection = inspection;
    tell();
    // The same picture is told several times while more becomes known: its inside is asked for once.
    if (!isSame)
        askInside();
}

void InspectorPanel::clear()
{
    m_inspection.reset();
    m_inside->clear();
    tell();
}

void InspectorPanel::askInside()
{
    // What is shown is of the picture before, and would be taken for this one.
    m_inside->clear();
    if (!m_inspection || !m_inside->isOn() || m_isOfPoints)
        Q_EMIT insideCancelled();
    else if (!m_inspection->path.isEmpty())
        Q_EMIT insideRequested({.path = m_inspection->path});
    else
        Q_EMIT insideRequested({.update = m_inspection->update, .index = m_inspection->index});
}

void InspectorPanel::showInside(const InsideView &view)
{
    if (!m_inspection || !m_inside->isOn())
        return;
    const bool isTile = view.of.index >= 0 && view.of.index == m_inspection->index
        && view.of.update == m_inspection->update;
    if (!isTile && (view.of.path.isEmpty() || view.of.path != m_inspection->path))
        return;
    m_inside->show(view);
    // What D says of a real picture is known only now.
    if (!isTile)
        m_facts.setOutput(view.output, view.percentile);
}

QString InspectorPanel::copySentence() const
{
    return m_inspection ? m_nearest.copySentence() : QString();
}

QString InspectorPanel::latentLine() const
{
    return m_inspection ? m_facts.latent() : QString();
}

QString InspectorPanel::outputLine() const
{
    return m_inspection ? m_facts.output() : QString();
}

void InspectorPanel::tell()
{
    m_empty->setVisible(!m_inspection);
    m_scroll->setVisible(m_inspection.has_value());
    // Nothing below is touched: it is hidden, and the next picture sets all of it.
    if (!m_inspection)
        return;
    const Inspection &shown = *m_inspection;
    m_picture->setPicture(shown.picture, m_theme.field);
    m_facts.tell(shown, m_isOfPoints, m_classNames);
    m_picture->setAccessibleName(m_facts.latent());
    m_actions->offer(!shown.path.isEmpty(), m_isOfPoints, !shown.picture.isNull());
    // D's view of a drawing of points would be one of pixels that D never sees.
    m_inside->setVisible(!m_isOfPoints);
    m_nearest.tell(shown, m_isOfPoints);
    m_history.tell(shown, m_isOfPoints);
    m_problem->setVisible(shown.problem.has_value());
    if (shown.problem)
        m_problem->setText(translateProblem(*shown.problem));
}

} // namespace forja
