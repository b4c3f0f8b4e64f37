// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

#include <QAnyStringView>

/// Words in which a table of fields is written: what a field is, and what is said of it besides.
namespace forja::fieldwords {

QString s(const char *text);
Field integer(QAnyStringView key, const char *label, qlonglong standard, double minimum, double maximum,
              const char *unit, const char *help);
Field number(QAnyStringView key, const char *label, double standard, double minimum, double maximum,
             const char *unit, const char *help);
Field flag(QAnyStringView key, const char *label, bool standard, const char *help);
Field text(QAnyStringView key, const char *label, const char *standard, const char *help);
Field choice(QAnyStringView key, const char *label, const char *standard, QList<Field::Choice> choices,
             const char *help);
/// May be edited while a run is on.
Field live(Field field);
Field advanced(Field field);
/// Means nothing for points of the plane.
Field ofPictures(Field field);
/// Its number may be a curve over the training.
Field varying(Field field);
/// What a run chose stays with it.
Field chosenAtStart(Field field);
/// Shown only while `key` has one of the values; without values, while it is not 0 or off.
Field when(Field field, QAnyStringView key, QStringList values = {});
/// `key` must be 0 or off where the data are points of the plane.
FieldRule notOnPoints(const QString &key);

} // namespace forja::fieldwords
