// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QLabel;
class QVBoxLayout;
class QWidget;

/// What the pages before a start have in common.
namespace forja::startpages {

QFont titleFont();
/// A label that breaks its lines; `mark` is a property that the style knows.
QLabel *wrapped(QWidget *parent, const char *mark = nullptr);
/// Makes `page` the stage and returns the column in its middle, no wider than lines may be to be read; it
/// scrolls where it is too high.
QVBoxLayout *columnOf(QWidget *page);

} // namespace forja::startpages
