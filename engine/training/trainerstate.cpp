// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/keys.h"
#include "engine/training/trainer.h"

#include "engine/experiment/numerics.h"
#include "engine/training/storedmodule.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Flat buffers are stored parameter by parameter under the parameters' names, so that other tools can read
/// them.
void storeFlat(TensorFile &file, const QString &prefix, const FlatParameters &layout,
               const torch::Tensor &buffer)
{
    for (std::size_t i = 0; i < layout.count(); ++i)
        file.tensors.push_back(storeTensor(prefix + QString::fromStdString(layout.names()[i]),
                                           layout.part(buffer, i)));
}

Outcome loadFlat(const TensorFile &file, const QString &prefix, const FlatParameters &layout,
                 torch::Tensor &buffer)
{
    torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < layout.count(); ++i) {
        torch::Tensor part = layout.part(buffer, i);
        auto tensor = loadTensor(file, prefix + QString::fromStdString(layout.names()[i]), part.sizes());
        if (!tensor)
            return tensor.problem();
        part.copy_(*tensor);
    }
    return Done{};
}

template<typename Net>
void storeLearner(TensorFile &file, const QString &name, const Learner<Net> &learner, const Stepper &stepper)
{
    storeModule(file, name + u'/', *learner.net);
    for (const auto &[memory, values] : stepper.optimiser->memories())
        storeFlat(file, name + u'.' + memory + u'/', learner.flat, values);
}

template<typename Net>
Outcome loadLearner(const TensorFile &file, const QString &name, Learner<Net> &learner, Stepper &stepper)
{
    if (auto done = loadModule(file, name + u'/', *learner.net); !done)
        return done;
    for (auto [memory, values] : stepper.optimiser->memories()) {
        if (auto done = loadFlat(file, name + u'.' + memory + u'/', learner.flat, values); !done)
            return done;
    }
    return Done{};
}

/// A part that a checkpoint knows nothing of begins anew, if it takes no part now.
Outcome loadPart(const TensorFile &file, const Players::PartState &part)
{
    // Checkpoints of before this part existed hold none of its tensors; if it is on now, their lack is a
    // problem.
    const bool isThere = std::any_of(file.tensors.begin(), file.tensors.end(),
                                     [&](const StoredTensor &tensor) {
                                         return tensor.name.startsWith(part.prefix);
                                     });
    return isThere || part.isOn ? loadModule(file, part.prefix, *part.module) : Outcome(Done{});
}

/// One parameter or buffer from another run's checkpoint.
void takeTensor(const TensorFile &other, const QString &name, torch::Tensor &to, Takeover &takeover)
{
    // Counted either way: the caller tells how much of the other run was taken.
    ++takeover.asked;
    if (const auto tensor = loadTensor(other, name, to.sizes())) {
        to.copy_(*tensor);
        ++takeover.taken;
        return;
    }
    const StoredTensor *stored = other.find(name);
    takeover.misfits << u"%1 (%2 ≠ %3)"_s.arg(name, stored ? shapeText(stored->shape) : u"–"_s,
                                              shapeText(to.sizes()));
}

void takeModule(const TensorFile &other, const QString &prefix, torch::nn::Module &module, Takeover &takeover)
{
    for (auto &item : module.named_parameters())
        takeTensor(other, prefix + QString::fromStdString(item.key()), item.value(), takeover);
    for (auto &item : module.named_buffers())
        takeTensor(other, prefix + QString::fromStdString(item.key()), item.value(), takeover);
}

} // namespace

Takeover Trainer::takeWeights(const CheckpointData &other)
{
    torch::NoGradGuard noGrad;
    Takeover takeover;
    takeModule(other.tensors, u"G/"_s, *m_players.g().net, takeover);
    takeModule(other.tensors, u"D/"_s, *m_players.d().net, takeover);
    // The average begins where G does, or where the other's average was.
    m_players.average().values.copy_(m_players.g().flat.values);
    const FlatParameters &layout = m_players.g().flat;
    bool isWhole = true;
    for (std::size_t i = 0; i < layout.count(); ++i) {
        torch::Tensor part = layout.part(m_players.average().values, i);
        const auto tensor = loadTensor(other.tensors, u"G_ema/"_s + QString::fromStdString(layout.names()[i]),
                                       part.sizes());
        if (tensor)
            part.copy_(*tensor);
        isWhole = isWhole && tensor;
    }
    // The warm-up goes on from where it stood; an average of parts would mix ages, so it begins anew.
    m_players.average().before = isWhole
        ? other.state.value(u"averaged_before"_s).toInteger() + other.at.gUpdates
        : 0;
    return takeover;
}

CheckpointData Trainer::checkpoint() const
{
    CheckpointData out{.at = m_moment, .scheduleDone = m_scheduleDone, .tensors = {}, .state = {}};
    storeLearner(out.tensors, u"G"_s, m_players.g(), m_players.stepperG());
    storeLearner(out.tensors, u"D"_s, m_players.d(), m_players.stepperD());
    storeFlat(out.tensors, u"G_ema/"_s, m_players.g().flat, m_players.average().values);
    for (const Players::PartState &part : m_players.partStates())
        storeModule(out.tensors, part.prefix, *part.module);
    // The manual D step before a manual G step leaves nothing behind: reuse happens only inside one whole
    // update.
    out.state = {{u"averaged_before"_s, m_players.average().before},
                 {u"penalty_steps"_s, m_players.stepperD().extraSteps},
                 {u"numerics"_s, kNumerics},
                 {u"data"_s, m_data->fingerprint()}};
    m_ticks.store(out.state);
    m_freeze.store(out.state);
    return out;
}

Outcome Trainer::restore(const CheckpointData &checkpoint)
{
    // Checked before anything is overwritten; a cut schedule would replay other edits.
    if (checkpoint.scheduleDone < 0 || checkpoint.scheduleDone > m_experiment.schedule.size()) {
        return problem("checkpoint.schedule",
                       QT_TRANSLATE_NOOP("forja",
                                         "The checkpoint of update %1 does not belong to this "
                                         "experiment.json. Use both from the same run."),
                       {QString::number(checkpoint.at.update)});
    }
    if (auto done = loadLearner(checkpoint.tensors, u"G"_s, m_players.g(), m_players.stepperG()); !done)
        return done;
    if (auto done = loadLearner(checkpoint.tensors, u"D"_s, m_players.d(), m_players.stepperD()); !done)
        return done;
    if (auto done = loadFlat(checkpoint.tensors, u"G_ema/"_s, m_players.g().flat, m_players.average().values);
        !done)
        return done;
    m_moment = checkpoint.at;
    m_scheduleDone = checkpoint.scheduleDone;
    // Values are those of the checkpoint's moment, and parts resolve them before they are loaded: whether one
    // must be in the file depends on whether it is on.
    m_now = m_experiment.after(m_scheduleDone);
    followEdits();
    for (const Players::PartState &part : m_players.partStates()) {
        if (auto done = loadPart(checkpoint.tensors, part); !done)
            return done;
    }
    m_ticks.restore(checkpoint.state);
    m_players.average().before = checkpoint.state.value(u"averaged_before"_s).toInteger();
    m_players.stepperD().extraSteps = checkpoint.state.value(u"penalty_steps"_s).toInteger();
    m_freeze.restore(checkpoint.state);
    m_players.setLearningD(!m_freeze.isFrozen());
    // What was reported of the state before belongs to updates that are undone now.
    m_notice.reset();
    m_ended.reset();
    m_happened.clear();
    m_finite = {};
    return Done{};
}

} // namespace forja
