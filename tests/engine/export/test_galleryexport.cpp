// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/export/galleryexport.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

class TestGalleryExport : public QObject
{
    Q_OBJECT

    static Result<ExportPicture> picture(int i)
    {
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(qRgb(i * 20, 90, 30));
        return ExportPicture{image, 42, i, i % 2, i % 2 == 0 ? u"<b>one</b>"_s : u"two"_s};
    }
    static GalleryRequest request(const QTemporaryDir &dir, int count = 5)
    {
        GalleryRequest request;
        request.folder = dir.filePath(u"new/gallery"_s);
        request.count = count;
        request.columns = 2;
        request.zoom = 3;
        request.classNames = {u"<b>one</b>"_s, u"</script><script>"_s};
        request.update = 12;
        request.network = u"beef"_s;
        return request;
    }
    static bool always(int, int) { return true; }

private Q_SLOTS:
    void galleryHoldsPicturesSheetAndPage()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QVERIFY(makeFolder(run.fsPath() / "fakes"));
        for (const qint64 update : {0, 12}) {
            SheetRecord sheet = test::makeSheet(update);
            sheet.classes = 2;
            QVERIFY(writeFileAtomically(run.sheetPath(update), encodeSheet(sheet, run.name())));
        }
        const auto first = exportGallery(run, request(dir), picture, always);
        QVERIFY(first);
        const QDir folder(dir.filePath(u"new/gallery"_s));
        QCOMPARE(*first, folder.filePath(u"gallery.html"_s));
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{u"000000-class_b_one__b_.png"_s, u"000001-classtwo.png"_s,
                              u"000002-class_b_one__b_.png"_s, u"000003-classtwo.png"_s,
                              u"000004-class_b_one__b_.png"_s, u"gallery.html"_s, u"sheet.png"_s}));
        const auto origin = pictureOrigin(folder.filePath(u"000003-classtwo.png"_s));
        QCOMPARE(origin,
                 (QMap<QString, QString>{{u"forja:run"_s, run.name()},
                                         {u"forja:update"_s, u"12"_s},
                                         {u"forja:seed"_s, u"42"_s},
                                         {u"forja:index"_s, u"3"_s},
                                         {u"forja:class"_s, u"1"_s},
                                         {u"forja:class_name"_s, u"two"_s},
                                         {u"forja:network"_s, u"beef"_s}}));
        const QImage sheet(folder.filePath(u"sheet.png"_s));
        QCOMPARE(sheet.size(), QSize(24, 36));
        QCOMPARE(sheet.pixelColor(13, 1), QColor(20, 90, 30));
        const QByteArray html = *readFile(toPath(*first));
        QVERIFY(!html.contains("http:") && !html.contains("https:") && !html.contains("src=\"//"));
        QVERIFY(!html.contains("<b>one") && html.contains("&lt;b&gt;one"));
        QCOMPARE(html.count("</script>"), 2);
        QCOMPARE(html.count("data:image/png;base64,"), 5 + 2);
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 2);
    }

    void cancelLeavesNothing()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const auto done = exportGallery(run, request(dir), picture, [](int at, int) { return at < 3; });
        QCOMPARE(done.problem().code, u"export.cancelled"_s);
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{run.name()});
    }

    void filesOfOthersAreNotOverwritten()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const fs::path folder = toPath(dir.filePath(u"new/gallery"_s));
        QVERIFY(makeFolder(folder));
        QVERIFY(writeFileAtomically(folder / "notes.txt", "mine"));
        QVERIFY(exportGallery(run, request(dir), picture, always));
        QVERIFY(exportGallery(run, request(dir), picture, always));
        QVERIFY(writeFileAtomically(folder / "sheet.png", "mine too"));
        fs::remove(folder / "gallery.html");
        QCOMPARE(exportGallery(run, request(dir), picture, always).problem().code, u"export.exists"_s);
        QCOMPARE(*readFile(folder / "sheet.png"), QByteArray("mine too"));
        QCOMPARE(*readFile(folder / "notes.txt"), QByteArray("mine"));
        QVERIFY(!fs::exists(folder / "gallery.html"));
    }

    void manyMomentsAreChosenEvenlyAndSaid()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QVERIFY(makeFolder(run.fsPath() / "fakes"));
        for (qint64 update = 0; update < 100; ++update)
            QVERIFY(writeFileAtomically(run.sheetPath(update),
                                        encodeSheet(test::makeSheet(update), run.name())));
        GalleryRequest asked = request(dir, 1);
        asked.singles = asked.contactSheet = false;
        const QByteArray html = *readFile(toPath(*exportGallery(run, asked, picture, always)));
        QCOMPARE(html.count("\"update\":"), 60);
        QVERIFY(html.contains("60 of 100 snapshots") && html.contains("\"update\":0,")
                && html.contains("\"update\":99,"));
    }
};

FORJA_TEST(TestGalleryExport)
#include "test_galleryexport.moc"
