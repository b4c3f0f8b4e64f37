// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lab/labrunner.h"

#include "engine/export/labreplay.h"
#include "engine/runs/runlock.h"
#include "engine/session/lab/labmeasuring.h"
#include "engine/session/session.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// A question carried through by the real program, in runs that take moments.
class TestLabRunner : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FieldTablePtr m_table = assembleFields();

    LabQuestion tiny(qint64 updates = 8) const
    {
        LabQuestion question;
        question.name = u"tiny"_s;
        question.title = u"Does it matter?"_s;
        question.text = u"Two *ways* of <doing> it."_s;
        question.guesses = {{u"yes"_s, u"Yes, it does"_s}, {u"no"_s, u"No"_s}};
        question.preset = u"quick-look"_s;
        question.values = {{u"run.updates"_s, updates},  {u"data.width"_s, 16},   {u"data.height"_s, 16},
                           {u"data.sample_count"_s, 80}, {u"g.dcgan.width"_s, 4}, {u"d.dcgan.width"_s, 4},
                           {u"train.batch"_s, 4},        {u"run.tick"_s, 2},      {u"run.sheet_tiles"_s, 10}};
        question.arms = {
            {.name = u"plain"_s, .label = u"as it is"_s, .values = {}, .edits = {}},
            {.name = u"edited"_s,
             .label = u"changed"_s,
             .values = {},
             .edits = {{3, {{u"d.updates"_s, 2}}}, {6, {{u"d.updates"_s, 0}, {u"g.rate"_s, 0.01}}}}}};
        question.axis = {
            .label = u"D alone first"_s, .key = u"d.first"_s, .values = {0, 3}, .isPercent = false};
        question.measure = u"distance"_s;
        question.curves = {u"Accuracy/D"_s, u"Loss/G/loss"_s};
        question.claims = {{.rule = {.kind = LabRule::Kind::Above,
                                     .place = {u"edited"_s, 0.0},
                                     .from = {u"plain"_s, 0.0},
                                     .margin = 1000},
                            .yes = u"more: %1"_s,
                            .no = u"by %1, %6 seeds"_s,
                            .unclear = u"unclear"_s}};
        return question;
    }
    QString runs() const { return m_folder->filePath(u"runs"_s); }
    static void awaitEnd(QSignalSpy &ended) { QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kTestPatienceMs); }
    static QStringList runsIn(const QString &lab)
    {
        return QDir(lab + u"/runs"_s).entryList({u"0*"_s}, QDir::Dirs, QDir::Name);
    }

    /// Where the run's training ended.
    static Moment endOf(const RunFolder &run)
    {
        Moment at;
        for (const EventRecord &event : run.events()) {
            if (event.kind == EventKind::Finish)
                at = event.at;
        }
        return at;
    }

    /// Every edit came when the run stood at its update, and not before.
    void checkEdits(const RunFolder &run, bool isEdited, qint64 alone)
    {
        const auto schedule = run.experiment(m_table)->schedule;
        QCOMPARE(schedule.size(), isEdited ? 3 : 0);
        if (isEdited) {
            int edits = 0;
            for (const EventRecord &event : run.events())
                edits += event.kind == EventKind::Edit ? 1 : 0;
            QCOMPARE(edits, 3);
            QCOMPARE(endOf(run).dUpdates, alone + 3 + 2 * 3);
            QCOMPARE(endOf(run).gUpdates, 8);
        } else {
            QCOMPARE(endOf(run).dUpdates, alone + 8);
        }
    }

    void checkReplay(const QString &folder, const LabRecord &record)
    {
        const QString file = m_folder->filePath(u"replay.html"_s);
        QVERIFY(writeLabReplay(folder, file, m_table));
        QFile page(file);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const QString sentence = sentenceOf(record.question.claims[0], record.question, record.rows);
        for (const QString &part :
             {u"Does it matter?"_s, u"Two <em>ways</em> of &lt;doing&gt; it."_s, u"data-guess=\"yes\""_s,
              u"Yes, it does"_s, u"<section id=\"answer\" hidden>"_s, sentence, u"data:image/webp;base64,"_s,
              u"as it is, 0"_s, u"changed, 3"_s, u"Accuracy/D"_s, u"prefers-color-scheme:dark"_s,
              record.rows.first().run})
            QVERIFY2(text.contains(part), qPrintable(part));
        // Nothing is asked of any network.
        QVERIFY(!text.contains(u"http://"_s) && !text.contains(u"https://"_s));
        QCOMPARE(text.count(u"<figure id=\"wall"_s), 4);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyPlaceOfEverySeedIsTrainedAndMeasuredOnce()
    {
        QString folder;
        LabRecord first;
        {
            LabRunner conductor(m_table);
            QSignalSpy ended(&conductor, &LabRunner::ended);
            const auto begun = conductor.begin(
                {.question = tiny(), .data = u"sample:digits"_s, .guess = u"no"_s, .seeds = {5}}, runs());
            QVERIFY2(begun, begun ? "" : qPrintable(begun.problem().english()));
            folder = conductor.folder();
            QVERIFY(RunLock::writer(folder.toStdString()));
            awaitEnd(ended);
            first = conductor.record();
        }
        QVERIFY2(!first.why, first.why ? qPrintable(first.why->english()) : "");
        QVERIFY(first.state == LabRecord::State::Finished);
        QCOMPARE(first.done, first.total);
        QCOMPARE(first.rows.size(), 4);
        QCOMPARE(runsIn(folder).size(), 4);
        for (const LabRow &row : first.rows) {
            const auto run = RunFolder::open(folder + u"/runs/"_s + row.run);
            QVERIFY(run);
            // The number is the run's own, and its pictures are of the same latents.
            QCOMPARE(row.values.value(u"distance"_s), run->measures().back().distance());
            QCOMPARE(row.values.value(u"Accuracy/D"_s), *lateMean(run->ticks(), u"Accuracy/D"_s));
            QCOMPARE(run->experiment(m_table)->integer(u"train.seed"_s), 5);
            QCOMPARE(run->experiment(m_table)->integer(u"d.first"_s), static_cast<qint64>(*row.place.x));
            QCOMPARE(endOf(*run).update, 8);
            checkEdits(*run, row.place.arm == u"edited"_s, static_cast<qint64>(*row.place.x));
        }
        // On disk stands the same.
        const auto kept = readLabRecord(folder, m_table);
        QVERIFY(kept);
        QVERIFY(*kept == first);
        QVERIFY(!RunLock::writer(folder.toStdString()));

        // One more seed: what is there stays as it is.
        LabRunner more(m_table);
        QSignalSpy ended(&more, &LabRunner::ended);
        QVERIFY(more.goOn(folder, 1));
        awaitEnd(ended);
        QCOMPARE(more.record().seeds, (QList<qint64>{5, 6}));
        QCOMPARE(more.record().rows.size(), 8);
        QVERIFY(more.record().rows.first(4) == first.rows);
        QCOMPARE(runsIn(folder).size(), 8);
        QCOMPARE(more.record().guess, u"no"_s);
        checkReplay(folder, more.record());
    }

    void moreSeedsAreNotAddedToRowsOfAnotherArithmetic()
    {
        QDir().mkpath(runs());
        const QString folder = makeLabFolder(runs(), tiny()).orThrow();
        LabRecord record;
        record.question = tiny();
        record.data = u"sample:digits"_s;
        record.seeds = {5};
        record.state = LabRecord::State::Finished;
        QVERIFY(writeLabRecord(folder, record));
        LabRunner conductor(m_table);
        const auto refused = conductor.goOn(folder, 1);
        QVERIFY(!refused);
        QCOMPARE(refused.problem().code, u"lab.numerics"_s);
        QVERIFY(readLabRecord(folder, m_table).orThrow() == record);
    }

    void whatWasStoppedGoesOnWhereItWas()
    {
        LabQuestion question = tiny(1200);
        question.axis = {};
        question.claims.clear();
        question.arms = {
            question.arms[0],
            {.name = u"other"_s, .label = u"other"_s, .values = {{u"g.rate"_s, 0.01}}, .edits = {}}};
        QString folder;
        {
            LabRunner conductor(m_table);
            QSignalSpy ended(&conductor, &LabRunner::ended);
            QVERIFY(conductor.begin(
                {.question = question, .data = u"sample:digits"_s, .guess = {}, .seeds = {1}}, runs(), 2));
            folder = conductor.folder();
            QTRY_VERIFY_WITH_TIMEOUT(conductor.fraction() > 0.01, kTestPatienceMs);
            conductor.stop();
            awaitEnd(ended);
            QVERIFY(conductor.record().state == LabRecord::State::Stopped);
        }
        const QStringList before = runsIn(folder);
        QCOMPARE(before.size(), 2);
        const qint64 saved = RunFolder::open(folder + u"/runs/"_s + before[0])->checkpoints().back();
        QVERIFY(saved > 0 && saved < 1200);
        LabRunner conductor(m_table);
        QSignalSpy ended(&conductor, &LabRunner::ended);
        QVERIFY(conductor.goOn(folder, 0, 2));
        awaitEnd(ended);
        QVERIFY(conductor.record().state == LabRecord::State::Finished);
        QCOMPARE(runsIn(folder), before);
        QCOMPARE(conductor.record().rows.size(), 2);
        const auto run = RunFolder::open(folder + u"/runs/"_s + before[0]);
        QCOMPARE(endOf(*run).update, 1200);
    }

    void aRunAtItsLengthIsNotTrainedAgain()
    {
        // As a program leaves it that was asked to stop just when its runs had come to their end.
        LabQuestion question = tiny();
        question.axis = {};
        question.claims.clear();
        QString folder;
        {
            LabRunner conductor(m_table);
            QSignalSpy ended(&conductor, &LabRunner::ended);
            QVERIFY(conductor.begin(
                {.question = question, .data = u"sample:digits"_s, .guess = {}, .seeds = {1}}, runs()));
            folder = conductor.folder();
            awaitEnd(ended);
            QCOMPARE(conductor.record().rows.size(), 2);
        }
        LabRecord record = readLabRecord(folder, m_table).orThrow();
        const auto rows = record.rows;
        record.rows.clear();
        record.state = LabRecord::State::Stopped;
        QVERIFY(writeLabRecord(folder, record));
        QFile queue(folder + u"/runs/queue.json"_s);
        QVERIFY(queue.open(QIODevice::ReadWrite));
        QByteArray json = queue.readAll();
        QCOMPARE(json.count("\"done\""), 2);
        json.replace("\"done\"", "\"waiting\"");
        queue.resize(0);
        queue.seek(0);
        queue.write(json);
        queue.close();
        LabRunner conductor(m_table);
        QSignalSpy ended(&conductor, &LabRunner::ended);
        QVERIFY(conductor.goOn(folder));
        awaitEnd(ended);
        QCOMPARE(conductor.record().rows.size(), 2);
        for (const LabRow &row : conductor.record().rows) {
            QVERIFY(rows.contains(row));
            QCOMPARE(endOf(*RunFolder::open(folder + u"/runs/"_s + row.run)).update, 8);
        }
    }

    void picturesThatDoNotDoAreSaidAtOnce()
    {
        LabRunner conductor(m_table);
        QSignalSpy ended(&conductor, &LabRunner::ended);
        QVERIFY(conductor.begin(
            {.question = tiny(), .data = m_folder->filePath(u"nowhere"_s), .guess = {}, .seeds = {1}},
            runs()));
        awaitEnd(ended);
        QVERIFY(conductor.record().state == LabRecord::State::Failed);
        QVERIFY2(conductor.record().why && conductor.record().why->english().contains(u"nowhere"_s), "why");
        QVERIFY(runsIn(conductor.folder()).isEmpty());

        LabQuestion classes = tiny();
        classes.needsClasses = true;
        classes.values.insert(u"data.classes"_s, false);
        LabRunner second(m_table);
        QSignalSpy secondEnded(&second, &LabRunner::ended);
        QVERIFY(second.begin({.question = classes, .data = u"sample:digits"_s, .guess = {}, .seeds = {1}},
                             runs()));
        awaitEnd(secondEnded);
        QVERIFY2(second.record().why && second.record().why->english().contains(u"several classes"_s), "why");
    }

    void aRunThatFailsIsNamedAndTheOthersCount()
    {
        LabQuestion question = tiny();
        question.axis = {};
        question.claims.clear();
        // D has no hundred layers to freeze: found out only when the nets are there.
        question.arms = {
            question.arms[0],
            {.name = u"broken"_s, .label = u"cannot be"_s, .values = {{u"d.frozen"_s, 16}}, .edits = {}}};
        LabRunner conductor(m_table);
        QSignalSpy ended(&conductor, &LabRunner::ended);
        QSignalSpy stepFailed(&conductor, &LabRunner::stepFailed);
        QVERIFY(conductor.begin({.question = question, .data = u"sample:digits"_s, .guess = {}, .seeds = {1}},
                                runs()));
        awaitEnd(ended);
        QVERIFY(conductor.record().state == LabRecord::State::Finished);
        QCOMPARE(stepFailed.count(), 1);
        QCOMPARE(conductor.record().rows.size(), 1);
        const QString why = conductor.record().why->english();
        QVERIFY2(why.startsWith(u"1 of 2 steps failed, so its dot is missing: cannot be, seed 1: "_s)
                     && why.contains(u"d.frozen"_s),
                 qPrintable(why));
    }

    void twoDoNotLookAfterOneFolder()
    {
        LabRunner conductor(m_table);
        QVERIFY(conductor.begin(
            {.question = tiny(100000), .data = u"sample:digits"_s, .guess = {}, .seeds = {1}}, runs()));
        LabRunner other(m_table);
        const auto refused = other.goOn(conductor.folder());
        QVERIFY(!refused);
        QCOMPARE(refused.problem().code, u"lock.taken"_s);
        QSignalSpy ended(&conductor, &LabRunner::ended);
        conductor.stop();
        awaitEnd(ended);
    }

    void aTournamentSaysWhatBecameOfOlderPictures()
    {
        const Tournament table{.updatesD = {0, 300, 600},
                               .updatesG = {0, 200, 400, 600},
                               .auc = {{.5, .5, .5, .5}, {1, .8, .6, .3}, {1, .95, .85, .7}}};
        const auto rows = tournamentRows(table);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].values.value(u"auc"_s), 0.7); // newest on newest
        QCOMPARE(rows[1].values.value(u"auc"_s), (.95 + .85) / 2); // newest on older, not on the beginning
        QCOMPARE(rows[2].values.value(u"auc"_s), 0.3); // older on newest
        QVERIFY(tournamentRows({}).isEmpty());
    }
};

FORJA_TEST(TestLabRunner)
#include "test_labrunner.moc"
