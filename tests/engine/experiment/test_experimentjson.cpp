// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <random>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

const char *const kFile = R"({
    "format": 2,
    "preset": {"name": "mine", "values": {"train.batch": 64, "gone.since": 3, "g.rate": 7}, "sha256": "?"},
    "values": {"train.seed": 9007199254740991, "g.rate": 2.5e-4, "data.mirror": true, "data.fit": "pad"},
    "schedule": [
        {"at": {"update": 10, "d": 15, "g": 10}, "edit": "d.rate", "value": 1e-4},
        {"at": {"update": 11, "d": 16, "g": 11}, "step": "d"},
        {"at": {"update": 11, "d": 17, "g": 11}, "step": "g"},
        {"at": {"update": 11, "d": 17, "g": 12}, "step": "both"}
    ],
    "origin": {"kind": "weights", "run": "00003-faces", "update": 600}
})";

QVariant drawn(const Field &field, std::mt19937_64 &random)
{
    std::uniform_real_distribution<double> share(0, 1);
    switch (field.type) {
    case Field::Type::Bool:
        return share(random) < 0.5;
    case Field::Type::Int:
        return qint64(field.minimum + share(random) * (field.maximum - field.minimum));
    case Field::Type::Real:
        return field.minimum + share(random) * (field.maximum - field.minimum);
    case Field::Type::Choice:
        return field.choices[qsizetype(share(random) * double(field.choices.size()))].value;
    case Field::Type::Text:
        return u"\"ação\\ \u202eשלום\u202c\n%1"_s.arg(share(random));
    }
    return {};
}

} // namespace

/// experiment.json as it lies on the disk.
class TestExperimentJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileWrittenByHandIsReadAsItStands()
    {
        const Experiment read = experimentFromJson(jsonOf(kFile), m_table).orThrow();
        QCOMPARE(read.integer(u"train.seed"_s), 9007199254740991LL);
        QCOMPARE(read.real(u"g.rate"_s), 2.5e-4);
        QVERIFY(read.flag(u"data.mirror"_s));
        QCOMPARE(read.text(u"data.fit"_s), u"pad"_s);
        QCOMPARE(read.presetName, u"mine"_s);
        // A setting that is gone, or that takes less today, does not keep a run from being opened.
        QCOMPARE(read.presetValues, (QMap<QString, QVariant>{{u"train.batch"_s, 64LL}}));
        QCOMPARE(read.schedule.size(), 4);
        QCOMPARE(read.schedule[0].at, (Moment{10, 15, 10}));
        QCOMPARE(read.schedule[0].value, QVariant(1e-4));
        QCOMPARE(read.schedule[1].player, Player::D);
        QCOMPARE(read.schedule[2].player, Player::G);
        QCOMPARE(read.schedule[3].player, Player::Both);
        QCOMPARE(read.origin, (Origin{Origin::Kind::Weights, u"00003-faces"_s, 600}));
        // What the file does not say is the default.
        const Field *batch = m_table->find(u"train.batch"_s);
        QCOMPARE(read.value(batch->key), batch->standard);
    }

    void whatIsWrittenIsTheFormatOnDisk()
    {
        const QJsonObject again = toJson(experimentFromJson(jsonOf(kFile), m_table).orThrow());
        const QJsonObject byHand = jsonOf(kFile);
        QCOMPARE(again[u"format"], byHand[u"format"]);
        QCOMPARE(again[u"schedule"], byHand[u"schedule"]);
        QCOMPARE(again[u"origin"], byHand[u"origin"]);
        QCOMPARE(again[u"preset"][u"name"], byHand[u"preset"][u"name"]);
        QCOMPARE(again[u"preset"][u"values"].toObject(), jsonOf(R"({"train.batch": 64})"));
        const QJsonObject values = again[u"values"].toObject();
        QCOMPARE(values.size(), m_table->fields().size()); // every field, resolved
        const QJsonObject given = byHand[u"values"].toObject();
        for (auto it = given.begin(); it != given.end(); ++it)
            QCOMPARE(values[it.key()], it.value());
    }

    void everyValueComesBackInWhateverOrderItWasGiven()
    {
        std::mt19937_64 random(11);
        for (int round = 0; round < 50; ++round) {
            QList<std::pair<QString, QVariant>> given;
            for (const Field &field : m_table->fields())
                given.append({field.key, drawn(field, random)});
            Experiment forwards(m_table), shuffled(m_table);
            for (const auto &[key, value] : given)
                forwards.set(key, value).orThrow();
            std::shuffle(given.begin(), given.end(), random);
            for (const auto &[key, value] : given)
                shuffled.set(key, value).orThrow();
            const QByteArray bytes = QJsonDocument(toJson(forwards)).toJson();
            QCOMPARE(QJsonDocument(toJson(shuffled)).toJson(), bytes);
            const Experiment back = experimentFromJson(jsonOf(bytes), m_table).orThrow();
            QVERIFY(back == forwards);
            for (const auto &[key, value] : given)
                QCOMPARE(back.value(key), value);
        }
    }

    void aBrokenFileSaysWhatIsWrongAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("sentence");
        const auto broken = [](const QString &what) {
            return u"experiment.json: %1. Restore the file from a copy of the run."_s.arg(what);
        };
        const auto row = [&](const char *name, const char *from, const char *to, const QString &says) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << says;
        };
        const QString foreign = broken(u"it is not a Forja experiment"_s);
        row("no format", "\"format\": 2,", "", foreign);
        row("a format in words", "\"format\": 2", "\"format\": \"1\"", foreign);
        row("values as a list", "\"values\": {\"train.seed\"", "\"values\": [], \"x\": {\"train.seed\"",
            foreign);
        row("a newer format", "\"format\": 2", "\"format\": 3",
            u"experiment.json: format 3 is newer than this program, which reads up to 2. Use a newer Forja."_s);
        const QString time = broken(u"a time in the schedule is not a whole number"_s);
        row("half an update", "\"update\": 10", "\"update\": 10.5", time);
        row("before the start", "\"d\": 15", "\"d\": -15", time);
        row("a time in words", "\"g\": 10", "\"g\": \"10\"", time);
        row("no time", "\"at\": {\"update\": 10, \"d\": 15, \"g\": 10}, ", "", time);
        row("beyond what a file can say", "\"update\": 10", "\"update\": 9007199254740992", time);
        row("an edit of nothing", "\"edit\": \"d.rate\"", "\"edit\": \"d.haste\"",
            broken(u"the schedule edits an unknown setting, d.haste"_s));
        row("an edit out of range", "\"value\": 1e-4", "\"value\": 2",
            u"d.rate: 2 is not allowed. It takes a number from 0 to 1, or a curve."_s);
        row("a step of nobody", "\"step\": \"g\"", "\"step\": \"e\"",
            broken(u"the schedule has an entry that is neither an edit nor a step"_s));
        const QString from = broken(u"it does not say which run it came from"_s);
        row("an origin of no kind", "\"kind\": \"weights\"", "\"kind\": \"hearsay\"", from);
        row("an origin at no update", ", \"update\": 600}", "}", from);
        row("a value out of range", "2.5e-4", "2.5",
            u"g.rate: 2.5 is not allowed. It takes a number from 0 to 1, or a curve."_s);
        row("a value of another type", "\"data.mirror\": true", "\"data.mirror\": 1",
            u"data.mirror: 1 is not allowed. It takes true or false."_s);
        row("no value", "\"data.mirror\": true", "\"data.mirror\": null",
            u"data.mirror: \"\" is not allowed. It takes true or false."_s);
    }
    void aBrokenFileSaysWhatIsWrongAndWhatToDo()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, sentence);
        QByteArray text = kFile;
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        QVERIFY(QJsonDocument::fromJson(text).isObject());
        const auto read = experimentFromJson(jsonOf(text), m_table);
        QVERIFY(!read);
        QCOMPARE(read.problem().english(), sentence);
    }

    void thePresetsFingerprintIsThatOfItsCompactJson()
    {
        // sha256 of {"name":"balanced","values":{"data.mirror":true,"g.rate":0.001,"train.batch":32}}
        Experiment experiment(m_table);
        experiment.presetName = u"balanced"_s;
        experiment.presetValues = {{u"train.batch"_s, 32LL}, {u"g.rate"_s, 0.001}, {u"data.mirror"_s, true}};
        const QString hash = u"ff269bfe61c2950c8ee7b1f2b67dc1b99cf997f383895c7d89e24d05a1abc607"_s;
        QCOMPARE(experiment.presetHash(), hash);
        QCOMPARE(toJson(experiment)[u"preset"][u"sha256"].toString(), hash);
        // sha256 of {"name":"","values":{}}
        QCOMPARE(Experiment(m_table).presetHash(),
                 u"b7a2d241b9927535cadc06b74e9dcaeba9da5a6587b758521aa350cd92decb88"_s);
    }

    void everythingThatIsKeptMakesAnotherExperiment()
    {
        const Experiment one = experimentFromJson(jsonOf(kFile), m_table).orThrow();
        const auto differs = [&one](auto change) {
            Experiment other = one;
            change(other);
            return !(other == one);
        };
        QVERIFY(differs([](Experiment &e) { e.set(u"g.rate"_s, 1e-3).orThrow(); }));
        QVERIFY(differs([](Experiment &e) { e.schedule[1].player = Player::G; }));
        QVERIFY(differs([](Experiment &e) { e.schedule[0].at.gUpdates = 11; }));
        QVERIFY(differs([](Experiment &e) { e.presetName = u"other"_s; }));
        QVERIFY(differs([](Experiment &e) { e.presetValues.clear(); }));
        QVERIFY(differs([](Experiment &e) { e.origin->update = 601; }));
        QVERIFY(differs([](Experiment &e) { e.origin.reset(); }));
    }

    void afterTheLastEntryNothingFollows()
    {
        const Experiment read = experimentFromJson(jsonOf(kFile), m_table).orThrow();
        QCOMPARE(read.after(0).value(u"d.rate"_s), m_table->find(u"d.rate"_s)->standard);
        QCOMPARE(read.after(1).real(u"d.rate"_s), 1e-4);
        QVERIFY(read.after(4) == read.after(1000));
    }

private:
    const FieldTablePtr m_table = test::table();
};

FORJA_TEST(TestExperimentJson)
#include "test_experimentjson.moc"
