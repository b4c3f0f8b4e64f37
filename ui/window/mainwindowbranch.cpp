// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/rundoctor/doctorcontroller.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/branchpage.h"
#include "ui/start/composer.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/section.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/statusline.h"

#include <QStackedWidget>

/// From a moment of the run that is shown to a branch of it.
namespace forja {

using namespace Qt::StringLiterals;

void MainWindow::makeBranching()
{
    m_branchPage = new BranchPage(this);
    m_branchPage->setProperty("helpPage", u"branch"_s);
    m_centre->addWidget(m_branchPage);
    m_branching = new BranchComposer(m_session, m_form, m_branchPage, this);
    connect(m_inspector, &InspectorPanel::branchRequested, this,
            [this](qint64 update) { branchFrom(update); });
    connect(m_pages->gallery(), &GalleryPage::branchRequested, this,
            [this](qint64 update) { branchFrom(update); });
    connect(m_branching, &BranchComposer::changed, this, &MainWindow::takeState);
    connect(m_branchPage, &BranchPage::startRequested, this, &MainWindow::doPrimary);
    connect(m_branchPage, &BranchPage::backRequested, this, &MainWindow::showRun);
}

void MainWindow::branchFrom(qint64 update, const QMap<QString, QVariant> &changes)
{
    whenIdle([this, update, changes] {
        if (!m_session.run() || !m_session.experiment())
            return;
        m_messages->dismiss();
        m_composer->setActive(false);
        m_isBeside = false;
        m_inspector->hide();
        m_bar->clearProgress();
        m_status->clearRun();
        m_desk->clear();
        // Hardly anything of the pictures can change.
        m_form->setFolded(false);
        m_form->section(0)->setFolded(true);
        m_centre->setCurrentWidget(m_branchPage);
        m_branchPage->setFocus();
        m_branching->open(*m_session.run(), *m_session.experiment(), update, changes);
        showPictures();
    });
}

} // namespace forja
