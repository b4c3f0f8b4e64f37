// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "engine/metrics/nearest.h"
#include "tests/testmain.h"

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCount = 700; // more than one block of the search

torch::Tensor pictureOf(const PictureDataset &data, int index)
{
    const std::span<const std::uint8_t> bytes = data.pixels(data.trainRecord(index));
    torch::Tensor pixels = torch::empty({data.height(), data.width(), data.channels()}, torch::kUInt8);
    std::copy(bytes.begin(), bytes.end(), pixels.data_ptr<std::uint8_t>());
    return pixels.permute({2, 0, 1}).to(torch::kFloat32) / 127.5 - 1;
}

} // namespace

class TestNearest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_cache.isValid());
        qputenv("FORJA_CACHE", m_cache.path().toLocal8Bit());
        PictureRule rule;
        rule.width = 16;
        rule.height = 16;
        rule.sampleCount = kCount;
        m_data = PictureDataset::open(u"sample:faces"_s, rule).orThrow();
    }

    void findsThePictureItselfAndItsMirrorImage()
    {
        const int last = m_data->trainSize() - 1;
        const torch::Tensor itself = pictureOf(*m_data, 3);
        const torch::Tensor mirrored = pictureOf(*m_data, last).flip(2);
        const auto found = nearestTraining(*m_data, torch::stack({itself, mirrored}), 3, m_go);
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].size(), std::size_t{3});
        QCOMPARE(found[0][0].index, 3);
        QVERIFY(found[0][0].distance < 1e-4);
        QVERIFY(!found[0][0].isMirrored);
        QCOMPARE(found[1][0].index, last);
        QVERIFY(found[1][0].distance < 1e-4);
        QVERIFY(found[1][0].isMirrored);
    }

    void agreesWithComparingEveryPicture()
    {
        const torch::Tensor query = (pictureOf(*m_data, 0) + pictureOf(*m_data, 1)) / 2;
        std::vector<double> all;
        for (int i = 0; i < m_data->trainSize(); ++i) {
            const torch::Tensor picture = pictureOf(*m_data, i);
            all.push_back(std::min((picture - query).norm().item<double>(),
                                   (picture.flip(2) - query).norm().item<double>()));
        }
        const auto found = nearestTraining(*m_data, query.unsqueeze(0), 5, m_go);
        std::vector<double> sorted = all;
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t k = 0; k < 5; ++k) {
            QVERIFY(std::abs(found[0][k].distance - sorted[k]) < 1e-4);
            QVERIFY(std::abs(all[static_cast<std::size_t>(found[0][k].index)] - sorted[k]) < 1e-4);
        }
    }

    void askingForMoreThanThereAreGivesAll()
    {
        const auto found = nearestTraining(*m_data, pictureOf(*m_data, 0).unsqueeze(0), 5000, m_go);
        QCOMPARE(static_cast<int>(found[0].size()), m_data->trainSize());
    }

    void cancellingGivesNothing()
    {
        const std::atomic<bool> cancelled{true};
        QVERIFY(nearestTraining(*m_data, pictureOf(*m_data, 0).unsqueeze(0), 3, cancelled).empty());
    }

private:
    QTemporaryDir m_cache;
    const std::atomic<bool> m_go{false};
    std::shared_ptr<const PictureDataset> m_data;
};

FORJA_TEST(TestNearest)
#include "test_nearest.moc"
