// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tests of a room are one program, which is built much faster than one for each: PROGRAM UNIT [QT TEST
// ARGS], without UNIT the list.
#include "tests/testmain.h"

#include "engine/base/nettedapplication.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = forja::NettedApplication<QApplication>;
#else
#include <QCoreApplication>
using Application = forja::NettedApplication<QCoreApplication>;
#endif
#include <QFileInfo>
#include <QMap>
#include <QtTest>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

static QMap<QString, forja::MakeTest> &tests()
{
    static QMap<QString, forja::MakeTest> all;
    return all;
}

bool forja::registerTest(const char *file, MakeTest make)
{
    const QString unit = QFileInfo(QString::fromUtf8(file)).completeBaseName().remove(u"test_"_s);
    // A second one of the same name would take the first one's place unseen.
    if (tests().contains(unit))
        qFatal("%s: this program already has a test named %s", file, qPrintable(unit));
    tests().insert(unit, make);
    return true;
}

int main(int argc, char **argv)
{
    // A person's own runs are none of a test's business.
    qunsetenv("FORJA_RUNS");
    const QString unit = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (!tests().contains(unit)) {
        for (auto test = tests().cbegin(); test != tests().cend(); ++test)
            std::puts(qPrintable(test.key()));
        return 2;
    }
    argv[1] = argv[0];
    // Without setTell() it is an application like every other.
    Application application(argc, argv);
    const std::unique_ptr<QObject> test(tests().value(unit)());
    return QTest::qExec(test.get(), argc - 1, argv + 1);
}
