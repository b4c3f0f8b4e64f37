// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startcards.h"

#include "engine/data/samples/samplepictures.h"
#include "ui/start/startcard.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCardPictures = 3;
constexpr quint64 kCardSeed = 1;

} // namespace

StartCards::StartCards(QWidget *parent)
    : CardGrid(parent)
    , m_folder(new StartCard(tr("A folder of pictures"),
                             tr("Open one, or drop it here. Sub-folders become classes."), this))
{
    m_folder->setObjectName(u"folderCard"_s);
    connect(m_folder, &QAbstractButton::clicked, this, &StartCards::folderRequested);
    add(m_folder);
    addSamples();
    m_run = new StartCard(tr("A recent run"), {}, this);
    m_run->setObjectName(u"runCard"_s);
    // Before the first run there is one to be opened that lies elsewhere.
    connect(m_run, &QAbstractButton::clicked, this, [this] {
        if (m_recentPath.isEmpty())
            Q_EMIT openRunRequested();
        else
            Q_EMIT runRequested(m_recentPath);
    });
    add(m_run);
    setRecentRun({}, {});
}

void StartCards::addSamples()
{
    for (const SampleKind &kind : sampleKinds()) {
        auto *card = new StartCard(tr("Sample pictures: %1").arg(shown(kind.label).toLower()),
                                   shown(kind.help), this);
        card->setObjectName(u"sampleCard."_s + kind.name);
        QList<QImage> pictures;
        for (quint32 i = 0; i < kCardPictures; ++i)
            pictures.append(drawSample(kind.name, kind.sides.first(), kCardSeed, i * 3 + 2));
        card->setPictures(pictures);
        connect(card, &QAbstractButton::clicked, this,
                [this, name = kind.name] { Q_EMIT sampleRequested(name); });
        add(card);
    }
}

void StartCards::setTheme(const Theme &theme)
{
    m_folder->setCardIcon(tintedIcon(u"folder"_s, theme.dim));
    m_run->setCardIcon(tintedIcon(u"clock"_s, theme.dim));
}

void StartCards::setRecentRun(const QString &name, const QString &path)
{
    m_recentPath = path;
    m_run->setText(path.isEmpty() ? tr("Open a run") : tr("The newest run"));
    m_run->setSentence(path.isEmpty() ? tr("Look at an earlier run, continue it, or export its gallery.")
                                      : name);
    m_run->setPictures({});
}

void StartCards::setRecentPictures(const QString &path, const QList<QImage> &pictures)
{
    if (path == m_recentPath)
        m_run->setPictures(pictures);
}

} // namespace forja
