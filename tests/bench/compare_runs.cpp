// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_compare [RUNS TICKS]: writes run folders as a training would (8 of 20,000 ticks, every statistic, 200
// sheets each), then times how long the window takes until their comparison is drawn, and how long it takes
// again after each gained a tick. Needs about 700 MB in the temporary folder; run it with
// QT_QPA_PLATFORM=offscreen. Exits 1 where the first picture takes a second or more; on a busy machine the
// time of processor says more than the time that passed.
#include "engine/base/files.h"
#include "engine/base/growingfile.h"
#include "engine/session/types/values.h"
#include "ui/compare/comparecharts.h"
#include "ui/compare/comparepictures.h"
#include "ui/compare/compareview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSheets = 200;

QStringList statistics()
{
    QStringList names{u"Accuracy/D"_s,
                      u"Accuracy/held_out"_s,
                      u"Gradient/D"_s,
                      u"Gradient/G"_s,
                      u"Loss/D/loss"_s,
                      u"Loss/G/loss"_s,
                      u"Resources/memory_mb"_s,
                      u"Timing/D"_s,
                      u"Timing/G"_s,
                      u"Timing/data"_s,
                      u"Timing/images_per_sec"_s,
                      u"Timing/sec_per_tick"_s};
    for (const char *group : {"real", "fake", "held_out"}) {
        names << u"Loss/scores/%1"_s.arg(QLatin1String(group))
              << u"Loss/signs/%1"_s.arg(QLatin1String(group));
        for (int bin = 0; bin < 16; ++bin)
            names << u"Histogram/%1/%2"_s.arg(QLatin1String(group)).arg(bin, 2, 10, QLatin1Char('0'));
    }
    return names;
}

void must(Outcome done)
{
    static_cast<void>(std::move(done).orThrow());
}

QImage noise(std::mt19937 &dice)
{
    QImage image(320, 128, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y)
        std::generate_n(image.scanLine(y), image.width(), [&dice] { return static_cast<uchar>(dice()); });
    return image;
}

void writeStats(const RunFolder &run, int ticks, std::mt19937 &dice)
{
    const QStringList names = statistics();
    std::normal_distribution<double> normal;
    auto file = GrowingFile::create(run.fsPath() / "stats.jsonl").orThrow();
    for (int i = 1; i <= ticks; ++i) {
        TickRecord tick{{30LL * i, 30LL * i, 30LL * i}, 0.96 * i, 1.1 * i, {}};
        for (const QString &name : names)
            tick.stats.insert(name, {960, 1 + 0.1 * normal(dice), 0.2 + 0.01 * normal(dice)});
        const QByteArray line = toLine(tick) + '\n';
        must(file->append(line.constData(), std::size_t(line.size())));
    }
    must(file->finish());
}

QString writeRun(const QTemporaryDir &dir, const FieldTablePtr &table, int number, int ticks)
{
    std::mt19937 dice(static_cast<unsigned>(number));
    Experiment experiment(table);
    experiment.presetName = u"balanced"_s;
    must(experiment.set(u"train.seed"_s, number % 4));
    must(experiment.set(u"g.rate"_s, number < 4 ? 1e-3 : 2e-3));
    const RunFolder run = createRun(dir.path(), experiment).orThrow();
    writeStats(run, ticks, dice);
    must(makeFolder(run.fsPath() / "measures"));
    must(makeFolder(run.fsPath() / "fakes"));
    const QString protocol = u"random-feature-frechet-v1-2000"_s;
    QByteArray measures;
    for (int i = 10; i <= ticks; i += 10)
        measures += toLine(MeasureRecord{
                        protocol,
                        30LL * i,
                        1.1 * i,
                        2000,
                        1000,
                        {{measurekey::kDistance, 1 + 20.0 / i}, {measurekey::kDiversity, 0.9}}})
            + '\n';
    must(writeFileAtomically(run.fsPath() / "measures" / toPath(protocol + u".jsonl"_s), measures));
    SheetRecord sheet;
    sheet.image = noise(dice);
    sheet.tile = {32, 32};
    sheet.columns = 10;
    sheet.count = 40;
    sheet.latentSeed = 7;
    sheet.outputs.assign(40, 0.25F);
    sheet.percentiles.assign(40, 31);
    for (int i = 1; i <= kSheets; ++i) {
        sheet.update = 30LL * ticks * i / kSheets;
        must(writeFileAtomically(run.sheetPath(sheet.update), encodeSheet(sheet, run.name()), Durable::No));
    }
    return run.path();
}

/// Milliseconds until `begin` led to a drawn comparison.
double drawn(CompareView &view, const std::function<void()> &begin)
{
    QElapsedTimer timer;
    QEventLoop loop;
    QObject::connect(&view, &CompareView::loaded, &loop, &QEventLoop::quit);
    timer.start();
    const std::clock_t began = std::clock();
    const auto cpu = [began] { return 1e3 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC; };
    begin();
    loop.exec();
    const double read = static_cast<double>(timer.nsecsElapsed()) / 1e6, readCpu = cpu();
    view.grab();
    const double all = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("  read and arranged %.0f ms (%.0f of processor), drawn %.0f ms (%.0f)\n", read, readCpu, all,
                cpu());
    return all;
}

int measure(int runs, int ticks)
{
    const QTemporaryDir dir;
    const FieldTablePtr table = assembleFields();
    QStringList paths;
    for (int i = 0; i < runs; ++i)
        paths << writeRun(dir, table, i, ticks);
    CompareView view(table);
    view.resize(1280, 720);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.setPage(CompareView::Charts);
    view.show();
    std::printf("%d runs of %d ticks, charts:\n", runs, ticks);
    const double first = drawn(view, [&] { view.open(paths); });
    view.setPage(CompareView::Pictures);
    std::printf("the same, pictures:\n");
    drawn(view, [&] { view.open(paths); });
    view.setPage(CompareView::Charts);
    std::printf("each gained a tick (within the second until it is looked for):\n");
    drawn(view, [&] {
        for (const QString &path : paths)
            must(appendLine(toPath(path) / "stats.jsonl",
                            toLine(TickRecord{{40LL * ticks, 40LL * ticks, 40LL * ticks}, 1e6, 1e6, {}})));
    });
    return first < 1000 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"ForjaBench"_s);
    const QTemporaryDir home;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    applyTheme(application, Theme::dark());
    try {
        return measure(argc > 2 ? std::atoi(argv[1]) : 8, argc > 2 ? std::atoi(argv[2]) : 20000);
    } catch (const Error &error) {
        std::fprintf(stderr, "bench_compare: %s\n", qPrintable(error.problem().english()));
        return 2;
    }
}
