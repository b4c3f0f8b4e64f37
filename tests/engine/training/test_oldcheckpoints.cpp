// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/checkpoints.h"
#include "engine/session/types/values.h"
#include "engine/training/storedmodule.h"
#include "engine/training/trainer.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// What an older program trained, trained again: from its checkpoint of update 4 to that of update 8.
class TestOldCheckpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }

    void aRunOfFormat1ComesOutAsItDid()
    {
        const RunFolder run = RunFolder::open(QStringLiteral(FORJA_SOURCES)
                                              + u"/tests/kept/format1/00001-digits-kept"_s)
                                  .orThrow();
        const Experiment e = run.experiment(assembleFields()).orThrow();
        Trainer trainer(e, Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow());
        QVERIFY(trainer.restore(readCheckpoint(run, 4).orThrow()));
        while (trainer.moment().update < 8)
            trainer.advance();

        const TensorFile then = readCheckpoint(run, 8).orThrow().tensors;
        const TensorFile now = trainer.checkpoint().tensors;
        QCOMPARE(now.tensors.size(), then.tensors.size());
        for (const StoredTensor &tensor : then.tensors) {
            const torch::Tensor before = loadTensor(then, tensor.name, tensor.shape).orThrow();
            const torch::Tensor after = loadTensor(now, tensor.name, tensor.shape).orThrow();
            // Bit for bit on the processor that made it; another one rounds sums in another order.
            QVERIFY2(torch::allclose(after, before, 1e-3, 1e-5), qPrintable(tensor.name));
        }
    }

    void aCheckpointWithoutAPartsStateIsRefusedByItsName()
    {
        const RunFolder run = RunFolder::open(QStringLiteral(FORJA_SOURCES)
                                              + u"/tests/kept/format1/00001-digits-kept"_s)
                                  .orThrow();
        const Experiment e = run.experiment(assembleFields()).orThrow();
        Trainer trainer(e, Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow());
        CheckpointData checkpoint = readCheckpoint(run, 4).orThrow();
        std::erase_if(checkpoint.tensors.tensors,
                      [](const StoredTensor &tensor) { return tensor.name == u"D.exp_avg/main.0.weight"_s; });
        const auto done = trainer.restore(checkpoint);
        QVERIFY(!done);
        QVERIFY2(done.problem().english().contains(u"D.exp_avg/main.0.weight"_s),
                 qPrintable(done.problem().english()));
    }
};

FORJA_TEST(TestOldCheckpoints)
#include "test_oldcheckpoints.moc"
