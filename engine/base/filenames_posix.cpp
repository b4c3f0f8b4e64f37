// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace forja {

using namespace Qt::StringLiterals;

namespace fs = std::filesystem;

namespace {

/// What a byte of a name that is not UTF-8 is added to.
constexpr char16_t kBytes = 0xDC00;

/// Whether a byte stands there: a low surrogate that belongs to no pair.
bool isByte(const QString &text, qsizetype at)
{
    return text[at].unicode() >= kBytes + 0x80 && text[at].unicode() <= kBytes + 0xFF
        && (at == 0 || !text[at - 1].isHighSurrogate());
}

/// Of UTF-8 that begins with this byte.
qsizetype lengthOfSign(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

} // namespace

QString shownPath(const fs::path &path)
{
    const QByteArray raw = QByteArray::fromStdString(path.native());
    const QString text = QString::fromUtf8(raw);
    // Valid UTF-8 comes back as it was; anything else would be shown with replacement characters.
    if (text.toUtf8() == raw)
        return text;
    QString out;
    for (const char c : raw) {
        const auto byte = static_cast<unsigned char>(c);
        // The percent sign is escaped as well, so that no two names look the same.
        out += byte < 0x80 && byte != '%' ? QString(QChar::fromLatin1(c))
                                          : u"%%1"_s.arg(byte, 2, 16, QChar(u'0'));
    }
    return out;
}

fs::path toPath(const QString &path)
{
    std::string bytes;
    qsizetype from = 0;
    for (qsizetype at = 0; at < path.size(); ++at) {
        if (!isByte(path, at))
            continue;
        bytes += path.mid(from, at - from).toStdString();
        bytes += static_cast<char>(path[at].unicode() - kBytes);
        from = at + 1;
    }
    return bytes + path.mid(from).toStdString();
}

QString fromPath(const fs::path &path)
{
    const QByteArray bytes = QByteArray::fromStdString(path.native());
    // Nearly every name; the loop below is for the others.
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    QString text;
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArray sign = bytes.mid(at, lengthOfSign(bytes[at]));
        // Sign by sign: the readable part of a name stays readable, and toPath() gets back every byte.
        const bool isSign = sign.isValidUtf8();
        text += isSign ? QString::fromUtf8(sign)
                       : QString(QChar(kBytes + static_cast<unsigned char>(bytes[at])));
        at += isSign ? sign.size() : 1;
    }
    return text;
}

fs::path realPath(const fs::path &path)
{
    std::error_code failure;
    const fs::path real = fs::canonical(path, failure);
    return failure ? path : real;
}

std::optional<QString> whyNoFolder(const fs::path &path)
{
    std::error_code failure, ofLink;
    const fs::file_status status = fs::status(path, failure);
    // status() follows links, so it cannot tell a missing folder from a link that leads nowhere.
    const bool isLink = fs::is_symlink(fs::symlink_status(path, ofLink));
    switch (status.type()) {
    case fs::file_type::directory:
        return {};
    case fs::file_type::regular:
        return QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it is a file"));
    case fs::file_type::fifo:
        return QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it is a pipe"));
    case fs::file_type::socket:
        return QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it is a socket"));
    case fs::file_type::character:
    case fs::file_type::block:
        return QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it is a device"));
    case fs::file_type::not_found:
        return isLink ? QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it is a link that leads nowhere"))
                      : QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "there is no such folder"));
    default:
        return QString::fromLocal8Bit(failure.message().c_str());
    }
}

bool openToRead(QFile &file, const fs::path &path)
{
    // By descriptor: QFile would encode the name anew, and one that is not UTF-8 would not be found.
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd >= 0 && file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return true;
    if (fd >= 0)
        ::close(fd);
    return false;
}

} // namespace forja
