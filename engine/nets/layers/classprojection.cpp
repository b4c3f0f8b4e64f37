// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/classprojection.h"

#include "engine/nets/layers/memorylayout.h"

namespace forja {

namespace {

std::vector<std::int64_t> rowsOfFeatures(const ClassProjection::Options &options)
{
    std::vector<std::int64_t> sizes = options.features.sizes();
    sizes.insert(sizes.begin(), options.classes);
    return sizes;
}

} // namespace

ClassProjection::ClassProjection(const Options &options)
    : m_options(options), m_weight(*this, rowsOfFeatures(options), options.isSpectral)
{
}

Result<MapShape> ClassProjection::outputOf(const MapShape &in) const
{
    if (in != m_options.features)
        return misfit(m_options.features.text(), in);
    return MapShape::number();
}

torch::Tensor ClassProjection::forward(const torch::Tensor &input, const Condition &condition)
{
    const bool isLast = liesChannelsLast(input);
    const torch::Tensor rows = m_weight.value().index_select(0, condition.classes);
    return (flatMaps(input, isLast) * flatMaps(rows, isLast)).sum(1);
}

LayerDescription ClassProjection::describe() const
{
    return described("class_projection", {{"classes", m_options.classes}});
}

void ClassProjection::initialise(const InitialDraws &draws)
{
    m_weight.initialise(draws, m_options.std);
}

std::int64_t ClassProjection::multiplyAdds(const MapShape &in) const
{
    return in.count();
}

} // namespace forja
