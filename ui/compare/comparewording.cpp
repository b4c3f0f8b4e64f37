// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparewording.h"

#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// A double counts as far as that.
constexpr double kMostCounted = 1e15;

QString words(const char *text)
{
    return QCoreApplication::translate("forja::Compare", text);
}

QString dash()
{
    return QString(QChar(u'–'));
}

QStringList reasons(const LatentGroup &first, const LatentGroup &other)
{
    QStringList why;
    if (first.seed != other.seed)
        why << words(QT_TRANSLATE_NOOP("forja::Compare", "latent seed %1 instead of %2"))
                   .arg(other.seed)
                   .arg(first.seed);
    if (first.size != other.size)
        why << words(QT_TRANSLATE_NOOP("forja::Compare", "latents of %1 numbers instead of %2"))
                   .arg(other.size)
                   .arg(first.size);
    // Names are compared only where both runs kept them.
    if (first.classes != other.classes)
        why << words(QT_TRANSLATE_NOOP("forja::Compare", "%1 classes instead of %2"))
                   .arg(other.classes)
                   .arg(first.classes);
    else if (first.classNames != other.classNames && !first.classNames.isEmpty()
             && !other.classNames.isEmpty())
        why << words(QT_TRANSLATE_NOOP("forja::Compare", "other classes"));
    return why;
}

} // namespace

QString lettersInWords(const QList<int> &runs)
{
    QStringList letters;
    for (const int run : runs)
        letters.append(runLetter(run));
    const QString last = letters.takeLast();
    return letters.isEmpty()
        ? last
        : words(QT_TRANSLATE_NOOP("forja::Compare", "%1 and %2")).arg(letters.join(u", "_s), last);
}

QString protocolText(const MeasureGroup &group)
{
    if (!group.isPartOfProtocol)
        return group.protocol;
    QList<int> runs;
    for (const MeasuredRun &run : group.runs)
        runs.append(run.run);
    return words(QT_TRANSLATE_NOOP("forja::Compare", "%1, against the pictures of %2"))
        .arg(group.protocol, lettersInWords(runs));
}

QStringList latentSentences(const QList<LatentGroup> &groups)
{
    QStringList sentences;
    for (qsizetype i = 1; i < groups.size(); ++i) {
        sentences << words(QT_TRANSLATE_NOOP("forja::Compare",
                                             "%1: not the same latents as %2 (%3). Compare what they can do, "
                                             "not picture by picture."))
                         .arg(lettersInWords(groups.at(i).runs), lettersInWords(groups.constFirst().runs),
                              reasons(groups.constFirst(), groups.at(i)).join(u", "_s));
    }
    return sentences;
}

QString shownNumber(double value)
{
    if (std::isnan(value))
        return dash();
    // Beyond what a double can count its digits mean nothing; infinity has none.
    if (std::abs(value) >= kMostCounted)
        return signedNumber(value, 4);
    // Counts are shown whole.
    const bool isWhole = std::floor(value) == value;
    return isWhole || std::abs(value) >= 1000 ? grouped(std::llround(value)) : signedNumber(value, 4);
}

QString shownSpread(const Spread &spread)
{
    // One alone has no spread.
    if (spread.count < 2)
        return shownNumber(spread.mean);
    // A run whose numbers ran away leaves no spread that could be told.
    if (!std::isfinite(spread.mean) || !std::isfinite(spread.deviation))
        return shownNumber(spread.mean) + u" ± "_s + dash();
    const bool isCounted = spread.deviation >= 100 && spread.deviation < kMostCounted;
    return shownNumber(spread.mean) + u" ± "_s
        + (isCounted ? grouped(std::llround(spread.deviation))
                     : QLocale().toString(spread.deviation, 'g', 2));
}

QString shownHistory(const SettingHistory &history, const Field *field)
{
    if (!history.applies)
        return dash();
    // Steps by hand are a number of updates, and have no field to be worded by.
    if (!field)
        return grouped(history.start.toLongLong());
    QString text = shownValue(*field, history.start);
    for (const auto &[update, value] : history.edits) {
        text += QLatin1Char('\n')
            + words(QT_TRANSLATE_NOOP("forja::Compare", "%1 from update %2 on"))
                  .arg(shownValue(*field, value), grouped(update));
    }
    return text;
}

} // namespace forja
