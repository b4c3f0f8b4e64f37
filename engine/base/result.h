// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <stdexcept>
#include <utility>
#include <variant>

namespace forja {

/// What went wrong, said to a person: what, where, what to do.
///
/// `code` is stable and dotted ("data.too_few"); `text` is the English sentence with %1… for `args`, written
/// as QT_TRANSLATE_NOOP("forja", "…") so that the window can translate it. The command line and events.jsonl
/// stay English.
struct Problem
{
    QString code;
    QString text;
    QStringList args;

    /// The English sentence with its arguments in place.
    QString english() const { return filled(text); }
    /// `translated` (a translation of `text`) with the arguments in place.
    QString filled(QString translated) const;

    bool operator==(const Problem &) const = default;
};

/// `problem("data.too_few", QT_TRANSLATE_NOOP("forja", "%1: …"), {path})`.
Problem problem(const char *code, const char *text, QStringList args = {});

/// Thrown for what is not expected to happen; caught at a thread's edge, the session's door or main, nowhere
/// else.
class Error : public std::runtime_error
{
public:
    explicit Error(Problem problem);
    const Problem &problem() const { return m_problem; }

private:
    Problem m_problem;
};

/// A value, or the Problem that kept it from being made.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::move(value)) { }
    Result(Problem problem) : m_state(std::move(problem)) { }

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }
    /// Requires: the result holds a value.
    T &operator*() { return std::get<T>(m_state); }
    const T &operator*() const { return std::get<T>(m_state); }
    T *operator->() { return &std::get<T>(m_state); }
    const T *operator->() const { return &std::get<T>(m_state); }
    /// Requires: the result holds a problem.
    const Problem &problem() const { return std::get<Problem>(m_state); }
    /// The value, or forja::Error with the problem.
    T orThrow() &&
    {
        if (!*this)
            throw Error(problem());
        return std::move(**this);
    }

private:
    std::variant<T, Problem> m_state;
};

struct Done
{
};

/// A result without a value: `return Done{};` or `return Problem{…};`.
using Outcome = Result<Done>;

} // namespace forja
