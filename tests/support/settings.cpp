// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/settings.h"

#include "engine/experiment/presets.h"

namespace forja {

using namespace Qt::StringLiterals;

void test::setAll(Experiment &experiment, Values values)
{
    for (const auto &[key, value] : values)
        experiment.set(QString::fromLatin1(key), value).orThrow();
}

Experiment test::tinyExperiment(const FieldTablePtr &table, Values more)
{
    Experiment tiny = experimentFrom(*presetNamed(u"quick-look"_s, *table), table);
    setAll(tiny,
           {{"data.sample_count", 80},
            {"data.width", 16},
            {"data.height", 16},
            {"g.dcgan.width", 8},
            {"d.dcgan.width", 8},
            {"train.batch", 8},
            {"train.threads", 1},
            {"train.precision", u"fp32"_s},
            {"run.tick", 2},
            {"run.sheet_tiles", 20}});
    setAll(tiny, more);
    return tiny;
}

Length test::updates(qint64 count)
{
    return {.updates = count, .kimg = {}, .minutes = {}};
}

} // namespace forja
