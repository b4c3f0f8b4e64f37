// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

namespace forja {

/// A way in latent space that a person gave a name.
struct NamedDirection
{
    QString name;
    QString method; ///< how it was found: "sefa", "pca", "random"
    int number = 0; ///< among those that the method finds, from 1
    qint64 update = 0; ///< of the G it was found in
    std::vector<float> vector; ///< of length 1

    bool operator==(const NamedDirection &) const = default;
};

/// A latent to come back to.
struct FavouriteLatent
{
    QString name;
    std::vector<float> latent;
    int classIndex = 0;
    qint64 update = 0; ///< of the G it was liked with

    bool operator==(const FavouriteLatent &) const = default;
};

/// What a person found in a run's latent space: explored.json in its folder. It is no record of the training,
/// so it needs no lock and may be written while another program trains the run.
struct Explored
{
    QList<NamedDirection> directions;
    QList<FavouriteLatent> favourites;

    bool operator==(const Explored &) const = default;
};

/// Nothing where there is no explored.json; a damaged one is a problem ("explored.damaged"). Entries that are
/// not whole are left out.
Result<Explored> readExplored(const RunFolder &run);
/// Keys and entries that this program does not know stay as they are. A damaged file is not written over.
Outcome writeExplored(const RunFolder &run, const Explored &explored);

/// PNG bytes of a picture of the explorer with forja:run, forja:update, forja:network, forja:latent_vector
/// (`latent`: its numbers) and forja:class (-1: none).
QByteArray encodeExplored(const QImage &picture, const RunFolder &run, qint64 update, const QString &network,
                          const QString &latent, int classIndex);

} // namespace forja
