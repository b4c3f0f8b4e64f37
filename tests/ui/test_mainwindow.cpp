// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/samplepictures.h"
#include "tests/testmain.h"
#include "tests/ui/cuttexts.h"
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

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// The window through its real widgets, over the real engine on a few small pictures.
class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    /// Opens sample pictures and makes the nets so small that an update takes milliseconds.
    void openSamples(MainWindow &window)
    {
        window.resize(1280, 720);
        window.show();
        Experiment small(m_table);
        for (const auto &[key, value] :
             std::initializer_list<std::pair<const char *, QVariant>>{{"data.width", 16},
                                                                      {"data.height", 16},
                                                                      {"data.sample_count", 200},
                                                                      {"g.dcgan.width", 8},
                                                                      {"d.dcgan.width", 8},
                                                                      {"train.batch", 8},
                                                                      {"run.minutes", 5.0},
                                                                      {"run.sheet_tiles", 10},
                                                                      {"run.tick", 5}})
            QVERIFY2(small.set(s(key), value), key);
        window.composer().take(small);
        QSignalSpy opened(&window.session(), &Session::datasetOpened);
        window.open(s("sample:digits"));
        QVERIFY(opened.wait(kTestPatienceMs));
    }

    void startTraining(MainWindow &window)
    {
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
    }

    void waitForUpdate(MainWindow &window, qint64 update)
    {
        QTRY_VERIFY_WITH_TIMEOUT(window.session().progress().at.update >= update, kTestPatienceMs);
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        // No settings are tried here before a start: only the other programs' time would be taken.
        qputenv("FORJA_CLI", "/bin/false");
        QCoreApplication::setOrganizationName(s("ForjaTest"));
        QCoreApplication::setApplicationName(s("ForjaTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
        QSettings().clear();
        QSettings().setValue(s("runsFolder"), m_home->filePath(s("runs")));
    }

    void cleanup()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(QLocale::c());
    }

    void theFirstPageOffersPicturesAndNoStart()
    {
        MainWindow window(m_table);
        window.show();
        QVERIFY(window.startPage().isVisible());
        QVERIFY(!window.startPage().startButton()->isEnabled());
        QVERIFY(!window.actions().training.primary->isEnabled());
        QVERIFY(!window.inspector().isVisible());
        QVERIFY(window.startPage().findChild<QAbstractButton *>(s("sampleCard.digits")));
        QVERIFY(window.startPage().findChild<QAbstractButton *>(s("sampleCard.faces")));
    }

    void cardsStandTwoByTwoWhereFourWouldBeCut()
    {
        MainWindow window(m_table);
        window.show();
        const auto *folder = window.startPage().findChild<QWidget *>(s("folderCard"));
        const auto *run = window.startPage().findChild<QWidget *>(s("runCard"));
        window.resize(1440, 900);
        QTRY_COMPARE(run->y(), folder->y());
        window.resize(1000, 680);
        QTRY_VERIFY(run->y() > folder->y() + folder->height());
        QVERIFY(run->parentWidget()->rect().contains(run->geometry()));
    }

    /// In a small window the cards were squeezed and their sentences cut, and so was the plan.
    void noWordOfTheStartPageIsCut_data()
    {
        QTest::addColumn<QLocale>("language");
        QTest::newRow("English") << QLocale(s("en_GB"));
        QTest::newRow("Portuguese") << QLocale(s("pt_BR"));
    }

    void noWordOfTheStartPageIsCut()
    {
        QFETCH(QLocale, language);
        speak(*qApp, language);
        MainWindow window(m_table);
        window.resize(960, 700);
        window.show();
        QTRY_COMPARE(viewtest::cutTexts(window.startPage()).join(s("; ")), QString());
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        window.startPage().setFit(window.startPage().plan()); // as long as what trying the settings tells
        for (const QSize &size : {QSize(960, 600), QSize(960, 700), QSize(1280, 720), QSize(1440, 900)}) {
            window.resize(size);
            QTRY_COMPARE(viewtest::cutTexts(window.startPage()).join(s("; ")), QString());
        }
        window.resize(960, 700);
        QTRY_VERIFY(!window.startPage().startButton()->visibleRegion().isEmpty());
    }

    /// In Portuguese the tabs scrolled, and words of the charts' and the contest's bars were cut.
    void noWordOfARunsPagesIsCut_data() { noWordOfTheStartPageIsCut_data(); }

    void noWordOfARunsPagesIsCut()
    {
        QFETCH(QLocale, language);
        speak(*qApp, language);
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 10);
        for (int page = 0; page < 5; ++page) {
            window.pages().setCurrentPage(page);
            for (const QSize &size : {QSize(960, 700), QSize(1280, 720), QSize(1440, 900)}) {
                window.resize(size);
                QTRY_COMPARE(viewtest::cutTexts(window).join(s("; ")), QString());
            }
        }
    }

    /// "one web page with the whole training (one fi", "values, sep…": dialogs had a least width that let
    /// their words be cut.
    void noWordOfADialogIsCut_data() { noWordOfTheStartPageIsCut_data(); }

    void noWordOfADialogIsCut()
    {
        QFETCH(QLocale, language);
        speak(*qApp, language);
        MainWindow window(m_table);
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        const auto look = [&window](QAction *opens) {
            opens->trigger();
            QDialog *dialog = nullptr;
            for (QDialog *one : window.findChildren<QDialog *>())
                dialog = one->isVisible() ? one : dialog;
            QVERIFY2(dialog, qPrintable(opens->text()));
            QTRY_COMPARE(viewtest::cutTexts(*dialog).join(s("; ")), QString());
            dialog->close();
        };
        look(window.actions().tools.sweep);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
        waitForUpdate(window, 5);
        look(window.actions().tools.exportGallery);
        look(window.actions().tools.exportFilm);
        look(window.actions().program.help);
    }

    /// "The run is on. Stop it first?" still stood over a run that had ended.
    void theQuestionWhetherToStopEndsWithTheRun()
    {
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 5);
        Q_EMIT window.startPage().insteadRequested();
        QVERIFY(!window.messages().text().isEmpty());
        window.actions().training.stop->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Finished, kTestPatienceMs);
        QTRY_VERIFY(window.messages().text().isEmpty());
        QVERIFY(!window.messages().isVisible());
    }

    /// Start and Step are the flat world's there; of the length a bare arrow was left.
    void theFlatWorldLeavesNoArrowInTheBar()
    {
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 5);
        const auto *length = window.runBar().findChild<QWidget *>(s("length"));
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
        QVERIFY2(window.startPage().plan().contains(s("16 × 16")), qPrintable(window.startPage().plan()));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().plan().contains(s("on the disk")), kTestPatienceMs);
        QCOMPARE(RecentPlaces::list(RecentPlaces::Kind::Data), QStringList{s("sample:digits")});
    }

    void filesThatTheDoctorLeavesOutAreNotTrainedOn()
    {
        MainWindow window(m_table);
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.actions().tools.dataCheck->isEnabled(), kTestPatienceMs);
        window.actions().tools.dataCheck->trigger();
        auto *dialog = window.findChild<DatasetDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QSignalSpy opened(&window.session(), &Session::datasetOpened);
        Q_EMIT dialog->exclusionsChosen({s("digits/3/000003"), s("digits/4/000004")});
        dialog->accept();
        QVERIFY(opened.wait(kTestPatienceMs));
        QCOMPARE(window.session().dataset()->report().pictures, 198);
        QCOMPARE(window.form().experiment().text(s("data.excluded")), s("digits/3/000003|digits/4/000004"));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        // Another folder starts with all its files.
        window.open(s("sample:faces"));
        QVERIFY(opened.wait(kTestPatienceMs));
        QCOMPARE(window.form().experiment().text(s("data.excluded")), QString());
    }

    void aFolderThatIsNoneIsSaid()
    {
        MainWindow window(m_table);
        window.show();
        window.open(m_home->filePath(s("not-there")));
        QVERIFY(window.messages().text().contains(s("not-there")));
    }

    void anEmptyFolderIsSaidOnTheFirstPage()
    {
        MainWindow window(m_table);
        window.show();
        QSignalSpy failed(&window.session(), &Session::datasetFailed);
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
        auto *edit = qobject_cast<QLineEdit *>(window.form().editor(s("data.width"))->input());
        edit->selectAll();
        QTest::keyClicks(edit, s("50"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!window.startPage().startButton()->isEnabled());
        QVERIFY(!window.actions().training.primary->isEnabled());
    }

    void aPresetKeepsThePictures()
    {
        MainWindow window(m_table);
        window.composer().choosePreset(s("balanced"));
        window.open(s("sample:faces"));
        window.composer().choosePreset(s("quick-look"));
        QCOMPARE(window.form().experiment().text(s("data.folder")), s("sample:faces"));
        QCOMPARE(window.form().experiment().presetName, s("quick-look"));
        QSignalSpy opened(&window.session(), &Session::datasetOpened);
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
            QCOMPARE(window.actions().training.primary->text(), s("Pause"));
            QSignalSpy sheets(&window.session(), &Session::sheetAvailable);
            QTRY_VERIFY_WITH_TIMEOUT(!sheets.isEmpty(), kTestPatienceMs);
            waitForUpdate(window, 10);
            QTRY_VERIFY_WITH_TIMEOUT(window.runBar().updateText().startsWith(s("update")), kTestPatienceMs);
            path = window.session().run()->path();
            QVERIFY(window.statusLine().text().contains(window.session().run()->name()));

            window.actions().training.primary->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Paused, kTestPatienceMs);
            QCOMPARE(window.actions().training.primary->text(), s("Continue"));
            const Moment paused = window.session().progress().at;
            window.actions().training.stepG->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(window.session().progress().at.gUpdates, paused.gUpdates + 1,
                                      kTestPatienceMs);
            QCOMPARE(window.session().progress().at.dUpdates, paused.dUpdates);

            auto *rate = qobject_cast<QLineEdit *>(window.form().editor(s("d.rate"))->input());
            QVERIFY(rate->isEnabled());
            QVERIFY(!window.form().editor(s("train.batch"))->input()->isEnabled());
            rate->selectAll();
            QTest::keyClicks(rate, s("7e-5"));
            QTest::keyClick(rate, Qt::Key_Return);
            window.actions().training.primary->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(window.session().currentValue(s("d.rate")).toDouble(), 7e-5,
                                      kTestPatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(window.log().text().contains(s("Rate of D is now 7e-5.")),
                                     kTestPatienceMs);
            waitForUpdate(window, paused.update + 5);

            window.actions().training.stop->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Finished, kTestPatienceMs);
            QCOMPARE(window.actions().training.primary->text(), s("Continue"));
            QVERIFY(window.actions().tools.exportGallery->isEnabled());
            QTRY_VERIFY_WITH_TIMEOUT(window.form().nets() && window.form().nets()->d.parameters > 0,
                                     kTestPatienceMs);
            parameters = window.form().nets()->d.parameters;
        }
        MainWindow again(m_table);
        again.show();
        again.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(again.session().run() != nullptr, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(again.pages().isVisible(), kTestPatienceMs);
        QCOMPARE(again.form().editor(s("d.rate"))->value().toDouble(), 7e-5);
        QVERIFY(again.form().differences()->count() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(again.form().nets() ? again.form().nets()->d.parameters : 0, parameters,
                                  kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(again.log().text().contains(s("Rate of D is now 7e-5.")), kTestPatienceMs);
        const qint64 before = again.session().progress().at.update;
        again.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(again.session().state(), RunState::Training, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(again.session().progress().at.update > before, kTestPatienceMs);
    }

    void closingWhileTrainingSavesAndCloses()
    {
        QString path;
        qint64 update = 0;
        {
            MainWindow window(m_table);
            startTraining(window);
            waitForUpdate(window, 5);
            path = window.session().run()->path();
            window.close();
            QVERIFY2(window.isVisible(), "the window waits for the update to be saved");
            QVERIFY(window.statusLine().text().contains(s("Saving")));
            QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), kTestPatienceMs);
            QCOMPARE(window.session().state(), RunState::Finished);
            update = window.session().progress().at.update;
        }
        const RunFolder run = RunFolder::open(path).orThrow();
        QCOMPARE(run.checkpoints().back(), update);
    }

    void whatTheDiskRefusesStaysOverThePagesUntilItIsWritten()
    {
        MainWindow window(m_table);
        startTraining(window);
        EventRecord event;
        event.kind = s("warning");
        event.code = s("disk.checkpoint");
        event.text = s("%1: cannot be written (%2).");
        event.args = QStringList{s("run"), s("full")};
        Q_EMIT window.session().eventHappened(event);
        QCOMPARE(window.messages().text(), s("run: cannot be written (full)."));
        QVERIFY(window.messages().isVisible());
        // Another message comes before it, and goes.
        window.messages().show(s("Something else."));
        QCOMPARE(window.messages().text(), s("Something else."));
        window.messages().dismiss();
        QCOMPARE(window.messages().text(), s("run: cannot be written (full)."));
        event.code = s("disk.end");
        Q_EMIT window.session().eventHappened(event);
        QVERIFY(window.messages().answerButton()->isVisible());
        event.kind = s("recover");
        event.code = s("disk.recovered");
        Q_EMIT window.session().eventHappened(event);
        QVERIFY(!window.messages().isVisible());
        window.session().stop();
        window.session().waitUntilIdle();
    }

    void aWindowIsNotClosedOverADiskThatRefusesBeforeItWasAsked()
    {
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 1);
        // A folder in the place of the file refuses as a disk does.
        QDir run(window.session().run()->path());
        run.rename(s("events.jsonl"), s("events.away"));
        QVERIFY(run.mkdir(s("events.jsonl")));
        window.close();
        QTRY_VERIFY_WITH_TIMEOUT(window.messages().answerButton()->isVisible(), kTestPatienceMs);
        QVERIFY2(window.messages().text().contains(s("cannot be written (Is a directory)")),
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
        const QString path = writer.session().run()->path();
        MainWindow window(m_table);
        window.show();
        QSignalSpy ticks(&window.session(), &Session::ticked);
        window.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(window.messages().isVisible(), kTestPatienceMs);
        QVERIFY2(window.messages().text().contains(s("is training this run")),
                 qPrintable(window.messages().text()));
        QTRY_VERIFY_WITH_TIMEOUT(ticks.count() > 0, kTestPatienceMs);
        writer.session().stop();
        writer.session().waitUntilIdle();
        QTRY_VERIFY_WITH_TIMEOUT(!window.messages().isVisible(), kTestPatienceMs);
        QCOMPARE(ticks.last().first().value<TickRecord>().at.update,
                 writer.session().run()->ticks().back().at.update);
    }

    void anotherRunAsksBeforeItStopsTheOneThatTrains()
    {
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 1);
        const QString first = window.session().run()->path();
        window.session().stop();
        window.session().waitUntilIdle();
        window.actions().places.newRun->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
        window.open(first);
        QCOMPARE(window.session().state(), RunState::Training);
        QVERIFY(window.messages().isVisible());
        QTest::mouseClick(window.messages().answerButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().state() == RunState::Finished
                                     && window.session().run()->path() == first,
                                 kTestPatienceMs);
    }

    void aPickedPictureIsInspected()
    {
        MainWindow window(m_table);
        startTraining(window);
        QSignalSpy sheets(&window.session(), &Session::sheetAvailable);
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
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Finished, kTestPatienceMs);
        window.actions().tools.exportGallery->trigger();
        auto *dialog = window.findChild<ExportDialog *>();
        QVERIFY(dialog);
        const QString folder = m_home->filePath(s("gallery"));
        dialog->setFolder(folder);
        dialog->setCount(12);
        QSignalSpy exported(dialog, &ExportDialog::exported);
        QTest::mouseClick(dialog->findChild<QPushButton *>(s("export")), Qt::LeftButton);
        QVERIFY(exported.wait(kTestPatienceMs));
        QVERIFY(QFileInfo::exists(exported.first().first().toString()));
        QVERIFY(QFileInfo::exists(folder + s("/sheet.png")));
        QCOMPARE(QDir(folder).entryList({s("0*.png")}, QDir::Files).size(), 12);

        const QString other = m_home->filePath(s("cancelled"));
        dialog->setFolder(other);
        dialog->setCount(50000);
        dialog->startExport();
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton *>(s("export"))->isEnabled(), kTestPatienceMs);
        QCOMPARE(exported.size(), 1);
        QVERIFY(QDir(other).entryList({s("*.png")}, QDir::Files).isEmpty());
        dialog->reject();
    }

    void aDroppedFolderIsOpened()
    {
        const QString folder = m_home->filePath(s("pictures"));
        QVERIFY(writeSamples(s("digits"), 16, 1, 30, folder));
        MainWindow window(m_table);
        window.show();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(folder)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QSignalSpy opened(&window.session(), &Session::datasetOpened);
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(opened.wait(kTestPatienceMs));
        QCOMPARE(window.session().dataset()->report().pictures, 30);
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
