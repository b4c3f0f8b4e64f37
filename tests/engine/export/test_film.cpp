// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/export/film.h"
#include "engine/export/galleryexport.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// Films are decoded again, by Qt's own reader, and compared with the sheets they were made from.
class TestFilm : public QObject
{
    Q_OBJECT

    static constexpr int kTiles = 5;

    /// The colour of a tile's pixel: another one for every update, tile and corner.
    static QColor colourAt(qint64 update, int tile, int x, int y)
    {
        return {static_cast<int>(update) % 256, 40 * tile + 10, 10 * x + 60 * y};
    }
    /// Three columns of 4 x 4 tiles, two classes.
    static SheetRecord sheet(qint64 update)
    {
        SheetRecord sheet = test::makeSheet(update);
        sheet.columns = 3;
        sheet.count = kTiles;
        sheet.classes = 2;
        sheet.image = QImage(12, 8, QImage::Format_RGB32);
        sheet.image.fill(Qt::black);
        for (int tile = 0; tile < kTiles; ++tile) {
            for (int y = 0; y < 4; ++y) {
                for (int x = 0; x < 4; ++x)
                    sheet.image.setPixelColor(tile % 3 * 4 + x, tile / 3 * 4 + y,
                                              colourAt(update, tile, x, y));
            }
        }
        sheet.outputs = {0, 0, 0, 0, 0};
        sheet.percentiles = sheet.outputs;
        return sheet;
    }
    static RunFolder runWith(const QTemporaryDir &dir, const QList<qint64> &updates)
    {
        const RunFolder run = test::makeRun(dir);
        makeFolder(run.fsPath() / "fakes").orThrow();
        for (const qint64 update : updates)
            writeFileAtomically(run.sheetPath(update), encodeSheet(sheet(update), run.name())).orThrow();
        return run;
    }
    static FilmRequest request(const QTemporaryDir &dir, const char *name = "film.webp")
    {
        return {.file = dir.filePath(QString::fromLatin1(name)), .zoom = 1};
    }
    static bool always(int, int) { return true; }
    static QList<QPair<QImage, int>> framesOf(const QString &file)
    {
        QImageReader reader(file);
        QList<QPair<QImage, int>> frames;
        while (reader.canRead()) {
            const QImage frame = reader.read();
            if (frame.isNull())
                break;
            frames.append({frame.convertToFormat(QImage::Format_RGB32), reader.nextImageDelay()});
        }
        return frames;
    }
    /// A program of that name in a folder of its own, first in the search path.
    void play(const QTemporaryDir &dir, const QByteArray &script)
    {
        const QString bin = dir.filePath(u"bin"_s);
        QVERIFY(QDir().exists(bin) || makeFolder(toPath(bin)));
        QFile file(bin + u"/ffmpeg"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ncase \"$2\" in -encoders) echo ' V..... libx264 H.264'; exit 0;; esac\n"
                   + script);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", bin.toUtf8() + ":" + m_path);
    }
    static QStringList filesIn(const QTemporaryDir &dir)
    {
        return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    const QByteArray m_path = qgetenv("PATH");

private Q_SLOTS:
    void cleanup() { qputenv("PATH", m_path); }

    void everyMomentOfTheSheetIsAFrameAndEveryPixelIsAsItWas()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 7, 31, 100});
        QVERIFY(exportFilm(run, request(dir), always));
        const auto frames = framesOf(dir.filePath(u"film.webp"_s));
        QCOMPARE(frames.size(), 4);
        const QList<qint64> updates{0, 7, 31, 100};
        for (int i = 0; i < 4; ++i)
            QCOMPARE(frames[i].first, sheet(updates[i]).image);
        QCOMPARE(filesIn(dir), QStringList{u"film.webp"_s});
    }

    void oneLatentIsEnlargedWithoutBlending()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {1, 2, 3});
        FilmRequest asked = request(dir);
        asked.latent = 4;
        asked.zoom = 5;
        QVERIFY(exportFilm(run, asked, always));
        const auto frames = framesOf(asked.file);
        QCOMPARE(frames.size(), 3);
        QCOMPARE(frames[1].first.size(), QSize(20, 20));
        for (int y = 0; y < 20; ++y) {
            for (int x = 0; x < 20; ++x)
                QCOMPARE(frames[1].first.pixelColor(x, y), colourAt(2, 4, x / 5, y / 5));
        }
    }

    void aClassIsARowOfItsTiles()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {1, 2});
        FilmRequest asked = request(dir);
        asked.classIndex = 1;
        QVERIFY(exportFilm(run, asked, always));
        const QImage frame = framesOf(asked.file).value(0).first;
        QCOMPARE(frame.size(), QSize(8, 4)); // tiles 1 and 3
        QCOMPARE(frame.pixelColor(2, 1), colourAt(1, 1, 2, 1));
        QCOMPARE(frame.pixelColor(6, 3), colourAt(1, 3, 2, 3));
    }

    void onlyWhatLiesBetweenTwoMomentsIsShown()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 10, 20, 30, 40});
        FilmRequest asked = request(dir);
        asked.from = 10;
        asked.to = 35;
        QVERIFY(exportFilm(run, asked, always));
        const auto frames = framesOf(asked.file);
        QCOMPARE(frames.size(), 3);
        QCOMPARE(frames.first().first, sheet(10).image);
        QCOMPARE(frames.last().first, sheet(30).image);
    }

    void aFrameLastsAsLongAsAskedForAndTheLastOneIsHeld()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 10, 20});
        FilmRequest asked = request(dir);
        asked.framesPerSecond = 30; // 33.3 ms: what is cut off one frame comes with the next
        asked.holdSeconds = 1.5;
        QVERIFY(exportFilm(run, asked, always));
        QList<int> lengths;
        for (const auto &[frame, length] : framesOf(asked.file))
            lengths.append(length);
        QCOMPARE(lengths, (QList<int>{33, 34, 1533}));
        QCOMPARE(planFilm(run, asked)->seconds, 1.6);
    }

    void theFilmSaysWhereItComesFrom()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {4, 9});
        FilmRequest asked = request(dir);
        asked.latent = 3;
        QVERIFY(exportFilm(run, asked, always));
        QCOMPARE(pictureOrigin(asked.file),
                 (QMap<QString, QString>{{u"forja:run"_s, run.name()},
                                         {u"forja:from"_s, u"4"_s},
                                         {u"forja:update"_s, u"9"_s},
                                         {u"forja:class"_s, u"1"_s},
                                         {u"forja:seed"_s, u"9007199254740991"_s},
                                         {u"forja:index"_s, u"3"_s},
                                         {u"forja:network"_s, u"abc"_s}}));
        QFile film(asked.file);
        QVERIFY(film.open(QIODevice::ReadWrite) && film.resize(film.size() / 2));
        QVERIFY(pictureOrigin(asked.file).isEmpty());
    }

    void aFilmOfAPhotographIsMuchSmallerWhereItNeedNotBeExact()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {1, 2});
        FilmRequest asked = request(dir);
        asked.zoom = 12;
        asked.quality = 50;
        QVERIFY(exportFilm(run, asked, always));
        const QImage frame = framesOf(asked.file).value(0).first;
        QCOMPARE(frame.size(), QSize(144, 96));
        QVERIFY(frame != sheet(1).image.scaled(144, 96));
    }

    void cancelLeavesNothing()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 10, 20});
        for (const char *name : {"film.webp", "film.mp4"}) {
            play(dir, "cat >/dev/null\n");
            for (const int last : {1, 3}) {
                const auto done = exportFilm(run, request(dir, name),
                                             [last](int at, int) { return at < last; });
                QCOMPARE(done.problem().english(), u"The film was cancelled; nothing was written."_s);
            }
            QCOMPARE(filesIn(dir), QStringList());
        }
    }

    void aFileThatIsThereIsKeptUnlessItMayBeReplaced()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 10});
        FilmRequest asked = request(dir);
        QVERIFY(writeFileAtomically(toPath(asked.file), "mine"));
        QCOMPARE(exportFilm(run, asked, always).problem().english(),
                 asked.file + u": a file with this name already exists. Choose another name."_s);
        QCOMPARE(*readFile(toPath(asked.file)), QByteArray("mine"));
        asked.mayReplace = true;
        QVERIFY(exportFilm(run, asked, always));
        QCOMPARE(framesOf(asked.file).size(), 2);
    }

    void whatCannotBeFilmedIsSaid_data()
    {
        QTest::addColumn<FilmRequest>("asked");
        QTest::addColumn<QString>("code");
        QTest::addRow("one moment only") << FilmRequest{.from = 5, .to = 15} << u"film.few_moments"_s;
        QTest::addRow("no such latent") << FilmRequest{.latent = kTiles} << u"film.no_latent"_s;
        QTest::addRow("negative latent") << FilmRequest{.latent = -1} << u"film.no_latent"_s;
        QTest::addRow("no such class") << FilmRequest{.classIndex = 2} << u"film.no_class"_s;
        QTest::addRow("no speed") << FilmRequest{.framesPerSecond = 0} << u"film.range"_s;
        QTest::addRow("not a number") << FilmRequest{.framesPerSecond = qQNaN()} << u"film.range"_s;
        QTest::addRow("endless") << FilmRequest{.holdSeconds = 1e9} << u"film.range"_s;
        QTest::addRow("another ending") << FilmRequest{.file = u"film.gif"_s} << u"film.format"_s;
    }
    void whatCannotBeFilmedIsSaid()
    {
        QFETCH(FilmRequest, asked);
        QFETCH(QString, code);
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 10, 20});
        asked.file = dir.filePath(asked.file.isEmpty() ? u"film.webp"_s : asked.file);
        const auto done = exportFilm(run, asked, always);
        QVERIFY(!done);
        QCOMPARE(done.problem().code, code);
        QCOMPARE(filesIn(dir), QStringList());
    }

    void aMomentThatWentMeanwhileIsPassedOver()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 10, 20});
        const auto thinsOut = [&run](int at, int) { return at != 1 || removeFile(run.sheetPath(10)); };
        QVERIFY(exportFilm(run, request(dir), thinsOut));
        QCOMPARE(framesOf(dir.filePath(u"film.webp"_s)).size(), 2);
    }

    void mp4GoesThroughFfmpegFrameByFrame()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 10, 20});
        play(dir,
             "for word; do last=$word; done; echo \"$@\" >\"" + dir.filePath(u"words"_s).toUtf8()
                 + "\"; exec cat >\"$last\"\n");
        FilmRequest asked = request(dir, "film.mp4");
        asked.framesPerSecond = 10;
        asked.holdSeconds = 0.3;
        QVERIFY(exportFilm(run, asked, always));
        QFile file(asked.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray raw = file.readAll();
        constexpr int kFrame = 12 * 8 * 3;
        QCOMPARE(raw.size(), (2 + 1 + 3) * kFrame); // the last moment once, and for 0.3 s more
        for (const int frame : {0, 1, 2, 5}) {
            const QImage shown(reinterpret_cast<const uchar *>(raw.constData()) + frame * kFrame, 12, 8, 36,
                               QImage::Format_RGB888);
            QCOMPARE(shown.convertToFormat(QImage::Format_RGB32), sheet(std::min(frame, 2) * 10).image);
        }
        QFile words(dir.filePath(u"words"_s));
        QVERIFY(words.open(QIODevice::ReadOnly));
        const QByteArray said = words.readAll();
        QVERIFY2(said.contains("-video_size 12x8 -framerate 10") && said.contains("forja:update=20")
                     && said.contains("libx264"),
                 said);
        QCOMPARE(filesIn(dir), (QStringList{u"film.mp4"_s, u"words"_s}));
    }

    void whatFfmpegSaysOfItsFailureIsPassedOn()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 10});
        play(dir,
             "for word; do last=$word; done; echo half >\"$last\"; cat >/dev/null; echo nonsense >&2; echo "
             "'No space left' >&2; exit 1\n");
        const auto done = exportFilm(run, request(dir, "film.mp4"), always);
        QVERIFY(!done);
        QVERIFY2(done.problem().english().contains(
                     u"film.mp4: ffmpeg could not write the film (No space left)."_s),
                 qPrintable(done.problem().english()));
        QCOMPARE(filesIn(dir), QStringList());
    }

    void withoutFfmpegItIsSaid()
    {
        QTemporaryDir dir;
        const RunFolder run = runWith(dir, {0, 10});
        qputenv("PATH", dir.path().toUtf8());
        QVERIFY(ffmpegProgram().isEmpty());
        QCOMPARE(
            exportFilm(run, request(dir, "film.mp4"), always).problem().english(),
            u"MP4 needs the program ffmpeg, which is not installed. Install it, or choose a name that ends in .webp."_s);
    }
};

FORJA_TEST(TestFilm)
#include "test_film.moc"
