// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/rundoctor.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace forja {

class DoctorController;
class FindingChart;

/// One finding: the sentence, the numbers that speak for it, its place in a chart, and what may help.
class FindingCard : public QWidget
{
    Q_OBJECT

public:
    FindingCard(const RunFinding &finding, const DoctorController &desk, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The same ailment, as it stands now.
    void setFinding(const RunFinding &finding);
    /// Whether edits can be applied: the run is on, and obeys.
    void setControlled(bool isControlled);
    const RunFinding &finding() const { return m_finding; }
    QString sentence() const;
    QStringList evidence() const;
    QList<QPushButton *> cures() const { return m_buttons; }
    FindingChart *chart() const { return m_chart; }

Q_SIGNALS:
    void cureChosen(const forja::RunCure &cure);

private:
    void showEvidence();
    void showCures();

    RunFinding m_finding;
    const DoctorController &m_desk;
    bool m_isControlled = false;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QGridLayout *m_evidence = nullptr;
    FindingChart *m_chart = nullptr;
    QVBoxLayout *m_cures = nullptr;
    QList<QPushButton *> m_buttons;
};

} // namespace forja
