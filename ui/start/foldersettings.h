// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/usualsize.h"
#include "engine/experiment/experiment.h"

#include <QFutureWatcher>

namespace forja {

/// What is set when another folder is opened: the preset's values, the size that its pictures have, and the
/// offer of what was set before. Works on the draft that it is given.
class FolderSettings : public QObject
{
    Q_OBJECT

public:
    explicit FolderSettings(Experiment &draft, QObject *parent = nullptr);

    /// The draft is a run's: nothing of it is to be set by itself.
    void takeRun();
    /// The draft's pictures are opened: what is set from now on belongs to them.
    void noteOpening() { m_isUntouched = false; }
    /// A person has set this.
    void noteChange(const QString &key);
    /// The draft begins anew with another folder, and `own`, the draft as a person had asked for it, is
    /// offered.
    void beginAnew(const QString &source, Experiment own);

    /// Begins to measure the draft's pictures; measured() tells the end. False: there is nothing to measure.
    bool measure();
    bool isMeasuring() const { return !m_measuredSource.isEmpty(); }
    void cancel() { m_measuredSource.clear(); }
    /// The size of the pictures of the folder that is wanted; nothing: not known, or drawn in any size.
    const std::optional<UsualSize> &usual() const { return m_usual; }
    void setUsual(const std::optional<UsualSize> &usual) { m_usual = usual; }
    /// Trains at the size of the pictures, at most `largest`, where a person has set none.
    void proposeSize(int largest);

    /// A name for each, and its text. `hasData`: pictures are open.
    QList<std::pair<QString, QString>> offers(bool hasData) const;
    /// Requires: one of offers().
    void takeOffer(const QString &name);

Q_SIGNALS:
    /// usual() is known, or known to be nothing.
    void measured();

private:
    void takeMeasured();
    void setSize(int side);

    Experiment &m_draft;
    std::optional<Experiment> m_before; ///< what was set for the folder before; nothing: nothing of one's own
    QFutureWatcher<std::optional<UsualSize>> m_measuring;
    QString m_measuredSource;
    std::optional<UsualSize> m_usual;
    /// No folder was opened and no run's settings were taken: what is set is set for what comes.
    bool m_isUntouched = true;
    bool m_isSizeOwn = false; ///< a person set it
};

} // namespace forja
