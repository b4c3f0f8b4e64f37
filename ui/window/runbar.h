// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/window/windowactions.h"

#include <QWidget>

class QHBoxLayout;
class QProgressBar;
class QToolButton;

namespace forja {

class NumberLabel;

/// The toolbar: data and preset, the run's controls, what to take away, and how far the run is. In a narrow
/// window it gives up what can be done without, from the least important on; nothing is ever cut.
class RunBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunBar(WindowActions *actions, QWidget *parent = nullptr);

    void setPresetLabel(const QString &label);
    /// What stands beside Continue and Pause ("4 min left"), and what it means. Empty: no run whose length
    /// there is to choose.
    void setLength(const QString &text, const QString &tip = {});
    QToolButton *lengthButton() const { return m_length; }
    void setProgress(const Progress &progress);
    /// What the run learns from: points of the plane are no images.
    void setOfPoints(bool isOfPoints);
    /// Start and Step are on the page that is shown; two of them would be one too many.
    void setPlayedElsewhere(bool isElsewhere);
    /// Nothing to show: no run.
    void clearProgress();
    QString updateText() const;
    QString speedText() const;
    QSize minimumSizeHint() const override { return {480, 42}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(QAction *action);
    QToolButton *addMenuButton(QMenu *menu, const QString &text);
    QWidget *addLine();
    void makeProgress();
    int neededWidth() const;
    int numbersWidth() const;
    void showLength(bool isShort);
    void fit();

    WindowActions *m_actions;
    QHBoxLayout *m_layout = nullptr;
    QToolButton *m_samples = nullptr;
    QToolButton *m_preset = nullptr;
    QToolButton *m_length = nullptr;
    QToolButton *m_export = nullptr;
    QToolButton *m_keep = nullptr;
    QToolButton *m_primary = nullptr;
    QToolButton *m_step = nullptr;
    QWidget *m_progress = nullptr;
    NumberLabel *m_update = nullptr;
    NumberLabel *m_speed = nullptr;
    NumberLabel *m_left = nullptr;
    QProgressBar *m_bar = nullptr;
    QString m_lengthText;
    bool m_hasProgress = false;
    bool m_isPlayedElsewhere = false;
    bool m_isOfPoints = false;
    int m_fittedNumbers = 0; ///< the width of the numbers that it was fitted for; they grow
};

} // namespace forja
