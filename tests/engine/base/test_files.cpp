// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "tests/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

class TestFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    fs::path at(const char *name) const { return toPath(m_dir.filePath(QString::fromLatin1(name))); }

private Q_SLOTS:
    void writtenFileIsReadBackAndLeavesNothingBeside()
    {
        QVERIFY(writeFileAtomically(at("a"), "first"));
        QVERIFY(writeFileAtomically(at("a"), "second"));
        QCOMPARE(*readFile(at("a")), QByteArray("second"));
        QVERIFY(!fs::exists(at("a.part")));
    }

    void aNameThatIsNotUtf8ComesBackAsItsBytes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("one byte") << QByteArray("fo\xff");
        QTest::newRow("every byte") << [] {
            QByteArray all;
            for (int byte = 1; byte < 256; ++byte)
                all += static_cast<char>(byte);
            return all;
        }();
        QTest::newRow("half a sign") << QByteArray("gr\xc3\xbc\xc3/\xe2\x82");
        QTest::newRow("surrogates as bytes") << QByteArray("\xed\xb3\xbf and \xf0\x9f\x98\x80");
        QTest::newRow("UTF-8") << QByteArray("Ãœ\xf0\x9f\x98\x80");
    }

    void aNameThatIsNotUtf8ComesBackAsItsBytes()
    {
        QFETCH(QByteArray, name);
        const fs::path path(name.toStdString());
        const QString text = fromPath(path);
        QCOMPARE(QByteArray::fromStdString(toPath(text).native()), name);
        // Through a file of settings, too.
        const QByteArray json = QJsonDocument(QJsonObject{{u"data"_s, text}}).toJson();
        QCOMPARE(QJsonDocument::fromJson(json).object().value(u"data"_s).toString(), text);
    }

    void aFileWhoseNameIsNotUtf8IsRead()
    {
        const fs::path path = at("") / "fo\xff";
        QVERIFY(writeFileAtomically(path, "content"));
        QFile file;
        QVERIFY(openToRead(file, path));
        QCOMPARE(file.size(), 7);
        QVERIFY(file.seek(3));
        QCOMPARE(file.readAll(), QByteArray("tent"));
        QVERIFY(!openToRead(file, at("nothing")));
        QVERIFY(removeFile(path)); // which QTemporaryDir cannot
    }

    void writingWhereNoFolderIsNamesTheFile()
    {
        const auto done = writeFileAtomically(at("none/a"), "x");
        QVERIFY(!done);
        QCOMPARE(done.problem().args.first(), shownPath(at("none/a")));
    }

    void tooLargeFileIsRefused()
    {
        QVERIFY(writeFileAtomically(at("large"), QByteArray(100, 'x')));
        QVERIFY(readFile(at("large"), 100));
        QCOMPARE(readFile(at("large"), 99).problem().code, u"file.too_large"_s);
    }

    void tornLastLineIsEndedFirst()
    {
        QVERIFY(appendLine(at("lines"), "one"));
        QVERIFY(writeFileAtomically(at("lines"), *readFile(at("lines")) + "tor"));
        QVERIFY(appendLine(at("lines"), "two"));
        QCOMPARE(*readFile(at("lines")), QByteArray("one\ntor\ntwo\n"));
    }

    void halfOfTheSameLineIsTakenBackFirst()
    {
        QVERIFY(appendLine(at("half"), "one"));
        QVERIFY(writeFileAtomically(at("half"), *readFile(at("half")) + "tw"));
        QVERIFY(appendLine(at("half"), "two"));
        QCOMPARE(*readFile(at("half")), QByteArray("one\ntwo\n"));
        QVERIFY(writeFileAtomically(at("whole"), "one"));
        QVERIFY(appendLine(at("whole"), "one"));
        QCOMPARE(*readFile(at("whole")), QByteArray("one\n"));
    }

    void mappedFileHoldsItsBytesAndAnEmptyOneNone()
    {
        QVERIFY(writeFileAtomically(at("map"), "bytes"));
        auto mapped = MappedFile::open(at("map"));
        QVERIFY(mapped);
        mapped->willNeed(0, 5);
        const auto bytes = mapped->bytes();
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(bytes.data()),
                            static_cast<qsizetype>(bytes.size())),
                 QByteArray("bytes"));
        QVERIFY(writeFileAtomically(at("empty"), {}));
        QVERIFY(MappedFile::open(at("empty"))->bytes().empty());
        QVERIFY(!MappedFile::open(at("missing")));
    }

    void nameThatIsNoUtf8IsPercentEscaped() { QCOMPARE(shownPath(fs::path("a\xff%")), u"a%ff%25"_s); }
};

FORJA_TEST(TestFiles)
#include "test_files.moc"
