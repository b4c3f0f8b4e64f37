// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/sweepsheet.h"

#include "tests/engine/comparison/comparedruns.h"
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace forja;
using namespace Qt::StringLiterals;

/// What a sweep shows: a table of the settings, a row for each run, and a page of both.
class TestSweepSheet : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = test::table();
    std::unique_ptr<QTemporaryDir> m_dir;

    Sweep sweep(const QList<SweepAxis> &axes, const QList<qint64> &seeds = {}) const
    {
        return {.name = u"rates"_s, .base = Experiment(m_table), .axes = axes, .seeds = seeds};
    }
    static SweepAxis axis(const QString &key, const QList<QVariant> &values)
    {
        return {.key = key, .values = values};
    }
    /// A run for each cell of the sweep: with pictures up to update 10 times `ticks`, or with none.
    QList<SweepRun> runsOf(const Sweep &sweep, const QList<int> &ticks) const
    {
        QList<SweepRun> out;
        const QList<SweepCell> cells = cellsOf(sweep);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const int length = ticks.value(i);
            const QString path = length > 0 ? test::makeComparedRun(*m_dir, m_table, {.ticks = length})
                                            : QString();
            out.append({.cell = cells[i],
                        .path = path,
                        .outcome = length > 0 ? u"done"_s : u"failed: <no space>"_s,
                        .best = length > 0 ? std::optional(length / 8.0) : std::nullopt});
        }
        return out;
    }
    static QStringList captions(const QList<SweepTable::Cell> &row)
    {
        QStringList out;
        for (const SweepTable::Cell &cell : row)
            out << cell.caption;
        return out;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void theFirstSettingStandsDownAndTheSecondAcross()
    {
        const Sweep two = sweep({axis(u"g.rate"_s, {1e-3, 2e-3}), axis(u"d.updates"_s, {1, 2, 3})});
        const SweepTable table = settingsTable(two, runsOf(two, {20, 0, 10, 20, 0, 0}));
        QCOMPARE(table.rows, (QStringList{u"g.rate = 1e-3"_s, u"g.rate = 2e-3"_s}));
        QCOMPARE(table.columns, (QStringList{u"d.updates = 1"_s, u"d.updates = 2"_s, u"d.updates = 3"_s}));
        QCOMPARE(captions(table.cells[0]),
                 (QStringList{u"2.5 (seed 0)"_s, u"failed: <no space>"_s, u"1.25 (seed 0)"_s}));
        // The newest moment: ten tiles of 8 x 8, as grey as its update.
        QCOMPARE(table.cells[0][0].picture.size(), QSize(80, 8));
        QCOMPARE(qGray(table.cells[0][0].picture.pixel(1, 1)), 200);
        QCOMPARE(qGray(table.cells[0][2].picture.pixel(1, 1)), 100);
        QVERIFY(table.cells[0][1].picture.isNull());
    }

    void withOneSettingTheSeedsStandAcross()
    {
        const Sweep one = sweep({axis(u"g.rate"_s, {1e-3, 2e-3})}, {7, 8});
        const SweepTable table = settingsTable(one, runsOf(one, {10, 10, 10, 0}));
        QCOMPARE(table.columns, (QStringList{u"seed 7"_s, u"seed 8"_s}));
        QCOMPARE(captions(table.cells[0]), (QStringList{u"1.25 (seed 7)"_s, u"1.25 (seed 8)"_s}));
        QVERIFY(table.cells[1][1].picture.isNull());
    }

    void seedsOfACellStandUnderEachOther()
    {
        const Sweep two = sweep({axis(u"g.rate"_s, {1e-3}), axis(u"d.updates"_s, {1})}, {1, 2, 3, 4, 5});
        const SweepTable table = settingsTable(two, runsOf(two, {10, 20, 10, 10, 10}));
        const SweepTable::Cell &cell = table.cells[0][0];
        // Four of the five, with a line between them; all five are told.
        QCOMPARE(cell.picture.size(), QSize(80, 4 * 8 + 3));
        QCOMPARE(qGray(cell.picture.pixel(1, 1)), 100);
        QCOMPARE(qGray(cell.picture.pixel(1, 8)), 0);
        QCOMPARE(qGray(cell.picture.pixel(1, 9)), 200);
        QCOMPARE(cell.caption,
                 u"1.25 (seed 1) · 2.5 (seed 2) · 1.25 (seed 3) · 1.25 (seed 4) · 1.25 (seed 5)"_s);
    }

    void aThirdSettingMakesRowsOfItsOwn()
    {
        const Sweep three = sweep({axis(u"g.rate"_s, {1e-3}), axis(u"d.updates"_s, {1}),
                                   axis(u"data.mirror"_s, {true, false})});
        QCOMPARE(settingsTable(three, runsOf(three, {})).rows,
                 (QStringList{u"g.rate = 1e-3, data.mirror = true"_s,
                              u"g.rate = 1e-3, data.mirror = false"_s}));
    }

    void eachRunIsShownFromItsBeginningToItsEnd()
    {
        const Sweep one = sweep({axis(u"g.rate"_s, {1e-3, 2e-3, 3e-3})});
        const SweepTable table = momentsTable(runsOf(one, {10, 40, 0}));
        QCOMPARE(table.rows, (QStringList{u"g.rate=1e-3"_s, u"g.rate=2e-3"_s, u"g.rate=3e-3"_s}));
        // Of the longest: its kept moments are at 100, 200, 300 and 400.
        QCOMPARE(table.columns.first(), u"about update 100"_s);
        QCOMPARE(table.columns.last(), u"about update 400"_s);
        QCOMPARE(table.cells[1].last().caption, u"update 400"_s);
        QCOMPARE(table.cells[0].last().caption, u"update 100"_s); // the nearest that it has
        QVERIFY(table.cells[2].last().picture.isNull() && table.cells[2].last().caption.isEmpty());
        QVERIFY(momentsTable({}).columns.isEmpty());
    }

    void thePictureIsTheTableWithoutWords()
    {
        SweepTable table{.title = {}, .rows = {u"r"_s, u"s"_s}, .columns = {u"c"_s, u"d"_s}, .cells = {}};
        QVERIFY(pasted(table).isNull()); // nothing to show
        QImage red(6, 2, QImage::Format_RGB32), blue(3, 5, QImage::Format_RGB32);
        red.fill(Qt::red);
        blue.fill(Qt::blue);
        table.cells = {{{red, {}}, {}}, {{}, {blue, {}}}};
        const QImage all = pasted(table);
        QCOMPARE(all.size(), QSize(2 * 6 + 4, 2 * 5 + 4));
        QCOMPARE(all.pixelColor(0, 0), QColor(Qt::red));
        QCOMPARE(all.pixelColor(7, 0), QColor(Qt::white));
        QCOMPARE(all.pixelColor(10, 9), QColor(Qt::blue));
        QCOMPARE(QImage::fromData(pngBytes(all), "PNG").convertToFormat(QImage::Format_RGB32), all);
    }

    void thePageIsWholeAndNamesCannotBreakIt()
    {
        const Sweep one = sweep({axis(u"data.excluded"_s, {u"<b>&\"שלום\"'"_s, u"%1 %2"_s})});
        const QList<SweepRun> runs = runsOf(one, {10, 0});
        QString page = QString::fromUtf8(sweepPage(one, runs));
        QVERIFY(page.startsWith(u"<!doctype html>"_s));
        QVERIFY(!page.contains(u"http:"_s) && !page.contains(u"https:"_s));
        // What HTML leaves open is closed for the reader of XML.
        const QString body = page.mid(page.indexOf(u"<body>"_s)).remove(u"</html>"_s);
        static const QRegularExpression image(u"(<img [^>]*)>"_s);
        QXmlStreamReader xml(QString(body).replace(image, u"\\1/>"_s));
        QStringList heads, cells;
        int pictures = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"th")
                heads << xml.readElementText();
            else if (xml.name() == u"p")
                cells << xml.readElementText();
            else if (xml.name() == u"img")
                ++pictures;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(heads.contains(u"data.excluded = <b>&\"שלום\"'"_s));
        QVERIFY(heads.contains(u"data.excluded=%1 %2"_s));
        QVERIFY(cells.contains(u"failed: <no space>"_s));
        QCOMPARE(pictures, 2); // the newest, and its one kept moment
    }
};

FORJA_TEST(TestSweepSheet)
#include "test_sweepsheet.moc"
