// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/runcures.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

using Changes = QMap<QString, QVariant>;

/// Two digits: a rate that a person reads.
double rounded(double value)
{
    return QString::number(value, 'g', 2).toDouble();
}

Changes slower(const Experiment &now, double times)
{
    return {{u"g.rate"_s, rounded(now.real(u"g.rate"_s) / times)},
            {u"d.rate"_s, rounded(now.real(u"d.rate"_s) / times)}};
}

/// D is told wrong now and then, so that its output stays where G's gradient does not vanish.
QList<Changes> againstStrongD(const Experiment &now)
{
    QList<Changes> out{{{u"loss.label_noise"_s, std::max(0.1, now.real(u"loss.label_noise"_s))}}};
    if (now.integer(u"d.updates"_s) > 1)
        out << Changes{{u"d.updates"_s, 1}};
    return out << Changes{{u"d.rate"_s, rounded(now.real(u"d.rate"_s) / 4)}};
}

QList<Changes> againstCollapse(const Experiment &now)
{
    QList<Changes> out;
    if (now.integer(u"g.updates"_s) > std::max<qint64>(1, now.integer(u"d.updates"_s)))
        out << Changes{{u"g.updates"_s, std::max<qint64>(1, now.integer(u"d.updates"_s))}};
    if (now.real(u"g.rate"_s) > 4 * now.real(u"d.rate"_s))
        out << Changes{{u"d.rate"_s, rounded(now.real(u"g.rate"_s) / 2)}};
    if (now.real(u"g.beta1"_s) > 0.5 || now.real(u"d.beta1"_s) > 0.5)
        out << Changes{{u"g.beta1"_s, std::min(0.5, now.real(u"g.beta1"_s))},
                       {u"d.beta1"_s, std::min(0.5, now.real(u"d.beta1"_s))}};
    if (now.real(u"loss.r1"_s) == 0)
        out << Changes{{u"loss.r1"_s, 0.1}};
    return out.size() > 1 ? out : out << Changes{{u"g.rate"_s, rounded(now.real(u"g.rate"_s) / 2)}};
}

QList<Changes> againstStandstill(const Experiment &now)
{
    if (now.real(u"loss.r1"_s) > 1)
        return {{{u"loss.r1"_s, 0.1}}};
    return {{{u"g.rate"_s, std::max(1e-3, now.real(u"g.rate"_s))},
             {u"d.rate"_s, std::max(1e-3, rounded(3 * now.real(u"d.rate"_s)))}}};
}

/// D sees every picture somewhere else each time.
QList<Changes> againstMemory(const Experiment &now)
{
    QList<Changes> out;
    if (now.real(u"augment.translation"_s) < 0.125)
        out << Changes{{u"augment.translation"_s, 0.125}};
    out << Changes{{u"augment.cutout"_s, std::max(0.25, now.real(u"augment.cutout"_s))}};
    if (now.real(u"loss.r1"_s) == 0)
        out << Changes{{u"loss.r1"_s, 0.1}};
    return out;
}

QList<Changes> remedies(Ailment ailment, const Experiment &now)
{
    switch (ailment) {
    case Ailment::DHasWon:
        return againstStrongD(now);
    case Ailment::Collapse:
        return againstCollapse(now);
    case Ailment::RatesTooHigh:
        return {slower(now, 10)};
    case Ailment::NothingMoves:
        return againstStandstill(now);
    case Ailment::Overfitting:
    case Ailment::Memorising:
    case Ailment::FewPictures:
        return againstMemory(now);
    }
    return {};
}

/// Those that are live fields and would be others.
Changes realOnes(const Changes &changes, const Experiment &now)
{
    Changes out;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const Field *field = now.table().find(it.key());
        const auto value = field && field->isLive ? field->accept(it.value()) : Result<QVariant>(Problem{});
        if (value && *value != now.value(field->key))
            out.insert(field->key, *value);
    }
    return out;
}

/// Lower rates do not bring back a run that too high ones have spoilt: the Lab's question "go-wrong-rate"
/// tries it. They help from before on.
bool helpsWhileItRuns(Ailment ailment)
{
    return ailment != Ailment::RatesTooHigh;
}

} // namespace

QList<RunCure> curesFor(Ailment ailment, const Experiment &now, qint64 before)
{
    QList<RunCure> cures;
    Changes all;
    for (const Changes &remedy : remedies(ailment, now)) {
        const Changes changes = realOnes(remedy, now);
        if (changes.isEmpty())
            continue;
        if (helpsWhileItRuns(ailment))
            cures.append({.kind = RunCure::Kind::Edit, .changes = changes, .at = 0});
        all.insert(changes);
    }
    if (!all.isEmpty() && ailment != Ailment::FewPictures)
        cures.append({.kind = RunCure::Kind::Branch, .changes = all, .at = before});
    return cures;
}

QString adviceOn(Ailment ailment)
{
    if (ailment != Ailment::RatesTooHigh)
        return {};
    return QString::fromUtf8(
        QT_TRANSLATE_NOOP("forja",
                          "Lowering the learning rates now seldom rescues such a run. Start again with lower "
                          "ones, or branch from an update before it went wrong."));
}

QString titleOf(Ailment ailment)
{
    switch (ailment) {
    case Ailment::DHasWon:
        return QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "D dominates"));
    case Ailment::Collapse:
        return QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "G collapses"));
    case Ailment::RatesTooHigh:
        return QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "Learning rates too high"));
    case Ailment::NothingMoves:
        return QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "Training stalled"));
    case Ailment::Overfitting:
        return QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "D overfits"));
    case Ailment::Memorising:
        return QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "G memorises training pictures"));
    case Ailment::FewPictures:
        return QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "Few pictures"));
    }
    return {};
}

QString RunFinding::name() const
{
    switch (ailment) {
    case Ailment::DHasWon:
        return u"d_won"_s;
    case Ailment::Collapse:
        return u"collapse"_s;
    case Ailment::RatesTooHigh:
        return u"rates_too_high"_s;
    case Ailment::NothingMoves:
        return u"nothing_moves"_s;
    case Ailment::Overfitting:
        return u"overfitting"_s;
    case Ailment::Memorising:
        return u"memorising"_s;
    case Ailment::FewPictures:
        return u"few_pictures"_s;
    }
    return {};
}

} // namespace forja
