// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/background/slicedwork.h"
#include "engine/session/internal/looking/modelcache.h"
#include "engine/session/types/exploring.h"

#include <QElapsedTimer>
#include <QObject>

#include <array>

namespace forja {

/// Answers what is asked about latent space, on a work queue where neither measures nor checkpoints are made:
/// a person who drags does not wait for them. The newest request of its kind only. Beside a training it looks
/// at a copy that training lends now and then; the next one is made ready in the background, so that no
/// answer waits for it. Lives on the session's thread.
class Explorer : public QObject
{
    Q_OBJECT

public:
    /// `lane`: where a person waits; `background`: where nobody does. Both must outlive this, and be idle
    /// when it ends.
    Explorer(WorkQueue &lane, WorkQueue &background);

    int explore(const LookSubject &subject, const ExploreRequest &request);
    void findDirections(const LookSubject &subject, std::optional<qint64> update);
    void follow(const LookSubject &subject, const LatentPlace &place);
    void stopFollowing() { m_follow.cancel(); }
    /// Whether a training is on that lends.
    void setLive(bool isLive);
    /// What borrowWanted() asked for.
    void take(const LookSubject &subject, const Loan &loan);
    /// Another run: nothing that was asked for is wanted any more.
    void forget();

Q_SIGNALS:
    void borrowWanted();
    void explored(const forja::ExploreAnswer &answer);
    void directionsFound(const forja::FoundDirections &directions);
    void followed(const forja::FollowedLatent &latent);

private:
    struct Wanted
    {
        LookSubject subject;
        ExploreRequest request;
        int number = 0;
        QElapsedTimer clock;
    };
    void serve(Wanted wanted);
    void borrow();
    void useLoan(std::shared_ptr<LookModel> model, double seconds, int run);
    SlicedWork &workOf(ExploreRequest::Kind kind);

    WorkQueue &m_background;
    std::shared_ptr<ModelCache> m_cache = std::make_shared<ModelCache>();
    std::array<std::optional<Wanted>, 3> m_wanted; ///< the newest of each kind
    int m_number = 0;
    int m_run = 0; ///< what an older run's looks bring is dropped
    bool m_isLive = false;
    bool m_hasCopy = false;
    bool m_isBorrowing = false;
    QElapsedTimer m_sinceCopy;
    double m_copySeconds = 0; ///< that making the last copy ready took
    SlicedWork m_place, m_around, m_favourites, m_copy, m_directions, m_follow;
};

} // namespace forja
