// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/scoring/realscorer.h"

#include "engine/base/philox.h"
#include "engine/runs/checkpoints.h"
#include "engine/training/trainer.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReferences = 512; // held-out pictures that percentiles refer to, as in the gallery
constexpr qint64 kPieceMs = 100;
constexpr std::size_t kSmallestPiece = 32, kLargestPiece = 2048;

/// At most `count` of `all`, evenly.
std::vector<std::uint32_t> evenly(const std::vector<std::uint32_t> &all, std::size_t count)
{
    if (all.size() <= count)
        return all;
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(all[i * all.size() / count]);
    return out;
}

} // namespace

RealScorer::RealScorer(const Experiment &experiment, std::shared_ptr<const Dataset> data)
    : m_data(std::move(data)), m_evaluator(experiment, netShape(experiment, *m_data), Evaluator::Nets::OnlyD)
{
    std::vector<std::uint32_t> heldOut, all;
    for (std::uint32_t i = 0; i < m_data->records().size(); ++i) {
        all.push_back(i);
        if (m_data->records()[i].isHeldOut)
            heldOut.push_back(i);
    }
    // The held-out ones come first, because everything after them is compared with them.
    m_order = evenly(heldOut, kReferences);
    m_references = m_order.size();
    // Mixed, so that what is shown while it goes on speaks for all classes.
    const auto asked = evenly(all, kMostJudged);
    for (const std::uint32_t place :
         Draws(0, Purpose::Shuffle, 0).permutation(static_cast<std::uint32_t>(asked.size())))
        m_order.push_back(asked[place]);
}

RealScorer::RealScorer(const Experiment &experiment, std::shared_ptr<const Dataset> data, const Snapshot &d,
                       const Batch &reference)
    : RealScorer(experiment, std::move(data))
{
    m_evaluator.setReference(reference);
    m_evaluator.loadD(d.d);
    m_update = d.at.update;
}

Result<std::shared_ptr<RealScorer>> RealScorer::ofCheckpoint(const RunFolder &run,
                                                             const Experiment &experiment,
                                                             std::shared_ptr<const Dataset> data)
{
    QList<Problem> damaged;
    const auto checkpoint = newestCheckpoint(run, {}, &damaged);
    if (!checkpoint)
        return checkpoint.problem();
    const std::shared_ptr<RealScorer> scorer(new RealScorer(experiment, std::move(data)));
    scorer->m_evaluator.setReference(referenceOf(experiment, *scorer->m_data));
    if (auto done = scorer->m_evaluator.loadD(*checkpoint); !done)
        return done.problem();
    scorer->m_update = checkpoint->at.update;
    return scorer;
}

std::vector<float> RealScorer::outputsOf(std::span<const std::uint32_t> records)
{
    const int count = static_cast<int>(records.size());
    torch::Tensor pictures = emptyPictures(count, *m_data, false);
    torch::Tensor classes = m_evaluator.shape().classes > 0 ? torch::empty({count}, torch::kInt64)
                                                            : torch::Tensor();
    for (int i = 0; i < count; ++i) {
        const PictureRecord &record = m_data->records()[records[static_cast<std::size_t>(i)]];
        fillPicture(pictures, i, *m_data, record);
        if (classes.defined())
            classes.mutable_data_ptr<std::int64_t>()[i] = record.classIndex;
    }
    return m_evaluator.outputs(pictures, classes, PictureKind::Real);
}

void RealScorer::judgeSome()
{
    QElapsedTimer clock;
    clock.start();
    // A piece is of one kind, so that percentiles have their measure before anything is shown.
    const std::size_t end = m_next < m_references ? m_references : m_order.size();
    const std::span<const std::uint32_t> piece(m_order.data() + m_next, std::min(m_piece, end - m_next));
    const std::vector<float> outputs = outputsOf(piece);
    for (std::size_t i = 0; i < piece.size(); ++i) {
        if (m_next + i < m_references)
            m_referenceOutputs.push_back(outputs[i]);
        else
            m_outputs.emplace_back(outputs[i], piece[i]);
    }
    m_next += piece.size();
    // The size follows the machine: long pieces block others, short ones waste time on preparation.
    const qint64 took = clock.elapsed();
    m_piece = std::clamp(took * 2 < kPieceMs       ? m_piece * 2
                             : took > kPieceMs * 2 ? m_piece / 2
                                                   : m_piece,
                         kSmallestPiece, kLargestPiece);
}

Judgement RealScorer::judgement() const
{
    Judgement out{.update = m_update,
                  .doubted = {},
                  .judged = static_cast<qint64>(m_outputs.size()),
                  .chosen = static_cast<qint64>(m_order.size() - m_references),
                  .pictures = static_cast<qint64>(m_data->records().size()),
                  .isWhole = isOver(),
                  .problem = {}};
    std::vector<std::pair<float, std::uint32_t>> lowest = m_outputs;
    // NaN cannot be ordered, and sorting with it is undefined.
    std::erase_if(lowest, [](const auto &one) { return std::isnan(one.first); });
    const auto shown = std::min(lowest.size(), static_cast<std::size_t>(kMostDoubted));
    std::partial_sort(lowest.begin(), lowest.begin() + static_cast<std::ptrdiff_t>(shown), lowest.end());
    lowest.resize(shown);
    std::vector<float> outputs;
    for (const auto &one : lowest)
        outputs.push_back(one.first);
    const std::vector<float> ranks = percentiles(outputs, m_referenceOutputs);
    const QStringList &names = m_data->report().classNames;
    for (std::size_t i = 0; i < lowest.size(); ++i) {
        const PictureRecord &record = m_data->records()[lowest[i].second];
        out.doubted.append({.path = record.path,
                            .className = names.value(record.classIndex),
                            .isHeldOut = record.isHeldOut,
                            .output = lowest[i].first,
                            .percentile = ranks.empty() ? std::numeric_limits<float>::quiet_NaN() : ranks[i],
                            .picture = m_data->image(record)});
    }
    return out;
}

} // namespace forja
