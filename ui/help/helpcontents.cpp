// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpcontents.h"

#include "ui/help/helppages.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Of an item: the heading of its page that it leads to, and the words that were found under it.
constexpr int kHeadingRole = Qt::UserRole + 1;
constexpr int kWordsRole = Qt::UserRole + 2;

} // namespace

HelpContents::HelpContents(const HelpPages &pages, QWidget *parent) : QWidget(parent), m_pages(pages)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    layout->addWidget(m_search);
    m_list = new QListWidget(this);
    m_list->setFixedWidth(220);
    m_list->setWordWrap(true);
    // Long headings break into lines: a list that scrolls sideways hides their ends.
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Contents"));
    layout->addWidget(m_list, 1);
    // Before the connections: nobody has chosen anything yet.
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &HelpContents::search);
    connect(m_list, &QListWidget::currentItemChanged, this, &HelpContents::choose);
    connect(m_list, &QListWidget::itemClicked, this,
            &HelpContents::choose); // the one that is current already
}

bool HelpContents::isSearching() const
{
    return !m_search->text().trimmed().isEmpty();
}

void HelpContents::choose(const QListWidgetItem *item)
{
    // A list that is emptied has no current one.
    if (!item)
        return;
    Q_EMIT chosen({item->data(Qt::UserRole).toString(),
                   {},
                   item->data(kHeadingRole).toString(),
                   item->data(kWordsRole).toStringList()});
}

void HelpContents::fill()
{
    auto *index = new QListWidgetItem(tr("Contents"), m_list);
    index->setData(Qt::UserRole, u"index"_s);
    for (const HelpEntry &entry : m_pages.contents()) {
        auto *item = new QListWidgetItem(entry.title, m_list);
        item->setData(Qt::UserRole, entry.name);
        // A title over pages, which leads nowhere itself.
        if (!entry.name.isEmpty())
            continue;
        item->setFlags(Qt::NoItemFlags);
        item->setFont(smallFont());
    }
}

void HelpContents::search()
{
    // The page stays while a person types: only a choice in the list leads away from it.
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    if (!isSearching()) {
        fill();
        markPage();
        return;
    }
    const QList<HelpHit> hits = m_pages.search(m_search->text());
    for (const HelpHit &hit : hits) {
        QStringList lines{hit.heading.isEmpty() ? hit.title : u"%1: %2"_s.arg(hit.title, hit.heading)};
        if (!hit.snippet.isEmpty())
            lines << hit.snippet;
        auto *item = new QListWidgetItem(lines.join(QLatin1Char('\n')), m_list);
        item->setData(Qt::UserRole, hit.page);
        item->setData(kHeadingRole, hit.heading);
        // Without a snippet the words stand in the heading, where the page begins anyway.
        if (!hit.snippet.isEmpty())
            item->setData(kWordsRole, m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
    if (hits.isEmpty())
        // A sentence, not a place: it cannot be chosen.
        (new QListWidgetItem(tr("Not found"), m_list))->setFlags(Qt::NoItemFlags);
}

void HelpContents::setPage(const QString &page)
{
    m_page = page;
    if (!isSearching())
        markPage();
}

void HelpContents::markPage()
{
    // It follows the page; only a person's click leads to one.
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == m_page)
            m_list->setCurrentRow(row);
    }
}

} // namespace forja
