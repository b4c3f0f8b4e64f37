// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/branchpage.h"

#include "ui/start/picturestrip.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace forja {

using namespace Qt::StringLiterals;

BranchPage::BranchPage(QWidget *parent) : QWidget(parent)
{
    QVBoxLayout *layout = startpages::columnOf(this);
    QWidget *column = layout->parentWidget();
    layout->addStretch(2);
    m_title = startpages::wrapped(column);
    m_title->setFont(startpages::titleFont());
    layout->addWidget(m_title);
    m_lead = startpages::wrapped(column, "isDim");
    layout->addWidget(m_lead);
    layout->addSpacing(10);
    m_strip = new PictureStrip(column);
    m_strip->setAccessibleName(tr("Generated pictures at this update"));
    layout->addWidget(m_strip);
    layout->addSpacing(6);
    makeReady();
    layout->addWidget(m_ready);
    makeProgress();
    layout->addWidget(m_progress);
    layout->addStretch(3);
    // Ready and progress stand in one place: one of them is always hidden.
    showReady();
}

void BranchPage::makeReady()
{
    m_ready = new QWidget(this);
    auto *row = new QHBoxLayout(m_ready);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    m_plan = startpages::wrapped(m_ready);
    // The words give way, so that both buttons stay whole.
    row->addWidget(m_plan, 1);
    auto *back = new QPushButton(tr("Back to the run"), m_ready);
    back->setProperty("isLink", true);
    back->setObjectName(u"backToRun"_s);
    connect(back, &QPushButton::clicked, this, &BranchPage::backRequested);
    row->addWidget(back, 0, Qt::AlignVCenter);
    m_start = new QPushButton(tr("Start the branch"), m_ready);
    m_start->setObjectName(u"startBranch"_s);
    m_start->setProperty("isPrimary", true);
    m_start->setMinimumSize(148, 38);
    m_start->setToolTip(tr("Start the branch (F5)"));
    connect(m_start, &QPushButton::clicked, this, &BranchPage::startRequested);
    row->addWidget(m_start, 0, Qt::AlignVCenter);
}

void BranchPage::makeProgress()
{
    m_progress = new QWidget(this);
    auto *layout = new QVBoxLayout(m_progress);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_stage = new QLabel(m_progress);
    layout->addWidget(m_stage);
    auto *row = new QHBoxLayout;
    m_bar = new QProgressBar(m_progress);
    // The words over it say how far it is, and with what.
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Getting the branch ready"));
    row->addWidget(m_bar, 1, Qt::AlignVCenter);
    m_cancel = new QPushButton(tr("Cancel"), m_progress);
    m_cancel->setObjectName(u"cancelBranch"_s);
    connect(m_cancel, &QPushButton::clicked, this, &BranchPage::cancelRequested);
    row->addSpacing(kGap);
    row->addWidget(m_cancel);
    layout->addLayout(row);
}

void BranchPage::setMoment(const QString &run, qint64 update)
{
    m_title->setText(tr("A branch from update %1").arg(groupDigits(update)));
    m_lead->setText(
        tr("A new run that begins as %1 was then; that run stays as it is. On the left, change any setting "
           "that can differ from here on; each change gets a flag. Everything else continues as before.")
            .arg(run));
    // Those of another update would be taken for this one until its own are read.
    m_strip->setPictures({});
}

void BranchPage::setPictures(const QList<QImage> &pictures)
{
    m_strip->setPictures(pictures);
    m_strip->setAccessibleName(tr("Generated pictures at this update"));
}

void BranchPage::setPlan(const QString &sentence)
{
    m_plan->setText(sentence);
}

void BranchPage::showProgress(const QString &stage, qint64 done, qint64 total)
{
    m_stage->setText(stage);
    // Thousandths, because a progress bar counts in int.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(done * 1000 / total));
    m_progress->show();
    m_ready->hide();
}

void BranchPage::showReady()
{
    m_progress->hide();
    m_ready->show();
}

QString BranchPage::title() const
{
    return m_title->text();
}

QString BranchPage::plan() const
{
    return m_plan->text();
}

QString BranchPage::stage() const
{
    return m_progress->isHidden() ? QString() : m_stage->text();
}

} // namespace forja
