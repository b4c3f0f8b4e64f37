// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/decode.h"
#include "data/fit.h"
#include "engine/data/picturefiles.h"
#include "testmain.h"

using namespace forja;
using namespace picturefiles;

class TestDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsAreToldByContent_data();
    void formatsAreToldByContent();
    void brokenFilesAreNamed_data();
    void brokenFilesAreNamed();
    void exifOrientationIsApplied();
    void aThumbnailsEndIsNotThePicturesEnd();
    void alphaIsComposedOverBlack();
    void fitDecidesWhatIsSeen();
    void sameSizeIsLeftAlone();
    void strongReductionAverages();
    void largeJpegsKeepTheirMean();
    void greyIsLuma();
};

using Pixel = std::array<int, 3>;

static std::vector<std::uint8_t> fitted(const QImage &image, int width, int height, int channels, Fit fit = Fit::Crop)
{
    std::vector<std::uint8_t> out(static_cast<std::size_t>(width * height * channels), 7);
    fitInto(image, width, height, channels, fit, out.data());
    return out;
}

static Pixel pixelAt(const std::vector<std::uint8_t> &rgb, int width, int x, int y)
{
    const auto at = static_cast<std::size_t>((y * width + x) * 3);
    return {rgb[at], rgb[at + 1], rgb[at + 2]};
}

static bool isNear(const Pixel &pixel, const QColor &color, int tolerance)
{
    return std::abs(pixel[0] - color.red()) <= tolerance && std::abs(pixel[1] - color.green()) <= tolerance && std::abs(pixel[2] - color.blue()) <= tolerance;
}

void TestDecode::formatsAreToldByContent_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"JPEG", "PNG", "WEBP", "BMP"})
        QTest::newRow(format) << QByteArray(format);
}

void TestDecode::formatsAreToldByContent()
{
    QFETCH(QByteArray, format);
    const QColor color(200, 120, 40);
    const auto picture = decodePicture(encoded(plain(37, 23, color), format.constData(), 100), {});
    QVERIFY2(picture, qPrintable(picture ? QString() : picture.problem().english()));
    QCOMPARE(picture->originalSize, QSize(37, 23));
    // JPEG and WebP round colours.
    QVERIFY(isNear(pixelAt(fitted(picture->image, 16, 16, 3), 16, 8, 8), color, 4));
}

void TestDecode::brokenFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QImage noise(64, 64, QImage::Format_RGB32);
    for (int i = 0; i < 64 * 64; ++i)
        noise.setPixel(i % 64, i / 64, static_cast<uint>(i) * 2654435761U);
    for (const char *format : {"JPEG", "PNG", "WEBP", "BMP"}) {
        const QByteArray whole = encoded(noise, format);
        QTest::addRow("half a %s", format) << whole.left(whole.size() / 2) << QStringLiteral("data.truncated");
        QTest::addRow("the first bytes of a %s", format) << whole.left(20) << QStringLiteral("data.truncated");
    }
    QByteArray damaged = encoded(noise, "PNG");
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
    QTest::newRow("a PNG with a wrong byte") << damaged << QStringLiteral("data.damaged");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("data.empty");
    QTest::newRow("text") << QByteArray("dear diary, today") << QStringLiteral("data.not_a_picture");
    QTest::newRow("a GIF") << QByteArray("GIF89a....") << QStringLiteral("data.other_format");
    QImage huge(9000, 7000, QImage::Format_Mono);
    huge.fill(0);
    QTest::newRow("too many pixels") << encoded(huge, "PNG") << QStringLiteral("data.too_many_pixels");
}

void TestDecode::brokenFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto picture = decodePicture(bytes, {});
    QVERIFY(!picture);
    QCOMPARE(picture.problem().code, code);
}

void TestDecode::exifOrientationIsApplied()
{
    // Orientation 6: to be turned a quarter to the right, so what lies left comes to the top.
    const QByteArray bytes = turnedJpeg(halves(64, 32, Qt::red, Qt::blue), 6);
    const auto picture = decodePicture(bytes, {});
    QVERIFY(picture);
    QCOMPARE(picture->originalSize, QSize(32, 64));
    const auto pixels = fitted(picture->image, 16, 32, 3);
    QVERIFY(isNear(pixelAt(pixels, 16, 8, 3), Qt::red, 6));
    QVERIFY(isNear(pixelAt(pixels, 16, 8, 28), Qt::blue, 6));
}

void TestDecode::aThumbnailsEndIsNotThePicturesEnd()
{
    const QByteArray thumbnail = encoded(plain(8, 8, Qt::green), "JPEG");
    QByteArray whole = encoded(plain(64, 64, Qt::red), "JPEG");
    const auto length = thumbnail.size() + 2;
    whole.insert(2, QByteArray("\xFF\xE2") + static_cast<char>(length >> 8) + static_cast<char>(length & 255) + thumbnail);
    QVERIFY(!isTruncated(whole));
    QVERIFY(isTruncated(whole.left(whole.size() - 40)));
    QVERIFY(!isTruncated(whole + "trailing bytes"));
}

void TestDecode::alphaIsComposedOverBlack()
{
    QImage image(16, 16, QImage::Format_ARGB32);
    image.fill(QColor(200, 100, 50, 128));
    const auto picture = decodePicture(encoded(image, "PNG"), {});
    QVERIFY(picture);
    QVERIFY(isNear(pixelAt(fitted(picture->image, 16, 16, 3), 16, 5, 5), QColor(100, 50, 25), 1));
}

void TestDecode::fitDecidesWhatIsSeen()
{
    // A wide picture: red, then a green middle as wide as it is high, then blue.
    QImage image = plain(96, 32, Qt::green);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) {
            image.setPixelColor(x, y, Qt::red);
            image.setPixelColor(x + 64, y, Qt::blue);
        }
    }
    const auto crop = fitted(image, 16, 16, 3, Fit::Crop);
    const auto pad = fitted(image, 16, 16, 3, Fit::Pad);
    const auto stretch = fitted(image, 16, 16, 3, Fit::Stretch);
    for (int i = 0; i < 16; ++i)
        QCOMPARE(pixelAt(crop, 16, i, 15 - i), (Pixel{0, 255, 0}));
    QCOMPARE(pixelAt(pad, 16, 1, 8), (Pixel{255, 0, 0}));
    QCOMPARE(pixelAt(pad, 16, 14, 8), (Pixel{0, 0, 255}));
    QCOMPARE(pixelAt(pad, 16, 8, 1), (Pixel{0, 0, 0}));
    QCOMPARE(pixelAt(pad, 16, 8, 14), (Pixel{0, 0, 0}));
    QCOMPARE(pixelAt(stretch, 16, 0, 0), (Pixel{255, 0, 0}));
    QCOMPARE(pixelAt(stretch, 16, 15, 15), (Pixel{0, 0, 255}));
    QCOMPARE(pixelAt(stretch, 16, 8, 1), (Pixel{0, 255, 0}));
}

void TestDecode::sameSizeIsLeftAlone()
{
    QImage image(16, 16, QImage::Format_Grayscale8);
    for (int i = 0; i < 256; ++i)
        image.scanLine(i / 16)[i % 16] = static_cast<uchar>(i * 37);
    const auto pixels = fitted(image, 16, 16, 1);
    for (int i = 0; i < 256; ++i)
        QCOMPARE(pixels[static_cast<std::size_t>(i)], static_cast<std::uint8_t>(i * 37));
}

void TestDecode::strongReductionAverages()
{
    // Single bright columns: a filter that picks pixels would see all or nothing of them.
    QImage image(640, 640, QImage::Format_Grayscale8);
    for (int y = 0; y < 640; ++y) {
        for (int x = 0; x < 640; ++x)
            image.scanLine(y)[x] = x % 2 ? 255 : 0;
    }
    for (const std::uint8_t value : fitted(image, 16, 16, 1))
        QVERIFY2(std::abs(value - 128) <= 2, qPrintable(QString::number(value)));
}

void TestDecode::largeJpegsKeepTheirMean()
{
    QImage image(1203, 901, QImage::Format_RGB32);
    for (int y = 0; y < 901; ++y) {
        for (int x = 0; x < 1203; ++x)
            image.setPixel(x, y, qRgb(x * 255 / 1203, y * 255 / 901, (x + y) % 2 * 255));
    }
    const auto reduced = decodePicture(encoded(image, "JPEG"), {});
    QVERIFY(reduced);
    QVERIFY(reduced->image.width() < 1203);
    QCOMPARE(reduced->originalSize, QSize(1203, 901));
    const auto quick = fitted(reduced->image, 32, 32, 3);
    const auto exact = fitted(image, 32, 32, 3);
    for (std::size_t i = 0; i < exact.size(); ++i)
        QVERIFY2(std::abs(quick[i] - exact[i]) <= 6, qPrintable(QStringLiteral("%1: %2 %3").arg(i).arg(quick[i]).arg(exact[i])));
}

void TestDecode::greyIsLuma()
{
    QCOMPARE(fitted(plain(16, 16, QColor(255, 0, 0)), 16, 16, 1)[9], std::uint8_t{76});
    QCOMPARE(fitted(plain(16, 16, QColor(0, 255, 0)), 16, 16, 1)[9], std::uint8_t{150});
    QCOMPARE(fitted(plain(16, 16, QColor(0, 0, 255)), 16, 16, 1)[9], std::uint8_t{29});
}

FORJA_TEST(TestDecode)
#include "test_decode.moc"
