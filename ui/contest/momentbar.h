// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace forja {

/// A slider over the moments of a training, the name of the one that is shown, and whether the newest is
/// followed.
class MomentBar : public QWidget
{
    Q_OBJECT

public:
    explicit MomentBar(QWidget *parent);

    bool isFollowing() const;
    /// Of `count` moments the one at `row`, which may be -1.
    void setMoment(qsizetype count, qsizetype row, const QString &name, bool isFollowing);

Q_SIGNALS:
    void rowChosen(int row);
    void followToggled(bool isOn);

private:
    QSlider *m_slider;
    QLabel *m_name;
    QToolButton *m_follow;
};

} // namespace forja
