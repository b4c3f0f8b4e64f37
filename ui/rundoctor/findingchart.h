// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/rundoctor.h"
#include "ui/charts/chartcatalogue.h"

#include <QWidget>

namespace forja {

class DoctorController;

/// The place of a finding: the chart that shows it best, with the updates marked since when it is seen, and
/// the limit where it has one.
class FindingChart : public QWidget
{
    Q_OBJECT

public:
    FindingChart(const RunFinding &finding, const DoctorController &desk, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setFinding(const RunFinding &finding);
    /// The marked updates.
    std::pair<qint64, qint64> marked() const { return {m_finding.since, m_finding.until}; }
    QString title() const { return m_spec.title; }
    QSize sizeHint() const override { return {340, 128}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RunFinding m_finding;
    const DoctorController &m_desk;
    ChartSpec m_spec;
    Theme m_theme = Theme::dark();
};

} // namespace forja
