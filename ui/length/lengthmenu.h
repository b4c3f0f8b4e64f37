// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/length.h"

#include <QObject>

class QMenu;
class QWidget;

namespace forja {

/// How long a run goes on, as a menu: to continue one that has ended, or to change the length of one that is
/// on.
class LengthMenu : public QObject
{
    Q_OBJECT

public:
    /// Fills `menu`, which stays the caller's.
    LengthMenu(QMenu *menu, QWidget *window);

    /// What "Continue" does now. `isOn`: the run trains or waits, and what is chosen changes its length.
    void setContinuation(const Continuation &next, bool isOn);

    /// "4 min left", "for 5 min", "until stopped".
    static QString said(const Continuation &next);
    /// The longest of these, for a button that is not to change its width.
    static QStringList samples();

Q_SIGNALS:
    void chosen(const forja::Length &length);

private:
    void add(const QString &text, const Length &length);
    void askForAnother();

    QMenu *m_menu;
    QWidget *m_window;
    bool m_isOn = false;
};

} // namespace forja
