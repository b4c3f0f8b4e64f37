// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/counted.h"

#include <QCoreApplication>

namespace forja {

QString counted(qint64 number, const char *one, const char *many)
{
    return number == 1 ? QString::fromUtf8(one) : QString::fromUtf8(many).arg(number);
}

QString countedPictures(qint64 number)
{
    return counted(number, QT_TRANSLATE_NOOP("forja", "1 picture"),
                   QT_TRANSLATE_NOOP("forja", "%1 pictures"));
}

QString countedFiles(qint64 number)
{
    return counted(number, QT_TRANSLATE_NOOP("forja", "1 file"), QT_TRANSLATE_NOOP("forja", "%1 files"));
}

QString countedPoints(qint64 number)
{
    return counted(number, QT_TRANSLATE_NOOP("forja", "1 point"), QT_TRANSLATE_NOOP("forja", "%1 points"));
}

QString countedGroups(qint64 number)
{
    return counted(number, QT_TRANSLATE_NOOP("forja", "1 group"), QT_TRANSLATE_NOOP("forja", "%1 groups"));
}

} // namespace forja
