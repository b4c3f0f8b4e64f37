// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/labreplay.h"

#include "engine/export/pagepicture.h"
#include "engine/export/replaydata.h"
#include "engine/questions/labdetails.h"
#include "tests/engine/comparison/comparedruns.h"
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// An answered question as one page that can be sent.
class TestLabReplay : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = test::table();
    std::unique_ptr<QTemporaryDir> m_dir;

    static LabRow row(const QString &arm, qint64 seed, double value, const QString &run = {})
    {
        return {.place = {arm, {}}, .seed = seed, .run = run, .values = {{u"distance"_s, value}}};
    }
    /// Two arms, two seeds; names that a page must not take for its own marks.
    static LabRecord record()
    {
        LabRecord record;
        LabQuestion &question = record.question;
        question.name = u"rates"_s;
        question.title = u"Is <slow> & \"good\"?"_s;
        question.text = u"It is **strong** and *bent*, with `code`.\n\n</script><b>next</b>"_s;
        question.preset = u"none"_s;
        question.measure = u"distance"_s;
        question.measureLabel = u"Distance <d>"_s;
        question.arms = {{.name = u"slow"_s, .label = u"slow & <b>"_s, .values = {}, .edits = {}},
                         {.name = u"fast"_s, .label = u"מהיר"_s, .values = {}, .edits = {}}};
        question.guesses = {{u"yes"_s, u"Yes, <surely>"_s}, {u"no"_s, u"No"_s}};
        question.curves = {u"Loss/G/loss"_s};
        question.claims = {{.rule = {.kind = LabRule::Kind::Above,
                                     .place = {u"slow"_s, {}},
                                     .from = {u"fast"_s, {}},
                                     .margin = 1},
                            .yes = u"By %1 <more>."_s,
                            .no = u"No."_s,
                            .unclear = u"Unclear."_s}};
        record.data = u"/home/<me>/faces"_s;
        record.seeds = {1, 2};
        record.state = LabRecord::State::Finished;
        record.rows = {row(u"slow"_s, 1, 10), row(u"slow"_s, 2, 11), row(u"fast"_s, 1, 2),
                       row(u"fast"_s, 2, 3.00004)};
        return record;
    }
    QByteArray pageOf(const LabRecord &record) const
    {
        static_cast<void>(writeLabRecord(m_dir->path(), record).orThrow());
        const QString file = m_dir->filePath(u"out/new/replay.html"_s);
        static_cast<void>(writeLabReplay(m_dir->path(), file, m_table).orThrow());
        return readFile(toPath(file)).orThrow();
    }
    static QJsonDocument dataOf(const QByteArray &html, const QByteArray &id)
    {
        const QByteArray opening = "<script type=\"application/json\" id=\"" + id + "\">";
        const qsizetype from = html.indexOf(opening) + opening.size();
        return QJsonDocument::fromJson(html.mid(from, html.indexOf("</script>", from) - from));
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void theAnswerStandsOnThePageWithItsNumbers()
    {
        const QByteArray html = pageOf(record());
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(!html.contains("http:") && !html.contains("https:") && !html.contains("<link"));
        QVERIFY2(html.contains("<strong>Yes.</strong>By 8 &lt;more&gt;."), html);
        // Mean, interval and seeds of each arm. 10 and 11: 10.5, and 12.7062 times a standard error of 0.5.
        QVERIFY(html.contains("slow &amp; &lt;b&gt;</th><td class=\"number\">10.5</td>"
                              "<td class=\"number\">4.15 to 16.9</td><td class=\"number\">2</td>"));
        QVERIFY(html.contains("<strong>strong</strong>") && html.contains("<em>bent</em>")
                && html.contains("<code>code</code>"));
        QVERIFY(html.contains("data-guess=\"yes\">Yes, &lt;surely&gt;</button>"));
        QVERIFY(html.contains("Pictures: /home/&lt;me&gt;/faces. Runs: none."));
    }

    void namesCannotBreakThePage()
    {
        const QByteArray html = pageOf(record());
        QVERIFY(!html.contains("<slow>") && !html.contains("<surely>") && !html.contains("<b>next"));
        QCOMPARE(html.count("<script"), html.count("</script>"));
        QCOMPARE(html.count("<script"), 3); // the dots, the runs, the script
        const QJsonObject data = dataOf(html, "data").object();
        QCOMPARE(data[u"arms"].toArray(), (QJsonArray{u"slow & <b>"_s, u"מהיר"_s}));
        QVERIFY(html.contains("Is &lt;slow&gt; &amp; &quot;good&quot;?"));
        QVERIFY(html.contains("</p><p>&lt;/script&gt;&lt;b&gt;next&lt;/b&gt;</p>"));
    }

    void theDotsAreThoseOfTheRows()
    {
        LabRecord asked = record();
        asked.rows.append(row(u"fast"_s, 3, std::nan(""))); // no number, no dot
        const QJsonObject data = dataOf(pageOf(asked), "data").object();
        QCOMPARE(data[u"answer"].toString(), u"yes"_s);
        QCOMPARE(data[u"isByArm"], QJsonValue(true));
        QCOMPARE(data[u"isPercent"], QJsonValue(false));
        QCOMPARE(data[u"pairs"].toArray(), (QJsonArray{QJsonArray{1, 0}}));
        const QJsonArray places = data[u"places"].toArray();
        QCOMPARE(places.size(), 2);
        QCOMPARE(places[0][u"mean"].toDouble(), 10.5);
        QCOMPARE(places[1][u"dots"].toArray(),
                 (QJsonArray{QJsonObject{{u"seed"_s, 1}, {u"y"_s, 2}, {u"run"_s, u""_s}},
                             QJsonObject{{u"seed"_s, 2}, {u"y"_s, 3}, {u"run"_s, u""_s}}})); // four digits
        QCOMPARE(places[1][u"column"].toInt(), 1);
    }

    void runsBringTheirPicturesAndCurves()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(u"runs"_s));
        const QTemporaryDir elsewhere;
        LabRecord asked = record();
        for (int i = 0; i < 2; ++i) {
            const QString made = test::makeComparedRun(elsewhere, m_table, {.level = 1.0 + i});
            const QString name = u"0000%1-x"_s.arg(i + 1);
            QVERIFY(QDir().rename(made, m_dir->filePath(u"runs/"_s + name)));
            asked.rows[2 * i].run = name;
        }
        asked.rows[1].run = u"00009-gone"_s; // of the second seed, and taken away
        const QByteArray html = pageOf(asked);
        QVERIFY(html.size() < kMostReplayBytes);
        QVERIFY(html.contains("The same latents, seed 1"));
        QVERIFY(html.contains("id=\"wall0\"") && html.contains("Runs: 00001-x, 00009-gone, 00002-x."));
        const QJsonArray runs = dataOf(html, "runs").array();
        QCOMPARE(runs.size(), 3);
        const QJsonArray moments = runs[0][u"moments"].toArray();
        QCOMPARE(moments.size(), 2); // at updates 100 and 200
        QCOMPARE(moments[1][u"update"].toInt(), 200);
        QVERIFY(moments[1][u"src"].toString().startsWith(u"data:image/webp;base64,UklGR"_s)); // "RIFF"
        QVERIFY(!runs[1].toObject().contains(u"moments"_s));
        // Three columns of 20 points, two characters each; the run that is gone has none.
        const QJsonArray lines = dataOf(html, "data")[u"lines"].toArray();
        QCOMPARE(lines[0].toArray(), (QJsonArray{u"g"_s, 0, 200}));
        QCOMPARE(lines[1].toArray(), (QJsonArray{u"t"_s, 0, 10}));
        QCOMPARE(lines[2][0].toString(), u"Loss/G/loss"_s);
        for (const QJsonValue &line : runs[0][u"lines"].toArray())
            QCOMPARE(line.toString().size(), 40);
        QCOMPARE(runs[1][u"lines"][0].toString(), QString());
        // Unpacked as the page's script does it: G's updates 10, 20, … 200 of 0 to 200.
        const QString packed = runs[0][u"lines"][0].toString();
        const auto digit = [](QChar c) {
            const int code = c.unicode();
            return code - '#' - (code > '<' ? 1 : 0) - (code > '\\' ? 1 : 0);
        };
        for (int i = 0; i < 20; ++i) {
            const int step = digit(packed[2 * i]) * 90 + digit(packed[2 * i + 1]);
            QVERIFY(std::abs(step / 8099.0 * 200 - 10 * (i + 1)) < 0.02);
        }
    }

    void whatWentWrongIsSaid()
    {
        LabRecord asked = record();
        asked.state = LabRecord::State::Failed;
        asked.why = problem("run.gone", "%1 is <gone>.", {u"00003-x"_s});
        QVERIFY(pageOf(asked).contains("00003-x is &lt;gone&gt;."));
        asked.rows.clear();
        static_cast<void>(writeLabRecord(m_dir->path(), asked).orThrow());
        const auto nothing = writeLabReplay(m_dir->path(), m_dir->filePath(u"none.html"_s), m_table);
        QVERIFY(!nothing);
        QCOMPARE(nothing.problem().english(),
                 m_dir->path() + u": nothing has been measured yet. Let the question run first."_s);
        QVERIFY(!QFile::exists(m_dir->filePath(u"none.html"_s)));
        QVERIFY(!writeLabReplay(m_dir->filePath(u"nowhere"_s), m_dir->filePath(u"none.html"_s), m_table));
    }

    void aTournamentIsATableWithTheNewestDOnTop()
    {
        LabRecord asked = record();
        asked.question.kind = LabQuestion::Kind::Tournament;
        asked.question.measure = u"auc"_s;
        asked.question.curves = {};
        asked.question.arms = {{.name = u"newest"_s, .label = u"Newest"_s, .values = {}, .edits = {}},
                               {.name = u"older-g"_s, .label = u"Older G"_s, .values = {}, .edits = {}}};
        asked.question.claims = {};
        asked.rows = {{.place = {u"newest"_s, {}}, .seed = 1, .run = {}, .values = {{u"auc"_s, 0.75}}}};
        addTournament(
            asked.details,
            {.seed = 4, .updatesD = {10, 20}, .updatesG = {5, 6}, .auc = {{0.1, 0.2}, {0.3, 0.987}}});
        const QByteArray html = pageOf(asked);
        QVERIFY2(html.contains("Tournament, seed 4"), html);
        QVERIFY(html.contains("<th>5</th><th>6</th></tr></thead><tbody><tr><th>20</th><td>0.30</td>"
                              "<td>0.99</td></tr><tr><th>10</th><td>0.10</td><td>0.20</td></tr></tbody>"));
        QVERIFY(!html.contains("class=\"verdict\""));
    }

    void theFirstStepsAreShownOneByOne()
    {
        LabRecord asked = record();
        QImage sheet(16, 8, QImage::Format_RGB32);
        sheet.fill(Qt::green);
        QVERIFY(sheet.save(m_dir->filePath(u"step.png"_s)));
        setFirstSteps(asked.details,
                      {{.update = 0,
                        .accuracyBefore = 0.5,
                        .accuracyAfter = 0.75,
                        .sheet = u"step.png"_s,
                        .real = {true, false},
                        .outputs = {1.256, -2}}},
                      {{.name = u"slow"_s, .saysReal = 0.25, .sheet = u"gone.png"_s, .outputs = {}}});
        const QByteArray html = pageOf(asked);
        QVERIFY2(html.contains("update 1: accuracy 50.0 % before, 75.0 % after"), html);
        QVERIFY(html.contains("folder 1.26 \xc2\xb7 G -2.00"));
        QVERIFY(html.contains("slow &amp; &lt;b&gt;: D calls 25.0 % of them real"));
        QCOMPARE(html.count("data:image/webp;base64,"), 1); // the other picture is gone
    }

    void aPictureWithoutPixelsIsNone()
    {
        QVERIFY(lossyWebp({}, 80).isEmpty());
        QVERIFY(lossyWebp(QImage(16384, 1, QImage::Format_RGB32), 80).isEmpty());
        QImage noise(64, 64, QImage::Format_RGB32);
        for (int i = 0; i < 64 * 64; ++i)
            noise.setPixel(i % 64, i / 64, qRgb(i * 37 % 256, i * 91 % 256, i * 53 % 256));
        const QByteArray good = lossyWebp(noise, 80), small = lossyWebp(noise, 10);
        QVERIFY(good.startsWith("RIFF") && good.mid(8, 4) == "WEBP");
        QVERIFY(small.size() < good.size() / 2);
    }
};

FORJA_TEST(TestLabReplay)
#include "test_labreplay.moc"
