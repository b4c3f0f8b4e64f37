// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/length/lengthdialog.h"

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace forja {

LengthDialog::LengthDialog(bool isOn, QWidget *parent)
    : QDialog(parent), m_number(new QSpinBox(this)), m_unit(new QComboBox(this))
{
    setWindowTitle(tr("How long to train"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(
        new QLabel(isOn ? tr("The run continues without stopping:") : tr("The run is continued:"), this));
    auto *row = new QHBoxLayout;
    m_number->setRange(1, 100'000'000);
    m_number->setValue(10);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setMinimumWidth(110);
    m_number->setAccessibleName(tr("How many"));
    row->addWidget(m_number);
    const std::pair<Unit, QString> units[] = {{Minutes, tr("more minutes")},
                                              {Updates, tr("more updates")},
                                              {Kimg, tr("thousand more pictures")},
                                              {UntilUpdate, tr("updates in total")}};
    for (const auto &[unit, text] : units)
        m_unit->addItem(text, unit);
    m_unit->setAccessibleName(tr("Of what"));
    row->addWidget(m_unit, 1);
    layout->addLayout(row);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *take = buttons->addButton(isOn ? tr("Change the length") : tr("Continue"),
                                           QDialogButtonBox::AcceptRole);
    take->setProperty("isPrimary", true);
    take->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addSpacing(kGap);
    layout->addWidget(buttons);
    // A number that is typed replaces this one at once.
    m_number->selectAll();
    m_number->setFocus();
}

Length LengthDialog::length() const
{
    const int number = m_number->value();
    switch (m_unit->currentData().toInt()) {
    case Minutes:
        return {.minutes = number};
    case Updates:
        return {.updates = number};
    case Kimg:
        return {.kimg = number};
    default:
        return {.untilUpdate = number};
    }
}

} // namespace forja
