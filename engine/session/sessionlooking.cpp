// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/background/slicedwork.h"
#include "engine/session/sessionprivate.h"

#include "engine/session/internal/data/rundata.h"

/// How a session looks into pictures and latent space, beside a training or without one.
namespace forja {

void Session::Private::connectLooking()
{
    connect(&explorer, &Explorer::explored, q, &Session::explored);
    connect(&explorer, &Explorer::directionsFound, q, &Session::directionsFound);
    connect(&explorer, &Explorer::followed, q, &Session::followed);
    connect(&explorer, &Explorer::borrowWanted, q, [this] {
        if (box)
            box->put(command::Lend{});
    });
    connect(&inside, &InsideLook::seen, q, &Session::insideSeen);
    connect(&inside, &InsideLook::opened, q,
            [this](const std::shared_ptr<const Dataset> &data) { keepOpen(data); });
    connect(q, &Session::runOpened, q, [this] {
        explorer.forget();
        inside.cancel();
        endInspecting();
        insideWanted.reset();
        explorer.setLive(isTraining());
    });
}

LookSubject Session::Private::lookSubject() const
{
    return {*q->m_run, std::make_shared<const Experiment>(*q->m_experiment), dataOfRun()};
}

void Session::Private::takeLoan(const Loan &loan)
{
    if (!q->m_run || !q->m_experiment || !q->m_dataset)
        return;
    const LookSubject subject = lookSubject();
    if (!loan.whole && !subject.data)
        return;
    if (!loan.whole)
        explorer.take(subject, loan);
    else if (const auto wanted = std::exchange(insideWanted, {}))
        inside.begin(subject, *wanted, loan);
}

int Session::explore(const ExploreRequest &request)
{
    return m_run && m_experiment ? m_private->explorer.explore(m_private->lookSubject(), request) : 0;
}

void Session::findDirections(std::optional<qint64> update)
{
    if (m_run && m_experiment)
        m_private->explorer.findDirections(m_private->lookSubject(), update);
}

void Session::follow(const LatentPlace &place)
{
    if (m_run && m_experiment)
        m_private->explorer.follow(m_private->lookSubject(), place);
}

void Session::cancelFollowing()
{
    m_private->explorer.stopFollowing();
}

void Session::lookInside(const InsideRequest &request)
{
    if (!m_run || !m_experiment)
        return;
    m_private->inside.cancel();
    if (!m_private->isTraining()) {
        m_private->inside.begin(m_private->lookSubject(), request, {});
        return;
    }
    // The moment that is nearest may be now.
    const bool isAsked = m_private->insideWanted.has_value();
    m_private->insideWanted = request;
    if (!isAsked)
        m_private->box->put(command::Lend{.isWhole = true});
}

void Session::cancelLookingInside()
{
    m_private->insideWanted.reset();
    m_private->inside.cancel();
}

void Session::inspect(qint64 update, int index)
{
    if (m_run && m_experiment)
        m_private->inspect([run = *m_run, update, index](Inspector &inspector, const auto &,
                                                         const auto &isCancelled) {
            return inspector.look(run, update, index, isCancelled);
        });
}

void Session::inspectReal(const QString &path)
{
    if (m_run && m_experiment)
        m_private->inspect([path](Inspector &inspector, const auto &data, const auto &) {
            return inspector.lookAtReal(data, path);
        });
}

void Session::Private::inspect(const Look &look)
{
    const auto data = lookSubject().data;
    wantedLook = data ? Look() : look; // again with the data, which are opened once the rest is told
    askInspector(look, data);
}

void Session::Private::askInspector(const Look &look, const LookData &data)
{
    if (inspecting)
        *inspecting = true;
    inspecting = std::make_shared<std::atomic<bool>>(false);
    // On the work queue of those who wait with the hand on it, and a piece at a time: nobody is in anybody's
    // way.
    inspection.begin([this, look, data, isCancelled = inspecting,
                      so = std::optional<Inspection>()](const std::atomic<bool> &) mutable {
        if (*isCancelled)
            return true;
        bool isOver = !data;
        const auto what = problemOf([&] {
            if (so) {
                isOver = inspector.next(*so);
                return;
            }
            so = look(inspector, data, *isCancelled);
            isOver = isOver || so->isWhole;
            if (!isOver)
                inspector.begin(*so, data);
        });
        if (what) {
            so = so.value_or(Inspection());
            so->problem = what;
        }
        if (isOver || what)
            later(q, [this, answer = *so, isCancelled] {
                if (*isCancelled)
                    return;
                Q_EMIT q->inspected(answer);
                if (wantedLook && !openingForLook && q->m_run)
                    openForInspector();
            });
        return isOver || what.has_value();
    });
}

void Session::Private::openForInspector()
{
    openingForLook = std::make_shared<std::atomic<bool>>(false);
    lane.post(WorkKind::Inspect, false,
              [this, run = *q->m_run, experiment = *q->m_experiment, isCancelled = openingForLook] {
                  const auto isWanted = [&](const char *, qint64, qint64) { return !isCancelled->load(); };
                  LookData data;
                  const auto what = problemOf([&] { data = openAsRun(run, experiment, isWanted).orThrow(); });
                  later(q, [this, data, what, isCancelled] {
                      if (!*isCancelled)
                          takeOpened(data, what);
                  });
              });
}

void Session::Private::takeOpened(const LookData &data, const std::optional<Problem> &what)
{
    openingForLook.reset();
    if (data)
        keepOpen(data);
    const Look look = std::exchange(wantedLook, {});
    if (!look)
        return; // the newest one had them from somebody else
    if (data) {
        askInspector(look, data);
        return;
    }
    // There is no more to come.
    const auto lookAgain = [look, what](Inspector &asked, const auto &none, const auto &isCancelled) {
        Inspection found = look(asked, none, isCancelled);
        found.problem = found.problem ? found.problem : what;
        found.isWhole = true;
        return found;
    };
    askInspector(lookAgain, data);
}

void Session::Private::endInspecting()
{
    for (const auto &flag : {inspecting, openingForLook}) {
        if (flag)
            *flag = true;
    }
    inspecting.reset();
    openingForLook.reset();
    wantedLook = {};
}

} // namespace forja
