// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/beside.h"

#include "engine/base/nettedapplication.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QFutureWatcher>
#include <QTest>
#include <QThreadPool>

using namespace forja;
using namespace Qt::StringLiterals;

/// What is thrown beside the window or in one of its handlers ends as a sentence, and the program goes on.
class TestBeside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_told.clear();
        program().setTell([this] { m_told.append(caughtProblem().english()); });
    }
    void cleanup() { program().setTell({}); }

    void aJobThatThrowsIsTheProblemOfItsResult()
    {
        const auto made = besideWindow([]() -> std::shared_ptr<Outcome> {
                              throw std::runtime_error("cannot");
                          }).result();
        QVERIFY(made && !*made);
        QVERIFY2(made->problem().english().contains(u"cannot"_s), qPrintable(made->problem().english()));
        QVERIFY(!besideWindow([]() -> Result<int> { throw std::bad_alloc(); }).result());
    }

    void aJobWithoutAResultIsToldByTheProgram()
    {
        const QFuture<QStringList> made = besideWindow([]() -> QStringList {
            throw std::runtime_error("cannot be read");
        });
        QCOMPARE(made.result(), QStringList());
        QTRY_COMPARE(m_told.size(), 1);
        QVERIFY2(m_told.first().contains(u"cannot be read"_s), qPrintable(m_told.first()));
    }

    void whoeverWaitsForAJobThatThrowsIsNotHit()
    {
        {
            QFutureWatcher<QStringList> watcher;
            watcher.setFuture(besideWindow([]() -> QStringList { throw std::runtime_error("late"); }));
            watcher.waitForFinished(); // as destructors do
        }
        QTRY_COMPARE(m_told.size(), 1);
    }

    void whatTakesTheAnswerMayThrowAsWell()
    {
        bool isTaken = false;
        besideWindow(
            this, [] { return 7; },
            [&isTaken](int) {
                isTaken = true;
                throw std::runtime_error("in the answer");
            });
        QTRY_COMPARE(m_told.size(), 1);
        QVERIFY(isTaken);
    }

    void whoGoesWhileTheJobEndsIsNotSpokenTo()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(16); // more than there are processors, so that each is interrupted anywhere
        for (int round = 0; round < 2000; ++round) {
            std::vector<std::unique_ptr<QObject>> contexts(16);
            for (auto &context : contexts) {
                context = std::make_unique<QObject>();
                besideWindow(context.get(), [round] { return round; }, [](int) {}, &pool);
            }
            // Somewhere between the beginning and the end of the jobs.
            for (int spin = 0; spin < round % 20; ++spin)
                QThread::yieldCurrentThread();
            contexts.clear();
            QCoreApplication::sendPostedEvents();
        }
    }

    void aHandlerThatThrowsDoesNotEndTheProgram()
    {
        QTimer::singleShot(0, this, [] { throw std::runtime_error("in a handler"); });
        QTRY_COMPARE(m_told.size(), 1);
        bool isOn = false;
        QTimer::singleShot(0, this, [&isOn] { isOn = true; });
        QTRY_VERIFY(isOn);
    }

    void theWindowSaysWhatWasThrown()
    {
        MainWindow window(assembleFields());
        program().setTell([&window] { window.tellUnexpected(caughtProblem()); });
        QTimer::singleShot(0, &window, [] { throw std::runtime_error("the ruler is bent"); });
        QTRY_VERIFY(window.messages().text().contains(u"the ruler is bent"_s));
    }

private:
    static NettedApplication<QApplication> &program()
    {
        return static_cast<NettedApplication<QApplication> &>(*qApp);
    }

    QStringList m_told;
};

FORJA_TEST(TestBeside)
#include "test_beside.moc"
