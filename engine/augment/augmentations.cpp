// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.h"

#include "engine/experiment/fieldwords.h"

#include <algorithm>
#include <tuple>

namespace forja {

#define FORJA_AUGMENTATION(name) AugmentationFamily make##name();
#include "augmentations.inc"
#undef FORJA_AUGMENTATION

std::vector<AugmentationFamily> augmentationFamilies()
{
    std::vector<AugmentationFamily> out{
#define FORJA_AUGMENTATION(name) make##name(),
#include "augmentations.inc"
#undef FORJA_AUGMENTATION
    };
    // CMake lists the files; in which order they are applied is theirs to say.
    const auto place = [](const AugmentationFamily &family) {
        return std::tuple(family.stage, family.order, family.name);
    };
    std::sort(out.begin(), out.end(), [&](const auto &a, const auto &b) { return place(a) < place(b); });
    return out;
}

QList<Field> augmentationFields()
{
    QList<Field> out;
    for (const AugmentationFamily &family : augmentationFamilies())
        out += family.fields;
    return out;
}

QList<FieldRule> augmentationRules()
{
    QList<FieldRule> out;
    for (const AugmentationFamily &family : augmentationFamilies()) {
        out += family.rules;
        if (!family.takesPoints)
            out.append(fieldwords::notOnPoints(family.fields.first().key));
    }
    return out;
}

Augmentations::Augmentations(const Experiment &experiment) : m_families(augmentationFamilies())
{
    for (const AugmentationFamily &family : m_families) {
        m_names.push_back(family.name.toStdString());
        m_all.push_back(register_module(m_names.back(), family.make()));
    }
    follow(experiment);
}

void Augmentations::follow(const Experiment &now)
{
    for (const auto &augmentation : m_all)
        augmentation->follow(now);
}

bool Augmentations::Plan::isOff() const
{
    return std::none_of(drawn.begin(), drawn.end(), [](const auto &one) { return one.has_value(); });
}

Augmentations::Plan Augmentations::Plan::of(const Part &part) const
{
    if (part.isWhole())
        return *this;
    Plan out;
    for (const std::optional<Drawn> &one : drawn)
        out.drawn.push_back(one ? std::optional(one->of(part)) : std::nullopt);
    return out;
}

Augmentations::Plan Augmentations::draw(const Draws &draws, Half half, std::int64_t rows,
                                        const PictureSize &size, double kimg) const
{
    Plan plan;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        // A lane by name keeps each one's numbers apart; the first three share DiffAugment's lanes at places
        // of their own.
        const RowDraws own = m_families[i].isNamedLane
            ? RowDraws(draws, m_names[i], half, rows)
            : RowDraws(draws, static_cast<std::uint32_t>(half), rows);
        plan.drawn.push_back(m_all[i]->draw(own, size, kimg));
    }
    return plan;
}

torch::Tensor Augmentations::apply(const torch::Tensor &pictures, const Plan &plan) const
{
    torch::Tensor x = pictures;
    for (std::size_t i = 0; i < plan.drawn.size(); ++i) {
        if (plan.drawn[i])
            x = m_all[i]->apply(x, *plan.drawn[i]);
    }
    return x;
}

} // namespace forja
