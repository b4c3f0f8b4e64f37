// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/fitprobe.h"

#include "engine/experiment/keys.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// What becomes of a process that tries settings; shell scripts stand in the place of forja-cli.
class TestFitProbe : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    FieldTablePtr m_table = assembleFields();

    /// Writes a line for each process into the file "tries", then does what `body` says.
    void put(const QByteArray &body) const
    {
        QFile program(m_home.filePath(u"cli"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\necho x >> " + m_home.filePath(u"tries"_s).toUtf8() + "\n" + body + "\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        program.close();
        QFile::remove(m_home.filePath(u"tries"_s));
        qputenv("FORJA_CLI", program.fileName().toUtf8());
    }
    int tries() const
    {
        QFile file(m_home.filePath(u"tries"_s));
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('x')) : 0;
    }
    Experiment batchOf(int batch) const { return test::tinyExperiment(m_table, {{"train.batch", batch}}); }

private Q_SLOTS:
    void cleanup() { qunsetenv("FORJA_CLI"); }

    void aCrashIsNotTakenForALackOfMemory()
    {
        put("ulimit -c 0; kill -SEGV $$");
        FitProbe probe;
        QSignalSpy failed(&probe, &FitProbe::failed);
        probe.look(batchOf(16));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kTestPatienceMs);
        const auto why = failed.first().first().value<Problem>();
        QCOMPARE(why.code, u"probe.crashed"_s);
        QVERIFY2(why.english().contains(u"11"_s), qPrintable(why.english()));
        QCOMPARE(tries(), 1);
    }

    void aBatchIsTriedOnePictureAtATimeBeforeItIsSaidNotToFit()
    {
        put("case \"$*\" in *train.accumulate=12\\ *) ;; *) kill -9 $$;; esac\n"
            "echo "
            "'{\"updates\":3,\"images_per_second\":100,\"peak_memory_mb\":300,\"checkpoint_bytes\":"
            "1000000,\"hour_bytes\":9000000}'");
        FitProbe probe;
        QSignalSpy found(&probe, &FitProbe::found);
        QSignalSpy failed(&probe, &FitProbe::failed);
        // 1, 2, 4, 8 parts, and 12, the smallest there are.
        probe.look(batchOf(12));
        QTRY_VERIFY_WITH_TIMEOUT(found.count() + failed.count() == 1, kTestPatienceMs);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(found.first().first().value<ProbedFit>().parts, 12);
        QCOMPARE(tries(), 5);
    }
};

FORJA_TEST(TestFitProbe)
#include "test_fitprobe.moc"
