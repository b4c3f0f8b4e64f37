// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/gallerysheets.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace forja {

/// The line over the gallery: which real pictures stand there, how the generated ones are arranged, and the
/// choice of that.
class GalleryHeading : public QWidget
{
    Q_OBJECT

public:
    /// What the line tells.
    struct Shown
    {
        int reals = 0; ///< real pictures that are visible
        bool isFlat = false; ///< points of the plane, drawn
        int columns = 0; ///< of the snapshot; 0: no snapshot is shown yet
        int classes = 0;
        GallerySort sort = GallerySort::AsDrawn;
    };

    explicit GalleryHeading(QWidget *parent);

    void setTheme(const Theme &theme);
    void tell(const Shown &shown);

Q_SIGNALS:
    void sortChosen(forja::GallerySort sort);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeMenu();
    void tellSort();
    /// Leaves out how the pictures are arranged where there is no room for it.
    void fit();

    Theme m_theme = Theme::dark();
    QLabel *m_reals, *m_arrangement;
    QToolButton *m_sortButton;
    Shown m_shown;
};

} // namespace forja
