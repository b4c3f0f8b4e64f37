// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/storedmodule.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

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

using NamedTensors = torch::OrderedDict<std::string, torch::Tensor>;

/// All that `wanted` lists or, where one of them is not to be had, none.
Outcome loadAll(const TensorFile &file, const QString &prefix, const std::vector<NamedTensors> &wanted,
                const QString &part)
{
    std::vector<std::pair<torch::Tensor, torch::Tensor>> found;
    for (const NamedTensors &tensors : wanted) {
        for (const auto &item : tensors) {
            auto tensor = loadTensor(file, prefix + QString::fromStdString(item.key()), item.value().sizes(),
                                     part);
            if (!tensor)
                return tensor.problem();
            found.emplace_back(item.value(), std::move(*tensor));
        }
    }
    // Copied into the tensors that are there: parameters are views of one flat buffer and must stay so.
    torch::NoGradGuard noGrad;
    for (auto &[to, from] : found)
        to.copy_(from);
    return Done{};
}

} // namespace

StoredTensor storeTensor(const QString &name, const torch::Tensor &tensor)
{
    const torch::Tensor plain = tensor.detach().to(torch::kCPU).contiguous();
    return {name, dtypeName(name, plain), plain.sizes().vec(),
            QByteArray(static_cast<const char *>(plain.const_data_ptr()),
                       static_cast<qsizetype>(plain.nbytes()))};
}

Result<torch::Tensor> loadTensor(const TensorFile &file, const QString &name, at::IntArrayRef shape,
                                 const QString &part)
{
    const QString shown = part.isEmpty() ? name : part + u'/' + name;
    const StoredTensor *stored = file.find(name);
    if (!stored)
        return problem("weights.missing",
                       QT_TRANSLATE_NOOP("forja", "The weights lack %1. They belong to another network."),
                       {shown});
    if (at::IntArrayRef(stored->shape) != shape) {
        return problem("weights.shape",
                       QT_TRANSLATE_NOOP("forja",
                                         "The weights have %1 in the shape %2, and this network has it in "
                                         "the shape %3. They belong to another network."),
                       {shown, shapeText(stored->shape), shapeText(shape)});
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
            {shown, stored->dtype});
    // The shape was compared above, so this takes no more memory than the net itself.
    torch::Tensor out = torch::empty(shape, format->first);
    if (static_cast<qsizetype>(out.nbytes()) != stored->data.size())
        return problem(
            "weights.size",
            QT_TRANSLATE_NOOP(
                "forja",
                "The weights have %1 in another size than its shape says. Restore the file from a copy."),
            {shown});
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

Outcome loadModule(const TensorFile &file, const QString &prefix, torch::nn::Module &module,
                   const QString &part)
{
    return loadAll(file, prefix, {module.named_parameters(), module.named_buffers()}, part);
}

Outcome loadParameters(const TensorFile &file, const QString &prefix, torch::nn::Module &module)
{
    return loadAll(file, prefix, {module.named_parameters()}, {});
}

Outcome loadBuffers(const TensorFile &file, const QString &prefix, torch::nn::Module &module)
{
    return loadAll(file, prefix, {module.named_buffers()}, {});
}

QString shapeText(at::IntArrayRef shape)
{
    QStringList sides;
    for (const auto side : shape)
        sides << QString::number(side);
    return sides.isEmpty() ? u"1"_s : sides.join(u'×');
}

} // namespace forja
