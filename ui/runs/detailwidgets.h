// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QPushButton;
class QString;
class QVBoxLayout;
class QWidget;

/// What the parts of the panel beside the list of runs are made of.
namespace forja::detailwidgets {

/// An empty column in `part`, which its widgets fill to the edges.
QVBoxLayout *columnOf(QWidget *part);
QLabel *addHeading(QVBoxLayout *column, const QString &text);
/// A label in the quiet colour whose text can be selected.
QLabel *addDim(QVBoxLayout *column);
QPushButton *link(const QString &text, QWidget *parent);

} // namespace forja::detailwidgets
