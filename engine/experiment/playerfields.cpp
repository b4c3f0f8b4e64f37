// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fieldgroups.h"
#include "engine/experiment/fieldwords.h"

namespace forja {

using namespace fieldwords;

QList<Field> generatorFields(const QList<Field::Choice> &nets)
{
    return {
        choice("g.net", QT_TRANSLATE_NOOP("forja", "Architecture"), "dcgan", nets,
               QT_TRANSLATE_NOOP("forja", "The generator's architecture.")),
        integer("g.latent", QT_TRANSLATE_NOOP("forja", "Latent"), 64, 1, 1024,
                QT_TRANSLATE_NOOP("forja", "numbers"),
                QT_TRANSLATE_NOOP("forja", "Length of the random vector that G turns into a picture.")),
        flag("g.classes", QT_TRANSLATE_NOOP("forja", "Class-conditional"), true,
             QT_TRANSLATE_NOOP("forja",
                               "Where there are classes, G is told which one to make, and D which one the "
                               "picture should show.")),
        live(number("g.rate", QT_TRANSLATE_NOOP("forja", "Learning rate of G"), 1e-3, 0, 1, "",
                    QT_TRANSLATE_NOOP("forja", "Adam's learning rate for G."))),
        advanced(live(number("g.beta1", QT_TRANSLATE_NOOP("forja", "Beta 1 of G"), 0.5, 0, 0.9999, "",
                             QT_TRANSLATE_NOOP("forja", "Decay of Adam's running mean of gradients.")))),
        advanced(
            live(number("g.beta2", QT_TRANSLATE_NOOP("forja", "Beta 2 of G"), 0.999, 0, 0.999999, "",
                        QT_TRANSLATE_NOOP("forja", "Decay of Adam's running mean of squared gradients.")))),
        advanced(
            live(integer("g.updates", QT_TRANSLATE_NOOP("forja", "Updates of G"), 1, 0, 64, "",
                         QT_TRANSLATE_NOOP("forja", "How many times G learns in one update. 0 freezes G.")))),
        advanced(live(choice(
            "g.signal", QT_TRANSLATE_NOOP("forja", "What reaches G"), "gradient",
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
        live(number("g.ema", QT_TRANSLATE_NOOP("forja", "EMA"), 0.99, 0, 0.99999, "",
                    QT_TRANSLATE_NOOP("forja",
                                      "The pictures shown come from an exponential moving average of G's "
                                      "weights; the nearer to 1, the longer its memory."))),
    };
}

QList<Field> discriminatorFields(const QList<Field::Choice> &nets)
{
    return {
        choice("d.net", QT_TRANSLATE_NOOP("forja", "Architecture"), "dcgan", nets,
               QT_TRANSLATE_NOOP("forja", "The discriminator's architecture.")),
        live(number("d.rate", QT_TRANSLATE_NOOP("forja", "Learning rate of D"), 1e-3, 0, 1, "",
                    QT_TRANSLATE_NOOP("forja", "Adam's learning rate for D."))),
        advanced(live(number("d.beta1", QT_TRANSLATE_NOOP("forja", "Beta 1 of D"), 0.5, 0, 0.9999, "",
                             QT_TRANSLATE_NOOP("forja", "Decay of Adam's running mean of gradients.")))),
        advanced(
            live(number("d.beta2", QT_TRANSLATE_NOOP("forja", "Beta 2 of D"), 0.999, 0, 0.999999, "",
                        QT_TRANSLATE_NOOP("forja", "Decay of Adam's running mean of squared gradients.")))),
        live(integer("d.updates", QT_TRANSLATE_NOOP("forja", "Updates of D"), 1, 0, 64, "",
                     QT_TRANSLATE_NOOP(
                         "forja", "How many times D learns in one update, before G does. 0 freezes D."))),
        integer("d.first", QT_TRANSLATE_NOOP("forja", "D alone first"), 0, 0, 1000000,
                QT_TRANSLATE_NOOP("forja", "updates"),
                QT_TRANSLATE_NOOP("forja",
                                  "How many times D learns before G joins. Not needed; try it and see.")),
        advanced(number(
            "d.freeze_at", QT_TRANSLATE_NOOP("forja", "Freeze D at"), 0, 0, 1,
            QT_TRANSLATE_NOOP("forja", "accuracy"),
            QT_TRANSLATE_NOOP("forja",
                              "D stops learning for good once its accuracy on real and generated pictures "
                              "over its last 50 updates reaches this value. It still judges. 0: never."))),
        advanced(integer("d.frozen", QT_TRANSLATE_NOOP("forja", "Frozen layers"), 0, 0, 16,
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
        choice("loss.kind", QT_TRANSLATE_NOOP("forja", "Loss"), "non-saturating", losses,
               QT_TRANSLATE_NOOP("forja", "What each player minimises.")),
        live(number("loss.r1", QT_TRANSLATE_NOOP("forja", "R1 penalty"), 0, 0, 10000,
                    QT_TRANSLATE_NOOP("forja", "gamma"),
                    QT_TRANSLATE_NOOP("forja", "Keeps D smooth around real pictures. 0: off."))),
        when(live(integer(
                 "loss.r1_interval", QT_TRANSLATE_NOOP("forja", "R1 interval"), 1, 1, 64,
                 QT_TRANSLATE_NOOP("forja", "D updates"),
                 QT_TRANSLATE_NOOP("forja",
                                   "The penalty is computed once every this many updates of D and weighted "
                                   "by as much (lazy regularisation). Above 1 it has an Adam step of its "
                                   "own, and D's learning rate and betas are adjusted accordingly."))),
             "loss.r1"),
        live(number("loss.label_noise", QT_TRANSLATE_NOOP("forja", "Label noise"), 0, 0, 0.5,
                    QT_TRANSLATE_NOOP("forja", "share"),
                    QT_TRANSLATE_NOOP("forja", "Share of D's labels (real, generated) that are flipped."))),
        live(flag("augment.color", QT_TRANSLATE_NOOP("forja", "Vary colour"), false,
                  QT_TRANSLATE_NOOP("forja",
                                    "Real and generated pictures get random brightness, saturation and "
                                    "contrast before D sees them."))),
        live(number("augment.translation", QT_TRANSLATE_NOOP("forja", "Shift"), 0, 0, 0.5,
                    QT_TRANSLATE_NOOP("forja", "share"),
                    QT_TRANSLATE_NOOP("forja",
                                      "Real and generated pictures are shifted by up to this share of the "
                                      "side before D sees them."))),
        live(number("augment.cutout", QT_TRANSLATE_NOOP("forja", "Cut out"), 0, 0, 0.9,
                    QT_TRANSLATE_NOOP("forja", "share"),
                    QT_TRANSLATE_NOOP("forja",
                                      "A square of this share of the side is blanked in real and generated "
                                      "pictures before D sees them."))),
    };
}

} // namespace forja
