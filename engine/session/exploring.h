// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/exploring.h"

#include <QObject>

#include <memory>

namespace forja {

class LoadedRun;
class OpenData;
class TrainingThread;
class WorkQueue;
struct Loan;
struct LookModel;

/// Answers what is asked about latent space of the run that is loaded, on a work queue where neither measures
/// nor checkpoints are made: a person who drags does not wait for them. The newest request of its kind only.
/// Beside a training it looks at a copy that training lends now and then; the next one is made ready in the
/// background, so that no answer waits for it. Lives on the session's thread.
class Exploring : public QObject
{
    Q_OBJECT

public:
    /// `lane`: where a person waits; `background`: where nobody does. All outlive this, and the lanes are
    /// idle when it ends.
    Exploring(const LoadedRun &run, const OpenData &data, TrainingThread &training, WorkQueue &lane,
              WorkQueue &background);
    ~Exploring() override;

    /// Asks for pictures at places of latent space. Answered by `explored`, within a tenth of a second at
    /// usual sizes; for the newest G of a training that is on again whenever there is a newer copy of it,
    /// which asking again fetches. Returns its number; 0: there is no run.
    int explore(const ExploreRequest &request);
    /// Answered by `directionsFound`.
    void findDirections(std::optional<qint64> update = {});
    /// One latent through all kept generators: `followed`, several times. The newest request wins.
    void follow(const LatentPlace &place);
    void cancelFollowing();
    /// Another run, or none: nothing that was asked for is wanted any more.
    void forget();

Q_SIGNALS:
    void explored(const forja::ExploreAnswer &answer);
    void directionsFound(const forja::FoundDirections &directions);
    void followed(const forja::FollowedLatent &latent);

private:
    class Private;
    struct Wanted;
    void serve(Wanted wanted);
    void borrow();
    void take(const Loan &loan);
    void useLoan(std::shared_ptr<LookModel> model, double seconds, int run);
    void setLive(bool isLive);

    std::unique_ptr<Private> m_private;
};

} // namespace forja
