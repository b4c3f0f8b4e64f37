// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/experiment/presets.h"
#include "engine/runs/checkpoints.h"
#include "engine/runs/environment.h"
#include "engine/session/session.h"
#include "engine/session/verification.h"
#include "tests/engine/data/datasetfolders.h"
#include "tests/engine/data/picturefiles.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

#include <cmath>
#include <cstring>

using namespace forja;
using namespace picturefiles;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// What a run resolved at its start is what going on compares, whatever became of the folder and the machine
/// meanwhile.
class TestResuming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folders.emplace();
        m_runs = std::make_unique<QTemporaryDir>();
        m_table = assembleFields();
        makeSession();
    }
    void cleanup()
    {
        qunsetenv("ONEDNN_MAX_CPU_ISA");
        m_session.reset();
    }

    void aRenamedClassFolderIsRefusedWithBothNames_data()
    {
        QTest::addColumn<bool>("isRecorded");
        QTest::newRow("recorded") << true;
        QTest::newRow("a run that is older than the record") << false;
    }
    void aRenamedClassFolderIsRefusedWithBothNames()
    {
        QFETCH(bool, isRecorded);
        writeClasses();
        const RunFolder run = trained();
        if (!isRecorded)
            forgetEnvironment(run);
        fs::rename(folder() / "ant", folder() / "zebra");
        resume(run);
        QCOMPARE(
            m_failure,
            m_folders->source()
                + u": these are not the classes that the run was trained on (3 then, 3 now). Only the run "
                  u"has: ant. "
                  "Only the folder has: zebra. Restore the old folder names, or start a new run."_s);
        fs::rename(folder() / "zebra", folder() / "ant");
        resume(run);
        QCOMPARE(m_failure, QString());
        QVERIFY(!codes(run).contains(u"data.changed"_s));
    }

    void anAddedClassIsRefused()
    {
        writeClasses();
        const RunFolder run = trained();
        write(folder() / "aardvark" / "1.png", numbered(77));
        resume(run);
        QVERIFY2(m_failure.contains(u"3 then, 4 now). Only the run has: –. Only the folder has: aardvark."_s),
                 qPrintable(m_failure));
    }

    void foldersAddedToARunWithoutClassesAreNoClasses()
    {
        for (int i = 0; i < 4; ++i)
            write(folder() / (std::to_string(i) + ".png"), numbered(i));
        const RunFolder run = trained();
        for (int i = 0; i < 6; ++i)
            write(folder() / (i % 2 ? "new" : "newer") / (std::to_string(i) + ".png"), numbered(50 + i));
        resume(run);
        QCOMPARE(m_failure, QString());
        QCOMPARE(argsOf(run, u"data.new_classes"_s).value(1), u"2"_s);
    }

    void oneColourPictureInAGreyFolderDoesNotEndTheRun_data()
    {
        aRenamedClassFolderIsRefusedWithBothNames_data();
    }
    void oneColourPictureInAGreyFolderDoesNotEndTheRun()
    {
        QFETCH(bool, isRecorded);
        for (int i = 0; i < 6; ++i)
            write(folder() / (std::to_string(i) + ".png"),
                  encoded(plain(20, 20, QColor(20 * i, 20 * i, 20 * i)), "PNG"));
        const RunFolder run = trained();
        if (!isRecorded)
            forgetEnvironment(run);
        write(folder() / "red.png", encoded(plain(20, 20, Qt::red), "PNG"));
        resume(run);
        QCOMPARE(m_failure, QString());
        QCOMPARE(argsOf(run, u"data.other_channels"_s).mid(1), (QStringList{u"grey"_s, u"colour"_s}));
        QVERIFY(codes(run).contains(u"data.changed"_s));
        QCOMPARE(run.reals().image.format(), QImage::Format_Grayscale8);
        QVERIFY(verifyRun(run.path(), m_table, {}, {}));
    }

    void aRunWithoutAnyRecordGoesOn()
    {
        writeClasses();
        const RunFolder run = trained();
        fs::remove(run.fsPath() / "environment.json");
        fs::remove_all(run.fsPath() / "generators");
        resume(run);
        QCOMPARE(m_failure, QString());
    }

    void anotherMachineOrProgramIsNamedWithBothValues_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        for (const char *key : {"processor", "instruction_set", "libtorch", "forja", "build"})
            QTest::newRow(key) << QString::fromLatin1(key) << QJsonValue(u"another"_s);
    }
    void anotherNumberOfThreadsIsNoDifference()
    {
        writeClasses();
        const RunFolder run = trained();
        QJsonObject environment = recordedEnvironment(run);
        environment[u"threads"_s] = 7;
        setEnvironment(run, environment);
        const auto report = verifyRun(run.path(), m_table, {}, {});
        QVERIFY(report && report->isIdentical);
        QVERIFY(report->environment.isEmpty());
    }
    void anotherMachineOrProgramIsNamedWithBothValues()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        writeClasses();
        const RunFolder run = trained();
        QJsonObject environment = recordedEnvironment(run);
        const QString here = environment.value(key).toVariant().toString();
        QVERIFY(!here.isEmpty());
        environment[key] = value;
        setEnvironment(run, environment);
        const auto report = verifyRun(run.path(), m_table, {}, {});
        QVERIFY(report && report->isIdentical);
        QCOMPARE(report->environment.size(), 1);
        resume(run);
        QCOMPARE(argsOf(run, u"resume."_s + key), (QStringList{value.toVariant().toString(), here}));
        // It is told once: from here on the run is this machine's.
        resume(run);
        QCOMPARE(codes(run).count(u"resume."_s + key), 1);
    }

    void aRunInBf16IsRefusedWhereThereIsNoneUnlessInexactnessIsAccepted()
    {
        writeClasses();
        const RunFolder run = trained();
        setValue(run, u"train.precision"_s, u"bf16"_s);
        const QStringList before = codes(run);
        qputenv("ONEDNN_MAX_CPU_ISA", "AVX2");
        resume(run);
        QVERIFY2(m_failure.startsWith(u"This run trains in bf16, which this machine can only emulate"_s)
                     && m_failure.contains(u"resume --inexact"_s),
                 qPrintable(m_failure));
        QCOMPARE(codes(run), before);
        m_session->training().branch(run.path(), 2);
        m_session->training().waitUntilIdle();
        QVERIFY2(m_failure.startsWith(u"This run trains in bf16"_s), qPrintable(m_failure));
        QCOMPARE(verifyRun(run.path(), m_table, {}, {}).problem().code, u"precision.missing"_s);

        resume(run, true);
        QCOMPARE(m_failure, QString());
        QCOMPARE(codes(run).count(u"precision.emulated"_s), 1);
        QCOMPARE(run.experiment(m_table).orThrow().text(u"train.precision"_s), u"bf16"_s);
        const auto report = verifyRun(run.path(), m_table, {}, {}, true);
        QVERIFY(report);
        QCOMPARE(report->environment.constFirst().code, u"precision.emulated"_s);
    }

    void aRunThatWasWrittenWithAutomaticPrecisionGoesOn()
    {
        writeClasses();
        const RunFolder run = trained();
        setValue(run, u"train.precision"_s, u"auto"_s);
        qputenv("ONEDNN_MAX_CPU_ISA", "AVX2");
        resume(run);
        QCOMPARE(m_failure, QString());
        // What it is from here on is on record.
        QCOMPARE(run.experiment(m_table).orThrow().text(u"train.precision"_s), u"fp32"_s);
    }

    void nothingIsNamedWhereNothingChanged()
    {
        writeClasses();
        const RunFolder run = trained();
        resume(run);
        QVERIFY2(codes(run).filter(QRegularExpression(u"^(resume|data)\\."_s)).isEmpty(),
                 qPrintable(codes(run).join(u' ')));
    }

    void aProofDoesNotPrintEqualNumbersAsDifferent()
    {
        writeClasses();
        const RunFolder run = trained();
        CheckpointData checkpoint = readCheckpoint(run, run.checkpoints().back()).orThrow();
        nudge(checkpoint.tensors.tensors.front());
        fs::remove_all(run.checkpointPath(checkpoint.at.update));
        QVERIFY(writeCheckpoint(run, checkpoint));
        const QString said = verifyRun(run.path(), m_table, {}, {}).orThrow().firstDifference;
        const auto values = QRegularExpression(u"\\((.*) instead of (.*)\\)"_s).match(said);
        QVERIFY2(values.hasMatch() && values.captured(1) != values.captured(2), qPrintable(said));
    }

private:
    void makeSession()
    {
        m_session = std::make_unique<Session>(m_table);
        m_failure.clear();
        connect(&m_session->run(), &LoadedRun::failed, &m_session->run(),
                [this](const Problem &problem) { m_failure = problem.english(); });
    }

    fs::path folder() const { return m_folders->folder(); }

    void writeClasses() const
    {
        for (int i = 0; i < 9; ++i)
            write(folder() / std::array{"ant", "bee", "cat"}[std::size_t(i % 3)]
                      / (std::to_string(i) + ".png"),
                  numbered(i));
    }

    RunFolder trained()
    {
        Experiment e = test::tinyExperiment(
            m_table, {{"train.batch", 4}, {"run.sheet_tiles", 12}, {"run.measure_ticks", 1000}});
        e.set(u"data.folder"_s, m_folders->source()).orThrow();
        m_session->training().start(e, m_runs->path(), {.updates = 2, .kimg = {}, .minutes = {}});
        m_session->training().waitUntilIdle();
        return *m_session->run().folder();
    }

    /// As another program would, that has opened nothing yet.
    void resume(const RunFolder &run, bool isInexact = false)
    {
        makeSession();
        m_session->training().setInexact(isInexact);
        m_session->training().resume(run.path(), {.updates = 1, .kimg = {}, .minutes = {}});
        m_session->training().waitUntilIdle();
    }

    /// As if the run had been begun with it.
    static void setValue(const RunFolder &run, const QString &key, const QString &value)
    {
        const fs::path file = run.fsPath() / "experiment.json";
        QJsonObject json = QJsonDocument::fromJson(readFile(file).orThrow()).object();
        QJsonObject values = json[u"values"_s].toObject();
        values[key] = value;
        json[u"values"_s] = values;
        QVERIFY(writeFileAtomically(file, QJsonDocument(json).toJson()));
    }

    static void setEnvironment(const RunFolder &run, const QJsonObject &environment)
    {
        QVERIFY(writeFileAtomically(run.fsPath() / "environment.json", QJsonDocument(environment).toJson()));
    }

    /// As the first versions wrote it.
    static void forgetEnvironment(const RunFolder &run)
    {
        QJsonObject environment = recordedEnvironment(run);
        environment.remove(u"data"_s);
        environment.remove(u"build"_s);
        setEnvironment(run, environment);
    }

    static QStringList codes(const RunFolder &run)
    {
        QStringList out;
        for (const EventRecord &event : run.events())
            out << event.code;
        return out;
    }

    static QStringList argsOf(const RunFolder &run, const QString &code)
    {
        for (const EventRecord &event : run.events()) {
            if (event.code == code)
                return event.args;
        }
        return {};
    }

    /// The first number becomes the next one that a float can hold.
    static void nudge(StoredTensor &tensor)
    {
        float number = 0;
        std::memcpy(&number, tensor.data.constData(), sizeof number);
        number = std::nextafter(number, 10.0F);
        std::memcpy(tensor.data.data(), &number, sizeof number);
    }

    std::optional<DatasetFolders> m_folders;
    std::unique_ptr<QTemporaryDir> m_runs;
    FieldTablePtr m_table;
    std::unique_ptr<Session> m_session;
    QString m_failure;
};

FORJA_TEST(TestResuming)
#include "test_resuming.moc"
