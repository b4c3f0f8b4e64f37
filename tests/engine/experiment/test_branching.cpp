// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/branching.h"

#include "engine/experiment/weightsplace.h"
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

ScheduleEntry edit(Moment at, double rate)
{
    return {.at = at, .kind = ScheduleEntry::Kind::Edit, .key = u"d.rate"_s, .value = rate};
}

} // namespace

/// What a branch takes over from its parent, and what it may do otherwise.
class TestBranching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScheduleEndsWithTheChangesOfTheMoment()
    {
        Experiment parent(m_table);
        parent.schedule = {edit({100, 100, 100}, 1e-4),
                           edit({200, 200, 200}, 2e-4),
                           {.at = {200, 200, 200}, .kind = ScheduleEntry::Kind::Step, .player = Player::D},
                           edit({200, 201, 200}, 3e-4),
                           edit({300, 301, 300}, 4e-4)};
        QCOMPARE(cutAt(parent, 99).schedule.size(), 0);
        QCOMPARE(cutAt(parent, 100).schedule.size(), 1);
        QCOMPARE(cutAt(parent, 150).schedule.size(), 1);
        // What was done by hand at the moment came after it.
        QCOMPARE(cutAt(parent, 200).schedule.size(), 2);
        QCOMPARE(cutAt(parent, 250).schedule.size(), 4);
        QCOMPARE(cutAt(parent, 1000).schedule.size(), 5);
    }

    void updateZeroIsBeforeDLearnsAlone()
    {
        Experiment parent(m_table);
        parent.schedule = {edit({0, 0, 0}, 1e-4), edit({0, 50, 0}, 2e-4)};
        QCOMPARE(cutAt(parent, 0).schedule.size(), 1);
        QCOMPARE(cutAt(parent, 1).schedule.size(), 2);
    }

    void changesBecomeEntriesAtTheMoment()
    {
        Experiment parent(m_table);
        parent.schedule = {edit({100, 100, 100}, 1e-4)};
        const Moment at{150, 151, 152};
        const auto branch = withChanges(
            parent, {{u"d.rate"_s, 5e-4}, {u"run.minutes"_s, 9.0}, {u"g.rate"_s, parent.value(u"g.rate"_s)}},
            at);
        QVERIFY(branch);
        QCOMPARE(branch->schedule.size(), 2);
        QVERIFY(branch->schedule.last() == edit(at, 5e-4));
        QCOMPARE(branch->real(u"d.rate"_s), parent.real(u"d.rate"_s)); // its start is the parent's
        QCOMPARE(branch->real(u"run.minutes"_s), 9.0);
        QCOMPARE(changedValues(parent, *branch).keys(), (QStringList{u"d.rate"_s, u"run.minutes"_s}));
    }

    void aValueThatStandsIsNoChange()
    {
        Experiment parent(m_table);
        parent.schedule = {edit({100, 100, 100}, 1e-4)};
        const auto branch = withChanges(parent, {{u"d.rate"_s, 1e-4}}, {150, 150, 150});
        QVERIFY(branch && *branch == parent);
    }

    void whatABranchCannotChangeIsRefusedInASentence_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("pictures") << u"data.width"_s << QVariant(64) << u"experiment.not_in_a_branch"_s;
        QTest::newRow("batch") << u"train.batch"_s << QVariant(64) << u"experiment.not_in_a_branch"_s;
        QTest::newRow("length of a point")
            << u"run.tick"_s << QVariant(64) << u"experiment.not_in_a_branch"_s;
        QTest::newRow("parts") << u"train.parts"_s << QVariant(64) << u"experiment.not_in_a_branch"_s;
        QTest::newRow("no such value") << u"d.rate"_s << QVariant(64) << u"experiment.value"_s;
        QTest::newRow("no such field") << u"d.raet"_s << QVariant(64) << u"experiment.unknown_key_near"_s;
    }
    void whatABranchCannotChangeIsRefusedInASentence()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(QString, code);
        const auto branch = withChanges(Experiment(m_table), {{key, value}}, {});
        QVERIFY(!branch);
        QCOMPARE(branch.problem().code, code);
        QVERIFY2(branch.problem().english().startsWith(key), qPrintable(branch.problem().english()));
    }

    void valuesAreJudgedTogether()
    {
        const auto nobody = withChanges(Experiment(m_table), {{u"d.updates"_s, 0}, {u"g.updates"_s, 0}}, {});
        QVERIFY(!nobody);
        QCOMPARE(nobody.problem().code, u"experiment.nobody_learns"_s);
        Experiment frozen(m_table);
        frozen.set(u"d.updates"_s, 0).orThrow();
        QVERIFY(withChanges(frozen, {{u"d.updates"_s, 1}, {u"g.updates"_s, 0}}, {}));
    }

    void theOriginIsKeptInTheFile()
    {
        Experiment experiment(m_table);
        QVERIFY(!toJson(experiment).contains(u"origin"_s));
        for (const auto kind : {Origin::Kind::Branch, Origin::Kind::Weights}) {
            experiment.origin = Origin{kind, u"00007-digits"_s, 600};
            const auto again = experimentFromJson(toJson(experiment), m_table);
            QVERIFY(again && *again == experiment);
        }
        QJsonObject json = toJson(experiment);
        json[u"origin"_s] = QJsonObject{{u"kind"_s, u"dream"_s}};
        QVERIFY(!experimentFromJson(json, m_table));
    }

    void aPlaceOfWeightsMayNameAMoment()
    {
        QCOMPARE(weightsPlace(u"/runs/00001-me@home"_s).run, u"/runs/00001-me@home"_s);
        QVERIFY(!weightsPlace(u"/runs/00001-me@home"_s).update);
        QCOMPARE(weightsPlace(u"/runs/00001-me@home@1200"_s).run, u"/runs/00001-me@home"_s);
        QCOMPARE(weightsPlace(u"/runs/00001-me@home@1200"_s).update, 1200);
        QVERIFY(!weightsPlace(u"/runs/@-3"_s).update);
    }

private:
    const FieldTablePtr m_table = test::table();
};

FORJA_TEST(TestBranching)
#include "test_branching.moc"
