// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatcomparison.h"

#include "engine/experiment/keys.h"
#include "ui/flat/flatcanvas.h"
#include "ui/flat/flatcharts.h"
#include "ui/flat/flatplayback.h"
#include "ui/flat/flattool.h"
#include "ui/flat/secondtraining.h"
#include "ui/text/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostOffered = 20; ///< runs in the menu
constexpr int kBefore = 2; ///< entries before them
constexpr qsizetype kMostDifferences = 4; ///< that are told in the caption

/// What the second training has otherwise than the page's, a line each.
QStringList whatDiffers(const Experiment &second, const Experiment &first)
{
    QStringList out;
    for (const Field &field : second.table().fields()) {
        // A setting that has no effect in either of them differs on paper only.
        if (second.value(field.key) == first.value(field.key)
            || (!second.applies(field) && !first.applies(field)))
            continue;
        const auto shown = [&field](const Experiment &e) {
            return field.key == key::dataFolder ? sourceName(e.text(field.key))
                                                : shownValue(field, e.value(field.key));
        };
        out << FlatComparison::tr("%1: %2 here, %3 there")
                   .arg(QCoreApplication::translate("forja", field.label.toUtf8().constData()), shown(second),
                        shown(first));
    }
    return out;
}

/// Few enough for a caption.
QStringList firstOf(QStringList lines)
{
    if (lines.size() > kMostDifferences) {
        const auto more = lines.size() - kMostDifferences + 1;
        lines.resize(kMostDifferences - 1);
        lines << FlatComparison::tr("and %1 more").arg(more);
    }
    return lines;
}

/// The settings as they were at an update.
Experiment settingsAt(const Experiment &experiment, qint64 update)
{
    const auto after = std::count_if(experiment.schedule.begin(), experiment.schedule.end(),
                                     [update](const ScheduleEntry &entry) {
                                         return entry.at.update <= update;
                                     });
    return experiment.after(after);
}

} // namespace

FlatComparison::FlatComparison(Session &session, FlatTraining &training, const Stage &stage, QWidget *parent)
    : QWidget(parent), m_session(session), m_training(training), m_stage(stage)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    auto *pin = flatTool(tr("Pin"),
                         tr("Keeps what is shown now next to what follows; ends a second "
                            "training"),
                         this);
    pin->setObjectName(u"pin"_s);
    connect(pin, &QToolButton::clicked, this, &FlatComparison::pin);
    layout->addWidget(pin);
    m_beside = flatTool(tr("Compare ▾"),
                        tr("Shows a second training, or another run on points at the same update, next to "
                           "this one"),
                        this);
    m_beside->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_beside);
    m_menu->setObjectName(u"besideMenu"_s);
    m_menu->setToolTipsVisible(true);
    m_beside->setMenu(m_menu);
    // The runs are listed when they are asked for: meanwhile the folder changes.
    connect(m_menu, &QMenu::aboutToShow, this, &FlatComparison::fillMenu);
    layout->addWidget(m_beside);
    m_close = flatTool(tr("Close"), tr("Closes the second picture"), this);
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &FlatComparison::closeOther);
    layout->addWidget(m_close);
    // The two begin together whoever asks for it: a button, another setting, or the end of the run before.
    connect(&m_training, &FlatTraining::begun, this, [this](bool isPaused) {
        if (m_second)
            m_second->begin(isPaused);
    });
}

void FlatComparison::fillMenu()
{
    m_menu->clear();
    QAction *second = m_menu->addAction(tr("Train a second run with the same settings"), this,
                                        &FlatComparison::trainBeside);
    // It ends the run that is on; while that prepares or stops there is nothing to be ended.
    second->setEnabled(m_mayBegin);
    second->setToolTip(
        tr("Ends this run and keeps it. Then both start at update 0 with the same seed. Changes that you "
           "make after that apply to the left one only, so you see their effect."));
    m_menu->addSection(tr("Earlier runs"));
    // The newest first; only runs on points have kept planes.
    const QDir folder(m_training.runsFolder());
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot,
                                               QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        // A folder may hold hundreds of runs, and a menu that long cannot be used.
        if (m_menu->actions().size() >= kMostOffered + kBefore)
            break;
        if (!QDir(path).exists(u"flat"_s) || (m_training.run() && m_training.run()->path() == path))
            continue;
        connect(m_menu->addAction(name), &QAction::triggered, this, [this, path] { compareWith(path); });
    }
    // An empty section would look as if the menu had not been filled.
    if (m_menu->actions().size() == kBefore)
        m_menu->addAction(tr("No other run on points yet"))->setEnabled(false);
}

/// The plane beside appears.
void FlatComparison::open(const LossFacts &facts, const std::shared_ptr<const PointDataset> &data)
{
    m_stage.other.setFacts(facts);
    m_stage.other.setReal(pointsToShow(data));
    m_stage.other.show();
    m_close->show();
}

void FlatComparison::pin()
{
    if (!m_stage.canvas.view())
        return;
    closeOther();
    m_stage.other.setView(m_stage.canvas.view());
    m_stage.other.setCaption(tr("pinned: %1").arg(m_stage.canvas.caption()));
    open(lossFacts(m_training.draft()), m_training.data());
}

void FlatComparison::compareWith(const QString &runPath)
{
    const auto run = RunFolder::open(runPath);
    const auto experiment = run ? run->experiment(m_session.table()) : Result<Experiment>(run.problem());
    if (!experiment) {
        Q_EMIT said(translateProblem(experiment.problem()));
        return;
    }
    // Only now: a run that cannot be read leaves the comparison that is there.
    closeOther();
    m_run = *run;
    m_moments = flatMoments(*run);
    // Its points may be gone meanwhile; what its G made of them is kept with the run.
    const auto data = PointDataset::open(experiment->text(key::dataFolder), pictureRule(*experiment));
    open(lossFacts(*experiment), data ? *data : nullptr);
    showAt(m_stage.canvas.view() ? m_stage.canvas.view()->at.update : 0);
}

void FlatComparison::trainBeside()
{
    const Experiment fresh = m_training.freshDraft();
    // Before anything ends: settings that cannot be trained must not cost the run that is on.
    if (const QList<Problem> problems = validate(fresh); !problems.isEmpty()) {
        Q_EMIT said(translateProblem(problems.first()));
        return;
    }
    closeOther();
    m_second = new SecondTraining(fresh, m_training.runsFolder(), this);
    connectSecond();
    open(lossFacts(fresh), m_training.data());
    // Whoever had paused wants to look, not to have two trainings running.
    m_training.beginAnew(m_session.run().state() == RunState::Paused);
}

void FlatComparison::connectSecond()
{
    connect(m_second, &SecondTraining::opened, this, &FlatComparison::takeSecond);
    connect(m_second, &SecondTraining::paused, this, &FlatComparison::evenOut);
    connect(m_second, &SecondTraining::kept, this, [this] { m_moments = flatMoments(*m_run); });
    connect(m_second, &SecondTraining::viewed, this, [this](const std::shared_ptr<const FlatView> &view) {
        m_newest = view;
        m_stage.charts.appendBeside(*view);
        // Who looks at an earlier snapshot is not torn away from it; the newest is kept for when they come
        // back.
        if (m_stage.playback.isAtNow())
            showBeside(view);
    });
    connect(m_second, &SecondTraining::warned, this, [this](const Problem &problem) {
        Q_EMIT said(tr("The second training: %1").arg(translateProblem(problem)));
    });
    connect(m_second, &SecondTraining::failed, this, [this](const Problem &problem) {
        Q_EMIT said(tr("The second training: %1").arg(translateProblem(problem)));
        // Where it trained already, its last plane stays beside the other.
        if (!m_run)
            closeOther(); // it never began
    });
}

void FlatComparison::takeRun(FlatTraining::Opened opened)
{
    if (m_second && opened == FlatTraining::Opened::Other)
        closeOther(); // it has nothing to do with the run that somebody opens
    else if (m_second && opened == FlatTraining::Opened::Same && m_session.training().isHere())
        m_second->goOn(m_training.beginsPaused());
    if (m_training.isMine())
        m_followed = m_training.draft().schedule.size();
}

void FlatComparison::takeState()
{
    m_isCatchingUp = m_isCatchingUp && m_session.run().state() == RunState::Training;
}

void FlatComparison::follow()
{
    const RunState state = m_session.run().state();
    const bool isOn = state == RunState::Training || state == RunState::Pausing || state == RunState::Paused;
    if (m_second && m_training.isMine() && m_session.run().folder() && isOn)
        m_second->setPlaying(state == RunState::Training && !m_isCatchingUp);
}

void FlatComparison::followSteps()
{
    const QList<ScheduleEntry> &schedule = m_session.run().experiment()->schedule;
    // Each step once: the schedule is told as a whole whenever it grows.
    for (; m_followed < schedule.size(); ++m_followed) {
        if (m_second && schedule[m_followed].kind == ScheduleEntry::Kind::Step)
            m_second->step(schedule[m_followed].player);
    }
}

void FlatComparison::evenOut()
{
    const auto isStill = [](const Session &session) {
        return session.training().isHere() && session.run().state() == RunState::Paused
            && !session.run().diskProblem();
    };
    // Only where both stand still because somebody wished it: after
    // a failed write nothing goes on by itself.
    if (!m_second || !m_training.isMine() || m_training.isStepWaiting() || !isStill(m_session)
        || !isStill(m_second->session()))
        return;
    const qint64 here = m_session.run().progress().at.update,
                 there = m_second->session().run().progress().at.update;
    if (there < here) {
        m_second->catchUp(here);
    } else if (here < there) {
        // Alone: meanwhile the second one stands still, see follow().
        m_isCatchingUp = true;
        m_session.training().proceedTo(there);
    }
}

void FlatComparison::look()
{
    if (m_second)
        m_second->look();
}

void FlatComparison::stopSecond()
{
    if (m_second)
        m_second->stop();
}

void FlatComparison::takeSecond()
{
    const RunFolder &run = *m_second->session().run().folder();
    const bool goesOn = m_run && m_run->path() == run.path();
    m_run = run;
    m_moments = flatMoments(run);
    m_stage.other.setReal(pointsToShow(pointsOf(m_second->session().data().current())));
    // It goes on where it was, so what was drawn of it still holds.
    if (goesOn)
        return;
    m_newest.reset();
    m_stage.charts.clearBeside();
    m_stage.other.setView(nullptr);
    m_stage.other.setCaption({});
}

void FlatComparison::showAt(qint64 update)
{
    // At the right end both are shown as they are now, not as they were when last kept.
    if (m_second && m_stage.playback.isAtNow()) {
        if (m_newest)
            showBeside(m_newest);
        return;
    }
    if (!m_run || m_moments.empty())
        return;
    // The last snapshot that is no later; the first one where all are.
    auto at = std::upper_bound(m_moments.begin(), m_moments.end(), update);
    at -= at == m_moments.begin() ? 0 : 1;
    if (m_stage.other.view() && m_stage.other.view()->at.update == *at)
        showBeside(m_stage.other.view()); // what differs may have changed
    else if (const auto view = readFlatView(*m_run, *at))
        showBeside(std::make_shared<const FlatView>(*view));
}

void FlatComparison::refresh()
{
    if (m_second && m_stage.canvas.view())
        showAt(m_stage.canvas.view()->at.update);
}

void FlatComparison::showBeside(const std::shared_ptr<const FlatView> &view)
{
    m_stage.other.setView(view);
    const QString name = m_second ? m_run->name().left(5) : m_run->name();
    QStringList lines{tr("%1, update %2").arg(name, groupDigits(view->at.update)) + u" · "_s
                      + tr("JS %1").arg(QLocale().toString(view->js, 'f', 3))};
    QStringList differences;
    if (m_second) {
        // A snapshot differs in what had been changed by then.
        const auto &first = m_stage.canvas.view();
        const qint64 shown = m_stage.playback.isAtNow() || !first ? std::numeric_limits<qint64>::max()
                                                                  : first->at.update;
        differences = whatDiffers(*m_second->session().run().experiment(),
                                  settingsAt(m_training.draft(), shown));
    }
    m_stage.other.setCaption((lines + firstOf(differences)).join(u'\n'));
    m_stage.other.setToolTip(differences.join(u'\n'));
}

void FlatComparison::closeOther()
{
    if (m_second)
        std::exchange(m_second, nullptr)->leave();
    m_newest.reset();
    m_stage.charts.clearBeside();
    m_run.reset();
    m_moments.clear();
    // The button that closed it goes, too, and would hand its focus to any other.
    if (m_close->hasFocus())
        m_beside->setFocus();
    m_stage.other.setToolTip({});
    m_stage.other.hide();
    m_stage.other.setView(nullptr);
    m_stage.other.setCaption({});
    m_close->hide();
}

} // namespace forja
