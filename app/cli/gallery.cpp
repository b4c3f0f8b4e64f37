// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gallery.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupts.h"
#include "app/cli/settings.h"
#include "engine/experiment/keys.h"
#include "engine/experiment/nearnames.h"
#include "engine/runs/bestmeasure.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Pictures made together: enough to be fast, few enough to be cancelled soon.
constexpr int kBatch = 64;
/// Names of classes in a message: a run may have thousands.
constexpr qsizetype kNamesShown = 5;

} // namespace

int classNumber(const QString &text, const QStringList &names)
{
    if (text.isEmpty())
        return -1;
    const qsizetype named = names.indexOf(text);
    if (named >= 0)
        return static_cast<int>(named);
    // Whatever was typed is repeated, but not pages of it.
    const QString shown = text.left(80);
    if (names.isEmpty())
        throw UsageError(problem("cli.no_classes", "--class %1: this run has no classes. Leave out --class.",
                                 {shown}));
    const QString few = nearestNames(text, names, kNamesShown).join(u", "_s);
    // With thousands of classes only those that sound alike are of use.
    if (names.size() <= kNamesShown)
        throw UsageError(problem(
            "cli.no_class", "--class %1: there is no class of this name. Use one of: %2.", {shown, few}));
    throw UsageError(problem(
        "cli.no_class", "--class %1: there is no class of this name. The closest of the %2 names are: %3.",
        {shown, counted(names.size()), few}));
}

/// Throws Error where no measure may be called the best.
static qint64 bestUpdate(const RunFolder &run)
{
    const std::vector<MeasureRecord> measures = run.measures();
    const MeasureRecord *best = bestMeasure(measures);
    if (!best)
        throw Error(
            problem("sample.no_best",
                    "Of %1 there is no best snapshot yet: nothing was measured, or the pictures are not yet "
                    "as varied as they should be. Name an update with --at, or leave it out.",
                    {run.name()}));
    return best->update;
}

PictureSource::PictureSource(const PictureChoice &choice, const FieldTablePtr &table)
    : m_run(RunFolder::open(absolutePath(choice.run)).orThrow())
    , m_sampler(Sampler::open(m_run, table, choice.isBest ? bestUpdate(m_run) : choice.at).orThrow())
    , m_count(choice.count)
    , m_classNames(m_sampler.classNames())
    , m_chosenClass(classNumber(textOf(choice.classOf), m_classNames))
{
    const Experiment experiment = m_run.experiment(table).orThrow();
    m_settings = inWords(experiment.differences(), *table);
    // By default the run's own latents, so that the pictures are those of its gallery.
    m_seed = static_cast<quint64>(choice.seed.value_or(experiment.integer(key::runLatentSeed)));
}

int PictureSource::classFor(qint64 index) const
{
    if (m_classNames.isEmpty())
        return -1;
    // In turn, so that even a handful of pictures shows every class.
    return m_chosenClass >= 0 ? m_chosenClass : static_cast<int>(index % m_classNames.size());
}

ExportPicture PictureSource::picture(int index)
{
    // A picture depends only on the seed and its own number, so a batch can start anywhere.
    if (index < m_first || index >= m_first + m_ready.size()) {
        m_first = index;
        m_ready = m_sampler.pictures(m_seed, index, std::min(kBatch, m_count - index),
                                     [this](qint64 i) { return classFor(i); });
    }
    const int classIndex = classFor(index);
    return {.image = m_ready.at(index - m_first),
            .seed = m_seed,
            .index = index,
            .classIndex = classIndex,
            .className = m_classNames.value(classIndex)};
}

std::optional<QString> exportRunGallery(PictureSource &source, GalleryRequest request, Interrupts &interrupts)
{
    request.classNames = source.sampler().classNames();
    request.settings = source.settings();
    request.update = source.sampler().update();
    request.network = source.sampler().network();
    ProgressLine line;
    const auto exported = exportGallery(
        source.run(), request, [&](int index) -> Result<ExportPicture> { return source.picture(index); },
        [&](int done, int total) {
            line.show(total > 0 ? static_cast<double>(done) / total : -1,
                      u"gallery: %1 of %2"_s.arg(counted(done), counted(total)));
            return !interrupts.wasRequested();
        });
    line.clear();
    // Before the outcome: stopped by hand, the export has failed, too.
    if (interrupts.wasRequested())
        return {};
    if (!exported)
        throw Error(exported.problem());
    return *exported;
}

} // namespace forja
