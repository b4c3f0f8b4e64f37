// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QImage>
#include <QList>
#include <QMetaType>

#include <optional>

namespace forja {

/// One of the person's own pictures as D judges it.
struct JudgedPicture
{
    QString path; ///< as in data.jsonl
    QString className; ///< empty: no classes
    bool isHeldOut = false;
    float output = 0; ///< D's raw output; never NaN
    float percentile = 0; ///< of it among those for held-out pictures, 0…100; NaN: there are none
    QImage picture; ///< as training sees it
};

/// What D makes of the real pictures: those it doubts most come first.
struct Judgement
{
    qint64 update = 0; ///< of D
    QList<JudgedPicture> doubted; ///< the lowest outputs first, at most kMostDoubted
    qint64 judged = 0; ///< so far
    qint64 chosen = 0; ///< that are looked at: all, or kMostJudged evenly over all
    qint64 pictures = 0; ///< that there are
    bool isWhole = false; ///< nothing more follows
    std::optional<Problem> problem; ///< why there is no judgement
};

inline constexpr int kMostJudged = 5000;
inline constexpr int kMostDoubted = 200;

} // namespace forja

Q_DECLARE_METATYPE(forja::Judgement)
