// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/philox.h"
#include "engine/data/checking/datasetdoctor.h"
#include "engine/data/checking/likeness.h"
#include "tests/engine/data/picturefiles.h"
#include "tests/testmain.h"

#include <QTemporaryDir>

#include <bit>

using namespace forja;
using namespace Qt::StringLiterals;
using namespace picturefiles;
namespace fs = std::filesystem;

class TestDatasetDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aGoodFolderHasNoFindings();
    void copiesAreGrouped();
    void nearCopiesAreFoundAndOthersAreNot();
    void heldOutCopiesOfTrainingPicturesLeak();
    void classesAreWeighed();
    void oddShapesSizesAndColoursAreListed();
    void followingTheAdviceMendsIt();
    void likeGroupsAgreeWithLookingAtEveryPair();
    void lookingCanBeCancelled();

private:
    fs::path folder() const { return fs::path(m_folder->path().toStdString()); }
    Diagnosis diagnosed(const PictureRule &rule = {});
    static const Finding *find(const Diagnosis &diagnosis, const char *code);
    QStringList pathsOf(const std::vector<int> &pictures) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_cache;
    std::shared_ptr<const PictureDataset> m_data;
};

/// Coarse colours that no other seed has.
static QImage blotches(quint64 seed, int width = 64, int height = 64)
{
    QImage coarse(6, 6, QImage::Format_RGB32);
    Draws draws(seed, Purpose::SamplePicture, 0);
    for (int i = 0; i < 36; ++i)
        coarse.setPixelColor(i % 6, i / 6,
                             QColor(int(draws.uniform(quint32(i), 0) * 255),
                                    int(draws.uniform(quint32(i), 1) * 255),
                                    int(draws.uniform(quint32(i), 2) * 255)));
    return coarse.scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void TestDatasetDoctor::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cache = std::make_unique<QTemporaryDir>();
    qputenv("FORJA_CACHE", m_cache->path().toUtf8());
}

Diagnosis TestDatasetDoctor::diagnosed(const PictureRule &rule)
{
    m_data = opened(m_folder->path(), rule);
    return m_data ? diagnose(*m_data).orThrow() : Diagnosis();
}

const Finding *TestDatasetDoctor::find(const Diagnosis &diagnosis, const char *code)
{
    const auto at = std::find_if(diagnosis.findings.begin(), diagnosis.findings.end(),
                                 [code](const Finding &finding) {
                                     return finding.code == QLatin1String(code);
                                 });
    return at == diagnosis.findings.end() ? nullptr : &*at;
}

QStringList TestDatasetDoctor::pathsOf(const std::vector<int> &pictures) const
{
    QStringList paths;
    for (const int picture : pictures)
        paths.append(m_data->records()[static_cast<std::size_t>(picture)].path);
    return paths;
}

void TestDatasetDoctor::aGoodFolderHasNoFindings()
{
    PictureRule rule;
    rule.sampleCount = 2000;
    const auto digits = opened(u"sample:digits"_s, rule);
    QVERIFY(digits);
    const auto diagnosis = diagnose(*digits);
    QVERIFY(diagnosis);
    for (const Finding &finding : diagnosis->findings)
        qWarning("%s", qUtf8Printable(finding.what.english()));
    QVERIFY(diagnosis->findings.isEmpty());
    QCOMPARE(diagnosis->colourModes, (QMap<QString, int>{{u"grey"_s, 2000}}));
}

void TestDatasetDoctor::copiesAreGrouped()
{
    for (int i = 0; i < 8; ++i)
        write(folder() / (std::to_string(i) + ".png"), encoded(blotches(quint64(i)), "PNG"));
    write(folder() / "copy of 3.png", encoded(blotches(3), "PNG"));
    write(folder() / "third of 3.png", encoded(blotches(3), "PNG"));
    write(folder() / "copy of 5.png", encoded(blotches(5), "PNG"));
    const Diagnosis diagnosis = diagnosed();
    const Finding *finding = find(diagnosis, "duplicates");
    QVERIFY(finding);
    QCOMPARE(finding->groups.size(), std::size_t(2));
    QCOMPARE(pathsOf(finding->groups[0]), (QStringList{u"3.png"_s, u"copy of 3.png"_s, u"third of 3.png"_s}));
    QCOMPARE(finding->toExclude.size(), std::size_t(3));
    QVERIFY(finding->what.english().startsWith(u"3 files"_s));
    QVERIFY(!find(diagnosis, "near_duplicates"));
    QVERIFY(!find(diagnosis, "leakage"));
}

void TestDatasetDoctor::nearCopiesAreFoundAndOthersAreNot()
{
    for (int i = 0; i < 40; ++i)
        write(folder() / (std::to_string(i) + ".png"), encoded(blotches(quint64(i)), "PNG"));
    write(folder() / "7 again.jpg", encoded(blotches(7), "JPEG", 60));
    write(folder() / "7 larger.png",
          encoded(blotches(7).scaled(200, 200, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), "PNG"));
    const Diagnosis diagnosis = diagnosed();
    const Finding *finding = find(diagnosis, "near_duplicates");
    QVERIFY(finding);
    QCOMPARE(finding->groups.size(), std::size_t(1));
    QStringList paths = pathsOf(finding->groups[0]);
    paths.sort();
    QCOMPARE(paths, (QStringList{u"7 again.jpg"_s, u"7 larger.png"_s, u"7.png"_s}));
    QVERIFY(!find(diagnosis, "duplicates"));
}

void TestDatasetDoctor::heldOutCopiesOfTrainingPicturesLeak()
{
    for (int i = 0; i < 60; ++i) {
        const QImage image = blotches(quint64(i));
        write(folder() / (std::to_string(i) + ".png"), encoded(image, "PNG"));
        write(folder() / (std::to_string(i) + ".jpg"), encoded(image, "JPEG", 90));
    }
    PictureRule rule;
    rule.heldOutShare = 0.3;
    const Diagnosis diagnosis = diagnosed(rule);
    const Finding *finding = find(diagnosis, "leakage");
    QVERIFY(finding);
    QCOMPARE(finding->gravity, Gravity::Warning);
    for (const auto &group : finding->groups) {
        QVERIFY(!m_data->records()[std::size_t(group.front())].isHeldOut);
        QVERIFY(m_data->records()[std::size_t(group.back())].isHeldOut);
    }
    for (const int picture : finding->toExclude)
        QVERIFY(m_data->records()[std::size_t(picture)].isHeldOut);
}

void TestDatasetDoctor::classesAreWeighed()
{
    for (int i = 0; i < 60; ++i)
        write(folder() / "cats" / (std::to_string(i) + ".png"), encoded(blotches(quint64(i)), "PNG"));
    for (int i = 0; i < 5; ++i)
        write(folder() / "dogs" / (std::to_string(i) + ".png"), encoded(blotches(quint64(100 + i)), "PNG"));
    const Diagnosis uneven = diagnosed();
    QVERIFY(find(uneven, "imbalance"));
    QCOMPARE(find(uneven, "imbalance")->what.english(),
             u"The classes are imbalanced: cats has 60 pictures, dogs has 5."_s);
    QVERIFY(find(uneven, "few"));
    PictureRule rule;
    rule.classesFromFolders = false;
    QVERIFY(!find(diagnosed(rule), "imbalance"));
}

void TestDatasetDoctor::oddShapesSizesAndColoursAreListed()
{
    for (int i = 0; i < 20; ++i)
        write(folder() / (std::to_string(i) + ".png"), encoded(blotches(quint64(i)), "PNG"));
    write(folder() / "banner.png", encoded(blotches(50, 400, 60), "PNG"));
    write(folder() / "icon.png", encoded(blotches(51, 16, 16), "PNG"));
    write(folder() / "grey.png", encoded(blotches(52).convertToFormat(QImage::Format_Grayscale8), "PNG"));
    write(folder() / "torn.png", QByteArray("\x89PNG\r\n\x1A\n", 8));
    const Diagnosis diagnosis = diagnosed();
    QVERIFY(find(diagnosis, "odd_shape") && find(diagnosis, "small") && find(diagnosis, "colour")
            && find(diagnosis, "unusable"));
    QCOMPARE(pathsOf(find(diagnosis, "odd_shape")->toExclude), QStringList{u"banner.png"_s});
    QCOMPARE(pathsOf(find(diagnosis, "small")->toExclude), QStringList{u"icon.png"_s});
    QCOMPARE(pathsOf(find(diagnosis, "colour")->toExclude), QStringList{u"grey.png"_s});
    QCOMPARE(find(diagnosis, "unusable")->files.size(), 1);
    QCOMPARE(diagnosis.unusable, (QMap<QString, int>{{u"data.truncated"_s, 1}}));
}

void TestDatasetDoctor::followingTheAdviceMendsIt()
{
    for (int i = 0; i < 30; ++i) {
        write(folder() / (std::to_string(i) + ".png"), encoded(blotches(quint64(i)), "PNG"));
        write(folder() / (std::to_string(i) + "|near.jpg"), encoded(blotches(quint64(i)), "JPEG", 90));
        write(folder() / (std::to_string(i) + " copy.png"), encoded(blotches(quint64(i)), "PNG"));
    }
    PictureRule rule;
    rule.heldOutShare = 0.2;
    for (int round = 0; round < 3; ++round) {
        const Diagnosis diagnosis = diagnosed(rule);
        for (const char *code : {"leakage", "duplicates", "near_duplicates"}) {
            if (const Finding *finding = find(diagnosis, code)) {
                for (const QString &path : pathsOf(finding->toExclude))
                    rule.excluded.append(exclusionName(path));
            }
        }
    }
    const Diagnosis after = diagnosed(rule);
    QVERIFY(!find(after, "leakage") && !find(after, "duplicates") && !find(after, "near_duplicates"));
    QCOMPARE(m_data->report().pictures, 30);
}

void TestDatasetDoctor::likeGroupsAgreeWithLookingAtEveryPair()
{
    // 2,000 hashes around 300 centres, up to 6 bits from them.
    Draws draws(5, Purpose::SamplePicture, 0);
    std::vector<quint64> hashes;
    for (quint32 i = 0; i < 2000; ++i) {
        Draws centre(quint64(draws.uniform(i, 0) * 300), Purpose::SamplePicture, 1);
        quint64 hash = quint64(centre.uniform(0, 0) * 0x1p32) << 32 | quint64(centre.uniform(1, 0) * 0x1p32);
        for (quint32 bit = 0; bit < 3; ++bit)
            hash ^= quint64{1} << int(draws.uniform(i, bit + 1) * 63);
        hashes.push_back(hash);
    }
    std::vector<std::vector<int>> expected;
    std::vector<char> isTaken(hashes.size());
    for (std::size_t a = 0; a < hashes.size(); ++a) {
        std::vector<int> group = {int(a)};
        for (std::size_t b = a + 1; b < hashes.size() && !isTaken[a]; ++b) {
            if (!isTaken[b] && std::popcount(hashes[a] ^ hashes[b]) <= 6) {
                isTaken[b] = 1;
                group.push_back(int(b));
            }
        }
        if (group.size() > 1)
            expected.push_back(group);
    }
    QVERIFY(expected.size() > 200);
    QCOMPARE(likeGroups(hashes, 6, [](int, int) { return true; }, [](qint64) { return true; }), expected);
}

void TestDatasetDoctor::lookingCanBeCancelled()
{
    for (int i = 0; i < 5; ++i)
        write(folder() / (std::to_string(i) + ".png"), encoded(blotches(quint64(i)), "PNG"));
    const auto data = opened(m_folder->path());
    const auto diagnosis = diagnose(*data, [](const char *, qint64, qint64) { return false; });
    QVERIFY(!diagnosis);
    QCOMPARE(diagnosis.problem().code, u"data.cancelled"_s);
}

FORJA_TEST(TestDatasetDoctor)
#include "test_datasetdoctor.moc"
