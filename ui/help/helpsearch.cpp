// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppages.h"

#include <QRegularExpression>

#include <algorithm>

/// Looking for words in the help.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kAround = 46; ///< letters of a snippet before and after what was found

/// As it is read: without the marks of Markdown.
QString plain(QString line)
{
    static const QRegularExpression link(u"\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression mark(u"[*`|]+|^\\s*(?:- |#+ )|<!--.*-->"_s);
    return line.replace(link, u"\\1"_s).remove(mark).simplified();
}

bool hasAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString snippetOf(const QString &text, const QString &word)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    const qsizetype from = std::max<qsizetype>(0, at - kAround);
    const qsizetype to = std::min(text.size(), at + word.size() + kAround);
    return (from > 0 ? u"…"_s : QString()) + text.mid(from, to - from).trimmed()
        + (to < text.size() ? u"…"_s : QString());
}

struct Found
{
    int rank; ///< 0: a title, 1: a heading, 2: text
    HelpHit hit;
};

/// What one page has; `text` is Markdown.
void searchPage(const HelpEntry &page, const QString &text, const QStringList &words, QList<Found> &found)
{
    const auto isTold = [&](const QString &heading) {
        return std::any_of(found.begin(), found.end(), [&](const Found &one) {
            return one.hit.page == page.name && one.hit.heading == heading;
        });
    };
    QString heading;
    // The title counts for the page; below, a heading that was told is told once, however often the words
    // stand under it.
    if (hasAll(page.title, words))
        found.append(Found{0, {page.name, page.title, {}, {}}});
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const bool isHeading = line.startsWith(u"## ");
        const QString told = plain(line);
        if (isHeading)
            heading = told;
        // The first heading is the title, which has been looked at.
        if (told.isEmpty() || line.startsWith(u"# ") || isTold(heading) || !hasAll(told, words))
            continue;
        found.append(Found{
            isHeading ? 1 : 2,
            {page.name, page.title, heading, isHeading ? QString() : snippetOf(told, words.constFirst())}});
    }
}

} // namespace

QList<HelpHit> HelpPages::search(const QString &words) const
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<Found> found;
    if (wanted.isEmpty())
        return {};
    for (const HelpEntry &page : contents()) {
        // A heading of the contents has no page. Commands stay empty: a search must not start programs.
        if (!page.name.isEmpty())
            searchPage(page, markdown(page.name, [](const QString &) { return QString(); }), wanted, found);
    }
    // Stable, so that hits of one rank stay in the order of the contents.
    std::stable_sort(found.begin(), found.end(),
                     [](const Found &a, const Found &b) { return a.rank < b.rank; });
    QList<HelpHit> hits;
    for (const Found &one : std::as_const(found))
        hits.append(one.hit);
    return hits;
}

} // namespace forja
