// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/usualsize.h"

#include "engine/data/dataset.h"
#include "tests/testmain.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// What is said of the size of pictures before they are decoded.
class UsualSizeTest : public QObject
{
    Q_OBJECT

private:
    void write(const QTemporaryDir &folder, const QSize &size, int count)
    {
        for (int i = 0; i < count; ++i) {
            QImage picture(size, QImage::Format_RGB32);
            picture.fill(qRgb(i, size.width() % 256, size.height() % 256));
            QVERIFY(
                picture.save(folder.filePath(u"%1-%2-%3.png"_s.arg(size.width()).arg(size.height()).arg(i))));
        }
    }

private Q_SLOTS:
    void theSizeThatEveryPictureHasIsSeenWithoutDecoding()
    {
        const QTemporaryDir folder;
        write(folder, {64, 48}, 5);
        const UsualSize expected{{64, 48}, UsualSize::Spread::All};
        QVERIFY(usualSizeIn(folder.path()) == expected);
        QVERIFY(usualSize(*Dataset::open(folder.path(), {}).orThrow()) == expected);
    }

    void picturesWhoseNamesAreNoUtf8AreSeen()
    {
        const QTemporaryDir folder;
        write(folder, {64, 48}, 1);
        const auto named = toPath(folder.path()) / "caf\xE9.png";
        std::filesystem::rename(toPath(folder.filePath(u"64-48-0.png"_s)), named);
        const auto found = usualSizeIn(folder.path());
        // The folder could not remove it.
        std::filesystem::remove(named);
        QVERIFY((found == UsualSize{{64, 48}, UsualSize::Spread::All}));
    }

    void ofManySizesTheOneInTheMiddleIsSaid()
    {
        const QTemporaryDir folder;
        write(folder, {40, 90}, 2);
        QVERIFY((usualSizeIn(folder.path()) == UsualSize{{40, 90}, UsualSize::Spread::All}));
        write(folder, {50, 80}, 2);
        write(folder, {60, 70}, 2);
        QVERIFY((usualSizeIn(folder.path()) == UsualSize{{50, 80}, UsualSize::Spread::Middle}));
        write(folder, {50, 80}, 6);
        QVERIFY((usualSizeIn(folder.path()) == UsualSize{{50, 80}, UsualSize::Spread::Most}));
    }

    void whatIsDrawnOrNotThereHasNoSize()
    {
        const QTemporaryDir folder;
        QVERIFY(!usualSizeIn(folder.path()));
        QVERIFY(!usualSizeIn(folder.filePath(u"nowhere"_s)));
        QVERIFY(!usualSizeIn(u"sample:digits"_s));
        QVERIFY(!usualSizeIn(u"flat:ring"_s));
    }

    void aSideIsTheNearestThatNetsAreBuiltFor_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("largest");
        QTest::addColumn<int>("side");
        QTest::newRow("as they are") << QSize(64, 64) << 256 << 64;
        QTest::newRow("28 of old digits") << QSize(28, 28) << 256 << 32;
        QTest::newRow("the shorter side") << QSize(178, 218) << 256 << 192;
        QTest::newRow("no more than asked for") << QSize(178, 218) << 64 << 64;
        QTest::newRow("tiny") << QSize(3, 5) << 64 << 16;
        QTest::newRow("huge") << QSize(6000, 4000) << 256 << 256;
    }

    void aSideIsTheNearestThatNetsAreBuiltFor()
    {
        QFETCH(QSize, size);
        QFETCH(int, largest);
        QTEST(trainedSide(size, largest), "side");
    }
};

FORJA_TEST(UsualSizeTest)
#include "test_usualsize.moc"
