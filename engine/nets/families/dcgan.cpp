// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/families/dcgan.h"

#include "engine/experiment/keys.h"
#include "engine/nets/family.h"
#include "engine/nets/layers/activation.h"
#include "engine/nets/layers/classonehot.h"
#include "engine/nets/layers/conv.h"
#include "engine/nets/layers/mapscore.h"
#include "engine/nets/layers/nearestupsampling.h"
#include "engine/nets/layers/norm.h"
#include "engine/nets/layers/transposedconv.h"
#include "engine/nets/stacknets.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kDDcganNorm("d.dcgan.norm");
constexpr QLatin1StringView kDDcganWidth("d.dcgan.width");
constexpr QLatin1StringView kGDcganFirstStd("g.dcgan.first_std");
constexpr QLatin1StringView kGDcganNorm("g.dcgan.norm");
constexpr QLatin1StringView kGDcganUpsampling("g.dcgan.upsampling");
constexpr QLatin1StringView kGDcganWidth("g.dcgan.width");

constexpr int kGreatestRatio = 4;
constexpr int kGreatestChannels = 4096; ///< past this one layer alone has half a billion weights

/// A layer's name or a unit, which the window translates.
QString toText(const char *text)
{
    return QString::fromLatin1(text);
}

QString toPictureName(int channels)
{
    return toText(channels == 1 ? QT_TRANSLATE_NOOP("forja", "to grey")
                                : QT_TRANSLATE_NOOP("forja", "to RGB"));
}

} // namespace

DcganPlan DcganPlan::of(int height, int width)
{
    DcganPlan plan{0, height, width};
    while (std::min(plan.startHeight, plan.startWidth) >= 8) {
        plan.startHeight /= 2;
        plan.startWidth /= 2;
        ++plan.stages;
    }
    return plan;
}

namespace {

/// Of G or D.
struct DcganOptions
{
    NetShape shape;
    std::int64_t width = 16; ///< channels next to the picture; they double with every halving
    NormKind norm = NormKind::Batch;
    bool isNearest = false; ///< G: nearest upsampling and a convolution, not a transposed convolution
    double firstStd = kWeightStd; ///< G: of the first layer's initial weights
};

std::shared_ptr<Layer> inPlace(Activation::Kind kind)
{
    return std::make_shared<Activation>(kind, true);
}

/// To twice the sides, each way with the kernel that covers all pixels alike.
void addDoubling(Stack &main, std::int64_t in, std::int64_t out, bool isNearest, bool hasBias)
{
    if (isNearest) {
        main.add(std::make_shared<NearestUpsampling>());
        main.add(std::make_shared<Conv>(ConvOptions{
            .in = in, .out = out, .kernel = 3, .stride = 1, .hasBias = hasBias}));
    } else {
        main.add(std::make_shared<TransposedConv>(ConvOptions{.in = in, .out = out, .hasBias = hasBias}));
    }
}

/// G of Radford, Metz, Chintala, "Unsupervised Representation Learning with DCGANs", 2016. Layers have biases
/// only where there is no norm.
GeneratorPlan generatorPlan(const DcganOptions &options)
{
    const NetShape &shape = options.shape;
    const DcganPlan plan = DcganPlan::of(shape.height, shape.width);
    const bool hasBias = options.norm == NormKind::None;
    std::int64_t channels = options.width << (plan.stages - 1);
    GeneratorPlan out;
    Stack &main = *out.main;
    main.beginRow(toText(QT_TRANSLATE_NOOP("forja", "linear")));
    if (shape.classes > 0)
        main.add("classes", std::make_shared<ClassOneHot>(shape.classes));
    out.first = std::make_shared<FromVector>(shape.latent + shape.classes,
                                             MapShape::maps(channels, plan.startHeight, plan.startWidth),
                                             hasBias, options.firstStd);
    main.add(out.first);
    main.add(makeNorm(options.norm, channels));
    main.add(inPlace(Activation::Kind::Relu));
    out.firstCount = main.size();
    for (int stage = 1; stage < plan.stages; ++stage) {
        main.beginRow(toText(QT_TRANSLATE_NOOP("forja", "up %1")).arg(stage));
        addDoubling(main, channels, channels / 2, options.isNearest, hasBias);
        channels /= 2;
        main.add(makeNorm(options.norm, channels));
        main.add(inPlace(Activation::Kind::Relu));
    }
    main.beginRow(toPictureName(shape.channels));
    addDoubling(main, channels, shape.channels, options.isNearest, hasBias);
    main.add(inPlace(Activation::Kind::Tanh));
    return out;
}

/// D of the same paper. Layers have biases only with norm none or spectral.
DiscriminatorPlan discriminatorPlan(const DcganOptions &options)
{
    const NetShape &shape = options.shape;
    const DcganPlan plan = DcganPlan::of(shape.height, shape.width);
    const bool isSpectral = options.norm == NormKind::Spectral;
    const bool hasBias = isSpectral || options.norm == NormKind::None;
    DiscriminatorPlan out;
    Stack &main = *out.main;
    std::int64_t in = shape.channels;
    for (int stage = 1; stage <= plan.stages; ++stage) {
        const std::int64_t channels = options.width << (stage - 1);
        main.beginRow(toText(QT_TRANSLATE_NOOP("forja", "down %1")).arg(stage));
        main.add(std::make_shared<Conv>(ConvOptions{
            .in = in, .out = channels, .hasBias = hasBias, .isSpectral = isSpectral}));
        // The paper's D has no norm next to the picture.
        if (stage > 1)
            main.add(makeNorm(options.norm, channels));
        main.add(inPlace(Activation::Kind::LeakyRelu));
        in = channels;
    }
    out.bodySize = main.size();
    const MapShape features = MapShape::maps(in, plan.startHeight, plan.startWidth);
    main.beginRow(toText(QT_TRANSLATE_NOOP("forja", "linear")));
    main.add(std::make_shared<MapScore>(features, hasBias, isSpectral));
    if (shape.classes > 0) {
        out.embed = std::make_shared<ClassProjection>(ClassProjection::Options{
            .classes = shape.classes, .features = features, .isSpectral = isSpectral});
    }
    return out;
}

NormKind normKind(const QString &value)
{
    if (value == u"batch"_s)
        return NormKind::Batch;
    if (value == u"group"_s)
        return NormKind::Group;
    return value == u"spectral"_s ? NormKind::Spectral : NormKind::None;
}

Field::Choice choice(const char *value, const char *label, const char *help)
{
    return {QString::fromUtf8(value), QString::fromUtf8(label), QString::fromUtf8(help)};
}

QString text(const char *english)
{
    return QString::fromUtf8(english);
}

const char *const kBatchHelp = QT_TRANSLATE_NOOP(
    "forja", "Each channel is normalised to mean 0 and standard deviation 1 over the batch. Learns fast.");
const char *const kGroupHelp = QT_TRANSLATE_NOOP(
    "forja", "The same, but over 4 groups of channels within each picture.");
const char *const kNoneHelp = QT_TRANSLATE_NOOP("forja", "No normalisation; the layers have biases instead.");

/// How wide a net is, G as well as D.
Field widthField(const QString &key, const QString &label, const QString &help, const Field::Condition &here)
{
    return {.key = key,
            .label = label,
            .help = help,
            .type = Field::Type::Int,
            .standard = qlonglong{16},
            .minimum = 4,
            .maximum = 512,
            .unit = toText(QT_TRANSLATE_NOOP("forja", "channels")),
            .conditions = {here}};
}

QList<Field> generatorFields()
{
    const Field::Condition here{key::gNet, {u"dcgan"_s}};
    return {
        widthField(kGDcganWidth, text(QT_TRANSLATE_NOOP("forja", "Width of G")),
                   text(QT_TRANSLATE_NOOP("forja",
                                          "Channels next to the picture; they double each time the side is "
                                          "halved. Doubling the width takes up to four times the work.")),
                   here),
        {.key = kGDcganNorm,
         .label = text(QT_TRANSLATE_NOOP("forja", "Norm of G")),
         .help = text(QT_TRANSLATE_NOOP("forja", "How the activations between G's layers are normalised.")),
         .type = Field::Type::Choice,
         .standard = u"batch"_s,
         .choices = {choice("batch", QT_TRANSLATE_NOOP("forja", "batch"), kBatchHelp),
                     choice("group", QT_TRANSLATE_NOOP("forja", "group"), kGroupHelp),
                     choice("none", QT_TRANSLATE_NOOP("forja", "none"), kNoneHelp)},
         .conditions = {here}},
        {.key = kGDcganUpsampling,
         .label = text(QT_TRANSLATE_NOOP("forja", "Upsampling")),
         .help = text(QT_TRANSLATE_NOOP("forja", "How G doubles the resolution.")),
         .type = Field::Type::Choice,
         .standard = u"transposed"_s,
         .choices = {choice("transposed", QT_TRANSLATE_NOOP("forja", "transposed convolution"),
                            QT_TRANSLATE_NOOP("forja", "As in the paper; learns fastest at small sizes.")),
                     choice("nearest", QT_TRANSLATE_NOOP("forja", "nearest, then convolution"),
                            QT_TRANSLATE_NOOP("forja", "Slower, but without a checkerboard pattern."))},
         .isAdvanced = true,
         .conditions = {here}},
        {.key = kGDcganFirstStd,
         .label = text(QT_TRANSLATE_NOOP("forja", "Initial weights")),
         .help = text(QT_TRANSLATE_NOOP(
             "forja", "Standard deviation of the initial weights of G's first layer. The paper uses 0.02.")),
         .type = Field::Type::Real,
         .standard = 0.05,
         .minimum = 0.0001,
         .maximum = 1,
         .isAdvanced = true,
         .conditions = {here}},
    };
}

QList<Field> discriminatorFields()
{
    const Field::Condition here{key::dNet, {u"dcgan"_s}};
    return {
        widthField(kDDcganWidth, text(QT_TRANSLATE_NOOP("forja", "Width of D")),
                   text(QT_TRANSLATE_NOOP(
                       "forja", "Channels after D's first layer; they double each time the side is halved.")),
                   here),
        {.key = kDDcganNorm,
         .label = text(QT_TRANSLATE_NOOP("forja", "Norm of D")),
         .help = text(QT_TRANSLATE_NOOP("forja",
                                        "How the activations between D's layers are normalised. With batch, "
                                        "D's output for a picture depends on the rest of the batch.")),
         .type = Field::Type::Choice,
         .standard = u"group"_s,
         .choices = {choice("group", QT_TRANSLATE_NOOP("forja", "group"), kGroupHelp),
                     choice("batch", QT_TRANSLATE_NOOP("forja", "batch"), kBatchHelp),
                     choice("spectral", QT_TRANSLATE_NOOP("forja", "spectral"),
                            QT_TRANSLATE_NOOP("forja",
                                              "Each layer's weights are divided by their largest singular "
                                              "value, so that D stays smooth.")),
                     choice("none", QT_TRANSLATE_NOOP("forja", "none"), kNoneHelp)},
         .conditions = {here}},
    };
}

/// What cannot be built, for the player whose keys begin with `player` ("g" or "d").
FieldRule buildableRule(const QString &player)
{
    const QString net = player + u".net"_s;
    const QString width = player + u".dcgan.width"_s;
    return {{key::dataWidth, key::dataHeight, width},
            [net, width](const Experiment &e) -> std::optional<Problem> {
                if (e.text(net) != u"dcgan"_s)
                    return {};
                const int w = static_cast<int>(e.integer(key::dataWidth));
                const int h = static_cast<int>(e.integer(key::dataHeight));
                if (std::max(w, h) > kGreatestRatio * std::min(w, h)) {
                    return problem(
                        "dcgan.ratio",
                        QT_TRANSLATE_NOOP("forja",
                                          "data.width, data.height: %1 x %2 is more elongated than 4 to 1, "
                                          "which DCGAN does not support. Make the sides more alike."),
                        {QString::number(w), QString::number(h)});
                }
                const int doublings = DcganPlan::of(h, w).stages - 1;
                if (e.integer(width) << doublings > kGreatestChannels) {
                    return problem(
                        "dcgan.too_wide",
                        QT_TRANSLATE_NOOP(
                            "forja",
                            "%1: %2 would become %3 channels at this size, more than %4. Use %5 or less."),
                        {width, QString::number(e.integer(width)),
                         QString::number(e.integer(width) << doublings), QString::number(kGreatestChannels),
                         QString::number(kGreatestChannels >> doublings)});
                }
                return {};
            }};
}

std::shared_ptr<Generator> makeGenerator(const Experiment &experiment, const NetShape &shape,
                                         std::optional<std::uint64_t> seed)
{
    const DcganOptions options{.shape = shape,
                               .width = experiment.integer(kGDcganWidth),
                               .norm = normKind(experiment.text(kGDcganNorm)),
                               .isNearest = experiment.text(kGDcganUpsampling) == u"nearest"_s,
                               .firstStd = experiment.real(kGDcganFirstStd)};
    return std::make_shared<StackGenerator>(generatorPlan(options), shape, seed);
}

std::shared_ptr<Discriminator> makeDiscriminator(const Experiment &experiment, const NetShape &shape,
                                                 std::optional<std::uint64_t> seed)
{
    const DcganOptions options{.shape = shape,
                               .width = experiment.integer(kDDcganWidth),
                               .norm = normKind(experiment.text(kDDcganNorm))};
    return std::make_shared<StackDiscriminator>(discriminatorPlan(options), shape, seed);
}

} // namespace

NetFamily makedcgan()
{
    return {.choice = choice("dcgan", QT_TRANSLATE_NOOP("forja", "DCGAN"),
                             QT_TRANSLATE_NOOP("forja",
                                               "Plain convolutions; small and fast. Start with this one.")),
            .fields = generatorFields() + discriminatorFields(),
            .rules = {buildableRule(u"g"_s), buildableRule(u"d"_s)},
            .makeG = makeGenerator,
            .makeD = makeDiscriminator};
}

} // namespace forja
