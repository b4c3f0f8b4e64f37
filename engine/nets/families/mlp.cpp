// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/activation.h"
#include "engine/nets/layers/classonehot.h"
#include "engine/nets/layers/linear.h"
#include "engine/nets/layers/reshape.h"
#include "engine/nets/stacknets.h"

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct MlpOptions
{
    NetShape shape;
    std::int64_t layers = 2; ///< hidden ones
    std::int64_t width = 64; ///< numbers of each
    Activation::Kind activation = Activation::Kind::Relu;
};

MapShape mlpPictures(const MlpOptions &options)
{
    return MapShape::maps(options.shape.channels, options.shape.height, options.shape.width);
}

/// Of weights whose numbers stay of the same size: He et al. 2015, eq. 10, in the hidden layers; LeCun et al.
/// 1998, sec. 4.6, where no activation follows (gain 1).
double stdFor(std::int64_t inputs, double gain = 1)
{
    return gain / std::sqrt(static_cast<double>(inputs));
}

/// Hidden layers with their activations. Returns how many numbers the last one makes.
std::int64_t addHidden(Stack &main, const MlpOptions &options, std::int64_t in)
{
    const double gain = Activation::gainOf(options.activation);
    for (std::int64_t i = 0; i < options.layers; ++i) {
        main.beginRow(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "hidden %1")).arg(i + 1));
        main.add(std::make_shared<Linear>(in, options.width, stdFor(in, gain)));
        main.add(std::make_shared<Activation>(options.activation, false));
        in = options.width;
    }
    return in;
}

/// Latents through linear layers to all numbers of a picture.
GeneratorPlan mlpGeneratorPlan(const MlpOptions &options)
{
    const NetShape &shape = options.shape;
    const MapShape pictures = mlpPictures(options);
    const bool isPoint = shape.height == 1 && shape.width == 1;
    GeneratorPlan out;
    Stack &main = *out.main;
    if (shape.classes > 0)
        main.add("classes", std::make_shared<ClassOneHot>(shape.classes));
    const std::int64_t in = addHidden(main, options, shape.latent + shape.classes);
    main.beginRow(QString::fromLatin1(isPoint                   ? QT_TRANSLATE_NOOP("forja", "to a point")
                                          : shape.channels == 1 ? QT_TRANSLATE_NOOP("forja", "to grey")
                                                                : QT_TRANSLATE_NOOP("forja", "to RGB")));
    main.add(std::make_shared<Linear>(in, pictures.count(), stdFor(in)));
    // Points are not squashed, so that no corner of the plane is out of reach.
    if (!isPoint)
        main.add(std::make_shared<Activation>(Activation::Kind::Tanh, false));
    main.add("picture", std::make_shared<Reshape>(pictures));
    return out;
}

/// All numbers of a picture through linear layers to one.
DiscriminatorPlan mlpDiscriminatorPlan(const MlpOptions &options)
{
    const MapShape pictures = mlpPictures(options);
    DiscriminatorPlan out;
    Stack &main = *out.main;
    main.add("flatten", std::make_shared<Reshape>(MapShape::vector(pictures.count())));
    const std::int64_t in = addHidden(main, options, pictures.count());
    out.bodySize = main.size();
    main.beginRow(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "linear")));
    main.add(std::make_shared<Linear>(in, 1, stdFor(in)));
    main.add("score", std::make_shared<Reshape>(MapShape::number()));
    if (options.shape.classes > 0) {
        out.embed = std::make_shared<ClassProjection>(ClassProjection::Options{
            .classes = options.shape.classes, .features = MapShape::vector(in), .std = stdFor(in)});
        out.isEmbedBare = true;
    }
    return out;
}

MlpOptions mlpOptions(const Experiment &experiment, const QString &player, const NetShape &shape)
{
    const QString activation = experiment.text(player + u".mlp.activation"_s);
    return {.shape = shape,
            .layers = experiment.integer(player + u".mlp.layers"_s),
            .width = experiment.integer(player + u".mlp.width"_s),
            .activation = activation == u"tanh"_s ? Activation::Kind::Tanh
                : activation == u"leaky-relu"_s   ? Activation::Kind::LeakyRelu
                                                  : Activation::Kind::Relu};
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
                    std::optional<std::uint64_t> seed) -> std::shared_ptr<Generator> {
            return std::make_shared<StackGenerator>(mlpGeneratorPlan(mlpOptions(experiment, u"g"_s, shape)),
                                                    shape, seed);
        },
        .makeD = [](const Experiment &experiment, const NetShape &shape,
                    std::optional<std::uint64_t> seed) -> std::shared_ptr<Discriminator> {
            return std::make_shared<StackDiscriminator>(
                mlpDiscriminatorPlan(mlpOptions(experiment, u"d"_s, shape)), shape, seed);
        }};
}

} // namespace forja
