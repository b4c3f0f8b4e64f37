// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lab/labpictures.h"
#include "engine/lab/watch.h"
#include "engine/training/batches.h"
#include "engine/training/players.h"

namespace forja {

/// How a classifier is trained on few labels, with or without pictures that have none. Salimans et al. 2016
/// train with Adam at 3e-4 for hundreds of passes in batches of 100 with dropout and noise in D; in the
/// thousand updates that there is time for here, a higher rate and smaller batches got further (digits, 10
/// labels a class, one seed), and neither dropout nor noise helped. As theirs, the rate falls in the last
/// third, and an average of D is tested. Both twins have it all alike.
struct TwinTraining
{
    int updates = 1200;
    int batch = 32; ///< labelled, unlabelled and generated pictures each
    double rate = 1e-3; ///< of both players; falls to 0 along a line in the last third
    double beta1 = 0.5;
    double average
        = 0.99; ///< decay of the average of D that is tested; min(average, (1 + n) / (10 + n)) at first
};

/// D's body as a classifier, with what teaches it: labelled pictures alone, or, if `isSemi`, pictures without
/// a label and a G as well, in the updates of any training (D by K + 1 classes, G by feature matching).
/// Labels are rows of `train`. The same seed gives both twins the same start and the same labelled batches.
class TwinTrainer
{
public:
    TwinTrainer(const Experiment &experiment, const LabPictures &train, int classCount,
                std::vector<std::int64_t> labelled, const TwinTraining &training, bool isSemi);
    /// All updates.
    void train(LabWatch &watch, const QString &doing); // "…: update %1 of %2"
    /// How many of the pictures the averaged classifier names rightly.
    int rightOf(const LabPictures &pictures);

private:
    void update(int number);
    /// The update of the twin that has labelled pictures and nothing else.
    void learnLabels(int number, double kimg, const Batch &labelled);
    Batch labelledBatch(int number);

    const LabPictures &m_train;
    std::vector<std::int64_t> m_labelled;
    TwinTraining m_training;
    bool m_isSemi;
    int m_classes;
    Experiment m_experiment; ///< as both twins are trained
    NetShape m_shape;
    Players m_players; ///< of the other twin D alone
    Average m_average; ///< of D: its layout
    DataOrder m_labelledOrder;
    DataOrder m_unlabelledOrder;
};

} // namespace forja
