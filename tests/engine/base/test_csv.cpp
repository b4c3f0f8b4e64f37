// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/csv.h"

#include "engine/base/counted.h"
#include "tests/testmain.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace forja;
using namespace Qt::StringLiterals;

/// Cells of tables, and counts in sentences.
class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsQuotedWhereRfc4180SaysSo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << u"faces"_s << QByteArray("faces");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("quote") << u"the \"best\""_s << QByteArray("\"the \"\"best\"\"\"");
        QTest::newRow("line end") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("carriage return") << u"a\rb"_s << QByteArray("\"a\rb\"");
        QTest::newRow("semicolon and blank") << u" a; b "_s << QByteArray(" a; b ");
        QTest::newRow("other scripts") << u"açaí 猫"_s
                                       << QByteArray("a\xc3\xa7"
                                                     "a\xc3\xad \xe7\x8c\xab");
    }
    void aTextIsQuotedWhereRfc4180SaysSo()
    {
        QFETCH(QString, text);
        QTEST(csvCell(text), "cell");
    }

    void aNumberHasAsFewDigitsAsGiveItBack()
    {
        QCOMPARE(csvCell(0.1), QByteArray("0.1"));
        QCOMPARE(csvCell(0.1 + 0.2), QByteArray("0.30000000000000004"));
        QCOMPARE(csvCell(1.0), QByteArray("1"));
        QCOMPARE(csvCell(-2.5e-10), QByteArray("-2.5e-10"));
        QCOMPARE(csvCell(std::nan("")), QByteArray("nan"));
        QCOMPARE(csvCell(std::numeric_limits<double>::infinity()), QByteArray("inf"));
        QCOMPARE(csvCell(-std::numeric_limits<double>::infinity()), QByteArray("-inf"));
        std::mt19937_64 random(3);
        std::uniform_real_distribution<double> mantissa(-1, 1);
        for (int i = 0; i < 2000; ++i) {
            const double value = std::ldexp(mantissa(random), i - 1000);
            QCOMPARE(csvCell(value).toDouble(), value); // bit for bit
        }
    }

    void oneIsSaidAsOne()
    {
        QCOMPARE(countedPictures(1), u"1 picture"_s);
        QCOMPARE(countedPictures(0), u"0 pictures"_s);
        QCOMPARE(countedFiles(1), u"1 file"_s);
        QCOMPARE(countedFiles(12), u"12 files"_s);
        QCOMPARE(countedPoints(1), u"1 point"_s);
        QCOMPARE(countedPoints(2), u"2 points"_s);
        QCOMPARE(countedGroups(1), u"1 group"_s);
        QCOMPARE(countedGroups(5000000000), u"5000000000 groups"_s);
        QCOMPARE(QLatin1String(byCount(1, "it is", "they are")), QLatin1String("it is"));
        QCOMPARE(QLatin1String(byCount(-1, "it is", "they are")), QLatin1String("they are"));
    }
};

FORJA_TEST(TestCsv)
#include "test_csv.moc"
