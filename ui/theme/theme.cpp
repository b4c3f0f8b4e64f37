// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QStyle>
#include <QStyleFactory>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kTextPixels = 12.5;
constexpr qreal kSmallPixels = 11;

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

bool hasTabularDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal zero = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (qAbs(metrics.horizontalAdvance(QLatin1Char(digit)) - zero) > 0.01)
            return false;
    }
    return true;
}

QFont sized(qreal pixels)
{
    // Families with even strokes at small sizes; the system's own font is the fallback at the end of the
    // list.
    const QStringList wanted{u"Inter"_s,    u"Noto Sans"_s, u"Cantarell"_s,
                             u"Segoe UI"_s, u"Ubuntu"_s,    u"DejaVu Sans"_s};
    const QStringList installed = QFontDatabase::families();
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    for (const QString &family : wanted) {
        if (installed.contains(family)) {
            font.setFamily(family);
            break;
        }
    }
    // DPI 96 is what Qt scales from, so a pixel of a point size is 0.75 points and follows high DPI.
    font.setPointSizeF(pixels * 0.75);
    // Said out loud, else a painter takes the weight of its widget's font.
    font.setWeight(QFont::Normal);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

qreal widestDigit(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = qMax(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

} // namespace

Theme Theme::dark()
{
    return {rgb(0x16181c), rgb(0x1e2126), rgb(0x262a31), rgb(0x30353d), rgb(0xd7dbe0), rgb(0x8c94a0),
            rgb(0x37b679), rgb(0xa583f5), rgb(0x4d9df7), rgb(0xf0a63c), true};
}

Theme Theme::light()
{
    return {rgb(0xeceef1), rgb(0xf8f9fa), rgb(0xffffff), rgb(0xd5d9df), rgb(0x22262c), rgb(0x69717d),
            rgb(0x1d8f58), rgb(0x7b4fe0), rgb(0x1f6fd6), rgb(0xb36b00), false};
}

Theme Theme::system()
{
    // An own palette hides the system's; an empty one brings it back for a look (Qt before 6.5 has no colour
    // scheme to ask for).
    const QPalette own = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette());
    const QPalette palette = QGuiApplication::palette();
    QGuiApplication::setPalette(own);
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF()
        ? dark()
        : light();
}

QColor Theme::mixed(const QColor &top, const QColor &bottom, qreal share)
{
    const auto mix = [share](qreal a, qreal b) { return a * share + b * (1 - share); };
    return QColor::fromRgbF(float(mix(top.redF(), bottom.redF())), float(mix(top.greenF(), bottom.greenF())),
                            float(mix(top.blueF(), bottom.blueF())));
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, panel);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, field);
    palette.setColor(QPalette::AlternateBase, panel);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Button, field);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, warning);
    palette.setColor(QPalette::ToolTipBase, field);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, mixed(d, field, 0.55));
    palette.setColor(QPalette::HighlightedText, isDark ? QColor(Qt::white) : text);
    palette.setColor(QPalette::Link, d);
    palette.setColor(QPalette::LinkVisited, d);
    palette.setColor(QPalette::Light, mixed(text, field, 0.12));
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, mixed(line, background, 0.5));
    palette.setColor(QPalette::Shadow, background);
    // Disabled is paler than dim, which is a colour of text that counts.
    const QColor faded = mixed(dim, panel, 0.75);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

void applyTheme(QApplication &application, const Theme &theme)
{
    // Other styles follow parts of the palette only; the style sheet is written for this one.
    if (application.style()->name() != u"fusion")
        application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setPalette(theme.palette());
    application.setFont(textFont());
    application.setStyleSheet(styleSheet(theme));
}

QFont textFont()
{
    return sized(kTextPixels);
}

QFont smallFont()
{
    return sized(kSmallPixels);
}

QFont strongFont()
{
    QFont font = sized(kTextPixels);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont tabular(const QFont &font)
{
    // The font of all other text, wherever its digits stand well below each other.
    if (hasTabularDigits(font))
        return font;
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : {u"Noto Sans"_s, u"Cantarell"_s, u"Liberation Sans"_s, u"DejaVu Sans"_s}) {
        QFont other = font;
        other.setFamily(family);
        if (installed.contains(family) && hasTabularDigits(other))
            return other;
    }
    return font;
}

qreal numberWidth(const QFontMetricsF &metrics, const QString &text)
{
    const qreal digit = widestDigit(metrics);
    qreal width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    return width;
}

void drawNumber(QPainter &painter, QPointF baseline, const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal digit = widestDigit(metrics);
    for (const QChar c : text) {
        const qreal own = metrics.horizontalAdvance(c);
        // Each digit has the room of the widest: a number that counts up must not tremble.
        const qreal advance = c.isDigit() ? digit : own;
        painter.drawText(baseline + QPointF((advance - own) / 2, 0), QString(c));
        baseline.rx() += advance;
    }
}

} // namespace forja
