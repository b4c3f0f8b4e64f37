// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/players.h"

#include "engine/experiment/keys.h"
#include "engine/training/device.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

torch::Tensor onDevice(const torch::Tensor &tensor, torch::Device device)
{
    return tensor.defined() ? tensor.to(device) : tensor;
}

Batch onDevice(const Batch &batch, torch::Device device)
{
    return {onDevice(batch.pictures, device), onDevice(batch.classes, device)};
}

Asked onDevice(const Asked &asked, torch::Device device)
{
    return {onDevice(asked.latents, device), onDevice(asked.classes, device)};
}

} // namespace

Players::Players(const Experiment &e, const NetShape &shape, const Dataset &data)
    : Players(e, shape, data,
              {netFamily(e.text(key::dNet)).makeD(e, shape, seedOf(e)), lossNamed(e.text(key::lossKind))})
{
}

Players::Players(const Experiment &e, const NetShape &shape, const Dataset &data, const Objective &objective)
    : m_shape(shape)
    , m_device(deviceOf(e))
    , m_requests(seedOf(e), shape, data)
    , m_g(e, shape)
    , m_d(e, objective.d)
    , m_division(e)
    , m_updateD(e, m_division, m_g, m_d, m_requests, objective.loss)
    , m_updateG(e, m_division, m_g, m_d, m_requests, shape, objective.loss)
{
}

void Players::follow(const Experiment &now)
{
    m_updateD.follow(now);
    m_updateG.follow(now);
}

// What is drawn is drawn on the host, so that a seed means the same pictures on any device.
DiscriminatorUpdate::Inputs Players::uploaded(DiscriminatorUpdate::Inputs inputs) const
{
    inputs.real = onDevice(inputs.real, m_device);
    inputs.labelled = onDevice(inputs.labelled, m_device);
    inputs.asked = onDevice(inputs.asked, m_device);
    inputs.flips = {onDevice(inputs.flips.real, m_device), onDevice(inputs.flips.fake, m_device)};
    return inputs;
}

ReportD Players::updateD(DiscriminatorUpdate::Inputs drawn, bool isReused)
{
    const DiscriminatorUpdate::Inputs inputs = uploaded(std::move(drawn));
    const torch::Tensor before = m_isTracing ? m_d.learner.flat.values.clone() : torch::Tensor();
    const DiscriminatorUpdate::Outputs outputs = m_updateD.compute(inputs, isReused);
    const ReportD report = m_updateD.report(inputs, outputs);

    // Where graphs were not kept, G's update asks for the same latents again.
    m_shown = Shown{inputs.asked, {}, outputs.passOfG};
    std::vector<torch::Tensor> made;
    for (const torch::Tensor &part : outputs.made) {
        made.push_back(part.detach());
        if (part.requires_grad())
            m_shown->pictures.push_back(part);
    }
    m_generated = torch::cat(made);
    if (m_isTracing) {
        m_traces.push_back({.player = Player::D,
                            .real = tracedRows({inputs.real.pictures}),
                            .fake = tracedRows(outputs.made),
                            .onReal = tracedRows(outputs.onReal),
                            .onFake = tracedRows(outputs.onFake),
                            .gradients = {},
                            .loss = report.loss,
                            .gradientNorm = report.gradientNorm,
                            .change = (m_d.learner.flat.values - before).norm().item<double>(),
                            .layers = gradientNorms(m_d.learner.flat, outputs.gradients)});
    }
    return report;
}

ReportG Players::updateG(qint64 count, double kimg, bool reuse, Batch real)
{
    const std::optional<Shown> shown = reuse ? std::exchange(m_shown, {}) : std::nullopt;
    // Spent, used or not: after this update the graph belongs to weights that are gone.
    m_shown.reset();
    m_generated.reset();
    GeneratorUpdate::Inputs inputs = m_updateG.draw(count, kimg, onDevice(real, m_device),
                                                    shown ? std::optional(shown->asked) : std::nullopt);
    inputs.asked = onDevice(inputs.asked, m_device);
    if (shown && !shown->pictures.empty()) {
        inputs.pictures = shown->pictures;
        inputs.passOfG = shown->passOfG;
    }

    const torch::Tensor before = m_isTracing ? m_g.learner.flat.values.clone() : torch::Tensor();
    const GeneratorUpdate::Outputs outputs = m_updateG.compute(inputs);
    const ReportG report = m_updateG.report(outputs);
    if (m_isTracing) {
        m_traces.push_back({.player = Player::G,
                            .real = {},
                            .fake = tracedRows(outputs.made),
                            .onReal = {},
                            .onFake = tracedRows(outputs.onFake),
                            .gradients = tracedRows(outputs.slopes),
                            .loss = report.loss,
                            .gradientNorm = report.gradientNorm,
                            .change = (m_g.learner.flat.values - before).norm().item<double>(),
                            .layers = gradientNorms(m_g.learner.flat, m_g.learner.flat.gradients)});
    }
    return report;
}

void Players::setTracing(bool isTracing)
{
    m_isTracing = isTracing;
    m_updateD.setTracing(isTracing);
    m_updateG.setTracing(isTracing);
    m_traces.clear();
}

std::vector<Players::PartState> Players::partStates() const
{
    std::vector<PartState> out;
    // The prefixes are names in checkpoints.
    for (const auto &child : m_updateD.penalties().state().named_children())
        out.push_back({u"penalty."_s + QString::fromStdString(child.key()) + u'/', child.value(),
                       m_updateD.penalties().isOn(child.key())});
    for (const auto &child : m_d.augmentations->named_children())
        out.push_back({u"augment."_s + QString::fromStdString(child.key()) + u'/', child.value(), false});
    return out;
}

} // namespace forja
