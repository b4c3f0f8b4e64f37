// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/resultpictures.h"

#include "ui/lab/views/armspictures.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace forja {

ResultPictures::ResultPictures(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    auto *title = new QLabel(tr("Newest pictures"), this);
    title->setFont(strongFont());
    auto *note = new QLabel(tr("the same latents in every row"), this);
    note->setProperty("isDim", true);
    m_seed = new QComboBox(this);
    m_seed->setAccessibleName(tr("Seed whose pictures are shown"));
    row->addWidget(title);
    row->addWidget(note);
    row->addStretch(1);
    row->addWidget(m_seed);
    column->addLayout(row);
    m_pictures = new ArmsPictures(this);
    column->addWidget(m_pictures);
    // setAsking() blocks this while it fills the list: here only a person's choice arrives.
    connect(m_seed, &QComboBox::currentIndexChanged, this,
            [this] { m_pictures->setAsking(m_asking, shownSeed()); });
    connect(m_pictures, &ArmsPictures::runPicked, this, &ResultPictures::runPicked);
}

void ResultPictures::setTheme(const Theme &theme)
{
    m_pictures->setTheme(theme);
}

qint64 ResultPictures::shownSeed() const
{
    return m_seed->currentData().toLongLong();
}

void ResultPictures::setAsking(const LabAsking &asking)
{
    m_asking = asking;
    // Only a question that trains arms has rows to hold against each other.
    const bool hasArms = asking.record.question.kind == LabQuestion::Kind::Runs && !asking.runs.isEmpty();
    setVisible(hasArms);
    if (!hasArms)
        return;
    QList<qint64> seeds;
    for (const auto &run : asking.runs) {
        if (!seeds.contains(run->seed))
            seeds.append(run->seed);
    }
    std::sort(seeds.begin(), seeds.end());
    listSeeds(seeds, asking.record.state == LabRecord::State::Running);
    // A list of one seed leaves nothing to choose.
    m_seed->setVisible(seeds.size() > 1);
    m_pictures->setAsking(m_asking, shownSeed());
}

void ResultPictures::listSeeds(const QList<qint64> &seeds, bool isRunning)
{
    QList<qint64> listed;
    for (int i = 0; i < m_seed->count(); ++i)
        listed.append(m_seed->itemData(i).toLongLong());
    // A list that is filled anew closes under the pointer, and this comes every few seconds.
    if (listed == seeds)
        return;
    // While it runs the newest seed is in front; one that was chosen stays.
    const bool follows = m_seed->currentIndex() == m_seed->count() - 1;
    const qint64 before = shownSeed();
    const QSignalBlocker blocked(m_seed);
    m_seed->clear();
    for (const qint64 seed : seeds)
        m_seed->addItem(tr("seed %1").arg(seed), seed);
    m_seed->setCurrentIndex(follows && isRunning ? int(seeds.size()) - 1
                                                 : std::max(0, int(seeds.indexOf(before))));
}

} // namespace forja
