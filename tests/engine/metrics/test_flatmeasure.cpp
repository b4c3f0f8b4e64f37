// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/flatshapes.h"
#include "engine/metrics/flatmeasure.h"
#include "tests/testmain.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// `count` points in the middle of a cell.
void put(std::vector<float> &points, int column, int row, int count)
{
    for (int i = 0; i < count; ++i) {
        points.push_back(-1.15F + 0.1F * static_cast<float>(column));
        points.push_back(-1.15F + 0.1F * static_cast<float>(row));
    }
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestFlatMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// GAN Lab's reference histogram counted a third of its points.
    void everyPointIsCountedOnce()
    {
        std::vector<float> points;
        put(points, 0, 0, 3);
        put(points, 23, 23, 2);
        put(points, 5, 7, 4);
        points.insert(points.end(), {5.0F, 0.0F, 0.0F, -1.3F, std::numeric_limits<float>::quiet_NaN(), 0.0F});
        const FlatHistogram histogram = flatHistogram(points);
        QCOMPARE(histogram.counts.size(), std::size_t(kFlatCells * kFlatCells + 1));
        QCOMPARE(histogram.total, 12.0);
        QCOMPARE(histogram.counts[0], 3.0);
        QCOMPARE(histogram.counts[kFlatCells * kFlatCells - 1], 2.0);
        QCOMPARE(histogram.counts[7 * kFlatCells + 5], 4.0);
        QCOMPARE(histogram.counts.back(), 3.0); // outside
    }

    /// By hand, in bits. P = (1/2, 1/2, 0), Q = (1/2, 0, 1/2): M = (1/2, 1/4, 1/4); KL(P||M) = 1/2 log2 2 =
    /// 1/2, KL(Q||M) = 1/2; JS = 1/2.
    void jsAgainstHandComputedShares()
    {
        std::vector<float> p, q;
        put(p, 1, 1, 10);
        put(p, 2, 2, 10);
        put(q, 1, 1, 4);
        put(q, 9, 3, 4);
        QVERIFY(near(flatJs(flatHistogram(p), flatHistogram(q)), 0.5));
        QVERIFY(near(flatJs(flatHistogram(p), flatHistogram(p)), 0));
        // Nothing in common: 1 bit, however many there are.
        std::vector<float> far;
        put(far, 20, 20, 3);
        QVERIFY(near(flatJs(flatHistogram(p), flatHistogram(far)), 1));
        // P = (3/4, 1/4), Q = (1/4, 3/4): JS = 1 - H(3/4), H(3/4) = 0.811278124459133.
        std::vector<float> a, b;
        put(a, 0, 0, 3);
        put(a, 1, 0, 1);
        put(b, 0, 0, 1);
        put(b, 1, 0, 3);
        QVERIFY(near(flatJs(flatHistogram(a), flatHistogram(b)), 1 - 0.8112781244591328));
    }

    /// Two cells hold all points, the other 575 only their halves. Real 2 and 0, generated 0 and 2: with
    /// halves added, of 2 + 577/2 = 290.5, 2.5 log2(2.5 / 0.5) + 0.5 log2(0.5 / 2.5) = 2 log2 5, over 290.5.
    void klAgainstHandComputedShares()
    {
        std::vector<float> real, made;
        put(real, 3, 3, 2);
        put(made, 4, 3, 2);
        QVERIFY(near(flatKl(flatHistogram(real), flatHistogram(made)), 2 * std::log2(5.0) / 290.5));
        QVERIFY(near(flatKl(flatHistogram(real), flatHistogram(real)), 0));
        // It has a direction: what G leaves out costs, by how sure the real points were there. Real (100, 0),
        // generated (50, 50) and back.
        std::vector<float> one, two;
        put(one, 3, 3, 100);
        put(two, 3, 3, 50);
        put(two, 4, 3, 50);
        const double forward = flatKl(flatHistogram(one), flatHistogram(two)),
                     back = flatKl(flatHistogram(two), flatHistogram(one));
        QVERIFY(near(forward, (100.5 * std::log2(100.5 / 50.5) + 0.5 * std::log2(0.5 / 50.5)) / 388.5));
        QVERIFY(near(back, (50.5 * std::log2(50.5 / 100.5) + 50.5 * std::log2(50.5 / 0.5)) / 388.5));
    }

    void realPointsComeDownToTheFloorAndOthersDoNot()
    {
        const QList<FlatShape> shapes = flatShapes();
        const FlatShape *ring = findFlatShape(shapes, u"ring"_s);
        std::vector<float> real, more, line;
        for (quint32 i = 0; i < 8000; ++i) {
            const QPointF point = ring->draw(1, i);
            auto &to = i < 6000 ? real : more;
            to.insert(to.end(), {static_cast<float>(point.x()), static_cast<float>(point.y())});
        }
        for (quint32 i = 0; i < 2000; ++i) {
            const QPointF point = findFlatShape(shapes, u"line"_s)->draw(1, i);
            line.insert(line.end(), {static_cast<float>(point.x()), static_cast<float>(point.y())});
        }
        const FlatHistogram histogram = flatHistogram(real);
        const double floor = flatFloor(real, histogram, 2000);
        QVERIFY(floor > 0 && floor < 0.03);
        const double js = flatJs(histogram, flatHistogram(more));
        QVERIFY2(js < 2 * floor, qPrintable(QString::number(js)));
        QVERIFY(flatJs(histogram, flatHistogram(line)) > 0.8);
        QCOMPARE(flatFloor(real, histogram, 2000), floor);
    }

    void modesAndGoodPoints()
    {
        const QList<FlatShape> shapes = flatShapes();
        const FlatShape &eight = *findFlatShape(shapes, u"eight-gaussians"_s);
        std::vector<float> points;
        // 70 on mode 0, 28 on mode 2, 1 on mode 4, 1 nowhere; an even share is 12.5, a tenth of it 1.25.
        for (int i = 0; i < 70; ++i)
            points.insert(points.end(), {0.75F, 0.0F});
        for (int i = 0; i < 28; ++i)
            points.insert(points.end(), {0.0F, 0.75F + 0.07F}); // 2.8 standard deviations
        points.insert(points.end(), {-0.75F, 0.0F, 0.0F, 0.0F});
        const FlatQuality quality = flatQuality(eight, points);
        QCOMPARE(quality.modes, 8);
        QCOMPARE(quality.found, 2);
        QVERIFY(near(quality.good, 0.99));
    }
};

FORJA_TEST(TestFlatMeasure)
#include "test_flatmeasure.moc"
