// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/settingstrial.h"

#include "engine/experiment/keys.h"
#include "ui/text/wording.h"

namespace forja {

using namespace Qt::StringLiterals;

SettingsTrial::SettingsTrial(QObject *parent) : QObject(parent)
{
    // While somebody types, each key would begin another trial.
    m_soon.setSingleShot(true);
    m_soon.setInterval(700);
    connect(&m_soon, &QTimer::timeout, this, &SettingsTrial::begin);
    connect(&m_probe, &FitProbe::found, this, &SettingsTrial::take);
    connect(&m_probe, &FitProbe::failed, this, &SettingsTrial::takeFailure);
}

void SettingsTrial::request(const Experiment &draft)
{
    // Tried already, or being tried right now.
    if (m_tried == draft)
        return;
    m_tried = draft;
    m_remark.reset();
    // It takes seconds; nobody waits for an answer about older settings.
    m_probe.cancel();
    Q_EMIT told(tr("Trying three updates…"), false);
    m_soon.start();
}

void SettingsTrial::forget()
{
    stop();
    m_tried.reset();
    m_remark.reset();
    Q_EMIT told({}, false);
}

void SettingsTrial::stop()
{
    m_probe.cancel();
    m_soon.stop();
}

void SettingsTrial::begin()
{
    // Parts that were taken for lack of memory may not be needed for other settings.
    if (m_tried)
        m_probe.look(asked(*m_tried));
}

void SettingsTrial::take(const ProbedFit &fit)
{
    m_remark = fit.remark();
    m_askedParts = m_remark ? fit.askedParts : 0;
    Q_EMIT found(fit);
}

void SettingsTrial::takeFailure(const Problem &problem)
{
    // Settings that could not be tried may still be good ones.
    const bool isAnswer = problem.code == u"probe.no_fit";
    Q_EMIT told(isAnswer ? translateProblem(problem) : QString(), isAnswer);
}

Experiment SettingsTrial::asked(const Experiment &draft) const
{
    Experiment asked = draft;
    if (m_askedParts > 0)
        static_cast<void>(asked.set(key::trainAccumulate, m_askedParts));
    return asked;
}

QList<Problem> SettingsTrial::remarks() const
{
    return m_remark ? QList<Problem>{*m_remark} : QList<Problem>();
}

} // namespace forja
