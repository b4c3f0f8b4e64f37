// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

// Q_INIT_RESOURCE must stand outside a namespace.
static void loadTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace forja {

using namespace Qt::StringLiterals;

namespace {

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    // Where the system has no words for Qt's own dialogs, those stay English.
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
        // The list is in the order of a person's wishes: where English comes first, nothing is translated.
        if (language == u"C" || language.startsWith(u"en"))
            break;
        if (!language.startsWith(u"pt"))
            continue;
        const QString ours = u"pt_BR"_s;
        // The last one installed is asked first: a word of ours stands before Qt's.
        install(application, u"qtbase_"_s + ours, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(application, u"forja_"_s + ours, u":/forja/translations"_s);
        // Numbers are written as the words around them are, whatever else the system is set to.
        QLocale::setDefault(QLocale(ours));
        return ours;
    }
    return u"en"_s;
}

QString spokenLanguage()
{
    return QCoreApplication::translate("forja::Language", "en", "the name of this file's language, pt_BR");
}

} // namespace forja
