// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/comparison/comparisonwords.h"

#include "engine/base/files.h"

#include <QCoreApplication>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

QString settingText(const SettingHistory &history, const Field *field)
{
    if (!history.applies)
        return {};
    if (!field)
        return history.start.toString();
    QString text = field->format(history.start);
    for (const auto &[update, value] : history.edits)
        text += u"; %1 from update %2"_s.arg(field->format(value)).arg(update);
    return text;
}

QString lettersText(const QList<int> &runs)
{
    QStringList letters;
    for (const int run : runs)
        letters.append(runLetter(run));
    const QString last = letters.takeLast();
    return letters.isEmpty() ? last : letters.join(u", "_s) + u" and "_s + last;
}

QStringList latentNotes(const QList<LatentGroup> &groups)
{
    QStringList notes;
    for (qsizetype i = 1; i < groups.size(); ++i) {
        // Against the first group only: notes on every pair would repeat themselves.
        const LatentGroup &first = groups.constFirst(), &other = groups[i];
        QStringList why;
        if (first.seed != other.seed)
            why << u"latent seed %1 instead of %2"_s.arg(other.seed).arg(first.seed);
        if (first.size != other.size)
            why << u"latents of %1 numbers instead of %2"_s.arg(other.size).arg(first.size);
        if (first.classes != other.classes)
            why << u"%1 classes instead of %2"_s.arg(other.classes).arg(first.classes);
        // Only of as many classes: otherwise the number says it already.
        else if (first.classNames != other.classNames && !first.classNames.isEmpty()
                 && !other.classNames.isEmpty())
            why << u"different classes"_s;
        notes << u"%1: not the same latents as %2 (%3). Their pictures cannot be compared one by one."_s.arg(
            lettersText(other.runs), lettersText(first.runs), why.join(u", "_s));
    }
    return notes;
}

QString numberText(double value)
{
    if (std::isnan(value))
        return {};
    const bool isWhole = std::floor(value) == value && std::abs(value) < 1e15;
    return isWhole ? QString::number(value, 'f', 0) : QString::number(value, 'g', 4);
}

QString spreadText(const Spread &spread)
{
    if (spread.count < 2)
        return numberText(spread.mean);
    // From 99.5 on two digits would be written as a power: "1e+02".
    return numberText(spread.mean) + u" ± "_s
        + (spread.deviation >= 99.5 ? QString::number(spread.deviation, 'f', 0)
                                    : QString::number(spread.deviation, 'g', 2));
}

Problem alreadyThere(const std::filesystem::path &path)
{
    return problem("export.there",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: a file with this name already exists. Choose another place."),
                   {shownPath(path)});
}

} // namespace forja
