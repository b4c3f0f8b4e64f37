// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/measuring.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

Measuring::Measuring(const std::vector<MeasureFamily> &families, const Experiment &experiment,
                     const std::shared_ptr<const Dataset> &data, RealPictures real, int compared)
    : m_real(std::move(real)), m_compared(compared)
{
    for (const MeasureFamily &family : families) {
        m_measures.push_back(family.make(experiment, data));
        if (m_protocol.isEmpty())
            m_protocol = family.protocol;
        const PictureFeatures asked = m_measures.back()->features();
        const bool isKnown = std::any_of(m_features.begin(), m_features.end(),
                                         [&asked](const auto &known) { return known.name == asked.name; });
        if (asked.of && !isKnown)
            m_features.push_back(asked);
    }
}

bool Measuring::prepare()
{
    torch::NoGradGuard noGrad;
    if (m_prepared == m_measures.size())
        return true;
    if (!m_seenReal.pictures.defined()) {
        m_seenReal.pictures = m_real.training(0, m_compared);
        m_realCount = static_cast<int>(m_seenReal.pictures.size(0));
    }
    if (m_seen < m_realCount) {
        const std::int64_t count = std::min(kStep, m_realCount - m_seen);
        addFeatures(m_seenReal, m_seen, count);
        m_seen += count;
    } else if (m_measures[m_prepared]->prepare(m_seenReal, m_real) && ++m_prepared == m_measures.size()) {
        m_seenReal = {};
    }
    return false;
}

void Measuring::begin(std::int64_t count, at::IntArrayRef shape)
{
    std::vector<std::int64_t> sizes = shape.vec();
    sizes.insert(sizes.begin(), count);
    m_generated = {torch::empty(sizes)};
    m_added = 0;
    m_done = 0;
    m_numbers.clear();
    for (const auto &measure : m_measures)
        measure->begin();
}

void Measuring::add(const torch::Tensor &pictures)
{
    torch::NoGradGuard noGrad;
    const std::int64_t count = pictures.size(0);
    m_generated.pictures.narrow(0, m_added, count).copy_(pictures);
    addFeatures(m_generated, m_added, count);
    m_added += count;
}

bool Measuring::compare()
{
    torch::NoGradGuard noGrad;
    if (m_done < m_measures.size() && m_measures[m_done]->compare(m_generated, m_numbers))
        ++m_done;
    if (m_done < m_measures.size())
        return false;
    // Nobody needs the pictures any more, and there may be many.
    m_generated = {};
    return true;
}

QString Measuring::protocol(std::int64_t generated) const
{
    return u"%1-%2"_s.arg(m_protocol).arg(generated);
}

void Measuring::addFeatures(SeenPictures &seen, std::int64_t first, std::int64_t count) const
{
    for (const PictureFeatures &features : m_features) {
        const torch::Tensor some = features.of(seen.pictures.narrow(0, first, count));
        torch::Tensor &all = seen.features[features.name];
        if (!all.defined())
            all = torch::empty({seen.pictures.size(0), some.size(1)}, some.options());
        all.narrow(0, first, count).copy_(some);
    }
}

} // namespace forja
