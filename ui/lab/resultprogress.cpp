// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/resultprogress.h"

#include "ui/text/labwording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace forja {

using namespace Qt::StringLiterals;

ResultProgress::ResultProgress(QWidget *parent)
    : QWidget(parent)
    , m_howFar(startpages::wrapped(this))
    , m_doing(startpages::wrapped(this, "isDim"))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_bar(new QProgressBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    m_howFar->setFont(tabular(textFont()));
    m_doing->setFont(tabular(smallFont()));
    m_cancel->setObjectName(u"cancelAsking"_s);
    m_cancel->setToolTip(tr("Ends it now. What was trained is kept, and you can continue it later."));
    row->addWidget(m_howFar, 1);
    row->addWidget(m_cancel);
    column->addLayout(row);
    // The words above it say the same, and how long it still takes.
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the experiment"));
    column->addWidget(m_bar);
    column->addWidget(m_doing);
    connect(m_cancel, &QPushButton::clicked, this, &ResultProgress::cancelRequested);
}

void ResultProgress::setRecord(const LabRecord &record, bool isStopping)
{
    m_howFar->setText(isStopping ? tr("Stopping and saving…") : LabWording::progress(record));
    const QString doing = isStopping ? QString() : LabWording::doing(record);
    m_doing->setText(doing);
    m_doing->setVisible(!doing.isEmpty());
    m_bar->setRange(0, std::max(0, record.total));
    m_bar->setValue(record.done);
}

QString ResultProgress::words() const
{
    return isHidden() ? QString() : m_howFar->text();
}

} // namespace forja
