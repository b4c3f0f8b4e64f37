// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/guarded.h"

#include <QCoreApplication>
#include <QException>
#include <QMetaObject>

#include <cstring>
#include <new>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Some of LibTorch's messages list every size of every tensor.
constexpr qsizetype kLongest = 300;

/// LibTorch appends its stack trace on lines of its own.
QString firstLine(const char *words)
{
    const QString line = QString::fromUtf8(words).trimmed().section(u'\n', 0, 0).trimmed();
    return line.size() > kLongest ? line.left(kLongest) + u'…' : line;
}

Problem put(const Unexpected &as, const QString &why)
{
    return problem(as.code, as.text, as.args + QStringList{why});
}

} // namespace

std::optional<Problem> lackOfMemory(const std::exception &error)
{
    // LibTorch's allocator and oneDNN throw types of their own; only their words tell.
    bool isLack = dynamic_cast<const std::bad_alloc *>(&error) != nullptr;
    for (const char *words :
         {"can't allocate memory", "not enough memory", "out of memory", "could not create a memory object"})
        isLack = isLack || std::strstr(error.what(), words) != nullptr;
    if (!isLack)
        return {};
    return problem("training.memory",
                   QT_TRANSLATE_NOOP(
                       "forja",
                       "Not enough memory for these settings. Use a smaller batch, width or picture size."));
}

Problem problemIn(const std::exception_ptr &thrown, const Unexpected &as)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const Error &error) {
        return error.problem();
    } catch (const QUnhandledException &error) {
        // QtConcurrent wraps what its threads threw.
        return error.exception() ? problemIn(error.exception(), as) : put(as, firstLine(error.what()));
    } catch (const std::exception &error) {
        const auto lack = lackOfMemory(error);
        return lack ? *lack : put(as, firstLine(error.what()));
    } catch (...) {
        return put(as, u"an exception of an unknown kind"_s);
    }
}

Problem caughtProblem(const Unexpected &as)
{
    return problemIn(std::current_exception(), as);
}

void throwInMainThread(const std::exception_ptr &thrown)
{
    // Without an application the program is ending, and nobody is there to be told.
    if (QCoreApplication *program = QCoreApplication::instance())
        QMetaObject::invokeMethod(
            program, [thrown] { std::rethrow_exception(thrown); }, Qt::QueuedConnection);
}

} // namespace forja
