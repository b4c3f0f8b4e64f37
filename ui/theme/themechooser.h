// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

namespace forja {

/// The theme in use: the system's, or the one a person chose, which is remembered.
class ThemeChooser : public QObject
{
    Q_OBJECT

public:
    explicit ThemeChooser(QObject *parent = nullptr);

    /// "system", "dark" or "light".
    QString choice() const { return m_choice; }
    void choose(const QString &choice);
    const Theme &theme() const { return m_theme; }
    /// The system's colours may be others now.
    void followSystem();

Q_SIGNALS:
    void changed(const forja::Theme &theme);

private:
    void use(const Theme &theme);

    QString m_choice;
    Theme m_theme;
};

} // namespace forja
