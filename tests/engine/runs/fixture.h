// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "tests/support/fieldtable.h"

#include <QTemporaryDir>

namespace forja::test {

inline RunFolder makeRun(const QTemporaryDir &dir)
{
    Experiment experiment(table());
    experiment.presetName = QStringLiteral("quick-look");
    return createRun(dir.path(), experiment).orThrow();
}

/// Two columns of 4 x 4 tiles whose grey is `update`.
inline SheetRecord makeSheet(qint64 update)
{
    SheetRecord sheet;
    sheet.update = update;
    sheet.tile = {4, 4};
    sheet.columns = 2;
    sheet.count = 3;
    sheet.image = QImage(8, 8, QImage::Format_RGB32);
    sheet.image.fill(qRgb(static_cast<int>(update % 256), 10, 200));
    sheet.latentSeed = 9007199254740991;
    sheet.outputs = {0.1F, -2.5F, 3.0e-7F};
    sheet.percentiles = {10, 50, 99.5F};
    sheet.network = QStringLiteral("abc");
    return sheet;
}

} // namespace forja::test
