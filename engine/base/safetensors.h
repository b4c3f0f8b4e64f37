// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/files.h"

#include <QMap>

#include <cstdint>
#include <vector>

namespace forja {

/// One tensor of a safetensors file: little-endian, C order.
struct StoredTensor
{
    QString name;
    QString dtype; ///< "F32", "F64", "I64", "U8"
    std::vector<std::int64_t> shape;
    QByteArray data;
};

/// A safetensors file (https://huggingface.co/docs/safetensors): tensors in the order of their data, texts
/// under __metadata__.
struct TensorFile
{
    std::vector<StoredTensor> tensors;
    QMap<QString, QString> metadata;

    const StoredTensor *find(const QString &name) const;
};

QByteArray encodeTensors(const TensorFile &file);
/// Refuses headers over 100 MB, holes, overlaps, sizes that do not follow from shape and dtype, and anything
/// not whole; `where` is named in the message.
Result<TensorFile> decodeTensors(const QByteArray &bytes, const QString &where);

} // namespace forja
