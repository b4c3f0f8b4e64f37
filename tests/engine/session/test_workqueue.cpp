// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/background/slicedwork.h"
#include "tests/testmain.h"

#include <QSemaphore>
#include <QStringList>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// The order of what is done beside training.
class TestWorkQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPreviewWaitsForNoMoreThanAPieceOfAMeasure()
    {
        WorkQueue lane;
        QStringList done; // the lane's until it is drained
        QSemaphore begun, mayGoOn;
        SlicedWork measure(lane, WorkKind::Measure);
        measure.begin([&, piece = 0](const std::atomic<bool> &) mutable {
            if (piece == 0) {
                begun.release();
                mayGoOn.acquire();
            }
            done.append(u"measure %1"_s.arg(piece));
            return ++piece == 3;
        });
        begun.acquire();
        // Training makes a preview only where it finds the lane free.
        QVERIFY(lane.isFree());
        QVERIFY(!lane.isIdle(WorkKind::Measure));
        lane.post(WorkKind::Preview, true, [&] { done.append(u"preview"_s); });
        QVERIFY(!lane.isFree());
        lane.post(WorkKind::Inspect, true, [&] { done.append(u"inspection"_s); });
        lane.post(WorkKind::Judge, true, [&] { done.append(u"judge"_s); });
        lane.post(WorkKind::Checkpoint, false, [&] { done.append(u"checkpoint"_s); });
        mayGoOn.release();
        lane.drain();
        QCOMPARE(done.join(u", "_s),
                 u"measure 0, inspection, preview, checkpoint, measure 1, measure 2, judge"_s);
        QVERIFY(lane.isFree() && lane.isIdle(WorkKind::Measure));
    }

    void whatAMeasureTakesIsNotPutDownToPreviews()
    {
        WorkQueue lane;
        SlicedWork measure(lane, WorkKind::Measure);
        measure.begin([&](const std::atomic<bool> &) { return lane.seconds(WorkKind::Measure) > 0; });
        lane.drain();
        QVERIFY(lane.seconds(WorkKind::Measure) > 0);
        QCOMPARE(lane.seconds(WorkKind::Preview), 0.0);
    }
};

FORJA_TEST(TestWorkQueue)
#include "test_workqueue.moc"
