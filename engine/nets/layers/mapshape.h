// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace forja {

/// What passes between two layers, for one picture.
struct MapShape
{
    enum class Kind {
        Number, ///< tensors [N]
        Vector, ///< tensors [N, channels]
        Maps, ///< tensors [N, channels, height, width]
    };
    Kind kind = Kind::Number;
    std::int64_t channels = 1;
    std::int64_t height = 1;
    std::int64_t width = 1;

    static MapShape number() { return {}; }
    static MapShape vector(std::int64_t length) { return {Kind::Vector, length, 1, 1}; }
    static MapShape maps(std::int64_t channels, std::int64_t height, std::int64_t width)
    {
        return {Kind::Maps, channels, height, width};
    }

    bool isMaps() const { return kind == Kind::Maps; }
    /// How many numbers.
    std::int64_t count() const { return channels * height * width; }
    /// As a summary shows it: a single number is {1}.
    std::vector<std::int64_t> sizes() const
    {
        return isMaps() ? std::vector<std::int64_t>{channels, height, width}
                        : std::vector<std::int64_t>{channels};
    }
    /// "64 × 8 × 8".
    QString text() const
    {
        QStringList sides;
        for (const std::int64_t side : sizes())
            sides << QString::number(side);
        return sides.join(QStringLiteral(" × "));
    }

    bool operator==(const MapShape &) const = default;
};

} // namespace forja
