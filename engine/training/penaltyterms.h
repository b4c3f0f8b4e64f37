// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/objectives/penalty.h"

#include <map>

namespace forja {

/// The penalties on D: which of them an update of D takes, and with what weight.
class PenaltyTerms
{
public:
    explicit PenaltyTerms(const Experiment &experiment);
    void follow(const Experiment &now);

    std::size_t count() const { return m_terms.size(); }
    const QString &statistic(std::size_t term) const { return m_terms[term].family.statistic; }
    const QString &label(std::size_t term) const { return m_terms[term].family.label; }

    /// The terms that D's update number `count` adds to its loss.
    std::vector<std::size_t> within(qint64 count, double kimg) const;
    /// The terms that take a step of their own after it, by their interval (lazy regularisation, Karras et
    /// al. 2020, sec. 3.1): those of one interval share a step.
    std::map<int, std::vector<std::size_t>> after(qint64 count, double kimg) const;
    /// c of every step of D's optimiser: 1 / (1 + steps that penalties take an update).
    double share(double kimg) const;

    /// What each term draws for the rows of a batch; nothing while its weight is 0.
    std::vector<Drawn> draw(const Draws &draws, std::int64_t rows,
                            const std::vector<std::int64_t> &pictureShape, double kimg) const;
    /// The term's number on a part, weighted by nothing.
    torch::Tensor of(std::size_t term, const PenaltyContext &context)
    {
        return m_terms[term].penalty->of(context);
    }
    /// How often D's loss takes it.
    double weight(std::size_t term, double kimg) const;

    /// Every penalty's buffers, by its name.
    torch::nn::Module &state() const { return *m_state; }
    bool isOn(const std::string &name) const;

private:
    struct Term
    {
        PenaltyFamily family;
        std::shared_ptr<Penalty> penalty;
        Curve weight;
        int interval = 1;
    };
    bool isLazy(const Term &term, double kimg) const { return term.interval > 1 && term.weight.at(kimg) > 0; }

    std::vector<Term> m_terms;
    std::shared_ptr<torch::nn::Module> m_state;
};

} // namespace forja
