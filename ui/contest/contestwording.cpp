// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/contestwording.h"

#include "engine/runs/statnames.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

double valueOf(const StatTable &ticks, QLatin1StringView name, qsizetype row)
{
    const std::vector<double> &column = ticks.column(name);
    return row >= 0 && std::size_t(row) < column.size() ? column[std::size_t(row)] : qQNaN();
}

/// "71 %"
QString share(double value)
{
    return u"%1 %"_s.arg(std::lround(100 * value));
}

} // namespace

QString ContestWording::meaning(const LossFacts &facts)
{
    // Some losses read the outputs in a way of their own, which goes before the general one.
    if (!facts.reading.isEmpty())
        return shown(facts.reading);
    if (facts.isProbability)
        return tr("D’s output is a logit: 0 is undecided, 2 means about 88 % real, −2 about 88 % generated. "
                  "Two peaks: it tells them apart. One peak around 0: it can only guess, which is G’s goal.");
    return tr(
        "D says real above the dashed line. Two peaks: it tells them apart. One peak: it can only guess.");
}

bool ContestWording::remembers(double real, double generated, double heldOut)
{
    constexpr double kLeastGap = 0.5; // of outputs; nearer than that nothing stands out
    return real - generated > kLeastGap && heldOut - generated < (real - generated) / 2;
}

QString ContestWording::verdict(const StatTable &ticks, qsizetype row)
{
    const double real = valueOf(ticks, stat::kSignsOfReal, row),
                 generated = valueOf(ticks, stat::kSignsOfFake, row),
                 heldOut = valueOf(ticks, stat::kSignsOfHeldOut, row);
    // Half of the sentence would be a number without anything to hold it against.
    if (std::isnan(real) || std::isnan(generated))
        return {};
    QString sentence = std::isnan(heldOut)
        ? tr("D calls %1 of the real and %2 of the generated pictures real.")
              .arg(share(real), share(generated))
        : tr("D calls %1 of the real, %2 of the held-out and %3 of the generated pictures real.")
              .arg(share(real), share(heldOut), share(generated));
    if (remembers(valueOf(ticks, stat::kScoresOfReal, row), valueOf(ticks, stat::kScoresOfFake, row),
                  valueOf(ticks, stat::kScoresOfHeldOut, row)))
        sentence += QLatin1Char(' ')
            + tr("It treats held-out pictures more like generated ones: it overfits its training pictures.");
    return sentence;
}

QString ContestWording::liars(const SheetRecord &sheet)
{
    qint64 convincing = 0;
    for (const float percentile : sheet.percentiles)
        convincing += percentile > 50 ? 1 : 0;
    if (sheet.percentiles.empty())
        return momentText(sheet);
    return tr("%1 · %2 of %3 above the 50th percentile")
        .arg(momentText(sheet), grouped(convincing), grouped(sheet.count));
}

QString ContestWording::lookedAt(const Judgement &judgement)
{
    const QString update = grouped(judgement.update);
    // First, as a sample stays one even when all of it has been judged.
    if (judgement.chosen < judgement.pictures)
        return tr("%1 of %2 pictures, evenly chosen, by D of update %3")
            .arg(grouped(judgement.judged), grouped(judgement.pictures), update);
    if (!judgement.isWhole)
        return tr("%1 of %2 pictures so far, by D of update %3")
            .arg(grouped(judgement.judged), grouped(judgement.pictures), update);
    return counted(judgement.pictures, tr("the only picture, by D of update %2"),
                   tr("all %1 pictures, by D of update %2"))
        .replace(QLatin1String("%2"), update);
}

QString ContestWording::details(const JudgedPicture &picture)
{
    QStringList parts{picture.isHeldOut ? tr("held out") : tr("for training"),
                      outputText(picture.output, picture.percentile)};
    // Last, for it may be long.
    if (!picture.className.isEmpty())
        parts << tr("class %1").arg(picture.className);
    return parts.join(u" · "_s);
}

} // namespace forja
