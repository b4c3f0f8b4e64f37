// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/bestmeasure.h"
#include "tests/testmain.h"

#include <QTest>

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

MeasureRecord measured(qint64 update, double distance, double diversity,
                       const QString &protocol = u"random-feature-frechet-v1-2000"_s)
{
    return {protocol, update, 0,
            2000,     2000,   {{measurekey::kDistance, distance}, {measurekey::kDiversity, diversity}}};
}

} // namespace

/// Which measure may be called a run's best.
class TestBestMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noiseOfTheFirstUpdatesIsNotTheBest()
    {
        const std::vector<MeasureRecord> measures{measured(120, 0.2, 0.9), measured(600, 4.5, 0.9),
                                                  measured(1200, 1.5, 0.9), measured(1800, 1.7, 0.9)};
        const MeasureRecord *best = bestMeasure(measures);
        QVERIFY(best);
        QCOMPARE(best->update, 1200);
    }

    void fogAndNoiseAreNotTheBest()
    {
        // One picture over and over, or noise, may lie near by this measure.
        QVERIFY(!canBeBest(measured(900, 0.1, 0.49)));
        QVERIFY(!canBeBest(measured(900, 0.1, 1.31)));
        QVERIFY(canBeBest(measured(900, 0.1, 0.5)));
        QVERIFY(canBeBest(measured(300, 0.1, 1.3)));
        QVERIFY(!canBeBest(measured(299, 0.1, 1)));
    }

    void whereNothingQualifiesThereIsNoBestYet()
    {
        QVERIFY(!bestMeasure({}));
        QVERIFY(!bestMeasure({measured(100, 0.3, 1), measured(200, 0.2, 1), measured(400, 0.1, 0.2)}));
        QVERIFY(!bestMeasure({measured(900, std::nan(""), 1)}));
    }

    void otherProtocolsCountAsTheyAreAndNeverBesideAnother()
    {
        const std::vector<MeasureRecord> measures{measured(900, 0.1, 1), measured(1000, 3, 0, u"points-v1"_s),
                                                  measured(1100, 2, 0, u"points-v1"_s),
                                                  measured(1200, 2, 0, u"points-v1"_s)};
        const MeasureRecord *best = bestMeasure(measures);
        QVERIFY(best);
        QCOMPARE(best->update, 1100);
    }
};

FORJA_TEST(TestBestMeasure)
#include "test_bestmeasure.moc"
