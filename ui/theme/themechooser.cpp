// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themechooser.h"

#include "ui/base/settingkeys.h"

#include <QApplication>
#include <QSettings>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

Theme themeOf(const QString &choice)
{
    if (choice == u"dark")
        return Theme::dark();
    if (choice == u"light")
        return Theme::light();
    return Theme::system();
}

} // namespace

ThemeChooser::ThemeChooser(QObject *parent)
    : QObject(parent)
    , m_choice(QSettings().value(setting::theme, u"system"_s).toString())
    , m_theme(themeOf(m_choice))
{
    applyTheme(*qApp, m_theme);
}

void ThemeChooser::choose(const QString &choice)
{
    m_choice = choice;
    QSettings().setValue(setting::theme, choice);
    use(themeOf(choice));
}

void ThemeChooser::followSystem()
{
    if (m_choice == u"system")
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
