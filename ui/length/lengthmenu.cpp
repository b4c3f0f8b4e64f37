// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/length/lengthmenu.h"

#include "ui/length/lengthdialog.h"
#include "ui/text/wording.h"

#include <QMenu>

#include <cmath>

namespace forja {

namespace {

constexpr double kHour = 60; ///< in minutes

} // namespace

LengthMenu::LengthMenu(QMenu *menu, QWidget *window) : QObject(window), m_menu(menu), m_window(window) { }

QString LengthMenu::said(const Continuation &next)
{
    const Length &length = next.said;
    if (length.isEndless)
        return tr("until stopped");
    QString span;
    // Up to one and a half of the larger unit, the smaller one says more.
    if (length.minutes && *length.minutes < 1.5)
        span = tr("%1 s").arg(std::lround(*length.minutes * 60));
    else if (length.minutes && *length.minutes < 1.5 * kHour)
        span = tr("%1 min").arg(std::lround(*length.minutes));
    else if (length.minutes)
        span = tr("%1 h").arg(localNumber(QString::number(*length.minutes / kHour, 'f',
                                                          *length.minutes < 10 * kHour ? 1 : 0)));
    else if (length.updates)
        span = tr("%1 updates")
                   .arg(*length.updates < 10'000 ? groupDigits(*length.updates)
                                                 : compact(double(*length.updates)));
    else
        span = tr("%1 k pictures").arg(groupDigits(std::lround(length.kimg.value_or(0))));
    return (next.isRest ? tr("%1 left") : tr("for %1")).arg(span);
}

QStringList LengthMenu::samples()
{
    QStringList samples{said({.said = {.isEndless = true}})};
    // Numbers as wide as they get: the room of the button is measured by these.
    for (const bool isRest : {true, false})
        samples << said({.said = {.minutes = 38}, .isRest = isRest})
                << said({.said = {.updates = 888'000}, .isRest = isRest});
    return samples << tr("Length");
}

void LengthMenu::setContinuation(const Continuation &next, bool isOn)
{
    m_isOn = isOn;
    m_menu->clear();
    // While a run trains, a length counts from now on; one that stands still is continued by it.
    if (isOn) {
        m_menu->addAction(tr("From now on: %1").arg(said(next)))->setEnabled(false);
        add(tr("As long as the settings say"), {});
    } else {
        add(next.isRest ? tr("The rest of the plan: %1").arg(said(next))
                        : tr("As long again: %1").arg(said(next)),
            next.length);
    }
    m_menu->addSeparator();
    add(isOn ? tr("5 minutes from now") : tr("For 5 minutes"), {.minutes = 5});
    add(isOn ? tr("30 minutes from now") : tr("For 30 minutes"), {.minutes = 30});
    add(isOn ? tr("One hour from now") : tr("For one hour"), {.minutes = kHour});
    add(tr("Until stopped"), {.isEndless = true});
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Another length…")), &QAction::triggered, this, &LengthMenu::askForAnother);
}

void LengthMenu::add(const QString &text, const Length &length)
{
    connect(m_menu->addAction(text), &QAction::triggered, this, [this, length] { Q_EMIT chosen(length); });
}

void LengthMenu::askForAnother()
{
    auto *dialog = new LengthDialog(m_isOn, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT chosen(dialog->length()); });
    dialog->open();
}

} // namespace forja
