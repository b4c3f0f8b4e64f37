// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/groupchoice.h"

#include "ui/base/settingkeys.h"
#include "ui/runs/runsview.h"
#include "ui/text/wording.h"

#include <QMenu>
#include <QSettings>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

GroupChoice::GroupChoice(RunsModel &model, RunsView &view, QToolButton &button, QObject *parent)
    : QObject(parent), m_model(model), m_view(view), m_button(button)
{
    connect(button.menu(), &QMenu::aboutToShow, this, &GroupChoice::fillMenu);
}

void GroupChoice::add(QMenu *menu, const QString &name, const RunGrouping &grouping)
{
    QAction *action = menu->addAction(name);
    action->setCheckable(true);
    action->setChecked(grouping == m_model.grouping());
    connect(action, &QAction::triggered, this, [this, grouping] { set(grouping); });
}

void GroupChoice::fillMenu()
{
    using Kind = RunGrouping::Kind;
    QMenu *menu = m_button.menu();
    // Made anew each time it opens: which settings vary depends on the runs.
    menu->clear();
    add(menu, tr("no grouping"), {Kind::None});
    add(menu, tr("branches, under their parents"), {Kind::Branches});
    menu->addSeparator();
    add(menu, tr("data"), {Kind::Data});
    add(menu, tr("preset"), {Kind::Preset});
    add(menu, tr("state"), {Kind::Standing});
    add(menu, tr("tags"), {Kind::Tags});
    add(menu, tr("star"), {Kind::Star});
    // A setting that is the same in all of them makes no groups.
    const QList<const Field *> fields = m_model.varyingFields();
    if (fields.isEmpty())
        return;
    QMenu *settings = menu->addMenu(tr("setting"));
    settings->setToolTipsVisible(true);
    for (const Field *field : fields) {
        add(settings, shown(field->label), {Kind::Setting, field->key});
        settings->actions().constLast()->setToolTip(u"%1 (%2)"_s.arg(shown(field->help), field->key));
    }
}

void GroupChoice::keepChoice(const std::function<void()> &change)
{
    // Other groups make all rows anew, and the choice would go with the old ones.
    const QStringList selected = m_view.selectedRuns();
    const QString current = m_view.currentRun();
    change();
    m_view.makeCurrent(current);
    m_view.selectRuns(selected);
    if (!current.isEmpty())
        m_view.scrollTo(m_view.currentIndex());
}

void GroupChoice::set(const RunGrouping &grouping)
{
    // The model is reset, which forgets what was chosen.
    keepChoice([&] {
        m_view.setNested(grouping.kind != RunGrouping::Kind::None);
        m_model.setGrouping(grouping);
        m_view.expandAll();
    });
    tell();
}

void GroupChoice::restore()
{
    const QSettings settings;
    const int kind = settings.value(setting::runsGroup, 0).toInt();
    RunGrouping grouping;
    // Another version may have written a kind that this one does not have.
    if (kind >= 0 && kind <= int(RunGrouping::Kind::Setting))
        grouping = {RunGrouping::Kind(kind), settings.value(setting::runsGroupKey).toString()};
    set(grouping);
}

void GroupChoice::tell()
{
    using Kind = RunGrouping::Kind;
    const RunGrouping &grouping = m_model.grouping();
    const Field *field = grouping.kind == Kind::Setting ? m_model.table()->find(grouping.key) : nullptr;
    const QMap<Kind, QString> names{
        {Kind::None, tr("none")},      {Kind::Branches, tr("branches")},
        {Kind::Data, tr("data")},      {Kind::Preset, tr("preset")},
        {Kind::Standing, tr("state")}, {Kind::Tags, tr("tags")},
        {Kind::Star, tr("star")},      {Kind::Setting, field ? shown(field->label) : QString()}};
    m_button.setText(tr("group: %1 ▾").arg(names.value(grouping.kind)));
    QSettings settings;
    settings.setValue(setting::runsGroup, int(grouping.kind));
    settings.setValue(setting::runsGroupKey, grouping.key);
}

} // namespace forja
