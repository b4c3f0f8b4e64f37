// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <fcntl.h>

using namespace Qt::StringLiterals;

/// Commands that make runs, and what they leave behind.
class TestCliRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trainLeavesARunOfTheLengthAskedFor();
    void infoTellsWhatDiffers();
    void infoHasEveryMeasureInEveryRecord();
    void failuresOfTrainAreNotUsageErrors();
    void sampleMakesTheSamePicturesAgain();
    void sampleTakesTheBestSnapshot();
    void sampleOfOneClassAndUnknownClass();
    void aPictureWhoseRunIsGoneSaysWhyInJson();
    void galleryHoldsPicturesSheetAndPage();
    void filmShowsOneLatentAndSaysWhereItComesFrom();
    void ctrlCWritesACheckpointThatResumeGoesOnFrom_data();
    void ctrlCWritesACheckpointThatResumeGoesOnFrom();
    void secondCtrlCLeavesAtOnce();
    void aRunThatAnotherProgramTrainsIsReadAndNeverWritten();
    void aDiskThatRefusesIsSaidOnceAndWhenItIsOver();
    void resumeVerifySaysIdentical();
    void branchIsARunOfItsOwn();
    void demoPrintsItsGallery();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList trainWords(const QString &out) const;
    CommandEnd train(const QString &out, const QStringList &more) const;
    static QStringList runsIn(const QString &folder);
    static QJsonObject infoOf(const QString &run) { return runCli({u"info"_s, run, u"--json"_s}).json(); }
    static qint64 lastCheckpoint(const QJsonObject &info);

    QTemporaryDir m_folder;
    QString m_run; ///< six updates long; only looked at
};

/// Small enough that an update takes milliseconds.
QStringList TestCliRuns::trainWords(const QString &out) const
{
    QStringList words{u"train"_s, u"--data"_s,   path(u"digits"_s), u"--out"_s,
                      out,        u"--preset"_s, u"quick-look"_s};
    for (const char *set :
         {"data.width=16", "data.height=16", "g.dcgan.width=4", "d.dcgan.width=4", "train.batch=4",
          "run.tick=2", "train.threads=1", "run.sheet_tiles=10", "run.measure_ticks=1000"})
        words << u"--set"_s << QString::fromLatin1(set);
    return words;
}

CommandEnd TestCliRuns::train(const QString &out, const QStringList &more) const
{
    return runCli(trainWords(out) + more);
}

QStringList TestCliRuns::runsIn(const QString &folder)
{
    QStringList runs;
    for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        runs << folder + u'/' + name;
    return runs;
}

qint64 TestCliRuns::lastCheckpoint(const QJsonObject &info)
{
    const QJsonArray checkpoints = info.value(u"checkpoints"_s).toArray();
    return checkpoints.isEmpty() ? -1 : checkpoints.last().toObject().value(u"update"_s).toInteger();
}

void TestCliRuns::initTestCase()
{
    qputenv("FORJA_CACHE", path(u"cache"_s).toUtf8());
    const auto written = runCli({u"dataset"_s, u"sample"_s, u"digits"_s, path(u"digits"_s), u"--count"_s,
                                 u"100"_s});
    QVERIFY2(written.exitCode == 0, qPrintable(written.err));
    const auto end = train(path(u"runs"_s), {u"--updates"_s, u"6"_s, u"--seed"_s, u"5"_s, u"--json"_s});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    m_run = end.json().value(u"run"_s).toString();
    QCOMPARE(end.json().value(u"update"_s).toInt(), 6);
    QCOMPARE(end.json().value(u"interrupted"_s), QJsonValue(false));
}

void TestCliRuns::trainLeavesARunOfTheLengthAskedFor()
{
    const auto end = train(path(u"other"_s), {u"--updates"_s, u"3"_s});
    QCOMPARE(end.exitCode, 0);
    QVERIFY2(end.out.startsWith(u"Done at update 3"), qPrintable(end.out));
    QCOMPARE(end.out.trimmed().section(u'\n', -1), runsIn(path(u"other"_s)).value(0));
    QCOMPARE(lastCheckpoint(infoOf(runsIn(path(u"other"_s)).value(0))), 3);
}

void TestCliRuns::infoHasEveryMeasureInEveryRecord()
{
    const QJsonObject measure = infoOf(m_run).value(u"measures"_s).toArray().first().toObject();
    for (const QString &key :
         {u"comb"_s, u"distance"_s, u"diversity"_s, u"generated"_s, u"real"_s, u"seconds"_s, u"update"_s})
        QVERIFY2(measure.value(key).isDouble(), qPrintable(key));
    QVERIFY(measure.contains(u"copied"_s) && measure.contains(u"protocol"_s));
    // What a run is measured by later is told of it, and what one before did not take is not a number.
    const QString copy = path(u"measured-by-others"_s);
    QVERIFY(QDir().mkpath(copy + u"/measures"_s));
    for (const QString &name : {u"experiment.json"_s, u"stats.jsonl"_s, u"events.jsonl"_s})
        QVERIFY(QFile::copy(m_run + u'/' + name, copy + u'/' + name));
    QFile file(copy + u"/measures/p.jsonl"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"protocol":"p","update":3,"seconds":1,"distance":2,"diversity":1,"generated":10,"real":10,)"
        R"("later":0.5})"
        "\n");
    file.close();
    const QJsonObject other = infoOf(copy).value(u"measures"_s).toArray().first().toObject();
    QCOMPARE(other.value(u"later"_s).toDouble(), 0.5);
    QCOMPARE(other.value(u"copied"_s).toString(), u"nan"_s);
}

void TestCliRuns::infoTellsWhatDiffers()
{
    const QJsonObject info = infoOf(m_run);
    QCOMPARE(info.value(u"preset"_s).toString(), u"quick-look"_s);
    QCOMPARE(info.value(u"last"_s).toObject().value(u"update"_s).toInt(), 6);
    QStringList keys;
    for (const auto &difference : info.value(u"differences"_s).toArray())
        keys << difference.toObject().value(u"key"_s).toString();
    QVERIFY2(keys.contains(u"g.dcgan.width"_s) && keys.contains(u"train.seed"_s),
             qPrintable(keys.join(u' ')));
    const auto text = runCli({u"info"_s, m_run});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains(u"train.seed: 0 -> 5"_s), qPrintable(text.out));
}

void TestCliRuns::failuresOfTrainAreNotUsageErrors()
{
    const auto end = runCli({u"train"_s, u"--data"_s, path(u"nowhere"_s), u"--out"_s, path(u"none"_s),
                             u"--updates"_s, u"1"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.err.contains(u"forja-cli: "_s) && end.err.contains(path(u"nowhere"_s)), qPrintable(end.err));
    QCOMPARE(runCli({u"resume"_s, path(u"nowhere"_s)}).exitCode, 1);
    QCOMPARE(runCli({u"sample"_s, path(u"nowhere"_s), u"--out"_s, path(u"none"_s)}).exitCode, 1);
    QCOMPARE(runCli({u"export"_s, u"gallery"_s, path(u"nowhere"_s), u"--out"_s, path(u"none"_s)}).exitCode,
             1);
}

void TestCliRuns::sampleMakesTheSamePicturesAgain()
{
    const auto sample = [this](const QString &folder, const QString &count) {
        return runCli({u"sample"_s, m_run, u"--out"_s, folder, u"--count"_s, count, u"--seed"_s, u"3"_s});
    };
    const auto end = sample(path(u"new"_s), u"12"_s);
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QCOMPARE(sample(path(u"fewer"_s), u"11"_s).exitCode, 0);
    const QString name = u"000010-class0.png"_s;
    QFile one(path(u"new/"_s + name)), other(path(u"fewer/"_s + name));
    QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
    QCOMPARE(one.readAll(), other.readAll());

    const QJsonObject origin = runCli({u"info"_s, path(u"new/"_s + name), u"--json"_s}).json();
    QCOMPARE(origin.value(u"run"_s).toString(), QDir(m_run).dirName());
    QCOMPARE(origin.value(u"update"_s).toString(), u"6"_s);
    QCOMPARE(origin.value(u"seed"_s).toString(), u"3"_s);
    QCOMPARE(origin.value(u"index"_s).toString(), u"10"_s);
    QCOMPARE(origin.value(u"class_name"_s).toString(), u"0"_s);
    QCOMPARE(origin.value(u"network"_s).toString().size(), 64);
    QVERIFY(runCli({u"info"_s, path(u"new/"_s + name)}).out.contains(u"forja:network"_s));
    // The run is found, and that its gallery shows other latents is said.
    const QJsonObject found = runCli({u"info"_s, path(u"new/"_s + name), u"--runs"_s, m_run, u"--json"_s})
                                  .json()
                                  .value(u"found"_s)
                                  .toObject();
    QCOMPARE(found.value(u"run"_s).toString(), m_run);
    QCOMPARE(found.value(u"update"_s).toInt(), 6);
    QVERIFY(found.value(u"missing"_s).toString().contains(u"seed 3, number 10"_s));
}

void TestCliRuns::sampleTakesTheBestSnapshot()
{
    const auto best = [this] {
        return runCli({u"sample"_s, m_run, u"--at"_s, u"best"_s, u"--count"_s, u"1"_s, u"--force"_s,
                       u"--out"_s, path(u"best"_s)});
    };
    const QString file = m_run + u"/measures/zz-v1-10.jsonl"_s;
    QVERIFY(QDir(m_run).mkpath(u"measures"_s));
    const auto measured = [&file](const QByteArray &lines) {
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(lines) == lines.size();
    };
    const auto line = [](int update, double distance) {
        return "{\"protocol\":\"zz-v1-10\",\"seconds\":1,\"generated\":10,\"real\":10,\"diversity\":1,"
               "\"update\":"
            + QByteArray::number(update) + ",\"distance\":" + QByteArray::number(distance) + "}\n";
    };
    QVERIFY(measured(line(0, 1) + line(6, 2)));
    const auto first = best();
    QVERIFY2(first.exitCode == 0, qPrintable(first.err));
    QVERIFY2(first.out.contains(u"of update 0 "_s), qPrintable(first.out));
    QVERIFY(measured(line(0, 3) + line(6, 2)));
    QVERIFY(best().out.contains(u"of update 6 "_s));

    // Nothing is chosen for a person where there is nothing to choose by.
    QVERIFY(QFile::remove(file));
    const auto none = best();
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.err.contains(u"no best snapshot"_s));
    QCOMPARE(runCli({u"sample"_s, m_run, u"--at"_s, u"newest"_s, u"--out"_s, path(u"none"_s)}).exitCode, 2);
}

void TestCliRuns::sampleOfOneClassAndUnknownClass()
{
    const QStringList words{u"sample"_s,  m_run,  u"--out"_s,  path(u"class"_s),
                            u"--count"_s, u"2"_s, u"--class"_s};
    QCOMPARE(runCli(words + QStringList{u"7"_s}).exitCode, 0);
    QCOMPARE(QDir(path(u"class"_s)).entryList(QDir::Files),
             (QStringList{u"000000-class7.png"_s, u"000001-class7.png"_s}));
    const auto unknown = runCli(words + QStringList{u"seventy"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains(u"there is no class of this name. The closest of the 10 names are: "_s),
             qPrintable(unknown.err));
    const auto never = runCli({u"sample"_s, m_run, u"--out"_s, path(u"class"_s), u"--at"_s, u"123456"_s});
    QCOMPARE(never.exitCode, 1);
    // Another picture of the same name stays.
    const auto over = runCli({u"sample"_s, m_run, u"--out"_s, path(u"class"_s), u"--count"_s, u"1"_s,
                              u"--class"_s, u"7"_s, u"--seed"_s, u"99"_s});
    QCOMPARE(over.exitCode, 1);
    QVERIFY2(over.err.contains(u"--force"_s), qPrintable(over.err));
}

void TestCliRuns::aPictureWhoseRunIsGoneSaysWhyInJson()
{
    QVERIFY(runCli({u"sample"_s, m_run, u"--out"_s, path(u"alone"_s), u"--count"_s, u"1"_s}).exitCode == 0);
    const QTemporaryDir elsewhere;
    const QString picture = elsewhere.filePath(u"one.png"_s);
    const QDir made(path(u"alone"_s));
    QVERIFY(QFile::copy(made.filePath(made.entryList(QDir::Files).value(0)), picture));
    const QJsonObject origin = runCli({u"info"_s, picture, u"--json"_s}).json();
    QVERIFY(!origin.contains(u"found"_s));
    QVERIFY2(origin.value(u"not_found"_s).toString().contains(u"no longer here"_s),
             QJsonDocument(origin).toJson());
}

void TestCliRuns::galleryHoldsPicturesSheetAndPage()
{
    const auto end = runCli({u"export"_s, u"gallery"_s, m_run, u"--out"_s, path(u"gallery"_s), u"--count"_s,
                             u"20"_s, u"--columns"_s, u"5"_s});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QCOMPARE(end.out.trimmed().section(u'\n', -1), path(u"gallery/gallery.html"_s));
    QVERIFY(QFile::exists(path(u"gallery/gallery.html"_s)));
    QVERIFY(QFile::exists(path(u"gallery/000019-class9.png"_s)));
    QFile page(path(u"gallery/gallery.html"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("<li>Batch: 4 (preset: 32)</li>"));
    QCOMPARE(QImage(path(u"gallery/sheet.png"_s)).size(), QSize(5 * 16, 4 * 16));
    const auto sheetOnly = runCli({u"export"_s, u"gallery"_s, m_run, u"--out"_s, path(u"sheet"_s),
                                   u"--no-page"_s, u"--no-singles"_s});
    QCOMPARE(sheetOnly.exitCode, 0);
    QCOMPARE(QDir(path(u"sheet"_s)).entryList(QDir::Files), QStringList{u"sheet.png"_s});
}

void TestCliRuns::filmShowsOneLatentAndSaysWhereItComesFrom()
{
    const QString file = path(u"one.webp"_s);
    const QStringList words{u"export"_s, u"film"_s,   m_run,  u"--out"_s, file,  u"--latent"_s,
                            u"3"_s,      u"--zoom"_s, u"2"_s, u"--fps"_s, u"5"_s};
    const auto end = runCli(words);
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QVERIFY2(end.out.contains(u"updates 0 to 6, 32 x 32 pixels"_s) && end.out.endsWith(file + u'\n'),
             qPrintable(end.out));
    QImageReader reader(file);
    QCOMPARE(reader.size(), QSize(32, 32));
    QVERIFY(reader.imageCount() >= 2);
    const QJsonObject origin = runCli({u"info"_s, file, u"--json"_s}).json();
    QCOMPARE(origin.value(u"index"_s).toString(), u"3"_s);
    QCOMPARE(origin.value(u"update"_s).toString(), u"6"_s);
    QCOMPARE(origin.value(u"run"_s).toString(), m_run.section(u'/', -1));

    const auto again = runCli(words);
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains(u"a file with this name already exists"_s), qPrintable(again.err));
    QCOMPARE(runCli(words + QStringList{u"--replace"_s}).exitCode, 0);
    QCOMPARE(runCli({u"export"_s, u"film"_s, m_run, u"--out"_s, path(u"two.webp"_s), u"--class"_s, u"owls"_s})
                 .exitCode,
             2);
    QCOMPARE(runCli({u"export"_s, u"film"_s, m_run, u"--out"_s, path(u"no/such/folder/two.webp"_s),
                     u"--class"_s, u"7"_s})
                 .exitCode,
             0);
    QVERIFY2(QFile::exists(path(u"no/such/folder/two.webp"_s)), "the folder that a film is for is made");
    QCOMPARE(runCli({u"export"_s, u"film"_s, m_run, u"--out"_s, path(u"two.gif"_s)}).exitCode, 1);
    QVERIFY(!QFile::exists(path(u"two.gif"_s)));
}

void TestCliRuns::ctrlCWritesACheckpointThatResumeGoesOnFrom_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestCliRuns::ctrlCWritesACheckpointThatResumeGoesOnFrom()
{
    QFETCH(int, signal);
    const QString out = path(u"stopped-%1"_s.arg(signal));
    const auto process = startCli(trainWords(out) + QStringList{u"--minutes"_s, u"10"_s});
    const auto isTraining = [&] {
        const QStringList runs = runsIn(out);
        return !runs.isEmpty() && QFile(runs.first() + u"/stats.jsonl"_s).size() > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTraining(), 60000);
    ::kill(static_cast<pid_t>(process->processId()), signal);
    const auto end = endOf(*process);
    QCOMPARE(end.exitCode, 130);
    QVERIFY2(end.out.startsWith(u"Interrupted at update "), qPrintable(end.out));

    const QString run = runsIn(out).first();
    const qint64 stopped = lastCheckpoint(infoOf(run));
    QVERIFY(stopped > 0);
    const auto resumed = runCli({u"resume"_s, run, u"--updates"_s, u"2"_s, u"--json"_s});
    QVERIFY2(resumed.exitCode == 0, qPrintable(resumed.err));
    QCOMPARE(resumed.json().value(u"update"_s).toInteger(), stopped + 2);
    QCOMPARE(resumed.json().value(u"run"_s).toString(), run);
    QCOMPARE(lastCheckpoint(infoOf(run)), stopped + 2);
}

void TestCliRuns::secondCtrlCLeavesAtOnce()
{
    // An update of this takes long enough for two signals.
    const QString out = path(u"heavy"_s);
    const auto process = startCli({u"train"_s, u"--data"_s, path(u"digits"_s), u"--out"_s, out, u"--set"_s,
                                   u"train.batch=2048"_s, u"--set"_s, u"g.dcgan.width=64"_s, u"--set"_s,
                                   u"d.dcgan.width=64"_s, u"--set"_s, u"train.threads=1"_s});
    QString err;
    const auto says = [&](const QString &words) {
        err += QString::fromUtf8(process->readAllStandardError());
        return err.contains(words);
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(u"kimg"_s), 60000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"interrupt once more to leave at once"_s), 60000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const auto end = endOf(*process);
    QCOMPARE(end.exitCode, 130);
    QVERIFY2(end.out.isEmpty(), qPrintable(end.out));
}

void TestCliRuns::aRunThatAnotherProgramTrainsIsReadAndNeverWritten()
{
    const QString out = path(u"elsewhere"_s);
    const auto writer = startCli(trainWords(out) + QStringList{u"--minutes"_s, u"10"_s});
    const auto isTraining = [&] {
        return !runsIn(out).isEmpty() && !QDir(runsIn(out).first() + u"/generators"_s).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTraining(), 60000);
    const QString run = runsIn(out).first();
    const auto resumed = runCli({u"resume"_s, run, u"--updates"_s, u"2"_s});
    QCOMPARE(resumed.exitCode, 1);
    QVERIFY2(resumed.err.contains(u"process %1 on "_s.arg(writer->processId()))
                 && resumed.err.contains(u"is writing this run"_s),
             qPrintable(resumed.err));
    QCOMPARE(runCli({u"info"_s, run}).exitCode, 0);
    QCOMPARE(runCli({u"sample"_s, run, u"--out"_s, path(u"elsewhere-pictures"_s), u"--count"_s, u"3"_s,
                     u"--at"_s, u"0"_s})
                 .exitCode,
             0);
    QCOMPARE(runCli({u"export"_s, u"gallery"_s, run, u"--out"_s, path(u"elsewhere-gallery"_s), u"--count"_s,
                     u"3"_s, u"--at"_s, u"0"_s})
                 .exitCode,
             0);
    QFile lock(run + u"/lock"_s);
    QVERIFY(lock.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(lock.readAll()).object().value(u"pid"_s).toInteger(),
             writer->processId());
    ::kill(static_cast<pid_t>(writer->processId()), SIGTERM);
    QCOMPARE(endOf(*writer).exitCode, 130);
    QFile events(run + u"/events.jsonl"_s);
    QVERIFY(events.open(QIODevice::ReadOnly));
    const QByteArray told = events.readAll();
    QVERIFY2(!told.contains("resume") && !told.contains("\"lock.") && !told.contains("\"disk."), told);
}

void TestCliRuns::aDiskThatRefusesIsSaidOnceAndWhenItIsOver()
{
    const QString out = path(u"refused"_s);
    const auto process = startCli(trainWords(out) + QStringList{u"--minutes"_s, u"10"_s});
    const auto size = [&] {
        return runsIn(out).isEmpty() ? 0 : QFile(runsIn(out).first() + u"/stats.jsonl"_s).size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(size() > 0, 60000);
    // A folder in the place of the file refuses as a disk does; they change places at once, so that no new
    // file comes between.
    QDir run(runsIn(out).first());
    const QByteArray file = QFile::encodeName(run.filePath(u"stats.jsonl"_s));
    const QByteArray away = QFile::encodeName(run.filePath(u"stats.away"_s));
    const auto changePlaces = [&] {
        return ::renameat2(AT_FDCWD, file.constData(), AT_FDCWD, away.constData(), RENAME_EXCHANGE) == 0;
    };
    QVERIFY(run.mkdir(u"stats.away"_s) && changePlaces());
    QString err;
    const auto says = [&](const QString &words) {
        err += QString::fromUtf8(process->readAllStandardError());
        return err.contains(words);
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(u"stats.jsonl: cannot be written (Is a directory). Training continues"_s),
                             60000);
    QVERIFY(changePlaces());
    QTRY_VERIFY_WITH_TIMEOUT(says(u"The disk can be written again."_s), 60000);
    ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
    const auto end = endOf(*process);
    QCOMPARE(end.exitCode, 130);
    // These tiny updates may fill the memory for records before the file is back: training then waits, which
    // is said once as well. What the run's doctor says of a hundred pictures names no file.
    const QString told = err + end.err;
    QVERIFY2(told.count(u"stats.jsonl: cannot be written"_s) == 1, qPrintable(told));
    QVERIFY2(told.count(u"too much is waiting to be written there"_s) <= 1
                 && told.count(u"warning: "_s + out) <= 2,
             qPrintable(told));
    QFile stats(run.filePath(u"stats.jsonl"_s));
    QVERIFY(stats.open(QIODevice::ReadOnly));
    qint64 update = 0;
    for (const QByteArray &line : stats.readAll().trimmed().split('\n')) {
        update += 2;
        QCOMPARE(QJsonDocument::fromJson(line).object().value(u"update"_s).toInteger(), update);
    }
    QCOMPARE(update - update % 2, lastCheckpoint(infoOf(run.path())) / 2 * 2);
}

void TestCliRuns::resumeVerifySaysIdentical()
{
    const auto end = train(path(u"verified"_s), {u"--updates"_s, u"4"_s});
    QCOMPARE(end.exitCode, 0);
    const QString run = runsIn(path(u"verified"_s)).first();
    const auto verified = runCli({u"resume"_s, run, u"--verify"_s});
    QVERIFY2(verified.exitCode == 0, qPrintable(verified.out + verified.err));
    QVERIFY2(verified.out.endsWith(u"\nidentical\n"), qPrintable(verified.out));

    // From the start to the end is all there is to compare; a seed that was changed afterwards is another
    // training.
    QFile experiment(run + u"/experiment.json"_s);
    QVERIFY(experiment.open(QIODevice::ReadOnly));
    QByteArray text = experiment.readAll();
    experiment.close();
    QVERIFY(text.contains("\"train.seed\": 0"));
    text.replace("\"train.seed\": 0", "\"train.seed\": 1");
    QVERIFY(experiment.open(QIODevice::WriteOnly) && experiment.write(text) == text.size());
    experiment.close();
    const auto different = runCli({u"resume"_s, run, u"--verify"_s, u"--json"_s});
    QCOMPARE(different.exitCode, 1);
    QCOMPARE(different.json().value(u"identical"_s), QJsonValue(false));
    QVERIFY(!different.json().value(u"first_difference"_s).toString().isEmpty());
}

void TestCliRuns::branchIsARunOfItsOwn()
{
    QCOMPARE(train(path(u"branched"_s), {u"--updates"_s, u"4"_s}).exitCode, 0);
    const QString run = runsIn(path(u"branched"_s)).first();
    const auto branch = runCli({u"resume"_s, run, u"--from"_s, u"0"_s, u"--updates"_s, u"2"_s, u"--json"_s});
    QVERIFY2(branch.exitCode == 0, qPrintable(branch.err));
    QCOMPARE(branch.json().value(u"update"_s).toInt(), 2);
    QCOMPARE(runsIn(path(u"branched"_s)).size(), 2);
    QCOMPARE(branch.json().value(u"run"_s).toString(), runsIn(path(u"branched"_s)).at(1));
    QCOMPARE(lastCheckpoint(infoOf(run)), 4);
}

void TestCliRuns::demoPrintsItsGallery()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FORJA_RUNS"_s, path(u"demo"_s));
    const auto end = runCli({u"demo"_s, u"--minutes"_s, u"0.02"_s}, environment);
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    const QString gallery = end.out.trimmed().section(u'\n', -1).section(u"Gallery: "_s, 1);
    QVERIFY2(gallery.startsWith(path(u"demo/"_s)) && QFile::exists(gallery), qPrintable(end.out));
}

FORJA_TEST(TestCliRuns)
#include "test_cliruns.moc"
