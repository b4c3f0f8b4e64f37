// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lab/labmeasures.h"

#include "engine/experiment/keys.h"
#include "engine/lab/probing.h"
#include "engine/lab/reader.h"
#include "engine/lab/semisupervision.h"
#include "engine/session/internal/data/rundata.h"
#include "engine/session/lab/labguard.h"
#include "engine/training/trainer.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReadPictures = 1000, kReadAtOnce = 200;
constexpr qint64 kMostReaderBytes = qint64{1} << 28;

/// In the file, if it holds a reader of these pictures.
std::optional<KeptReader> readerFrom(const QString &cacheFile, const Dataset &data)
{
    // Whatever is wrong with the file, a new reader is trained instead, so no reason is reported.
    if (cacheFile.isEmpty() || !std::filesystem::exists(toPath(cacheFile)))
        return {};
    const auto bytes = readFile(toPath(cacheFile), kMostReaderBytes);
    if (!bytes)
        return {};
    const auto file = decodeTensors(*bytes, cacheFile);
    return file ? keptReader(*file, data) : std::nullopt;
}

} // namespace

Result<OpenedRun> openForLab(const RunFolder &run, const FieldTablePtr &table, LabWatch &watch)
{
    const auto experiment = run.experiment(table);
    if (!experiment)
        return experiment.problem();
    watch.say(QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "opening the pictures of “%1”")).arg(run.name()));
    Outcome told = Done{};
    auto data = openAsRun(run, *experiment, [&](const char *stage, qint64 done, qint64 total) {
        // Nothing may be thrown through what decodes: it is told to give up, and why is kept for afterwards.
        told = guarded([&] {
            watch.say(QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "“%1”: %2 of %3 pictures"))
                          .arg(QString::fromLatin1(stage))
                          .arg(done)
                          .arg(total));
        });
        return static_cast<bool>(told);
    });
    // First, because an opening that was cancelled on request fails, too.
    if (!told)
        return told.problem();
    if (!data)
        return data.problem();
    return OpenedRun{onProcessor(*experiment), std::move(*data)};
}

Result<CheckpointData> newestForLab(const RunFolder &run)
{
    if (run.checkpoints().empty())
        return noCheckpoint(run);
    QList<Problem> damaged;
    return newestCheckpoint(run, {}, &damaged);
}

struct PictureReader::Net
{
    std::shared_ptr<const Dataset> data;
    std::shared_ptr<ReaderNet> net;
    double accuracy = 0;
};

Result<PictureReader> PictureReader::make(std::shared_ptr<const Dataset> data, const QString &cacheFile,
                                          const LabProgress &progress)
{
    return guardedLab(progress, [&](LabWatch &watch) -> Result<PictureReader> {
        // Before anything is trained: without enough pictures of each class there is nothing to learn.
        if (auto done = checkLabels(*data, 1); !done)
            return done.problem();
        auto net = std::make_shared<Net>();
        net->data = data;
        PictureReader reader;
        reader.m_net = net;
        if (const auto kept = readerFrom(cacheFile, *data)) {
            net->net = kept->net;
            net->accuracy = kept->accuracy;
            return reader;
        }
        net->net = trainReader(*data, {}, watch);
        net->accuracy = readerAccuracy(*net->net, *data);
        // A reader that cannot be kept is trained again the next time.
        if (!cacheFile.isEmpty())
            static_cast<void>(writeFileAtomically(
                toPath(cacheFile), encodeTensors(readerFile(*net->net, *data, net->accuracy)), Durable::No));
        return reader;
    });
}

double PictureReader::accuracy() const
{
    return m_net->accuracy;
}

Result<PictureReader::Reading> PictureReader::read(const RunFolder &run, const FieldTablePtr &table) const
{
    return guardedLab({}, [&](LabWatch &) -> Result<Reading> {
        const auto experiment = run.experiment(table);
        if (!experiment)
            return experiment.problem();
        const auto checkpoint = newestForLab(run);
        if (!checkpoint)
            return checkpoint.problem();
        // Of the pictures only their shape and classes matter to G; where they are others, its weights do not
        // fit.
        Evaluator evaluator(onProcessor(*experiment), netShape(*experiment, *m_net->data),
                            Evaluator::Nets::OnlyG);
        if (!evaluator.load(*checkpoint)) {
            return problem("lab.other_pictures",
                           QT_TRANSLATE_NOOP("forja",
                                             "%1: its G makes pictures of a different size, colour mode or "
                                             "set of classes than those of %2, on which the classifier was "
                                             "trained. Train the classifier on the run's own pictures."),
                           {run.name(), m_net->data->report().source});
        }
        const int classes = evaluator.shape().classes;
        const auto classOf = [classes](qint64 index) { return classInTurn(index, classes); };
        std::vector<torch::Tensor> read, sure;
        // In parts, to keep the peak of memory low.
        for (int first = 0; first < kReadPictures; first += kReadAtOnce) {
            const ReadClasses some = readPictures(
                *m_net->net, evaluator.pictures(kReadLatents, first, kReadAtOnce, classOf));
            read.push_back(some.classes);
            sure.push_back(some.sure);
        }
        const auto [unreadable, varied] = readShares({torch::cat(read), torch::cat(sure)},
                                                     evaluator.classesFor(0, kReadPictures, classOf),
                                                     m_net->data->classes());
        return Reading{unreadable, varied, kReadPictures};
    });
}

Result<QList<LabRow>> probeFeatures(const RunFolder &run, const Dataset &data, const QList<int> &labels,
                                    int draws, const FieldTablePtr &table, const LabProgress &progress)
{
    return guardedLab(progress, [&](LabWatch &watch) -> Result<QList<LabRow>> {
        if (auto done = checkLabels(data, *std::max_element(labels.begin(), labels.end())); !done)
            return done.problem();
        const auto asked = run.experiment(table);
        if (!asked)
            return asked.problem();
        const Experiment experiment = onProcessor(*asked);
        // A D that was told every class has seen more labels than the question allows.
        if (experiment.flag(key::gClasses)) {
            return problem("lab.knows_classes",
                           QT_TRANSLATE_NOOP("forja",
                                             "%1: its D was told the class of every picture, so its features "
                                             "do not come from few labels. Train a run with g.classes off."),
                           {run.name()});
        }
        const auto checkpoint = newestForLab(run);
        if (!checkpoint)
            return checkpoint.problem();
        auto rows = probeDiscriminator(experiment, *checkpoint, data, labels, draws, {}, watch);
        if (!rows)
            return rows.problem();
        for (LabRow &row : *rows)
            row.run = run.name();
        return rows;
    });
}

Result<QList<LabRow>> semiSupervised(const Experiment &experiment, const Dataset &data,
                                     const QList<int> &labels, const LabProgress &progress)
{
    return guardedLab(progress, [&](LabWatch &watch) -> Result<QList<LabRow>> {
        if (auto done = checkLabels(data, *std::max_element(labels.begin(), labels.end())); !done)
            return done.problem();
        if (const auto problems = validate(experiment); !problems.isEmpty())
            return problems.first();
        return semiSupervisedRows(onProcessor(experiment), data, labels, {}, watch);
    });
}

} // namespace forja
