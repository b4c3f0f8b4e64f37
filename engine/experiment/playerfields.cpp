// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fieldgroups.h"
#include "engine/experiment/fieldwords.h"
#include "engine/experiment/keys.h"

namespace forja {

using namespace fieldwords;

QList<Field> generatorFields(const QList<Field::Choice> &nets, const QList<Field::Choice> &optimisers)
{
    // The fields of each architecture are inserted after `net`, those of each optimiser after `rate`.
    return {
        choice(key::gNet, QT_TRANSLATE_NOOP("forja", "Architecture"), "dcgan", nets,
               QT_TRANSLATE_NOOP("forja", "The generator's architecture.")),
        integer(key::gLatent, QT_TRANSLATE_NOOP("forja", "Latent"), 64, 1, 1024,
                QT_TRANSLATE_NOOP("forja", "numbers"),
                QT_TRANSLATE_NOOP("forja", "Length of the random vector that G turns into a picture.")),
        flag(key::gClasses, QT_TRANSLATE_NOOP("forja", "Class-conditional"), true,
             QT_TRANSLATE_NOOP("forja",
                               "Where there are classes, G is told which one to make, and D which one the "
                               "picture should show.")),
        advanced(choice(key::gOptimiser, QT_TRANSLATE_NOOP("forja", "Optimiser of G"), "adam", optimisers,
                        QT_TRANSLATE_NOOP("forja", "How G's weights follow their gradients."))),
        live(varying(number(key::gRate, QT_TRANSLATE_NOOP("forja", "Learning rate of G"), 1e-3, 0, 1, "",
                            QT_TRANSLATE_NOOP("forja", "The learning rate of G's optimiser.")))),
        advanced(
            live(integer(key::gUpdates, QT_TRANSLATE_NOOP("forja", "Updates of G"), 1, 0, 64, "",
                         QT_TRANSLATE_NOOP("forja", "How many times G learns in one update. 0 freezes G.")))),
        advanced(live(choice(
            key::gSignal, QT_TRANSLATE_NOOP("forja", "What reaches G"), "gradient",
            {{s("gradient"), s(QT_TRANSLATE_NOOP("forja", "gradient")),
              s(QT_TRANSLATE_NOOP("forja", "How D's output changes with each pixel: ordinary training."))},
             {s("sign"), s(QT_TRANSLATE_NOOP("forja", "its sign")),
              s(QT_TRANSLATE_NOOP("forja",
                                  "Only whether each pixel should become lighter or darker, scaled to the "
                                  "length of the gradient."))},
             {s("random"), s(QT_TRANSLATE_NOOP("forja", "a random direction")),
              s(QT_TRANSLATE_NOOP(
                  "forja", "A random direction with the length of the gradient: nothing of what D knows."))},
             {s("value"), s(QT_TRANSLATE_NOOP("forja", "the loss's value")),
              s(QT_TRANSLATE_NOOP(
                  "forja",
                  "Each picture's loss at two random steps to either side, without D's gradient."))}},
            QT_TRANSLATE_NOOP("forja",
                              "What G is told of D's judgement of its pictures. Everything but the gradient "
                              "is for experiments.")))),
        live(varying(
            number(key::gEma, QT_TRANSLATE_NOOP("forja", "EMA"), 0.99, 0, 0.99999, "",
                   QT_TRANSLATE_NOOP("forja",
                                     "The pictures shown come from an exponential moving average of G's "
                                     "weights; the nearer to 1, the longer its memory.")))),
    };
}

QList<Field> discriminatorFields(const QList<Field::Choice> &nets, const QList<Field::Choice> &optimisers)
{
    // In the same order as those of G, so that the two can be compared line by line.
    return {
        choice(key::dNet, QT_TRANSLATE_NOOP("forja", "Architecture"), "dcgan", nets,
               QT_TRANSLATE_NOOP("forja", "The discriminator's architecture.")),
        advanced(choice(key::dOptimiser, QT_TRANSLATE_NOOP("forja", "Optimiser of D"), "adam", optimisers,
                        QT_TRANSLATE_NOOP("forja", "How D's weights follow their gradients."))),
        live(varying(number(key::dRate, QT_TRANSLATE_NOOP("forja", "Learning rate of D"), 1e-3, 0, 1, "",
                            QT_TRANSLATE_NOOP("forja", "The learning rate of D's optimiser.")))),
        live(integer(key::dUpdates, QT_TRANSLATE_NOOP("forja", "Updates of D"), 1, 0, 64, "",
                     QT_TRANSLATE_NOOP(
                         "forja", "How many times D learns in one update, before G does. 0 freezes D."))),
        integer(key::dFirst, QT_TRANSLATE_NOOP("forja", "D alone first"), 0, 0, 1000000,
                QT_TRANSLATE_NOOP("forja", "updates"),
                QT_TRANSLATE_NOOP("forja",
                                  "How many times D learns before G joins. Not needed; try it and see.")),
        advanced(number(
            key::dFreezeAt, QT_TRANSLATE_NOOP("forja", "Freeze D at"), 0, 0, 1,
            QT_TRANSLATE_NOOP("forja", "accuracy"),
            QT_TRANSLATE_NOOP("forja",
                              "D stops learning for good once its accuracy on real and generated pictures "
                              "over its last 50 updates reaches this value. It still judges. 0: never."))),
        advanced(integer(key::dFrozen, QT_TRANSLATE_NOOP("forja", "Frozen layers"), 0, 0, 16,
                         QT_TRANSLATE_NOOP("forja", "layers"),
                         QT_TRANSLATE_NOOP("forja",
                                           "This many layers of D, counted from the pictures, keep their "
                                           "initial weights and normalisation statistics. For a small folder "
                                           "and a D that starts from another run's weights."))),
    };
}

QList<Field> lossFields(const QList<Field::Choice> &losses)
{
    return {
        choice(key::lossKind, QT_TRANSLATE_NOOP("forja", "Loss"), "non-saturating", losses,
               QT_TRANSLATE_NOOP("forja", "What each player minimises.")),
        live(varying(number(key::lossLabelNoise, QT_TRANSLATE_NOOP("forja", "Label noise"), 0, 0, 0.5,
                            QT_TRANSLATE_NOOP("forja", "share"),
                            QT_TRANSLATE_NOOP("forja",
                                              "Share of D's labels (real, generated) that are flipped.")))),
    };
}

} // namespace forja
