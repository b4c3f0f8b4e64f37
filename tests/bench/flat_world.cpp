// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trains on points in the page of the flat world, all layers shown, and measures how often it draws a new
// moment, how long a drawing takes, and what looking costs the training. Exits 1 if that is less than 60
// moments a second, or if a drawing takes longer than a sixtieth of a second.
//   build/tests/bench_flat [--seconds 10]
#include "engine/base/system.h"
#include "ui/flat/flatpage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

constexpr double kFrames = 60;
constexpr double kFrameMs = 1000 / kFrames;

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void say(const char *what, double value, const char *unit)
{
    std::printf("%-44s %9.2f %s\n", what, value, unit);
    std::fflush(stdout);
}

/// Processor milliseconds of one drawing of the plane into a picture of its own size, so that a busy machine
/// says the same; the median of 100.
double drawingMs(FlatCanvas &canvas, FlatLayers layers)
{
    canvas.setLayers(layers);
    QImage picture(canvas.size() * canvas.devicePixelRatioF(), QImage::Format_ARGB32_Premultiplied);
    std::vector<double> times;
    for (int i = 0; i < 100; ++i) {
        const double before = threadCpuSeconds();
        canvas.render(&picture);
        times.push_back((threadCpuSeconds() - before) * 1e3);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// Processor milliseconds of all threads for one look at a training that is paused, its drawing included.
double lookingMs(Session &session)
{
    constexpr int kLooks = 100;
    int left = kLooks;
    QEventLoop loop;
    QObject::connect(&session.flat(), &FlatLooking::viewed, &loop, [&] {
        if (--left > 0)
            session.flat().look();
        else
            loop.quit();
    });
    const std::clock_t before = std::clock();
    session.flat().look();
    loop.exec();
    return 1e3 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / kLooks;
}

/// Counts how often a widget is drawn.
class PaintCounter : public QObject
{
public:
    int paints = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"seconds"_s, u"of training with the page shown, and as many with it hidden"_s, u"N"_s,
                      u"10"_s});
    parser.process(application);
    const int seconds = parser.value(u"seconds"_s).toInt();
    const QTemporaryDir folder;
    Session session(assembleFields());
    FlatPage page(session);
    page.training()->setRunsFolder(folder.path());
    page.resize(1440, 900);
    const FlatLayers points = FlatLayer::Real | FlatLayer::Generated;
    const FlatLayers all = points | FlatLayer::Judgement | FlatLayer::Warp | FlatLayer::Gradients;
    page.canvas()->setLayers(all);
    page.show();
    page.training()->start(false);
    wait(3000);

    int views = 0;
    QObject::connect(&session.flat(), &FlatLooking::viewed, &page, [&views] { ++views; });
    PaintCounter counter;
    page.canvas()->installEventFilter(&counter);
    const auto updatesIn = [&session, seconds] {
        const qint64 from = session.run().progress().at.update;
        wait(seconds * 1000);
        return static_cast<double>(session.run().progress().at.update - from) / seconds;
    };
    const double shown = updatesIn();
    // A moment that was not drawn, or was drawn twice, is none.
    const double moments = static_cast<double>(std::min(views, counter.paints)) / seconds;
    page.hide();
    session.training().pause();
    wait(500);
    session.training().proceed();
    const double hidden = updatesIn();
    session.training().pause();
    wait(1000);
    const double looking = lookingMs(session);
    const double drawing = drawingMs(*page.canvas(), all);
    const double judged = drawingMs(*page.canvas(), points | FlatLayer::Judgement);
    const double warped = drawingMs(*page.canvas(), points | FlatLayer::Warp);
    const double dots = drawingMs(*page.canvas(), points);
    session.training().stop();
    session.training().waitUntilIdle();

    say("moments drawn a second while it trains", moments, "");
    say("a drawing of all layers, 2,000 + 2,000 points", drawing, "ms of the processor");
    say("of the points and D's judgement", judged, "ms");
    say("of the points and G's grid", warped, "ms");
    say("of the points alone", dots, "ms");
    say("a look beside training, page hidden", looking, "ms of the processor");
    say("updates a second, shown", shown, "");
    say("updates a second, hidden", hidden, "");
    return drawing <= kFrameMs && moments >= kFrames ? 0 : 1;
}
