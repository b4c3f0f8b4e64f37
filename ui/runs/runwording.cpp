// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runwording.h"

#include "ui/text/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString valueWithLabel(const Difference &difference, const Field &field)
{
    return u"%1 %2"_s.arg(shown(field.label), shownValue(field, difference.to));
}

} // namespace

QString runWords(const char *text)
{
    return QCoreApplication::translate("forja::Runs", text);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes,
                                       bytes < (qint64{10} << 30) ? (bytes < (qint64{10} << 20) ? 1 : 0) : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

QString conditionName(RunCondition standing)
{
    switch (standing) {
    case RunCondition::Training:
        return runWords(QT_TRANSLATE_NOOP("forja::Runs", "training"));
    case RunCondition::Paused:
        return runWords(QT_TRANSLATE_NOOP("forja::Runs", "paused"));
    case RunCondition::Interrupted:
        return runWords(QT_TRANSLATE_NOOP("forja::Runs", "interrupted"));
    case RunCondition::Finished:
        return runWords(QT_TRANSLATE_NOOP("forja::Runs", "finished"));
    case RunCondition::Unreadable:
        return runWords(QT_TRANSLATE_NOOP("forja::Runs", "cannot be read"));
    }
    return {};
}

QString standingText(const RunSummary &run)
{
    const RunCondition standing = conditionOf(run);
    if (run.writer) {
        const QString text = standing == RunCondition::Paused
            ? runWords(QT_TRANSLATE_NOOP("forja::Runs", "paused by process %1 on %2"))
            : runWords(QT_TRANSLATE_NOOP("forja::Runs", "training by process %1 on %2"));
        return text.arg(QString::number(run.writer->pid), run.writer->host);
    }
    if (standing != RunCondition::Interrupted)
        return conditionName(standing);
    return run.kept.hasCheckpoint
        ? runWords(QT_TRANSLATE_NOOP("forja::Runs", "interrupted, can be continued"))
        : runWords(QT_TRANSLATE_NOOP("forja::Runs", "interrupted before the first checkpoint"));
}

QString differencesText(const RunSummary &run, const FieldTable &table)
{
    QStringList parts;
    for (const Difference &difference : run.differences) {
        const Field *field = table.find(difference.key);
        if (!field)
            continue;
        const QString value = valueWithLabel(difference, *field);
        parts << (difference.atUpdate ? runWords(QT_TRANSLATE_NOOP("forja::Runs", "%1 at %2"))
                                            .arg(value, groupDigits(*difference.atUpdate))
                                      : value);
    }
    return parts.join(u" · "_s);
}

QStringList differenceLines(const RunSummary &run, const FieldTable &table)
{
    QStringList lines;
    for (const Difference &difference : run.differences) {
        const Field *field = table.find(difference.key);
        if (!field)
            continue;
        const QString change = u"%1  %2 → %3"_s.arg(shown(field->label), shownValue(*field, difference.from),
                                                    shownValue(*field, difference.to));
        lines << (difference.atUpdate ? runWords(QT_TRANSLATE_NOOP("forja::Runs", "%1  at update %2"))
                                            .arg(change, groupDigits(*difference.atUpdate))
                                      : change);
    }
    return lines;
}

QString distanceText(double distance)
{
    if (!std::isfinite(distance))
        return u"∞"_s;
    // Three digits that count, however large or small the number is.
    const int whole = distance >= 1 ? static_cast<int>(std::floor(std::log10(distance))) + 1 : 1;
    return QLocale().toString(distance, 'f', std::max(0, 3 - whole));
}

QString measureText(const RunSummary &run)
{
    if (!run.best)
        return {};
    return runWords(QT_TRANSLATE_NOOP("forja::Runs", "%1 at %2"))
        .arg(distanceText(run.best->distance()), groupDigits(run.best->update));
}

QString lengthText(const RunSummary &run)
{
    return groupDigits(run.at.update);
}

QString whenText(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    const QDate today = QDate::currentDate();
    const QLocale locale;
    // As short as it can be without becoming unclear.
    if (local.date() == today)
        return locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date().year() == today.year())
        return locale.toString(local.date(), runWords(QT_TRANSLATE_NOOP("forja::Runs", "d MMM")));
    return locale.toString(local.date(), runWords(QT_TRANSLATE_NOOP("forja::Runs", "d MMM yyyy")));
}

QString originText(const RunSummary &run)
{
    if (!run.origin)
        return {};
    const QString text = run.origin->kind == Origin::Kind::Weights
        ? runWords(QT_TRANSLATE_NOOP("forja::Runs", "weights of %1 at update %2"))
        : runWords(QT_TRANSLATE_NOOP("forja::Runs", "branch of %1 at update %2"));
    return text.arg(run.origin->run, groupDigits(run.origin->update));
}

QString contentText(const RunSummary &run)
{
    const QStringList parts{counted(run.at.update, runWords(QT_TRANSLATE_NOOP("forja::Runs", "1 update")),
                                    runWords(QT_TRANSLATE_NOOP("forja::Runs", "%1 updates"))),
                            counted(run.kept.moments,
                                    runWords(QT_TRANSLATE_NOOP("forja::Runs", "1 snapshot")),
                                    runWords(QT_TRANSLATE_NOOP("forja::Runs", "%1 snapshots"))),
                            bytesText(run.kept.disk.total())};
    return parts.join(u", "_s);
}

} // namespace forja
