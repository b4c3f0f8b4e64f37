// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.h"
#include "tests/engine/data/datasetfolders.h"
#include "tests/engine/data/picturefiles.h"
#include "tests/testmain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace forja;
using namespace Qt::StringLiterals;
using namespace picturefiles;
namespace fs = std::filesystem;

class TestDataset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folders.emplace(); }
    void unusableFilesAreListedAndNeverStopTheRest();
    void namesThatAreNotTextAreRead();
    void foldersOfTheFirstLevelAreClasses();
    void fewFoldersAndManyPicturesBesideAreNoClasses();
    void aClassOfBrokenPicturesIsNone();
    void linksInACircleEnd();
    void tooFewPicturesIsAProblemThatSaysSo();
    void greyFoldersHaveOneChannel();
    void filesMayVanishAndChangeMeanwhile();
    void excludedFilesAreLeftOut();
    void openingCanBeCancelled();
    void addedFilesMoveNobody();
    void equalFilesStayOnOneSide();
    void heldOutPartHasItsBounds();
    void recordsDescribeEachPicture();
    void samplesHaveTheirClasses();
    void samplesFollowTheRule();
    void unknownSampleIsAProblem();

private:
    fs::path folder() const { return m_folders->folder(); }
    QString source() const { return m_folders->source(); }
    std::map<QString, bool> parts(const Dataset &dataset) const;

    std::optional<DatasetFolders> m_folders;
};

std::map<QString, bool> TestDataset::parts(const Dataset &dataset) const
{
    std::map<QString, bool> out;
    for (const QByteArray &line : dataset.recordLines().trimmed().split('\n')) {
        const QJsonObject record = QJsonDocument::fromJson(line).object();
        out[record[u"path"_s].toString()] = record[u"part"_s].toString() == u"held-out"_s;
    }
    return out;
}

void TestDataset::unusableFilesAreListedAndNeverStopTheRest()
{
    const QByteArray jpeg = encoded(plain(50, 40, Qt::red), "JPEG");
    write(folder() / "good.jpg", jpeg);
    write(folder() / "deep/deeper/good.png", numbered(1));
    write(folder() / "webp under another name.png", encoded(plain(30, 30, Qt::blue), "WEBP"));
    write(folder() / "no ending", numbered(2));
    write(folder() / "torn.jpg", jpeg.left(jpeg.size() - 30));
    write(folder() / "empty.png", {});
    write(folder() / "text.jpg", "hello");
    write(folder() / "film.gif", "GIF89a");
    write(folder() / "raw.NEF", QByteArray("II*\0", 4));
    write(folder() / "notes.txt", "passed over");
    write(folder() / ".hidden.png", numbered(3));
    fs::create_symlink("nowhere", folder() / "link.png");
    const auto dataset = opened(source());
    QVERIFY(dataset);
    const DatasetReport &report = dataset->report();
    QCOMPARE(report.pictures, 4);
    QCOMPARE(report.skipped.size(), 6);
    QCOMPARE(reasonFor(report, u"torn.jpg"_s), u"data.truncated"_s);
    QCOMPARE(reasonFor(report, u"empty.png"_s), u"data.empty"_s);
    QCOMPARE(reasonFor(report, u"text.jpg"_s), u"data.not_a_picture"_s);
    QCOMPARE(reasonFor(report, u"film.gif"_s), u"data.truncated"_s);
    QCOMPARE(reasonFor(report, u"raw.NEF"_s), u"data.other_format"_s);
    QCOMPARE(reasonFor(report, u"link.png"_s), u"data.dead_link"_s);
    QCOMPARE(report.originalSizes.value(u"50 x 40"_s), 1);
    QCOMPARE(report.originalSizes.value(u"20 x 20"_s), 2);
    // The list is the same when the pictures come from the cache.
    QCOMPARE(opened(source())->report().skipped.size(), 6);
}

void TestDataset::namesThatAreNotTextAreRead()
{
    write(folder() / "caf\xE9.png", numbered(1));
    write(folder() / "ordinary.png", numbered(2));
    const auto dataset = opened(source());
    QVERIFY(dataset);
    QCOMPARE(dataset->report().pictures, 2);
    QVERIFY(parts(*dataset).contains(u"caf%e9.png"_s));
}

void TestDataset::foldersOfTheFirstLevelAreClasses()
{
    for (int i = 0; i < 6; ++i)
        write(folder() / (i % 2 ? "cats" : "dogs/big") / (std::to_string(i) + ".png"), numbered(i));
    write(folder() / "beside.png", numbered(9));
    const auto dataset = opened(source());
    QVERIFY(dataset);
    QCOMPARE(dataset->report().classNames, (QStringList{u"cats"_s, u"dogs"_s}));
    QCOMPARE(dataset->report().classCounts, (std::vector<int>{3, 3}));
    QCOMPARE(reasonFor(dataset->report(), u"beside.png"_s), u"data.no_class"_s);
    for (int i = 0; i < dataset->trainSize(); ++i)
        QCOMPARE(dataset->trainClass(i), dataset->trainPath(i).startsWith(u"cats"_s) ? 0 : 1);
    PictureRule without;
    without.classesFromFolders = false;
    QCOMPARE(opened(source(), without)->report().pictures, 7);
    QCOMPARE(opened(source(), without)->classes(), 0);
}

void TestDataset::fewFoldersAndManyPicturesBesideAreNoClasses()
{
    write(folder() / "a/1.png", numbered(1));
    write(folder() / "b/2.png", numbered(2));
    for (int i = 3; i < 6; ++i)
        write(folder() / (std::to_string(i) + ".png"), numbered(i));
    const auto dataset = opened(source());
    QVERIFY(dataset);
    QCOMPARE(dataset->report().pictures, 5);
    QCOMPARE(dataset->classes(), 0);
}

void TestDataset::aClassOfBrokenPicturesIsNone()
{
    for (const char *name : {"a", "c"}) {
        for (int i = 0; i < 3; ++i)
            write(folder() / name / (std::to_string(i) + ".png"), numbered(i + 10 * name[0]));
    }
    write(folder() / "b/1.png", "broken");
    const auto dataset = opened(source());
    QVERIFY(dataset);
    QCOMPARE(dataset->report().classNames, (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(dataset->trainClass(dataset->trainSize() - 1), 1);
}

void TestDataset::linksInACircleEnd()
{
    write(folder() / "pictures/1.png", numbered(1));
    write(folder() / "pictures/2.png", numbered(2));
    fs::create_directory_symlink("..", folder() / "pictures/up");
    const auto dataset = opened(source());
    QVERIFY(dataset);
    QCOMPARE(dataset->report().pictures, 2);
    QCOMPARE(dataset->report().passedOver.size(), 1);
    QCOMPARE(dataset->report().passedOver.first().path, u"pictures/up"_s);
}

void TestDataset::tooFewPicturesIsAProblemThatSaysSo()
{
    write(folder() / "one.png", numbered(1));
    write(folder() / "broken.jpg", "x");
    const auto dataset = Dataset::open(source(), {});
    QVERIFY(!dataset);
    QCOMPARE(dataset.problem().code, u"data.too_few"_s);
    QCOMPARE(
        dataset.problem().english(),
        source()
            + u": 1 usable picture (1 file was skipped); at least 2 are needed. Choose a folder or an archive with pictures in it: JPEG, PNG, WebP, BMP, GIF, TIFF, PPM."_s);
    QCOMPARE(Dataset::open(source() + u"/nowhere"_s, {}).problem().code, u"data.no_folder"_s);
}

void TestDataset::greyFoldersHaveOneChannel()
{
    for (int i = 0; i < 4; ++i)
        write(folder() / (std::to_string(i) + ".png"),
              encoded(halves(32, 32, QColor(i, i, i), QColor(200, 200, 200)), "PNG"));
    const auto grey = opened(source());
    QCOMPARE(grey->channels(), 1);
    QCOMPARE(grey->pixels(grey->trainRecord(0)).size(), std::size_t{1024});
    QCOMPARE(int{grey->pixels(grey->trainRecord(0))[31]}, 200);
    QVERIFY(int{grey->pixels(grey->trainRecord(0))[0]} < 4);
    write(folder() / "red.png", encoded(plain(32, 32, Qt::red), "PNG"));
    QCOMPARE(opened(source())->channels(), 3);
    PictureRule asked;
    asked.channels = 1;
    QCOMPARE(opened(source(), asked)->channels(), 1);
}

void TestDataset::filesMayVanishAndChangeMeanwhile()
{
    for (int i = 0; i < 6; ++i)
        write(folder() / (std::to_string(i) + ".png"), numbered(i));
    const auto dataset = Dataset::open(source(), {}, [this](const char *stage, qint64 done, qint64) {
        if (qstrcmp(stage, "decoding") == 0 && done == 0) {
            fs::remove(folder() / "2.png");
            write(folder() / "4.png", numbered(4) + "more");
        }
        return true;
    });
    QVERIFY(dataset);
    QCOMPARE((*dataset)->report().pictures, 4);
    QCOMPARE(reasonFor((*dataset)->report(), u"2.png"_s), u"data.unreadable"_s);
    QCOMPARE(reasonFor((*dataset)->report(), u"4.png"_s), u"data.changed"_s);
}

void TestDataset::excludedFilesAreLeftOut()
{
    for (int i = 0; i < 10; ++i)
        write(folder() / (std::to_string(i) + ".png"), numbered(i));
    write(folder() / "a|b.png", numbered(33));
    const auto all = opened(source());
    QVERIFY(all);
    PictureRule rule;
    rule.excluded = {u"3.png"_s, exclusionName(u"a|b.png"_s), u"not there.png"_s};
    const auto fewer = opened(source(), rule);
    QVERIFY(fewer);
    QVERIFY(fewer->report().fromCache); // Excluding decodes nothing anew.
    QCOMPARE(fewer->report().pictures, 9);
    QCOMPARE(fewer->report().excluded, 2);
    QVERIFY(fewer->fingerprint() != all->fingerprint());
    const auto before = parts(*all);
    for (const PictureRecord &record : fewer->records()) {
        const int number = record.path.chopped(4).toInt();
        QVERIFY(record.path != u"3.png"_s);
        QCOMPARE(fewer->image(record).pixelColor(5, 5), QColor(number, 0, 90));
        QCOMPARE(record.isHeldOut, before.at(record.path));
    }
    for (int i = 0; i < 10; ++i)
        rule.excluded.append(QString::number(i) + u".png"_s);
    const auto none = Dataset::open(source(), rule);
    QVERIFY(!none);
    QCOMPARE(none.problem().code, u"data.too_few"_s);
}

void TestDataset::openingCanBeCancelled()
{
    PictureRule rule;
    rule.sampleCount = 50000;
    int calls = 0;
    const auto dataset = Dataset::open(u"sample:digits"_s, rule,
                                       [&](const char *stage, qint64 done, qint64 total) {
                                           ++calls;
                                           return QByteArray(stage) == "drawing" && total == 50000
                                               && done == 0;
                                       });
    QVERIFY(!dataset);
    QCOMPARE(dataset.problem().code, u"data.cancelled"_s);
    QCOMPARE(calls, 2);
    QVERIFY(fs::is_empty(m_folders->cache()));
}

void TestDataset::addedFilesMoveNobody()
{
    PictureRule rule;
    rule.heldOutShare = .3;
    for (int i = 0; i < 60; ++i)
        write(folder() / ("b" + std::to_string(i) + ".png"), numbered(i));
    const auto before = parts(*opened(source(), rule));
    for (int i = 60; i < 120; ++i)
        write(folder() / ("a" + std::to_string(i) + ".png"), numbered(i));
    const auto dataset = opened(source(), rule);
    const auto after = parts(*dataset);
    for (const auto &[path, isHeldOut] : before)
        QCOMPARE(after.at(path), isHeldOut);
    QVERIFY(dataset->heldOutSize() > 15 && dataset->heldOutSize() < 60);
    QCOMPARE(dataset->heldOutSize() + dataset->trainSize(), 120);
}

void TestDataset::equalFilesStayOnOneSide()
{
    PictureRule rule;
    rule.heldOutShare = .5;
    for (int i = 0; i < 40; ++i)
        write(folder() / (std::to_string(i) + ".png"), numbered(i / 2));
    const auto sides = parts(*opened(source(), rule));
    for (int i = 0; i < 40; i += 2)
        QCOMPARE(sides.at(u"%1.png"_s.arg(i)), sides.at(u"%1.png"_s.arg(i + 1)));
}

void TestDataset::heldOutPartHasItsBounds()
{
    std::vector<std::array<char, 32>> hashes(30000);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const auto hash = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
        std::copy_n(hash.constData(), 32, hashes[i].begin());
    }
    const auto count = [](const std::vector<bool> &part) {
        return std::count(part.begin(), part.end(), true);
    };
    QCOMPARE(count(heldOutPart(hashes, .5)), 10000);
    QVERIFY(std::abs(count(heldOutPart(hashes, .05)) - 1500) < 150);
    hashes.resize(2);
    QCOMPARE(count(heldOutPart(hashes, 0)), 1);
    QCOMPARE(count(heldOutPart(hashes, 1)), 1);
    hashes[1] = hashes[0];
    QCOMPARE(count(heldOutPart(hashes, 0)), 1);
}

void TestDataset::recordsDescribeEachPicture()
{
    write(folder() / "a/1.png", numbered(1));
    write(folder() / "b/2.png", numbered(2));
    const auto dataset = opened(source());
    QVERIFY(dataset);
    const auto lines = dataset->recordLines().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject record = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(record[u"path"_s].toString(), u"b/2.png"_s);
    QCOMPARE(record[u"class"_s].toString(), u"b"_s);
    QCOMPARE(record[u"bytes"_s].toInteger(), numbered(2).size());
    QCOMPARE(record[u"hash"_s].toString(),
             QString::fromLatin1(QCryptographicHash::hash(numbered(2), QCryptographicHash::Sha256).toHex()));
}

void TestDataset::samplesHaveTheirClasses()
{
    PictureRule rule;
    rule.sampleCount = 200;
    const auto dataset = opened(u"sample:digits"_s, rule);
    QVERIFY(dataset);
    QCOMPARE(dataset->report().name, u"digits"_s);
    QCOMPARE(dataset->channels(), 1);
    QCOMPARE(dataset->classes(), 10);
    QCOMPARE(dataset->report().classCounts, std::vector<int>(10, 20));
    QCOMPARE(dataset->trainSize() + dataset->heldOutSize(), 200);
    for (int i = 1; i < dataset->trainSize(); ++i)
        QVERIFY(dataset->trainClass(i - 1) <= dataset->trainClass(i));
    for (int i = 0; i < dataset->trainSize(); i += 17)
        QVERIFY(dataset->trainPath(i).startsWith(u"digits/%1/"_s.arg(dataset->trainClass(i))));
    QVERIFY(opened(u"sample:digits"_s, rule)->report().fromCache);
}

void TestDataset::samplesFollowTheRule()
{
    PictureRule rule;
    rule.sampleCount = 20;
    rule.width = 64;
    rule.height = 32;
    rule.fit = Fit::Pad;
    rule.channels = 3;
    rule.classesFromFolders = false;
    const auto dataset = opened(u"sample:digits"_s, rule);
    QVERIFY(dataset);
    QCOMPARE(dataset->trainImage(0).size(), QSize(64, 32));
    QCOMPARE(dataset->trainImage(0).format(), QImage::Format_RGB888);
    QCOMPARE(dataset->trainImage(0).pixelColor(3, 16), QColor(Qt::black));
    QCOMPARE(dataset->classes(), 0);
}

void TestDataset::unknownSampleIsAProblem()
{
    const auto dataset = Dataset::open(u"sample:cats"_s, {});
    QVERIFY(!dataset);
    QCOMPARE(dataset.problem().code, u"data.no_such_sample"_s);
}

FORJA_TEST(TestDataset)
#include "test_dataset.moc"
