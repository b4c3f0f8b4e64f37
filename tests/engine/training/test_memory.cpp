// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/guarded.h"

#include "tests/testmain.h"

#include <QTest>

#include <new>

using namespace forja;
using namespace Qt::StringLiterals;

/// A lack of memory is told from every other failure, whoever met it.
class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void libTorchsOwnIsOne()
    {
        constexpr std::int64_t kMoreThanAnyMachineHas = std::int64_t{1} << 50;
        try {
            const torch::Tensor tensor = torch::empty({kMoreThanAnyMachineHas});
            QFAIL("there was so much");
        } catch (const std::exception &error) {
            const auto lack = lackOfMemory(error);
            QVERIFY2(lack, error.what());
            QCOMPARE(lack->code, u"training.memory"_s);
        }
    }

    void theLanguagesOwnIsOne() { QVERIFY(lackOfMemory(std::bad_alloc())); }

    void anotherFailureIsNone() { QVERIFY(!lackOfMemory(std::runtime_error("the shapes do not match"))); }
};

FORJA_TEST(TestMemory)
#include "test_memory.moc"
