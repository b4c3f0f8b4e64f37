// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/flatworker.h"

#include "engine/base/philox.h"
#include "engine/data/scatter.h"
#include "engine/experiment/keys.h"
#include "engine/training/trainer.h"

#include <cmath>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The latents of the gallery, as the evaluator makes them.
torch::Tensor shownLatents(const Experiment &e, int latent)
{
    torch::Tensor z = torch::empty({FlatView::kPoints, latent});
    for (int i = 0; i < FlatView::kPoints; ++i) {
        Draws(static_cast<std::uint64_t>(e.integer(key::runLatentSeed)), Purpose::Picture,
              static_cast<std::uint64_t>(i))
            .fillNormal(z.mutable_data_ptr<float>() + static_cast<std::ptrdiff_t>(i) * latent,
                        static_cast<std::size_t>(latent));
    }
    return z;
}

/// Numbers between which N(0, 1) has equal shares, from its 1 % to its 99 % point.
torch::Tensor evenShares(int count)
{
    return torch::linspace(0.01, 0.99, count, torch::kFloat64)
        .mul(2)
        .sub(1)
        .erfinv()
        .mul(std::sqrt(2.0))
        .to(torch::kFloat32);
}

torch::Tensor lattice(int latent, int columns)
{
    const torch::Tensor along = evenShares(columns);
    torch::Tensor out = torch::zeros({latent > 1 ? columns * columns : columns, latent});
    if (latent > 1) {
        out.select(1, 0).copy_(along.repeat({columns}));
        out.select(1, 1).copy_(along.repeat_interleave(columns));
    } else {
        out.select(1, 0).copy_(along);
    }
    return out;
}

torch::Tensor cellCentres()
{
    constexpr int kSide = FlatView::kJudged;
    const torch::Tensor along = (torch::arange(kSide) + 0.5) * (2 * kFlatEdge / kSide) - kFlatEdge;
    return torch::stack({along.repeat({kSide}), along.repeat_interleave(kSide)}, 1)
        .to(torch::kFloat32)
        .view({kSide * kSide, 2, 1, 1});
}

} // namespace

torch::Tensor pointGradients(Discriminator &d, const Loss &loss, const torch::Tensor &points,
                             const torch::Tensor &real, int batch)
{
    Judged onReal;
    if (loss.needs().gNeedsReal) {
        torch::NoGradGuard noGrad;
        // As many as points, in turn.
        const torch::Tensor turns = torch::arange(points.size(0), torch::kInt64).remainder(real.size(0));
        onReal.scores = d.forward(real.index_select(0, turns), {});
    }
    const torch::Tensor leaf = points.detach().requires_grad_(true);
    const torch::Tensor losses = loss.ofG({d.forward(leaf, {})}, loss.needs().gNeedsReal ? &onReal : nullptr);
    const torch::Tensor total = losses.sum() / static_cast<double>(batch);
    return torch::autograd::grad({total}, {leaf})[0];
}

QList<FlatStep> flatSteps(const std::vector<UpdateTrace> &traces, const Moment &at)
{
    Moment moment = at;
    for (const UpdateTrace &trace : traces)
        --(trace.player == Player::D ? moment.dUpdates : moment.gUpdates);
    QList<FlatStep> out;
    for (const UpdateTrace &trace : traces) {
        ++(trace.player == Player::D ? moment.dUpdates : moment.gUpdates);
        FlatStep step{.player = trace.player,
                      .at = moment,
                      .real = numbersIn(trace.real),
                      .fake = numbersIn(trace.fake),
                      .onReal = numbersIn(trace.onReal),
                      .onFake = numbersIn(trace.onFake),
                      .gradients = numbersIn(trace.gradients),
                      .loss = trace.loss,
                      .gradientNorm = trace.gradientNorm,
                      .change = trace.change,
                      .layers = {}};
        for (const auto &[name, norm] : trace.layers)
            step.layers.append({QString::fromStdString(name), norm});
        out.append(step);
    }
    return out;
}

FlatWorker::FlatWorker(const Experiment &e, std::shared_ptr<const PointDataset> data)
    : m_data(std::move(data))
    , m_loss(lossNamed(e.text(key::lossKind)))
    , m_batch(static_cast<int>(e.integer(key::trainBatch)))
    , m_nets(e, netShape(e, *m_data))
    , m_latents(shownLatents(e, netShape(e, *m_data).latent))
    , m_cells(cellCentres())
    , m_warpColumns(netShape(e, *m_data).latent > 1 ? FlatView::kWarped : FlatView::kStretched)
    , m_measuring(measureFamiliesOf(true), e, m_data, realPicturesOf(m_data), FlatView::kPoints)
{
    m_lattice = lattice(netShape(e, *m_data).latent, m_warpColumns);
    // By chance: a file may be in an order of its own.
    const Batch some = chosenTraining(*m_data, FlatView::kPoints, 0, false, false);
    m_shownReal = numbersIn(some.pictures);
    m_someReal = some.pictures;
    while (!m_measuring.prepare())
        continue;
}

FlatView FlatWorker::view(const Snapshot &snapshot)
{
    torch::Tensor points;
    FlatView out;
    {
        torch::NoGradGuard noGrad;
        m_nets.loadTrained(snapshot);
        points = m_nets.g().forward(m_latents, {});
        judgeGrid(out);
        warpGrid(out);
    }
    addGradients(out, points);
    out.at = snapshot.at;
    out.seconds = snapshot.seconds;
    out.points = numbersIn(points);
    const QMap<QString, double> &numbers = numbersOf(points);
    out.js = numbers.value(measurekey::kDistance);
    out.kl = numbers.value(u"more/kl"_s);
    out.floor = numbers.value(u"more/floor"_s);
    // Points of a file have no shape that they could lie on.
    out.good = numbers.value(u"more/good"_s, std::numeric_limits<double>::quiet_NaN());
    out.found = static_cast<int>(numbers.value(u"more/found"_s));
    out.modes = static_cast<int>(numbers.value(u"more/modes"_s));
    return out;
}

const QMap<QString, double> &FlatWorker::numbersOf(const torch::Tensor &points)
{
    m_measuring.begin(points.size(0), points.sizes().slice(1));
    m_measuring.add(points);
    while (!m_measuring.compare())
        continue;
    return m_measuring.numbers();
}

void FlatWorker::judgeGrid(FlatView &view)
{
    view.judgement = numbersIn(m_nets.d(PictureKind::Real).forward(m_cells, {}));
}

void FlatWorker::warpGrid(FlatView &view)
{
    view.warp = numbersIn(m_nets.g().forward(m_lattice, {}));
    view.warpColumns = m_warpColumns;
}

void FlatWorker::addGradients(FlatView &view, const torch::Tensor &points)
{
    view.gradients = numbersIn(pointGradients(m_nets.d(PictureKind::Generated), *m_loss,
                                              points.narrow(0, 0, FlatView::kGradients), m_someReal,
                                              m_batch));
}

QImage FlatWorker::realPicture() const
{
    return scatterPicture(m_shownReal, {}, kSheetSide);
}

QImage FlatWorker::picture(const torch::Tensor &points) const
{
    return scatterPicture(m_shownReal, numbersIn(points), kSheetSide);
}

MeasureRecord FlatWorker::measure(const torch::Tensor &points)
{
    MeasureRecord record;
    record.generated = static_cast<int>(points.size(0));
    record.protocol = m_measuring.protocol(record.generated);
    record.real = static_cast<int>(m_data->points().size() / 2);
    record.numbers = numbersOf(points);
    return record;
}

} // namespace forja
