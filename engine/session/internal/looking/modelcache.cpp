// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/looking/modelcache.h"

#include "engine/training/keptgenerator.h"
#include "engine/training/trainer.h"

#include <QCoreApplication>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kReadyModels = 4;

} // namespace

Result<std::shared_ptr<const CheckpointData>> nearestCheckpoint(const RunFolder &run, qint64 update)
{
    std::vector<qint64> all = run.checkpoints();
    std::stable_sort(all.begin(), all.end(),
                     [update](qint64 a, qint64 b) { return std::abs(a - update) < std::abs(b - update); });
    std::optional<Problem> first;
    for (const qint64 one : all) {
        auto checkpoint = readCheckpoint(run, one);
        if (checkpoint)
            return std::shared_ptr<const CheckpointData>(
                std::make_shared<CheckpointData>(std::move(*checkpoint)));
        if (!first)
            first = checkpoint.problem();
    }
    if (first)
        return *first;
    return problem("look.no_checkpoint",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: no checkpoint has been kept, so there is no D to judge "
                                     "with."),
                   {run.name()});
}

std::shared_ptr<LookModel> modelOf(const LookSubject &subject, const Loan &loan)
{
    auto model = std::make_shared<LookModel>(*subject.experiment,
                                             netShape(*subject.experiment, *subject.data));
    model->evaluator.setReference(loan.reference);
    model->evaluator.load(*loan.snapshot);
    model->update = model->judge = loan.snapshot->at.update;
    model->network = model->evaluator.network();
    if (model->evaluator.shape().classes > 0)
        model->classNames = subject.data->report().classNames;
    return model;
}

void ModelCache::put(std::shared_ptr<LookModel> live)
{
    const std::lock_guard lock(m_mutex);
    m_live = std::move(live);
}

Result<std::shared_ptr<LookModel>> ModelCache::at(const LookSubject &subject, std::optional<qint64> update)
{
    if (m_run != subject.run.path()) {
        m_kept.clear();
        m_run = subject.run.path();
    }
    if (!update) {
        const std::lock_guard lock(m_mutex);
        if (m_live)
            return m_live;
    }
    const auto wanted = std::find_if(m_kept.begin(), m_kept.end(),
                                     [&update](const auto &one) { return update && one->update == *update; });
    if (wanted != m_kept.end()) {
        std::rotate(wanted, wanted + 1, m_kept.end());
        return m_kept.back();
    }
    const std::vector<qint64> there = subject.run.generators();
    if (there.empty())
        return problem("sample.none",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: no generator has been kept yet. Train the run a little first."),
                       {subject.run.name()});
    if (!update)
        return at(subject, there.back());
    return kept(subject, *update);
}

Result<std::shared_ptr<LookModel>> ModelCache::kept(const LookSubject &subject, qint64 update)
{
    const auto generator = readGenerator(subject.run, update);
    if (!generator)
        return generator.problem();
    auto model = std::make_shared<LookModel>(*subject.experiment, generator->shape);
    if (auto done = model->evaluator.loadGenerator(generator->file); !done)
        return done.problem();
    model->update = update;
    model->isKept = true;
    model->network = model->evaluator.network();
    model->classNames = generator->classNames;
    addJudge(*model, subject);
    if (m_kept.size() >= kReadyModels)
        m_kept.erase(m_kept.begin());
    m_kept.push_back(model);
    return model;
}

void ModelCache::addJudge(LookModel &model, const LookSubject &subject)
{
    // Without pictures a D that mixes the batch has nothing to be judged by.
    if (model.evaluator.mixesBatch()) {
        if (!subject.data)
            return;
        model.evaluator.setReference(referenceOf(*subject.experiment, *subject.data));
    }
    const auto checkpoint = nearestCheckpoint(subject.run, model.update);
    if (checkpoint && model.evaluator.loadD(**checkpoint))
        model.judge = (*checkpoint)->at.update;
}

} // namespace forja
