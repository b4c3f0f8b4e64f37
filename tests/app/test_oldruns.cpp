// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// Runs that older programs wrote: tests/kept has one of each format of experiment.json, kept for ever. Each
/// is 40 sample digits of 16 x 16, nets of width 4, R1 and shifts, checkpoints at updates 4 and 8.
class TestOldRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        fs::copy(
            QString(QStringLiteral(FORJA_SOURCES) + u"/tests/kept/format1/00001-digits-kept"_s).toStdString(),
            run().toStdString(), fs::copy_options::recursive);
    }

    void aRunOfFormat1IsShown()
    {
        const CommandEnd info = runCli({u"info"_s, run(), u"--json"_s});
        QCOMPARE(info.exitCode, 0);
        QCOMPARE(info.json()[u"last"_s][u"update"_s].toInt(), 8);
        QCOMPARE(setting(run(), u"loss.r1"_s).toDouble(), 0.5);
        QCOMPARE(experimentOf(run())[u"format"_s].toInt(), 1);
    }

    void aRunOfFormat1GoesOn()
    {
        const CommandEnd end = runCli({u"resume"_s, run(), u"--updates"_s, u"3"_s});
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        QVERIFY(QDir(run() + u"/checkpoints/000000011"_s).exists());
        // Everything it was made with is still there, and what is newer has the value that it had then.
        QCOMPARE(setting(run(), u"augment.translation"_s).toDouble(), 0.125);
        QCOMPARE(setting(run(), u"d.optimiser"_s).toString(), u"adam"_s);
    }

    void aRunOfFormat1IsExportedAndSampled()
    {
        const QString page = m_folder->filePath(u"page.html"_s);
        const CommandEnd gallery = runCli({u"export"_s, u"gallery"_s, run(), u"--out"_s, page});
        QVERIFY2(gallery.exitCode == 0, qPrintable(gallery.err));
        QVERIFY(QFile::exists(page));
        const CommandEnd sample = runCli({u"sample"_s, run(), u"--count"_s, u"3"_s, u"--out"_s,
                                          m_folder->filePath(u"pictures"_s)});
        QVERIFY2(sample.exitCode == 0, qPrintable(sample.err));
        QCOMPARE(QDir(m_folder->filePath(u"pictures"_s)).entryList({u"*.png"_s}).size(), 3);
    }

    void anotherProgramsFormatIsRefusedByItsNumber()
    {
        QFile file(run() + u"/experiment.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY(text.contains("\"format\": 1"));
        text.replace("\"format\": 1", "\"format\": 99");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const CommandEnd end = runCli({u"resume"_s, run(), u"--updates"_s, u"1"_s});
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.err.contains(u"made by a newer version (format 99)"_s), qPrintable(end.err));
    }

private:
    QString run() const { return m_folder->filePath(u"00001-digits-kept"_s); }
    static QJsonObject experimentOf(const QString &run)
    {
        QFile file(run + u"/experiment.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    static QJsonValue setting(const QString &run, const QString &key)
    {
        return experimentOf(run)[u"values"_s].toObject()[key];
    }

    std::optional<QTemporaryDir> m_folder;
};

FORJA_TEST(TestOldRuns)
#include "test_oldruns.moc"
