// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/scoring.h"

#include "engine/base/guarded.h"
#include "engine/base/system.h"
#include "engine/session/internal/background/later.h"
#include "engine/session/internal/data/rundata.h"
#include "engine/session/internal/scoring/realscorer.h"
#include "engine/session/internal/training/trainingthread.h"
#include "engine/session/loadedrun.h"
#include "engine/session/opendata.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Of training's time, and what judging gets on top at its start.
constexpr double kShare = 0.05;
constexpr double kAdvanceSeconds = 1.5;
/// How often the pictures are told while there are more to come.
constexpr qint64 kTellMs = 1000;

} // namespace

struct Scoring::Round
{
    MakeScorer make;
    std::shared_ptr<RealScorer> scorer;
    std::atomic<bool> isCancelled{false};
    QElapsedTimer sinceTold;
};

struct Scoring::News
{
    qint64 done = 0;
    qint64 total = 0;
    double spent = 0;
    bool isFirst = false;
    std::optional<Judgement> judgement;
};

class Scoring::Private
{
public:
    const LoadedRun &run;
    OpenData &data;
    TrainingThread &training;
    WorkQueue &lane;
    QTimer timer{};
    QElapsedTimer clock{}; ///< of the round
    double spent = 0; ///< processor seconds of the round
    std::shared_ptr<Round>
        round{}; ///< the work queue's while one of its pieces is under way; null: nothing is
    int number = 0; ///< of the round: what an older one brings is dropped
    bool isPaced = false;
    bool isWanted = false; ///< asked of the training, which has not answered yet
};

Scoring::Scoring(const LoadedRun &run, OpenData &data, TrainingThread &training, WorkQueue &lane)
    : m_private(new Private{.run = run, .data = data, .training = training, .lane = lane})
{
    m_private->timer.setSingleShot(true);
    connect(&m_private->timer, &QTimer::timeout, this, &Scoring::next);
    connect(&run, &LoadedRun::opened, this, &Scoring::endRound);
    connect(&run, &LoadedRun::stateChanged, this,
            [this](RunState state) { setPaced(state == RunState::Training); });
    // Nobody hands D over any more: the newest checkpoint has it.
    connect(&training, &TrainingThread::left, this, [this] {
        if (std::exchange(m_private->isWanted, false))
            begin();
    });
}

Scoring::~Scoring()
{
    endRound();
}

void Scoring::begin()
{
    const LoadedRun &run = m_private->run;
    if (!run.folder() || !run.experiment())
        return;
    // During training D is judged as it is now; the newest checkpoint may be minutes old.
    m_private->isWanted = m_private->training.isOn();
    if (m_private->isWanted) {
        m_private->training.put(command::Judge{
            [this](const std::shared_ptr<const Snapshot> &snapshot, const Batch &reference) {
                later(this, [this, snapshot, reference] { takeCopy(snapshot, reference); });
            }});
        return;
    }
    beginRound([folder = *run.folder(), experiment = *run.experiment(),
                data = m_private->data.ofRun()](const Progressed &progress) {
        auto pictures = data ? Result(data) : openAsRun(folder, experiment, progress);
        return RealScorer::ofCheckpoint(folder, experiment, std::move(pictures).orThrow()).orThrow();
    });
}

void Scoring::cancel()
{
    m_private->isWanted = false;
    endRound();
}

void Scoring::takeCopy(const std::shared_ptr<const Snapshot> &snapshot, const Batch &reference)
{
    m_private->isWanted = false;
    beginRound([experiment = *m_private->run.experiment(), data = m_private->data.current(), snapshot,
                reference](const Progressed &) {
        return std::make_shared<RealScorer>(experiment, data, *snapshot, reference);
    });
}

void Scoring::beginRound(MakeScorer make)
{
    endRound();
    m_private->round = std::make_shared<Round>();
    m_private->round->make = std::move(make);
    m_private->spent = 0;
    m_private->clock.start();
    next();
}

void Scoring::endRound()
{
    // Pieces under way cannot be called back; the old number marks their results as outdated.
    ++m_private->number;
    m_private->timer.stop();
    if (m_private->round)
        m_private->round->isCancelled = true;
    m_private->round.reset();
}

void Scoring::setPaced(bool isPaced)
{
    m_private->isPaced = isPaced;
    // Training has stopped, so nobody benefits from waiting any longer.
    if (!isPaced && m_private->timer.isActive())
        m_private->timer.start(0);
}

void Scoring::next()
{
    m_private->lane.post(WorkKind::Judge, true, [this, round = m_private->round, number = m_private->number] {
        if (round->isCancelled)
            return;
        // Processor time, because waiting for a core takes nothing away from training.
        const double before = threadCpuSeconds();
        News news;
        const auto judged = guarded(
            [&] {
                if (!round->scorer) {
                    news.isFirst = true;
                    const auto tell = [this, round, number](const char *stage, qint64 done, qint64 total) {
                        later(this, [this, number, name = QString::fromLatin1(stage), done, total] {
                            if (number == m_private->number)
                                Q_EMIT progressed(name, done, total);
                        });
                        return !round->isCancelled;
                    };
                    round->scorer = round->make(tell);
                    round->sinceTold.start();
                } else {
                    round->scorer->judgeSome();
                }
                news.done = round->scorer->done();
                news.total = round->scorer->total();
                if (round->scorer->isOver() || round->sinceTold.elapsed() > kTellMs) {
                    news.judgement = round->scorer->judgement();
                    round->sinceTold.restart();
                }
            },
            {.code = "judge.failed",
             .text = QT_TRANSLATE_NOOP("forja", "The pictures cannot be judged: %1")});
        if (!judged)
            news.judgement = Judgement{.doubted = {}, .isWhole = true, .problem = judged.problem()};
        news.spent = threadCpuSeconds() - before;
        later(this, [this, number, news] { take(number, news); });
    });
}

void Scoring::take(int number, const News &news)
{
    if (number != m_private->number)
        return;
    if (news.isFirst && m_private->round->scorer)
        m_private->data.keep(m_private->round->scorer->data());
    // Again, since keeping the pictures emits a signal, whose receiver may have started a new round.
    if (number != m_private->number)
        return;
    if (news.total > 0)
        Q_EMIT progressed(u"judging"_s, news.done, news.total);
    const bool isOver = news.judgement && news.judgement->isWhole;
    // Before the result is emitted: the receiver may start another round.
    if (isOver)
        m_private->round.reset();
    if (news.judgement)
        Q_EMIT judged(*news.judgement);
    if (isOver || number != m_private->number)
        return;
    // Opening the pictures is not counted, or judging would pause for minutes before it has begun.
    m_private->spent += news.isFirst ? 0 : news.spent;
    // Waits until the time spent is no more than the allowed share of the time that has passed.
    const double wait = m_private->isPaced ? (m_private->spent - kAdvanceSeconds) / kShare
            - static_cast<double>(m_private->clock.elapsed()) / 1000
                                           : 0;
    m_private->timer.start(static_cast<int>(std::max(0.0, 1000 * wait)));
}

} // namespace forja
