// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/export/galleryexport.h"
#include "engine/export/pictureorigin.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestPicturePlace : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home, m_elsewhere;

    /// A run with moments 100 and 300: three latents of seed 7, classes 0, 1 and 0.
    RunFolder madeRun() const
    {
        const RunFolder run = test::makeRun(*m_home);
        makeFolder(run.fsPath() / "fakes").orThrow();
        for (const qint64 update : {100, 300}) {
            SheetRecord sheet = test::makeSheet(update);
            sheet.latentSeed = 7;
            sheet.classes = 2;
            sheet.network = u"net%1"_s.arg(update);
            writeFileAtomically(run.sheetPath(update), encodeSheet(sheet, run.name()), Durable::No).orThrow();
        }
        return run;
    }

    QString saved(const RunFolder &run, qint64 update, quint64 seed, qint64 index, int classIndex,
                  const QString &network = {}) const
    {
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::gray);
        const QString path = m_elsewhere->filePath(u"picture.png"_s);
        writeFileAtomically(toPath(path),
                            encodePicture({image, seed, index, classIndex}, run, update, network),
                            Durable::No)
            .orThrow();
        return path;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_elsewhere = std::make_unique<QTemporaryDir>();
    }

    void aPictureLeadsToItsMomentAndLatent()
    {
        const RunFolder run = madeRun();
        const auto place = originOfPicture(saved(run, 300, 7, 1, 1, u"net300"_s), {m_home->path()});
        QVERIFY(place);
        QCOMPARE(place->run, run.path());
        QCOMPARE(place->update, 300);
        QCOMPARE(place->tile, 1);
        QVERIFY(!place->missing);
    }

    void theRunItselfMayBeNamedInsteadOfItsFolder()
    {
        const RunFolder run = madeRun();
        QCOMPARE(originOfPicture(saved(run, 300, 7, 1, 1), {run.path()})->run, run.path());
    }

    void aSheetInsideItsRunNeedsNoFolder()
    {
        const RunFolder run = madeRun();
        const auto place = originOfPicture(shownPath(run.sheetPath(100)), {});
        QVERIFY(place);
        QCOMPARE(place->run, run.path());
        QCOMPARE(place->update, 100);
        QCOMPARE(place->tile, -1);
        QVERIFY(!place->missing);
    }

    void aThinnedMomentIsSaidAndTheNearestShown()
    {
        const auto place = originOfPicture(saved(madeRun(), 220, 7, 1, 1), {m_home->path()});
        QVERIFY(place);
        QCOMPARE(place->update, 300);
        QCOMPARE(place->tile, 1);
        QCOMPARE(place->missing->code, u"picture.moment_gone"_s);
        QVERIFY(place->missing->english().contains(u"220"_s) && place->missing->english().contains(u"300"_s));
    }

    void latentsThatTheGalleryDoesNotShowAreSaid_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<qint64>("index");
        QTest::addColumn<int>("classIndex");
        QTest::newRow("another seed") << quint64(8) << qint64(1) << 1;
        QTest::newRow("beyond the last tile") << quint64(7) << qint64(3) << 1;
        QTest::newRow("another class") << quint64(7) << qint64(1) << 0;
    }
    void latentsThatTheGalleryDoesNotShowAreSaid()
    {
        QFETCH(quint64, seed);
        QFETCH(qint64, index);
        QFETCH(int, classIndex);
        const auto place = originOfPicture(saved(madeRun(), 100, seed, index, classIndex), {m_home->path()});
        QVERIFY(place);
        QCOMPARE(place->update, 100);
        QCOMPARE(place->tile, -1);
        QCOMPARE(place->missing->code, u"picture.latent_elsewhere"_s);
    }

    void aRunThatIsGoneIsSaid()
    {
        const RunFolder run = madeRun();
        const QString picture = saved(run, 300, 7, 1, 1);
        QVERIFY(removeAll(run.fsPath()));
        const auto place = originOfPicture(picture, {m_home->path()});
        QVERIFY(!place);
        QCOMPARE(place.problem().code, u"picture.no_run"_s);
        QVERIFY(place.problem().english().contains(run.name()));
    }

    void anotherRunOfTheSameNameIsNotTakenForIt()
    {
        const RunFolder run = madeRun();
        QCOMPARE(originOfPicture(saved(run, 300, 7, 1, 1, u"other"_s), {m_home->path()}).problem().code,
                 u"picture.other_run"_s);
    }

    void picturesOfOthersAreRefused()
    {
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::gray);
        const QString path = m_elsewhere->filePath(u"holiday.png"_s);
        QVERIFY(image.save(path));
        QCOMPARE(originOfPicture(path, {m_home->path()}).problem().code, u"picture.no_origin"_s);
    }
};

FORJA_TEST(TestPicturePlace)
#include "test_pictureorigin.moc"
