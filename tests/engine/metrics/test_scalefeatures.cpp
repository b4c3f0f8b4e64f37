// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/scalefeatures.h"

#include "engine/training/batches.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QTest>

#include <functional>

using namespace forja;
using namespace Qt::StringLiterals;

/// The distance that people steer by, on drawn faces that are spoilt by degrees.
class TestScaleFeatures : public QObject
{
    Q_OBJECT

    std::optional<ScaleFeatures> m_features;
    std::optional<FeatureSpace> m_space;
    torch::Tensor m_pictures; ///< [400, 3, 32, 32]
    torch::Tensor m_real; ///< the first half in the space

    torch::Tensor inSpace(const torch::Tensor &pictures) const
    {
        return m_space->of((*m_features)(pictures));
    }
    double distance(const torch::Tensor &pictures) const
    {
        return distanceInSpace(inSpace(pictures), m_real, m_space->joint());
    }
    torch::Tensor unseen() const { return m_pictures.narrow(0, 200, 200); }

private Q_SLOTS:
    void initTestCase()
    {
        at::set_num_threads(1);
        Experiment e(assembleFields());
        e.set(u"data.folder"_s, u"sample:faces"_s).orThrow();
        e.set(u"data.sample_count"_s, 500).orThrow();
        const auto data = Dataset::open(u"sample:faces"_s, pictureRule(e)).orThrow();
        m_pictures = chosenTraining(*data, 400, 0, false, false).pictures.clone();
        QCOMPARE(m_pictures.size(0), 400);
        m_features.emplace(data->channels());
        const torch::Tensor features = (*m_features)(m_pictures.narrow(0, 0, 200));
        m_space.emplace(features);
        m_real = m_space->of(features);
    }

    void whatSpoilsPicturesMakesThemFarther_data()
    {
        using Spoil = std::function<torch::Tensor(const torch::Tensor &, double)>;
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QList<double>>("degrees");
        const auto mean = [](const torch::Tensor &x) { return x.mean({1, 2, 3}, true); };
        QTest::addRow("noise") << Spoil([](const torch::Tensor &x, double degree) {
            const torch::Tensor noise = (torch::arange(x.numel()) * 12.9898).sin().view_as(x) * 43758.5453;
            return (x + degree * 2 * (noise - noise.floor() - 0.5)).clamp(-1, 1);
        }) << QList<double>{0.1, 0.2, 0.4};
        QTest::addRow("blur") << Spoil([](const torch::Tensor &x, double degree) {
            torch::Tensor out = x;
            for (int i = 0; i < degree; ++i)
                out = at::avg_pool2d(at::reflection_pad2d(out, {1, 1, 1, 1}), {3, 3}, {1, 1});
            return out;
        }) << QList<double>{1, 2, 4};
        QTest::addRow("contrast") << Spoil([mean](const torch::Tensor &x, double degree) {
            return ((x - mean(x)) * degree + mean(x)).clamp(-1, 1);
        }) << QList<double>{0.7, 0.5, 0.25};
        QTest::addRow("checkerboard") << Spoil([](const torch::Tensor &x, double degree) {
            const torch::Tensor side = torch::arange(x.size(2));
            const torch::Tensor board = (side.unsqueeze(1) + side).remainder(2) * 2 - 1;
            return (x + degree * board).clamp(-1, 1);
        }) << QList<double>{0.05, 0.1, 0.2};
        QTest::addRow("fading colours") << Spoil([](const torch::Tensor &x, double degree) {
            return x * (1 - degree) + x.mean(1, true) * degree;
        }) << QList<double>{0.3, 0.6, 1.0};
        QTest::addRow("few pictures over and over") << Spoil([](const torch::Tensor &x, double degree) {
            return x.index_select(0, torch::arange(x.size(0)).remainder(static_cast<std::int64_t>(degree)));
        }) << QList<double>{60, 20, 5};
    }
    void whatSpoilsPicturesMakesThemFarther()
    {
        using Spoil = std::function<torch::Tensor(const torch::Tensor &, double)>;
        QFETCH(Spoil, spoil);
        QFETCH(QList<double>, degrees);
        double before = distance(unseen());
        for (const double degree : degrees) {
            const double now = distance(spoil(unseen(), degree));
            QVERIFY2(now > before, qPrintable(u"%1: %2, before %3"_s.arg(degree).arg(now).arg(before)));
            before = now;
        }
    }

    /// Fog and noise were called nearer than any face for thousands of updates.
    void noiseAndFogAreFartherThanBadFaces()
    {
        const torch::Tensor side = torch::arange(32);
        const torch::Tensor board = (side.unsqueeze(1) + side).remainder(2) * 2 - 1;
        const double bad = distance((unseen() * 1.5 + 0.1 * board).clamp(-1, 1));
        const torch::Tensor mean = m_pictures.mean(0, true), spread = m_pictures.std(0, true, true);
        const torch::Tensor numbers = (torch::arange(unseen().numel()) * 78.233).sin().view_as(unseen());
        QVERIFY(distance((mean + spread * numbers * 1.4).clamp(-1, 1)) > bad);
        QVERIFY(distance((mean + 0.05 * numbers).expand_as(unseen()).contiguous()) > bad);
    }

    void theFloorIsWhatUnseenPicturesHave()
    {
        const torch::Tensor features = (*m_features)(m_pictures.narrow(0, 0, 200));
        double halves = 0;
        for (int split = 0; split < kSplits; ++split)
            halves += distanceOfHalves(features, m_space->joint(), split) / kSplits;
        const double floor = floorFrom(halves, 200, 200);
        const double unseenDistance = distance(unseen());
        QVERIFY2(floor > 0.6 * unseenDistance && floor < 1.4 * unseenDistance,
                 qPrintable(u"%1, unseen ones %2"_s.arg(floor).arg(unseenDistance)));
        // More generated pictures, less chance.
        QVERIFY(floorFrom(halves, 200, 2000) < floor);
    }

    void precisionAndRecallTellRealFromVaried()
    {
        const auto of = [this](const torch::Tensor &pictures) {
            return precisionRecall(inSpace(pictures).narrow(1, 0, m_space->joint()),
                                   m_real.narrow(1, 0, m_space->joint()));
        };
        const PrecisionRecall good = of(unseen());
        QVERIFY2(good.precision > 0.5 && good.recall > 0.5,
                 qPrintable(u"%1 %2"_s.arg(good.precision).arg(good.recall)));
        // Real pictures, but always the same ones: precise, and of no variety.
        const PrecisionRecall few = of(unseen().index_select(0, torch::arange(200).remainder(5)));
        QVERIFY(few.precision > 0.3 && few.recall < 0.2);
        const PrecisionRecall noise = of((torch::arange(unseen().numel()) * 78.233).sin().view_as(unseen()));
        QCOMPARE(noise.precision, 0.0);
    }

    void anySizeAndAnyNumberOfPicturesHasADistance()
    {
        for (const auto &[height, width] : {std::pair{8, 8}, {17, 40}, {64, 64}, {96, 32}}) {
            const torch::Tensor some
                = (torch::arange(3 * 3 * height * width) * 0.37).sin().view({3, 3, height, width});
            const torch::Tensor features = (*m_features)(some);
            QVERIFY(features.isfinite().all().item<bool>());
            const FeatureSpace space(features);
            QVERIFY(std::isfinite(distanceInSpace(space.of(features), space.of(features), space.joint())));
        }
        // All of one grey: nothing differs, and nothing is divided by it.
        const torch::Tensor grey = (*m_features)(torch::zeros({4, 3, 32, 32}));
        const FeatureSpace flat(grey);
        QVERIFY(std::isfinite(distanceInSpace(flat.of((*m_features)(unseen())), flat.of(grey),
                                              flat.joint())));
    }
};

FORJA_TEST(TestScaleFeatures)
#include "test_scalefeatures.moc"
