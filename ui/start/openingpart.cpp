// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/openingpart.h"

#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

OpeningPart::OpeningPart(QWidget *parent)
    : QWidget(parent), m_stage(new QLabel(this)), m_bar(new QProgressBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 18, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_stage);
    auto *row = new QHBoxLayout;
    // The words over it say how far it is, and with what.
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Opening the pictures"));
    row->addWidget(m_bar, 1, Qt::AlignVCenter);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelOpening"_s);
    connect(cancel, &QPushButton::clicked, this, &OpeningPart::cancelRequested);
    row->addSpacing(kGap);
    row->addWidget(cancel);
    layout->addLayout(row);
}

void OpeningPart::begin(const QString &source)
{
    m_stage->setText(tr("Opening %1").arg(sourceName(source)));
    m_bar->setRange(0, 0);
}

void OpeningPart::setProgress(const QString &stage, qint64 done, qint64 total)
{
    m_stage->setText(total > 0 ? tr("%1: %2 of %3").arg(shown(stage), groupDigits(done), groupDigits(total))
                               : shown(stage));
    // Thousandths, because a progress bar counts in int.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(done * 1000 / total));
}

} // namespace forja
