// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QMap>

#include <cstdint>
#include <optional>
#include <vector>

namespace forja {

/// One entry of a safetensors header, as it stands there.
struct TensorEntry
{
    QString name;
    QString dtype;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0; ///< bytes from the end of the header
    std::uint64_t end = 0;
};

struct TensorHeader
{
    std::vector<TensorEntry> entries;
    QMap<QString, QString> metadata;
};

/// Reads the header's JSON strictly: only what the format has, each name once. On failure `why` says what is
/// wrong, in English.
std::optional<TensorHeader> parseTensorHeader(const QByteArray &json, QString *why);

} // namespace forja
