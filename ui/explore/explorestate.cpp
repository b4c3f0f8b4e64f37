// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorestate.h"

namespace forja {

namespace {

constexpr qsizetype kMostSteps = 500;

} // namespace

void ExploreState::reset(const LatentPlace &start)
{
    m_now = {start.latent, {}, 1, start.classIndex};
    m_past.clear();
    m_future.clear();
    m_step.clear();
    Q_EMIT changed();
}

Latent ExploreState::untruncated(const Position &position) const
{
    Latent out = position.base;
    for (qsizetype i = 0; i < std::min(position.amounts.size(), m_ways.size()); ++i) {
        if (position.amounts.at(i) != 0)
            out = moved(out, m_ways.at(i).vector, position.amounts.at(i));
    }
    return out;
}

LatentPlace ExploreState::place() const
{
    const Latent whole = untruncated(m_now);
    return {m_now.truncation == 1 ? whole : scaled(whole, m_now.truncation), m_now.classIndex};
}

void ExploreState::setWays(const QList<Way> &ways)
{
    // Amounts are along the old ways: worked into the places before those go, they move nobody.
    const auto settle = [this](Position &position) {
        position.base = untruncated(position);
        position.amounts.clear();
    };
    settle(m_now);
    for (QList<Position> *list : {&m_past, &m_future}) {
        for (Position &position : *list)
            settle(position);
    }
    m_ways = ways;
}

void ExploreState::beginStep(const QString &what)
{
    // Steps of one kind that follow each other are one: a key that is held down is one way back.
    const bool isSame = !what.isEmpty() && what == m_step;
    m_step = what;
    if (isSame || (!m_past.isEmpty() && m_past.constLast() == m_now))
        return;
    m_past.append(m_now);
    if (m_past.size() > kMostSteps)
        m_past.removeFirst();
    // From here it goes another way; what lay ahead cannot be reached any more.
    m_future.clear();
}

void ExploreState::goTo(const LatentPlace &place)
{
    beginStep();
    m_now = {place.latent, {}, 1, place.classIndex};
    Q_EMIT changed();
}

void ExploreState::setBase(const Latent &base)
{
    m_now.base = base;
    Q_EMIT changed();
}

void ExploreState::setAmount(qsizetype way, double amount)
{
    if (way < 0 || way >= m_ways.size() || amount == this->amount(way))
        return;
    m_now.amounts.resize(m_ways.size());
    m_now.amounts[way] = amount;
    Q_EMIT changed();
}

void ExploreState::setTruncation(double factor)
{
    if (factor == m_now.truncation)
        return;
    m_now.truncation = factor;
    Q_EMIT changed();
}

void ExploreState::setClassIndex(int index)
{
    if (index == m_now.classIndex)
        return;
    m_now.classIndex = index;
    Q_EMIT changed();
}

void ExploreState::swapWith(QList<Position> &from, QList<Position> &to)
{
    // A step that was begun but led nowhere is none.
    while (!from.isEmpty() && from.constLast() == m_now)
        from.removeLast();
    if (from.isEmpty())
        return;
    to.append(m_now);
    m_now = from.takeLast();
    m_step.clear();
    Q_EMIT changed();
}

void ExploreState::goBack()
{
    swapWith(m_past, m_future);
}

void ExploreState::goForward()
{
    swapWith(m_future, m_past);
}

} // namespace forja
