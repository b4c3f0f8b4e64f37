// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runhead.h"

#include "ui/runs/detailwidgets.h"
#include "ui/runs/runpictures.h"
#include "ui/runs/runwording.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace forja {

RunHead::RunHead(QWidget *parent) : QWidget(parent)
{
    QVBoxLayout *column = detailwidgets::columnOf(this);
    m_pictures = new RunPictures(this);
    column->addWidget(m_pictures);
    column->addSpacing(4);
    m_name = new QLabel(this);
    m_name->setFont(strongFont());
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_name);
    m_standing = detailwidgets::addDim(column);
}

void RunHead::setRun(const RunSummary &run)
{
    m_pictures->setVisible(!run.problem);
    m_name->setText(run.name);
    m_standing->setText(run.problem ? translateProblem(*run.problem) : standingText(run));
}

void RunHead::setRuns(const QList<RunSummary> &runs)
{
    m_pictures->hide();
    m_name->setText(tr("%1 runs").arg(groupDigits(runs.size())));
    qint64 updates = 0;
    double seconds = 0;
    for (const RunSummary &run : runs) {
        updates += run.at.update;
        seconds += run.seconds;
    }
    m_standing->setText(tr("%1 and %2 of training in all")
                            .arg(counted(updates, tr("1 update"), tr("%1 updates")), clock(seconds)));
}

void RunHead::setTiles(const QList<QImage> &tiles, const QColor &empty)
{
    m_pictures->setTiles(tiles, empty);
}

} // namespace forja
