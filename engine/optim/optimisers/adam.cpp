// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optim/adam.h"

#include "engine/experiment/fieldwords.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QList<Field> fieldsOf(const QString &player)
{
    const QString key = player + u".optimiser"_s;
    const bool isG = player == u"g";
    // Shown only while this optimiser is chosen; another one's settings stay in the experiment.
    const auto own = [&](Field field) {
        return fieldwords::when(fieldwords::advanced(fieldwords::live(fieldwords::varying(std::move(field)))),
                                key, {u"adam"_s});
    };
    return {
        own(fieldwords::number(
            player + u".beta1"_s,
            isG ? QT_TRANSLATE_NOOP("forja", "Beta 1 of G") : QT_TRANSLATE_NOOP("forja", "Beta 1 of D"), 0.5,
            0, 0.9999, "", QT_TRANSLATE_NOOP("forja", "Decay of Adam's running mean of gradients."))),
        own(fieldwords::number(
            player + u".beta2"_s,
            isG ? QT_TRANSLATE_NOOP("forja", "Beta 2 of G") : QT_TRANSLATE_NOOP("forja", "Beta 2 of D"),
            0.999, 0, 0.999999, "",
            QT_TRANSLATE_NOOP("forja", "Decay of Adam's running mean of squared gradients."))),
    };
}

std::unique_ptr<Optimiser> makeFor(const Experiment &e, const QString &player, const FlatParameters &flat)
{
    auto adam = std::make_unique<Adam>(flat, AdamBetas{});
    // Before follow(), which reads the settings of the player that it knows by then.
    adam->setPlayer(player);
    adam->follow(e);
    return adam;
}

} // namespace

OptimiserFamily makeadam()
{
    return {.choice = {u"adam"_s, QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "Adam")),
                       QString::fromUtf8(QT_TRANSLATE_NOOP(
                           "forja",
                           "Each weight's step is scaled by the recent size of its own gradient. What nearly "
                           "every GAN is trained with."))},
            .fields = fieldsOf,
            .make = makeFor};
}

} // namespace forja
