// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes many run folders and measures how the page of all runs opens and scrolls: with nothing kept from
// before, and as it opens every other time. Exits 1 if a second opening takes a second or more, or a step of
// scrolling more than 50 ms.
//   build/tests/bench_many_runs --runs 1000 [--folder KEPT]
#include "engine/base/philox.h"
#include "engine/session/types/values.h"
#include "tests/ui/runfolders.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runsview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

constexpr double kMostSeconds = 1;
constexpr double kMostFrameMs = 50;
constexpr int kTicks = 40, kSheets = 24, kGenerators = 12;

void say(const char *what, double value, const char *unit)
{
    std::printf("%-58s %9.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

/// A run that has trained for a while: as many files and lines as a short one leaves, and one in five is a
/// branch.
QString makeRun(const QString &folder, const FieldTablePtr &table, int number, const QString &parent)
{
    const Draws draws(1, Purpose::SamplePicture, quint32(number));
    const auto one = [&draws](quint32 i) { return draws.uniform(i); };
    viewtest::MadeRun made{.updates = 2000, .distance = 0.5 + 5 * one(0), .isFinished = one(1) > 0.1};
    made.values = {{u"data.folder"_s, one(2) > 0.5 ? u"sample:digits"_s : u"sample:faces"_s},
                   {u"g.rate"_s, one(3) > 0.5 ? 2e-3 : 5e-4},
                   {u"train.seed"_s, number},
                   {u"g.latent"_s, one(4) > 0.7 ? 128 : 64}};
    if (number % 5 == 4)
        made.parent = parent;
    const RunFolder run = viewtest::makeRunFolder(folder, table, made);
    for (int i = 1; i <= kTicks; ++i) {
        TickRecord tick = viewtest::tick(made.updates + i);
        for (int bin = 0; bin < 48; ++bin)
            tick.stats.insert(u"Histogram/%1/%2"_s.arg(bin % 3).arg(bin / 3),
                              {32, one(quint32(bin)) / 16, 0});
        appendLine(run.fsPath() / "stats.jsonl", toLine(tick)).orThrow();
    }
    makeFolder(run.fsPath() / "generators").orThrow();
    for (int i = 1; i <= kSheets; ++i)
        writeFileAtomically(run.sheetPath(i * 40),
                            encodeSheet(viewtest::sheet(i * 40, 40, 10, i), run.name()), Durable::No)
            .orThrow();
    for (int i = 1; i <= kGenerators; ++i)
        writeFileAtomically(run.generatorPath(i * 80), QByteArray(4000, 'g'), Durable::No).orThrow();
    return run.name();
}

/// Runs the event loop until `signal` of `sender` comes and `isEnough` says so.
template<typename Sender, typename Signal>
void await(Sender *sender, Signal signal, const std::function<bool()> &isEnough)
{
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, [&] {
        if (isEnough())
            loop.quit();
    });
    if (!isEnough())
        loop.exec();
}

struct Opening
{
    double firstRows = 0; ///< seconds until rows are painted
    double all = 0; ///< until every folder has been looked at
};

Opening open(RunsPage &page, const QString &folder, int runs)
{
    Opening opening;
    QElapsedTimer clock;
    clock.start();
    page.resize(1150, 800);
    page.setFolder(folder);
    page.show();
    await(page.model(), &QAbstractItemModel::rowsInserted, [&page] { return page.model()->count() > 0; });
    page.view()->viewport()->repaint();
    opening.firstRows = double(clock.nsecsElapsed()) / 1e9;
    await(&page.library(), &RunLibrary::looked,
          [&] { return page.library().isRead() && page.model()->count() == runs; });
    page.view()->viewport()->repaint();
    opening.all = double(clock.nsecsElapsed()) / 1e9;
    return opening;
}

/// Milliseconds of the mean and the slowest step.
std::pair<double, double> scroll(RunsPage &page)
{
    QScrollBar *bar = page.view()->verticalScrollBar();
    constexpr int kSteps = 240;
    double sum = 0, slowest = 0;
    for (int i = 0; i < kSteps; ++i) {
        QElapsedTimer clock;
        clock.start();
        bar->setValue(int(qint64{bar->maximum()} * i / kSteps));
        page.view()->viewport()->repaint();
        const double ms = double(clock.nsecsElapsed()) / 1e6;
        sum += ms;
        slowest = std::max(slowest, ms);
    }
    return {sum / kSteps, slowest};
}

double timed(const std::function<void()> &act)
{
    QElapsedTimer clock;
    clock.start();
    act();
    return double(clock.nsecsElapsed()) / 1e6;
}

bool measure(const QString &folder, int runs, const FieldTablePtr &table)
{
    {
        RunsPage page(table);
        const Opening cold = open(page, folder, runs);
        say("first opening, nothing kept: rows on the screen after", cold.firstRows, "s");
        say("first opening: every run read after", cold.all, "s");
    }
    RunsPage page(table);
    const Opening warm = open(page, folder, runs);
    say("next opening: rows on the screen after", warm.firstRows * 1000, "ms");
    say("next opening: every run looked at after", warm.all * 1000, "ms");
    const auto [mean, slowest] = scroll(page);
    say("scrolling: mean step", mean, "ms");
    say("scrolling: slowest step", slowest, "ms");
    const auto paint = [&page] { page.view()->viewport()->repaint(); };
    say("a letter in the filter", timed([&] {
            page.filterEdit()->setText(u"faces"_s);
            paint();
        }),
        "ms");
    page.filterEdit()->clear();
    say("sorting by distance", timed([&] {
            page.setSort(RunsFilter::Key::Measure, Qt::AscendingOrder);
            paint();
        }),
        "ms");
    say("grouping by a setting", timed([&] {
            page.setGrouping({RunGrouping::Kind::Setting, u"g.latent"_s});
            paint();
        }),
        "ms");
    say("the tree of branches", timed([&] {
            page.setGrouping({RunGrouping::Kind::Branches});
            paint();
        }),
        "ms");
    const auto [treeMean, treeSlowest] = scroll(page);
    say("scrolling the tree: mean step", treeMean, "ms");
    say("scrolling the tree: slowest step", treeSlowest, "ms");
    QElapsedTimer look;
    look.start();
    bool isDone = false;
    QObject::connect(&page.library(), &RunLibrary::looked, &page, [&isDone] { isDone = true; });
    page.library().look();
    await(&page.library(), &RunLibrary::looked, [&isDone] { return isDone; });
    say("a look at all of them, every few seconds", double(look.nsecsElapsed()) / 1e6, "ms");
    return warm.all < kMostSeconds && slowest < kMostFrameMs && treeSlowest < kMostFrameMs;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"runs"_s, u"how many"_s, u"N"_s, u"1000"_s},
                       {u"folder"_s, u"use this folder, and leave it there"_s, u"FOLDER"_s}});
    parser.process(application);
    const QTemporaryDir home;
    QCoreApplication::setOrganizationName(u"ForjaBench"_s);
    QCoreApplication::setApplicationName(u"ForjaBench"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    qputenv("FORJA_CACHE", home.filePath(u"cache"_s).toUtf8());
    applyTheme(application, Theme::dark());
    const int runs = parser.value(u"runs"_s).toInt();
    const QString folder = parser.isSet(u"folder"_s) ? parser.value(u"folder"_s) : home.filePath(u"runs"_s);
    const FieldTablePtr table = assembleFields();
    const auto there = int(QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    QElapsedTimer making;
    making.start();
    QString parent;
    for (int i = there; i < runs; ++i) {
        const QString name = makeRun(folder, table, i, parent);
        parent = i % 5 == 0 ? name : parent;
    }
    say("making them", double(making.elapsed()) / 1000, "s");
    return measure(folder, std::max(runs, there), table) ? 0 : 1;
}
