// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/sweep.h"

#include "engine/experiment/keys.h"
#include "engine/experiment/presets.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSweepFormat = 1;

Problem wrong(const char *text, QStringList args = {})
{
    return problem("sweep.file", text, std::move(args));
}

const QStringList &knownKeys()
{
    static const QStringList keys{u"format"_s,     u"name"_s, u"data"_s,  u"preset"_s,
                                  u"experiment"_s, u"set"_s,  u"cross"_s, u"seeds"_s};
    return keys;
}

Result<Experiment> baseFrom(const QJsonObject &json, const FieldTablePtr &table)
{
    // toJson() writes the whole experiment, and people write a preset with a few settings; both can be read.
    if (json.contains(u"experiment"_s))
        return experimentFromJson(json.value(u"experiment"_s).toObject(), table);
    const auto preset = presetNamed(json.value(u"preset"_s).toString(u"balanced"_s), *table);
    if (!preset)
        return preset.problem();
    return experimentFrom(*preset, table);
}

Outcome applySettings(const QJsonObject &json, Experiment &experiment)
{
    if (json.contains(u"data"_s)) {
        if (auto done = experiment.set(key::dataFolder, json.value(u"data"_s).toVariant()); !done)
            return done;
    }
    const QJsonObject values = json.value(u"set"_s).toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (auto done = experiment.set(it.key(), it.value().toVariant()); !done)
            return done;
    }
    return Done{};
}

Result<SweepAxis> axisFrom(const QJsonValue &value, const FieldTable &table)
{
    const QString key = value[u"key"].toString();
    const Field *field = table.find(key);
    if (!field) {
        return wrong(QT_TRANSLATE_NOOP("forja",
                                       "The sweep crosses “%1”, which is not a setting. `forja-cli fields` "
                                       "lists them; the closest is %2."),
                     {key, table.nearest(key).isEmpty() ? u"–"_s : table.nearest(key)});
    }
    // Under the present key, so that two names of one setting are found to be the same.
    SweepAxis axis{.key = field->key, .values = {}};
    for (const QJsonValue &one : value[u"values"].toArray()) {
        auto accepted = field->accept(one.toVariant());
        if (!accepted)
            return accepted.problem();
        axis.values.append(*accepted);
    }
    return axis;
}

Result<QList<qint64>> seedsFrom(const QJsonValue &value, const FieldTable &table)
{
    QList<qint64> seeds;
    const Field *field = table.find(key::trainSeed);
    for (const QJsonValue &one : value.toArray()) {
        const auto accepted = field->accept(one.toVariant());
        if (!accepted)
            return accepted.problem();
        seeds.append(accepted->toLongLong());
    }
    return seeds;
}

qsizetype countOf(const Sweep &sweep)
{
    qsizetype count = qMax<qsizetype>(1, sweep.seeds.size());
    for (const SweepAxis &axis : sweep.axes)
        count *= qMax<qsizetype>(1, axis.values.size());
    return count;
}

} // namespace

Result<Sweep> sweepFromJson(const QJsonObject &json, const QString &name, const FieldTablePtr &table)
{
    if (json.value(u"format"_s).toInt() != kSweepFormat)
        return wrong(QT_TRANSLATE_NOOP(
            "forja", "This is not a sweep file of this version: it must be JSON and say \"format\": 1."));
    // A misspelt part would be passed over in silence, and the sweep would cross something else.
    for (const QString &key : json.keys()) {
        if (!knownKeys().contains(key))
            return wrong(QT_TRANSLATE_NOOP("forja",
                                           "The sweep file has an unknown part, “%1”. Known parts: %2."),
                         {key, knownKeys().join(u", "_s)});
    }
    auto base = baseFrom(json, table);
    if (!base)
        return base.problem();
    if (auto done = applySettings(json, *base); !done)
        return done.problem();
    Sweep sweep{.name = json.value(u"name"_s).toString(name), .base = *base, .axes = {}, .seeds = {}};
    for (const QJsonValue &value : json.value(u"cross"_s).toArray()) {
        auto axis = axisFrom(value, *table);
        if (!axis)
            return axis.problem();
        sweep.axes.append(*axis);
    }
    auto seeds = seedsFrom(json.value(u"seeds"_s), *table);
    if (!seeds)
        return seeds.problem();
    sweep.seeds = *seeds;
    // The same check as for a sweep put together in the window, so that both accept the same.
    if (auto checked = checkSweep(sweep); !checked)
        return checked.problem();
    return sweep;
}

QJsonObject toJson(const Sweep &sweep)
{
    QJsonArray cross;
    for (const SweepAxis &axis : sweep.axes)
        cross.append(QJsonObject{{u"key"_s, axis.key},
                                 {u"values"_s, QJsonArray::fromVariantList(axis.values)}});
    QJsonArray seeds;
    for (const qint64 seed : sweep.seeds)
        seeds.append(seed);
    // The base is written whole: presets may have changed when the sweep goes on.
    return {{u"format"_s, kSweepFormat},
            {u"name"_s, sweep.name},
            {u"experiment"_s, toJson(sweep.base)},
            {u"cross"_s, cross},
            {u"seeds"_s, seeds}};
}

Outcome checkSweep(const Sweep &sweep)
{
    static const QRegularExpression name(u"^[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,59}$"_s);
    if (!name.match(sweep.name).hasMatch())
        return wrong(QT_TRANSLATE_NOOP("forja",
                                       "“%1” cannot be a sweep's name. Use letters, digits and dashes."),
                     {sweep.name});
    if (sweep.axes.isEmpty() || sweep.axes.size() > kMostAxes)
        return wrong(QT_TRANSLATE_NOOP("forja", "A sweep crosses 1 to 3 settings, not %1."),
                     {QString::number(sweep.axes.size())});
    // The seed is crossed by "seeds" and counts as taken.
    QStringList keys{key::trainSeed};
    for (const SweepAxis &axis : sweep.axes) {
        if (keys.contains(axis.key))
            return wrong(QT_TRANSLATE_NOOP(
                             "forja",
                             "The sweep crosses %1 twice. List each setting once, and seeds as “seeds”."),
                         {axis.key});
        keys.append(axis.key);
        for (qsizetype i = 0; i < axis.values.size(); ++i) {
            // After accept(), so that 0.1 and 1e-1 are the same value.
            if (axis.values.indexOf(axis.values[i]) != i)
                return wrong(QT_TRANSLATE_NOOP("forja",
                                               "%1 has the same value twice. Both would be the same run."),
                             {axis.key});
        }
        if (axis.values.isEmpty())
            return wrong(QT_TRANSLATE_NOOP("forja", "%1 has no values. Give at least one."), {axis.key});
    }
    if (countOf(sweep) > kMostCells)
        return wrong(
            QT_TRANSLATE_NOOP("forja",
                              "The sweep would have %1 runs; the limit is 1,000. Use fewer values or seeds."),
            {QString::number(countOf(sweep))});
    return Done{};
}

QList<SweepCell> cellsOf(const Sweep &sweep)
{
    QList<qint64> seeds = sweep.seeds;
    if (seeds.isEmpty())
        seeds.append(sweep.base.integer(key::trainSeed));
    QList<SweepCell> cells;
    QList<qsizetype> at(sweep.axes.size(), 0);
    for (;;) {
        Experiment experiment = sweep.base;
        QStringList words;
        for (qsizetype i = 0; i < at.size(); ++i) {
            const SweepAxis &axis = sweep.axes[i];
            experiment.set(axis.key, axis.values[at[i]]).orThrow();
            words << axis.key + u'=' + experiment.table().find(axis.key)->format(axis.values[at[i]]);
        }
        // Seeds turn fastest: the repeats of one cell train one after the other.
        for (const qint64 seed : seeds) {
            experiment.set(key::trainSeed, seed).orThrow();
            const QString named = sweep.seeds.isEmpty() ? QString() : u" seed=%1"_s.arg(seed);
            cells.append(
                {.title = words.join(u' ') + named, .at = at, .seed = seed, .experiment = experiment});
        }
        qsizetype last = at.size() - 1;
        // Counts like a mileometer whose last digit turns first.
        while (last >= 0 && ++at[last] == sweep.axes[last].values.size())
            at[last--] = 0;
        if (last < 0)
            return cells;
    }
}

} // namespace forja
