// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/sortchoice.h"

#include "ui/base/settingkeys.h"
#include "ui/runs/runsview.h"
#include "ui/runs/runwording.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct SortEntry
{
    RunsFilter::Key key;
    const char *name;
    Qt::SortOrder order; ///< the one that a person wants first
    int column; ///< whose head sorts by it; -1: none
};

constexpr SortEntry kSorts[] = {
    {RunsFilter::Key::Began, QT_TRANSLATE_NOOP("forja::Runs", "created"), Qt::DescendingOrder,
     RunsModel::Began},
    {RunsFilter::Key::Name, QT_TRANSLATE_NOOP("forja::Runs", "name"), Qt::AscendingOrder, RunsModel::Run},
    {RunsFilter::Key::Data, QT_TRANSLATE_NOOP("forja::Runs", "data"), Qt::AscendingOrder, RunsModel::Data},
    {RunsFilter::Key::Measure, QT_TRANSLATE_NOOP("forja::Runs", "best distance"), Qt::AscendingOrder,
     RunsModel::Measure},
    {RunsFilter::Key::Standing, QT_TRANSLATE_NOOP("forja::Runs", "state"), Qt::AscendingOrder,
     RunsModel::Standing},
    {RunsFilter::Key::Length, QT_TRANSLATE_NOOP("forja::Runs", "updates"), Qt::DescendingOrder,
     RunsModel::Length},
    {RunsFilter::Key::Seconds, QT_TRANSLATE_NOOP("forja::Runs", "training time"), Qt::DescendingOrder, -1},
    {RunsFilter::Key::Size, QT_TRANSLATE_NOOP("forja::Runs", "size on disk"), Qt::DescendingOrder,
     RunsModel::Size},
    {RunsFilter::Key::LastEvent, QT_TRANSLATE_NOOP("forja::Runs", "last change"), Qt::DescendingOrder, -1},
    {RunsFilter::Key::Star, QT_TRANSLATE_NOOP("forja::Runs", "star"), Qt::DescendingOrder, -1},
};

const SortEntry &entryOf(RunsFilter::Key key)
{
    return *std::find_if(std::begin(kSorts), std::end(kSorts),
                         [key](const SortEntry &entry) { return entry.key == key; });
}

Qt::SortOrder opposite(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
}

} // namespace

SortChoice::SortChoice(RunsFilter &filter, RunsView &view, QToolButton &button, QObject *parent)
    : QObject(parent), m_filter(filter), m_view(view), m_button(button)
{
    fillMenu();
    connect(view.header(), &QHeaderView::sectionClicked, this, &SortChoice::takeHead);
}

void SortChoice::fillMenu()
{
    QMenu *menu = m_button.menu();
    m_keys = new QActionGroup(menu);
    for (const SortEntry &entry : kSorts) {
        QAction *action = menu->addAction(runWords(entry.name));
        action->setCheckable(true);
        action->setData(int(entry.key));
        m_keys->addAction(action);
        connect(action, &QAction::triggered, this, [this, entry] { set(entry.key, entry.order); });
    }
    menu->addSeparator();
    QAction *turn = menu->addAction(tr("Reverse the order"));
    connect(turn, &QAction::triggered, this, &SortChoice::turnRound);
}

void SortChoice::turnRound()
{
    set(m_filter.key(), opposite(m_filter.sortOrder()));
}

void SortChoice::takeHead(int column)
{
    const auto *entry = std::find_if(std::begin(kSorts), std::end(kSorts),
                                     [column](const SortEntry &one) { return one.column == column; });
    // The header has moved its arrow already: here it is moved back.
    if (entry == std::end(kSorts))
        tell();
    else if (entry->key == m_filter.key())
        turnRound();
    else
        set(entry->key, entry->order);
}

void SortChoice::set(RunsFilter::Key key, Qt::SortOrder order)
{
    m_filter.setSort(key, order);
    tell();
    // The run that was chosen stays in sight, wherever it is sorted to.
    m_view.scrollTo(m_view.currentIndex());
}

void SortChoice::restore()
{
    const QSettings settings;
    const int key = settings.value(setting::runsSort, int(RunsFilter::Key::Began)).toInt();
    const auto order = settings.value(setting::runsAscending, false).toBool() ? Qt::AscendingOrder
                                                                              : Qt::DescendingOrder;
    // Another version may have written a key that this one does not have.
    const bool isKey = key >= 0 && key <= int(RunsFilter::Key::Star);
    set(isKey ? RunsFilter::Key(key) : RunsFilter::Key::Began, order);
}

void SortChoice::tell()
{
    const SortEntry &entry = entryOf(m_filter.key());
    for (QAction *action : m_keys->actions())
        action->setChecked(action->data().toInt() == int(entry.key));
    m_button.setText(tr("sort: %1 ▾").arg(runWords(entry.name)));
    m_view.header()->setSortIndicator(entry.column, m_filter.sortOrder());
    QSettings settings;
    settings.setValue(setting::runsSort, int(entry.key));
    settings.setValue(setting::runsAscending, m_filter.sortOrder() == Qt::AscendingOrder);
}

} // namespace forja
