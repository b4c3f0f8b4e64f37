// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/themechooser.h"

#include <QApplication>
#include <QSettings>

namespace forja {

namespace {

QString settingsKey()
{
    return QStringLiteral("theme");
}

Theme themeOf(const QString &choice)
{
    if (choice == QLatin1String("dark"))
        return Theme::dark();
    if (choice == QLatin1String("light"))
        return Theme::light();
    return Theme::system();
}

} // namespace

ThemeChooser::ThemeChooser(QObject *parent)
    : QObject(parent), m_choice(QSettings().value(settingsKey(), QStringLiteral("system")).toString()), m_theme(themeOf(m_choice))
{
    applyTheme(*qApp, m_theme);
}

void ThemeChooser::choose(const QString &choice)
{
    m_choice = choice;
    QSettings().setValue(settingsKey(), choice);
    use(themeOf(choice));
}

void ThemeChooser::followSystem()
{
    if (m_choice == QLatin1String("system"))
        use(Theme::system());
}

void ThemeChooser::use(const Theme &theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    applyTheme(*qApp, theme);
    Q_EMIT changed(theme);
}

} // namespace forja
