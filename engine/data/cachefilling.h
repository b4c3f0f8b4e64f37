// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/picturesource.h"

namespace forja {

/// Makes every picture of a source, on all cores, and writes them into a new cache file.
class CacheFilling
{
public:
    CacheFilling(PictureSource &source, const std::filesystem::path &file, const DataProgress &progress);
    /// A problem: cancelled ("data.cancelled"), no room, or the source cannot be read at all.
    Outcome fill();

private:
    Outcome makePictures(CacheWriter &writer);
    Outcome take(MadePicture made, CacheWriter &writer);
    /// Every picture turned out grey: writes one channel of three.
    Outcome narrow(CacheWriter &writer);

    PictureSource &m_source;
    std::filesystem::path m_file;
    const DataProgress &m_progress;
    CacheIndex m_index;
    bool m_isAllGrey = true;
};

} // namespace forja
