// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/cardgrid.h"
#include "ui/theme/theme.h"

namespace forja {

class StartCard;

/// The ways to get pictures, a card for each: a folder, what the program draws itself, an earlier run.
class StartCards : public CardGrid
{
    Q_OBJECT

public:
    explicit StartCards(QWidget *parent);

    void setTheme(const Theme &theme);
    /// Name and path of the newest run; empty: no run yet.
    void setRecentRun(const QString &name, const QString &path);
    /// The tiles of its newest snapshot, unless another run is the newest by now.
    void setRecentPictures(const QString &path, const QList<QImage> &pictures);

Q_SIGNALS:
    void folderRequested();
    void sampleRequested(const QString &kind);
    void runRequested(const QString &path);
    void openRunRequested();

private:
    void addSamples();

    StartCard *m_folder;
    StartCard *m_run = nullptr;
    QString m_recentPath;
};

} // namespace forja
