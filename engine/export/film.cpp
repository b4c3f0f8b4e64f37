// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/film.h"

#include "engine/base/files.h"
#include "engine/export/filmwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// WebP's own limit; MP4 players like less.
constexpr int kMostSide = 16383;
/// The longer side that an enlargement is chosen for.
constexpr int kEasySide = 640;
constexpr int kMostColumns = 10; // of a class's tiles

Outcome checked(const FilmRequest &request)
{
    const bool isSane = request.framesPerSecond >= 0.5 && request.framesPerSecond <= 60
        && request.holdSeconds >= 0 && request.holdSeconds <= 60 && request.zoom >= 0 && request.zoom <= 64
        && request.quality >= 1 && request.quality <= 100;
    if (isSane)
        return Done{};
    return problem("film.range",
                   QT_TRANSLATE_NOOP(
                       "forja",
                       "A film takes 0.5 to 60 frames per second, a last frame of 0 to 60 seconds, an "
                       "enlargement of 1 to 64 and a quality of 1 to 100. Choose values in these ranges."));
}

Result<std::vector<int>> chosenTiles(const SheetRecord &sheet, const FilmRequest &request)
{
    std::vector<int> tiles;
    if (request.latent) {
        if (*request.latent < 0 || *request.latent >= sheet.count) {
            return problem(
                "film.no_latent",
                QT_TRANSLATE_NOOP(
                    "forja",
                    "There is no latent %1 in the gallery of this run: it shows %2, counted from 0."),
                {QString::number(*request.latent), QString::number(sheet.count)});
        }
        tiles.push_back(*request.latent);
        return tiles;
    }
    if (request.classIndex && (*request.classIndex < 0 || *request.classIndex >= sheet.classes)) {
        return problem(
            "film.no_class",
            QT_TRANSLATE_NOOP("forja",
                              "There is no class number %1 in this run: it has %2 classes, counted from 0."),
            {QString::number(*request.classIndex), QString::number(sheet.classes)});
    }
    for (int i = 0; i < sheet.count; ++i) {
        // Tile i of a sheet is of class i modulo the number of classes.
        if (!request.classIndex || i % sheet.classes == *request.classIndex)
            tiles.push_back(i);
    }
    return tiles;
}

Problem cancelled()
{
    return problem("film.cancelled",
                   QT_TRANSLATE_NOOP("forja", "The film was cancelled; nothing was written."));
}

QMap<QString, QString> textsOf(const RunFolder &run, const FilmRequest &request, const FilmPlan &plan,
                               const SheetRecord &last)
{
    QMap<QString, QString> texts{{u"forja:run"_s, run.name()},
                                 {u"forja:from"_s, QString::number(plan.moments.front())},
                                 {u"forja:update"_s, QString::number(plan.moments.back())},
                                 {u"forja:seed"_s, QString::number(last.latentSeed)},
                                 {u"forja:network"_s, last.network}};
    if (request.latent)
        texts.insert(u"forja:index"_s, QString::number(*request.latent));
    // The latent decides the class; a class that was asked for besides it was not used.
    if (request.latent && last.classes > 0)
        texts.insert(u"forja:class"_s, QString::number(*request.latent % last.classes));
    if (!request.latent && request.classIndex)
        texts.insert(u"forja:class"_s, QString::number(*request.classIndex));
    return texts;
}

Result<std::unique_ptr<FilmWriter>> makeWriter(const FilmFormat &format)
{
    const std::string ending = format.file.extension().native();
    const auto make = ending == ".webp" ? &makeWebpWriter : ending == ".mp4" ? &makeMp4Writer : nullptr;
    if (!make) {
        return problem("film.format",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: a film is written as .webp or, where ffmpeg is installed, as "
                                         ".mp4. Choose a name with one of these endings."),
                       {shownPath(format.file)});
    }
    if (auto made = makeFolder(format.file.parent_path()); !made)
        return made.problem();
    return make(format);
}

} // namespace

Result<FilmPlan> planFilm(const RunFolder &run, const FilmRequest &request)
{
    if (const auto sane = checked(request); !sane)
        return sane.problem();
    std::vector<SheetRecord> sheets = run.sheets();
    std::erase_if(sheets, [&request](const SheetRecord &sheet) {
        return (request.from && sheet.update < *request.from) || (request.to && sheet.update > *request.to);
    });
    if (sheets.size() < 2) {
        return problem("film.few_moments",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: a film needs two snapshots; the chosen part has %2. Choose "
                                         "more of the training, or train a little longer."),
                       {run.name(), QString::number(sheets.size())});
    }
    // The first sheet sets the shape; frames of another shape are passed over later.
    const SheetRecord &first = sheets.front();
    auto tiles = chosenTiles(first, request);
    if (!tiles)
        return tiles.problem();
    FilmPlan plan;
    plan.tile = first.tile;
    plan.tiles = std::move(*tiles);
    const int count = static_cast<int>(plan.tiles.size());
    plan.columns = request.latent ? 1
        : request.classIndex      ? std::min(count, kMostColumns)
                                  : std::max(1, first.columns);
    const int rows = (count + plan.columns - 1) / plan.columns;
    const QSize plain(plan.columns * plan.tile.width(), rows * plan.tile.height());
    const int longer = std::max({1, plain.width(), plain.height()});
    plan.zoom = request.zoom > 0 ? request.zoom : std::max(1, kEasySide / longer);
    // Checked here, before a file is begun: the encoder would only refuse at the first frame.
    plan.frame = plain * plan.zoom;
    if (plan.frame.width() > kMostSide || plan.frame.height() > kMostSide) {
        return problem(
            "film.size",
            QT_TRANSLATE_NOOP(
                "forja",
                "A frame would be %1 x %2 pixels; the limit is %3 per side. Choose a smaller enlargement."),
            {QString::number(plan.frame.width()), QString::number(plan.frame.height()),
             QString::number(kMostSide)});
    }
    for (const SheetRecord &sheet : sheets)
        plan.moments.push_back(sheet.update);
    plan.seconds = static_cast<double>(plan.moments.size()) / request.framesPerSecond + request.holdSeconds;
    return plan;
}

QImage filmFrame(const SheetRecord &sheet, const FilmPlan &plan)
{
    const int most = plan.tiles.empty() ? 0 : *std::max_element(plan.tiles.begin(), plan.tiles.end());
    // The plan was made from another sheet: its tiles may not exist here.
    if (sheet.tile != plan.tile || most >= sheet.count || sheet.columns < 1 || sheet.image.isNull())
        return {};
    const QImage from = sheet.image.convertToFormat(QImage::Format_RGB888);
    QImage plain(plan.frame / plan.zoom, QImage::Format_RGB888);
    plain.fill(Qt::black);
    const int width = plan.tile.width(), height = plan.tile.height();
    for (std::size_t i = 0; i < plan.tiles.size(); ++i) {
        const int tile = plan.tiles[i], place = static_cast<int>(i);
        const QPoint source(tile % sheet.columns * width, tile / sheet.columns * height);
        const QPoint target(place % plan.columns * width, place / plan.columns * height);
        // Copied and not painted, so that every pixel stays exactly as it was.
        for (int y = 0; y < height; ++y)
            std::copy_n(from.constScanLine(source.y() + y) + 3 * source.x(), 3 * width,
                        plain.scanLine(target.y() + y) + 3 * target.x());
    }
    return plan.zoom == 1 ? plain : plain.scaled(plan.frame, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

Outcome exportFilm(const RunFolder &run, const FilmRequest &request,
                   const std::function<bool(int, int)> &progress)
{
    const auto plan = planFilm(run, request);
    if (!plan)
        return plan.problem();
    const std::filesystem::path target = toPath(QDir::cleanPath(QFileInfo(request.file).absoluteFilePath()));
    std::error_code failure;
    if (std::filesystem::exists(target, failure)
        && (!request.mayReplace || std::filesystem::is_directory(target, failure))) {
        return problem("film.exists",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: a file with this name already exists. Choose another name."),
                       {request.file});
    }
    // Read before the rest: the origin's texts need it, and a film must end with it.
    const auto last = run.sheet(plan->moments.back());
    if (!last)
        return last.problem();
    auto writer = makeWriter({.file = target,
                              .frame = plan->frame,
                              .framesPerSecond = request.framesPerSecond,
                              .quality = request.quality,
                              .texts = textsOf(run, request, *plan, *last)});
    if (!writer)
        return writer.problem();
    const int total = static_cast<int>(plan->moments.size());
    double shown = 0; // milliseconds of the film so far
    int told = 0;
    for (int i = 0; i < total; ++i) {
        if (!progress(i, total))
            return cancelled();
        const auto sheet = run.sheet(plan->moments[static_cast<std::size_t>(i)]);
        // A moment that was thinned out meanwhile, or is of another shape, is passed over; the last one was
        // read before.
        const QImage frame = filmFrame(i + 1 == total ? *last : sheet ? *sheet : SheetRecord{}, *plan);
        if (frame.isNull())
            continue;
        shown += 1000 / request.framesPerSecond + (i + 1 == total ? request.holdSeconds * 1000 : 0);
        // Rounded sums, not summed roundings: the film's length stays right however many frames it has.
        const int until = static_cast<int>(std::lround(shown));
        if (auto done = (*writer)->add(frame, until - told); !done)
            return done;
        told = until;
    }
    if (!progress(total, total))
        return cancelled();
    return (*writer)->finish();
}

} // namespace forja
