// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// The one table of settings and what is made from it.
class TestExperiment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDefaultIsAllowedAndExplained()
    {
        const auto fields = test::table();
        for (const Field &field : fields->fields()) {
            QVERIFY2(field.accept(field.standard), qPrintable(field.key));
            QVERIFY2(!field.label.isEmpty() && field.help.size() > 10, qPrintable(field.key));
            QVERIFY2(field.parse(field.format(field.standard)).orThrow() == field.standard,
                     qPrintable(field.key));
        }
    }

    void badValuesAreRefusedWithTheRange_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("too large")
            << u"data.held_out"_s << u"0.7"_s
            << u"data.held_out: 0.7 is not allowed. It takes a number from 0 to 0.5."_s;
        QTest::newRow("not whole")
            << u"train.batch"_s << u"3.5"_s
            << u"train.batch: 3.5 is not allowed. It takes a whole number from 2 to 4,096."_s;
        QTest::newRow("no number")
            << u"g.rate"_s << u"fast"_s
            << u"g.rate: fast is not allowed. It takes a number from 0 to 1, or a curve."_s;
        QTest::newRow("nan") << u"g.rate"_s << u"nan"_s
                             << u"g.rate: nan is not allowed. It takes a number from 0 to 1, or a curve."_s;
        QTest::newRow("choice") << u"data.fit"_s << u"zoom"_s
                                << u"data.fit: zoom is not allowed. It takes one of: crop, pad, stretch."_s;
        QTest::newRow("unknown")
            << u"g.rat"_s << u"1"_s
            << u"g.rat: there is no such setting. Did you mean g.rate? `forja-cli fields` lists them."_s;
    }

    void badValuesAreRefusedWithTheRange()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        Experiment e(test::table());
        const auto done = e.setFromText(key, text);
        QVERIFY(!done);
        QCOMPARE(done.problem().english(), sentence);
    }

    void ratesAreWrittenAsPeopleWriteThem()
    {
        const auto fields = test::table();
        const Field *rate = fields->find(u"g.rate"_s);
        QCOMPARE(rate->format(1e-3), u"1e-3"_s);
        QCOMPARE(rate->format(2.5e-4), u"2.5e-4"_s);
        QCOMPARE(rate->format(0.5), u"0.5"_s);
        QCOMPARE(rate->parse(u"0.001"_s).orThrow(), QVariant(1e-3));
    }

    void jsonKeepsEverything()
    {
        Experiment e(test::table());
        e.set(u"train.seed"_s, 9007199254740991LL).orThrow();
        e.set(u"g.rate"_s, 0.1 + 0.2).orThrow();
        e.presetName = u"balanced"_s;
        e.presetValues = {{u"train.batch"_s, 32LL}};
        e.schedule = {{.at = {3, 3, 3}, .kind = ScheduleEntry::Kind::Edit, .key = u"d.rate"_s, .value = 5e-4},
                      {.at = {4, 5, 4}, .kind = ScheduleEntry::Kind::Step, .player = Player::G}};
        const QByteArray text = QJsonDocument(toJson(e)).toJson();
        const auto back = experimentFromJson(QJsonDocument::fromJson(text).object(), e.tablePtr());
        QVERIFY(back);
        QVERIFY(*back == e);
    }

    void newerAndForeignFilesAreRefused()
    {
        const auto fields = test::table();
        QJsonObject json = toJson(Experiment(fields));
        json[u"format"_s] = 3;
        QCOMPARE(experimentFromJson(json, fields).problem().code, u"experiment.newer"_s);
        QVERIFY(!experimentFromJson({}, fields));
        json = toJson(Experiment(fields));
        QJsonObject values = json[u"values"_s].toObject();
        values[u"g.rat"_s] = 1;
        json[u"values"_s] = values;
        QCOMPARE(experimentFromJson(json, fields).problem().code, u"experiment.unknown_key_near"_s);
    }

    void precisionIsAutomaticUntilSomebodyOrAMachineChooses()
    {
        Experiment e(test::table());
        QCOMPARE(e.text(u"train.precision"_s), u"auto"_s);
        QCOMPARE(e.table().find(u"train.precision"_s)->choices.constFirst().value, u"auto"_s);
        // As it stands in runs of any age.
        for (const auto &value : {u"fp32"_s, u"bf16"_s, u"auto"_s}) {
            e.set(u"train.precision"_s, value).orThrow();
            QCOMPARE(experimentFromJson(toJson(e), test::table()).orThrow().text(u"train.precision"_s),
                     value);
            QVERIFY(e.differences().isEmpty());
        }
    }

    void differencesNameEditsWithTheirMoment()
    {
        Experiment e(test::table());
        e.presetValues = {{u"g.rate"_s, 3e-3}};
        e.set(u"g.rate"_s, 3e-3).orThrow();
        QVERIFY(e.differences().isEmpty());
        e.set(u"train.batch"_s, 16).orThrow();
        e.set(u"train.threads"_s, 2).orThrow(); // chosen by the program, not by a person
        e.schedule = {
            {.at = {600, 600, 600}, .kind = ScheduleEntry::Kind::Edit, .key = u"g.rate"_s, .value = 1e-3},
            {.at = {700, 700, 700}, .kind = ScheduleEntry::Kind::Edit, .key = u"g.rate"_s, .value = 1e-4}};
        const auto all = e.differences();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].key, u"train.batch"_s);
        QCOMPARE(all[1].from, QVariant(3e-3));
        QCOMPARE(all[1].atUpdate, std::optional<qint64>(600));
        QCOMPARE(all[2].from, QVariant(1e-3));
        QCOMPARE(inWords(all, e.table()),
                 (QStringList{u"Batch: 16 (preset: 32)"_s,
                              u"Learning rate of G: 1e-3 from update 600 on (before: 3e-3)"_s,
                              u"Learning rate of G: 1e-4 from update 700 on (before: 1e-3)"_s}));
        QCOMPARE(e.after(1).real(u"g.rate"_s), 1e-3);
    }

    void sidesAndIdlePlayersAreRefused()
    {
        Experiment e(test::table());
        QVERIFY(validate(e).isEmpty());
        e.set(u"data.width"_s, 40).orThrow();
        e.set(u"d.updates"_s, 0).orThrow();
        e.set(u"g.updates"_s, 0).orThrow();
        const auto found = validate(e);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].code, u"experiment.side"_s);
        QCOMPARE(found[1].code, u"experiment.nobody_learns"_s);
        e.set(u"data.width"_s, 48).orThrow();
        QCOMPARE(validate(e).size(), 1);
    }

    void fieldsThatDoNotApplyAreTold()
    {
        Experiment e(test::table());
        const Field *interval = e.table().find(u"loss.r1_interval"_s);
        QVERIFY(!e.applies(*interval));
        e.set(u"loss.r1"_s, 0.1).orThrow();
        QVERIFY(e.applies(*interval));
        const Field *width = e.table().find(u"data.width"_s);
        QVERIFY(e.applies(*width));
        e.set(u"data.folder"_s, u"flat:ring"_s).orThrow();
        QVERIFY(!e.applies(*width));
    }
};

FORJA_TEST(TestExperiment)
#include "test_experiment.moc"
