// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/split.h"
#include "engine/data/datasetfolders.h"
#include "engine/data/picturefiles.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace forja;
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
        out[record[QStringLiteral("path")].toString()] = record[QStringLiteral("part")].toString() == QStringLiteral("held-out");
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
    QCOMPARE(reasonFor(report, QStringLiteral("torn.jpg")), QStringLiteral("data.truncated"));
    QCOMPARE(reasonFor(report, QStringLiteral("empty.png")), QStringLiteral("data.empty"));
    QCOMPARE(reasonFor(report, QStringLiteral("text.jpg")), QStringLiteral("data.not_a_picture"));
    QCOMPARE(reasonFor(report, QStringLiteral("film.gif")), QStringLiteral("data.truncated"));
    QCOMPARE(reasonFor(report, QStringLiteral("raw.NEF")), QStringLiteral("data.other_format"));
    QCOMPARE(reasonFor(report, QStringLiteral("link.png")), QStringLiteral("data.dead_link"));
    QCOMPARE(report.originalSizes.value(QStringLiteral("50 x 40")), 1);
    QCOMPARE(report.originalSizes.value(QStringLiteral("20 x 20")), 2);
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
    QVERIFY(parts(*dataset).contains(QStringLiteral("caf%e9.png")));
}

void TestDataset::foldersOfTheFirstLevelAreClasses()
{
    for (int i = 0; i < 6; ++i)
        write(folder() / (i % 2 ? "cats" : "dogs/big") / (std::to_string(i) + ".png"), numbered(i));
    write(folder() / "beside.png", numbered(9));
    const auto dataset = opened(source());
    QVERIFY(dataset);
    QCOMPARE(dataset->report().classNames, (QStringList{QStringLiteral("cats"), QStringLiteral("dogs")}));
    QCOMPARE(dataset->report().classCounts, (std::vector<int>{3, 3}));
    QCOMPARE(reasonFor(dataset->report(), QStringLiteral("beside.png")), QStringLiteral("data.no_class"));
    for (int i = 0; i < dataset->trainSize(); ++i)
        QCOMPARE(dataset->trainClass(i), dataset->trainPath(i).startsWith(QStringLiteral("cats")) ? 0 : 1);
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
    QCOMPARE(dataset->report().classNames, (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
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
    QCOMPARE(dataset->report().passedOver.first().path, QStringLiteral("pictures/up"));
}

void TestDataset::tooFewPicturesIsAProblemThatSaysSo()
{
    write(folder() / "one.png", numbered(1));
    write(folder() / "broken.jpg", "x");
    const auto dataset = Dataset::open(source(), {});
    QVERIFY(!dataset);
    QCOMPARE(dataset.problem().code, QStringLiteral("data.too_few"));
    QCOMPARE(dataset.problem().english(),
             source() + QStringLiteral(": 1 usable picture (1 file was skipped); at least 2 are needed. Choose a folder or an archive with pictures in it: JPEG, PNG, WebP, BMP, GIF, TIFF, PPM."));
    QCOMPARE(Dataset::open(source() + QStringLiteral("/nowhere"), {}).problem().code, QStringLiteral("data.no_folder"));
}

void TestDataset::greyFoldersHaveOneChannel()
{
    for (int i = 0; i < 4; ++i)
        write(folder() / (std::to_string(i) + ".png"), encoded(halves(32, 32, QColor(i, i, i), QColor(200, 200, 200)), "PNG"));
    const auto grey = opened(source());
    QCOMPARE(grey->channels(), 1);
    QCOMPARE(grey->train(0).size(), std::size_t{1024});
    QCOMPARE(int{grey->train(0)[31]}, 200);
    QVERIFY(int{grey->train(0)[0]} < 4);
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
    QCOMPARE(reasonFor((*dataset)->report(), QStringLiteral("2.png")), QStringLiteral("data.unreadable"));
    QCOMPARE(reasonFor((*dataset)->report(), QStringLiteral("4.png")), QStringLiteral("data.changed"));
}

void TestDataset::excludedFilesAreLeftOut()
{
    for (int i = 0; i < 10; ++i)
        write(folder() / (std::to_string(i) + ".png"), numbered(i));
    write(folder() / "a|b.png", numbered(33));
    const auto all = opened(source());
    QVERIFY(all);
    PictureRule rule;
    rule.excluded = {QStringLiteral("3.png"), exclusionName(QStringLiteral("a|b.png")), QStringLiteral("not there.png")};
    const auto fewer = opened(source(), rule);
    QVERIFY(fewer);
    QVERIFY(fewer->report().fromCache); // Excluding decodes nothing anew.
    QCOMPARE(fewer->report().pictures, 9);
    QCOMPARE(fewer->report().excluded, 2);
    QVERIFY(fewer->fingerprint() != all->fingerprint());
    const auto before = parts(*all);
    for (const PictureRecord &record : fewer->records()) {
        const int number = record.path.chopped(4).toInt();
        QVERIFY(record.path != QStringLiteral("3.png"));
        QCOMPARE(fewer->image(record).pixelColor(5, 5), QColor(number, 0, 90));
        QCOMPARE(record.isHeldOut, before.at(record.path));
    }
    for (int i = 0; i < 10; ++i)
        rule.excluded.append(QString::number(i) + QStringLiteral(".png"));
    const auto none = Dataset::open(source(), rule);
    QVERIFY(!none);
    QCOMPARE(none.problem().code, QStringLiteral("data.too_few"));
}

void TestDataset::openingCanBeCancelled()
{
    PictureRule rule;
    rule.sampleCount = 50000;
    int calls = 0;
    const auto dataset = Dataset::open(QStringLiteral("sample:digits"), rule, [&](const char *stage, qint64 done, qint64 total) {
        ++calls;
        return QByteArray(stage) == "drawing" && total == 50000 && done == 0;
    });
    QVERIFY(!dataset);
    QCOMPARE(dataset.problem().code, QStringLiteral("data.cancelled"));
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
        QCOMPARE(sides.at(QStringLiteral("%1.png").arg(i)), sides.at(QStringLiteral("%1.png").arg(i + 1)));
}

void TestDataset::heldOutPartHasItsBounds()
{
    std::vector<std::array<char, 32>> hashes(30000);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const auto hash = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
        std::copy_n(hash.constData(), 32, hashes[i].begin());
    }
    const auto count = [](const std::vector<bool> &part) { return std::count(part.begin(), part.end(), true); };
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
    QCOMPARE(record[QStringLiteral("path")].toString(), QStringLiteral("b/2.png"));
    QCOMPARE(record[QStringLiteral("class")].toString(), QStringLiteral("b"));
    QCOMPARE(record[QStringLiteral("bytes")].toInteger(), numbered(2).size());
    QCOMPARE(record[QStringLiteral("hash")].toString(),
             QString::fromLatin1(QCryptographicHash::hash(numbered(2), QCryptographicHash::Sha256).toHex()));
}

void TestDataset::samplesHaveTheirClasses()
{
    PictureRule rule;
    rule.sampleCount = 200;
    const auto dataset = opened(QStringLiteral("sample:digits"), rule);
    QVERIFY(dataset);
    QCOMPARE(dataset->report().name, QStringLiteral("digits"));
    QCOMPARE(dataset->channels(), 1);
    QCOMPARE(dataset->classes(), 10);
    QCOMPARE(dataset->report().classCounts, std::vector<int>(10, 20));
    QCOMPARE(dataset->trainSize() + dataset->heldOutSize(), 200);
    for (int i = 1; i < dataset->trainSize(); ++i)
        QVERIFY(dataset->trainClass(i - 1) <= dataset->trainClass(i));
    for (int i = 0; i < dataset->trainSize(); i += 17)
        QVERIFY(dataset->trainPath(i).startsWith(QStringLiteral("digits/%1/").arg(dataset->trainClass(i))));
    QVERIFY(opened(QStringLiteral("sample:digits"), rule)->report().fromCache);
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
    const auto dataset = opened(QStringLiteral("sample:digits"), rule);
    QVERIFY(dataset);
    QCOMPARE(dataset->trainImage(0).size(), QSize(64, 32));
    QCOMPARE(dataset->trainImage(0).format(), QImage::Format_RGB888);
    QCOMPARE(dataset->trainImage(0).pixelColor(3, 16), QColor(Qt::black));
    QCOMPARE(dataset->classes(), 0);
}

void TestDataset::unknownSampleIsAProblem()
{
    const auto dataset = Dataset::open(QStringLiteral("sample:cats"), {});
    QVERIFY(!dataset);
    QCOMPARE(dataset.problem().code, QStringLiteral("data.no_such_sample"));
}

FORJA_TEST(TestDataset)
#include "test_dataset.moc"
