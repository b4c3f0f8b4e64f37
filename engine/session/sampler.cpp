// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/sampler.h"

#include "engine/training/evaluator.h"
#include "engine/training/keptgenerator.h"

#include <ATen/Parallel.h>
#include <QCoreApplication>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

Result<qint64> chosenUpdate(const RunFolder &run, std::optional<qint64> wanted)
{
    const std::vector<qint64> kept = run.generators();
    if (kept.empty())
        return problem("sample.none",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: no generator has been kept yet. Train the run a little first."),
                       {run.name()});
    if (!wanted)
        return kept.back();
    if (std::find(kept.begin(), kept.end(), *wanted) != kept.end())
        return *wanted;
    // Only the two neighbours: a list of hundreds of updates would not help anyone choose.
    const auto above = std::lower_bound(kept.begin(), kept.end(), *wanted);
    QStringList near;
    if (above != kept.begin())
        near << QString::number(*(above - 1));
    if (above != kept.end())
        near << QString::number(*above);
    return problem("sample.not_kept",
                   QT_TRANSLATE_NOOP("forja", "%1: no generator is kept for update %2. The nearest: %3."),
                   {run.name(), QString::number(*wanted), near.join(u", "_s)});
}

} // namespace

class Sampler::Private
{
public:
    Private(const Experiment &experiment, const NetShape &shape)
        : evaluator(experiment, shape, Evaluator::Nets::OnlyG)
    {
    }

    Evaluator evaluator;
    qint64 update = 0;
    QString network;
    QStringList classNames;
};

Sampler::Sampler() = default;
Sampler::Sampler(Sampler &&) noexcept = default;
Sampler &Sampler::operator=(Sampler &&) noexcept = default;
Sampler::~Sampler() = default;

Result<Sampler> Sampler::open(const RunFolder &run, const FieldTablePtr &table, std::optional<qint64> update)
{
    auto experiment = run.experiment(table);
    if (!experiment)
        return experiment.problem();
    const auto chosen = chosenUpdate(run, update);
    if (!chosen)
        return chosen.problem();
    const auto kept = readGenerator(run, *chosen);
    if (!kept)
        return kept.problem();
    Sampler sampler;
    // From the generator's file, because the settings know neither the classes nor the channels found.
    sampler.m_private = std::make_unique<Private>(*experiment, kept->shape);
    if (auto done = sampler.m_private->evaluator.loadGenerator(kept->file); !done)
        return done.problem();
    sampler.m_private->update = *chosen;
    sampler.m_private->network = sampler.m_private->evaluator.network();
    sampler.m_private->classNames = kept->classNames;
    return sampler;
}

qint64 Sampler::update() const
{
    return m_private->update;
}

QString Sampler::network() const
{
    return m_private->network;
}

QStringList Sampler::classNames() const
{
    return m_private->classNames;
}

QSize Sampler::size() const
{
    return {m_private->evaluator.shape().width, m_private->evaluator.shape().height};
}

int Sampler::channels() const
{
    return m_private->evaluator.shape().channels;
}

QList<QImage> Sampler::pictures(quint64 seed, qint64 first, int count,
                                const std::function<int(qint64)> &classOf)
{
    // As on the work queue, so that a picture has the same bits wherever it is made.
    at::set_num_threads(1);
    const int classes = m_private->evaluator.shape().classes;
    const torch::Tensor made = m_private->evaluator.pictures(seed, first, count, [&](qint64 index) {
        // Clamped: a class that the net does not know would be looked up past the end of its table.
        return classes > 0 ? std::clamp(classOf(index), 0, classes - 1) : 0;
    });
    QList<QImage> out;
    for (int i = 0; i < count; ++i)
        out.append(toImage(made[i]));
    return out;
}

} // namespace forja
