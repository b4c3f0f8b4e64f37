// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/exploring.h"

#include "engine/base/system.h"
#include "engine/experiment/keys.h"
#include "engine/nets/directions.h"
#include "engine/session/internal/background/later.h"
#include "engine/session/internal/background/slicedwork.h"
#include "engine/session/internal/training/trainingthread.h"
#include "engine/session/looksubject.h"
#include "engine/training/keptgenerator.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDirections = 8;
constexpr double kCopyShare = 0.05; ///< of a training's time, for making copies ready
constexpr double kShortestCopySeconds = 2;
constexpr qint64 kFollowTellMs = 150;

Latent latentFrom(const torch::Tensor &vector)
{
    const torch::Tensor plain = vector.to(torch::kCPU, torch::kFloat32).contiguous();
    return Latent(plain.const_data_ptr<float>(), plain.const_data_ptr<float>() + plain.numel());
}

/// What G is asked for at these places. Throws where a latent is not of G's size.
Batch askedAt(const QList<LatentPlace> &places, const NetShape &shape)
{
    const auto count = static_cast<std::int64_t>(places.size());
    Batch out{torch::empty({count, shape.latent}),
              shape.classes > 0 ? torch::empty({count}, torch::kInt64) : torch::Tensor()};
    for (std::int64_t i = 0; i < count; ++i) {
        const LatentPlace &place = places[i];
        if (static_cast<int>(place.latent.size()) != shape.latent) {
            throw Error(problem(
                "explore.size",
                QT_TRANSLATE_NOOP("forja",
                                  "This latent has %1 numbers, but G takes %2. It belongs to another run."),
                {QString::number(place.latent.size()), QString::number(shape.latent)}));
        }
        std::copy(place.latent.begin(), place.latent.end(),
                  out.pictures.mutable_data_ptr<float>() + i * shape.latent);
        if (shape.classes > 0)
            out.classes.mutable_data_ptr<std::int64_t>()[i] = std::clamp(place.classIndex, 0,
                                                                         shape.classes - 1);
    }
    return out;
}

void answerWith(ExploreAnswer &answer, LookModel &model)
{
    const NetShape &shape = model.evaluator.shape();
    answer.update = model.update;
    answer.isKept = model.isKept;
    answer.network = model.network;
    answer.latent = shape.latent;
    answer.size = QSize(shape.width, shape.height);
    answer.classNames = model.classNames;
    if (answer.places.isEmpty())
        return;
    const Batch asked = askedAt(answer.places, shape);
    const torch::Tensor made = model.evaluator.picturesOf(asked.pictures, asked.classes);
    for (std::int64_t i = 0; i < made.size(0); ++i)
        answer.pictures.append(toImage(made[i]));
    // If only a generator was kept, there is no D to ask.
    if (model.judge < 0)
        return;
    const std::vector<float> outputs = model.evaluator.outputs(made, asked.classes, PictureKind::Generated);
    answer.outputs = QList<float>(outputs.begin(), outputs.end());
    answer.judge = model.judge;
}

QList<FoundDirections::One> plainDirections(const std::vector<LatentDirection> &found)
{
    QList<FoundDirections::One> out;
    for (const LatentDirection &one : found)
        out.append({latentFrom(one.vector), one.share});
    return out;
}

} // namespace

struct Exploring::Wanted
{
    LookSubject subject;
    ExploreRequest request;
    int number = 0;
    QElapsedTimer clock;
};

class Exploring::Private
{
public:
    Private(const LoadedRun &shown, const OpenData &pictures, TrainingThread &thread, WorkQueue &lane,
            WorkQueue &behind)
        : shown(shown)
        , pictures(pictures)
        , training(thread)
        , background(behind)
        , place(lane, WorkKind::Inspect)
        , around(lane, WorkKind::Preview)
        , favourites(lane, WorkKind::Checkpoint)
        , copy(lane, WorkKind::Inspect)
        , directions(lane, WorkKind::Measure)
        , walk(lane, WorkKind::Judge)
    {
    }

    bool hasRun() const { return shown.folder() && shown.experiment(); }
    LookSubject subject() const { return subjectOf(shown, pictures); }
    SlicedWork &workOf(ExploreRequest::Kind kind)
    {
        switch (kind) {
        case ExploreRequest::Kind::Place:
            return place;
        case ExploreRequest::Kind::Around:
            return around;
        case ExploreRequest::Kind::Favourites:
            break;
        }
        return favourites;
    }

    const LoadedRun &shown;
    const OpenData &pictures;
    TrainingThread &training;
    WorkQueue &background;
    std::shared_ptr<ModelCache> cache = std::make_shared<ModelCache>();
    std::array<std::optional<Wanted>, 3> wanted; ///< the newest of each kind
    int number = 0;
    int run = 0; ///< what an older run's looks bring is dropped
    bool isLive = false; ///< a training is on that lends
    bool hasCopy = false;
    bool isBorrowing = false;
    QElapsedTimer sinceCopy;
    double copySeconds = 0; ///< that making the last copy ready took
    SlicedWork place, around, favourites, copy, directions, walk;
};

Exploring::Exploring(const LoadedRun &run, const OpenData &data, TrainingThread &training, WorkQueue &lane,
                     WorkQueue &background)
    : m_private(std::make_unique<Private>(run, data, training, lane, background))
{
    connect(&run, &LoadedRun::opened, this, [this] {
        forget();
        setLive(m_private->training.isOn());
    });
    connect(&training, &TrainingThread::left, this, [this] { setLive(false); });
}

Exploring::~Exploring() = default;

int Exploring::explore(const ExploreRequest &request)
{
    if (!m_private->hasRun())
        return 0;
    Wanted wanted{m_private->subject(), request, ++m_private->number, {}};
    wanted.clock.start();
    m_private->wanted[static_cast<std::size_t>(request.kind)] = wanted;
    // A request for a certain update does not want the state of the training.
    const bool wantsLive = !request.update && m_private->isLive;
    if (wantsLive)
        borrow();
    // The first copy of a training is waited for: what is kept may be long past, or not there at all.
    if (!wantsLive || m_private->hasCopy)
        serve(std::move(wanted));
    return m_private->number;
}

void Exploring::serve(Wanted wanted)
{
    const auto kind = wanted.request.kind;
    m_private->workOf(kind).begin([this, shelf = m_private->cache, wanted = std::move(wanted),
                                   run = m_private->run](const std::atomic<bool> &) {
        ExploreAnswer answer;
        answer.number = wanted.number;
        answer.kind = wanted.request.kind;
        answer.places = wanted.request.places;
        answer.problem = problemOf([&] {
            answerWith(answer, *shelf->at(wanted.subject, wanted.request.update).orThrow());
        });
        answer.milliseconds = static_cast<double>(wanted.clock.nsecsElapsed()) / 1e6;
        later(this, [this, answer, run] {
            // Only the newest of its kind: during a drag, late answers would make the picture jump.
            const auto &newest = m_private->wanted[static_cast<std::size_t>(answer.kind)];
            if (run == m_private->run && newest && newest->number == answer.number)
                Q_EMIT explored(answer);
        });
        return true;
    });
}

void Exploring::setLive(bool isLive)
{
    if (isLive == m_private->isLive)
        return;
    m_private->isLive = isLive;
    m_private->hasCopy = m_private->isBorrowing = false;
    m_private->copySeconds = 0;
    m_private->sinceCopy.invalidate();
    m_private->cache->put(nullptr);
    // Whoever waited for a training's copy gets what it has kept.
    for (const auto &wanted : m_private->wanted) {
        if (!isLive && wanted && !wanted->request.update)
            serve(*wanted);
    }
}

void Exploring::borrow()
{
    // The longer a copy takes, the longer the pause until the next, so that training hardly slows down.
    const double pause = std::max(kShortestCopySeconds, m_private->copySeconds / kCopyShare);
    const bool isFresh = m_private->hasCopy && m_private->sinceCopy.isValid()
        && static_cast<double>(m_private->sinceCopy.elapsed()) / 1000 < pause;
    if (m_private->isBorrowing || isFresh)
        return;
    m_private->isBorrowing = true;
    m_private->training.put(command::Lend{
        .answer = [this](const Loan &loan) { later(this, [this, loan] { take(loan); }); }});
}

void Exploring::take(const Loan &loan)
{
    if (!m_private->isBorrowing || !m_private->hasRun())
        return;
    const LookSubject subject = m_private->subject();
    // Without pictures no copy can be made; whoever waited for it gets what is kept.
    if (!subject.data) {
        useLoan(nullptr, 0, m_private->run);
        return;
    }
    const auto ready = [this, subject, loan, run = m_private->run] {
        const double before = threadCpuSeconds();
        std::shared_ptr<LookModel> model;
        // Without memory for it the copy before stays in use.
        const auto failure = problemOf([&] { model = modelOf(subject, loan); });
        const double seconds = threadCpuSeconds() - before;
        later(this, [this, model, seconds, run] { useLoan(model, seconds, run); });
    };
    // Only the first is urgent: while later ones are prepared, there is something to look at.
    if (m_private->hasCopy) {
        m_private->background.post(WorkKind::Preview, false, ready);
        return;
    }
    m_private->copy.begin([ready](const std::atomic<bool> &) {
        ready();
        return true;
    });
}

void Exploring::useLoan(std::shared_ptr<LookModel> model, double seconds, int run)
{
    if (run != m_private->run || !m_private->isLive)
        return;
    // Even if no copy came of it, or a lack of memory would be run into again and again.
    m_private->isBorrowing = false;
    m_private->copySeconds = seconds;
    m_private->sinceCopy.start();
    if (model) {
        m_private->hasCopy = true;
        m_private->cache->put(std::move(model));
    }
    // What is looked at goes on with the training.
    for (const auto &wanted : m_private->wanted) {
        if (wanted && !wanted->request.update) {
            Wanted again = *wanted;
            again.clock.start();
            serve(std::move(again));
        }
    }
}

void Exploring::cancelFollowing()
{
    m_private->walk.cancel();
}

void Exploring::forget()
{
    // Pieces under way cannot be called back; the old number marks their answers as outdated.
    ++m_private->run;
    for (SlicedWork *work : {&m_private->place, &m_private->around, &m_private->favourites, &m_private->copy,
                             &m_private->directions, &m_private->walk})
        work->cancel();
    m_private->wanted = {};
    m_private->hasCopy = m_private->isBorrowing = false;
    m_private->cache->put(nullptr);
}

void Exploring::findDirections(std::optional<qint64> update)
{
    if (!m_private->hasRun())
        return;
    m_private->directions.begin([this, shelf = m_private->cache, subject = m_private->subject(), update,
                                 run = m_private->run](const std::atomic<bool> &) {
        FoundDirections found;
        found.problem = problemOf([&] {
            const auto model = shelf->at(subject, update).orThrow();
            found.update = model->update;
            const torch::Tensor weights = model->evaluator.g().firstWeights();
            // Not every G starts with a layer that the latents are multiplied with.
            if (weights.defined())
                found.factorised = plainDirections(factorisedDirections(weights, kDirections));
            found.principal = plainDirections(principalDirections(
                model->evaluator.g(), model->evaluator.shape(),
                static_cast<std::uint64_t>(subject.experiment->integer(key::runLatentSeed)), kDirections));
        });
        later(this, [this, found, run] {
            if (run == m_private->run)
                Q_EMIT directionsFound(found);
        });
        return true;
    });
}

void Exploring::follow(const LatentPlace &place)
{
    if (!m_private->hasRun())
        return;
    struct Walk
    {
        std::vector<qint64> updates;
        std::size_t next = 0;
        std::unique_ptr<Evaluator> evaluator;
        FollowedLatent found;
        QElapsedTimer sinceTold;
    };
    auto walk = std::make_shared<Walk>();
    walk->found.place = place;
    m_private->walk.begin([this, subject = m_private->subject(), walk,
                           run = m_private->run](const std::atomic<bool> &) {
        if (!walk->sinceTold.isValid()) {
            walk->sinceTold.start();
            // On the lane and not in the caller, since listing a full folder may take a while.
            walk->updates = subject.run.generators();
            walk->found.kept = static_cast<int>(walk->updates.size());
        }
        if (walk->next < walk->updates.size()) {
            const qint64 update = walk->updates[walk->next++];
            walk->found.problem = problemOf([&] {
                const auto kept = readGenerator(subject.run, update);
                // One that went meanwhile, or is damaged, is left out; the others are shown.
                if (!kept)
                    return;
                // Built once and filled anew for each moment, because building costs more than filling.
                if (!walk->evaluator)
                    walk->evaluator = std::make_unique<Evaluator>(*subject.experiment, kept->shape,
                                                                  Evaluator::Nets::OnlyG);
                walk->evaluator->loadGenerator(kept->file).orThrow();
                const Batch asked = askedAt({walk->found.place}, kept->shape);
                walk->found.moments.append(
                    {update, toImage(walk->evaluator->picturesOf(asked.pictures, asked.classes)[0])});
            });
        }
        walk->found.isWhole = walk->next >= walk->updates.size() || walk->found.problem.has_value();
        if (walk->found.isWhole || walk->sinceTold.elapsed() > kFollowTellMs) {
            walk->sinceTold.start();
            later(this, [this, found = walk->found, run] {
                if (run == m_private->run)
                    Q_EMIT followed(found);
            });
        }
        return walk->found.isWhole;
    });
}

} // namespace forja
