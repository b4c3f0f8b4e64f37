// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/stacknets.h"

namespace forja {

namespace {

constexpr char kMain[] = "main";
constexpr char kEmbed[] = "embed";

MapShape picturesOf(const NetShape &shape)
{
    return MapShape::maps(shape.channels, shape.height, shape.width);
}

/// Throws where `layer`, which the net calls `name`, does not make `wanted` of `in`.
void requireFit(const Layer &layer, const char *name, const MapShape &in, const MapShape &wanted)
{
    const Result<MapShape> out = layer.outputOf(in);
    if (!out)
        throw Error(misfitWithin(out.problem(), name));
    if (*out != wanted) {
        throw Error(problem("nets.output",
                            QT_TRANSLATE_NOOP("forja",
                                              "%1 makes numbers in the shape %2, and %3 are wanted. Change "
                                              "the architecture's settings, or the size of the pictures."),
                            {QString::fromLatin1(name), out->text(), wanted.text()}));
    }
}

} // namespace

StackGenerator::StackGenerator(GeneratorPlan plan, const NetShape &shape, std::optional<std::uint64_t> seed)
    : m_plan(std::move(plan)), m_shape(shape)
{
    requireFit(*m_plan.main, kMain, MapShape::vector(shape.latent), picturesOf(shape));
    register_module(kMain, m_plan.main);
    if (seed)
        m_plan.main->initialise(InitialDraws(*this, *seed, Purpose::InitG));
}

torch::Tensor StackGenerator::forward(const torch::Tensor &latents, const Condition &condition)
{
    return m_plan.main->forward(latents, condition);
}

std::vector<LayerSummary> StackGenerator::summary() const
{
    return m_plan.main->rows(MapShape::vector(m_shape.latent), std::string(kMain) + '.');
}

torch::Tensor StackGenerator::firstWeights() const
{
    return m_plan.first ? m_plan.first->matrix().narrow(0, 0, m_shape.latent) : torch::Tensor();
}

torch::Tensor StackGenerator::firstActivations(const torch::Tensor &latents, const torch::Tensor &classes)
{
    if (!m_plan.first)
        return {};
    return m_plan.main->forwardThrough(0, m_plan.firstCount, latents, classes).flatten(1);
}

StackDiscriminator::StackDiscriminator(DiscriminatorPlan plan, const NetShape &shape,
                                       std::optional<std::uint64_t> seed)
    : m_plan(std::move(plan)), m_pictures(picturesOf(shape))
{
    requireFit(*m_plan.main, kMain, m_pictures, MapShape::number());
    register_module(kMain, m_plan.main);
    if (m_plan.embed) {
        requireFit(*m_plan.embed, kEmbed, *m_plan.main->outputOfFirst(m_plan.bodySize, m_pictures),
                   MapShape::number());
        // A bare weight keeps the name that it had before there were layers for it: files hold that name.
        if (m_plan.isEmbedBare)
            register_parameter(kEmbed, m_plan.embed->weight());
        else
            register_module(kEmbed, m_plan.embed);
    }
    if (!seed)
        return;
    const InitialDraws draws(*this, *seed, Purpose::InitD);
    m_plan.main->initialise(draws);
    if (m_plan.embed)
        m_plan.embed->initialise(draws);
}

torch::Tensor StackDiscriminator::scoresOf(const torch::Tensor &made, const Condition &condition)
{
    Stack &main = *m_plan.main;
    const torch::Tensor scores = main.forwardThrough(m_plan.bodySize, main.size(), made, condition);
    return m_plan.embed ? scores + m_plan.embed->forward(made, condition) : scores;
}

torch::Tensor StackDiscriminator::forward(const torch::Tensor &pictures, const Condition &condition)
{
    return scoresOf(m_plan.main->forwardThrough(0, m_plan.bodySize, pictures, condition), condition);
}

torch::Tensor StackDiscriminator::features(const torch::Tensor &pictures, const Condition &condition)
{
    return m_plan.main->forwardThrough(0, m_plan.bodySize, pictures, condition).flatten(1);
}

std::pair<torch::Tensor, torch::Tensor> StackDiscriminator::forwardWithFeatures(const torch::Tensor &pictures,
                                                                                const Condition &condition)
{
    const torch::Tensor made = m_plan.main->forwardThrough(0, m_plan.bodySize, pictures, condition);
    return {scoresOf(made, condition), made.flatten(1)};
}

std::vector<LayerSummary> StackDiscriminator::summary() const
{
    std::vector<LayerSummary> rows = m_plan.main->rows(m_pictures, std::string(kMain) + '.');
    if (m_plan.embed) {
        rows.push_back(m_plan.embed->summary(*m_plan.main->outputOfFirst(m_plan.bodySize, m_pictures)));
        rows.back().name = QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "class"));
        rows.back().modules = {kEmbed};
    }
    return rows;
}

} // namespace forja
