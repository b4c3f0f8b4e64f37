// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace forja {

/// The part of the start page that is there while pictures are opened: how far it is, and the way out.
class OpeningPart : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningPart(QWidget *parent);

    void begin(const QString &source);
    /// `total`: 0 where it is not known.
    void setProgress(const QString &stage, qint64 done, qint64 total);

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel *m_stage;
    QProgressBar *m_bar;
};

} // namespace forja
