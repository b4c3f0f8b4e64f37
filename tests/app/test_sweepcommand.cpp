// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// forja-cli sweep, and the trainings that it starts.
class TestSweepCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Small enough that an update takes milliseconds.
    QString sweepFile(const QString &name, int updates, const QJsonArray &rates,
                      const QJsonArray &seeds) const
    {
        const QJsonObject settings{
            {u"data.width"_s, 16},          {u"data.height"_s, 16},  {u"data.sample_count"_s, 80},
            {u"g.dcgan.width"_s, 4},        {u"d.dcgan.width"_s, 4}, {u"train.batch"_s, 4},
            {u"train.threads"_s, 1},        {u"run.tick"_s, 2},      {u"run.sheet_tiles"_s, 10},
            {u"run.measure_ticks"_s, 1000}, {u"run.minutes"_s, 0},   {u"run.updates"_s, updates}};
        const QJsonObject json{
            {u"format"_s, 1},
            {u"data"_s, u"sample:digits"_s},
            {u"preset"_s, u"quick-look"_s},
            {u"set"_s, settings},
            {u"cross"_s, QJsonArray{QJsonObject{{u"key"_s, u"g.rate"_s}, {u"values"_s, rates}}}},
            {u"seeds"_s, seeds}};
        QFile file(path(name + u".json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(QJsonDocument(json).toJson());
        return file.fileName();
    }
    static QStringList runsIn(const QString &folder)
    {
        return QDir(folder).entryList({u"0*"_s}, QDir::Dirs, QDir::Name);
    }
    static int update(const QString &run)
    {
        const auto info = runCli({u"info"_s, run, u"--json"_s}).json();
        return info.value(u"checkpoints"_s).toArray().last().toObject().value(u"update"_s).toInt();
    }

private Q_SLOTS:
    void initTestCase() { qputenv("FORJA_CACHE", path(u"cache"_s).toUtf8()); }

    void everyCombinationIsTrainedOnce()
    {
        const QString file = sweepFile(u"rates"_s, 4, {0.001, 0.003}, {1, 2});
        const QString out = path(u"runs"_s);
        const auto end = runCli({u"sweep"_s, file, u"--out"_s, out, u"--at-once"_s, u"2"_s, u"--json"_s});
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        const QJsonArray runs = end.json().value(u"runs"_s).toArray();
        QCOMPARE(runs.size(), 4);
        QCOMPARE(runs[3][u"title"].toString(), u"g.rate=3e-3 seed=2"_s);
        QCOMPARE(runs[3][u"outcome"].toString(), u"done"_s);
        QVERIFY2(!runs[3].toObject().contains(u"best"), "four updates have no best");
        QCOMPARE(runsIn(out).size(), 4);
        for (const auto &run : runs)
            QCOMPARE(update(run[u"run"].toString()), 4);

        QFile page(end.json().value(u"page"_s).toString());
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        QVERIFY(html.count("<img ") >= 4 + 4 * 2); // settings, and the first and the last moment at least
        for (const char *words : {"g.rate = 1e-3", "seed 2", "update 4"})
            QVERIFY2(html.contains(words), words);
        // Ten tiles of 16 pixels; two rates down, two seeds across.
        QCOMPARE(QImage(out + u"/sweep-rates-settings.png"_s).size(), QSize(2 * 160 + 4, 2 * 16 + 4));

        const auto again = runCli({u"sweep"_s, file, u"--out"_s, out, u"--json"_s});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json().value(u"runs"_s), end.json().value(u"runs"_s));
        QCOMPARE(runsIn(out).size(), 4);
    }

    void anInterruptedSweepGoesOnWhereItWas()
    {
        const QString file = sweepFile(u"long"_s, 1000, {0.001}, {1, 2});
        const QString out = path(u"long-runs"_s);
        const QStringList words{u"sweep"_s, file, u"--out"_s, out, u"--json"_s};
        const auto process = startCli(words);
        QTRY_VERIFY_WITH_TIMEOUT(runsIn(out).size() == 1
                                     && QFile::exists(out + u'/' + runsIn(out).value(0) + u"/stats.jsonl"_s),
                                 120000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const auto end = endOf(*process);
        QCOMPARE(end.exitCode, 130);
        const QString first = out + u'/' + runsIn(out).value(0);
        QVERIFY(!QFile::exists(first + u"/lock"_s));
        QVERIFY(update(first) > 0 && update(first) < 1000);

        const auto again = runCli(words);
        QVERIFY2(again.exitCode == 0, qPrintable(again.err));
        QCOMPARE(runsIn(out).size(), 2);
        QCOMPARE(update(first), 1000);
    }

    void aFileThatIsWrongIsToldOfAndNothingIsMade()
    {
        const QString file = sweepFile(u"wrong"_s, 4, {0.001, 99}, {});
        const auto end = runCli({u"sweep"_s, file, u"--out"_s, path(u"none"_s)});
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.err.contains(file) && end.err.contains(u"99"_s), qPrintable(end.err));
        QVERIFY(!QDir(path(u"none"_s)).exists());
        QFile broken(path(u"broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"format\": 1,");
        broken.close();
        const auto unreadable = runCli({u"sweep"_s, broken.fileName(), u"--out"_s, path(u"none"_s)});
        QCOMPARE(unreadable.exitCode, 1);
        QVERIFY2(unreadable.err.contains(u"not JSON"_s), qPrintable(unreadable.err));
    }

    void aListIsNotSaidToBeNoJson()
    {
        QFile list(path(u"list.json"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("[1, 2]");
        list.close();
        const auto end = runCli({u"sweep"_s, list.fileName(), u"--out"_s, path(u"none"_s)});
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.err.contains(list.fileName()) && !end.err.contains(u"not JSON"_s), qPrintable(end.err));
        QVERIFY2(end.err.contains(u"an object in braces"_s), qPrintable(end.err));
    }

    void pointsOfThePlaneCanBeSwept()
    {
        QFile file(path(u"plane.json"_s));
        QFile points(path(u"p.csv"_s));
        QVERIFY(points.open(QIODevice::WriteOnly));
        for (int i = 0; i < 100; ++i)
            points.write("0.5,0.25\n1,0\n");
        points.close();
        // A shape has no folder; a file of points is meant from beside the sweep's file.
        for (const char *data : {"flat:ring", "flat:p.csv"}) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(R"({"format": 1, "data": "%1", "preset": "flat", "set": {"run.updates": 2,
                "run.minutes": 0, "train.threads": 1}, "cross": [{"key": "g.rate", "values": [0.001, 0.002]}]})")
                           .replace("%1", data));
            file.close();
            const QString out = path(QString::fromLatin1(data).mid(5, 1));
            const auto end = runCli({u"sweep"_s, file.fileName(), u"--out"_s, out, u"--json"_s});
            QVERIFY2(end.exitCode == 0, qPrintable(end.err));
            QCOMPARE(runsIn(out).size(), 2);
        }
    }

    void dryRunOnlyLists()
    {
        const auto end = runCli({u"sweep"_s, sweepFile(u"dry"_s, 4, {0.001, 0.003}, {}), u"--out"_s,
                                 path(u"none"_s), u"--dry-run"_s});
        QCOMPARE(end.exitCode, 0);
        QCOMPARE(end.out, u"g.rate=1e-3\ng.rate=3e-3\n"_s);
        QVERIFY(!QDir(path(u"none"_s)).exists());
    }
};

FORJA_TEST(TestSweepCommand)
#include "test_sweepcommand.moc"
