// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

#include <optional>

namespace CLI {
class App;
class Option;
}

/// Options that take a number. They are read as settings are, and refused in the same words: decimal, with a
/// point in every locale, within bounds. No option converts its text in another way.
namespace forja {

/// The bounds of an option that stands for no setting. `least` and `most` are allowed themselves.
Field wholeNumber(double least, double most);
Field realNumber(double least, double most);
/// The bounds of the setting `key`.
Field asSetting(const FieldTablePtr &table, const QString &key);
/// The same, but for lengths: 0, which would mean none, is not among them.
Field asLength(const FieldTablePtr &table, const QString &key);

using TakeNumber = std::function<void(const QVariant &)>;

/// `take` gets the accepted value. `standard` is shown in the help, if there is one.
/// A text that is refused ends parsing with UsageError.
CLI::Option *addNumberReader(CLI::App &app, const char *name, Field field, const TakeNumber &take,
                             const char *help, const QVariant &standard = {});

template<typename T>
CLI::Option *addNumber(CLI::App &app, const char *name, T &value, const Field &field, const char *help)
{
    const auto take = [&value](const QVariant &read) { value = read.value<T>(); };
    return addNumberReader(app, name, field, take, help, QVariant::fromValue(value));
}

template<typename T>
CLI::Option *addNumber(CLI::App &app, const char *name, std::optional<T> &value, const Field &field,
                       const char *help)
{
    const auto take = [&value](const QVariant &read) { value = read.value<T>(); };
    return addNumberReader(app, name, field, take, help);
}

/// A setting under a name of its own: its text, to be set as --set would.
CLI::Option *addSetting(CLI::App &app, const char *name, std::optional<std::string> &text, const char *help);

} // namespace forja
