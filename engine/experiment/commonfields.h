// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

namespace forja {

/// A choice of architecture or loss, offered by the rooms above; they also bring fields of their own.
struct CommonChoices
{
    QList<Field::Choice> nets;
    QList<Field::Choice> losses;
    QList<Field::Choice> optimisers = {};
};

/// The fields that every run has: data.*, g.*, d.*, loss.*, augment.*, train.*, run.*, without those of one
/// architecture.
QList<Field> commonFields(const CommonChoices &choices);
QList<FieldRule> commonRules();

/// Sides of pictures, in pixels.
inline constexpr int kLeastSide = 16;
inline constexpr int kMostSide = 256;
/// A power of two times 1 to 4: 2^k or 3 · 2^k.
bool isGoodSide(qint64 side);

} // namespace forja
