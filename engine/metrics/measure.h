// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/experiment/experiment.h"
#include "engine/runs/measurefacts.h"

#include <QMap>

#include <torch/types.h>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace forja {

/// Numbers of single pictures that several measures may look at: they are computed once for each picture,
/// whoever asks.
struct PictureFeatures
{
    QString name; ///< features of one name are the same
    std::function<torch::Tensor(const torch::Tensor &)> of; ///< pictures [N, C, H, W] -> [N, F]
};

/// Pictures [N, C, H, W] in [-1, 1], points [N, 2, 1, 1], and the features [N, F] that measures asked for, by
/// name.
struct SeenPictures
{
    torch::Tensor pictures;
    std::map<QString, torch::Tensor> features = {};
};

/// More real pictures than those that are compared with, [N, C, H, W].
struct RealPictures
{
    /// In an order by chance that is always the same: those from `first` on, fewer where there are not so
    /// many.
    std::function<torch::Tensor(int first, int count)> training;
    std::function<torch::Tensor(int count)> heldOut; ///< so many, evenly over all; all if fewer
};

/// Takes numbers of generated pictures beside real ones. The lane is shared: what a call does takes a tenth
/// of a second at most, and it is called again until it says that this was the last step.
class Measure
{
public:
    Measure() = default;
    virtual ~Measure() = default;
    Measure(const Measure &) = delete;
    Measure &operator=(const Measure &) = delete;

    /// Without `of`: it looks at pixels alone.
    virtual PictureFeatures features() const { return {}; }
    /// A step of what is done once in a run, with real pictures; true: the last one.
    virtual bool prepare(const SeenPictures &seen, const RealPictures &real) = 0;
    /// Another moment is measured; what is under way is forgotten.
    virtual void begin() { }
    /// A step; true: the last one, and its numbers stand in `numbers`. What cannot be measured is left out.
    virtual bool compare(const SeenPictures &generated, QMap<QString, double> &numbers) = 0;
};

/// A measure: one file metrics/measures/NAME.cpp defines `MeasureFamily makeNAME()`; CMake lists the files,
/// nothing else names them.
struct MeasureFamily
{
    enum class Of { Pictures, Points, Both };

    QString name; ///< "comb"
    Of of = Of::Pictures;
    QList<MeasureFacts> numbers; ///< all that compare() may write
    /// Of the measure that the records are named after: how it is taken, which changes whenever its numbers
    /// would. Empty: it goes along with that one.
    QString protocol = {};
    bool isFormer = false; ///< only a run that was measured so before is still measured so
    QList<Field> fields = {}; ///< run.NAME_*
    QList<FieldRule> rules = {};
    std::function<std::shared_ptr<Measure>(const Experiment &, const std::shared_ptr<const Dataset> &)> make;
};

/// What is said of the distance between pictures, in whichever features it is taken.
MeasureFacts distanceFacts();

std::vector<MeasureFamily> measureFamilies();
/// Those for this data. Of those that give a protocol there is one: the one called `chosen`, and else the
/// newest.
std::vector<MeasureFamily> measureFamiliesOf(bool isOfPoints, const QString &chosen = {});
/// Those for a run: as it was measured so far, if its records are named `begun`, else as it asks.
std::vector<MeasureFamily> measureFamiliesFor(const Experiment &experiment, const QString &begun = {});
QList<Field> measureFields();
QList<FieldRule> measureRules();

} // namespace forja
