// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QPalette>
#include <QPointF>
#include <QString>

class QApplication;
class QPainter;

namespace forja {

/// The colours of the window. One colour per player everywhere; never a judgement.
struct Theme
{
    QColor background; ///< behind pictures and charts
    QColor panel; ///< side panels, bars
    QColor field; ///< editors, empty tiles
    QColor line; ///< separators, borders, grids
    QColor text;
    QColor dim; ///< captions, units, axes
    QColor real; ///< real pictures
    QColor g; ///< the generator and what it makes
    QColor d; ///< the discriminator
    QColor warning; ///< live edits, flags, warnings
    bool isDark = true;

    static Theme dark();
    static Theme light();
    /// Dark or light as the system's own palette is.
    static Theme system();

    QPalette palette() const;
    /// `share` of `top` over `bottom`: for hover, selection and soft fills.
    static QColor mixed(const QColor &top, const QColor &bottom, qreal share);

    bool operator==(const Theme &) const = default;
};

/// Distances in device-independent pixels.
inline constexpr int kRadius = 4; ///< corners of tiles and editors
inline constexpr int kGap = 8; ///< between things that belong together
inline constexpr int kMargin = 12; ///< inside panels
inline constexpr int kRowHeight = 24; ///< editors, buttons in panels

/// Palette, style and style sheet of the whole program. Call again when the theme changes.
void applyTheme(QApplication &application, const Theme &theme);
/// The style sheet that applyTheme() sets.
QString styleSheet(const Theme &theme);

/// The program's text font: the first of a few quiet sans-serif families that is installed, 12.5 px.
QFont textFont();
/// The text font for captions, axes and tables: 11 px.
QFont smallFont();
/// The text font for titles of sections: 12.5 px, semi-bold.
QFont strongFont();

/// `font` if its digits are all as wide as each other, else an installed family of the same size where they
/// are.
QFont tabular(const QFont &font);
/// Width of `text` as drawNumber() paints it: every digit takes the width of the widest.
qreal numberWidth(const QFontMetricsF &metrics, const QString &text);
/// Paints `text` from `baseline` with digits of one width, whatever the painter's font does with them.
void drawNumber(QPainter &painter, QPointF baseline, const QString &text);

} // namespace forja
