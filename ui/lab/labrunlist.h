// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace forja {

/// The runs of an asking: a double click or Enter opens one, and two to eight of them are compared.
class LabRunList : public QWidget
{
    Q_OBJECT

public:
    explicit LabRunList(QWidget *parent = nullptr);

    void setAsking(const LabAsking &asking);
    QTableWidget *table() const { return m_table; }
    QPushButton *compareButton() const { return m_compare; }
    /// Paths that Compare opens: the chosen ones; where fewer than two are, those of the first seed.
    QStringList compared() const;

Q_SIGNALS:
    void openRequested(const QString &path);
    void compareRequested(const QStringList &paths);

private:
    void refresh();

    LabAsking m_asking;
    QTableWidget *m_table;
    QPushButton *m_compare;
};

} // namespace forja
