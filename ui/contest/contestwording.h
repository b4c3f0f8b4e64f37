// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/judgement.h"
#include "engine/session/types/values.h"
#include "ui/records/stattable.h"

#include <QCoreApplication>

namespace forja {

/// What the Contest page says about D's output.
class ContestWording
{
    Q_DECLARE_TR_FUNCTIONS(forja::ContestWording)

public:
    /// How the histograms are to be read under a loss, in one or two sentences.
    static QString meaning(const LossFacts &facts);
    /// What D said at tick `row`: shares called real, and what stands out.
    static QString verdict(const StatTable &ticks, qsizetype row);
    /// "held-out pictures lie nearer to the generated than to the real ones": D overfits its pictures.
    static bool remembers(double real, double generated, double heldOut);
    /// Caption of the generated pictures: how many D finds more real than half of the held-out ones.
    static QString liars(const SheetRecord &sheet);
    /// What was looked at: "all 5,700 pictures, by D of update 1,820".
    static QString lookedAt(const Judgement &judgement);
    /// One judged picture in a line.
    static QString details(const JudgedPicture &picture);
};

} // namespace forja
