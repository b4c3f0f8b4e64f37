// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Starts, pauses, steps, edits, keeps, inspects, exports, stops and goes on at random for a while. Memory,
// threads and open files must stay level, nothing may hang, and every run must be whole and resume exactly.
//   build/tests/soak_session --minutes 20 --seed 1
#include "engine/session/session.h"
#include "engine/base/files.h"
#include "engine/base/philox.h"
#include "engine/base/system.h"
#include "engine/export/galleryexport.h"
#include "engine/runs/checkpoints.h"
#include "engine/session/sampler.h"
#include "engine/session/verification.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// What must stay level.
struct Level
{
    double memoryMb = 0;
    int threads = 0;
    int files = 0;

    static Level now()
    {
        const auto entries = [](const char *folder) {
            return static_cast<int>(QDir(QString::fromLatin1(folder))
                                        .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                                        .size());
        };
        return {residentMemoryMb(), entries("/proc/self/task"), entries("/proc/self/fd")};
    }
};

/// The median over a part of the samples, from share `from` to share `to` of them.
double median(const std::vector<Level> &levels, double from, double to, double (*of)(const Level &))
{
    std::vector<double> values;
    for (auto i = static_cast<std::size_t>(from * double(levels.size()));
         i < static_cast<std::size_t>(to * double(levels.size())); ++i)
        values.push_back(of(levels[i]));
    if (values.empty())
        return 0;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                     values.end());
    return values[values.size() / 2];
}

/// Ends the program with the last action's name if none has followed for a minute.
class Watchdog
{
public:
    Watchdog() : m_thread([this] { watch(); }) { }
    ~Watchdog()
    {
        m_isOver = true;
        m_thread.join();
    }
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;
    void saw(const char *action)
    {
        m_action = action;
        ++m_count;
    }

private:
    void watch()
    {
        constexpr int kPatience = 600; // tenths of a second
        for (int still = 0, last = -1; !m_isOver;) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            still = m_count == last ? still + 1 : 0;
            last = m_count;
            if (still > kPatience) {
                std::fprintf(stderr, "HANG after: %s\n", m_action.load());
                std::abort();
            }
        }
    }

    std::atomic<const char *> m_action = "start";
    std::atomic<int> m_count = 0;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

/// Does what nobody would do, for a while.
class Actor : public QObject
{
public:
    Actor(const FieldTablePtr &table, const QString &runs, quint64 seed, Watchdog &watchdog)
        : m_table(table)
        , m_runs(runs)
        , m_draws(seed, Purpose::SamplePicture, 0)
        , m_session(table)
        , m_watchdog(watchdog)
    {
        connect(&m_session.run(), &LoadedRun::failed, this, [this](const Problem &what) {
            ++m_problems;
            std::printf("problem: %s\n", qUtf8Printable(what.english()));
        });
        connect(&m_session.inspecting(), &Inspecting::inspected, this, [this] { ++m_inspections; });
    }

    void act()
    {
        switch (m_session.run().state()) {
        case RunState::Empty:
        case RunState::Finished:
        case RunState::Failed:
            return actIdle();
        case RunState::Training:
            return actTraining();
        case RunState::Paused:
            return actPaused();
        default:
            saw("waiting");
        }
    }
    void end()
    {
        m_session.training().stop();
        m_session.training().waitUntilIdle();
    }
    int pause() { return 20 + below(250); }
    int problems() const { return m_problems; }
    QString summary() const
    {
        QStringList parts;
        for (auto it = m_done.cbegin(); it != m_done.cend(); ++it)
            parts << u"%1 %2"_s.arg(it.value()).arg(it.key());
        return parts.join(u", "_s) + u"; %1 inspections answered"_s.arg(m_inspections);
    }

private:
    int below(int n) { return static_cast<int>(m_draws.below(static_cast<std::uint32_t>(n), m_next++)); }
    void saw(const char *action)
    {
        m_watchdog.saw(action);
        ++m_done[QString::fromLatin1(action)];
    }

    Experiment experiment()
    {
        Experiment e(m_table);
        const std::pair<const char *, QVariant> values[] = {
            {"data.folder", below(2) ? u"sample:digits"_s : u"sample:faces"_s},
            {"data.sample_count", 200},
            {"data.width", 16},
            {"data.height", 16},
            {"data.classes", below(2) == 1},
            {"g.dcgan.width", 8},
            {"d.dcgan.width", 8},
            {"g.latent", 16},
            {"train.batch", 8},
            {"train.threads", 1},
            {"run.minutes", 0.0},
            {"run.tick", 5},
            {"run.measure_ticks", 3},
            {"run.keep_sheets", 12},
            {"run.keep_generators", 6},
            {"run.checkpoint_minutes", 0.1},
            {"run.sheet_tiles", 12}};
        for (const auto &[key, value] : values)
            e.set(QString::fromLatin1(key), value).orThrow();
        return e;
    }

    void actIdle()
    {
        const QStringList names = QDir(m_runs).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        const QString any = names.isEmpty()
            ? QString()
            : QDir(m_runs).filePath(names[below(static_cast<int>(names.size()))]);
        switch (any.isEmpty() ? 0 : below(5)) {
        case 0:
            saw("start");
            // Old runs go, so that the disk stays level too.
            for (qsizetype i = 0; i + 4 < names.size(); ++i)
                QDir(QDir(m_runs).filePath(names[i])).removeRecursively();
            return m_session.training().start(experiment(), m_runs);
        case 1:
            saw("open");
            return m_session.openRun(any);
        case 2:
            saw("export");
            return exportFrom(any);
        default:
            saw("resume");
            return m_session.training().resume(any);
        }
    }

    void actTraining()
    {
        switch (below(8)) {
        case 0:
            saw("pause");
            return m_session.training().pause();
        case 1:
            saw("stop");
            return m_session.training().stop();
        case 2:
            saw("step");
            return m_session.training().step(Player::Both);
        case 3:
        case 4:
            return edit();
        case 5:
            saw("keep");
            return m_session.training().keepMoment();
        case 6:
            return inspect();
        default:
            saw("train on");
        }
    }

    void actPaused()
    {
        switch (below(8)) {
        case 0:
            saw("stop");
            return m_session.training().stop();
        case 1:
            saw("step D");
            return m_session.training().step(Player::D);
        case 2:
            saw("step G");
            return m_session.training().step(Player::G);
        case 3:
            return edit();
        case 4:
            return inspect();
        default:
            saw("continue");
            return m_session.training().proceed();
        }
    }

    void edit()
    {
        saw("edit");
        static constexpr const char *kKeys[] = {"g.rate", "d.rate", "loss.label_noise", "augment.translation",
                                                "loss.r1"};
        static_cast<void>(m_session.training().edit(QString::fromLatin1(kKeys[below(5)]),
                                                    1e-4 * (1 + below(9))));
    }

    void inspect()
    {
        saw("inspect");
        const auto sheets = m_session.run().folder()->sheets();
        if (!sheets.empty())
            m_session.inspecting().look(
                sheets[static_cast<std::size_t>(below(static_cast<int>(sheets.size())))].update, below(12));
    }

    void exportFrom(const QString &path)
    {
        const auto run = RunFolder::open(path);
        auto sampler = run ? Sampler::open(*run, m_table) : Result<Sampler>(run.problem());
        if (!sampler)
            return;
        GalleryRequest request;
        // An export never writes over another one.
        request.folder = QDir(path).filePath(u"gallery-%1"_s.arg(m_next));
        request.count = 8;
        request.network = sampler->network();
        request.update = sampler->update();
        const auto made = exportGallery(
            *run, request,
            [&](int i) {
                return Result<ExportPicture>(ExportPicture{
                    sampler->pictures(7, i, 1, [](qint64) { return 0; }).first(), 7, i, 0});
            },
            [](int, int) { return true; });
        if (!made) {
            ++m_problems;
            std::printf("export: %s\n", qUtf8Printable(made.problem().english()));
        }
    }

    FieldTablePtr m_table;
    QString m_runs;
    Draws m_draws;
    std::uint32_t m_next = 0;
    Session m_session;
    Watchdog &m_watchdog;
    QMap<QString, int> m_done;
    int m_inspections = 0;
    int m_problems = 0;
};

/// How many lines of a file are not whole records.
template<typename Read>
int badLines(const RunFolder &run, const char *file, Read read)
{
    const auto bytes = readFile(run.fsPath() / file);
    int bad = 0;
    for (const QByteArray &line : bytes ? bytes->split('\n') : QList<QByteArray>())
        bad += !line.isEmpty() && !read(line);
    return bad;
}

/// What is wrong with a run's folder; 0: nothing.
int faultsOf(const QString &path, const FieldTablePtr &table)
{
    const auto run = RunFolder::open(path);
    if (!run || !run->experiment(table))
        return 1;
    int faults = badLines(*run, "stats.jsonl", tickFromLine) + badLines(*run, "events.jsonl", eventFromLine);
    for (const SheetRecord &sheet : run->sheets())
        faults += run->sheet(sheet.update) ? 0 : 1;
    for (const qint64 update : run->checkpoints())
        faults += readCheckpoint(*run, update) ? 0 : 1;
    for (const qint64 update : run->generators())
        faults += Sampler::open(*run, table, update) ? 0 : 1;
    const auto verified = run->checkpoints().size() > 1
        ? verifyRun(path, table, {}, [](qint64, qint64) { })
        : Result<VerifyReport>(VerifyReport{.isIdentical = true, .firstDifference = {}});
    if (!verified || !verified->isIdentical) {
        std::printf("%s: %s\n", qUtf8Printable(path),
                    qUtf8Printable(verified ? verified->firstDifference : verified.problem().english()));
        ++faults;
    }
    return faults;
}

bool isLevel(const char *what, double before, double after, double share)
{
    std::printf("%s: %.1f, then %.1f (%+.1f %%)\n", what, before, after,
                before > 0 ? (after / before - 1) * 100 : 0);
    return after <= before * (1 + share);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"minutes"_s, u"how long"_s, u"N"_s, u"0.1"_s},
                       {u"seed"_s, u"which actions"_s, u"N"_s, u"1"_s}});
    parser.process(application);
    const double minutes = parser.value(u"minutes"_s).toDouble();
    const FieldTablePtr table = assembleFields();
    QTemporaryDir scratch;
    qputenv("FORJA_CACHE", scratch.filePath(u"cache"_s).toUtf8());
    const QString runs = scratch.filePath(u"runs"_s);

    std::vector<Level> levels;
    int problems = 0;
    {
        Watchdog watchdog;
        Actor actor(table, runs, parser.value(u"seed"_s).toULongLong(), watchdog);
        QElapsedTimer timer;
        timer.start();
        QTimer next;
        next.setSingleShot(true);
        QObject::connect(&next, &QTimer::timeout, &actor, [&] {
            if (timer.elapsed() > minutes * 60000) {
                actor.end();
                return application.quit();
            }
            actor.act();
            levels.push_back(Level::now());
            next.start(actor.pause());
        });
        next.start(0);
        QCoreApplication::exec();
        std::printf("%s\n", qUtf8Printable(actor.summary()));
        problems = actor.problems();
    }
    int faults = 0;
    const QStringList names = QDir(runs).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names)
        faults += faultsOf(QDir(runs).filePath(name), table);
    std::printf("%d problems, %lld runs, %d faults in them\n", problems, static_cast<long long>(names.size()),
                faults);
    // A short run is all warm-up: then only its runs are judged.
    const bool isLong = minutes >= 5;
    const double share = isLong ? 0.03 : 10;
    const bool isMemoryLevel = isLevel("memory, MB",
                                       median(levels, 0.25, 0.5, [](const Level &l) { return l.memoryMb; }),
                                       median(levels, 0.75, 1, [](const Level &l) { return l.memoryMb; }),
                                       share);
    const bool areThreadsLevel = isLevel(
        "threads", median(levels, 0.25, 0.5, [](const Level &l) { return double(l.threads); }),
        median(levels, 0.75, 1, [](const Level &l) { return double(l.threads); }), share);
    const bool areFilesLevel = isLevel(
        "open files", median(levels, 0.25, 0.5, [](const Level &l) { return double(l.files); }),
        median(levels, 0.75, 1, [](const Level &l) { return double(l.files); }), share);
    return problems == 0 && faults == 0 && isMemoryLevel && areThreadsLevel && areFilesLevel ? 0 : 1;
}
