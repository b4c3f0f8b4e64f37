// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/sessionprivate.h"

/// How a session looks into pictures and latent space, beside a training or without one.
namespace forja {

void Session::Private::connectLooking()
{
    connect(&explorer, &Explorer::explored, q, &Session::explored);
    connect(&explorer, &Explorer::directionsFound, q, &Session::directionsFound);
    connect(&explorer, &Explorer::followed, q, &Session::followed);
    connect(&explorer, &Explorer::borrowWanted, q, [this] {
        if (box)
            box->put({.kind = Command::Kind::Lend});
    });
    connect(&inside, &InsideLook::seen, q, &Session::insideSeen);
    connect(&inside, &InsideLook::opened, q, [this](const std::shared_ptr<const Dataset> &data) { keepOpen(data); });
    connect(q, &Session::runOpened, q, [this] {
        explorer.forget();
        inside.cancel();
        insideWanted.reset();
        explorer.setLive(isTraining());
    });
}

LookSubject Session::Private::lookSubject() const
{
    const bool isItsData = q->m_dataset && isAskedForBy(*q->m_experiment, *q->m_dataset);
    return {*q->m_run, std::make_shared<const Experiment>(*q->m_experiment), isItsData ? q->m_dataset : nullptr};
}

void Session::Private::takeLoan(const Loan &loan)
{
    if (!q->m_run || !q->m_experiment || !q->m_dataset)
        return;
    const LookSubject subject = lookSubject();
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
        m_private->box->put({.kind = Command::Kind::Lend, .isOn = true});
}

void Session::cancelLookingInside()
{
    m_private->insideWanted.reset();
    m_private->inside.cancel();
}

void Session::inspectReal(const QString &path)
{
    if (!m_run || !m_experiment)
        return;
    const int number = ++m_private->inspections;
    m_private->lane.post(LaneWork::Inspect, true, [this, data = m_private->lookSubject().data, path, number] {
        const Inspection inspection = m_private->inspector.lookAtReal(data, path, m_private->inspectionCancelled);
        later(this, [this, inspection, number] {
            if (number == m_private->inspections)
                Q_EMIT inspected(inspection);
        });
    });
}

} // namespace forja
