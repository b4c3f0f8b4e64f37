// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/statusline.h"

#include "ui/text/wording.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/numberlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QAction *showLog, QWidget *parent) : QWidget(parent)
{
    setProperty("isPanel", true);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(27);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kGap, 0);
    layout->setSpacing(18);
    // The name of a run may be long: it must not push out what stands at its right.
    m_state = new ElidedLabel(this);
    m_state->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_saved = new QLabel(this);
    m_flag = new QToolButton(this);
    m_flag->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_flag->setIconSize({11, 11});
    m_flag->setFocusPolicy(Qt::TabFocus);
    // The flag is a whole sentence: it takes what is left and is cut there.
    m_flag->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_memory = new NumberLabel(this);
    m_machine = new QLabel(this);
    m_log = new QToolButton(this);
    m_log->setDefaultAction(showLog);
    m_log->setFocusPolicy(Qt::TabFocus);
    for (QLabel *label : std::initializer_list<QLabel *>{m_state, m_saved, m_machine})
        label->setProperty("isDim", true);
    layout->addWidget(m_state);
    layout->addWidget(m_saved);
    layout->addWidget(m_flag, 1);
    layout->addWidget(m_memory);
    layout->addWidget(m_machine);
    layout->addWidget(m_log);
    connect(m_flag, &QToolButton::clicked, showLog, &QAction::trigger);
    // "4 min ago" grows old by itself.
    connect(&m_clock, &QTimer::timeout, this, &StatusLine::refresh);
    m_clock.setInterval(1000);
    setFlag({});
    refresh();
}

void StatusLine::addPart(QWidget *part)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_flag), part);
}

void StatusLine::setTheme(const Theme &theme)
{
    m_flag->setIcon(tintedIcon(u"flag"_s, theme.warning));
    m_flag->setStyleSheet(
        u"QToolButton { color: %1; padding: 1px 5px; text-align: left; }"_s.arg(theme.warning.name()));
    m_log->setStyleSheet(u"QToolButton { color: %1; padding: 1px 7px; }"_s.arg(theme.dim.name()));
}

void StatusLine::setState(RunState state, const QString &runName)
{
    m_runState = state;
    m_runName = runName;
    refresh();
}

void StatusLine::setBusy(const QString &sentence)
{
    m_busy = sentence;
    refresh();
}

void StatusLine::setSavedNow()
{
    m_sinceSaved.start();
    m_clock.start();
    refresh();
}

void StatusLine::setFlag(const QString &sentence)
{
    m_flagText = sentence;
    m_flag->setToolTip(sentence);
    m_flag->setAccessibleName(sentence);
    elideFlag();
}

void StatusLine::elideFlag()
{
    // The room stays, so that what is at the right stays at the right.
    const bool hasFlag = !m_flagText.isEmpty();
    m_flag->setEnabled(hasFlag);
    m_flag->setToolButtonStyle(hasFlag ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    m_flag->setText(m_flag->fontMetrics().elidedText(m_flagText, Qt::ElideRight,
                                                     qMax(40, m_flag->width() - 40)));
}

QString StatusLine::threadsText(const ThreadsAtWork &atWork)
{
    const QString number = counted(atWork.threads, tr("1 thread"), tr("%1 threads"));
    switch (atWork.why) {
    case ThreadsAtWork::Why::Allowed:
        return number;
    case ThreadsAtWork::Why::Trying:
        return tr("%1, being tried").arg(number);
    case ThreadsAtWork::Why::Fastest:
        return tr("%1, the fastest").arg(number);
    case ThreadsAtWork::Why::Shared:
        return tr("%1, cores shared").arg(number);
    }
    return number;
}

QString StatusLine::whyThreads(const ThreadsAtWork &atWork)
{
    QStringList lines;
    switch (atWork.why) {
    case ThreadsAtWork::Why::Allowed:
        lines << tr("As many threads train as the setting, the cores and the parts of a batch allow.");
        break;
    case ThreadsAtWork::Why::Trying:
        lines << tr("The training is finding out how many threads are fastest.");
        break;
    case ThreadsAtWork::Why::Fastest:
        lines << tr("More threads were tried, and updates were not faster.");
        break;
    case ThreadsAtWork::Why::Shared:
        lines << tr("Other programs use the cores: on more threads updates would not be faster now.");
        break;
    }
    QStringList times;
    for (auto it = atWork.milliseconds.cbegin(); it != atWork.milliseconds.cend(); ++it)
        times << counted(it.key(), tr("1 thread"), tr("%1 threads")) + u": "_s
                + localNumber(QString::number(it.value(), 'g', 3)) + u" ms"_s;
    if (!times.isEmpty())
        lines << tr("One update, when last compared: %1.").arg(times.join(u", "_s));
    lines << tr("How many there are changes nothing in the result.");
    return lines.join(u'\n');
}

void StatusLine::setProgress(const Progress &progress)
{
    m_memory->setParts({}, groupDigits(qRound64(progress.memoryMb)), u"MB"_s);
    m_machine->setText(threadsText(progress.threads) + u" · "_s + progress.precision);
    m_machine->setToolTip(whyThreads(progress.threads));
    m_memory->setVisible(progress.memoryMb > 0);
    m_machine->setVisible(progress.at.update > 0 || progress.seconds > 0);
}

void StatusLine::clearRun()
{
    m_sinceSaved.invalidate();
    m_clock.stop();
    m_memory->hide();
    m_machine->hide();
    setFlag({});
    refresh();
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elideFlag();
}

void StatusLine::refresh()
{
    const QString state = m_busy.isEmpty() ? stateName(m_runState) : m_busy;
    m_state->setFullText(m_runName.isEmpty() ? state : tr("%1 · run %2").arg(state, m_runName));
    m_saved->setVisible(m_sinceSaved.isValid());
    if (m_sinceSaved.isValid())
        m_saved->setText(tr("saved %1").arg(ago(m_sinceSaved.elapsed() / 1000)));
}

QString StatusLine::text() const
{
    return m_state->fullText();
}

} // namespace forja
