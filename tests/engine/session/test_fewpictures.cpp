// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include "engine/base/files.h"
#include "engine/experiment/presets.h"
#include "engine/runs/checkpoints.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QDir>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

/// Trainings that hold something which a measure cannot be taken of, and runs of an older arithmetic.
class TestFewPictures : public QObject
{
    Q_OBJECT

private:
    /// `count` grey pictures, all alike or each with a pixel of its own.
    QString picturesIn(const QTemporaryDir &folder, int count, bool isAlike) const
    {
        const QString path = folder.filePath(u"pictures"_s);
        QDir().mkpath(path);
        for (int i = 0; i < count; ++i) {
            QImage image(16, 16, QImage::Format_RGB888);
            image.fill(isAlike ? Qt::gray : QColor(10 * i, 0, 255 - 10 * i));
            image.setPixelColor(i % 16, i / 16, Qt::white);
            image.save(u"%1/%2.png"_s.arg(path).arg(i));
        }
        return path;
    }
    Experiment tinyOn(const QString &pictures, const QString &norm) const
    {
        return test::tinyExperiment(m_table,
                                    {{"data.folder", pictures},
                                     {"d.dcgan.norm", norm},
                                     {"train.batch", 4},
                                     {"run.tick", 1},
                                     {"run.measure_ticks", 1},
                                     {"run.sheet_tiles", 16}});
    }
    static qsizetype countOf(const RunFolder &run, const QString &code)
    {
        const auto events = run.events();
        return std::count_if(events.begin(), events.end(),
                             [&code](const EventRecord &event) { return event.code == code; });
    }
    FieldTablePtr m_table = assembleFields();

private Q_SLOTS:
    void aMeasureThatCannotBeTakenDoesNotEndTheTraining_data()
    {
        QTest::addColumn<int>("pictures");
        QTest::addColumn<bool>("isAlike");
        QTest::addColumn<QString>("norm");
        QTest::addColumn<bool>("isMeasured");
        QTest::newRow("two pictures") << 2 << false << u"group"_s << false;
        QTest::newRow("two pictures, batch norm") << 2 << false << u"batch"_s << false;
        QTest::newRow("three pictures") << 3 << false << u"group"_s << true;
        QTest::newRow("four pictures, spectral norm") << 4 << false << u"spectral"_s << true;
        QTest::newRow("nearly the same picture again and again") << 12 << true << u"group"_s << true;
    }
    void aMeasureThatCannotBeTakenDoesNotEndTheTraining()
    {
        QFETCH(int, pictures);
        QFETCH(bool, isAlike);
        QFETCH(QString, norm);
        QFETCH(bool, isMeasured);
        const QTemporaryDir folder;
        Session session(m_table);
        session.training().start(tinyOn(picturesIn(folder, pictures, isAlike), norm),
                                 folder.filePath(u"runs"_s), {.updates = 4, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const QString path = session.run().folder()->path();
        const auto check = [&](qsizetype told) {
            const RunFolder run = RunFolder::open(path).orThrow();
            QCOMPARE(run.measures().empty(), !isMeasured);
            for (const MeasureRecord &measure : run.measures())
                QVERIFY(std::isfinite(measure.distance()));
            QCOMPARE(countOf(run, u"measure.too_few"_s), isMeasured ? 0 : told);
        };
        check(1);
        session.training().resume(path, {.updates = 4, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        check(2);
    }

    void aRunOfAnOlderArithmeticSaysThatItGoesOnNotBitForBit()
    {
        const QTemporaryDir folder;
        Session session(m_table);
        session.training().start(tinyOn(picturesIn(folder, 12, false), u"group"_s),
                                 folder.filePath(u"runs"_s), {.updates = 2, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        const QString path = session.run().folder()->path();
        const auto resume = [&] {
            session.training().resume(path, {.updates = 2, .kimg = {}, .minutes = {}});
            session.training().waitUntilIdle();
            QCOMPARE(session.run().state(), RunState::Finished);
        };
        resume();
        QCOMPARE(countOf(*session.run().folder(), u"resume.numerics"_s), 0);

        const auto file = toPath(path + u"/environment.json"_s);
        QJsonObject environment = QJsonDocument::fromJson(readFile(file).orThrow()).object();
        QVERIFY(environment.value(u"numerics"_s).toInt() > 1);
        environment.remove(u"numerics"_s);
        writeFileAtomically(file, QJsonDocument(environment).toJson()).orThrow();
        resume();
        QCOMPARE(countOf(*session.run().folder(), u"resume.numerics"_s), 1);
        const auto events = session.run().folder()->events();
        const auto told = std::find_if(events.begin(), events.end(), [](const EventRecord &event) {
            return event.code == u"resume.numerics"_s;
        });
        QCOMPARE(told->args.value(0), u"1"_s);
        // Said once: from here on it is this program's.
        resume();
        QCOMPARE(countOf(*session.run().folder(), u"resume.numerics"_s), 1);
    }
};

FORJA_TEST(TestFewPictures)
#include "test_fewpictures.moc"
