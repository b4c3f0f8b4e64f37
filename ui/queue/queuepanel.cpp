// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuepanel.h"

#include "ui/queue/progressdelegate.h"
#include "ui/text/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

namespace forja {

using namespace Qt::StringLiterals;

QueuePanel::QueuePanel(RunQueue &queue, QWidget *parent) : QWidget(parent), m_queue(queue), m_model(queue)
{
    setProperty("isPanel", true);
    setProperty("helpPage", u"queue"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 6, kMargin, 6);
    layout->setSpacing(4);
    layout->addWidget(makeHead());
    m_problem = new QLabel(this);
    m_problem->setProperty("isWarning", true);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    makeList();
    layout->addWidget(m_list, 1);
    layout->addWidget(makeActions());
    setMinimumHeight(186);
    setProblem({});
    connect(&m_queue, &RunQueue::changed, this, &QueuePanel::refresh);
    connect(&m_queue, &RunQueue::progressed, this, &QueuePanel::refresh);
    // A reset takes the cursor away; the picked entry is known by its id, wherever it stands now.
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { pick(m_pickedId); });
    refresh();
}

QWidget *QueuePanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    auto *title = new QLabel(tr("Queue"), head);
    title->setFont(strongFont());
    layout->addWidget(title);
    m_summary = new QLabel(head);
    m_summary->setProperty("isDim", true);
    layout->addSpacing(kGap);
    layout->addWidget(m_summary, 1);
    auto *count = new QLabel(tr("at once"), head);
    count->setProperty("isDim", true);
    m_atOnce = new QSpinBox(head);
    m_atOnce->setRange(1, 64);
    m_atOnce->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_atOnce->setFixedWidth(44);
    m_atOnce->setToolTip(tr("How many runs of the queue train at the same time. Two share the processor and "
                            "need memory for both."));
    m_atOnce->setAccessibleName(tr("Runs at once"));
    connect(m_atOnce, &QSpinBox::valueChanged, &m_queue, &RunQueue::setAtOnce);
    m_beside = new QComboBox(head);
    m_beside->addItems({tr("share with a run here"), tr("wait for a run here")});
    m_beside->setToolTip(tr("While a run trains in this window, the queue uses only the processor time it "
                            "leaves, or waits until that run is paused or finished."));
    m_beside->setAccessibleName(tr("The queue while a run trains here"));
    // Activated, not changed: refresh() sets it, too.
    connect(m_beside, &QComboBox::activated, this, [this](int at) { m_queue.setWaitsForLive(at == 1); });
    m_start = new QPushButton(head);
    m_start->setObjectName(u"startQueue"_s);
    connect(m_start, &QPushButton::clicked, this, [this] { m_queue.setOn(!m_queue.isOn()); });
    for (QWidget *part : std::initializer_list<QWidget *>{m_atOnce, count, m_beside, m_start})
        layout->addWidget(part);
    return head;
}

void QueuePanel::makeList()
{
    m_list = new QTreeView(this);
    m_list->setModel(&m_model);
    // A list, whose rows have nothing below them.
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Queue"));
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_bars = new ProgressDelegate(QueueModel::FractionRole, m_list);
    m_list->setItemDelegateForColumn(QueueModel::Progressed, m_bars);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QueueModel::Title, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{QueueModel::State, 150},   {QueueModel::Progressed, 110},
                                          {QueueModel::Update, 80},   {QueueModel::Left, 70},
                                          {QueueModel::Distance, 80}, {QueueModel::Run, 210}};
    for (const auto &[column, width] : widths)
        // Other languages have longer titles.
        header->resizeSection(column, std::max(width, header->sectionSizeHint(column)));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                m_pickedId = current.data(QueueModel::IdRole).toString();
                refresh();
            });
    connect(m_list, &QTreeView::activated, this, [this] {
        // As the button does: an entry that has not begun has no run to be opened.
        if (m_open->isEnabled())
            m_open->click();
    });
}

QWidget *QueuePanel::makeActions()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_open = addAction(row, tr("Open"), tr("Show its run; a run that is training is followed"), {},
                       [this](const QueueEntry &entry) { Q_EMIT runRequested(m_queue.runPath(entry)); });
    m_pause = addAction(row, tr("Pause"), tr("Pause at the end of the update, or continue"), {},
                        [this](const QueueEntry &entry) {
                            if (entry.live == RunState::Paused)
                                m_queue.proceed(entry.id);
                            else
                                m_queue.pause(entry.id);
                        });
    m_stop = addAction(row, tr("Stop and save"), tr("Stop this run; it can be continued later"), {},
                       [this](const QueueEntry &entry) { m_queue.stop(entry.id); });
    m_again = addAction(row, tr("Again"),
                        tr("Add it to the queue again: it continues from its newest checkpoint, or starts "
                           "over if there is none"),
                        {}, [this](const QueueEntry &entry) { m_queue.again(entry.id); });
    m_up = addAction(row, tr("Earlier"), tr("One place earlier"), QKeySequence(Qt::ALT | Qt::Key_Up),
                     [this](const QueueEntry &entry) { moveBy(entry, -1); });
    m_down = addAction(row, tr("Later"), tr("One place later"), QKeySequence(Qt::ALT | Qt::Key_Down),
                       [this](const QueueEntry &entry) { moveBy(entry, 1); });
    m_remove = addAction(row, tr("Remove"), tr("Take it out of the queue; its run stays"),
                         QKeySequence::Delete, [this](const QueueEntry &entry) { m_queue.remove(entry.id); });
    m_sheet = addAction(row, tr("Contact sheet"),
                        tr("Write and open a page with the same latents for every combination of this sweep"),
                        {}, [this](const QueueEntry &entry) { Q_EMIT sheetRequested(entry.sweep); });
    m_why = new QLabel(row);
    m_why->setProperty("isWarning", true);
    m_why->setWordWrap(true);
    // A reason is often asked about elsewhere, so it can be copied.
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addSpacing(kGap);
    layout->addWidget(m_why, 1);
    const auto addLink = [&](const char *name, const QString &text, const QString &tip,
                             void (QueuePanel::*signal)()) {
        auto *link = new QPushButton(text, row);
        link->setObjectName(QString::fromLatin1(name));
        link->setProperty("isLink", true);
        link->setToolTip(tip);
        connect(link, &QPushButton::clicked, this, signal);
        layout->addWidget(link);
        return link;
    };
    m_add = addLink("addHere", tr("Add to queue"),
                    tr("Add the settings on the left to the queue (Ctrl+Shift+U); while a run trains, "
                       "prepare the next one first"),
                    &QueuePanel::addRequested);
    layout->addSpacing(kGap);
    addLink("sweep", tr("Sweep…"), tr("Add every combination of a few settings to the queue"),
            &QueuePanel::sweepRequested);
    return row;
}

QToolButton *QueuePanel::addAction(QWidget *row, const QString &text, const QString &tip,
                                   const QKeySequence &keys, std::function<void(const QueueEntry &)> act)
{
    auto *action = new QAction(text, m_list);
    action->setToolTip(keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys.toString(QKeySequence::NativeText)));
    action->setShortcut(keys);
    // Delete and Alt with arrows mean entries only in the list itself.
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        const QueueEntry *entry = picked();
        if (!entry)
            return;
        // The queue may move its entries while it acts.
        const QueueEntry copy = *entry;
        act(copy);
    });
    auto *button = new QToolButton(row);
    button->setDefaultAction(action);
    // A click leaves the focus in the list, as only there the keys of the actions are heard.
    button->setFocusPolicy(Qt::TabFocus);
    row->layout()->addWidget(button);
    return button;
}

void QueuePanel::moveBy(const QueueEntry &entry, int rows)
{
    m_queue.move(entry.id, m_model.indexOf(entry.id).row() + rows);
}

const QueueEntry *QueuePanel::picked() const
{
    return m_queue.find(m_pickedId);
}

void QueuePanel::pick(const QString &id)
{
    const QModelIndex at = m_model.indexOf(id);
    if (at.isValid())
        m_list->setCurrentIndex(at);
    else
        m_pickedId.clear();
    refresh();
}

QString QueuePanel::summarySentence() const
{
    if (m_queue.entries().isEmpty())
        return tr("The queue is empty. “Add to queue” is below this list.");
    // Only states that some entry is in: zeros would hide the numbers that count.
    const auto part = [this](QueueEntry::State state, const QString &text) {
        const int count = m_queue.count(state);
        return count > 0 ? QStringList{text.arg(count)} : QStringList{};
    };
    QStringList parts = part(QueueEntry::State::Running, tr("%1 running"))
        + part(QueueEntry::State::Waiting, tr("%1 waiting")) + part(QueueEntry::State::Done, tr("%1 done"))
        + part(QueueEntry::State::Stopped, tr("%1 stopped"))
        + part(QueueEntry::State::Failed, tr("%1 failed"));
    if (const auto left = m_queue.secondsLeft())
        parts << tr("%1 left").arg(clock(*left));
    if (m_queue.isHeldForLive() && m_queue.isOn())
        parts << tr("waiting for the run here");
    return parts.join(u" · "_s);
}

void QueuePanel::refresh()
{
    m_summary->setText(summarySentence());
    // The spin box would tell the queue what the queue has just told it.
    const QSignalBlocker quiet(m_atOnce);
    m_atOnce->setValue(m_queue.atOnce());
    m_beside->setCurrentIndex(m_queue.waitsForLive() ? 1 : 0);
    m_start->setText(m_queue.isOn() ? tr("Pause the queue") : tr("Start the queue"));
    m_start->setToolTip(m_queue.isOn() ? tr("Start no more runs; those that are running continue")
                                       : tr("Train the waiting runs in order"));
    m_start->setEnabled(m_queue.isOn() || m_queue.count(QueueEntry::State::Waiting) > 0);
    // What can be done hangs on how the picked entry stands.
    const QueueEntry *entry = picked();
    const bool isRunning = entry && entry->state == QueueEntry::State::Running;
    const bool isOver = entry
        && (entry->state == QueueEntry::State::Stopped || entry->state == QueueEntry::State::Failed);
    const auto enable = [](QToolButton *button, bool isEnabled) {
        // The action, not the button: its key and menu entry must rest as well.
        button->defaultAction()->setEnabled(isEnabled);
    };
    enable(m_open, entry && !entry->run.isEmpty());
    enable(m_pause, isRunning && (entry->live == RunState::Training || entry->live == RunState::Paused));
    m_pause->defaultAction()->setText(isRunning && entry->live == RunState::Paused ? tr("Continue")
                                                                                   : tr("Pause"));
    // One that waits can be stopped, too: it keeps its place, and the queue passes it by.
    enable(m_stop,
           entry
               && (isRunning ? entry->live != RunState::Stopping
                             : entry->state == QueueEntry::State::Waiting));
    enable(m_again, isOver);
    enable(m_up, entry && m_model.indexOf(entry->id).row() > 0);
    enable(m_down, entry && m_model.indexOf(entry->id).row() < m_model.rowCount() - 1);
    // Its process would train on with no entry left to tell of it.
    enable(m_remove, entry && !isRunning);
    enable(m_sheet, entry && !entry->sweep.isEmpty() && !entry->run.isEmpty());
    m_why->setText(entry && entry->why ? translateProblem(*entry->why) : QString());
}

void QueuePanel::setCanAdd(bool canAdd)
{
    m_add->setEnabled(canAdd);
}

QString QueuePanel::summary() const
{
    return m_summary->text();
}

void QueuePanel::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void QueuePanel::setTheme(const Theme &theme)
{
    m_model.setTheme(theme);
    m_bars->setTheme(theme);
    m_list->setStyleSheet(
        u"QTreeView { background: %1; border: none; } QTreeView::item { padding: 3px 6px; }"_s.arg(
            theme.panel.name()));
    m_list->viewport()->update();
}

} // namespace forja
