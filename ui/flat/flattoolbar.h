// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/session.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace forja {

class FlatChooser;
class NumberLabel;
struct Theme;

/// What stands above the plane: the distributions, playing, steps and slow motion, the numbers of the
/// snapshot that is shown, and what there is to say.
class FlatToolbar : public QWidget
{
    Q_OBJECT

public:
    /// The focus of a button that is closed goes to `page`.
    explicit FlatToolbar(QWidget *page);

    FlatChooser *chooser() const { return m_chooser; }
    /// Whether Start and the steps can be pressed.
    bool isOpen() const;
    void setState(RunState state, bool isMine, bool isOpen);
    /// A warning; empty: none any more.
    void say(const QString &sentence);
    void tellNumbers(const FlatView &view);
    void clearNumbers();
    /// Leaves out what has no room in a page of this width.
    void fitWidth(int width);

Q_SIGNALS:
    void playRequested();
    void resetRequested();
    void stepRequested(Player player);
    void slowToggled(bool isSlow);
    void holdToggled(bool isHeld);
    void nextRequested(); ///< part of a step in slow motion

private:
    QLayout *makePlayRow();
    void addPlaying(QHBoxLayout *row);
    void addSteps(QHBoxLayout *row);
    void addSlowMotion(QHBoxLayout *row);
    void addNumbers(QHBoxLayout *row);

    QWidget &m_page;
    FlatChooser *m_chooser;
    QPushButton *m_primary = nullptr, *m_reset = nullptr;
    QList<QToolButton *> m_steps; ///< D, G, both
    QToolButton *m_slow = nullptr;
    NumberLabel *m_counter = nullptr, *m_players = nullptr, *m_numbers = nullptr;
    QLabel *m_message = nullptr;
    bool m_hadFocus = false; ///< Start, before it was closed for a while
};

} // namespace forja
