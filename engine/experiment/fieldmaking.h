// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

namespace forja {

/// Least and greatest value allowed.
struct FieldRange
{
    double minimum = 0;
    double maximum = 1;
};

// Fields, declared in few words. Labels, units and help are English, marked with QT_TRANSLATE_NOOP("forja",
// …).
Field integerField(const QString &key, const char *label, qlonglong standard, FieldRange range,
                   const char *unit, const char *help);
Field numberField(const QString &key, const char *label, double standard, FieldRange range, const char *unit,
                  const char *help);
Field flagField(const QString &key, const char *label, bool standard, const char *help);
Field textField(const QString &key, const char *label, const char *standard, const char *help);
Field choiceField(const QString &key, const char *label, const char *standard, QList<Field::Choice> choices,
                  const char *help);
Field::Choice fieldChoice(const char *value, const char *label, const char *help);

// What else a field is.
Field live(Field field);
Field advanced(Field field);
Field ofPictures(Field field);
Field chosenAtStart(Field field);
/// Its number may be a curve over the training.
Field varying(Field field);
/// It means something only while `key` has one of `values`; with none, while it is not 0 and not false.
Field onlyWhen(Field field, const QString &key, QStringList values = {});

/// `key` must be 0 or off where the data are points of the plane.
FieldRule notOnPoints(const QString &key);

} // namespace forja
