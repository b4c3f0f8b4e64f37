// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How soon the explorer answers: bench_explore [SIDE [REQUESTS]]. Trains digits at SIDE x SIDE for a moment,
// then moves through latent space as a dragging hand does, once with nothing else going on and once beside a
// training; from each request to its answer on the session's thread.
#include "engine/experiment/presets.h"
#include "engine/session/session.h"
#include "tests/support/settings.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment settings(const FieldTablePtr &table, int side)
{
    Experiment e = experimentFrom(*presetNamed(u"quick-look"_s, *table), table);
    test::setAll(e,
                 {{"data.width", side},
                  {"data.height", side},
                  {"data.sample_count", 1000},
                  {"data.folder", u"sample:digits"_s}});
    return e;
}

/// Runs until `signal` comes.
template<typename Sender, typename Signal>
void waitFor(const Sender *sender, Signal signal)
{
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, &QEventLoop::quit);
    loop.exec();
}

void report(const char *what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double share) {
        return milliseconds[std::min(milliseconds.size() - 1,
                                     static_cast<std::size_t>(share
                                                              * static_cast<double>(milliseconds.size())))];
    };
    std::printf(
        "%-34s %5zu answers: fastest %6.1f ms, median %6.1f, 90 %% %6.1f, 99 %% %6.1f, longest %6.1f\n", what,
        milliseconds.size(), milliseconds.front(), at(0.5), at(0.9), at(0.99), milliseconds.back());
    std::fflush(stdout);
}

/// One request after the other, a pause of 16 ms between them, as a screen draws.
std::vector<double> moveAbout(Session &session, int latent, int requests, int pictures)
{
    std::vector<double> out;
    for (int i = 0; i < requests; ++i) {
        ExploreRequest request;
        for (int k = 0; k < pictures; ++k)
            request.places.append({drawnLatent(1, i * pictures + k, latent), k % 10});
        QElapsedTimer clock;
        clock.start();
        QEventLoop loop;
        int number = 0;
        QObject::connect(&session.exploring(), &Exploring::explored, &loop, [&](const ExploreAnswer &answer) {
            if (answer.problem)
                qFatal("%s", qPrintable(answer.problem->english()));
            if (answer.number == number)
                loop.quit();
        });
        number = session.exploring().explore(request);
        loop.exec();
        out.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QTimer::singleShot(16, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int side = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 64,
              requests = argc > 2 ? QString::fromLocal8Bit(argv[2]).toInt() : 200;
    const QTemporaryDir folder;
    const FieldTablePtr table = assembleFields();
    const Experiment experiment = settings(table, side);
    const int latent = static_cast<int>(experiment.integer(u"g.latent"_s));
    Session session(table);
    session.training().start(experiment, folder.path(), {.updates = 20, .kimg = {}, .minutes = {}});
    session.training().waitUntilIdle();
    std::printf("%d x %d, quick look\n", side, side);
    moveAbout(session, latent, 5, 1); // G and D are loaded
    report("alone, one picture", moveAbout(session, latent, requests, 1));
    report("alone, 25 pictures", moveAbout(session, latent, requests / 4, 25));

    Session training(table);
    training.training().start(experiment, folder.path(), {.updates = {}, .kimg = {}, .minutes = 60});
    while (training.run().progress().at.update < 5)
        waitFor(&training.run(), &LoadedRun::progressed);
    moveAbout(training, latent, 1, 1); // the first copy
    const qint64 before = training.run().progress().at.update;
    QElapsedTimer clock;
    clock.start();
    report("beside training, one picture", moveAbout(training, latent, requests, 1));
    report("beside training, 25 pictures", moveAbout(training, latent, requests / 4, 25));
    std::printf("updates a second while looking: %.2f\n",
                static_cast<double>(training.run().progress().at.update - before) * 1000
                    / static_cast<double>(clock.elapsed()));
    const qint64 rest = training.run().progress().at.update;
    clock.start();
    QEventLoop loop;
    QTimer::singleShot(15000, &loop, &QEventLoop::quit);
    loop.exec();
    std::printf("updates a second otherwise: %.2f\n",
                static_cast<double>(training.run().progress().at.update - rest) * 1000
                    / static_cast<double>(clock.elapsed()));
    training.training().stop();
    training.training().waitUntilIdle();
    return 0;
}
