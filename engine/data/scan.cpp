// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/picturenames.h"

#include "base/files.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace forja {

namespace fs = std::filesystem;

namespace {

/// Walks a folder; keeps what it finds.
class Walk
{
public:
    Walk(const fs::path &root, const std::function<bool(qint64)> &progress) : m_root(root), m_progress(progress) { }

    bool enter(const fs::path &relative);

    std::vector<FoundFile> files;
    QList<SkippedFile> skipped;

private:
    bool takeEntry(const fs::path &relative, const fs::directory_entry &entry);
    void takeFile(const fs::path &relative, const fs::directory_entry &entry);
    void skip(const fs::path &relative, Problem reason) { skipped.append({shownPath(relative), std::move(reason)}); }

    const fs::path &m_root;
    const std::function<bool(qint64)> &m_progress;
    std::set<fs::path> m_seen;
};

/// False: cancelled.
bool Walk::enter(const fs::path &relative)
{
    std::error_code failure;
    const fs::path real = fs::canonical(m_root / relative, failure);
    if (!failure && !m_seen.insert(real).second) {
        skip(relative, problem("data.seen_folder", QT_TRANSLATE_NOOP("forja", "leads to a folder that has been read already")));
        return true;
    }
    std::vector<fs::directory_entry> entries;
    fs::directory_iterator at(m_root / relative, failure);
    while (!failure && at != fs::directory_iterator()) {
        entries.push_back(*at);
        at.increment(failure);
    }
    if (failure) {
        skip(relative, problem("data.unreadable", QT_TRANSLATE_NOOP("forja", "cannot be read (%1)"), {QString::fromLocal8Bit(failure.message().c_str())}));
        return true;
    }
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.path().native() < b.path().native(); });
    for (const fs::directory_entry &entry : entries) {
        const fs::path name = entry.path().filename();
        if (!isPassedOver(name.native()) && !takeEntry(relative.empty() ? name : relative / name, entry))
            return false;
    }
    return true;
}

bool Walk::takeEntry(const fs::path &relative, const fs::directory_entry &entry)
{
    std::error_code failure;
    if (entry.is_directory(failure))
        return enter(relative);
    if (!entry.is_regular_file(failure)) {
        if (entry.is_symlink(failure))
            skip(relative, problem("data.dead_link", QT_TRANSLATE_NOOP("forja", "is a link that leads nowhere")));
        return true;
    }
    takeFile(relative, entry);
    constexpr std::size_t kTellEvery = 1000;
    return files.size() % kTellEvery != 0 || m_progress(static_cast<qint64>(files.size()));
}

void Walk::takeFile(const fs::path &relative, const fs::directory_entry &entry)
{
    const NameVerdict verdict = verdictOn(relative);
    if (verdict == NameVerdict::NotRead)
        skip(relative, notRead(relative));
    if (verdict != NameVerdict::Candidate)
        return;
    std::error_code failure;
    FoundFile file{relative};
    file.bytes = static_cast<qint64>(entry.file_size(failure));
    if (!failure)
        file.modified = static_cast<qint64>(entry.last_write_time(failure).time_since_epoch().count());
    if (failure) {
        skip(relative, problem("data.unreadable", QT_TRANSLATE_NOOP("forja", "cannot be read (%1)"), {QString::fromLocal8Bit(failure.message().c_str())}));
        return;
    }
    files.push_back(std::move(file));
}

} // namespace

Result<Listing> listFolder(const fs::path &folder, bool classesFromFolders, const std::function<bool(qint64)> &progress)
{
    std::error_code failure;
    if (const auto why = whyNoFolder(folder)) {
        if (fs::symlink_status(folder, failure).type() == fs::file_type::not_found) {
            return problem("data.no_folder", QT_TRANSLATE_NOOP("forja", "%1: there is no such folder. Check its name, or that its disk is connected."),
                           {shownPath(folder)});
        }
        return problem("data.not_a_folder", QT_TRANSLATE_NOOP("forja", "%1: no pictures can be read from it (%2). Choose a folder, or a ZIP or tar archive of pictures."),
                       {shownPath(folder), *why});
    }
    Walk walk(folder, progress);
    Listing listing;
    listing.wasCancelled = !walk.enter({});
    listing.files = std::move(walk.files);
    listing.skipped = std::move(walk.skipped);
    if (classesFromFolders)
        findClasses(listing);
    // Compared as bytes: the same order on every machine, whatever its language.
    std::sort(listing.files.begin(), listing.files.end(), [](const FoundFile &a, const FoundFile &b) {
        return a.classFolder != b.classFolder ? a.classFolder < b.classFolder : a.path.native() < b.path.native();
    });
    return listing;
}

} // namespace forja
