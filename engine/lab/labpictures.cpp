// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/labpictures.h"

#include "engine/base/philox.h"

#include <algorithm>
#include <numeric>

namespace forja {

namespace {

constexpr int kAtATime = 100;

} // namespace

LabPictures::LabPictures(const Dataset &data, std::vector<int> indices, bool isHeldOut)
    : m_data(&data)
    , m_indices(std::move(indices))
    , m_isHeldOut(isHeldOut)
    , m_classes(torch::empty({size()}, torch::kInt64))
{
    for (int i = 0; i < size(); ++i) {
        const int index = m_indices[static_cast<std::size_t>(i)];
        m_classes.mutable_data_ptr<std::int64_t>()[i] = isHeldOut ? data.heldOutClass(index)
                                                                  : data.trainClass(index);
    }
}

LabPictures LabPictures::training(const Dataset &data, int most, int fewestOfClass, std::uint64_t seed)
{
    const int classes = std::max(1, data.classes());
    // As many of each class, rounded up: a large class must not crowd out the others.
    const int ofClass = std::max((most + classes - 1) / classes, fewestOfClass);
    std::vector<int> counts(static_cast<std::size_t>(classes));
    std::vector<int> chosen;
    for (const std::uint32_t index :
         Draws(seed, Purpose::Shuffle, 0).permutation(static_cast<std::uint32_t>(data.trainSize()))) {
        if (counts[static_cast<std::size_t>(data.trainClass(static_cast<int>(index)))]++ < ofClass)
            chosen.push_back(static_cast<int>(index));
    }
    return {data, std::move(chosen), false};
}

LabPictures LabPictures::heldOut(const Dataset &data, int most)
{
    const int size = std::min(most, data.heldOutSize());
    std::vector<int> chosen(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i)
        // Evenly over the held-out part, which is sorted by class.
        chosen[static_cast<std::size_t>(i)] = static_cast<int>(static_cast<qint64>(i) * data.heldOutSize()
                                                               / size);
    return {data, std::move(chosen), true};
}

Batch LabPictures::batch(std::span<const std::int64_t> rows) const
{
    const int count = static_cast<int>(rows.size());
    Batch out{emptyPictures(count, *m_data, false), torch::empty({count}, torch::kInt64)};
    for (int i = 0; i < count; ++i) {
        const std::int64_t row = rows[static_cast<std::size_t>(i)];
        const int index = m_indices[static_cast<std::size_t>(row)];
        fillPicture(out.pictures, i, *m_data,
                    m_isHeldOut ? m_data->heldOutRecord(index) : m_data->trainRecord(index));
        out.classes.mutable_data_ptr<std::int64_t>()[i] = m_classes.const_data_ptr<std::int64_t>()[row];
    }
    return out;
}

Batch LabPictures::batch(int first, int count) const
{
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), first);
    return batch(rows);
}

torch::Tensor LabPictures::mapped(
    const std::function<torch::Tensor(const torch::Tensor &pictures)> &map) const
{
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> parts;
    for (int first = 0; first < size(); first += kAtATime)
        parts.push_back(map(batch(first, std::min(kAtATime, size() - first)).pictures));
    return torch::cat(parts);
}

std::vector<std::int64_t> drawLabels(const torch::Tensor &classes, int classCount, int labels,
                                     std::uint64_t seed, std::uint64_t draw)
{
    std::vector<std::vector<std::int64_t>> ofClass(static_cast<std::size_t>(classCount));
    for (std::int64_t row = 0; row < classes.size(0); ++row)
        ofClass[static_cast<std::size_t>(classes.const_data_ptr<std::int64_t>()[row])].push_back(row);
    std::vector<std::int64_t> out;
    for (std::size_t one = 0; one < ofClass.size(); ++one) {
        // A shuffle for each class of which the first are taken: more labels are the fewer ones and others
        // besides.
        const Draws draws(seed, Purpose::LabLabels, (draw << 32) + one);
        const auto order = draws.permutation(static_cast<std::uint32_t>(ofClass[one].size()));
        for (std::size_t i = 0; i < static_cast<std::size_t>(labels); ++i)
            out.push_back(ofClass[one][order[i]]);
    }
    return out;
}

Outcome checkLabels(const Dataset &data, int labels)
{
    if (data.classes() < 2) {
        return problem("lab.needs_classes",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: this needs pictures in two or more classes. Put each class "
                                         "into its own folder, or use sample:digits."),
                       {data.report().source});
    }
    std::vector<int> counts(static_cast<std::size_t>(data.classes()));
    for (int i = 0; i < data.trainSize(); ++i)
        ++counts[static_cast<std::size_t>(data.trainClass(i))];
    // The scarcest class decides: each gives equally many labels.
    const auto fewest = std::min_element(counts.begin(), counts.end());
    if (*fewest < labels) {
        return problem("lab.too_few_labels",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: the class “%2” has %3 training pictures, and %4 labels per "
                                         "class are asked for. Add pictures, or ask for fewer labels."),
                       {data.report().source, data.report().classNames[fewest - counts.begin()],
                        QString::number(*fewest), QString::number(labels)});
    }
    return Done{};
}

} // namespace forja
