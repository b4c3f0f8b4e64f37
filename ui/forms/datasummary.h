// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/experiment/experiment.h"
#include "engine/runs/shownpictures.h"

#include <QWidget>

class QLabel;

namespace forja {

class ElidedButton;

/// What the form says of the data under their settings: of those that are open, or of those that a run has
/// written down; and what the data check found, as a link.
class DataSummary : public QWidget
{
    Q_OBJECT

public:
    explicit DataSummary(QWidget *parent);

    /// Null: nothing open.
    void setDataset(const DatasetReport *report);
    /// Of a run whose data are not open; 0 channels: as the settings say.
    void setRunPictures(const RecordedPictures &pictures, int channels, bool areOfPoints);
    /// How far the data are opened, as a sentence.
    void setStage(const QString &text);
    /// Empty: nothing known yet.
    void setDoctor(const QString &sentence);

    /// Where the open data are from; nullopt: nothing open.
    std::optional<QString> source() const;
    /// Those of the data or, before anything is known of them, those that the settings ask for.
    int channels(const Experiment &experiment) const;
    /// 0: without classes, or not known.
    int classes() const;

Q_SIGNALS:
    void doctorRequested();

private:
    QLabel *m_line = nullptr;
    ElidedButton *m_doctor = nullptr;
    std::optional<DatasetReport> m_report;
    int m_channels = 0; ///< without a report; 0: as the settings say
    int m_classes = 0; ///< without a report
};

} // namespace forja
