// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/composecontroller.h"
#include "ui/window/picturelooking.h"
#include "ui/window/placeopener.h"
#include "ui/window/queuecontroller.h"
#include "ui/window/runcontrols.h"
#include "ui/window/runcures.h"
#include "ui/window/runopener.h"
#include "ui/window/runreports.h"
#include "ui/window/runtools.h"
#include "ui/window/showndata.h"
#include "ui/window/shownrun.h"
#include "ui/window/windowpanels.h"

namespace forja {

/// Who does what in the window. Each holds on to some of those before it and to the parts of the window that
/// it speaks with; nobody knows those after it.
struct WindowControllers
{
    WindowControllers(Session &session, Selection &selection, ThemeChooser &themes, RunQueue &queue,
                      DoctorController &desk, WindowParts &parts);

    ShownRun shown;
    WindowPanels panels;
    RunControls controls;
    RunReports reports;
    ShownData data;
    ComposeController composing;
    RunOpener runs;
    PlaceOpener places;
    QueueController queueing;
    PictureLooking looking;
    RunTools tools;
    RunCures cures;
};

} // namespace forja
