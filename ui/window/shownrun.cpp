// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shownrun.h"

#include "engine/session/session.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/composer.h"
#include "ui/window/windowparts.h"

#include <QMainWindow>

namespace forja {

ShownRun::ShownRun(Session &session, WindowParts &parts)
    : m_session(session)
    , m_composer(*new Composer(session, parts.form, parts.startPage, &parts.window))
    , m_branching(*new BranchComposer(session, parts.form, parts.branchPage, &parts.window))
{
}

bool ShownRun::isRunShown() const
{
    return m_session.run().folder() && !m_branching.isActive() && (!m_composer.isActive() || m_isBeside);
}

bool ShownRun::isRunOn() const
{
    return m_session.training().isHere();
}

} // namespace forja
