// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace forja {

class Dataset;

/// Which size pictures have, as far as one can speak of one.
struct UsualSize
{
    enum class Spread {
        All, ///< every picture has it
        Most, ///< at least half of them
        Middle, ///< they differ: half are wider, half are higher
    };
    QSize size;
    Spread spread = Spread::Middle;

    bool operator==(const UsualSize &) const = default;
};

/// Of all pictures that are used. Nothing for sample pictures, which are drawn in any size, and for points.
std::optional<UsualSize> usualSize(const Dataset &data);

/// Of a folder or an archive, from the heads of some of its files from all over it; nothing is decoded.
/// Nothing where none can be read.
std::optional<UsualSize> usualSizeIn(const QString &source);

/// The side, in pixels, at which pictures of this size are best trained where `largest` is the most: one that
/// nets can be built for, the nearest to the shorter side.
int trainedSide(const QSize &size, int largest);

} // namespace forja
