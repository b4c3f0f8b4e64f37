// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/contest/contestliars.h"
#include "ui/contest/doubtedpanel.h"
#include "ui/contest/momenthistogram.h"
#include "ui/records/runreading.h"
#include "ui/widgets/runpage.h"

#include <QTimer>

namespace forja {

class HeatChart;
class MomentBar;

/// D against G: D's output over time and at one moment, the generated pictures that deceive it best, and the
/// real ones that it doubts most.
class ContestPage : public QWidget, public RunPage
{
    Q_OBJECT

public:
    ContestPage(Selection &selection, QWidget *parent);

    void setTheme(const Theme &theme) override;
    void setClassNames(const QStringList &names) { m_liars->setClassNames(names); }
    void openRun(const RunFolder &run, const Experiment &experiment, const LossFacts &facts) override;
    void clear() override;
    void appendTick(const TickRecord &tick) override;
    void appendEvent(const EventRecord &event) override;
    void appendSheet(const SheetRecord &sheet) override;

    /// The run's settings without what a person leaves out of the next one.
    Experiment forNextRun(const Experiment &experiment);
    /// Looks at tick `row`; the last one follows the newest.
    void setRow(qsizetype row);
    qsizetype row() const;
    bool isFollowing() const { return !m_row; }
    const ChartData &data() const { return m_data; }
    MomentHistogram *histogram() const { return m_histogram; }
    DoubtedPanel *doubted() const { return m_doubted; }
    TileView *liars() const { return m_liars->view(); }
    QString verdict() const;
    /// Draws what was appended now instead of within a tenth of a second.
    void refresh();

Q_SIGNALS:
    void tileMenuRequested(qint64 update, int index, const QPoint &globalPlace);
    void flatWorldRequested(); ///< of a run on points

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeSides();
    QWidget *makeOfPoints();
    void connectParts();
    void fill(const RunRecords &records);
    void changeSoon();
    void pickAt(double x);
    void setZoom(std::optional<std::pair<double, double>> zoom);
    void tellMoment();
    std::optional<MomentScores> scoresAt(qsizetype row) const;

    void tellLiars();
    /// Marks the picture that is picked, if it is one of these.
    void tellPicked();

    Selection &m_selection;
    LossFacts m_facts;
    ChartData m_data;
    std::optional<qsizetype> m_row; ///< nullopt: the newest
    HeatChart *m_heat;
    MomentHistogram *m_histogram;
    QLabel *m_verdict, *m_meaning;
    MomentBar *m_moment;
    QWidget *m_sides, *m_ofPoints; ///< pictures, or where to look at points
    ContestLiars *m_liars;
    DoubtedPanel *m_doubted;
    QTimer m_redraw;
    RunReading m_reading;
    bool m_isFilling = false; ///< what is picked among the doubted ones then is not a person's choice
};

} // namespace forja
