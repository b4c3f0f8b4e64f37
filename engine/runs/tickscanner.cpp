// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/tickscanner.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

namespace forja {

namespace {

constexpr std::string_view kMean = "{\"mean\":", kNum = ",\"num\":", kStd = ",\"std\":";
constexpr std::size_t kMostExactDigits = 15;

bool take(std::string_view &rest, std::string_view expected)
{
    if (!rest.starts_with(expected))
        return false;
    rest.remove_prefix(expected.size());
    return true;
}

std::size_t digitsAt(std::string_view text, std::size_t from)
{
    std::size_t count = 0;
    while (from + count < text.size() && text[from + count] >= '0' && text[from + count] <= '9')
        ++count;
    return count;
}

struct NumberToken
{
    std::size_t size = 0; ///< 0: no number of JSON
    bool isWhole = true;
};

/// The grammar of RFC 8259, section 6; from_chars alone takes more than that.
NumberToken numberAt(std::string_view text)
{
    NumberToken token;
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digitsAt(text, at);
    // "01" is no number of JSON.
    if (whole == 0 || (whole > 1 && text[at] == '0'))
        return token;
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t decimals = digitsAt(text, at + 1);
        if (decimals == 0)
            return token;
        at += 1 + decimals;
        token.isWhole = false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        std::size_t from = at + 1;
        if (from < text.size() && (text[from] == '-' || text[from] == '+'))
            ++from;
        const std::size_t digits = digitsAt(text, from);
        if (digits == 0)
            return token;
        at = from + digits;
        token.isWhole = false;
    }
    token.size = at;
    return token;
}

std::optional<double> takeNumber(std::string_view &rest)
{
    if (take(rest, "\"nan\""))
        return std::numeric_limits<double>::quiet_NaN();
    if (take(rest, "\"inf\""))
        return std::numeric_limits<double>::infinity();
    if (take(rest, "\"-inf\""))
        return -std::numeric_limits<double>::infinity();
    // The grammar decides how far the number goes, from_chars what it is worth.
    const NumberToken token = numberAt(rest);
    double value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + token.size, value);
    if (token.size == 0 || error != std::errc() || end != rest.data() + token.size)
        return std::nullopt;
    rest.remove_prefix(token.size);
    return token.isWhole && value == 0 ? 0 : value; // "-0" is a whole number, which has no sign there
}

std::optional<qint64> takeCount(std::string_view &rest)
{
    const NumberToken token = numberAt(rest);
    // Longer ones would not survive a double, as which the real parser reads them.
    if (token.size == 0 || !token.isWhole || token.size > kMostExactDigits)
        return std::nullopt;
    qint64 value = 0;
    std::from_chars(rest.data(), rest.data() + token.size, value);
    rest.remove_prefix(token.size);
    return value;
}

} // namespace

bool TickScanner::scan(std::string_view line, Row &row)
{
    row.means.clear();
    unsigned seen = 0;
    int before = -1;
    std::string_view rest = line;
    if (!take(rest, "{"))
        return false;
    do {
        const int at = entryAt(rest, before);
        if (at < 0)
            return false;
        const Entry &entry = m_entries[static_cast<std::size_t>(at)];
        rest.remove_prefix(entry.opening.size());
        if (!readValue(rest, entry, row))
            return false;
        // A bit for each kind: a line that lacks one of the five numbers is for the real parser to judge.
        seen |= 1U << static_cast<unsigned>(entry.kind);
        before = at;
    } while (take(rest, ","));
    constexpr unsigned kAll = 0b111110;
    return rest == "}" && (seen & kAll) == kAll;
}

bool TickScanner::readValue(std::string_view &rest, const Entry &entry, Row &row) const
{
    if (entry.kind == Kind::Kimg || entry.kind == Kind::Seconds) {
        const auto number = takeNumber(rest);
        (entry.kind == Kind::Kimg ? row.kimg : row.seconds) = number.value_or(0);
        return number.has_value();
    }
    if (entry.kind != Kind::Statistic) {
        const auto count = takeCount(rest);
        (entry.kind == Kind::Update         ? row.at.update
             : entry.kind == Kind::DUpdates ? row.at.dUpdates
                                            : row.at.gUpdates)
            = count.value_or(0);
        return count.has_value();
    }
    if (entry.column >= 0) {
        const auto mean = takeNumber(rest);
        const auto num = mean && take(rest, kNum) ? takeCount(rest) : std::nullopt;
        // The deviation is read past: nobody asks for it here, but it must not break the grammar.
        if (!num || !take(rest, kStd) || !takeNumber(rest) || !take(rest, "}"))
            return false;
        row.means.emplace_back(entry.column, *num > 0 ? *mean : std::numeric_limits<double>::quiet_NaN());
        return true;
    }
    // Not wanted: skipped without being read. A statistic holds nothing but numbers, so its first brace is
    // its end.
    const std::size_t end = rest.find('}');
    if (end == std::string_view::npos)
        return false;
    rest.remove_prefix(end + 1);
    return true;
}

int TickScanner::entryAt(std::string_view rest, int before)
{
    // Lines of a run have the same keys in the same order, so what followed last time is tried first: one
    // comparison instead of a search.
    int &guess = before < 0 ? m_first : m_entries[static_cast<std::size_t>(before)].next;
    if (guess >= 0 && rest.starts_with(m_entries[static_cast<std::size_t>(guess)].opening))
        return guess;
    if (!take(rest, "\""))
        return -1;
    // Escapes and other scripts in keys are left to the real parser.
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    const auto end = static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), isPlain)
                                              - rest.begin());
    if (end == rest.size() || rest[end] != '"')
        return -1;
    const std::string key(rest.substr(0, end));
    rest.remove_prefix(end + 1);
    // Keys that do not ascend may stand there twice; which one counts is for the real parser to say.
    if (!take(rest, ":") || (before >= 0 && key <= m_entries[static_cast<std::size_t>(before)].key))
        return -1;
    static const std::unordered_map<std::string, Kind> numbers{{"update", Kind::Update},
                                                               {"d_updates", Kind::DUpdates},
                                                               {"g_updates", Kind::GUpdates},
                                                               {"kimg", Kind::Kimg},
                                                               {"seconds", Kind::Seconds}};
    const auto number = numbers.find(key);
    // A known number must be a number and all else a statistic; anything else is not what we write.
    if ((number == numbers.end()) != rest.starts_with(kMean))
        return -1;
    const int found = entryOf(key, number == numbers.end() ? Kind::Statistic : number->second);
    (before < 0 ? m_first : m_entries[static_cast<std::size_t>(before)].next) = found;
    return found;
}

int TickScanner::entryOf(const std::string &key, Kind kind)
{
    const auto known = m_byKey.find(key);
    if (known != m_byKey.end())
        return known->second;
    Entry entry{.opening = '"' + key + "\":", .key = key, .kind = kind};
    if (kind == Kind::Statistic) {
        entry.opening += kMean;
        const QString name = QString::fromStdString(key);
        // The caller's question is asked once for each key, not for each line.
        if (m_isWanted(name)) {
            entry.column = static_cast<int>(m_columns.size());
            m_columns.append(name);
        }
    }
    m_entries.push_back(std::move(entry));
    const auto index = static_cast<int>(m_entries.size()) - 1;
    m_byKey.emplace(key, index);
    return index;
}

int TickScanner::column(const QString &name)
{
    return m_entries[static_cast<std::size_t>(entryOf(name.toStdString(), Kind::Statistic))].column;
}

QStringList TickScanner::names() const
{
    QStringList names;
    for (const Entry &entry : m_entries) {
        if (entry.kind == Kind::Statistic)
            names.append(QString::fromStdString(entry.key));
    }
    names.sort();
    return names;
}

} // namespace forja
