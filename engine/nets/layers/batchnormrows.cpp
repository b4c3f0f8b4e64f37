// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/batchnormrows.h"

#include "engine/base/vectors.h"

#include <algorithm>

namespace forja::batchnorm {

namespace {

/// So many rows are added up in float32 before float64 takes over: few enough that nothing is lost, enough
/// that the conversion costs nothing.
constexpr std::int64_t kBlock = 32;

struct Rows
{
    std::int64_t count;
    std::int64_t channels;

    explicit Rows(const torch::Tensor &maps) : count(maps.numel() / maps.size(1)), channels(maps.size(1)) { }
};

/// The gradient at v, where the activation's output has `gradient`.
FORJA_INLINE inline float throughActivation(float v, float gradient, float slope)
{
    return v > 0 ? gradient : slope * gradient;
}

/// float32 sums of a block go on into float64.
FORJA_INLINE inline void handOn(float *__restrict block, double *__restrict total, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        total[i] += static_cast<double>(block[i]);
        block[i] = 0;
    }
}

template<typename T>
FORJA_INLINE inline void addUp(const T *__restrict x, const Rows &rows, float *__restrict block,
                               double *__restrict total)
{
    for (std::int64_t begin = 0; begin < rows.count; begin += kBlock) {
        const std::int64_t end = std::min(begin + kBlock, rows.count);
        for (std::int64_t row = begin; row < end; ++row) {
            const T *number = x + row * rows.channels;
            for (std::int64_t c = 0; c < rows.channels; ++c)
                block[c] += static_cast<float>(number[c]);
        }
        handOn(block, total, rows.channels);
    }
}

template<typename T>
FORJA_INLINE inline void addUpSquares(const T *__restrict x, const Rows &rows, const float *__restrict mean,
                                      float *__restrict block, double *__restrict total)
{
    for (std::int64_t begin = 0; begin < rows.count; begin += kBlock) {
        const std::int64_t end = std::min(begin + kBlock, rows.count);
        for (std::int64_t row = begin; row < end; ++row) {
            const T *number = x + row * rows.channels;
            for (std::int64_t c = 0; c < rows.channels; ++c) {
                const float apart = static_cast<float>(number[c]) - mean[c];
                block[c] += apart * apart;
            }
        }
        handOn(block, total, rows.channels);
    }
}

template<typename T>
FORJA_INLINE inline void addUpGradients(const T *__restrict x, const T *__restrict dy, const Rows &rows,
                                        const float *__restrict scale, const float *__restrict shift,
                                        float slope, const float *__restrict mean, float *__restrict block,
                                        double *__restrict total)
{
    float *products = block + rows.channels;
    for (std::int64_t begin = 0; begin < rows.count; begin += kBlock) {
        const std::int64_t end = std::min(begin + kBlock, rows.count);
        for (std::int64_t row = begin; row < end; ++row) {
            const T *number = x + row * rows.channels;
            const T *gradient = dy + row * rows.channels;
            for (std::int64_t c = 0; c < rows.channels; ++c) {
                const auto at = static_cast<float>(number[c]);
                const float dv = throughActivation(at * scale[c] + shift[c], static_cast<float>(gradient[c]),
                                                   slope);
                block[c] += dv;
                products[c] += dv * (at - mean[c]);
            }
        }
        handOn(block, total, 2 * rows.channels);
    }
}

template<typename T>
FORJA_INLINE inline void normalise(const T *__restrict x, T *__restrict y, const Rows &rows,
                                   const float *__restrict scale, const float *__restrict shift, float slope)
{
    for (std::int64_t row = 0; row < rows.count; ++row) {
        const T *from = x + row * rows.channels;
        T *to = y + row * rows.channels;
        for (std::int64_t c = 0; c < rows.channels; ++c) {
            const float v = static_cast<float>(from[c]) * scale[c] + shift[c];
            to[c] = static_cast<T>(v > 0 ? v : slope * v);
        }
    }
}

struct Coefficients
{
    const float *ofGradient;
    const float *ofMaps;
    const float *constant;
};

template<typename T>
FORJA_INLINE inline void carryBack(const T *__restrict x, const T *__restrict dy, T *__restrict dx,
                                   const Rows &rows, const float *__restrict scale,
                                   const float *__restrict shift, float slope, const Coefficients &by)
{
    for (std::int64_t row = 0; row < rows.count; ++row) {
        const T *number = x + row * rows.channels;
        const T *gradient = dy + row * rows.channels;
        T *to = dx + row * rows.channels;
        for (std::int64_t c = 0; c < rows.channels; ++c) {
            const auto at = static_cast<float>(number[c]);
            const float dv = throughActivation(at * scale[c] + shift[c], static_cast<float>(gradient[c]),
                                               slope);
            to[c] = static_cast<T>(dv * by.ofGradient[c] + at * by.ofMaps[c] + by.constant[c]);
        }
    }
}

/// Calls work(a number of the maps' type).
template<typename Work>
void withType(const torch::Tensor &maps, const Work &work)
{
    if (maps.scalar_type() == torch::kBFloat16)
        work(c10::BFloat16());
    else
        work(float());
}

/// float64 sums that `add` makes with float32 ones for a block of rows.
template<typename Add>
std::vector<double> summed(std::int64_t count, const Add &add)
{
    std::vector<double> total(static_cast<std::size_t>(count), 0.0);
    std::vector<float> block(static_cast<std::size_t>(count), 0.0F);
    add(block.data(), total.data());
    return total;
}

} // namespace

std::vector<double> Moments::packed() const
{
    std::vector<double> out{count};
    out.insert(out.end(), mean.begin(), mean.end());
    out.insert(out.end(), squares.begin(), squares.end());
    return out;
}

Moments Moments::unpacked(const std::vector<double> &numbers)
{
    const auto middle = numbers.begin() + 1 + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    return {
        .count = numbers.front(), .mean = {numbers.begin() + 1, middle}, .squares = {middle, numbers.end()}};
}

void Moments::add(const Moments &other)
{
    const double total = count + other.count;
    for (std::size_t c = 0; c < mean.size(); ++c) {
        const double apart = other.mean[c] - mean[c];
        mean[c] += apart * other.count / total;
        squares[c] += other.squares[c] + apart * apart * count * other.count / total;
    }
    count = total;
}

Moments momentsOf(const torch::Tensor &maps)
{
    const Rows rows(maps);
    Moments out{.count = static_cast<double>(rows.count), .mean = {}, .squares = {}};
    withType(maps, [&](auto type) {
        const auto *x = maps.const_data_ptr<decltype(type)>();
        out.mean = summed(rows.channels, [&](float *block, double *total) {
            withWidestVectors([&]() FORJA_INLINE { addUp(x, rows, block, total); });
        });
        for (double &mean : out.mean)
            mean /= out.count;
        // A second look, about the mean: squares of the numbers themselves would cancel.
        const std::vector<float> mean(out.mean.begin(), out.mean.end());
        out.squares = summed(rows.channels, [&](float *block, double *total) {
            withWidestVectors([&]() FORJA_INLINE { addUpSquares(x, rows, mean.data(), block, total); });
        });
    });
    return out;
}

torch::Tensor normalised(const torch::Tensor &maps, const Affine &affine)
{
    torch::Tensor out = torch::empty_like(maps);
    withType(maps, [&](auto type) {
        using T = decltype(type);
        const T *x = maps.const_data_ptr<T>();
        T *y = out.mutable_data_ptr<T>();
        const Rows rows(maps);
        withWidestVectors([&]() FORJA_INLINE {
            normalise(x, y, rows, affine.scale.data(), affine.shift.data(), affine.slope);
        });
    });
    return out;
}

std::vector<double> sumsOf(const torch::Tensor &maps, const torch::Tensor &gradient, const Affine &affine,
                           const std::vector<float> &mean)
{
    const Rows rows(maps);
    std::vector<double> out;
    withType(maps, [&](auto type) {
        using T = decltype(type);
        const T *x = maps.const_data_ptr<T>();
        const T *dy = gradient.const_data_ptr<T>();
        out = summed(2 * rows.channels, [&](float *block, double *total) {
            withWidestVectors([&]() FORJA_INLINE {
                addUpGradients(x, dy, rows, affine.scale.data(), affine.shift.data(), affine.slope,
                               mean.data(), block, total);
            });
        });
    });
    return out;
}

torch::Tensor gradientOf(const torch::Tensor &maps, const torch::Tensor &gradient, const Affine &affine,
                         const std::vector<float> &ofGradient, const std::vector<float> &ofMaps,
                         const std::vector<float> &constant)
{
    torch::Tensor out = torch::empty_like(maps);
    const Coefficients by{ofGradient.data(), ofMaps.data(), constant.data()};
    withType(maps, [&](auto type) {
        using T = decltype(type);
        const T *x = maps.const_data_ptr<T>();
        const T *dy = gradient.const_data_ptr<T>();
        T *dx = out.mutable_data_ptr<T>();
        const Rows rows(maps);
        withWidestVectors([&]() FORJA_INLINE {
            carryBack(x, dy, dx, rows, affine.scale.data(), affine.shift.data(), affine.slope, by);
        });
    });
    return out;
}

} // namespace forja::batchnorm
