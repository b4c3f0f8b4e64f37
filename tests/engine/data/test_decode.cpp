// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/decode.h"
#include "engine/data/reading/fit.h"
#include "tests/engine/data/picturefiles.h"
#include "tests/testmain.h"

#include <QColorSpace>
#include <QtEndian>

using namespace forja;
using namespace Qt::StringLiterals;
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
    void orientationOfWebpAndPngIsApplied_data();
    void orientationOfWebpAndPngIsApplied();
    void bmpsOfRareKindsAreRead();
    void aThumbnailsEndIsNotThePicturesEnd();
    void alphaIsComposedOverTheBackground_data();
    void alphaIsComposedOverTheBackground();
    void profilesAndGammasBecomeSrgb();
    void deepPicturesKeepTheirBrightness();
    void inkIsTurnedIntoLight();
    void palettesAreColours();
    void onePixelFillsThePicture();
    void twoHundredMegapixelsAreRead();
    void fitDecidesWhatIsSeen();
    void sameSizeIsLeftAlone();
    void strongReductionAverages();
    void largeJpegsKeepTheirMean();
    void greyIsLuma();
};

using Pixel = std::array<int, 3>;

static std::vector<std::uint8_t> fitted(const QImage &image, int width, int height, int channels,
                                        Fit fit = Fit::Crop, int background = 0)
{
    std::vector<std::uint8_t> out(static_cast<std::size_t>(width * height * channels), 7);
    PictureRule rule;
    rule.width = width;
    rule.height = height;
    rule.fit = fit;
    rule.background = background;
    fitInto(image, rule, channels, out.data());
    return out;
}

static Pixel pixelAt(const std::vector<std::uint8_t> &rgb, int width, int x, int y)
{
    const auto at = static_cast<std::size_t>((y * width + x) * 3);
    return {rgb[at], rgb[at + 1], rgb[at + 2]};
}

static bool isNear(const Pixel &pixel, const QColor &color, int tolerance)
{
    return std::abs(pixel[0] - color.red()) <= tolerance && std::abs(pixel[1] - color.green()) <= tolerance
        && std::abs(pixel[2] - color.blue()) <= tolerance;
}

void TestDecode::formatsAreToldByContent_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "PPM", "PGM", "PBM"})
        QTest::newRow(format) << QByteArray(format);
}

void TestDecode::formatsAreToldByContent()
{
    QFETCH(QByteArray, format);
    const QColor color = format == "PBM" ? Qt::white
        : format == "PGM"                ? QColor(120, 120, 120)
                                         : QColor(200, 120, 40);
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
    for (const char *format : {"JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "PPM"}) {
        const QByteArray whole = encoded(noise, format);
        // Where the parts of a TIFF lie is libtiff's knowledge.
        const QString code = qstrcmp(format, "TIFF") == 0 ? u"data.damaged"_s : u"data.truncated"_s;
        QTest::addRow("half a %s", format) << whole.left(whole.size() / 2) << code;
        QTest::addRow("the first bytes of a %s", format) << whole.left(20) << code;
    }
    QByteArray damaged = encoded(noise, "PNG");
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
    QTest::newRow("a PNG with a wrong byte") << damaged << u"data.damaged"_s;
    QTest::newRow("empty") << QByteArray() << u"data.empty"_s;
    QTest::newRow("text") << QByteArray("dear diary, today") << u"data.not_a_picture"_s;
    QTest::newRow("a HEIC") << QByteArray("\0\0\0\x18"
                                          "ftypheic\0\0\0\0mif1heic",
                                          24)
                            << u"data.other_format"_s;
    QTest::newRow("a Photoshop file") << QByteArray("8BPS\0\1", 6) << u"data.other_format"_s;
    QTest::newRow("a PPM of no size") << QByteArray("P6\n0 0\n255\n") << u"data.damaged"_s;
    QImage huge(2000, 1000, QImage::Format_Mono);
    huge.fill(0);
    QTest::newRow("too many pixels") << encoded(huge, "PNG") << u"data.too_many_pixels"_s;
    // Says that it has 900 megapixels; only its size may be looked at.
    QTest::newRow("a PPM that would fill the memory")
        << QByteArray("P3\n30000 30000\n255\n1 2 3") << u"data.too_many_pixels"_s;
}

void TestDecode::brokenFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    PictureRule rule;
    rule.mostPixels = 1'000'000;
    const auto picture = decodePicture(bytes, rule);
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

void TestDecode::orientationOfWebpAndPngIsApplied_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QString>("corners"); // clockwise from the top left: red, green, blue, white in the file
    const char *corners[] = {"rgbw", "grwb", "bwrg", "wbgr", "rwbg", "wrgb", "bgrw", "gbwr"};
    for (int i = 0; i < 8; ++i)
        QTest::addRow("%d", i + 1) << i + 1 << QString::fromLatin1(corners[i]);
}

void TestDecode::orientationOfWebpAndPngIsApplied()
{
    QFETCH(int, orientation);
    QFETCH(QString, corners);
    QImage image(64, 32, QImage::Format_RGB32);
    const QColor colors[2][2] = {{Qt::red, Qt::green}, {Qt::white, Qt::blue}};
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 64; ++x)
            image.setPixelColor(x, y, colors[y / 16][x / 32]);
    }
    const QByteArray exif = QByteArray("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19)
        + static_cast<char>(orientation) + QByteArray(6, '\0');
    QByteArray webp = encoded(image, "WEBP", 100);
    webp += "EXIF" + QByteArray(1, static_cast<char>(exif.size())) + QByteArray(3, '\0') + exif;
    qToLittleEndian(static_cast<quint32>(webp.size() - 8), webp.data() + 4);
    QByteArray png = encoded(image, "PNG");
    // The checksum is not looked at: the chunk is one that a decoder may leave out.
    png.insert(8 + 25,
               QByteArray("\0\0\0", 3) + static_cast<char>(exif.size()) + "eXIf" + exif
                   + QByteArray(4, '\0'));
    for (const QByteArray &bytes : {webp, png}) {
        const auto picture = decodePicture(bytes, {});
        QVERIFY(picture);
        const QSize size = picture->image.size();
        QCOMPARE(picture->originalSize, size);
        QCOMPARE(size, orientation < 5 ? QSize(64, 32) : QSize(32, 64));
        QString seen;
        for (const QPoint at : {QPoint(3, 3), QPoint(size.width() - 4, 3),
                                QPoint(size.width() - 4, size.height() - 4), QPoint(3, size.height() - 4)}) {
            const QColor color = picture->image.pixelColor(at);
            seen += QChar::fromLatin1(color.red() > 128         ? (color.green() > 128 ? 'w' : 'r')
                                          : color.green() > 128 ? 'g'
                                                                : 'b');
        }
        QCOMPARE(seen, corners);
    }
}

void TestDecode::bmpsOfRareKindsAreRead()
{
    const QByteArray whole = encoded(halves(20, 10, Qt::red, Qt::blue), "BMP");
    QByteArray topDown = whole;
    qToLittleEndian<qint32>(-10, topDown.data() + 22);
    // Version 3 of the header: 16 bytes more, the first 12 of which are masks.
    QByteArray third = whole;
    third.insert(54, QByteArray(16, '\0'));
    qToLittleEndian<quint32>(56, third.data() + 14);
    qToLittleEndian<quint32>(70, third.data() + 10);
    for (const QByteArray &bytes : {topDown, third}) {
        const auto picture = decodePicture(bytes, {});
        QVERIFY2(picture, picture ? "" : qPrintable(picture.problem().english()));
        QCOMPARE(picture->originalSize, QSize(20, 10));
        QCOMPARE(picture->image.pixelColor(3, 3), QColor(Qt::red));
        QCOMPARE(picture->image.pixelColor(17, 3), QColor(Qt::blue));
    }
}

void TestDecode::aThumbnailsEndIsNotThePicturesEnd()
{
    const QByteArray thumbnail = encoded(plain(8, 8, Qt::green), "JPEG");
    QByteArray whole = encoded(plain(64, 64, Qt::red), "JPEG");
    const auto length = thumbnail.size() + 2;
    whole.insert(2,
                 QByteArray("\xFF\xE2") + static_cast<char>(length >> 8) + static_cast<char>(length & 255)
                     + thumbnail);
    QVERIFY(!isTruncated(whole));
    QVERIFY(isTruncated(whole.left(whole.size() - 40)));
    QVERIFY(!isTruncated(whole + "trailing bytes"));
}

void TestDecode::alphaIsComposedOverTheBackground_data()
{
    QTest::addColumn<int>("background");
    QTest::addColumn<QColor>("seen");
    QTest::newRow("black") << 0 << QColor(100, 50, 25);
    QTest::newRow("grey") << 128 << QColor(164, 114, 89);
    QTest::newRow("white") << 255 << QColor(227, 177, 152);
}

void TestDecode::alphaIsComposedOverTheBackground()
{
    QFETCH(int, background);
    QFETCH(QColor, seen);
    PictureRule rule;
    rule.background = background;
    for (const auto format :
         {QImage::Format_ARGB32, QImage::Format_ARGB32_Premultiplied, QImage::Format_RGBA64}) {
        QImage image(16, 16, format);
        image.fill(QColor(200, 100, 50, 128));
        // TIFF keeps premultiplied pixels as they are, PNG never does.
        for (const char *file : {"PNG", "TIFF"}) {
            const auto picture = decodePicture(encoded(image, file), rule);
            QVERIFY(picture);
            QCOMPARE(picture->mode, ColourMode::Alpha);
            QVERIFY(isNear(pixelAt(fitted(picture->image, 16, 16, 3), 16, 5, 5), seen, 1));
        }
    }
}

void TestDecode::profilesAndGammasBecomeSrgb()
{
    // The same colour as sRGB (81, 181, 83), by the matrices of both spaces.
    QImage adobe = plain(16, 16, QColor(120, 180, 90));
    adobe.setColorSpace(QColorSpace::AdobeRgb);
    const auto colour = decodePicture(encoded(adobe, "PNG"), {});
    QVERIFY(colour);
    QVERIFY(isNear(pixelAt(fitted(colour->image, 16, 16, 3), 16, 5, 5), QColor(81, 181, 83), 2));
    // A grey of a quarter of the light is 137 in sRGB.
    QImage linear(16, 16, QImage::Format_Grayscale8);
    linear.fill(64);
    constexpr qsizetype kBehindHeader = 8 + 25;
    const QByteArray gamma("\0\0\0\4gAMA\0\x01\x86\xA0\x31\xE8\x96\x5F", 16);
    const auto grey = decodePicture(encoded(linear, "PNG").insert(kBehindHeader, gamma), {});
    QVERIFY(grey);
    QVERIFY(isNear(pixelAt(fitted(grey->image, 16, 16, 3), 16, 5, 5), QColor(137, 137, 137), 2));
}

void TestDecode::deepPicturesKeepTheirBrightness()
{
    QImage grey(16, 16, QImage::Format_Grayscale16);
    grey.fill(QColor::fromRgba64(0x8000, 0x8000, 0x8000));
    QImage color(16, 16, QImage::Format_RGBX64);
    color.fill(QColor::fromRgba64(0xC800, 0x6400, 0x3200));
    for (const char *file : {"PNG", "TIFF"}) {
        const auto one = decodePicture(encoded(grey, file), {});
        const auto other = decodePicture(encoded(color, file), {});
        QVERIFY(one && other);
        QCOMPARE(one->mode, ColourMode::Deep);
        QCOMPARE(one->image.format(), QImage::Format_Grayscale8);
        QVERIFY(isNear(pixelAt(fitted(one->image, 16, 16, 3), 16, 5, 5), QColor(128, 128, 128), 1));
        QVERIFY(isNear(pixelAt(fitted(other->image, 16, 16, 3), 16, 5, 5), QColor(200, 100, 50), 1));
    }
}

void TestDecode::inkIsTurnedIntoLight()
{
    // 16 x 16 pixels of CMYK 0, 200, 200, 20 as Adobe writes them, inverted.
    const QByteArray cmyk = QByteArray::fromBase64(
        "/9j/7gAOQWRvYmUAZAAAAAAA/"
        "9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/"
        "8AAFAgAEAAQBEMR"
        "AE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//"
        "EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNi"
        "coIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Sl"
        "pqeoqaqys7S1tre4ubrCw8TFxsfIycrS"
        "09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwDpqyaya6Ciiiiiiiiiiiiv/9k=");
    const auto picture = decodePicture(cmyk, {});
    QVERIFY(picture);
    QCOMPARE(picture->mode, ColourMode::Cmyk);
    QVERIFY(isNear(pixelAt(fitted(picture->image, 16, 16, 3), 16, 5, 5), QColor(236, 50, 50), 3));
}

void TestDecode::palettesAreColours()
{
    QImage image(16, 16, QImage::Format_Indexed8);
    image.setColorTable({qRgb(10, 20, 30), qRgb(200, 100, 50)});
    image.fill(1);
    const auto picture = decodePicture(encoded(image, "PNG"), {});
    QVERIFY(picture);
    QCOMPARE(picture->mode, ColourMode::Palette);
    QVERIFY(isNear(pixelAt(fitted(picture->image, 16, 16, 3), 16, 5, 5), QColor(200, 100, 50), 0));
}

void TestDecode::onePixelFillsThePicture()
{
    for (const Fit fit : {Fit::Crop, Fit::Pad, Fit::Stretch}) {
        const auto pixels = fitted(plain(1, 1, QColor(200, 120, 40)), 16, 16, 3, fit);
        QCOMPARE(pixelAt(pixels, 16, 0, 0), (Pixel{200, 120, 40}));
        QCOMPARE(pixelAt(pixels, 16, 15, 15), (Pixel{200, 120, 40}));
    }
}

void TestDecode::twoHundredMegapixelsAreRead()
{
    QImage image(20000, 10000, QImage::Format_Mono);
    image.fill(1);
    std::mutex large;
    {
        const auto picture = decodePicture(encoded(image, "PNG"), {}, &large);
        QVERIFY(picture);
        QCOMPARE(picture->originalSize, QSize(20000, 10000));
        QVERIFY(!large.try_lock());
        QCOMPARE(pixelAt(fitted(picture->image, 16, 16, 3), 16, 5, 5), (Pixel{255, 255, 255}));
    }
    QVERIFY(large.try_lock());
    large.unlock();
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
        QVERIFY2(std::abs(quick[i] - exact[i]) <= 6,
                 qPrintable(u"%1: %2 %3"_s.arg(i).arg(quick[i]).arg(exact[i])));
}

void TestDecode::greyIsLuma()
{
    QCOMPARE(fitted(plain(16, 16, QColor(255, 0, 0)), 16, 16, 1)[9], std::uint8_t{76});
    QCOMPARE(fitted(plain(16, 16, QColor(0, 255, 0)), 16, 16, 1)[9], std::uint8_t{150});
    QCOMPARE(fitted(plain(16, 16, QColor(0, 0, 255)), 16, 16, 1)[9], std::uint8_t{29});
}

FORJA_TEST(TestDecode)
#include "test_decode.moc"
