// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// Qt takes a text for HTML where it looks like it. Names of files, classes, runs and questions are never
/// meant so.
namespace forja {

/// Makes every label, and every tooltip of a widget, show its text as it is, unless it is declared to be
/// rich: a label by its text format, a tooltip by setRichTip. Requires: installed on the application.
class PlainLabels : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isChanging = false;
};

/// A tooltip that is made as HTML.
void setRichTip(QWidget *widget, const QString &html);
/// Of an item, or shown by hand: the text as it is, whatever it looks like.
QString plainTip(const QString &text);

} // namespace forja
