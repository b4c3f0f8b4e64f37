// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/environment.h"

#include "engine/base/files.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxEnvironment = qint64{4} << 20;

/// What decides the last bits of a training besides its settings and its data.
struct BitCause
{
    const char *key;
    const char *code;
    const char *text; ///< %1: before, %2: now
    QLatin1StringView absent = {}; ///< the value of runs that do not tell; empty: nobody knows
};

constexpr BitCause kBitCauses[] = {
    {"processor", "resume.processor",
     QT_TRANSLATE_NOOP("forja",
                       "It continues, but perhaps not bit for bit: the processor was %1 and is %2 here.")},
    {"instruction_set", "resume.instruction_set",
     QT_TRANSLATE_NOOP(
         "forja", "It continues, but not bit for bit: LibTorch's instruction set was %1 and is %2 here.")},
    {"libtorch", "resume.libtorch",
     QT_TRANSLATE_NOOP("forja", "It continues, but not bit for bit: LibTorch was %1 and is %2 here.")},
    {"forja", "resume.forja",
     QT_TRANSLATE_NOOP("forja", "It continues, but perhaps not bit for bit: Forja was %1 and is %2 here.")},
    {"build", "resume.build",
     QT_TRANSLATE_NOOP(
         "forja", "It continues, but perhaps not bit for bit: Forja was built with %1, and with %2 here.")},
    {"numerics", "resume.numerics",
     QT_TRANSLATE_NOOP("forja",
                       "It continues, but not bit for bit: updates are now computed differently (version %1 "
                       "before, %2 here)."),
     "1"_L1},
};

QString toldIn(const QJsonObject &environment, const BitCause &cause)
{
    const QString told = environment.value(QLatin1StringView(cause.key)).toVariant().toString();
    return told.isEmpty() ? QString(cause.absent) : told;
}

} // namespace

QJsonObject recordedEnvironment(const RunFolder &run)
{
    const auto bytes = readFile(run.fsPath() / "environment.json", kMaxEnvironment);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QList<Problem> bitsAtRisk(const QJsonObject &before, const QJsonObject &now)
{
    QList<Problem> out;
    for (const BitCause &cause : kBitCauses) {
        const QString then = toldIn(before, cause);
        const QString here = toldIn(now, cause);
        // What is not known on one side is no difference.
        if (!then.isEmpty() && !here.isEmpty() && then != here)
            out << problem(cause.code, cause.text, {then, here});
    }
    return out;
}

} // namespace forja
