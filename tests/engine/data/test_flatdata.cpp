// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/picturedataset.h"
#include "engine/data/pointdataset.h"
#include "engine/data/reading/flatcsv.h"
#include "engine/data/samples/flatshapes.h"
#include "engine/experiment/commonfields.h"
#include "tests/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kSeed = 3;
constexpr int kCount = 4000;

PictureRule ruleOf(int count = 500, quint64 seed = kSeed)
{
    PictureRule rule;
    rule.width = rule.height = 1;
    rule.channels = 2;
    rule.sampleCount = count;
    rule.sampleSeed = seed;
    return rule;
}

QString english(const Result<std::vector<CsvPoint>> &read)
{
    return read ? QString() : read.problem().english();
}

} // namespace

/// Points of the plane as data: shapes drawn by a seed, and files.
class TestFlatData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesLieInThePlaneAndFillTheirModes_data()
    {
        QTest::addColumn<int>("modes");
        QTest::addColumn<double>("least"); // share of points within 3 standard deviations; of a Gaussian in
                                           // two dimensions it is 98.9 %
        const QList<FlatShape> shapes = flatShapes();
        QCOMPARE(shapes.size(), 7);
        QTest::newRow("line") << 1 << 0.98;
        QTest::newRow("two-gaussians") << 2 << 0.98;
        QTest::newRow("eight-gaussians") << 8 << 0.98;
        QTest::newRow("ring") << 1 << 0.98;
        QTest::newRow("grid") << 25 << 0.98;
        QTest::newRow("spirals") << 2 << 0.98;
        QTest::newRow("disjoint") << 3 << 1.0;
    }
    void shapesLieInThePlaneAndFillTheirModes()
    {
        QFETCH(int, modes);
        QFETCH(double, least);
        const QList<FlatShape> shapes = flatShapes();
        const FlatShape *shape = findFlatShape(shapes, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(shape);
        QCOMPARE(shape->modes, modes);
        std::vector<int> held(static_cast<std::size_t>(modes));
        int good = 0;
        QPointF mean;
        for (int i = 0; i < kCount; ++i) {
            const QPointF point = shape->draw(kSeed, static_cast<quint32>(i));
            QVERIFY(std::abs(point.x()) <= 1 && std::abs(point.y()) <= 1);
            mean += point / kCount;
            const FlatPlacement placement = shape->place(point);
            good += placement.deviations <= kGoodDeviations;
            ++held[static_cast<std::size_t>(placement.mode)];
        }
        QVERIFY2(good >= least * kCount, qPrintable(QString::number(good)));
        for (const int in : held)
            QVERIFY2(std::abs(in - double(kCount) / modes) < 6 * std::sqrt(double(kCount) / modes),
                     qPrintable(QString::number(in)));
        QVERIFY(std::abs(mean.x()) < 0.06 && std::abs(mean.y()) < 0.12); // none hangs in a corner
        QVERIFY(shape->place({0.98, -0.98}).deviations > kGoodDeviations);
    }

    void anEightGaussiansPointIsOneOfACircleOfEight()
    {
        const QList<FlatShape> shapes = flatShapes();
        const FlatShape *shape = findFlatShape(shapes, u"eight-gaussians"_s);
        QCOMPARE(shape->place({0.75, 0}).mode, 0);
        QVERIFY(shape->place({0.75, 0}).deviations < 1e-9);
        QCOMPARE(shape->place({0, 0.75}).mode, 2);
        QVERIFY(std::abs(shape->place({0.75 + 0.05, 0}).deviations - 2)
                < 1e-9); // its standard deviation is .025
    }

    void aSeedDrawsTheSamePointsAndAnotherSeedOthers()
    {
        const auto one = PointDataset::open(u"flat:ring"_s, ruleOf()).orThrow();
        const auto again = PointDataset::open(u"flat:ring"_s, ruleOf()).orThrow();
        const auto other = PointDataset::open(u"flat:ring"_s, ruleOf(500, kSeed + 1)).orThrow();
        QVERIFY(std::ranges::equal(one->points(), again->points()));
        QCOMPARE(one->fingerprint(), again->fingerprint());
        QVERIFY(!std::ranges::equal(one->points(), other->points()));
        // More points leave those that are there where they are, and on their side.
        const auto more = PointDataset::open(u"flat:ring"_s, ruleOf(1000)).orThrow();
        QVERIFY(std::ranges::equal(one->points(), more->points().first(one->points().size())));
        for (std::size_t i = 0; i < one->records().size(); ++i)
            QCOMPARE(one->records()[i].isHeldOut, more->records()[i].isHeldOut);
    }

    void dataOfPointsIsPicturesOfOneByOneWithTwoChannels()
    {
        const auto data = PointDataset::open(u"flat:grid"_s, ruleOf()).orThrow();
        QCOMPARE(QSize(data->width(), data->height()), QSize(1, 1));
        QCOMPARE(data->channels(), 2);
        QCOMPARE(data->classes(), 0);
        QCOMPARE(data->trainSize() + data->heldOutSize(), 500);
        QVERIFY(data->heldOutSize() > 5 && data->heldOutSize() < 60);
        QCOMPARE(data->report().name, u"grid"_s);
        QCOMPARE(data->trainPath(0).left(5), u"grid/"_s);
        QCOMPARE(data->recordLines().count('\n'), 500);
        std::set<std::pair<float, float>> train;
        for (int i = 0; i < data->trainSize(); ++i)
            train.insert({data->point(data->trainRecord(i))[0], data->point(data->trainRecord(i))[1]});
        for (int i = 0; i < data->heldOutSize(); ++i)
            QVERIFY(!train.contains({data->point(data->heldOutRecord(i))[0],
                                     data->point(data->heldOutRecord(i))[1]}));
        QCOMPARE(data->heldOutImage(0).size(), QSize(64, 64)); // where it lies
    }

    void aDatasetHoldsPicturesOrPointsAsItsSourceSays()
    {
        const auto points = Dataset::open(u"flat:grid"_s, ruleOf()).orThrow();
        QVERIFY(pointsOf(points) && !picturesOf(points));
        PictureRule small;
        small.width = small.height = 16;
        small.sampleCount = 20;
        const auto pictures = Dataset::open(u"sample:digits"_s, small).orThrow();
        QVERIFY(picturesOf(pictures) && !pointsOf(pictures));
        QVERIFY(!pointsOf(nullptr) && !picturesOf(nullptr));
    }

    void anExperimentAsksForPointsByItsFolderAlone()
    {
        const Field::Choice net{u"dcgan"_s, u"DCGAN"_s, {}},
            loss{u"non-saturating"_s, u"non-saturating"_s, {}};
        Experiment experiment(std::make_shared<FieldTable>(
            commonFields({{net}, {loss}, {{QStringLiteral("adam"), {}, {}}}}), commonRules()));
        experiment.set(u"data.folder"_s, u"flat:ring"_s).orThrow();
        QVERIFY(validate(experiment).isEmpty()); // 1 × 1 is no side to complain of
        const PictureRule rule = pictureRule(experiment);
        QCOMPARE(QSize(rule.width, rule.height), QSize(1, 1));
        QVERIFY(isAskedForBy(experiment, *PointDataset::open(u"flat:ring"_s, rule).orThrow()));
    }

    void anUnknownShapeIsNamedWithThoseThatThereAre()
    {
        const auto data = PointDataset::open(u"flat:rings"_s, ruleOf());
        QVERIFY(!data);
        QCOMPARE(data.problem().english(),
                 u"flat:rings: there are no such points. Use flat:line, flat:two-gaussians, "
                 u"flat:eight-gaussians, flat:ring, flat:grid, flat:spirals, flat:disjoint, or "
                 "flat:FILE.csv with one point per line."_s);
    }

    void csvIsReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("commas") << QByteArray("0.5,-0.25\n1,2\n");
        QTest::newRow("titles, remarks, empty lines, carriage returns")
            << QByteArray("x,y\r\n# by hand\r\n\r\n0.5,-0.25\r\n1,2");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfx,y\n0.5, -0.25\n1, 2\n");
        QTest::newRow("byte order mark before numbers") << QByteArray("\xef\xbb\xbf"
                                                                      "0.5,-0.25\n1,2\n");
        QTest::newRow("semicolons and decimal commas") << QByteArray("x;y\n0,5;-0,25\n1;2\n");
        QTest::newRow("tabs") << QByteArray("0.5\t-0.25\n1\t2\n");
        QTest::newRow("spaces") << QByteArray("  0.5   -2.5e-1\n1 2\n");
    }
    void csvIsReadAsPeopleWriteIt()
    {
        QFETCH(QByteArray, text);
        const auto points = pointsFromCsv(text, u"p.csv"_s).orThrow();
        QCOMPARE(points.size(), 2U);
        QCOMPARE(points[0].at, QPointF(0.5, -0.25));
        QCOMPARE(points[1].at, QPointF(1, 2));
        QCOMPARE(points[1].line - points[0].line, 1);
    }

    void badCsvIsNamedWithLineAndReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const QString how = u" Write one point per line, like 0.5,-0.25."_s;
        QTest::newRow("a word") << QByteArray("x,y\n1,2\n3,four\n")
                                << u"p.csv, line 3: “four” is not a number."_s + how;
        QTest::newRow("two lines of titles")
            << QByteArray("x,y\nlong,wide\n1,2\n") << u"p.csv, line 2: “long” is not a number."_s + how;
        QTest::newRow("one column") << QByteArray("1,2\n\n3\n")
                                    << u"p.csv, line 3: two columns are needed, x and y, but there is 1."_s
                + how;
        QTest::newRow("three columns")
            << QByteArray("1,2,3\n")
            << u"p.csv, line 1: two columns are needed, x and y, but there are 3."_s + how;
        QTest::newRow("not a number")
            << QByteArray("1,2\nnan,1\n")
            << u"p.csv, line 2: “nan” is not a point of the plane. Remove the line or correct it."_s;
        QTest::newRow("too far")
            << QByteArray("1,2\n1,-1e200\n")
            << u"p.csv, line 2: “-1e200” is not a point of the plane. Remove the line or correct it."_s;
        QTest::newRow("one point") << QByteArray("x,y\n1,2\n")
                                   << u"p.csv: it holds 1 point, but at least 2 are needed."_s + how;
        QTest::newRow("empty") << QByteArray()
                               << u"p.csv: it holds 0 points, but at least 2 are needed."_s + how;
        QTest::newRow("too many")
            << QByteArray("1,2\n").repeated(kMostCsvPoints + 1)
            << u"p.csv, line 200001: there are more than 200000 points. Leave out every second one, or more."_s;
    }
    void badCsvIsNamedWithLineAndReason()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        QCOMPARE(english(pointsFromCsv(text, u"p.csv"_s)), message);
    }

    void pointsOutsideAreBroughtIntoTheSquareAlikeInBothDirections()
    {
        std::vector<CsvPoint> points{{{10, 100}, 1}, {{30, 110}, 2}, {{20, 105}, 3}};
        normalisePoints(points);
        QCOMPARE(points[0].at, QPointF(-1, -0.5));
        QCOMPARE(points[1].at, QPointF(1, 0.5));
        QCOMPARE(points[2].at, QPointF(0, 0));
        std::vector<CsvPoint> inside{{{-0.5, 0.2}, 1}, {{0.25, 0.1}, 2}};
        normalisePoints(inside);
        QCOMPARE(inside[0].at, QPointF(-0.5, 0.2));
        std::vector<CsvPoint> alike{{{7, 7}, 1}, {{7, 7}, 2}};
        normalisePoints(alike);
        QCOMPARE(alike[0].at, QPointF(0, 0));
    }

    void aFileKeepsEveryBitOfAPoint()
    {
        const QTemporaryDir folder;
        const std::vector<QPointF> points{
            {double(0.1F), double(-1.0F / 3)}, {double(std::nextafterf(0.5F, 1)), 1}, {-1, double(1e-7F)}};
        const QString path = folder.filePath(u"drawn points.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csvFromPoints(points));
        file.close();
        const auto data = PointDataset::open(u"flat:"_s + path, ruleOf()).orThrow();
        QCOMPARE(data->report().name, u"drawn points"_s);
        QCOMPARE(data->points().size(), 6U);
        for (std::size_t i = 0; i < points.size(); ++i) {
            QCOMPARE(data->points()[2 * i], static_cast<float>(points[i].x()));
            QCOMPARE(data->points()[2 * i + 1], static_cast<float>(points[i].y()));
        }
        QCOMPARE(data->records()[1].path, u"drawn points.csv:3"_s); // its line
        const auto gone = PointDataset::open(u"flat:"_s + folder.filePath(u"gone.csv"_s), ruleOf());
        QVERIFY(!gone && gone.problem().english().contains(u"gone.csv"_s));
    }
};

FORJA_TEST(TestFlatData)
#include "test_flatdata.moc"
