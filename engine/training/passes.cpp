// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/passes.h"

#include "engine/nets/layers/weight.h"

#include "engine/experiment/keys.h"
#include "engine/training/device.h"
#include "engine/training/precision.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What the first `layers` layers consist of.
std::vector<std::string> modulesOf(const Discriminator &d, qint64 layers)
{
    const auto rows = d.summary();
    // The last layer gives the score: with it frozen there would be nothing to learn with.
    if (layers >= static_cast<qint64>(rows.size())) {
        throw Error(problem(
            "training.all_frozen",
            QT_TRANSLATE_NOOP(
                "forja", "d.frozen: D has %1 layers here, and at least the last must learn. Use %2 or less."),
            {QString::number(rows.size()), QString::number(rows.size() - 1)}));
    }
    std::vector<std::string> modules;
    for (qint64 layer = 0; layer < layers; ++layer) {
        const auto &own = rows[static_cast<std::size_t>(layer)].modules;
        modules.insert(modules.end(), own.begin(), own.end());
    }
    return modules;
}

/// Batch norms of `net` that are not within `frozen`. All stand still from now on, and move only when they
/// are told.
std::vector<BatchNorm *> normsOf(torch::nn::Module &net, const std::vector<std::string> &frozen)
{
    std::vector<BatchNorm *> out;
    for (const auto &[name, norm] : batchNormsOf(net)) {
        norm->isStandingStill = true;
        if (!isWithin(name, frozen))
            out.push_back(norm);
    }
    return out;
}

} // namespace

GeneratorPass::GeneratorPass(const Experiment &e, const NetShape &shape)
    : learner(netFamily(e.text(key::gNet)).makeG(e, shape, seedOf(e)), Arithmetic(e).isChannelsLast,
              deviceOf(e))
    , m_arithmetic(e)
    , m_norms(normsOf(*learner.net, {}))
{
    learner.net->train();
}

torch::Tensor GeneratorPass::make(const torch::Tensor &latents, const torch::Tensor &classes,
                                  const PassPart &together)
{
    const PrecisionScope precision(m_arithmetic.isBf16, m_arithmetic.device.type());
    // float32 again: losses, penalties and what a person sees do not depend on the nets' precision.
    return learner.net->forward(latents, {classes, together}).to(torch::kFloat32);
}

void GeneratorPass::take(const BatchPass &pass)
{
    for (BatchNorm *norm : m_norms)
        norm->take(pass);
}

DiscriminatorPass::DiscriminatorPass(const Experiment &e, std::shared_ptr<Discriminator> net)
    : learner(std::move(net), Arithmetic(e).isChannelsLast, deviceOf(e))
    , augmentations(std::make_shared<Augmentations>(e))
    , m_arithmetic(e)
    , m_frozen(modulesOf(*learner.net, e.integer(key::dFrozen)))
    , m_norms(normsOf(*learner.net, m_frozen))
{
    learner.net->train();
    learner.flat.freeze(m_frozen);
    // Found once: to look through all modules at every update costs more than the small nets' own layers.
    for (const auto &module : learner.net->named_modules("", false)) {
        if (module.value()->named_buffers(false).contains("weight_u") && !isWithin(module.key(), m_frozen))
            m_spectral.push_back(module.value().get());
    }
}

Judged DiscriminatorPass::judge(const torch::Tensor &pictures, const torch::Tensor &classes,
                                const Augmentations::Plan &plan, const PassPart &together, bool withFeatures)
{
    // Outside the precision's scope: augmentations stay in float32.
    const torch::Tensor seen = augmentations->apply(pictures, plan);
    const PrecisionScope precision(m_arithmetic.isBf16, m_arithmetic.device.type());
    if (!withFeatures)
        return {learner.net->forward(seen, {classes, together}).to(torch::kFloat32)};
    const auto [scores, features] = learner.net->forwardWithFeatures(seen, {classes, together});
    return {scores.to(torch::kFloat32), features.to(torch::kFloat32)};
}

torch::Tensor DiscriminatorPass::classLogits(const torch::Tensor &pictures)
{
    const PrecisionScope precision(m_arithmetic.isBf16, m_arithmetic.device.type());
    return learner.net->classLogits(pictures).to(torch::kFloat32);
}

torch::Tensor DiscriminatorPass::judgeExactly(const torch::Tensor &pictures, const torch::Tensor &classes,
                                              const Augmentations::Plan &plan)
{
    return learner.net->forward(augmentations->apply(pictures, plan), classes);
}

void DiscriminatorPass::take(const BatchPass &pass)
{
    for (BatchNorm *norm : m_norms)
        norm->take(pass);
}

void DiscriminatorPass::iterateSpectralNorms()
{
    for (torch::nn::Module *module : m_spectral)
        Weight::iterate(*module);
}

} // namespace forja
