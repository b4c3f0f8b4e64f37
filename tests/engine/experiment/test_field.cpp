// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/field.h"

#include "engine/experiment/sweep.h"
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

bool isNumber(const Field &field)
{
    return field.type == Field::Type::Int || field.type == Field::Type::Real;
}

/// The nearest number that the field could tell from `value`, in that direction.
double beside(const Field &field, double value, int direction)
{
    if (field.type == Field::Type::Int)
        return value + direction;
    return std::nextafter(value, direction * std::numeric_limits<double>::infinity());
}

/// A setting that had two other names before.
FieldTablePtr renamedTable()
{
    const Field speed{.key = u"g.speed"_s,
                      .label = u"Speed"_s,
                      .help = u"How fast."_s,
                      .type = Field::Type::Int,
                      .standard = 3LL,
                      .minimum = 1,
                      .maximum = 9,
                      .isLive = true,
                      .formerly = {u"g.tempo"_s, u"g.pace"_s}};
    const Field seed{.key = u"train.seed"_s,
                     .label = u"Seed"_s,
                     .help = u"Which draw."_s,
                     .type = Field::Type::Int,
                     .standard = 0LL,
                     .maximum = 9};
    return std::make_shared<const FieldTable>(QList<Field>{speed, seed}, QList<FieldRule>{});
}

QJsonObject jsonOf(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

/// One setting: which values it takes, in which words, and by which names.
class TestField : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = test::table();

private Q_SLOTS:
    void everyNumberEndsWhereItSays()
    {
        for (const Field &field : m_table->fields()) {
            if (!isNumber(field))
                continue;
            for (const auto &[limit, direction] : {std::pair(field.minimum, -1), {field.maximum, 1}}) {
                QVERIFY2(field.accept(limit) && field.accept(limit)->toDouble() == limit,
                         qPrintable(field.key));
                const QVariant outside = beside(field, limit, direction);
                const auto refused = field.accept(outside);
                QVERIFY2(!refused, qPrintable(field.key));
                const QString said = refused.problem().english();
                QVERIFY2(said.startsWith(field.key + u": "_s) && said.contains(field.allowed()),
                         qPrintable(said));
                // As a person would type it.
                QVERIFY2(field.parse(field.format(*field.accept(limit))), qPrintable(field.key));
                QVERIFY2(!field.parse(QString::number(outside.toDouble(), 'g', 17)), qPrintable(field.key));
            }
        }
    }

    void onlyAFiniteNumberIsANumber()
    {
        for (const Field &field : m_table->fields()) {
            if (!isNumber(field))
                continue;
            const double middle = std::floor((field.minimum + field.maximum) / 2);
            const double infinite = std::numeric_limits<double>::infinity();
            for (const QVariant &wrong :
                 {QVariant(std::nan("")), QVariant(infinite), QVariant(-infinite), QVariant(true),
                  QVariant(QString::number(middle)), QVariant(), QVariant(QVariantList{middle})})
                QVERIFY2(!field.accept(wrong), qPrintable(field.key));
            if (field.type == Field::Type::Int)
                QVERIFY2(!field.accept(field.minimum + 0.5), qPrintable(field.key));
        }
    }

    void everyChoiceIsTakenAsItIsWritten()
    {
        for (const Field &field : m_table->fields()) {
            if (field.type != Field::Type::Choice)
                continue;
            for (const Field::Choice &choice : field.choices) {
                QCOMPARE(*field.accept(choice.value), QVariant(choice.value));
                QVERIFY2(!field.accept(choice.value.toUpper()), qPrintable(field.key));
                QVERIFY2(field.allowed().contains(choice.value), qPrintable(field.key));
            }
            QVERIFY2(!field.accept(QString()) && !field.accept(0), qPrintable(field.key));
        }
    }

    void whatIsTypedIsReadAsPeopleMeanIt_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QVariant>("value"); // invalid: refused
        QTest::newRow("grouped as our messages do") << u"train.batch"_s << u"4,096"_s << QVariant(4096LL);
        QTest::newRow("grouped wrongly") << u"train.batch"_s << u"40,96"_s << QVariant();
        QTest::newRow("a comma is no decimal sign") << u"g.rate"_s << u"0,002"_s << QVariant();
        QTest::newRow("a whole number as a power") << u"run.updates"_s << u"1e5"_s << QVariant(100000LL);
        QTest::newRow("blanks around") << u"train.batch"_s << u"  32\t"_s << QVariant(32LL);
        QTest::newRow("a unit behind") << u"train.batch"_s << u"32 px"_s << QVariant();
        QTest::newRow("hexadecimal") << u"train.batch"_s << u"0x20"_s << QVariant();
        QTest::newRow("nothing") << u"train.batch"_s << QString() << QVariant();
        QTest::newRow("infinite") << u"g.rate"_s << u"inf"_s << QVariant();
        QTest::newRow("on") << u"data.mirror"_s << u" On "_s << QVariant(true);
        QTest::newRow("yes") << u"data.mirror"_s << u"YES"_s << QVariant(true);
        QTest::newRow("1") << u"data.mirror"_s << u"1"_s << QVariant(true);
        QTest::newRow("off") << u"data.mirror"_s << u"off"_s << QVariant(false);
        QTest::newRow("no") << u"data.mirror"_s << u"no"_s << QVariant(false);
        QTest::newRow("0") << u"data.mirror"_s << u"0"_s << QVariant(false);
        QTest::newRow("neither") << u"data.mirror"_s << u"2"_s << QVariant();
        QTest::newRow("a choice with blanks") << u"data.fit"_s << u" pad "_s << QVariant(u"pad"_s);
        QTest::newRow("a path with blanks")
            << u"data.folder"_s << u" my faces "_s << QVariant(u" my faces "_s);
    }
    void whatIsTypedIsReadAsPeopleMeanIt()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QVariant, value);
        const FieldTablePtr table = test::table();
        const auto parsed = table->find(key)->parse(text);
        QCOMPARE(bool(parsed), value.isValid());
        if (parsed)
            QCOMPARE(*parsed, value);
        else
            QCOMPARE(parsed.problem().code, u"experiment.value"_s);
    }

    void numbersAreFormattedSoThatTheyComeBack()
    {
        const FieldTablePtr table = test::table();
        const Field *rate = table->find(u"g.rate"_s);
        std::mt19937_64 random(5);
        std::uniform_real_distribution<double> exponent(-300, 0);
        for (int i = 0; i < 2000; ++i) {
            const double value = std::pow(10.0, exponent(random));
            QCOMPARE(rate->parse(rate->format(value)).orThrow().toDouble(), value); // bit for bit
        }
        QCOMPARE(rate->format(0.0), u"0"_s);
        QCOMPARE(rate->format(0.01), u"0.01"_s);
        QCOMPARE(rate->format(0.00999), u"9.99e-3"_s);
        QCOMPARE(rate->format(1e-10), u"1e-10"_s);
        QCOMPARE(table->find(u"train.seed"_s)->format(9007199254740991LL), u"9007199254740991"_s);
    }

    void aTextHasAnEnd()
    {
        const FieldTablePtr table = test::table();
        const Field *folder = table->find(u"data.folder"_s);
        QVERIFY(folder->accept(QString(4096, u'x')));
        const auto refused = folder->accept(QString(4097, u'x'));
        QVERIFY(!refused);
        // The message does not repeat what is too long.
        QCOMPARE(refused.problem().english(),
                 u"data.folder: %1 is not allowed. It takes a text of at most 4,096 characters."_s.arg(
                     QString(80, u'x')));
        QCOMPARE(table->find(u"data.fit"_s)->accept(QString()).problem().english(),
                 u"data.fit: \"\" is not allowed. It takes one of: crop, pad, stretch."_s);
    }

    void aFormerKeyIsStillRead()
    {
        const FieldTablePtr table = renamedTable();
        for (const QString &former : {u"g.tempo"_s, u"g.pace"_s}) {
            QCOMPARE(table->find(former)->key, u"g.speed"_s);
            Experiment typed(table);
            QVERIFY(typed.setFromText(former, u"7"_s));
            QCOMPARE(typed.integer(u"g.speed"_s), 7);
            // Wherever a file may name it: as a value, in the preset's copy, in the schedule.
            const QByteArray file = QByteArray(R"({"format": 1, "values": {"KEY": 5},
                "preset": {"name": "old", "values": {"KEY": 4}},
                "schedule": [{"at": {"update": 1, "d": 1, "g": 1}, "edit": "KEY", "value": 6}]})")
                                        .replace("KEY", former.toLatin1());
            const Experiment read = experimentFromJson(jsonOf(file), table).orThrow();
            QCOMPARE(read.integer(u"g.speed"_s), 5);
            QCOMPARE(read.presetValues, (QMap<QString, QVariant>{{u"g.speed"_s, 4LL}}));
            QCOMPARE(read.schedule[0].key, u"g.speed"_s);
            QCOMPARE(read.after(1).integer(u"g.speed"_s), 6);
            QVERIFY(!QJsonDocument(toJson(read)).toJson().contains(former.toLatin1()));
        }
    }

    void aSweepMayCrossAFormerKey()
    {
        const QJsonObject file = jsonOf(
            R"({"format": 1, "name": "old", "experiment": {"format": 1, "values": {}},
            "cross": [{"key": "g.pace", "values": [2, 4]}]})");
        const Sweep sweep = sweepFromJson(file, {}, renamedTable()).orThrow();
        QCOMPARE(sweep.axes[0].key, u"g.speed"_s);
        QCOMPARE(cellsOf(sweep)[1].experiment.integer(u"g.speed"_s), 4);
    }

    void aKeyBelongsToOneField()
    {
        QList<Field> fields = renamedTable()->fields();
        fields[1].formerly = {u"g.pace"_s};
        try {
            const FieldTable table(fields, {});
            QFAIL("a former key of two fields");
        } catch (const Error &error) {
            QCOMPARE(error.problem().code, u"experiment.key_twice"_s);
            QVERIFY(error.problem().english().startsWith(u"g.pace"_s));
        }
    }

    void aDefaultOutsideItsRangeIsFoundWhenTheProgramStarts()
    {
        QList<Field> fields = renamedTable()->fields();
        fields[0].standard = 10LL;
        try {
            const FieldTable table(fields, {});
            QFAIL("a default of 10 where 9 is the most");
        } catch (const Error &error) {
            QCOMPARE(error.problem().code, u"experiment.standard"_s);
            QVERIFY(error.problem().english().startsWith(u"g.speed"_s));
        }
    }

    void aKeyThatIsLikeNothingHasNoNeighbour()
    {
        const FieldTablePtr table = test::table();
        QCOMPARE(table->nearest(u"train.bach"_s), u"train.batch"_s);
        QCOMPARE(table->nearest(u"x"_s), QString());
        Experiment experiment(table);
        QCOMPARE(experiment.set(u"x"_s, 1).problem().english(),
                 u"x: there is no such setting. `forja-cli fields` lists them."_s);
        QCOMPARE(experiment.setFromText(u"x"_s, u"1"_s).problem().code, u"experiment.unknown_key"_s);
        QVERIFY_THROWS_EXCEPTION(Error, experiment.value(u"x"_s));
    }

    void aFieldIsDescribedForOtherPrograms()
    {
        QCOMPARE(describe(renamedTable()->fields()[0]), jsonOf(R"({
            "key": "g.speed", "label": "Speed", "help": "How fast.", "type": "int", "default": 3,
            "minimum": 1, "maximum": 9, "live": true, "advanced": false, "since": "0.1",
            "formerly": ["g.tempo", "g.pace"]})"));
        const FieldTablePtr table = test::table();
        const QJsonObject interval = describe(*table->find(u"loss.r1_interval"_s));
        QCOMPARE(interval[u"applies_when"].toArray(),
                 (QJsonArray{QJsonObject{{u"key"_s, u"loss.r1"_s}, {u"values"_s, QJsonArray()}}}));
        QCOMPARE(interval[u"unit"].toString(), u"D updates"_s);
        const QJsonObject fit = describe(*table->find(u"data.fit"_s));
        QCOMPARE(fit[u"type"].toString(), u"choice"_s);
        QCOMPARE(fit[u"choices"][1][u"value"].toString(), u"pad"_s);
        QVERIFY(!fit.contains(u"minimum"_s) && !fit.contains(u"unit"_s));
        QCOMPARE(describe(*table->find(u"g.rate"_s))[u"type"].toString(), u"real"_s);
        QCOMPARE(describe(*table->find(u"data.mirror"_s))[u"default"], QJsonValue(false));
        QCOMPARE(describe(*table->find(u"data.folder"_s))[u"type"].toString(), u"text"_s);
    }

    void sidesAreTwoOrThreeTimesAPowerOfTwo()
    {
        QList<qint64> good;
        for (qint64 side = -8; side <= kMostSide; ++side) {
            if (isGoodSide(side))
                good << side;
        }
        QCOMPARE(good, (QList<qint64>{1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256}));
    }
};

FORJA_TEST(TestField)
#include "test_field.moc"
