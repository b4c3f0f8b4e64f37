// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/dfreeze.h"

#include "engine/experiment/keys.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <numeric>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kFreezeWindow = 50; ///< updates of D

} // namespace

DFreeze::DFreeze(const Experiment &experiment) : m_limit(experiment.real(key::dFreezeAt)) { }

std::optional<Problem> DFreeze::note(double accuracy, qint64 updates)
{
    if (m_limit <= 0 || m_isFrozen)
        return {};
    m_accuracies.push_back(accuracy);
    if (m_accuracies.size() > kFreezeWindow)
        m_accuracies.pop_front();
    // Divided by the whole window: until it is full the mean is too low and never reaches the limit.
    const double mean = std::accumulate(m_accuracies.begin(), m_accuracies.end(), 0.0)
        / static_cast<double>(kFreezeWindow);
    if (m_accuracies.size() < kFreezeWindow || mean < m_limit)
        return {};
    m_isFrozen = true;
    // For good: neither the list nor the limit is looked at again.
    m_accuracies.clear();
    return problem(
        "training.d_frozen",
        QT_TRANSLATE_NOOP("forja",
                          "D classified %1 % of its pictures correctly over its last %2 updates, so it stops "
                          "learning from its update %3 on, as d.freeze_at asks."),
        {QString::number(100 * mean, 'f', 1), QString::number(kFreezeWindow), QString::number(updates)});
}

void DFreeze::store(QJsonObject &state) const
{
    if (m_limit <= 0)
        return;
    QJsonArray accuracies;
    for (const double accuracy : m_accuracies)
        accuracies.append(accuracy);
    state.insert(u"d_accuracies"_s, accuracies);
    state.insert(u"d_frozen"_s, m_isFrozen);
}

void DFreeze::restore(const QJsonObject &state)
{
    m_accuracies.clear();
    for (const QJsonValue &accuracy : state.value(u"d_accuracies"_s).toArray())
        m_accuracies.push_back(accuracy.toDouble());
    m_isFrozen = state.value(u"d_frozen"_s).toBool();
}

} // namespace forja
