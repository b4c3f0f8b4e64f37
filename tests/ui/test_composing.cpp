// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/runqueue.h"
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

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

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
        for (const auto &[key, value] :
             std::initializer_list<std::pair<const char *, QVariant>>{{"data.width", 16},
                                                                      {"data.height", 16},
                                                                      {"data.sample_count", 80},
                                                                      {"g.dcgan.width", 8},
                                                                      {"d.dcgan.width", 8},
                                                                      {"train.batch", 8},
                                                                      {"train.threads", 1},
                                                                      {"run.minutes", 0.0},
                                                                      {"run.sheet_tiles", 10},
                                                                      {"run.tick", 5},
                                                                      {"run.updates", updates}})
            e.set(s(key), value).orThrow();
        return e;
    }
    void openSamples(MainWindow &window, qint64 updates = 1000000)
    {
        window.resize(1280, 720);
        window.show();
        window.composer().take(small(updates));
        QSignalSpy opened(&window.session(), &Session::datasetOpened);
        window.open(s("sample:digits"));
        QVERIFY(opened.wait(kTestPatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
    }
    void startTraining(MainWindow &window, qint64 updates = 1000000)
    {
        openSamples(window, updates);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().state() == RunState::Training
                                     || window.session().state() == RunState::Finished,
                                 kTestPatienceMs);
    }
    QString folderOf(const char *name, const QSize &size, int count = 6)
    {
        QDir home(m_home->path());
        home.mkpath(s(name));
        for (int i = 0; i < count; ++i) {
            QImage picture(size, QImage::Format_RGB32);
            picture.fill(qRgb(40 * i, 10, 200));
            picture.save(home.filePath(s(name) + u"/%1.png"_s.arg(i)));
        }
        return home.filePath(s(name));
    }
    void openFolder(MainWindow &window, const QString &folder)
    {
        window.open(folder);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().nextDataset()
                                     && window.session().nextDataset()->report().source == folder
                                     && window.startPage().startButton()->isEnabled(),
                                 kTestPatienceMs);
    }
    void type(MainWindow &window, const char *key, const char *text)
    {
        auto *edit = qobject_cast<QLineEdit *>(window.form().editor(s(key))->input());
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, s(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QAction *choice(MainWindow &window, const char *text)
    {
        Q_EMIT window.actions().training.lengths->aboutToShow();
        for (QAction *action : window.actions().training.lengths->actions()) {
            if (action->text() == s(text))
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
        QCoreApplication::setOrganizationName(s("ForjaTest"));
        QCoreApplication::setApplicationName(s("ForjaTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
        QSettings().clear();
        QSettings().setValue(s("runsFolder"), m_home->filePath(s("runs")));
    }

    void continueSaysForHowLong()
    {
        MainWindow window(m_table);
        startTraining(window, 6);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Finished, kTestPatienceMs);
        QVERIFY(window.runBar().lengthButton()->isVisible());
        QVERIFY2(lengthText(window).startsWith(s("for 6 updates")), qPrintable(lengthText(window)));
        QVERIFY2(window.actions().training.primary->toolTip().contains(s("for 6 updates")),
                 qPrintable(window.actions().training.primary->toolTip()));
        const QString path = window.session().run()->path();
        // The same of a run that is opened again, and what is written is what happens.
        MainWindow again(m_table);
        again.show();
        again.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(lengthText(again).startsWith(s("for 6 updates")), kTestPatienceMs);
        again.actions().training.primary->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(again.session().state() == RunState::Finished
                                     && again.session().progress().at.update == 12,
                                 kTestPatienceMs);
    }

    void theRestOfAPlanIsSaid()
    {
        MainWindow window(m_table);
        startTraining(window, 1000000);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().progress().at.update >= 2, kTestPatienceMs);
        const auto placeOfLength = [&window] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            return window.runBar().lengthButton()->geometry();
        };
        const QRect place = placeOfLength();
        window.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Paused, kTestPatienceMs);
        QVERIFY2(lengthText(window).contains(s("updates left")), qPrintable(lengthText(window)));
        QCOMPARE(placeOfLength(), place); // nothing moves for it
        window.session().stop();
        window.session().waitUntilIdle();
        QTRY_VERIFY_WITH_TIMEOUT(lengthText(window).contains(s("updates left")), kTestPatienceMs);
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
        QTRY_VERIFY_WITH_TIMEOUT(window.log().text().contains(s("until it is stopped")), kTestPatienceMs);
        QCOMPARE(window.session().state(), RunState::Training);
        window.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Paused, kTestPatienceMs);
        QVERIFY2(lengthText(window).startsWith(s("until stopped")), qPrintable(lengthText(window)));
        // A run that waits goes on with what is chosen.
        choice(window, "30 minutes from now")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().progress().secondsLeft > 1500, kTestPatienceMs);
    }

    void aRunThatIsOverIsContinuedForTheLengthChosen()
    {
        MainWindow window(m_table);
        startTraining(window, 4);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Finished, kTestPatienceMs);
        QVERIFY(choice(window, "For 5 minutes") && choice(window, "For one hour"));
        choice(window, "Until stopped")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.session().progress().at.update > 20, kTestPatienceMs);
        QCOMPARE(window.session().state(), RunState::Training);
    }

    void theNextRunIsLinedUpWhileOneTrains()
    {
        MainWindow window(m_table);
        startTraining(window);
        QVERIFY(window.runSwitch().isVisible());
        QVERIFY(!window.form().editor(s("train.batch"))->input()->isEnabled());
        window.runSwitch().nextRun()->click();
        QVERIFY(window.pages().isVisible()); // what is shown of the run stays
        QVERIFY(window.form().editor(s("train.batch"))->input()->isEnabled());
        type(window, "train.batch", "4");
        QTRY_VERIFY_WITH_TIMEOUT(window.runSwitch().queueButton()->isEnabled(), kTestPatienceMs);
        QCOMPARE(window.session().state(), RunState::Training);
        QCOMPARE(window.session().currentValue(s("train.batch")).toInt(), 8);
        QCOMPARE(window.actions().training.primary->text(), s("Pause"));
        QTest::mouseClick(window.runSwitch().queueButton(), Qt::LeftButton);
        QCOMPARE(window.queue().entries().size(), 1);
        QCOMPARE(window.queue().entries()[0].experiment.integer(s("train.batch")), 4);
        QCOMPARE(window.session().state(), RunState::Training);

        // There and back: the run's own settings, and what was prepared.
        window.runSwitch().thisRun()->click();
        QCOMPARE(window.form().editor(s("train.batch"))->value().toInt(), 8);
        QVERIFY(!window.form().editor(s("train.batch"))->input()->isEnabled());
        QVERIFY(window.form().editor(s("d.rate"))->input()->isEnabled());
        window.runSwitch().nextRun()->click();
        QCOMPARE(window.form().editor(s("train.batch"))->value().toInt(), 4);
    }

    void aNewRunIsPreparedWithoutStoppingTheOneThatTrains()
    {
        MainWindow window(m_table);
        startTraining(window);
        const QString name = window.session().run()->name();
        window.actions().places.newRun->trigger();
        QVERIFY(window.startPage().isVisible());
        QVERIFY(!window.messages().isVisible());
        QCOMPARE(window.session().state(), RunState::Training);
        QVERIFY2(window.statusLine().text().contains(name), qPrintable(window.statusLine().text()));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QCOMPARE(window.startPage().startButton()->text(), s("Add to queue"));
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QCOMPARE(window.queue().entries().size(), 1);
        QCOMPARE(window.session().state(), RunState::Training);
        // Back to what trains, with its pages and its inspector.
        auto *back = window.startPage().findChild<QPushButton *>(s("backToRun"));
        QVERIFY(back->isVisible() && back->text().contains(name));
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(window.pages().isVisible());
        QVERIFY(window.inspector().isVisible());
    }

    void startHereInsteadSaysThatItStopsTheOther()
    {
        MainWindow window(m_table);
        startTraining(window);
        const QString name = window.session().run()->name();
        window.actions().places.newRun->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QTest::mouseClick(window.startPage().findChild<QPushButton *>(s("instead")), Qt::LeftButton);
        QCOMPARE(window.session().state(), RunState::Training);
        QVERIFY2(window.messages().text().contains(name), qPrintable(window.messages().text()));
        QTest::mouseClick(window.messages().answerButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().state() == RunState::Training
                                     && window.session().run()->name() != name,
                                 kTestPatienceMs);
    }

    void theEndOfTheRunLeavesWhatIsPreparedBesideIt()
    {
        MainWindow window(m_table);
        startTraining(window);
        window.runSwitch().nextRun()->click();
        type(window, "train.batch", "4");
        window.session().stop();
        window.session().waitUntilIdle();
        QCOMPARE(window.session().state(), RunState::Finished);
        QCOMPARE(window.form().editor(s("train.batch"))->value().toInt(), 4);
        QVERIFY(window.runSwitch().isVisible());
        QCOMPARE(window.actions().training.primary->text(), s("Continue"));
        // With nothing in its way it starts here.
        window.actions().places.newRun->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QCOMPARE(window.startPage().startButton()->text(), s("Start"));
    }

    void anotherFolderBesideARunLeavesTheRunItsData()
    {
        MainWindow window(m_table);
        startTraining(window);
        const QString folder = folderOf("mine", {64, 64});
        openFolder(window, folder);
        QCOMPARE(window.session().state(), RunState::Training);
        QCOMPARE(window.session().dataset()->report().source, s("sample:digits"));
        QCOMPARE(window.form().experiment().text(s("data.folder")), folder);
        window.runSwitch().thisRun()->click();
        QCOMPARE(window.form().experiment().text(s("data.folder")), s("sample:digits"));
    }

    void whatIsSaidOfTheDataStaysWhenTheRunBegins()
    {
        MainWindow window(m_table);
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.actions().tools.dataCheck->isEnabled(), kTestPatienceMs);
        window.form().section(0)->setFolded(false);
        const auto *doctor = window.form().findChild<QPushButton *>(s("dataDoctor"));
        QVERIFY(doctor && doctor->isVisible());
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
        QVERIFY(doctor->isVisible());
        window.runSwitch().nextRun()->click();
        QVERIFY(doctor->isVisible());
    }

    void theQueueHasItsButtonWhereItSays()
    {
        MainWindow window(m_table);
        startTraining(window);
        window.actions().view.queue->setChecked(true);
        auto *add = window.queuePanel().findChild<QPushButton *>(s("addHere"));
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
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
        QVERIFY(window.form().section(0)->isFolded() && window.form().section(1)->isFolded());
        QVERIFY(!window.form().section(2)->isFolded());
    }

    void aFolderIsProposedTheSizeOfItsPictures()
    {
        MainWindow window(m_table);
        window.show();
        window.composer().choosePreset(s("balanced"));
        openFolder(window, folderOf("squares", {64, 64}));
        QCOMPARE(window.form().experiment().integer(s("data.width")), 64);
        QCOMPARE(window.form().experiment().integer(s("data.height")), 64);
        QVERIFY2(window.startPage().plan().contains(s("64 × 64 as your pictures are")),
                 qPrintable(window.startPage().plan()));
        // No more than the preset has time for; what they are is said, and offered.
        window.composer().choosePreset(s("quick-look"));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().plan().contains(s("32 × 32 (your pictures are 64 × 64)")),
                                 kTestPatienceMs);
        QVERIFY2(window.startPage().offers().contains(s("Train at 64 × 64")),
                 qPrintable(window.startPage().offers()));
        Q_EMIT window.startPage().offerTaken(s("size"));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().plan().contains(s("64 × 64 as your pictures are")),
                                 kTestPatienceMs);
    }

    void aSizeThatAPersonSetIsNotReplaced()
    {
        MainWindow window(m_table);
        window.show();
        const QString folder = folderOf("squares", {64, 64});
        openFolder(window, folder);
        type(window, "data.width", "16");
        QCOMPARE(window.form().experiment().integer(s("data.height")), 16);
        openFolder(window, folder);
        window.composer().choosePreset(s("balanced"));
        QCOMPARE(window.form().experiment().integer(s("data.width")), 16);
    }

    void theSettingsOfTheLastFolderDoNotLeakIntoTheNext()
    {
        MainWindow window(m_table);
        window.show();
        window.composer().choosePreset(s("balanced"));
        const QString first = folderOf("first", {64, 64});
        openFolder(window, first);
        type(window, "data.width", "16");
        type(window, "train.batch", "4");
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        openFolder(window, folderOf("second", {32, 32}));
        QCOMPARE(window.form().experiment().integer(s("train.batch")), 32);
        QCOMPARE(window.form().experiment().integer(s("data.width")), 32);
        QCOMPARE(window.form().experiment().presetName, s("balanced"));
        // What was set is not lost either.
        QVERIFY2(window.startPage().offers().contains(s("first")), qPrintable(window.startPage().offers()));
        Q_EMIT window.startPage().offerTaken(s("before"));
        QCOMPARE(window.form().experiment().integer(s("train.batch")), 4);
        QCOMPARE(window.form().experiment().integer(s("data.width")), 16);
        QCOMPARE(window.form().experiment().text(s("data.folder")), m_home->filePath(s("second")));
        QVERIFY(!window.startPage().offers().contains(s("first")));
    }

    void theFirstFolderKeepsWhatWasSetForIt()
    {
        MainWindow window(m_table);
        window.show();
        type(window, "train.batch", "4");
        openFolder(window, folderOf("first", {64, 64}));
        QCOMPARE(window.form().experiment().integer(s("train.batch")), 4);
        QVERIFY(!window.startPage().offers().contains(s("Take over")));
    }

    void thePlanForOnesOwnPicturesSpeaksOfNoDigits()
    {
        MainWindow window(m_table);
        window.show();
        for (const Preset &preset : window.composer().presets()) {
            window.composer().choosePreset(preset.name);
            openFolder(window, folderOf("mine", {16, 16}));
            QVERIFY2(!window.startPage().plan().contains(s("digit")), qPrintable(window.startPage().plan()));
            QVERIFY2(!window.startPage().fit().contains(s("digit")), qPrintable(window.startPage().fit()));
        }
    }
};

FORJA_TEST(ComposingTest)
#include "test_composing.moc"
