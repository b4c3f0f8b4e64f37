// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/ranks.h"

#include "tests/testmain.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace forja;

class TestRanks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areaUnderTheCurve_data()
    {
        QTest::addColumn<std::vector<float>>("positives");
        QTest::addColumn<std::vector<float>>("negatives");
        QTest::addColumn<double>("area");
        using Scores = std::vector<float>;
        QTest::newRow("told apart") << Scores{3, 4, 5} << Scores{0, 1, 2} << 1.0;
        QTest::newRow("the wrong way round") << Scores{0, 1} << Scores{2, 3} << 0.0;
        QTest::newRow("all the same: cannot tell") << Scores{1, 1, 1} << Scores{1, 1} << 0.5;
        // Pairs: 1>0, 1<2, 1=1 (half), 3>0, 3>2, 3>1.
        QTest::newRow("ties counted half") << Scores{1, 3} << Scores{0, 2, 1} << 4.5 / 6;
        QTest::newRow("nobody to compare with") << Scores{} << Scores{1} << 0.5;
        const float nan = std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("not a number is below all") << Scores{nan, 1} << Scores{0, -100} << 0.5;
    }
    void areaUnderTheCurve()
    {
        QFETCH(std::vector<float>, positives);
        QFETCH(std::vector<float>, negatives);
        QFETCH(double, area);
        QCOMPARE(areaUnderCurve(positives, negatives), area);
    }

    void deviationIsThatOfASample()
    {
        const auto [mean, deviation] = meanAndDeviation({1, 2, 3, 4});
        QCOMPARE(mean, 2.5);
        QVERIFY(std::abs(deviation - std::sqrt(5.0 / 3)) < 1e-12);
        QCOMPARE(meanAndDeviation({7}).deviation, 0.0);
    }
};

FORJA_TEST(TestRanks)
#include "test_ranks.moc"
