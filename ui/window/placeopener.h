// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace forja {

class ComposeController;
class RunOpener;
class Session;
class WindowParts;

/// Opens what a person names, picks or had open before: pictures to train on, a run, or a picture of one.
class PlaceOpener : public QObject
{
    Q_OBJECT

public:
    PlaceOpener(Session &session, RunOpener &runs, ComposeController &composing, WindowParts &parts);

    /// A folder or archive of pictures, a run folder, "sample:KIND", or a picture that Forja wrote.
    void open(const QString &place);

private:
    void openPicture(const QString &path);
    void chooseFolder();
    void chooseArchive();
    void chooseRun();
    void fillRecent();

    Session &m_session;
    RunOpener &m_runs;
    ComposeController &m_composing;
    WindowParts &m_parts;
};

} // namespace forja
