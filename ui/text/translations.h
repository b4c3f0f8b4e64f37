// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace forja {

/// Has the program speak the first language of `locale` that it knows, Qt's own dialogs included; English
/// where it knows none. Portuguese of every country is Brazil's. Call it before any widget is made. Returns
/// the language, "en" or "pt_BR".
QString speak(QCoreApplication &application, const QLocale &locale = QLocale());
/// The language in which `speak` made the program speak.
QString spokenLanguage();

} // namespace forja
