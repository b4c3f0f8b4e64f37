// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Classes whose names look like numbers. In order they are 1, 10 and 2: the class named "2" is the third,
/// and none is named "0".
class TestCliClasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aClassIsMeantByItsNameAlone();
    void aNumberIsNoName_data();
    void aNumberIsNoName();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_run;
};

void TestCliClasses::initTestCase()
{
    qputenv("FORJA_CACHE", path(u"cache"_s).toUtf8());
    for (const auto &[name, shade] :
         {std::pair{u"1"_s, 10}, std::pair{u"10"_s, 110}, std::pair{u"2"_s, 210}}) {
        QVERIFY(QDir().mkpath(path(u"data/"_s + name)));
        for (int i = 0; i < 4; ++i) {
            QImage picture(16, 16, QImage::Format_Grayscale8);
            picture.fill(shade + 5 * i);
            QVERIFY(picture.save(path(u"data/%1/%2.png"_s.arg(name).arg(i))));
        }
    }
    QStringList words{u"train"_s,    u"--data"_s,     path(u"data"_s), u"--out"_s, path(u"runs"_s),
                      u"--preset"_s, u"quick-look"_s, u"--updates"_s,  u"2"_s,     u"--json"_s};
    for (const char *set :
         {"data.width=16", "data.height=16", "g.dcgan.width=4", "d.dcgan.width=4", "train.batch=4",
          "run.tick=1", "train.threads=1", "run.sheet_tiles=12", "run.measure_ticks=1000"})
        words << u"--set"_s << QString::fromLatin1(set);
    const auto trained = runCli(words);
    QVERIFY2(trained.exitCode == 0, qPrintable(trained.err));
    m_run = trained.json().value(u"run"_s).toString();
}

void TestCliClasses::aClassIsMeantByItsNameAlone()
{
    const auto end = runCli({u"sample"_s, m_run, u"--out"_s, path(u"two"_s), u"--count"_s, u"1"_s,
                             u"--class"_s, u"2"_s});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QCOMPARE(QDir(path(u"two"_s)).entryList(QDir::Files), QStringList{u"000000-class2.png"_s});
    const QJsonObject origin = runCli({u"info"_s, path(u"two/000000-class2.png"_s), u"--json"_s}).json();
    QCOMPARE(origin.value(u"class_name"_s).toString(), u"2"_s);
    QCOMPARE(origin.value(u"class"_s).toString(), u"2"_s);
}

void TestCliClasses::aNumberIsNoName_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("sample") << QStringList{u"sample"_s, m_run, u"--out"_s, path(u"none"_s)};
    QTest::newRow("gallery") << QStringList{u"export"_s, u"gallery"_s, m_run, u"--out"_s, path(u"none"_s)};
    QTest::newRow("film") << QStringList{u"export"_s, u"film"_s, m_run, u"--out"_s, path(u"none.webp"_s)};
}

void TestCliClasses::aNumberIsNoName()
{
    QFETCH(QStringList, command);
    const auto end = runCli(command + QStringList{u"--class"_s, u"0"_s});
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.err.contains(u"--class 0: there is no class of this name. Use one of: 1, 10, 2."_s),
             qPrintable(end.err));
    QVERIFY(!QFile::exists(path(u"none"_s)) && !QFile::exists(path(u"none.webp"_s)));
}

FORJA_TEST(TestCliClasses)
#include "test_cliclasses.moc"
