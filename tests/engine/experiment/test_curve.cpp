// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/curve.h"
#include "engine/experiment/experiment.h"
#include "engine/experiment/fieldwords.h"
#include "engine/experiment/liveedit.h"
#include "tests/testmain.h"

#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// A rate that may vary, a width that may not, and what is used only while the rate is on.
FieldTablePtr smallTable()
{
    return std::make_shared<const FieldTable>(
        QList<Field>{fieldwords::live(fieldwords::varying(fieldwords::number(u"g.rate"_s, "Rate", 1e-3, 0, 1,
                                                                             "", ""))),
                     fieldwords::number(u"g.size"_s, "Size", 0.5, 0, 1, "", ""),
                     fieldwords::when(fieldwords::integer(u"g.interval"_s, "Interval", 1, 1, 64, "", ""),
                                      u"g.rate"_s)},
        QList<FieldRule>{});
}

} // namespace

class TestCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsAConstantCurve()
    {
        const Curve curve = Curve::parse(u"2e-3"_s).orThrow();
        QVERIFY(curve.isConstant());
        QCOMPARE(curve.at(0), 2e-3);
        QCOMPARE(curve.at(1e6), 2e-3);
        QCOMPARE(curve.text(), u"2e-3"_s);
    }

    void itGoesFromValueToValueAndStays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("kimg");
        QTest::addColumn<double>("value");
        const QString cosine = u"2:cosine:1@100kimg"_s;
        QTest::newRow("cosine begins") << cosine << 0.0 << 2.0;
        QTest::newRow("cosine, a quarter") << cosine << 25.0 << 1 + (1 + std::sqrt(0.5)) / 2;
        QTest::newRow("cosine, half") << cosine << 50.0 << 1.5;
        QTest::newRow("cosine ends") << cosine << 100.0 << 1.0;
        QTest::newRow("cosine stays") << cosine << 5000.0 << 1.0;
        QTest::newRow("linear") << u"1:linear:0@10kimg"_s << 2.5 << 0.75;
        QTest::newRow("step before") << u"1:step:0.1@50kimg"_s << 49.999 << 1.0;
        QTest::newRow("step at") << u"1:step:0.1@50kimg"_s << 50.0 << 0.1;
        const QString warm = u"0:linear:2@4kimg:cosine:1@104kimg"_s;
        QTest::newRow("warm-up") << warm << 1.0 << 0.5;
        QTest::newRow("its end") << warm << 4.0 << 2.0;
        QTest::newRow("after it") << warm << 54.0 << 1.5;
        QTest::newRow("without the unit") << u"1:linear:0@10"_s << 5.0 << 0.5;
    }
    void itGoesFromValueToValueAndStays()
    {
        QFETCH(QString, text);
        QFETCH(double, kimg);
        QFETCH(double, value);
        const Curve curve = Curve::parse(text).orThrow();
        QVERIFY2(std::abs(curve.at(kimg) - value) < 1e-12,
                 qPrintable(QString::number(curve.at(kimg), 'g', 17)));
        QCOMPARE(Curve::parse(curve.text()).orThrow(), curve);
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("no number") << u"fast:linear:0@10kimg"_s << u"fast"_s;
        QTest::newRow("no shape") << u"1:steep:0@10kimg"_s << u"steep:0@10kimg"_s;
        QTest::newRow("no target") << u"1:linear"_s << u"linear"_s;
        QTest::newRow("no kimg") << u"1:linear:0"_s << u"linear:0"_s;
        QTest::newRow("at the start") << u"1:linear:0@0kimg"_s << u"linear:0@0kimg"_s;
        QTest::newRow("backwards") << u"1:linear:0@10kimg:step:1@10kimg"_s << u"step:1@10kimg"_s;
        QTest::newRow("decimal comma") << u"1:linear:0,5@10kimg"_s << u"linear:0,5@10kimg"_s;
        QTest::newRow("not finite") << u"1:linear:inf@10kimg"_s << u"linear:inf@10kimg"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto curve = Curve::parse(text);
        QVERIFY(!curve);
        QVERIFY2(curve.problem().english().contains(u'“' + part + u'”'),
                 qPrintable(curve.problem().english()));
    }

    void aCurveIsAValueOfItsFieldAlone()
    {
        Experiment e(smallTable());
        QVERIFY(e.setFromText(u"g.rate"_s, u"2e-3:cosine:1e-4@100kimg"_s));
        QCOMPARE(e.curve(u"g.rate"_s).at(50), (2e-3 + 1e-4) / 2);
        QCOMPARE(e.real(u"g.rate"_s), 2e-3);
        QVERIFY(e.differences().first().to.toString() == u"2e-3:cosine:1e-4@100kimg"_s);
        const auto refused = e.setFromText(u"g.size"_s, u"0:linear:1@10kimg"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.problem().english().startsWith(u"g.size"_s),
                 qPrintable(refused.problem().english()));
    }

    void aCurveThatLeavesItsFieldsRangeIsRefusedAtTheField()
    {
        Experiment e(smallTable());
        const auto done = e.setFromText(u"g.rate"_s, u"0.1:linear:1.5@10kimg"_s);
        QVERIFY(!done);
        QVERIFY(done.problem().english().startsWith(u"g.rate: 0.1:linear:1.5@10kimg is not allowed"_s));
        QCOMPARE(e.real(u"g.rate"_s), 1e-3);
    }

    void aConstantCurveIsTheNumber()
    {
        Experiment e(smallTable());
        QVERIFY(e.setFromText(u"g.rate"_s, u"0.25"_s));
        QCOMPARE(e.value(u"g.rate"_s).typeId(), static_cast<int>(QMetaType::Double));
        QVERIFY(!e.set(u"g.rate"_s, u"0.25"_s)); // in quotes it is no number
    }

    void itGoesThroughJsonAndLiveEdits()
    {
        const auto table = smallTable();
        Experiment e(table);
        const auto edit = liveEdit(e, u"g.rate"_s, u"1e-3:step:1e-4@5kimg"_s);
        QVERIFY(edit);
        e.schedule.append({.at = {1, 1, 1}, .key = edit->key, .value = edit->value});
        e.set(u"g.rate"_s, u"0:linear:1e-3@1kimg"_s).orThrow();
        const QByteArray text = QJsonDocument(toJson(e)).toJson();
        const Experiment back = experimentFromJson(QJsonDocument::fromJson(text).object(), table).orThrow();
        QCOMPARE(back, e);
        QCOMPARE(back.after(1).curve(u"g.rate"_s).at(5), 1e-4);
    }

    void aCurveThatBeginsAtZeroIsOn()
    {
        Experiment e(smallTable());
        const Field &interval = *e.table().find(u"g.interval"_s);
        e.set(u"g.rate"_s, u"0:linear:1e-3@1kimg"_s).orThrow();
        QVERIFY(e.applies(interval));
        e.set(u"g.rate"_s, 0.0).orThrow();
        QVERIFY(!e.applies(interval));
    }
};

FORJA_TEST(TestCurve)
#include "test_curve.moc"
