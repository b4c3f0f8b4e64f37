// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/tensorheader.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <cctype>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMaxDimensions = 64;

/// A reader of the one JSON shape that the format has; it never recurses, so no nesting can exhaust the
/// stack.
class HeaderReader
{
public:
    explicit HeaderReader(const QByteArray &json) : m_json(json) { }

    std::optional<TensorHeader> read()
    {
        const bool isWhole = object([this](const QString &name) {
            return name == u"__metadata__" ? metadata() : entry(name);
        });
        skipSpace();
        if (!isWhole)
            return std::nullopt;
        // Spaces are allowed behind the object, since writers pad the header to an alignment.
        if (m_at != m_json.size())
            return fail(QString::fromLatin1(QT_TRANSLATE_NOOP("forja",
                                                              "its header continues after the end"))),
                   std::nullopt;
        return std::move(m_header);
    }
    QString why() const { return m_why; }

private:
    bool fail(const QString &why)
    {
        // The first fault is the cause; what follows from it is not told.
        if (m_why.isEmpty())
            m_why = why;
        return false;
    }
    bool unexpected()
    {
        return fail(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "its header breaks the format at byte %1"))
                        .arg(m_at));
    }

    void skipSpace()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[m_at]))
            ++m_at;
    }
    bool accept(char c)
    {
        skipSpace();
        if (m_at >= m_json.size() || m_json[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    bool expect(char c) { return accept(c) || unexpected(); }

    /// `member(key)` reads each value; a key may stand only once.
    template<typename Member>
    bool object(Member member)
    {
        QSet<QString> seen;
        if (!expect('{'))
            return false;
        if (accept('}'))
            return true;
        do {
            QString key;
            if (!string(key) || !expect(':'))
                return false;
            // Two values of one key would let two readers see two files.
            if (seen.contains(key))
                return fail(
                    QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "its header names “%1” twice")).arg(key));
            seen.insert(key);
            if (!member(key))
                return false;
        } while (accept(','));
        return expect('}');
    }

    bool metadata()
    {
        return object([this](const QString &key) { return string(m_header.metadata[key]); });
    }

    bool entry(const QString &name)
    {
        TensorEntry entry{.name = name, .dtype = {}, .shape = {}};
        std::vector<std::uint64_t> offsets;
        int have = 0;
        const bool isWhole = object([&](const QString &key) {
            ++have;
            if (key == u"dtype")
                return string(entry.dtype);
            if (key == u"shape")
                return shape(entry.shape);
            if (key == u"data_offsets")
                return numbers(offsets, 2);
            return fail(QString::fromUtf8(QT_TRANSLATE_NOOP("forja",
                                                            "tensor “%1” has an unknown property “%2”"))
                            .arg(name, key));
        });
        if (!isWhole)
            return false;
        // Keys are known and distinct by now, so three of them are all three.
        if (have != 3 || offsets.size() != 2)
            return fail(QString::fromUtf8(QT_TRANSLATE_NOOP("forja",
                                                            "tensor “%1” lacks its type, shape or place"))
                            .arg(name));
        entry.begin = offsets[0];
        entry.end = offsets[1];
        m_header.entries.push_back(std::move(entry));
        return true;
    }

    bool shape(std::vector<std::int64_t> &out)
    {
        std::vector<std::uint64_t> sides;
        if (!numbers(sides, kMaxDimensions))
            return false;
        for (const std::uint64_t side : sides) {
            // Sides are counted with a sign from here on.
            if (side > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
                return unexpected();
            out.push_back(static_cast<std::int64_t>(side));
        }
        return true;
    }

    bool numbers(std::vector<std::uint64_t> &out, std::size_t most)
    {
        if (!expect('['))
            return false;
        if (accept(']'))
            return true;
        do {
            std::uint64_t number = 0;
            if (out.size() == most || !wholeNumber(number))
                return unexpected();
            out.push_back(number);
        } while (accept(','));
        return expect(']');
    }

    bool wholeNumber(std::uint64_t &out)
    {
        skipSpace();
        const qsizetype start = m_at;
        for (; m_at < m_json.size() && m_json[m_at] >= '0' && m_json[m_at] <= '9'; ++m_at) {
            const auto digit = static_cast<std::uint64_t>(m_json[m_at] - '0');
            // Asked before multiplying: a number that wraps round would point to another place in the file.
            if (out > (std::numeric_limits<std::uint64_t>::max() - digit) / 10)
                return unexpected();
            out = out * 10 + digit;
        }
        const bool hasLeadingZero = m_at - start > 1 && m_json[start] == '0';
        return (m_at > start && !hasLeadingZero) || unexpected();
    }

    bool string(QString &out)
    {
        if (!expect('"'))
            return false;
        QByteArray plain;
        QString text;
        // Decoded in whole stretches: a character of UTF-8 may be several bytes.
        const auto flush = [&] {
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            text += decoder(plain);
            plain.clear();
            return !decoder.hasError() || unexpected();
        };
        for (; m_at < m_json.size(); ++m_at) {
            const char c = m_json[m_at];
            if (c == '"') {
                ++m_at;
                out = flush() ? text : QString();
                return m_why.isEmpty();
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return unexpected();
            if (c != '\\')
                plain += c;
            else if (!flush() || !escape(text))
                return unexpected();
        }
        return unexpected();
    }

    /// At the backslash; ends at the last character of the escape.
    bool escape(QString &text)
    {
        if (++m_at >= m_json.size())
            return false;
        const char c = m_json[m_at];
        if (c == 'u') {
            const QByteArray digits = m_json.mid(m_at + 1, 4);
            // Qt's numbers may have a sign, blanks around them or "0x" before them; those of JSON may not.
            const bool isHex = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](char c) {
                                   return std::isxdigit(static_cast<unsigned char>(c)) != 0;
                               });
            text += QChar(digits.toUShort(nullptr, 16));
            m_at += 4;
            return isHex;
        }
        const qsizetype which = QByteArrayView("\"\\/bfnrt").indexOf(c);
        if (which >= 0)
            text += QLatin1Char("\"\\/\b\f\n\r\t"[which]);
        return which >= 0;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    QString m_why;
    TensorHeader m_header;
};

} // namespace

std::optional<TensorHeader> parseTensorHeader(const QByteArray &json, QString *why)
{
    HeaderReader reader(json);
    auto header = reader.read();
    *why = reader.why();
    return header;
}

} // namespace forja
