// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/timeline.h"

#include "ui/text/picturewording.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <functional>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlayMs = 90;
constexpr int kBarHeight = 30;

QToolButton *makeButton(QWidget *parent, const QString &text, const QString &help)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(help);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// A triangle, or two bars: painted, so that it has the theme's colour at every size.
QIcon playIcon(bool isPlaying, const QColor &colour)
{
    // Drawn larger than it is shown, so that it stays sharp on screens with small pixels.
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (isPlaying) {
        painter.drawRect(QRectF(7, 6, 6, 20));
        painter.drawRect(QRectF(19, 6, 6, 20));
    } else {
        painter.drawPolygon(QPolygonF{{8, 5}, {27, 16}, {8, 27}});
    }
    return QIcon(pixmap);
}

} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent), m_view(new TimelineView(this)), m_bar(new QWidget(this))
{
    createBar();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_view);
    connectView();
    m_play.setInterval(kPlayMs);
    connect(&m_play, &QTimer::timeout, this, &Timeline::playNext);
    setTheme(m_theme);
    tell();
}

void Timeline::createBar()
{
    m_playButton = makeButton(m_bar, tr("The whole training"),
                              tr("Plays all snapshots from here, or from the start (Ctrl+Space)"));
    m_playButton->setAccessibleName(m_playButton->text());
    m_playButton->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Space));
    m_starButton = makeButton(m_bar, tr("Star"), tr("A starred snapshot is never thinned out"));
    m_starButton->setCheckable(true);
    m_pinButton = makeButton(
        m_bar, tr("Pin to compare"),
        tr("Keeps this snapshot in view beside the others; a double click on the time axis does the same"));
    m_pinButton->setCheckable(true);
    m_branchButton = makeButton(
        m_bar, tr("Branch…"),
        tr("A new run that continues exactly from here, with other settings if you like"));
    m_branchButton->setObjectName(u"branch"_s);
    m_count = new QLabel(m_bar);
    createAxisButton();
    m_followButton = makeButton(m_bar, {}, tr("Shows each new snapshot as it is taken"));
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(9, 3, 9, 0);
    row->setSpacing(2);
    for (QToolButton *button : {m_playButton, m_starButton, m_pinButton, m_branchButton})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addWidget(m_axisButton);
    row->addWidget(m_followButton);
    // Fixed, as fitTo() counts on it.
    m_bar->setFixedHeight(kBarHeight);
    connectBar();
}

void Timeline::createAxisButton()
{
    m_axisButton = makeButton(m_bar, {}, tr("How the training is spread over the width"));
    m_axisButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_axisButton);
    auto *modes = new QActionGroup(menu);
    const std::pair<TimeAxis::Mode, QString> entries[] = {{TimeAxis::Mode::Moment, tr("by snapshot")},
                                                          {TimeAxis::Mode::Linear, tr("linear axis")},
                                                          {TimeAxis::Mode::Log, tr("log axis")}};
    for (const auto &[mode, label] : entries) {
        QAction *action = menu->addAction(label);
        action->setCheckable(true);
        action->setData(int(mode));
        modes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = mode] { setMode(mode); });
    }
    m_axisButton->setMenu(menu);
}

void Timeline::connectBar()
{
    connect(m_playButton, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_followButton, &QToolButton::clicked, this, [this] { setFollowing(true); });
    // Clicked, not toggled: tell() checks the button whenever another snapshot is shown, and that sets no
    // star.
    connect(m_starButton, &QToolButton::clicked, this, [this](bool isOn) {
        if (m_current)
            Q_EMIT starToggled(*m_current, isOn);
    });
    connect(m_branchButton, &QToolButton::clicked, this, [this] {
        if (m_current)
            Q_EMIT branchRequested(*m_current);
    });
    connect(m_pinButton, &QToolButton::clicked, this, [this] {
        if (m_pinned || m_current)
            // Where one is pinned the button takes that off, whichever is shown now.
            Q_EMIT pinToggled(m_pinned.value_or(*m_current));
    });
}

void Timeline::connectView()
{
    connect(m_view, &TimelineView::momentPicked, this, &Timeline::pick);
    connect(m_view, &TimelineView::momentHovered, this, &Timeline::momentHovered);
    connect(m_view, &TimelineView::pinRequested, this, &Timeline::pinToggled);
    connect(m_view, &TimelineView::stepRequested, this, &Timeline::step);
    connect(m_view, &TimelineView::endRequested, this, [this](bool isNewest) {
        if (!moments().empty())
            pick(isNewest ? moments().back() : moments().front());
    });
}

void Timeline::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_view->setTheme(theme);
    // The bar is quiet: dim text that lights up under the pointer.
    m_bar->setStyleSheet(
        u"QToolButton { color: %1; border: none; padding: 3px 6px; background: transparent; }"
        "QToolButton:hover, QToolButton:focus, QToolButton:checked { color: %2; }"
        "QToolButton:focus { text-decoration: underline; }"
        "QToolButton:disabled { color: %3; }"
        "QToolButton::menu-indicator { image: none; }"
        "QLabel { color: %1; }"_s.arg(theme.dim.name(), theme.text.name(),
                                      Theme::mixed(theme.dim, theme.background, 0.5).name()));
    tell();
}

void Timeline::clear()
{
    m_play.stop();
    m_starred.clear();
    m_current = m_pinned = std::nullopt;
    // The next run is followed until somebody goes elsewhere in it.
    m_isFollowing = true;
    m_view->clear();
    tell();
}

void Timeline::setMoments(const std::vector<qint64> &moments)
{
    m_view->setMoments(moments);
    if (moments.empty())
        m_current.reset();
    else if (m_isFollowing || !m_current)
        show(moments.back());
    else if (!std::binary_search(moments.begin(), moments.end(),
                                 *m_current)) // It was thinned out: the next one is nearest in time.
        show(*std::min(std::lower_bound(moments.begin(), moments.end(), *m_current), moments.end() - 1));
    tell();
}

void Timeline::setStarred(const QSet<qint64> &starred)
{
    m_starred = starred;
    m_view->setStarred(starred);
    tell();
}

void Timeline::setPinned(std::optional<qint64> update)
{
    m_pinned = update;
    m_view->setPinned(update);
    tell();
}

void Timeline::fitTo(int pageHeight)
{
    // Pictures come first: in a low window the charts go one after the other.
    const int count = pageHeight < 430 ? 0 : pageHeight < 540 ? 1 : pageHeight < 960 ? 2 : 3;
    const int plot = pageHeight < 700 ? 28 : std::clamp(pageHeight / 16, 40, 90);
    m_view->setCharts(count, plot);
    setFixedHeight(kBarHeight + TimelineView::heightFor(count, plot));
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBar();
}

int Timeline::neededWidth() const
{
    const QMargins margins = m_bar->layout()->contentsMargins();
    int width = margins.left() + margins.right();
    for (const QWidget *part :
         std::initializer_list<const QWidget *>{m_playButton, m_starButton, m_pinButton, m_branchButton,
                                                m_count, m_axisButton, m_followButton}) {
        if (!part->isHidden())
            width += part->sizeHint().width() + m_bar->layout()->spacing();
    }
    return width;
}

/// Gives up words before any is cut: first what the axis shows anyway, then what a sign says as well.
void Timeline::fitBar()
{
    // First everything at its full length: what has to go is measured from there.
    m_count->show();
    m_playButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_starButton->setText(m_starButton->isChecked() ? tr("★ Starred") : tr("☆ Star"));
    m_followButton->setText(m_isFollowing ? tr("following the newest") : tr("follow the newest"));
    // What is missed least goes first.
    const std::function<void()> shorter[] = {
        [this] { m_count->hide(); },
        [this] { m_playButton->setToolButtonStyle(Qt::ToolButtonIconOnly); },
        [this] { m_followButton->setText(m_isFollowing ? tr("following") : tr("follow")); },
        [this] { m_starButton->setText(m_starButton->isChecked() ? u"★"_s : u"☆"_s); },
    };
    for (const auto &shorten : shorter) {
        if (neededWidth() <= width())
            return;
        shorten();
    }
}

void Timeline::pick(qint64 update)
{
    // A hand takes over from playing; at the newest snapshot it follows again.
    m_play.stop();
    m_isFollowing = !moments().empty() && update == moments().back();
    show(update);
    tell();
}

void Timeline::step(int count)
{
    if (moments().empty() || !m_current)
        return;
    const auto here = std::lower_bound(moments().begin(), moments().end(), *m_current) - moments().begin();
    pick(moments()[std::size_t(std::clamp<qint64>(here + count, 0, qint64(moments().size()) - 1))]);
}

void Timeline::setMode(TimeAxis::Mode mode)
{
    m_view->setMode(mode);
    tell();
}

void Timeline::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    if (isFollowing && !moments().empty())
        pick(moments().back());
    tell();
}

void Timeline::setPlaying(bool isPlaying)
{
    if (isPlaying && moments().size() > 1) {
        if (m_current == moments().back())
            show(moments().front());
        // Following would jump to each new snapshot while it plays the old ones.
        m_isFollowing = false;
        m_play.start();
    } else {
        m_play.stop();
    }
    tell();
}

void Timeline::playNext()
{
    const auto next = std::upper_bound(moments().begin(), moments().end(), m_current.value_or(-1));
    if (next == moments().end()) {
        // Whoever has come to the end sees what comes next.
        setFollowing(true);
        return;
    }
    show(*next);
    tell();
}

void Timeline::show(qint64 update)
{
    if (m_current == update)
        return;
    m_current = update;
    m_view->setCurrent(update);
    Q_EMIT momentChanged(update);
}

void Timeline::tell()
{
    const auto count = static_cast<int>(moments().size());
    m_count->setText(count == 0       ? tr("no snapshots kept yet")
                         : count == 1 ? tr("1 snapshot kept")
                                      : tr("%1 snapshots kept").arg(count));
    for (QAction *action : m_axisButton->menu()->actions()) {
        const bool isOn = action->data().toInt() == int(m_view->axis().mode());
        action->setChecked(isOn);
        if (isOn)
            m_axisButton->setText(action->text() + u" ▾"_s);
    }
    m_followButton->setEnabled(count > 0);
    m_playButton->setIcon(playIcon(isPlaying(), m_theme.dim));
    m_playButton->setIconSize({12, 12});
    m_playButton->setEnabled(count > 1);
    const bool isStarred = m_current && m_starred.contains(*m_current);
    m_starButton->setEnabled(m_current.has_value());
    m_starButton->setChecked(isStarred);
    m_branchButton->setEnabled(m_current.has_value());
    m_pinButton->setEnabled(m_current || m_pinned);
    m_pinButton->setChecked(m_pinned.has_value());
    m_pinButton->setText(m_pinned ? tr("Unpin") : tr("Pin to compare"));
    // Last: the texts above decide how much room the bar needs.
    fitBar();
}

} // namespace forja
