// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/mnemonics.h"

#include <QSet>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Where the entry's own mnemonic stands, -1: it has none. "&&" is a plain "&".
qsizetype mnemonicAt(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != u'&')
            continue;
        if (text[i + 1] != u'&')
            return i + 1;
        ++i;
    }
    return -1;
}

/// The place of a letter that is free: of the first letters of words, then of all.
qsizetype freeLetter(const QString &text, const QSet<QChar> &taken)
{
    // What stands after a tab is said at the right of the entry.
    const qsizetype end = text.section(u'\t', 0, 0).size();
    for (const bool onlyFirst : {true, false}) {
        for (qsizetype i = 0; i < end; ++i) {
            const bool isFirst = i == 0 || text[i - 1].isSpace();
            if (text[i].isLetterOrNumber() && (isFirst || !onlyFirst) && !taken.contains(text[i].toLower()))
                return i;
        }
    }
    return -1;
}

} // namespace

void giveMnemonics(QMenu &menu)
{
    QSet<QChar> taken;
    const QList<QAction *> actions = menu.actions();
    // First all letters that entries bring with them: one that is given must not take theirs.
    for (const QAction *action : actions) {
        if (const qsizetype at = mnemonicAt(action->text()); at >= 0)
            taken.insert(action->text()[at].toLower());
    }
    for (QAction *action : actions) {
        QString text = action->text();
        if (action->isSeparator() || text.isEmpty() || mnemonicAt(text) >= 0)
            continue;
        const qsizetype at = freeLetter(text, taken);
        // All its letters are taken: arrows and pointer still reach it.
        if (at < 0)
            continue;
        taken.insert(text[at].toLower());
        action->setText(text.insert(at, u'&'));
    }
}

void keepMnemonics(QMenu &menu)
{
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&menu] { giveMnemonics(menu); });
}

QString plainLabel(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace forja
