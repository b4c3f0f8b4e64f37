// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labfolder.h"

namespace forja {

/// What a replay is about: a laboratory folder's record, and how its places are named, ordered and coloured.
class ReplaySubject
{
public:
    /// `record` must stay.
    ReplaySubject(const LabRecord &record, QString folder);

    const LabRecord &record() const { return m_record; }
    const LabQuestion &question() const { return m_record.question; }
    /// Those that were measured.
    const QList<LabPlace> &places() const { return m_places; }
    /// Names of all run folders, in the order of the rows.
    const QStringList &runs() const { return m_runs; }
    /// The runs of the first seed, a row each: their pictures stand side by side.
    QList<const LabRow *> shownRows() const;
    /// Of a file or folder that the record names.
    QString pathOf(const QString &name) const { return m_folder + u'/' + name; }

    QString armLabel(const QString &name) const;
    QString xText(double x) const;
    qsizetype armIndex(const QString &name) const;
    /// One arm along an axis: the colours stand for the axis's values.
    bool isOneArm() const;
    /// Which colour stands for a place: the arm's, or where there is only one, that of the axis's value.
    qsizetype markOf(const LabPlace &place) const;

private:
    const LabRecord &m_record;
    QString m_folder;
    QList<LabPlace> m_places;
    QStringList m_runs;
};

} // namespace forja
