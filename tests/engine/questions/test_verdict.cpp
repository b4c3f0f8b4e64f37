// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/verdict.h"

#include "tests/testmain.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// A table of two arms: the values of `a` and `b` by seed.
QList<LabRow> rowsOf(const QList<double> &a, const QList<double> &b, const QString &measure = u"unreadable"_s)
{
    QList<LabRow> rows;
    for (int seed = 0; seed < a.size(); ++seed)
        rows.append({.place = {u"a"_s, {}}, .seed = seed, .run = {}, .values = {{measure, a[seed]}}});
    for (int seed = 0; seed < b.size(); ++seed)
        rows.append({.place = {u"b"_s, {}}, .seed = seed, .run = {}, .values = {{measure, b[seed]}}});
    return rows;
}

LabRule ruleOf(LabRule::Kind kind, double margin)
{
    return {.kind = kind, .place = {u"a"_s, {}}, .from = {u"b"_s, {}}, .margin = margin};
}

/// The share of Student's distribution below `t`, by Simpson's rule over its density: for each number of
/// degrees of freedom told anew, by another way than the engine's.
double studentBelow(double t, int degrees)
{
    const double v = degrees;
    const double scale = std::exp(std::lgamma((v + 1) / 2) - std::lgamma(v / 2)) / std::sqrt(v * M_PI);
    const auto density = [=](double x) { return scale * std::pow(1 + x * x / v, -(v + 1) / 2); };
    constexpr int steps = 4000;
    const double width = t / steps;
    double sum = density(0) + density(t);
    for (int i = 1; i < steps; ++i)
        sum += density(i * width) * (i % 2 == 1 ? 4 : 2);
    return 0.5 + sum * width / 3;
}

} // namespace

/// What is said of numbers, by rules that were fixed before there were any.
class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersHaveThreeFiguresAndAMinus()
    {
        QCOMPARE(labNumber(-2.6049, false), u"−2.6"_s);
        QCOMPARE(labNumber(-0.0123456, false), u"−0.0123"_s);
        QCOMPARE(labNumber(-1234.4, false), u"−1234"_s);
        QCOMPARE(labNumber(1.234e-5, false), u"1.23e-05"_s);
        QCOMPARE(labNumber(-0.123, true), u"−12.3"_s);
        QCOMPARE(labNumber(-0.0000001, true), u"0.0"_s);
    }
    void everyRuleHasThreeAnswers_data()
    {
        QTest::addColumn<LabRule::Kind>("kind");
        QTest::addColumn<QList<double>>("a");
        QTest::addColumn<QList<double>>("b");
        QTest::addColumn<LabAnswer>("answer");
        using Kind = LabRule::Kind;
        const QList<double> low{0.10, 0.12, 0.11}, high{0.50, 0.53, 0.51}, wide{0.1, 0.9, 0.3};
        QTest::newRow("clearly above") << Kind::Above << high << low << LabAnswer::Yes;
        QTest::newRow("clearly not above") << Kind::Above << low << low << LabAnswer::No;
        QTest::newRow("perhaps above") << Kind::Above << wide << low << LabAnswer::Unclear;
        QTest::newRow("clearly below") << Kind::Below << low << high << LabAnswer::Yes;
        QTest::newRow("clearly not below") << Kind::Below << high << low << LabAnswer::No;
        QTest::newRow("perhaps below") << Kind::Below << low << wide << LabAnswer::Unclear;
        QTest::newRow("clearly alike")
            << Kind::Within << low << QList<double>{0.11, 0.12, 0.12} << LabAnswer::Yes;
        QTest::newRow("clearly unlike") << Kind::Within << high << low << LabAnswer::No;
        QTest::newRow("unlike to the other side") << Kind::Within << low << high << LabAnswer::No;
        QTest::newRow("perhaps alike") << Kind::Within << wide << low << LabAnswer::Unclear;
        QTest::newRow("one seed") << Kind::Above << QList<double>{0.9} << QList<double>{0.1}
                                  << LabAnswer::Unclear;
        QTest::newRow("nothing yet") << Kind::Within << QList<double>{} << QList<double>{}
                                     << LabAnswer::Unclear;
    }

    void everyRuleHasThreeAnswers()
    {
        QFETCH(LabRule::Kind, kind);
        QFETCH(QList<double>, a);
        QFETCH(QList<double>, b);
        QFETCH(LabAnswer, answer);
        const LabRule rule = ruleOf(kind, 0.2);
        QCOMPARE(answerOf(rule, differenceOf(rule, u"unreadable"_s, rowsOf(a, b))), answer);
    }

    void seedsThatLackOnePlaceDoNotCount()
    {
        // Seed 2 of b is missing, seed 1 of a is no number: one pair is left.
        QList<LabRow> rows = rowsOf({0.5, std::nan(""), 0.7}, {0.1, 0.2});
        const LabDifference difference = differenceOf(ruleOf(LabRule::Kind::Above, 0.1), u"unreadable"_s,
                                                      rows);
        QCOMPARE(difference.seeds, 1);
        QCOMPARE(difference.mean, 0.4);
        QCOMPARE(difference.low, difference.mean);
        QCOMPARE(difference.at, 0.5);
        QCOMPARE(differenceOf(ruleOf(LabRule::Kind::Above, 0.1), u"distance"_s, rows).seeds, 0);
    }

    void seedsArePaired()
    {
        // Seeds differ by far more than the arms do; each pair by the same.
        const auto difference = differenceOf(ruleOf(LabRule::Kind::Above, 0.05), u"unreadable"_s,
                                             rowsOf({0.2, 0.5, 0.9}, {0.1, 0.4, 0.8}));
        QVERIFY(std::abs(difference.low - 0.1) < 1e-9 && std::abs(difference.high - 0.1) < 1e-9);
        QCOMPARE(answerOf(ruleOf(LabRule::Kind::Above, 0.05), difference), LabAnswer::Yes);
    }

    void theIntervalIsStudents()
    {
        // 1, 2, 3: standard error 1/sqrt(3), t 4.303.
        const auto spread = spreadOf({u"a"_s, {}}, u"distance"_s, rowsOf({1, 2, 3}, {}, u"distance"_s));
        QCOMPARE(spread.seeds, 3);
        QCOMPARE(spread.mean, 2.0);
        QVERIFY(std::abs(spread.high - (2 + 4.30265 / std::sqrt(3.0))) < 1e-4);
        // Published quantiles: 30, 40, 60 and 120 degrees of freedom.
        for (const auto &[n, t] :
             {std::pair(2, 12.706), {31, 2.0423}, {41, 2.0211}, {61, 2.0003}, {121, 1.9799}})
            QVERIFY2(std::abs(studentT95(n) - t) < 1e-3, qPrintable(QString::number(n)));
    }

    void anIntervalHoldsOnlyWhatCanBe()
    {
        const QList<double> few{0.9, 1.0};
        QCOMPARE(spreadOf({u"a"_s, {}}, u"auc"_s, rowsOf(few, {}, u"auc"_s)).high, 1.0);
        QCOMPARE(spreadOf({u"a"_s, {}}, u"accuracy"_s, rowsOf(few, {}, u"accuracy"_s)).high, 1.0);
        QCOMPARE(spreadOf({u"a"_s, {}}, u"auc"_s, rowsOf({0.0, 0.1}, {}, u"auc"_s)).low, 0.0);
        QVERIFY(spreadOf({u"a"_s, {}}, u"distance"_s, rowsOf(few, {}, u"distance"_s)).high > 1);
    }

    void intervalsOfSharesAreWilsons()
    {
        // Newcombe 1998, table I: 81 of 263 and 15 of 148.
        const auto [low, high] = wilson95(81, 263);
        QVERIFY(std::abs(low - 0.2553) < 1e-4 && std::abs(high - 0.3662) < 1e-4);
        const auto [lowest, highest] = wilson95(15, 148);
        QVERIFY(std::abs(lowest - 0.0624) < 1e-4 && std::abs(highest - 0.1605) < 1e-4);
        QCOMPARE(wilson95(0, 20).low, 0.0);
        QCOMPARE(wilson95(20, 20).high, 1.0);
    }

    void everyQuantileIsStudents()
    {
        for (int n = 2; n <= 400; ++n) {
            const double below = studentBelow(studentT95(n), n - 1);
            QVERIFY2(std::abs(below - 0.975) < 2e-6,
                     qPrintable(u"%1 seeds: %2"_s.arg(n).arg(below, 0, 'g', 9)));
        }
    }

    void theEndsOfAShareAreJustNotRejected()
    {
        // Wilson's interval is where the score test does not reject: at both its ends the share lies 1.96
        // standard errors away.
        for (const int of : {1, 2, 7, 50, 263}) {
            for (int right = 0; right <= of; ++right) {
                const auto [low, high] = wilson95(right, of);
                const double share = double(right) / of;
                constexpr double tiny = 1e-12; // of rounding
                QVERIFY(0 <= low && low <= share + tiny && share <= high + tiny && high <= 1);
                for (const double end : {low, high}) {
                    const bool isCut = (right == 0 && end == low) || (right == of && end == high);
                    const double away = std::abs(share - end) / std::sqrt(end * (1 - end) / of);
                    QVERIFY2(isCut || std::abs(away - 1.959964) < 1e-5,
                             qPrintable(u"%1 of %2: %3"_s.arg(right).arg(of).arg(away)));
                }
            }
        }
    }

    void anIntervalThatTouchesTheMarginDecidesNothing_data()
    {
        QTest::addColumn<LabRule::Kind>("kind");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<LabAnswer>("answer");
        using Kind = LabRule::Kind;
        constexpr double margin = 0.25, more = 0.375, less = 0.125;
        QTest::newRow("above: from the margin") << Kind::Above << margin << more << LabAnswer::Unclear;
        QTest::newRow("above: to the margin") << Kind::Above << less << margin << LabAnswer::Unclear;
        QTest::newRow("above: beyond") << Kind::Above << more << more << LabAnswer::Yes;
        QTest::newRow("above: short of it") << Kind::Above << -more << less << LabAnswer::No;
        QTest::newRow("below: to the margin") << Kind::Below << -more << -margin << LabAnswer::Unclear;
        QTest::newRow("below: from the margin") << Kind::Below << -margin << less << LabAnswer::Unclear;
        QTest::newRow("below: beyond") << Kind::Below << -more << -more << LabAnswer::Yes;
        QTest::newRow("below: short of it") << Kind::Below << -less << more << LabAnswer::No;
        QTest::newRow("within: touching above") << Kind::Within << 0.0 << margin << LabAnswer::Unclear;
        QTest::newRow("within: touching below") << Kind::Within << -margin << 0.0 << LabAnswer::Unclear;
        QTest::newRow("within: inside") << Kind::Within << -less << less << LabAnswer::Yes;
        QTest::newRow("within: above") << Kind::Within << more << more << LabAnswer::No;
        QTest::newRow("within: below") << Kind::Within << -more << -more << LabAnswer::No;
        QTest::newRow("within: around") << Kind::Within << -more << more << LabAnswer::Unclear;
    }
    void anIntervalThatTouchesTheMarginDecidesNothing()
    {
        QFETCH(LabRule::Kind, kind);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(LabAnswer, answer);
        const LabDifference difference{.seeds = 2, .mean = (low + high) / 2, .low = low, .high = high};
        QCOMPARE(answerOf(ruleOf(kind, 0.25), difference), answer);
        LabDifference ofOne = difference;
        ofOne.seeds = 1;
        QCOMPARE(answerOf(ruleOf(kind, 0.25), ofOne), LabAnswer::Unclear);
    }

    void theDifferenceIsComputedAsByHand()
    {
        // 3, 1, 5 minus 1, 2, 0: differences 2, -1, 5; mean 2, deviation 3, t 4.30265 of 2 degrees.
        const auto difference = differenceOf(ruleOf(LabRule::Kind::Above, 0), u"distance"_s,
                                             rowsOf({3, 1, 5}, {1, 2, 0}, u"distance"_s));
        QCOMPARE(difference.seeds, 3);
        QCOMPARE(difference.mean, 2.0);
        QCOMPARE(difference.at, 3.0);
        QCOMPARE(difference.from, 1.0);
        const double half = 4.30265 * 3 / std::sqrt(3.0);
        QVERIFY(std::abs(difference.low - (2 - half)) < 1e-9);
        QVERIFY(std::abs(difference.high - (2 + half)) < 1e-9);
    }

    void aSeedThatWasMeasuredTwiceCountsOnceAsItWasLast()
    {
        QList<LabRow> rows = rowsOf({0.1, 0.2}, {});
        rows.append(rowsOf({0.9}, {}));
        const LabSpread spread = spreadOf({u"a"_s, {}}, u"unreadable"_s, rows);
        QCOMPARE(spread.seeds, 2);
        QCOMPARE(spread.mean, (0.9 + 0.2) / 2);
    }

    void aPlaceIsCalledByItsArmAndItsValue()
    {
        LabQuestion question;
        question.arms = {{.name = u"a"_s, .label = u"minimax"_s, .values = {}, .edits = {}},
                         {.name = u"b"_s, .label = u"hinge"_s, .values = {}, .edits = {}}};
        QCOMPARE(placeName(question, {u"b"_s, {}}), u"hinge"_s);
        QCOMPARE(placeName(question, {u"a"_s, 100.0}), u"minimax, 100"_s);
        QCOMPARE(placeName(question, {u"gone"_s, {}}), u"gone"_s);
        question.axis.isPercent = true;
        QCOMPARE(placeName(question, {u"a"_s, 0.07}), u"minimax, 7 %"_s);
        // Where there is one arm alone, the axis says it; not where the measuring brings arms of its own.
        question.arms.removeLast();
        QCOMPARE(placeName(question, {u"a"_s, 0.1}), u"10 %"_s);
        question.kind = LabQuestion::Kind::Probe;
        QCOMPARE(placeName(question, {u"a"_s, 0.1}), u"minimax, 10 %"_s);
    }

    void sharesAreWrittenInPerCentAndNothingElse()
    {
        for (const char *share : {"unreadable", "varied", "accuracy", "says_real", "Accuracy/D",
                                  "Accuracy/held_out", "Loss/signs/real", "Loss/signs/fake"})
            QVERIFY2(isShare(QLatin1String(share)), share);
        for (const char *other : {"distance", "diversity", "auc", "Loss/D/loss", "Loss/scores/real", ""})
            QVERIFY2(!isShare(QLatin1String(other)), other);
    }

    void oneSeedIsSaidWithThePlacesOfAnotherLanguage()
    {
        LabQuestion question;
        question.measure = u"distance"_s;
        const LabClaim claim{ruleOf(LabRule::Kind::Above, 0), u"yes"_s, u"no"_s, u"unclear"_s};
        const LabSpeech speech{.place = [](const LabPlace &place) { return u"<%1>"_s.arg(place.arm); }};
        const QString said = sentenceOf(claim, question, rowsOf({12}, {4}, u"distance"_s), speech);
        QVERIFY2(said.contains(u"12 (<a>) against 4 (<b>), a difference of 8."_s), qPrintable(said));
        // A number that looks like a place is a number.
        const LabClaim odd{ruleOf(LabRule::Kind::Above, 0), u"%1 %7 %2"_s, u"n"_s, u"100 %"_s};
        const LabSpeech numbers{.number = [](const QString &) { return u"%2"_s; }};
        QCOMPARE(sentenceOf(odd, question, rowsOf({12, 13}, {4, 5}, u"distance"_s), numbers), u"%2 a %2"_s);
        QCOMPARE(sentenceOf(odd, question, rowsOf({4, 13}, {12, 5}, u"distance"_s)), u"100 %"_s);
    }

    void oneSeedHasTheIntervalOfItsMeasuring()
    {
        const LabRow row{
            .place = {u"a"_s, {}},
            .seed = 1,
            .run = {},
            .values = {{u"accuracy"_s, 0.8}, {u"accuracy_low"_s, 0.7}, {u"accuracy_high"_s, 0.85}}};
        const LabSpread alone = spreadOf(row.place, u"accuracy"_s, {row});
        QVERIFY(alone.hasInterval());
        QCOMPARE(alone.low, 0.7);
        QCOMPARE(alone.high, 0.85);
        QVERIFY(!spreadOf(row.place, u"accuracy_low"_s, {row}).hasInterval());
        LabRow other = row;
        other.seed = 2;
        QCOMPARE(spreadOf(row.place, u"accuracy"_s, {row, other}).low, 0.8);
    }

    void theSentenceCarriesTheNumbers()
    {
        LabQuestion question;
        question.measure = u"unreadable"_s;
        const LabClaim claim{ruleOf(LabRule::Kind::Above, 0.05),
                             u"yes: %4 %, not %5 %; %1 points (%2 to %3), %6 seeds"_s, u"no"_s,
                             u"unclear: %1"_s};
        QCOMPARE(sentenceOf(claim, question, rowsOf({0.5, 0.6, 0.7}, {0.1, 0.2, 0.3})),
                 u"yes: 60.0 %, not 20.0 %; 40.0 points (40.0 to 40.0), 3 seeds"_s);
        QCOMPARE(sentenceOf(claim, question, {}), u"unclear: –"_s);
        // One seed has a difference and no interval, whatever the question would say.
        QCOMPARE(
            sentenceOf(claim, question, rowsOf({0.5}, {0.1})),
            u"One seed alone cannot tell: 50.0 % (a) against 10.0 % (b), 40.0 points apart. Ask for more seeds."_s);
        // Another language gets the same numbers, written as it writes them.
        const LabSpeech other{.translate = [](const QString &) { return u"%6 sementes: %1"_s; },
                              .number = [](QString number) { return number.replace(u'.', u','); }};
        QCOMPARE(sentenceOf(claim, question, rowsOf({0.5, 0.6}, {0.1, 0.2}), other), u"2 sementes: 40,0"_s);
    }

    void aPlaceIsJudgedByALevel()
    {
        LabQuestion question;
        question.measure = u"Accuracy/D"_s;
        const LabRule rule{
            .kind = LabRule::Kind::Below, .place = {u"a"_s, {}}, .from = {}, .level = 0.9, .margin = 0};
        const LabClaim claim{rule, u"%4 %, below %5 % by %1"_s, u"%4 %, not below %5 %"_s, u"unclear"_s};
        const auto rows = [](const QList<double> &values) { return rowsOf(values, {}, u"Accuracy/D"_s); };
        QCOMPARE(sentenceOf(claim, question, rows({0.72, 0.73, 0.71})), u"72.0 %, below 90.0 % by −18.0"_s);
        QCOMPARE(sentenceOf(claim, question, rows({0.95, 0.96, 0.97})), u"96.0 %, not below 90.0 %"_s);
        QCOMPARE(sentenceOf(claim, question, rows({0.8, 0.95, 0.97})), u"unclear"_s);
        QVERIFY2(sentenceOf(claim, question, rows({0.7})).contains(u"against 90.0 % (the limit)"_s),
                 qPrintable(sentenceOf(claim, question, rows({0.7}))));
    }

    void theLineOfInheritanceBeginsAtTheMeanAtZero()
    {
        LabQuestion question;
        question.measure = u"unreadable"_s;
        question.arms = {{.name = u"a"_s, .label = {}, .values = {}, .edits = {}}};
        const auto row = [](double x, qint64 seed, double value) {
            return LabRow{
                .place = {u"a"_s, x}, .seed = seed, .run = {}, .values = {{u"unreadable"_s, value}}};
        };
        QCOMPARE(inheritedBase(question, {row(0, 1, 0.25), row(0, 2, 0.75), row(0.1, 1, 0.9)}), 0.5);
        QCOMPARE(inheritedBase(question, {row(0.1, 1, 0.9)}), 0.0);
    }

    void placesStandInTheOrderOfTheQuestion()
    {
        LabQuestion question;
        question.measure = u"distance"_s;
        question.arms = {{.name = u"b"_s, .label = {}, .values = {}, .edits = {}},
                         {.name = u"a"_s, .label = {}, .values = {}, .edits = {}}};
        question.axis.values = {5, 1};
        const auto row = [](const QString &arm, double x, double value) {
            return LabRow{.place = {arm, x}, .seed = 1, .run = {}, .values = {{u"distance"_s, value}}};
        };
        const QList<LabRow> rows{row(u"a"_s, 1, 2), row(u"b"_s, 1, 3), row(u"a"_s, 5, 2), row(u"b"_s, 7, 2),
                                 row(u"b"_s, 5, std::nan(""))};
        QCOMPARE(measuredPlaces(question, rows),
                 (QList<LabPlace>{{u"b"_s, 1.0}, {u"a"_s, 5.0}, {u"a"_s, 1.0}}));
    }

    void aRuleMayHaveAMeasureOfItsOwn()
    {
        LabQuestion question;
        question.measure = u"Accuracy/D"_s;
        LabClaim claim{ruleOf(LabRule::Kind::Below, 1), u"from %5 to %4"_s, u"no"_s, u"unclear"_s};
        claim.rule.measure = u"distance"_s;
        QCOMPARE(sentenceOf(claim, question, rowsOf({2, 2.5, 2.1}, {12, 13, 12.5}, u"distance"_s)),
                 u"from 12.5 to 2.2"_s);
    }
};

FORJA_TEST(TestVerdict)
#include "test_verdict.moc"
