// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/families/mlp.h"

#include "engine/base/philox.h"

#include <cmath>
#include <string>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMlpSlope = 0.2;
constexpr double kMlpClassGain = 2; ///< of the one-hot beside z, whose numbers are of size 1

torch::Tensor activated(const torch::Tensor &x, MlpActivation activation)
{
    switch (activation) {
    case MlpActivation::LeakyRelu:
        return torch::leaky_relu(x, kMlpSlope);
    case MlpActivation::Tanh:
        return torch::tanh(x);
    case MlpActivation::Relu:
        break;
    }
    return torch::relu(x);
}

/// By how much a layer's weights are enlarged so that the numbers behind its activation are of the same size
/// as those before.
double gainOf(MlpActivation activation)
{
    switch (activation) {
    case MlpActivation::LeakyRelu:
        return std::sqrt(2 / (1 + kMlpSlope * kMlpSlope));
    case MlpActivation::Tanh:
        return 1;
    case MlpActivation::Relu:
        break;
    }
    return std::sqrt(2.0);
}

/// Weights N(0, gain² / inputs), a function of (seed, purpose, place): He et al. 2015, eq. 10, in the hidden
/// layers; LeCun et al. 1998, sec. 4.6, in the last one and in embeddings. Biases 0.
void initialiseMlp(torch::nn::Module &net, const MlpOptions &options, std::uint64_t seed, Purpose purpose)
{
    torch::NoGradGuard noGrad;
    std::uint64_t place = 0;
    std::int64_t layer = 0;
    for (auto &item : net.named_parameters()) {
        torch::Tensor &value = item.value();
        const Draws draws(seed, purpose, place++);
        if (value.dim() == 1) {
            value.zero_();
            continue;
        }
        const bool isHidden = item.key() != "embed" && layer < options.layers;
        layer += item.key() == "embed" ? 0 : 1;
        const double gain = isHidden ? gainOf(options.activation) : 1;
        torch::Tensor numbers = torch::empty(value.sizes(), torch::kFloat32);
        draws.fillNormal(numbers.data_ptr<float>(), static_cast<std::size_t>(numbers.numel()));
        value.copy_(numbers.mul_(gain / std::sqrt(static_cast<double>(value.size(1)))));
    }
}

std::int64_t numbersOf(const NetShape &shape)
{
    return std::int64_t{shape.channels} * shape.height * shape.width;
}

bool isPoint(const NetShape &shape)
{
    return shape.height == 1 && shape.width == 1;
}

} // namespace

Linear::Linear(std::int64_t in, std::int64_t out)
    : m_weight(register_parameter("weight", torch::zeros({out, in})))
    , m_bias(register_parameter("bias", torch::zeros(out)))
{
}

torch::Tensor Linear::forward(const torch::Tensor &input)
{
    return at::linear(input, m_weight, m_bias);
}

MlpStack::MlpStack(torch::nn::Module &owner, const MlpOptions &options, std::int64_t in, std::int64_t out)
    : m_options(options), m_in(in), m_out(out)
{
    const auto main = owner.register_module("main", std::make_shared<torch::nn::Module>("main"));
    const auto add = [&main](std::int64_t layer, std::int64_t from, std::int64_t to) {
        return main->register_module(std::to_string(placeOf(layer)), std::make_shared<Linear>(from, to));
    };
    for (std::int64_t i = 0; i < options.layers; ++i)
        m_hidden.push_back(add(i, i == 0 ? in : options.width, options.width));
    m_last = add(options.layers, features(), out);
}

std::string MlpStack::nameOf(std::int64_t layer)
{
    return "main." + std::to_string(placeOf(layer));
}

torch::Tensor MlpStack::hidden(torch::Tensor x) const
{
    for (const auto &layer : m_hidden)
        x = activated(layer->forward(x), m_options.activation);
    return x;
}

std::vector<LayerSummary> MlpStack::summary(const char *lastName,
                                            const std::vector<std::int64_t> &lastShape) const
{
    std::vector<LayerSummary> rows;
    std::int64_t in = m_in;
    for (std::int64_t i = 0; i < m_options.layers; ++i) {
        rows.push_back({QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "hidden %1")).arg(i + 1),
                        {m_options.width},
                        (in + 1) * m_options.width,
                        in * m_options.width,
                        {nameOf(i)}});
        in = m_options.width;
    }
    rows.push_back(
        {QString::fromLatin1(lastName), lastShape, (in + 1) * m_out, in * m_out, {nameOf(m_options.layers)}});
    return rows;
}

MlpGenerator::MlpGenerator(const MlpOptions &options, const NetShape &shape)
    : m_shape(shape), m_stack(*this, options, shape.latent + shape.classes, numbersOf(shape))
{
}

torch::Tensor MlpGenerator::forward(const torch::Tensor &latents, const torch::Tensor &classes)
{
    torch::Tensor x = latents;
    if (m_shape.classes > 0)
        x = torch::cat(
            {latents, torch::one_hot(classes, m_shape.classes).to(latents.scalar_type()) * kMlpClassGain}, 1);
    const torch::Tensor out = m_stack.last(m_stack.hidden(x));
    return (isPoint(m_shape) ? out : out.tanh()).view({-1, m_shape.channels, m_shape.height, m_shape.width});
}

std::vector<LayerSummary> MlpGenerator::summary() const
{
    const char *name = isPoint(m_shape) ? QT_TRANSLATE_NOOP("forja", "to a point")
        : m_shape.channels == 1         ? QT_TRANSLATE_NOOP("forja", "to grey")
                                        : QT_TRANSLATE_NOOP("forja", "to RGB");
    return m_stack.summary(name, {m_shape.channels, m_shape.height, m_shape.width});
}

MlpDiscriminator::MlpDiscriminator(const MlpOptions &options, const NetShape &shape)
    : m_shape(shape), m_stack(*this, options, numbersOf(shape), 1)
{
    if (shape.classes > 0)
        m_embed = register_parameter("embed", torch::zeros({shape.classes, m_stack.features()}));
}

torch::Tensor MlpDiscriminator::forward(const torch::Tensor &pictures, const torch::Tensor &classes)
{
    const torch::Tensor x = features(pictures);
    const torch::Tensor scores = m_stack.last(x).squeeze(1);
    return m_embed.defined() ? scores + (x * m_embed.index_select(0, classes)).sum(1) : scores;
}

torch::Tensor MlpDiscriminator::features(const torch::Tensor &pictures)
{
    return m_stack.hidden(pictures.flatten(1));
}

std::vector<LayerSummary> MlpDiscriminator::summary() const
{
    std::vector<LayerSummary> rows = m_stack.summary(QT_TRANSLATE_NOOP("forja", "linear"), {1});
    if (m_embed.defined())
        rows.push_back({QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "class")),
                        {1},
                        m_embed.numel(),
                        m_stack.features(),
                        {"embed"}});
    return rows;
}

namespace {

MlpOptions mlpOptions(const Experiment &experiment, const QString &player)
{
    const QString activation = experiment.text(player + u".mlp.activation"_s);
    return {.layers = experiment.integer(player + u".mlp.layers"_s),
            .width = experiment.integer(player + u".mlp.width"_s),
            .activation = activation == u"tanh"_s ? MlpActivation::Tanh
                : activation == u"leaky-relu"_s   ? MlpActivation::LeakyRelu
                                                  : MlpActivation::Relu};
}

Field::Choice mlpChoice(const char *value, const char *label, const char *help)
{
    return {QString::fromUtf8(value), QString::fromUtf8(label), QString::fromUtf8(help)};
}

QList<Field> mlpFields(const QString &player, const char *layers, const char *width, const char *activation)
{
    const Field::Condition here{player + u".net"_s, {u"mlp"_s}};
    const auto text = [](const char *english) { return QString::fromUtf8(english); };
    return {
        {.key = player + u".mlp.layers"_s,
         .label = text(layers),
         .help = text(QT_TRANSLATE_NOOP("forja",
                                        "Hidden layers, besides the last one. 0: the net is linear.")),
         .type = Field::Type::Int,
         .standard = qlonglong{2},
         .minimum = 0,
         .maximum = 5,
         .unit = text(QT_TRANSLATE_NOOP("forja", "layers")),
         .conditions = {here}},
        {.key = player + u".mlp.width"_s,
         .label = text(width),
         .help = text(QT_TRANSLATE_NOOP("forja", "Units in each hidden layer.")),
         .type = Field::Type::Int,
         .standard = qlonglong{64},
         .minimum = 1,
         .maximum = 512,
         .unit = text(QT_TRANSLATE_NOOP("forja", "numbers")),
         .conditions = {here}},
        {.key = player + u".mlp.activation"_s,
         .label = text(activation),
         .help = text(QT_TRANSLATE_NOOP(
             "forja", "The nonlinearity between the layers; without it the net would be linear.")),
         .type = Field::Type::Choice,
         .standard = player == u"d"_s ? u"leaky-relu"_s : u"relu"_s,
         .choices = {mlpChoice("relu", QT_TRANSLATE_NOOP("forja", "ReLU"),
                               QT_TRANSLATE_NOOP(
                                   "forja", "Negative values become 0: straight pieces with sharp folds.")),
                     mlpChoice("leaky-relu", QT_TRANSLATE_NOOP("forja", "leaky ReLU"),
                               QT_TRANSLATE_NOOP("forja", "Leaky ReLU, slope 0.2.")),
                     mlpChoice("tanh", QT_TRANSLATE_NOOP("forja", "tanh"),
                               QT_TRANSLATE_NOOP("forja",
                                                 "Smooth and bounded: soft curves, slower learning."))},
         .conditions = {here}},
    };
}

} // namespace

NetFamily makemlp()
{
    return {
        .choice = mlpChoice("mlp", QT_TRANSLATE_NOOP("forja", "MLP"),
                            QT_TRANSLATE_NOOP("forja",
                                              "Only linear layers (multi-layer perceptron): for points of "
                                              "the plane, or to see what pictures gain from convolutions.")),
        .fields = mlpFields(u"g"_s, QT_TRANSLATE_NOOP("forja", "Layers of G"),
                            QT_TRANSLATE_NOOP("forja", "Width of G"),
                            QT_TRANSLATE_NOOP("forja", "Activation of G"))
            + mlpFields(u"d"_s, QT_TRANSLATE_NOOP("forja", "Layers of D"),
                        QT_TRANSLATE_NOOP("forja", "Width of D"),
                        QT_TRANSLATE_NOOP("forja", "Activation of D")),
        .rules = {},
        .takesPoints = true,
        .makeG = [](const Experiment &experiment, const NetShape &shape,
                    std::uint64_t seed) -> std::shared_ptr<Generator> {
            const MlpOptions options = mlpOptions(experiment, u"g"_s);
            auto g = std::make_shared<MlpGenerator>(options, shape);
            initialiseMlp(*g, options, seed, Purpose::InitG);
            return g;
        },
        .makeD = [](const Experiment &experiment, const NetShape &shape,
                    std::uint64_t seed) -> std::shared_ptr<Discriminator> {
            const MlpOptions options = mlpOptions(experiment, u"d"_s);
            auto d = std::make_shared<MlpDiscriminator>(options, shape);
            initialiseMlp(*d, options, seed, Purpose::InitD);
            return d;
        }};
}

} // namespace forja
