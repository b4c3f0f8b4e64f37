// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportplan.h"

namespace forja {

namespace {

constexpr int kAtOnce = 32; ///< pictures that go through G together

/// Pictures in their order, made a block at a time.
class PictureSource
{
public:
    PictureSource(Sampler &sampler, const ExportPlan &plan) : m_sampler(sampler), m_plan(plan) { }

    Result<ExportPicture> operator()(int number)
    {
        // Pictures are asked for one by one in order, and G makes many at once much faster.
        const int block = number / kAtOnce;
        if (block != m_block) {
            const int count = qMin(kAtOnce, m_plan.request.count - block * kAtOnce);
            m_pictures = m_sampler.pictures(m_plan.latentSeed, m_plan.first + block * kAtOnce, count,
                                            [this](qint64 index) { return classOf(index); });
            m_block = block;
        }
        const qint64 index = m_plan.first + number;
        const int classIndex = m_sampler.classNames().isEmpty() ? -1 : classOf(index);
        return ExportPicture{m_pictures[number % kAtOnce], m_plan.latentSeed, index, classIndex,
                             m_sampler.classNames().value(classIndex)};
    }

private:
    int classOf(qint64 index) const
    {
        const qsizetype classes = m_plan.classes.isEmpty() ? m_sampler.classNames().size()
                                                           : m_plan.classes.size();
        if (classes == 0)
            return 0;
        // As in the gallery: the latent's own number says whose turn it is.
        const qsizetype turn = qsizetype(index % classes);
        return m_plan.classes.isEmpty() ? int(turn) : m_plan.classes[turn];
    }

    Sampler &m_sampler;
    const ExportPlan &m_plan;
    int m_block = -1;
    QList<QImage> m_pictures;
};

} // namespace

Result<QString> exportPlanned(const RunFolder &run, const FieldTablePtr &table, ExportPlan plan,
                              const std::function<bool(int done, int total)> &progress)
{
    Result<Sampler> sampler = Sampler::open(run, table, plan.update);
    if (!sampler)
        return sampler.problem();
    plan.request.update = sampler->update();
    plan.request.network = sampler->network();
    plan.request.classNames = sampler->classNames();
    // Settings are a nicety: without them the gallery is still worth having.
    if (const auto experiment = run.experiment(table))
        plan.request.settings = inWords(experiment->differences(), *table);
    return exportGallery(run, plan.request, PictureSource(*sampler, plan), progress);
}

} // namespace forja
