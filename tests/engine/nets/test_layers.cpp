// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/nets/layers.h"
#include "engine/nets/layers/conv.h"
#include "engine/nets/layers/groupnorm.h"
#include "engine/nets/layers/transposedconv.h"
#include "tests/testmain.h"

#include <cmath>

#include <torch/csrc/autograd/autograd.h>

using namespace forja;

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As a shortcut of a residual block has it. It is asked again as a test of its own that knows no
    /// instructions beyond AVX2: there the library's own way wrote beyond its memory.
    void aPointwiseConvolutionMayHaveAStride()
    {
        const std::shared_ptr<Layer> layer = std::make_shared<Conv>(ConvOptions{
            .in = 3, .out = 5, .kernel = 1, .stride = 2, .padding = 0, .hasBias = true});
        const std::vector<torch::Tensor> weights = layer->parameters();
        {
            torch::NoGradGuard noGrad;
            for (torch::Tensor weight : weights)
                weight.copy_((torch::arange(weight.numel()) * 0.37).sin().view_as(weight));
        }
        const torch::Tensor x = (torch::arange(4 * 3 * 17 * 16) * 0.61).cos().view({4, 3, 17, 16});
        const torch::Tensor leaf = x.contiguous(at::MemoryFormat::ChannelsLast).requires_grad_(true);
        const torch::Tensor out = layer->forward(leaf, {});
        const torch::Tensor slope = (torch::arange(out.numel()) * 0.23).sin().view_as(out);
        const auto found = torch::autograd::grad({out}, {leaf, weights.front(), weights.back()}, {slope});

        // In double precision every second pixel is a row of a product of matrices.
        const torch::Tensor rows
            = x.slice(2, 0, std::nullopt, 2).slice(3, 0, std::nullopt, 2).to(torch::kDouble);
        const torch::Tensor matrix = weights.front().detach().view({5, 3}).to(torch::kDouble);
        const torch::Tensor slopes = slope.to(torch::kDouble);
        const torch::Tensor expected = torch::einsum("nchw,oc->nohw", {rows, matrix})
            + weights.back().detach().to(torch::kDouble).view({1, 5, 1, 1});
        QVERIFY(torch::allclose(out.detach().to(torch::kDouble), expected, 1e-5, 1e-5));
        QVERIFY(torch::allclose(found[1].view({5, 3}).to(torch::kDouble),
                                torch::einsum("nohw,nchw->oc", {slopes, rows}), 1e-4, 1e-4));
        QVERIFY(torch::allclose(found[2].to(torch::kDouble), slopes.sum({0, 2, 3}), 1e-4, 1e-4));
        const torch::Tensor back = torch::zeros({4, 3, 17, 16}, torch::kDouble);
        back.slice(2, 0, std::nullopt, 2)
            .slice(3, 0, std::nullopt, 2)
            .copy_(torch::einsum("nohw,oc->nchw", {slopes, matrix}));
        QVERIFY(torch::allclose(found[0].to(torch::kDouble), back, 1e-4, 1e-5));
    }

    /// A convolution from or to a picture has a way of its own where a batch is computed in parts.
    void fewChannelsAreConvolvedAsManyAre_data()
    {
        QTest::addColumn<bool>("isTransposed");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<int>("stride");
        QTest::addColumn<int>("padding");
        for (const bool isTransposed : {false, true}) {
            for (const auto &[kernel, stride, padding] :
                 {std::tuple{4, 2, 1}, {3, 1, 1}, {4, 1, 0}, {5, 2, 2}})
                QTest::addRow("%s, kernel %d, stride %d, padding %d", isTransposed ? "to" : "from", kernel,
                              stride, padding)
                    << isTransposed << kernel << stride << padding;
        }
    }
    void fewChannelsAreConvolvedAsManyAre()
    {
        QFETCH(bool, isTransposed);
        QFETCH(int, kernel);
        QFETCH(int, stride);
        QFETCH(int, padding);
        ConvOptions options{
            .in = 3, .out = 5, .kernel = kernel, .stride = stride, .padding = padding, .hasBias = true};
        if (isTransposed)
            std::swap(options.in, options.out);
        const std::shared_ptr<Layer> layer = isTransposed
            ? std::shared_ptr<Layer>(std::make_shared<TransposedConv>(options))
            : std::make_shared<Conv>(options);
        {
            torch::NoGradGuard noGrad;
            for (torch::Tensor &parameter : layer->parameters())
                parameter.copy_((torch::arange(parameter.numel()) * 0.37).sin().view_as(parameter));
        }
        const torch::Tensor x = (torch::arange(2 * options.in * 9 * 8) * 0.61)
                                    .cos()
                                    .view({2, options.in, 9, 8})
                                    .contiguous(at::MemoryFormat::ChannelsLast);
        const auto way = [&](const PassPart &together) {
            const torch::Tensor leaf = x.detach().requires_grad_(true);
            const torch::Tensor out = layer->forward(leaf, {{}, together});
            std::vector<torch::Tensor> inputs{leaf};
            for (const torch::Tensor &parameter : layer->parameters())
                inputs.push_back(parameter);
            const torch::Tensor slopes = (torch::arange(out.numel()) * 0.23).sin().view_as(out);
            std::vector<torch::Tensor> all = torch::autograd::grad({out}, inputs, {slopes});
            all.push_back(out.detach());
            return all;
        };
        const auto expected = way({});
        const auto found = way({std::make_shared<BatchPass>(1), 0});
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(torch::allclose(found[i], expected[i], 1e-4, 1e-4), qPrintable(QString::number(i)));
    }

    void spectralNormConvergesToTheLargestSingularValue()
    {
        Conv conv({.in = 3, .out = 8, .kernel = 4, .hasBias = true, .isSpectral = true});
        conv.initialise(InitialDraws(conv, 4, Purpose::Test));
        const torch::Tensor x = torch::ones({1, 3, 8, 8});
        for (int i = 0; i < 200; ++i)
            iterateSpectralNorms(conv);
        conv.eval();
        const torch::Tensor weight = conv.named_parameters()["weight_orig"].detach();
        const double sigma = torch::linalg_svdvals(weight.flatten(1)).max().item<double>();
        const torch::Tensor expected = at::conv2d(x, weight / sigma, conv.named_parameters()["bias"], {2, 2},
                                                  {1, 1});
        QVERIFY(torch::allclose(conv.forward(x, {}), expected, 1e-4, 1e-5));
    }

    void noForwardMovesTheSpectralVector()
    {
        Conv conv({.in = 3, .out = 8, .kernel = 4, .isSpectral = true});
        conv.initialise(InitialDraws(conv, 4, Purpose::Test));
        const torch::Tensor x = torch::ones({1, 3, 8, 8});
        const torch::Tensor start = conv.named_buffers()["weight_u"].clone();
        QVERIFY(std::abs(start.norm().item<double>() - 1) < 1e-6);
        for (const bool isTraining : {true, false}) {
            conv.train(isTraining);
            const torch::Tensor first = conv.forward(x, {});
            QVERIFY(torch::equal(first, conv.forward(x, {})));
            QVERIFY(torch::equal(start, conv.named_buffers()["weight_u"]));
        }
        iterateSpectralNorms(conv);
        QVERIFY(!torch::equal(start, conv.named_buffers()["weight_u"]));
    }

    void onePowerIterationIsWhatThePaperSays()
    {
        // W = diag(3, 1), u = (1, 1): v is along (3, 1), the new u along (9, 1), and sigma = u W v with v
        // along (27, 1) is sqrt(730 / 82).
        Conv conv({.in = 2, .out = 2, .kernel = 1, .stride = 1, .padding = 0, .isSpectral = true});
        torch::NoGradGuard noGrad;
        conv.named_parameters()["weight_orig"].copy_(torch::tensor({3.F, 0.F, 0.F, 1.F}).view({2, 2, 1, 1}));
        conv.named_buffers()["weight_u"].fill_(std::sqrt(0.5));
        iterateSpectralNorms(conv);
        QVERIFY(torch::allclose(conv.named_buffers()["weight_u"],
                                torch::tensor({9.F, 1.F}) / std::sqrt(82.F)));
        const double sigma = std::sqrt(730.0 / 82);
        const torch::Tensor x = torch::tensor({1.F, 2.F}).view({1, 2, 1, 1});
        QVERIFY(torch::allclose(conv.forward(x, {}).flatten(),
                                torch::tensor({3.0, 2.0}).to(torch::kFloat32) / sigma));
    }

    void spectralVectorsOfGAndDAreDrawnApart()
    {
        Conv ofG({.in = 3, .out = 8, .kernel = 4, .isSpectral = true}),
            ofD({.in = 3, .out = 8, .kernel = 4, .isSpectral = true});
        ofG.initialise(InitialDraws(ofG, 4, Purpose::InitG));
        ofD.initialise(InitialDraws(ofD, 4, Purpose::InitD));
        QVERIFY(!torch::equal(ofG.named_buffers()["weight_u"], ofD.named_buffers()["weight_u"]));
    }

    void twoForwardsBeforeOneBackwardAreAllowed()
    {
        // D sees the real and the generated half before its one backward.
        Conv conv({.in = 1, .out = 4, .kernel = 4, .isSpectral = true});
        conv.initialise(InitialDraws(conv, 4, Purpose::Test));
        (conv.forward(torch::ones({1, 1, 8, 8}), {}) + conv.forward(torch::zeros({1, 1, 8, 8}), {}))
            .sum()
            .backward();
        QVERIFY(conv.named_parameters()["weight_orig"].grad().isfinite().all().item<bool>());
    }

    void groupNormTakesFourGroupsOfAtLeastFourChannels_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("groups");
        QTest::newRow("64") << 64 << 4;
        QTest::newRow("16") << 16 << 4;
        QTest::newRow("8") << 8 << 2;
        QTest::newRow("4") << 4 << 1;
        QTest::newRow("10") << 10 << 2;
        QTest::newRow("7") << 7 << 1;
    }
    void groupNormTakesFourGroupsOfAtLeastFourChannels()
    {
        QFETCH(int, channels);
        QFETCH(int, groups);
        const torch::Tensor x
            = torch::arange(2 * channels * 9, torch::kFloat32).sin().view({2, channels, 3, 3});
        const torch::Tensor grouped = x.view({2, groups, -1});
        const torch::Tensor expected = (grouped - grouped.mean(2, true))
            / (grouped.var(2, false, true) + 1e-5).sqrt();
        QVERIFY(torch::allclose(GroupNorm(channels).forward(x, {}), expected.view_as(x), 1e-4, 1e-5));
    }

    void batchNormKeepsRunningStatistics()
    {
        BatchNorm norm(2);
        const torch::Tensor x = torch::arange(16, torch::kFloat32).view({2, 2, 2, 2});
        norm.forward(x, {});
        // Channel 0 holds 0 1 2 3 8 9 10 11: mean 5.5, squares about it sum to 138, divided by n - 1; a tenth
        // of it comes in.
        QVERIFY(std::abs(norm.named_buffers()["running_mean"][0].item<double>() - 0.55) < 1e-6);
        QVERIFY(std::abs(norm.named_buffers()["running_var"][0].item<double>() - (0.9 + 0.1 * 138.0 / 7))
                < 1e-5);
        norm.eval();
        const torch::Tensor before = norm.named_buffers()["running_mean"].clone();
        norm.forward(x, {});
        QVERIFY(torch::equal(before, norm.named_buffers()["running_mean"]));
    }
};

FORJA_TEST(TestLayers)
#include "test_layers.moc"
