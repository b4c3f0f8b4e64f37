// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labfolder.h"

#include <QObject>

#include <memory>

namespace forja {

/// A question as somebody asks it.
struct LabOrder
{
    LabQuestion question;
    QString data; ///< folder, archive or sample:KIND
    QString guess = {}; ///< "yes", "no", "unclear"; empty: none
    QList<qint64> seeds; ///< in this order; at least one
};

/// `count` seeds from the first that comes after all of these; from 1 on where there are none.
QList<qint64> nextSeeds(const QList<qint64> &present, int count);

/// Carries a question through: lines its runs up seed by seed in LAB/runs, where forja-cli children train
/// them side by side, measures each one that has ended on a thread of its own, and keeps lab.json in LAB up
/// to date. Whoever else wants to know how it goes reads that. Lives on the thread that made it; one question
/// in a lifetime.
class LabRunner : public QObject
{
    Q_OBJECT

public:
    explicit LabRunner(FieldTablePtr table, QObject *parent = nullptr);
    /// Children at work finish their update and save; this waits for them.
    ~LabRunner() override;

    /// `atOnce` runs train at a time; 0: as many as there are cores, at most 2. Makes the question's folder
    /// in `runsFolder`/lab.
    Outcome begin(const LabOrder &order, const QString &runsFolder, int atOnce = 0);
    /// Goes on with a folder where it was broken off or stopped: what is there is not made again. `more`:
    /// further seeds.
    Outcome goOn(const QString &labFolder, int more = 0, int atOnce = 0);
    /// Saves and ends what runs: ended() comes when that is done.
    void stop();

    const QString &folder() const { return m_folder; }
    const LabRecord &record() const { return m_record; }
    /// 0…1, trainings under way included.
    double fraction() const;

Q_SIGNALS:
    /// The record has changed; on disk it is at most a second later.
    void changed();
    /// A run or a measuring failed; the others go on.
    void stepFailed(const QString &title, const forja::Problem &why);
    /// Nothing runs any more; the record on disk is the last.
    void ended();
    /// The record cannot be written; the work goes on.
    void failed(const forja::Problem &problem);

private:
    class Private;

    Outcome start(int atOnce);
    void lineUp();
    void openPictures();
    void prepareMeasuring();
    void takeEntryEnd(const QString &id);
    void measure(qsizetype cell);
    void measureAll();
    void takeMeasured(qsizetype cell);
    void fail(qsizetype cell, const Problem &why);
    void giveUp(const Problem &why);
    void endAs(LabRecord::State state);
    void finishIfDone();
    void finish();
    void tell();
    void save();

    FieldTablePtr m_table;
    QString m_folder;
    LabRecord m_record;
    std::unique_ptr<Private> m_private;
};

} // namespace forja
