// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace forja {

/// What happened, a line each, the newest at the end; above it the newest warning in full.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void clear();
    void append(const EventRecord &event);
    /// A line of the window's own.
    void append(const QString &sentence);
    QString text() const;

private:
    void setWarning(const QString &sentence);

    QLabel *m_warning = nullptr;
    QPlainTextEdit *m_lines = nullptr;
};

} // namespace forja
