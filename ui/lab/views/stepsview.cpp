// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/stepsview.h"

#include "ui/lab/views/stepsparts.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"
#include "ui/widgets/pageparts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepMs = 1600;
constexpr int kStepSide = 84;
constexpr int kGroupSide = 44;
constexpr qsizetype kMostOfGroup = 12;

struct GroupWords
{
    const char *name;
    const char *label;
};

constexpr GroupWords kGroups[] = {
    {"held-out", QT_TRANSLATE_NOOP("forja::StepsView", "real, not seen before")},
    {"blurred", QT_TRANSLATE_NOOP("forja::StepsView", "real, blurred")},
    {"inverted", QT_TRANSLATE_NOOP("forja::StepsView", "real, inverted")},
    {"foreign", QT_TRANSLATE_NOOP("forja::StepsView", "real, of something else")},
    {"generated", QT_TRANSLATE_NOOP("forja::StepsView", "generated")},
};

} // namespace

StepsView::StepsView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_summary = startpages::wrapped(this);
    column->addWidget(m_summary);
    makeBar();
    makeStepPart();
    column->addWidget(m_stepPart);
    m_groupPart = new QWidget(this);
    m_groupColumn = new QVBoxLayout(m_groupPart);
    m_groupColumn->setContentsMargins(0, 0, 0, 0);
    m_groupColumn->setSpacing(14);
    column->addWidget(m_groupPart);
    column->addStretch(1);
    m_play.setInterval(kStepMs);
    connect(&m_play, &QTimer::timeout, this, [this] {
        goTo(m_place + 1);
        // Asked after the step: playing ends with the last place in sight, not one tick later.
        if (m_place + 1 >= placeCount())
            setPlaying(false);
    });
    setTheme(m_theme);
}

void StepsView::makeStepPart()
{
    m_stepPart = new QWidget(this);
    auto *step = new QVBoxLayout(m_stepPart);
    step->setContentsMargins(0, 0, 0, 0);
    step->setSpacing(10);
    m_pictures = new ShownPictures(m_stepPart);
    m_pictures->setAccessibleName(tr("What D was shown in this update"));
    step->addWidget(m_pictures);
    m_before = new ShareBar(m_stepPart);
    m_after = new ShareBar(m_stepPart);
    auto *caption = startpages::wrapped(m_stepPart, "isDim");
    caption->setText(tr("The share of a fixed set of pictures, half real and half generated, that D "
                        "classifies correctly. It does not learn from any of them. The mark is chance."));
    step->addSpacing(4);
    // One above the other: what the update has changed is the difference between them.
    step->addWidget(m_before);
    step->addWidget(m_after);
    step->addWidget(caption);
}

void StepsView::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto button = [&](const QString &text, const QString &tip) {
        auto *made = new QToolButton(bar);
        made->setText(text);
        made->setToolTip(tip);
        made->setProperty("isRaised", true);
        row->addWidget(made);
        return made;
    };
    m_back = button(tr("← Back"), tr("The previous update (Left)"));
    m_next = button(tr("Next →"), tr("The next update (Right)"));
    m_playButton = button({}, tr("Plays slowly (Space)"));
    m_playButton->setAccessibleName(tr("Play slowly"));
    m_headline = new QLabel(bar);
    m_headline->setFont(strongFont());
    row->addSpacing(8);
    row->addWidget(m_headline, 1);
    // Between the summary and the pictures, which is where the constructor calls this.
    layout()->addWidget(bar);
    connect(m_back, &QToolButton::clicked, this, [this] { goTo(m_place - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goTo(m_place + 1); });
    connect(m_playButton, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
}

void StepsView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_pictures->setTheme(theme);
    for (ShareBar *bar : findChildren<ShareBar *>())
        bar->setTheme(theme);
    for (ShownPictures *pictures : m_groupPart->findChildren<ShownPictures *>())
        pictures->setTheme(theme);
    m_playButton->setIcon(tintedIcon(isPlaying() ? u"pause"_s : u"play"_s, theme.text));
}

void StepsView::setAsking(const LabAsking &asking, double threshold)
{
    m_threshold = threshold;
    const bool isOther = asking.path != m_asking.path;
    m_asking = asking;
    m_steps = stepsOf(asking.record.details);
    m_groups = groupsOf(asking.record.details);
    if (isOther) {
        m_sheets.clear();
        m_place = 0;
        setPlaying(false);
    }
    // While it runs, steps are added: whoever looks at one of them stays there.
    m_place = std::clamp(m_place, 0, std::max(0, placeCount() - 1));
    m_summary->setText(summary());
    showGroups();
    refresh();
}

int StepsView::placeCount() const
{
    return int(m_steps.size()) + (m_groups.isEmpty() ? 0 : 1);
}

void StepsView::goTo(int place)
{
    m_place = std::clamp(place, 0, std::max(0, placeCount() - 1));
    refresh();
}

void StepsView::setPlaying(bool isPlaying)
{
    if (isPlaying && m_place + 1 >= placeCount())
        goTo(0);
    if (isPlaying)
        m_play.start();
    else
        m_play.stop();
    m_playButton->setIcon(tintedIcon(isPlaying ? u"pause"_s : u"play"_s, m_theme.text));
}

QString StepsView::headline() const
{
    return m_headline->text();
}

QString StepsView::summary() const
{
    if (m_steps.isEmpty())
        return tr("D has not been shown anything yet.");
    const ShownStep &last = m_steps.constLast();
    return tr("Before its first update D classifies %1 % of the pictures correctly; 50 % is chance. After %2 "
              "updates it is %3 %. Nobody told it what a good picture is: each picture only has a label that "
              "says where it comes from.")
        .arg(std::lround(m_steps.constFirst().accuracyBefore * 100))
        .arg(m_steps.size())
        .arg(std::lround(last.accuracyAfter * 100));
}

void StepsView::refresh()
{
    const bool isGroups = m_place >= m_steps.size();
    m_stepPart->setVisible(!m_steps.isEmpty() && !isGroups);
    m_groupPart->setVisible(!m_groups.isEmpty() && isGroups);
    m_back->setEnabled(m_place > 0);
    m_next->setEnabled(m_place + 1 < placeCount());
    m_playButton->setEnabled(placeCount() > 1);
    if (placeCount() == 0)
        m_headline->clear();
    else if (isGroups)
        m_headline->setText(tr("Origin, not quality: what D calls real now"));
    else
        showStep(m_steps.at(m_place));
}

QImage StepsView::sheet(const QString &file)
{
    // Named by the record: only files of the folder itself are opened.
    if (file.isEmpty() || file.contains(u".."_s) || file.startsWith(QLatin1Char('/')))
        return {};
    QImage &kept = m_sheets[file];
    if (kept.isNull())
        kept.load(m_asking.path + QLatin1Char('/') + file);
    return kept;
}

void StepsView::showStep(const ShownStep &step)
{
    // Counted from 1, as a person counts.
    m_headline->setText(tr("Update %1 of D, %2 of %3")
                            .arg(groupDigits(step.update + 1))
                            .arg(m_place + 1)
                            .arg(m_steps.size()));
    const QList<QImage> pictures = cutSheet(sheet(step.sheet), step.real.size());
    QList<ShownPictures::Entry> entries;
    for (qsizetype i = 0; i < step.real.size(); ++i)
        entries.append({pictures.value(i), step.real.at(i), step.outputs.value(i, qQNaN()),
                        step.outputs.value(i, qQNaN()) > m_threshold, true});
    m_pictures->setEntries(entries, kStepSide);
    m_before->setShare(tr("before this update"), step.accuracyBefore);
    m_after->setShare(tr("after it"), step.accuracyAfter);
}

void StepsView::showGroups()
{
    while (QLayoutItem *item = m_groupColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ShownGroup &group : std::as_const(m_groups)) {
        const auto words = std::find_if(std::begin(kGroups), std::end(kGroups),
                                        [&group](const GroupWords &one) {
                                            return group.name == QLatin1String(one.name);
                                        });
        const QString label = words == std::end(kGroups) ? group.name : tr(words->label);
        auto *part = new QWidget(m_groupPart);
        auto *column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        auto *bar = new ShareBar(part);
        bar->setTheme(m_theme);
        // Of the whole group; below are only some of its pictures.
        bar->setShare(label, group.saysReal);
        column->addWidget(bar);
        auto *pictures = new ShownPictures(part);
        pictures->setTheme(m_theme);
        QList<ShownPictures::Entry> entries;
        const QList<QImage> cut = cutSheet(sheet(group.sheet), group.outputs.size());
        // Some of them, evenly: they stand in order of their classes.
        const qsizetype shownCount = std::min(cut.size(), kMostOfGroup);
        for (qsizetype n = 0; n < shownCount; ++n) {
            const qsizetype i = n * cut.size() / shownCount;
            // All other groups are made of real pictures, however they were spoilt.
            entries.append({cut.at(i), group.name != u"generated", group.outputs.value(i, qQNaN()),
                            group.outputs.value(i, qQNaN()) > m_threshold, false});
        }
        pictures->setEntries(entries, kGroupSide);
        pictures->setVisible(!entries.isEmpty());
        column->addWidget(pictures);
        m_groupColumn->addWidget(part);
    }
    auto *caption = startpages::wrapped(m_groupPart, "isDim");
    caption->setText(tr("The share of each group that D calls real, with some of its pictures. D learned "
                        "where pictures come from, not how good they are."));
    m_groupColumn->addWidget(caption);
}

void StepsView::keyPressEvent(QKeyEvent *event)
{
    // The keys that the tips of the buttons name.
    switch (event->key()) {
    case Qt::Key_Left:
        goTo(m_place - 1);
        break;
    case Qt::Key_Right:
        goTo(m_place + 1);
        break;
    case Qt::Key_Space:
        setPlaying(!isPlaying());
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace forja
