// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/samplepictures.h"
#include "tests/engine/data/picturefiles.h"
#include "tests/testmain.h"

#include <QTemporaryDir>

#include <set>

using namespace forja;
using namespace Qt::StringLiterals;

class TestSamplePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsDescribeThemselves();
    void indexAloneDecides_data();
    void indexAloneDecides();
    void picturesDifferFromEachOther();
    void nearestPictureIsNotEnoughToReadDigits();
    void writtenFilesAreTheDrawnPictures();
    void writingCanBeCancelled();
};

void TestSamplePictures::kindsDescribeThemselves()
{
    const auto kinds = sampleKinds();
    const SampleKind *digits = findSampleKind(kinds, u"digits"_s);
    const SampleKind *faces = findSampleKind(kinds, u"faces"_s);
    QVERIFY(digits && faces);
    QCOMPARE(digits->classNames.size(), 10);
    QCOMPARE(digits->channels, 1);
    QCOMPARE(faces->classNames.size(), 4);
    QCOMPARE(faces->channels, 3);
    QVERIFY(!findSampleKind(kinds, u"cats"_s));
}

void TestSamplePictures::indexAloneDecides_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("side");
    QTest::newRow("digits 32") << u"digits"_s << 32;
    QTest::newRow("digits 64") << u"digits"_s << 64;
    QTest::newRow("faces 32") << u"faces"_s << 32;
    QTest::newRow("faces 64") << u"faces"_s << 64;
}

void TestSamplePictures::indexAloneDecides()
{
    QFETCH(QString, kind);
    QFETCH(int, side);
    const QImage first = drawSample(kind, side, 3, 17);
    (void)drawSample(kind, side, 3, 18);
    QCOMPARE(drawSample(kind, side, 3, 17), first);
    QVERIFY(drawSample(kind, side, 4, 17) != first);
    QCOMPARE(first.size(), QSize(side, side));
    QCOMPARE(first.format(), kind == u"digits"_s ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
}

void TestSamplePictures::picturesDifferFromEachOther()
{
    std::set<QByteArray> seen;
    for (quint32 i = 0; i < 400; i += 10) {
        const QImage image = drawSample(u"digits"_s, 32, 0, i);
        seen.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(seen.size(), std::size_t{40});
}

/// Ten pictures a class to compare with; a digit that could be read so would teach a network nothing.
void TestSamplePictures::nearestPictureIsNotEnoughToReadDigits()
{
    const auto pixels = [](quint32 index) {
        const QImage image = drawSample(u"digits"_s, 32, 0, index);
        return std::vector<int>(image.constBits(), image.constBits() + 1024);
    };
    std::vector<std::vector<int>> references;
    for (quint32 i = 0; i < 100; ++i)
        references.push_back(pixels(i));
    int right = 0;
    constexpr quint32 kOthers = 500;
    for (quint32 i = 1000; i < 1000 + kOthers; ++i) {
        const auto picture = pixels(i);
        qint64 least = std::numeric_limits<qint64>::max();
        std::size_t nearest = 0;
        for (std::size_t r = 0; r < references.size(); ++r) {
            qint64 distance = 0;
            for (std::size_t p = 0; p < picture.size(); ++p)
                distance += qint64{picture[p] - references[r][p]} * (picture[p] - references[r][p]);
            if (distance < least) {
                least = distance;
                nearest = r;
            }
        }
        right += nearest % 10 == i % 10;
    }
    QVERIFY2(right <= kOthers * .6, qPrintable(QString::number(right)));
    QVERIFY2(right >= kOthers * .3,
             qPrintable(QString::number(right))); // or the digits have no shape in common
}

void TestSamplePictures::writtenFilesAreTheDrawnPictures()
{
    QTemporaryDir folder;
    QVERIFY(writeSamples(u"faces"_s, 32, 5, 10, folder.path()));
    const QImage image(folder.filePath(u"sad/000006.png"_s));
    QCOMPARE(image.convertToFormat(QImage::Format_RGB888), drawSample(u"faces"_s, 32, 5, 6));
    std::size_t files = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder.path().toStdString()))
        files += entry.is_regular_file();
    QCOMPARE(files, std::size_t{10});
}

void TestSamplePictures::writingCanBeCancelled()
{
    QTemporaryDir folder;
    const auto written = writeSamples(u"digits"_s, 32, 0, 5000, folder.path(),
                                      [](int, int) { return false; });
    QVERIFY(!written);
    QCOMPARE(written.problem().code, u"data.cancelled"_s);
}

FORJA_TEST(TestSamplePictures)
#include "test_samplepictures.moc"
