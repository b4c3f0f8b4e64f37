// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace forja {

class ShownRun;
class WindowParts;

/// The panels of the window: which of them are open, where they make room, and what closes them.
class WindowPanels : public QObject
{
    Q_OBJECT

public:
    WindowPanels(ShownRun &shown, WindowParts &parts);

    /// Closes the panel under the pages that was opened last, or the one with the focus; false: none is open.
    bool closeOne();
    void refreshInspector();
    /// The Lab's questions and places have settings of their own: the panel makes room for them.
    void refreshSettings();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ShownRun &m_shown;
    WindowParts &m_parts;
    QList<QWidget *> m_open; ///< the one opened last at the end
    int m_formWidth; ///< of the settings while they are hidden for the Lab
};

} // namespace forja
