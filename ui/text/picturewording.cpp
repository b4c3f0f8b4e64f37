// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/picturewording.h"

#include "ui/text/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// At or under this share of held-out pictures with a closer neighbour a person should look.
constexpr double kNearCopyShare = 0.02;

QString galleryWords(const char *text)
{
    return QCoreApplication::translate("forja::Gallery", text);
}

} // namespace

QString grouped(qint64 number)
{
    return QLocale().toString(number);
}

QString signedNumber(double number, int digits)
{
    if (std::isnan(number))
        return galleryWords(QT_TRANSLATE_NOOP("forja::Gallery", "unknown"));
    if (std::isinf(number))
        return number < 0 ? u"−∞"_s : u"∞"_s;
    const double size = std::abs(number);
    // Below a tenth there are as many more decimals as there are zeros.
    const int tens = size > 0 ? static_cast<int>(std::floor(std::log10(size))) : 0;
    const int whole = tens >= -1 ? std::max(tens, 0) + 1 : tens + 2;
    const QString text = size != 0 && (size >= 1e6 || size < 1e-3)
        ? QLocale().toString(size, 'g', digits)
        : QLocale().toString(size, 'f', std::max(0, digits - whole));
    return number < 0 ? u"−"_s + text : text;
}

QString ordinal(int number)
{
    const int tens = number % 100;
    const int ones = number % 10;
    // 11th, 12th and 13th, whatever their last digit.
    const bool isTeen = tens >= 11 && tens <= 13;
    const char *end = isTeen ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
    return QString::number(number) + QLatin1String(end);
}

QString classText(int index, const QStringList &names)
{
    if (index < 0)
        return {};
    const QString name = index < names.size() ? names.at(index) : QString::number(index);
    return galleryWords(QT_TRANSLATE_NOOP("forja::Gallery", "class %1")).arg(name);
}

QString outputText(float output, float percentile)
{
    const QString raw = signedNumber(double(output));
    if (std::isnan(percentile))
        return raw;
    // %2 is the ordinal, %3 the plain number: a language takes the one it needs.
    QString text = galleryWords(QT_TRANSLATE_NOOP("forja::Gallery", "%1 · %2 percentile of real"));
    const int whole = static_cast<int>(std::lround(percentile));
    return text.replace(QLatin1String("%1"), raw)
        .replace(QLatin1String("%2"), ordinal(whole))
        .replace(QLatin1String("%3"), QString::number(whole));
}

bool isNearCopy(double heldOutCloser)
{
    return heldOutCloser <= kNearCopyShare;
}

QString copyText(double heldOutCloser)
{
    if (std::isnan(heldOutCloser))
        return galleryWords(QT_TRANSLATE_NOOP(
            "forja::Gallery", "How this distance ranks among held-out pictures is not known."));
    // That none is closer is said in words, not as 100 %.
    if (heldOutCloser <= 0)
        return galleryWords(QT_TRANSLATE_NOOP(
            "forja::Gallery",
            "Closer than every held-out picture: check whether it is a copy (pixels, flips included)"));
    if (isNearCopy(heldOutCloser)) {
        return galleryWords(
                   QT_TRANSLATE_NOOP("forja::Gallery",
                                     "Closer than %1 % of held-out pictures: check whether it is a copy "
                                     "(pixels, flips included)"))
            // Rounded down, so that it never claims more than there is; the hair undoes what binary fractions
            // take from whole per cents.
            .arg(std::floor(100 * (1 - heldOutCloser) + 1e-9));
    }
    return galleryWords(
               QT_TRANSLATE_NOOP("forja::Gallery",
                                 "No sign of copying: %1 % of held-out pictures have a closer neighbour "
                                 "(pixels, flips included)"))
        .arg(std::lround(100 * heldOutCloser));
}

QString momentText(const SheetRecord &sheet)
{
    const QString text = sheet.isRaw
        ? galleryWords(QT_TRANSLATE_NOOP("forja::Gallery", "update %1 · G itself, not yet its average"))
        : galleryWords(QT_TRANSLATE_NOOP("forja::Gallery", "update %1 · EMA"));
    return text.arg(grouped(sheet.update));
}

QString flagText(const EventRecord &event)
{
    return eventText(event);
}

qint64 flagUpdate(const EventRecord &event)
{
    return event.code.startsWith(u"doctor.") && !event.args.isEmpty() ? event.args.constFirst().toLongLong()
                                                                      : event.at.update;
}

bool isFlag(const EventRecord &event)
{
    return event.kind == EventKind::Edit || event.kind == EventKind::Step || event.kind == EventKind::Warning
        || event.kind == EventKind::Keep;
}

} // namespace forja
