// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QWidget>

class QLabel;

namespace forja {

class RunPictures;

/// The head of the panel beside the list: which run it is of, with its pictures, or how many are chosen.
class RunHead : public QWidget
{
    Q_OBJECT

public:
    explicit RunHead(QWidget *parent);

    void setRun(const RunSummary &run);
    void setRuns(const QList<RunSummary> &runs);
    /// Of the newest moment of the run that was set; `empty` stands where one is missing.
    void setTiles(const QList<QImage> &tiles, const QColor &empty);

private:
    RunPictures *m_pictures = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_standing = nullptr;
};

} // namespace forja
