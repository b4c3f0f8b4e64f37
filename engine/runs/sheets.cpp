// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runfolder.h"

#include "engine/runs/jsonlines.h"
#include "engine/runs/pngtexts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxSide = 32768;
constexpr qint64 kMaxPixels = qint64{1} << 26;

QString joined(const std::vector<float> &numbers)
{
    QStringList out;
    for (const float number : numbers)
        // Nine digits bring every float back exactly.
        out.append(std::isfinite(number) ? QString::number(static_cast<double>(number), 'g', 9)
                                         : toJsonNumber(static_cast<double>(number)).toString());
    return out.join(u' ');
}

/// nullopt: a word is not a number.
std::optional<std::vector<float>> numbersFrom(const QString &text)
{
    std::vector<float> out;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const float number = word.toFloat(&isNumber);
        const auto special = isNumber ? std::optional<double>(number) : fromJsonNumber(word);
        if (!special)
            return std::nullopt;
        out.push_back(static_cast<float>(*special));
    }
    return out;
}

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

Problem notASheet(const QString &why)
{
    return problem(
        "sheet.broken",
        QT_TRANSLATE_NOOP("forja",
                          "This picture is not a sheet of a run: %1. Restore it from a copy of the run."),
        {why});
}

/// Whether the tiles that the texts speak of are those of a picture of `size`.
bool isWhole(const SheetRecord &sheet, QSize size)
{
    if (sheet.tile.width() < 1 || sheet.tile.height() < 1 || sheet.columns < 1 || sheet.count < 1
        || sheet.classes < 0)
        return false;
    // Whoever draws tiles relies on these numbers without looking at the picture.
    const qint64 columns = size.width() / sheet.tile.width();
    const qint64 rows = size.height() / sheet.tile.height();
    const bool hasNoRest = columns * sheet.tile.width() == size.width()
        && rows * sheet.tile.height() == size.height();
    const auto count = static_cast<std::size_t>(sheet.count);
    return hasNoRest && columns == sheet.columns && sheet.count <= columns * rows
        && (sheet.outputs.empty() || sheet.outputs.size() == count)
        && (sheet.percentiles.empty() || sheet.percentiles.size() == count);
}

} // namespace

Result<SheetRecord> sheetFromHead(const PngHead &head)
{
    const QSize size = head.size;
    // Before anything is decoded: the head of a foreign file may claim any size.
    if (size.width() < 1 || size.height() < 1 || size.width() > kMaxSide || size.height() > kMaxSide
        || qint64{size.width()} * size.height() > kMaxPixels)
        return notASheet(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "its size is %1 x %2"))
                             .arg(size.width())
                             .arg(size.height()));
    const auto text = [&](const char *key) { return head.texts.value(u"forja:"_s + QLatin1StringView(key)); };
    bool hasUpdate = false;
    SheetRecord sheet;
    sheet.update = text("update").toLongLong(&hasUpdate);
    sheet.tile = sizeFrom(text("tile"));
    sheet.columns = text("columns").toInt();
    sheet.count = text("count").toInt();
    sheet.classes = text("classes").toInt();
    sheet.latentSeed = text("seed").toULongLong();
    sheet.network = text("network");
    sheet.isRaw = text("raw") == u"1";
    const auto outputs = numbersFrom(text("outputs"));
    const auto percentiles = numbersFrom(text("percentiles"));
    if (!hasUpdate || sheet.update < 0 || !outputs || !percentiles)
        return notASheet(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "its texts are missing or damaged")));
    sheet.outputs = *outputs;
    sheet.percentiles = *percentiles;
    if (!isWhole(sheet, size))
        return notASheet(QString::fromLatin1(QT_TRANSLATE_NOOP("forja",
                                                               "its tiles do not fill its %1 x %2 pixels"))
                             .arg(size.width())
                             .arg(size.height()));
    return sheet;
}

QByteArray encodeSheet(const SheetRecord &sheet, const QString &run)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "png").write(sheet.image);
    // The texts make a sheet complete in itself: it can be read without the run's other files.
    return withTexts(png,
                     {{u"forja:run"_s, run},
                      {u"forja:update"_s, QString::number(sheet.update)},
                      {u"forja:seed"_s, QString::number(sheet.latentSeed)},
                      {u"forja:index"_s, u"0"_s},
                      {u"forja:network"_s, sheet.network},
                      {u"forja:tile"_s, u"%1x%2"_s.arg(sheet.tile.width()).arg(sheet.tile.height())},
                      {u"forja:columns"_s, QString::number(sheet.columns)},
                      {u"forja:count"_s, QString::number(sheet.count)},
                      {u"forja:classes"_s, QString::number(sheet.classes)},
                      {u"forja:outputs"_s, joined(sheet.outputs)},
                      {u"forja:percentiles"_s, joined(sheet.percentiles)},
                      {u"forja:raw"_s, sheet.isRaw ? u"1"_s : u"0"_s}});
}

Result<SheetRecord> decodeSheet(const QByteArray &png)
{
    const auto head = pngHead(png);
    if (!head)
        return notASheet(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "it is not a whole PNG file")));
    auto sheet = sheetFromHead(*head);
    if (!sheet)
        return sheet;
    QImage image;
    if (!image.loadFromData(png, "PNG"))
        return notASheet(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "its pixels are damaged")));
    sheet->image = image;
    return sheet;
}

} // namespace forja
