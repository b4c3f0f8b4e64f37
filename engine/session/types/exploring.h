// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/session/types/latents.h"

#include <QImage>
#include <QList>
#include <QMetaType>

/// What is asked about latent space and about a picture's inside, and the answers: plain values.
namespace forja {

/// A place in latent space, with the class that is asked for there.
struct LatentPlace
{
    Latent latent = {};
    int classIndex = 0; ///< of no meaning without classes

    bool operator==(const LatentPlace &) const = default;
};

/// Pictures wanted of the averaged G at a moment.
struct ExploreRequest
{
    /// Kinds of requests wait beside each other; a new one takes the place of one of its own kind that waits.
    enum class Kind {
        Place, ///< the picture that a person moves: before the other kinds
        Around, ///< those shown beside it
        Favourites, ///< those that a person kept: last
    };
    Kind kind = Kind::Place;
    std::optional<qint64> update
        = {}; ///< a kept generator; nothing: the newest G, of the training that is on or else kept
    QList<LatentPlace> places = {}; ///< none: only what G is like
};

struct ExploreAnswer
{
    int number = 0; ///< of the request, as Exploring::explore() said
    ExploreRequest::Kind kind = ExploreRequest::Kind::Place;
    qint64 update = -1; ///< of G; -1: there is none
    bool isKept = false; ///< its generator is kept, so that the picture can be made again
    QString network; ///< SHA-256 of G as sampled
    int latent = 0; ///< numbers in z
    QSize size; ///< of a picture
    QStringList classNames; ///< empty: G has no classes
    QList<LatentPlace> places; ///< as asked for
    QList<QImage> pictures;
    QList<float> outputs; ///< D's raw outputs; empty: there is no D to ask
    qint64 judge = -1; ///< update of that D
    double milliseconds = 0; ///< from the request to the answer
    std::optional<Problem> problem;
};

/// Ways to go that G's own weights or activations suggest.
struct FoundDirections
{
    struct One
    {
        Latent vector; ///< of length 1
        double share = 0; ///< 0…1 of what the method weighs
    };
    qint64 update = -1; ///< of G
    QList<One> factorised; ///< SeFa: eigenvectors of its first layer's weights; empty: no such layer
    QList<One> principal; ///< PCA of what the first layer hands on
    std::optional<Problem> problem;
};

/// One latent through the kept generators.
struct FollowedLatent
{
    LatentPlace place;
    QList<std::pair<qint64, QImage>> moments; ///< so far, oldest first
    int kept = 0; ///< generators there are
    bool isWhole = false;
    std::optional<Problem> problem;
};

/// A look at what a picture is to D and G.
struct InsideRequest
{
    qint64 update = -1; ///< with `index`: a tile of the gallery
    int index = -1;
    QString path = {}; ///< else: a picture of the run's data, as in its records
};

struct InsideView
{
    InsideRequest of;
    qint64 judge = -1; ///< update of the D that was asked
    float output = 0; ///< its raw output; NaN: unknown
    float percentile = 0; ///< among held-out pictures; NaN: unknown

    /// Where D's output depends on the picture: positive where a brighter pixel makes it look more real to D.
    /// Row by row, -1…1; empty: not yet.
    std::vector<float> objection;
    QSize objectionSize;
    double steepest = 0; ///< what 1 stands for: D's output a pixel from black to white

    struct Near
    {
        QImage picture;
        QString path;
        double distance = 0; ///< mean over the features; 1: as far as one varies
    };
    QList<Near> nearest; ///< training pictures in D's features, nearest first
    int searched = 0;
    int toSearch = 0; ///< 0: not begun
    int pictures = 0; ///< training pictures there are

    /// What one update of G does to a generated picture, G itself and not its average.
    struct Change
    {
        qint64 update = -1; ///< of the state that learned
        QImage before, after;
        QImage difference; ///< grey: none; enlarged `factor` times
        double factor = 1;
        double mean = 0; ///< root of the mean square difference, in grey levels of 255
        float outputBefore = 0, outputAfter = 0; ///< D's raw output
    };
    std::optional<Change> change;

    QList<Problem> missing; ///< what cannot be shown, and why
    bool isWhole = false; ///< nothing more follows
};

} // namespace forja

Q_DECLARE_METATYPE(forja::ExploreAnswer)
Q_DECLARE_METATYPE(forja::FoundDirections)
Q_DECLARE_METATYPE(forja::FollowedLatent)
Q_DECLARE_METATYPE(forja::InsideView)
