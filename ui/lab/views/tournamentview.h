// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labdetails.h"
#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace forja {

class TournamentMap;

/// A tournament: one map for each seed, what a cell means in words, and what all tables say together.
class TournamentView : public QWidget
{
    Q_OBJECT

public:
    explicit TournamentView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setAsking(const LabAsking &asking);
    TournamentMap *map() const { return m_map; }
    QString sentence() const;
    QString cellWords() const;

private:
    void showSeed(int place);

    QList<TournamentTable> m_tables;
    QComboBox *m_seed = nullptr;
    TournamentMap *m_map = nullptr;
    QLabel *m_cell = nullptr;
    QLabel *m_sentence = nullptr;
};

} // namespace forja
