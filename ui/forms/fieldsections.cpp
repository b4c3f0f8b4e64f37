// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldsections.h"

#include "ui/forms/datasummary.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/jointeditor.h"
#include "ui/forms/netsummaries.h"

#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

FieldSections::FieldSections(const FieldTable &table, QWidget *parent)
    : QScrollArea(parent), m_nets(new NetSummaries(this))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(this);
    page->setProperty("isPanel", true);
    auto *sections = new QVBoxLayout(page);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(0);
    for (const FormGroup &group : FormGroups::all())
        add(group, table, sections);
    // Folded sections stand together at the top.
    sections->addStretch(1);
    setWidget(page);
}

void FieldSections::add(const FormGroup &group, const FieldTable &table, QVBoxLayout *layout)
{
    auto *section = new FieldSection(group, table, layout->parentWidget());
    for (FieldEditor *row : section->editors())
        m_editors.insert(row->field().key, row);
    connect(section, &FieldSection::edited, this, &FieldSections::edited);
    // Made here and not after all sections: Tab goes by the order in which widgets are made.
    if (group.accent == FormGroup::Accent::Real) {
        m_data = new DataSummary(section);
        section->body()->addWidget(m_data);
    }
    if (group.accent == FormGroup::Accent::G || group.accent == FormGroup::Accent::D)
        m_nets->addTo(section);
    layout->addWidget(section);
    m_sections.append(section);
}

QList<JointEditor *> FieldSections::joints() const
{
    QList<JointEditor *> joints;
    for (const FieldSection *section : m_sections)
        joints += section->joints();
    return joints;
}

JointEditor *FieldSections::jointOf(const QString &key) const
{
    for (JointEditor *joint : joints()) {
        if (joint->first()->field().key == key || joint->second()->field().key == key)
            return joint;
    }
    return nullptr;
}

bool FieldSections::isSaidByOther(const QString &key) const
{
    const JointEditor *joint = jointOf(key);
    return joint && joint->isJoined() && joint->second()->field().key == key;
}

void FieldSections::setTheme(const Theme &theme)
{
    for (FieldSection *section : std::as_const(m_sections))
        section->setTheme(theme);
}

void FieldSections::setFolded(bool isFolded)
{
    for (FieldSection *section : std::as_const(m_sections))
        section->setFolded(isFolded);
}

void FieldSections::setMarked(const QStringList &keys)
{
    for (FieldEditor *row : std::as_const(m_editors))
        row->setMarked(keys.contains(row->field().key));
}

void FieldSections::clearComplaints()
{
    for (FieldEditor *row : std::as_const(m_editors))
        row->setComplaint({});
}

void FieldSections::refresh(const Experiment &now, const Asks &isOpen, const Asks &isWanted)
{
    for (FieldSection *section : std::as_const(m_sections))
        section->refresh(now, isOpen, isWanted);
}

void FieldSections::refreshSummaries(const Experiment &now, const QString &source)
{
    for (FieldSection *section : std::as_const(m_sections)) {
        QStringList parts;
        if (section->accent() == FormGroup::Accent::Real)
            parts.append(source);
        parts += section->gist(now);
        parts.append(m_nets->parameters(section->accent()));
        parts.removeAll(QString());
        section->setSummary(parts.join(u" · "_s));
    }
}

bool FieldSections::showHits(const Asks &isWanted)
{
    // Only once: what the search has opened or folded is not what a person had.
    if (m_foldedBefore.isEmpty()) {
        for (const FieldSection *section : std::as_const(m_sections))
            m_foldedBefore.append(section->isFolded());
    }
    bool isFound = false;
    for (FieldSection *section : std::as_const(m_sections)) {
        const bool hasHits = section->hasAny(isWanted);
        isFound = isFound || hasHits;
        section->setVisible(hasHits);
        section->setFolded(!hasHits);
    }
    return isFound;
}

void FieldSections::endSearch()
{
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        m_sections.at(i)->show();
        if (i < m_foldedBefore.size())
            m_sections.at(i)->setFolded(m_foldedBefore.at(i));
    }
    m_foldedBefore.clear();
}

} // namespace forja
