// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/reader.h"

#include "engine/session/lab/labmeasures.h"
#include "tests/engine/lab/labfixture.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// Enough for digits of 16 pixels.
const ReaderTraining kShortReading{.updates = 300, .batch = 32};

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        at::set_num_threads(1);
        m_table = assembleFields();
        m_data = testing::dataOf(testing::smallDigits(m_table));
        LabWatch watch;
        m_net = trainReader(*m_data, kShortReading, watch);
    }

    void readsDigits()
    {
        const double accuracy = readerAccuracy(*m_net, *m_data);
        QVERIFY2(accuracy > 0.9, qPrintable(QString::number(accuracy)));
    }

    void doesNotReadWhatShowsNothing()
    {
        const Batch real = LabPictures::heldOut(*m_data, 100).batch(0, 100);
        // Another draw than those it learned from.
        const torch::Tensor nothing = picturesOfNothing(real.pictures, 100, 1'000'000);
        QVERIFY(readShares(readPictures(*m_net, nothing), {}, 10).unreadable > 0.9);
        QVERIFY(readShares(readPictures(*m_net, torch::rand({100, 1, 16, 16}) * 2 - 1), {}, 10).unreadable
                > 0.9);
        const double unreadable = readShares(readPictures(*m_net, real.pictures), {}, 10).unreadable;
        QVERIFY2(unreadable < 0.4, qPrintable(QString::number(unreadable)));
    }

    void readingAsAnotherClassThanAskedIsNotReading()
    {
        const ReadClasses read{torch::tensor({0, 0, 1, 2}, torch::kInt64),
                               torch::tensor({0.99F, 0.95F, 0.99F, 0.5F})};
        QCOMPARE(readShares(read, {}, 4).unreadable, 0.25); // the last one is not sure
        QCOMPARE(readShares(read, torch::tensor({0, 1, 1, 2}, torch::kInt64), 4).unreadable, 0.5);
        QCOMPARE(readShares(read, {}, 4).varied, 0.5);
    }

    void oneClassInHundredCountsAsVariety()
    {
        torch::Tensor classes = torch::zeros({1000}, torch::kInt64);
        classes.narrow(0, 0, 10).fill_(1);
        classes.narrow(0, 10, 9).fill_(2);
        QCOMPARE(readShares({classes, torch::ones({1000})}, {}, 4).varied, 0.5);
    }

    void isTheSameEveryTime()
    {
        LabWatch watch;
        const ReaderTraining few{.updates = 3, .batch = 8};
        const auto one = trainReader(*m_data, few, watch), other = trainReader(*m_data, few, watch);
        QCOMPARE(readerFile(*one, *m_data, 0).tensors.front().data,
                 readerFile(*other, *m_data, 0).tensors.front().data);
    }

    void isKeptWithItsPicturesAndNoOthers()
    {
        const auto again
            = decodeTensors(encodeTensors(readerFile(*m_net, *m_data, 0.75)), u"reader"_s).orThrow();
        const auto kept = keptReader(again, *m_data);
        QVERIFY(kept);
        QCOMPARE(kept->accuracy, 0.75);
        const torch::Tensor pictures = LabPictures::heldOut(*m_data, 20).batch(0, 20).pictures;
        QVERIFY(torch::equal(readPictures(*kept->net, pictures).sure, readPictures(*m_net, pictures).sure));
        const auto others = testing::dataOf(testing::smallDigits(m_table, {{"data.sample_seed", 1}}));
        QVERIFY(!keptReader(again, *others));
    }

    void aCacheThatTakesNothingOnlyCostsTime()
    {
        QTemporaryDir folder;
        const auto few = testing::dataOf(testing::smallDigits(m_table, {{"data.sample_count", 60}}));
        const auto reader = PictureReader::make(few, folder.path()); // a folder is no file
        QVERIFY2(reader, reader ? "" : qPrintable(reader.problem().english()));
        QVERIFY(reader->accuracy() > 0);
    }

    void aRunIsReadWithTheKeptReader()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"reader.safetensors"_s);
        // No reader would measure this accuracy: so it was taken from the file.
        writeFileAtomically(toPath(file), encodeTensors(readerFile(*m_net, *m_data, 0.125))).orThrow();
        const auto reader = PictureReader::make(m_data, file);
        QVERIFY(reader);
        QCOMPARE(reader->accuracy(), 0.125);

        const Experiment e = testing::smallDigits(m_table, {{"g.classes", true}});
        const RunFolder run = testing::runWith(folder, e, m_data, {0});
        const auto reading = reader->read(run, m_table);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.problem().english()));
        QCOMPARE(reading->pictures, 1000);
        QVERIFY2(reading->unreadable > 0.9,
                 qPrintable(QString::number(reading->unreadable))); // G has learned nothing yet
        QVERIFY(reading->varied < 0.5);
        const auto again = reader->read(run, m_table);
        QCOMPARE(again->unreadable, reading->unreadable);

        const Experiment larger = testing::smallDigits(
            m_table, {{"data.width", 32}, {"data.height", 32}, {"data.sample_count", 40}});
        const RunFolder other = testing::runWith(folder, larger, testing::dataOf(larger), {0});
        const auto refused = reader->read(other, m_table);
        QVERIFY(!refused);
        QCOMPARE(refused.problem().code, u"lab.other_pictures"_s);
        QVERIFY(refused.problem().english().startsWith(other.name()));
    }

private:
    FieldTablePtr m_table;
    std::shared_ptr<const Dataset> m_data;
    std::shared_ptr<ReaderNet> m_net;
};

FORJA_TEST(TestReader)
#include "test_reader.moc"
