// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/penaltyterms.h"

#include <algorithm>
#include <set>

namespace forja {

using namespace Qt::StringLiterals;

PenaltyTerms::PenaltyTerms(const Experiment &experiment)
    : m_state(std::make_shared<torch::nn::Module>("penalties"))
{
    for (const PenaltyFamily &family : penaltyFamilies()) {
        const std::shared_ptr<Penalty> penalty = family.make(experiment);
        // As modules of one net, so that whatever a penalty remembers is stored in checkpoints under its
        // name.
        m_state->register_module(family.name.toStdString(), penalty);
        m_terms.push_back({.family = family, .penalty = penalty, .weight = {}});
    }
    follow(experiment);
}

void PenaltyTerms::follow(const Experiment &now)
{
    for (Term &term : m_terms) {
        const QString key = u"loss."_s + term.family.name;
        term.weight = now.curve(key);
        term.interval = static_cast<int>(now.integer(key + u"_interval"_s));
    }
}

std::vector<std::size_t> PenaltyTerms::within(qint64 count, double kimg) const
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Term &term = m_terms[i];
        if (term.weight.at(kimg) > 0 && !isLazy(term, kimg) && count % term.interval == 0)
            out.push_back(i);
    }
    return out;
}

std::map<int, std::vector<std::size_t>> PenaltyTerms::after(qint64 count, double kimg) const
{
    std::map<int, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Term &term = m_terms[i];
        if (isLazy(term, kimg) && count % term.interval == 0)
            out[term.interval].push_back(i);
    }
    return out;
}

double PenaltyTerms::share(double kimg) const
{
    std::set<int> intervals;
    for (const Term &term : m_terms) {
        if (isLazy(term, kimg))
            intervals.insert(term.interval);
    }
    if (intervals.empty())
        return 1;
    // With one interval k this is k / (k + 1), in the very order of operations that its runs were made with.
    if (intervals.size() == 1)
        return static_cast<double>(*intervals.begin()) / (*intervals.begin() + 1);
    double extra = 0;
    for (const int interval : intervals)
        extra += 1.0 / interval;
    return 1 / (1 + extra);
}

std::vector<Drawn> PenaltyTerms::draw(const Draws &draws, std::int64_t rows,
                                      const std::vector<std::int64_t> &pictureShape, double kimg) const
{
    std::vector<Drawn> out;
    for (const Term &term : m_terms) {
        // Each term draws under its own name: switching one on does not change another's numbers.
        out.push_back(term.weight.at(kimg) > 0
                          ? term.penalty->draw(RowDraws(draws, term.family.name.toStdString(), Half::Real,
                                                        rows),
                                               pictureShape)
                          : Drawn{});
    }
    return out;
}

double PenaltyTerms::weight(std::size_t term, double kimg) const
{
    return m_terms[term].weight.at(kimg) * m_terms[term].family.factor;
}

bool PenaltyTerms::isOn(const std::string &name) const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        return term.family.name.toStdString() == name && !term.weight.isZero();
    });
}

} // namespace forja
