// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/semisupervision.h"

#include "engine/experiment/keys.h"
#include "engine/questions/verdict.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTwinPictures = 10000;
constexpr int kTwinTested = 2000;

} // namespace

QList<LabRow> semiSupervisedRows(const Experiment &experiment, const Dataset &data, const QList<int> &labels,
                                 const TwinTraining &training, LabWatch &watch)
{
    const qint64 seed = experiment.integer(key::trainSeed);
    const auto key = static_cast<std::uint64_t>(seed);
    const LabPictures train = LabPictures::training(data, kTwinPictures,
                                                    *std::max_element(labels.begin(), labels.end()), key);
    const LabPictures test = LabPictures::heldOut(data, kTwinTested);
    QList<LabRow> rows;
    for (const int count : labels) {
        for (const bool isSemi : {false, true}) {
            const QString arm = isSemi ? u"semi-supervised"_s : u"supervised"_s;
            // Both twins get the same labels, drawn with the run's own seed.
            TwinTrainer twin(experiment, train, data.classes(),
                             drawLabels(train.classes(), data.classes(), count, key, 0), training, isSemi);
            twin.train(watch,
                       QString::fromUtf8(QT_TRANSLATE_NOOP("forja",
                                                           "“%1”, %2 labels per class: update %3 of %4"))
                           .arg(arm)
                           .arg(count));
            const int right = twin.rightOf(test);
            // A single training has no spread over seeds; this is how sure the tested pictures make its
            // share.
            const auto [low, high] = wilson95(right, test.size());
            rows.append({.place = {arm, count},
                         .seed = seed,
                         .run = {},
                         .values = {{u"accuracy"_s, static_cast<double>(right) / test.size()},
                                    {u"accuracy_low"_s, low},
                                    {u"accuracy_high"_s, high},
                                    {u"tested"_s, static_cast<double>(test.size())}}});
        }
    }
    return rows;
}

} // namespace forja
