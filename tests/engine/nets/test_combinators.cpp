// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/nets/layers/activation.h"
#include "engine/nets/layers/batchnorm.h"
#include "engine/nets/layers/conv.h"
#include "engine/nets/layers/linear.h"
#include "engine/nets/layers/nearestupsampling.h"
#include "engine/nets/layers/norm.h"
#include "engine/nets/layers/reshape.h"
#include "engine/nets/layers/residual.h"
#include "engine/nets/layers/stack.h"
#include "engine/nets/layers/transposedconv.h"
#include "tests/engine/nets/netstestkit.h"
#include "tests/testmain.h"

using namespace forja;
using namespace forja::testing;
using namespace Qt::StringLiterals;

namespace {

/// 3 × 3 over maps that keep their size.
std::shared_ptr<Conv> smallConv(std::int64_t in, std::int64_t out)
{
    return std::make_shared<Conv>(ConvOptions{
        .in = in, .out = out, .kernel = 3, .stride = 1, .hasBias = true});
}

std::shared_ptr<Activation> relu(bool isInPlace = false)
{
    return std::make_shared<Activation>(Activation::Kind::Relu, isInPlace);
}

torch::Tensor drawnWave(std::vector<std::int64_t> sizes)
{
    std::int64_t count = 1;
    for (const std::int64_t side : sizes)
        count *= side;
    return (torch::arange(count, torch::kFloat32) * 0.7F).sin().view(sizes);
}

void fillWithWaves(torch::nn::Module &net)
{
    torch::NoGradGuard noGrad;
    for (torch::Tensor &parameter : net.parameters())
        parameter.copy_(drawnWave(parameter.sizes().vec()));
}

/// What two convolutions with a ReLU between them make, by hand.
torch::Tensor convReluConv(const torch::Tensor &x, const Conv &first, const Conv &second)
{
    const auto a = first.named_parameters();
    const auto b = second.named_parameters();
    return at::conv2d(at::conv2d(x, a["weight"], a["bias"], {1, 1}, {1, 1}).relu(), b["weight"], b["bias"],
                      {1, 1}, {1, 1});
}

} // namespace

class TestCombinators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStackNumbersItsLayersAsSequentialDoes()
    {
        Stack stack;
        stack.add("flatten", std::make_shared<Reshape>(MapShape::maps(2, 4, 4)));
        stack.add(smallConv(2, 4));
        stack.add(makeNorm(NormKind::None, 4));
        stack.add(relu());
        stack.add(std::make_shared<BatchNorm>(4));
        QCOMPARE(stack.size(), std::size_t{4});
        QCOMPARE(stack.named_parameters().keys(),
                 (std::vector<std::string>{"0.weight", "0.bias", "2.weight", "2.bias"}));
        QVERIFY(stack.mixesBatch());
        QVERIFY(!stack.overwritesInput());
    }

    void aStackIsItsLayersOneAfterAnother()
    {
        const auto first = smallConv(2, 4), second = smallConv(4, 3);
        Stack stack;
        stack.add(first);
        stack.add(relu(true));
        stack.add(second);
        fillWithWaves(stack);
        const torch::Tensor x = drawnWave({2, 2, 5, 6});
        QVERIFY(torch::equal(stack.forward(x, {}), convReluConv(x, *first, *second)));
        QVERIFY(torch::equal(stack.forwardThrough(1, 3, stack.forwardThrough(0, 1, x, {}), {}),
                             stack.forward(x, {})));
        QVERIFY(!stack.mixesBatch());
        QCOMPARE(*stack.outputOf(MapShape::maps(2, 5, 6)), MapShape::maps(3, 5, 6));
        QCOMPARE(stack.multiplyAdds(MapShape::maps(2, 5, 6)), std::int64_t{30 * 9 * (2 * 4 + 4 * 3)});
    }

    void rowsGatherLayersAndCountThem()
    {
        Stack stack;
        stack.add("maps", std::make_shared<Reshape>(MapShape::maps(2, 4, 4)));
        stack.beginRow(u"first"_s);
        stack.add(smallConv(2, 8));
        stack.add(std::make_shared<BatchNorm>(8));
        stack.add(relu());
        stack.beginRow(u"second"_s);
        stack.add(std::make_shared<NearestUpsampling>());
        stack.add(smallConv(8, 1));
        const auto rows = stack.rows(MapShape::vector(32), "main.");
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].name, u"first"_s);
        QCOMPARE(rows[0].shape, (std::vector<std::int64_t>{8, 4, 4}));
        QCOMPARE(rows[0].parameters, std::int64_t{2 * 8 * 9 + 8 + 16});
        QCOMPARE(rows[0].modules, (std::vector<std::string>{"main.0", "main.1"}));
        QCOMPARE(rows[1].shape, (std::vector<std::int64_t>{1, 8, 8}));
        QCOMPARE(rows[1].multiplyAdds, std::int64_t{64 * 9 * 8});
        QCOMPARE(rows[1].modules, std::vector<std::string>{"main.4"});
    }

    void aResidualAddsItsTwoBranches()
    {
        const auto first = smallConv(2, 4), second = smallConv(4, 3), shortcut = smallConv(2, 3);
        const auto branch = std::make_shared<Stack>();
        branch->add(first);
        branch->add(relu(true));
        branch->add(second);
        Residual residual(branch, shortcut, 0.5);
        fillWithWaves(residual);
        const torch::Tensor x = drawnWave({2, 2, 5, 6}).requires_grad_(true);
        const auto c = shortcut->named_parameters();
        const torch::Tensor expected = (convReluConv(x, *first, *second)
                                        + at::conv2d(x, c["weight"], c["bias"], {1, 1}, {1, 1}))
            * 0.5;
        const torch::Tensor made = residual.forward(x, {});
        QVERIFY(torch::equal(made, expected));
        QVERIFY(torch::allclose(torch::autograd::grad({made.square().sum()}, {x})[0],
                                torch::autograd::grad({expected.square().sum()}, {x})[0]));
        QCOMPARE(*residual.outputOf(MapShape::maps(2, 5, 6)), MapShape::maps(3, 5, 6));
        QCOMPARE(residual.multiplyAdds(MapShape::maps(2, 5, 6)),
                 std::int64_t{30 * 9 * (2 * 4 + 4 * 3 + 2 * 3)});
        QCOMPARE(residual.named_parameters().keys(),
                 (std::vector<std::string>{"branch.0.weight", "branch.0.bias", "branch.2.weight",
                                           "branch.2.bias", "shortcut.weight", "shortcut.bias"}));
    }

    void aResidualWithoutShortcutAddsWhatItIsGiven()
    {
        const auto branch = smallConv(2, 2);
        Residual residual(branch);
        fillWithWaves(residual);
        const torch::Tensor x = drawnWave({1, 2, 4, 4});
        QVERIFY(torch::equal(residual.forward(x, {}), branch->forward(x, {}) + x));
        QVERIFY(!residual.mixesBatch());
        QVERIFY(Residual(std::make_shared<BatchNorm>(2)).mixesBatch());
        QVERIFY(Residual(smallConv(2, 2), std::make_shared<BatchNorm>(2)).mixesBatch());
    }

    void aBranchThatOverwritesWhatBothNeedIsRefused()
    {
        const auto branch = std::make_shared<Stack>();
        branch->add(relu(true));
        branch->add(smallConv(2, 2));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, Residual{branch});
        QVERIFY_THROWS_EXCEPTION(std::logic_error, Residual(smallConv(2, 2), relu(true)));
    }

    void layersThatDoNotFitAreNamed()
    {
        const auto inner = std::make_shared<Stack>();
        inner->add(smallConv(2, 4));
        inner->add(relu());
        inner->add(smallConv(3, 2));
        Stack stack;
        stack.add(smallConv(1, 2));
        stack.add(std::make_shared<Residual>(inner));
        const auto out = stack.outputOf(MapShape::maps(1, 4, 4));
        QVERIFY(!out);
        QCOMPARE(out.problem().code, u"nets.misfit"_s);
        QCOMPARE(out.problem().english(),
                 u"1.branch.2.conv takes numbers in the shape 3 × H × W and is given 4 × 4 × 4: these layers "
                 "do not fit. Change the architecture's settings."_s);
        QVERIFY_THROWS_EXCEPTION(Error, stack.summary(MapShape::maps(1, 4, 4)));
    }

    void whatDoesNotFitIsAProblemOfTheLayer_data()
    {
        QTest::addColumn<std::shared_ptr<Layer>>("layer");
        QTest::addColumn<MapShape>("given");
        const MapShape maps = MapShape::maps(4, 8, 8), vector = MapShape::vector(4);
        const auto row = [](const char *name, std::shared_ptr<Layer> layer, const MapShape &given) {
            QTest::newRow(name) << layer << given;
        };
        row("conv, channels", smallConv(3, 4), maps);
        row("conv, a vector", smallConv(4, 4), vector);
        row("conv, larger than its maps",
            std::make_shared<Conv>(ConvOptions{.in = 4, .out = 4, .kernel = 16, .padding = 0}), maps);
        row("transposed conv", std::make_shared<TransposedConv>(ConvOptions{.in = 3, .out = 4}), maps);
        row("linear, maps", std::make_shared<Linear>(4, 2), maps);
        row("linear, length", std::make_shared<Linear>(5, 2), vector);
        row("batch norm", std::make_shared<BatchNorm>(8), maps);
        row("group norm", makeNorm(NormKind::Group, 8), maps);
        row("upsampling", std::make_shared<NearestUpsampling>(), vector);
        row("reshape", std::make_shared<Reshape>(MapShape::maps(4, 8, 9)), maps);
        row("residual", std::make_shared<Residual>(smallConv(4, 5)), maps);
        row("residual, sides", std::make_shared<Residual>(std::make_shared<NearestUpsampling>()), maps);
    }
    void whatDoesNotFitIsAProblemOfTheLayer()
    {
        QFETCH(std::shared_ptr<Layer>, layer);
        QFETCH(MapShape, given);
        const auto out = layer->outputOf(given);
        QVERIFY(!out);
        QCOMPARE(out.problem().args.front(), QString::fromStdString(layer->describe().kind));
        QCOMPARE(out.problem().args.back(), given.text());
    }

    void aDescriptionNamesKindsAttributesAndTensors()
    {
        const auto branch = std::make_shared<Stack>();
        branch->add(std::make_shared<Conv>(ConvOptions{
            .in = 2, .out = 2, .kernel = 3, .stride = 1, .isSpectral = true}));
        branch->add(relu());
        const LayerDescription out = Residual(branch, {}, 0.5).describe();
        QCOMPARE(out.kind, std::string("residual"));
        QCOMPARE(out.attributes.front().first, std::string("factor"));
        QCOMPARE(out.attributes.front().second, 0.5);
        QCOMPARE(out.children.size(), std::size_t{1});
        QCOMPARE(out.children[0].name, std::string("branch"));
        const LayerDescription conv = out.children[0].children.at(0);
        QCOMPARE(conv.name, std::string("0"));
        QCOMPARE(conv.kind, std::string("conv"));
        QCOMPARE(conv.tensors, (std::vector<std::string>{"weight_orig", "weight_u"}));
        QCOMPARE(out.children[0].children.at(1).kind, std::string("relu"));
    }

    void initialWeightsDependOnTheirPlaceAndNotOnWhoAsksFirst()
    {
        const auto make = [] {
            Stack stack;
            stack.add(smallConv(2, 4));
            stack.add(smallConv(4, 2));
            return stack;
        };
        Stack forwards = make(), backwards = make();
        forwards.initialise(InitialDraws(forwards, 3, Purpose::Test));
        const InitialDraws draws(backwards, 3, Purpose::Test);
        for (const char *name : {"1", "0"})
            std::dynamic_pointer_cast<Layer>(backwards.named_children()[name])->initialise(draws);
        for (const auto &item : forwards.named_parameters())
            QVERIFY(torch::equal(item.value(), backwards.named_parameters()[item.key()]));
        QVERIFY(!torch::equal(forwards.named_parameters()["0.weight"].flatten(),
                              forwards.named_parameters()["1.weight"].flatten()));
    }
};

FORJA_TEST(TestCombinators)
#include "test_combinators.moc"
