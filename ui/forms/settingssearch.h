// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

#include <QLineEdit>

namespace forja {

/// Where a person types what a setting is called, or does. Escape empties it before it does anything else.
class SettingsSearch : public QLineEdit
{
    Q_OBJECT

public:
    explicit SettingsSearch(QWidget *parent = nullptr);

    bool isOn() const { return !text().trimmed().isEmpty(); }
    /// Whether each word that was typed stands in the field's key, its label, its help or the name of a
    /// choice, in English or as shown.
    bool finds(const Field &field) const;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace forja
