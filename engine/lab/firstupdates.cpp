// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/firstupdates.h"

#include "engine/data/samples/samplepictures.h"
#include "engine/experiment/keys.h"
#include "engine/lab/labruns.h"
#include "engine/training/device.h"
#include "engine/training/trainer.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What was shown is then kept as one.
Experiment withWholeBatches(Experiment e)
{
    e.set(key::trainAccumulate, 1).orThrow();
    return e;
}

/// A drawn picture as interleaved bytes of this size and these channels.
std::vector<std::uint8_t> bytesOf(const QImage &drawn, QSize size, int channels)
{
    const QImage image = drawn.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(channels == 1 ? QImage::Format_Grayscale8
                                                            : QImage::Format_RGB888);
    std::vector<std::uint8_t> out;
    for (int y = 0; y < image.height(); ++y)
        out.insert(out.end(), image.constScanLine(y),
                   image.constScanLine(y) + static_cast<std::ptrdiff_t>(image.width()) * channels);
    return out;
}

} // namespace

FirstUpdates::FirstUpdates(const Experiment &e, std::shared_ptr<const Dataset> data)
    : m_players(withWholeBatches(e), netShape(e, *data), *data)
    , m_feed(data, static_cast<std::uint64_t>(e.integer(key::trainSeed)),
             e.text(key::trainLayout) == u"channels-last"_s, m_players.shape().classes > 0)
    , m_batch(static_cast<int>(e.integer(key::trainBatch)))
    , m_mirror(e.flag(key::dataMirror))
    , m_evaluator(e, m_players.shape())
    , m_heldOut(heldOutBatch(*data, kFixed, false, m_players.shape().classes > 0))
{
    m_evaluator.setReference(referenceOf(e, *data));
    // The average of G before any update is G itself.
    m_evaluator.load({.at = {}, .average = copyOf(m_players.g()), .d = copyOf(m_players.d())});
    m_isFresh = true;
    const auto classOf = [classes = m_players.shape().classes](qint64 index) {
        return classInTurn(index, classes);
    };
    m_generated = {m_evaluator.pictures(kFirstStepLatents, 0, kFixed, classOf),
                   m_evaluator.classesFor(0, kFixed, classOf)};
}

FirstUpdates::Shown FirstUpdates::update()
{
    Shown shown{m_feed.batch(m_next, m_batch, m_mirror), {}, {}};
    const double kimg = static_cast<double>(m_next) * m_batch / 1000;
    // Not reused: G stays as its seed drew it.
    shown.report = m_players.updateD(m_players.drawD(m_next, kimg, shown.real), false);
    shown.generated = m_players.generated();
    ++m_next;
    m_isFresh = false;
    return shown;
}

std::vector<float> FirstUpdates::outputs(const Batch &batch, PictureKind kind)
{
    // Several questions follow one update: D is copied once for all of them.
    if (!m_isFresh)
        m_evaluator.loadD(copyOf(m_players.d()));
    m_isFresh = true;
    return m_evaluator.outputs(batch.pictures, batch.classes, kind);
}

double FirstUpdates::saysReal(const Batch &batch, PictureKind kind)
{
    return shareAbove(outputs(batch, kind), threshold());
}

double FirstUpdates::accuracy()
{
    return (saysReal(m_heldOut, PictureKind::Real) + 1 - saysReal(m_generated, PictureKind::Generated)) / 2;
}

torch::Tensor blurred(const torch::Tensor &pictures, double sigma)
{
    const auto reach = std::min({static_cast<std::int64_t>(std::ceil(3 * sigma)), pictures.size(2) - 1,
                                 pictures.size(3) - 1});
    torch::Tensor row = (torch::arange(-reach, reach + 1, torch::kFloat32) / sigma).square().mul(-0.5).exp();
    row /= row.sum();
    const torch::Tensor kernel = row.view({1, 1, 1, -1});
    // Every channel as a picture of its own, first along the lines and then down: a Gaussian separates.
    const torch::Tensor planes = at::replication_pad2d(pictures.flatten(0, 1).unsqueeze(1),
                                                       {reach, reach, reach, reach});
    return at::conv2d(at::conv2d(planes, kernel), kernel.transpose(2, 3)).view(pictures.sizes());
}

Batch foreignPictures(const Dataset &data, int count, int classes)
{
    const QList<SampleKind> kinds = sampleKinds();
    const SampleKind *kind = findSampleKind(kinds,
                                            data.report().source == u"sample:digits"_s ? u"faces"_s
                                                                                       : u"digits"_s);
    const int wanted = std::max(data.width(), data.height());
    // The smallest drawing that need not be enlarged, else the largest there is.
    int side = *std::max_element(kind->sides.begin(), kind->sides.end());
    for (const int known : kind->sides) {
        if (known >= wanted)
            side = std::min(side, known);
    }
    Batch out{emptyPictures(count, data, false),
              classes > 0 ? torch::empty({count}, torch::kInt64) : torch::Tensor()};
    for (int i = 0; i < count; ++i) {
        const auto bytes = bytesOf(drawSample(kind->name, side, 0, static_cast<quint32>(i)),
                                   {data.width(), data.height()}, data.channels());
        fillPicture(out.pictures, i, bytes, false);
        if (classes > 0)
            out.classes.mutable_data_ptr<std::int64_t>()[i] = classInTurn(i, classes);
    }
    return out;
}

double shareAbove(const std::vector<float> &outputs, double threshold)
{
    const auto above = std::count_if(outputs.begin(), outputs.end(),
                                     [threshold](float output) { return output > threshold; });
    return outputs.empty() ? 0 : static_cast<double>(above) / static_cast<double>(outputs.size());
}

} // namespace forja
