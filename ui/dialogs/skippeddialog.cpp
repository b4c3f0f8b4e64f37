// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/skippeddialog.h"

#include "theme/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace forja {

SkippedDialog::SkippedDialog(const QList<SkippedFile> &files, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Skipped files"));
    resize(760, 420);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    auto *lead = new QLabel(counted(files.size(), tr("One file could not be used. Everything else is."), tr("%1 files could not be used. Everything else is.")), this);
    layout->addWidget(lead);
    m_list = new QTreeWidget(this);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("File"), tr("Reason")});
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QList<QTreeWidgetItem *> items;
    for (const SkippedFile &file : files) {
        const QString reason = translateProblem(file.reason);
        auto *item = new QTreeWidgetItem({file.path, reason});
        item->setToolTip(0, file.path);
        item->setToolTip(1, reason);
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    m_list->header()->resizeSection(0, 290);
    layout->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    auto *copyButton = new QPushButton(tr("Copy list"), this);
    copyButton->setShortcut(QKeySequence::Copy);
    connect(copyButton, &QPushButton::clicked, this, &SkippedDialog::copy);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(copyButton);
    foot->addStretch(1);
    foot->addWidget(close);
    layout->addLayout(foot);
}

QString SkippedDialog::text() const
{
    QString lines;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_list->topLevelItem(i);
        lines += item->text(0) + QLatin1Char('\t') + item->text(1) + QLatin1Char('\n');
    }
    return lines;
}

void SkippedDialog::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

} // namespace forja
