// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/engine/nets/netstestkit.h"

#include "engine/nets/recalibrate.h"
#include "engine/nets/reference.h"
#include "tests/testmain.h"

using namespace forja;
using namespace forja::testing;
using namespace Qt::StringLiterals;

namespace {

// Convolutions may sum in another order for another batch size: equal to rounding, not to the bit.
constexpr double kRounding = 1e-5;

const NetShape kShape{1, 32, 32, 0, 16};

/// Scores of 6 pictures: alone, in one batch, and in company of quite other pictures.
void verifyCompanyDoesNotMatter(Discriminator &d, int classes)
{
    torch::NoGradGuard noGrad;
    const torch::Tensor pictures = wavePictures(6, kShape);
    const torch::Tensor asked = classes ? torch::arange(6, torch::kInt64).remainder(classes)
                                        : torch::Tensor();
    const torch::Tensor together = d.forward(pictures, asked);
    const torch::Tensor strangers = torch::cat({pictures, torch::ones({10, 1, 32, 32})});
    const torch::Tensor strangersAsked = classes ? torch::cat({asked, torch::zeros({10}, torch::kInt64)})
                                                 : torch::Tensor();
    QVERIFY(torch::allclose(d.forward(strangers, strangersAsked).narrow(0, 0, 6), together, kRounding,
                            kRounding));
    for (std::int64_t i = 0; i < 6; ++i) {
        const torch::Tensor alone = d.forward(pictures.narrow(0, i, 1),
                                              classes ? asked.narrow(0, i, 1) : torch::Tensor());
        QVERIFY(torch::allclose(alone, together.narrow(0, i, 1), kRounding, kRounding));
    }
    QVERIFY(together.std().item<float>() > 1e-4F);
}

} // namespace

class TestCompany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoreDoesNotDependOnCompany_data()
    {
        QTest::addColumn<QString>("norm");
        QTest::addColumn<bool>("isTraining");
        QTest::addColumn<int>("classes");
        QTest::newRow("none") << u"none"_s << true << 0;
        QTest::newRow("group") << u"group"_s << true << 0;
        QTest::newRow("group, classes") << u"group"_s << true << 3;
        QTest::newRow("spectral, evaluating") << u"spectral"_s << false << 3;
    }
    void scoreDoesNotDependOnCompany()
    {
        QFETCH(QString, norm);
        QFETCH(bool, isTraining);
        QFETCH(int, classes);
        NetShape shape = kShape;
        shape.classes = classes;
        const auto d = makeD(dcgan(16, u"batch"_s, norm), shape);
        d->train(isTraining);
        QVERIFY(!d->mixesBatch());
        verifyCompanyDoesNotMatter(*d, classes);
    }

    void batchNormMixesUntilAReferenceIsFixed()
    {
        const auto d = makeD(dcgan(16, u"batch"_s, u"batch"_s), kShape);
        const torch::Tensor reference = wavePictures(16, kShape, 0.5);
        const torch::Tensor whileTraining = d->forward(reference, {}).detach();
        const torch::Tensor halved = d->forward(reference.narrow(0, 0, 8), {}).detach();
        QVERIFY(d->mixesBatch());
        QVERIFY(!torch::allclose(whileTraining.narrow(0, 0, 8), halved, 1e-3, 1e-3));
        Workers alone;
        fixBatchStatistics(*d, reference, {}, alone);
        QVERIFY(!d->is_training());
        verifyCompanyDoesNotMatter(*d, 0);
        // The reference pictures themselves score as they did in one training batch.
        QVERIFY(torch::allclose(d->forward(reference, {}).detach(), whileTraining, 1e-4, 1e-4));
        QVERIFY(torch::allclose(d->forward(reference.narrow(0, 0, 8), {}).detach(),
                                whileTraining.narrow(0, 0, 8), 1e-4, 1e-4));
    }

    void fixingLeavesSpectralVectorsAlone()
    {
        const auto d = makeD(dcgan(16, u"batch"_s, u"spectral"_s), kShape);
        const torch::Tensor before = d->named_buffers()["main.0.weight_u"].clone();
        Workers alone;
        fixBatchStatistics(*d, wavePictures(8, kShape), {}, alone);
        QVERIFY(torch::equal(before, d->named_buffers()["main.0.weight_u"]));
        QVERIFY(!d->is_training());
    }

    void recalibrationMakesEvaluationAgreeWithTraining()
    {
        NetShape shape = kShape;
        shape.classes = 3;
        const auto g = makeG(dcgan(16, u"batch"_s, u"group"_s), shape);
        const torch::Tensor latents = torch::randn({96, 16}, at::make_generator<at::CPUGeneratorImpl>(3));
        const torch::Tensor classes = torch::arange(96, torch::kInt64).remainder(3);
        torch::NoGradGuard noGrad;
        const torch::Tensor trained = g->forward(latents, classes);
        g->eval();
        const double before = (g->forward(latents, classes) - trained).abs().mean().item<double>();
        recalibrateBatchStatistics(*g, 3, 16, 9);
        QVERIFY(!g->is_training());
        const double after = (g->forward(latents, classes) - trained).abs().mean().item<double>();
        QVERIFY2(after < 0.2 * before, qPrintable(u"%1 %2"_s.arg(before).arg(after)));
    }

    void recalibrationIsAFunctionOfTheSeedAlone()
    {
        const auto g = makeG(dcgan(16, u"batch"_s, u"group"_s), kShape);
        const auto statistics = [&](std::uint64_t seed) {
            recalibrateBatchStatistics(*g, 0, 16, seed);
            return g->named_buffers()["main.1.running_var"].clone();
        };
        const torch::Tensor first = statistics(1);
        const torch::Tensor other = statistics(2);
        QVERIFY(torch::equal(first, statistics(1)));
        QVERIFY(!torch::equal(first, other));
    }

    void recalibrationWithoutBatchNormOnlyEvaluates()
    {
        const auto g = makeG(dcgan(16, u"group"_s, u"group"_s), kShape);
        const torch::Tensor before = g->forward(waveLatents(2, 16), {}).detach();
        recalibrateBatchStatistics(*g, 0, 16, 1);
        QVERIFY(!g->is_training());
        QVERIFY(torch::equal(before, g->forward(waveLatents(2, 16), {}).detach()));
    }
};

FORJA_TEST(TestCompany)
#include "test_company.moc"
