// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/replaypictures.h"

#include "engine/export/pageparts.h"
#include "engine/export/pagepicture.h"

#include <QJsonDocument>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostReplayMoments = 24; ///< of one run
constexpr std::size_t kFewestReplayMoments = 6;
constexpr int kMostReplayTiles = 80; ///< of all runs side by side at one moment, but a row of each
constexpr int kMostSheetWidth = 640; ///< pixels; a wall is less than half as wide on the page
constexpr int kQualities[] = {80, 70, 60, 50, 40, 25, 10};

/// The first rows of a sheet: so many tiles, and no wider than the page can show.
SheetRecord cut(SheetRecord sheet, int tiles)
{
    const int whole = (sheet.count + sheet.columns - 1) / sheet.columns;
    // Whole rows, at least one: the script draws tiles by columns.
    const int rows = std::clamp(tiles / sheet.columns, 1, whole);
    sheet.count = std::min(sheet.count, rows * sheet.columns);
    sheet.image = sheet.image.copy(0, 0, sheet.columns * sheet.tile.width(), rows * sheet.tile.height());
    const int width = std::max(1, kMostSheetWidth / sheet.columns);
    // Anything wider than it is shown would only cost bytes.
    if (sheet.tile.width() > width) {
        sheet.tile.scale(width, sheet.tile.height(), Qt::KeepAspectRatio);
        sheet.tile = sheet.tile.expandedTo({1, 1});
        sheet.image = sheet.image.scaled(sheet.columns * sheet.tile.width(), rows * sheet.tile.height(),
                                         Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return sheet;
}

qint64 bytesOf(const QList<QJsonArray> &runs)
{
    qint64 bytes = 0;
    for (const QJsonArray &moments : runs)
        bytes += QJsonDocument(moments).toJson(QJsonDocument::Compact).size();
    return bytes;
}

} // namespace

ReplayPictures::ReplayPictures(QList<std::optional<RunFolder>> runs, std::function<bool()> goesOn)
    : m_runs(std::move(runs)), m_goesOn(std::move(goesOn))
{
    for (const auto &run : std::as_const(m_runs))
        m_sheets.append(run ? run->sheets() : std::vector<SheetRecord>());
}

QList<QJsonArray> ReplayPictures::moments(qint64 bytes)
{
    QList<QJsonArray> few;
    // First as good as possible with few moments; only then more of them.
    for (const int quality : kQualities) {
        if (!m_goesOn())
            return few;
        few = momentsAt(quality, kFewestReplayMoments);
        const qint64 taken = bytesOf(few);
        if (taken > bytes)
            continue;
        // Where a few fit, more may: about as many as are as large as these.
        auto most = std::min<std::size_t>(kMostReplayMoments,
                                          kFewestReplayMoments * static_cast<std::size_t>(bytes)
                                              / static_cast<std::size_t>(std::max<qint64>(1, taken)));
        // The estimate may be a little too high, since moments differ in size.
        for (; most > kFewestReplayMoments && m_goesOn(); --most) {
            QList<QJsonArray> more = momentsAt(quality, most);
            if (bytesOf(more) <= bytes)
                return more;
        }
        return few;
    }
    return few;
}

QList<QJsonArray> ReplayPictures::momentsAt(int quality, std::size_t most)
{
    QList<QJsonArray> out;
    for (qsizetype run = 0; run < m_runs.size(); ++run) {
        QJsonArray moments;
        for (const SheetRecord &listed : evenlyChosen(m_sheets[run], most)) {
            if (!m_goesOn())
                break;
            const SheetRecord sheet = shownSheet(run, listed.update);
            const QByteArray webp = lossyWebp(sheet.image, quality);
            if (webp.isEmpty())
                continue; // thinned since
            QJsonObject moment = momentJson(sheet, dataUri("image/webp", webp), {});
            // The script does without these, and every byte saved leaves room for more pictures.
            moment.remove(u"percentiles"_s);
            moment.remove(u"names"_s);
            moments.append(moment);
        }
        out.append(moments);
    }
    return out;
}

SheetRecord ReplayPictures::shownSheet(qsizetype run, qint64 update)
{
    const std::pair key(run, update);
    // Several qualities are tried with the same sheets, and decoding is the slow part.
    if (!m_read.contains(key)) {
        const auto sheet = m_runs[run]->sheet(update);
        const int tiles = kMostReplayTiles / static_cast<int>(m_runs.size());
        m_read.insert(key, sheet ? cut(*sheet, tiles) : SheetRecord());
    }
    return m_read.value(key);
}

} // namespace forja
