// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuepanel.h"

#include "engine/runs/runstanding.h"
#include "engine/session/types/values.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"
#include "ui/queue/sweepdialog.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusline.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace forja;
using namespace Qt::StringLiterals;

/// Lining experiments up and looking after them, through the real widgets.
class QueueTest : public QObject
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
                      {"g.dcgan.width", 4},
                      {"d.dcgan.width", 4},
                      {"train.batch", 4},
                      {"train.threads", 1},
                      {"run.minutes", 0.0},
                      {"run.sheet_tiles", 10},
                      {"run.tick", 2},
                      {"run.measure_ticks", 1000},
                      {"run.updates", updates}});
        return e;
    }
    void openSamples(MainWindow &window, qint64 updates)
    {
        window.resize(1280, 720);
        window.show();
        window.composer().take(small(updates));
        QSignalSpy opened(&window.session().data(), &OpenData::opened);
        window.open(u"sample:digits"_s);
        QVERIFY(opened.wait(kTestPatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
    }
    QPushButton *button(QWidget &in, const char *name)
    {
        return in.findChild<QPushButton *>(QString::fromUtf8(name));
    }
    QToolButton *action(QueuePanel &panel, const char *text)
    {
        for (QToolButton *found : panel.findChildren<QToolButton *>()) {
            if (found->text() == QString::fromUtf8(text))
                return found;
        }
        return nullptr;
    }
    QStringList titles(const RunQueue &queue) const
    {
        QStringList out;
        for (const QueueEntry &entry : queue.entries())
            out << entry.title;
        return out;
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
    }

    void anExperimentIsLinedUpTrainedAndFollowed()
    {
        MainWindow window(m_table);
        openSamples(window, 1000000);
        QVERIFY(!window.queuePanel().isVisible());
        QTest::mouseClick(button(window.startPage(), "addToQueue"), Qt::LeftButton);
        QVERIFY(window.queuePanel().isVisible());
        QVERIFY2(window.queuePanel().summary().contains(u"1 waiting"_s),
                 qPrintable(window.queuePanel().summary()));
        QVERIFY2(window.queue().entries()[0].title.startsWith(u"digits"_s),
                 qPrintable(window.queue().entries()[0].title));
        QTest::mouseClick(window.queuePanel().startButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.queue().entries()[0].progress.at.update >= 2, kTestPatienceMs);

        // Its buttons are those of a run that trains here.
        QTest::mouseClick(action(window.queuePanel(), "Open"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
        QVERIFY2(window.statusLine().text().contains(u"process"_s), qPrintable(window.statusLine().text()));
        window.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Paused, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().entries()[0].live, RunState::Paused, kTestPatienceMs);
        QVERIFY(action(window.queuePanel(), "Continue"));

        // Preparing another leaves it alone; closing the window saves it.
        window.actions().places.newRun->trigger();
        QCOMPARE(window.session().run().state(), RunState::Empty);
        QCOMPARE(window.queue().entries()[0].live, RunState::Paused);
        const QString path = window.queue().runPath(window.queue().entries()[0]);
        window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), kTestPatienceMs);
        QCOMPARE(standingOf(RunFolder::open(path).orThrow()).kind, RunStanding::Kind::Ended);
        QCOMPARE(window.queue().entries()[0].state, QueueEntry::State::Waiting);
    }

    void whatWasNotDoneIsShownAtTheNextStart()
    {
        {
            MainWindow window(m_table);
            QVERIFY(window.queue().add({entryFor(small(4), u"forgotten"_s)}));
        }
        MainWindow window(m_table);
        window.show();
        QVERIFY(window.queuePanel().isVisible());
        QCOMPARE(titles(window.queue()), QStringList{u"forgotten"_s});
        QVERIFY(!window.queue().isOn());
    }

    void entriesAreOrderedPassedOverAndRemoved()
    {
        RunQueue queue(m_table, m_home->filePath(u"runs"_s));
        QVERIFY(queue.open());
        QueuePanel panel(queue);
        const QAbstractItemModelTester tester(panel.list()->model());
        panel.resize(1000, 260);
        panel.show();
        QVERIFY(queue.add({entryFor(small(2), u"a"_s), entryFor(small(2), u"b"_s),
                           entryFor(small(2), u"c"_s)}));
        panel.pick(queue.entries()[2].id);
        QTest::mouseClick(action(panel, "Earlier"), Qt::LeftButton);
        QCOMPARE(titles(queue), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
        QCOMPARE(panel.picked()->title, u"c"_s);
        panel.activateWindow();
        panel.list()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QTest::keyClick(panel.list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(titles(queue), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
        QVERIFY(!action(panel, "Earlier")->isEnabled());
        QTest::mouseClick(action(panel, "Stop and save"), Qt::LeftButton);
        QCOMPARE(queue.entries()[0].state, QueueEntry::State::Stopped);
        QTest::mouseClick(action(panel, "Again"), Qt::LeftButton);
        QCOMPARE(queue.entries()[0].state, QueueEntry::State::Waiting);
        QTest::mouseClick(action(panel, "Remove"), Qt::LeftButton);
        QCOMPARE(titles(queue), (QStringList{u"a"_s, u"b"_s}));
    }

    void aFailureIsToldInTheList()
    {
        RunQueue queue(m_table, m_home->filePath(u"runs"_s));
        QVERIFY(queue.open());
        QueuePanel panel(queue);
        Experiment broken = small(2);
        broken.set(u"data.folder"_s, m_home->filePath(u"nowhere"_s)).orThrow();
        QVERIFY(queue.add({entryFor(broken, u"broken"_s)}));
        panel.pick(queue.entries()[0].id);
        queue.setOn(true);
        QTRY_COMPARE_WITH_TIMEOUT(queue.entries()[0].state, QueueEntry::State::Failed, kTestPatienceMs);
        const auto tells = [](const QLabel *label) { return label->text().contains(u"nowhere"_s); };
        const auto labels = panel.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), tells));
        QVERIFY2(panel.summary().contains(u"1 failed"_s), qPrintable(panel.summary()));
    }

    void aSweepIsTypedAndLinedUp()
    {
        MainWindow window(m_table);
        openSamples(window, 4);
        QTest::mouseClick(button(window.startPage(), "sweep"), Qt::LeftButton);
        auto *dialog = window.findChild<SweepDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->queueButton()->isEnabled());
        dialog->setAxis(0, u"g.rate"_s, u"1e-3 3e-3"_s);
        dialog->setAxis(1, u"data.mirror"_s, u"true; false"_s);
        dialog->setSeeds(u"1 2"_s);
        QVERIFY2(dialog->verdict().startsWith(u"8 runs"_s), qPrintable(dialog->verdict()));
        dialog->setAxis(0, u"g.rate"_s, u"1e-3 99"_s);
        QVERIFY2(dialog->verdict().contains(u"99"_s), qPrintable(dialog->verdict()));
        QVERIFY(!dialog->queueButton()->isEnabled());
        dialog->setAxis(0, u"g.rate"_s, u"1e-3 3e-3"_s);
        QTest::mouseClick(dialog->queueButton(), Qt::LeftButton);
        QCOMPARE(window.queue().entries().size(), 8);
        QCOMPARE(window.queue().entries()[7].experiment.real(u"g.rate"_s), 3e-3);
        QCOMPARE(window.queue().entries()[7].experiment.integer(u"train.seed"_s), 2);
        QCOMPARE(window.queue().entries()[7].sweep, u"sweep-1"_s);
        QVERIFY(window.queuePanel().isVisible());
        // The next one has a name of its own.
        window.actions().tools.sweep->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<SweepDialog *>()
                                     || window.findChildren<SweepDialog *>().constLast()->isVisible(),
                                 kTestPatienceMs);
        const auto edits = window.findChildren<SweepDialog *>().constLast()->findChildren<QLineEdit *>();
        QVERIFY(std::any_of(edits.begin(), edits.end(),
                            [](const QLineEdit *edit) { return edit->text() == u"sweep-2"_s; }));
    }

    void aSweepTakesNumbersWithADecimalComma()
    {
        const QLocale before;
        const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(u"pt_BR"_s));
        Experiment base(m_table);
        base.set(u"data.folder"_s, u"sample:digits"_s).orThrow();
        SweepDialog dialog(base, {});
        dialog.setAxis(0, u"g.rate"_s, u"0,001 0.003"_s);
        QVERIFY2(dialog.verdict().startsWith(u"2 runs"_s), qPrintable(dialog.verdict()));
    }

    void aSweepThatCannotBeWrittenIsSaidAsAWarning()
    {
        Experiment base(m_table);
        base.set(u"data.folder"_s, u"sample:digits"_s).orThrow();
        SweepDialog dialog(base, {});
        dialog.setAxis(0, u"g.rate"_s, u"0.001 0.003"_s);
        const auto buttons = dialog.findChildren<QPushButton *>();
        const auto save = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->text() == u"Save as a file…"_s;
        });
        QVERIFY(save != buttons.end());
        (*save)->click();
        auto *chooser = dialog.findChild<QFileDialog *>();
        QVERIFY(chooser);
        const auto isWarning = [&dialog] {
            for (const QLabel *label : dialog.findChildren<QLabel *>()) {
                if (label->text() == dialog.verdict())
                    return label->property("isWarning").toBool();
            }
            return false;
        };
        QVERIFY(!isWarning());
        Q_EMIT chooser->fileSelected(u"/dev/null/sweep.json"_s);
        QVERIFY2(dialog.verdict().contains(u"/dev/null"_s) && isWarning(), qPrintable(dialog.verdict()));
        // What is typed next is judged for itself.
        dialog.setSeeds(u"1 2"_s);
        QVERIFY(!isWarning());
    }
};

FORJA_TEST(QueueTest)
#include "test_queue.moc"
