// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

// Q_INIT_RESOURCE must stand outside a namespace.
static void loadTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace forja {

namespace {

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(file, folder))
        application.installTranslator(translator);
    else
        delete translator;
}

} // namespace

QString speak(QCoreApplication &application, const QLocale &locale)
{
    loadTranslationResources();
    for (const QString &language : locale.uiLanguages()) {
        if (language == QLatin1String("C") || language.startsWith(QLatin1String("en")))
            break;
        if (!language.startsWith(QLatin1String("pt")))
            continue;
        const QString ours = QStringLiteral("pt_BR");
        // The last one installed is asked first: a word of ours stands before Qt's.
        install(application, QStringLiteral("qtbase_") + ours, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(application, QStringLiteral("forja_") + ours, QStringLiteral(":/forja/translations"));
        // Numbers are written as the words around them are, whatever else the system is set to.
        QLocale::setDefault(QLocale(ours));
        return ours;
    }
    return QStringLiteral("en");
}

QString spokenLanguage()
{
    return QCoreApplication::translate("forja::Language", "en", "the name of this file's language, pt_BR");
}

} // namespace forja
