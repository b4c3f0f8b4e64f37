// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"

#include <QObject>

#include <memory>

namespace forja {

class DataOpening;
class LoadedRun;

/// The pictures that are open: of the run that is on or loaded, and for the next one.
class OpenData : public QObject
{
    Q_OBJECT

public:
    explicit OpenData(const LoadedRun &run);
    ~OpenData() override;

    /// Opens a folder or "sample:KIND" for the next run: progressed…, then opened or failed. A second call
    /// cancels the first. A training that is on keeps its own data.
    void open(const QString &source, const PictureRule &rule);
    void cancel();
    /// The data of the run that is on or loaded; where there is no run, what is open. Null: not opened.
    const std::shared_ptr<const Dataset> &current() const { return m_current; }
    /// What open() opened last, for the next run; it need not be the data of the run that is shown. Null:
    /// nothing yet.
    const std::shared_ptr<const Dataset> &next() const { return m_next; }

    /// What is open, where it is the data of the run that is loaded; else null. Requires: there is a run.
    std::shared_ptr<const Dataset> ofRun() const;
    /// The data that a training took.
    void setOfRun(const std::shared_ptr<const Dataset> &data);
    /// Opened to look at them; the next one who looks need not.
    void keep(const std::shared_ptr<const Dataset> &data);
    /// Another run is loaded: what the one before took is none of its.
    void forgetOfRun() { m_taken.reset(); }
    /// Closes what is not the data of the run that is loaded.
    void closeOther();

Q_SIGNALS:
    void progressed(const QString &stage, qint64 done, qint64 total);
    void opened(const forja::DatasetReport &report);
    void failed(const forja::Problem &problem);
    /// The data that was open is not that of the run that is loaded: of this run nothing is open.
    void closed();

private:
    void take(const std::shared_ptr<const Dataset> &data);

    const LoadedRun &m_run;
    std::shared_ptr<const Dataset> m_current;
    std::shared_ptr<const Dataset> m_next;
    /// As the run that is loaded took it: a run may keep classes and channels that its folder would not give
    /// it today. Null: not open.
    std::shared_ptr<const Dataset> m_taken;
    std::unique_ptr<DataOpening> m_opening;
};

} // namespace forja
