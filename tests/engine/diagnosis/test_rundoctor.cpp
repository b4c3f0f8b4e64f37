// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/diagnosis/runcures.h"
#include "engine/diagnosis/rundoctor.h"
#include "engine/runs/jsonlines.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

using Values = QMap<QString, double>;

/// What a healthy run showed on the sample digits, at about update 600.
const Values kHealthy{
    {u"Accuracy/D"_s, 0.78},          {u"Gradient/D"_s, 14.5},        {u"Gradient/G"_s, 4.6},
    {u"Loss/D/loss"_s, 1.15},         {u"Loss/G/loss"_s, 1.4},        {u"Diversity/batch"_s, 0.78},
    {u"Loss/scores/real"_s, 0.9},     {u"Loss/scores/fake"_s, -0.7},  {u"Loss/scores/held_out"_s, 0.8},
    {u"Loss/scores/training"_s, 0.9}, {u"Loss/signs/training"_s, 0.8}};

Values with(const Values &others)
{
    Values out = kHealthy;
    out.insert(others);
    return out;
}

TickRecord tick(qint64 update, qint64 updates, const Values &values, double spread = 1.1)
{
    TickRecord tick{.at = {update, update, update},
                    .kimg = double(update) / 30,
                    .seconds = double(update) / 20,
                    .stats = {}};
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        tick.stats.insert(it.key(),
                          {updates, it.value(), it.key().startsWith(u"Loss/scores/"_s) ? spread : 0});
    return tick;
}

EventRecord startOn(int pictures)
{
    return {.when = {},
            .kind = EventKind::Start,
            .at = {},
            .code = u"run.start"_s,
            .text = {},
            .args = {QString::number(pictures), u"10"_s}};
}

EventRecord editAt(qint64 update)
{
    return {.when = {},
            .kind = EventKind::Edit,
            .at = {update, update, update},
            .code = u"run.edit"_s,
            .text = {},
            .args = {}};
}

QStringList namesOf(const std::vector<RunFinding> &findings)
{
    QStringList names;
    for (const RunFinding &finding : findings)
        names << finding.name();
    return names;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class TestRunDoctor : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = test::table();

    RunDoctor doctor(const QMap<QString, QVariant> &values = {}) const
    {
        Experiment experiment(m_table);
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            experiment.set(it.key(), it.value()).orThrow();
        return RunDoctor(experiment);
    }

    static void feed(RunDoctor &doctor, qint64 from, qint64 to, qint64 every, const Values &values,
                     double spread = 1.1)
    {
        for (qint64 update = from + every; update <= to; update += every)
            doctor.take(tick(update, every, values, spread));
    }

private Q_SLOTS:
    void eachAilmentIsNamedWithItsNumbers_data()
    {
        QTest::addColumn<Values>("values");
        QTest::addColumn<double>("spread");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("statistic");
        QTest::addColumn<double>("first"); // piece of evidence
        QTest::newRow("D dominates") << with({{u"Accuracy/D"_s, 0.998}, {u"Gradient/G"_s, 0.006}}) << 1.0
                                     << u"d_won"_s << u"Gradient/G"_s << 0.998;
        QTest::newRow("collapse") << with({{u"Diversity/batch"_s, 0.07}}) << 1.0 << u"collapse"_s
                                  << u"Diversity/batch"_s << 0.07;
        QTest::newRow("rates too high") << with({{u"Loss/G/loss"_s, -448}, {u"Loss/D/loss"_s, 186}}) << 400.0
                                        << u"rates_too_high"_s << u"Loss/G/loss"_s << 448.0;
        QTest::newRow("training stalled") << with(
            {{u"Loss/scores/real"_s, 0.013}, {u"Loss/scores/fake"_s, 0.01}, {u"Diversity/batch"_s, 0.1}})
                                          << 0.01 << u"nothing_moves"_s << u"Loss/scores/real"_s << 0.003;
        QTest::newRow("D overfits") << with({{u"Loss/scores/training"_s, 3},
                                             {u"Loss/scores/held_out"_s, 0},
                                             {u"Loss/scores/fake"_s, -2},
                                             {u"Loss/signs/training"_s, 1}})
                                    << 1.0 << u"overfitting"_s << u"Loss/scores/training"_s << 0.6;
    }
    void eachAilmentIsNamedWithItsNumbers()
    {
        QFETCH(Values, values);
        QFETCH(double, spread);
        QFETCH(QString, name);
        QFETCH(QString, statistic);
        QFETCH(double, first);
        // However long a tick is.
        for (const qint64 every : {1, 20, 50, 100, 250}) {
            RunDoctor doctor = this->doctor();
            feed(doctor, 0, 1000, every, kHealthy);
            QVERIFY(doctor.findings().empty());
            feed(doctor, 1000, 2000, every, values, spread);
            QCOMPARE(namesOf(doctor.present()), QStringList{name});
            const RunFinding finding = doctor.present().front();
            QVERIFY2(finding.since >= 1000 && finding.since <= 1000 + every,
                     qPrintable(QString::number(finding.since)));
            QCOMPARE(finding.until, 2000);
            QCOMPARE(finding.statistic, statistic);
            QVERIFY2(isNear(finding.evidence.front().value, first),
                     qPrintable(QString::number(finding.evidence.front().value)));
            QVERIFY2(finding.said.english().contains(u"since update %1"_s.arg(finding.since)),
                     qPrintable(finding.said.english()));
            QVERIFY(finding.said.code.startsWith(u"doctor."_s));
            QVERIFY(!finding.cures.isEmpty());
        }
    }

    void aHealthyRunIsLeftAlone()
    {
        RunDoctor doctor = this->doctor();
        feed(doctor, 0, 5000, 25, kHealthy);
        const MeasureRecord measure{
            u"p"_s, 5000, 0,
            1000,   1000, {{u"distance"_s, 2}, {u"diversity"_s, 0.9}, {u"comb"_s, 1.4}, {u"copied"_s, 0.05}}};
        doctor.take(measure);
        QVERIFY(doctor.findings().empty());
        QVERIFY(!doctor.isEarly());
    }

    void theFirstUpdatesAreNotJudged()
    {
        RunDoctor doctor = this->doctor();
        feed(doctor, 0, 375, 25,
             with({{u"Accuracy/D"_s, 1}, {u"Gradient/G"_s, 0.001}, {u"Diversity/batch"_s, 0.1}}));
        QVERIFY(doctor.findings().empty());
        QVERIFY(doctor.isEarly());
        QCOMPARE(doctor.judgedFrom(), 400);
    }

    void lossesThatRunAwayAreSaidAtOnce()
    {
        RunDoctor doctor = this->doctor();
        feed(doctor, 0, 75, 25, with({{u"Loss/G/loss"_s, 500}}));
        QCOMPARE(namesOf(doctor.present()), QStringList{u"rates_too_high"_s});
        QVERIFY(doctor.isEarly());
        // It is on record, too, where the run goes dead afterwards.
        feed(doctor, 75, 1000, 25, with({{u"Accuracy/D"_s, 1}, {u"Gradient/G"_s, 0}}));
        QCOMPARE(namesOf(doctor.findings()), (QStringList{u"rates_too_high"_s, u"d_won"_s}));
        QCOMPARE(namesOf(doctor.present()), QStringList{u"d_won"_s});
    }

    void decoysAreNotTakenForTheDisease()
    {
        // A D that is always right, but whose gradient reaches G; a weak D with a small gradient; noise that
        // is half as varied.
        for (const Values &values :
             {with({{u"Accuracy/D"_s, 0.999}}), with({{u"Accuracy/D"_s, 0.56}, {u"Gradient/G"_s, 0.1}}),
              with({{u"Diversity/batch"_s, 0.5}}), with({{u"Loss/signs/training"_s, 1}}),
              with({{u"Gradient/D"_s, 280}})}) {
            RunDoctor doctor = this->doctor();
            feed(doctor, 0, 2000, 25, values);
            QVERIFY2(doctor.findings().empty(), qPrintable(namesOf(doctor.findings()).join(u' ')));
        }
    }

    void aSlowStartIsNoCollapse()
    {
        // As rates of 5e-5 begin: alike, but less so from tick to tick.
        RunDoctor slow = this->doctor();
        for (qint64 update = 25; update <= 1000; update += 25)
            slow.take(tick(update, 25, with({{u"Diversity/batch"_s, 0.08 + 0.0002 * double(update)}})));
        QVERIFY(slow.findings().empty());
        RunDoctor stuck = this->doctor();
        for (qint64 update = 25; update <= 1000; update += 25)
            stuck.take(tick(update, 25, with({{u"Diversity/batch"_s, 0.18}})));
        QCOMPARE(namesOf(stuck.present()), QStringList{u"collapse"_s});
    }

    void anEditBeginsTheJudgementAnew()
    {
        RunDoctor doctor = this->doctor();
        const Values sick = with({{u"Diversity/batch"_s, 0.05}});
        feed(doctor, 0, 1000, 25, sick);
        QCOMPARE(namesOf(doctor.present()), QStringList{u"collapse"_s});
        doctor.take(editAt(1000));
        QVERIFY(doctor.present().empty());
        QVERIFY(doctor.isEarly());
        QVERIFY(doctor.findings().front().isOver);
        feed(doctor, 1000, 1100, 25, sick);
        QVERIFY(doctor.present().empty());
        feed(doctor, 1100, 1400, 25, sick);
        QCOMPARE(namesOf(doctor.present()), QStringList{u"collapse"_s});
        QVERIFY(doctor.present().front().since >= 1000);
    }

    void whatHealsIsOver()
    {
        RunDoctor doctor = this->doctor();
        feed(doctor, 0, 1000, 25, with({{u"Diversity/batch"_s, 0.05}}));
        feed(doctor, 1000, 2000, 25, kHealthy);
        QVERIFY(doctor.present().empty());
        QCOMPARE(doctor.findings().size(), std::size_t{1});
        QVERIFY(doctor.findings().front().isOver);
        QVERIFY(doctor.findings().front().until < 1300);
    }

    void anAlarmThatComesAndGoesIsOneAlarm()
    {
        // A gap that hovers about its limit, as D's did at 4,800, 5,710 and 6,210.
        RunDoctor doctor = this->doctor();
        const Values heart = with({{u"Loss/scores/training"_s, 3},
                                   {u"Loss/scores/held_out"_s, 0.8},
                                   {u"Loss/scores/fake"_s, -2},
                                   {u"Loss/signs/training"_s, 1}});
        const Values almost = with({{u"Loss/scores/training"_s, 3},
                                    {u"Loss/scores/held_out"_s, 1.5},
                                    {u"Loss/scores/fake"_s, -2},
                                    {u"Loss/signs/training"_s, 1}});
        feed(doctor, 0, 4600, 50, kHealthy);
        QList<qint64> beginnings;
        const auto watch = [&](qint64 from, qint64 to, const Values &values) {
            for (qint64 update = from; update < to; update += 50) {
                feed(doctor, update, update + 50, 50, values);
                for (const RunFinding &finding : doctor.findings()) {
                    if (!finding.isOver && !beginnings.contains(finding.since))
                        beginnings << finding.since;
                }
            }
        };
        watch(4600, 5000, heart);
        watch(5000, 5600, almost);
        QVERIFY(!doctor.present().empty()); // not clearly healthy
        watch(5600, 5800, heart);
        watch(5800, 6400, kHealthy);
        QVERIFY(doctor.present().empty());
        watch(6400, 6800, heart);
        QCOMPARE(namesOf(doctor.present()), QStringList{u"overfitting"_s});
        QCOMPARE(beginnings.size(), 1);
        // Long after, it is another.
        watch(6800, 9000, kHealthy);
        QVERIFY(doctor.present().empty());
        watch(9000, 9600, heart);
        QCOMPARE(beginnings.size(), 2);
    }

    void aStepByHandDoesNotMakeItForget()
    {
        RunDoctor doctor = this->doctor();
        feed(doctor, 0, 1000, 25, with({{u"Diversity/batch"_s, 0.05}}));
        const std::vector<RunFinding> before = doctor.present();
        QCOMPARE(namesOf(before), QStringList{u"collapse"_s});
        EventRecord step = editAt(1000);
        step.kind = EventKind::Step;
        QVERIFY(!doctor.take(step));
        QVERIFY(doctor.present() == before);
        QVERIFY(!doctor.isEarly());
    }

    void whatCameAndWentIsNotHopeless()
    {
        RunDoctor doctor = this->doctor();
        const Values sick = with({{u"Accuracy/D"_s, 1}, {u"Gradient/G"_s, 0.001}});
        feed(doctor, 0, 1000, 25, kHealthy);
        for (qint64 update = 1000; update < 4000; update += 600) {
            feed(doctor, update, update + 250, 25, sick);
            feed(doctor, update + 250, update + 600, 25, kHealthy);
            QVERIFY(!doctor.hopeless());
        }
        QCOMPARE(doctor.findings().size(), std::size_t{1});
    }

    void tooFewPicturesIsOverOnceTheyAreMoved()
    {
        RunDoctor doctor = this->doctor();
        QVERIFY(doctor.take(startOn(80)));
        Experiment moved(m_table);
        moved.set(u"augment.translation"_s, 0.125).orThrow();
        doctor.setExperiment(moved);
        QVERIFY(doctor.take(editAt(100)));
        QVERIFY(doctor.present().empty());
    }

    void onlyWhatLastsIsHopeless()
    {
        RunDoctor doctor = this->doctor();
        feed(doctor, 0, 1000, 25, kHealthy);
        const Values sick = with({{u"Accuracy/D"_s, 1}, {u"Gradient/G"_s, 0.001}});
        feed(doctor, 1000, 1400, 25, sick);
        QVERIFY(!doctor.present().empty());
        QVERIFY(!doctor.hopeless());
        feed(doctor, 1400, 2000, 25, sick);
        QVERIFY(doctor.hopeless());
        QCOMPARE(doctor.hopeless()->name(), u"d_won"_s);
        // Overfitting is no reason to end a run.
        RunDoctor other = this->doctor();
        feed(other, 0, 4000, 25,
             with({{u"Loss/scores/training"_s, 3},
                   {u"Loss/scores/held_out"_s, 0},
                   {u"Loss/signs/training"_s, 1}}));
        QVERIFY(!other.present().empty());
        QVERIFY(!other.hopeless());
    }

    void copiesAreSaidOfAMeasure()
    {
        RunDoctor doctor = this->doctor();
        feed(doctor, 0, 1000, 25, kHealthy);
        MeasureRecord measure{u"p"_s, 1000, 0, 1000, 1000, {{u"distance"_s, 2}, {u"diversity"_s, 0.9}}};
        measure.numbers[u"copied"_s] = 0.75;
        QVERIFY(doctor.take(measure));
        QCOMPARE(namesOf(doctor.present()), QStringList{u"memorising"_s});
        QCOMPARE(doctor.present().front().statistic, u"measure/copied"_s);
        QVERIFY(doctor.present().front().said.english().contains(u"75 % of its pictures"_s));
        QVERIFY(doctor.present().front().said.english().contains(u"does not prove"_s));
        measure.update = 1200;
        measure.numbers[u"copied"_s] = 0.04;
        QVERIFY(!doctor.take(measure));
        measure.update = 1400;
        QVERIFY(doctor.take(measure));
        QVERIFY(doctor.present().empty());
        // Older runs have not measured it.
        RunDoctor old = this->doctor();
        feed(old, 0, 1000, 25, kHealthy);
        QVERIFY(!old.take(MeasureRecord{
            u"p"_s, 1000, 0, 1000, 1000, {{u"distance"_s, 2}, {u"diversity"_s, 0.9}}}));
    }

    void fewPicturesAreSaidAtOnceUnlessTheyAreMoved()
    {
        RunDoctor doctor = this->doctor();
        QVERIFY(doctor.take(startOn(80)));
        QCOMPARE(namesOf(doctor.present()), QStringList{u"few_pictures"_s});
        QVERIFY(isNear(doctor.present().front().evidence.front().value, 80));
        RunDoctor moved = this->doctor({{u"augment.translation"_s, 0.125}});
        moved.take(startOn(80));
        QVERIFY(moved.findings().empty());
        RunDoctor many = this->doctor();
        many.take(startOn(6000));
        QVERIFY(many.findings().empty());
    }

    void aCureIsALiveFieldWithAnotherValue()
    {
        for (const QMap<QString, QVariant> &values :
             {QMap<QString, QVariant>{},
              {{u"d.updates"_s, 5}, {u"loss.r1"_s, 1000.0}, {u"g.updates"_s, 3}, {u"g.beta1"_s, 0.9}}}) {
            Experiment experiment(m_table);
            for (auto it = values.cbegin(); it != values.cend(); ++it)
                experiment.set(it.key(), it.value()).orThrow();
            for (const Values &sick : {with({{u"Accuracy/D"_s, 1}, {u"Gradient/G"_s, 0.001}}),
                                       with({{u"Diversity/batch"_s, 0.05}})}) {
                RunDoctor doctor(experiment);
                feed(doctor, 0, 1000, 25, sick);
                QVERIFY(!doctor.present().empty());
                const QList<RunCure> cures = doctor.present().front().cures;
                QVERIFY(cures.size() >= 2);
                QCOMPARE(cures.last().kind, RunCure::Kind::Branch);
                QCOMPARE(cures.last().at, doctor.present().front().since);
                for (const RunCure &cure : cures) {
                    for (auto it = cure.changes.cbegin(); it != cure.changes.cend(); ++it) {
                        QVERIFY(m_table->find(it.key())->isLive);
                        QVERIFY(experiment.value(it.key()) != it.value());
                    }
                }
            }
        }
    }

    void loweringRatesThatAreTooHighIsNotOfferedToARunThatIsOn()
    {
        // The Lab's question "go-wrong-rate" finds that it does not help; from before on it does.
        RunDoctor doctor = this->doctor();
        feed(doctor, 0, 1000, 25, with({{u"Loss/G/loss"_s, 500}}));
        QCOMPARE(namesOf(doctor.present()), QStringList{u"rates_too_high"_s});
        const QList<RunCure> cures = doctor.present().front().cures;
        QCOMPARE(cures.size(), 1);
        QCOMPARE(cures.front().kind, RunCure::Kind::Branch);
        QCOMPARE(cures.front().at, doctor.present().front().since);
        QCOMPARE(cures.front().changes.keys(), (QStringList{u"d.rate"_s, u"g.rate"_s}));
        QVERIFY(adviceOn(Ailment::RatesTooHigh).contains(u"Start again"_s));
        QVERIFY(adviceOn(Ailment::Collapse).isEmpty());
    }

    void theCauseDecidesTheCure()
    {
        RunDoctor doctor = this->doctor({{u"loss.r1"_s, 1000.0}});
        feed(doctor, 0, 1000, 25, with({{u"Loss/scores/real"_s, 0.01}, {u"Loss/scores/fake"_s, 0.01}}), 0.01);
        QCOMPARE(doctor.present().front().said.code, u"doctor.penalty"_s);
        QCOMPARE(doctor.present().front().cures.front().changes,
                 (QMap<QString, QVariant>{{u"loss.r1"_s, 0.1}}));
        RunDoctor slow = this->doctor({{u"g.rate"_s, 1e-6}, {u"d.rate"_s, 1e-6}});
        feed(slow, 0, 1000, 25, with({{u"Loss/scores/real"_s, 0.01}, {u"Loss/scores/fake"_s, 0.01}}), 0.01);
        QCOMPARE(slow.present().front().said.code, u"doctor.nothing_moves"_s);
        // A D that was drawn with a wide output is no more alive for it.
        RunDoctor tiny = this->doctor({{u"g.rate"_s, 1e-6}, {u"d.rate"_s, 1e-6}});
        feed(tiny, 0, 1000, 25, with({{u"Diversity/batch"_s, 0.1}}));
        QCOMPARE(namesOf(tiny.present()), QStringList{u"nothing_moves"_s});
        QCOMPARE(tiny.present().front().said.code, u"doctor.tiny_rates"_s);
        QCOMPARE(slow.present().front().cures.front().changes,
                 (QMap<QString, QVariant>{{u"d.rate"_s, 1e-3}, {u"g.rate"_s, 1e-3}}));
    }

    void itSaysNothingOfPoints()
    {
        RunDoctor points = doctor({{u"data.folder"_s, u"flat:ring"_s}});
        QVERIFY(!points.isCompetent());
        points.take(startOn(80));
        // A D that cannot tell any more is what a flat world is to come to.
        feed(points, 0, 2000, 100,
             with({{u"Loss/scores/real"_s, 0.013},
                   {u"Loss/scores/fake"_s, 0.01},
                   {u"Diversity/batch"_s, 0.1}}),
             0.01);
        QVERIFY(points.findings().empty());
        QVERIFY(doctor().isCompetent());
    }

    void theFolderTellsTheSameAsTheRun()
    {
        const QTemporaryDir home;
        Experiment experiment(m_table);
        const RunFolder run = createRun(home.path(), experiment).orThrow();
        RunDoctor live(experiment);
        QVERIFY(appendLine(run.fsPath() / "events.jsonl", toLine(startOn(80))));
        live.take(startOn(80));
        for (qint64 update = 25; update <= 1500; update += 25) {
            const TickRecord one = tick(update, 25, with({{u"Diversity/batch"_s, update > 700 ? 0.1 : 0.8}}));
            QVERIFY(appendLine(run.fsPath() / "stats.jsonl", toLine(one)));
            live.take(one);
            if (update == 1000) {
                QVERIFY(appendLine(run.fsPath() / "events.jsonl", toLine(editAt(update))));
                live.take(editAt(update));
            }
        }
        QCOMPARE(namesOf(live.findings()), (QStringList{u"few_pictures"_s, u"collapse"_s}));
        QVERIFY(findingsOf(run, experiment) == live.findings());
        const QJsonObject json = toJson(live.findings().back());
        QCOMPARE(json[u"name"].toString(), u"collapse"_s);
        QCOMPARE(json[u"over"].toBool(), false);
        QVERIFY(json[u"since"].toInteger() >= 1000);
    }

    void measuresOfOlderRunsAreStillRead()
    {
        const auto old = measureFromLine(
            R"({"protocol":"p","update":3,"seconds":1,"distance":2,"diversity":1,"generated":10,"real":10})");
        QVERIFY(old);
        QVERIFY(std::isnan(old->number(u"comb"_s)) && std::isnan(old->number(u"copied"_s)));
        QVERIFY(!toLine(*old).contains("comb"));
        QCOMPARE(old->numbers.keys(), (QStringList{u"distance"_s, u"diversity"_s}));
        MeasureRecord now = *old;
        now.numbers[u"comb"_s] = 1.5;
        now.numbers[u"copied"_s] = 0.25;
        const auto again = measureFromLine(toLine(now));
        QVERIFY(again && isNear(again->number(u"comb"_s), 1.5) && isNear(again->number(u"copied"_s), 0.25));
    }

    void aMeasureOfANewerProgramIsReadAndWrittenAsItWas()
    {
        const QByteArray line
            = R"({"distance":2,"diversity":1,"generated":10,"more":{"floor":0.5,"kl":"nan"},)"
              R"("protocol":"p","real":9,"roughness":0.25,"seconds":1,"update":3})";
        const auto record = measureFromLine(line);
        QVERIFY(record);
        QCOMPARE(record->number(u"roughness"_s), 0.25);
        QCOMPARE(record->number(u"more/floor"_s), 0.5);
        QVERIFY(record->numbers.contains(u"more/kl"_s) && std::isnan(record->number(u"more/kl"_s)));
        QCOMPARE(toLine(*record), line);
    }
};

FORJA_TEST(TestRunDoctor)
#include "test_rundoctor.moc"
