// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/data/checking/datasetdoctor.h"
#include "engine/experiment/presets.h"
#include "engine/session/session.h"
#include "engine/session/verification.h"
#include "tests/engine/data/datasetfolders.h"
#include "tests/engine/data/picturefiles.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QSignalSpy>

using namespace forja;
using namespace picturefiles;
using namespace Qt::StringLiterals;

/// As little data as can be: a training goes through all that it does at a start, on the way, at its end, and
/// when it goes on.
class TestTinyFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folders.emplace();
        m_runs = std::make_unique<QTemporaryDir>();
        m_table = assembleFields();
    }

    void aHandfulOfPicturesTrainsAndGoesOn_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("hasClasses");
        for (const QString &preset : presetNames()) {
            for (const int count : {2, 3, 4})
                QTest::addRow("%s, %d", qPrintable(preset), count) << preset << count << (count == 4);
        }
    }
    void aHandfulOfPicturesTrainsAndGoesOn()
    {
        QFETCH(QString, preset);
        QFETCH(int, count);
        QFETCH(bool, hasClasses);
        Experiment e = experimentFrom(*presetNamed(preset, *m_table), m_table);
        if (e.isOnPoints())
            writePoints(count);
        else
            writePictures(count, hasClasses);
        e.set(u"data.folder"_s, e.isOnPoints() ? u"flat:"_s + points() : m_folders->source()).orThrow();
        shrink(e);
        trainAndGoOn(e);
    }

    void onePictureIsRefusedWithASentence()
    {
        writePictures(1, false);
        Experiment e = experimentFrom(*presetNamed(u"quick-look"_s, *m_table), m_table);
        e.set(u"data.folder"_s, m_folders->source()).orThrow();
        QVERIFY2(
            failureOf(e).contains(u": 1 usable picture (0 files were skipped); at least 2 are needed."_s),
            qPrintable(failureOf(e)));
    }

    void onePointIsRefusedWithASentence()
    {
        writePoints(1);
        Experiment e = experimentFrom(*presetNamed(u"flat"_s, *m_table), m_table);
        e.set(u"data.folder"_s, u"flat:"_s + points()).orThrow();
        QVERIFY2(failureOf(e).contains(u": it holds 1 point, but at least 2 are needed."_s),
                 qPrintable(failureOf(e)));
    }

private:
    QString points() const { return m_folders->source() + u"/points.csv"_s; }

    void writePoints(int count) const
    {
        QByteArray text("x,y\n");
        for (int i = 0; i < count; ++i)
            text += QByteArray::number(i * 0.2) + ',' + QByteArray::number(0.5 - i * 0.1) + '\n';
        write(m_folders->folder() / "points.csv", text);
    }

    void writePictures(int count, bool hasClasses) const
    {
        for (int i = 0; i < count; ++i) {
            const auto folder = hasClasses ? m_folders->folder() / (i % 2 ? "b" : "a") : m_folders->folder();
            write(folder / (std::to_string(i) + ".png"), numbered(17 * i));
        }
    }

    /// Of what the machine takes time for, as little as a setting allows; what a preset is about stays.
    static void shrink(Experiment &e)
    {
        test::setAll(e,
                     {{"data.width", 16},
                      {"data.height", 16},
                      {"g.dcgan.width", 4},
                      {"d.dcgan.width", 4},
                      {"train.threads", 1},
                      {"train.precision", u"fp32"_s},
                      {"run.tick", 1},
                      {"run.measure_ticks", 1},
                      {"run.sheet_tiles", 10}});
        if (e.integer(u"train.batch"_s) > 16)
            e.set(u"train.batch"_s, 16).orThrow();
    }

    QString failureOf(const Experiment &e)
    {
        Session session(m_table);
        QString failure;
        connect(&session.run(), &LoadedRun::failed, &session.run(),
                [&failure](const Problem &problem) { failure = problem.english(); });
        session.training().start(e, m_runs->path(), {.updates = 1, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        return failure;
    }

    void trainAndGoOn(const Experiment &e)
    {
        Session session(m_table);
        QSignalSpy failed(&session.run(), &LoadedRun::failed);
        session.training().start(e, m_runs->path(), {.updates = 3, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QVERIFY2(failed.isEmpty(),
                 qPrintable(failed.isEmpty() ? QString()
                                             : failed.first().first().value<Problem>().english()));
        const RunFolder run = *session.run().folder();
        session.training().resume(run.path(), {.updates = 2, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QVERIFY2(failed.isEmpty(),
                 qPrintable(failed.isEmpty() ? QString()
                                             : failed.first().first().value<Problem>().english()));
        QCOMPARE(run.checkpoints().back(), 5);
        QCOMPARE(run.ticks().size(), 5U);
        const auto verified = verifyRun(run.path(), m_table, {}, {});
        QVERIFY(verified);
        QVERIFY2(verified->isIdentical, qPrintable(verified->firstDifference));
        const auto pictures = picturesOf(session.data().current());
        QVERIFY(!pictures || diagnose(*pictures));
    }

    std::optional<DatasetFolders> m_folders;
    std::unique_ptr<QTemporaryDir> m_runs;
    FieldTablePtr m_table;
};

FORJA_TEST(TestTinyFolders)
#include "test_tinyfolders.moc"
