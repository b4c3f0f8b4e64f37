// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"
#include "engine/session/types/values.h"

/// Numbers, times and the engine's sentences as the window says them.
namespace forja {

/// A text of the field table or of a problem in the window's language.
QString shown(const QString &english);
/// A part of a sentence ("it speaks of update 12", "D and G", "up 3") in the window's language; as it is
/// where it is no such part.
QString shownFragment(const QString &english);
/// What went wrong in the window's language, arguments in place.
QString translateProblem(const Problem &problem);
/// The same beside a form: the keys of fields are said by their labels.
QString translateProblem(const Problem &problem, const QList<Field> &fields);
/// One event as a sentence.
QString eventText(const EventRecord &event);
/// Whether an event is something a person should look at (edits and warnings, shown with a flag).
bool isFlagged(const EventRecord &event);

QString stateName(RunState state);
/// "1,820"
QString groupDigits(qint64 number);
/// "131 k", "0.30 M", "5.1 G"
QString compact(double number);
/// As compact(), but from 0.10 M on in millions: for sums that are compared with each other.
QString compactSum(double number);
/// `one` for 1, else `many` with the number in place of %1.
QString counted(qint64 number, const QString &one, const QString &many);
/// "0:23", "1:02:45"
QString clock(double seconds);
/// "just now", "12 s ago", "4 min ago"
QString ago(qint64 seconds);
/// "sample:digits" as "digits (sample)", a folder as its last name.
QString sourceName(const QString &source);
/// "digits" as the window's language says it.
QString sampleName(const QString &kind);
/// "0.5" with the decimal point of the person's own language.
QString localNumber(QString number);
/// What a person typed ("0,5") as the field table reads it ("0.5").
QString plainNumber(QString typed);
/// What the field takes, as Field::allowed() but in the window's language.
QString allowedText(const Field &field);
/// A field's value as a person reads it: choices by their label, switches as on and off.
QString shownValue(const Field &field, const QVariant &value);

} // namespace forja
