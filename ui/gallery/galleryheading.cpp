// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/galleryheading.h"

#include "ui/text/picturewording.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeadingHeight = 32;

/// "ten": small numbers are read as words.
QString countWord(int count)
{
    static const char *const kWords[] = {QT_TRANSLATE_NOOP("forja::GalleryHeading", "no"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "one"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "two"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "three"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "four"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "five"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "six"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "seven"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "eight"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "nine"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "ten"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "eleven"),
                                         QT_TRANSLATE_NOOP("forja::GalleryHeading", "twelve")};
    // Beyond these a word is harder to read than its number.
    return count >= 0 && count < int(std::size(kWords)) ? GalleryHeading::tr(kWords[count]) : grouped(count);
}

} // namespace

GalleryHeading::GalleryHeading(QWidget *parent)
    : QWidget(parent)
    , m_reals(new QLabel(this))
    , m_arrangement(new QLabel(this))
    , m_sortButton(new QToolButton(this))
{
    makeMenu();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 8, 0);
    row->setSpacing(0);
    m_reals->setTextFormat(Qt::RichText);
    row->addWidget(m_reals);
    row->addStretch(1);
    row->addWidget(m_arrangement);
    row->addWidget(m_sortButton);
    // Fixed, so that no picture moves when these words change.
    setFixedHeight(kHeadingHeight);
}

void GalleryHeading::makeMenu()
{
    m_sortButton->setPopupMode(QToolButton::InstantPopup);
    m_sortButton->setAutoRaise(true);
    auto *menu = new QMenu(m_sortButton);
    auto *sorts = new QActionGroup(menu);
    const std::pair<GallerySort, QString> entries[] = {{GallerySort::AsDrawn, tr("as drawn")},
                                                       {GallerySort::Percentile, tr("D’s percentile")}};
    for (const auto &[sort, label] : entries) {
        QAction *action = menu->addAction(label);
        action->setCheckable(true);
        // By this tellSort() knows which of them is on.
        action->setData(int(sort));
        sorts->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort = sort] { Q_EMIT sortChosen(sort); });
    }
    m_sortButton->setMenu(menu);
}

void GalleryHeading::setTheme(const Theme &theme)
{
    m_theme = theme;
    setStyleSheet(
        u"QLabel, QToolButton { color: %1; } QToolButton { border: none; padding: 3px 6px 3px 0; background: "
        u"transparent; }"
        "QToolButton:hover, QToolButton:focus { color: %2; } QToolButton::menu-indicator { image: none; }"_s
            .arg(theme.dim.name(), theme.text.name()));
    tell(m_shown);
}

void GalleryHeading::tell(const Shown &shown)
{
    m_shown = shown;
    const bool hasMoment = shown.columns > 0;
    // Before there is a snapshot the canvas lays out no row of real ones that this could stand over.
    m_reals->setVisible(shown.reals > 0 && hasMoment);
    const QString what = shown.isFlat ? tr("data points")
        : shown.reals == 1            ? tr("one picture D has not seen")
                                      : tr("%1 pictures D has not seen").arg(countWord(shown.reals));
    m_reals->setText(u"<span style='color:%1; font-weight:600'>%2</span>&nbsp; %3"_s.arg(m_theme.real.name(),
                                                                                         tr("Real"), what));
    // Sorted, a column holds pictures of any class.
    QString arrangement = tr("same latents");
    if (shown.sort == GallerySort::Percentile)
        arrangement = tr("same latents, highest D score first");
    else if (shown.classes > 0 && hasMoment && shown.columns % shown.classes == 0)
        arrangement = tr("same latents, a column per class");
    // The choice of sorting follows it as a button: the dot separates the two.
    m_arrangement->setText(arrangement + u" · "_s);
    tellSort();
    m_sortButton->setVisible(hasMoment);
    // Last: how much room there is depends on every text above.
    fit();
}

void GalleryHeading::tellSort()
{
    for (QAction *action : m_sortButton->menu()->actions()) {
        const bool isOn = action->data().toInt() == int(m_shown.sort);
        action->setChecked(isOn);
        if (isOn)
            m_sortButton->setText(tr("sort: %1 ▾").arg(action->text()));
    }
}

void GalleryHeading::fit()
{
    constexpr int kApart = 36;
    const int needed = m_reals->sizeHint().width() + m_arrangement->sizeHint().width()
        + m_sortButton->sizeHint().width() + kApart;
    // Where there is no room for everything, this is what can be missed.
    m_arrangement->setVisible(m_shown.columns > 0 && needed <= width());
}

void GalleryHeading::resizeEvent(QResizeEvent *event)
{
    fit();
    QWidget::resizeEvent(event);
}

} // namespace forja
