// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/doubteddetails.h"

#include "ui/contest/contestparts.h"
#include "ui/contest/contestwording.h"
#include "ui/text/wording.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

#include <algorithm>

namespace forja {

DoubtedDetails::DoubtedDetails(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLabel(this))
    , m_words(contestparts::dimLabel(this))
    , m_exclude(contestparts::link({}, this))
    , m_open(contestparts::link(tr("Open folder"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 2, 4, 0);
    column->setSpacing(1);
    // A path may be longer than the window: it is cut to the width that tell() is given.
    m_path->setMinimumWidth(10);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {m_path, m_words})
        label->setContentsMargins(2, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    m_open->setToolTip(tr("Shows the folder of this file in the file manager"));
    row->addWidget(m_exclude);
    row->addWidget(m_open);
    row->addStretch(1);
    column->addWidget(m_path);
    column->addWidget(m_words);
    column->addLayout(row);
    connect(m_exclude, &QPushButton::clicked, this, &DoubtedDetails::toggleRequested);
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
}

void DoubtedDetails::tell(const JudgedPicture &picture, qsizetype picked, bool areOut, const QString &folder,
                          int width)
{
    // Cut in the middle: both the folder at the front and the name at the end are needed.
    m_path->setText(m_path->fontMetrics().elidedText(picture.path, Qt::ElideMiddle,
                                                     std::max(60, width - 12)));
    m_path->setToolTip(picture.path);
    m_words->setText(picked == 1 ? ContestWording::details(picture)
                                 : counted(picked, tr("one picture"), tr("%1 pictures selected")));
    m_words->setToolTip(m_words->text());
    m_exclude->setText(areOut ? tr("Include again") : tr("Leave out of the next run"));
    m_folder = folder;
    m_open->setVisible(!folder.isEmpty());
}

} // namespace forja
