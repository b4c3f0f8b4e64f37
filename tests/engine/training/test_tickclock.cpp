// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/tickclock.h"

#include "engine/experiment/keys.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;

namespace {

struct Course
{
    double update = 0; ///< seconds
    double judging = 0; ///< seconds
    int settlesAt = 0; ///< after so many updates
};

/// After how many updates the first tick ends.
qint64 firstTick(const Course &course, const Experiment &experiment)
{
    TickClock clock(experiment);
    for (qint64 update = 1; update < 1'000'000; ++update) {
        clock.countAdvance();
        clock.spend(course.update);
        if (clock.isOver(update >= course.settlesAt, [&] { return course.judging; }))
            return update;
    }
    return 0;
}

} // namespace

class TestTickClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTickLastsASecondAndIsARoundNumber()
    {
        const Experiment e(assembleFields());
        QCOMPARE(firstTick({.update = 0.003, .judging = 0.001}, e), 500);
        QCOMPARE(firstTick({.update = 0.05, .judging = 0.02}, e), 20);
        // Of so few updates that their first ones would count too much, four seconds.
        QCOMPARE(firstTick({.update = 0.9, .judging = 0.02}, e), 5);
    }

    /// A wide net's training spent a seventh of its time on judging held-out pictures.
    void judgingIsASmallShareOfATick()
    {
        const Experiment e(assembleFields());
        QCOMPARE(firstTick({.update = 0.1, .judging = 0.1}, e), 50);
        // But curves go on moving, whatever judging costs.
        QCOMPARE(firstTick({.update = 1.0, .judging = 0.9}, e), 20);
        QCOMPARE(firstTick({.update = 9.0, .judging = 9.0}, e), 2);
    }

    void nothingIsChosenWhileTheSpeedStillChanges()
    {
        const Experiment e(assembleFields());
        QCOMPARE(firstTick({.update = 0.01, .judging = 0.001, .settlesAt = 700}, e), 1000);
        // Not for ever, though.
        QVERIFY(firstTick({.update = 1, .judging = 0.01, .settlesAt = 100000}, e) <= 50);
    }

    void aLengthThatIsGivenIsKept()
    {
        Experiment e(assembleFields());
        e.set(key::runTick, 7).orThrow();
        QCOMPARE(firstTick({.update = 5, .judging = 100, .settlesAt = 1000}, e), 7);
    }
};

FORJA_TEST(TestTickClock)
#include "test_tickclock.moc"
