// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace forja {

class ComposeController;
class DoctorController;
class Session;
class WindowParts;
struct RunCure;

/// The training doctor of the run that is shown, in the window: its line, its panel, and what is done about
/// what it finds.
class RunCures : public QObject
{
    Q_OBJECT

public:
    RunCures(Session &session, DoctorController &desk, ComposeController &composing, WindowParts &parts);

private:
    void refresh();
    void refreshControl();
    void cure(const RunCure &cure);

    Session &m_session;
    DoctorController &m_desk;
    ComposeController &m_composing;
    WindowParts &m_parts;
};

} // namespace forja
