// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace forja {

/// What can be done with an asking that is over.
class ResultActions : public QWidget
{
    Q_OBJECT

public:
    explicit ResultActions(QWidget *parent);

    /// Whether the person may go on with it and ask for more; and ask of pictures of their own.
    void setPowers(const LabAsking &asking, bool canAsk, bool canTakeOwn);
    QPushButton *goOnButton() const { return m_goOn; }
    QPushButton *moreButton() const { return m_more; }
    QPushButton *ownButton() const { return m_own; }
    QPushButton *exportButton() const { return m_export; }

Q_SIGNALS:
    void goOnRequested();
    void moreSeedsRequested();
    void ownPicturesRequested();
    void exportRequested();

private:
    QPushButton *add(QHBoxLayout *row, const QString &text, const QString &tip,
                     void (ResultActions::*signal)());

    QPushButton *m_goOn, *m_more, *m_own, *m_export;
};

} // namespace forja
