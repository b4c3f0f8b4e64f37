// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runlock.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "tests/ui/labfolders.h"
#include "ui/lab/askpanel.h"
#include "ui/lab/labpage.h"
#include "ui/lab/labresult.h"
#include "ui/lab/labrunlist.h"
#include "ui/lab/questionpage.h"
#include "ui/lab/views/dotschart.h"
#include "ui/lab/views/labparts.h"
#include "ui/start/startpage.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runpages.h"

#include <QDir>
#include <QJsonDocument>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// Asking for real: the window, forja-cli, and tiny runs.
class TestLabAsking : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    QString runs() const { return m_home->filePath(u"runs"_s); }
    void declare(qint64 updates) const
    {
        QJsonObject json = labtest::pairQuestion(u"tiny"_s);
        json.insert(u"set"_s,
                    QJsonObject{{u"run.updates"_s, updates},
                                {u"data.width"_s, 16},
                                {u"data.height"_s, 16},
                                {u"data.sample_count"_s, 80},
                                {u"g.dcgan.width"_s, 4},
                                {u"d.dcgan.width"_s, 4},
                                {u"train.batch"_s, 4},
                                {u"run.tick"_s, 2},
                                {u"run.sheet_tiles"_s, 10}});
        json.insert(u"seeds"_s, 2);
        makeFolder(toPath(runs())).orThrow();
        makeFolder(toPath(runs() + u"/lab"_s)).orThrow();
        writeFileAtomically(toPath(runs() + u"/lab/tiny.json"_s), QJsonDocument(json).toJson(), Durable::No)
            .orThrow();
    }
    LabPage *openTiny(MainWindow &window) const
    {
        window.resize(1280, 800);
        window.show();
        LabPage *lab = window.pages().lab();
        QTest::mouseClick(window.startPage().findChild<QPushButton *>(u"lab"_s), Qt::LeftButton);
        lab->openQuestion(u"tiny"_s);
        return lab;
    }
    static void click(QAbstractButton *button) { QTest::mouseClick(button, Qt::LeftButton); }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QCoreApplication::setApplicationName(u"ForjaTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
        QSettings().setValue(u"runsFolder"_s, runs());
        QLocale::setDefault(QLocale::c());
    }

    void theLabIsThereWithoutARun()
    {
        declare(4);
        MainWindow window(m_table);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keySequence(&window, QKeySequence(Qt::CTRL | Qt::Key_5));
        QTRY_VERIFY_WITH_TIMEOUT(window.pages().lab()->isVisible(), kTestPatienceMs);
        QCOMPARE(window.pages().tabs()->tabText(window.pages().tabs()->currentIndex()), u"Lab"_s);
        window.pages().setCurrentPage(0);
        QVERIFY(window.pages().lab()->isVisible()); // there is no gallery to go to
        Q_EMIT window.pages().lab()->startPageRequested();
        QVERIFY(window.startPage().isVisible());
    }

    void aTinyQuestionIsAskedAndAnswered()
    {
        declare(6);
        MainWindow window(m_table);
        LabPage *lab = openTiny(window);
        QTRY_COMPARE_WITH_TIMEOUT(lab->questionPage()->question().name, u"tiny"_s, kTestPatienceMs);
        AskPanel *panel = lab->questionPage()->panel();
        QCOMPARE(panel->seeds(), 2);
        QVERIFY(!panel->askButton()->isEnabled());
        click(panel->guesses()[1]);
        window.activateWindow();
        panel->askButton()->setFocus();
        click(panel->askButton());
        QVERIFY(lab->isAsking());
        const LabResult *result = lab->questionPage()->result();
        QTRY_VERIFY_WITH_TIMEOUT(result->cancelButton()->isVisible(), kTestPatienceMs);
        // The button is gone; Escape must still be heard by the page.
        QVERIFY(window.focusWidget()
                && (window.focusWidget() == lab->questionPage()
                    || lab->questionPage()->isAncestorOf(window.focusWidget())));
        QSignalSpy stopped(lab, &LabPage::stopped);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kTestPatienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(!result->verdict().isEmpty(),
                                  qPrintable(result->problemWords() + panel->pitfall()), kTestPatienceMs);
        QCOMPARE(result->dots()->dots().size(), 4);
        QCOMPARE(result->runs()->table()->rowCount(), 4);
        QVERIFY(result->guessWords().startsWith(u"You guessed “No, nothing”"_s));
        // What the window says is what the folder holds.
        const auto record = readLabRecord(lab->questionPage()->shownAsking(), m_table);
        QVERIFY(record);
        QCOMPARE(record->guess, u"no"_s);
        QCOMPARE(record->rows.size(), 4);
        QVERIFY(result->sentences().contains(u"2 seeds"_s));
        QVERIFY(QFile::exists(lab->questionPage()->shownAsking() + u"/replay.html"_s));
        QVERIFY(panel->askButton()->isVisible());
    }

    void closingTheWindowStopsTheChildWhichCanBeGoneOnWith()
    {
        declare(100000);
        QString folder;
        {
            MainWindow window(m_table);
            LabPage *lab = openTiny(window);
            QTRY_COMPARE_WITH_TIMEOUT(lab->questionPage()->question().name, u"tiny"_s, kTestPatienceMs);
            click(lab->questionPage()->panel()->withoutButton());
            click(lab->questionPage()->panel()->askButton());
            QTRY_VERIFY_WITH_TIMEOUT(!lab->process().folder().isEmpty(), kTestPatienceMs);
            folder = lab->process().folder();
            QTRY_VERIFY_WITH_TIMEOUT(!QDir(folder + u"/runs"_s).isEmpty(), kTestPatienceMs);
            QVERIFY(!window.close()); // first it is saved
            QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), kTestPatienceMs);
            QVERIFY(!lab->isAsking());
        }
        QVERIFY(!RunLock::writer(toPath(folder)));
        QCOMPARE(readLabRecord(folder, m_table).orThrow().state, LabRecord::State::Stopped);
        MainWindow window(m_table);
        LabPage *lab = openTiny(window);
        QTRY_COMPARE_WITH_TIMEOUT(lab->questionPage()->shownAsking(), folder, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            lab->questionPage()->result()->problemWords().contains(u"stopped after 0 of"_s), kTestPatienceMs);
        QVERIFY(lab->questionPage()->result()->goOnButton()->isEnabled());
    }

    void whatCannotBeAskedIsSaid()
    {
        declare(4);
        MainWindow window(m_table);
        LabPage *lab = openTiny(window);
        QTRY_COMPARE_WITH_TIMEOUT(lab->questionPage()->question().name, u"tiny"_s, kTestPatienceMs);
        AskPanel *panel = lab->questionPage()->panel();
        click(panel->withoutButton());
        lab->setPictures(m_home->filePath(u"gone"_s), 3);
        panel->setData(m_home->filePath(u"gone"_s));
        click(panel->askButton());
        const auto told = [&] {
            return panel->pitfall() + lab->questionPage()->result()->problemWords()
                + window.messages().text();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(told().contains(u"gone"_s), qPrintable(told()), kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!lab->isAsking(), kTestPatienceMs);
        // What went wrong does not stand in the way of asking once more.
        QVERIFY(panel->askButton()->isEnabled());
    }
};

FORJA_TEST(TestLabAsking)
#include "test_labasking.moc"
