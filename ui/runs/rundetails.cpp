// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundetails.h"

#include "ui/runs/diskbar.h"
#include "ui/runs/runwording.h"
#include "ui/text/wording.h"
#include "ui/widgets/pixels.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFewest = 2, kMost = 8; ///< runs that can be compared

QPushButton *link(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("isLink", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

DiskUse sumOf(const QList<RunSummary> &runs)
{
    DiskUse sum;
    for (const RunSummary &run : runs) {
        sum.moments += run.kept.disk.moments;
        sum.generators += run.kept.disk.generators;
        sum.checkpoints += run.kept.disk.checkpoints;
        sum.abandoned += run.kept.disk.abandoned;
        sum.rest += run.kept.disk.rest;
    }
    return sum;
}

} // namespace

/// Twelve pictures of the newest moment.
class RunDetails::Pictures : public QWidget
{
public:
    explicit Pictures(QWidget *parent) : QWidget(parent)
    {
        setAccessibleName(RunDetails::tr("Pictures of its newest snapshot"));
    }
    void setTiles(const QList<QImage> &tiles, const QColor &empty)
    {
        m_tiles = tiles;
        m_empty = empty;
        update();
    }

protected:
    // Said by hand: a scroll area does not ask a layout for its height at a width.
    void resizeEvent(QResizeEvent *) override
    {
        setFixedHeight(kRows * (side(width()) + kGapHere) - kGapHere);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int tile = side(width());
        for (int i = 0; i < kRows * kColumns; ++i) {
            const QRectF at(i % kColumns * (tile + kGapHere), i / kColumns * (tile + kGapHere), tile, tile);
            paintPicture(painter, i < m_tiles.size() ? m_tiles[i] : QImage(), at, kRadius, m_empty);
        }
    }

private:
    static constexpr int kColumns = 6, kRows = 2, kGapHere = 4;
    static int side(int width) { return (width + kGapHere) / kColumns - kGapHere; }
    QList<QImage> m_tiles;
    QColor m_empty;
};

RunDetails::RunDetails(FieldTablePtr table, RunThumbnails *thumbnails, QWidget *parent)
    : QWidget(parent), m_table(std::move(table)), m_thumbnails(thumbnails)
{
    setProperty("isPanel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(6);
    makeHead(column);
    makeActions(column);
    makeFacts(column);
    makeNotes(column);
    column->addStretch(1);
    m_scroll->setWidget(m_content);
    m_scroll->installEventFilter(this);
    m_empty = new QLabel(tr("Select a run to see what it is, or several to compare them."), this);
    m_empty->setWordWrap(true);
    m_empty->setProperty("isDim", true);
    m_empty->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    outer->addWidget(m_empty);
    outer->addWidget(m_scroll, 1);
    connect(m_thumbnails, &RunThumbnails::available, this, [this](const QString &path) {
        if (m_runs.size() == 1 && m_runs.constFirst().path == path)
            m_pictures->setTiles(m_thumbnails->tiles(m_runs.constFirst()), m_theme.field);
    });
    setRuns({});
}

QLabel *RunDetails::addHeading(QVBoxLayout *column, const QString &text)
{
    column->addSpacing(8);
    auto *label = new QLabel(text, m_content);
    label->setFont(strongFont());
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

QLabel *RunDetails::addDim(QVBoxLayout *column)
{
    auto *label = new QLabel(m_content);
    label->setProperty("isDim", true);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    return label;
}

void RunDetails::makeHead(QVBoxLayout *column)
{
    m_pictures = new Pictures(m_content);
    column->addWidget(m_pictures);
    column->addSpacing(4);
    m_name = new QLabel(m_content);
    m_name->setFont(strongFont());
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_name);
    m_standing = addDim(column);
}

void RunDetails::makeFacts(QVBoxLayout *column)
{
    column->addSpacing(6);
    m_facts = new QLabel(m_content);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setWordWrap(true);
    column->addWidget(m_facts);
    m_parent = link({}, m_content);
    column->addWidget(m_parent);
    m_compareParent = link(tr("Compare with its parent"), m_content);
    m_compareParent->setToolTip(tr("Charts, pictures and settings side by side (Ctrl+Enter)"));
    column->addWidget(m_compareParent);
    connect(m_compareParent, &QPushButton::clicked, this, &RunDetails::compareRequested);
    connect(m_parent, &QPushButton::clicked, this, [this] {
        if (m_runs.size() == 1 && m_runs.constFirst().origin)
            Q_EMIT parentRequested(m_runs.constFirst().origin->run);
    });
    m_differsHeading = addHeading(column, {});
    m_differs = addDim(column);
}

void RunDetails::makeNotes(QVBoxLayout *column)
{
    m_notes = new QWidget(m_content);
    auto *layout = new QVBoxLayout(m_notes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    addHeading(layout, tr("Tags and note"));
    m_tags = new QLineEdit(m_notes);
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    m_tags->setAccessibleName(tr("Tags"));
    layout->addWidget(m_tags);
    m_note = new QPlainTextEdit(m_notes);
    m_note->setPlaceholderText(tr("What is this run for? What did it show?"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(66);
    m_note->installEventFilter(this);
    layout->addWidget(m_note);
    connect(m_tags, &QLineEdit::editingFinished, this, &RunDetails::finishTyping);
    column->addWidget(m_notes);
    m_diskHeading = addHeading(column, {});
    m_disk = new DiskBar(m_content);
    column->addWidget(m_disk);
}

void RunDetails::makeActions(QVBoxLayout *column)
{
    m_open = link(tr("Open"), m_content);
    m_compare = link(tr("Compare"), m_content);
    m_star = link({}, m_content);
    m_thin = link(tr("Thin out…"), m_content);
    m_folder = link(tr("Show the folder"), m_content);
    m_trash = link(tr("Move to trash…"), m_content);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    int place = 0;
    for (QPushButton *button : {m_open, m_compare, m_star, m_thin, m_folder, m_trash}) {
        grid->addWidget(button, place / 2, place % 2, Qt::AlignLeft);
        ++place;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addSpacing(4);
    column->addLayout(grid);
    m_why = addDim(column);
    connect(m_open, &QPushButton::clicked, this, &RunDetails::openRequested);
    connect(m_compare, &QPushButton::clicked, this, &RunDetails::compareRequested);
    connect(m_star, &QPushButton::clicked, this, &RunDetails::starRequested);
    connect(m_thin, &QPushButton::clicked, this, &RunDetails::thinRequested);
    connect(m_folder, &QPushButton::clicked, this, &RunDetails::folderRequested);
    connect(m_trash, &QPushButton::clicked, this, &RunDetails::trashRequested);
}

void RunDetails::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_disk->setTheme(theme);
    setRuns(m_runs);
}

QString RunDetails::whyNotCompared(qsizetype chosen)
{
    if (chosen < kFewest)
        return tr("Select two to eight runs to compare them (Ctrl-click or Shift-click).");
    return chosen > kMost ? tr("At most eight runs can be compared.") : QString();
}

QString RunDetails::whyNotChanged(const QList<RunSummary> &runs)
{
    QStringList written;
    for (const RunSummary &run : runs) {
        if (run.writer)
            written << run.name;
    }
    return written.isEmpty() ? QString() : tr("Stop the training of %1 first.").arg(written.join(u", "_s));
}

QStringList RunDetails::toCompare(const QList<RunSummary> &chosen)
{
    QStringList paths;
    if (chosen.size() == 1 && chosen.constFirst().origin) {
        const QString parent
            = QFileInfo(chosen.constFirst().path).dir().filePath(chosen.constFirst().origin->run);
        if (QFileInfo::exists(parent + u"/experiment.json"_s))
            paths << parent;
    }
    for (const RunSummary &run : chosen)
        paths << run.path;
    return paths;
}

void RunDetails::setRuns(const QList<RunSummary> &runs)
{
    const bool isOther = runs.size() != 1 || m_runs.size() != 1
        || runs.constFirst().path != m_runs.constFirst().path;
    if (isOther)
        finishTyping();
    m_runs = runs;
    m_scroll->setVisible(!runs.isEmpty());
    m_empty->setVisible(runs.isEmpty());
    if (runs.isEmpty())
        return;
    const bool isOne = runs.size() == 1;
    const bool isReadable = isOne && !runs.constFirst().problem;
    for (QWidget *part : QList<QWidget *>{m_pictures, m_facts, m_differsHeading, m_differs, m_notes})
        part->setVisible(isReadable);
    m_parent->setVisible(isReadable && runs.constFirst().origin);
    m_compareParent->setVisible(isReadable && toCompare(runs).size() > 1);
    if (isOne) {
        tellOne(runs.constFirst());
        tellNotes(runs.constFirst(), isOther);
    } else {
        tellMany();
    }
    const DiskUse use = sumOf(runs);
    m_diskHeading->setText(tr("On disk: %1").arg(bytesText(use.total())));
    m_disk->setUse(use);
    tellActions();
}

void RunDetails::tellOne(const RunSummary &run)
{
    m_pictures->setTiles(m_thumbnails->tiles(run), m_theme.field);
    m_name->setText(run.name);
    m_standing->setText(run.problem ? translateProblem(*run.problem) : standingText(run));
    m_facts->setText(factsOf(run));
    if (run.origin) {
        // The number is enough to know it by; the whole name would be wider than the panel.
        RunSummary brief = run;
        brief.origin->run = run.origin->run.section(QLatin1Char('-'), 0, 0);
        m_parent->setText(originText(brief));
        m_parent->setToolTip(originText(run));
    }
    m_differsHeading->setText(run.differsFromParent      ? tr("What differs from its parent")
                                  : run.preset.isEmpty() ? tr("What differs from the defaults")
                                                         : tr("What differs from “%1”").arg(run.preset));
    const QStringList lines = differenceLines(run, *m_table);
    m_differs->setText(lines.isEmpty() ? tr("Nothing") : lines.join(QLatin1Char('\n')));
}

QString RunDetails::factsOf(const RunSummary &run) const
{
    QString rows;
    const auto add = [&rows, this](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            rows += u"<tr><td style=\"color:%1; padding-right:10px\">%2</td><td>%3</td></tr>"_s.arg(
                m_theme.dim.name(), name.toHtmlEscaped(), value.toHtmlEscaped());
        }
    };
    add(tr("data"), sourceName(run.data));
    add(tr("update"), lengthText(run));
    add(tr("training"), clock(run.seconds));
    add(tr("pictures"), tr("%1 thousand").arg(groupDigits(qRound64(run.kimg))));
    add(tr("distance"), run.best ? tr("best %1").arg(measureText(run)) : tr("no best yet"));
    add(tr("created"),
        run.began.isValid() ? QLocale().toString(run.began.toLocalTime(), QLocale::ShortFormat) : QString());
    return u"<table cellspacing=\"0\" cellpadding=\"1\">%1</table>"_s.arg(rows);
}

void RunDetails::tellMany()
{
    m_name->setText(tr("%1 runs").arg(groupDigits(m_runs.size())));
    qint64 updates = 0;
    double seconds = 0;
    for (const RunSummary &run : std::as_const(m_runs)) {
        updates += run.at.update;
        seconds += run.seconds;
    }
    m_standing->setText(tr("%1 and %2 of training in all")
                            .arg(counted(updates, tr("1 update"), tr("%1 updates")), clock(seconds)));
}

void RunDetails::tellNotes(const RunSummary &run, bool isOther)
{
    // A person's typing is not taken away by what comes from the disk.
    if (!isOther && (m_tags->hasFocus() || m_note->hasFocus()))
        return;
    m_told = run.notes;
    m_tags->setText(run.notes.tags.join(u", "_s));
    if (m_note->toPlainText() != run.notes.note)
        m_note->setPlainText(run.notes.note);
}

void RunDetails::finishTyping()
{
    if (m_runs.size() != 1 || m_runs.constFirst().problem)
        return;
    RunNotes notes = m_runs.constFirst().notes;
    notes.tags = tagsFrom(m_tags->text());
    notes.note = m_note->toPlainText();
    if (notes.tags == m_told.tags && notes.note == m_told.note)
        return;
    m_told = notes;
    m_runs.first().notes = notes;
    Q_EMIT notesChanged(m_runs.constFirst().path, notes);
}

void RunDetails::tellActions()
{
    const bool isOne = m_runs.size() == 1;
    const QString notCompared = whyNotCompared(toCompare(m_runs).size());
    const QString notChanged = whyNotChanged(m_runs);
    const bool isReadable = std::all_of(m_runs.begin(), m_runs.end(),
                                        [](const RunSummary &run) { return !run.problem; });
    const bool areStarred = std::all_of(m_runs.begin(), m_runs.end(),
                                        [](const RunSummary &run) { return run.notes.isStarred; });
    m_open->setEnabled(isOne && isReadable);
    m_compare->setEnabled(notCompared.isEmpty() && isReadable);
    m_compare->setToolTip(notCompared.isEmpty()
                              ? tr("Charts, pictures and settings side by side (Ctrl+Enter)")
                              : notCompared);
    m_star->setText(areStarred ? tr("Remove the star") : tr("Star"));
    m_star->setEnabled(isReadable);
    m_folder->setEnabled(isOne);
    m_thin->setEnabled(notChanged.isEmpty() && isReadable);
    m_thin->setToolTip(notChanged.isEmpty()
                           ? tr("Delete older snapshots, generators and checkpoints to save disk space")
                           : notChanged);
    m_trash->setEnabled(notChanged.isEmpty() && isReadable);
    m_trash->setToolTip(notChanged.isEmpty() ? tr("Asks first, and says what is moved (Del)") : notChanged);
    QStringList why{notCompared, notChanged};
    why.removeAll(QString());
    m_why->setText(why.join(QLatin1Char('\n')));
    m_why->setVisible(!why.isEmpty());
}

bool RunDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        finishTyping();
    // The same width with and without a scroll bar: else each would make the content as high as asks for the
    // other, for ever.
    if (watched == m_scroll && event->type() == QEvent::Resize)
        m_content->setFixedWidth(
            std::max(1, m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width()));
    return QWidget::eventFilter(watched, event);
}

} // namespace forja
