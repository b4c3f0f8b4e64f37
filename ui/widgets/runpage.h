// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"

namespace forja {

class RunFolder;
struct Theme;

/// A page that shows one run, beside being a widget. It is told which run is open and, in the order in which
/// it happens, what the run records from then on; it overrides what it shows.
class RunPage
{
public:
    virtual ~RunPage() = default;

    virtual void setTheme(const Theme &theme) = 0;
    virtual void openRun(const RunFolder &run, const Experiment &experiment, const LossFacts &facts) = 0;
    /// No run is open any more.
    virtual void clear() = 0;
    virtual void appendTick(const TickRecord &) { }
    virtual void appendSheet(const SheetRecord &) { }
    virtual void appendMeasure(const MeasureRecord &) { }
    virtual void appendEvent(const EventRecord &) { }
};

} // namespace forja
