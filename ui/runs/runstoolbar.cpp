// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runstoolbar.h"

#include "ui/records/recentplaces.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace forja {

namespace {

QToolButton *menuButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

RunsToolBar::RunsToolBar(QWidget *parent) : TwoRowBar(parent)
{
    m_back = new QPushButton(tr("← Start page"), this);
    m_back->setProperty("isLink", true);
    m_folderButton = menuButton(tr("Folder of runs"), this);
    makeFilter();
    m_group = menuButton(tr("Group by"), this);
    m_sort = menuButton(tr("Sort by"), this);
    m_count = new QLabel(this);
    m_count->setProperty("isDim", true);
    add(m_back);
    add(m_folderButton);
    // The field takes what is left.
    add(m_filterEdit, 3);
    addMovable(m_group);
    addMovable(m_sort);
    addAtEdge(m_count);
    connect(m_folderButton->menu(), &QMenu::aboutToShow, this, &RunsToolBar::fillFolderMenu);
    connect(m_back, &QPushButton::clicked, this, &RunsToolBar::startPageRequested);
}

void RunsToolBar::makeFilter()
{
    m_filterEdit = new QLineEdit(this);
    m_filterEdit->setPlaceholderText(tr("Filter the runs"));
    m_filterEdit->setAccessibleName(m_filterEdit->placeholderText());
    m_filterEdit->setToolTip(tr("Shows the runs that contain every word typed: from the name, the data or a "
                                "note, a #tag, or a setting such as g.latent=64 (Ctrl+F)"));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->setMinimumWidth(180);
    m_filterEdit->setMaximumWidth(360);
}

void RunsToolBar::setFolder(const QString &folder)
{
    m_folder = QDir::cleanPath(folder);
    m_folderButton->setText(tr("%1 ▾").arg(QDir(folder).dirName()));
    m_folderButton->setToolTip(tr("The folder whose runs are shown: %1").arg(folder));
}

void RunsToolBar::setHasRun(bool hasRun)
{
    m_back->setVisible(!hasRun);
}

void RunsToolBar::setCount(const QString &text, const QString &tip)
{
    m_count->setText(text);
    m_count->setToolTip(tip);
}

QString RunsToolBar::countText() const
{
    return m_count->text();
}

void RunsToolBar::fillFolderMenu()
{
    QMenu *menu = m_folderButton->menu();
    menu->clear();
    // The usual folder and the one on view stand first, so that removing doubles keeps them there.
    QStringList folders{defaultRunsFolder(), m_folder};
    // Where runs were opened from there are likely to be others.
    for (const QString &run : RecentPlaces::list(RecentPlaces::Kind::Run))
        folders << QFileInfo(run).dir().path();
    folders.removeAll(QString());
    folders.removeDuplicates();
    for (const QString &folder : std::as_const(folders)) {
        QAction *action = menu->addAction(folder);
        action->setCheckable(true);
        action->setChecked(folder == m_folder);
        connect(action, &QAction::triggered, this, [this, folder] { Q_EMIT folderChosen(folder); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Another folder…")), &QAction::triggered, this,
            &RunsToolBar::folderDialogRequested);
}

} // namespace forja
