// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/picturedataset.h"
#include "engine/metrics/measuring.h"
#include "engine/session/types/values.h"
#include "engine/training/batches.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QSet>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// Three numbers, each in a step of its own, of features that it counts.
class Slow : public Measure
{
public:
    Slow(QString key, std::shared_ptr<int> seen) : m_key(std::move(key)), m_seen(std::move(seen)) { }

    PictureFeatures features() const override
    {
        return {u"mean"_s, [seen = m_seen](const torch::Tensor &pictures) {
                    *seen += static_cast<int>(pictures.size(0));
                    return pictures.mean({1, 2, 3}).unsqueeze(1);
                }};
    }
    bool prepare(const SeenPictures &seen, const RealPictures & /*real*/) override
    {
        m_real = seen.features.at(u"mean"_s).mean().item<double>();
        return ++m_prepared == 2;
    }
    void begin() override { m_step = 0; }
    bool compare(const SeenPictures &generated, QMap<QString, double> &numbers) override
    {
        numbers.insert(m_key + QString::number(++m_step),
                       generated.features.at(u"mean"_s).mean().item<double>() - m_real);
        return m_step == 3;
    }

private:
    QString m_key;
    std::shared_ptr<int> m_seen;
    double m_real = 0;
    int m_prepared = 0;
    int m_step = 0;
};

MeasureFamily slow(const QString &key, const std::shared_ptr<int> &seen)
{
    return {.name = key,
            .numbers = {},
            .protocol = key + u"-v1"_s,
            .make = [key, seen](const Experiment &, const std::shared_ptr<const Dataset> &) {
                return std::make_shared<Slow>(key, seen);
            }};
}

} // namespace

/// Measures as registered parts, and what they share.
class TestMeasures : public QObject
{
    Q_OBJECT

    FieldTablePtr m_table = assembleFields();
    Experiment m_experiment{m_table};
    std::shared_ptr<const Dataset> m_data;

    Measuring measuring(const std::vector<MeasureFamily> &families, int compared = 70) const
    {
        return {families, m_experiment, m_data, realPicturesOf(m_data), compared};
    }
    static const QMap<QString, double> &measured(Measuring &measuring, const torch::Tensor &pictures)
    {
        while (!measuring.prepare())
            continue;
        measuring.begin(pictures.size(0), pictures.sizes().slice(1));
        for (std::int64_t i = 0; i < pictures.size(0); i += Measuring::kStep)
            measuring.add(pictures.narrow(0, i, std::min(Measuring::kStep, pictures.size(0) - i)));
        while (!measuring.compare())
            continue;
        return measuring.numbers();
    }

private Q_SLOTS:
    void initTestCase()
    {
        at::set_num_threads(1);
        m_experiment = test::tinyExperiment(m_table);
        m_data = Dataset::open(u"sample:faces"_s, pictureRule(m_experiment)).orThrow();
    }

    void ofRealPicturesEveryNumberIsWhatIsHealthy()
    {
        Measuring all = measuring(measureFamiliesOf(false));
        const QMap<QString, double> &numbers = measured(
            all, chosenTraining(*m_data, 70, 0, false, false).pictures);
        QCOMPARE(numbers.keys(),
                 (QStringList{u"comb"_s, u"copied"_s, u"distance"_s, u"diversity"_s, u"more/floor"_s,
                              u"precision"_s, u"recall"_s}));
        QVERIFY(numbers[u"more/floor"_s] > 0);
        QCOMPARE(numbers[u"precision"_s], 1.0);
        QCOMPARE(numbers[u"recall"_s], 1.0);
        QVERIFY(std::abs(numbers[u"distance"_s]) < 1e-4);
        QCOMPARE(numbers[u"diversity"_s], 1.0);
        QCOMPARE(numbers[u"comb"_s], 1.0);
        QCOMPARE(numbers[u"copied"_s], 1.0); // every one is a training picture
        QCOMPARE(all.protocol(70), u"scale-feature-frechet-v1-70"_s);
        QCOMPARE(all.real(), 70);
    }

    /// Its distances would be drawn as one line with those before, which are other numbers.
    void aRunIsMeasuredToItsEndAsItWasBefore()
    {
        const QString begun = u"random-feature-frechet-v1-1000"_s;
        Measuring old = measuring(measureFamiliesFor(m_experiment, begun));
        QCOMPARE(old.protocol(70), u"random-feature-frechet-v1-70"_s);
        const QMap<QString, double> &numbers = measured(
            old, chosenTraining(*m_data, 70, 0, false, false).pictures);
        QCOMPARE(numbers.keys(), (QStringList{u"comb"_s, u"copied"_s, u"distance"_s, u"diversity"_s}));
        // Of a program that knows more than this one: what it can.
        QCOMPARE(measuring(measureFamiliesFor(m_experiment, u"unheard-of-v9-1000"_s)).protocol(70),
                 u"scale-feature-frechet-v1-70"_s);
        // A new one as it asks.
        Experiment asks = m_experiment;
        asks.set(u"run.distance"_s, u"random-features"_s).orThrow();
        QCOMPARE(measuring(measureFamiliesFor(asks)).protocol(70), u"random-feature-frechet-v1-70"_s);
    }

    void noTwoMeasuresOfOneKindTakeTheSameNumber()
    {
        for (const bool isOfPoints : {false, true}) {
            QSet<QString> keys;
            int headlines = 0;
            for (const MeasureFamily &family : measureFamiliesOf(isOfPoints)) {
                QVERIFY2(!family.numbers.isEmpty(), qPrintable(family.name));
                headlines += family.protocol.isEmpty() ? 0 : 1;
                for (const MeasureFacts &facts : family.numbers) {
                    QVERIFY2(!keys.contains(facts.key), qPrintable(facts.key));
                    keys.insert(facts.key);
                }
            }
            QCOMPARE(headlines, 1); // whose protocol a record is named after must be no matter of order
            QVERIFY(keys.contains(measurekey::kDistance) && keys.contains(measurekey::kDiversity));
        }
    }

    void everyNumberIsExplainedOnce()
    {
        QStringList keys;
        for (const MeasureFacts &facts : measureFacts()) {
            keys << facts.key;
            QVERIFY2(measurekey::isDetail(facts.key) == facts.title.isEmpty(), qPrintable(facts.key));
            QVERIFY2(facts.title.isEmpty() == facts.label.isEmpty(), qPrintable(facts.key));
        }
        // In the order of their charts.
        QCOMPARE(keys.first(4), (QStringList{u"distance"_s, u"diversity"_s, u"copied"_s, u"comb"_s}));
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    }

    void featuresAreComputedOncePerPictureForAllMeasures()
    {
        const auto first = std::make_shared<int>(0), second = std::make_shared<int>(0);
        Measuring two = measuring({slow(u"a"_s, first), slow(u"b"_s, second)});
        const torch::Tensor pictures = torch::zeros({40, m_data->channels(), 16, 16});
        const QMap<QString, double> numbers = measured(two, pictures);
        QCOMPARE(numbers.size(), 6);
        QCOMPARE(numbers[u"a1"_s], numbers[u"b3"_s]);
        QCOMPARE(*first, 70 + 40);
        QCOMPARE(*second, 0);
        // Another moment: the real ones are known.
        measured(two, pictures + 1);
        QCOMPARE(*first, 70 + 40 + 40);
        QCOMPARE(two.protocol(40), u"a-v1-40"_s);
    }

    void anotherMomentInTheMiddleOfAComparisonBeginsAnew()
    {
        const auto seen = std::make_shared<int>(0);
        Measuring one = measuring({slow(u"a"_s, seen)}), alone = measuring({slow(u"a"_s, seen)});
        const torch::Tensor zeros = torch::zeros({40, m_data->channels(), 16, 16});
        measured(one, zeros);
        one.begin(40, zeros.sizes().slice(1));
        one.add(zeros);
        QVERIFY(!one.compare());
        QVERIFY(!one.compare());
        const QMap<QString, double> numbers = measured(one, zeros + 0.5);
        QCOMPARE(numbers, measured(alone, zeros + 0.5));
        QCOMPARE(numbers.keys(), (QStringList{u"a1"_s, u"a2"_s, u"a3"_s}));
    }

    void withFewHeldOutPicturesCopiesAreLeftOut()
    {
        RealPictures real = realPicturesOf(m_data);
        real.heldOut = [data = m_data](int) { return heldOutBatch(*data, 7, false, false).pictures; };
        Measuring all(measureFamiliesOf(false), m_experiment, m_data, real, 70);
        QVERIFY(!measured(all, chosenTraining(*m_data, 70, 0, false, false).pictures).contains(u"copied"_s));
    }
};

FORJA_TEST(TestMeasures)
#include "test_measures.moc"
