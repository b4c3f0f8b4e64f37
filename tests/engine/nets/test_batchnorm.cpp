// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/batchnorm.h"

#include "engine/batch/part.h"
#include "engine/batch/workers.h"
#include "tests/testmain.h"

#include <QTest>

#include <torch/csrc/autograd/autograd.h>

using namespace forja;

namespace {

constexpr int kNormRows = 10;
constexpr int kNormChannels = 5;

torch::Tensor wavyMaps()
{
    const torch::Tensor numbers = torch::arange(kNormRows * kNormChannels * 12, torch::kFloat32);
    return (numbers * 0.7)
               .sin()
               .view({kNormRows, kNormChannels, 3, 4})
               .contiguous(at::MemoryFormat::ChannelsLast)
        + 3;
}

torch::Tensor wavySlopes()
{
    const torch::Tensor numbers = torch::arange(kNormRows * kNormChannels * 12, torch::kFloat32);
    return (numbers * 1.3)
        .cos()
        .view({kNormRows, kNormChannels, 3, 4})
        .contiguous(at::MemoryFormat::ChannelsLast);
}

std::shared_ptr<BatchNorm> knownNorm()
{
    auto out = std::make_shared<BatchNorm>(kNormChannels);
    torch::NoGradGuard noGrad;
    out->parameters()[0].copy_(torch::linspace(0.5, 1.5, kNormChannels));
    out->parameters()[1].copy_(torch::linspace(-0.4, 0.6, kNormChannels));
    return out;
}

struct Normalised
{
    torch::Tensor out;
    torch::Tensor ofInput;
    torch::Tensor ofWeight;
    torch::Tensor ofBias;
    torch::Tensor mean; ///< running
    torch::Tensor variance;
};

/// A batch there and back, by LibTorch's own operations.
Normalised normalisedPlainly(float slope)
{
    const auto layer = knownNorm();
    const torch::Tensor x = wavyMaps().requires_grad_(true);
    const torch::Tensor normalised = layer->forward(x, {});
    const torch::Tensor out = slope == 1 ? normalised : torch::leaky_relu(normalised, slope);
    const auto parameters = layer->parameters();
    const auto found = torch::autograd::grad({out}, {x, parameters[0], parameters[1]}, {wavySlopes()});
    return {out.detach(), found[0], found[1], found[2], layer->buffers()[0], layer->buffers()[1]};
}

/// The same in parts on so many threads.
Normalised normalisedInParts(int parts, int threads, float slope)
{
    const auto layer = knownNorm();
    const torch::Tensor x = wavyMaps().requires_grad_(true);
    const auto rows = partsOf(kNormRows, parts);
    const auto pass = std::make_shared<BatchPass>(static_cast<int>(rows.size()));
    Rendezvous *const meetings[] = {&pass->meeting};
    Workers workers;
    workers.setThreads(threads);
    std::vector<torch::Tensor> out(rows.size());
    std::vector<std::vector<torch::Tensor>> found(rows.size());
    std::vector<torch::Tensor> leaves;
    for (const Part &part : rows)
        leaves.push_back(part.of(x).detach().requires_grad_(true));
    workers.runTogether(
        static_cast<int>(rows.size()),
        [&](int i) {
            const auto at = static_cast<std::size_t>(i);
            out[at] = layer->ofPart(leaves[at], {pass, i}, slope);
            const auto parameters = layer->parameters();
            found[at] = torch::autograd::grad({out[at]}, {leaves[at], parameters[0], parameters[1]},
                                              {rows[at].of(wavySlopes())});
        },
        meetings);
    layer->take(*pass);
    Normalised all{.out = {},
                   .ofInput = {},
                   .ofWeight = torch::zeros(kNormChannels),
                   .ofBias = torch::zeros(kNormChannels),
                   .mean = layer->buffers()[0],
                   .variance = layer->buffers()[1]};
    std::vector<torch::Tensor> inputs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        inputs.push_back(found[i][0]);
        all.ofWeight += found[i][1];
        all.ofBias += found[i][2];
        out[i] = out[i].detach();
    }
    all.out = torch::cat(out);
    all.ofInput = torch::cat(inputs);
    return all;
}

} // namespace

/// Batch normalisation of a batch that is computed in parts.
class TestBatchNorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreNormalisedAsTheWholeIs_data()
    {
        QTest::addColumn<int>("parts");
        QTest::addColumn<float>("slope");
        for (const int parts : {1, 2, 4}) {
            for (const float slope : {1.0F, 0.2F, 0.0F})
                QTest::addRow("%d parts, slope %g", parts, static_cast<double>(slope)) << parts << slope;
        }
    }
    void partsAreNormalisedAsTheWholeIs()
    {
        QFETCH(int, parts);
        QFETCH(float, slope);
        const Normalised expected = normalisedPlainly(slope);
        const Normalised found = normalisedInParts(parts, 2, slope);
        QVERIFY(torch::allclose(found.out, expected.out, 1e-5, 1e-5));
        QVERIFY(torch::allclose(found.ofInput, expected.ofInput, 1e-4, 1e-5));
        QVERIFY(torch::allclose(found.ofWeight, expected.ofWeight, 1e-4, 1e-4));
        QVERIFY(torch::allclose(found.ofBias, expected.ofBias, 1e-4, 1e-4));
        QVERIFY(torch::allclose(found.mean, expected.mean, 1e-5, 1e-6));
        QVERIFY(torch::allclose(found.variance, expected.variance, 1e-5, 1e-6));
    }

    void threadsChangeNoBit()
    {
        const Normalised one = normalisedInParts(4, 1, 0.2F);
        for (const int threads : {2, 3, 4}) {
            const Normalised other = normalisedInParts(4, threads, 0.2F);
            QVERIFY(torch::equal(one.out, other.out));
            QVERIFY(torch::equal(one.ofInput, other.ofInput));
            QVERIFY(torch::equal(one.ofWeight, other.ofWeight));
            QVERIFY(torch::equal(one.variance, other.variance));
        }
    }

    /// Half the bits in the maps, all of them in the sums.
    void bfloat16IsNormalisedInFloat32()
    {
        const auto layer = knownNorm();
        const torch::Tensor x = wavyMaps().to(torch::kBFloat16);
        const auto pass = std::make_shared<BatchPass>(1);
        const torch::Tensor out = layer->ofPart(x, {pass, 0}, 1);
        QCOMPARE(out.scalar_type(), torch::kBFloat16);
        const torch::Tensor expected = layer->forward(x.to(torch::kFloat32), {});
        QVERIFY(torch::allclose(out.to(torch::kFloat32), expected, 1e-2, 1e-2));
    }

    void contiguousMapsStayContiguous()
    {
        const auto layer = knownNorm();
        const torch::Tensor x = wavyMaps().contiguous();
        const auto pass = std::make_shared<BatchPass>(1);
        const torch::Tensor out = layer->ofPart(x, {pass, 0}, 1);
        QVERIFY(out.is_contiguous());
        QVERIFY(torch::allclose(out, layer->forward(x, {}), 1e-5, 1e-5));
    }
};

FORJA_TEST(TestBatchNorm)
#include "test_batchnorm.moc"
