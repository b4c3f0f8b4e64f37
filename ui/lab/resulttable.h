// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"

#include <QWidget>

class QTableWidget;

namespace forja {

/// The table of a question: a line for each place, with its mean, its interval and each seed.
class ResultTable : public QWidget
{
    Q_OBJECT

public:
    explicit ResultTable(QWidget *parent);

    void setRecord(const LabRecord &record);
    QTableWidget *table() const { return m_table; }
    /// At the left and right of the words, as the style sheet has it.
    static constexpr int kCellPadding = 7;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void fillLine(int line, const LabPlace &place, const LabRecord &record);
    void fit();
    /// As high as all of its lines.
    void fitLines();

    QTableWidget *m_table;
};

} // namespace forja
