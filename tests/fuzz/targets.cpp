// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include "engine/base/files.h"
#include "engine/base/safetensors.h"
#include "engine/data/reading/archive.h"
#include "engine/data/reading/decode.h"
#include "engine/data/reading/flatcsv.h"
#include "engine/data/reading/imagetags.h"
#include "engine/data/reading/pictureformat.h"
#include "engine/experiment/commonfields.h"
#include "engine/experiment/experiment.h"
#include "engine/experiment/sweep.h"
#include "engine/questions/labfolder.h"
#include "engine/runs/checkpoints.h"
#include "engine/runs/pngtexts.h"
#include "engine/runs/runfolder.h"
#include "engine/runs/tickscanner.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

FieldTablePtr table()
{
    static const auto made = std::make_shared<const FieldTable>(
        commonFields({.nets = {{u"dcgan"_s, {}, {}}},
                      .losses = {{u"non-saturating"_s, {}, {}}},
                      .optimisers = {{u"adam"_s, {}, {}}}}),
        commonRules());
    return made;
}

void parseTensors(const QByteArray &bytes)
{
    const auto file = decodeTensors(bytes, u"input"_s);
    if (file)
        static_cast<void>(encodeTensors(*file));
}

QList<QByteArray> tensorSeeds()
{
    TensorFile file;
    file.metadata = {{u"format"_s, u"pt"_s}};
    file.tensors.push_back({u"G/main.0.weight"_s, u"F32"_s, {2, 3}, QByteArray(24, '\1')});
    file.tensors.push_back({u"state"_s, u"U8"_s, {5}, QByteArray(5, '\2')});
    return {encodeTensors(file), encodeTensors({})};
}

void parseExperiment(const QByteArray &bytes)
{
    const auto experiment = experimentFromJson(QJsonDocument::fromJson(bytes).object(), table());
    if (experiment) {
        static_cast<void>(validate(*experiment));
        static_cast<void>(toJson(*experiment));
        static_cast<void>(inWords(experiment->differences(), experiment->table()));
    }
}

QList<QByteArray> experimentSeeds()
{
    Experiment experiment(table());
    experiment.schedule = {
        {.at = {},
         .kind = ScheduleEntry::Kind::Edit,
         .key = u"d.rate"_s,
         .value = 0.5,
         .player = Player::Both},
        {.at = {}, .kind = ScheduleEntry::Kind::Step, .key = {}, .value = {}, .player = Player::D}};
    return {QJsonDocument(toJson(experiment)).toJson(), "{\"format\": 99}", "{}"};
}

/// The fast reader of ticks may pass a line on, but never read another number.
void scanTick(const QByteArray &line)
{
    TickScanner scanner([](const QString &) { return true; });
    TickScanner::Row row;
    if (!scanner.scan({line.constData(), static_cast<std::size_t>(line.size())}, row))
        return;
    const auto isSame = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    const auto tick = tickFromLine(line);
    bool isRight = tick && tick->at == row.at && isSame(tick->kimg, row.kimg)
        && isSame(tick->seconds, row.seconds)
        && static_cast<std::size_t>(tick->stats.size()) == row.means.size();
    for (const auto &[column, mean] : row.means) {
        const Statistic stat = isRight ? tick->stats.value(scanner.columns().at(column)) : Statistic{};
        isRight = isRight && isSame(mean, stat.num > 0 ? stat.mean : std::nan(""));
    }
    if (!isRight)
        qFatal("the scanner read another tick than the parser: %s", line.constData());
}

void parseRecords(const QByteArray &bytes)
{
    for (const QByteArray &line : bytes.split('\n')) {
        scanTick(line);
        if (const auto tick = tickFromLine(line))
            static_cast<void>(toLine(*tick));
        if (const auto event = eventFromLine(line))
            static_cast<void>(toLine(*event));
        if (const auto measure = measureFromLine(line))
            static_cast<void>(toLine(*measure));
    }
}

QList<QByteArray> recordSeeds()
{
    TickRecord tick;
    tick.at.update = 7;
    tick.stats.insert(u"Loss/D/main"_s, {3, 0.5, std::numeric_limits<double>::quiet_NaN()});
    EventRecord event;
    event.kind = EventKind::Edit;
    MeasureRecord measure;
    measure.update = 9;
    measure.numbers = {{u"distance"_s, 0.5}, {u"more/kl"_s, 2}};
    return {toLine(tick), toLine(event), toLine(measure)};
}

QByteArray drawn(const char *format)
{
    QImage image(9, 7, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.setPixelColor(3, 3, Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

void parseSheet(const QByteArray &bytes)
{
    static_cast<void>(pngHead(bytes));
    static_cast<void>(decodeSheet(bytes));
}

QList<QByteArray> sheetSeeds()
{
    return {withTexts(drawn("PNG"), {{u"forja:update"_s, u"12"_s}, {u"forja:outputs"_s, u"1 2"_s}}),
            drawn("PNG")};
}

/// Our own reading of headers; decoders are Qt's and are not judged here.
void parsePictureHead(const QByteArray &bytes)
{
    static_cast<void>(pictureFormat(bytes));
    static_cast<void>(isTruncated(bytes));
    static_cast<void>(tiffNumber(bytes, kPlanarTag));
    static_cast<void>(tiffNumber(exifOf(bytes), kOrientationTag));
}

QList<QByteArray> pictureSeeds()
{
    QList<QByteArray> seeds;
    for (const char *format : {"PNG", "JPEG", "BMP", "PPM", "PGM", "WEBP", "TIFF"})
        seeds.append(drawn(format));
    QByteArray absurd = drawn("BMP"); // 2^31 - 1 x 2^31 - 1 pixels of 65,535 bits: the length once overflowed
    for (const int at : {18, 22})
        absurd.replace(at, 4, QByteArray("\xFF\xFF\xFF\x7F", 4));
    absurd.replace(28, 2, QByteArray("\xFF\xFF", 2));
    seeds.append(absurd);
    seeds.append(QByteArray("GIF89a\1\0\1\0\x80\0\0\xFF\0\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;", 35));
    seeds.append(QByteArray("II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0", 26));
    return seeds;
}

/// A whole picture through the decoder, with limits that keep one input quick.
void parsePicture(const QByteArray &bytes)
{
    PictureRule rule;
    rule.mostPixels = 1 << 16;
    static_cast<void>(decodePicture(bytes, rule));
}

void parseArchive(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(u"input.zip"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(bytes);
    file.close();
    const auto path = toPath(file.fileName());
    const auto listing = ArchiveReader::list(path, true, [](qint64) { return true; });
    auto reader = ArchiveReader::open(path);
    constexpr qint64 kMost = 1 << 16;
    for (std::size_t i = 0; listing && reader && i < listing->files.size(); ++i)
        static_cast<void>((*reader)->read(listing->files[i].position, kMost));
}

QByteArray archived(int format)
{
    std::vector<char> memory(1 << 16);
    std::size_t used = 0;
    struct archive *archive = archive_write_new();
    archive_write_set_format(archive, format);
    archive_write_open_memory(archive, memory.data(), memory.size(), &used);
    for (const char *name : {"cats/1.png", "../2.png"}) {
        const QByteArray content = drawn("PNG");
        struct archive_entry *entry = archive_entry_new();
        archive_entry_copy_pathname(entry, name);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, content.size());
        archive_write_header(archive, entry);
        archive_write_data(archive, content.constData(), static_cast<std::size_t>(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(archive);
    archive_write_free(archive);
    return QByteArray(memory.data(), static_cast<qsizetype>(used));
}

QList<QByteArray> archiveSeeds()
{
    return {archived(ARCHIVE_FORMAT_ZIP), archived(ARCHIVE_FORMAT_TAR_USTAR)};
}

void parseSweep(const QByteArray &bytes)
{
    const auto sweep = sweepFromJson(QJsonDocument::fromJson(bytes).object(), u"input"_s, table());
    if (sweep)
        static_cast<void>(cellsOf(*sweep));
}

QList<QByteArray> sweepSeeds()
{
    Sweep sweep{.name = u"rates"_s, .base = Experiment(table()), .axes = {}, .seeds = {1, 2}};
    sweep.axes = {{u"g.rate"_s, {0.001, 0.003}}, {u"d.rate"_s, {0.001}}};
    return {QJsonDocument(toJson(sweep)).toJson()};
}

LabQuestion question()
{
    LabQuestion question;
    question.name = u"rate"_s;
    question.title = u"Does the rate of G matter?"_s;
    question.text = u"Two rates."_s;
    question.preset = u"quick-look"_s;
    question.arms = {{u"slow"_s, u"slow"_s, {{u"g.rate"_s, 0.001}}, {}},
                     {u"fast"_s, u"fast"_s, {}, {{10, {{u"g.rate"_s, 0.002}}}}}};
    question.axis = {u"Batch"_s, u"train.batch"_s, {8, 16}, false};
    question.measure = u"distance"_s;
    question.measureLabel = u"Distance"_s;
    question.claims = {
        {{LabRule::Kind::Above, {u"fast"_s, 8}, {u"slow"_s, 8}, 0.5}, u"%1"_s, u"%2"_s, u"%6"_s}};
    return question;
}

void parseQuestion(const QByteArray &bytes)
{
    const auto question = labQuestionFromJson(QJsonDocument::fromJson(bytes).object(), table());
    if (question)
        static_cast<void>(toJson(*question));
}

QList<QByteArray> questionSeeds()
{
    return {QJsonDocument(toJson(question())).toJson()};
}

/// What a laboratory folder holds; its rows are judged, so that numbers of any kind go through the statistics
/// too.
void parseLab(const QByteArray &bytes)
{
    const auto record = labRecordFromJson(QJsonDocument::fromJson(bytes).object(), table());
    if (!record)
        return;
    static_cast<void>(toJson(*record));
    for (const LabClaim &claim : record->question.claims)
        static_cast<void>(sentenceOf(claim, record->question, record->rows));
    for (const LabPlace &place : measuredPlaces(record->question, record->rows))
        static_cast<void>(spreadOf(place, record->question.measure, record->rows));
}

QList<QByteArray> labSeeds()
{
    LabRecord record;
    record.question = question();
    record.data = u"sample:digits"_s;
    record.seeds = {1, 2};
    for (const qint64 seed : record.seeds) {
        for (const char *arm : {"slow", "fast"})
            record.rows.append(
                {{QString::fromLatin1(arm), 8}, seed, u"00001-digits"_s, {{u"distance"_s, 1.5}}});
    }
    return {QJsonDocument(toJson(record)).toJson()};
}

void parsePoints(const QByteArray &bytes)
{
    auto points = pointsFromCsv(bytes, u"input.csv"_s);
    if (points)
        normalisePoints(*points);
}

QList<QByteArray> pointSeeds()
{
    return {"x,y\n# a remark\n0.5,-0.25\n1e3,2\n", "0,5;1,25\n-1;2\n", "1\t2\n3 4\n"};
}

} // namespace

QList<FuzzTarget> fuzzTargets()
{
    return {{"tensors", parseTensors, tensorSeeds},
            {"experiment", parseExperiment, experimentSeeds},
            {"records", parseRecords, recordSeeds},
            {"sheet", parseSheet, sheetSeeds},
            {"picturehead", parsePictureHead, pictureSeeds},
            {"picture", parsePicture, pictureSeeds},
            {"archive", parseArchive, archiveSeeds},
            {"sweep", parseSweep, sweepSeeds},
            {"question", parseQuestion, questionSeeds},
            {"lab", parseLab, labSeeds},
            {"points", parsePoints, pointSeeds}};
}
