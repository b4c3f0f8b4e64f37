// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Commands that look and tell, and what is wrong with the words of a command line.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongWordsAreUsageErrors_data();
    void wrongWordsAreUsageErrors();
    void numbersAreDecimalAndRefusedInTheWordsOfSettings_data();
    void numbersAreDecimalAndRefusedInTheWordsOfSettings();
    void anEmptyValueIsRefused_data();
    void anEmptyValueIsRefused();
    void outputThatCannotBeWrittenIsAFailure_data();
    void outputThatCannotBeWrittenIsAFailure();
    void namesCannotCommandTheTerminal();
    void helpIsOnStandardOutput_data();
    void helpIsOnStandardOutput();
    void versionNamesTheProgram();
    void fieldsDescribeEverySetting();
    void presetsListTheFive();
    void netsFollowTheSettings();
    void sampleFilesArePicturesInClassFolders();
    void checkNamesTheBrokenFileAndIsContent();
    void checkFailsOnAFolderWithoutPictures();
    void pointsAreCalledPoints();
    void infoFailsOnWhatIsNoRun();
    void infoFailsOnAPictureOfSomebodyElse();
    void benchPrintsWhatItTimed();
    void benchCountsPointsWherePointsAreTimed();
    void benchSetsTheWidthOfTheNetThatIsTimed();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestCli::initTestCase()
{
    QVERIFY2(QFile::exists(programPath(u"forja-cli"_s)), "FORJA_BIN names the folder of forja-cli");
    qputenv("FORJA_CACHE", path(u"cache"_s).toUtf8());
    const auto written = runCli({u"dataset"_s, u"sample"_s, u"digits"_s, path(u"digits"_s), u"--count"_s,
                                 u"40"_s});
    QVERIFY2(written.exitCode == 0, qPrintable(written.err));
}

void TestCli::wrongWordsAreUsageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QStringList train{u"train"_s, u"--data"_s, u"sample:digits"_s, u"--out"_s, path(u"never"_s)};
    QTest::newRow("nothing") << QStringList{} << u"subcommand"_s;
    QTest::newRow("unknown command") << QStringList{
        u"paint"_s} << u"paint: there is no such command; use one of: demo, dataset, train"_s;
    QTest::newRow("unknown command of dataset")
        << QStringList{u"dataset"_s, u"mend"_s} << u"use one of: check, sample"_s;
    QTest::newRow("train without data") << QStringList{u"train"_s, u"--out"_s, u"x"_s} << u"--data"_s;
    QTest::newRow("unknown option") << train + QStringList{u"--colour"_s, u"red"_s} << u"--colour"_s;
    QTest::newRow("unknown setting") << train + QStringList{u"--set"_s, u"g.dcgan.widht=8"_s}
                                     << u"Did you mean g.dcgan.width?"_s;
    QTest::newRow("value out of range")
        << train + QStringList{u"--set"_s, u"train.batch=1"_s} << u"train.batch: 1 is not allowed"_s;
    QTest::newRow("set without value") << train + QStringList{u"--set"_s, u"train.batch"_s} << u"KEY=VALUE"_s;
    QTest::newRow("broken rule") << train + QStringList{u"--set"_s, u"data.width=33"_s}
                                 << u"data.width: 33"_s;
    QTest::newRow("unknown preset") << train + QStringList{u"--preset"_s, u"quick"_s} << u"quick-look"_s;
    QTest::newRow("two lengths") << train + QStringList{u"--updates"_s, u"1"_s, u"--minutes"_s, u"1"_s}
                                 << u"--updates"_s;
    QTest::newRow("negative length") << train + QStringList{u"--updates"_s, u"-1"_s} << u"-1"_s;
    QTest::newRow("verify and branch")
        << QStringList{u"resume"_s, u"x"_s, u"--verify"_s, u"--from"_s, u"3"_s} << u"--from"_s;
    QTest::newRow("unknown sample kind") << QStringList{u"dataset"_s, u"sample"_s, u"cats"_s, path(u"cats"_s)}
                                         << u"Use one of: digits, faces"_s;
    QTest::newRow("export of nothing") << QStringList{u"export"_s} << u"forja-cli export --help"_s;
}

void TestCli::wrongWordsAreUsageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto end = runCli(arguments);
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.err.startsWith(u"forja-cli: "), qPrintable(end.err));
    QVERIFY2(end.err.contains(says), qPrintable(end.err));
    QVERIFY(end.out.isEmpty());
    QVERIFY(!QFile::exists(path(u"never"_s)));
}

void TestCli::numbersAreDecimalAndRefusedInTheWordsOfSettings_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("hexadecimal") << QStringList{
        u"resume"_s, u"x"_s, u"--from"_s,
        u"0x10"_s} << u"--from: 0x10 is not allowed. It takes a whole number from 0 to 1,000,000,000,000."_s;
    QTest::newRow("too large") << QStringList{u"sample"_s, u"x"_s, u"--count"_s, u"99999999999999999999"_s}
                               << u"It takes a whole number from 1 to 10,000,000."_s;
    QTest::newRow("a comma") << QStringList{u"export"_s, u"film"_s, u"--fps"_s, u"2,5"_s}
                             << u"--fps: 2,5 is not allowed. It takes a number from 0.5 to 60."_s;
    QTest::newRow("a word") << QStringList{u"train"_s, u"--updates"_s, u"abc"_s}
                            << u"--updates: abc is not allowed. It takes a whole number from 1 to"_s;
    QTest::newRow("no number") << QStringList{u"train"_s, u"--minutes"_s, u"nan"_s}
                               << u"--minutes: nan is not allowed. It takes a number from"_s;
    QTest::newRow("no end") << QStringList{u"train"_s, u"--minutes"_s, u"inf"_s}
                            << u"--minutes: inf is not allowed."_s;
    QTest::newRow("more than a double holds")
        << QStringList{u"train"_s, u"--kimg"_s, u"1e400"_s} << u"--kimg: 1e400 is not allowed."_s;
    QTest::newRow("nothing at all") << QStringList{u"demo"_s, u"--minutes"_s, u"0"_s}
                                    << u"--minutes: 0 is not allowed."_s;
    QTest::newRow("a setting's own option")
        << QStringList{u"bench"_s, u"--batch"_s, u"010x"_s}
        << u"train.batch: 010x is not allowed. It takes a whole number from 2"_s;
    QTest::newRow("a fraction with a comma") << QStringList{u"nets"_s, u"--set"_s, u"run.minutes=0,500"_s}
                                             << u"run.minutes: 0,500 is not allowed."_s;
}

void TestCli::numbersAreDecimalAndRefusedInTheWordsOfSettings()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto end = runCli(arguments);
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.err.contains(says), qPrintable(end.err));
    QVERIFY2(end.err.size() < 200, qPrintable(end.err));
}

void TestCli::anEmptyValueIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("folder of runs") << QStringList{u"train"_s, u"--data"_s, u"sample:digits"_s, u"--out"_s,
                                                   QString()};
    QTest::newRow("data of a resume") << QStringList{u"resume"_s, u"x"_s, u"--data"_s, QString()};
    QTest::newRow("run") << QStringList{u"info"_s, QString()};
    QTest::newRow("page") << QStringList{u"compare"_s, u"x"_s, u"y"_s, u"--html"_s, QString()};
    QTest::newRow("under a command of a command")
        << QStringList{u"export"_s, u"film"_s, u"x"_s, u"--out"_s, QString()};
    QTest::newRow("equals sign") << QStringList{u"train"_s,  u"--data"_s,    u"sample:digits"_s,
                                                u"--out="_s, u"--updates"_s, u"1"_s};
}

void TestCli::anEmptyValueIsRefused()
{
    QFETCH(QStringList, arguments);
    const auto end = runCli(arguments);
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.err.contains(u"it is empty. Give it a value"_s), qPrintable(end.err));
}

void TestCli::outputThatCannotBeWrittenIsAFailure_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("lines") << QStringList{u"presets"_s};
    QTest::newRow("json") << QStringList{u"fields"_s, u"--json"_s};
    QTest::newRow("help") << QStringList{u"train"_s, u"--help"_s};
    QTest::newRow("version") << QStringList{u"--version"_s};
}

void TestCli::outputThatCannotBeWrittenIsAFailure()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(programPath(u"forja-cli"_s), arguments);
    const auto end = endOf(process);
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.err.contains(u"The standard output cannot be written"_s), qPrintable(end.err));
}

void TestCli::namesCannotCommandTheTerminal()
{
    QVERIFY(QDir().mkpath(path(u"named/a"_s)));
    for (int i = 0; i < 3; ++i) {
        QImage picture(20, 30, QImage::Format_RGB32);
        picture.fill(QColor::fromHsv(100 * i, 200, 200));
        QVERIFY(picture.save(path(u"named/a/%1.png"_s.arg(i))));
    }
    QFile broken(path(u"named/a/x\x1b[2J\nforged.png"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("not a picture") > 0);
    broken.close();
    for (const QStringList &more : {QStringList{}, QStringList{u"--json"_s}}) {
        const auto end = runCli(QStringList{u"dataset"_s, u"check"_s, path(u"named"_s)} + more);
        QVERIFY2(end.exitCode == 0, qPrintable(end.err));
        QVERIFY2(end.out.contains(u"forged.png"_s) && !end.out.contains(u'\x1b')
                     && !end.out.contains(u"\nforged"_s),
                 qPrintable(end.out));
    }
    const auto unknown = runCli({u"info"_s, u"x\x1b[2J\nforged"_s});
    QVERIFY2(!unknown.err.contains(u'\x1b') && unknown.err.count(u'\n') == 1, qPrintable(unknown.err));
}

void TestCli::helpIsOnStandardOutput_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("all") << QStringList{};
    for (const char *name :
         {"demo", "dataset", "dataset check", "dataset sample", "train", "resume", "sample", "export",
          "export gallery", "info", "fields", "presets", "nets", "bench"})
        QTest::newRow(name) << QString::fromLatin1(name).split(u' ');
}

void TestCli::helpIsOnStandardOutput()
{
    QFETCH(QStringList, command);
    const auto end = runCli(command + QStringList{u"--help"_s});
    QCOMPARE(end.exitCode, 0);
    QVERIFY2(end.out.contains(u"Usage: "_s), qPrintable(end.out));
    QVERIFY(end.err.isEmpty());
}

void TestCli::versionNamesTheProgram()
{
    const auto end = runCli({u"--version"_s});
    QCOMPARE(end.exitCode, 0);
    QVERIFY2(end.out.startsWith(u"Forja "), qPrintable(end.out));
}

void TestCli::fieldsDescribeEverySetting()
{
    const auto end = runCli({u"fields"_s, u"--json"_s});
    QCOMPARE(end.exitCode, 0);
    const QJsonArray fields = end.json().value(u"fields"_s).toArray();
    const QString text = runCli({u"fields"_s}).out;
    QVERIFY(fields.size() > 40);
    for (const auto &field : fields) {
        const QString key = field.toObject().value(u"key"_s).toString();
        QVERIFY2(text.contains(u"  "_s + key + u" = "_s), qPrintable(key));
        QVERIFY2(field.toObject().contains(u"default"_s), qPrintable(key));
    }
    QVERIFY(text.contains(u"g.dcgan.width"_s));
}

void TestCli::presetsListTheFive()
{
    const auto end = runCli({u"presets"_s, u"--json"_s});
    QCOMPARE(end.exitCode, 0);
    QStringList names;
    for (const auto &preset : end.json().value(u"presets"_s).toArray())
        names << preset.toObject().value(u"name"_s).toString();
    QCOMPARE(names,
             (QStringList{u"quick-look"_s, u"balanced"_s, u"small-data"_s, u"overnight"_s,
                          u"classic-dcgan"_s}));
    const QString text = runCli({u"presets"_s}).out;
    for (const QString &name : names)
        QVERIFY(text.contains(name + u": "_s));
}

void TestCli::netsFollowTheSettings()
{
    const auto parameters = [](const QStringList &more) {
        const auto end = runCli(QStringList{u"nets"_s, u"--json"_s, u"--preset"_s, u"classic-dcgan"_s}
                                + more);
        return end.json().value(u"g"_s).toObject().value(u"parameters"_s).toInteger();
    };
    // The reference DCGAN at 64 x 64, width 64, latent 100, RGB.
    QCOMPARE(parameters({}), 3576704);
    QVERIFY(parameters({u"--set"_s, u"g.dcgan.width=32"_s}) < 3576704 / 2);
    const auto text = runCli({u"nets"_s, u"--preset"_s, u"classic-dcgan"_s});
    QVERIFY2(text.out.contains(u"G: 3,576,704 parameters"_s), qPrintable(text.out));
    QVERIFY2(text.out.contains(u"depends on the rest of its batch"_s), "its D has batch norm");
}

void TestCli::sampleFilesArePicturesInClassFolders()
{
    const QDir digits(path(u"digits"_s));
    QCOMPARE(digits.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 10);
    const QDir zero(digits.filePath(digits.entryList(QDir::Dirs | QDir::NoDotAndDotDot).first()));
    QCOMPARE(zero.entryList(QDir::Files).size(), 4);
    QCOMPARE(QImage(zero.filePath(zero.entryList(QDir::Files).first())).size(), QSize(32, 32));
}

void TestCli::checkNamesTheBrokenFileAndIsContent()
{
    QVERIFY(QDir().mkpath(path(u"mixed/a"_s)));
    for (int i = 0; i < 3; ++i) {
        QImage picture(20, 30, QImage::Format_RGB32);
        picture.fill(QColor::fromHsv(100 * i, 200, 200));
        QVERIFY(picture.save(path(u"mixed/a/%1.png"_s.arg(i))));
    }
    QFile broken(path(u"mixed/a/broken.png"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("not a picture") > 0);
    broken.close();

    const auto text = runCli({u"dataset"_s, u"check"_s, path(u"mixed"_s)});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains(u"3 pictures can be used"_s), qPrintable(text.out));
    QVERIFY2(text.out.contains(u"broken.png"_s), qPrintable(text.out));

    const QJsonObject json = runCli({u"dataset"_s, u"check"_s, path(u"mixed"_s), u"--json"_s}).json();
    QCOMPARE(json.value(u"usable"_s).toBool(), true);
    QCOMPARE(json.value(u"pictures"_s).toInt(), 3);
    QCOMPARE(json.value(u"skipped"_s).toArray().size(), 1);
    QVERIFY(!json.value(u"skipped"_s).toArray().first().toObject().value(u"reason"_s).toString().isEmpty());
}

void TestCli::checkFailsOnAFolderWithoutPictures()
{
    QVERIFY(QDir().mkpath(path(u"empty"_s)));
    const auto end = runCli({u"dataset"_s, u"check"_s, path(u"empty"_s), u"--json"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY(end.err.startsWith(u"forja-cli: "));
    QCOMPARE(end.json().value(u"usable"_s), QJsonValue(false));
    QCOMPARE(end.json().value(u"code"_s).toString(), u"data.too_few"_s);
    QCOMPARE(runCli({u"dataset"_s, u"check"_s, path(u"nowhere"_s)}).exitCode, 1);
}

void TestCli::pointsAreCalledPoints()
{
    const QString file = path(u"points.csv"_s), preview = path(u"plane.png"_s);
    QFile points(file);
    QVERIFY(points.open(QIODevice::WriteOnly) && points.write("x,y\n0,1\n1,0\n0,0\n0.5,0.5\n") > 0);
    points.close();
    const auto end = runCli({u"dataset"_s, u"check"_s, u"flat:"_s + file, u"--preview"_s, preview});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QVERIFY2(end.out.contains(u"4 points can be used"_s) && !end.out.contains(u"RGB"_s)
                 && !end.out.contains(u"Colours"_s),
             qPrintable(end.out));
    QCOMPARE(QImage(preview).size(), QSize(512, 512));
    // Named as pictures are, it says what to write.
    const auto wrong = runCli({u"dataset"_s, u"check"_s, file});
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.err.contains(u"flat:"_s + file), qPrintable(wrong.err));
}

void TestCli::infoFailsOnWhatIsNoRun()
{
    const auto end = runCli({u"info"_s, path(u"digits"_s)});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.err.startsWith(u"forja-cli: "_s + path(u"digits"_s)), qPrintable(end.err));
}

void TestCli::infoFailsOnAPictureOfSomebodyElse()
{
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(path(u"foreign.png"_s)));
    const auto end = runCli({u"info"_s, path(u"foreign.png"_s)});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.err.contains(u"does not say where it comes from"_s), qPrintable(end.err));
}

void TestCli::benchPrintsWhatItTimed()
{
    const QStringList words{u"bench"_s,   u"--data"_s,    path(u"digits"_s), u"--size"_s, u"16"_s,
                            u"--width"_s, u"4"_s,         u"--batch"_s,      u"4"_s,      u"--threads"_s,
                            u"1"_s,       u"--seconds"_s, u"0.5"_s};
    const auto end = runCli(words + QStringList{u"--json"_s});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QVERIFY(end.json().value(u"images_per_second"_s).toDouble() > 0);
    QVERIFY(end.json().value(u"updates"_s).toInt() > 0);
    QVERIFY(end.json().value(u"settings"_s).toObject().size() > 3);
    const auto text = runCli(words);
    QVERIFY2(text.out.contains(u"images/s"_s), qPrintable(text.out));
}

void TestCli::benchCountsPointsWherePointsAreTimed()
{
    const auto end = runCli({u"bench"_s, u"--preset"_s, u"flat"_s, u"--data"_s, u"flat:ring"_s,
                             u"--threads"_s, u"1"_s, u"--seconds"_s, u"0.1"_s});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QVERIFY2(end.out.contains(u" points/s, "_s) && !end.out.contains(u"images/s"_s), qPrintable(end.out));
}

void TestCli::benchSetsTheWidthOfTheNetThatIsTimed()
{
    const auto end = runCli({u"bench"_s, u"--data"_s, path(u"digits"_s), u"--size"_s, u"16"_s, u"--width"_s,
                             u"5"_s, u"--set"_s, u"g.net=mlp"_s, u"--set"_s, u"d.net=mlp"_s, u"--batch"_s,
                             u"4"_s, u"--threads"_s, u"1"_s, u"--seconds"_s, u"0.1"_s, u"--json"_s});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    const QJsonObject settings = end.json().value(u"settings"_s).toObject();
    QCOMPARE(settings.value(u"g.mlp.width"_s).toString(), u"5"_s);
    QCOMPARE(settings.value(u"d.mlp.width"_s).toString(), u"5"_s);
}

FORJA_TEST(TestCli)
#include "test_cli.moc"
