// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/fewchannels.h"

#include "engine/base/vectors.h"

#include <ATen/autocast_mode.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <algorithm>

namespace forja::fewchannels {

namespace {

constexpr std::int64_t kMost = 4; // channels

/// Sides of maps and of the pictures that their pixels' patches cover.
struct Geometry
{
    std::int64_t count = 0;
    std::int64_t kernel = 0;
    std::int64_t stride = 0;
    std::int64_t padding = 0;
    std::int64_t height = 0; ///< of the maps
    std::int64_t width = 0;
    std::int64_t channels = 0; ///< of the pictures
    std::int64_t pictureHeight = 0;
    std::int64_t pictureWidth = 0;

    void takeSides(at::IntArrayRef maps, at::IntArrayRef pictures)
    {
        height = maps[2];
        width = maps[3];
        channels = pictures[1];
        pictureHeight = pictures[2];
        pictureWidth = pictures[3];
    }
};

/// Adds patches [count * height * width, kernel * kernel * channels] up to pictures that lie channels-last.
template<typename T>
FORJA_INLINE inline void addPatches(const T *__restrict patches, float *__restrict pictures,
                                    const Geometry &g)
{
    const std::int64_t run = g.kernel * g.channels; // a row of a patch
    const std::int64_t line = g.pictureWidth * g.channels;
    for (std::int64_t n = 0; n < g.count; ++n) {
        float *picture = pictures + n * g.pictureHeight * line;
        for (std::int64_t y = 0; y < g.height; ++y) {
            for (std::int64_t x = 0; x < g.width; ++x) {
                const std::int64_t left = x * g.stride - g.padding;
                // What of the patch's row lies within the picture.
                const std::int64_t begin = std::max<std::int64_t>(0, -left) * g.channels;
                const std::int64_t end = std::min(g.kernel, g.pictureWidth - left) * g.channels;
                for (std::int64_t k = 0; k < g.kernel; ++k, patches += run) {
                    const std::int64_t row = y * g.stride - g.padding + k;
                    if (row < 0 || row >= g.pictureHeight)
                        continue;
                    float *to = picture + row * line + left * g.channels;
                    for (std::int64_t i = begin; i < end; ++i)
                        to[i] += static_cast<float>(patches[i]);
                }
            }
        }
    }
}

torch::Tensor folded(const torch::Tensor &patches, const Geometry &g)
{
    torch::Tensor sums = torch::empty({g.count, g.channels, g.pictureHeight, g.pictureWidth},
                                      at::MemoryFormat::ChannelsLast)
                             .zero_();
    float *pictures = sums.mutable_data_ptr<float>();
    if (patches.scalar_type() == torch::kBFloat16) {
        const auto *from = patches.const_data_ptr<c10::BFloat16>();
        withWidestVectors([&]() FORJA_INLINE { addPatches(from, pictures, g); });
    } else {
        const auto *from = patches.const_data_ptr<float>();
        withWidestVectors([&]() FORJA_INLINE { addPatches(from, pictures, g); });
    }
    return sums.to(patches.scalar_type());
}

/// Maps [N, C, H, W] as rows [N * H * W, C], without a copy where they lie channels-last.
torch::Tensor rowsOf(const torch::Tensor &maps)
{
    return maps.permute({0, 2, 3, 1}).reshape({-1, maps.size(1)});
}

/// What a weight [maps' channels, picture's channels, kernel, kernel] makes of a pixel of the maps: its
/// patch.
torch::Tensor spreading(const torch::Tensor &weight)
{
    return weight.permute({0, 2, 3, 1}).reshape({weight.size(0), -1});
}

torch::Tensor spread(const torch::Tensor &maps, const torch::Tensor &weight, const Geometry &g)
{
    return folded(rowsOf(maps).mm(spreading(weight)), g);
}

struct Backward : torch::autograd::Node
{
    torch::autograd::SavedVariable input;
    torch::autograd::SavedVariable weight;
    ConvOptions options;
    bool isTransposed = false;
    Geometry geometry;

    torch::autograd::variable_list apply(torch::autograd::variable_list &&gradients) override
    {
        torch::NoGradGuard noGrad;
        const c10::impl::ExcludeDispatchKeyGuard noAutocast(c10::autocast_dispatch_keyset);
        const torch::Tensor x = input.unpack();
        const torch::Tensor w = weight.unpack();
        const torch::Tensor dy = gradients[0].to(x.scalar_type()).contiguous(at::MemoryFormat::ChannelsLast);
        const bool wantsInput = task_should_compute_output(0);
        const std::array<bool, 3> mask{wantsInput && isTransposed, task_should_compute_output(1),
                                       options.hasBias && task_should_compute_output(2)};
        torch::autograd::variable_list out(3);
        if (std::find(mask.begin(), mask.end(), true) != mask.end()) {
            auto [dx, dw, db] = at::convolution_backward(dy, x, w, at::OptionalIntArrayRef(std::nullopt),
                                                         {options.stride, options.stride},
                                                         {options.padding, options.padding}, {1, 1},
                                                         isTransposed, {0, 0}, 1, mask);
            out = {dx, dw, db};
        }
        if (wantsInput && !isTransposed)
            out[0] = spread(dy, w, geometry);
        return out;
    }

    void release_variables() override
    {
        input.reset_data();
        weight.reset_data();
    }
    std::string name() const override { return "FewChannelsBackward"; }
};

/// What autocast would make of it.
torch::Tensor cast(const torch::Tensor &tensor)
{
    if (!tensor.defined() || !at::autocast::is_autocast_enabled(torch::kCPU))
        return tensor;
    return tensor.to(at::autocast::get_autocast_dtype(torch::kCPU));
}

torch::Tensor computed(const torch::Tensor &input, const torch::Tensor &weight, const torch::Tensor &bias,
                       const ConvOptions &options, bool isTransposed)
{
    const bool isRecorded = torch::GradMode::is_enabled()
        && (input.requires_grad() || weight.requires_grad());
    torch::NoGradGuard noGrad;
    const torch::Tensor x = cast(input.detach());
    const torch::Tensor w = cast(weight.detach());
    const torch::Tensor b = cast(bias);
    const c10::impl::ExcludeDispatchKeyGuard noAutocast(c10::autocast_dispatch_keyset);
    const auto picture = [&](std::int64_t side) {
        return (side - 1) * options.stride + options.kernel - 2 * options.padding;
    };
    torch::Tensor out;
    Geometry g;
    g.count = x.size(0);
    g.kernel = options.kernel;
    g.stride = options.stride;
    g.padding = options.padding;
    if (isTransposed) {
        g.takeSides(x.sizes(), {x.size(0), options.out, picture(x.size(2)), picture(x.size(3))});
        out = spread(x, w, g);
        if (b.defined())
            out = out + b.view({1, -1, 1, 1});
    } else {
        out = at::conv2d(x, w, b, {options.stride, options.stride}, {options.padding, options.padding});
        g.takeSides(out.sizes(), x.sizes());
    }
    if (!isRecorded)
        return out;
    auto node = c10::make_intrusive<Backward>();
    node->set_next_edges(torch::autograd::collect_next_edges(input, weight, bias));
    node->input = torch::autograd::SavedVariable(x, false);
    node->weight = torch::autograd::SavedVariable(w, false);
    node->options = options;
    node->isTransposed = isTransposed;
    node->geometry = g;
    torch::autograd::set_history(out, node);
    return out;
}

} // namespace

bool suits(std::int64_t channels, const torch::Tensor &input)
{
    return channels <= kMost && input.device().is_cpu();
}

torch::Tensor transposedConv(const torch::Tensor &maps, const torch::Tensor &weight,
                             const torch::Tensor &bias, const ConvOptions &options)
{
    return computed(maps, weight, bias, options, true);
}

torch::Tensor conv(const torch::Tensor &pictures, const torch::Tensor &weight, const torch::Tensor &bias,
                   const ConvOptions &options)
{
    return computed(pictures, weight, bias, options, false);
}

} // namespace forja::fewchannels
