// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/picturenames.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace forja {

namespace fs = std::filesystem;

namespace {

constexpr std::array kNoPictures = std::to_array<std::string_view>(
    {".txt", ".md",   ".json",   ".jsonl",       ".csv", ".tsv",    ".xml",  ".html", ".htm", ".yaml",
     ".yml", ".toml", ".ini",    ".log",         ".pdf", ".doc",    ".docx", ".odt",  ".xls", ".xlsx",
     ".zip", ".gz",   ".tar",    ".7z",          ".rar", ".py",     ".sh",   ".js",   ".css", ".npy",
     ".npz", ".pt",   ".pth",    ".safetensors", ".mat", ".mp4",    ".mov",  ".avi",  ".mkv", ".mp3",
     ".wav", ".db",   ".sqlite", ".xmp",         ".aae", ".license"});
/// Raw photographs are TIFF by their first bytes, with a small preview where the picture would be.
constexpr std::array kNotRead = std::to_array<std::string_view>(
    {".psd", ".svg", ".ico", ".xcf", ".tga", ".exr", ".hdr", ".raw", ".cr2", ".cr3", ".nef", ".arw", ".dng",
     ".orf", ".rw2", ".raf", ".pef", ".srw"});

/// Of Synology, QNAP, Windows, Linux, Android and macOS; in small letters.
constexpr std::array kOfOthers = std::to_array<std::string_view>(
    {"@eadir", "#recycle", "#snapshot", "@recycle", "@recently-snapshot", "$recycle.bin", "recycler",
     "system volume information", "lost+found", "lost.dir", "__macosx", "network trash folder",
     "temporary items", "__pycache__"});
constexpr std::array kIndexFiles = std::to_array<std::string_view>(
    {"thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r"});

std::string inSmallLetters(std::string text)
{
    // ASCII only, by hand: the lists are ASCII, and the C library's answer depends on the machine's language.
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

std::string ending(const fs::path &path)
{
    return inSmallLetters(path.extension().string());
}

template<std::size_t N>
bool isAmong(const std::array<std::string_view, N> &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

} // namespace

bool isOfOtherPrograms(const std::string &name)
{
    return name.starts_with(".Trash") || isAmong(kOfOthers, inSmallLetters(name));
}

Problem ofOtherPrograms()
{
    return problem("data.of_other_programs",
                   QT_TRANSLATE_NOOP("forja", "is a folder that belongs to another program"));
}

bool isPassedOver(const std::string &name)
{
    return name.front() == '.' || isOfOtherPrograms(name) || isAmong(kIndexFiles, inSmallLetters(name));
}

NameVerdict verdictOn(const fs::path &file)
{
    const std::string end = ending(file);
    if (isPassedOver(file.filename().native()) || isAmong(kNoPictures, end))
        return NameVerdict::PassedOver;
    return isAmong(kNotRead, end) ? NameVerdict::NotRead : NameVerdict::Candidate;
}

Problem notRead(const fs::path &file)
{
    return problem("data.other_format",
                   QT_TRANSLATE_NOOP("forja",
                                     "is a %1 file, which is not supported: convert it to PNG or JPEG"),
                   {QString::fromLatin1(ending(file).c_str() + 1).toUpper()});
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
    // Where more than half lie beside the folders, these are no classes but a corner of the collection.
    if (sizes.size() < 2 || beside > listing.files.size() - beside)
        return;
    // A map is sorted by bytes, so the numbers are the same wherever the folder is read.
    std::map<std::string, int> numbers;
    for (const auto &[name, size] : sizes) {
        numbers[name] = static_cast<int>(listing.classFolders.size());
        listing.classFolders.emplace_back(name);
    }
    std::vector<FoundFile> kept;
    kept.reserve(listing.files.size() - beside);
    for (FoundFile &file : listing.files) {
        if (!file.path.has_parent_path()) {
            listing.skipped.append({shownPath(file.path),
                                    problem("data.no_class",
                                            QT_TRANSLATE_NOOP("forja",
                                                              "is beside the class folders: move it into one "
                                                              "of them, or switch off the classes"))});
            continue;
        }
        file.classFolder = numbers[file.path.begin()->native()];
        kept.push_back(std::move(file));
    }
    listing.files = std::move(kept);
}

} // namespace forja
