// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/looking/insidestudy.h"

#include "engine/session/session.h"
#include "engine/training/trainer.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment smallForInside(const QString &norm)
{
    Experiment e(assembleFields());
    test::setAll(e,
                 {{"data.sample_count", 120},
                  {"data.width", 16},
                  {"data.height", 16},
                  {"g.dcgan.width", 8},
                  {"d.dcgan.width", 8},
                  {"train.batch", 8},
                  {"train.threads", 1},
                  {"train.device", u"cpu"_s},
                  {"run.tick", 2},
                  {"run.sheet_tiles", 20}});
    e.set(u"d.dcgan.norm"_s, norm).orThrow();
    return e;
}

} // namespace

/// What is seen inside a picture of a run that was trained by the session.
class TestInsideLook : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QMap<QString, std::shared_ptr<LookSubject>> m_trained; ///< by D's norm

    /// Trained for 6 updates, once for all tests.
    LookSubject trained(const QString &norm)
    {
        if (!m_trained.contains(norm))
            m_trained.insert(norm, std::make_shared<LookSubject>(train(smallForInside(norm))));
        return *m_trained.value(norm);
    }
    LookSubject train(const Experiment &experiment, qint64 updates = 6)
    {
        Session session(experiment.tablePtr());
        session.training().start(experiment, m_folder.path(),
                                 {.updates = updates, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        return {*session.run().folder(), std::make_shared<const Experiment>(*session.run().experiment()),
                session.data().current()};
    }
    static InsideView seen(const LookSubject &subject, const InsideRequest &request)
    {
        const std::atomic<bool> never{false};
        InsideStudy study(subject, request, {});
        while (!study.view().isWhole)
            study.goOn(never);
        return study.view();
    }

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }

    void oneUpdateChangesWhatThatUpdateChanges_data()
    {
        QTest::addColumn<QString>("norm");
        QTest::newRow("group") << u"group"_s;
        QTest::newRow("batch") << u"batch"_s;
    }

    void oneUpdateChangesWhatThatUpdateChanges()
    {
        QFETCH(QString, norm);
        const LookSubject subject = trained(norm);
        const InsideView view = seen(subject, {.update = 6, .index = 13});
        QVERIFY2(view.missing.isEmpty(),
                 view.missing.isEmpty() ? "" : qPrintable(view.missing.first().english()));
        QVERIFY(view.change.has_value());
        QCOMPARE(view.change->update, 6);

        // The same update, made by hand from the same checkpoint.
        Trainer trainer(*subject.experiment, subject.data);
        trainer.restore(readCheckpoint(subject.run, 6).orThrow()).orThrow();
        const auto rawPicture = [&] {
            Evaluator evaluator(*subject.experiment, trainer.players().shape());
            Snapshot raw = trainer.snapshot();
            raw.average = copyOf(trainer.players().g());
            evaluator.load(raw);
            return evaluator.pictures(subject.run.sheet(6)->latentSeed, 13, 1, [](qint64) { return 3; })[0];
        };
        const torch::Tensor before = rawPicture();
        trainer.step(Player::G);
        const torch::Tensor after = rawPicture();
        QVERIFY(!torch::equal(before, after));
        QCOMPARE(view.change->before, toImage(before));
        QCOMPARE(view.change->after, toImage(after));
        QCOMPARE(view.change->difference, toImage(((after - before) * view.change->factor).clamp(-1, 1)));
        QVERIFY(view.change->factor >= 1);
        QVERIFY(view.change->mean > 0);
    }

    void lookingLeavesTheRunAsItWas()
    {
        const LookSubject subject = trained(u"group"_s);
        const QByteArray before = *readFile(subject.run.checkpointPath(6) / "state.safetensors");
        const auto moments = subject.run.checkpoints();
        seen(subject, {.update = 6, .index = 1});
        QCOMPARE(*readFile(subject.run.checkpointPath(6) / "state.safetensors"), before);
        QCOMPARE(subject.run.checkpoints(), moments);
    }

    void aTileIsJudgedAndItsNeighboursAreFound()
    {
        const LookSubject subject = trained(u"batch"_s);
        const InsideView view = seen(subject, {.update = 6, .index = 4});
        QCOMPARE(view.judge, 6);
        // The gallery's own number for that tile, by the same D. A tile is kept in 256 levels, so its picture
        // is that of G but for rounding.
        QVERIFY2(std::abs(view.output - subject.run.sheet(6)->outputs.at(4)) < 0.05,
                 qPrintable(QString::number(view.output - subject.run.sheet(6)->outputs.at(4))));
        QVERIFY(view.percentile >= 0 && view.percentile <= 100);
        QCOMPARE(view.objectionSize, QSize(16, 16));
        QCOMPARE(view.objection.size(), std::size_t(256));
        const auto [low, high] = std::minmax_element(view.objection.begin(), view.objection.end());
        QCOMPARE(std::max(std::abs(*low), std::abs(*high)), 1.0F);
        QVERIFY(view.steepest > 0);
        QCOMPARE(view.nearest.size(), 4);
        QVERIFY(std::is_sorted(view.nearest.begin(), view.nearest.end(),
                               [](const auto &a, const auto &b) { return a.distance < b.distance; }));
        QCOMPARE(view.searched, subject.data->trainSize());
        QCOMPARE(view.toSearch, subject.data->trainSize());
    }

    /// D with batch norm judges a tile among pictures of the G that made it; where thinning took its file,
    /// the checkpoint has that G, too.
    void aTileIsJudgedAmongItsOwnKind()
    {
        const LookSubject subject = train(smallForInside(u"batch"_s), 40);
        const float inGallery = subject.run.sheet(40)->outputs.at(4);
        for (const bool isGone : {false, true}) {
            if (isGone)
                QVERIFY(std::filesystem::remove(subject.run.generatorPath(40)));
            const InsideView view = seen(subject, {.update = 40, .index = 4});
            QVERIFY2(view.missing.isEmpty(),
                     view.missing.isEmpty() ? "" : qPrintable(view.missing.first().english()));
            QVERIFY2(std::abs(view.output - inGallery) < 0.01,
                     qPrintable(u"%1 %2"_s.arg(view.output).arg(inGallery)));
        }
    }

    void aRealPictureIsSeenByTheNewestDAndIsNotItsOwnNeighbour()
    {
        const LookSubject subject = trained(u"group"_s);
        const QString path = subject.data->trainPath(20);
        const InsideView view = seen(subject, {.path = path});
        QVERIFY2(view.missing.isEmpty(),
                 view.missing.isEmpty() ? "" : qPrintable(view.missing.first().english()));
        QCOMPARE(view.judge, 6);
        QCOMPARE(view.nearest.size(), 4);
        for (const InsideView::Near &near : view.nearest)
            QVERIFY(near.path != path);
        QVERIFY(!view.change.has_value());
        QVERIFY(std::isfinite(view.output));
    }

    void whatIsNotThereIsSaid()
    {
        const LookSubject subject = trained(u"group"_s);
        const InsideView view = seen(subject, {.path = u"no/such.png"_s});
        QVERIFY(view.isWhole);
        QCOMPARE(view.missing.size(), 1);
        QCOMPARE(view.missing.first().english(), u"no/such.png: not among the pictures of this run."_s);
        QVERIFY(view.objection.empty());
    }
};

FORJA_TEST(TestInsideLook)
#include "test_insidelook.moc"
