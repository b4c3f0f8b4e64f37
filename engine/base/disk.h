// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <sys/types.h>

/// All that Forja asks of a disk when it changes something there. Nothing in the engine, the programs and the
/// window writes past these few functions, so a test program that brings its own
/// (tests/faults/faultydisk.cpp) decides which call fails, how, and when it works again. As the system's
/// calls: -1 and errno where they fail. Only base/ and the files named *_posix.cpp call them; the rest uses
/// base/files.h.
namespace forja::disk {

/// Opens for writing; `flags` as of open(2). A new file gets mode 0644.
int open(const char *path, int flags);
/// Makes a file of a name that nobody has; `pattern` ends in XXXXXX, which are replaced.
int openUnique(char *pattern);
/// May write less than `size`.
ssize_t write(int fd, const void *data, std::size_t size);
ssize_t writeAt(int fd, const void *data, std::size_t size, off_t offset);
/// Makes the file `size` bytes long.
int cut(int fd, off_t size);
int sync(int fd);
int close(int fd);
int rename(const char *from, const char *to);
int makeFolder(const char *path);
/// A file or an empty folder.
int remove(const char *path);
/// Marks a file as used now.
int touch(const char *path);

} // namespace forja::disk

namespace forja {

/// All of it, in as many calls as it takes; false: errno says why not.
bool writeAll(int fd, const void *data, std::size_t size);
bool writeAllAt(int fd, const void *data, std::size_t size, off_t offset);

} // namespace forja
