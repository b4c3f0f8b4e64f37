// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/featuresearch.h"

#include "engine/session/types/values.h"
#include "engine/training/batches.h"
#include "tests/testmain.h"

#include <QTest>

#include <algorithm>

using namespace forja;
using namespace Qt::StringLiterals;

class TestFeatureSearch : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const PictureDataset> m_data;

    torch::Tensor picture(int index, bool isMirrored = false) const
    {
        torch::Tensor out = emptyPictures(1, *m_data, false);
        fillPicture(out, 0, *m_data, m_data->trainRecord(index), isMirrored);
        return out[0];
    }
    static std::vector<Neighbour> searched(FeatureSearch search)
    {
        // The first look only measures how much each feature varies.
        while (!search.isOver())
            search.searchSome();
        return search.nearest();
    }

private Q_SLOTS:
    void initTestCase()
    {
        at::set_num_threads(1);
        PictureRule rule;
        rule.width = rule.height = 16;
        rule.sampleCount = 150;
        m_data = PictureDataset::open(u"sample:digits"_s, rule).orThrow();
    }

    void itAgreesWithAllDistancesComputedAtOnce()
    {
        const torch::Tensor mixing = (torch::arange(256 * 20, torch::kFloat32) * 0.37).sin().view({256, 20});
        const auto features = [mixing](const torch::Tensor &pictures) {
            return pictures.flatten(1).mm(mixing).relu();
        };
        const torch::Tensor query = picture(11) * 0.7;
        const auto found = searched(FeatureSearch(m_data, features, query, 5));

        std::vector<torch::Tensor> all;
        for (int i = 0; i < m_data->trainSize(); ++i)
            all.push_back(picture(i));
        const torch::Tensor rows = features(torch::stack(all)).to(torch::kFloat64);
        const torch::Tensor deviation = rows.std(0, false).clamp_min(1e-30);
        const auto distance = [&](const torch::Tensor &of) {
            return ((rows - features(of.unsqueeze(0)).to(torch::kFloat64)) / deviation)
                .square()
                .mean(1)
                .sqrt();
        };
        const torch::Tensor nearest = at::minimum(distance(query), distance(query.flip(2)));
        const torch::Tensor order = nearest.argsort();
        QCOMPARE(found.size(), std::size_t(5));
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(found[static_cast<std::size_t>(i)].index,
                     static_cast<int>(order[i].item<std::int64_t>()));
            QVERIFY(std::abs(found[static_cast<std::size_t>(i)].distance - nearest[order[i]].item<double>())
                    < 1e-3);
        }
    }

    void aTrainingPictureFindsItselfUnlessItIsLeftOut()
    {
        const auto pixels = [](const torch::Tensor &pictures) { return pictures.flatten(1); };
        const auto found = searched(FeatureSearch(m_data, pixels, picture(42), 3));
        QCOMPARE(found.front().index, 42);
        QVERIFY(found.front().distance < 1e-4);
        const auto others = searched(FeatureSearch(m_data, pixels, picture(42), 3, 42));
        QCOMPARE(others.size(), std::size_t(3));
        QVERIFY(std::none_of(others.begin(), others.end(),
                             [](const Neighbour &one) { return one.index == 42; }));
        QCOMPARE(others[0].index, found[1].index);
    }

    void aMirroredPictureIsFoundAsThat()
    {
        const auto pixels = [](const torch::Tensor &pictures) { return pictures.flatten(1); };
        const auto found = searched(FeatureSearch(m_data, pixels, picture(17, true), 1));
        QCOMPARE(found.front().index, 17);
        QVERIFY(found.front().isMirrored);
    }

    void aFeatureThatNeverChangesSaysNothing()
    {
        const auto withDead = [](const torch::Tensor &pictures) {
            const torch::Tensor flat = pictures.flatten(1);
            return torch::cat({flat, torch::full({flat.size(0), 1}, 1e6)}, 1);
        };
        const auto pixels = [](const torch::Tensor &pictures) { return pictures.flatten(1); };
        const auto dead = searched(FeatureSearch(m_data, withDead, picture(3), 4)),
                   plain = searched(FeatureSearch(m_data, pixels, picture(3), 4));
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(dead[i].index, plain[i].index);
    }
};

FORJA_TEST(TestFeatureSearch)
#include "test_featuresearch.moc"
