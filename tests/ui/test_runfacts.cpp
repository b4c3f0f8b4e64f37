// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "tests/ui/runfolders.h"
#include "ui/contest/contestpage.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/section.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/statusline.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;
using viewtest::makeRunFolder;

/// Data A is open, 200 coloured faces without classes; then a run on B, 3 grey digits of 2 classes, is
/// opened. Every panel speaks of B.
class RunFactsTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    RunFolder runOnDigits(bool hasRecords = true)
    {
        const RunFolder run = makeRunFolder(m_home->filePath(u"runs"_s), m_table,
                                            {.values = {{u"data.folder"_s, u"sample:digits"_s},
                                                        {u"data.channels"_s, u"grey"_s},
                                                        {u"data.sample_count"_s, 150},
                                                        {u"data.width"_s, 16},
                                                        {u"data.height"_s, 16},
                                                        {u"g.dcgan.width"_s, 8},
                                                        {u"d.dcgan.width"_s, 8}}});
        for (const char *line : {R"({"class":"0","hash":"a","part":"train","path":"0/a"})",
                                 R"({"class":"0","hash":"b","part":"train","path":"0/b"})",
                                 R"({"class":"1","hash":"c","part":"held-out","path":"1/c"})"}) {
            if (hasRecords)
                appendLine(run.fsPath() / "data.jsonl", QByteArray(line) + '\n').orThrow();
        }
        return run;
    }
    void openFaces(MainWindow &window)
    {
        window.resize(1280, 800);
        window.show();
        Experiment small(m_table);
        for (const auto &[key, value] :
             std::initializer_list<std::pair<const char *, QVariant>>{{"data.folder", u"sample:faces"_s},
                                                                      {"data.width", 16},
                                                                      {"data.height", 16},
                                                                      {"data.sample_count", 200},
                                                                      {"g.dcgan.width", 8},
                                                                      {"d.dcgan.width", 8},
                                                                      {"train.batch", 8}})
            QVERIFY2(small.set(QString::fromUtf8(key), value), key);
        window.composer().take(small);
        QSignalSpy opened(&window.session().data(), &OpenData::opened);
        window.open(u"sample:faces"_s);
        QVERIFY(opened.wait(kTestPatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(window.actions().tools.dataCheck->isEnabled(), kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(channelsOfNets(window), 3, kTestPatienceMs);
        QVERIFY2(dataLine(window).contains(u"200 pictures"_s), qPrintable(dataLine(window)));
    }
    static QString dataLine(MainWindow &window)
    {
        const auto *line = window.form().findChild<QLabel *>(u"dataLine"_s);
        return line->isHidden() ? QString() : line->text();
    }
    static int channelsOfNets(MainWindow &window)
    {
        return window.form().nets()
            ? window.form().nets()->g.layers.back().shape.section(QLatin1Char(' '), 0, 0).toInt()
            : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QCoreApplication::setApplicationName(u"ForjaTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
        QSettings().clear();
        QSettings().setValue(u"runsFolder"_s, m_home->filePath(u"runs"_s));
        qputenv("FORJA_CLI", "/bin/false");
    }

    void aRunThatIsOpenedShowsItsOwnFactsInEveryPanel()
    {
        MainWindow window(m_table);
        openFaces(window);
        const RunFolder run = runOnDigits();
        window.open(run.path());
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().folder(), kTestPatienceMs);
        QVERIFY(!window.session().data().current());
        // From the first moment on nothing of A is left.
        QVERIFY2(!dataLine(window).contains(u"200"_s), qPrintable(dataLine(window)));
        QVERIFY(window.form().findChild<QPushButton *>(u"dataDoctor"_s)->isHidden());
        QVERIFY(!window.actions().tools.dataCheck->isEnabled());
        // The forms: the run's own pictures, counted and held out, and that nobody has opened them.
        QTRY_COMPARE_WITH_TIMEOUT(dataLine(window),
                                  u"3 pictures · 2 classes · 1 held out · pictures not opened"_s,
                                  kTestPatienceMs);
        QVERIFY2(window.form().section(0)->summary().contains(u"digits"_s),
                 qPrintable(window.form().section(0)->summary()));
        QCOMPARE(window.form().experiment().text(u"data.folder"_s), u"sample:digits"_s);
        // The layer table.
        QTRY_COMPARE_WITH_TIMEOUT(channelsOfNets(window), 1, kTestPatienceMs);
        // The plan and the pictures of the first page are those of the next run, and out of sight.
        QVERIFY(!window.startPage().isVisible());
        // Inspector, gallery, contest, bar, status.
        QVERIFY(window.inspector().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(window.pages().gallery()->canvas()->moment(), 100, kTestPatienceMs);
        QCOMPARE(window.pages().gallery()->canvas()->tileCount(GalleryCanvas::Block::Real), 0);
        QCOMPARE(window.pages().contest()->doubted()->view()->model()->rowCount(), 0);
        QVERIFY2(window.statusLine().text().contains(run.name()), qPrintable(window.statusLine().text()));
        QVERIFY(window.messages().text().isEmpty());
    }

    void aRunWithoutRecordsOfItsPicturesSaysThatTheyAreNotOpened()
    {
        MainWindow window(m_table);
        openFaces(window);
        window.open(runOnDigits(false).path());
        QTRY_COMPARE_WITH_TIMEOUT(dataLine(window), u"pictures not opened"_s, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(channelsOfNets(window), 1, kTestPatienceMs);
    }

    void dataThatWasStillBeingOpenedDoesNotComeAfterTheRun()
    {
        MainWindow window(m_table);
        openFaces(window);
        QSignalSpy opened(&window.session().data(), &OpenData::opened);
        Experiment others = window.composer().draft();
        QVERIFY(others.set(u"data.sample_count"_s, 190));
        window.composer().take(others);
        window.open(u"sample:faces"_s);
        window.open(runOnDigits().path());
        QTRY_VERIFY_WITH_TIMEOUT(dataLine(window).contains(u"pictures not opened"_s), kTestPatienceMs);
        // A picked tile opens the run's own data: it is the next that is opened.
        QTRY_COMPARE_WITH_TIMEOUT(window.pages().gallery()->canvas()->moment(), 100, kTestPatienceMs);
        window.pages().gallery()->canvas()->select(3);
        const auto isOfRun = [](const QList<QVariant> &signal) {
            return signal[0].value<DatasetReport>().source == u"sample:digits"_s;
        };
        QTRY_VERIFY_WITH_TIMEOUT(std::any_of(opened.begin(), opened.end(), isOfRun), kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().data().current(), kTestPatienceMs);
        QVERIFY2(dataLine(window).contains(u"150 pictures"_s), qPrintable(dataLine(window)));
        QTRY_VERIFY_WITH_TIMEOUT(window.actions().tools.dataCheck->isEnabled(), kTestPatienceMs);
    }

    void theNextRunIsComposedOfItsOwnDataAgain()
    {
        MainWindow window(m_table);
        openFaces(window);
        window.open(runOnDigits().path());
        QTRY_VERIFY_WITH_TIMEOUT(dataLine(window).contains(u"pictures not opened"_s), kTestPatienceMs);
        window.actions().places.newRun->trigger();
        QVERIFY2(!dataLine(window).contains(u"3 pictures"_s), qPrintable(dataLine(window)));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QVERIFY2(dataLine(window).contains(u"150 pictures"_s), qPrintable(dataLine(window)));
        QVERIFY2(window.startPage().plan().contains(u"grey"_s), qPrintable(window.startPage().plan()));
    }
};

FORJA_TEST(RunFactsTest)
#include "test_runfacts.moc"
