// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/values.h"

#include "engine/augment/augmentation.h"
#include "engine/base/guarded.h"
#include "engine/experiment/commonfields.h"
#include "engine/experiment/keys.h"
#include "engine/metrics/measure.h"
#include "engine/nets/family.h"
#include "engine/objectives/loss.h"
#include "engine/objectives/penalty.h"
#include "engine/optim/optimiser.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <tuple>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The fields of a part stand right after the choice of it.
void insertAfter(QList<Field> &fields, const QString &key, const QString &prefix, const QList<Field> &own)
{
    qsizetype at = 0;
    while (at < fields.size() && fields[at].key != key)
        ++at;
    for (const Field &field : own) {
        if (field.key.startsWith(prefix))
            fields.insert(++at, field);
    }
}

NetSummary summaryOf(const std::vector<LayerSummary> &layers, bool mixesBatch)
{
    NetSummary out;
    out.mixesBatch = mixesBatch;
    for (const LayerSummary &layer : layers) {
        QStringList shape;
        for (const auto side : layer.shape)
            shape << QString::number(side);
        out.layers.push_back({layer.name, shape.join(u" × "_s), layer.parameters, layer.multiplyAdds});
        out.parameters += layer.parameters;
        out.multiplyAdds += layer.multiplyAdds;
    }
    return out;
}

} // namespace

Inspection knownOf(const SheetRecord &sheet, int index)
{
    const auto at = static_cast<std::size_t>(index);
    const auto valueAt = [at](const std::vector<float> &values) {
        return at < values.size() ? values[at] : std::numeric_limits<float>::quiet_NaN();
    };
    // Just what the sheet itself knows, to be shown at once; the rest follows from the work queue.
    Inspection out;
    out.update = sheet.update;
    out.index = index;
    out.classIndex = sheet.classes > 0 ? index % sheet.classes : -1;
    out.latentSeed = sheet.latentSeed;
    const QPoint corner(index % sheet.columns * sheet.tile.width(),
                        index / sheet.columns * sheet.tile.height());
    out.picture = sheet.image.copy(QRect(corner, sheet.tile));
    out.output = valueAt(sheet.outputs);
    out.percentile = valueAt(sheet.percentiles);
    out.heldOutCloser = std::numeric_limits<double>::quiet_NaN();
    return out;
}

Inspection knownOf(const JudgedPicture &picture)
{
    Inspection out;
    out.index = -1;
    out.path = picture.path;
    out.className = picture.className;
    out.isHeldOut = picture.isHeldOut;
    out.picture = picture.picture;
    out.output = picture.output;
    out.percentile = picture.percentile;
    out.heldOutCloser = std::numeric_limits<double>::quiet_NaN();
    return out;
}

FieldTablePtr assembleFields()
{
    CommonChoices choices;
    QList<FieldRule> rules = commonRules();
    const auto families = netFamilies();
    for (const NetFamily &family : families) {
        choices.nets.append(family.choice);
        rules += family.rules;
    }
    rules += pointRules();
    for (const LossFamily &loss : lossFamilies())
        choices.losses.append(loss.choice);
    // Kept, because both players get these fields further down.
    const auto optimisers = optimiserFamilies();
    for (const OptimiserFamily &family : optimisers)
        choices.optimisers.append(family.choice);
    rules += lossRules() + penaltyRules() + augmentationRules() + measureRules();
    QList<Field> fields = commonFields(choices);
    // People see this order: what belongs to a choice stands right behind it.
    insertAfter(fields, key::lossKind, u"loss."_s, penaltyFields());
    insertAfter(fields, key::lossLabelNoise, u"augment."_s, augmentationFields());
    insertAfter(fields, key::runMeasureTicks, u"run."_s, measureFields());
    for (const QString &player : {u"g"_s, u"d"_s}) {
        QList<Field> own;
        for (const OptimiserFamily &family : optimisers)
            own += family.fields(player);
        insertAfter(fields, player + u".rate"_s, player + u'.', own);
    }
    for (const NetFamily &family : families) {
        insertAfter(fields, key::gNet, u"g."_s, family.fields);
        insertAfter(fields, key::dNet, u"d."_s, family.fields);
    }
    return std::make_shared<const FieldTable>(std::move(fields), std::move(rules));
}

Result<NetPair> summarise(const Experiment &e, int channels, int classes)
{
    if (const auto problems = validate(e); !problems.isEmpty())
        return problems.first();
    // The channels of pictures are up to the caller; those of points follow from the settings.
    const PictureRule rule = pictureRule(e);
    const bool isFlat = e.isOnPoints();
    const NetShape shape{.channels = isFlat ? rule.channels : channels,
                         .height = rule.height,
                         .width = rule.width,
                         .classes = e.flag(key::gClasses) ? classes : 0,
                         .latent = static_cast<int>(e.integer(key::gLatent))};
    return guarded(
        [&] {
            const auto g = netFamily(e.text(key::gNet)).makeG(e, shape, {});
            const auto d = netFamily(e.text(key::dNet)).makeD(e, shape, {});
            return NetPair{summaryOf(g->summary(), false), summaryOf(d->summary(), d->mixesBatch())};
        },
        {.code = "nets.build", .text = QT_TRANSLATE_NOOP("forja", "These nets cannot be built: %1")});
}

LossFacts lossFacts(const Experiment &experiment)
{
    LossFacts facts = lossNamed(experiment.text(key::lossKind))->facts();
    for (const PenaltyFamily &family : penaltyFamilies())
        facts.penalties.append({family.statistic, family.label});
    return facts;
}

QList<MeasureFacts> measureFacts()
{
    QList<MeasureFacts> out;
    for (const MeasureFamily &family : measureFamilies())
        out += family.numbers;
    std::stable_sort(out.begin(), out.end(), [](const MeasureFacts &a, const MeasureFacts &b) {
        // Of one key the text comes first: a measure of points may take a number that one of pictures has
        // explained.
        return std::tuple(!a.isHeadline, a.place, a.key, a.title.isEmpty())
            < std::tuple(!b.isHeadline, b.place, b.key, b.title.isEmpty());
    });
    QSet<QString> seen;
    out.removeIf([&seen](const MeasureFacts &facts) {
        const bool isKnown = seen.contains(facts.key);
        seen.insert(facts.key);
        return isKnown;
    });
    return out;
}

} // namespace forja
