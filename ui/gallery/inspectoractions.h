// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;
class QPalette;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace forja {

/// What one can do with the inspector's picture, as links under each other.
class InspectorActions : public QObject
{
    Q_OBJECT

public:
    /// Its buttons belong to `parent`.
    explicit InspectorActions(QWidget *parent);

    /// At the end of the parent's layout.
    void addTo(QVBoxLayout *column) const;
    void setDim(const QPalette &dim);
    /// What is real has no latent and no snapshot; a drawing of points has no latent of its own.
    void offer(bool isReal, bool isOfPoints, bool hasPicture);

Q_SIGNALS:
    void starRequested();
    void saveRequested();
    void exploreRequested();
    void flatWorldRequested();
    void branchRequested();

private:
    QLabel *m_heading;
    QPushButton *m_star, *m_save, *m_explore, *m_flatWorld, *m_branch;
    QLabel *m_dot;
};

} // namespace forja
