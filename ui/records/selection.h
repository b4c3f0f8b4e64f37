// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"

#include <QObject>

namespace forja {

/// The picture that a person has picked, a tile of the gallery at a snapshot or a real one. This is the one
/// place that knows it: whoever shows pictures picks here and marks what is picked here.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is known of it so far; nothing: no picture is picked.
    const std::optional<Inspection> &picked() const { return m_picked; }
    bool isTile(qint64 update, int index) const;
    /// The picked tile's latent; nothing: no tile is picked.
    std::optional<int> latent() const;
    /// The path of the picked real picture; empty: none is picked.
    QString realPath() const { return m_picked ? m_picked->path : QString(); }

    /// `known`: what the one who picks has at hand, its pixels above all.
    void pick(const Inspection &known);
    /// Takes what was found out about it; of another picture it is ignored.
    void learn(const Inspection &found);
    void clear();

Q_SIGNALS:
    void changed(); ///< another picture is picked, or none
    void learned(); ///< more is known of it

private:
    std::optional<Inspection> m_picked;
};

} // namespace forja
