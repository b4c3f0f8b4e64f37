// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/fit.h"

#include <array>
#include <cmath>

namespace forja {

namespace {

// Keys's kernel with a = -0.5; it is zero at every whole number but 0, so an unscaled picture stays as it is.
double cubic(double x)
{
    x = std::abs(x);
    if (x < 1)
        return (1.5 * x - 2.5) * x * x + 1;
    return x < 2 ? ((-.5 * x + 2.5) * x - 4) * x + 2 : 0;
}

/// Where one line of the result comes from.
struct Taps
{
    std::vector<int> first; ///< of each pixel of the result
    std::vector<float> weights; ///< `count` for each pixel of the result
    int count = 0;
};

/// From `length` pixels at `offset` of a line of `whole` to `size` pixels. The filter stays inside the cut.
Taps tapsFor(double offset, double length, int whole, int size)
{
    const double step = length / size;
    // Only a reduction widens the kernel; an enlargement interpolates between neighbours.
    const double widening = std::max(1.0, step);
    // The small number keeps a cut that lies on a pixel's edge, but for rounding, from taking in the next
    // pixel.
    const int low = static_cast<int>(std::floor(offset + 1e-9));
    const int high = std::min(whole, static_cast<int>(std::ceil(offset + length - 1e-9)));
    Taps taps;
    taps.count = std::min(high - low, static_cast<int>(std::ceil(4 * widening)) + 1);
    taps.first.resize(static_cast<std::size_t>(size));
    taps.weights.resize(static_cast<std::size_t>(size) * static_cast<std::size_t>(taps.count));
    for (int i = 0; i < size; ++i) {
        const double centre = offset + (i + .5) * step;
        const int first = std::clamp(static_cast<int>(std::floor(centre - 2 * widening)), low,
                                     high - taps.count);
        float *weights = &taps.weights[static_cast<std::size_t>(i) * static_cast<std::size_t>(taps.count)];
        // Weights are divided by their sum: near an edge part of the kernel is cut off, and the picture would
        // darken there.
        double sum = 0;
        for (int k = 0; k < taps.count; ++k)
            sum += cubic((first + k + .5 - centre) / widening);
        for (int k = 0; k < taps.count; ++k)
            weights[k] = static_cast<float>(cubic((first + k + .5 - centre) / widening) / sum);
        taps.first[static_cast<std::size_t>(i)] = first;
    }
    return taps;
}

std::uint8_t toByte(float value)
{
    return static_cast<std::uint8_t>(std::clamp(value + .5F, 0.0F, 255.0F));
}

/// One line across: `Channels` values a pixel in, as many floats out.
template<int Channels>
void filterLine(const uchar *line, const Taps &taps, int size, float *out)
{
    for (int x = 0; x < size; ++x) {
        const uchar *from = line + taps.first[static_cast<std::size_t>(x)] * Channels;
        const float *weights
            = &taps.weights[static_cast<std::size_t>(x) * static_cast<std::size_t>(taps.count)];
        std::array<float, Channels> sum = {};
        for (int k = 0; k < taps.count; ++k) {
            for (int c = 0; c < Channels; ++c)
                sum[static_cast<std::size_t>(c)] += weights[k] * from[k * Channels + c];
        }
        for (int c = 0; c < Channels; ++c)
            out[x * Channels + c] = sum[static_cast<std::size_t>(c)];
    }
}

/// A pixel of the picture (grey, or blue, green, red, unused) as one of the result.
template<int From>
void storePixel(const float *pixel, int channels, std::uint8_t *out)
{
    if constexpr (From == 1) {
        for (int c = 0; c < channels; ++c)
            out[c] = toByte(pixel[0]);
    } else if (channels == 1) {
        out[0] = toByte(.114F * pixel[0] + .587F * pixel[1] + .299F * pixel[2]); // ITU-R BT.601
    } else {
        out[0] = toByte(pixel[2]);
        out[1] = toByte(pixel[1]);
        out[2] = toByte(pixel[0]);
    }
}

struct Box
{
    double x, y, width, height;
};

template<int From>
void resample(const QImage &image, const Box &cut, int width, int height, int channels, std::uint8_t *out,
              int outWidth)
{
    const Taps across = tapsFor(cut.x, cut.width, image.width(), width);
    const Taps down = tapsFor(cut.y, cut.height, image.height(), height);
    const auto lineSize = static_cast<std::size_t>(width) * From;
    // A ring of filtered lines: as many as one line of the result needs, however tall the picture is.
    std::vector<float> ring(lineSize * static_cast<std::size_t>(down.count));
    std::vector<float> sum(lineSize);
    int have = down.first.front();
    for (int y = 0; y < height; ++y) {
        const int first = down.first[static_cast<std::size_t>(y)];
        // Each source line is filtered across once, however many lines of the result need it.
        for (have = std::max(have, first); have < first + down.count; ++have)
            filterLine<From>(image.constScanLine(have), across, width,
                             &ring[lineSize * static_cast<std::size_t>(have % down.count)]);
        std::fill(sum.begin(), sum.end(), 0.0F);
        for (int k = 0; k < down.count; ++k) {
            const float weight = down.weights[static_cast<std::size_t>(y * down.count + k)];
            const float *line = &ring[lineSize * static_cast<std::size_t>((first + k) % down.count)];
            for (std::size_t i = 0; i < lineSize; ++i)
                sum[i] += weight * line[i];
        }
        for (int x = 0; x < width; ++x)
            storePixel<From>(&sum[static_cast<std::size_t>(x) * From], channels,
                             out + (y * outWidth + x) * channels);
    }
}

} // namespace

void fitInto(const QImage &image, const PictureRule &rule, int channels, std::uint8_t *out)
{
    const int width = rule.width;
    const int height = rule.height;
    Box cut{0, 0, double(image.width()), double(image.height())};
    int wide = width;
    int high = height;
    const double across = cut.width / width;
    const double down = cut.height / height;
    if (rule.fit == Fit::Crop) {
        // The larger of the cuts with the rule's shape that fit into the picture, in its middle.
        const double scale = std::min(across, down);
        cut = {(cut.width - scale * width) / 2, (cut.height - scale * height) / 2, scale * width,
               scale * height};
    } else if (rule.fit == Fit::Pad) {
        const double scale = std::max(across, down);
        // A very long picture would round to a side of 0.
        wide = std::clamp(static_cast<int>(std::lround(cut.width / scale)), 1, width);
        high = std::clamp(static_cast<int>(std::lround(cut.height / scale)), 1, height);
        std::fill_n(out,
                    static_cast<std::size_t>(width) * static_cast<std::size_t>(height)
                        * static_cast<std::size_t>(channels),
                    static_cast<std::uint8_t>(rule.background));
    }
    // Only Pad leaves a margin; otherwise this is the first pixel.
    std::uint8_t *corner = out + ((height - high) / 2 * width + (width - wide) / 2) * channels;
    if (image.format() == QImage::Format_Grayscale8)
        resample<1>(image, cut, wide, high, channels, corner, width);
    else
        resample<4>(image, cut, wide, high, channels, corner, width);
}

} // namespace forja
