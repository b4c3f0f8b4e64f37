// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

namespace forja {

class RunDoctor;

/// One line of what the doctor says of the run that is shown; a click opens the rest. Quiet while all is
/// well.
class DoctorLine : public QToolButton
{
    Q_OBJECT

public:
    explicit DoctorLine(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Null: no run, and no line.
    void show(const RunDoctor *doctor);
    /// All of it, also what there is no room for.
    QString sentence() const { return m_sentence; }
    bool isAlarmed() const { return m_isAlarmed; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();
    void dress();

    Theme m_theme = Theme::dark();
    QString m_sentence;
    bool m_isAlarmed = false;
};

} // namespace forja
