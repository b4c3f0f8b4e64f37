// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/judgement.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace forja {

/// What is known of the picture that is picked among the doubted ones, and what can be done with it.
class DoubtedDetails : public QWidget
{
    Q_OBJECT

public:
    explicit DoubtedDetails(QWidget *parent);

    /// `picked`: how many are; `areOut`: whether all of them are left out. `folder`: of the picture's file;
    /// empty: there is none. `width`: for its path.
    void tell(const JudgedPicture &picture, qsizetype picked, bool areOut, const QString &folder, int width);

Q_SIGNALS:
    /// Cross them out, or take them back.
    void toggleRequested();

private:
    QString m_folder;
    QLabel *m_path, *m_words;
    QPushButton *m_exclude, *m_open;
};

} // namespace forja
