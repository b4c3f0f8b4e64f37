// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace forja {

using MakeTest = QObject *(*)();

/// Adds test_unit.cpp's class as "unit" to this program, which holds all tests of a room.
bool registerTest(const char *file, MakeTest make);

} // namespace forja

/// How long a test waits at most for what the real engine or a real child does on a busy machine: only a test
/// that fails waits so long.
inline constexpr int kTestPatienceMs = 120000;

#define FORJA_TEST(Class)                                                                                    \
    static const bool isRegistered##Class = forja::registerTest(__FILE__,                                    \
                                                                []() -> QObject * { return new Class; });
