// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatcharts.h"
#include "ui/flat/flatpage.h"
#include "ui/flat/secondtraining.h"
#include "ui/records/recentplaces.h"
#include "ui/text/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <limits>

/// The second picture: what was pinned, another run at the same update, or a second training that begins with
/// this one.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostDifferences = 4; ///< that are told in the caption

/// What the second training has otherwise than the page's, a line each.
QStringList whatDiffers(const Experiment &second, const Experiment &first)
{
    QStringList out;
    for (const Field &field : second.table().fields()) {
        if (second.value(field.key) == first.value(field.key)
            || (!second.applies(field) && !first.applies(field)))
            continue;
        const auto shown = [&field](const Experiment &e) {
            return field.key == u"data.folder" ? sourceName(e.text(field.key))
                                               : shownValue(field, e.value(field.key));
        };
        out << FlatPage::tr("%1: %2 here, %3 there")
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
        lines << FlatPage::tr("and %1 more").arg(more);
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

void FlatPage::pin()
{
    if (!m_canvas->view())
        return;
    closeCompared();
    m_other->setView(m_canvas->view());
    m_other->setFacts(lossFacts(m_draft));
    showReal(*m_other, m_data);
    m_other->setCaption(tr("pinned: %1").arg(m_canvas->caption()));
    m_other->show();
    m_closeOther->show();
}

void FlatPage::compareWith(const QString &runPath)
{
    const auto run = RunFolder::open(runPath);
    const auto experiment = run ? run->experiment(m_session.table()) : Result<Experiment>(run.problem());
    if (!experiment) {
        say(translateProblem(experiment.problem()));
        return;
    }
    closeCompared();
    m_comparedRun = *run;
    m_comparedMoments = flatMoments(*run);
    m_other->setFacts(lossFacts(*experiment));
    const auto data = Dataset::open(experiment->text(u"data.folder"_s), pictureRule(*experiment));
    showReal(*m_other, data ? *data : nullptr);
    m_other->show();
    m_closeOther->show();
    showCompared(m_canvas->view() ? m_canvas->view()->at.update : 0);
}

void FlatPage::trainBeside()
{
    const Experiment fresh = freshDraft();
    if (const QList<Problem> problems = validate(fresh); !problems.isEmpty()) {
        say(translateProblem(problems.first()));
        return;
    }
    closeCompared();
    m_second = new SecondTraining(fresh, m_runsFolder.isEmpty() ? defaultRunsFolder() : m_runsFolder, this);
    connect(m_second, &SecondTraining::opened, this, &FlatPage::takeSecond);
    connect(m_second, &SecondTraining::paused, this, &FlatPage::evenOut);
    connect(m_second, &SecondTraining::kept, this,
            [this] { m_comparedMoments = flatMoments(*m_comparedRun); });
    connect(m_second, &SecondTraining::viewed, this, [this](const std::shared_ptr<const FlatView> &view) {
        m_secondNewest = view;
        m_charts->appendBeside(*view);
        if (isAtNow())
            showBeside(view);
    });
    connect(m_second, &SecondTraining::warned, this, [this](const Problem &problem) {
        say(tr("The second training: %1").arg(translateProblem(problem)));
    });
    connect(m_second, &SecondTraining::failed, this, [this](const Problem &problem) {
        say(tr("The second training: %1").arg(translateProblem(problem)));
        if (!m_comparedRun)
            closeCompared(); // it never began
    });
    m_other->setFacts(lossFacts(fresh));
    showReal(*m_other, m_data);
    m_other->show();
    m_closeOther->show();
    beginAnew(m_session.state() == RunState::Paused);
}

void FlatPage::evenOut()
{
    const auto isStill = [](const Session &session) {
        return session.isTrainingHere() && session.state() == RunState::Paused && !session.diskProblem();
    };
    if (!m_second || !m_isMine || m_stepAfterStart || !isStill(m_session) || !isStill(m_second->session()))
        return;
    const qint64 here = m_session.progress().at.update, there = m_second->session().progress().at.update;
    if (there < here) {
        m_second->catchUp(here);
    } else if (here < there) {
        m_isCatchingUp = true;
        m_session.proceedTo(there);
    }
}

void FlatPage::takeSecond()
{
    const RunFolder &run = *m_second->session().run();
    const bool goesOn = m_comparedRun && m_comparedRun->path() == run.path();
    m_comparedRun = run;
    m_comparedMoments = flatMoments(run);
    showReal(*m_other, m_second->session().dataset());
    if (goesOn)
        return;
    m_secondNewest.reset();
    m_charts->clearBeside();
    m_other->setView(nullptr);
    m_other->setCaption({});
}

void FlatPage::showCompared(qint64 update)
{
    if (m_second && isAtNow()) {
        if (m_secondNewest)
            showBeside(m_secondNewest);
        return;
    }
    if (!m_comparedRun || m_comparedMoments.empty())
        return;
    auto at = std::upper_bound(m_comparedMoments.begin(), m_comparedMoments.end(), update);
    at -= at == m_comparedMoments.begin() ? 0 : 1;
    if (m_other->view() && m_other->view()->at.update == *at)
        showBeside(m_other->view()); // what differs may have changed
    else if (const auto view = readFlatView(*m_comparedRun, *at))
        showBeside(std::make_shared<const FlatView>(*view));
}

void FlatPage::showBeside(const std::shared_ptr<const FlatView> &view)
{
    m_other->setView(view);
    const QString name = m_second ? m_comparedRun->name().left(5) : m_comparedRun->name();
    QStringList lines{tr("%1, update %2").arg(name, groupDigits(view->at.update)) + u" · "_s
                      + tr("JS %1").arg(QLocale().toString(view->js, 'f', 3))};
    QStringList differences;
    if (m_second) {
        const qint64 shown = isAtNow() || !m_canvas->view() ? std::numeric_limits<qint64>::max()
                                                            : m_canvas->view()->at.update;
        differences = whatDiffers(*m_second->session().experiment(), settingsAt(m_draft, shown));
    }
    m_other->setCaption((lines + firstOf(differences)).join(u'\n'));
    m_other->setToolTip(differences.join(u'\n'));
}

void FlatPage::closeCompared()
{
    if (m_second)
        std::exchange(m_second, nullptr)->leave();
    m_secondNewest.reset();
    m_charts->clearBeside();
    m_comparedRun.reset();
    m_comparedMoments.clear();
    if (m_closeOther->hasFocus())
        m_beside->setFocus();
    m_other->setToolTip({});
    m_other->hide();
    m_other->setView(nullptr);
    m_other->setCaption({});
    m_closeOther->hide();
}

} // namespace forja
