// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/branchcomposer.h"

#include "ui/base/beside.h"
#include "ui/forms/settingsform.h"
#include "ui/start/branchpage.h"
#include "ui/start/picturestrip.h"
#include "ui/text/wording.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Seconds of training when `update` was reached.
double secondsAt(const std::vector<TickRecord> &ticks, qint64 update)
{
    const auto found = std::find_if(ticks.begin(), ticks.end(),
                                    [update](const TickRecord &tick) { return tick.at.update >= update; });
    return update == 0 ? 0 : found == ticks.end() ? -1 : found->seconds;
}

QString lasting(double seconds)
{
    return seconds < 90
        ? counted(qMax(1, qRound(seconds)), BranchComposer::tr("a second"), BranchComposer::tr("%1 seconds"))
        : counted(qRound(seconds / 60), BranchComposer::tr("a minute"), BranchComposer::tr("%1 minutes"));
}

} // namespace

BranchComposer::BranchComposer(Session &session, SettingsForm *form, BranchPage *page, QObject *parent)
    : QObject(parent), m_session(session), m_form(form), m_page(page)
{
    connect(form, &SettingsForm::changeRequested, this, &BranchComposer::take);
    // Until it has caught up, stopping is how a branch is called off.
    connect(page, &BranchPage::cancelRequested, this, [this] { m_session.training().stop(); });
    connect(&session.data(), &OpenData::progressed, this,
            [this](const QString &stage, qint64 done, qint64 total) {
                // Pictures are opened for other reasons as well; this page tells only of its own.
                if (m_isBeginning)
                    m_page->showProgress(shown(stage), done, total);
            });
    connect(&session.training(), &TrainingControl::caughtUp, this, [this](qint64 done, qint64 total) {
        if (m_isBeginning)
            m_page->showProgress(
                tr("Catching up: %1 of %2 updates replayed").arg(groupDigits(done), groupDigits(total)), done,
                total);
    });
    connect(&session.run(), &LoadedRun::failed, this, &BranchComposer::takeFailure);
}

void BranchComposer::open(const RunFolder &run, const Experiment &experiment, qint64 update,
                          const QMap<QString, QVariant> &changes)
{
    m_parent = run;
    // The settings as they were at that update: later edits of the parent are not the branch's.
    m_cut = cutAt(experiment, update);
    m_update = update;
    // Where the changes cannot be made at that update the branch begins without any.
    const auto planned = withChanges(*m_cut, changes, Moment{.update = update});
    m_changes = planned ? changedValues(*m_cut, *planned) : QMap<QString, QVariant>();
    m_past.reset();
    m_isBeginning = false;
    m_page->setMoment(run.name(), update);
    m_page->showReady();
    showForm();
    tellPlan();
    // Ticks and sheets may be large; the page is there before they are read, and only the newest question is
    // answered.
    besideWindow(
        this, [run, update] { return readPast(run, update); },
        [this, number = ++m_number](const Past &past) {
            if (number == m_number && isActive())
                showPast(past);
        });
    Q_EMIT changed();
}

void BranchComposer::close()
{
    if (!isActive())
        return;
    m_parent.reset();
    m_isBeginning = false;
    m_form->setMarked({});
}

void BranchComposer::showForm()
{
    const Moment at{.update = m_update};
    m_form->setExperiment(withChanges(*m_cut, m_changes, at).orThrow(), SettingsForm::Mode::Branching);
    m_form->setMarked(m_changes.keys());
}

void BranchComposer::take(const QString &key, const QVariant &value)
{
    // Once it begins, its settings are settled.
    if (!canStart())
        return;
    QMap<QString, QVariant> changes = m_changes;
    changes.insert(key, value);
    const auto planned = withChanges(*m_cut, changes, Moment{.update = m_update});
    if (!planned) {
        m_form->showRefusal(key, planned.problem());
        return;
    }
    // What was set back is no change.
    m_changes = changedValues(*m_cut, *planned);
    showForm();
    tellPlan();
}

BranchComposer::Past BranchComposer::readPast(const RunFolder &run, qint64 update)
{
    Past past;
    // The last checkpoint up to there: from it to the moment the branch trains once more, unseen.
    for (const qint64 kept : run.checkpoints())
        past.checkpoint = kept <= update ? kept : past.checkpoint;
    if (past.checkpoint < update) {
        const auto ticks = run.ticks();
        const double begin = secondsAt(ticks, std::max<qint64>(past.checkpoint, 0));
        const double end = secondsAt(ticks, update);
        // How long the parent took for that stretch is the best guess there is; -1 where it is not known.
        past.seconds = begin >= 0 && end >= begin ? end - begin : -1;
    }
    if (const auto sheet = run.sheet(update)) {
        for (int i = 0; i < std::min(sheet->count, PictureStrip::kMost); ++i) {
            const QPoint corner(i % sheet->columns * sheet->tile.width(),
                                i / sheet->columns * sheet->tile.height());
            past.pictures.append(sheet->image.copy(QRect(corner, sheet->tile)));
        }
    }
    return past;
}

void BranchComposer::showPast(const Past &past)
{
    m_past = past;
    m_page->setPictures(past.pictures);
    tellPlan();
}

QString BranchComposer::changesSentence() const
{
    if (m_changes.isEmpty())
        return tr("Nothing has been changed yet, so it will do what its parent did.");
    const Experiment before = m_cut->after(m_cut->schedule.size());
    QStringList parts;
    for (auto it = m_changes.cbegin(); it != m_changes.cend(); ++it) {
        const Field *field = m_session.table()->find(it.key());
        parts.append(tr("%1 %2 → %3")
                         .arg(shown(field->label), shownValue(*field, before.value(it.key())),
                              shownValue(*field, it.value()))
                     + (field->unit.isEmpty() ? QString() : QLatin1Char(' ') + shown(field->unit)));
    }
    return tr("From there on it differs: %1.").arg(parts.join(u", "_s));
}

void BranchComposer::tellPlan()
{
    QString begin = tr("It starts from the exact state of update %1.").arg(groupDigits(m_update));
    if (m_past && m_past->checkpoint < m_update) {
        // Without any checkpoint it repeats everything from the start.
        const QString repeated = counted(m_update - std::max<qint64>(m_past->checkpoint, 0), tr("an update"),
                                         tr("%1 updates"));
        begin = m_past->seconds >= 0
            ? tr("It starts from the exact state of update %1. To get there, it first repeats %2, which took "
                 "%3 in the original run.")
                  .arg(groupDigits(m_update), repeated, lasting(m_past->seconds))
            : tr("It starts from the exact state of update %1. To get there, it first repeats %2.")
                  .arg(groupDigits(m_update), repeated);
    }
    m_page->setPlan(begin + QLatin1Char(' ') + changesSentence());
}

void BranchComposer::start()
{
    if (!canStart())
        return;
    // Before the session is asked: what it tells from now on is about this branch.
    m_isBeginning = true;
    m_page->showProgress(tr("Getting ready"), 0, 0);
    m_session.training().branch(m_parent->path(), m_update, m_changes);
    Q_EMIT changed();
}

void BranchComposer::takeFailure()
{
    // What failed is another run, about which others speak.
    if (!std::exchange(m_isBeginning, false))
        return;
    m_page->showReady();
    Q_EMIT changed();
}

} // namespace forja
