// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundifferences.h"

#include "ui/runs/detailwidgets.h"
#include "ui/runs/runwording.h"

#include <QLabel>
#include <QVBoxLayout>

namespace forja {

RunDifferences::RunDifferences(FieldTablePtr table, QWidget *parent)
    : QWidget(parent), m_table(std::move(table))
{
    QVBoxLayout *column = detailwidgets::columnOf(this);
    m_heading = detailwidgets::addHeading(column, {});
    m_lines = detailwidgets::addDim(column);
}

void RunDifferences::setRun(const RunSummary &run)
{
    m_heading->setText(run.differsFromParent      ? tr("What differs from its parent")
                           : run.preset.isEmpty() ? tr("What differs from the defaults")
                                                  : tr("What differs from “%1”").arg(run.preset));
    const QStringList lines = differenceLines(run, *m_table);
    m_lines->setText(lines.isEmpty() ? tr("Nothing") : lines.join(QLatin1Char('\n')));
}

} // namespace forja
