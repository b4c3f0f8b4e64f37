// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuepanel.h"

#include "engine/runs/runstanding.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "ui/queue/sweepdialog.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusline.h"

#include <QAbstractItemModelTester>
#include <QAction>
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

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

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
        for (const auto &[key, value] :
             std::initializer_list<std::pair<const char *, QVariant>>{{"data.width", 16},
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
                                                                      {"run.updates", updates}})
            e.set(s(key), value).orThrow();
        return e;
    }
    void openSamples(MainWindow &window, qint64 updates)
    {
        window.resize(1280, 720);
        window.show();
        window.composer().take(small(updates));
        QSignalSpy opened(&window.session(), &Session::datasetOpened);
        window.open(s("sample:digits"));
        QVERIFY(opened.wait(kTestPatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
    }
    QPushButton *button(QWidget &in, const char *name) { return in.findChild<QPushButton *>(s(name)); }
    QToolButton *action(QueuePanel &panel, const char *text)
    {
        for (QToolButton *found : panel.findChildren<QToolButton *>()) {
            if (found->text() == s(text))
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
        QCoreApplication::setOrganizationName(s("ForjaTest"));
        QCoreApplication::setApplicationName(s("ForjaTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
        QSettings().clear();
        QSettings().setValue(s("runsFolder"), m_home->filePath(s("runs")));
    }

    void anExperimentIsLinedUpTrainedAndFollowed()
    {
        MainWindow window(m_table);
        openSamples(window, 1000000);
        QVERIFY(!window.queuePanel().isVisible());
        QTest::mouseClick(button(window.startPage(), "addToQueue"), Qt::LeftButton);
        QVERIFY(window.queuePanel().isVisible());
        QVERIFY2(window.queuePanel().summary().contains(s("1 waiting")),
                 qPrintable(window.queuePanel().summary()));
        QVERIFY2(window.queue().entries()[0].title.startsWith(s("digits")),
                 qPrintable(window.queue().entries()[0].title));
        QTest::mouseClick(window.queuePanel().startButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.queue().entries()[0].progress.at.update >= 2, kTestPatienceMs);

        // Its buttons are those of a run that trains here.
        QTest::mouseClick(action(window.queuePanel(), "Open"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
        QVERIFY2(window.statusLine().text().contains(s("process")), qPrintable(window.statusLine().text()));
        window.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Paused, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().entries()[0].live, RunState::Paused, kTestPatienceMs);
        QVERIFY(action(window.queuePanel(), "Continue"));

        // Preparing another leaves it alone; closing the window saves it.
        window.actions().places.newRun->trigger();
        QCOMPARE(window.session().state(), RunState::Empty);
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
            QVERIFY(window.queue().add({entryFor(small(4), s("forgotten"))}));
        }
        MainWindow window(m_table);
        window.show();
        QVERIFY(window.queuePanel().isVisible());
        QCOMPARE(titles(window.queue()), QStringList{s("forgotten")});
        QVERIFY(!window.queue().isOn());
    }

    void entriesAreOrderedPassedOverAndRemoved()
    {
        RunQueue queue(m_table, m_home->filePath(s("runs")));
        QVERIFY(queue.open());
        QueuePanel panel(queue);
        const QAbstractItemModelTester tester(panel.list()->model());
        panel.resize(1000, 260);
        panel.show();
        QVERIFY(queue.add({entryFor(small(2), s("a")), entryFor(small(2), s("b")),
                           entryFor(small(2), s("c"))}));
        panel.pick(queue.entries()[2].id);
        QTest::mouseClick(action(panel, "Earlier"), Qt::LeftButton);
        QCOMPARE(titles(queue), (QStringList{s("a"), s("c"), s("b")}));
        QCOMPARE(panel.picked()->title, s("c"));
        panel.activateWindow();
        panel.list()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QTest::keyClick(panel.list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(titles(queue), (QStringList{s("c"), s("a"), s("b")}));
        QVERIFY(!action(panel, "Earlier")->isEnabled());
        QTest::mouseClick(action(panel, "Stop and save"), Qt::LeftButton);
        QCOMPARE(queue.entries()[0].state, QueueEntry::State::Stopped);
        QTest::mouseClick(action(panel, "Again"), Qt::LeftButton);
        QCOMPARE(queue.entries()[0].state, QueueEntry::State::Waiting);
        QTest::mouseClick(action(panel, "Remove"), Qt::LeftButton);
        QCOMPARE(titles(queue), (QStringList{s("a"), s("b")}));
    }

    void aFailureIsToldInTheList()
    {
        RunQueue queue(m_table, m_home->filePath(s("runs")));
        QVERIFY(queue.open());
        QueuePanel panel(queue);
        Experiment broken = small(2);
        broken.set(s("data.folder"), m_home->filePath(s("nowhere"))).orThrow();
        QVERIFY(queue.add({entryFor(broken, s("broken"))}));
        panel.pick(queue.entries()[0].id);
        queue.setOn(true);
        QTRY_COMPARE_WITH_TIMEOUT(queue.entries()[0].state, QueueEntry::State::Failed, kTestPatienceMs);
        const auto tells = [](const QLabel *label) { return label->text().contains(s("nowhere")); };
        const auto labels = panel.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), tells));
        QVERIFY2(panel.summary().contains(s("1 failed")), qPrintable(panel.summary()));
    }

    void aSweepIsTypedAndLinedUp()
    {
        MainWindow window(m_table);
        openSamples(window, 4);
        QTest::mouseClick(button(window.startPage(), "sweep"), Qt::LeftButton);
        auto *dialog = window.findChild<SweepDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->queueButton()->isEnabled());
        dialog->setAxis(0, s("g.rate"), s("1e-3 3e-3"));
        dialog->setAxis(1, s("data.mirror"), s("true; false"));
        dialog->setSeeds(s("1 2"));
        QVERIFY2(dialog->verdict().startsWith(s("8 runs")), qPrintable(dialog->verdict()));
        dialog->setAxis(0, s("g.rate"), s("1e-3 99"));
        QVERIFY2(dialog->verdict().contains(s("99")), qPrintable(dialog->verdict()));
        QVERIFY(!dialog->queueButton()->isEnabled());
        dialog->setAxis(0, s("g.rate"), s("1e-3 3e-3"));
        QTest::mouseClick(dialog->queueButton(), Qt::LeftButton);
        QCOMPARE(window.queue().entries().size(), 8);
        QCOMPARE(window.queue().entries()[7].experiment.real(s("g.rate")), 3e-3);
        QCOMPARE(window.queue().entries()[7].experiment.integer(s("train.seed")), 2);
        QCOMPARE(window.queue().entries()[7].sweep, s("sweep-1"));
        QVERIFY(window.queuePanel().isVisible());
        // The next one has a name of its own.
        window.actions().tools.sweep->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<SweepDialog *>()
                                     || window.findChildren<SweepDialog *>().constLast()->isVisible(),
                                 kTestPatienceMs);
        const auto edits = window.findChildren<SweepDialog *>().constLast()->findChildren<QLineEdit *>();
        QVERIFY(std::any_of(edits.begin(), edits.end(),
                            [](const QLineEdit *edit) { return edit->text() == s("sweep-2"); }));
    }

    void aSweepTakesNumbersWithADecimalComma()
    {
        const QLocale before;
        const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(s("pt_BR")));
        Experiment base(m_table);
        base.set(s("data.folder"), s("sample:digits")).orThrow();
        SweepDialog dialog(base, {});
        dialog.setAxis(0, s("g.rate"), s("0,001 0.003"));
        QVERIFY2(dialog.verdict().startsWith(s("2 runs")), qPrintable(dialog.verdict()));
    }
};

FORJA_TEST(QueueTest)
#include "test_queue.moc"
