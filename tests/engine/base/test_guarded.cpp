// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/guarded.h"
#include "engine/base/nettedapplication.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QException>
#include <QTest>

#include <new>

using namespace forja;
using namespace Qt::StringLiterals;

/// What is thrown at an edge comes out as a sentence.
class TestGuarded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWorksIsItsValue()
    {
        QCOMPARE(*guarded([] { return 7; }), 7);
        QCOMPARE(*guarded([] { return Result<int>(7); }), 7);
        QVERIFY(guarded([] { }));
    }

    void anErrorKeepsItsOwnWords()
    {
        const Problem own = problem("some.code", "%1: is wrong. Mend it.", {u"this"_s});
        QCOMPARE(guarded([&] { throw Error(own); }).problem(), own);
        QCOMPARE(guarded([&]() -> Result<int> { return own; }).problem(), own);
    }

    void anUnexpectedOneIsOneShortLine()
    {
        const auto thrown = guarded(
            [] { throw std::runtime_error("linalg.eigh: failed\nframe #0: somewhere\nframe #1: else"); },
            {.code = "a.code", .text = "%1 went wrong: %2", .args = {u"It"_s}});
        QCOMPARE(thrown.problem().code, u"a.code"_s);
        QCOMPARE(thrown.problem().english(), u"It went wrong: linalg.eigh: failed"_s);
        const auto endless = guarded([] { throw std::runtime_error(std::string(10000, 'x')); });
        QVERIFY(endless.problem().english().size() < 500);
    }

    void aLackOfMemoryIsCalledThat()
    {
        QCOMPARE(guarded([] { throw std::bad_alloc(); }).problem().code, u"training.memory"_s);
    }

    void everyLibrarysLackOfMemoryIsKnownByItsWords_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("isLack");
        QTest::newRow("LibTorch") << QByteArray("DefaultCPUAllocator: can't allocate memory: you tried")
                                  << true;
        QTest::newRow("not enough") << QByteArray("DefaultCPUAllocator: not enough memory: you tried")
                                    << true;
        QTest::newRow("CUDA") << QByteArray("CUDA out of memory. Tried to allocate") << true;
        QTest::newRow("oneDNN") << QByteArray("could not create a memory object") << true;
        QTest::newRow("something else") << QByteArray("memory format option is only supported by") << false;
    }
    void everyLibrarysLackOfMemoryIsKnownByItsWords()
    {
        QFETCH(QByteArray, words);
        QFETCH(bool, isLack);
        const Problem told = guarded([&] { throw std::runtime_error(words.toStdString()); }).problem();
        QCOMPARE(told.code, isLack ? u"training.memory"_s : u"unexpected"_s);
        QCOMPARE(lackOfMemory(std::runtime_error(words.toStdString())).has_value(), isLack);
    }

    void whatNobodyWaitsForComesOutOfTheMainThreadsLoop()
    {
        auto *program = dynamic_cast<NettedApplication<QCoreApplication> *>(QCoreApplication::instance());
        QVERIFY(program);
        QStringList told;
        program->setTell([&told] { told << caughtProblem().code; });
        throwInMainThread(std::make_exception_ptr(Error(problem("some.code", "Mend it."))));
        QVERIFY(told.isEmpty()); // not before the loop comes to it
        QCoreApplication::sendPostedEvents();
        program->setTell({});
        QCOMPARE(told, QStringList{u"some.code"_s});
    }

    void whatIsNoExceptionIsCaughtToo()
    {
        QVERIFY(guarded([] { throw 7; }).problem().english().contains(u"unknown kind"_s));
    }

    void whatQtConcurrentWrappedIsUnwrapped()
    {
        const Problem own = problem("some.code", "Mend it.");
        const auto thrown = guarded([&] { throw QUnhandledException(std::make_exception_ptr(Error(own))); });
        QCOMPARE(thrown.problem(), own);
    }
};

FORJA_TEST(TestGuarded)
#include "test_guarded.moc"
