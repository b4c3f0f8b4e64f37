// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/values.h"
#include "tests/app/cliprocess.h"
#include "tests/engine/comparison/comparedruns.h"
#include "tests/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QtTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestCliCompare : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_runs; ///< two that differ in the seed, one with another rate and an edit

private Q_SLOTS:
    void initTestCase()
    {
        const FieldTablePtr table = assembleFields();
        m_runs
            << test::makeComparedRun(m_folder, table, {.settings = {{u"train.seed"_s, u"1"_s}}})
            << test::makeComparedRun(m_folder, table, {.settings = {{u"train.seed"_s, u"2"_s}}, .level = 3})
            << test::makeComparedRun(m_folder, table,
                                     {.settings = {{u"g.rate"_s, u"2e-3"_s}, {u"run.latent_seed"_s, u"8"_s}},
                                      .schedule = {{.at = {60, 60, 60}, .key = u"d.rate"_s, .value = 5e-4}}});
    }

    void whatDiffersAndWhatCameOfItIsPrinted()
    {
        const auto end = runCli(QStringList{u"compare"_s} + m_runs);
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        const QString out = end.out.simplified();
        QVERIFY2(out.contains(u"B 00002-digits-quick-look-seed2 update 200"), qPrintable(end.out));
        QVERIFY2(out.contains(u"g.rate 1e-3 1e-3 2e-3"), qPrintable(end.out));
        QVERIFY2(out.contains(u"d.rate 1e-3 1e-3 1e-3; 5e-4 from update 60"), qPrintable(end.out));
        QVERIFY2(out.contains(u"Distance at its best (sampled-v1-1000) 1 3 1 2 ± 1.4"), qPrintable(end.out));
        QVERIFY2(out.endsWith(u"C: not the same latents as A and B (latent seed 8 instead of 7). Their "
                              u"pictures cannot be compared one by one."),
                 qPrintable(end.out));
    }

    void jsonIsForScripts()
    {
        const QJsonObject json = runCli(QStringList{u"compare"_s, u"--json"_s} + m_runs).json();
        QCOMPARE(json.value(u"runs"_s).toArray().size(), 3);
        QCOMPARE(json.value(u"seeds"_s).toArray().at(0).toObject().value(u"runs"_s).toArray(),
                 (QJsonArray{u"A"_s, u"B"_s}));
    }

    void pageAndTablesAreWrittenAndNotOver()
    {
        const QString page = m_folder.filePath(u"new/page.html"_s), tables = m_folder.filePath(u"tables"_s);
        const QStringList words = QStringList{u"compare"_s} + m_runs
            + QStringList{u"--html"_s, page, u"--csv"_s, tables};
        const auto end = runCli(words);
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        QCOMPARE(end.out, tables + u'\n' + page + u'\n');
        QVERIFY(QFile::exists(page));
        QCOMPARE(QDir(tables).entryList(QDir::Files).size(), 4);
        const auto again = runCli(words);
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.err.contains(u"a file with this name already exists"_s), qPrintable(again.err));
        QCOMPARE(runCli(words + QStringList{u"--force"_s}).exitCode, 0);
    }

    void wrongRunsAreSaid()
    {
        const auto one = runCli({u"compare"_s, m_runs[0]});
        QCOMPARE(one.exitCode, 2);
        QCOMPARE(one.err.trimmed(), u"forja-cli: Two to eight runs can be compared, not 1. Choose others."_s);
        QCOMPARE(runCli({u"compare"_s, m_runs[0], m_runs[0]}).exitCode, 2);
        const auto none = runCli({u"compare"_s, m_runs[0], m_folder.filePath(u"nowhere"_s)});
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.err.contains(u"nowhere: not a run folder"_s), qPrintable(none.err));
    }
};

FORJA_TEST(TestCliCompare)
#include "test_clicompare.moc"
