// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace forja {

class StartCard;

/// Cards side by side, or two by two where all of them would be too narrow to be read.
class CardGrid : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(QWidget *parent);

    void add(StartCard *card);
    /// Titles alone.
    void setCompact(bool isCompact);
    bool isCompact() const { return m_isCompact; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place(int columns);

    QGridLayout *m_grid;
    QList<StartCard *> m_cards;
    int m_columns = 4;
    bool m_isCompact = false;
};

} // namespace forja
