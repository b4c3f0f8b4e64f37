// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/family.h"
#include "engine/nets/layers.h"
#include "engine/objectives/loss.h"
#include "engine/training/batches.h"
#include "engine/training/flat.h"
#include "engine/training/settings.h"

#include <optional>

namespace forja {

/// What one update of D told.
struct ReportD
{
    double loss = 0; ///< adversarial part
    double r1 = 0; ///< mean squared slope of D at the real pictures, weighted by nothing; 0 when it was not
                   ///< this update's turn
    bool hasR1 = false;
    double gradientNorm = 0; ///< L2
    std::vector<float> real; ///< raw outputs [batch]
    std::vector<float> fake;
    /// Pixel distance of generated pictures to each other over that of the real ones, of one class where
    /// there are classes; taken every few updates.
    std::optional<double> diversity;
};

/// What one update of G told.
struct ReportG
{
    double loss = 0;
    double gradientNorm = 0;
};

/// What went on inside one update: for a person who looks at it step by step.
struct UpdateTrace
{
    Player player = Player::D; ///< D or G
    torch::Tensor real; ///< [N, C, H, W] what D was shown; D only
    torch::Tensor fake; ///< [N, C, H, W]
    torch::Tensor onReal; ///< [N] D's raw outputs before it learned; D only
    torch::Tensor onFake;
    torch::Tensor gradients; ///< of the loss with respect to `fake`; G only
    double loss = 0;
    double gradientNorm = 0;
    double change = 0; ///< L2 norm of what the update changed in the weights
    std::vector<std::pair<std::string, double>> layers; ///< L2 norm of each weight's gradient, by name
};

/// A net with its flat parameters and Adam's two memories.
template<typename Net>
struct Learner
{
    std::shared_ptr<Net> net;
    FlatParameters flat;
    torch::Tensor expAvg;
    torch::Tensor expAvgSq;
    qint64 extraSteps = 0; ///< of Adam, besides the one of each update: those of a penalty

    Learner(std::shared_ptr<Net> module, bool isChannelsLast, torch::Device device)
        : net(moved(std::move(module), device))
        , flat(*net, isChannelsLast)
        , expAvg(torch::zeros_like(flat.values))
        , expAvgSq(torch::zeros_like(flat.values))
    {
    }

private:
    static std::shared_ptr<Net> moved(std::shared_ptr<Net> module, torch::Device device)
    {
        module->to(device);
        return module;
    }
};

/// G, D, the average of G, and one update of each. Knows no loop, no files, no clock. Worker thread only.
class Players
{
public:
    /// Throws forja::Error where the nets cannot be built. Of the data only how often its classes are is
    /// looked at.
    Players(const Experiment &experiment, const NetShape &shape, const Dataset &data);

    void setSettings(const UpdateSettings &settings) { m_settings = settings; }
    const UpdateSettings &settings() const { return m_settings; }
    const NetShape &shape() const { return m_shape; }
    const Loss &loss() const { return m_loss; }

    /// False: D judges and does not learn; nothing of it changes.
    void setLearningD(bool learns) { m_learnsD = learns; }
    /// D's update number `count`. `isReused`: an update of G follows at once and learns from the pictures of
    /// this one; nothing of G changes otherwise.
    ReportD updateD(qint64 count, const Batch &real, bool isReused);
    /// G's update number `count`. Right after an update of D in the same whole update it learns from the
    /// pictures that D has just seen
    /// (`reuse`; it was then called with `isReused`), else from new ones. Nothing of D changes.
    ReportG updateG(qint64 count, bool reuse);
    /// What D's newest update was shown as generated [batch, C, H, W]; undefined after an update of G, and
    /// where a batch is worked through in parts.
    torch::Tensor generated() const { return m_generated; }

    /// From now on updates leave a trace. It changes nothing in what they do.
    void setTracing(bool isTracing);
    /// Of the updates since the last call.
    std::vector<UpdateTrace> takeTraces() { return std::exchange(m_traces, {}); }

    Learner<Generator> g;
    Learner<Discriminator> d;
    /// The average of G: same layout as g.flat.values. Karras et al. 2018, with the warm-up min(decay, (1 +
    /// n) / (10 + n)).
    torch::Tensor average;
    /// Updates of G that the average had seen before this training began with it: where its warm-up goes on.
    qint64 averagedBefore = 0;

private:
    /// What G is asked for in one update.
    struct Asked
    {
        torch::Tensor latents; ///< [batch, latent]
        torch::Tensor classes; ///< [batch] int64; undefined without classes
        torch::Tensor pictures; ///< with G's graph, where the batch is made whole; else undefined
    };
    /// A stretch of a batch. Gradients of its mean count by its share.
    struct Part
    {
        std::int64_t begin = 0;
        std::int64_t size = 0;
        double share = 1;
        bool isWhole() const { return share == 1; }
        /// Its rows of something of the whole batch.
        torch::Tensor of(const torch::Tensor &batch) const
        {
            return !batch.defined() || isWhole() ? batch : batch.narrow(0, begin, size);
        }
    };
    std::vector<Part> parts() const;
    Asked ask(Purpose latents, Purpose classes, qint64 count) const;
    /// `isOfG`: G learns from them, so that its running statistics take part.
    torch::Tensor make(const Asked &asked, const Part &part, bool isOfG);
    torch::Tensor madeForD(const Part &part, bool isReused);
    void learnPartD(qint64 count, const Batch &real, const Part &part, bool isReused, ReportD &report);
    bool isPenaltyDue(qint64 count) const;
    /// Whether the penalty takes steps of its own in place of being part of every update's.
    bool isPenaltyLazy() const { return m_settings.r1 > 0 && m_settings.r1Interval > 1; }
    /// gamma / 2 times the mean squared slope, of this part.
    torch::Tensor penaltyOn(qint64 count, const Batch &real, const Part &part, ReportD &report);
    void penaltyStep(qint64 count, const Batch &real, ReportD &report);
    void adamStepD(qint64 count);
    torch::Tensor lossD(qint64 count, const Part &part, const torch::Tensor &onReal,
                        const torch::Tensor &onFake) const;
    torch::Tensor judge(const torch::Tensor &pictures, const torch::Tensor &classes, const Draws &draws,
                        std::uint32_t lane, const Part &part);
    torch::Tensor flips(qint64 count, std::uint32_t lane, const Part &part) const;
    void learnPartG(qint64 count, const Asked &asked, const Part &part, ReportG &report);
    /// The loss of each picture [N] for G. `pictures` as G made them.
    torch::Tensor lossesG(const torch::Tensor &pictures, const Asked &asked, const Part &part,
                          const Draws &draws, ReportG *report);
    /// What reaches G in place of the gradient of its mean loss: of the shape of `pictures`.
    torch::Tensor signalFor(qint64 count, const torch::Tensor &pictures, const Asked &asked, const Part &part,
                            const Draws &draws, ReportG &report);
    /// Of G's update alone: independent standard normal numbers, or their signs.
    torch::Tensor randomLike(const torch::Tensor &pictures, qint64 count, const Part &part,
                             bool isSign) const;
    void averageIn(qint64 count);
    void beginTrace(Player player, const torch::Tensor &weights);
    /// Adds rows to what is traced; copies, without a graph.
    void traceRows(torch::Tensor UpdateTrace::*of, const torch::Tensor &rows);
    void traceGradients(const FlatParameters &flat);
    void endTrace(const FlatParameters &flat, double loss, double gradientNorm);

    NetShape m_shape;
    torch::Device m_device;
    UpdateSettings m_settings;
    Loss m_loss;
    std::vector<std::uint32_t> m_classEnds; ///< training pictures of this class and those before it
    std::vector<std::string> m_frozen; ///< modules of D that do not learn
    std::vector<BatchNorm *> m_normsD; ///< of the layers that are not frozen
    std::vector<BatchNorm *> m_normsG;
    std::optional<Asked> m_shown; ///< what the last update of D was shown
    torch::Tensor m_generated; ///< the same as pictures, without a graph
    std::vector<torch::Tensor>
        m_made; ///< what the update of D under way has made, where its diversity is taken
    bool m_learnsD = true;
    bool m_isTracing = false;
    std::vector<UpdateTrace> m_traces; ///< the last one is of the update under way
    torch::Tensor m_weightsBefore; ///< of the traced player
};

} // namespace forja
