// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/picturenames.h"

#include "engine/base/files.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>
#include <set>

namespace forja {

namespace fs = std::filesystem;

namespace {

/// Walks a folder; keeps what it finds.
class Walk
{
public:
    Walk(const fs::path &root, const std::function<bool(qint64)> &progress)
        : m_root(root), m_progress(progress)
    {
    }

    /// False: cancelled.
    bool readAll();

    Listing listing;

private:
    bool enter(const fs::path &relative);
    bool takeEntry(const fs::path &relative, const fs::directory_entry &entry);
    void takeFile(const fs::path &relative, const fs::directory_entry &entry);
    void skip(const fs::path &relative, Problem reason)
    {
        listing.skipped.append({shownPath(relative), std::move(reason)});
    }
    void passOver(const fs::path &relative, Problem reason)
    {
        listing.passedOver.append({shownPath(relative), std::move(reason)});
    }

    const fs::path &m_root;
    const std::function<bool(qint64)> &m_progress;
    std::set<fs::path> m_seen;
    std::deque<fs::path>
        m_links; ///< to folders; their turn comes after all real folders, which keep their own names
};

bool Walk::readAll()
{
    bool goesOn = enter({});
    // A linked folder may bring further links, which enter() adds to the same queue.
    for (; goesOn && !m_links.empty(); m_links.pop_front())
        goesOn = enter(m_links.front());
    return goesOn;
}

/// False: cancelled.
bool Walk::enter(const fs::path &relative)
{
    std::error_code failure;
    const fs::path real = fs::canonical(m_root / relative, failure);
    // Real paths end circles of links, and a folder that is reached twice gives its pictures once.
    if (!failure && !m_seen.insert(real).second) {
        passOver(relative,
                 problem("data.seen_folder",
                         QT_TRANSLATE_NOOP("forja", "is a link to a folder that is read anyway")));
        return true;
    }
    // Read whole, to be sorted; it also leaves no folder open while its sub-folders are entered.
    std::vector<fs::directory_entry> entries;
    fs::directory_iterator at(m_root / relative, failure);
    while (!failure && at != fs::directory_iterator()) {
        entries.push_back(*at);
        at.increment(failure);
    }
    if (failure) {
        skip(relative,
             problem("data.unreadable", QT_TRANSLATE_NOOP("forja", "cannot be read (%1)"),
                     {QString::fromLocal8Bit(failure.message().c_str())}));
        return true;
    }
    // The system's order differs between disks; it decides which of two links to a folder counts.
    std::sort(entries.begin(), entries.end(),
              [](const auto &a, const auto &b) { return a.path().native() < b.path().native(); });
    for (const fs::directory_entry &entry : entries) {
        const fs::path name = entry.path().filename();
        if (!takeEntry(relative.empty() ? name : relative / name, entry))
            return false;
    }
    return true;
}

bool Walk::takeEntry(const fs::path &relative, const fs::directory_entry &entry)
{
    std::error_code failure;
    const bool isFolder = entry.is_directory(failure);
    const std::string name = relative.filename().native();
    // Told, unlike hidden files: somebody may miss pictures that lie in such a folder.
    if (isFolder && isOfOtherPrograms(name))
        passOver(relative, ofOtherPrograms());
    if (isPassedOver(name))
        return true;
    if (isFolder && entry.is_symlink(failure)) {
        m_links.push_back(relative);
        return true;
    }
    if (isFolder)
        return enter(relative);
    if (!entry.is_regular_file(failure)) {
        // What is neither file nor folder is a socket or a pipe, of which nobody expects pictures; a broken
        // link is told.
        if (entry.is_symlink(failure))
            skip(relative, problem("data.dead_link", QT_TRANSLATE_NOOP("forja", "is a broken link")));
        return true;
    }
    takeFile(relative, entry);
    constexpr std::size_t kTellEvery = 1000;
    const std::size_t found = listing.files.size();
    return found % kTellEvery != 0 || m_progress(static_cast<qint64>(found));
}

void Walk::takeFile(const fs::path &relative, const fs::directory_entry &entry)
{
    const NameVerdict verdict = verdictOn(relative);
    if (verdict == NameVerdict::NotRead)
        skip(relative, notRead(relative));
    if (verdict == NameVerdict::PassedOver)
        ++listing.noPictures;
    if (verdict != NameVerdict::Candidate)
        return;
    // The size and the time go into the cache's key, so a file that does not tell them cannot be used.
    std::error_code failure;
    FoundFile file{relative};
    file.bytes = static_cast<qint64>(entry.file_size(failure));
    if (!failure)
        file.modified = static_cast<qint64>(entry.last_write_time(failure).time_since_epoch().count());
    if (failure) {
        skip(relative,
             problem("data.unreadable", QT_TRANSLATE_NOOP("forja", "cannot be read (%1)"),
                     {QString::fromLocal8Bit(failure.message().c_str())}));
        return;
    }
    listing.files.push_back(std::move(file));
}

} // namespace

Result<Listing> listFolder(const fs::path &folder, bool classesFromFolders,
                           const std::function<bool(qint64)> &progress)
{
    std::error_code failure;
    if (const auto why = whyNoFolder(folder)) {
        if (fs::symlink_status(folder, failure).type() == fs::file_type::not_found) {
            return problem("data.no_folder",
                           QT_TRANSLATE_NOOP(
                               "forja",
                               "%1: there is no such folder. Check its name, or that its disk is connected."),
                           {shownPath(folder)});
        }
        return problem("data.not_a_folder",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: no pictures can be read from it (%2). Choose a folder, or a "
                                         "ZIP or tar archive of pictures."),
                       {shownPath(folder), *why});
    }
    Walk walk(folder, progress);
    const bool isWhole = walk.readAll();
    Listing listing = std::move(walk.listing);
    listing.wasCancelled = !isWhole;
    // Classes are found first: they change which files there are and how they are sorted.
    if (classesFromFolders)
        findClasses(listing);
    // Compared as bytes: the same order on every machine, whatever its language.
    std::sort(listing.files.begin(), listing.files.end(), [](const FoundFile &a, const FoundFile &b) {
        return a.classFolder != b.classFolder ? a.classFolder < b.classFolder
                                              : a.path.native() < b.path.native();
    });
    return listing;
}

} // namespace forja
