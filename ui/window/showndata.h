// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dataset/datasetjob.h"
#include "ui/records/runhistory.h"

#include <QObject>

namespace forja {

class Session;
class ShownRun;
class WindowParts;

/// The pictures of what is shown, the run's or the next one's: their check, their classes, and what the forms
/// say of them.
class ShownData : public QObject
{
    Q_OBJECT

public:
    ShownData(Session &session, ShownRun &shown, WindowParts &parts);

    /// Of the run that is shown; empty: no classes, or not known.
    const QStringList &classNames() const { return m_classNames; }
    /// What the forms say of the pictures of the run that is shown: of its open data, else of its own
    /// records.
    void show();
    /// Looks at the pictures, if they are others.
    void refreshCheck();
    /// Another run is shown: what was known of the one before is gone.
    void forgetRun();
    void takePast(const RunHistory::Past &past);

private:
    void connectCheck();
    std::shared_ptr<const Dataset> data() const;
    void takeCheck();
    void showCheck();
    void showClassNames();

    Session &m_session;
    ShownRun &m_shown;
    WindowParts &m_parts;
    DatasetJob m_check;
    std::shared_ptr<const Dataset> m_checked; ///< what was asked about last
    QStringList m_classNames;
    RecordedPictures m_runPictures; ///< what the run that is shown was trained on, by its records
    int m_runChannels = 0; ///< of these; 0: not known
};

} // namespace forja
