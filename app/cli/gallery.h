// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/galleryexport.h"
#include "engine/session/sampler.h"

#include <optional>
#include <string>

namespace forja {

class Interrupts;

/// Which pictures of a run: as `sample` and `export gallery` take it.
struct PictureChoice
{
    std::string run;
    int count = 64;
    std::optional<qint64> seed;
    std::optional<qint64> at;
    bool isBest = false; ///< instead: the snapshot whose distance is best
    std::string classOf; ///< a class's name; empty: all in turn
};

/// A run's network that is ready to make the pictures that were asked for, a batch at a time.
class PictureSource
{
public:
    /// Throws Error or UsageError where the run or the class is not there.
    PictureSource(const PictureChoice &choice, const FieldTablePtr &table);

    const RunFolder &run() const { return m_run; }
    const Sampler &sampler() const { return m_sampler; }
    /// What differs from the run's preset, in words.
    const QStringList &settings() const { return m_settings; }
    ExportPicture picture(int index);

private:
    int classFor(qint64 index) const;

    RunFolder m_run;
    Sampler m_sampler;
    int m_count = 0;
    QStringList m_classNames;
    int m_chosenClass = -1;
    quint64 m_seed = 0;
    QStringList m_settings;
    qint64 m_first = 0; ///< of the batch that is ready
    QList<QImage> m_ready;
};

/// The number of the class of this name; -1: none was given. A folder may be named "2" and be the fourth:
/// only names count. Throws UsageError where there is no such class.
int classNumber(const QString &text, const QStringList &names);

/// What `demo` and `export gallery` do. Returns the path that a person opens first; a problem or, where a
/// person stopped it, nothing.
std::optional<QString> exportRunGallery(PictureSource &source, GalleryRequest request,
                                        Interrupts &interrupts);

} // namespace forja
