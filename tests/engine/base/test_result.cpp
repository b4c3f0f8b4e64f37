// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"
#include "testmain.h"

#include <QTest>

using namespace forja;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsThatLookLikePlacesStayAsTheyAre()
    {
        const Problem said = problem("a.b", "%1: %2 is %3.", {QStringLiteral("%2"), QStringLiteral("100%1")});
        QCOMPARE(said.english(), QStringLiteral("%2: 100%1 is %3."));
        QCOMPARE(said.filled(QStringLiteral("%2 (%1)")), QStringLiteral("100%1 (%2)"));
    }

    void orThrowGivesTheValueOrTheProblem()
    {
        QCOMPARE(Result<int>(3).orThrow(), 3);
        QVERIFY_EXCEPTION_THROWN(Result<int>(problem("a.b", "no")).orThrow(), Error);
    }
};

FORJA_TEST(TestResult)
#include "test_result.moc"
