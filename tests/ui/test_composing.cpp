// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/runqueue.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"
#include "ui/forms/runswitch.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/length/lengthmenu.h"
#include "ui/queue/queuepanel.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/section.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/statusline.h"

#include <QAction>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace forja;
using namespace Qt::StringLiterals;

/// Starting, going on, and preparing the next run beside the one that trains.
class ComposingTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    Experiment small(qint64 updates) const
    {
        Experiment e(m_table);
        test::setAll(e,
                     {{"data.width", 16},
                      {"data.height", 16},
                      {"data.sample_count", 80},
                      {"g.dcgan.width", 8},
                      {"d.dcgan.width", 8},
                      {"train.batch", 8},
                      {"train.threads", 1},
                      {"run.minutes", 0.0},
                      {"run.sheet_tiles", 10},
                      {"run.tick", 5},
                      {"run.updates", updates}});
        return e;
    }
    void openSamples(MainWindow &window, qint64 updates = 1000000)
    {
        window.resize(1280, 720);
        window.show();
        window.composer().take(small(updates));
        QSignalSpy opened(&window.session().data(), &OpenData::opened);
        window.open(u"sample:digits"_s);
        QVERIFY(opened.wait(kTestPatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
    }
    void startTraining(MainWindow &window, qint64 updates = 1000000)
    {
        openSamples(window, updates);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().state() == RunState::Training
                                     || window.session().run().state() == RunState::Finished,
                                 kTestPatienceMs);
    }
    QString folderOf(const char *name, const QSize &size, int count = 6)
    {
        QDir home(m_home->path());
        home.mkpath(QString::fromUtf8(name));
        for (int i = 0; i < count; ++i) {
            QImage picture(size, QImage::Format_RGB32);
            picture.fill(qRgb(40 * i, 10, 200));
            picture.save(home.filePath(QString::fromUtf8(name) + u"/%1.png"_s.arg(i)));
        }
        return home.filePath(QString::fromUtf8(name));
    }
    void openFolder(MainWindow &window, const QString &folder)
    {
        window.open(folder);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().data().next()
                                     && window.session().data().next()->report().source == folder
                                     && window.startPage().startButton()->isEnabled(),
                                 kTestPatienceMs);
    }
    void type(MainWindow &window, const char *key, const char *text)
    {
        auto *edit = qobject_cast<QLineEdit *>(window.form().editor(QString::fromUtf8(key))->input());
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QAction *choice(MainWindow &window, const char *text)
    {
        Q_EMIT window.actions().training.lengths->aboutToShow();
        for (QAction *action : window.actions().training.lengths->actions()) {
            if (action->text() == QString::fromUtf8(text))
                return action;
        }
        return nullptr;
    }
    QString lengthText(MainWindow &window) { return window.runBar().lengthButton()->text(); }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("FORJA_CLI", "/bin/false");
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QCoreApplication::setApplicationName(u"ForjaTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
        QSettings().clear();
        QSettings().setValue(u"runsFolder"_s, m_home->filePath(u"runs"_s));
    }

    void continueSaysForHowLong()
    {
        MainWindow window(m_table);
        startTraining(window, 6);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Finished, kTestPatienceMs);
        QVERIFY(window.runBar().lengthButton()->isVisible());
        QVERIFY2(lengthText(window).startsWith(u"for 6 updates"_s), qPrintable(lengthText(window)));
        QVERIFY2(window.actions().training.primary->toolTip().contains(u"for 6 updates"_s),
                 qPrintable(window.actions().training.primary->toolTip()));
        const QString path = window.session().run().folder()->path();
        // The same of a run that is opened again, and what is written is what happens.
        MainWindow again(m_table);
        again.show();
        again.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(lengthText(again).startsWith(u"for 6 updates"_s), kTestPatienceMs);
        again.actions().training.primary->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(again.session().run().state() == RunState::Finished
                                     && again.session().run().progress().at.update == 12,
                                 kTestPatienceMs);
    }

    void theRestOfAPlanIsSaid()
    {
        MainWindow window(m_table);
        startTraining(window, 1000000);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().progress().at.update >= 2, kTestPatienceMs);
        const auto placeOfLength = [&window] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            return window.runBar().lengthButton()->geometry();
        };
        const QRect place = placeOfLength();
        window.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Paused, kTestPatienceMs);
        QVERIFY2(lengthText(window).contains(u"updates left"_s), qPrintable(lengthText(window)));
        QCOMPARE(placeOfLength(), place); // nothing moves for it
        window.session().training().stop();
        window.session().training().waitUntilIdle();
        QTRY_VERIFY_WITH_TIMEOUT(lengthText(window).contains(u"updates left"_s), kTestPatienceMs);
    }

    void theLengthIsChangedWhileItTrains()
    {
        MainWindow window(m_table);
        startTraining(window, 1000000);
        QAction *endless = choice(window, "Until stopped");
        QVERIFY(endless);
        QVERIFY(choice(window, "5 minutes from now") && choice(window, "30 minutes from now")
                && choice(window, "One hour from now") && choice(window, "Another length…"));
        choice(window, "Until stopped")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.log().text().contains(u"until it is stopped"_s), kTestPatienceMs);
        QCOMPARE(window.session().run().state(), RunState::Training);
        window.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Paused, kTestPatienceMs);
        QVERIFY2(lengthText(window).startsWith(u"until stopped"_s), qPrintable(lengthText(window)));
        // A run that waits goes on with what is chosen.
        choice(window, "30 minutes from now")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().progress().secondsLeft > 1500, kTestPatienceMs);
    }

    void aRunThatIsOverIsContinuedForTheLengthChosen()
    {
        MainWindow window(m_table);
        startTraining(window, 4);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Finished, kTestPatienceMs);
        QVERIFY(choice(window, "For 5 minutes") && choice(window, "For one hour"));
        choice(window, "Until stopped")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().progress().at.update > 20, kTestPatienceMs);
        QCOMPARE(window.session().run().state(), RunState::Training);
    }

    void theNextRunIsLinedUpWhileOneTrains()
    {
        MainWindow window(m_table);
        startTraining(window);
        QVERIFY(window.runSwitch().isVisible());
        QVERIFY(!window.form().editor(u"train.batch"_s)->input()->isEnabled());
        window.runSwitch().nextRun()->click();
        QVERIFY(window.pages().isVisible()); // what is shown of the run stays
        QVERIFY(window.form().editor(u"train.batch"_s)->input()->isEnabled());
        type(window, "train.batch", "4");
        QTRY_VERIFY_WITH_TIMEOUT(window.runSwitch().queueButton()->isEnabled(), kTestPatienceMs);
        QCOMPARE(window.session().run().state(), RunState::Training);
        QCOMPARE(window.session().run().currentValue(u"train.batch"_s).toInt(), 8);
        QCOMPARE(window.actions().training.primary->text(), u"Pause"_s);
        QTest::mouseClick(window.runSwitch().queueButton(), Qt::LeftButton);
        QCOMPARE(window.queue().entries().size(), 1);
        QCOMPARE(window.queue().entries()[0].experiment.integer(u"train.batch"_s), 4);
        QCOMPARE(window.session().run().state(), RunState::Training);

        // There and back: the run's own settings, and what was prepared.
        window.runSwitch().thisRun()->click();
        QCOMPARE(window.form().editor(u"train.batch"_s)->value().toInt(), 8);
        QVERIFY(!window.form().editor(u"train.batch"_s)->input()->isEnabled());
        QVERIFY(window.form().editor(u"d.rate"_s)->input()->isEnabled());
        window.runSwitch().nextRun()->click();
        QCOMPARE(window.form().editor(u"train.batch"_s)->value().toInt(), 4);
    }

    void aNewRunIsPreparedWithoutStoppingTheOneThatTrains()
    {
        MainWindow window(m_table);
        startTraining(window);
        const QString name = window.session().run().folder()->name();
        window.actions().places.newRun->trigger();
        QVERIFY(window.startPage().isVisible());
        QVERIFY(!window.messages().isVisible());
        QCOMPARE(window.session().run().state(), RunState::Training);
        QVERIFY2(window.statusLine().text().contains(name), qPrintable(window.statusLine().text()));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QCOMPARE(window.startPage().startButton()->text(), u"Add to queue"_s);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QCOMPARE(window.queue().entries().size(), 1);
        QCOMPARE(window.session().run().state(), RunState::Training);
        // Back to what trains, with its pages and its inspector.
        auto *back = window.startPage().findChild<QPushButton *>(u"backToRun"_s);
        QVERIFY(back->isVisible() && back->text().contains(name));
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(window.pages().isVisible());
        QVERIFY(window.inspector().isVisible());
    }

    void startHereInsteadSaysThatItStopsTheOther()
    {
        MainWindow window(m_table);
        startTraining(window);
        const QString name = window.session().run().folder()->name();
        window.actions().places.newRun->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QTest::mouseClick(window.startPage().findChild<QPushButton *>(u"instead"_s), Qt::LeftButton);
        QCOMPARE(window.session().run().state(), RunState::Training);
        QVERIFY2(window.messages().text().contains(name), qPrintable(window.messages().text()));
        QTest::mouseClick(window.messages().answerButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().state() == RunState::Training
                                     && window.session().run().folder()->name() != name,
                                 kTestPatienceMs);
    }

    void theEndOfTheRunLeavesWhatIsPreparedBesideIt()
    {
        MainWindow window(m_table);
        startTraining(window);
        window.runSwitch().nextRun()->click();
        type(window, "train.batch", "4");
        window.session().training().stop();
        window.session().training().waitUntilIdle();
        QCOMPARE(window.session().run().state(), RunState::Finished);
        QCOMPARE(window.form().editor(u"train.batch"_s)->value().toInt(), 4);
        QVERIFY(window.runSwitch().isVisible());
        QCOMPARE(window.actions().training.primary->text(), u"Continue"_s);
        // With nothing in its way it starts here.
        window.actions().places.newRun->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QCOMPARE(window.startPage().startButton()->text(), u"Start"_s);
    }

    void anotherFolderBesideARunLeavesTheRunItsData()
    {
        MainWindow window(m_table);
        startTraining(window);
        const QString folder = folderOf("mine", {64, 64});
        openFolder(window, folder);
        QCOMPARE(window.session().run().state(), RunState::Training);
        QCOMPARE(window.session().data().current()->report().source, u"sample:digits"_s);
        QCOMPARE(window.form().experiment().text(u"data.folder"_s), folder);
        window.runSwitch().thisRun()->click();
        QCOMPARE(window.form().experiment().text(u"data.folder"_s), u"sample:digits"_s);
    }

    void whatIsSaidOfTheDataStaysWhenTheRunBegins()
    {
        MainWindow window(m_table);
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.actions().tools.dataCheck->isEnabled(), kTestPatienceMs);
        window.form().section(0)->setFolded(false);
        const auto *doctor = window.form().findChild<QPushButton *>(u"dataDoctor"_s);
        QVERIFY(doctor && doctor->isVisible());
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
        QVERIFY(doctor->isVisible());
        window.runSwitch().nextRun()->click();
        QVERIFY(doctor->isVisible());
    }

    void theQueueHasItsButtonWhereItSays()
    {
        MainWindow window(m_table);
        startTraining(window);
        window.actions().view.queue->setChecked(true);
        auto *add = window.queuePanel().findChild<QPushButton *>(u"addHere"_s);
        QVERIFY(add && add->isVisible() && add->isEnabled());
        QVERIFY2(window.queuePanel().summary().contains(add->text()),
                 qPrintable(window.queuePanel().summary()));
        // First it shows what would be lined up, then it does.
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(window.form().mode(), SettingsForm::Mode::Composing);
        QTRY_VERIFY_WITH_TIMEOUT(add->isEnabled(), kTestPatienceMs);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(window.queue().entries().size(), 1);
    }

    void startLeavesTheFormsFolded()
    {
        MainWindow window(m_table);
        openSamples(window);
        window.form().section(2)->setFolded(false);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
        QVERIFY(window.form().section(0)->isFolded() && window.form().section(1)->isFolded());
        QVERIFY(!window.form().section(2)->isFolded());
    }

    void aFolderIsProposedTheSizeOfItsPictures()
    {
        MainWindow window(m_table);
        window.show();
        window.composer().choosePreset(u"balanced"_s);
        openFolder(window, folderOf("squares", {64, 64}));
        QCOMPARE(window.form().experiment().integer(u"data.width"_s), 64);
        QCOMPARE(window.form().experiment().integer(u"data.height"_s), 64);
        QVERIFY2(window.startPage().plan().contains(u"64 × 64 (like your pictures)"_s),
                 qPrintable(window.startPage().plan()));
        // No more than the preset has time for; what they are is said, and offered.
        window.composer().choosePreset(u"quick-look"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().plan().contains(u"32 × 32 (your pictures are 64 × 64)"_s),
                                 kTestPatienceMs);
        QVERIFY2(window.startPage().offers().contains(u"Train at 64 × 64"_s),
                 qPrintable(window.startPage().offers()));
        Q_EMIT window.startPage().offerTaken(u"size"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().plan().contains(u"64 × 64 (like your pictures)"_s),
                                 kTestPatienceMs);
    }

    void aSizeThatAPersonSetIsNotReplaced()
    {
        MainWindow window(m_table);
        window.show();
        const QString folder = folderOf("squares", {64, 64});
        openFolder(window, folder);
        type(window, "data.width", "16");
        QCOMPARE(window.form().experiment().integer(u"data.height"_s), 16);
        openFolder(window, folder);
        window.composer().choosePreset(u"balanced"_s);
        QCOMPARE(window.form().experiment().integer(u"data.width"_s), 16);
    }

    void theSettingsOfTheLastFolderDoNotLeakIntoTheNext()
    {
        MainWindow window(m_table);
        window.show();
        window.composer().choosePreset(u"balanced"_s);
        const QString first = folderOf("first", {64, 64});
        openFolder(window, first);
        type(window, "data.width", "16");
        type(window, "train.batch", "4");
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        openFolder(window, folderOf("second", {32, 32}));
        QCOMPARE(window.form().experiment().integer(u"train.batch"_s), 32);
        QCOMPARE(window.form().experiment().integer(u"data.width"_s), 32);
        QCOMPARE(window.form().experiment().presetName, u"balanced"_s);
        // What was set is not lost either.
        QVERIFY2(window.startPage().offers().contains(u"first"_s), qPrintable(window.startPage().offers()));
        Q_EMIT window.startPage().offerTaken(u"before"_s);
        QCOMPARE(window.form().experiment().integer(u"train.batch"_s), 4);
        QCOMPARE(window.form().experiment().integer(u"data.width"_s), 16);
        QCOMPARE(window.form().experiment().text(u"data.folder"_s), m_home->filePath(u"second"_s));
        QVERIFY(!window.startPage().offers().contains(u"first"_s));
    }

    void theFirstFolderKeepsWhatWasSetForIt()
    {
        MainWindow window(m_table);
        window.show();
        type(window, "train.batch", "4");
        openFolder(window, folderOf("first", {64, 64}));
        QCOMPARE(window.form().experiment().integer(u"train.batch"_s), 4);
        QVERIFY(!window.startPage().offers().contains(u"made for"_s));
    }

    void thePlanForOnesOwnPicturesSpeaksOfNoDigits()
    {
        MainWindow window(m_table);
        window.show();
        for (const Preset &preset : window.composer().presets()) {
            window.composer().choosePreset(preset.name);
            openFolder(window, folderOf("mine", {16, 16}));
            QVERIFY2(!window.startPage().plan().contains(u"digit"_s), qPrintable(window.startPage().plan()));
            QVERIFY2(!window.startPage().fit().contains(u"digit"_s), qPrintable(window.startPage().fit()));
        }
    }
};

FORJA_TEST(ComposingTest)
#include "test_composing.moc"
