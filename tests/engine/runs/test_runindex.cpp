// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/runs/runindex.h"
#include "engine/runs/runlock.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace forja;
using namespace Qt::StringLiterals;

class TestRunIndex : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = test::table();
    std::unique_ptr<QTemporaryDir> m_home;

    QString runs() const { return m_home->filePath(u"runs"_s); }
    std::filesystem::path kept() const { return toPath(m_home->filePath(u"kept.json"_s)); }
    RunIndex index() const { return RunIndex(runs(), m_table, kept()); }

    RunFolder makeRun(const std::function<void(Experiment &)> &change = {}) const
    {
        Experiment experiment(m_table);
        experiment.presetName = u"quick-look"_s;
        if (change)
            change(experiment);
        return createRun(runs(), experiment).orThrow();
    }

    static void addEvent(const RunFolder &run, EventKind kind, qint64 update, const QString &code = {},
                         const QStringList &args = {})
    {
        const EventRecord event{QDateTime::fromSecsSinceEpoch(1000 + update, QTimeZone::utc()),
                                kind,
                                {update, update, update},
                                code,
                                {},
                                args};
        QVERIFY(appendLine(run.fsPath() / "events.jsonl", toLine(event)));
    }

    static void addTick(const RunFolder &run, qint64 update)
    {
        const TickRecord tick{{update, update, update}, double(update) / 10, double(update) / 5, {}};
        QVERIFY(appendLine(run.fsPath() / "stats.jsonl", toLine(tick)));
    }

    static void addMeasure(const RunFolder &run, const QString &protocol, qint64 update, double distance)
    {
        QVERIFY(makeFolder(run.fsPath() / "measures"));
        QVERIFY(appendLine(run.fsPath() / "measures" / toPath(protocol + u".jsonl"_s),
                           toLine(MeasureRecord{
                               protocol,
                               update,
                               0,
                               10,
                               10,
                               {{measurekey::kDistance, distance}, {measurekey::kDiversity, 1}}})));
    }

    static RunNews look(RunIndex &index)
    {
        RunNews all;
        const auto done = index.look([&all](const RunNews &news) {
            all.changed.insert(all.changed.end(), news.changed.begin(), news.changed.end());
            all.gone += news.gone;
            all.done = news.done;
            all.total = news.total;
            return true;
        });
        return done ? all : RunNews{};
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(makeFolder(toPath(runs())));
    }

    void aSummarySaysWhatARunIs()
    {
        const RunFolder run = makeRun([](Experiment &e) {
            QVERIFY(e.set(u"g.latent"_s, 33));
            e.schedule.append({{50, 50, 50}, ScheduleEntry::Kind::Edit, u"d.rate"_s, 0.25, Player::Both});
        });
        addEvent(run, EventKind::Start, 0);
        addEvent(run, EventKind::Finish, 120);
        addEvent(run, EventKind::Warning, 120);
        addTick(run, 100);
        addTick(run, 120);
        addMeasure(run, u"p"_s, 50, 4);
        addMeasure(run, u"p"_s, 100, 3);
        addMeasure(run, u"p"_s, 120, std::nan(""));
        const RunSummary summary = readSummary(run.path(), m_table);
        QCOMPARE(summary.name, u"00001-digits-quick-look-latent33"_s);
        QCOMPARE(summary.data, u"sample:digits"_s);
        QCOMPARE(summary.at.update, 120);
        QCOMPARE(summary.seconds, 24.0);
        QVERIFY(summary.best && summary.best->update == 100 && summary.best->distance() == 3);
        QCOMPARE(summary.differences.size(), 2);
        QCOMPARE(summary.differences[0].key, u"g.latent"_s);
        QCOMPARE(summary.differences[1].atUpdate, std::optional<qint64>(50));
        QCOMPARE(summary.began, QDateTime::fromSecsSinceEpoch(1000, QTimeZone::utc()));
        QCOMPARE(conditionOf(summary), RunCondition::Finished);
        QVERIFY(summary.kept.disk.total() > 0);
    }

    void measuresOfAnotherProtocolAreNotTheBest()
    {
        const RunFolder run = makeRun();
        addMeasure(run, u"a"_s, 10, 0.1);
        addMeasure(run, u"b"_s, 20, 5);
        addMeasure(run, u"b"_s, 30, 6);
        const auto best = readSummary(run.path(), m_table).best;
        QVERIFY(best);
        QCOMPARE(best->protocol, u"b"_s);
        QCOMPARE(best->update, 20);
    }

    void standingComesFromTheLastTellingEventAndTheLock()
    {
        const RunFolder run = makeRun();
        addEvent(run, EventKind::Start, 0);
        addEvent(run, EventKind::Edit, 5);
        RunSummary summary = readSummary(run.path(), m_table);
        QCOMPARE(conditionOf(summary), RunCondition::Interrupted);
        QVERIFY(!writerOf(run.path()));
        const auto lock = RunLock::take(run.fsPath());
        summary.writer = writerOf(run.path());
        QVERIFY(summary.writer);
        QCOMPARE(summary.writer->pid, QCoreApplication::applicationPid());
        QCOMPARE(conditionOf(summary), RunCondition::Training);
        addEvent(run, EventKind::Pause, 9);
        summary.lastEvent = readSummary(run.path(), m_table).lastEvent;
        QCOMPARE(conditionOf(summary), RunCondition::Paused);
        addEvent(run, EventKind::Proceed, 9);
        summary.lastEvent = readSummary(run.path(), m_table).lastEvent;
        QCOMPARE(conditionOf(summary), RunCondition::Training);
    }

    void aBranchDiffersFromItsParent()
    {
        const ScheduleEntry shared{{10, 10, 10}, ScheduleEntry::Kind::Edit, u"d.rate"_s, 0.25, Player::Both};
        const RunFolder parent = makeRun([&](Experiment &e) {
            QVERIFY(e.set(u"g.latent"_s, 33));
            e.schedule = {shared, {{90, 90, 90}, ScheduleEntry::Kind::Edit, u"d.rate"_s, 0.5, Player::Both}};
        });
        const RunFolder branch = makeRun([&](Experiment &e) {
            QVERIFY(e.set(u"g.latent"_s, 33));
            e.schedule = {shared,
                          {{40, 40, 40}, ScheduleEntry::Kind::Edit, u"g.rate"_s, 0.125, Player::Both}};
        });
        QJsonObject json = QJsonDocument::fromJson(*readFile(branch.fsPath() / "experiment.json")).object();
        json.insert(u"origin"_s,
                    QJsonObject{{u"kind"_s, u"branch"_s}, {u"run"_s, parent.name()}, {u"update"_s, 40}});
        QVERIFY(writeFileAtomically(branch.fsPath() / "experiment.json", QJsonDocument(json).toJson()));
        const RunSummary summary = readSummary(branch.path(), m_table);
        QVERIFY(summary.differsFromParent);
        QCOMPARE(summary.origin, (Origin{Origin::Kind::Branch, parent.name(), 40}));
        QCOMPARE(summary.differences.size(), 1);
        QCOMPARE(summary.differences[0].key, u"g.rate"_s);
        QCOMPARE(summary.differences[0].to.toDouble(), 0.125);
    }

    void aBranchOfOlderVersionsIsKnownByItsFirstEvent()
    {
        const RunFolder run = makeRun();
        addEvent(run, EventKind::Start, 40, u"run.branch"_s, {u"00009-gone"_s, u"40"_s});
        const RunSummary summary = readSummary(run.path(), m_table);
        QCOMPARE(summary.origin, (Origin{Origin::Kind::Branch, u"00009-gone"_s, 40}));
        QVERIFY(!summary.differsFromParent);
    }

    void onlyWhatHasChangedIsReadAgain()
    {
        const RunFolder first = makeRun();
        const RunFolder second = makeRun();
        RunIndex index = this->index();
        QCOMPARE(look(index).changed.size(), std::size_t(2));
        QVERIFY(look(index).changed.empty());
        addTick(second, 7);
        RunNews news = look(index);
        QCOMPARE(news.changed.size(), std::size_t(1));
        QCOMPARE(news.changed[0].path, second.path());
        QCOMPARE(news.changed[0].at.update, 7);
        addMeasure(first, u"p"_s, 3, 1);
        QCOMPARE(look(index).changed.at(0).path, first.path());
        addMeasure(first, u"p"_s, 4, 0.5);
        QCOMPARE(look(index).changed.at(0).best->update, 4);
        QVERIFY(writeNotes(second, {{u"x"_s}, {}, false}));
        QCOMPARE(look(index).changed.at(0).notes.tags, QStringList{u"x"_s});
        const auto lock = RunLock::take(first.fsPath());
        news = look(index);
        QCOMPARE(news.changed.size(), std::size_t(1));
        QVERIFY(news.changed[0].writer.has_value());
    }

    void runsThatGoAreTold()
    {
        const RunFolder run = makeRun();
        makeRun();
        RunIndex index = this->index();
        look(index);
        QVERIFY(removeAll(run.fsPath()));
        QCOMPARE(look(index).gone, QStringList{run.path()});
        QCOMPARE(index.known().size(), std::size_t(1));
    }

    void whatWasReadIsKnownAtTheNextStart()
    {
        const RunFolder run = makeRun([](Experiment &e) { QVERIFY(e.set(u"g.latent"_s, 33)); });
        addTick(run, 12);
        addMeasure(run, u"p"_s, 10, 2.5);
        addEvent(run, EventKind::Start, 0);
        QVERIFY(writeNotes(run, {{u"x"_s}, u"so"_s, true}));
        RunIndex first = index();
        QVERIFY(look(first).changed.size() == 1);
        QVERIFY(first.keep());
        RunIndex again = index();
        QCOMPARE(again.known().size(), std::size_t(1));
        const RunSummary summary = again.known().at(0);
        const RunSummary fresh = readSummary(run.path(), m_table);
        QCOMPARE(toJson(summary), toJson(fresh));
        QCOMPARE(summary.value(*m_table->find(u"g.latent"_s)).toInt(), 33);
        QCOMPARE(summary.began, fresh.began);
        QCOMPARE(summary.differences.size(), fresh.differences.size());
        QVERIFY(look(again).changed.empty());
    }

    void aDamagedKeptFileIsAsIfThereWereNone()
    {
        makeRun();
        QVERIFY(writeFileAtomically(kept(), "{\"format\":1,\"runs\":[{\"path\":"));
        RunIndex index = this->index();
        QVERIFY(index.known().empty());
        QCOMPARE(look(index).changed.size(), std::size_t(1));
    }

    void aBrokenRunIsListedWithItsProblemAndOthersStay()
    {
        const RunFolder broken = makeRun();
        makeRun();
        QVERIFY(makeFolder(toPath(runs() + u"/pictures"_s)));
        QVERIFY(writeFileAtomically(broken.fsPath() / "experiment.json", "{"));
        RunIndex index = this->index();
        const RunNews news = look(index);
        QCOMPARE(news.changed.size(), std::size_t(2));
        QCOMPARE(conditionOf(news.changed[1]), RunCondition::Unreadable);
        QCOMPARE(news.changed[1].problem->code, u"run.not_a_run"_s);
    }

    void aFolderThatGoesAndComesBackLosesNothing()
    {
        makeRun();
        RunIndex index = this->index();
        look(index);
        QVERIFY(renameEntry(toPath(runs()), toPath(runs() + u"-away"_s)));
        const auto done = index.look([](const RunNews &) { return true; });
        QCOMPARE(done.problem().code, u"runs.folder"_s);
        QCOMPARE(index.known().size(), std::size_t(1));
        QVERIFY(renameEntry(toPath(runs() + u"-away"_s), toPath(runs())));
        QVERIFY(look(index).gone.isEmpty());
    }
};

FORJA_TEST(TestRunIndex)
#include "test_runindex.moc"
