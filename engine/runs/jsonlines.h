// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <QJsonValue>

namespace forja {

/// A number in JSON, exactly: NaN and infinities as the strings "nan", "inf", "-inf".
QJsonValue toJsonNumber(double value);
/// nullopt: neither a number nor one of those strings.
std::optional<double> fromJsonNumber(const QJsonValue &value);

/// Whole lines, the last one too if it is not ended; without empty ones.
QList<QByteArray> linesOf(const QByteArray &bytes);

/// Order of happening: by whole updates, then by the players' own counters.
bool isBefore(const Moment &a, const Moment &b);

} // namespace forja
