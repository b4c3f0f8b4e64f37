// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flattoolbar.h"

#include "engine/runs/flatview.h"
#include "ui/flat/flatchooser.h"
#include "ui/flat/flattool.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numberlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

// The least widths of the page at which these are shown.
constexpr int kWithPlayers = 1130;
constexpr int kWithNumbers = 960;
constexpr int kSlowTools = 110;

} // namespace

FlatToolbar::FlatToolbar(QWidget *page) : QWidget(page), m_page(*page), m_chooser(new FlatChooser(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_chooser);
    layout->addLayout(makePlayRow());
    m_message = new QLabel(this);
    m_message->setObjectName(u"message"_s);
    m_message->setProperty("isWarning", true);
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
}

QLayout *FlatToolbar::makePlayRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    addPlaying(row);
    row->addSpacing(kGap);
    addSteps(row);
    addSlowMotion(row);
    row->addStretch(1);
    addNumbers(row);
    return row;
}

void FlatToolbar::addPlaying(QHBoxLayout *row)
{
    m_primary = new QPushButton(tr("Start"), this);
    m_primary->setObjectName(u"primary"_s);
    m_primary->setProperty("isPrimary", true);
    m_primary->setMinimumWidth(92);
    connect(m_primary, &QPushButton::clicked, this, &FlatToolbar::playRequested);
    row->addWidget(m_primary);
    m_reset = new QPushButton(tr("Reset"), this);
    m_reset->setObjectName(u"reset"_s);
    m_reset->setToolTip(tr("Ends this run and keeps it, and starts another with the same settings and the "
                           "same seed, paused at update 0."));
    connect(m_reset, &QPushButton::clicked, this, &FlatToolbar::resetRequested);
    row->addWidget(m_reset);
}

void FlatToolbar::addSteps(QHBoxLayout *row)
{
    auto *stepping = new QLabel(tr("Step"), this);
    stepping->setProperty("isDim", true);
    row->addWidget(stepping);
    const std::tuple<Player, QString, QString> steps[] = {
        {Player::D, tr("D"), tr("One update of the discriminator alone")},
        {Player::G, tr("G"), tr("One update of the generator alone")},
        {Player::Both, tr("Both"), tr("One whole update: D's, then G's")}};
    for (const auto &[player, text, tip] : steps) {
        QToolButton *button = flatTool(text, tip, this);
        button->setObjectName(u"step%1"_s.arg(static_cast<int>(player)));
        button->setProperty("isRaised", true);
        connect(button, &QToolButton::clicked, this,
                [this, player = player] { Q_EMIT stepRequested(player); });
        row->addWidget(button);
        // Kept together, as they are opened and closed together.
        m_steps.append(button);
    }
}

void FlatToolbar::addSlowMotion(QHBoxLayout *row)
{
    m_slow = flatTool(tr("Slow motion"),
                      tr("Shows each update from the inside, in five parts for each "
                         "player"),
                      this);
    m_slow->setObjectName(u"slow"_s);
    m_slow->setCheckable(true);
    row->addWidget(m_slow);
    QToolButton *hold = flatTool(tr("Hold"), tr("Stays at the current part"), this);
    hold->setObjectName(u"hold"_s);
    hold->setCheckable(true);
    QToolButton *next = flatTool(tr("Next"), tr("Goes to the next part at once"), this);
    next->setObjectName(u"next"_s);
    // They mean nothing unless a step is told slowly.
    for (QToolButton *button : {hold, next}) {
        button->hide();
        row->addWidget(button);
        connect(m_slow, &QToolButton::toggled, button, &QWidget::setVisible);
    }
    connect(m_slow, &QToolButton::toggled, this, &FlatToolbar::slowToggled);
    connect(hold, &QToolButton::toggled, this, &FlatToolbar::holdToggled);
    connect(next, &QToolButton::clicked, this, &FlatToolbar::nextRequested);
}

void FlatToolbar::addNumbers(QHBoxLayout *row)
{
    m_numbers = new NumberLabel(this);
    m_players = new NumberLabel(this);
    m_counter = new NumberLabel(this);
    for (NumberLabel *label : {m_numbers, m_players, m_counter}) {
        row->addWidget(label);
        row->addSpacing(label == m_counter ? 0 : kMargin);
    }
}

bool FlatToolbar::isOpen() const
{
    return m_primary->isEnabled();
}

void FlatToolbar::setState(RunState state, bool isMine, bool isOpen)
{
    m_primary->setText(isMine && state == RunState::Training ? tr("Pause")
                           : isMine && (state == RunState::Paused || state == RunState::Pausing)
                           ? tr("Continue")
                           : tr("Start"));
    // Remembered across states: a step closes the button for a moment only, and Space should press it again
    // afterwards.
    m_hadFocus = m_hadFocus || m_primary->hasFocus();
    // A button that is closed hands its focus to the next one, which Space would then press.
    if (!isOpen && m_primary->hasFocus())
        m_page.setFocus();
    m_primary->setEnabled(isOpen);
    // Only where nobody has gone elsewhere meanwhile.
    if (isOpen && std::exchange(m_hadFocus, false) && m_page.hasFocus())
        m_primary->setFocus();
    const bool isBetween = state == RunState::Preparing || state == RunState::Stopping
        || state == RunState::Pausing;
    // The same as for Start: closed with the focus, it would hand it to a step.
    if (m_reset->hasFocus() && (!isMine || isBetween))
        m_page.setFocus();
    m_reset->setEnabled(isMine && !isBetween);
    for (QToolButton *button : std::as_const(m_steps))
        button->setEnabled(isOpen);
}

void FlatToolbar::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void FlatToolbar::tellNumbers(const FlatView &view)
{
    m_counter->setParts(tr("update"), groupDigits(view.at.update), {});
    m_players->setParts({},
                        tr("D %1 · G %2").arg(groupDigits(view.at.dUpdates), groupDigits(view.at.gUpdates)),
                        {});
    QString numbers = tr("JS %1").arg(QLocale().toString(view.js, 'f', 3));
    // What is good is known only of shapes that are drawn by a formula.
    if (view.modes > 0)
        numbers += u" · "_s + tr("%1 % good").arg(QLocale().toString(100 * view.good, 'f', 0));
    if (view.modes > 1)
        numbers += u" · "_s + tr("%1/%2 modes").arg(view.found).arg(view.modes);
    m_numbers->setParts({}, numbers, {});
}

void FlatToolbar::clearNumbers()
{
    for (NumberLabel *label : {m_counter, m_players, m_numbers})
        label->setParts({}, {}, {});
}

void FlatToolbar::fitWidth(int width)
{
    const int tools = m_slow->isChecked() ? kSlowTools : 0;
    m_players->setVisible(width >= kWithPlayers + tools);
    m_numbers->setVisible(width >= kWithNumbers + tools);
}

} // namespace forja
