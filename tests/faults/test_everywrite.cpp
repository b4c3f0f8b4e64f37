// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dataset.h"
#include "engine/data/samples/samplepictures.h"
#include "engine/export/film.h"
#include "engine/export/galleryexport.h"
#include "engine/runs/checkpoints.h"
#include "engine/runs/nextexclusions.h"
#include "engine/runs/recorder.h"
#include "engine/runs/runlock.h"
#include "tests/engine/runs/fixture.h"
#include "tests/faults/faultydisk.h"
#include "tests/faults/wholefiles.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

/// Something that writes: done in a folder that `prepare` filled, and once more where it failed.
struct Writer
{
    const char *name;
    std::function<void(const fs::path &)> prepare;
    std::function<Outcome(const fs::path &)> act;
    bool canFork = true; ///< starts no thread of the pool that a child would not have
};

RunFolder runIn(const fs::path &folder)
{
    return RunFolder::open(shownPath(folder / "run")).orThrow();
}

Experiment experiment()
{
    Experiment e(test::table());
    e.presetName = u"quick-look"_s;
    return e;
}

CheckpointData checkpoint(qint64 update)
{
    CheckpointData data;
    data.at = {update, update, update};
    data.tensors.tensors.push_back(
        {u"G/weight"_s, u"F32"_s, {50}, QByteArray(200, static_cast<char>(update))});
    return data;
}

void makeRunIn(const fs::path &folder)
{
    const RunFolder made = createRun(shownPath(folder), experiment()).orThrow();
    renameFolder(made.fsPath(), folder / "run").orThrow();
}

/// A run of four updates with a record of each kind for each.
void makeLongRunIn(const fs::path &folder)
{
    makeRunIn(folder);
    const RunFolder run = runIn(folder);
    Recorder recorder(run, {});
    for (qint64 update = 0; update < 4; ++update) {
        recorder.add(TickRecord{{update, update, update}, 0, 0, {}});
        recorder.add(MeasureRecord{
            u"p"_s, update, 0, 0, 0, {{measurekey::kDistance, 0}, {measurekey::kDiversity, 0}}});
        recorder.add(test::makeSheet(update), 100);
    }
    recorder.finish().orThrow();
    for (const qint64 update : {1, 2, 3})
        writeCheckpoint(run, checkpoint(update)).orThrow();
    run.setStarred(3, true).orThrow();
}

Result<ExportPicture> picture(int index)
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(qRgb(index, 0, 0));
    return ExportPicture{image, 1, index, -1};
}

Outcome exportInto(const fs::path &folder)
{
    GalleryRequest request;
    request.folder = shownPath(folder / "out" / "gallery");
    request.count = 3;
    const auto done = exportGallery(runIn(folder), request, picture, [](int, int) { return true; });
    return done ? Outcome(Done{}) : Outcome(done.problem());
}

/// As a run that goes on: what is newer than its last checkpoint, here all, is moved away first.
Outcome recordAll(const RunFolder &run)
{
    if (const auto moved = abandonAfter(run, {-1, -1, -1}); !moved)
        return moved.problem();
    Recorder recorder(run, {});
    for (qint64 update = 0; update < 3; ++update) {
        recorder.add(TickRecord{{update, update, update}, 0, 0, {}});
        recorder.add(test::makeSheet(update), 2);
        recorder.addGenerator(update, encodeTensors(checkpoint(update).tensors), 2);
    }
    recorder.setExperiment(experiment());
    return recorder.finish();
}

QList<Writer> writers()
{
    const auto nothing = [](const fs::path &) { };
    QList<Writer> all;
    all.append({"file over an older one",
                [](const fs::path &dir) { writeFileAtomically(dir / "a.json", "{\"old\": 1}").orThrow(); },
                [](const fs::path &dir) { return writeFileAtomically(dir / "a.json", "{\"new\": 2}"); }});
    all.append({"new run", nothing, [](const fs::path &dir) {
                    const auto made = createRun(shownPath(dir / "deep" / "runs"), experiment());
                    return made ? Outcome(Done{}) : Outcome(made.problem());
                }});
    all.append({"star", makeLongRunIn, [](const fs::path &dir) { return runIn(dir).setStarred(2, true); }});
    all.append({"checkpoint", makeLongRunIn, [](const fs::path &dir) {
                    auto done = writeCheckpoint(runIn(dir), checkpoint(4));
                    return done ? thinCheckpoints(runIn(dir), 1) : done;
                }});
    all.append({"moving away what is newer", makeLongRunIn, [](const fs::path &dir) {
                    const auto moved = abandonAfter(runIn(dir), {1, 1, 1});
                    return moved ? Outcome(Done{}) : Outcome(moved.problem());
                }});
    all.append({"lock", makeRunIn, [](const fs::path &dir) {
                    const auto lock = RunLock::take(runIn(dir).fsPath());
                    return lock ? Outcome(Done{}) : Outcome(lock.problem());
                }});
    all.append({"records", makeRunIn, [](const fs::path &dir) { return recordAll(runIn(dir)); }});
    all.append({"what is left out of the next run", makeLongRunIn, [](const fs::path &dir) {
                    return setExcludedFromNext(runIn(dir), {u"b.png"_s, u"a.png"_s});
                }});
    all.append({"film", makeLongRunIn, [](const fs::path &dir) {
                    return exportFilm(runIn(dir),
                                      {.file = shownPath(dir / "film.webp"), .mayReplace = true, .zoom = 1},
                                      [](int, int) { return true; });
                }});
    all.append({"gallery", makeLongRunIn, exportInto});
    all.append({"gallery into a folder with files",
                [](const fs::path &dir) {
                    makeLongRunIn(dir);
                    makeFolder(dir / "out" / "gallery").orThrow();
                    writeFileAtomically(dir / "out" / "gallery" / "mine.txt", "mine").orThrow();
                },
                exportInto});
    all.append({"picture cache", nothing,
                [](const fs::path &dir) {
                    qputenv("FORJA_CACHE", QByteArray::fromStdString((dir / "cache").native()));
                    PictureRule rule;
                    rule.width = rule.height = 16;
                    rule.sampleCount = 20;
                    const auto data = Dataset::open(u"sample:digits"_s, rule);
                    return data ? Outcome(Done{}) : Outcome(data.problem());
                },
                false});
    all.append({"sample pictures", nothing,
                [](const fs::path &dir) {
                    return writeSamples(u"digits"_s, 16, 0, 3, shownPath(dir / "digits"));
                },
                false});
    return all;
}

/// What differs between two goes is nobody's fault: the number of the folder that takes what is newer, of a
/// run that was begun twice.
QMap<QString, QByteArray> comparable(const QMap<QString, QByteArray> &files)
{
    QMap<QString, QByteArray> out;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const bool isNumbered = file.key().contains(u"abandoned/"_s) || file.key().contains(u"deep/runs/"_s);
        if (!isNumbered)
            out.insert(file.key(), *file);
    }
    return out;
}

/// Thousands of small files: in memory where the system offers that.
QString placeForFolders()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/forja-XXXXXX"_s;
}

/// Nothing but what keeps its place until a later program takes it: a run's number, a cache's part.
bool isHarmless(const QString &leftover)
{
    return leftover.startsWith(u"deep/runs/.0"_s) || leftover.startsWith(u"cache/.part-"_s);
}

} // namespace

/// Every writer of the engine, with the disk failing at each of its calls.
class TestEveryWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { test::heal(); }

    /// All calls of a full disk; of the other faults every third, other ones for each, or with
    /// FORJA_FAULTS=all every one.
    void whicheverCallFailsTheReasonIsNamedAndNothingIsTorn_data()
    {
        QTest::addColumn<int>("writer");
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("isOnce");
        const auto all = writers();
        for (int i = 0; i < all.size(); ++i) {
            QTest::addRow("%s, disk full", all[i].name) << i << ENOSPC << false;
            QTest::addRow("%s, full for one call", all[i].name) << i << ENOSPC << true;
            QTest::addRow("%s, read-only", all[i].name) << i << EROFS << false;
            QTest::addRow("%s, disk gone", all[i].name) << i << EIO << false;
            QTest::addRow("%s, folder gone", all[i].name) << i << ENOENT << false;
        }
    }
    void whicheverCallFailsTheReasonIsNamedAndNothingIsTorn()
    {
        QFETCH(int, writer);
        QFETCH(int, error);
        QFETCH(bool, isOnce);
        const Writer with = writers()[writer];
        const auto expected = wanted(with);
        int failures = 0;
        const int step = isThorough() || (error == ENOSPC && !isOnce) ? 1 : 3;
        for (int call = error % step; !m_isPast; call += step) {
            QTemporaryDir dir(placeForFolders());
            const fs::path folder = toPath(dir.path());
            with.prepare(folder);
            test::order({.first = call, .count = isOnce ? 1 : 1 << 30, .error = error, .isShort = true});
            const auto done = with.act(folder);
            m_isPast = test::calls() <= call;
            test::heal();
            failures += done ? 0 : 1;
            const QByteArray at = "call " + QByteArray::number(call);
            if (!done && error != ENOENT)
                QVERIFY2(done.problem().english().contains(QString::fromLocal8Bit(std::strerror(error))),
                         at + ": " + done.problem().english().toUtf8());
            QVERIFY2(test::tornFile(folder, true).isEmpty(),
                     at + ": " + test::tornFile(folder, true).toUtf8());
            const auto again = with.act(folder);
            QVERIFY2(again, at + ": " + (again ? QByteArray() : again.problem().english().toUtf8()));
            compare(folder, expected, at);
        }
        QVERIFY(failures > 0 || step > 1);
    }

    void killedAtAnyCallNothingIsTornAndTheNextGoEndsIt_data()
    {
        QTest::addColumn<int>("writer");
        const auto all = writers();
        for (int i = 0; i < all.size(); ++i) {
            if (all[i].canFork)
                QTest::addRow("%s", all[i].name) << i;
        }
    }
    void killedAtAnyCallNothingIsTornAndTheNextGoEndsIt()
    {
        QFETCH(int, writer);
        const Writer with = writers()[writer];
        const auto expected = wanted(with);
        const int step = isThorough() ? 1 : 2;
        for (int call = writer % step; !m_isPast; call += step) {
            QTemporaryDir dir(placeForFolders());
            const fs::path folder = toPath(dir.path());
            with.prepare(folder);
            m_isPast = !diesAt(call, with, folder);
            const QByteArray at = "call " + QByteArray::number(call);
            QVERIFY2(test::tornFile(folder, true).isEmpty(),
                     at + ": " + test::tornFile(folder, true).toUtf8());
            QVERIFY2(with.act(folder), at);
            compare(folder, expected, at);
        }
    }

    void nothingElseInTheSourcesWrites()
    {
        const QRegularExpression writing(u"QSaveFile|QTemporaryFile|ofstream|\\bfopen\\b|(^|[^:\\w>])::("
                                         u"write|pwrite|rename|unlink|mkdir|ftruncate|fsync|mkostemp)\\("
                                         "|(fs|filesystem)::(remove|remove_all|rename|create_director|resize_"
                                         "file|copy)|mkpath|QFile::(rename|remove|copy)"
                                         "|O_WRONLY|O_RDWR|O_CREAT"_s);
        const fs::path sources = fs::path(QT_TESTCASE_SOURCEDIR).parent_path();
        int files = 0;
        for (const char *room : {"engine", "ui", "app"}) {
            for (const auto &entry : fs::recursive_directory_iterator(sources / room)) {
                if (!entry.is_regular_file() || entry.path().filename() == "disk_posix.cpp")
                    continue;
                ++files;
                for (const QByteArray &line : readFile(entry.path()).orThrow().split('\n')) {
                    const QString text = QString::fromUtf8(line);
                    QVERIFY2(!writing.match(text).hasMatch() || text.contains(u"disk::open"),
                             line + " in " + entry.path().native().c_str());
                }
            }
        }
        QVERIFY(files > 100);
    }

private:
    static bool isThorough() { return qEnvironmentVariable("FORJA_FAULTS") == u"all"; }

    /// Runs it in a child that ends at that call; false: it came to its end before.
    static bool diesAt(int call, const Writer &with, const fs::path &folder)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            test::order({.first = call, .isDeath = true});
            with.act(folder).orThrow();
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) != 0;
    }

    /// What the writer leaves on a disk that works.
    QMap<QString, QByteArray> wanted(const Writer &with)
    {
        m_isPast = false;
        QTemporaryDir dir(placeForFolders());
        with.prepare(toPath(dir.path()));
        with.act(toPath(dir.path())).orThrow();
        return comparable(test::filesUnder(toPath(dir.path())));
    }

    static void compare(const fs::path &folder, const QMap<QString, QByteArray> &expected,
                        const QByteArray &at)
    {
        const auto files = comparable(test::filesUnder(folder));
        QVERIFY2(files.keys() == expected.keys(), at + ": " + QStringList(files.keys()).join(u' ').toUtf8());
        for (auto file = expected.cbegin(); file != expected.cend(); ++file) {
            QVERIFY2(files.value(file.key()) == *file, at + ": " + file.key().toUtf8());
        }
        QVERIFY2(test::tornFile(folder, false).isEmpty(), at + ": " + test::tornFile(folder, false).toUtf8());
        for (const QString &leftover : test::leftoversUnder(folder))
            QVERIFY2(isHarmless(leftover), at + ": " + leftover.toUtf8());
    }

    bool m_isPast = false; ///< the fault lies behind the last call
};

FORJA_TEST(TestEveryWrite)
#include "test_everywrite.moc"
