// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Runs that begin with another one, and settings that are tried before a start.
class TestCliBranch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("FORJA_CACHE", path(u"cache"_s).toUtf8());
        const auto end = train({u"--updates"_s, u"6"_s, u"--seed"_s, u"5"_s, u"--json"_s});
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        m_run = end.json().value(u"run"_s).toString();
    }

    void aFewUpdatesHaveNoBest()
    {
        QVERIFY(!infoOf(m_run).contains(u"best"_s));
        const QString out = runCli({u"info"_s, m_run}).out;
        QVERIFY2(out.contains(u"best: no best yet"_s), qPrintable(out));
    }

    void aBranchFromBetweenCheckpointsChangesWhatIsAsked()
    {
        const auto end = runCli({u"resume"_s, m_run, u"--from"_s, u"3"_s, u"--set"_s, u"d.rate=2e-4"_s,
                                 u"--set"_s, u"run.keep_sheets=50"_s, u"--updates"_s, u"2"_s, u"--json"_s});
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        QCOMPARE(end.json().value(u"update"_s).toInt(), 5);
        const QString branch = end.json().value(u"run"_s).toString();
        QVERIFY2(QDir(branch).dirName().startsWith(u"00002-digits-quick-look-from1at3-rate2e-4-"_s),
                 qPrintable(branch));
        const QJsonObject info = infoOf(branch);
        QCOMPARE(info.value(u"origin"_s).toObject(),
                 (QJsonObject{
                     {u"kind"_s, u"branch"_s}, {u"run"_s, QDir(m_run).dirName()}, {u"update"_s, 3}}));
        QCOMPARE(differenceOf(info, u"d.rate"_s).value(u"at_update"_s).toInt(), 3);
        QCOMPARE(differenceOf(info, u"run.keep_sheets"_s).value(u"to"_s).toInt(), 50);
        QVERIFY(!differenceOf(info, u"run.keep_sheets"_s).contains(u"at_update"_s));
        QVERIFY2(runCli({u"info"_s, branch})
                     .out.contains(u"A branch of %1 from update 3 on"_s.arg(QDir(m_run).dirName())),
                 qPrintable(runCli({u"info"_s, branch}).out));
        // The parent is as it was.
        QCOMPARE(infoOf(m_run).value(u"last"_s).toObject().value(u"update"_s).toInt(), 6);
        QVERIFY(!infoOf(m_run).contains(u"origin"_s));
    }

    void whatABranchCannotHaveIsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("another batch") << QStringList{u"--from"_s, u"3"_s, u"--set"_s, u"train.batch=8"_s}
                                       << u"train.batch: a branch continues with its parent's nets"_s;
        QTest::newRow("unknown") << QStringList{u"--from"_s, u"3"_s, u"--set"_s, u"d.raet=1"_s}
                                 << u"d.raet: there is no such setting."_s;
        QTest::newRow("no branch") << QStringList{u"--set"_s, u"d.rate=1e-4"_s} << u"--from"_s;
    }
    void whatABranchCannotHaveIsWrongUsage()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const auto end = runCli(QStringList{u"resume"_s, m_run} + words);
        QCOMPARE(end.exitCode, 2);
        QVERIFY2(end.err.contains(said), qPrintable(end.err));
    }

    void aMomentThatNeverWasFails()
    {
        const auto end = runCli({u"resume"_s, m_run, u"--from"_s, u"7"_s, u"--updates"_s, u"1"_s});
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.err.contains(u"the run has only reached update 6"_s), qPrintable(end.err));
    }

    void bf16IsRefusedWhereThereIsNoneAndInexactGoesOn()
    {
        auto without = QProcessEnvironment::systemEnvironment();
        without.insert(u"ONEDNN_MAX_CPU_ISA"_s, u"AVX2"_s);
        const QStringList cpu{u"--set"_s, u"train.device=cpu"_s, u"--updates"_s, u"2"_s, u"--json"_s};
        // A new run is told what to choose instead, and leaves no folder.
        const auto asked = train(cpu + QStringList{u"--set"_s, u"train.precision=bf16"_s}, without);
        QCOMPARE(asked.exitCode, 1);
        QVERIFY2(asked.err.contains(u"train.precision: bf16 needs"_s)
                     && asked.err.contains(u"Set the precision to auto or fp32."_s),
                 qPrintable(asked.err));
        const auto chosen = train(cpu, without);
        QVERIFY2(chosen.exitCode == 0, qPrintable(chosen.err));
        const QString run = chosen.json().value(u"run"_s).toString();
        QFile file(run + u"/experiment.json"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        QVERIFY2(text.contains("\"train.precision\": \"fp32\""), text.constData());

        // As if it had been begun where there is bf16.
        text.replace("\"train.precision\": \"fp32\"", "\"train.precision\": \"bf16\"");
        QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
        file.close();
        const QStringList on{u"resume"_s, run, u"--updates"_s, u"1"_s};
        const auto refused = runCli(on, without);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains(u"This run trains in bf16, which this machine can only emulate"_s),
                 qPrintable(refused.err));
        const auto emulated = runCli(on + QStringList{u"--inexact"_s}, without);
        QVERIFY2(emulated.exitCode == 0, qPrintable(emulated.err));
        QVERIFY2(emulated.err.contains(u"warning: This run trains in bf16"_s), qPrintable(emulated.err));
        QFile events(run + u"/events.jsonl"_s);
        QVERIFY(events.open(QIODevice::ReadOnly) && events.readAll().contains("precision.emulated"));
    }

    void weightsOfAnotherRunAreTakenAndMisfitsListed()
    {
        const auto end = train({u"--set"_s, u"train.start_from=%1@6"_s.arg(m_run), u"--set"_s,
                                u"g.classes=false"_s, u"--updates"_s, u"1"_s, u"--json"_s});
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        QVERIFY2(end.err.contains(u"G/main.0.weight (74×8×4×4 ≠ 64×8×4×4)"_s), qPrintable(end.err));
        const QJsonObject info = infoOf(end.json().value(u"run"_s).toString());
        QCOMPARE(info.value(u"origin"_s).toObject().value(u"kind"_s).toString(), u"weights"_s);
        const auto all = train({u"--set"_s,
                                u"train.start_from=%1"_s.arg(QDir::current().relativeFilePath(m_run)),
                                u"--updates"_s, u"1"_s});
        QVERIFY2(all.err.contains(
                     u"G and D start with all weights of %1 at update 6."_s.arg(QDir(m_run).dirName())),
                 qPrintable(all.err));
    }

    void aProbeTellsWhatTheSettingsTake()
    {
        const auto end = runCli(settings({u"bench"_s, u"--probe"_s, u"--json"_s, u"--data"_s,
                                          u"sample:digits"_s}));
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        const QJsonObject fit = end.json();
        QVERIFY(fit.value(u"updates"_s).toInt() >= 3);
        QVERIFY(fit.value(u"images_per_second"_s).toDouble() > 0);
        QVERIFY(fit.value(u"peak_memory_mb"_s).toDouble() > 20);
        QCOMPARE(fit.value(u"parts"_s).toInt(), 1);
        QVERIFY(fit.value(u"seconds_to_readable"_s).toDouble() > 0);
        const qint64 checkpoint = QFile(m_run + u"/checkpoints/000000006/state.safetensors"_s).size();
        QCOMPARE(fit.value(u"checkpoint_bytes"_s).toInteger(), checkpoint);
        QVERIFY(fit.value(u"hour_bytes"_s).toInteger() > 4 * checkpoint);
        const auto text = runCli(settings({u"bench"_s, u"--probe"_s, u"--data"_s, u"sample:digits"_s}));
        QVERIFY2(text.out.startsWith(u"Tried: "_s) && text.out.contains(u" images/s, "_s)
                     && text.out.contains(u"first readable pictures after about"_s),
                 qPrintable(text.out));
    }

    void whereMemoryLacksTheBatchIsTakenInPartsAndThatIsRecorded_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("killed") << QByteArray("kill -9 $$");
        QTest::newRow("refused memory") << QByteArray("echo '{\"code\": \"training.memory\"}'; exit 1");
    }
    void whereMemoryLacksTheBatchIsTakenInPartsAndThatIsRecorded()
    {
        QFETCH(QByteArray, end);
        // Whole, or in two parts, it ends as where memory lacks; in four it fits.
        const auto tight = environmentWith(end, "*train.accumulate=[12]\\ *");
        const QString out = path(QString::fromLatin1(QTest::currentDataTag()));
        const auto trained = runCli(settings({u"train"_s, u"--data"_s, u"sample:digits"_s, u"--out"_s, out,
                                              u"--probe"_s, u"--updates"_s, u"1"_s, u"--json"_s}),
                                    tight);
        QVERIFY2(trained.exitCode == 0, qPrintable(trained.err));
        QVERIFY2(trained.err.contains(u"Tried: "_s), qPrintable(trained.err));
        QVERIFY2(trained.err.contains(
                     u"The batch of 4 pictures does not fit in memory at once. It is processed in 4 parts"_s),
                 qPrintable(trained.err));
        const QString run = trained.json().value(u"run"_s).toString();
        QCOMPARE(differenceOf(infoOf(run), u"train.accumulate"_s).value(u"to"_s).toInt(), 4);
        QFile events(run + u"/events.jsonl"_s);
        QVERIFY(events.open(QIODevice::ReadOnly));
        QVERIFY(events.readAll().contains("training.in_parts"));
    }

    void settingsThatNeverFitAreSaid()
    {
        const auto end = runCli(settings({u"bench"_s, u"--probe"_s, u"--data"_s, u"sample:digits"_s}),
                                environmentWith("kill -9 $$", "*"));
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.err.contains(
                     u"There is not enough memory for these settings, not even one picture at a time."_s),
                 qPrintable(end.err));
    }

    void settingsThatCannotBeTriedAreSaid()
    {
        const auto end = runCli({u"bench"_s, u"--probe"_s, u"--data"_s, path(u"nowhere"_s)});
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.err.contains(u"The settings could not be tried: "_s)
                     && end.err.contains(path(u"nowhere"_s)),
                 qPrintable(end.err));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Small enough that an update takes milliseconds.
    static QStringList settings(QStringList words)
    {
        words << u"--preset"_s << u"quick-look"_s;
        for (const char *set : {"data.width=16", "data.height=16", "data.sample_count=60", "g.dcgan.width=4",
                                "d.dcgan.width=4", "train.batch=4", "run.tick=2", "train.threads=1",
                                "run.sheet_tiles=10", "run.measure_ticks=1000"})
            words << u"--set"_s << QString::fromLatin1(set);
        return words;
    }
    CommandEnd train(const QStringList &more,
                     const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment()) const
    {
        return runCli(settings({u"train"_s, u"--data"_s, u"sample:digits"_s, u"--out"_s, path(u"runs"_s)})
                          + more,
                      environment);
    }
    static QJsonObject infoOf(const QString &run) { return runCli({u"info"_s, run, u"--json"_s}).json(); }
    static QJsonObject differenceOf(const QJsonObject &info, const QString &key)
    {
        for (const auto &difference : info.value(u"differences"_s).toArray()) {
            if (difference.toObject().value(u"key"_s).toString() == key)
                return difference.toObject();
        }
        return {};
    }
    /// With a program in the place of the children's forja-cli that ends as `end` where its words match
    /// `pattern`.
    QProcessEnvironment environmentWith(const QByteArray &end, const QByteArray &pattern) const
    {
        QFile program(path(u"tight-cli"_s));
        if (!program.open(QIODevice::WriteOnly))
            return {};
        program.write("#!/bin/sh\ncase \"$* \" in " + pattern + ") " + end + ";; esac\nexec "
                      + programPath(u"forja-cli"_s).toUtf8() + " \"$@\"\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"FORJA_CLI"_s, program.fileName());
        return environment;
    }

    QTemporaryDir m_folder;
    QString m_run; ///< six updates long; only looked at
};

FORJA_TEST(TestCliBranch)
#include "test_clibranch.moc"
