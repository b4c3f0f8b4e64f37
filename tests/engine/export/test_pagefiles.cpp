// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/pagefiles.h"
#include "tests/testmain.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// The scripts, styles and markup that exported pages are made of.
class TestPageFiles : public QObject
{
    Q_OBJECT

    static QStringList named(const QString &ending)
    {
        pageFile(u"page.css"_s); // from here on the files can be listed
        return QDir(u":/export"_s).entryList({u"*."_s + ending}, QDir::Files, QDir::Name);
    }
    static void checkBrackets(const QByteArray &text, const QString &name)
    {
        for (const char *pair : {"()", "[]", "{}"})
            QVERIFY2(text.count(pair[0]) == text.count(pair[1]),
                     qPrintable(name + u": "_s + QLatin1String(pair)));
    }

private Q_SLOTS:
    void everyScriptIsJavaScript()
    {
        const QString node = QStandardPaths::findExecutable(u"node"_s);
        if (node.isEmpty())
            qWarning("node is not here: only the scripts' brackets are counted");
        const QTemporaryDir folder;
        const QStringList scripts = named(u"js"_s);
        QCOMPARE(scripts.size(), 4);
        for (const QString &name : scripts) {
            // As a page has it: behind the common script.
            const QByteArray own = name == u"page.js"_s ? QByteArray() : pageFile(name);
            const QByteArray script = pageFile(u"page.js"_s) + own;
            checkBrackets(script, name);
            if (node.isEmpty())
                continue;
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(script) == script.size());
            file.close();
            QProcess process;
            process.start(node, {u"--check"_s, file.fileName()});
            QVERIFY(process.waitForFinished(kTestPatienceMs));
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        }
    }

    void aStyleHasItsBracketsAndNoLicenceGoesIntoAPage()
    {
        QCOMPARE(named(u"css"_s).size(), 4);
        for (const QString &name : named(u"css"_s) + named(u"js"_s)) {
            const QByteArray text = pageFile(name);
            checkBrackets(text, name);
            QVERIFY2(text.startsWith('\n') && text.endsWith('\n') && !text.contains("SPDX"),
                     qPrintable(name));
        }
    }

    void theLinesOfMarkupAreJoined()
    {
        QCOMPARE(
            pageMarkup(u"gallery-large.html"_s),
            QByteArray(
                "<dialog id=\"large\"><img id=\"largePicture\" alt=\"\"><p id=\"largeText\"></p></dialog>"));
        for (const QString &name : named(u"html"_s)) {
            const QByteArray text = pageMarkup(name);
            QVERIFY2(text.startsWith('<') && !text.contains("{{") && !text.contains("SPDX"),
                     qPrintable(name));
        }
    }

    void whatAPartSaysIsNoPlaceForAnother()
    {
        const QByteArray page = pageMarkup(u"replay-dots.html"_s,
                                           {{"measure", "{{axis}}"}, {"axis", "<p>x</p>"}});
        QVERIFY2(page.startsWith("<h2>{{axis}}</h2><p>x</p>"), page);
    }
};

FORJA_TEST(TestPageFiles)
#include "test_pagefiles.moc"
