// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/composer.h"

#include "engine/experiment/commonfields.h"
#include "engine/experiment/keys.h"
#include "ui/forms/settingsform.h"
#include "ui/records/recentplaces.h"
#include "ui/start/picturestrip.h"
#include "ui/start/planwords.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// A few pictures from all over the data, so that every class has a chance.
QList<QImage> fewPictures(const Dataset &data)
{
    QList<QImage> pictures;
    const int count = qMin(PictureStrip::kMost, data.trainSize());
    for (int i = 0; i < count; ++i)
        pictures.append(data.trainImage(int((qint64(2 * i + 1) * data.trainSize()) / (2 * count))));
    return pictures;
}

} // namespace

Composer::Composer(Session &session, SettingsForm *form, StartPage *page, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_form(form)
    , m_page(page)
    , m_presets(shippedPresets(*session.table()))
    , m_draft(experimentFrom(m_presets.constFirst(), session.table()))
    , m_folder(m_draft)
{
    m_reopen.setSingleShot(true);
    // While somebody types a size each digit would open all pictures anew.
    m_reopen.setInterval(500);
    connect(&m_reopen, &QTimer::timeout, this, &Composer::openWantedData);
    connect(&m_trial, &SettingsTrial::told, page, &StartPage::setFit);
    connect(&m_trial, &SettingsTrial::found, this, &Composer::takeFit);
    connect(&session.data(), &OpenData::progressed, this, &Composer::showProgress);
    connect(&session.data(), &OpenData::opened, this, &Composer::showOpened);
    connect(&session.data(), &OpenData::failed, this, &Composer::showFailure);
    // Trying the settings is put off while the session trains, and made up for afterwards.
    connect(&session.run(), &LoadedRun::stateChanged, this, &Composer::requestFit);
    connect(form, &SettingsForm::experimentChanged, this, &Composer::noteChange);
    connect(form, &SettingsForm::netsChanged, this, [this] {
        if (m_isActive)
            m_page->setPlan(planSentence());
    });
    connect(page, &StartPage::cancelRequested, &session.data(), &OpenData::cancel);
    connectFolder();
}

void Composer::connectFolder()
{
    // Pictures are opened at the size that suits them, so their size is found out before.
    connect(&m_folder, &FolderSettings::measured, this, [this] {
        proposeSize();
        refresh();
        openWantedData();
    });
    connect(m_page, &StartPage::offerTaken, this, [this](const QString &name) {
        m_folder.takeOffer(name);
        refresh();
        openWantedData();
    });
    connect(m_page, &StartPage::cancelRequested, this, [this] {
        // So far nothing is being opened that would tell of its own end, so the page is cleared here.
        if (m_folder.isMeasuring())
            m_page->showProblem({});
        m_folder.cancel();
    });
}

const Preset *Composer::preset() const
{
    for (const Preset &preset : m_presets) {
        if (preset.name == m_draft.presetName)
            return &preset;
    }
    return nullptr;
}

QString Composer::labelOf(const QString &presetName) const
{
    for (const Preset &preset : m_presets) {
        if (preset.name == presetName)
            return shown(preset.label);
    }
    return presetName;
}

void Composer::setActive(bool isActive)
{
    m_isActive = isActive;
    if (!isActive)
        m_reopen.stop();
    // A run's pictures need not be those of the next one.
    const auto data = isActive ? this->data() : m_session.data().current();
    m_form->setDataset(data && !m_isOpening ? &data->report() : nullptr);
    refresh();
}

void Composer::take(const Experiment &experiment)
{
    m_draft = experiment;
    // Edits and origin belong to that run; the next one begins without any.
    m_draft.schedule.clear();
    m_draft.origin.reset();
    m_trial.forgetParts();
    m_folder.takeRun();
    refresh();
}

void Composer::choosePreset(const QString &name)
{
    const Result<Preset> chosen = presetNamed(name, *m_session.table());
    if (!chosen)
        return;
    Experiment next = experimentFrom(*chosen, m_session.table());
    // The pictures are the person's, whatever the preset.
    for (const Field &field : m_session.table()->fields()) {
        if (field.key.startsWith(u"data.") && !chosen->values.contains(field.key))
            static_cast<void>(next.set(field.key, m_draft.value(field.key)));
    }
    m_draft = next;
    proposeSize();
    refresh();
    // Only pictures that were opened before: choosing a preset alone must not begin to read a folder.
    if (isDataWanted() && !m_openedSource.isEmpty())
        openWantedData();
}

void Composer::openData(const QString &source)
{
    // Asked before the draft changes: afterwards they are the same.
    const bool isOther = source != m_draft.text(key::dataFolder);
    if (isOther) {
        // What only a lack of memory asked for is nobody's wish.
        m_folder.beginAnew(source, m_trial.asked(m_draft));
        m_trial.forgetParts();
    }
    const Outcome outcome = m_draft.set(key::dataFolder, source);
    if (!outcome) {
        m_page->showProblem(translateProblem(outcome.problem()));
        return;
    }
    // Whatever follows takes time: the form shows the new folder at once.
    refresh();
    // Where the size of the pictures has to be found out first, they are opened once that is done; see
    // connectFolder().
    if (!isDataWanted() || !m_folder.measure()) {
        openWantedData();
        return;
    }
    m_page->showOpening(source);
    Q_EMIT changed();
}

void Composer::setExcluded(const QStringList &names)
{
    static_cast<void>(m_draft.set(key::dataExcluded, names.join(QLatin1Char('|'))));
    refresh();
    openWantedData();
}

bool Composer::isDataWanted() const
{
    return m_draft.text(key::dataFolder) != m_openedSource || pictureRule(m_draft) != m_openedRule;
}

void Composer::openWantedData()
{
    m_reopen.stop();
    // What is wanted is open already, or on its way.
    if (!isDataWanted() && (m_isOpening || m_session.data().next()))
        return;
    m_folder.noteOpening();
    m_openedSource = m_draft.text(key::dataFolder);
    m_openedRule = pictureRule(m_draft);
    m_isOpening = true;
    m_page->showOpening(m_openedSource);
    m_session.data().open(m_openedSource, m_openedRule);
    Q_EMIT changed();
}

std::shared_ptr<const Dataset> Composer::data() const
{
    const auto opened = m_session.data().next();
    return opened && isAskedForBy(m_draft, *opened) ? opened : nullptr;
}

void Composer::showProgress(const QString &stage, qint64 done, qint64 total)
{
    if (!m_isOpening)
        return; // a run's own
    m_page->showProgress(stage, done, total);
    m_form->setDataStage(total > 0 ? u"%1: %2 / %3"_s.arg(shown(stage), groupDigits(done), groupDigits(total))
                                   : shown(stage));
}

void Composer::showOpened(const DatasetReport &report)
{
    const auto opened = data();
    if (!m_isOpening || !opened)
        return; // a run's own
    m_isOpening = false;
    if (m_isActive)
        m_form->setDataset(&report);
    m_page->showDataset(report, fewPictures(*opened));
    m_folder.setUsual(usualSize(*opened));
    if (m_isActive)
        RecentPlaces::add(RecentPlaces::Kind::Data, report.source);
    refresh();
}

void Composer::showFailure(const Problem &problem)
{
    m_isOpening = false;
    // So that the same source may be tried once more.
    m_openedSource.clear();
    if (m_isActive)
        m_form->setDataset(nullptr);
    const bool isCancelled = problem.code == u"data.cancelled";
    m_page->showProblem(isCancelled ? QString() : translateProblem(problem));
    refresh();
}

void Composer::noteChange(const QString &key)
{
    if (!m_isActive)
        return;
    m_draft = m_form->experiment();
    m_folder.noteChange(key);
    if (key == key::trainAccumulate)
        m_trial.forgetParts(); // now it is what a person asked for
    if (key.startsWith(u"data.") && isDataWanted() && (!m_openedSource.isEmpty() || key == key::dataFolder))
        m_reopen.start();
    refresh();
}

void Composer::refresh()
{
    // Otherwise the form shows a run, which must not be overwritten.
    if (m_isActive) {
        m_form->setExperiment(m_draft, SettingsForm::Mode::Composing);
        m_form->setPresetLabel(presetLabel());
        m_page->setPlan(planSentence());
        m_page->setComplaints(m_form->complaints());
        m_page->setOffers(m_folder.offers(m_session.data().next() != nullptr));
    }
    requestFit();
    Q_EMIT changed();
}

void Composer::requestFit()
{
    const RunState state = m_session.run().state();
    const bool isIdle = state == RunState::Empty || state == RunState::Finished || state == RunState::Failed;
    // Beside a training a trial would tell of a machine that is busy.
    if (canStart() && isIdle)
        m_trial.request(m_draft);
    else
        m_trial.forget();
}

void Composer::takeFit(const ProbedFit &fit)
{
    static_cast<void>(m_draft.set(key::trainAccumulate, fit.parts));
    // It counts as tried: only what the trial itself asked for has changed.
    m_trial.accept(m_draft);
    if (const auto data = m_session.data().next())
        m_page->setFit(PlanWords(m_draft, *data, preset(), m_folder.usual()).fit(fit));
    refresh();
}

void Composer::proposeSize()
{
    const Preset *chosen = preset();
    m_folder.proposeSize(chosen && chosen->largestSide > 0 ? chosen->largestSide : kMostSide);
}

QString Composer::planSentence() const
{
    const auto data = m_session.data().next();
    return data ? PlanWords(m_draft, *data, preset(), m_folder.usual()).plan(m_form->nets()) : QString();
}

bool Composer::canStart() const
{
    return m_isActive && !m_isOpening && m_session.data().next() && !isDataWanted()
        && m_form->complaints().isEmpty();
}

void Composer::start(const QString &runsFolder)
{
    if (!canStart())
        return;
    // A trial would take the processor from the training that begins.
    m_trial.stop();
    m_session.training().start(m_draft, runsFolder, {}, m_trial.remarks());
}

} // namespace forja
