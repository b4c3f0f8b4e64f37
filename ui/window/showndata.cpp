// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/showndata.h"

#include "engine/session/session.h"
#include "ui/contest/contestpage.h"
#include "ui/dataset/datasetdialog.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/help/helpdialog.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/window/runpages.h"
#include "ui/window/shownrun.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QMainWindow>

namespace forja {

using namespace Qt::StringLiterals;

ShownData::ShownData(Session &session, ShownRun &shown, WindowParts &parts)
    : m_session(session), m_shown(shown), m_parts(parts)
{
    connect(&m_session.data(), &OpenData::opened, this, &ShownData::show);
    connect(&m_session.data(), &OpenData::opened, this, &ShownData::refreshCheck);
    connect(&m_session.data(), &OpenData::closed, this, &ShownData::refreshCheck);
    connectCheck();
}

void ShownData::connectCheck()
{
    connect(&m_check, &DatasetJob::changed, this, &ShownData::takeCheck);
    connect(m_parts.actions.tools.dataCheck, &QAction::triggered, this, &ShownData::showCheck);
    connect(m_parts.startPage, &StartPage::doctorRequested, this, &ShownData::showCheck);
    connect(m_parts.form, &SettingsForm::doctorRequested, this, &ShownData::showCheck);
}

std::shared_ptr<const Dataset> ShownData::data() const
{
    return m_shown.composer().isActive() ? m_shown.composer().data() : m_session.data().current();
}

void ShownData::show()
{
    // While a run is being composed, the form speaks of its data instead.
    if (m_shown.composer().isActive() || !m_session.run().folder())
        return;
    if (const auto opened = m_session.data().current()) {
        m_parts.form->setDataset(&opened->report());
        m_classNames = opened->report().classNames;
    } else {
        m_parts.form->setRunPictures(m_runPictures, m_runChannels);
    }
    showClassNames();
    refreshCheck();
}

void ShownData::refreshCheck()
{
    // A run's settings are on its own pictures, the next one's may be on others.
    if (const auto shown = data(); shown != m_checked) {
        m_checked = shown;
        m_check.look(shown);
    }
    // The form forgets it with the data that it was said of.
    const bool isOpening = m_shown.composer().isActive() && m_shown.composer().isOpening();
    m_parts.form->setDoctor(isOpening ? QString() : m_check.sentence());
}

void ShownData::takeCheck()
{
    const QString sentence = m_check.sentence();
    m_parts.form->setDoctor(sentence);
    m_parts.startPage->setDoctor(sentence);
    m_parts.actions.tools.dataCheck->setEnabled(m_check.diagnosis() != nullptr);
}

void ShownData::showCheck()
{
    const auto shown = data();
    if (!shown || !m_check.diagnosis())
        return;
    Composer &composer = m_shown.composer();
    auto *dialog = new DatasetDialog(shown, *m_check.diagnosis(), composer.isActive(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    HelpDialog::offer(dialog, m_session.table(), u"doctor"_s);
    connect(dialog, &DatasetDialog::exclusionsChosen, &composer, &Composer::setExcluded);
    dialog->open();
}

void ShownData::showClassNames()
{
    m_parts.pages->gallery()->setClassNames(m_classNames);
    m_parts.pages->contest()->setClassNames(m_classNames);
    m_parts.inspector->setClassNames(m_classNames);
}

void ShownData::forgetRun()
{
    m_classNames.clear();
    m_runPictures = {};
    m_runChannels = 0;
}

void ShownData::takePast(const RunHistory::Past &past)
{
    m_runPictures = past.pictures.value_or(RecordedPictures{0, 0, static_cast<int>(past.classNames.size())});
    m_runChannels = past.channels;
    show();
    // Data that is open knows its classes better than a record of them.
    if (m_classNames.isEmpty() && !past.classNames.isEmpty()) {
        m_classNames = past.classNames;
        showClassNames();
    }
}

} // namespace forja
