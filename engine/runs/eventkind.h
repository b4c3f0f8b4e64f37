// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forja {

/// What an event of a run is about. On disk it is a text (see toText()): part of the format, never change
/// one.
enum class EventKind {
    Unknown, ///< written by another version of the program; its text is kept beside it
    Start,
    Weights, ///< G and D begin with the weights of another run
    Pause,
    Proceed,
    Edit,
    Step, ///< a manual update
    Keep,
    Length, ///< it was changed during training
    Warning,
    Recover, ///< the disk takes everything again
    Stop, ///< by a rule
    Resume,
    Finish,
};

/// As it stands in events.jsonl; empty for Unknown, which has no text of its own.
QString toText(EventKind kind);
/// Unknown for every text that toText() does not give.
EventKind eventKindOf(QStringView text);

} // namespace forja
