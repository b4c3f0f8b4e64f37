// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QPointF>

#include <vector>

namespace forja {

/// More points than this are refused: each is a record of the run.
inline constexpr int kMostCsvPoints = 200'000;

/// A point of a file, and the line on which it stands, from 1.
struct CsvPoint
{
    QPointF at;
    int line = 0;
};

/// Points as text: x and y a line, parted by a comma, a semicolon, a tab or spaces; empty lines, lines that
/// begin with # and one line of titles are passed over; where a semicolon or a tab parts them, commas are
/// decimal points. A problem names `file`, the line and the reason.
Result<std::vector<CsvPoint>> pointsFromCsv(const QByteArray &text, const QString &file);
/// One point a line, every bit of a float kept.
QByteArray csvFromPoints(const std::vector<QPointF> &points);

/// Brings points into [-1, 1]²: those that lie there already stay as they are; others are moved and scaled,
/// alike in both directions, until the longer side fills it.
void normalisePoints(std::vector<CsvPoint> &points);

} // namespace forja
