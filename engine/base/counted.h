// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The one way to say a count. Both wordings are marked with QT_TRANSLATE_NOOP("forja", "…"); English has no
/// translation file that could hold the plural forms of one %n text.
namespace forja {

/// Which wording fits the count: `one` for 1, else `many`. For whole sentences, whose verbs follow the count.
constexpr const char *byCount(qint64 number, const char *one, const char *many)
{
    return number == 1 ? one : many;
}

/// `one` ("1 group") for 1, else `many` ("%1 groups") with the number in place of %1: an argument of a
/// Problem, which the window translates.
QString counted(qint64 number, const char *one, const char *many);

/// "1 picture", "12 pictures", and so on.
QString countedPictures(qint64 number);
QString countedFiles(qint64 number);
QString countedPoints(qint64 number);
QString countedGroups(qint64 number);

} // namespace forja
