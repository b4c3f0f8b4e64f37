// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace forja {

/// How far an asking is that goes on, and the button that ends it.
class ResultProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ResultProgress(QWidget *parent);

    /// `isStopping`: it was asked to end and is saving.
    void setRecord(const LabRecord &record, bool isStopping);
    QString words() const;
    QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel *m_howFar, *m_doing;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
};

} // namespace forja
