// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forja {

class BranchComposer;
class Composer;
class Session;
class WindowParts;

/// What the window shows: a run, the settings of the next one, both beside each other, or a branch that is
/// being prepared.
class ShownRun
{
public:
    /// Makes the composers, which are the window's children.
    ShownRun(Session &session, WindowParts &parts);

    /// A run is what the window shows; beside it the next one may be composed.
    bool isRunShown() const;
    /// One trains in this process.
    bool isRunOn() const;
    /// The next run was begun to be composed while one was on, which is still shown.
    bool isBeside() const { return m_isBeside; }
    void setBeside(bool isBeside) { m_isBeside = isBeside; }
    Composer &composer() const { return m_composer; }
    BranchComposer &branching() const { return m_branching; }

private:
    Session &m_session;
    Composer &m_composer;
    BranchComposer &m_branching;
    bool m_isBeside = false;
};

} // namespace forja
