// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flat/flatcanvas.h"

#include <QTimer>

namespace forja {

/// One sub-step of an update in slow motion.
struct FlatScene
{
    Player player = Player::D;
    int number = 0; ///< 0…4 within the update
    QString name; ///< "D judges both"
    QString says; ///< its number, in a sentence
    FlatSpotlight light;
};

/// The sub-steps of these updates in their order: five each.
QList<FlatScene> flatScenes(const QList<FlatStep> &steps, const LossFacts &facts);
/// The five names of a player's sub-steps.
QStringList flatSceneNames(Player player);

/// Plays scenes one after the other and draws where it stands: five fields in the player's colour and what is
/// said of the one that is on.
class FlatStory : public QWidget
{
    Q_OBJECT

public:
    explicit FlatStory(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// How long each is shown; 1,250 ms unless said.
    void setPace(int ms) { m_timer.setInterval(ms); }
    /// Plays these after those that are still to come.
    void play(const QList<FlatScene> &scenes);
    void stop();
    /// Holds at the scene that is on, or goes on.
    void setHeld(bool isHeld);
    bool isHeld() const { return m_isHeld; }
    bool isPlaying() const { return m_now.has_value(); }
    const std::optional<FlatScene> &now() const { return m_now; }
    void next();
    QSize sizeHint() const override { return {400, 74}; }

Q_SIGNALS:
    void sceneBegan(const forja::FlatScene &scene);
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = Theme::dark();
    QList<FlatScene> m_coming;
    std::optional<FlatScene> m_now;
    QTimer m_timer;
    bool m_isHeld = false;
};

} // namespace forja
