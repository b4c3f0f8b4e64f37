// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/reader.h"

#include "engine/base/philox.h"
#include "engine/optim/adam.h"
#include "engine/optim/flatparameters.h"
#include "engine/training/learner.h"
#include "engine/training/storedmodule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t kReaderSeed = 0;
constexpr std::int64_t kReaderSide = 32;
constexpr int kReaderBlocks = 3;
constexpr int kReaderTested = 2000;
constexpr std::int64_t kReadAtATime = 250;
/// Changes whenever the same pictures would make another reader.
constexpr int kReaderVersion = 1;
/// Counts of Purpose::LabReader from which on moves and pictures of nothing are drawn; weights are below.
constexpr std::uint64_t kMoves = 1000, kNoise = std::uint64_t{1} << 20, kPieces = std::uint64_t{1} << 40;

QMap<QString, QString> keyOf(const Dataset &data)
{
    return {{u"forja:reader"_s, QString::number(kReaderVersion)},
            {u"forja:data"_s, data.fingerprint()},
            {u"forja:shape"_s, u"%1 x %2 x %3"_s.arg(data.channels()).arg(data.height()).arg(data.width())},
            {u"forja:classes"_s, QString::number(data.classes())}};
}

torch::Tensor readerNumbers(at::IntArrayRef shape, std::uint64_t count, std::uint32_t lane = 0)
{
    torch::Tensor out = torch::empty(shape, torch::kFloat32);
    Draws(kReaderSeed, Purpose::LabReader, count)
        .fillNormal(out.mutable_data_ptr<float>(), static_cast<std::size_t>(out.numel()), lane);
    return out;
}

/// A picture [C, H, W] as 4 x 4 pieces in another order.
torch::Tensor inOtherOrder(const torch::Tensor &picture, const Draws &draws)
{
    constexpr std::int64_t kRow = 4;
    const auto height = picture.size(1) / kRow, width = picture.size(2) / kRow;
    torch::Tensor out = picture.clone();
    const auto order = draws.permutation(kRow * kRow);
    for (std::int64_t i = 0; i < kRow * kRow; ++i) {
        const std::int64_t from = order[static_cast<std::size_t>(i)];
        out.narrow(1, i / kRow * height, height)
            .narrow(2, i % kRow * width, width)
            .copy_(picture.narrow(1, from / kRow * height, height).narrow(2, from % kRow * width, width));
    }
    return out;
}

/// Noise with a grain of 1 to 8 pixels in [-1, 1].
torch::Tensor noisePicture(at::IntArrayRef size, std::uint64_t count, std::uint32_t lane)
{
    const Draws draws(kReaderSeed, Purpose::LabReader, count);
    const std::int64_t grain = std::int64_t{1} << draws.below(4, 0, 2 * lane);
    const double contrast = 0.3 + draws.uniform(1, 2 * lane), brightness = 2 * draws.uniform(2, 2 * lane) - 1;
    // Even lanes are for single numbers and odd ones for the noise, so that no two of them share draws.
    const torch::Tensor coarse = readerNumbers({1, size[0], std::max<std::int64_t>(2, size[1] / grain),
                                                std::max<std::int64_t>(2, size[2] / grain)},
                                               count, 2 * lane + 1);
    return (at::upsample_bilinear2d(coarse, {size[1], size[2]}, false)[0] * contrast + brightness)
        .clamp(-1, 1);
}

/// Moved by up to a sixteenth of each side, edges repeated; all pictures of a batch alike.
torch::Tensor moved(const torch::Tensor &pictures, std::uint64_t update)
{
    const Draws draws(kReaderSeed, Purpose::LabReader, kMoves + update);
    const std::int64_t down = pictures.size(2) / 16, across = pictures.size(3) / 16;
    return at::replication_pad2d(pictures, {across, across, down, down})
        .narrow(2, draws.below(static_cast<std::uint32_t>(2 * down + 1), 0), pictures.size(2))
        .narrow(3, draws.below(static_cast<std::uint32_t>(2 * across + 1), 1), pictures.size(3));
}

} // namespace

torch::Tensor picturesOfNothing(const torch::Tensor &real, int count, std::uint64_t draw)
{
    std::vector<torch::Tensor> out;
    for (int i = 0; i < count; ++i) {
        const auto number = static_cast<std::uint32_t>(i);
        // Pieces have the colours and textures of real pictures without their shape; noise has neither.
        if (i % 2 == 0)
            out.push_back(inOtherOrder(real[i % real.size(0)],
                                       Draws(kReaderSeed, Purpose::LabReader,
                                             kPieces + (draw << 12) + number)));
        else
            out.push_back(noisePicture(real[0].sizes(), kNoise + draw, number));
    }
    return torch::stack(out);
}

ReaderNet::ReaderNet(int channels, int height, int width, int classes, int first) : m_classes(classes)
{
    std::int64_t in = channels;
    std::int64_t h = std::min<std::int64_t>(height, kReaderSide),
                 w = std::min<std::int64_t>(width, kReaderSide);
    for (int i = 0; i < kReaderBlocks; ++i) {
        const std::int64_t out = std::int64_t{first} << i;
        const std::string name = "block" + std::to_string(i) + "_";
        // He et al., "Delving Deep into Rectifiers", 2015, sec. 2.2.
        const torch::Tensor weight = readerNumbers({out, in, 4, 4}, static_cast<std::uint64_t>(i))
            * std::sqrt(2.0 / static_cast<double>(16 * in));
        m_blocks.push_back({register_parameter(name + "weight", weight),
                            register_parameter(name + "scale", torch::ones({out})),
                            register_parameter(name + "shift", torch::zeros({out})),
                            register_buffer(name + "mean", torch::zeros({out})),
                            register_buffer(name + "variance", torch::ones({out}))});
        in = out;
        h /= 2;
        w /= 2;
    }
    const std::int64_t features = in * h * w;
    // One answer more than there are classes: the last is "nothing".
    m_head = register_parameter("head",
                                readerNumbers({classes + 1, features}, kReaderBlocks)
                                    * std::sqrt(1.0 / static_cast<double>(features)));
    m_headBias = register_parameter("head_bias", torch::zeros({classes + 1}));
}

torch::Tensor ReaderNet::through(const Block &block, const torch::Tensor &maps) const
{
    const torch::Tensor made = at::conv2d(maps, block.weight, {}, {2, 2}, {1, 1});
    return torch::batch_norm(made, block.scale, block.shift, block.mean, block.variance, is_training(), 0.1,
                             1e-5, false)
        .relu();
}

torch::Tensor ReaderNet::forward(const torch::Tensor &pictures)
{
    torch::Tensor x = pictures;
    if (x.size(2) > kReaderSide || x.size(3) > kReaderSide)
        x = at::adaptive_avg_pool2d(x, {std::min(x.size(2), kReaderSide), std::min(x.size(3), kReaderSide)});
    x = x.contiguous(torch::MemoryFormat::ChannelsLast);
    for (const Block &block : m_blocks)
        x = through(block, x);
    return at::linear(x.flatten(1), m_head, m_headBias);
}

ReadClasses readPictures(ReaderNet &net, const torch::Tensor &pictures)
{
    torch::NoGradGuard noGrad;
    net.eval();
    std::vector<torch::Tensor> classes, sure;
    for (std::int64_t at = 0; at < pictures.size(0); at += kReadAtATime) {
        const torch::Tensor probabilities
            = net.forward(pictures.narrow(0, at, std::min<std::int64_t>(kReadAtATime, pictures.size(0) - at)))
                  .softmax(1);
        // Softmax goes over all answers and the choice over the real classes: where "nothing" is likely, no
        // class is sure.
        const auto [most, which] = probabilities.narrow(1, 0, net.classes()).max(1);
        classes.push_back(which);
        sure.push_back(most);
    }
    return {torch::cat(classes), torch::cat(sure)};
}

std::shared_ptr<ReaderNet> trainReader(const Dataset &data, const ReaderTraining &training, LabWatch &watch)
{
    const LabPictures pictures = LabPictures::training(data, training.most, 1, kReaderSeed);
    auto net = std::make_shared<ReaderNet>(data.channels(), data.height(), data.width(), data.classes(),
                                           training.first);
    Learner<ReaderNet> learner(net, true, torch::kCPU);
    Adam adam(learner.flat, {.beta1 = 0.9, .beta2 = 0.999});
    DataOrder order(kReaderSeed, pictures.size());
    net->train();
    for (int update = 0; update < training.updates; ++update) {
        watch.say(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "training the classifier: %1 of %2"))
                      .arg(update)
                      .arg(training.updates));
        std::vector<std::int64_t> rows;
        for (const int index : order.indices(update, training.batch))
            rows.push_back(index);
        const Batch real = pictures.batch(rows);
        const int empty = std::max(1, training.batch / 4);
        // Other ones at each update, so that the net cannot learn them by heart.
        const torch::Tensor nothing = picturesOfNothing(real.pictures, empty,
                                                        static_cast<std::uint64_t>(update));
        const torch::Tensor classes = torch::cat({real.classes,
                                                  torch::full({empty}, data.classes(), torch::kInt64)});
        learner.flat.gradients.zero_();
        at::cross_entropy_loss(
            net->forward(torch::cat({moved(real.pictures, static_cast<std::uint64_t>(update)), nothing})),
            classes)
            .backward();
        // Down to 0: the last updates no longer move the answers about.
        const double rate = training.rate * std::cos(std::numbers::pi / 2 * update / training.updates);
        adam.step(learner.flat, {.rate = rate, .number = update + 1});
    }
    // With its weights laid out as those of a reader from a file, it gives the same bits.
    TensorFile file;
    storeModule(file, {}, *net);
    auto plain = std::make_shared<ReaderNet>(data.channels(), data.height(), data.width(), data.classes(),
                                             training.first);
    loadModule(file, {}, *plain).orThrow();
    plain->eval();
    return plain;
}

double readerAccuracy(ReaderNet &net, const Dataset &data)
{
    const LabPictures heldOut = LabPictures::heldOut(data, kReaderTested);
    const torch::Tensor read = heldOut.mapped([&net](const torch::Tensor &pictures) {
        return readPictures(net, pictures).classes;
    });
    return read.eq(heldOut.classes()).to(torch::kFloat64).mean().item<double>();
}

TensorFile readerFile(const ReaderNet &net, const Dataset &data, double accuracy)
{
    TensorFile file;
    storeModule(file, {}, net);
    file.metadata = keyOf(data);
    file.metadata.insert(u"forja:accuracy"_s, QString::number(accuracy, 'g', 17));
    return file;
}

std::optional<KeptReader> keptReader(const TensorFile &file, const Dataset &data)
{
    // Any other picture, class or version of the reader makes other shares.
    for (const auto &[key, value] : keyOf(data).asKeyValueRange()) {
        if (file.metadata.value(key) != value)
            return {};
    }
    const KeptReader kept{std::make_shared<ReaderNet>(data.channels(), data.height(), data.width(),
                                                      data.classes(), ReaderTraining().first),
                          file.metadata.value(u"forja:accuracy"_s).toDouble()};
    if (!loadModule(file, {}, *kept.net))
        return {};
    kept.net->eval();
    return kept;
}

ReadShares readShares(const ReadClasses &read, const torch::Tensor &asked, int classes)
{
    constexpr double kSure = 0.9, kCommon = 0.01;
    const torch::Tensor isRead = read.sure > kSure;
    // Asked for a class, G must make that one; unasked, any that can be read will do.
    const torch::Tensor isRight = asked.defined() ? isRead.logical_and(read.classes.eq(asked)) : isRead;
    const torch::Tensor counts = torch::bincount(read.classes.masked_select(isRead), {}, classes);
    const double common = kCommon * static_cast<double>(read.classes.size(0));
    return {1 - isRight.to(torch::kFloat64).mean().item<double>(),
            counts.to(torch::kFloat64).ge(common).sum().item<double>() / classes};
}

} // namespace forja
