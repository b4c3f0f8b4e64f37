// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/result.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsThatLookLikePlacesStayAsTheyAre()
    {
        const Problem said = problem("a.b", "%1: %2 is %3.", {u"%2"_s, u"100%1"_s});
        QCOMPARE(said.english(), u"%2: 100%1 is %3."_s);
        QCOMPARE(said.filled(u"%2 (%1)"_s), u"100%1 (%2)"_s);
    }

    void orThrowGivesTheValueOrTheProblem()
    {
        QCOMPARE(Result<int>(3).orThrow(), 3);
        QVERIFY_EXCEPTION_THROWN(Result<int>(problem("a.b", "no")).orThrow(), Error);
    }
};

FORJA_TEST(TestResult)
#include "test_result.moc"
