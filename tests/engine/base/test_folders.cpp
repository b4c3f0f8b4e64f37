// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/base/filestamp.h"
#include "engine/base/growingfile.h"
#include "tests/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// Folders that are made, renamed and removed, and files that grow.
class TestFolders : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    fs::path at(const char *name) const { return toPath(m_dir->path()) / name; }
    void write(const char *name, const QByteArray &bytes = "x") const
    {
        static_cast<void>(writeFileAtomically(at(name), bytes, Durable::No).orThrow());
    }
    static std::vector<std::string> namesIn(const fs::path &folder)
    {
        std::vector<std::string> names;
        for (const auto &entry : fs::directory_iterator(folder))
            names.push_back(entry.path().filename().native());
        std::sort(names.begin(), names.end());
        return names;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aFolderIsMadeWithItsParents()
    {
        QVERIFY(makeFolder(at("a/b/c")));
        QVERIFY(fs::is_directory(at("a/b/c")));
        QVERIFY(makeFolder(at("a/b/c"))); // there already
        QVERIFY(makeFolder({}));
        write("a/file");
        for (const char *below : {"a/file", "a/file/d"}) {
            const auto refused = makeFolder(at(below));
            QVERIFY2(!refused, below);
            QCOMPARE(refused.problem().code, u"file.write"_s);
            QVERIFY2(refused.problem().english().contains(u"a/file"_s),
                     qPrintable(refused.problem().english()));
        }
    }

    void aRunThatWasTakenAwayIsNotMadeAnew()
    {
        QVERIFY(makeFolder(at("run")));
        QVERIFY(makeFolderBelow(at("run"), at("run/fakes/old")));
        QVERIFY(fs::is_directory(at("run/fakes/old")));
        QVERIFY(removeAll(at("run")));
        const auto refused = makeFolderBelow(at("run"), at("run/fakes"));
        QVERIFY(!refused);
        QVERIFY2(refused.problem().english().startsWith(shownPath(at("run/fakes"))),
                 qPrintable(refused.problem().english()));
        QVERIFY(!fs::exists(at("run")));
    }

    void aNewFolderIsOnlyMadeOnce()
    {
        QVERIFY(*makeNewFolder(at("new")));
        QVERIFY(!*makeNewFolder(at("new")));
        write("file");
        QVERIFY(!*makeNewFolder(at("file"))); // something of that name is there
        QVERIFY(!makeNewFolder(at("none/new")));
    }

    void whatIsRenamedIsThereUnderItsNewName()
    {
        QVERIFY(makeFolder(at("part")));
        write("part/inside", "kept");
        QVERIFY(renameFolder(at("part"), at("whole")));
        QVERIFY(!fs::exists(at("part")));
        QCOMPARE(*readFile(at("whole/inside")), QByteArray("kept"));
        QVERIFY(renameEntry(at("whole/inside"), at("outside")));
        QCOMPARE(*readFile(at("outside")), QByteArray("kept"));
        const auto gone = renameFolder(at("part"), at("other"));
        QVERIFY(!gone);
        QVERIFY2(gone.problem().english().startsWith(shownPath(at("other"))),
                 qPrintable(gone.problem().english()));
    }

    void whatIsRemovedIsNotFollowedThroughLinks()
    {
        QVERIFY(makeFolder(at("run/deep/deeper")));
        QVERIFY(makeFolder(at("pictures")));
        write("run/deep/deeper/a");
        write("pictures/mine");
        fs::create_directory_symlink(at("pictures"), at("run/deep/link"));
        fs::create_symlink(at("nowhere"), at("run/broken"));
        QVERIFY(removeAll(at("run")));
        QVERIFY(!fs::exists(at("run")));
        QVERIFY(fs::exists(at("pictures/mine")));
        QVERIFY(removeAll(at("run"))); // gone already
        QVERIFY(removeFile(at("run")));
        const auto full = removeFile(at("pictures"));
        QVERIFY(!full);
        QCOMPARE(full.problem().code, u"file.remove"_s);
        QVERIFY(fs::exists(at("pictures/mine")));
    }

    void whyThereIsNoFolderIsSaid()
    {
        write("file");
        fs::create_symlink(at("nowhere"), at("broken"));
        fs::create_directory_symlink(m_dir->path().toStdString(), at("link"));
        QCOMPARE(::mkfifo(at("pipe").c_str(), 0600), 0);
        QCOMPARE(whyNoFolder(at("")), std::nullopt);
        QCOMPARE(whyNoFolder(at("link")), std::nullopt);
        QCOMPARE(whyNoFolder(at("file")), u"it is a file"_s);
        QCOMPARE(whyNoFolder(at("pipe")), u"it is a pipe"_s);
        QCOMPARE(whyNoFolder("/dev/null"), u"it is a device"_s);
        QCOMPARE(whyNoFolder(at("none")), u"there is no such folder"_s);
        QCOMPARE(whyNoFolder(at("broken")), u"it is a link that leads nowhere"_s);
        QVERIFY(whyNoFolder(at("file/below"))); // in the system's words
    }

    void linksAreFollowedToTheirEnd()
    {
        write("file");
        fs::create_symlink(at("file"), at("one"));
        fs::create_symlink(at("one"), at("two"));
        QCOMPARE(realPath(at("two")), fs::canonical(at("file")));
        QCOMPARE(realPath(at("none/../x")), at("none/../x")); // as it was
    }

    void aStampTellsThatSomethingChanged()
    {
        QCOMPARE(fileStamp(at("file")), QByteArray());
        write("file", "one");
        const QByteArray first = fileStamp(at("file"));
        QVERIFY(!first.isEmpty());
        QCOMPARE(fileStamp(at("file")), first);
        QVERIFY(appendLine(at("file"), "two"));
        const QByteArray longer = fileStamp(at("file"));
        QVERIFY(longer != first);
        // Of the same size and time, but another file.
        write("twin", *readFile(at("file")));
        fs::last_write_time(at("twin"), fs::last_write_time(at("file")));
        QVERIFY(fileStamp(at("twin")) != longer);
        // Of the same size, but written at another time.
        fs::last_write_time(at("file"), fs::last_write_time(at("file")) + std::chrono::nanoseconds(1000));
        QVERIFY(fileStamp(at("file")) != longer);
    }

    void aFileThatGrowsIsSeenWhenItIsWhole()
    {
        {
            const auto file = GrowingFile::create(at("cache")).orThrow();
            QVERIFY(file->append("header--", 8) && file->append("12345", 5));
            QVERIFY(file->writeAtStart("HEADER", 6));
            char back[5];
            QVERIFY(file->readBack(7, back, 5));
            QCOMPARE(QByteArray(back, 5), QByteArray("-1234"));
            QVERIFY(!fs::exists(at("cache")));
            QVERIFY(namesIn(at(""))[0].starts_with(".part-"));
            QVERIFY(file->finish());
        }
        QCOMPARE(*readFile(at("cache")), QByteArray("HEADER--12345"));
        QCOMPARE(namesIn(at("")), std::vector<std::string>{"cache"});
        const auto everybody = fs::perms::group_read | fs::perms::others_read;
        QCOMPARE(fs::status(at("cache")).permissions() & everybody, everybody);
    }

    void aFileThatNeverBecameWholeLeavesNothing()
    {
        write("cache", "the one before");
        {
            const auto file = GrowingFile::create(at("cache")).orThrow();
            QVERIFY(file->append("half", 4));
        }
        QCOMPARE(*readFile(at("cache")), QByteArray("the one before"));
        QCOMPARE(namesIn(at("")).size(), 1U);
        const auto nowhere = GrowingFile::create(at("none/cache"));
        QVERIFY(!nowhere);
        QVERIFY2(nowhere.problem().english().startsWith(shownPath(at("none/cache"))),
                 qPrintable(nowhere.problem().english()));
    }

    void twoProgramsMayWriteTheSameFile()
    {
        const auto one = GrowingFile::create(at("cache")).orThrow();
        const auto other = GrowingFile::create(at("cache")).orThrow();
        QVERIFY(one->append("one", 3) && other->append("other", 5));
        QVERIFY(one->finish() && other->finish());
        QCOMPARE(*readFile(at("cache")), QByteArray("other"));
    }

    void whatCannotBeReadIsSaidWithTheReason()
    {
        for (const char *name : {"none", ""}) {
            const auto read = readFile(at(name));
            QVERIFY(!read);
            QCOMPARE(read.problem().code, u"file.read"_s);
            QVERIFY2(read.problem().english().startsWith(shownPath(at(name)) + u": cannot be read ("_s),
                     qPrintable(read.problem().english()));
        }
        QVERIFY(readFile(at("")).problem().english().contains(u"directory"_s));
        write("empty", {});
        QCOMPARE(*readFile(at("empty")), QByteArray());
        // A folder in the way of a file is left alone, and nothing is left beside it.
        QVERIFY(makeFolder(at("folder")));
        QVERIFY(!writeFileAtomically(at("folder"), "x"));
        QVERIFY(fs::is_directory(at("folder")));
        QCOMPARE(namesIn(at("")), (std::vector<std::string>{"empty", "folder"}));
        QVERIFY(!appendLine(at("folder"), "x"));
        QVERIFY(!appendLine(at("none/lines"), "x"));
    }

    void aFileIsMarkedAsUsedAndNothingElse()
    {
        write("cache", "bytes");
        fs::last_write_time(at("cache"), fs::file_time_type::clock::now() - std::chrono::hours(48));
        const auto before = fs::last_write_time(at("cache"));
        markAsUsed(at("cache"));
        QVERIFY(fs::last_write_time(at("cache")) > before + std::chrono::hours(24));
        QCOMPARE(*readFile(at("cache")), QByteArray("bytes"));
        markAsUsed(at("none"));
        QVERIFY(!fs::exists(at("none")));
    }
};

FORJA_TEST(TestFolders)
#include "test_folders.moc"
