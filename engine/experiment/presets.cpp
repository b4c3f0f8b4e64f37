// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"

#include <QFile>
#include <QJsonDocument>

// Q_INIT_RESOURCE must stand outside a namespace.
static void loadPresetResources()
{
    Q_INIT_RESOURCE(presets);
}

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// For points of the plane; no preset of pictures.
const QString kFlat = u"flat"_s;

Preset readPreset(const QString &name, const FieldTable &table)
{
    QFile file(u":/presets/%1.json"_s.arg(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QJsonObject json = isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    Preset preset{.name = name,
                  .label = json.value(u"label"_s).toString(),
                  .summary = json.value(u"summary"_s).toString(),
                  .plan = json.value(u"plan"_s).toString(),
                  .readableImages = json.value(u"readable_images"_s).toInteger(),
                  .largestSide = json.value(u"largest_side"_s).toInt(),
                  .values = {}};
    const QJsonObject values = json.value(u"values"_s).toObject();
    // Shipped with the program, so a broken one is the program's fault and not a person's.
    if (preset.label.isEmpty() || values.isEmpty())
        throw Error(problem("experiment.preset", "The preset %1 that ships with the program is broken.",
                            {name}));
    for (auto it = values.begin(); it != values.end(); ++it) {
        const Field *field = table.find(it.key());
        if (!field)
            throw Error(problem("experiment.preset_key", "The preset %1 sets %2, which is not a setting.",
                                {name, it.key()}));
        // Under the present key and in the table's own type, as differences are later compared.
        preset.values.insert(field->key, field->accept(it.value().toVariant()).orThrow());
    }
    return preset;
}

} // namespace

QList<Preset> shippedPresets(const FieldTable &table)
{
    QList<Preset> out;
    for (const QString &name : presetNames()) {
        if (name != kFlat)
            out.append(presetNamed(name, table).orThrow());
    }
    return out;
}

QStringList presetNames()
{
    return {u"quick-look"_s, u"balanced"_s, u"small-data"_s, u"overnight"_s, u"classic-dcgan"_s, kFlat};
}

Result<Preset> presetNamed(const QString &name, const FieldTable &table)
{
    loadPresetResources();
    if (presetNames().contains(name))
        return readPreset(name, table);
    return problem("experiment.no_preset",
                   QT_TRANSLATE_NOOP("forja", "%1: there is no such preset. Use one of: %2."),
                   {name, presetNames().join(u", "_s)});
}

Experiment experimentFrom(const Preset &preset, const FieldTablePtr &table)
{
    Experiment experiment(table);
    for (auto it = preset.values.cbegin(); it != preset.values.cend(); ++it)
        experiment.set(it.key(), it.value()).orThrow();
    experiment.presetName = preset.name;
    experiment.presetValues = preset.values;
    return experiment;
}

} // namespace forja
