// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/families/dcgan.h"

#include "engine/nets/init.h"

#include <algorithm>
#include <string>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSlope = 0.2;
constexpr double kClassGain = 2; ///< of the one-hot beside z, whose numbers are of size 1
constexpr int kGreatestRatio = 4;
constexpr int kGreatestChannels = 4096; ///< past this one layer alone has half a billion weights

/// Registers layers as PyTorch's Sequential would number them, activations counted.
class Numbering
{
public:
    explicit Numbering(torch::nn::Module &owner)
        : m_main(owner.register_module("main", std::make_shared<torch::nn::Module>("main")))
    {
    }
    template<typename T>
    std::shared_ptr<T> add(std::shared_ptr<T> layer)
    {
        if (layer)
            m_main->register_module(std::to_string(m_next++), layer);
        return layer;
    }
    void skip() { ++m_next; }

private:
    std::shared_ptr<torch::nn::Module> m_main;
    int m_next = 0;
};

std::int64_t parametersOf(const torch::nn::Module *module)
{
    std::int64_t count = 0;
    if (module) {
        for (const torch::Tensor &parameter : module->parameters())
            count += parameter.numel();
    }
    return count;
}

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

DcganGenerator::DcganGenerator(const DcganGeneratorOptions &options, const NetShape &shape)
    : m_options(options), m_shape(shape), m_plan(DcganPlan::of(shape.height, shape.width))
{
    const bool hasBias = options.norm == NormKind::None;
    const bool isTransposed = options.upsampling == Upsampling::Transposed;
    Numbering main(*this);
    std::int64_t channels = options.width << (m_plan.stages - 1);
    m_first = main.add(std::make_shared<FromVector>(shape.latent + shape.classes, channels,
                                                    m_plan.startHeight, m_plan.startWidth, hasBias));
    m_firstNorm = main.add(makeNorm(options.norm, channels));
    main.skip();
    for (int stage = 1; stage <= m_plan.stages; ++stage) {
        const bool isLast = stage == m_plan.stages;
        const ConvOptions conv{.in = channels,
                               .out = isLast ? shape.channels : channels / 2,
                               .kernel = isTransposed ? 4 : 3,
                               .stride = isTransposed ? 2 : 1,
                               .padding = 1,
                               .isTransposed = isTransposed,
                               .hasBias = hasBias};
        if (!isTransposed)
            main.skip();
        Stage made{main.add(std::make_shared<Conv>(conv)), nullptr, conv};
        if (!isLast)
            made.norm = main.add(makeNorm(options.norm, conv.out));
        main.skip();
        m_stages.push_back(made);
        channels /= 2;
    }
}

torch::Tensor DcganGenerator::firstMaps(const torch::Tensor &latents, const torch::Tensor &classes)
{
    torch::Tensor x = latents;
    if (m_shape.classes > 0) {
        const torch::Tensor oneHot = torch::zeros({latents.size(0), m_shape.classes},
                                                  latents.options().requires_grad(false))
                                         .scatter_(1, classes.unsqueeze(1), kClassGain);
        x = torch::cat({latents, oneHot}, 1);
    }
    x = m_first->forward(x);
    return m_firstNorm ? m_firstNorm->forward(x) : x;
}

torch::Tensor DcganGenerator::firstWeights() const
{
    return m_first->named_parameters(false)["weight"].narrow(0, 0, m_shape.latent).flatten(1);
}

torch::Tensor DcganGenerator::firstActivations(const torch::Tensor &latents, const torch::Tensor &classes)
{
    return firstMaps(latents, classes).relu().flatten(1);
}

torch::Tensor DcganGenerator::forward(const torch::Tensor &latents, const torch::Tensor &classes)
{
    torch::Tensor x = firstMaps(latents, classes);
    for (const Stage &stage : m_stages) {
        x = x.relu_();
        if (m_options.upsampling == Upsampling::Nearest)
            x = at::upsample_nearest2d(x, {x.size(2) * 2, x.size(3) * 2});
        x = stage.conv->forward(x);
        if (stage.norm)
            x = stage.norm->forward(x);
    }
    return x.tanh_();
}

std::vector<LayerSummary> DcganGenerator::summary() const
{
    std::int64_t channels = m_options.width << (m_plan.stages - 1);
    std::int64_t height = m_plan.startHeight;
    std::int64_t width = m_plan.startWidth;
    std::vector<LayerSummary> rows;
    rows.push_back({toText(QT_TRANSLATE_NOOP("forja", "linear")),
                    {channels, height, width},
                    parametersOf(m_first.get()) + parametersOf(m_firstNorm.get()),
                    (m_shape.latent + m_shape.classes) * channels * height * width,
                    namesOf(*this, {m_first.get(), m_firstNorm.get()})});
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        const Stage &stage = m_stages[i];
        const std::int64_t taps = stage.options.in * stage.options.out * stage.options.kernel
            * stage.options.kernel;
        // A transposed convolution visits the pixels of its input, the other one those of its output.
        const std::int64_t places = height * width * (stage.options.isTransposed ? 1 : 4);
        height *= 2;
        width *= 2;
        rows.push_back({i + 1 == m_stages.size() ? toPictureName(m_shape.channels)
                                                 : toText(QT_TRANSLATE_NOOP("forja", "up %1")).arg(i + 1),
                        {stage.options.out, height, width},
                        parametersOf(stage.conv.get()) + parametersOf(stage.norm.get()),
                        taps * places,
                        namesOf(*this, {stage.conv.get(), stage.norm.get()})});
    }
    return rows;
}

DcganDiscriminator::DcganDiscriminator(const DcganDiscriminatorOptions &options, const NetShape &shape)
    : m_options(options), m_shape(shape), m_plan(DcganPlan::of(shape.height, shape.width))
{
    const bool isSpectral = options.norm == NormKind::Spectral;
    const bool hasBias = isSpectral || options.norm == NormKind::None;
    Numbering main(*this);
    std::int64_t in = shape.channels;
    std::int64_t out = options.width;
    for (int stage = 0; stage < m_plan.stages; ++stage) {
        const ConvOptions conv{.in = in, .out = out, .hasBias = hasBias, .isSpectral = isSpectral};
        Stage made{main.add(std::make_shared<Conv>(conv)), nullptr, conv};
        if (stage > 0)
            made.norm = main.add(makeNorm(options.norm, out));
        main.skip();
        m_stages.push_back(made);
        in = out;
        out *= 2;
    }
    m_head = main.add(std::make_shared<MapRows>(1, in, m_plan.startHeight, m_plan.startWidth, hasBias,
                                                isSpectral));
    if (shape.classes > 0) {
        m_embed = register_module("embed",
                                  std::make_shared<MapRows>(shape.classes, in, m_plan.startHeight,
                                                            m_plan.startWidth, false, isSpectral));
    }
}

torch::Tensor DcganDiscriminator::maps(const torch::Tensor &pictures)
{
    torch::Tensor x = pictures;
    for (const Stage &stage : m_stages) {
        x = stage.conv->forward(x);
        if (stage.norm)
            x = stage.norm->forward(x);
        x = torch::leaky_relu_(x, kSlope);
    }
    return x;
}

torch::Tensor DcganDiscriminator::forward(const torch::Tensor &pictures, const torch::Tensor &classes)
{
    const torch::Tensor x = maps(pictures);
    const bool isLast = liesChannelsLast(x);
    const torch::Tensor flat = flatMaps(x, isLast);
    const torch::Tensor scores = m_head->score(flat, isLast);
    return m_embed ? scores + m_embed->score(flat, isLast, classes) : scores;
}

torch::Tensor DcganDiscriminator::features(const torch::Tensor &pictures)
{
    return maps(pictures).flatten(1);
}

std::vector<LayerSummary> DcganDiscriminator::summary() const
{
    std::int64_t height = m_shape.height;
    std::int64_t width = m_shape.width;
    std::vector<LayerSummary> rows;
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        const Stage &stage = m_stages[i];
        height /= 2;
        width /= 2;
        rows.push_back({toText(QT_TRANSLATE_NOOP("forja", "down %1")).arg(i + 1),
                        {stage.options.out, height, width},
                        parametersOf(stage.conv.get()) + parametersOf(stage.norm.get()),
                        stage.options.in * stage.options.out * stage.options.kernel * stage.options.kernel
                            * height * width,
                        namesOf(*this, {stage.conv.get(), stage.norm.get()})});
    }
    const std::int64_t features = m_stages.back().options.out * height * width;
    rows.push_back({toText(QT_TRANSLATE_NOOP("forja", "linear")),
                    {1},
                    parametersOf(m_head.get()),
                    features,
                    namesOf(*this, {m_head.get()})});
    if (m_embed)
        rows.push_back({toText(QT_TRANSLATE_NOOP("forja", "class")),
                        {1},
                        parametersOf(m_embed.get()),
                        features,
                        namesOf(*this, {m_embed.get()})});
    return rows;
}

namespace {

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
    const Field::Condition here{u"g.net"_s, {u"dcgan"_s}};
    return {
        widthField(u"g.dcgan.width"_s, text(QT_TRANSLATE_NOOP("forja", "Width of G")),
                   text(QT_TRANSLATE_NOOP("forja",
                                          "Channels next to the picture; they double each time the side is "
                                          "halved. Doubling the width takes up to four times the work.")),
                   here),
        {.key = u"g.dcgan.norm"_s,
         .label = text(QT_TRANSLATE_NOOP("forja", "Norm of G")),
         .help = text(QT_TRANSLATE_NOOP("forja", "How the activations between G's layers are normalised.")),
         .type = Field::Type::Choice,
         .standard = u"batch"_s,
         .choices = {choice("batch", QT_TRANSLATE_NOOP("forja", "batch"), kBatchHelp),
                     choice("group", QT_TRANSLATE_NOOP("forja", "group"), kGroupHelp),
                     choice("none", QT_TRANSLATE_NOOP("forja", "none"), kNoneHelp)},
         .conditions = {here}},
        {.key = u"g.dcgan.upsampling"_s,
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
        {.key = u"g.dcgan.first_std"_s,
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
    const Field::Condition here{u"d.net"_s, {u"dcgan"_s}};
    return {
        widthField(u"d.dcgan.width"_s, text(QT_TRANSLATE_NOOP("forja", "Width of D")),
                   text(QT_TRANSLATE_NOOP(
                       "forja", "Channels after D's first layer; they double each time the side is halved.")),
                   here),
        {.key = u"d.dcgan.norm"_s,
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
    return {{u"data.width"_s, u"data.height"_s, width},
            [net, width](const Experiment &e) -> std::optional<Problem> {
                if (e.text(net) != u"dcgan"_s)
                    return {};
                const int w = static_cast<int>(e.integer(u"data.width"_s));
                const int h = static_cast<int>(e.integer(u"data.height"_s));
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
                                         std::uint64_t seed)
{
    const DcganGeneratorOptions options{.width = experiment.integer(u"g.dcgan.width"_s),
                                        .norm = normKind(experiment.text(u"g.dcgan.norm"_s)),
                                        .upsampling = experiment.text(u"g.dcgan.upsampling"_s) == u"nearest"_s
                                            ? Upsampling::Nearest
                                            : Upsampling::Transposed};
    auto g = std::make_shared<DcganGenerator>(options, shape);
    initialise(*g, seed, Purpose::InitG, "main.0.weight", experiment.real(u"g.dcgan.first_std"_s));
    return g;
}

std::shared_ptr<Discriminator> makeDiscriminator(const Experiment &experiment, const NetShape &shape,
                                                 std::uint64_t seed)
{
    const DcganDiscriminatorOptions options{.width = experiment.integer(u"d.dcgan.width"_s),
                                            .norm = normKind(experiment.text(u"d.dcgan.norm"_s))};
    auto d = std::make_shared<DcganDiscriminator>(options, shape);
    initialise(*d, seed, Purpose::InitD);
    return d;
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
