// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <vector>

namespace forja {

/// What a training can suffer from.
enum class Ailment {
    DHasWon, ///< D tells every picture apart and what reaches G is next to nothing
    Collapse, ///< G makes the same picture over and over
    RatesTooHigh, ///< gradients or losses are out of all bounds
    NothingMoves, ///< D says the same of every picture
    Overfitting, ///< D memorises its training pictures
    Memorising, ///< G gives back single training pictures
    FewPictures, ///< there is too little to learn from
};

/// Something that may help: values to set while the run is on, or in a branch from a moment before it went
/// wrong.
struct RunCure
{
    enum class Kind { Edit, Branch };

    Kind kind = Kind::Edit;
    QMap<QString, QVariant> changes; ///< by key; live fields
    qint64 at = 0; ///< Branch: from this update

    bool operator==(const RunCure &) const = default;
};

/// One number that speaks for a finding, and from where on it does.
struct RunEvidence
{
    QString label; ///< English; translated with context "forja"
    double value = 0;
    double limit = 0;
    bool isAbove = true; ///< it speaks when above the limit

    bool operator==(const RunEvidence &) const = default;
};

struct RunFinding
{
    Ailment ailment = Ailment::DHasWon;
    qint64 since = 0; ///< the update at which the signals began to show it
    qint64 until = 0; ///< the last update at which they did
    bool isOver = false; ///< they have been clearly healthy for a while, or a setting was changed
    std::vector<RunEvidence> evidence;
    QString statistic; ///< where it is seen best: a name of the ticks' statistics, or "measure/…"
    Problem said; ///< code "doctor.…"
    QList<RunCure> cures;

    /// Stable, for scripts: "d_won", "collapse", …
    QString name() const;
    bool operator==(const RunFinding &) const = default;
};

/// What the ailment is called in a title: English, translated with context "forja".
QString titleOf(Ailment ailment);

/// For scripts.
QJsonObject toJson(const RunFinding &finding);

} // namespace forja
