// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scan.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

namespace forja {

namespace fs = std::filesystem;

namespace {

constexpr std::array kNoPictures = std::to_array<std::string_view>(
    {".txt", ".md",  ".json", ".jsonl", ".csv",  ".tsv",  ".xml", ".html", ".htm", ".yaml", ".yml", ".toml", ".ini", ".log", ".pdf", ".doc",
     ".docx", ".odt", ".xls",  ".xlsx",  ".zip",  ".gz",   ".tar", ".7z",   ".rar", ".py",   ".sh",  ".js",   ".css", ".npy", ".npz", ".pt",
     ".pth", ".safetensors", ".mat", ".mp4", ".mov", ".avi", ".mkv", ".mp3", ".wav", ".db", ".sqlite", ".xmp", ".aae", ".license"});
constexpr std::array kOtherFormats = std::to_array<std::string_view>(
    {".gif", ".tif", ".tiff", ".heic", ".heif", ".avif", ".jxl", ".jp2", ".psd", ".svg", ".ico", ".xcf", ".tga", ".exr", ".hdr",
     ".raw", ".cr2", ".cr3", ".nef", ".arw", ".dng", ".orf", ".rw2", ".pgm", ".ppm", ".pbm"});

std::string ending(const fs::path &path)
{
    std::string text = path.extension().string();
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

bool isPassedOver(const std::string &name)
{
    return name.front() == '.' || name == "Thumbs.db" || name == "desktop.ini" || name == "__MACOSX";
}

template<std::size_t N>
bool isAmong(const std::array<std::string_view, N> &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

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
    const std::string end = ending(relative);
    if (isAmong(kNoPictures, end))
        return;
    if (isAmong(kOtherFormats, end)) {
        skip(relative, problem("data.other_format", QT_TRANSLATE_NOOP("forja", "is a %1 file; JPEG, PNG, WebP and BMP are read: convert it"),
                               {QString::fromLatin1(end.c_str() + 1).toUpper()}));
        return;
    }
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

void findClasses(Listing &listing)
{
    std::map<std::string, std::size_t> sizes;
    std::size_t beside = 0;
    for (const FoundFile &file : listing.files) {
        if (file.path.has_parent_path())
            ++sizes[file.path.begin()->native()];
        else
            ++beside;
    }
    if (sizes.size() < 2 || beside > listing.files.size() - beside)
        return;
    std::map<std::string, int> numbers;
    for (const auto &[name, size] : sizes) {
        numbers[name] = static_cast<int>(listing.classFolders.size());
        listing.classFolders.emplace_back(name);
    }
    std::vector<FoundFile> kept;
    kept.reserve(listing.files.size() - beside);
    for (FoundFile &file : listing.files) {
        if (!file.path.has_parent_path()) {
            listing.skipped.append({shownPath(file.path), problem("data.no_class",
                QT_TRANSLATE_NOOP("forja", "lies beside the class folders: move it into one of them, or switch off the classes"))});
            continue;
        }
        file.classFolder = numbers[file.path.begin()->native()];
        kept.push_back(std::move(file));
    }
    listing.files = std::move(kept);
}

} // namespace

Result<Listing> listFolder(const fs::path &folder, bool classesFromFolders, const std::function<bool(qint64)> &progress)
{
    std::error_code failure;
    if (!fs::is_directory(folder, failure)) {
        return problem("data.no_folder", QT_TRANSLATE_NOOP("forja", "%1: there is no such folder. Check its name, or that its disk is connected."),
                       {shownPath(folder)});
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
