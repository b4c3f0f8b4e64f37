// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/commonfields.h"
#include "engine/experiment/fieldgroups.h"
#include "engine/experiment/fieldwords.h"
#include "engine/experiment/keys.h"

namespace forja {

using namespace fieldwords;

namespace {

QList<Field> sourceFields()
{
    return {
        text(key::dataFolder, QT_TRANSLATE_NOOP("forja", "Folder"), "sample:digits",
             QT_TRANSLATE_NOOP(
                 "forja",
                 "A folder of pictures, including sub-folders; a ZIP or tar archive of pictures; or "
                 "sample:digits or sample:faces. For points of the plane: flat:ring, flat:eight-gaussians "
                 "and others, or flat:FILE.csv with one point per line.")),
    };
}

/// Of what size and colour G makes pictures.
QList<Field> sizeFields()
{
    return {
        ofPictures(integer(key::dataWidth, QT_TRANSLATE_NOOP("forja", "Width"), 32, kLeastSide, kMostSide,
                           QT_TRANSLATE_NOOP("forja", "px"),
                           QT_TRANSLATE_NOOP("forja",
                                             "Pixels across. A power of two, or three times one. Doubling "
                                             "the side takes four times the work."))),
        ofPictures(integer(key::dataHeight, QT_TRANSLATE_NOOP("forja", "Height"), 32, kLeastSide, kMostSide,
                           QT_TRANSLATE_NOOP("forja", "px"),
                           QT_TRANSLATE_NOOP("forja", "Pixels down. A power of two, or three times one."))),
        ofPictures(choice(key::dataChannels, QT_TRANSLATE_NOOP("forja", "Colour"), "auto",
                          {{s("auto"), s(QT_TRANSLATE_NOOP("forja", "as found")),
                            s(QT_TRANSLATE_NOOP("forja", "Grey if every picture is grey, otherwise RGB."))},
                           {s("grey"), s(QT_TRANSLATE_NOOP("forja", "grey")),
                            s(QT_TRANSLATE_NOOP("forja", "One channel."))},
                           {s("rgb"), s(QT_TRANSLATE_NOOP("forja", "RGB")),
                            s(QT_TRANSLATE_NOOP("forja", "Three channels."))}},
                          QT_TRANSLATE_NOOP("forja", "Channels of the pictures that G makes."))),
    };
}

/// How other pictures become pictures of that size.
QList<Field> fitFields()
{
    // Not live: pictures are decoded and fitted once, before training begins.
    return {
        ofPictures(choice(
            key::dataBackground, QT_TRANSLATE_NOOP("forja", "Background"), "black",
            {{s("black"), s(QT_TRANSLATE_NOOP("forja", "black")),
              s(QT_TRANSLATE_NOOP("forja", "As most other programs do."))},
             {s("grey"), s(QT_TRANSLATE_NOOP("forja", "mid grey")),
              s(QT_TRANSLATE_NOOP("forja", "The middle of what G can make."))},
             {s("white"), s(QT_TRANSLATE_NOOP("forja", "white")),
              s(QT_TRANSLATE_NOOP("forja", "For drawings, logos and cut-out products."))}},
            QT_TRANSLATE_NOOP("forja", "What shows through transparent parts and around a padded picture."))),
        ofPictures(choice(
            key::dataFit, QT_TRANSLATE_NOOP("forja", "Fit"), "crop",
            {{s("crop"), s(QT_TRANSLATE_NOOP("forja", "centre crop")),
              s(QT_TRANSLATE_NOOP("forja", "The largest centred part with the right proportions."))},
             {s("pad"), s(QT_TRANSLATE_NOOP("forja", "pad")),
              s(QT_TRANSLATE_NOOP("forja", "The whole picture, with the background around it."))},
             {s("stretch"), s(QT_TRANSLATE_NOOP("forja", "stretch")),
              s(QT_TRANSLATE_NOOP("forja", "The whole picture, stretched to the right proportions."))}},
            QT_TRANSLATE_NOOP("forja", "How pictures with other proportions are made to fit."))),
    };
}

/// What training makes of them.
QList<Field> useFields()
{
    return {
        ofPictures(flag(
            key::dataClasses, QT_TRANSLATE_NOOP("forja", "Classes from folders"), true,
            QT_TRANSLATE_NOOP("forja",
                              "First-level sub-folders are classes, and G can be asked for one of them."))),
        // The only live one: it is applied to each batch, while the others decide which pictures there are.
        live(flag(key::dataMirror, QT_TRANSLATE_NOOP("forja", "Mirror"), false,
                  QT_TRANSLATE_NOOP("forja",
                                    "Flips half of the real pictures left to right. Doubles the data where "
                                    "the sides do not matter."))),
        advanced(number(key::dataHeldOut, QT_TRANSLATE_NOOP("forja", "Held out"), 0.05, 0, 0.5,
                        QT_TRANSLATE_NOOP("forja", "share"),
                        QT_TRANSLATE_NOOP("forja",
                                          "Share of the pictures that D never sees, to tell learning from "
                                          "memorising. At least 1 picture, at most 10,000."))),
    };
}

/// What is left out.
QList<Field> excludingFields()
{
    // Checked before decoding, so that one huge file cannot take the memory that training needs.
    return {
        ofPictures(advanced(integer(key::dataMostMegapixels, QT_TRANSLATE_NOOP("forja", "Largest picture"),
                                    250, 1, 1000, QT_TRANSLATE_NOOP("forja", "megapixels"),
                                    QT_TRANSLATE_NOOP("forja",
                                                      "Larger pictures are skipped before they are decoded: "
                                                      "a picture takes 4 to 8 bytes of memory per pixel.")))),
        ofPictures(
            advanced(integer(key::dataMostMegabytes, QT_TRANSLATE_NOOP("forja", "Largest file"), 512, 1, 4096,
                             QT_TRANSLATE_NOOP("forja", "MB"),
                             QT_TRANSLATE_NOOP("forja", "Larger files are skipped before they are read.")))),
        ofPictures(advanced(text(key::dataExcluded, QT_TRANSLATE_NOOP("forja", "Excluded"), "",
                                 QT_TRANSLATE_NOOP("forja",
                                                   "Files to leave out, by their paths inside the folder, "
                                                   "separated by |. Your folder is not touched.")))),
    };
}

/// How many are drawn by the program, and which.
QList<Field> sampleFields()
{
    return {
        advanced(
            integer(key::dataSampleCount, QT_TRANSLATE_NOOP("forja", "Sample pictures"), 6000, 20, 100000, "",
                    QT_TRANSLATE_NOOP("forja", "How many pictures are drawn when the data is sample:KIND."))),
        advanced(integer(key::dataSampleSeed, QT_TRANSLATE_NOOP("forja", "Sample seed"), 0, 0,
                         9007199254740991.0, "",
                         QT_TRANSLATE_NOOP("forja", "Which sample pictures are drawn."))),
    };
}

} // namespace

QList<Field> dataFields()
{
    return sourceFields() + sizeFields() + fitFields() + useFields() + excludingFields() + sampleFields();
}

} // namespace forja
