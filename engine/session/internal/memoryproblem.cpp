// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/memoryproblem.h"

#include <cstring>
#include <new>

namespace forja {

std::optional<Problem> lackOfMemory(const std::exception &error)
{
    // LibTorch's allocator and oneDNN throw types of their own; only their words tell.
    bool isLack = dynamic_cast<const std::bad_alloc *>(&error) != nullptr;
    for (const char *words : {"can't allocate memory", "not enough memory", "out of memory", "could not create a memory object"})
        isLack = isLack || std::strstr(error.what(), words) != nullptr;
    if (!isLack)
        return {};
    return problem("training.memory", QT_TRANSLATE_NOOP("forja", "Not enough memory for these settings. Take a smaller batch, width or picture size."));
}

} // namespace forja
