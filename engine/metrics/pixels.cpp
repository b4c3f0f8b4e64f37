// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/pixels.h"

namespace forja {

namespace {

NumberPlace placeIn(torch::Tensor &out, int index, bool isMirrored)
{
    NumberPlace place{.first = out.mutable_data_ptr<float>() + index * out.stride(0),
                      .channel = out.stride(1),
                      .row = out.stride(2),
                      .column = out.stride(3)};
    // From the right-hand edge to the left: a point, which is one pixel wide, stays what it is.
    if (isMirrored) {
        place.first += (out.size(3) - 1) * place.column;
        place.column = -place.column;
    }
    return place;
}

} // namespace

void fillPicture(torch::Tensor &out, int index, std::span<const std::uint8_t> bytes, bool isMirrored)
{
    const PixelShape shape{.channels = static_cast<int>(out.size(1)),
                           .height = static_cast<int>(out.size(2)),
                           .width = static_cast<int>(out.size(3))};
    writePixels(bytes, shape, placeIn(out, index, isMirrored));
}

void fillPicture(torch::Tensor &out, int index, const Dataset &data, const PictureRecord &record,
                 bool isMirrored)
{
    data.write(record, placeIn(out, index, isMirrored));
}

torch::Tensor trainingPictures(const Dataset &data, int count, const std::function<int(int)> &indexOf)
{
    torch::Tensor out = torch::empty({count, data.channels(), data.height(), data.width()});
    for (int i = 0; i < count; ++i)
        fillPicture(out, i, data, data.trainRecord(indexOf(i)));
    return out;
}

std::vector<float> numbersIn(const torch::Tensor &tensor)
{
    if (!tensor.defined())
        return {};
    const torch::Tensor plain = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
    const float *data = plain.const_data_ptr<float>();
    return {data, data + plain.numel()};
}

} // namespace forja
