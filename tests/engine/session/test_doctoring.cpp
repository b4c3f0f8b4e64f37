// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include "engine/diagnosis/rundoctor.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

int countOf(const RunFolder &run, EventKind kind, const QString &code)
{
    const auto events = run.events();
    return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const EventRecord &event) {
        return event.kind == kind && event.code == code;
    }));
}

} // namespace

/// A training with its doctor beside it.
class TestDoctoring : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();

    /// Nets so small and rates so low that a D without norms keeps saying the same of every picture.
    Experiment still() const
    {
        Experiment e(m_table);
        test::setAll(e,
                     {{"data.sample_count", 600},
                      {"data.width", 16},
                      {"data.height", 16},
                      {"g.dcgan.width", 4},
                      {"d.dcgan.width", 4},
                      {"d.dcgan.norm", u"none"_s},
                      {"g.classes", false},
                      {"train.batch", 2},
                      {"g.rate", 1e-9},
                      {"d.rate", 1e-9},
                      {"train.threads", 1},
                      {"run.tick", 50},
                      {"run.measure_ticks", 1000},
                      {"run.sheet_tiles", 4},
                      {"run.minutes", 0.0},
                      {"run.updates", 3000},
                      {"run.doctor_stop", true}});
        return e;
    }

private Q_SLOTS:
    void aHopelessRunIsToldOnceAndEnded()
    {
        const QTemporaryDir home;
        Session session(m_table);
        session.training().start(still(), home.path());
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const RunFolder run = *session.run().folder();
        const std::vector<RunFinding> findings = findingsOf(run, *session.run().experiment());
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings.front().name(), u"nothing_moves"_s);
        QCOMPARE(countOf(run, EventKind::Warning, u"doctor.nothing_moves"_s), 1);
        QCOMPARE(countOf(run, EventKind::Stop, u"run.doctor_stop"_s), 1);
        const qint64 end = run.ticks().back().at.update;
        QVERIFY2(end < 1500, qPrintable(QString::number(end)));

        // Who goes on with it all the same is not told again what he knows.
        session.training().resume(run.path(), {.updates = 100, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        QCOMPARE(run.ticks().back().at.update, end + 100);
        QCOMPARE(countOf(run, EventKind::Warning, u"doctor.nothing_moves"_s), 1);
        QCOMPARE(countOf(run, EventKind::Stop, u"run.doctor_stop"_s), 1);
    }

    void whatWasPlannedIsToldAtItsMoment()
    {
        const QTemporaryDir home;
        Experiment e = still();
        e.set(u"run.updates"_s, 100).orThrow();
        e.schedule = {{.at = {.update = 60, .dUpdates = 60, .gUpdates = 60},
                       .kind = ScheduleEntry::Kind::Edit,
                       .key = u"d.rate"_s,
                       .value = 1e-8,
                       .player = Player::Both}};
        Session session(m_table);
        session.training().start(e, home.path());
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const auto events = session.run().folder()->events();
        const auto edit = std::find_if(events.begin(), events.end(), [](const EventRecord &event) {
            return event.kind == EventKind::Edit;
        });
        QVERIFY(edit != events.end());
        QCOMPARE(edit->at.update, 60);
    }
};

FORJA_TEST(TestDoctoring)
#include "test_doctoring.moc"
