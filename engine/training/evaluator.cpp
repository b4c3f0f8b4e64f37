// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/evaluator.h"

#include "engine/experiment/keys.h"
#include "engine/nets/recalibrate.h"
#include "engine/nets/reference.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Every forward pass outside training has this many pictures, so that none depends on how many were asked
/// for.
constexpr int kChunk = 32;

/// The number formats that weights are kept in, with their names in the file.
constexpr std::array kFormats{std::pair{torch::kFloat32, "F32"}, std::pair{torch::kFloat64, "F64"},
                              std::pair{torch::kInt64, "I64"}, std::pair{torch::kUInt8, "U8"}};

/// Requires: one of these formats.
QString dtypeName(const QString &name, const torch::Tensor &tensor)
{
    const auto known = std::find_if(kFormats.begin(), kFormats.end(),
                                    [&](const auto &format) { return format.first == tensor.scalar_type(); });
    if (known == kFormats.end()) {
        throw Error(problem(
            "weights.unknown_dtype",
            QT_TRANSLATE_NOOP("forja",
                              "%1 is stored in the number format %2, which weight files here do not use."),
            {name, QString::fromLatin1(c10::toString(tensor.scalar_type()))}));
    }
    return QString::fromLatin1(known->second);
}

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

} // namespace

StoredTensor storeTensor(const QString &name, const torch::Tensor &tensor)
{
    const torch::Tensor plain = tensor.detach().to(torch::kCPU).contiguous();
    return {name, dtypeName(name, plain), plain.sizes().vec(),
            QByteArray(static_cast<const char *>(plain.const_data_ptr()),
                       static_cast<qsizetype>(plain.nbytes()))};
}

Result<torch::Tensor> loadTensor(const TensorFile &file, const QString &name, at::IntArrayRef shape)
{
    const StoredTensor *stored = file.find(name);
    if (!stored)
        return problem("weights.missing",
                       QT_TRANSLATE_NOOP("forja", "The weights lack %1. They belong to another network."),
                       {name});
    if (at::IntArrayRef(stored->shape) != shape) {
        return problem("weights.shape",
                       QT_TRANSLATE_NOOP(
                           "forja", "The weights have %1 in another shape. They belong to another network."),
                       {name});
    }
    const auto format = std::find_if(kFormats.begin(), kFormats.end(), [stored](const auto &known) {
        return stored->dtype == QLatin1StringView(known.second);
    });
    if (format == kFormats.end())
        return problem(
            "weights.dtype",
            QT_TRANSLATE_NOOP(
                "forja",
                "The weights have %1 in the number format %2, which cannot be read here. Save them as F32."),
            {name, stored->dtype});
    // The shape was compared above, so this takes no more memory than the net itself.
    torch::Tensor out = torch::empty(shape, format->first);
    if (static_cast<qsizetype>(out.nbytes()) != stored->data.size())
        return problem(
            "weights.size",
            QT_TRANSLATE_NOOP(
                "forja",
                "The weights have %1 in another size than its shape says. Restore the file from a copy."),
            {name});
    std::copy_n(stored->data.constData(), stored->data.size(), static_cast<char *>(out.mutable_data_ptr()));
    return out;
}

void storeModule(TensorFile &file, const QString &prefix, const torch::nn::Module &module)
{
    for (const auto &item : module.named_parameters())
        file.tensors.push_back(storeTensor(prefix + QString::fromStdString(item.key()), item.value()));
    // Buffers too: running statistics and spectral vectors belong to what a net does.
    for (const auto &item : module.named_buffers())
        file.tensors.push_back(storeTensor(prefix + QString::fromStdString(item.key()), item.value()));
}

Outcome loadModule(const TensorFile &file, const QString &prefix, torch::nn::Module &module)
{
    // Copied into the tensors that are there: parameters are views of one flat buffer and must stay so.
    torch::NoGradGuard noGrad;
    const auto load = [&](const std::string &name, torch::Tensor &to) -> Outcome {
        auto tensor = loadTensor(file, prefix + QString::fromStdString(name), to.sizes());
        if (!tensor)
            return tensor.problem();
        to.copy_(*tensor);
        return Done{};
    };
    for (auto &item : module.named_parameters()) {
        if (auto done = load(item.key(), item.value()); !done)
            return done;
    }
    for (auto &item : module.named_buffers()) {
        if (auto done = load(item.key(), item.value()); !done)
            return done;
    }
    return Done{};
}

Evaluator::Evaluator(const Experiment &e, const NetShape &shape)
    : m_shape(shape)
    , m_g(netFamily(e.text(key::gNet)).makeG(e, shape, 0))
    , m_d(netFamily(e.text(key::dNet)).makeD(e, shape, 0))
    , m_flatG(*m_g, e.text(key::trainLayout) == u"channels-last"_s)
    , m_flatD(*m_d, e.text(key::trainLayout) == u"channels-last"_s)
    , m_seed(static_cast<std::uint64_t>(e.integer(key::trainSeed)))
{
    // The seed given to the nets is 0: all their weights are overwritten before they are used.
    m_g->eval();
    m_d->eval();
}

void Evaluator::load(const Snapshot &snapshot)
{
    torch::NoGradGuard noGrad;
    m_flatG.values.copy_(snapshot.average);
    // The averaged weights never ran in training, so no running statistics belong to them.
    recalibrateBatchStatistics(*m_g, m_shape.classes, m_shape.latent, m_seed);
    // What G made for D's statistics was another G's.
    forgetGenerated();
    loadD(snapshot.d, snapshot.buffersD);
}

void Evaluator::loadD(const torch::Tensor &flat, const std::vector<torch::Tensor> &buffers)
{
    torch::NoGradGuard noGrad;
    m_flatD.values.copy_(flat);
    std::size_t index = 0;
    for (auto &item : m_d->named_buffers())
        item.value().copy_(buffers.at(index++));
    settleD();
}

Outcome Evaluator::loadD(const TensorFile &file, const QString &prefix)
{
    if (auto done = loadModule(file, prefix, *m_d); !done)
        return done;
    settleD();
    return Done{};
}

void Evaluator::settleD()
{
    m_d->eval();
    m_settledFor.reset();
}

void Evaluator::forgetGenerated()
{
    m_generatedReference = torch::Tensor();
    if (m_settledFor == PictureKind::Generated)
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
    if (m_d->mixesBatch() && m_reference.pictures.defined() && m_settledFor != kind) {
        const Batch company = reference(kind);
        // Costs a pass over the reference, so it is done only when the kind changes.
        fixBatchStatistics(*m_d, company.pictures, company.classes);
        m_settledFor = kind;
    }
    return *m_d;
}

Outcome Evaluator::loadGenerator(const TensorFile &file)
{
    auto done = loadModule(file, {}, *m_g);
    m_g->eval();
    forgetGenerated();
    return done;
}

TensorFile Evaluator::generatorFile() const
{
    TensorFile file;
    storeModule(file, {}, *m_g);
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
        const torch::Tensor made = m_g->forward(padded(latents.narrow(0, at, size)),
                                                classes.defined() ? padded(classes.narrow(0, at, size))
                                                                  : classes);
        out.narrow(0, at, size).copy_(made.narrow(0, 0, size));
    }
    return out;
}

std::vector<float> Evaluator::outputs(const torch::Tensor &pictures, const torch::Tensor &classes,
                                      PictureKind kind)
{
    torch::NoGradGuard noGrad;
    Discriminator &judge = d(kind);
    std::vector<float> out;
    const auto count = pictures.size(0);
    for (std::int64_t at = 0; at < count; at += kChunk) {
        const auto size = std::min<std::int64_t>(kChunk, count - at);
        const torch::Tensor scores = judge
                                         .forward(sameLayout(padded(pictures.narrow(0, at, size))),
                                                  classes.defined() ? padded(classes.narrow(0, at, size))
                                                                    : classes)
                                         .contiguous();
        const float *data = scores.const_data_ptr<float>();
        out.insert(out.end(), data, data + size);
    }
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
