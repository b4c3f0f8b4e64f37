// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/batches.h"

#include "engine/base/philox.h"
#include "engine/data/scatter.h"
#include "engine/experiment/keys.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Below this the pictures stay in memory by themselves.
constexpr std::size_t kReadAheadFrom = std::size_t{256} << 20;

torch::Tensor classTensor(int count)
{
    return torch::empty({count}, torch::kInt64);
}

} // namespace

DataOrder::DataOrder(std::uint64_t seed, int size, Purpose purpose)
    : m_seed(seed), m_size(size), m_purpose(purpose)
{
}

const std::vector<std::uint32_t> &DataOrder::order(qint64 pass)
{
    // Two passes are kept: a batch may begin in one and end in the next, and reading ahead looks into it too.
    auto &slot = m_passes[static_cast<std::size_t>(pass % 2)];
    if (slot.first != pass)
        slot = {pass,
                Draws(m_seed, m_purpose, static_cast<std::uint64_t>(pass))
                    .permutation(static_cast<std::uint32_t>(m_size))};
    return slot.second;
}

std::vector<int> DataOrder::indices(qint64 count, int batch)
{
    std::vector<int> out(static_cast<std::size_t>(batch));
    // One endless line of passes: no picture is left out where the batch does not divide their number.
    qint64 position = count * batch;
    for (int &index : out) {
        index = static_cast<int>(order(position / m_size)[static_cast<std::size_t>(position % m_size)]);
        ++position;
    }
    return out;
}

TrainingFeed::TrainingFeed(std::shared_ptr<const Dataset> data, std::uint64_t seed, bool isChannelsLast,
                           bool withClasses, Player player)
    : m_data(std::move(data))
    , m_order(seed, m_data->trainSize(), player == Player::G ? Purpose::DataOrderG : Purpose::DataOrder)
    , m_mirroring(player == Player::G ? Purpose::MirrorG : Purpose::Mirror)
    , m_seed(seed)
    , m_isChannelsLast(isChannelsLast)
    , m_withClasses(withClasses)
{
}

Batch TrainingFeed::batch(qint64 count, int size, bool mirror)
{
    const std::vector<int> indices = m_order.indices(count, size);
    const Draws flips(m_seed, m_mirroring, static_cast<std::uint64_t>(count));
    Batch out{emptyPictures(size, *m_data, m_isChannelsLast), {}};
    for (int i = 0; i < size; ++i) {
        const bool isMirrored = mirror && (flips.bits(static_cast<std::uint32_t>(i)) & 1U) != 0;
        fillPicture(out.pictures, i, *m_data, m_data->trainRecord(indices[static_cast<std::size_t>(i)]),
                    isMirrored);
    }
    if (m_withClasses) {
        out.classes = classTensor(size);
        auto *classes = out.classes.mutable_data_ptr<std::int64_t>();
        for (int i = 0; i < size; ++i)
            classes[i] = m_data->trainClass(indices[static_cast<std::size_t>(i)]);
    }
    // The next batch is read while this one is learned; nothing waits for the disk then.
    if (m_data->pictureBytes() * static_cast<std::size_t>(m_data->trainSize()) > kReadAheadFrom)
        m_data->willNeed(m_order.indices(count + 1, size));
    return out;
}

torch::Tensor emptyPictures(int count, const Dataset &data, bool isChannelsLast)
{
    const auto format = isChannelsLast ? torch::MemoryFormat::ChannelsLast : torch::MemoryFormat::Contiguous;
    return torch::empty({count, data.channels(), data.height(), data.width()},
                        torch::TensorOptions().dtype(torch::kFloat32), format);
}

Batch heldOutBatch(const Dataset &data, int count, bool isChannelsLast, bool withClasses)
{
    const int size = std::min(count, data.heldOutSize());
    Batch out{emptyPictures(size, data, isChannelsLast), withClasses ? classTensor(size) : torch::Tensor()};
    for (int i = 0; i < size; ++i) {
        // Evenly over the held-out part, which is sorted by class.
        const int index = static_cast<int>(static_cast<qint64>(i) * data.heldOutSize() / size);
        fillPicture(out.pictures, i, data, data.heldOutRecord(index));
        if (withClasses)
            out.classes.mutable_data_ptr<std::int64_t>()[i] = data.heldOutClass(index);
    }
    return out;
}

Batch chosenTraining(const Dataset &data, int count, std::uint64_t seed, bool isChannelsLast,
                     bool withClasses)
{
    const int size = std::min(count, data.trainSize());
    // A beginning of one shuffle: fewer pictures are always the first of more, which otherTraining() relies
    // on.
    const auto order
        = Draws(seed, Purpose::Shuffle, 0).permutation(static_cast<std::uint32_t>(data.trainSize()));
    Batch out{emptyPictures(size, data, isChannelsLast), withClasses ? classTensor(size) : torch::Tensor()};
    for (int i = 0; i < size; ++i) {
        const int index = static_cast<int>(order[static_cast<std::size_t>(i)]);
        fillPicture(out.pictures, i, data, data.trainRecord(index));
        if (withClasses)
            out.classes.mutable_data_ptr<std::int64_t>()[i] = data.trainClass(index);
    }
    return out;
}

RealPictures realPicturesOf(std::shared_ptr<const Dataset> data)
{
    // Made when it is first asked for: it is long where the pictures are many.
    const auto order = std::make_shared<std::vector<std::uint32_t>>();
    const auto training = [data, order](int first, int count) {
        const auto size = static_cast<std::uint32_t>(data->trainSize());
        if (order->empty())
            *order = Draws(0, Purpose::Shuffle, 0).permutation(size);
        return trainingPictures(*data, std::clamp(static_cast<int>(size) - first, 0, count), [&](int i) {
            return static_cast<int>((*order)[static_cast<std::size_t>(first + i)]);
        });
    };
    return {.training = training,
            .heldOut = [data](int count) { return heldOutBatch(*data, count, false, false).pictures; }};
}

std::vector<std::uint32_t> trainingClassCounts(const Dataset &data)
{
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(data.classes()), 0);
    for (int i = 0; i < data.trainSize(); ++i)
        ++counts[static_cast<std::size_t>(data.trainClass(i))];
    return counts;
}

Batch referenceOf(const Experiment &experiment, const Dataset &data)
{
    // With 256 pictures of 64 x 64 D says of real and of generated pictures nearly what it says in training
    // (tests/bench/reference_scores.cpp); more would cost more than they are worth. Half of a small folder is
    // left to be judged.
    constexpr int kFewest = 32;
    constexpr int kMost = 256;
    constexpr int kPixels = kMost * 64 * 64;
    const int affordable = std::clamp(kPixels / (data.width() * data.height()), kFewest, kMost);
    const int count = std::min(affordable, std::max(kFewest, data.trainSize() / 2));
    return chosenTraining(data, count, static_cast<std::uint64_t>(experiment.integer(key::trainSeed)),
                          experiment.text(key::trainLayout) == u"channels-last",
                          experiment.flag(key::gClasses) && data.classes() > 0);
}

QImage toImage(const torch::Tensor &picture)
{
    constexpr int kPointSide = 64;
    if (picture.size(0) == 2) {
        const torch::Tensor point = picture.detach().to(torch::kFloat32).flatten().contiguous();
        return scatterPicture({}, {point.const_data_ptr<float>(), 2}, kPointSide);
    }
    // The inverse of the table with which pictures are read: 127.5 a unit, rounded.
    const torch::Tensor bytes = ((picture.detach().to(torch::kFloat32) + 1.0) * 127.5)
                                    .round()
                                    .clamp(0, 255)
                                    .to(torch::kUInt8)
                                    .permute({1, 2, 0})
                                    .contiguous();
    const int height = static_cast<int>(bytes.size(0));
    const int width = static_cast<int>(bytes.size(1));
    const int channels = static_cast<int>(bytes.size(2));
    const QImage view(bytes.const_data_ptr<std::uint8_t>(), width, height, width * channels,
                      channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    // The view points into a tensor that ends here.
    return view.copy();
}

} // namespace forja
