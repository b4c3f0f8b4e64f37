// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/comparisonexport.h"
#include "tests/engine/comparison/comparedruns.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestComparisonExport : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = test::table();

    Comparison seeds(const QTemporaryDir &dir) const
    {
        const auto seed = [](const char *value) {
            return test::Settings{{u"train.seed"_s, QString::fromLatin1(value)}};
        };
        return test::compared({test::makeComparedRun(dir, m_table, {.settings = seed("1")}),
                               test::makeComparedRun(dir, m_table, {.settings = seed("2"), .level = 3}),
                               test::makeComparedRun(dir, m_table,
                                                     {.settings = {{u"g.rate"_s, u"2e-3"_s},
                                                                   {u"data.excluded"_s, u"a,\"b\".png"_s}}})},
                              m_table);
    }
    static bool always(int, int) { return true; }
    static QByteArray read(const QString &path) { return *readFile(toPath(path)); }
    static QJsonDocument dataOf(const QByteArray &html, const QByteArray &id)
    {
        const QByteArray opening = "<script type=\"application/json\" id=\"" + id + "\">";
        const qsizetype from = html.indexOf(opening) + opening.size();
        return QJsonDocument::fromJson(html.mid(from, html.indexOf("</script>", from) - from));
    }

private Q_SLOTS:
    void tablesHoldEveryNumberAsRecorded()
    {
        QTemporaryDir dir;
        const Comparison comparison = seeds(dir);
        const QString folder = dir.filePath(u"new/tables"_s);
        QVERIFY(exportComparisonCsv(comparison, folder, Replace::No));
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{u"numbers.csv"_s, u"settings.csv"_s, u"spread.csv"_s, u"summary.csv"_s}));
        const QList<QByteArray> numbers = read(folder + u"/numbers.csv"_s).trimmed().split('\n');
        QCOMPARE(numbers[0],
                 QByteArray("letter,run,kind,update,d_updates,g_updates,kimg,seconds,Loss/G/loss,Loss/D/"
                            "loss,Loss/scores/held_out,"
                            "Timing/images_per_sec,distance,diversity,protocol"));
        QCOMPARE(numbers.size(), 1 + 3 * (20 + 4));
        const QList<QByteArray> cells = numbers[1].split(',');
        QCOMPARE(cells[3], QByteArray("10"));
        QVERIFY(cells[9].toDouble() == 1.2 + 0.1 * std::sin(10.0 / 50)); // bit for bit
        for (const QByteArray &row : numbers)
            QCOMPARE(row.count(','), 14);
        const QByteArray settings = read(folder + u"/settings.csv"_s);
        QVERIFY2(settings.contains("data.excluded,Excluded,,,\"a,\"\"b\"\".png\"\n"), settings);
        QVERIFY2(settings.contains("train.seed,Seed,1,2,0\n"), settings);
        const QByteArray spread = read(folder + u"/spread.csv"_s);
        QVERIFY2(spread.contains("Distance at its best,sampled-v1-1000,AB,2,2,1.4142135623730951,1,3\n"),
                 spread);
    }

    void filesThatAreThereStay()
    {
        QTemporaryDir dir;
        const Comparison comparison = seeds(dir);
        QVERIFY(writeFileAtomically(toPath(dir.filePath(u"summary.csv"_s)), "mine"));
        QVERIFY(writeFileAtomically(toPath(dir.filePath(u"page.html"_s)), "mine"));
        QCOMPARE(exportComparisonCsv(comparison, dir.path(), Replace::No).problem().code, u"export.there"_s);
        QCOMPARE(exportComparisonPage(comparison, dir.filePath(u"page.html"_s), Replace::No, always)
                     .problem()
                     .code,
                 u"export.there"_s);
        QCOMPARE(read(dir.filePath(u"summary.csv"_s)), QByteArray("mine"));
        QVERIFY(!QFile::exists(dir.filePath(u"numbers.csv"_s)));
        QVERIFY(exportComparisonPage(comparison, dir.filePath(u"page.html"_s), Replace::Yes, always));
        QVERIFY(read(dir.filePath(u"page.html"_s)).startsWith("<!DOCTYPE html>"));
    }

    void pageIsOneFileThatAsksNothingOfANetwork()
    {
        QTemporaryDir dir;
        const Comparison comparison = seeds(dir);
        const QString file = dir.filePath(u"page.html"_s);
        QVERIFY(exportComparisonPage(comparison, file, Replace::No, always));
        const QByteArray html = read(file);
        QVERIFY(!html.contains("http:") && !html.contains("https:") && !html.contains("src=\"//")
                && !html.contains("<link"));
        const QJsonObject data = dataOf(html, "data").object();
        QCOMPARE(data[u"runs"].toArray().size(), 3);
        QCOMPARE(data[u"groups"].toArray().size(), 2);
        const QJsonObject distance = data[u"charts"].toArray()[0].toObject();
        QCOMPARE(distance[u"title"].toString(), u"Distance to real pictures"_s);
        const QJsonObject second = distance[u"lines"].toArray()[1].toObject();
        QCOMPARE(second[u"y"].toArray(), (QJsonArray{18, 3, 18, 33}));
        QCOMPARE(second[u"u"].toArray(), (QJsonArray{50, 100, 150, 200}));
        QCOMPARE(second[u"t"].toArray(), (QJsonArray{2.5, 5, 7.5, 10}));
        // Both kept moments of each run, and which of them was its best.
        const QJsonArray moments = dataOf(html, "moments1").array();
        QCOMPARE(moments.size(), 2);
        QVERIFY(moments[0].toObject()[u"best"].toBool() && !moments[1].toObject()[u"best"].toBool());
        QCOMPARE(html.count("data:image/png;base64,"), 6);
        QVERIFY(html.contains("A and B</th>")); // a column for the two seeds
    }

    void namesCannotBreakThePage()
    {
        QTemporaryDir dir;
        const auto renamed = [&](const QString &name) {
            const QString run = test::makeComparedRun(dir, m_table);
            QDir(dir.path()).rename(QFileInfo(run).fileName(), name);
            return dir.filePath(name);
        };
        const Comparison comparison = test::compared(
            {renamed(u"<b>&\"x\""_s), renamed(u"'</script><script>'"_s.remove(u'/'))}, m_table);
        const QString file = dir.filePath(u"page.html"_s);
        QVERIFY(exportComparisonPage(comparison, file, Replace::No, always));
        const QByteArray html = read(file);
        QVERIFY(!html.contains("<b>&") && html.contains("&lt;b&gt;&amp;&quot;x&quot;"));
        QCOMPARE(html.count("<script"), 4); // two runs' moments, the data, the script
        QCOMPARE(dataOf(html, "data").object()[u"runs"].toArray()[0].toObject()[u"name"].toString(),
                 u"<b>&\"x\""_s);
    }

    void otherLatentsAreSaidOnThePage()
    {
        QTemporaryDir dir;
        const Comparison comparison = test::compared(
            {test::makeComparedRun(dir, m_table),
             test::makeComparedRun(dir, m_table, {.settings = {{u"run.latent_seed"_s, u"8"_s}}})},
            m_table);
        const QString file = dir.filePath(u"page.html"_s);
        QVERIFY(exportComparisonPage(comparison, file, Replace::No, always));
        QVERIFY(read(file).contains("B: not the same latents as A (latent seed 8 instead of 7)"));
    }

    void cancelLeavesNothing()
    {
        QTemporaryDir dir;
        const Comparison comparison = seeds(dir);
        const QStringList before
            = QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(exportComparisonPage(comparison, dir.filePath(u"page.html"_s), Replace::No,
                                      [](int done, int) { return done < 2; })
                     .problem()
                     .code,
                 u"export.cancelled"_s);
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
    }

    void jsonSaysWhatDiffersAndWhatCameOfIt()
    {
        QTemporaryDir dir;
        const QJsonObject json = toJson(seeds(dir));
        QCOMPARE(json[u"runs"].toArray()[1].toObject()[u"letter"].toString(), u"B"_s);
        QCOMPARE(json[u"runs"].toArray()[1].toObject()[u"seed"].toInt(), 2);
        QStringList keys;
        for (const QJsonValue &setting : json[u"settings"].toArray())
            keys << setting.toObject()[u"key"].toString();
        QCOMPARE(keys, (QStringList{u"data.excluded"_s, u"g.rate"_s, u"train.seed"_s}));
        QCOMPARE(json[u"seeds"].toArray()[0].toObject()[u"runs"].toArray(), (QJsonArray{u"A"_s, u"B"_s}));
        const QJsonObject best = json[u"summary"].toArray()[0].toObject();
        QCOMPARE(best[u"spreads"].toArray()[0].toObject()[u"mean"].toDouble(), 2.0);
    }
};

FORJA_TEST(TestComparisonExport)
#include "test_comparisonexport.moc"
