// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/safetensors.h"
#include "engine/lab/labpictures.h"
#include "engine/lab/watch.h"

#include <torch/nn/module.h>

namespace forja {

/// How the reader is trained. The standard is what the program uses; tests take less.
struct ReaderTraining
{
    int updates = 700;
    int batch = 64; ///< real pictures; a quarter as many that show nothing are added
    int most = 12000; ///< training pictures
    int first = 16; ///< channels of the first layer
    double rate = 3e-3; ///< falls to 0 along a half cosine
};

/// A small convolutional net that says which class a picture shows, or that it shows none: besides the
/// classes it learns an answer "nothing" from noise and from real pictures with their pieces in another
/// order, so that what it was never shown is not read as something.
class ReaderNet : public torch::nn::Module
{
public:
    /// `first`: channels of its first layer, which double twice.
    ReaderNet(int channels, int height, int width, int classes, int first);
    /// Pictures [N, C, H, W] in [-1, 1] -> logits [N, classes + 1]; the last is "nothing". Pictures above 32
    /// pixels are averaged down.
    torch::Tensor forward(const torch::Tensor &pictures);
    int classes() const { return m_classes; }

private:
    struct Block
    {
        torch::Tensor weight;
        torch::Tensor scale;
        torch::Tensor shift;
        torch::Tensor mean;
        torch::Tensor variance;
    };
    torch::Tensor through(const Block &block, const torch::Tensor &maps) const;

    int m_classes;
    std::vector<Block> m_blocks;
    torch::Tensor m_head;
    torch::Tensor m_headBias;
};

/// What a reader makes of pictures: the likeliest class and how sure it is of it.
struct ReadClasses
{
    torch::Tensor classes; ///< [N] int64, of the real classes
    torch::Tensor sure; ///< [N] float32, 0…1
};
ReadClasses readPictures(ReaderNet &net, const torch::Tensor &pictures);

/// Trains on the training pictures, with seed 0 (Purpose::LabReader).
std::shared_ptr<ReaderNet> trainReader(const Dataset &data, const ReaderTraining &training, LabWatch &watch);
/// Share of held-out pictures (at most 2,000) whose class is the likeliest.
double readerAccuracy(ReaderNet &net, const Dataset &data);
/// Pictures that show nothing, like `real` in brightness: noise of several grains, and real pictures cut into
/// pieces that changed places.
torch::Tensor picturesOfNothing(const torch::Tensor &real, int count, std::uint64_t draw);

/// The reader with what it was trained on and how well it reads, as a file; nothing back: the file is of
/// other pictures, or of another reader.
TensorFile readerFile(const ReaderNet &net, const Dataset &data, double accuracy);
struct KeptReader
{
    std::shared_ptr<ReaderNet> net;
    double accuracy = 0;
};
std::optional<KeptReader> keptReader(const TensorFile &file, const Dataset &data);

/// How many of generated pictures can be read. `asked` [N] int64, or undefined where G was not asked for
/// classes.
struct ReadShares
{
    double unreadable = 0; ///< not read with more than .9, or as another class than the one asked for
    double varied
        = 0; ///< classes that at least 1 % of the pictures are read as (with more than .9), over all classes
};
ReadShares readShares(const ReadClasses &read, const torch::Tensor &asked, int classes);

} // namespace forja
