// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/question.h"
#include "engine/session/session.h"
#include "tests/app/cliprocess.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// forja-cli lab and export replay.
class TestLabCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString question(const QString &name, int updates) const
    {
        const QJsonObject set{
            {u"run.updates"_s, updates},  {u"data.width"_s, 16},   {u"data.height"_s, 16},
            {u"data.sample_count"_s, 80}, {u"g.dcgan.width"_s, 4}, {u"d.dcgan.width"_s, 4},
            {u"train.batch"_s, 4},        {u"run.tick"_s, 2},      {u"run.sheet_tiles"_s, 10}};
        const auto arm = [](const QString &arm, double rate) {
            return QJsonObject{{u"name"_s, arm},
                               {u"label"_s, arm + u" rate"_s},
                               {u"set"_s, QJsonObject{{u"g.rate"_s, rate}}}};
        };
        const QJsonObject rule{{u"kind"_s, u"above"_s},
                               {u"place"_s, QJsonObject{{u"arm"_s, u"slow"_s}}},
                               {u"from"_s, QJsonObject{{u"arm"_s, u"fast"_s}}},
                               {u"margin"_s, 100000}};
        const QJsonObject json{{u"format"_s, 1},
                               {u"title"_s, u"Is slow better?"_s},
                               {u"text"_s, u"Two rates."_s},
                               {u"set"_s, set},
                               {u"arms"_s, QJsonArray{arm(u"slow"_s, 0.0001), arm(u"fast"_s, 0.01)}},
                               {u"seeds"_s, 2},
                               {u"measure"_s, u"distance"_s},
                               {u"claims"_s,
                                QJsonArray{QJsonObject{{u"rule"_s, rule},
                                                       {u"yes"_s, u"It is."_s},
                                                       {u"no"_s, u"It is not, with %6 seeds."_s},
                                                       {u"unclear"_s, u"Who knows."_s}}}}};
        QFile file(path(name + u".json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(QJsonDocument(json).toJson());
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase() { qputenv("FORJA_CACHE", path(u"cache"_s).toUtf8()); }

    void theQuestionsAreListed()
    {
        const auto end = runCli({u"lab"_s, u"--list"_s});
        QCOMPARE(end.exitCode, 0);
        QVERIFY2(end.out.contains(u"must-d-be-first"_s) && end.out.contains(u"Must D be trained first?"_s),
                 qPrintable(end.out));
        QVERIFY(runCli({u"lab"_s, u"--list"_s, u"--json"_s}).json().value(u"questions"_s).toArray().size()
                >= 13);
    }

    void aQuestionOfAFileIsAnsweredWithItsNumbers()
    {
        const auto end = runCli({u"lab"_s, question(u"rates"_s, 6), u"--data"_s, u"sample:digits"_s,
                                 u"--out"_s, path(u"runs"_s), u"--guess"_s, u"yes"_s, u"--seed"_s, u"3"_s,
                                 u"--json"_s});
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        const QJsonObject json = end.json();
        QCOMPARE(json.value(u"lab"_s).toString(), path(u"runs/lab/00001-rates"_s));
        QCOMPARE(json.value(u"seeds"_s).toArray(), (QJsonArray{3, 4}));
        QCOMPARE(json.value(u"rows"_s).toArray().size(), 4);
        QCOMPARE(json.value(u"places"_s)[0][u"seeds"].toInt(), 2);
        QCOMPARE(json.value(u"verdicts"_s)[0][u"answer"].toString(), u"no"_s);
        QCOMPARE(json.value(u"verdicts"_s)[0][u"sentence"].toString(), u"It is not, with 2 seeds."_s);
        QVERIFY(QFile::exists(json.value(u"replay"_s).toString()));

        // In words, after one more seed.
        const auto again = runCli({u"lab"_s, u"--again"_s, path(u"runs/lab/00001-rates"_s), u"--seeds"_s,
                                   u"1"_s});
        QVERIFY2(again.exitCode == 0, qPrintable(again.err));
        for (const QString &words : {u"Is slow better?"_s, u"slow rate"_s, u"No. It is not, with 3 seeds."_s,
                                     u"Your guess: yes"_s, path(u"runs/lab/00001-rates"_s)})
            QVERIFY2(again.out.contains(words), qPrintable(again.out));

        const auto replay = runCli({u"export"_s, u"replay"_s, path(u"runs/lab/00001-rates"_s), u"--out"_s,
                                    path(u"given/away.html"_s)});
        QVERIFY2(replay.exitCode == 0, qPrintable(replay.err));
        QVERIFY(QFile::exists(path(u"given/away.html"_s)));
    }

    void wrongWordsAreWrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("no question") << QStringList{} << u"--list"_s;
        QTest::newRow("unknown") << QStringList{u"what-is-love"_s, u"--data"_s, u"sample:digits"_s,
                                                u"--out"_s, u"x"_s}
                                 << u"what-is-love: there is no such question"_s;
        QTest::newRow("no data") << QStringList{u"must-d-be-first"_s, u"--out"_s, u"x"_s} << u"--data"_s;
        QTest::newRow("a wrong guess")
            << QStringList{u"must-d-be-first"_s, u"--guess"_s, u"perhaps"_s} << u"perhaps"_s;
    }

    void wrongWordsAreWrongUsage()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const auto end = runCli(QStringList{u"lab"_s} + words);
        QCOMPARE(end.exitCode, 2);
        QVERIFY2(end.err.contains(said), qPrintable(end.err));
    }

    void aWrongFileIsRefusedBeforeAnythingHappens()
    {
        QFile file(question(u"wrong"_s, 6));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        text.replace("g.rate", "g.rat");
        file.resize(0);
        file.seek(0);
        file.write(text);
        file.close();
        const auto end = runCli({u"lab"_s, file.fileName(), u"--data"_s, u"sample:digits"_s, u"--out"_s,
                                 path(u"never"_s)});
        QCOMPARE(end.exitCode, 2);
        QVERIFY2(end.err.contains(
                     u"wrong.json: arms[0].set.g.rat: there is no such setting. Did you mean g.rate?"_s),
                 qPrintable(end.err));
        QVERIFY(!QDir(path(u"never"_s)).exists());
    }

    void anInterruptSavesAndTheQuestionGoesOn()
    {
        const auto process = startCli({u"lab"_s, question(u"long"_s, 100000), u"--data"_s, u"sample:digits"_s,
                                       u"--out"_s, path(u"stopped"_s), u"--background"_s});
        const QString runs = path(u"stopped/lab/00001-long/runs"_s);
        QTRY_COMPARE_WITH_TIMEOUT(QDir(runs).entryList({u"0*"_s}, QDir::Dirs).size(), 2, 120000);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(runs + u'/'
                                               + QDir(runs).entryList({u"0*"_s}, QDir::Dirs).first()
                                               + u"/stats.jsonl"_s),
                                 120000);
        QVERIFY(::kill(static_cast<pid_t>(process->processId()), SIGTERM) == 0);
        const auto end = endOf(*process);
        QCOMPARE(end.exitCode, 130);
        QFile record(path(u"stopped/lab/00001-long/lab.json"_s));
        QVERIFY(record.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(record.readAll())[u"state"].toString(), u"stopped"_s);
    }

    void theExampleOfTheHelpIsAQuestion()
    {
        QFile page(QStringLiteral(FORJA_SOURCES "/resources/help/lab-files.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const qsizetype from = text.indexOf(u"```\n{"_s) + 4;
        const QByteArray example = text.mid(from, text.indexOf(u"\n```"_s, from) - from).toUtf8();
        const auto question = forja::labQuestionFromJson(QJsonDocument::fromJson(example).object(),
                                                         forja::assembleFields());
        QVERIFY2(question, question ? "" : qPrintable(question.problem().english()));
        // Every part that there is stands in the page's table.
        for (const QString &key : forja::toJson(*question).keys())
            QVERIFY2(text.contains(u"`%1`"_s.arg(key)), qPrintable(key));
    }
};

FORJA_TEST(TestLabCommand)
#include "test_labcommand.moc"
