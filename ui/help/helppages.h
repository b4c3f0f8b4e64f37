// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

#include <functional>

namespace forja {

/// A line of the help's contents: a page, or (without a name) the heading of those that follow.
struct HelpEntry
{
    QString name; ///< "gallery": gallery.md
    QString title;
};

/// A place in the help where something was found.
struct HelpHit
{
    QString page;
    QString title; ///< of the page
    QString heading; ///< under which it stands; empty: at the top
    QString snippet; ///< the words around it, in plain text
};

/// The help pages: Markdown in resources/help, and in resources/help/LANGUAGE where there is one. What
/// index.md links to is the contents.
///
/// A page says by a comment what is made when it is read: `<!-- fields -->` every setting from the field
/// table, `<!-- presets -->` every preset, `<!-- version -->` the program's, `<!-- command: train -->` what
/// `forja-cli train --help` prints.
class HelpPages
{
public:
    HelpPages(FieldTablePtr table, QString language);

    QList<HelpEntry> contents() const;
    /// The page as it is written; empty if there is none.
    QString source(const QString &name) const;
    /// The page as it is read. `commandHelp` gives what a command ("dataset check") says of itself.
    QString markdown(const QString &name, const std::function<QString(const QString &)> &commandHelp) const;
    /// Every setting with its key, what it takes, its default, and whether it may change while a run is on.
    QString settings() const;
    QString presets() const;
    /// Where all of the words stand in one paragraph or heading: pages whose title has them first, then
    /// headings, then text; a place for each heading at most. Not case-sensitive; nothing for nothing.
    QList<HelpHit> search(const QString &words) const;
    QString answers() const;

private:
    FieldTablePtr m_table;
    QString m_language;
};

} // namespace forja
