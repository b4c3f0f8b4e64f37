// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/session/types/exploring.h"

#include <QObject>

#include <functional>

class QWidget;

namespace forja {

/// Writes pictures of the explorer beside the window, with what they were made from.
class ExploreSaver : public QObject
{
    Q_OBJECT

public:
    explicit ExploreSaver(QWidget *dialog);

    /// Asks where to, and hands on what was chosen.
    void choosePath(const QString &title, const QString &name,
                    const std::function<void(const QString &)> &use);
    /// The picture of an answer that has one.
    void savePicture(const QString &path, const RunFolder &run, const ExploreAnswer &shown);
    /// One latent through the training; it has snapshots.
    void saveStrip(const QString &path, const RunFolder &run, const FollowedLatent &followed);

Q_SIGNALS:
    void troubled(const QString &trouble); ///< empty: it went well
    void saved(const QString &path);

private:
    void write(const QString &path, const std::function<QByteArray()> &bytes);

    QWidget *m_dialog;
};

} // namespace forja
