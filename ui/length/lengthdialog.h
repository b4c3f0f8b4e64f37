// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/length.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace forja {

/// Asks for a length in minutes, updates or pictures, or for an update to end at.
class LengthDialog : public QDialog
{
    Q_OBJECT

public:
    /// `isOn`: of a run that trains; else of one that is to go on.
    explicit LengthDialog(bool isOn, QWidget *parent = nullptr);

    Length length() const;

private:
    enum Unit { Minutes, Updates, Kimg, UntilUpdate };
    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace forja
