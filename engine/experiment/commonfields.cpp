// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/commonfields.h"

#include "engine/experiment/experiment.h"

namespace forja {

namespace {

using Type = Field::Type;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Field integer(const char *key, const char *label, qlonglong standard, double minimum, double maximum,
              const char *unit, const char *help)
{
    return {.key = s(key),
            .label = s(label),
            .help = s(help),
            .type = Type::Int,
            .standard = standard,
            .minimum = minimum,
            .maximum = maximum,
            .unit = s(unit)};
}

Field number(const char *key, const char *label, double standard, double minimum, double maximum,
             const char *unit, const char *help)
{
    return {.key = s(key),
            .label = s(label),
            .help = s(help),
            .type = Type::Real,
            .standard = standard,
            .minimum = minimum,
            .maximum = maximum,
            .unit = s(unit)};
}

Field varyingNumber(const char *key, const char *label, double standard, double minimum, double maximum,
                    const char *unit, const char *help)
{
    Field field = number(key, label, standard, minimum, maximum, unit, help);
    field.mayVary = true;
    return field;
}

Field flag(const char *key, const char *label, bool standard, const char *help)
{
    return {.key = s(key), .label = s(label), .help = s(help), .type = Type::Bool, .standard = standard};
}

Field text(const char *key, const char *label, const char *standard, const char *help)
{
    return {.key = s(key), .label = s(label), .help = s(help), .type = Type::Text, .standard = s(standard)};
}

Field choice(const char *key, const char *label, const char *standard, QList<Field::Choice> choices,
             const char *help)
{
    return {.key = s(key),
            .label = s(label),
            .help = s(help),
            .type = Type::Choice,
            .standard = s(standard),
            .choices = std::move(choices)};
}

Field live(Field field)
{
    field.isLive = true;
    return field;
}

Field advanced(Field field)
{
    field.isAdvanced = true;
    return field;
}

Field ofPictures(Field field)
{
    field.isOfPictures = true;
    return field;
}

Field chosenAtStart(Field field)
{
    field.isChosenAtStart = true;
    return field;
}

QList<Field> dataFields()
{
    return {
        text("data.folder", QT_TRANSLATE_NOOP("forja", "Folder"), "sample:digits",
             QT_TRANSLATE_NOOP(
                 "forja",
                 "A folder of pictures, including sub-folders; a ZIP or tar archive of pictures; or "
                 "sample:digits or sample:faces. For points of the plane: flat:ring, flat:eight-gaussians "
                 "and others, or flat:FILE.csv with one point per line.")),
        ofPictures(integer("data.width", QT_TRANSLATE_NOOP("forja", "Width"), 32, kLeastSide, kMostSide,
                           QT_TRANSLATE_NOOP("forja", "px"),
                           QT_TRANSLATE_NOOP("forja",
                                             "Pixels across. A power of two, or three times one. Doubling "
                                             "the side takes four times the work."))),
        ofPictures(integer("data.height", QT_TRANSLATE_NOOP("forja", "Height"), 32, kLeastSide, kMostSide,
                           QT_TRANSLATE_NOOP("forja", "px"),
                           QT_TRANSLATE_NOOP("forja", "Pixels down. A power of two, or three times one."))),
        ofPictures(choice("data.channels", QT_TRANSLATE_NOOP("forja", "Colour"), "auto",
                          {{s("auto"), s(QT_TRANSLATE_NOOP("forja", "as found")),
                            s(QT_TRANSLATE_NOOP("forja", "Grey if every picture is grey, otherwise RGB."))},
                           {s("grey"), s(QT_TRANSLATE_NOOP("forja", "grey")),
                            s(QT_TRANSLATE_NOOP("forja", "One channel."))},
                           {s("rgb"), s(QT_TRANSLATE_NOOP("forja", "RGB")),
                            s(QT_TRANSLATE_NOOP("forja", "Three channels."))}},
                          QT_TRANSLATE_NOOP("forja", "Channels of the pictures that G makes."))),
        ofPictures(choice(
            "data.background", QT_TRANSLATE_NOOP("forja", "Background"), "black",
            {{s("black"), s(QT_TRANSLATE_NOOP("forja", "black")),
              s(QT_TRANSLATE_NOOP("forja", "As most other programs do."))},
             {s("grey"), s(QT_TRANSLATE_NOOP("forja", "mid grey")),
              s(QT_TRANSLATE_NOOP("forja", "The middle of what G can make."))},
             {s("white"), s(QT_TRANSLATE_NOOP("forja", "white")),
              s(QT_TRANSLATE_NOOP("forja", "For drawings, logos and cut-out products."))}},
            QT_TRANSLATE_NOOP("forja", "What shows through transparent parts and around a padded picture."))),
        ofPictures(choice(
            "data.fit", QT_TRANSLATE_NOOP("forja", "Fit"), "crop",
            {{s("crop"), s(QT_TRANSLATE_NOOP("forja", "centre crop")),
              s(QT_TRANSLATE_NOOP("forja", "The largest centred part with the right proportions."))},
             {s("pad"), s(QT_TRANSLATE_NOOP("forja", "pad")),
              s(QT_TRANSLATE_NOOP("forja", "The whole picture, with the background around it."))},
             {s("stretch"), s(QT_TRANSLATE_NOOP("forja", "stretch")),
              s(QT_TRANSLATE_NOOP("forja", "The whole picture, stretched to the right proportions."))}},
            QT_TRANSLATE_NOOP("forja", "How pictures with other proportions are made to fit."))),
        ofPictures(flag(
            "data.classes", QT_TRANSLATE_NOOP("forja", "Classes from folders"), true,
            QT_TRANSLATE_NOOP("forja",
                              "First-level sub-folders are classes, and G can be asked for one of them."))),
        live(flag("data.mirror", QT_TRANSLATE_NOOP("forja", "Mirror"), false,
                  QT_TRANSLATE_NOOP("forja",
                                    "Flips half of the real pictures left to right. Doubles the data where "
                                    "the sides do not matter."))),
        advanced(number("data.held_out", QT_TRANSLATE_NOOP("forja", "Held out"), 0.05, 0, 0.5,
                        QT_TRANSLATE_NOOP("forja", "share"),
                        QT_TRANSLATE_NOOP("forja",
                                          "Share of the pictures that D never sees, to tell learning from "
                                          "memorising. At least 1 picture, at most 10,000."))),
        ofPictures(advanced(integer("data.most_megapixels", QT_TRANSLATE_NOOP("forja", "Largest picture"),
                                    250, 1, 1000, QT_TRANSLATE_NOOP("forja", "megapixels"),
                                    QT_TRANSLATE_NOOP("forja",
                                                      "Larger pictures are skipped before they are decoded: "
                                                      "a picture takes 4 to 8 bytes of memory per pixel.")))),
        ofPictures(
            advanced(integer("data.most_megabytes", QT_TRANSLATE_NOOP("forja", "Largest file"), 512, 1, 4096,
                             QT_TRANSLATE_NOOP("forja", "MB"),
                             QT_TRANSLATE_NOOP("forja", "Larger files are skipped before they are read.")))),
        ofPictures(advanced(text("data.excluded", QT_TRANSLATE_NOOP("forja", "Excluded"), "",
                                 QT_TRANSLATE_NOOP("forja",
                                                   "Files to leave out, by their paths inside the folder, "
                                                   "separated by |. Your folder is not touched.")))),
        advanced(
            integer("data.sample_count", QT_TRANSLATE_NOOP("forja", "Sample pictures"), 6000, 20, 100000, "",
                    QT_TRANSLATE_NOOP("forja", "How many pictures are drawn when the data is sample:KIND."))),
        advanced(integer("data.sample_seed", QT_TRANSLATE_NOOP("forja", "Sample seed"), 0, 0,
                         9007199254740991.0, "",
                         QT_TRANSLATE_NOOP("forja", "Which sample pictures are drawn."))),
    };
}

QList<Field> generatorFields(const QList<Field::Choice> &nets, const QList<Field::Choice> &optimisers)
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
        advanced(choice("g.optimiser", QT_TRANSLATE_NOOP("forja", "Optimiser of G"), "adam", optimisers,
                        QT_TRANSLATE_NOOP("forja", "How G's weights follow their gradients."))),
        live(varyingNumber("g.rate", QT_TRANSLATE_NOOP("forja", "Learning rate of G"), 1e-3, 0, 1, "",
                           QT_TRANSLATE_NOOP("forja", "The learning rate of G's optimiser."))),
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
        live(varyingNumber(
            "g.ema", QT_TRANSLATE_NOOP("forja", "EMA"), 0.99, 0, 0.99999, "",
            QT_TRANSLATE_NOOP("forja",
                              "The pictures shown come from an exponential moving average of G's "
                              "weights; the nearer to 1, the longer its memory."))),
    };
}

QList<Field> discriminatorFields(const QList<Field::Choice> &nets, const QList<Field::Choice> &optimisers)
{
    return {
        choice("d.net", QT_TRANSLATE_NOOP("forja", "Architecture"), "dcgan", nets,
               QT_TRANSLATE_NOOP("forja", "The discriminator's architecture.")),
        advanced(choice("d.optimiser", QT_TRANSLATE_NOOP("forja", "Optimiser of D"), "adam", optimisers,
                        QT_TRANSLATE_NOOP("forja", "How D's weights follow their gradients."))),
        live(varyingNumber("d.rate", QT_TRANSLATE_NOOP("forja", "Learning rate of D"), 1e-3, 0, 1, "",
                           QT_TRANSLATE_NOOP("forja", "The learning rate of D's optimiser."))),
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
        live(varyingNumber("loss.label_noise", QT_TRANSLATE_NOOP("forja", "Label noise"), 0, 0, 0.5,
                           QT_TRANSLATE_NOOP("forja", "share"),
                           QT_TRANSLATE_NOOP("forja",
                                             "Share of D's labels (real, generated) that are flipped."))),
    };
}

QList<Field> trainFields()
{
    return {
        integer("train.batch", QT_TRANSLATE_NOOP("forja", "Batch"), 32, 2, 4096,
                QT_TRANSLATE_NOOP("forja", "pictures"),
                QT_TRANSLATE_NOOP("forja", "Pictures that a player sees in one of its updates.")),
        advanced(live(integer(
            "train.accumulate", QT_TRANSLATE_NOOP("forja", "Gradient accumulation"), 1, 1, 256, "",
            QT_TRANSLATE_NOOP(
                "forja",
                "Each batch is processed in this many parts, and their gradients are added up: less memory, "
                "a little slower, and the same result up to rounding where no layer mixes the batch.")))),
        advanced(text("train.start_from", QT_TRANSLATE_NOOP("forja", "Start from"), "",
                      QT_TRANSLATE_NOOP("forja",
                                        "The folder of another run, followed by @UPDATE for an update other "
                                        "than the newest: G and D start from its weights wherever name and "
                                        "shape match. Empty: from random weights drawn with the seed."))),
        integer("train.seed", QT_TRANSLATE_NOOP("forja", "Seed"), 0, 0, 9007199254740991.0, "",
                QT_TRANSLATE_NOOP(
                    "forja",
                    "The same seed and settings on the same machine give the same run, bit for bit.")),
        chosenAtStart(advanced(integer(
            "train.threads", QT_TRANSLATE_NOOP("forja", "Threads"), 0, 0, 256, "",
            QT_TRANSLATE_NOOP(
                "forja",
                "Processor threads for training. 0: chosen for this machine, and kept with the run.")))),
        chosenAtStart(advanced(
            choice("train.device", QT_TRANSLATE_NOOP("forja", "Device"), "auto",
                   {{s("auto"), s(QT_TRANSLATE_NOOP("forja", "the fastest")),
                     s(QT_TRANSLATE_NOOP("forja",
                                         "A graphics card if LibTorch finds one, otherwise the processor. "
                                         "The choice is kept with the run."))},
                    {s("cpu"), s(QT_TRANSLATE_NOOP("forja", "processor")),
                     s(QT_TRANSLATE_NOOP("forja", "Always the processor."))},
                    {s("cuda"), s(QT_TRANSLATE_NOOP("forja", "graphics card")),
                     s(QT_TRANSLATE_NOOP("forja",
                                         "A graphics card through CUDA; needs a CUDA build of LibTorch."))}},
                   QT_TRANSLATE_NOOP("forja",
                                     "Where G and D are trained. Pictures and measures made alongside "
                                     "training are computed on the processor.")))),
        advanced(choice("train.precision", QT_TRANSLATE_NOOP("forja", "Precision"), "fp32",
                        {{s("fp32"), s(QT_TRANSLATE_NOOP("forja", "fp32")),
                          s(QT_TRANSLATE_NOOP("forja", "Full single precision."))},
                         {s("bf16"), s(QT_TRANSLATE_NOOP("forja", "bf16")),
                          s(QT_TRANSLATE_NOOP("forja",
                                              "Half the bits in the nets, losses in fp32. Faster where the "
                                              "processor has AVX512-BF16 or AMX."))}},
                        QT_TRANSLATE_NOOP("forja", "Number format inside the nets."))),
        advanced(choice("train.layout", QT_TRANSLATE_NOOP("forja", "Layout"), "channels-last",
                        {{s("channels-last"), s(QT_TRANSLATE_NOOP("forja", "channels last")),
                          s(QT_TRANSLATE_NOOP("forja", "Faster on most processors."))},
                         {s("contiguous"), s(QT_TRANSLATE_NOOP("forja", "contiguous")),
                          s(QT_TRANSLATE_NOOP("forja", "LibTorch's own default."))}},
                        QT_TRANSLATE_NOOP("forja", "How the nets lay out pictures in memory."))),
    };
}

QList<Field> runFields()
{
    return {
        number("run.minutes", QT_TRANSLATE_NOOP("forja", "Length"), 5, 0, 100000,
               QT_TRANSLATE_NOOP("forja", "minutes"),
               QT_TRANSLATE_NOOP("forja",
                                 "How long to train, not counting pauses. 0: until another limit is reached, "
                                 "or until you stop it.")),
        advanced(integer("run.updates", QT_TRANSLATE_NOOP("forja", "Length in updates"), 0, 0, 1e12,
                         QT_TRANSLATE_NOOP("forja", "updates"),
                         QT_TRANSLATE_NOOP("forja", "Ends after this many updates. 0: no such limit."))),
        advanced(number(
            "run.kimg", QT_TRANSLATE_NOOP("forja", "Length in pictures"), 0, 0, 1e9,
            QT_TRANSLATE_NOOP("forja", "kimg"),
            QT_TRANSLATE_NOOP(
                "forja",
                "Ends after this many thousand real pictures have been shown to D. 0: no such limit."))),
        advanced(integer("run.patience", QT_TRANSLATE_NOOP("forja", "Patience"), 0, 0, 1e12,
                         QT_TRANSLATE_NOOP("forja", "updates"),
                         QT_TRANSLATE_NOOP("forja",
                                           "Ends when the distance to real pictures has not improved for "
                                           "this many updates. 0: never."))),
        advanced(integer(
            "run.one_sided", QT_TRANSLATE_NOOP("forja", "End when one-sided"), 0, 0, 1e12,
            QT_TRANSLATE_NOOP("forja", "updates"),
            QT_TRANSLATE_NOOP("forja",
                              "Ends when D's accuracy on real and generated pictures has been at least 99 % "
                              "for this many updates: G then has nothing to learn from. 0: never."))),
        advanced(flag(
            "run.doctor_stop", QT_TRANSLATE_NOOP("forja", "End when hopeless"), false,
            QT_TRANSLATE_NOOP("forja",
                              "Ends when the training doctor has for hundreds of updates reported something "
                              "that does not heal by itself: D dominates, G collapses, the learning rates "
                              "are too high, or training has stalled. Meant for queues and sweeps."))),
        chosenAtStart(advanced(
            integer("run.tick", QT_TRANSLATE_NOOP("forja", "Updates per point"), 0, 0, 1000000,
                    QT_TRANSLATE_NOOP("forja", "updates"),
                    QT_TRANSLATE_NOOP("forja",
                                      "Each point of a chart is the mean of this many updates. 0: as many as "
                                      "take a second on this machine; the number is kept with the run.")))),
        advanced(integer(
            "run.measure_ticks", QT_TRANSLATE_NOOP("forja", "Measure every"), 10, 1, 100000,
            QT_TRANSLATE_NOOP("forja", "points"),
            QT_TRANSLATE_NOOP("forja", "Points between two measurements of the distance to real pictures."))),
        advanced(number("run.checkpoint_minutes", QT_TRANSLATE_NOOP("forja", "Save every"), 3, 0.01, 10000,
                        QT_TRANSLATE_NOOP("forja", "minutes"),
                        QT_TRANSLATE_NOOP(
                            "forja",
                            "A full checkpoint is written this often, and on every pause and at the end."))),
        advanced(
            integer("run.checkpoint_updates", QT_TRANSLATE_NOOP("forja", "Also save every"), 0, 0, 1e9,
                    QT_TRANSLATE_NOOP("forja", "updates"),
                    QT_TRANSLATE_NOOP("forja",
                                      "Full checkpoints also at every multiple of this number of updates, "
                                      "whatever the clock says, so that another run has them at the same "
                                      "updates; as many stay as are kept. 0: by the clock alone."))),
        advanced(integer("run.sheet_tiles", QT_TRANSLATE_NOOP("forja", "Gallery pictures"), 40, 1, 400,
                         QT_TRANSLATE_NOOP("forja", "pictures"),
                         QT_TRANSLATE_NOOP("forja", "How many latents the gallery shows in each snapshot."))),
        advanced(integer(
            "run.latent_seed", QT_TRANSLATE_NOOP("forja", "Latent seed"), 7, 0, 9007199254740991.0, "",
            QT_TRANSLATE_NOOP(
                "forja",
                "Which latents the gallery shows. Each latent depends only on this seed and its number."))),
        advanced(integer("run.keep_sheets", QT_TRANSLATE_NOOP("forja", "Snapshots kept"), 200, 4, 100000, "",
                         QT_TRANSLATE_NOOP("forja",
                                           "When there are more, every second one of the older ones is "
                                           "removed; the first, the newest and starred ones stay."))),
        advanced(integer("run.keep_generators", QT_TRANSLATE_NOOP("forja", "Generators kept"), 64, 2, 100000,
                         "", QT_TRANSLATE_NOOP("forja", "Snapshots that can still make new pictures."))),
        advanced(integer(
            "run.keep_checkpoints", QT_TRANSLATE_NOOP("forja", "Checkpoints kept"), 3, 2, 100000, "",
            QT_TRANSLATE_NOOP("forja",
                              "The newest full checkpoints; the first and starred ones are kept as well."))),
    };
}

FieldRule sideRule(const char *key)
{
    const QString name = s(key);
    return {{name}, [name](const Experiment &e) -> std::optional<Problem> {
                if (isGoodSide(e.integer(name)))
                    return {};
                return problem("experiment.side",
                               QT_TRANSLATE_NOOP("forja",
                                                 "%1: %2 is neither a power of two nor three times one. Use "
                                                 "16, 24, 32, 48, 64, 96, 128, 192 or 256."),
                               {name, QString::number(e.integer(name))});
            }};
}

} // namespace

bool isGoodSide(qint64 side)
{
    while (side > 0 && side % 2 == 0)
        side /= 2;
    return side == 1 || side == 3;
}

QList<Field> commonFields(const CommonChoices &choices)
{
    return dataFields() + generatorFields(choices.nets, choices.optimisers)
        + discriminatorFields(choices.nets, choices.optimisers) + lossFields(choices.losses) + trainFields()
        + runFields();
}

QList<FieldRule> commonRules()
{
    return {
        sideRule("data.width"),
        sideRule("data.height"),
        {{s("d.updates"), s("g.updates")},
         [](const Experiment &e) -> std::optional<Problem> {
             if (e.integer(s("d.updates")) + e.integer(s("g.updates")) > 0)
                 return {};
             return problem("experiment.nobody_learns",
                            QT_TRANSLATE_NOOP("forja",
                                              "d.updates and g.updates are both 0: neither player would "
                                              "learn. Set one of them to 1 or more."));
         }},
    };
}

} // namespace forja
