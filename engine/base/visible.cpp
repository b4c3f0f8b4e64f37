// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/visible.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

bool isBetween(QChar c, char16_t first, char16_t last)
{
    return c >= QChar(first) && c <= QChar(last);
}

/// Terminals obey the control characters of C1 as well as those of C0; separators end lines; the rest changes
/// the direction of writing.
bool isObeyed(QChar c)
{
    return c < u' ' || isBetween(c, 0x7f, 0x9f) || isBetween(c, 0x200e, 0x200f)
        || isBetween(c, 0x2028, 0x202e) || isBetween(c, 0x2066, 0x2069) || c == QChar(0x061c)
        || c == QChar(0xfeff);
}

QString unicodeEscape(QChar c)
{
    return u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
}

QString spelled(QChar c)
{
    if (c == u'\n')
        return u"\\n"_s;
    if (c == u'\r')
        return u"\\r"_s;
    if (c == u'\t')
        return u"\\t"_s;
    return c < QChar(0x80) ? u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0')) : unicodeEscape(c);
}

} // namespace

QString visible(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isObeyed))
        return text;
    QString out;
    for (const QChar c : text) {
        if (isObeyed(c))
            out += spelled(c);
        else
            out += c;
    }
    return out;
}

QByteArray visibleJson(const QByteArray &json)
{
    // Between strings only spaces and line ends can stand; what else is obeyed stands in a string, where it
    // may be spelled so.
    QString out;
    for (const QChar c : QString::fromUtf8(json)) {
        if (c != u'\n' && isObeyed(c))
            out += unicodeEscape(c);
        else
            out += c;
    }
    return out.toUtf8();
}

} // namespace forja
