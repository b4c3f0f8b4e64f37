// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "ui/theme/theme.h"

#include <QList>

class QWidget;

namespace forja {

class ChartCard;

/// Charts that stand on one sheet, as a picture of it. Nothing to draw yet is a problem.
Outcome saveChartsAsPng(const QString &path, const QList<ChartCard *> &charts, const Theme &theme);
Outcome saveChartsAsSvg(const QString &path, const QList<ChartCard *> &charts, const Theme &theme);
/// "d’s-output.png": what a file of this chart may be called.
QString chartFileStem(const ChartCard &chart);
/// Asks for a place and saves as "png" or "svg"; says what went wrong.
void askAndSaveCharts(QWidget *parent, const QString &format, const QList<ChartCard *> &charts,
                      const Theme &theme);

} // namespace forja
