// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runcells.h"

#include "ui/runs/runsmodel.h"
#include "ui/runs/runwording.h"
#include "ui/text/wording.h"
#include "ui/theme/plaintext.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Numbers stand at the right, so that their digits can be compared.
int alignmentOf(int column)
{
    const bool isNumber = column == RunsModel::Length || column == RunsModel::Size
        || column == RunsModel::Measure;
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

RunCells::RunCells(FieldTablePtr table) : m_table(std::move(table)) { }

QString RunCells::haystack(const RunSummary &run) const
{
    QStringList parts{
        run.name,          sourceName(run.data),           run.data,       run.preset, run.notes.note,
        standingText(run), differencesText(run, *m_table), originText(run)};
    for (const QString &tag : run.notes.tags)
        parts << QLatin1Char('#') + tag;
    // So that a setting can be searched for as it is written for the command line.
    for (auto it = run.values.cbegin(); it != run.values.cend(); ++it) {
        if (const Field *field = m_table->find(it.key()))
            parts << it.key() + QLatin1Char('=') + field->format(it.value());
    }
    return parts.join(QLatin1Char('\n')).toLower();
}

QString RunCells::text(const RunSummary &run, int column) const
{
    if (column == RunsModel::Run)
        return run.name;
    // Of a run that cannot be read nothing else is known.
    if (run.problem)
        return column == RunsModel::Standing ? conditionName(RunCondition::Unreadable) : QString();
    switch (column) {
    case RunsModel::Data:
        return sourceName(run.data);
    case RunsModel::Differences:
        return differencesText(run, *m_table);
    case RunsModel::Measure:
        return measureText(run);
    case RunsModel::Standing:
        return conditionName(conditionOf(run));
    case RunsModel::Length:
        return lengthText(run);
    case RunsModel::Size:
        return bytesText(run.kept.disk.total());
    case RunsModel::Began:
        return whenText(run.began);
    default:
        return {};
    }
}

QString RunCells::toolTip(const RunSummary &run, int column) const
{
    // In every column: the reason is the one thing to be known of it.
    if (run.problem)
        return translateProblem(*run.problem);
    switch (column) {
    case RunsModel::Run:
        return run.notes.note.isEmpty() ? run.path : u"%1\n%2"_s.arg(run.path, run.notes.note);
    case RunsModel::Data:
        return run.data;
    case RunsModel::Differences:
        return differenceLines(run, *m_table).join(QLatin1Char('\n'));
    case RunsModel::Measure:
        return run.best
            ? tr("Distance to real pictures, lower is better: %1 at update %2, by %3")
                  .arg(distanceText(run.best->distance()), groupDigits(run.best->update), run.best->protocol)
            : tr("No best distance yet: it is measured from time to time, and counts from update 300 on if "
                 "the pictures are about as diverse as real ones");
    case RunsModel::Standing:
        return standingText(run);
    case RunsModel::Length:
        return tr("%1 of training, %2 thousand pictures")
            .arg(clock(run.seconds), groupDigits(qRound64(run.kimg)));
    case RunsModel::Size:
        return tr("Snapshots %1, generators %2, checkpoints %3, set aside %4, the rest %5")
            .arg(bytesText(run.kept.disk.moments), bytesText(run.kept.disk.generators),
                 bytesText(run.kept.disk.checkpoints), bytesText(run.kept.disk.abandoned),
                 bytesText(run.kept.disk.rest));
    case RunsModel::Began:
        return run.began.isValid() ? QLocale().toString(run.began.toLocalTime(), QLocale::LongFormat)
                                   : QString();
    default:
        return {};
    }
}

QString RunCells::spoken(const RunSummary &run, int column) const
{
    // Read out a cell at a time: without the name of its column a number says nothing.
    if (column != RunsModel::Run)
        return u"%1: %2"_s.arg(headerData(column, Qt::DisplayRole).toString(), text(run, column));
    QStringList parts{text(run, column)};
    if (run.notes.isStarred)
        parts << tr("with a star");
    if (!run.notes.tags.isEmpty())
        parts << tr("tags %1").arg(run.notes.tags.join(u", "_s));
    return parts.join(u", "_s);
}

QVariant RunCells::data(const RunSummary &run, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(run, column);
    case Qt::ToolTipRole:
        return plainTip(toolTip(run, column));
    case Qt::AccessibleTextRole:
        return spoken(run, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

QVariant RunCells::headerData(int column, int role)
{
    const QString titles[] = {tr("Run"),   tr("Data"),    tr("What differs"), tr("Distance"),
                              tr("State"), tr("Updates"), tr("On disk"),      tr("Created")};
    if (role == Qt::DisplayRole)
        return column >= 0 && column < RunsModel::kColumns ? titles[column] : QVariant();
    if (role == Qt::ToolTipRole && column == RunsModel::Measure)
        return tr("The best distance to real pictures and its update. Numbers from different protocols or "
                  "pictures cannot be compared; sorting keeps them apart.");
    if (role == Qt::ToolTipRole && column == RunsModel::Differences)
        return tr("What differs from the preset, or for a branch from its parent");
    return role == Qt::TextAlignmentRole ? QVariant(alignmentOf(column)) : QVariant();
}

} // namespace forja
