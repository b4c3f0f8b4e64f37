// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/discriminatorupdate.h"
#include "engine/training/generatorupdate.h"
#include "engine/training/objective.h"

namespace forja {

/// G, D, the average of G, and one update of each. Knows no loop, no files, no clock. Worker thread only, but
/// for what draws.
class Players
{
public:
    /// Throws forja::Error where the nets cannot be built. Of the data only how often its classes are is
    /// looked at.
    Players(const Experiment &experiment, const NetShape &shape, const Dataset &data);
    /// With another objective than the one that the experiment names.
    Players(const Experiment &experiment, const NetShape &shape, const Dataset &data,
            const Objective &objective);
    /// Its updates know its passes by reference.
    Players(const Players &) = delete;
    Players &operator=(const Players &) = delete;

    /// Takes over settings that changed: every part resolves its own.
    void follow(const Experiment &now);
    const NetShape &shape() const { return m_shape; }
    const Loss &loss() const { return m_updateD.loss(); }

    /// False: D judges and does not learn; nothing of it changes.
    void setLearningD(bool learns) { m_updateD.setLearning(learns); }
    /// What D's update number `count` will need. Host only, any thread. `labelled`: pictures whose classes D
    /// learns besides, where it tells classes apart.
    DiscriminatorUpdate::Inputs drawD(qint64 count, double kimg, Batch real, Batch labelled = {}) const
    {
        DiscriminatorUpdate::Inputs out = m_updateD.draw(count, kimg, std::move(real));
        out.labelled = std::move(labelled);
        return out;
    }
    /// `isReused`: an update of G follows at once and learns from the pictures of this one; nothing of G
    /// changes otherwise.
    ReportD updateD(DiscriminatorUpdate::Inputs drawn, bool isReused);
    /// G's update number `count`. Right after an update of D in the same whole update it learns from the
    /// pictures that D has just seen (`reuse`; it was then called with `isReused`), else from new ones.
    /// Nothing of D changes. `real` is looked at where the loss asks for it (needsRealForG).
    ReportG updateG(qint64 count, double kimg, bool reuse, Batch real = {});
    bool needsRealForG() const { return m_updateG.needsReal(); }
    /// What D's newest update was shown as generated [batch, C, H, W]; undefined after an update of G.
    torch::Tensor generated() const { return m_generated; }

    /// How many threads work on an update; it changes no bit of what they do.
    void setThreads(int threads) { m_division.setThreads(threads); }
    int threads() const { return m_division.threads(); }
    /// More threads than this find nothing to do.
    int pieces() const { return m_division.pieces(); }

    /// From now on updates leave a trace. It changes nothing in what they do.
    void setTracing(bool isTracing);
    /// Of the updates since the last call.
    std::vector<UpdateTrace> takeTraces() { return std::exchange(m_traces, {}); }

    Learner<Generator> &g() { return m_g.learner; }
    const Learner<Generator> &g() const { return m_g.learner; }
    Learner<Discriminator> &d() { return m_d.learner; }
    const Learner<Discriminator> &d() const { return m_d.learner; }
    Average &average() { return m_updateG.average; }
    const Average &average() const { return m_updateG.average; }
    Stepper &stepperG() { return m_updateG.stepper; }
    const Stepper &stepperG() const { return m_updateG.stepper; }
    Stepper &stepperD() { return m_updateD.stepper; }
    const Stepper &stepperD() const { return m_updateD.stepper; }

    /// A part whose buffers are saved with every checkpoint.
    struct PartState
    {
        QString prefix; ///< of its buffers' names there: "penalty.r1/"
        std::shared_ptr<torch::nn::Module> module;
        bool isOn = false; ///< it takes part now: without its state the training cannot go on
    };
    std::vector<PartState> partStates() const;

private:
    DiscriminatorUpdate::Inputs uploaded(DiscriminatorUpdate::Inputs inputs) const;

    NetShape m_shape;
    torch::Device m_device;
    Requests m_requests;
    GeneratorPass m_g;
    DiscriminatorPass m_d;
    Division m_division;
    DiscriminatorUpdate m_updateD;
    GeneratorUpdate m_updateG;
    /// What the last update of D was shown.
    struct Shown
    {
        Asked asked;
        std::vector<torch::Tensor> pictures; ///< by part, with G's graphs; empty where they were not kept
        std::shared_ptr<BatchPass> passOfG;
    };
    std::optional<Shown> m_shown;
    torch::Tensor m_generated; ///< the same as pictures, without a graph
    bool m_isTracing = false;
    std::vector<UpdateTrace> m_traces;
};

} // namespace forja
