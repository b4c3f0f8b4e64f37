// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/insidelooking.h"

#include "engine/session/internal/background/later.h"
#include "engine/session/internal/background/slicedwork.h"
#include "engine/session/internal/looking/insidestudy.h"
#include "engine/session/internal/training/trainingthread.h"
#include "engine/session/looksubject.h"

#include <QElapsedTimer>

namespace forja {

namespace {

constexpr qint64 kInsideTellMs = 200;

} // namespace

class InsideLooking::Private
{
public:
    Private(const LoadedRun &shown, OpenData &pictures, TrainingThread &thread, WorkQueue &lane)
        : run(shown), data(pictures), training(thread), work(lane, WorkKind::Judge)
    {
    }
    bool hasRun() const { return run.folder() && run.experiment(); }
    /// What is under way tells no more.
    void drop()
    {
        ++number;
        work.cancel();
    }

    const LoadedRun &run;
    OpenData &data;
    TrainingThread &training;
    SlicedWork work;
    int number = 0; ///< of the look: what an older one brings is dropped
    std::optional<InsideRequest> wanted; ///< waits for what training lends
};

InsideLooking::InsideLooking(const LoadedRun &run, OpenData &data, TrainingThread &training, WorkQueue &lane)
    : m_private(std::make_unique<Private>(run, data, training, lane))
{
    connect(&run, &LoadedRun::opened, this, &InsideLooking::cancel);
    // Nobody lends any more: what is on disk has to do.
    connect(&training, &TrainingThread::left, this, [this] {
        if (const auto wanted = std::exchange(m_private->wanted, {}))
            look(*wanted);
    });
}

InsideLooking::~InsideLooking() = default;

void InsideLooking::look(const InsideRequest &request)
{
    if (!m_private->hasRun())
        return;
    // First, or an older look still under way would answer with the wrong picture.
    m_private->drop();
    if (!m_private->training.isOn()) {
        begin(request, {});
        return;
    }
    // The moment that is nearest may be now.
    const bool isAsked = m_private->wanted.has_value();
    m_private->wanted = request;
    // Asked for only once: a loan on its way will serve the newest request.
    if (!isAsked)
        m_private->training.put(command::Lend{.isWhole = true, .answer = [this](const Loan &loan) {
                                                  later(this, [this, loan] { take(loan); });
                                              }});
}

void InsideLooking::take(const Loan &loan)
{
    // The loan comes from another thread, and the run may have been closed in the meantime.
    if (!m_private->hasRun() || !m_private->data.current())
        return;
    if (const auto wanted = std::exchange(m_private->wanted, {}))
        begin(*wanted, loan);
}

void InsideLooking::begin(const InsideRequest &request, const std::optional<Loan> &loan)
{
    const LookSubject subject = subjectOf(m_private->run, m_private->data);
    auto study = std::make_shared<InsideStudy>(subject, request, loan);
    auto sinceTold = std::make_shared<QElapsedTimer>();
    const bool knowsData = subject.data != nullptr;
    m_private->work.begin([this, study, sinceTold, knowsData,
                           number = ++m_private->number](const std::atomic<bool> &isCancelled) {
        const bool isFirst = !sinceTold->isValid();
        study->goOn(isCancelled);
        const InsideView &view = study->view();
        // The search takes long, and tells now and then how far it is; every other step is news.
        if (isFirst || view.isWhole || view.toSearch == 0 || sinceTold->elapsed() > kInsideTellMs) {
            sinceTold->start();
            later(this, [this, view, number, data = knowsData ? nullptr : study->data()] {
                if (number != m_private->number)
                    return;
                // Kept for the next look: opening a folder takes far longer than looking at a picture.
                if (data)
                    m_private->data.keep(data);
                Q_EMIT seen(view);
            });
        }
        return view.isWhole;
    });
}

void InsideLooking::cancel()
{
    m_private->wanted.reset();
    m_private->drop();
}

} // namespace forja
