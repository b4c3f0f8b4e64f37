// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fieldgroups.h"
#include "engine/experiment/fieldwords.h"
#include "engine/experiment/keys.h"

namespace forja {

using namespace fieldwords;

namespace {

/// How long it trains at most.
QList<Field> lengthFields()
{
    // The run ends at whichever is reached first.
    return {
        number(key::runMinutes, QT_TRANSLATE_NOOP("forja", "Length"), 5, 0, 100000,
               QT_TRANSLATE_NOOP("forja", "minutes"),
               QT_TRANSLATE_NOOP("forja",
                                 "How long to train, not counting pauses. 0: until another limit is reached, "
                                 "or until you stop it.")),
        advanced(integer(key::runUpdates, QT_TRANSLATE_NOOP("forja", "Length in updates"), 0, 0, 1e12,
                         QT_TRANSLATE_NOOP("forja", "updates"),
                         QT_TRANSLATE_NOOP("forja", "Ends after this many updates. 0: no such limit."))),
        advanced(number(
            key::runKimg, QT_TRANSLATE_NOOP("forja", "Length in pictures"), 0, 0, 1e9,
            QT_TRANSLATE_NOOP("forja", "kimg"),
            QT_TRANSLATE_NOOP(
                "forja",
                "Ends after this many thousand real pictures have been shown to D. 0: no such limit."))),
    };
}

/// What ends it before.
QList<Field> endFields()
{
    // Off by default: a person watching wants to decide, but a queue has nobody who could.
    return {
        advanced(integer(key::runPatience, QT_TRANSLATE_NOOP("forja", "Patience"), 0, 0, 1e12,
                         QT_TRANSLATE_NOOP("forja", "updates"),
                         QT_TRANSLATE_NOOP("forja",
                                           "Ends when the distance to real pictures has not improved for "
                                           "this many updates. 0: never."))),
        advanced(integer(
            key::runOneSided, QT_TRANSLATE_NOOP("forja", "End when one-sided"), 0, 0, 1e12,
            QT_TRANSLATE_NOOP("forja", "updates"),
            QT_TRANSLATE_NOOP("forja",
                              "Ends when D's accuracy on real and generated pictures has been at least 99 % "
                              "for this many updates: G then has nothing to learn from. 0: never."))),
        advanced(flag(
            key::runDoctorStop, QT_TRANSLATE_NOOP("forja", "End when hopeless"), false,
            QT_TRANSLATE_NOOP("forja",
                              "Ends when the training doctor has for hundreds of updates reported something "
                              "that does not heal by itself: D dominates, G collapses, the learning rates "
                              "are too high, or training has stalled. Meant for queues and sweeps."))),
    };
}

/// How often numbers are told of it.
QList<Field> tellingFields()
{
    return {
        chosenAtStart(advanced(
            integer(key::runTick, QT_TRANSLATE_NOOP("forja", "Updates per point"), 0, 0, 1000000,
                    QT_TRANSLATE_NOOP("forja", "updates"),
                    QT_TRANSLATE_NOOP("forja",
                                      "Each point of a chart is the mean of this many updates. 0: as many as "
                                      "take a second on this machine, or up to twenty where judging held-out "
                                      "pictures at each point would take too long; the number is kept with "
                                      "the run.")))),
        advanced(integer(
            key::runMeasureTicks, QT_TRANSLATE_NOOP("forja", "Measure every"), 10, 1, 100000,
            QT_TRANSLATE_NOOP("forja", "points"),
            QT_TRANSLATE_NOOP("forja", "Points between two measurements of the distance to real pictures."))),
        // Named after families of measures.
        advanced(choice(
            key::runDistance, QT_TRANSLATE_NOOP("forja", "Distance"), "scale-features",
            {{s("scale-features"), s(QT_TRANSLATE_NOOP("forja", "scale features")),
              s(QT_TRANSLATE_NOOP("forja",
                                  "At several sizes, beside a floor; agrees with judges that know the "
                                  "pictures."))},
             {s("random-features"), s(QT_TRANSLATE_NOOP("forja", "random features")),
              s(QT_TRANSLATE_NOOP("forja",
                                  "As older runs were measured, to be compared with them; can call noise and "
                                  "fog near."))}},
            QT_TRANSLATE_NOOP(
                "forja",
                "The features in which generated pictures are compared with real ones. A run is "
                "measured to its end as it was from its beginning."))),
    };
}

/// When checkpoints are written.
QList<Field> savingFields()
{
    return {
        advanced(number(key::runCheckpointMinutes, QT_TRANSLATE_NOOP("forja", "Save every"), 3, 0.01, 10000,
                        QT_TRANSLATE_NOOP("forja", "minutes"),
                        QT_TRANSLATE_NOOP(
                            "forja",
                            "A full checkpoint is written this often, and on every pause and at the end."))),
        advanced(
            integer(key::runCheckpointUpdates, QT_TRANSLATE_NOOP("forja", "Also save every"), 0, 0, 1e9,
                    QT_TRANSLATE_NOOP("forja", "updates"),
                    QT_TRANSLATE_NOOP("forja",
                                      "Full checkpoints also at every multiple of this number of updates, "
                                      "whatever the clock says, so that another run has them at the same "
                                      "updates; as many stay as are kept. 0: by the clock alone."))),
    };
}

QList<Field> galleryFields()
{
    return {
        advanced(integer(key::runSheetTiles, QT_TRANSLATE_NOOP("forja", "Gallery pictures"), 40, 1, 400,
                         QT_TRANSLATE_NOOP("forja", "pictures"),
                         QT_TRANSLATE_NOOP("forja", "How many latents the gallery shows in each snapshot."))),
        advanced(integer(
            key::runLatentSeed, QT_TRANSLATE_NOOP("forja", "Latent seed"), 7, 0, 9007199254740991.0, "",
            QT_TRANSLATE_NOOP(
                "forja",
                "Which latents the gallery shows. Each latent depends only on this seed and its number."))),
    };
}

/// How much of what was written stays.
QList<Field> keepingFields()
{
    return {
        advanced(integer(key::runKeepSheets, QT_TRANSLATE_NOOP("forja", "Snapshots kept"), 200, 4, 100000, "",
                         QT_TRANSLATE_NOOP("forja",
                                           "When there are more, every second one of the older ones is "
                                           "removed; the first, the newest and starred ones stay."))),
        advanced(integer(key::runKeepGenerators, QT_TRANSLATE_NOOP("forja", "Generators kept"), 64, 2, 100000,
                         "", QT_TRANSLATE_NOOP("forja", "Snapshots that can still make new pictures."))),
        advanced(integer(
            key::runKeepCheckpoints, QT_TRANSLATE_NOOP("forja", "Checkpoints kept"), 3, 2, 100000, "",
            QT_TRANSLATE_NOOP("forja",
                              "The newest full checkpoints; the first and starred ones are kept as well."))),
    };
}

} // namespace

QList<Field> runFields()
{
    return lengthFields() + endFields() + tellingFields() + savingFields() + galleryFields()
        + keepingFields();
}

} // namespace forja
