// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/questions/verdict.h"
#include "engine/runs/runfolder.h"

/// What the laboratory computes with tensors, as plain values. Blocking; meant for a process of its own.
///
/// Everything is a function of the seeds and the pictures: each call computes on one thread of the processor,
/// wherever its run was trained, whatever else is going on, and hands numbers back that are the same the next
/// time. Of many pictures some thousands take part, as said below; of each class alike, chosen by the seed.
/// Held-out pictures are the data set's own (data.held_out): where they are few, the value "tested" of a row
/// says so.
///
/// Problems, besides those of files and data: "lab.cancelled"; "lab.needs_classes" (no class folders),
/// "lab.too_few_labels" (names the class), "lab.knows_classes" (a D that was told the classes is not probed),
/// "lab.other_pictures", "lab.no_checkpoint".
namespace forja {

/// Called now and then with what is being done, English and short; false: give up, the call returns the
/// problem "lab.cancelled".
using LabProgress = std::function<bool(const QString &doing)>;

/// Reads pictures of a data set's classes, independent of any D: a small convolutional classifier trained on
/// at most 12,000 training pictures (seed 0, some 10 s). It also learns to answer "nothing" to noise and to
/// pictures whose pieces changed places: without that it is sure of a digit in four of five pictures of
/// noise. Kept in `cacheFile` (safetensors; empty: not kept) and taken from there where the data's
/// fingerprint and size are the same.
class PictureReader
{
public:
    static Result<PictureReader> make(std::shared_ptr<const Dataset> data, const QString &cacheFile,
                                      const LabProgress &progress = {});
    /// Share of right answers on held-out pictures (at most 2,000), 0…1.
    double accuracy() const;

    struct Reading
    {
        double unreadable = 0; ///< share of generated pictures not read with p > .9, or read as another class
                               ///< than was asked for; 0…1
        double varied = 0; ///< classes that at least 1 % of the pictures are read as, over all classes; 0…1
        int pictures = 0;
    };
    /// Of 1,000 pictures of the run's newest checkpoint (its averaged G, latents of their own, classes in
    /// turn). About a second.
    Result<Reading> read(const RunFolder &run, const FieldTablePtr &table) const;

private:
    struct Net;
    std::shared_ptr<const Net> m_net;
};

/// Linear probe: multinomial logistic regression on standardised features, test accuracy on held-out pictures
/// (0…1), for each number of labels a class in `labels` and each of `draws` draws of labels. Rows: arm "d"
/// (features of the run's D), "untrained" (the same D as its seed drew it), "pixels", "pca" (pixels, as many
/// dimensions as D has features), "supervised" (the same network trained on those labels alone); x = labels a
/// class; value "accuracy" is the mean over the draws, "accuracy_std" their standard deviation, "draws" how
/// many there were, "tested" the held-out pictures (at most 2,000). Features are Discriminator::features() of
/// the newest checkpoint, with the run's reference batch; standardised on at most 6,000 training pictures,
/// labelled or not, which the labels are drawn from (by train.seed: draw i is the same for all arms, and
/// holds the draws with fewer labels). Pixels above 32 are averaged down to 32; the directions of "pca" keep
/// their share of the variance. The penalty is ½ |weights|² beside the sum of the cross-entropies.
/// "supervised" takes seconds where a probe takes hundredths, so it has the first 5 of the draws only.
/// Requires: labels are not empty, draws ≥ 1.
Result<QList<LabRow>> probeFeatures(const RunFolder &run, const Dataset &data, const QList<int> &labels,
                                    int draws, const FieldTablePtr &table, const LabProgress &progress);

/// Salimans et al. 2016: D with K + 1 classes (the logit of "generated" fixed at 0), G by feature matching,
/// `labels` a class drawn by the seed, beside the same network trained on those labels alone. Rows: arm
/// "semi-supervised" and "supervised", x = labels a class, value "accuracy" on held-out pictures with
/// "accuracy_low" and "accuracy_high" (Wilson, 95 %), and "tested", how many they were (at most 2,000). The
/// seed is train.seed; nets are those of g.net and d.net without class conditions, D's body with one logit a
/// class; at most 10,000 training pictures serve without their labels. Both twins: 1,200 updates, batches of
/// 32, Adam at 1e-3 (beta1 .5) that falls in the last third, and an average of D (decay .99) is tested. About
/// half a minute for each number of labels on digits. Requires: labels are not empty.
Result<QList<LabRow>> semiSupervised(const Experiment &experiment, const Dataset &data,
                                     const QList<int> &labels, const LabProgress &progress);

/// Every kept D judges every kept G: AUC of telling held-out real pictures from generated ones, 200 of each
/// (all held-out ones if fewer). A D per checkpoint, a G per checkpoint and per kept generator; of more than
/// 32 so many evenly, the first and the newest included. A picture's score does not depend on the rest of its
/// batch: each D judges real pictures with the run's reference batch, generated ones with a batch of the same
/// G. Which checkpoints a run keeps say run.keep_checkpoints, run.checkpoint_minutes and
/// run.checkpoint_updates; where the last is set only those of its updates and the newest take part, of G as
/// of D.
struct Tournament
{
    QList<qint64> updatesD; ///< of the kept D, ascending
    QList<qint64> updatesG;
    QList<QList<double>> auc; ///< [D][G], 0…1; .5: cannot tell
};
Result<Tournament> tournament(const RunFolder &run, const FieldTablePtr &table, const LabProgress &progress);

/// One picture that D was shown in its first updates.
struct FirstStep
{
    struct Shown
    {
        QImage picture;
        bool isReal = false; ///< its tag: from the folder, or from G
        float output = 0; ///< D's raw output before it learned from it
    };
    qint64 update = 0; ///< of D, from 0
    QList<Shown> shown; ///< 8 pairs of the batch, real and generated in turn
    double accuracyBefore = 0; ///< on 64 fixed held-out real (all if fewer) and 64 fixed generated pictures,
                               ///< 0…1; each kind weighs half
    double accuracyAfter = 0;
};
/// D's first `count` updates on pictures that carry their tag, G as its seed drew it; and then what D says of
/// real pictures that are not good ones: the same held-out pictures blurred (Gaussian, 2 pixels in 32) and
/// inverted, and the program's other sample pictures. The updates are those that a training with this
/// experiment would begin with. On digits and faces D tells all apart after 2 or 3; blurred pictures it takes
/// for real like sharp ones.
struct FirstSteps
{
    QList<FirstStep> steps;
    struct Group
    {
        QString name; ///< "held-out", "blurred", "inverted", "foreign", "generated"
        QList<QImage> pictures;
        QList<float> outputs;
        double saysReal = 0; ///< share that D calls real
    };
    QList<Group> groups;
};
Result<FirstSteps> firstSteps(const Experiment &experiment, std::shared_ptr<const Dataset> data, int count,
                              const LabProgress &progress);

/// For you against D: `count` pictures, half of them real (held-out; fewer where fewer are held out), half
/// generated (the run's newest averaged G), chosen and mixed by the seed, with what the newest D says of
/// each.
struct JudgedPair
{
    QImage picture;
    bool isReal = false;
    bool saysReal = false; ///< D
    float output = 0;
};
Result<QList<JudgedPair>> picturesToJudge(const RunFolder &run, int count, qint64 seed,
                                          const FieldTablePtr &table);

} // namespace forja
