// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/looking/insidestudy.h"

#include "engine/experiment/keys.h"
#include "engine/metrics/objection.h"
#include "engine/session/internal/background/slicedwork.h"
#include "engine/session/internal/data/rundata.h"
#include "engine/training/keptgenerator.h"
#include "engine/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFeatureNeighbours = 4;
constexpr int kInsideRanked = 256; ///< held-out pictures that the percentile refers to

torch::Tensor oneClass(int index, int classes)
{
    return classes > 0 ? torch::full({1}, std::clamp(index, 0, classes - 1), torch::kInt64) : torch::Tensor();
}

torch::Tensor pictureFromTile(const QImage &tile, const Dataset &data)
{
    const QImage plain = tile.convertToFormat(data.channels() == 1 ? QImage::Format_Grayscale8
                                                                   : QImage::Format_RGB888);
    std::vector<std::uint8_t> bytes;
    for (int y = 0; y < plain.height(); ++y)
        bytes.insert(bytes.end(), plain.constScanLine(y),
                     plain.constScanLine(y) + static_cast<std::ptrdiff_t>(plain.width()) * data.channels());
    torch::Tensor out = emptyPictures(1, data, false);
    fillPicture(out, 0, bytes, false);
    return out;
}

/// The largest of 1, 2, 5, 10, 20, 50, … that is not above `number`; at least 1.
double roundFactor(double number)
{
    double best = 1;
    for (double ten = 1; ten <= 1e6; ten *= 10) {
        for (const double step : {1.0, 2.0, 5.0}) {
            if (step * ten <= number)
                best = step * ten;
        }
    }
    return best;
}

} // namespace

InsideStudy::InsideStudy(const LookSubject &subject, const InsideRequest &request,
                         const std::optional<Loan> &loan)
    : m_subject(subject), m_loan(loan)
{
    m_view.of = request;
    m_kind = request.index >= 0 ? PictureKind::Generated : PictureKind::Real;
    m_view.output = m_view.percentile = std::numeric_limits<float>::quiet_NaN();
}

void InsideStudy::goOn(const std::atomic<bool> &isCancelled)
{
    const Step step = m_step;
    const auto failure = problemOf([&] {
        switch (step) {
        case Step::Open:
            open(isCancelled);
            choosePicture();
            chooseState();
            m_step = Step::Judge;
            break;
        case Step::Judge:
            judge();
            m_step = Step::Search;
            break;
        case Step::Search:
            search();
            if (m_search->isOver())
                m_step = m_view.of.index >= 0 ? Step::Change : Step::Over;
            break;
        case Step::Change:
            change();
            m_step = Step::Over;
            break;
        case Step::Over:
            break;
        }
    });
    if (failure) {
        m_view.missing.append(*failure);
        // Without a picture or a D nothing follows; what a later step cannot do leaves the others as they
        // are.
        m_step = step == Step::Search && m_view.of.index >= 0 ? Step::Change : Step::Over;
    }
    m_view.isWhole = m_step == Step::Over;
}

void InsideStudy::open(const std::atomic<bool> &isCancelled)
{
    if (!m_subject.data) {
        const auto goesOn = [&isCancelled](const char *, qint64, qint64) { return !isCancelled.load(); };
        m_subject.data = openAsRun(m_subject.run, *m_subject.experiment, goesOn).orThrow();
    }
    m_pictures = picturesOf(m_subject.data);
    if (!m_pictures)
        throw Error(problem("inside.flat",
                            QT_TRANSLATE_NOOP("forja",
                                              "2-D points have no pixels to look into. The flat world in the "
                                              "Lab shows D’s output for them.")));
}

void InsideStudy::choosePicture()
{
    const Dataset &data = *m_subject.data;
    const NetShape shape = netShape(*m_subject.experiment, data);
    m_view.pictures = data.trainSize();
    if (m_view.of.index >= 0) {
        const SheetRecord sheet = m_subject.run.sheet(m_view.of.update).orThrow();
        if (m_view.of.index >= sheet.count || sheet.tile != QSize(data.width(), data.height())) {
            throw Error(problem("inspect.no_tile",
                                QT_TRANSLATE_NOOP("forja", "There is no picture %1 at update %2."),
                                {QString::number(m_view.of.index), QString::number(m_view.of.update)}));
        }
        m_latentSeed = sheet.latentSeed;
        const QPoint corner(m_view.of.index % sheet.columns * sheet.tile.width(),
                            m_view.of.index / sheet.columns * sheet.tile.height());
        m_picture = pictureFromTile(sheet.image.copy(QRect(corner, sheet.tile)), data);
        m_class = oneClass(sheet.classes > 0 ? m_view.of.index % sheet.classes : 0, shape.classes);
        return;
    }
    const auto records = data.records();
    const auto found = std::find_if(records.begin(), records.end(), [this](const PictureRecord &record) {
        return record.path == m_view.of.path;
    });
    if (found == records.end())
        throw Error(problem("inspect.no_picture",
                            QT_TRANSLATE_NOOP("forja", "%1: not among the pictures of this run."),
                            {m_view.of.path}));
    m_picture = emptyPictures(1, data, false);
    fillPicture(m_picture, 0, data, *found);
    m_class = oneClass(found->classIndex, shape.classes);
    for (int i = 0; !found->isHeldOut && i < data.trainSize() && m_without < 0; ++i) {
        if (data.trainPath(i) == found->path)
            m_without = i;
    }
}

void InsideStudy::chooseState()
{
    // A real picture is shown to the newest D; a tile to the D that is nearest to its moment.
    const qint64 wanted = m_view.of.index >= 0 ? m_view.of.update : std::numeric_limits<qint64>::max() / 2;
    if (m_loan) {
        const auto there = m_subject.run.checkpoints();
        const qint64 live = m_loan->whole->at.update;
        const bool isNearer = std::none_of(there.begin(), there.end(), [&](qint64 one) {
            return std::abs(one - wanted) < std::abs(live - wanted);
        });
        if (isNearer)
            m_state = m_loan->whole;
    }
    if (!m_state)
        m_state = nearestCheckpoint(m_subject.run, wanted).orThrow();
    m_evaluator = std::make_unique<Evaluator>(*m_subject.experiment,
                                              netShape(*m_subject.experiment, *m_subject.data));
    m_evaluator->setReference(referenceOf(*m_subject.experiment, *m_subject.data));
    if (m_kind == PictureKind::Generated && m_evaluator->mixesBatch())
        loadMaker();
    m_evaluator->loadD(*m_state).orThrow();
    m_view.judge = m_state->at.update;
}

void InsideStudy::loadMaker()
{
    const auto kept = readGenerator(m_subject.run, m_view.of.update);
    if (kept && m_evaluator->loadGenerator(kept->file))
        return;
    // Thinning has taken it: that of the D which is asked is the nearest to it.
    m_evaluator->load(*m_state).orThrow();
}

void InsideStudy::judge()
{
    m_view.output = m_evaluator->outputs(m_picture, m_class, m_kind).front();
    const torch::Tensor map
        = objectionMap(outputGradient(m_evaluator->d(m_kind), m_picture, m_class)[0]).contiguous();
    const Batch heldOut = heldOutBatch(*m_subject.data, kInsideRanked, false,
                                       m_evaluator->shape().classes > 0);
    if (heldOut.pictures.defined() && heldOut.pictures.size(0) > 0)
        m_view.percentile = percentiles({m_view.output},
                                        m_evaluator->outputs(heldOut.pictures, heldOut.classes,
                                                             PictureKind::Real))
                                .front();
    const double largest = map.abs().max().item<double>();
    if (!std::isfinite(largest))
        throw Error(problem("inside.not_finite",
                            QT_TRANSLATE_NOOP("forja",
                                              "D of update %1 gives values that are not finite. Continue the "
                                              "run from an older checkpoint."),
                            {QString::number(m_view.judge)}));
    m_view.objectionSize = QSize(static_cast<int>(map.size(1)), static_cast<int>(map.size(0)));
    m_view.steepest = largest * 2; // pixels run from -1 to 1
    m_view.objection.assign(map.const_data_ptr<float>(), map.const_data_ptr<float>() + map.numel());
    for (float &value : m_view.objection)
        value = largest > 0 ? static_cast<float>(value / largest) : 0.0F;
}

void InsideStudy::search()
{
    if (!m_search) {
        // Features are compared with those of real pictures, so all are taken as theirs are.
        m_search = std::make_unique<FeatureSearch>(
            m_pictures,
            [this](const torch::Tensor &pictures) {
                return m_evaluator->d(PictureKind::Real).features(pictures);
            },
            m_picture[0], kFeatureNeighbours, m_without);
    }
    m_search->searchSome();
    m_view.searched = m_search->done();
    m_view.toSearch = m_search->total();
    m_view.nearest.clear();
    for (const Neighbour &near : m_search->nearest()) {
        const QImage image = m_subject.data->trainImage(near.index);
        m_view.nearest.append({near.isMirrored ? image.mirrored(true, false) : image,
                               m_subject.data->trainPath(near.index), near.distance});
    }
}

void InsideStudy::change()
{
    // A scratch copy of the whole state: what it learns is thrown away with it.
    Experiment experiment = *m_subject.experiment;
    experiment.set(key::trainDevice, u"cpu"_s).orThrow();
    Trainer scratch(experiment, m_subject.data);
    scratch.restore(*m_state).orThrow();
    const auto picture = [&](float &output) {
        // G itself; its batch statistics are taken anew, as they are for the gallery.
        Snapshot now = scratch.snapshot();
        now.average = copyOf(scratch.players().g());
        m_evaluator->load(now);
        const int classIndex = m_class.defined() ? static_cast<int>(m_class.item<std::int64_t>()) : 0;
        const torch::Tensor made = m_evaluator->pictures(m_latentSeed, m_view.of.index, 1,
                                                         [classIndex](qint64) { return classIndex; });
        output = m_evaluator->outputs(made, m_class, PictureKind::Generated).front();
        return made;
    };
    InsideView::Change out;
    const torch::Tensor before = picture(out.outputBefore);
    scratch.step(Player::G);
    if (scratch.notFinite())
        throw Error(*scratch.notFinite());
    const torch::Tensor after = picture(out.outputAfter);
    const torch::Tensor difference = after - before;
    // What all but a few pixels change by decides how much it is enlarged: the few would leave the rest
    // unseen.
    constexpr double kSeen = 0.98;
    const double usual = at::quantile(difference.abs().flatten(), kSeen).item<double>();
    out.update = m_state->at.update;
    out.before = toImage(before[0]);
    out.after = toImage(after[0]);
    out.factor = usual > 0 ? roundFactor(1 / usual) : 1;
    out.difference = toImage((difference[0] * out.factor).clamp(-1, 1));
    out.mean = difference.square().mean().sqrt().item<double>() * 127.5;
    m_view.change = out;
}

} // namespace forja
