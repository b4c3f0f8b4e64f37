// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/safetensors.h"

#include "engine/base/tensorheader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t kMaxHeader = 100'000'000;
constexpr qsizetype kLengthBytes = 8;
constexpr qsizetype kAlignment = 8;

/// Bytes of one number; 0 for a type that the format does not know.
std::uint64_t bytesOf(const QString &dtype)
{
    static const QMap<QString, std::uint64_t> kSizes{
        {u"BOOL"_s, 1}, {u"U8"_s, 1},  {u"I8"_s, 1},  {u"F8_E4M3"_s, 1}, {u"F8_E5M2"_s, 1},
        {u"I16"_s, 2},  {u"U16"_s, 2}, {u"F16"_s, 2}, {u"BF16"_s, 2},    {u"I32"_s, 4},
        {u"U32"_s, 4},  {u"F32"_s, 4}, {u"I64"_s, 8}, {u"U64"_s, 8},     {u"F64"_s, 8}};
    return kSizes.value(dtype);
}

/// nullopt: unknown type, negative side, or more bytes than can be counted.
std::optional<std::uint64_t> bytesOf(const QString &dtype, const std::vector<std::int64_t> &shape)
{
    std::uint64_t size = bytesOf(dtype);
    if (size == 0)
        return std::nullopt;
    // An empty side makes all of it empty, whatever the others say.
    if (std::find(shape.begin(), shape.end(), 0) != shape.end())
        return 0;
    for (const std::int64_t side : shape) {
        // The sides of a damaged file may multiply to anything.
        if (side < 0
            || size > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())
                    / static_cast<std::uint64_t>(side))
            return std::nullopt;
        size *= static_cast<std::uint64_t>(side);
    }
    return size;
}

Problem broken(const QString &where, const QString &why)
{
    return problem("safetensors.broken", QT_TRANSLATE_NOOP("forja", "%1: %2. Restore the file from a copy."),
                   {where, why});
}

QString text(const char *why)
{
    return QString::fromUtf8(why);
}

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray headerOf(const TensorFile &file)
{
    QList<QByteArray> members;
    if (!file.metadata.isEmpty()) {
        QJsonObject metadata;
        for (auto entry = file.metadata.begin(); entry != file.metadata.end(); ++entry)
            metadata[entry.key()] = entry.value();
        members.append("\"__metadata__\":" + QJsonDocument(metadata).toJson(QJsonDocument::Compact));
    }
    qsizetype at = 0;
    for (const StoredTensor &tensor : file.tensors) {
        QList<QByteArray> shape;
        for (const std::int64_t side : tensor.shape)
            shape.append(QByteArray::number(static_cast<qlonglong>(side)));
        members.append(quoted(tensor.name) + ":{\"dtype\":" + quoted(tensor.dtype) + ",\"shape\":["
                       + shape.join(',') + "],\"data_offsets\":[" + QByteArray::number(at) + ','
                       + QByteArray::number(at + tensor.data.size()) + "]}");
        at += tensor.data.size();
    }
    QByteArray header = '{' + members.join(',') + '}';
    // Padded with spaces, as the format asks, so that the numbers behind it are aligned.
    header.append((kAlignment - header.size() % kAlignment) % kAlignment, ' ');
    return header;
}

/// What is wrong with the entries, which are in the order of their data; empty if they fill `dataBytes`
/// without a hole.
QString faultOf(const std::vector<TensorEntry> &entries, std::uint64_t dataBytes)
{
    std::uint64_t at = 0;
    for (const TensorEntry &entry : entries) {
        const auto size = bytesOf(entry.dtype, entry.shape);
        if (bytesOf(entry.dtype) == 0)
            return text(QT_TRANSLATE_NOOP("forja", "tensor “%1” has the unknown type “%2”"))
                .arg(entry.name, entry.dtype);
        if (entry.begin > entry.end || entry.end > dataBytes)
            return text(QT_TRANSLATE_NOOP("forja", "tensor “%1” lies outside the file")).arg(entry.name);
        if (!size || *size != entry.end - entry.begin)
            return text(QT_TRANSLATE_NOOP("forja",
                                          "tensor “%1” has a size that does not follow from its shape"))
                .arg(entry.name);
        // The format allows no holes, in which something could hide, and no two tensors with the same bytes.
        if (entry.begin != at)
            return text(entry.begin > at ? QT_TRANSLATE_NOOP("forja", "there is a hole before tensor “%1”")
                                         : QT_TRANSLATE_NOOP("forja", "tensor “%1” overlaps another"))
                .arg(entry.name);
        at = entry.end;
    }
    return at == dataBytes ? QString()
                           : text(QT_TRANSLATE_NOOP("forja", "there are bytes that belong to no tensor"));
}

} // namespace

const StoredTensor *TensorFile::find(const QString &name) const
{
    const auto found = std::find_if(tensors.begin(), tensors.end(),
                                    [&](const StoredTensor &t) { return t.name == name; });
    return found == tensors.end() ? nullptr : &*found;
}

QByteArray encodeTensors(const TensorFile &file)
{
    QSet<QString> names{u"__metadata__"_s};
    for (const StoredTensor &tensor : file.tensors) {
        const auto size = bytesOf(tensor.dtype, tensor.shape);
        // What we write must be what we would read.
        if (!size || *size != static_cast<std::uint64_t>(tensor.data.size()) || names.contains(tensor.name))
            throw Error(broken(
                tensor.name,
                text(QT_TRANSLATE_NOOP(
                    "forja", "the tensor's size does not follow from its shape, or its name is taken"))));
        names.insert(tensor.name);
    }
    const QByteArray header = headerOf(file);
    QByteArray out(kLengthBytes, '\0');
    qToLittleEndian(static_cast<quint64>(header.size()), out.data());
    // Reserved at once: a state may be large, and growing would copy it several times.
    qsizetype total = out.size() + header.size();
    for (const StoredTensor &tensor : file.tensors)
        total += tensor.data.size();
    out.reserve(total);
    out += header;
    for (const StoredTensor &tensor : file.tensors)
        out += tensor.data;
    return out;
}

Result<TensorFile> decodeTensors(const QByteArray &bytes, const QString &where)
{
    if (bytes.size() < kLengthBytes)
        return broken(where, text(QT_TRANSLATE_NOOP("forja", "it is too short to hold tensors")));
    const auto length = qFromLittleEndian<quint64>(bytes.constData());
    if (length > kMaxHeader)
        return broken(where, text(QT_TRANSLATE_NOOP("forja", "its header claims more than 100 MB")));
    // Compared without adding: the sum could wrap round.
    if (length > static_cast<quint64>(bytes.size() - kLengthBytes))
        return broken(where, text(QT_TRANSLATE_NOOP("forja", "it ends inside its header")));
    const auto headerBytes = static_cast<qsizetype>(length);
    const qsizetype dataStart = kLengthBytes + headerBytes;
    QString why;
    auto header = parseTensorHeader(bytes.mid(kLengthBytes, headerBytes), &why);
    if (!header)
        return broken(where, why);
    // The header may list tensors in any order; holes and overlaps show only in that of their data. Empty
    // ones stand before others at the same place.
    std::stable_sort(header->entries.begin(), header->entries.end(),
                     [](const TensorEntry &a, const TensorEntry &b) {
                         return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
                     });
    const QString fault = faultOf(header->entries, static_cast<std::uint64_t>(bytes.size() - dataStart));
    if (!fault.isEmpty())
        return broken(where, fault);
    TensorFile file{{}, header->metadata};
    for (TensorEntry &entry : header->entries) {
        file.tensors.push_back({entry.name, entry.dtype, std::move(entry.shape),
                                bytes.mid(dataStart + static_cast<qsizetype>(entry.begin),
                                          static_cast<qsizetype>(entry.end - entry.begin))});
    }
    return file;
}

} // namespace forja
