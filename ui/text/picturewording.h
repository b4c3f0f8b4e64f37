// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"
#include "engine/session/types/values.h"

#include <QStringList>

/// Sentences that the gallery's widgets share.
namespace forja {

/// "1,820", as the person's own language groups digits.
QString grouped(qint64 number);
/// "−0.9": a true minus, `digits` significant digits; "unknown" for NaN.
QString signedNumber(double number, int digits = 2);
/// "31st"
QString ordinal(int number);
/// "class 5", "class seven", or empty for no class.
QString classText(int index, const QStringList &names);
/// "−0.9 · 31st percentile of real"
QString outputText(float output, float percentile);
/// What the distance to the nearest training picture says, never as proof. NaN: that it is not known.
QString copyText(double heldOutCloser);
/// Closer to the training pictures than almost all held-out ones.
bool isNearCopy(double heldOutCloser);
/// "update 1,800 · EMA"
QString momentText(const SheetRecord &sheet);
/// An event as a short label on the time axis.
QString flagText(const EventRecord &event);
/// Where it is marked: what the doctor of a run says belongs to the update since when it is so.
qint64 flagUpdate(const EventRecord &event);
/// Whether the event is marked on the time axis: edits, steps, warnings, kept moments.
bool isFlag(const EventRecord &event);

} // namespace forja
