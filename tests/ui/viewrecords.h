// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <QTimeZone>

#include <cmath>

/// Records of an invented run, each value a function of its place, so that a test can say what it must find
/// again.
namespace forja::viewtest {

/// Tile i is filled with the grey level `shade` + i. Percentiles fall from 99 in a scrambled order: (37 i)
/// mod 100.
inline SheetRecord sheet(qint64 update, int count = 20, int columns = 10, int shade = 40)
{
    SheetRecord sheet;
    sheet.update = update;
    sheet.tile = {16, 16};
    sheet.columns = columns;
    sheet.count = count;
    sheet.classes = 10;
    sheet.latentSeed = 7;
    sheet.image = QImage(16 * columns, 16 * ((count + columns - 1) / columns), QImage::Format_Grayscale8);
    sheet.image.fill(0);
    for (int i = 0; i < count; ++i) {
        for (int y = 0; y < 16; ++y)
            std::fill_n(sheet.image.scanLine(i / columns * 16 + y) + i % columns * 16, 16, uchar(shade + i));
        sheet.outputs.push_back(float(i) / 10);
        sheet.percentiles.push_back(float(37 * i % 100));
    }
    return sheet;
}

inline TickRecord tick(qint64 update)
{
    TickRecord tick;
    tick.at = {update, update, update};
    tick.kimg = double(update) * 0.032;
    tick.seconds = double(update) * 0.05;
    const double wave = std::sin(double(update));
    tick.stats = {{QStringLiteral("Loss/D/loss"), {1, 1.2 + 0.1 * wave, 0}},
                  {QStringLiteral("Loss/G/loss"), {1, 0.9 + 0.1 * wave, 0}},
                  {QStringLiteral("Loss/scores/real"), {1, 1 + wave, 0}},
                  {QStringLiteral("Loss/scores/fake"), {1, -1 + wave, 0}},
                  {QStringLiteral("Loss/scores/held_out"), {1, 0.7 + wave, 0}}};
    return tick;
}

inline MeasureRecord measure(qint64 update, double distance)
{
    return {QStringLiteral("random-feature-frechet-v1-2000"),
            update,
            double(update) * 0.05,
            2000,
            2000,
            {{measurekey::kDistance, distance}, {measurekey::kDiversity, 0.9}}};
}

inline EventRecord event(EventKind kind, qint64 update)
{
    return {QDateTime::fromSecsSinceEpoch(1000000 + update, QTimeZone::utc()),
            kind,
            {update, update, update},
            QStringLiteral("session.edit"),
            QStringLiteral("%1: %2"),
            {QStringLiteral("Learning rate of D"), QStringLiteral("5e-4")}};
}

} // namespace forja::viewtest
