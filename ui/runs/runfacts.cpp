// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runfacts.h"

#include "ui/runs/detailwidgets.h"
#include "ui/runs/runchoice.h"
#include "ui/runs/runwording.h"
#include "ui/text/wording.h"

#include <QColor>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

RunFacts::RunFacts(QWidget *parent) : QWidget(parent)
{
    QVBoxLayout *column = detailwidgets::columnOf(this);
    m_table = new QLabel(this);
    m_table->setTextFormat(Qt::RichText);
    m_table->setWordWrap(true);
    column->addWidget(m_table);
    m_parent = detailwidgets::link({}, this);
    column->addWidget(m_parent);
    m_compareParent = detailwidgets::link(tr("Compare with its parent"), this);
    m_compareParent->setToolTip(tr("Charts, pictures and settings side by side (Ctrl+Enter)"));
    column->addWidget(m_compareParent);
    connect(m_compareParent, &QPushButton::clicked, this, &RunFacts::compareRequested);
    connect(m_parent, &QPushButton::clicked, this, [this] { Q_EMIT parentRequested(m_parentName); });
}

void RunFacts::setRun(const RunSummary &run, const QColor &dim)
{
    QString rows;
    const auto add = [&rows, &dim](const QString &name, const QString &value) {
        // What is not known has no row: an empty one would look like a fault.
        if (!value.isEmpty()) {
            rows += u"<tr><td style=\"color:%1; padding-right:10px\">%2</td><td>%3</td></tr>"_s.arg(
                dim.name(), name.toHtmlEscaped(), value.toHtmlEscaped());
        }
    };
    add(tr("data"), sourceName(run.data));
    add(tr("update"), lengthText(run));
    add(tr("training"), clock(run.seconds));
    add(tr("pictures"), tr("%1 thousand").arg(groupDigits(qRound64(run.kimg))));
    add(tr("distance"), run.best ? tr("best %1").arg(measureText(run)) : tr("no best yet"));
    add(tr("created"),
        run.began.isValid() ? QLocale().toString(run.began.toLocalTime(), QLocale::ShortFormat) : QString());
    m_table->setText(u"<table cellspacing=\"0\" cellpadding=\"1\">%1</table>"_s.arg(rows));
    m_parent->setVisible(run.origin.has_value());
    // The parent may have been thrown away since.
    m_compareParent->setVisible(RunChoice::toCompare({run}).size() > 1);
    if (!run.origin)
        return;
    m_parentName = run.origin->run;
    // The number is enough to know it by; the whole name would be wider than the panel.
    RunSummary brief = run;
    brief.origin->run = m_parentName.section(QLatin1Char('-'), 0, 0);
    m_parent->setText(originText(brief));
    m_parent->setToolTip(originText(run));
}

} // namespace forja
