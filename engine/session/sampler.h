// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

#include <functional>
#include <memory>

namespace forja {

/// The averaged generator of a run at a snapshot. A picture is a function of (network, seed, index, class)
/// alone: the same in the window, on the command line and in an export, whatever else is asked for with it.
/// Not thread-safe; make one where it is used.
class Sampler
{
public:
    /// The newest kept generator, or that of `update` (a problem names the kept ones near it).
    static Result<Sampler> open(const RunFolder &run, const FieldTablePtr &table,
                                std::optional<qint64> update = {});
    Sampler(Sampler &&) noexcept;
    Sampler &operator=(Sampler &&) noexcept;
    ~Sampler();

    qint64 update() const;
    QString network() const; ///< SHA-256 of G as sampled
    QStringList classNames() const;
    QSize size() const;
    int channels() const;
    /// Pictures (of points: where each lies) of latents `first` … `first + count - 1`. `classOf(index)` is
    /// ignored without classes.
    QList<QImage> pictures(quint64 seed, qint64 first, int count, const std::function<int(qint64)> &classOf);

private:
    Sampler();
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace forja
