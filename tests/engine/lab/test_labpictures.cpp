// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/labpictures.h"

#include "tests/engine/lab/labfixture.h"
#include "tests/testmain.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace forja;
using namespace Qt::StringLiterals;

class TestLabPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_experiment.emplace(testing::smallDigits(assembleFields()));
        m_data = testing::dataOf(*m_experiment);
    }

    void labelsAreDrawnPerClassAndBySeed()
    {
        const torch::Tensor classes = torch::arange(200, torch::kInt64).remainder(10);
        const auto rows = drawLabels(classes, 10, 3, 7, 0);
        QCOMPARE(rows.size(), std::size_t{30});
        QCOMPARE(std::set<std::int64_t>(rows.begin(), rows.end()).size(), std::size_t{30});
        std::vector<int> counts(10);
        for (const std::int64_t row : rows)
            ++counts[static_cast<std::size_t>(row % 10)];
        QCOMPARE(counts, std::vector<int>(10, 3));

        QCOMPARE(drawLabels(classes, 10, 3, 7, 0), rows);
        QVERIFY(drawLabels(classes, 10, 3, 8, 0) != rows);
        QVERIFY(drawLabels(classes, 10, 3, 7, 1) != rows);
    }

    void moreLabelsAreTheSameOnesAndMore()
    {
        const torch::Tensor classes = torch::arange(200, torch::kInt64).remainder(10);
        const auto few = drawLabels(classes, 10, 3, 7, 4), more = drawLabels(classes, 10, 8, 7, 4);
        const std::set<std::int64_t> known(more.begin(), more.end());
        QVERIFY(std::all_of(few.begin(), few.end(),
                            [&known](std::int64_t row) { return known.contains(row); }));
    }

    void trainingPicturesAreFewAndOfEveryClassAlike()
    {
        const LabPictures some = LabPictures::training(*m_data, 100, 1, 3);
        QCOMPARE(some.size(), 100);
        QCOMPARE(torch::bincount(some.classes(), {}, 10).min().item<int>(), 10);
        // What is asked of each class comes first.
        QCOMPARE(LabPictures::training(*m_data, 100, 30, 3).size(), 300);
        QVERIFY(torch::equal(LabPictures::training(*m_data, 100, 1, 3).batch(0, 20).pictures,
                             some.batch(0, 20).pictures));
        QVERIFY(!torch::equal(LabPictures::training(*m_data, 100, 1, 4).batch(0, 20).pictures,
                              some.batch(0, 20).pictures));
    }

    void picturesComeWithTheirClasses()
    {
        const LabPictures heldOut = LabPictures::heldOut(*m_data, 1000);
        QCOMPARE(heldOut.size(), m_data->heldOutSize());
        const std::vector<std::int64_t> rows{5, 0};
        const Batch batch = heldOut.batch(rows);
        QCOMPARE(toImage(batch.pictures[0]), m_data->heldOutImage(5));
        QCOMPARE(batch.classes[0].item<int>(), m_data->heldOutClass(5));
        const torch::Tensor means = heldOut.mapped([](const torch::Tensor &some) {
            return some.mean({1, 2, 3});
        });
        QCOMPARE(means[5].item<float>(), batch.pictures.mean({1, 2, 3})[0].item<float>());
    }

    void dataWithoutLabelsIsRefusedWithAWayOut()
    {
        Experiment e = testing::smallDigits(assembleFields(), {{"data.classes", false}});
        const QString source = e.text(u"data.folder"_s);
        PictureRule rule = pictureRule(e);
        rule.classesFromFolders = false;
        QTemporaryDir folder;
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_data->trainImage(i * 40).save(folder.filePath(u"%1.png"_s.arg(i))));
        const auto plain = Dataset::open(folder.path(), rule).orThrow();
        const auto refused = checkLabels(*plain, 1);
        QVERIFY(!refused);
        QCOMPARE(refused.problem().code, u"lab.needs_classes"_s);
        QCOMPARE(
            refused.problem().english(),
            folder.path()
                + u": this needs pictures in two or more classes. Put each class into its own folder, or use sample:digits."_s);

        const auto tooMany = checkLabels(*m_data, 5000);
        QVERIFY(!tooMany);
        QCOMPARE(tooMany.problem().code, u"lab.too_few_labels"_s);
        QVERIFY(tooMany.problem().english().contains(u"5000 labels"_s));
        QVERIFY(checkLabels(*m_data, 5));
    }

private:
    std::optional<Experiment> m_experiment;
    std::shared_ptr<const Dataset> m_data;
};

FORJA_TEST(TestLabPictures)
#include "test_labpictures.moc"
