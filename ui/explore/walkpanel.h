// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/exploring.h"
#include "ui/explore/explorestate.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace forja {

class LatentStage;

/// The picture that a person walks with: what dragging it changes, how far it is from the mean, and what can
/// be done with it.
class WalkPanel : public QWidget
{
    Q_OBJECT

public:
    /// `shown` is the newest answer of the place, `found` what was found in its G: both are looked at as they
    /// stand, and outlive it.
    WalkPanel(ExploreState &state, const ExploreAnswer &shown, const FoundDirections &found, QWidget *parent);

    LatentStage *stage() const { return m_stage; }
    QSlider *truncation() const { return m_truncation; }
    QPushButton *drawButton() const { return m_draw; }
    QPushButton *keepButton() const { return m_keep; }
    QPushButton *saveButton() const { return m_save; }
    QString lengthSentence() const;

    /// Ways of dragging that this G does not have, or of which nothing has been found yet, cannot be chosen.
    void offerPlanes();
    /// Where a person is now.
    void tellPlace();
    /// Whether the run keeps the G of the picture.
    void tellKept();

private:
    void addButtons(QVBoxLayout *layout);
    QGridLayout *makeMoving();
    void addPlane(QGridLayout *form);
    void addTruncation(QGridLayout *form);
    void connectStage();
    void connectMoving();
    std::pair<Latent, Latent> plane() const;
    void moveBy(const Latent &from, double right, double up);
    void goToUsualLength();

    ExploreState &m_state;
    const ExploreAnswer &m_shown;
    const FoundDirections &m_found;
    Latent m_dragFrom;
    LatentStage *m_stage;
    QPushButton *m_draw = nullptr, *m_keep = nullptr, *m_save = nullptr;
    QComboBox *m_plane = nullptr;
    QSpinBox *m_planeSeed = nullptr;
    QSlider *m_truncation = nullptr;
    QLabel *m_truncationValue = nullptr, *m_length = nullptr;
    QToolButton *m_usual = nullptr;
};

} // namespace forja
