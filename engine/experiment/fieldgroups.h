// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

namespace forja {

// The groups of commonFields(), in its order.

/// data.*: what is trained on, and how files become pictures of one size.
QList<Field> dataFields();
/// g.* without those of one architecture.
QList<Field> generatorFields(const QList<Field::Choice> &nets, const QList<Field::Choice> &optimisers);
/// d.* without those of one architecture.
QList<Field> discriminatorFields(const QList<Field::Choice> &nets, const QList<Field::Choice> &optimisers);
/// loss.*, without penalties: what the players minimise.
QList<Field> lossFields(const QList<Field::Choice> &losses);
/// train.*: what decides the numbers that come out, and on what they are computed.
QList<Field> trainFields();
/// run.*: when a run ends, what is told of it, and what is kept.
QList<Field> runFields();

} // namespace forja
