// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/cache.h"
#include "tests/engine/data/datasetfolders.h"
#include "tests/engine/data/picturefiles.h"
#include "tests/testmain.h"

#include <chrono>

using namespace forja;
using namespace picturefiles;
namespace fs = std::filesystem;

class TestCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folders.emplace(); }
    void secondOpenComesFromTheCache();
    void aChangedFileIsReadAnew();
    void damagedCacheIsRebuilt_data();
    void damagedCacheIsRebuilt();
    void cacheKeepsToItsLimit();

private:
    fs::path folder() const { return m_folders->folder(); }
    QString source() const { return m_folders->source(); }
    fs::path onlyCacheFile() const;

    std::optional<DatasetFolders> m_folders;
};

fs::path TestCache::onlyCacheFile() const
{
    fs::path found;
    int files = 0;
    for (const auto &entry : fs::directory_iterator(m_folders->cache())) {
        found = entry.path();
        ++files;
    }
    return files == 1 ? found : fs::path();
}

void TestCache::secondOpenComesFromTheCache()
{
    for (int i = 0; i < 20; ++i)
        write(folder() / (std::to_string(i) + ".png"), numbered(i));
    const auto first = opened(source());
    const auto second = opened(source());
    QVERIFY(first && second);
    QVERIFY(!first->report().fromCache);
    QVERIFY(second->report().fromCache);
    QCOMPARE(second->fingerprint(), first->fingerprint());
    QCOMPARE(second->recordLines(), first->recordLines());
    QCOMPARE(second->report().originalSizes, first->report().originalSizes);
    for (int i = 0; i < first->trainSize(); ++i)
        QVERIFY(std::ranges::equal(first->pixels(first->trainRecord(i)),
                                   second->pixels(second->trainRecord(i))));
    PictureRule other;
    other.fit = Fit::Pad;
    QVERIFY(!opened(source(), other)->report().fromCache);
}

void TestCache::aChangedFileIsReadAnew()
{
    for (int i = 0; i < 5; ++i)
        write(folder() / (std::to_string(i) + ".png"), numbered(i));
    const QString before = opened(source())->fingerprint();
    const fs::path changed = folder() / "3.png";
    const auto time = fs::last_write_time(changed);
    write(changed, numbered(77));
    fs::last_write_time(changed, time + std::chrono::seconds(2));
    const auto after = opened(source());
    QVERIFY(!after->report().fromCache);
    QVERIFY(after->fingerprint() != before);
}

void TestCache::damagedCacheIsRebuilt_data()
{
    QTest::addColumn<int>("cutTo"); // -1: not cut
    QTest::addColumn<int>("flipAt"); // from the end when negative, 0: none
    QTest::newRow("empty") << 0 << 0;
    QTest::newRow("header cut") << 100 << 0;
    QTest::newRow("pixels cut") << 6000 << 0;
    QTest::newRow("wrong magic") << -1 << 3;
    QTest::newRow("wrong length") << -1 << 23;
    QTest::newRow("wrong index") << -1 << -40;
}

void TestCache::damagedCacheIsRebuilt()
{
    QFETCH(int, cutTo);
    QFETCH(int, flipAt);
    for (int i = 0; i < 5; ++i)
        write(folder() / (std::to_string(i) + ".png"), numbered(i));
    const QString before = opened(source())->fingerprint();
    const fs::path file = onlyCacheFile();
    QVERIFY(!file.empty());
    if (cutTo >= 0)
        fs::resize_file(file, static_cast<std::uintmax_t>(cutTo));
    if (flipAt != 0) {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(flipAt, flipAt > 0 ? std::ios::beg : std::ios::end);
        stream.put('\x7F');
    }
    const auto again = opened(source());
    QVERIFY(again);
    QVERIFY(!again->report().fromCache);
    QCOMPARE(again->fingerprint(), before);
    QVERIFY(opened(source())->report().fromCache);
}

void TestCache::cacheKeepsToItsLimit()
{
    const auto now = fs::file_time_type::clock::now();
    for (int i = 0; i < 4; ++i) {
        const fs::path file = folder() / (std::to_string(i) + ".pictures");
        write(file, QByteArray(1000, 'x'));
        fs::last_write_time(file, now - std::chrono::hours(i == 2 ? 0 : 9 - i));
    }
    write(folder() / "notes", QByteArray(5000, 'x'));
    trimCache(folder(), 3500, 1000);
    // The two used longest ago make room; what is not ours stays.
    QVERIFY(!fs::exists(folder() / "0.pictures"));
    QVERIFY(!fs::exists(folder() / "1.pictures"));
    QVERIFY(fs::exists(folder() / "2.pictures"));
    QVERIFY(fs::exists(folder() / "3.pictures"));
    QVERIFY(fs::exists(folder() / "notes"));
}

FORJA_TEST(TestCache)
#include "test_cache.moc"
