// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/children/grownlines.h"

#include <QFile>

namespace forja {

GrownLines readGrown(QFile &file, LinePlace &place, qint64 most)
{
    GrownLines grown;
    file.seek(place.bytes);
    grown.read = file.read(most);
    const qsizetype end = grown.read.lastIndexOf('\n') + 1;
    // What has no end yet is read when it has, unless it will never fit.
    if (end == 0 && grown.read.size() < most)
        return {};
    if (end > 0)
        grown.read.truncate(end);
    place.bytes += grown.read.size();
    grown.lines = grown.read.split('\n');
    // Behind the last end of a line there is nothing.
    if (end > 0)
        grown.lines.removeLast();
    // Its beginning was handed out before; the rest of it is no line.
    if (place.isInside)
        grown.lines.removeFirst();
    place.isInside = end == 0;
    return grown;
}

} // namespace forja
