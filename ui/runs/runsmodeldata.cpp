// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runsmodel.h"

#include "ui/runs/runwording.h"
#include "ui/text/wording.h"
#include "ui/theme/plaintext.h"

/// What the cells of the list of runs say.
namespace forja {

using namespace Qt::StringLiterals;

QString RunsModel::textOf(const RunSummary &run) const
{
    QStringList parts{
        run.name,          sourceName(run.data),           run.data,       run.preset, run.notes.note,
        standingText(run), differencesText(run, *m_table), originText(run)};
    for (const QString &tag : run.notes.tags)
        parts << QLatin1Char('#') + tag;
    for (auto it = run.values.cbegin(); it != run.values.cend(); ++it) {
        if (const Field *field = m_table->find(it.key()))
            parts << it.key() + QLatin1Char('=') + field->format(it.value());
    }
    return parts.join(QLatin1Char('\n')).toLower();
}

QString RunsModel::displayText(const RunSummary &run, int column) const
{
    if (column == Run)
        return run.name;
    if (run.problem)
        return column == Standing ? conditionName(RunCondition::Unreadable) : QString();
    switch (column) {
    case Data:
        return sourceName(run.data);
    case Differences:
        return differencesText(run, *m_table);
    case Measure:
        return measureText(run);
    case Standing:
        return conditionName(conditionOf(run));
    case Length:
        return lengthText(run);
    case Size:
        return bytesText(run.kept.disk.total());
    case Began:
        return whenText(run.began);
    default:
        return {};
    }
}

QString RunsModel::toolTip(const RunSummary &run, int column) const
{
    if (run.problem)
        return translateProblem(*run.problem);
    switch (column) {
    case Run:
        return run.notes.note.isEmpty() ? run.path : u"%1\n%2"_s.arg(run.path, run.notes.note);
    case Data:
        return run.data;
    case Differences:
        return differenceLines(run, *m_table).join(QLatin1Char('\n'));
    case Measure:
        return run.best
            ? tr("Distance to real pictures, lower is better: %1 at update %2, by %3")
                  .arg(distanceText(run.best->distance), groupDigits(run.best->update), run.best->protocol)
            : tr("No best distance yet: it is measured from time to time, and counts from update 300 on if "
                 "the pictures are about as diverse as real ones");
    case Standing:
        return standingText(run);
    case Length:
        return tr("%1 of training, %2 thousand pictures")
            .arg(clock(run.seconds), groupDigits(qRound64(run.kimg)));
    case Size:
        return tr("Snapshots %1, generators %2, checkpoints %3, set aside %4, the rest %5")
            .arg(bytesText(run.kept.disk.moments), bytesText(run.kept.disk.generators),
                 bytesText(run.kept.disk.checkpoints), bytesText(run.kept.disk.abandoned),
                 bytesText(run.kept.disk.rest));
    case Began:
        return run.began.isValid() ? QLocale().toString(run.began.toLocalTime(), QLocale::LongFormat)
                                   : QString();
    default:
        return {};
    }
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RunSummary *summary = run(index);
    if (!summary) {
        const QString title = groupTitle(index);
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText && index.column() == Run
            ? tr("%1: %2").arg(title, counted(rowCount(index), tr("1 run"), tr("%1 runs")))
            : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*summary, index.column());
    case Qt::ToolTipRole:
        return plainTip(toolTip(*summary, index.column()));
    case Qt::AccessibleTextRole: {
        const QString text = displayText(*summary, index.column());
        if (index.column() != Run)
            return u"%1: %2"_s.arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                   text);
        QStringList parts{text};
        if (summary->notes.isStarred)
            parts << tr("with a star");
        if (!summary->notes.tags.isEmpty())
            parts << tr("tags %1").arg(summary->notes.tags.join(u", "_s));
        return parts.join(u", "_s);
    }
    case Qt::TextAlignmentRole:
        return index.column() == Length || index.column() == Size || index.column() == Measure
            ? int(Qt::AlignRight | Qt::AlignVCenter)
            : int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QString titles[] = {tr("Run"),   tr("Data"),    tr("What differs"), tr("Distance"),
                              tr("State"), tr("Updates"), tr("On disk"),      tr("Created")};
    if (role == Qt::DisplayRole)
        return section >= 0 && section < kColumns ? titles[section] : QVariant();
    if (role == Qt::ToolTipRole && section == Measure)
        return tr("The best distance to real pictures and its update. Numbers from different protocols or "
                  "pictures cannot be compared; sorting keeps them apart.");
    if (role == Qt::ToolTipRole && section == Differences)
        return tr("What differs from the preset, or for a branch from its parent");
    const bool isNumber = section == Length || section == Size || section == Measure;
    return role == Qt::TextAlignmentRole
        ? QVariant(int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter))
        : QVariant();
}

} // namespace forja
