// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <deque>
#include <optional>

namespace forja {

/// d.freeze_at: D stops learning for good once it was right often enough over its last updates.
class DFreeze
{
public:
    explicit DFreeze(const Experiment &experiment);

    bool isFrozen() const { return m_isFrozen; }
    /// After D's update number `updates`, which classified this share of its pictures correctly. What is to
    /// be told where D stops learning with it.
    std::optional<Problem> note(double accuracy, qint64 updates);

    /// Its state in a checkpoint, beside that of others; nothing where it waits for nothing.
    void store(QJsonObject &state) const;
    void restore(const QJsonObject &state);

private:
    double m_limit;
    std::deque<double> m_accuracies; ///< of D's last updates, until it is frozen
    bool m_isFrozen = false;
};

} // namespace forja
