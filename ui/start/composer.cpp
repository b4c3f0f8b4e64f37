// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/composer.h"

#include "ui/forms/settingsform.h"
#include "ui/records/recentplaces.h"
#include "ui/start/picturestrip.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"

#include <QLocale>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString folderKey()
{
    return u"data.folder"_s;
}

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
{
    m_reopen.setSingleShot(true);
    m_reopen.setInterval(500);
    connect(&m_reopen, &QTimer::timeout, this, &Composer::openWantedData);
    m_beforeFit.setSingleShot(true);
    m_beforeFit.setInterval(700);
    connect(&m_beforeFit, &QTimer::timeout, this, &Composer::beginFit);
    connect(&m_fitProbe, &FitProbe::found, this, &Composer::showFit);
    connect(&m_fitProbe, &FitProbe::failed, this, [this](const Problem &problem) {
        // Settings that could not be tried may still be good ones.
        const bool isAnswer = problem.code == u"probe.no_fit";
        m_page->setFit(isAnswer ? translateProblem(problem) : QString(), isAnswer);
    });
    connect(&session.data(), &OpenData::progressed, this,
            [this](const QString &stage, qint64 done, qint64 total) {
                if (!m_isOpening)
                    return;
                m_page->showProgress(stage, done, total);
                m_form->setDataStage(total > 0 ? u"%1: %2 / %3"_s.arg(shown(stage), groupDigits(done),
                                                                      groupDigits(total))
                                               : shown(stage));
            });
    connect(&session.data(), &OpenData::opened, this, &Composer::showOpened);
    connect(&session.data(), &OpenData::failed, this, &Composer::showFailure);
    connect(&session.run(), &LoadedRun::stateChanged, this, &Composer::requestFit);
    connect(form, &SettingsForm::experimentChanged, this, &Composer::noteChange);
    connect(form, &SettingsForm::netsChanged, this, [this] {
        if (m_isActive)
            m_page->setPlan(planSentence());
    });
    connect(page, &StartPage::cancelRequested, &session.data(), &OpenData::cancel);
    connectFolder();
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
    m_draft.schedule.clear();
    m_draft.origin.reset();
    m_askedParts = 0;
    m_before.reset();
    m_isSizeOwn = true;
    m_isUntouched = false;
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
    if (isDataWanted() && !m_openedSource.isEmpty())
        openWantedData();
}

void Composer::openData(const QString &source)
{
    const bool isOther = source != m_draft.text(folderKey());
    if (isOther)
        beginAnew(source);
    const Outcome outcome = m_draft.set(folderKey(), source);
    if (!outcome) {
        m_page->showProblem(translateProblem(outcome.problem()));
        return;
    }
    refresh();
    measure();
}

void Composer::setExcluded(const QStringList &names)
{
    static_cast<void>(m_draft.set(u"data.excluded"_s, names.join(QLatin1Char('|'))));
    refresh();
    openWantedData();
}

bool Composer::isDataWanted() const
{
    return m_draft.text(folderKey()) != m_openedSource || pictureRule(m_draft) != m_openedRule;
}

void Composer::openWantedData()
{
    m_reopen.stop();
    if (!isDataWanted() && (m_isOpening || m_session.data().next()))
        return;
    m_isUntouched = false;
    m_openedSource = m_draft.text(folderKey());
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

void Composer::showOpened(const DatasetReport &report)
{
    const auto opened = data();
    if (!m_isOpening || !opened)
        return; // a run's own
    m_isOpening = false;
    if (m_isActive)
        m_form->setDataset(&report);
    m_page->showDataset(report, fewPictures(*opened));
    m_usual = usualSize(*opened);
    if (m_isActive)
        RecentPlaces::add(RecentPlaces::Kind::Data, report.source);
    refresh();
}

void Composer::showFailure(const Problem &problem)
{
    m_isOpening = false;
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
    if (key == u"data.width" || key == u"data.height")
        m_isSizeOwn = true;
    if (key == u"train.accumulate")
        m_askedParts = 0; // now it is what a person asked for
    if (key.startsWith(u"data.") && isDataWanted() && (!m_openedSource.isEmpty() || key == folderKey()))
        m_reopen.start();
    refresh();
}

void Composer::refresh()
{
    if (m_isActive) {
        m_form->setExperiment(m_draft, SettingsForm::Mode::Composing);
        m_form->setPresetLabel(presetLabel());
        m_page->setPlan(planSentence());
        m_page->setComplaints(m_form->complaints());
        showOffers();
    }
    requestFit();
    Q_EMIT changed();
}

QString Composer::planSentence() const
{
    const auto data = m_session.data().next();
    if (!data)
        return {};
    const Preset *chosen = preset();
    QString sentence = sizeWords() + u", "_s + (data->channels() == 1 ? tr("grey") : tr("colour"));
    if (chosen)
        sentence += u", "_s + shown(chosen->label).toLower();
    const double minutes = m_draft.real(u"run.minutes"_s);
    if (minutes > 0)
        sentence += u", "_s
            + tr("%1 of training")
                  .arg(minutes < 90 ? counted(qMax(1, qRound(minutes)), tr("a minute"), tr("%1 minutes"))
                                    : counted(qRound(minutes / 60), tr("an hour"), tr("%1 hours")));
    if (const QString what = expectation(); !what.isEmpty())
        sentence += u": "_s + what;
    return sentence + u". "_s + diskSentence();
}

QString Composer::diskSentence() const
{
    const std::optional<NetPair> &nets = m_form->nets();
    const auto data = m_session.data().next();
    if (!nets || !data)
        return {};
    const auto count = [this](const char *key) { return m_draft.real(QString::fromLatin1(key)); };
    // Weights, their average and two Adam moments in single precision; pictures before PNG makes them
    // smaller.
    const double g = 4.0 * double(nets->g.parameters);
    const double d = 4.0 * double(nets->d.parameters);
    const double checkpoints = (count("run.keep_checkpoints") + 1) * (4 * g + 3 * d);
    const double sheets = count("run.keep_sheets") * count("run.sheet_tiles") * double(data->pictureBytes());
    const double bytes = checkpoints + sheets + count("run.keep_generators") * g;
    return tr("It takes at most %1 on disk.")
        .arg(QLocale().formattedDataSize(qint64(bytes), 0, QLocale::DataSizeTraditionalFormat));
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
    m_fitProbe.cancel();
    m_beforeFit.stop();
    m_session.training().start(m_draft, runsFolder, {},
                               m_fitRemark ? QList<Problem>{*m_fitRemark} : QList<Problem>());
}

} // namespace forja
