// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/verdict.h"

namespace forja {

/// What many seeds on sample pictures gave, delivered with the program; made by tests/bench/lab_reference.py.
struct LabReference
{
    QString measured; ///< when and on what: "2026-11-25, 2 cores"
    QString data; ///< "sample:digits"
    int numerics = 1; ///< version with which it was measured, see experiment/numerics.h
    QList<LabRow> rows; ///< empty: none was measured
};

/// Throws forja::Error if the file that ships is broken.
LabReference labReference(const QString &question);

} // namespace forja
