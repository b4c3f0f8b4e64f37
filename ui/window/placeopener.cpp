// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/placeopener.h"

#include "engine/runs/pngtexts.h"
#include "engine/session/session.h"
#include "ui/base/beside.h"
#include "ui/records/recentplaces.h"
#include "ui/runs/runspage.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"
#include "ui/theme/mnemonics.h"
#include "ui/theme/plaintext.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/composecontroller.h"
#include "ui/window/runopener.h"
#include "ui/window/runpages.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>

namespace forja {

using namespace Qt::StringLiterals;

PlaceOpener::PlaceOpener(Session &session, RunOpener &runs, ComposeController &composing, WindowParts &parts)
    : m_session(session), m_runs(runs), m_composing(composing), m_parts(parts)
{
    const PlaceActions &places = m_parts.actions.places;
    connect(places.openFolder, &QAction::triggered, this, &PlaceOpener::chooseFolder);
    connect(places.openArchive, &QAction::triggered, this, &PlaceOpener::chooseArchive);
    connect(places.openRun, &QAction::triggered, this, &PlaceOpener::chooseRun);
    connect(places.recent, &QMenu::aboutToShow, this, &PlaceOpener::fillRecent);
    connect(m_parts.startPage, &StartPage::folderRequested, this, &PlaceOpener::chooseFolder);
    connect(m_parts.startPage, &StartPage::openRunRequested, this, &PlaceOpener::chooseRun);
    fillRecent();
}

void PlaceOpener::open(const QString &place)
{
    if (place.startsWith(u"sample:")) {
        m_composing.composeOnData(place);
        return;
    }
    // From the surest sign to the weakest: whatever is neither a run nor a picture of one is taken for data.
    const QFileInfo file(place);
    if (!file.exists())
        m_parts.messages->show(
            tr("%1 was not found. Open a folder or an archive of pictures, or the folder of a run.")
                .arg(place));
    else if (QFileInfo::exists(QDir(place).filePath(u"experiment.json"_s)))
        m_runs.openRunAt(file.absoluteFilePath(), -1);
    else if (pngHead(toPath(place)))
        openPicture(file.absoluteFilePath());
    else
        m_composing.composeOnData(file.absoluteFilePath());
}

/// The run that it comes from may have moved; it is looked for where runs have been.
void PlaceOpener::openPicture(const QString &path)
{
    QStringList folders{defaultRunsFolder(), m_parts.pages->runs()->folder()};
    for (const QString &run : RecentPlaces::list(RecentPlaces::Kind::Run))
        folders << run << QFileInfo(run).dir().path();
    // The open run first: a picture that was just saved is mostly one of its own.
    if (m_session.run().folder())
        folders.prepend(m_session.run().folder()->path());
    folders.removeAll(QString());
    folders.removeDuplicates();
    besideWindow(
        this, [path, folders] { return originOfPicture(path, folders); },
        [this](const Result<PictureOrigin> &place) {
            if (place)
                m_runs.openAt(*place);
            else
                m_parts.messages->show(translateProblem(place.problem()));
        });
}

void PlaceOpener::chooseFolder()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Open a folder of pictures"), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &PlaceOpener::open);
    dialog->open();
}

void PlaceOpener::chooseArchive()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Open an archive of pictures"), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(
        tr("Archives (*.zip *.tar *.tar.gz *.tgz *.tar.bz2 *.tbz2 *.tar.xz *.txz *.tar.zst)"));
    connect(dialog, &QFileDialog::fileSelected, this, &PlaceOpener::open);
    dialog->open();
}

void PlaceOpener::chooseRun()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Open the folder of a run"), defaultRunsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_runs, &RunOpener::openRun);
    dialog->open();
}

void PlaceOpener::fillRecent()
{
    QMenu *recent = m_parts.actions.places.recent;
    // Made anew each time: the list grows while the window is open.
    recent->clear();
    const auto add = [this, recent](RecentPlaces::Kind kind, const QString &title) {
        const QStringList places = RecentPlaces::list(kind);
        if (!places.isEmpty())
            recent->addSection(title);
        for (const QString &place : places) {
            // A folder's name may hold an "&", which a menu takes for the key of the next letter.
            QAction *action = recent->addAction(plainLabel(sourceName(place)));
            action->setToolTip(plainTip(place));
            connect(action, &QAction::triggered, this, [this, place] { open(place); });
        }
    };
    add(RecentPlaces::Kind::Run, tr("Runs"));
    add(RecentPlaces::Kind::Data, tr("Pictures"));
    // A menu without entries would not open at all, and seem broken.
    if (recent->isEmpty())
        recent->addAction(tr("Nothing yet"))->setEnabled(false);
}

} // namespace forja
