// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/environment.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// What going on compares with the machine and the program that trained before.
class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void olderRunsTellLessAndAreNotBlamedForIt()
    {
        QVERIFY(bitsAtRisk({}, {{u"libtorch"_s, u"2.13.0"_s}, {u"build"_s, u"GCC"_s}, {u"threads"_s, 2}})
                    .isEmpty());
    }

    void aRunWithoutNumericsCountsAsTheFirstVersion()
    {
        QVERIFY(bitsAtRisk({}, {{u"numerics"_s, 1}}).isEmpty());
        const auto differences = bitsAtRisk({}, {{u"numerics"_s, 2}});
        QCOMPARE(differences.size(), 1);
        QCOMPARE(differences.first().args, (QStringList{u"1"_s, u"2"_s}));
    }
};

FORJA_TEST(TestEnvironment)
#include "test_environment.moc"
