// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/settingssearch.h"

#include "ui/text/wording.h"

#include <QKeyEvent>

#include <algorithm>

namespace forja {

SettingsSearch::SettingsSearch(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Search settings"));
    setAccessibleName(placeholderText());
    setClearButtonEnabled(true);
}

bool SettingsSearch::finds(const Field &field) const
{
    // In both languages: whoever knows a setting from a paper knows its English name.
    QStringList told{field.key, field.label, shown(field.label), field.help, shown(field.help)};
    for (const Field::Choice &choice : field.choices)
        told << choice.value << choice.label << shown(choice.label);
    const QString all = told.join(QLatin1Char('\n'));
    const QStringList words = text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    // Each word may stand anywhere in them, in whatever order they come to mind.
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool SettingsSearch::event(QEvent *event)
{
    // The first Esc only clears the search; let through, it would close a panel of the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !text().isEmpty())
        event->accept();
    return QLineEdit::event(event);
}

void SettingsSearch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace forja
