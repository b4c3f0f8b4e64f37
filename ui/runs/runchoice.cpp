// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runchoice.h"

#include <QDir>
#include <QFileInfo>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFewest = 2, kMost = 8; ///< runs that can be compared

} // namespace

QString RunChoice::whyNotCompared(qsizetype runs)
{
    if (runs < kFewest)
        return tr("Select two to eight runs to compare them (Ctrl-click or Shift-click).");
    return runs > kMost ? tr("At most eight runs can be compared.") : QString();
}

QString RunChoice::whyNotChanged(const QList<RunSummary> &runs)
{
    QStringList written;
    for (const RunSummary &run : runs) {
        if (run.writer)
            written << run.name;
    }
    return written.isEmpty() ? QString() : tr("Stop the training of %1 first.").arg(written.join(u", "_s));
}

QStringList RunChoice::toCompare(const QList<RunSummary> &chosen)
{
    QStringList paths;
    // A branch alone is held against its parent: that is what one wants to know of it.
    if (chosen.size() == 1 && chosen.constFirst().origin) {
        const QString parent
            = QFileInfo(chosen.constFirst().path).dir().filePath(chosen.constFirst().origin->run);
        // It may have been thrown away since.
        if (QFileInfo::exists(parent + u"/experiment.json"_s))
            paths << parent;
    }
    for (const RunSummary &run : chosen)
        paths << run.path;
    return paths;
}

} // namespace forja
