// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/evaluator.h"

#include "engine/experiment/keys.h"
#include "engine/nets/recalibrate.h"
#include "engine/nets/reference.h"
#include "engine/training/storedmodule.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Every forward pass outside training has this many pictures, so that none depends on how many were asked
/// for.
constexpr int kChunk = 32;

/// `rows` pictures, the last one repeated up to a whole chunk.
torch::Tensor padded(const torch::Tensor &rows)
{
    const auto missing = kChunk - rows.size(0);
    if (missing == 0)
        return rows;
    // The padding changes no answer, as batch statistics are fixed, but a batch of another size may be
    // computed by another kernel and end in other bits.
    std::vector<std::int64_t> repeat(rows.dim(), 1);
    repeat[0] = missing;
    return torch::cat({rows, rows.narrow(0, rows.size(0) - 1, 1).repeat(repeat)});
}

torch::Tensor sameLayout(const torch::Tensor &pictures)
{
    return pictures.contiguous(torch::MemoryFormat::ChannelsLast);
}

template<typename Net>
void readyToLook(std::optional<Learner<Net>> &out, std::shared_ptr<Net> net, bool isChannelsLast)
{
    net->eval();
    out.emplace(std::move(net), isChannelsLast, torch::kCPU);
    // Gradients with respect to pictures are all that is ever asked for.
    out->flat.setTrainable(false);
}

} // namespace

Evaluator::Evaluator(const Experiment &e, const NetShape &shape, Nets nets)
    : m_shape(shape), m_seed(static_cast<std::uint64_t>(e.integer(key::trainSeed)))
{
    const bool isChannelsLast = e.text(key::trainLayout) == u"channels-last"_s;
    // Without a seed: all numbers are overwritten before they are used.
    if (nets != Nets::OnlyD)
        readyToLook(m_g, netFamily(e.text(key::gNet)).makeG(e, shape, {}), isChannelsLast);
    if (nets != Nets::OnlyG)
        readyToLook(m_d, netFamily(e.text(key::dNet)).makeD(e, shape, {}), isChannelsLast);
}

void Evaluator::load(const Snapshot &snapshot)
{
    if (m_g) {
        takeCopy(*m_g, snapshot.average);
        settleG(true);
    }
    if (m_d)
        loadD(snapshot.d);
}

Outcome Evaluator::load(const CheckpointData &checkpoint)
{
    if (m_g) {
        // The average is one of weights alone; what else a G remembers is that of G itself.
        if (auto done = loadParameters(checkpoint.tensors, u"G_ema/"_s, *m_g->net); !done)
            return done;
        if (auto done = loadBuffers(checkpoint.tensors, u"G/"_s, *m_g->net); !done)
            return done;
        settleG(true);
    }
    return m_d ? loadD(checkpoint) : Outcome(Done{});
}

void Evaluator::loadTrained(const Snapshot &snapshot)
{
    takeCopy(*m_g, {snapshot.g, snapshot.average.buffers});
    settleG(false);
    loadD(snapshot.d);
}

void Evaluator::loadD(const NetCopy &d)
{
    takeCopy(*m_d, d);
    settleD();
}

Outcome Evaluator::loadD(const CheckpointData &checkpoint)
{
    if (auto done = loadModule(checkpoint.tensors, u"D/"_s, *m_d->net); !done)
        return done;
    settleD();
    return Done{};
}

Outcome Evaluator::loadGenerator(const TensorFile &file)
{
    // The file is of one net, and its names do not say of which.
    if (auto done = loadModule(file, {}, *m_g->net, u"G"_s); !done)
        return done;
    settleG(false);
    return Done{};
}

void Evaluator::settleG(bool isAveraged)
{
    // The averaged weights never ran in training, so no running statistics belong to them.
    if (isAveraged)
        recalibrateBatchStatistics(*m_g->net, m_shape.classes, m_shape.latent, m_seed);
    // What G made for D's statistics was another G's.
    m_generatedReference = torch::Tensor();
    if (m_settledFor == PictureKind::Generated)
        m_settledFor.reset();
}

void Evaluator::settleD()
{
    m_d->net->eval();
    m_settledFor.reset();
}

Batch Evaluator::reference(PictureKind kind)
{
    if (kind == PictureKind::Real)
        return m_reference;
    if (!m_generatedReference.defined()) {
        // Of the same classes as the real ones: the two companies then differ in nothing but their kind.
        const auto classOf = [this](qint64 index) {
            return static_cast<int>(m_reference.classes[index].item<std::int64_t>());
        };
        m_generatedReference = sameLayout(pictures(kReferenceLatents, 0,
                                                   static_cast<int>(m_reference.pictures.size(0)), classOf));
    }
    return {m_generatedReference, m_reference.classes};
}

Discriminator &Evaluator::d(PictureKind kind)
{
    if (m_d->net->mixesBatch() && m_reference.pictures.defined() && m_settledFor != kind) {
        const Batch company = reference(kind);
        // Costs a pass over the reference, so it is done only when the kind changes.
        fixBatchStatistics(*m_d->net, company.pictures, company.classes, *m_workers);
        m_settledFor = kind;
    }
    return *m_d->net;
}

TensorFile Evaluator::generatorFile() const
{
    TensorFile file;
    storeModule(file, {}, *m_g->net);
    return file;
}

QString Evaluator::network() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const StoredTensor &tensor : generatorFile().tensors) {
        // Names as well: two nets may have the same numbers under other layers.
        hash.addData(tensor.name.toUtf8());
        hash.addData(tensor.data);
    }
    return QString::fromLatin1(hash.result().toHex());
}

torch::Tensor Evaluator::classesFor(qint64 first, int count, const std::function<int(qint64)> &classOf) const
{
    if (m_shape.classes == 0)
        return {};
    torch::Tensor classes = torch::empty({count}, torch::kInt64);
    for (int i = 0; i < count; ++i)
        classes.mutable_data_ptr<std::int64_t>()[i] = classOf(first + i);
    return classes;
}

torch::Tensor Evaluator::pictures(std::uint64_t latentSeed, qint64 first, int count,
                                  const std::function<int(qint64)> &classOf)
{
    torch::Tensor z = torch::empty({count, m_shape.latent});
    for (int i = 0; i < count; ++i) {
        // Each latent has draws of its own: picture i is the same whether it is made alone or among many.
        Draws(latentSeed, Purpose::Picture, static_cast<std::uint64_t>(first + i))
            .fillNormal(z.mutable_data_ptr<float>() + static_cast<std::ptrdiff_t>(i) * m_shape.latent,
                        static_cast<std::size_t>(m_shape.latent));
    }
    return picturesOf(z, classesFor(first, count, classOf));
}

torch::Tensor Evaluator::picturesOf(const torch::Tensor &latents, const torch::Tensor &classes)
{
    torch::NoGradGuard noGrad;
    const std::int64_t count = latents.size(0);
    torch::Tensor out = torch::empty({count, m_shape.channels, m_shape.height, m_shape.width});
    for (std::int64_t at = 0; at < count; at += kChunk) {
        const std::int64_t size = std::min<std::int64_t>(kChunk, count - at);
        const torch::Tensor made = m_g->net->forward(padded(latents.narrow(0, at, size)),
                                                     classes.defined() ? padded(classes.narrow(0, at, size))
                                                                       : classes);
        out.narrow(0, at, size).copy_(made.narrow(0, 0, size));
    }
    return out;
}

std::vector<float> Evaluator::outputs(const torch::Tensor &pictures, const torch::Tensor &classes,
                                      PictureKind kind)
{
    Discriminator &judge = d(kind);
    const std::int64_t count = pictures.size(0);
    std::vector<float> out(static_cast<std::size_t>(count));
    m_workers->run(static_cast<int>((count + kChunk - 1) / kChunk), [&](int chunk) {
        torch::NoGradGuard noGrad;
        const std::int64_t at = chunk * kChunk;
        const auto size = std::min<std::int64_t>(kChunk, count - at);
        const torch::Tensor scores = judge
                                         .forward(sameLayout(padded(pictures.narrow(0, at, size))),
                                                  classes.defined() ? padded(classes.narrow(0, at, size))
                                                                    : classes)
                                         .contiguous();
        std::copy_n(scores.const_data_ptr<float>(), size, out.begin() + at);
    });
    return out;
}

std::vector<float> percentiles(const std::vector<float> &outputs, std::vector<float> references)
{
    if (references.empty())
        return {};
    std::sort(references.begin(), references.end());
    std::vector<float> out;
    for (const float output : outputs) {
        // No number has no place in an order.
        if (!std::isfinite(output)) {
            out.push_back(std::numeric_limits<float>::quiet_NaN());
            continue;
        }
        const auto [low, high] = std::equal_range(references.begin(), references.end(), output);
        const double below = static_cast<double>(low - references.begin())
            + 0.5 * static_cast<double>(high - low);
        out.push_back(static_cast<float>(100.0 * below / static_cast<double>(references.size())));
    }
    return out;
}

} // namespace forja
