// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// What a fuzz target is: a parser, and whole inputs to start from. FORJA_FUZZ_DRIVER (replay.cpp) tries
/// mutations of them without libFuzzer.
struct FuzzTarget
{
    const char *name;
    void (*parse)(const QByteArray &bytes);
    QList<QByteArray> (*seeds)();
};

QList<FuzzTarget> fuzzTargets();
