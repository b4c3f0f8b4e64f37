// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/numberedfolder.h"

#include "engine/base/files.h"

#include <QCoreApplication>

#include <algorithm>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTries = 1000;

/// The number before the first dash: of runs, and of folders that are being made (".00007.part").
qint64 numberIn(const std::string &name)
{
    const std::size_t start = name.starts_with('.') ? 1 : 0;
    const std::size_t end = name.find_first_not_of("0123456789", start);
    // Five digits at least, as shownNumber() writes; twelve at most fit into 64 bits with room to count on.
    const bool isNumbered = end != std::string::npos && end >= start + 5 && end <= start + 12
        && (start == 0 ? name[end] == '-' : name.substr(end) == ".part");
    return isNumbered ? QByteArray::fromStdString(name.substr(start, end - start)).toLongLong() : 0;
}

struct Numbers
{
    qint64 made = 0; ///< highest of the finished folders
    qint64 any = 0; ///< and of those being made
};

Numbers highestIn(const fs::path &folder)
{
    Numbers highest;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        const std::string name = at->path().filename().native();
        const qint64 number = numberIn(name);
        highest.any = std::max(highest.any, number);
        if (!name.starts_with('.'))
            highest.made = std::max(highest.made, number);
    }
    return highest;
}

} // namespace

QString shownNumber(qint64 number)
{
    return u"%1"_s.arg(number, 5, 10, QChar(u'0'));
}

qint64 numberOf(const QString &name)
{
    return numberIn(name.toStdString());
}

qint64 nextNumberIn(const fs::path &folder)
{
    return highestIn(folder).any + 1;
}

Result<QString> makeNumberedFolder(const fs::path &folder, const std::function<QString(qint64)> &nameOf,
                                   const std::function<Outcome(const fs::path &)> &fill)
{
    if (auto made = makeFolder(folder); !made)
        return made.problem();
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const qint64 number = nextNumberIn(folder);
        const fs::path hidden = folder / toPath(u'.' + shownNumber(number) + u".part"_s);
        // Making the hidden folder reserves the number: only one program can.
        const auto reserved = makeNewFolder(hidden);
        if (!reserved) {
            return problem(
                "run.not_made",
                QT_TRANSLATE_NOOP("forja",
                                  "%1: a new run cannot be made there (%2). Choose another folder for runs."),
                {shownPath(folder), reserved.problem().args.value(1)});
        }
        if (!*reserved)
            continue;
        // Another may have finished one of this number between the look and the reservation.
        if (highestIn(folder).made >= number) {
            static_cast<void>(removeFile(hidden));
            continue;
        }
        // The name depends on the number, so it can only be chosen now.
        const fs::path final = folder / toPath(nameOf(number));
        auto done = fill(hidden);
        if (done)
            done = renameFolder(hidden, final);
        if (!done) {
            static_cast<void>(removeAll(hidden));
            return done.problem();
        }
        return fromPath(final);
    }
    return problem(
        "run.no_number",
        QT_TRANSLATE_NOOP("forja",
                          "%1: no free number for a new run. Check what else writes there, then try again."),
        {shownPath(folder)});
}

} // namespace forja
