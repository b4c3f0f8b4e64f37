// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/pixels.h"

#include <array>

namespace forja {

namespace {

const std::array<float, 256> &byteToUnit()
{
    static const std::array<float, 256> table = [] {
        std::array<float, 256> out{};
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<float>(i) / 127.5F - 1.0F;
        return out;
    }();
    return table;
}

} // namespace

void fillPicture(torch::Tensor &out, int index, std::span<const std::uint8_t> bytes, bool isMirrored)
{
    const auto channels = out.size(1);
    const auto height = out.size(2);
    const auto width = out.size(3);
    const auto &unit = byteToUnit();
    float *base = out.mutable_data_ptr<float>() + index * out.stride(0);
    const std::uint8_t *from = bytes.data();
    for (std::int64_t y = 0; y < height; ++y) {
        for (std::int64_t x = 0; x < width; ++x) {
            float *to = base + y * out.stride(2) + (isMirrored ? width - 1 - x : x) * out.stride(3);
            for (std::int64_t c = 0; c < channels; ++c)
                to[c * out.stride(1)] = unit[*from++];
        }
    }
}

torch::Tensor trainingPictures(const Dataset &data, int count, const std::function<int(int)> &indexOf)
{
    torch::Tensor out = torch::empty({count, data.channels(), data.height(), data.width()});
    for (int i = 0; i < count; ++i)
        fillPicture(out, i, data.train(indexOf(i)), false);
    return out;
}

} // namespace forja
