// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/checking/datasetdoctor.h"

#include <QJsonObject>

namespace forja {

/// What `dataset check --json` prints: names of keys are a contract.
QJsonObject toJson(const Dataset &data, const Diagnosis &diagnosis);
QJsonObject unusableToJson(const Problem &reason);

/// The same for people.
void printReport(const Dataset &data, const Diagnosis &diagnosis);

} // namespace forja
