// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rundoctor/doctorcontroller.h"

#include "engine/runs/statnames.h"
#include "ui/base/beside.h"
#include "ui/charts/chartcatalogue.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSoon(200);

/// What a finding may be shown by.
QStringList shownStatistics()
{
    return {stat::kAccuracyOfD,     stat::kGradientOfD,      stat::kGradientOfG,  stat::kLossOfD,
            stat::kLossOfG,         stat::kDiversityOfBatch, stat::kScoresOfReal, stat::kScoresOfFake,
            stat::kScoresOfHeldOut, stat::kScoresOfTraining};
}

} // namespace

DoctorController::DoctorController(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_ticks(shownStatistics())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    // Findings may change with every tick; those who show them are told at most now and then.
    connect(&m_soon, &QTimer::timeout, this, &DoctorController::changed);
    connect(&m_reading, &QFutureWatcher<Past>::finished, this, [this] {
        // False where the run was closed, or another opened, while its past was read.
        if (std::exchange(m_isReading, false))
            fill(m_reading.result());
    });
    connect(&session.records(), &LiveRecords::ticked, this, &DoctorController::takeTick);
    connect(&session.records(), &LiveRecords::measured, this, &DoctorController::takeMeasure);
    connect(&session.records(), &LiveRecords::eventHappened, this, &DoctorController::takeEvent);
    connect(&session.run(), &LoadedRun::scheduleChanged, this, [this] {
        if (!m_doctor || !m_session.run().experiment())
            return;
        m_experiment = *m_session.run().experiment();
        // Cures are made of the settings as they are now.
        m_doctor->setExperiment(*m_experiment);
        changeSoon();
    });
}

DoctorController::~DoctorController()
{
    m_reading.waitForFinished();
}

void DoctorController::openRun(const RunFolder &run, const Experiment &experiment)
{
    clear();
    m_experiment = experiment;
    m_doctor.emplace(experiment);
    m_isReading = true;
    // The worker has a doctor of its own; what the session tells meanwhile waits until it is back.
    m_reading.setFuture(besideWindow([run, doctor = *m_doctor]() mutable {
        RunRecords records = readRun(run, false);
        takeAll(doctor, records.ticks, records.measures, records.events);
        return Past{std::move(records), std::move(doctor)};
    }));
    changeSoon();
}

void DoctorController::clear()
{
    // A reading that is under way is not stopped; what it brings is dropped.
    m_isReading = false;
    m_waiting = {};
    m_ticks.clear();
    m_measures.clear();
    m_doctor.reset();
    m_experiment.reset();
    changeSoon();
}

void DoctorController::fill(Past past)
{
    const RunRecords &records = past.records;
    const std::size_t ticks = records.ticks.size();
    const std::size_t measures = records.measures.size();
    const std::size_t events = records.events.size();
    // What the session told while the folder was read: part of it may be in the folder already.
    addNewer(past.records, std::exchange(m_waiting, {}));
    if (past.doctor) // what could not be read has been told
        m_doctor = std::move(past.doctor);
    m_doctor->setExperiment(*m_experiment);
    // Only what was read: the doctor of the past has seen it, so it is not shown to him again. What came
    // later goes the usual way below.
    for (std::size_t i = 0; i < ticks; ++i)
        m_ticks.append(records.ticks[i]);
    m_measures.assign(records.measures.begin(),
                      records.measures.begin() + static_cast<std::ptrdiff_t>(measures));
    // What came meanwhile.
    for (std::size_t i = events; i < records.events.size(); ++i)
        takeEvent(records.events[i]);
    for (std::size_t i = ticks; i < records.ticks.size(); ++i)
        takeTick(records.ticks[i]);
    for (std::size_t i = measures; i < records.measures.size(); ++i)
        takeMeasure(records.measures[i]);
    changeSoon();
}

void DoctorController::takeTick(const TickRecord &tick)
{
    if (!m_doctor)
        return;
    // Put aside until the past is read: the doctor must see ticks in their order.
    if (m_isReading) {
        m_waiting.ticks.push_back(tick);
        return;
    }
    m_ticks.append(tick);
    m_doctor->take(tick);
    changeSoon();
}

void DoctorController::takeMeasure(const MeasureRecord &measure)
{
    if (!m_doctor)
        return;
    (m_isReading ? m_waiting.measures : m_measures).push_back(measure);
    if (!m_isReading)
        m_doctor->take(measure);
    changeSoon();
}

void DoctorController::takeEvent(const EventRecord &event)
{
    if (!m_doctor)
        return;
    if (m_isReading)
        m_waiting.events.push_back(event);
    else
        m_doctor->take(event);
    changeSoon();
}

void DoctorController::changeSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

std::pair<std::vector<double>, std::vector<double>> DoctorController::series(const QString &statistic) const
{
    if (!isMeasured(statistic))
        return {m_ticks.updates(), m_ticks.column(statistic)};
    std::pair<std::vector<double>, std::vector<double>> series;
    for (const MeasureRecord &measure : m_measures) {
        series.first.push_back(static_cast<double>(measure.update));
        series.second.push_back(measuredNumber(measure, statistic));
    }
    return series;
}

} // namespace forja
