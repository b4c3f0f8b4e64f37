// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QHash>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Names in @…@ are colours of the theme. What a palette can say stays in the palette.
constexpr const char *kSheet = R"(
QToolTip { background: @field@; color: @text@; border: 1px solid @line@; padding: 5px 7px; }
QMainWindow, QDialog { background: @panel@; }
QMainWindow::separator { background: @line@; width: 1px; height: 1px; }
QSplitter::handle { background: @line@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @thumb@; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: @dim@; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLineEdit, QComboBox, QPlainTextEdit, QTextBrowser, QSpinBox, QDoubleSpinBox {
    background: @field@; border: 1px solid @line@; border-radius: 4px; color: @text@;
    selection-background-color: @select@; selection-color: @text@;
}
QLineEdit, QSpinBox, QDoubleSpinBox { padding: 2px 7px; min-height: 18px; }
QComboBox { padding: 2px 2px 2px 9px; min-height: 18px; }
QLineEdit:hover, QComboBox:hover { border-color: @hoverline@; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextBrowser:focus { border-color: @d@; }
QLineEdit[isWrong="true"] { border-color: @warning@; }
QLineEdit:disabled, QComboBox:disabled { background: @still@; color: @dim@; border-color: @still@; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url(:/forja/icons/chevron.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @field@; border: 1px solid @line@; padding: 3px; outline: none;
    selection-background-color: @select@; selection-color: @text@; }
QComboBox QAbstractItemView::item { min-height: 22px; padding: 0 4px; }

QPushButton { background: @field@; border: 1px solid @line@; border-radius: 5px; padding: 5px 14px; color: @text@; min-height: 18px; }
QPushButton:hover { border-color: @hoverline@; background: @hover@; }
QPushButton:focus { border-color: @d@; outline: none; }
QPushButton:pressed { background: @line@; }
QPushButton:disabled { color: @faded@; background: @panel@; }
QPushButton[isPrimary="true"] { background: @text@; color: @panel@; border-color: @text@; font-weight: 600; }
QPushButton[isPrimary="true"]:hover { background: @primaryhover@; border-color: @primaryhover@; }
QPushButton[isPrimary="true"]:focus { border-color: @d@; }
QPushButton[isPrimary="true"]:disabled { background: @line@; border-color: @line@; color: @dim@; }
QPushButton[isLink="true"] { background: transparent; border: none; padding: 1px 2px; color: @text@; text-align: left; min-height: 16px; }
QPushButton[isLink="true"]:hover, QPushButton[isLink="true"]:focus { color: @d@; text-decoration: underline; }
QPushButton[isLink="true"]:disabled { color: @faded@; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px 5px; color: @text@; }
QToolButton:hover { background: @hover@; }
QToolButton:focus { border-color: @d@; outline: none; }
QToolButton:pressed, QToolButton:checked { background: @field@; border-color: @line@; }
QToolButton:disabled { color: @faded@; }
QToolButton[isRaised="true"] { background: @field@; border-color: @line@; }
QToolButton[isRaised="true"]:hover { border-color: @hoverline@; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton::menu-button { border: none; width: 14px; }
QToolButton::menu-arrow { image: url(:/forja/icons/chevron.svg); width: 9px; height: 9px; }

QMenu { background: @field@; border: 1px solid @line@; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 3px; color: @text@; }
QMenu::item:selected { background: @select@; }
QMenu::item:disabled { color: @faded@; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 6px; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @dim@; padding: 9px 13px 8px 13px; border: none; border-bottom: 2px solid transparent; }
QTabBar[isNarrow="true"]::tab { padding: 9px 6px 8px 6px; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:selected { color: @text@; border-bottom: 2px solid @text@; font-weight: 600; }
QTabBar::tab:focus { color: @text@; border-bottom: 2px solid @d@; }

QProgressBar { background: @line@; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @text@; border-radius: 2px; }

QTreeView, QTableView, QListView { background: @field@; border: 1px solid @line@; border-radius: 4px; outline: none;
    selection-background-color: @select@; selection-color: @text@; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator { width: 13px; height: 13px; border: 1px solid @dim@; border-radius: 3px; background: @field@; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked { background: @text@; border-color: @text@;
    image: url(:/forja/icons/@tick@.svg); }
QCheckBox::indicator:focus { border-color: @d@; }
QCheckBox:focus { outline: none; }
QTreeView::item { border: 0px; padding: 4px 4px; }
QListView::item { border: 0px; padding: 4px 7px; }
QTreeView::item:selected, QListView::item:selected, QTreeView::branch:selected { background: @select@; color: @text@; }
QHeaderView::section { background: @panel@; color: @dim@; border: none; border-bottom: 1px solid @line@; padding: 5px 7px; }

QLabel[isDim="true"] { color: @dim@; }
QLabel[isWarning="true"] { color: @warning@; }
QFrame[isLine="true"] { background: @line@; border: none; }
QWidget[isPanel="true"] { background: @panel@; }
QWidget[isStage="true"] { background: @background@; }
)";

} // namespace

QString styleSheet(const Theme &theme)
{
    const QHash<QString, QColor> colours{
        {u"background"_s, theme.background},
        {u"panel"_s, theme.panel},
        {u"field"_s, theme.field},
        {u"line"_s, theme.line},
        {u"text"_s, theme.text},
        {u"dim"_s, theme.dim},
        {u"d"_s, theme.d},
        {u"warning"_s, theme.warning},
        {u"faded"_s, Theme::mixed(theme.dim, theme.panel, 0.62)},
        {u"hover"_s, Theme::mixed(theme.text, theme.panel, 0.07)},
        {u"hoverline"_s, Theme::mixed(theme.dim, theme.line, 0.5)},
        {u"still"_s, Theme::mixed(theme.field, theme.panel, 0.35)},
        {u"select"_s, Theme::mixed(theme.d, theme.field, 0.28)},
        {u"thumb"_s, Theme::mixed(theme.dim, theme.panel, 0.35)},
        {u"primaryhover"_s, Theme::mixed(theme.text, theme.panel, 0.88)},
    };
    QString sheet = QString::fromLatin1(kSheet);
    // The tick lies on the text's colour.
    sheet.replace(QLatin1String("@tick@"),
                  theme.isDark ? QLatin1String("tick-dark") : QLatin1String("tick-light"));
    // In any order: each name stands between two signs, so none is a part of another.
    for (auto it = colours.begin(); it != colours.end(); ++it)
        sheet.replace(QLatin1Char('@') + it.key() + QLatin1Char('@'), it.value().name());
    return sheet;
}

} // namespace forja
