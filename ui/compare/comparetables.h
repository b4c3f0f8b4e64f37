// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/compareddata.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace forja {

/// What differs between the runs, and what came of it in numbers, with the spread where only the seed
/// differs.
class CompareTables : public QWidget
{
    Q_OBJECT

public:
    CompareTables(const ComparedData *data, QWidget *parent);

    void setTheme(const Theme &theme);
    void refresh();
    QTableWidget *settings() const { return m_settings; }
    QTableWidget *numbers() const { return m_numbers; }

private:
    QTableWidget *createTable(const QString &name);
    void fillSettings();
    void fillNumbers();
    void setHeads(QTableWidget *table, const QStringList &first, Qt::AlignmentFlag alignment);
    void fit(QTableWidget *table);
    QString noteOfNumbers() const;

    const ComparedData *m_data;
    Theme m_theme = Theme::dark();
    QLabel *m_settingsTitle, *m_same, *m_numbersTitle, *m_note;
    QTableWidget *m_settings, *m_numbers;
    QWidget *m_sheet = nullptr;
};

} // namespace forja
