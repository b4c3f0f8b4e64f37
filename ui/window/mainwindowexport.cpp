// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/base/beside.h"
#include "ui/contest/contestpage.h"
#include "ui/export/exportdialog.h"
#include "ui/export/filmdialog.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/text/wording.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runpages.h"

#include <QFileDialog>

/// What a person takes away from a run.
namespace forja {

using namespace Qt::StringLiterals;

void MainWindow::exportGallery()
{
    if (!m_session.run() || !m_session.experiment())
        return;
    auto *dialog = new ExportDialog(*m_session.run(), m_session.table(),
                                    quint64(m_session.experiment()->integer(u"run.latent_seed"_s)),
                                    m_classNames, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this,
            [this](const QString &path) { m_log->append(tr("Gallery written: %1").arg(path)); });
    dialog->open();
}

void MainWindow::exportFilm()
{
    if (!m_session.run())
        return;
    auto *dialog = new FilmDialog(*m_session.run(), m_session.table(), m_classNames, m_selection.latent(),
                                  this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FilmDialog::exported, this,
            [this](const QString &path) { m_log->append(tr("Film written: %1").arg(path)); });
    dialog->open();
}

void MainWindow::savePicture(const QImage &picture, const Inspection &inspection)
{
    if (!m_session.run())
        return;
    auto *dialog = new QFileDialog(this, tr("Save the picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->setNameFilter(tr("PNG pictures (*.png)"));
    dialog->selectFile(
        u"%1-update%2-no%3.png"_s.arg(m_session.run()->name()).arg(inspection.update).arg(inspection.index));
    const ExportPicture origin{picture, inspection.latentSeed, inspection.index, inspection.classIndex,
                               m_classNames.value(inspection.classIndex)};
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, origin, run = *m_session.run(), update = inspection.update](const QString &path) {
                besideWindow(
                    this,
                    [origin, run, update, path] {
                        const Result<SheetRecord> sheet = run.sheet(update);
                        return writeFileAtomically(toPath(path),
                                                   encodePicture(origin, run, update,
                                                                 sheet ? sheet->network : QString()));
                    },
                    [this, path](const Outcome &outcome) {
                        if (outcome)
                            m_log->append(tr("Picture saved: %1").arg(path));
                        else
                            m_messages->show(translateProblem(outcome.problem()));
                    });
            });
    dialog->open();
}

void MainWindow::showClassNames()
{
    m_pages->gallery()->setClassNames(m_classNames);
    m_pages->contest()->setClassNames(m_classNames);
    m_inspector->setClassNames(m_classNames);
}

} // namespace forja
