// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// What the system and a shell do to a program: streams that are closed or end, names that are no text,
/// links, devices, signals.
class TestProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void closedStandardStreamsDoNotEndUpInTheRun();
    void aReaderThatGoesAwayDoesNotEndATraining();
    void aProcessIsListedByItsName();
    void aNameThatIsNotUtf8IsTakenAsItsBytes();
    void anArchiveWhoseNameIsNotUtf8IsTakenAsItsBytes();
    void whatIsNoFolderIsCalledWhatItIs_data();
    void whatIsNoFolderIsCalledWhatItIs();
    void aBranchThroughALinkLiesBesideTheRunItself();
    void ctrlCEndsATrainingWhoseFolderIsGone();
    void cleanupTestCase() { shell(u"rm -rf -- *"_s); } // QTemporaryDir cannot remove every name

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList trainWords(const QString &out, int updates) const;
    static QStringList runsIn(const QString &folder);
    /// Runs a line of the shell in the test's folder; "$CLI" is forja-cli. Its last line of output is the
    /// exit code of the last command.
    CommandEnd shell(const QString &line) const;
    void requireSound(const QString &run) const;

    QTemporaryDir m_folder;
};

QStringList TestProcess::trainWords(const QString &out, int updates) const
{
    QStringList words{
        u"train"_s,      u"--data"_s,    path(u"digits"_s),       u"--out"_s, out, u"--preset"_s,
        u"quick-look"_s, u"--updates"_s, QString::number(updates)};
    for (const char *set :
         {"data.width=16", "data.height=16", "g.dcgan.width=4", "d.dcgan.width=4", "train.batch=4",
          "run.tick=1", "train.threads=1", "run.sheet_tiles=10", "run.checkpoint_updates=2"})
        words << u"--set"_s << QString::fromLatin1(set);
    return words;
}

QStringList TestProcess::runsIn(const QString &folder)
{
    QStringList runs;
    for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        runs << folder + u'/' + name;
    return runs;
}

CommandEnd TestProcess::shell(const QString &line) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CLI"_s, programPath(u"forja-cli"_s));
    environment.insert(u"SMALL"_s, trainWords(path(u"unused"_s), 2).mid(5).join(u' '));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(u"/bin/bash"_s, {u"-c"_s, line});
    return endOf(process);
}

void TestProcess::initTestCase()
{
    qputenv("FORJA_CACHE", path(u"cache"_s).toUtf8());
    const auto written = runCli({u"dataset"_s, u"sample"_s, u"digits"_s, path(u"digits"_s), u"--count"_s,
                                 u"40"_s});
    QVERIFY2(written.exitCode == 0, qPrintable(written.err));
}

/// That everything in the run is what a run holds, and that it goes on exactly.
void TestProcess::requireSound(const QString &run) const
{
    for (QDirIterator it(run, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(" images/s") && !bytes.contains("Run: /"), qPrintable(file.fileName()));
        const QList<QByteArray> lines = file.fileName().endsWith(u".jsonl"_s) ? bytes.trimmed().split('\n')
                                                                              : QList<QByteArray>();
        for (const QByteArray &line : lines)
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), qPrintable(file.fileName()));
    }
    const auto verified = runCli({u"resume"_s, run, u"--verify"_s});
    QVERIFY2(verified.exitCode == 0 && verified.out.endsWith(u"identical\n"_s),
             qPrintable(verified.out + verified.err));
}

void TestProcess::closedStandardStreamsDoNotEndUpInTheRun()
{
    const QString out = path(u"closed"_s);
    QProcess process;
    process.setChildProcessModifier([] {
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::close(stream);
    });
    process.start(programPath(u"forja-cli"_s), trainWords(out, 8));
    QCOMPARE(endOf(process).exitCode, 0);
    QCOMPARE(runsIn(out).size(), 1);
    requireSound(runsIn(out).first());
}

void TestProcess::aReaderThatGoesAwayDoesNotEndATraining()
{
    const QString out = path(u"alone"_s);
    std::array<int, 2> ends = {};
    QCOMPARE(::pipe(ends.data()), 0);
    ::close(ends[0]); // nobody will ever read
    QProcess process;
    process.setChildProcessModifier([ends] {
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
    });
    process.start(programPath(u"forja-cli"_s), trainWords(out, 8));
    ::close(ends[1]);
    const auto end = endOf(process);
    QVERIFY2(end.exitCode == 0 || end.exitCode == 1,
             qPrintable(u"exit code %1"_s.arg(end.exitCode))); // 1: what was asked for on stdout went nowhere
    QCOMPARE(runsIn(out).size(), 1);
    QVERIFY(QFile::exists(runsIn(out).first() + u"/checkpoints/000000008"_s));
    requireSound(runsIn(out).first());
}

void TestProcess::aProcessIsListedByItsName()
{
    const QString out = path(u"named"_s);
    const auto process = startCli(trainWords(out, 100000));
    QTRY_VERIFY_WITH_TIMEOUT(!runsIn(out).isEmpty(), kTestPatienceMs);
    QFile name(u"/proc/%1/comm"_s.arg(process->processId()));
    QVERIFY(name.open(QIODevice::ReadOnly));
    QCOMPARE(name.readAll(), QByteArray("forja-cli\n"));
    process->terminate();
    QCOMPARE(endOf(*process).exitCode, 130);
}

void TestProcess::aNameThatIsNotUtf8IsTakenAsItsBytes()
{
    const auto trained = shell(
        uR"sh(set -e; d=$'data\xff'; o=$'runs\xfe'; cp -r digits "$d"; mv "$d/3" "$d"/$'\xfd'
        run=$("$CLI" train --data "$d" --out "$o" $SMALL 2>train.err | tail -1) || { cat train.err; exit 1; }
        test "$(dirname "$run")" = "$PWD/$o"; test -f "$run/experiment.json"
        "$CLI" resume "$run" --updates 2 2>/dev/null; "$CLI" info "$run"
        "$CLI" sample "$run" --count 2 --out $'made\xfc'; "$CLI" export gallery "$run" --count 4 --out $'web\xfb'
        ls $'made\xfc'/*.png $'web\xfb'/gallery.html; "$CLI" dataset check "$d")sh"_s);
    QVERIFY2(trained.exitCode == 0, qPrintable(trained.out + trained.err));
    QVERIFY2(!trained.out.contains(u"cannot be read"_s), qPrintable(trained.out));
    // Nothing of another name was made beside them.
    const auto beside = shell(u"ls -d *data* *runs* *made* *web* | wc -l"_s);
    QCOMPARE(beside.out.trimmed(), u"4"_s);
}

void TestProcess::anArchiveWhoseNameIsNotUtf8IsTakenAsItsBytes()
{
    const auto checked = shell(
        uR"sh(tar -cf $'pictures\xff.tar' -C digits . && "$CLI" dataset check $'pictures\xff.tar' --json)sh"_s);
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.out + checked.err));
    QCOMPARE(checked.json().value(u"pictures"_s).toInt(), 40);
}

void TestProcess::whatIsNoFolderIsCalledWhatItIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says");
    QTest::newRow("device") << u"/dev/zero"_s << u"it is a device"_s;
    QTest::newRow("pipe") << path(u"pipe"_s) << u"it is a pipe"_s;
    QTest::newRow("dead link") << path(u"dead"_s) << u"it is a link that leads nowhere"_s;
    QTest::newRow("nothing") << path(u"nothing"_s) << u"there is no such folder"_s;
}

void TestProcess::whatIsNoFolderIsCalledWhatItIs()
{
    QFETCH(QString, name);
    QFETCH(QString, says);
    ::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600);
    QFile::link(path(u"nowhere"_s), path(u"dead"_s));
    for (const QStringList &words :
         {QStringList{u"dataset"_s, u"check"_s}, QStringList{u"info"_s}, QStringList{u"resume"_s}}) {
        const auto end = runCli(words + QStringList{name});
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.err.contains(name) && end.err.contains(says), qPrintable(end.err));
    }
}

void TestProcess::aBranchThroughALinkLiesBesideTheRunItself()
{
    const QString out = path(u"real"_s);
    const auto trained = runCli(trainWords(out, 4));
    QVERIFY2(trained.exitCode == 0, qPrintable(trained.err));
    const QString run = runsIn(out).first();
    QVERIFY(QDir(m_folder.path()).mkdir(u"links"_s));
    const QString link = path(u"links/mine"_s);
    QVERIFY(QFile::link(run, link));
    const auto branched = runCli({u"resume"_s, link, u"--from"_s, u"2"_s, u"--updates"_s, u"2"_s,
                                  u"--json"_s});
    QVERIFY2(branched.exitCode == 0, qPrintable(branched.err));
    QCOMPARE(runsIn(out).size(), 2);
    QCOMPARE(runsIn(path(u"links"_s)), QStringList{link});
    const QString branch = branched.json().value(u"run"_s).toString();
    QCOMPARE(QFileInfo(branch).canonicalFilePath(), QFileInfo(runsIn(out).last()).canonicalFilePath());
    const QJsonObject origin = runCli({u"info"_s, branch, u"--json"_s}).json().value(u"origin"_s).toObject();
    QCOMPARE(origin.value(u"run"_s).toString(), QFileInfo(run).fileName());
}

void TestProcess::ctrlCEndsATrainingWhoseFolderIsGone()
{
    const QString out = path(u"gone"_s);
    const auto process = startCli(trainWords(out, 1000000));
    const auto isTraining = [&] {
        return !runsIn(out).isEmpty() && QFile(runsIn(out).first() + u"/stats.jsonl"_s).size() > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTraining(), kTestPatienceMs);
    // A file takes the place of the folder at once, so that nothing can be written there any more, nor the
    // folder made anew.
    QFile instead(path(u"instead"_s));
    QVERIFY(instead.open(QIODevice::WriteOnly));
    QCOMPARE(::renameat2(AT_FDCWD, QFile::encodeName(out).constData(), AT_FDCWD,
                         QFile::encodeName(instead.fileName()).constData(), RENAME_EXCHANGE),
             0);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const auto end = endOf(*process);
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.err.contains(u"could not be written completely"_s), qPrintable(end.err));
}

FORJA_TEST(TestProcess)
#include "test_process.moc"
