// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/data/usualsize.h"
#include "engine/experiment/presets.h"
#include "engine/session/fitprobe.h"
#include "engine/session/types/values.h"

#include <QCoreApplication>

namespace forja {

/// The sentences over Start: what will be trained on these pictures, and what to expect of it. Made when they
/// are needed; keeps no copies.
class PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(forja::PlanWords)

public:
    /// `preset`: the draft's, nullptr where it has none that is known. `usual`: the size of the pictures as
    /// they lie in their folder, where it is known.
    PlanWords(const Experiment &draft, const Dataset &data, const Preset *preset,
              const std::optional<UsualSize> &usual)
        : m_draft(draft), m_data(data), m_preset(preset), m_usual(usual)
    {
    }

    /// `nets`: nullopt while they cannot be built.
    QString plan(const std::optional<NetPair> &nets) const;
    /// What trying the settings has found.
    QString fit(const ProbedFit &fit) const;

private:
    QString size() const;
    QString expectation() const;
    QString disk(const NetPair &nets) const;

    const Experiment &m_draft;
    const Dataset &m_data;
    const Preset *m_preset;
    const std::optional<UsualSize> &m_usual;
};

/// "64 × 64"
QString spelledSize(const QSize &size);

} // namespace forja
