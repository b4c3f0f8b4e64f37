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

/// Finds out what a picture is to D and G: where D objects, what is near it in D's features, what an update
/// of G does to it. A piece at a time, on the work queue, and told as far as it is. Lives on the session's
/// thread.
class InsideLooking : public QObject
{
    Q_OBJECT

public:
    /// All outlive this, and the lane is idle when it ends.
    InsideLooking(const LoadedRun &run, OpenData &data, TrainingThread &training, WorkQueue &lane);
    ~InsideLooking() override;

    /// Answered by `seen`, several times. The newest request wins.
    void look(const InsideRequest &request);
    void cancel();

Q_SIGNALS:
    void seen(const forja::InsideView &view);

private:
    class Private;
    void begin(const InsideRequest &request, const std::optional<Loan> &loan);
    void take(const Loan &loan);

    std::unique_ptr<Private> m_private;
};

} // namespace forja
