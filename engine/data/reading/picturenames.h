// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reading/scan.h"

namespace forja {

/// What a file's name says about it before it is opened.
enum class NameVerdict {
    Candidate, ///< its content decides
    PassedOver, ///< nobody takes it for a picture: hidden, or text, data, film
    NotRead, ///< a picture in a format that nothing here reads
};
/// Whether other programs keep a folder of this name for themselves: thumbnails, trash, what a file system
/// lost.
bool isOfOtherPrograms(const std::string &name);
/// Why such a folder is passed over.
Problem ofOtherPrograms();
/// Judges the last part of the name alone; `isPassedOver` each part.
NameVerdict verdictOn(const std::filesystem::path &file);
bool isPassedOver(const std::string &name);
/// The reason for NameVerdict::NotRead.
Problem notRead(const std::filesystem::path &file);

/// Makes the sub-folders of the first level classes, as `listFolder` describes it.
void findClasses(Listing &listing);

} // namespace forja
