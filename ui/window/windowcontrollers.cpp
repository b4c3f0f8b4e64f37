// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowcontrollers.h"

namespace forja {

WindowControllers::WindowControllers(Session &session, Selection &selection, ThemeChooser &themes,
                                     RunQueue &queue, DoctorController &desk, WindowParts &parts)
    : shown(session, parts)
    , panels(shown, parts)
    , controls(session, shown, parts)
    , reports(session, shown, desk, parts)
    , data(session, shown, parts)
    , composing(session, shown, controls, reports, data, panels, parts)
    , runs(session, selection, shown, controls, reports, data, composing, panels, parts)
    , places(session, runs, composing, parts)
    , queueing(session, queue, shown, controls, composing, parts)
    , looking(session, selection, themes, parts)
    , tools(session, selection, data, composing, looking, parts)
    , cures(session, desk, composing, parts)
{
    // By then the pages show the run, and what is picked in it can be looked at.
    QObject::connect(&runs, &RunOpener::runShown, &looking, &PictureLooking::lookAtPicked);
}

} // namespace forja
