// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace forja {

class ExploreDialog;
class Selection;
class Session;
class ThemeChooser;
class WindowParts;

/// Looking into the picture that is picked, and into what G can make from its latent on.
class PictureLooking : public QObject
{
    Q_OBJECT

public:
    PictureLooking(Session &session, Selection &selection, ThemeChooser &themes, WindowParts &parts);
    /// Closes the explorer, which asks the session.
    ~PictureLooking() override;

    /// Asks the session what it knows of the picked picture.
    void lookAtPicked();
    /// Opens the explorer or brings it to the front; null where no run is shown.
    ExploreDialog *openExplorer();
    /// The explorer, if it is open.
    ExploreDialog *explorer() const { return m_explorer; }

private:
    void connectSelection();
    void connectInspector();
    void showPicked();
    void exploreFromPicked();

    Session &m_session;
    Selection &m_selection;
    ThemeChooser &m_themes;
    WindowParts &m_parts;
    ExploreDialog *m_explorer = nullptr; ///< while it is open
};

} // namespace forja
