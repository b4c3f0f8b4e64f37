// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

/// Words in which a table of fields is written: what a field is, and what is said of it besides.
namespace forja::fieldwords {

QString s(const char *text);
Field integer(const char *key, const char *label, qlonglong standard, double minimum, double maximum,
              const char *unit, const char *help);
Field number(const char *key, const char *label, double standard, double minimum, double maximum,
             const char *unit, const char *help);
Field flag(const char *key, const char *label, bool standard, const char *help);
Field text(const char *key, const char *label, const char *standard, const char *help);
Field choice(const char *key, const char *label, const char *standard, QList<Field::Choice> choices,
             const char *help);
/// May be edited while a run is on.
Field live(Field field);
Field advanced(Field field);
/// Means nothing for points of the plane.
Field ofPictures(Field field);
/// What a run chose stays with it.
Field chosenAtStart(Field field);
/// Shown only while `key` has one of the values; without values, while it is not 0 or off.
Field when(Field field, const char *key, QStringList values = {});

} // namespace forja::fieldwords
