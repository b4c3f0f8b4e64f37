// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/runbar.h"

#include "ui/length/lengthmenu.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numberlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

RunBar::RunBar(WindowActions *actions, QWidget *parent) : QWidget(parent), m_actions(actions)
{
    setProperty("isPanel", true);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(43);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(kMargin, 5, kMargin, 6);
    m_layout->setSpacing(1);
    addButton(actions->places.openFolder);
    m_samples = addMenuButton(actions->places.samples, tr("Sample pictures"));
    m_preset = addMenuButton(actions->places.presets, tr("Preset"));
    addLine();
    m_primary = addButton(actions->training.primary);
    m_primary->setProperty("isRaised", true);
    m_primary->setMinimumWidth(104); // what it says changes; nothing beside it is to move
    m_length = addMenuButton(actions->training.lengths, tr("Length"));
    m_length->setObjectName(u"length"_s);
    m_length->hide();
    m_step = addMenuButton(actions->training.steps, tr("Step"));
    addButton(actions->training.stop);
    addLine();
    m_keep = addButton(actions->training.keep);
    m_export = addButton(actions->tools.exportGallery);
    m_layout->addStretch(1);
    makeProgress();
    auto *menu = new QToolButton(this);
    menu->setMenu(actions->main);
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setIconSize({16, 16});
    menu->setToolTip(tr("Menu (Alt+M)"));
    menu->setShortcut(QKeySequence(u"Alt+M"_s));
    menu->setAccessibleName(tr("Menu"));
    menu->setIcon(actions->main->icon());
    // A menu's icon belongs to its action, which tells of a new theme.
    connect(actions->main->menuAction(), &QAction::changed, menu,
            [menu, actions] { menu->setIcon(actions->main->icon()); });
    m_layout->addWidget(menu);
}

QToolButton *RunBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                       : Qt::ToolButtonTextBesideIcon);
    button->setIconSize({14, 14});
    button->setFocusPolicy(Qt::TabFocus);
    m_layout->addWidget(button);
    return button;
}

QToolButton *RunBar::addMenuButton(QMenu *menu, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text + u" ▾"_s);
    button->setAccessibleName(text);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({14, 14});
    button->setFocusPolicy(Qt::TabFocus);
    // A menu has an icon and a state of its own, of which only its action tells.
    const auto follow = [button, menu] {
        button->setIcon(menu->icon());
        button->setToolButtonStyle(menu->icon().isNull() ? Qt::ToolButtonTextOnly
                                                         : Qt::ToolButtonTextBesideIcon);
        button->setEnabled(menu->isEnabled());
    };
    connect(menu->menuAction(), &QAction::changed, button, follow);
    follow();
    m_layout->addWidget(button);
    return button;
}

QWidget *RunBar::addLine()
{
    auto *line = new QFrame(this);
    line->setProperty("isLine", true);
    line->setFixedSize(1, 24);
    m_layout->addSpacing(5);
    m_layout->addWidget(line);
    m_layout->addSpacing(5);
    return line;
}

void RunBar::makeProgress()
{
    m_progress = new QWidget(this);
    auto *layout = new QHBoxLayout(m_progress);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(16);
    m_update = new NumberLabel(m_progress);
    m_speed = new NumberLabel(m_progress);
    m_bar = new QProgressBar(m_progress);
    m_bar->setTextVisible(false);
    // In thousandths: by whole per cents the bar of a long run would seem to stand still.
    m_bar->setRange(0, 1000);
    m_bar->setFixedWidth(100);
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_left = new NumberLabel(m_progress);
    for (QWidget *part : std::initializer_list<QWidget *>{m_update, m_speed, m_bar, m_left})
        layout->addWidget(part, 0, Qt::AlignVCenter);
    m_layout->addWidget(m_progress);
    clearProgress();
}

void RunBar::setPresetLabel(const QString &label)
{
    const QString text = label.isEmpty() ? tr("Preset ▾") : tr("Preset: %1 ▾").arg(label.toLower());
    m_preset->setText(text);
    m_preset->setAccessibleName(text.chopped(2));
    fit();
}

void RunBar::setLength(const QString &text, const QString &tip)
{
    const bool wasThere = !m_lengthText.isEmpty();
    m_lengthText = text;
    m_length->setToolTip(tip);
    m_length->setAccessibleName(text);
    m_length->setAccessibleDescription(tip);
    // Other words need no new fitting: their room is that of the longest.
    if (wasThere != !text.isEmpty())
        fit();
    else
        showLength(m_length->property("isShort").toBool());
}

/// As wide as it ever gets, so that nothing beside it moves.
void RunBar::showLength(bool isShort)
{
    const QString mark = u"▾"_s;
    m_length->setProperty("isShort", isShort);
    m_length->setVisible(!m_lengthText.isEmpty()
                         && !m_isPlayedElsewhere); // beside nothing it would be a bare arrow
    // As wide as the longest length it can show, so that nothing beside it moves with the words.
    int widest = 0;
    if (!isShort) {
        for (const QString &sample : LengthMenu::samples()) {
            m_length->setText(sample + u' ' + mark);
            widest = qMax(widest, m_length->sizeHint().width());
        }
    }
    m_length->setMinimumWidth(widest);
    m_length->setText(isShort ? mark : m_lengthText + u' ' + mark);
}

void RunBar::setProgress(const Progress &progress)
{
    const bool isNew = !m_hasProgress;
    m_hasProgress = true;
    m_update->setParts(tr("update"), groupDigits(progress.at.update), {});
    m_speed->setParts({},
                      progress.imagesPerSecond > 0 ? groupDigits(qRound64(progress.imagesPerSecond)) : u"–"_s,
                      m_isOfPoints ? tr("points/s") : tr("images/s"));
    m_bar->setValue(qRound(qBound(0.0, progress.fraction, 1.0) * 1000));
    // A run without a planned end has no time left to tell.
    if (progress.secondsLeft >= 0)
        m_left->setParts({}, clock(progress.secondsLeft), tr("left"));
    else
        m_left->setParts({}, clock(progress.seconds), tr("so far"));
    // Only when the numbers outgrow their room: fitted with every update, the bar would never be at rest.
    if (isNew || numbersWidth() > m_fittedNumbers)
        fit();
}

void RunBar::setOfPoints(bool isOfPoints)
{
    m_isOfPoints = isOfPoints;
}

void RunBar::setPlayedElsewhere(bool isElsewhere)
{
    m_isPlayedElsewhere = isElsewhere;
    m_primary->setVisible(!isElsewhere);
    m_step->setVisible(!isElsewhere);
    fit();
}

QString RunBar::speedText() const
{
    return m_speed->text();
}

int RunBar::numbersWidth() const
{
    return m_update->sizeHint().width() + m_speed->sizeHint().width() + m_left->sizeHint().width();
}

void RunBar::clearProgress()
{
    m_hasProgress = false;
    m_progress->hide();
}

QString RunBar::updateText() const
{
    return m_update->text();
}

void RunBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

int RunBar::neededWidth() const
{
    // Counted by hand: a layout remembers what its widgets wanted until the event loop runs again.
    const auto widthOf = [](const QHBoxLayout &layout, const QWidget *special, int specialWidth) {
        int width = layout.contentsMargins().left() + layout.contentsMargins().right();
        for (int i = 0; i < layout.count(); ++i) {
            const QWidget *widget = layout.itemAt(i)->widget();
            if (widget && widget->isHidden())
                continue;
            width += layout.spacing();
            if (!widget)
                width += layout.itemAt(i)->sizeHint().width();
            else if (widget == special)
                width += specialWidth;
            else
                width += qBound(widget->minimumWidth(), widget->sizeHint().width(), widget->maximumWidth());
        }
        return width;
    };
    const auto *progress = static_cast<const QHBoxLayout *>(m_progress->layout());
    return widthOf(*m_layout, m_progress, widthOf(*progress, nullptr, 0));
}

void RunBar::fit()
{
    // All is shown first, then taken away one by one: what was hidden for a narrow window must come back in a
    // wide one.
    m_progress->setVisible(m_hasProgress);
    // How wide the numbers were: the bar is fitted anew when they outgrow that.
    m_fittedNumbers = numbersWidth();
    showLength(false);
    const std::initializer_list<QWidget *> dispensable{m_bar, m_speed, m_keep, m_export, m_samples};
    m_preset->show();
    for (QWidget *part : dispensable)
        part->show();
    // From what is missed least to what is missed most; everything that is hidden has a shortcut or a menu
    // entry.
    for (QWidget *part : dispensable) {
        if (neededWidth() <= width())
            return;
        part->hide();
    }
    if (neededWidth() > width())
        showLength(true);
    // What it says stands at the foot of the settings, and what it offers in the menu.
    if (neededWidth() > width())
        m_preset->hide();
}

} // namespace forja
