// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartsource.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace forja {

/// How the charts below are drawn: horizontal axis, vertical scale, smoothing, and the way back from a part
/// to all of it.
class ChartBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChartBar(QWidget *parent);

    void setTheme(const Theme &theme);
    /// Shows what the charts are drawn by.
    void reflect(const ChartSource &source);
    /// A widget of the page's own at the right end, or right after the smoothing.
    void addAtEnd(QWidget *widget);
    void addAfterSmoothing(QWidget *widget);
    void setWholeText(const QString &text, const QString &help);

    static constexpr double kLongestSmoothing = 0.99; ///< weight of the past at the slider's end

Q_SIGNALS:
    void axisChosen(forja::XAxis axis);
    void scaleChosen(bool isLog);
    void smoothingChosen(double weight);
    void wholeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createChoices();
    void layOut();
    void connectParts();
    void fit();

    QComboBox *m_axisBox, *m_scaleBox;
    QSlider *m_smoothing;
    QLabel *m_smoothingName, *m_smoothingLabel, *m_hint;
    QToolButton *m_wholeButton;
    QHBoxLayout *m_row;
    int m_afterSmoothing = 0;
};

} // namespace forja
