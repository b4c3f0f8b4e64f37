// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/data/picturefiles.h"
#include "tests/testmain.h"

#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>

using namespace forja;
using namespace Qt::StringLiterals;
using namespace picturefiles;
namespace fs = std::filesystem;

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void archivesOpenLikeFolders_data();
    void archivesOpenLikeFolders();
    void foldersOfOtherProgramsAreNoClasses();
    void namesLeadNowhere();
    void linksAndSecretsAreListed();
    void aTornArchiveGivesWhatItHas();
    void whatIsNoArchiveIsSaid();
    void anEntryIsNotReadBeyondTheLimit();
    void manyEntriesKeepTheirOwnPictures();

private:
    fs::path in(const char *name) const { return fs::path(m_folder->path().toStdString()) / name; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Writes an archive; a null content is a symbolic link.
class Packer
{
public:
    Packer(const fs::path &file, int format, int filter, const char *options = nullptr)
        : m_archive(archive_write_new())
    {
        archive_write_set_format(m_archive, format);
        archive_write_add_filter(m_archive, filter);
        if (options)
            archive_write_set_options(m_archive, options);
        archive_write_set_passphrase(m_archive, "secret");
        if (archive_write_open_filename(m_archive, file.c_str()) != ARCHIVE_OK)
            qFatal("%s", archive_error_string(m_archive));
    }
    ~Packer()
    {
        archive_write_close(m_archive);
        archive_write_free(m_archive);
    }
    Packer(const Packer &) = delete;
    Packer &operator=(const Packer &) = delete;

    void add(const char *name, const QByteArray &content)
    {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_copy_pathname(entry, name);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_filetype(entry, content.isNull() ? AE_IFLNK : AE_IFREG);
        if (content.isNull())
            archive_entry_set_symlink(entry, "/etc/passwd");
        archive_entry_set_size(entry, content.size());
        archive_write_header(m_archive, entry);
        archive_write_data(m_archive, content.constData(), static_cast<std::size_t>(content.size()));
        archive_entry_free(entry);
    }

private:
    struct archive *m_archive;
};

void TestArchive::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("FORJA_CACHE", (m_folder->path() + u"/cache"_s).toUtf8());
}

void TestArchive::archivesOpenLikeFolders_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("filter");
    QTest::newRow("zip") << u"pictures.zip"_s << ARCHIVE_FORMAT_ZIP << ARCHIVE_FILTER_NONE;
    QTest::newRow("tar") << u"pictures.tar"_s << ARCHIVE_FORMAT_TAR_PAX_RESTRICTED << ARCHIVE_FILTER_NONE;
    QTest::newRow("tar.gz") << u"pictures.tar.gz"_s << ARCHIVE_FORMAT_TAR_GNUTAR << ARCHIVE_FILTER_GZIP;
    QTest::newRow("tar.bz2") << u"pictures.tar.bz2"_s << ARCHIVE_FORMAT_TAR_USTAR << ARCHIVE_FILTER_BZIP2;
    QTest::newRow("tar.xz") << u"pictures.txz"_s << ARCHIVE_FORMAT_TAR_USTAR << ARCHIVE_FILTER_XZ;
    QTest::newRow("tar.zst") << u"pictures.tar.zst"_s << ARCHIVE_FORMAT_TAR_USTAR << ARCHIVE_FILTER_ZSTD;
}

void TestArchive::archivesOpenLikeFolders()
{
    QFETCH(QString, name);
    QFETCH(int, format);
    QFETCH(int, filter);
    const fs::path archive = in(name.toUtf8().constData());
    {
        Packer packer(archive, format, filter);
        for (const char *file : {"dogs/2.png", "cats/1.png", "dogs/\xC3\xA4.png", "cats/notes.txt",
                                 "cats/torn.jpg", "dogs/.hidden.png"}) {
            const QByteArray content = QByteArray(file).endsWith("torn.jpg")
                ? QByteArray("\xFF\xD8\xFF\xE0")
                : numbered(static_cast<int>(qHash(QByteArray(file)) % 60000));
            packer.add((std::string("set/") + file).c_str(), content);
            write(in("folder") / file, content);
        }
    }
    const auto packed = opened(shownPath(archive));
    const auto plain = opened(shownPath(in("folder")));
    QVERIFY(packed && plain);
    QCOMPARE(packed->report().name, u"pictures"_s);
    QCOMPARE(packed->report().classNames, (QStringList{u"cats"_s, u"dogs"_s}));
    QCOMPARE(packed->report().pictures, 3);
    QCOMPARE(reasonFor(packed->report(), u"cats/torn.jpg"_s), u"data.truncated"_s);
    QCOMPARE(packed->trainSize(), plain->trainSize());
    for (int i = 0; i < plain->trainSize(); ++i) {
        QCOMPARE(packed->trainPath(i), plain->trainPath(i));
        QVERIFY(std::ranges::equal(packed->pixels(packed->trainRecord(i)),
                                   plain->pixels(plain->trainRecord(i))));
    }
    const auto again = opened(shownPath(archive));
    QVERIFY(again && again->report().fromCache);
    QCOMPARE(again->fingerprint(), packed->fingerprint());
}

void TestArchive::foldersOfOtherProgramsAreNoClasses()
{
    {
        Packer packer(in("pictures.zip"), ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE);
        for (const char *file :
             {"cats/1.png", "dogs/2.png", "__MACOSX/cats/1.png", "__MACOSX/dogs/2.png", "dogs/@eaDir/2.png"})
            packer.add(file, numbered(static_cast<int>(qHash(QByteArray(file)) % 60000)));
    }
    const auto data = opened(shownPath(in("pictures.zip")));
    QVERIFY(data);
    QCOMPARE(data->report().classNames, (QStringList{u"cats"_s, u"dogs"_s}));
    QStringList passedOver;
    for (const SkippedFile &folder : data->report().passedOver)
        passedOver << folder.path;
    QCOMPARE(passedOver, (QStringList{u"__MACOSX"_s, u"dogs/@eaDir"_s}));
}

void TestArchive::namesLeadNowhere()
{
    const fs::path archive = in("bad.zip");
    {
        Packer packer(archive, ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE);
        packer.add("../../up.png", numbered(1));
        packer.add("/etc/root.png", numbered(2));
        packer.add("windows\\backslash.png", numbered(3));
        packer.add("a/./b//plain.png", numbered(4));
    }
    PictureRule rule;
    rule.classesFromFolders = false;
    const auto dataset = opened(shownPath(archive), rule);
    QVERIFY(dataset);
    QStringList paths;
    for (const PictureRecord &record : dataset->records())
        paths.append(record.path);
    QCOMPARE(paths,
             (QStringList{u"up.png"_s, u"etc/root.png"_s, u"windows/backslash.png"_s, u"a/b/plain.png"_s}));
    QStringList files;
    for (const auto &entry : fs::directory_iterator(m_folder->path().toStdString()))
        files.append(shownPath(entry.path().filename()));
    files.sort();
    QCOMPARE(files, (QStringList{u"bad.zip"_s, u"cache"_s}));
}

void TestArchive::linksAndSecretsAreListed()
{
    const fs::path tar = in("links.tar");
    const fs::path zip = in("secret.zip");
    {
        Packer links(tar, ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE);
        links.add("one.png", numbered(1));
        links.add("two.png", numbered(2));
        links.add("passwords.png", {});
        Packer secrets(zip, ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "zip:encryption=traditional");
        secrets.add("one.png", numbered(1));
        secrets.add("two.png", numbered(2));
    }
    const auto linked = opened(shownPath(tar));
    QVERIFY(linked);
    QCOMPARE(linked->report().pictures, 2);
    QCOMPARE(reasonFor(linked->report(), u"passwords.png"_s), u"data.archive_link"_s);
    const auto secret = Dataset::open(shownPath(zip), {});
    QVERIFY(!secret);
    QCOMPARE(secret.problem().code, u"data.too_few"_s);
}

void TestArchive::aTornArchiveGivesWhatItHas()
{
    const fs::path archive = in("torn.tar");
    std::uintmax_t sixth = 0;
    {
        Packer packer(archive, ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE);
        for (int i = 0; i < 10; ++i) {
            const QByteArray content = numbered(i);
            packer.add((std::to_string(i) + ".png").c_str(), content);
            // A header of 512 bytes, then the content in blocks of 512.
            sixth += i < 5 ? 512 + static_cast<std::uintmax_t>(content.size() + 511) / 512 * 512 : 0;
        }
    }
    fs::resize_file(archive, sixth + 512 + 20);
    const auto dataset = opened(shownPath(archive));
    QVERIFY(dataset);
    QCOMPARE(dataset->report().pictures, 5);
    QCOMPARE(reasonFor(dataset->report(), u"torn.tar"_s), u"data.archive_damaged"_s);
}

void TestArchive::whatIsNoArchiveIsSaid()
{
    for (const QByteArray &content :
         {QByteArray("hello"), QByteArray(), numbered(1), QByteArray("PK\3\4 and no more")}) {
        write(in("file.zip"), content);
        const auto dataset = Dataset::open(shownPath(in("file.zip")), {});
        QVERIFY(!dataset);
        QVERIFY2(dataset.problem().code == u"data.not_an_archive"_s
                     || dataset.problem().code == u"data.too_few"_s,
                 qPrintable(dataset.problem().english()));
        QVERIFY(dataset.problem().english().startsWith(shownPath(in("file.zip"))));
    }
}

void TestArchive::anEntryIsNotReadBeyondTheLimit()
{
    const fs::path archive = in("bomb.zip");
    {
        Packer packer(archive, ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "zip:compression=deflate");
        packer.add("bomb.bmp", QByteArray("BM") + QByteArray(8 << 20, '\0'));
        packer.add("one.png", numbered(1));
        packer.add("two.png", numbered(2));
    }
    QVERIFY(fs::file_size(archive) < 100000);
    PictureRule rule;
    rule.mostBytes = 1 << 20;
    const auto dataset = opened(shownPath(archive), rule);
    QVERIFY(dataset);
    QCOMPARE(dataset->report().pictures, 2);
    QCOMPARE(reasonFor(dataset->report(), u"bomb.bmp"_s), u"data.too_many_bytes"_s);
}

void TestArchive::manyEntriesKeepTheirOwnPictures()
{
    const fs::path archive = in("many.tar");
    {
        Packer packer(archive, ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE);
        for (int i = 0; i < 300; ++i)
            packer.add((std::to_string(i) + ".png").c_str(), numbered(i));
    }
    const auto dataset = opened(shownPath(archive));
    QVERIFY(dataset);
    QCOMPARE(dataset->report().pictures, 300);
    for (const PictureRecord &record : dataset->records()) {
        const int number = record.path.chopped(4).toInt();
        QCOMPARE(dataset->image(record).pixelColor(5, 5), QColor(number % 256, number / 256, 90));
    }
}

FORJA_TEST(TestArchive)
#include "test_archive.moc"
