// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/inspecting.h"

#include "engine/session/internal/background/later.h"
#include "engine/session/internal/background/slicedwork.h"
#include "engine/session/internal/data/rundata.h"
#include "engine/session/internal/looking/inspector.h"
#include "engine/session/loadedrun.h"
#include "engine/session/opendata.h"

namespace forja {

class Inspecting::Private
{
public:
    using LookData = std::shared_ptr<const Dataset>;
    using Look = std::function<Inspection(Inspector &inspector, const LookData &data,
                                          const std::atomic<bool> &isCancelled)>;

    Private(Inspecting *inspecting, const LoadedRun &shown, OpenData &pictures, WorkQueue &lane,
            WorkQueue &behind)
        : q(inspecting), run(shown), data(pictures), background(behind), inspection(lane, WorkKind::Inspect)
    {
    }

    /// Asks the inspector, and where the data are not open again when they are.
    void inspect(const Look &look);
    void ask(const Look &look, const LookData &pictures);
    /// The data of the run that is loaded, for the newest look.
    void open();
    void takeOpened(const LookData &opened, const std::optional<Problem> &what);

    Inspecting *q;
    const LoadedRun &run;
    OpenData &data;
    WorkQueue &background;
    Inspector inspector; ///< the work queue's
    SlicedWork inspection;
    std::shared_ptr<std::atomic<bool>> inspecting; ///< true: nobody waits for the newest look
    Look wanted; ///< waits for the data
    std::shared_ptr<std::atomic<bool>>
        opening; ///< true: they are not wanted any more; null: they are not being opened
};

Inspecting::Inspecting(const LoadedRun &run, OpenData &data, WorkQueue &lane, WorkQueue &background)
    : m_private(std::make_unique<Private>(this, run, data, lane, background))
{
    connect(&run, &LoadedRun::opened, this, &Inspecting::cancel);
}

Inspecting::~Inspecting() = default;

void Inspecting::look(qint64 update, int index)
{
    if (m_private->run.folder() && m_private->run.experiment())
        m_private->inspect([run = *m_private->run.folder(), update, index](Inspector &inspector, const auto &,
                                                                           const auto &isCancelled) {
            return inspector.look(run, update, index, isCancelled);
        });
}

void Inspecting::lookAtReal(const QString &path)
{
    if (m_private->run.folder() && m_private->run.experiment())
        m_private->inspect([path](Inspector &inspector, const auto &data, const auto &) {
            return inspector.lookAtReal(data, path);
        });
}

void Inspecting::cancel()
{
    // Pieces already under way cannot be stopped, but see the flag and then report nothing.
    for (const auto &flag : {m_private->inspecting, m_private->opening}) {
        if (flag)
            *flag = true;
    }
    m_private->inspecting.reset();
    m_private->opening.reset();
    m_private->wanted = {};
}

void Inspecting::Private::inspect(const Look &look)
{
    const auto pictures = data.ofRun();
    wanted = pictures ? Look() : look; // again with the data, which are opened once the rest is told
    ask(look, pictures);
}

void Inspecting::Private::ask(const Look &look, const LookData &pictures)
{
    if (inspecting)
        *inspecting = true;
    inspecting = std::make_shared<std::atomic<bool>>(false);
    // On the work queue of those who wait with the hand on it, and a piece at a time: nobody is in anybody's
    // way.
    inspection.begin([this, look, pictures, isCancelled = inspecting,
                      so = std::optional<Inspection>()](const std::atomic<bool> &) mutable {
        if (*isCancelled)
            return true;
        // Without pictures to compare with, the first piece is all there is.
        bool isOver = !pictures;
        const auto what = problemOf([&] {
            if (so) {
                isOver = inspector.next(*so);
                return;
            }
            so = look(inspector, pictures, *isCancelled);
            isOver = isOver || so->isWhole;
            if (!isOver)
                inspector.begin(*so, pictures);
        });
        // What was found so far stays; a problem only ends the search.
        if (what) {
            so = so.value_or(Inspection());
            so->problem = what;
        }
        if (isOver || what)
            later(q, [this, answer = *so, isCancelled] {
                if (*isCancelled)
                    return;
                Q_EMIT q->inspected(answer);
                // Not before the first answer, which needs no pictures: opening them may take minutes.
                if (wanted && !opening && run.folder())
                    open();
            });
        return isOver || what.has_value();
    });
}

void Inspecting::Private::open()
{
    opening = std::make_shared<std::atomic<bool>>(false);
    // On the slow lane, since opening may take minutes and must not hold up other looks.
    background.post(
        WorkKind::Inspect, false,
        [this, folder = *run.folder(), experiment = *run.experiment(), isCancelled = opening] {
            const auto isWanted = [&](const char *, qint64, qint64) { return !isCancelled->load(); };
            LookData opened;
            const auto what = problemOf([&] { opened = openAsRun(folder, experiment, isWanted).orThrow(); });
            later(q, [this, opened, what, isCancelled] {
                if (!*isCancelled)
                    takeOpened(opened, what);
            });
        });
}

void Inspecting::Private::takeOpened(const LookData &opened, const std::optional<Problem> &what)
{
    opening.reset();
    if (opened)
        data.keep(opened);
    const Look look = std::exchange(wanted, {});
    if (!look)
        return; // the newest one had them from somebody else
    if (opened) {
        ask(look, opened);
        return;
    }
    // There is no more to come.
    const auto lookAgain = [look, what](Inspector &asked, const auto &none, const auto &isCancelled) {
        Inspection found = look(asked, none, isCancelled);
        found.problem = found.problem ? found.problem : what;
        found.isWhole = true;
        return found;
    };
    ask(lookAgain, opened);
}

} // namespace forja
