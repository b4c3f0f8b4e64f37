// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/runs/nextexclusions.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestNextExclusions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftOutIsThereForWhoeverOpensTheRunNext()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QVERIFY(excludedFromNext(run).isEmpty());
        QVERIFY(setExcludedFromNext(run, {u"b/ü.png"_s, u"a.png"_s, u"a.png"_s}));
        QCOMPARE(excludedFromNext(RunFolder::open(run.path()).orThrow()),
                 (QStringList{u"a.png"_s, u"b/ü.png"_s}));
        QVERIFY(setExcludedFromNext(run, {}));
        QVERIFY(!std::filesystem::exists(run.fsPath() / "next.json"));
        QVERIFY(setExcludedFromNext(run, {})); // there is nothing to remove
    }

    void aDamagedListLeavesNothingOut()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        for (const char *json : {"", "{", "[]", "{\"excluded\": 3}", "{\"excluded\": [1, null, \"\"]}"}) {
            QVERIFY(writeFileAtomically(run.fsPath() / "next.json", json));
            QCOMPARE(excludedFromNext(run), QStringList());
        }
    }

    void aDamagedListIsSaidAndNotWrittenOver()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        for (const QByteArray json : {R"({"excluded": ["a.png")", R"({"excluded": {"a.png": "blurred"}})"}) {
            QVERIFY(writeFileAtomically(run.fsPath() / "next.json", json));
            for (const QStringList &names : {QStringList{u"b.png"_s}, QStringList()}) {
                const auto done = setExcludedFromNext(run, names);
                QVERIFY(!done);
                QCOMPARE(done.problem().code, u"next.unreadable"_s);
                QCOMPARE(*readFile(run.fsPath() / "next.json"), json);
            }
        }
    }

    void theNextRunLeavesOutWhatThisOneDidAsWell()
    {
        Experiment experiment(test::table());
        QVERIFY(experiment.set(u"data.excluded"_s, u"c.png|a.png"_s));
        const Experiment next = withLeftOut(experiment, {u"b.png"_s, u"a.png"_s});
        QCOMPARE(next.text(u"data.excluded"_s), u"a.png|b.png|c.png"_s);
        QCOMPARE(withLeftOut(Experiment(test::table()), {}).text(u"data.excluded"_s), QString());
    }
};

FORJA_TEST(TestNextExclusions)
#include "test_nextexclusions.moc"
