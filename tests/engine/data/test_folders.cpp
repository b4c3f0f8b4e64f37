// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/checking/datasetdoctor.h"
#include "tests/engine/data/datasetfolders.h"
#include "tests/engine/data/picturefiles.h"
#include "tests/testmain.h"

#include <QtEndian>

using namespace forja;
using namespace picturefiles;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// What a folder holds besides pictures, and what is said of it.
class TestFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folders.emplace(); }

    void textUnderAPicturesNameIsNoUsablePicture()
    {
        for (const char *name : {"a.txt", "b.txt", "c.txt", "d.png"})
            write(folder() / name, "words");
        QCOMPARE(refusal(), u": 0 usable pictures (4 files were skipped); at least 2 are needed."_s);
    }

    void countsAreTrueAndOneIsNotSaidAsMany()
    {
        QCOMPARE(refusal(), u": 0 usable pictures (0 files were skipped); at least 2 are needed."_s);
        write(folder() / "1.png", numbered(1));
        QCOMPARE(refusal(), u": 1 usable picture (0 files were skipped); at least 2 are needed."_s);
        write(folder() / "notes.txt", "words");
        QCOMPARE(refusal(), u": 1 usable picture (1 file was skipped); at least 2 are needed."_s);
    }

    void foldersOfOtherProgramsAreNoClasses()
    {
        writeClasses({"cats", "dogs", "@eaDir", "$RECYCLE.BIN", "lost+found", ".Trash-1000", "__MACOSX",
                      "cats/@eaDir"});
        write(folder() / "cats/Thumbs.db", "pixels");
        const auto data = opened(m_folders->source());
        QVERIFY(data);
        QCOMPARE(data->report().classNames, (QStringList{u"cats"_s, u"dogs"_s}));
        QCOMPARE(data->report().classCounts, (std::vector<int>{2, 2}));
        QVERIFY(data->report().skipped.isEmpty());
        QStringList passedOver = pathsOf(data->report().passedOver);
        passedOver.sort();
        QCOMPARE(passedOver,
                 (QStringList{u"$RECYCLE.BIN"_s, u".Trash-1000"_s, u"@eaDir"_s, u"__MACOSX"_s,
                              u"cats/@eaDir"_s, u"lost+found"_s}));
        QCOMPARE(sentence(*data, "passed_over"), u"6 folders were passed over."_s);
    }

    void aLinkToAClassDoesNotTakeItsName()
    {
        writeClasses({"ant", "zebra"});
        fs::create_directory_symlink("zebra", folder() / "best");
        fs::create_directory_symlink("../zebra", folder() / "ant" / "alike");
        const auto data = opened(m_folders->source());
        QVERIFY(data);
        QCOMPARE(data->report().classNames, (QStringList{u"ant"_s, u"zebra"_s}));
        QCOMPARE(data->report().classCounts, (std::vector<int>{2, 2}));
        QCOMPARE(pathsOf(data->report().passedOver), (QStringList{u"ant/alike"_s, u"best"_s}));
        QCOMPARE(data->report().passedOver.first().reason.english(),
                 u"is a link to a folder that is read anyway"_s);
        QCOMPARE(sentence(*data, "unusable"), QString());
    }

    void aLinkToAFolderElsewhereIsFollowed()
    {
        const QTemporaryDir elsewhere;
        for (int i = 0; i < 3; ++i)
            write(fs::path(elsewhere.path().toStdString()) / (std::to_string(i) + ".png"), numbered(90 + i));
        writeClasses({"ant"});
        fs::create_directory_symlink(elsewhere.path().toStdString(), folder() / "others");
        const auto data = opened(m_folders->source());
        QVERIFY(data);
        QCOMPARE(data->report().classNames, (QStringList{u"ant"_s, u"others"_s}));
        QCOMPARE(data->report().classCounts, (std::vector<int>{2, 3}));
    }

    void classesHaveTheNumbersThatARuleAsksFor()
    {
        writeClasses({"a", "b", "c"});
        write(folder() / "c" / "third.png", numbered(99));
        PictureRule rule;
        rule.classNames = {u"c"_s, u"a"_s, u"b"_s};
        const auto data = opened(m_folders->source(), rule);
        QVERIFY(data);
        QCOMPARE(data->report().classNames, rule.classNames);
        QCOMPARE(data->report().classCounts, (std::vector<int>{3, 2, 2}));
        for (int i = 0; i < data->trainSize(); ++i) {
            QCOMPARE(data->trainPath(i).section(u'/', 0, 0), rule.classNames[data->trainClass(i)]);
            QVERIFY(i == 0 || data->trainClass(i - 1) <= data->trainClass(i));
        }
    }

    void manySmallClassesAreSmallAndNotUneven()
    {
        for (int i = 0; i < 12; ++i)
            writeClasses({std::to_string(i + 1)}, 4);
        const auto data = opened(m_folders->source());
        QVERIFY(data);
        QCOMPARE(sentence(*data, "imbalance"), QString());
        QCOMPARE(sentence(*data, "small_classes"),
                 u"12 of 12 classes have fewer than 20 pictures; the smallest, 1, has 4 pictures."_s);
    }

    void oneOfAKindIsSaidInTheSingular()
    {
        for (int i = 0; i < 3; ++i)
            write(folder() / (std::to_string(i) + ".png"),
                  encoded(halves(64, 64, QColor(80 * i, 10, 200), QColor(255 - 90 * i, 90 * i, 0)), "PNG"));
        write(folder() / "copy.png", encoded(halves(64, 64, QColor(80, 10, 200), QColor(165, 90, 0)), "PNG"));
        write(folder() / "words.png", "words");
        const auto data = opened(m_folders->source());
        QVERIFY(data);
        QCOMPARE(sentence(*data, "unusable"), u"1 file cannot be used; training continues without it."_s);
        QCOMPARE(sentence(*data, "duplicates"), u"1 file is an exact copy of another."_s);
    }

    void anAnimatedPictureIsSaidToBeTakenByItsFirst_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray gif = plainGif(20, 20, Qt::green);
        const qsizetype frame = gif.indexOf("!\xF9");
        QTest::newRow("GIF") << gif.chopped(1) + gif.mid(frame);
        QTest::newRow("PNG") << animatedPng();
    }
    void anAnimatedPictureIsSaidToBeTakenByItsFirst()
    {
        QFETCH(QByteArray, bytes);
        write(folder() / "1.png", numbered(1));
        write(folder() / "2.gif", plainGif(20, 20, Qt::red));
        QCOMPARE(sentence(*opened(m_folders->source()), "has_more"), QString());
        write(folder() / "film", bytes);
        const QString said
            = u"1 file holds several pictures, as an animation or pages: only the first is used."_s;
        for (const bool fromCache : {false, true}) {
            const auto data = opened(m_folders->source());
            QCOMPARE(data->report().fromCache, fromCache);
            QCOMPARE(data->report().pictures, 3);
            QCOMPARE(sentence(*data, "has_more"), said);
        }
    }

private:
    fs::path folder() const { return m_folders->folder(); }

    void writeClasses(const std::vector<std::string> &names, int count = 2)
    {
        for (const std::string &name : names) {
            for (int i = 0; i < count; ++i)
                write(folder() / name / (std::to_string(i) + ".png"), numbered(m_written++));
        }
    }

    /// Without the folder's name in front and the advice behind.
    QString refusal() const
    {
        const auto data = PictureDataset::open(m_folders->source(), {});
        return data ? QString()
                    : data.problem().english().mid(m_folders->source().size()).section(u" Choose"_s, 0, 0);
    }

    static QStringList pathsOf(const QList<SkippedFile> &files)
    {
        QStringList paths;
        for (const SkippedFile &file : files)
            paths << file.path;
        return paths;
    }

    static QString sentence(const PictureDataset &data, const char *code)
    {
        const Diagnosis diagnosis = diagnose(data).orThrow();
        for (const Finding &finding : diagnosis.findings) {
            if (finding.code == QLatin1String(code))
                return finding.what.english();
        }
        return {};
    }

    /// A PNG with an animation chunk behind its header; its sum is not looked at by those who do not know the
    /// chunk.
    static QByteArray animatedPng()
    {
        constexpr qsizetype kBehindHeader = 8 + 25;
        const QByteArray chunk = QByteArray("\0\0\0\x08", 4) + "acTL" + QByteArray("\0\0\0\2\0\0\0\0", 8)
            + QByteArray("\xF3\x8D\x93\x70", 4);
        return numbered(44).insert(kBehindHeader, chunk);
    }

    std::optional<DatasetFolders> m_folders;
    int m_written = 0;
};

FORJA_TEST(TestFolders)
#include "test_folders.moc"
