// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/runs/runnotes.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestRunNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunWithoutNotesSaysNothing()
    {
        QTemporaryDir dir;
        QCOMPARE(*readNotes(test::makeRun(dir)), RunNotes());
    }

    void notesAreReadBack()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const RunNotes notes{{u"best"_s, u"with d\u00e9j\u00e0 vu"_s}, u"two\nlines"_s, true};
        QVERIFY(writeNotes(run, notes));
        QCOMPARE(*readNotes(run), notes);
    }

    void tagsAreTrimmedAndUnique()
    {
        QCOMPARE(tagsFrom(u" red,  blue   green ,,red"_s), (QStringList{u"red"_s, u"blue green"_s}));
        QCOMPARE(tagsFrom(u" , "_s), QStringList());
    }

    void keysOfNewerVersionsStay()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const auto file = run.fsPath() / "notes.json";
        QVERIFY(writeFileAtomically(file, "{\"colour\":\"mauve\",\"note\":\"old\"}"));
        QVERIFY(writeNotes(run, {{}, u"new"_s, false}));
        QVERIFY(readFile(file)->contains("mauve"));
        QCOMPARE(readNotes(run)->note, u"new"_s);
    }

    void aDamagedFileIsSaidAndNotWrittenOver()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const auto file = run.fsPath() / "notes.json";
        QVERIFY(writeFileAtomically(file, "{\"note\":\"long thoughts"));
        QCOMPARE(readNotes(run).problem().code, u"notes.damaged"_s);
        QCOMPARE(writeNotes(run, {{}, u"short"_s, false}).problem().code, u"notes.damaged"_s);
        QCOMPARE(*readFile(file), QByteArray("{\"note\":\"long thoughts"));
    }
};

FORJA_TEST(TestRunNotes)
#include "test_runnotes.moc"
