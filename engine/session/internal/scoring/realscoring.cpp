// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/scoring/realscoring.h"

#include "engine/base/guarded.h"
#include "engine/base/system.h"
#include "engine/session/internal/background/later.h"

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

struct RealScoring::Round
{
    MakeScorer make;
    std::shared_ptr<RealScorer> scorer;
    std::atomic<bool> isCancelled{false};
    QElapsedTimer sinceTold;
};

struct RealScoring::News
{
    qint64 done = 0;
    qint64 total = 0;
    double spent = 0;
    bool isFirst = false;
    std::optional<Judgement> judgement;
};

RealScoring::RealScoring(WorkQueue &lane) : m_queue(lane)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RealScoring::next);
}

void RealScoring::begin(MakeScorer make)
{
    cancel();
    m_round = std::make_shared<Round>();
    m_round->make = std::move(make);
    m_spent = 0;
    m_clock.start();
    next();
}

void RealScoring::cancel()
{
    ++m_number;
    m_timer.stop();
    if (m_round)
        m_round->isCancelled = true;
    m_round.reset();
}

void RealScoring::setPaced(bool isPaced)
{
    m_isPaced = isPaced;
    if (!isPaced && m_timer.isActive())
        m_timer.start(0);
}

void RealScoring::next()
{
    m_queue.post(WorkKind::Judge, true, [this, round = m_round, number = m_number] {
        if (round->isCancelled)
            return;
        const double before = threadCpuSeconds();
        News news;
        const auto judged = guarded(
            [&] {
                if (!round->scorer) {
                    news.isFirst = true;
                    round->scorer
                        = round
                              ->make([this, round, number](const char *stage, qint64 done, qint64 total) {
                                  later(this, [this, number, name = QString::fromLatin1(stage), done, total] {
                                      if (number == m_number)
                                          Q_EMIT progressed(name, done, total);
                                  });
                                  return !round->isCancelled;
                              })
                              .orThrow();
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

void RealScoring::take(int number, const News &news)
{
    if (number != m_number)
        return;
    if (news.isFirst && m_round->scorer)
        Q_EMIT opened(m_round->scorer->data());
    if (number != m_number)
        return;
    if (news.total > 0)
        Q_EMIT progressed(u"judging"_s, news.done, news.total);
    const bool isOver = news.judgement && news.judgement->isWhole;
    if (isOver)
        m_round.reset();
    if (news.judgement)
        Q_EMIT judged(*news.judgement);
    if (isOver || number != m_number)
        return;
    m_spent += news.isFirst ? 0 : news.spent;
    const double wait = m_isPaced
        ? (m_spent - kAdvanceSeconds) / kShare - static_cast<double>(m_clock.elapsed()) / 1000
        : 0;
    m_timer.start(static_cast<int>(std::max(0.0, 1000 * wait)));
}

} // namespace forja
