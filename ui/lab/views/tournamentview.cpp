// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/tournamentview.h"

#include "ui/lab/views/tournamentfacts.h"
#include "ui/lab/views/tournamentmap.h"
#include "ui/widgets/pageparts.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace forja {

TournamentView::TournamentView(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_sentence = startpages::wrapped(this);
    m_seed = new QComboBox(this);
    m_seed->setAccessibleName(tr("Seed"));
    m_map = new TournamentMap(this);
    // The arrow keys are the map's.
    setFocusProxy(m_map);
    m_cell = startpages::wrapped(this, "isDim");
    // Four lines from the start, so that the map keeps its place under the pointer.
    m_cell->setMinimumHeight(QFontMetrics(textFont()).lineSpacing() * 4);
    m_cell->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_sentence);
    column->addWidget(m_seed, 0, Qt::AlignLeft);
    column->addWidget(m_map, 1);
    column->addWidget(m_cell);
    connect(m_seed, &QComboBox::currentIndexChanged, this, &TournamentView::showSeed);
    connect(m_map, &TournamentMap::cellChosen, this, [this](const QString &words) {
        m_cell->setText(words.isEmpty() ? tr("Point at a cell to read what it means.") : words);
    });
    m_cell->setText(tr("Point at a cell to read what it means."));
}

void TournamentView::setTheme(const Theme &theme)
{
    m_map->setTheme(theme);
}

void TournamentView::setAsking(const LabAsking &asking)
{
    m_tables = tournamentsOf(asking.record.details);
    // They came in the order in which they were ready.
    std::sort(m_tables.begin(), m_tables.end(),
              [](const TournamentTable &a, const TournamentTable &b) { return a.seed < b.seed; });
    const int before = m_seed->currentIndex();
    // showSeed() follows anyway, once the list is whole.
    {
        const QSignalBlocker blocked(m_seed);
        m_seed->clear();
        for (const TournamentTable &table : std::as_const(m_tables))
            m_seed->addItem(tr("seed %1").arg(table.seed));
        m_seed->setCurrentIndex(m_tables.isEmpty() ? -1 : std::clamp(before, 0, int(m_tables.size()) - 1));
    }
    m_seed->setVisible(m_tables.size() > 1);
    m_sentence->setText(
        m_tables.isEmpty()
            ? tr("No tournament has been held yet.")
            : TournamentWording::sentences(factsOf(m_tables), m_tables.size()).join(QLatin1Char('\n')));
    m_map->setVisible(!m_tables.isEmpty());
    m_cell->setVisible(!m_tables.isEmpty());
    showSeed(m_seed->currentIndex());
}

void TournamentView::showSeed(int place)
{
    if (place >= 0 && place < m_tables.size())
        m_map->setTable(m_tables.at(place));
}

QString TournamentView::sentence() const
{
    return m_sentence->text();
}

QString TournamentView::cellWords() const
{
    return m_cell->text();
}

} // namespace forja
