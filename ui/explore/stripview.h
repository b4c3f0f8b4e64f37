// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/exploring.h"
#include "ui/explore/picturewall.h"

class QLabel;
class QPushButton;

namespace forja {

/// One latent through the whole training: a picture for each kept generator.
class StripView : public QWidget
{
    Q_OBJECT

public:
    explicit StripView(QWidget *parent);

    void setTheme(const Theme &theme);
    void show(const FollowedLatent &latent);
    using QWidget::show;
    const FollowedLatent &latent() const { return m_latent; }
    PictureWall *wall() const { return m_wall; }
    QPushButton *saveButton() const { return m_save; }
    QString sentence() const;
    /// All tiles with their updates, as one picture.
    static QImage asPicture(const FollowedLatent &latent);

Q_SIGNALS:
    void saveRequested();
    void momentPicked(qint64 update);

private:
    QLabel *m_state;
    QPushButton *m_save;
    PictureWall *m_wall;
    FollowedLatent m_latent;
};

} // namespace forja
