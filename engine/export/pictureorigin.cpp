// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/pictureorigin.h"

#include "engine/export/galleryexport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What a picture's texts say of it.
struct Origin
{
    QString run;
    qint64 update = 0;
    quint64 seed = 0;
    qint64 index = 0;
    int classIndex = -1; ///< -1: not said
    QString network;
    bool isSheet = false;
    bool isExplored = false; ///< of a latent that has no number
};

std::optional<Origin> originOf(const QString &picture)
{
    const QMap<QString, QString> texts = pictureOrigin(picture);
    bool hasUpdate = false;
    Origin origin;
    origin.run = texts.value(u"forja:run"_s);
    origin.update = texts.value(u"forja:update"_s).toLongLong(&hasUpdate);
    origin.seed = texts.value(u"forja:seed"_s).toULongLong();
    origin.index = texts.value(u"forja:index"_s).toLongLong();
    origin.classIndex = texts.contains(u"forja:class"_s) ? texts.value(u"forja:class"_s).toInt() : -1;
    origin.network = texts.value(u"forja:network"_s);
    origin.isExplored = texts.contains(u"forja:latent_vector"_s);
    origin.isSheet = texts.contains(u"forja:tile"_s);
    // A name that leads elsewhere is no run's name.
    const bool isName = !origin.run.isEmpty() && !origin.run.contains(u'/') && !origin.run.startsWith(u'.');
    return isName && hasUpdate ? std::optional(origin) : std::nullopt;
}

/// Where a run of this name may be: above the picture, beside those folders, and in the folders named.
QStringList candidates(const QString &picture, const QString &name, const QStringList &folders)
{
    QStringList paths;
    constexpr int kLevels = 4;
    QString above = QFileInfo(QDir::cleanPath(QFileInfo(picture).absoluteFilePath())).path();
    // A gallery lies inside its run or beside it, mostly a few folders deep.
    for (int level = 0; level < kLevels; ++level) {
        if (QFileInfo(above).fileName() == name)
            paths.append(above);
        paths.append(QDir(above).filePath(name));
        above = QFileInfo(above).path();
    }
    for (const QString &folder : folders)
        paths.append({QDir(folder).filePath(name),
                      QFileInfo(folder).fileName() == name ? folder : QString()});
    paths.removeAll(QString());
    paths.removeDuplicates();
    return paths;
}

/// Whether this run's gallery shows that the picture was made by other nets.
bool isOther(const std::vector<SheetRecord> &sheets, const Origin &origin)
{
    return std::any_of(sheets.begin(), sheets.end(), [&origin](const SheetRecord &sheet) {
        // Names of runs begin anew in each folder, so a name alone proves nothing; the hash of G does. A raw
        // sheet shows G itself, whose hash no picture of its average has.
        return sheet.update == origin.update && !sheet.isRaw && !origin.network.isEmpty()
            && !sheet.network.isEmpty() && sheet.network != origin.network;
    });
}

const SheetRecord *nearest(const std::vector<SheetRecord> &sheets, qint64 update)
{
    const auto found = std::min_element(sheets.begin(), sheets.end(),
                                        [update](const SheetRecord &a, const SheetRecord &b) {
                                            return std::abs(a.update - update) < std::abs(b.update - update);
                                        });
    return found == sheets.end() ? nullptr : &*found;
}

int tileOf(const SheetRecord &sheet, const Origin &origin)
{
    const bool isShown = !origin.isSheet && !origin.isExplored && sheet.latentSeed == origin.seed
        && origin.index >= 0 && origin.index < sheet.count;
    const bool isSameClass = sheet.classes == 0 || origin.classIndex < 0
        || origin.index % sheet.classes == origin.classIndex;
    return isShown && isSameClass ? static_cast<int>(origin.index) : -1;
}

PictureOrigin placeIn(const RunFolder &run, const std::vector<SheetRecord> &sheets, const Origin &origin)
{
    PictureOrigin place{run.path(), -1, -1, {}};
    const SheetRecord *sheet = nearest(sheets, origin.update);
    const QString update = QString::number(origin.update);
    // It is still the right run and can be opened.
    if (!sheet) {
        place.missing = problem(
            "picture.no_moment",
            QT_TRANSLATE_NOOP("forja",
                              "The picture is of update %1 of the run %2, whose gallery has no snapshot."),
            {update, run.name()});
        return place;
    }
    place.update = sheet->update;
    place.tile = tileOf(*sheet, origin);
    // Only the weightiest lack is told: a moment that is gone makes the others moot.
    if (sheet->update != origin.update) {
        place.missing = problem(
            "picture.moment_gone",
            QT_TRANSLATE_NOOP("forja",
                              "The picture is of update %1 of the run %2. That snapshot is no longer kept; "
                              "the nearest one, update %3, is shown instead."),
            {update, run.name(), QString::number(sheet->update)});
    } else if (origin.isExplored) {
        place.missing = problem("picture.explored",
                                QT_TRANSLATE_NOOP("forja",
                                                  "The picture was made in the explorer, from a latent of "
                                                  "its own that is stored in it. Its update, %1, is shown."),
                                {update});
    } else if (place.tile < 0 && !origin.isSheet) {
        place.missing = problem("picture.latent_elsewhere",
                                QT_TRANSLATE_NOOP("forja",
                                                  "The picture is seed %1, number %2, which is not among "
                                                  "those of this gallery. Its update, %3, is shown."),
                                {QString::number(origin.seed), QString::number(origin.index), update});
    }
    return place;
}

} // namespace

Result<PictureOrigin> originOfPicture(const QString &picture, const QStringList &folders)
{
    const auto origin = originOf(picture);
    if (!origin) {
        return problem(
            "picture.no_origin",
            QT_TRANSLATE_NOOP(
                "forja",
                "%1: this picture does not say where it comes from. Only PNG files and films (.webp) that "
                "Forja wrote do."),
            {picture});
    }
    // Remembered for the message: a namesake is worth more to know than that nothing was found.
    QString other;
    for (const QString &path : candidates(picture, origin->run, folders)) {
        const auto run = RunFolder::open(path);
        if (!run)
            continue;
        const std::vector<SheetRecord> sheets = run->sheets();
        // The search goes on after a namesake: the right run may be in the next folder.
        if (!isOther(sheets, *origin))
            return placeIn(*run, sheets, *origin);
        other = run->path();
    }
    if (!other.isEmpty()) {
        return problem("picture.other_run",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: it comes from a run named %2, but the run at %3 has different "
                                         "nets. Open the run that it comes from, then try again."),
                       {picture, origin->run, other});
    }
    return problem("picture.no_run",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: it comes from update %2 of the run %3, which is no longer here. If "
                                     "the run is somewhere else, open it once, then try again."),
                   {picture, QString::number(origin->update), origin->run});
}

} // namespace forja
