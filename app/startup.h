// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forja {

/// Opens /dev/null in place of standard streams that are closed, and lets the reader of what is printed leave
/// (SIGPIPE is ignored). Keeps freed memory at hand, and sets the waiting policy of LibTorch's threads.
/// libgomp reads that when it loads, before main: so where it is not set yet, this starts the program anew
/// with it. Call first in main, before any thread and any use of the engine.
void prepareProcess(char **argv);

/// Name and version, the same for both programs, so that they share caches and settings; numbers with a
/// point. Requires: the application object.
void nameApplication();

} // namespace forja
