// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/featuresearch.h"
#include "engine/session/internal/looking/modelcache.h"
#include "engine/session/types/exploring.h"

#include <atomic>

namespace forja {

/// One picture as D and G see it, found out step by step: where D objects, what is near it in D's features,
/// what one update of G does to it. Worker thread only.
class InsideStudy
{
public:
    /// `loan`: what training lent, whole; nothing: only what is on the disk.
    InsideStudy(const LookSubject &subject, const InsideRequest &request, const std::optional<Loan> &loan);

    /// The next step. Requires: not view().isWhole.
    void goOn(const std::atomic<bool> &isCancelled);
    const InsideView &view() const { return m_view; }
    /// The pictures that it looks at, once they are open.
    const std::shared_ptr<const Dataset> &data() const { return m_subject.data; }

private:
    enum class Step { Open, Judge, Search, Change, Over };
    void open(const std::atomic<bool> &isCancelled);
    void choosePicture();
    void chooseState();
    void loadMaker();
    void judge();
    void search();
    void change();

    LookSubject m_subject;
    std::shared_ptr<const PictureDataset> m_pictures; ///< its data, once open
    std::optional<Loan> m_loan;
    std::shared_ptr<const CheckpointData> m_state; ///< whose D is asked and whose G learns
    std::unique_ptr<Evaluator> m_evaluator;
    std::unique_ptr<FeatureSearch> m_search;
    PictureKind m_kind = PictureKind::Real;
    torch::Tensor m_picture; ///< [1, C, H, W]
    torch::Tensor m_class; ///< [1]; undefined without classes
    int m_without = -1; ///< training picture that it is itself
    quint64 m_latentSeed = 0;
    InsideView m_view;
    Step m_step = Step::Open;
};

} // namespace forja
