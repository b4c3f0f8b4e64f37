// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same targets under libFuzzer (clang): FORJA_FUZZ_TARGET=tensors fuzz_libfuzzer CORPUS
// -max_total_time=600
#include "tests/fuzz/target.h"

#include <QGuiApplication>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Format plugins are found through an application; it lives as long as the program.
    new QGuiApplication(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const FuzzTarget target = [] {
        for (const FuzzTarget &one : fuzzTargets()) {
            if (qgetenv("FORJA_FUZZ_TARGET") == one.name)
                return one;
        }
        std::abort();
    }();
    target.parse(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
