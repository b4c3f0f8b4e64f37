// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/explored.h"
#include "engine/session/types/exploring.h"
#include "ui/explore/explorestate.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSlider;
class QVBoxLayout;

namespace forja {

/// A slider for each direction, with a field for the name that a person gives it.
class DirectionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DirectionPanel(ExploreState &state, QWidget *parent = nullptr);

    /// Makes the state's ways of those that have names and of what the chosen method found.
    void offer(const FoundDirections &found, const QList<NamedDirection> &named);
    /// The amounts are others now.
    void refresh();
    void setTheme(const Theme &theme);
    QSlider *slider(int way) const { return m_rows.value(way).slider; }
    QLineEdit *nameEdit(int way) const { return m_rows.value(way).name; }

Q_SIGNALS:
    void methodChosen();
    /// Empty: it has none any more.
    void nameGiven(int way, const QString &name);

private:
    struct Row
    {
        QLineEdit *name = nullptr;
        QSlider *slider = nullptr;
        QLabel *value = nullptr;
    };
    /// The state's ways are others now.
    void rebuild();
    void addRow(int way);

    ExploreState &m_state;
    Theme m_theme = Theme::dark();
    QComboBox *m_method;
    QLabel *m_note;
    QWidget *m_list;
    QVBoxLayout *m_column;
    QList<Row> m_rows;
    bool m_isRefreshing = false;
};

} // namespace forja
