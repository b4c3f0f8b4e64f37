// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/samplepictures.h"
#include "tests/testmain.h"
#include "tests/ui/windowtest.h"
#include "ui/charts/chartspage.h"
#include "ui/compare/compareview.h"
#include "ui/dataset/datasetdialog.h"
#include "ui/export/exportdialog.h"
#include "ui/forms/differencesview.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/lab/labpage.h"
#include "ui/records/recentplaces.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/text/translations.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/statusline.h"

#include <QAction>
#include <QActionGroup>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace forja;
using namespace Qt::StringLiterals;

/// The window through its real widgets, over the real engine on a few small pictures.
class MainWindowTest : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPageOffersPicturesAndNoStart()
    {
        MainWindow window(m_table);
        window.show();
        QVERIFY(window.startPage().isVisible());
        QVERIFY(!window.startPage().startButton()->isEnabled());
        QVERIFY(!window.actions().training.primary->isEnabled());
        QVERIFY(!window.inspector().isVisible());
        QVERIFY(window.startPage().findChild<QAbstractButton *>(u"sampleCard.digits"_s));
        QVERIFY(window.startPage().findChild<QAbstractButton *>(u"sampleCard.faces"_s));
    }

    void cardsStandTwoByTwoWhereFourWouldBeCut()
    {
        MainWindow window(m_table);
        window.show();
        const auto *folder = window.startPage().findChild<QWidget *>(u"folderCard"_s);
        const auto *run = window.startPage().findChild<QWidget *>(u"runCard"_s);
        window.resize(1440, 900);
        QTRY_COMPARE(run->y(), folder->y());
        window.resize(1000, 680);
        QTRY_VERIFY(run->y() > folder->y() + folder->height());
        QVERIFY(run->parentWidget()->rect().contains(run->geometry()));
    }

    /// "The run is still training. Stop it first?" still stood over a run that had ended.
    void theQuestionWhetherToStopEndsWithTheRun()
    {
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 5);
        Q_EMIT window.startPage().insteadRequested();
        QVERIFY(!window.messages().text().isEmpty());
        window.actions().training.stop->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Finished, kTestPatienceMs);
        QTRY_VERIFY(window.messages().text().isEmpty());
        QVERIFY(!window.messages().isVisible());
    }

    /// Start and Step are the flat world's there; of the length a bare arrow was left.
    void theFlatWorldLeavesNoArrowInTheBar()
    {
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 5);
        const auto *length = window.runBar().findChild<QWidget *>(u"length"_s);
        QTRY_VERIFY(length->isVisible());
        window.pages().showFlatWorld();
        QTRY_VERIFY(!length->isVisible());
        window.pages().setCurrentPage(0);
        QTRY_VERIFY(length->isVisible());
    }

    void theSettingsMakeRoomForTheLab()
    {
        MainWindow window(m_table);
        window.show();
        LabPage *lab = window.pages().lab();
        QVERIFY(window.form().isVisible());
        window.actions().places.lab->trigger();
        QTRY_VERIFY(lab->isVisible() && !window.form().isVisible());
        // A key that shows nothing must change nothing either.
        QVERIFY(!window.actions().view.settings->isEnabled());
        QVERIFY(window.actions().view.settings->isChecked());
        Q_EMIT lab->startPageRequested();
        QTRY_VERIFY(window.form().isVisible() && window.actions().view.settings->isEnabled());
    }

    void aComparisonAskedForInTheLabLeadsBackThere()
    {
        MainWindow window(m_table);
        window.show();
        window.actions().places.lab->trigger();
        LabPage *lab = window.pages().lab();
        QTRY_VERIFY(lab->isVisible());
        Q_EMIT lab->compareRequested({});
        QTRY_COMPARE(window.pages().current(), static_cast<QWidget *>(window.pages().compareView()));
        Q_EMIT window.pages().compareView()->closed();
        QTRY_VERIFY(lab->isVisible());
    }

    void openPicturesGiveAPlanAndStart()
    {
        MainWindow window(m_table);
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QVERIFY(window.actions().training.primary->isEnabled());
        QVERIFY2(window.startPage().plan().contains(u"16 × 16"_s), qPrintable(window.startPage().plan()));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().plan().contains(u"on disk"_s), kTestPatienceMs);
        QCOMPARE(RecentPlaces::list(RecentPlaces::Kind::Data), QStringList{u"sample:digits"_s});
    }

    void filesThatTheDoctorLeavesOutAreNotTrainedOn()
    {
        MainWindow window(m_table);
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.actions().tools.dataCheck->isEnabled(), kTestPatienceMs);
        window.actions().tools.dataCheck->trigger();
        auto *dialog = window.findChild<DatasetDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QSignalSpy opened(&window.session().data(), &OpenData::opened);
        Q_EMIT dialog->exclusionsChosen({u"digits/3/000003"_s, u"digits/4/000004"_s});
        dialog->accept();
        QVERIFY(opened.wait(kTestPatienceMs));
        QCOMPARE(window.session().data().current()->report().pictures, 198);
        QCOMPARE(window.form().experiment().text(u"data.excluded"_s), u"digits/3/000003|digits/4/000004"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        // Another folder starts with all its files.
        window.open(u"sample:faces"_s);
        QVERIFY(opened.wait(kTestPatienceMs));
        QCOMPARE(window.form().experiment().text(u"data.excluded"_s), QString());
    }

    void aFolderThatIsNoneIsSaid()
    {
        MainWindow window(m_table);
        window.show();
        window.open(m_home->filePath(u"not-there"_s));
        QVERIFY(window.messages().text().contains(u"not-there"_s));
    }

    void anEmptyFolderIsSaidOnTheFirstPage()
    {
        MainWindow window(m_table);
        window.show();
        QSignalSpy failed(&window.session().data(), &OpenData::failed);
        window.open(m_home->path());
        QVERIFY(failed.wait(kTestPatienceMs));
        QVERIFY(!window.startPage().problem().isEmpty());
        QVERIFY(!window.startPage().startButton()->isEnabled());
    }

    void aWrongSideClosesStart()
    {
        MainWindow window(m_table);
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        auto *edit = qobject_cast<QLineEdit *>(window.form().editor(u"data.width"_s)->input());
        edit->selectAll();
        QTest::keyClicks(edit, u"50"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!window.startPage().startButton()->isEnabled());
        QVERIFY(!window.actions().training.primary->isEnabled());
    }

    void aPresetKeepsThePictures()
    {
        MainWindow window(m_table);
        window.composer().choosePreset(u"balanced"_s);
        window.open(u"sample:faces"_s);
        window.composer().choosePreset(u"quick-look"_s);
        QCOMPARE(window.form().experiment().text(u"data.folder"_s), u"sample:faces"_s);
        QCOMPARE(window.form().experiment().presetName, u"quick-look"_s);
        QSignalSpy opened(&window.session().data(), &OpenData::opened);
        QVERIFY(opened.wait(kTestPatienceMs));
    }

    void trainPauseStepEditContinueStopReopen()
    {
        QString path;
        qint64 parameters = 0;
        {
            MainWindow window(m_table);
            startTraining(window);
            QVERIFY(window.pages().isVisible());
            QCOMPARE(window.actions().training.primary->text(), u"Pause"_s);
            QSignalSpy sheets(&window.session().records(), &LiveRecords::sheetAvailable);
            QTRY_VERIFY_WITH_TIMEOUT(!sheets.isEmpty(), kTestPatienceMs);
            waitForUpdate(window, 10);
            QTRY_VERIFY_WITH_TIMEOUT(window.runBar().updateText().startsWith(u"update"_s), kTestPatienceMs);
            path = window.session().run().folder()->path();
            QVERIFY(window.statusLine().text().contains(window.session().run().folder()->name()));

            window.actions().training.primary->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Paused, kTestPatienceMs);
            QCOMPARE(window.actions().training.primary->text(), u"Continue"_s);
            const Moment paused = window.session().run().progress().at;
            window.actions().training.stepG->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(window.session().run().progress().at.gUpdates, paused.gUpdates + 1,
                                      kTestPatienceMs);
            QCOMPARE(window.session().run().progress().at.dUpdates, paused.dUpdates);

            auto *rate = qobject_cast<QLineEdit *>(window.form().editor(u"d.rate"_s)->input());
            QVERIFY(rate->isEnabled());
            QVERIFY(!window.form().editor(u"train.batch"_s)->input()->isEnabled());
            rate->selectAll();
            QTest::keyClicks(rate, u"7e-5"_s);
            QTest::keyClick(rate, Qt::Key_Return);
            window.actions().training.primary->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(window.session().run().currentValue(u"d.rate"_s).toDouble(), 7e-5,
                                      kTestPatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(window.log().text().contains(u"Learning rate of D is now 7e-5."_s),
                                     kTestPatienceMs);
            waitForUpdate(window, paused.update + 5);

            window.actions().training.stop->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Finished, kTestPatienceMs);
            QCOMPARE(window.actions().training.primary->text(), u"Continue"_s);
            QVERIFY(window.actions().tools.exportGallery->isEnabled());
            QTRY_VERIFY_WITH_TIMEOUT(window.form().nets() && window.form().nets()->d.parameters > 0,
                                     kTestPatienceMs);
            parameters = window.form().nets()->d.parameters;
        }
        MainWindow again(m_table);
        again.show();
        again.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(again.session().run().folder() != nullptr, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(again.pages().isVisible(), kTestPatienceMs);
        QCOMPARE(again.form().editor(u"d.rate"_s)->value().toDouble(), 7e-5);
        QVERIFY(again.form().differences()->count() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(again.form().nets() ? again.form().nets()->d.parameters : 0, parameters,
                                  kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(again.log().text().contains(u"Learning rate of D is now 7e-5."_s),
                                 kTestPatienceMs);
        const qint64 before = again.session().run().progress().at.update;
        again.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(again.session().run().state(), RunState::Training, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(again.session().run().progress().at.update > before, kTestPatienceMs);
    }

    void closingWhileTrainingSavesAndCloses()
    {
        QString path;
        qint64 update = 0;
        {
            MainWindow window(m_table);
            startTraining(window);
            waitForUpdate(window, 5);
            path = window.session().run().folder()->path();
            window.close();
            QVERIFY2(window.isVisible(), "the window waits for the update to be saved");
            QVERIFY(window.statusLine().text().contains(u"Saving"_s));
            QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), kTestPatienceMs);
            QCOMPARE(window.session().run().state(), RunState::Finished);
            update = window.session().run().progress().at.update;
        }
        const RunFolder run = RunFolder::open(path).orThrow();
        QCOMPARE(run.checkpoints().back(), update);
    }

    void whatTheDiskRefusesStaysOverThePagesUntilItIsWritten()
    {
        MainWindow window(m_table);
        startTraining(window);
        EventRecord event;
        event.kind = EventKind::Warning;
        event.code = u"disk.checkpoint"_s;
        event.text = u"%1: cannot be written (%2)."_s;
        event.args = QStringList{u"run"_s, u"full"_s};
        window.session().training().tell(event);
        QTRY_COMPARE_WITH_TIMEOUT(window.messages().text(), u"run: cannot be written (full)."_s,
                                  kTestPatienceMs);
        QVERIFY(window.messages().isVisible());
        // Another message comes before it, and goes.
        window.messages().show(u"Something else."_s);
        QCOMPARE(window.messages().text(), u"Something else."_s);
        window.messages().dismiss();
        QCOMPARE(window.messages().text(), u"run: cannot be written (full)."_s);
        event.code = u"disk.end"_s;
        window.session().training().tell(event);
        QTRY_VERIFY_WITH_TIMEOUT(window.messages().answerButton()->isVisible(), kTestPatienceMs);
        event.kind = EventKind::Recover;
        event.code = u"disk.recovered"_s;
        window.session().training().tell(event);
        QTRY_VERIFY_WITH_TIMEOUT(!window.messages().isVisible(), kTestPatienceMs);
        window.session().training().stop();
        window.session().training().waitUntilIdle();
    }

    void aWindowIsNotClosedOverADiskThatRefusesBeforeItWasAsked()
    {
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 1);
        // A folder in the place of the file refuses as a disk does.
        QDir run(window.session().run().folder()->path());
        run.rename(u"events.jsonl"_s, u"events.away"_s);
        QVERIFY(run.mkdir(u"events.jsonl"_s));
        window.close();
        QTRY_VERIFY_WITH_TIMEOUT(window.messages().answerButton()->isVisible(), kTestPatienceMs);
        QVERIFY2(window.messages().text().contains(u"cannot be written (Is a directory)"_s),
                 qPrintable(window.messages().text()));
        QVERIFY(window.isVisible() && window.isEnabled());
        window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), kTestPatienceMs);
    }

    void aRunThatAnotherProgramTrainsIsFollowedAndSaid()
    {
        MainWindow writer(m_table);
        startTraining(writer);
        waitForUpdate(writer, 1);
        const QString path = writer.session().run().folder()->path();
        MainWindow window(m_table);
        window.show();
        QSignalSpy ticks(&window.session().records(), &LiveRecords::ticked);
        window.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(window.messages().isVisible(), kTestPatienceMs);
        QVERIFY2(window.messages().text().contains(u"is training this run"_s),
                 qPrintable(window.messages().text()));
        QTRY_VERIFY_WITH_TIMEOUT(ticks.count() > 0, kTestPatienceMs);
        writer.session().training().stop();
        writer.session().training().waitUntilIdle();
        QTRY_VERIFY_WITH_TIMEOUT(!window.messages().isVisible(), kTestPatienceMs);
        QCOMPARE(ticks.last().first().value<TickRecord>().at.update,
                 writer.session().run().folder()->ticks().back().at.update);
    }

    void anotherRunAsksBeforeItStopsTheOneThatTrains()
    {
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 1);
        const QString first = window.session().run().folder()->path();
        window.session().training().stop();
        window.session().training().waitUntilIdle();
        window.actions().places.newRun->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
        window.open(first);
        QCOMPARE(window.session().run().state(), RunState::Training);
        QVERIFY(window.messages().isVisible());
        QTest::mouseClick(window.messages().answerButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().state() == RunState::Finished
                                     && window.session().run().folder()->path() == first,
                                 kTestPatienceMs);
    }

    void aPickedPictureIsInspected()
    {
        MainWindow window(m_table);
        startTraining(window);
        QSignalSpy sheets(&window.session().records(), &LiveRecords::sheetAvailable);
        QTRY_VERIFY_WITH_TIMEOUT(!sheets.isEmpty(), kTestPatienceMs);
        const qint64 update = sheets.first().first().value<SheetRecord>().update;
        window.pages().gallery()->showTile(update, 3);
        QTRY_VERIFY_WITH_TIMEOUT(!window.inspector().isEmpty(), kTestPatienceMs);
    }

    void aGalleryIsExportedAndMayBeCancelled()
    {
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 3);
        window.actions().training.stop->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Finished, kTestPatienceMs);
        window.actions().tools.exportGallery->trigger();
        auto *dialog = window.findChild<ExportDialog *>();
        QVERIFY(dialog);
        const QString folder = m_home->filePath(u"gallery"_s);
        dialog->setFolder(folder);
        dialog->setCount(12);
        QSignalSpy exported(dialog, &ExportDialog::exported);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"export"_s), Qt::LeftButton);
        QVERIFY(exported.wait(kTestPatienceMs));
        QVERIFY(QFileInfo::exists(exported.first().first().toString()));
        QVERIFY(QFileInfo::exists(folder + u"/sheet.png"_s));
        QCOMPARE(QDir(folder).entryList({u"0*.png"_s}, QDir::Files).size(), 12);

        const QString other = m_home->filePath(u"cancelled"_s);
        dialog->setFolder(other);
        dialog->setCount(50000);
        dialog->startExport();
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton *>(u"export"_s)->isEnabled(), kTestPatienceMs);
        QCOMPARE(exported.size(), 1);
        QVERIFY(QDir(other).entryList({u"*.png"_s}, QDir::Files).isEmpty());
        dialog->reject();
    }

    void aDroppedFolderIsOpened()
    {
        const QString folder = m_home->filePath(u"pictures"_s);
        QVERIFY(writeSamples(u"digits"_s, 16, 1, 30, folder));
        MainWindow window(m_table);
        window.show();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(folder)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QSignalSpy opened(&window.session().data(), &OpenData::opened);
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(opened.wait(kTestPatienceMs));
        QCOMPARE(window.session().data().current()->report().pictures, 30);
    }

    void themeAndPanelsAreRemembered()
    {
        {
            MainWindow window(m_table);
            window.show();
            window.actions().view.themes->actions().at(2)->trigger();
            window.form().setShowsAllSettings(true);
            window.actions().view.log->setChecked(true);
            window.close();
        }
        MainWindow window(m_table);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().panel);
        QVERIFY(window.actions().view.themes->actions().at(2)->isChecked());
        QVERIFY(window.form().showsAllSettings());
        QVERIFY(window.actions().view.log->isChecked());
    }

    void everyButtonHasANameAndATip()
    {
        MainWindow window(m_table);
        for (const QAction *action : {window.actions().training.primary, window.actions().training.stop,
                                      window.actions().training.keep, window.actions().tools.exportGallery,
                                      window.actions().places.openFolder, window.actions().training.stepD,
                                      window.actions().training.stepG}) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY2(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                     qPrintable(action->text()));
        }
    }
};

FORJA_TEST(MainWindowTest)
#include "test_mainwindow.moc"
