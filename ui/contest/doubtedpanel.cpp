// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/doubtedpanel.h"

#include "ui/contest/contestparts.h"
#include "ui/contest/contestwording.h"
#include "ui/contest/doubteddetails.h"
#include "ui/contest/leftoutbar.h"
#include "ui/text/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

DoubtedPanel::DoubtedPanel(QWidget *parent)
    : QWidget(parent)
    , m_leftOut(this)
    , m_tiles(new TileModel(this))
    , m_view(new TileView(m_tiles, new TileDelegate(true, this), this))
{
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAccessibleName(tr("Your pictures, lowest D score first"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeHead());
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    layout->addWidget(m_bar);
    m_start = makeStart();
    layout->addWidget(m_start, 1);
    layout->addWidget(m_view, 1);
    m_details = new DoubtedDetails(this);
    layout->addWidget(m_details);
    m_foot = new LeftOutBar(m_leftOut, this);
    layout->addWidget(m_foot);
    connectParts();
    // After connectParts(): it tells the parts what an empty panel shows.
    clear();
}

DoubtedPanel::~DoubtedPanel()
{
    // The undo stack's last words must not reach widgets that are going.
    m_leftOut.undoStack()->disconnect(this);
}

QWidget *DoubtedPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(4, 4, 4, 2);
    column->setSpacing(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_title = new QLabel(head);
    // setTheme() writes it, in the colour of real pictures.
    m_title->setTextFormat(Qt::RichText);
    m_title->setWordWrap(true);
    m_state = contestparts::dimLabel(head);
    m_again = contestparts::link(tr("Judge again"), head);
    m_again->setToolTip(tr("By the current D"));
    m_cancel = contestparts::link(tr("Cancel"), head);
    row->addWidget(m_title, 1);
    row->addWidget(m_again, 0, Qt::AlignTop);
    row->addWidget(m_cancel, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_state);
    return head;
}

QWidget *DoubtedPanel::makeStart()
{
    auto *start = new QWidget(this);
    auto *column = new QVBoxLayout(start);
    column->setContentsMargins(12, 0, 12, 0);
    column->setSpacing(12);
    m_invitation = new QLabel(start);
    m_invitation->setWordWrap(true);
    m_invitation->setAlignment(Qt::AlignCenter);
    m_invitation->setProperty("isDim", true);
    m_judge = new QPushButton(tr("Find lowest scores"), start);
    m_judge->setProperty("isPrimary", true);
    // A little above the middle, where one looks first.
    column->addStretch(1);
    column->addWidget(m_invitation);
    column->addWidget(m_judge, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return start;
}

void DoubtedPanel::connectParts()
{
    connect(m_judge, &QPushButton::clicked, this, &DoubtedPanel::startJudging);
    connect(m_again, &QPushButton::clicked, this, &DoubtedPanel::startJudging);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        // Not when the session answers: whoever cancels sees it at once, and progress that is still under way
        // is ignored.
        setJudging(false);
        Q_EMIT cancelRequested();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DoubtedPanel::tellDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DoubtedPanel::tellDetails);
    // The tiles stand in the order of the judgement, so a row is an index into it. The model may be filled
    // while the judgement is already shorter.
    const auto tellPicked = [this](const QModelIndex &index) {
        if (index.isValid() && index.row() < m_judgement.doubted.size())
            Q_EMIT pictureSelected(m_judgement.doubted.at(index.row()));
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, tellPicked);
    connect(m_view, &QAbstractItemView::clicked, this, tellPicked); // one that the keyboard was on already
    connect(static_cast<TileDelegate *>(m_view->itemDelegate()), &TileDelegate::crossRequested, this,
            [this](const QModelIndex &index) {
                const QString path = m_tiles->tile(index.row()).name;
                m_leftOut.setLeftOut({path}, !m_leftOut.contains(path));
            });
    connect(m_details, &DoubtedDetails::toggleRequested, this, &DoubtedPanel::togglePicked);
    connect(m_foot, &LeftOutBar::nextRunRequested, this, &DoubtedPanel::nextRunRequested);
    connect(&m_leftOut, &LeftOut::changed, this, &DoubtedPanel::tell);
    connect(m_leftOut.undoStack(), &QUndoStack::indexChanged, this, &DoubtedPanel::tell);
    const auto key = [this](const QKeySequence &keys, auto act) {
        // Undo and Delete mean the pictures only while the focus is among them; elsewhere they are text's.
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, act);
    };
    key(QKeySequence::Undo, [this] { m_leftOut.undoStack()->undo(); });
    key(QKeySequence::Redo, [this] { m_leftOut.undoStack()->redo(); });
    key(QKeySequence::Delete, [this] { togglePicked(); });
}

void DoubtedPanel::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
    m_title->setText(u"<span style='color:%1; font-weight:600'>%2</span>&nbsp; %3"_s.arg(
        theme.real.name(), tr("Real"), tr("lowest D score first")));
    tell();
}

void DoubtedPanel::openRun(const RunFolder &run, const QString &source)
{
    clear();
    m_source = source;
    m_leftOut.openRun(run);
    m_judge->setEnabled(true);
}

void DoubtedPanel::clear()
{
    m_source.clear();
    m_judgement = {};
    m_tiles->setTiles({});
    m_leftOut.clear();
    m_judge->setEnabled(false);
    setJudging(false);
}

void DoubtedPanel::startJudging()
{
    setJudging(true);
    Q_EMIT judgingRequested();
}

void DoubtedPanel::setJudging(bool isOn)
{
    m_isJudging = isOn;
    // Without an end, until the first progress says how many there are.
    m_bar->setRange(0, 0);
    if (isOn)
        m_state->setText(tr("waiting for D"));
    tell();
}

void DoubtedPanel::showProgress(const QString &stage, qint64 done, qint64 total)
{
    // Still under way when it was cancelled.
    if (!m_isJudging)
        return;
    m_bar->setRange(0, static_cast<int>(total));
    m_bar->setValue(static_cast<int>(done));
    const QString what = stage == u"judging" ? tr("judging") : shown(stage);
    m_state->setText(total > 0 ? tr("%1: %2 of %3").arg(what, groupDigits(done), groupDigits(total)) : what);
}

void DoubtedPanel::show(const Judgement &judgement)
{
    // A judgement comes in parts: the picked picture stays picked while others join it.
    const QStringList before = picked();
    m_judgement = judgement;
    QList<ContestTile> tiles;
    for (const JudgedPicture &picture : judgement.doubted)
        tiles.append({picture.path, picture.path + QLatin1Char('\n') + ContestWording::details(picture),
                      picture.picture, picture.percentile});
    m_tiles->setTiles(tiles);
    // Parts keep coming until it is whole; before that a second judgement must not be started.
    if (judgement.isWhole)
        m_isJudging = false;
    tell();
    if (!before.isEmpty())
        select(before.constFirst());
}

void DoubtedPanel::select(const QString &path)
{
    const int row = m_tiles->rowOf(path);
    const bool isThere = row >= 0 && m_view->currentIndex().row() == row
        && m_view->selectionModel()->isSelected(m_tiles->index(row));
    // Others that are picked beside it, to leave them out together, stay picked.
    if (row < 0 || isThere)
        return;
    m_view->setCurrentIndex(m_tiles->index(row));
    m_view->scrollTo(m_tiles->index(row));
}

QStringList DoubtedPanel::picked() const
{
    QStringList paths;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        paths.append(m_tiles->tile(index.row()).name);
    return paths;
}

const JudgedPicture *DoubtedPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() && index.row() < m_judgement.doubted.size() ? &m_judgement.doubted.at(index.row())
                                                                       : nullptr;
}

bool DoubtedPanel::areAllOut(const QStringList &paths) const
{
    return std::all_of(paths.begin(), paths.end(),
                       [this](const QString &path) { return m_leftOut.contains(path); });
}

void DoubtedPanel::togglePicked()
{
    const QStringList paths = picked();
    m_leftOut.setLeftOut(paths, !areAllOut(paths));
}

QString DoubtedPanel::folderOf(const QString &path) const
{
    // Files in an archive have no folder that could be shown.
    if (m_source.isEmpty() || !QFileInfo(m_source).isDir())
        return {};
    const QFileInfo file(QDir(m_source).filePath(path));
    return file.exists() ? file.absolutePath() : m_source;
}

void DoubtedPanel::tell()
{
    QSet<QString> crossed;
    for (const JudgedPicture &picture : std::as_const(m_judgement.doubted)) {
        if (m_leftOut.contains(picture.path))
            crossed.insert(picture.path);
    }
    m_tiles->setCrossed(crossed);
    const bool hasTiles = !m_judgement.doubted.isEmpty();
    m_start->setVisible(!hasTiles);
    m_view->setVisible(hasTiles);
    m_bar->setVisible(m_isJudging);
    m_cancel->setVisible(m_isJudging);
    m_again->setVisible(!m_isJudging && hasTiles);
    m_judge->setVisible(!m_isJudging);
    // Why a judgement failed is said where the invitation stands, as that is where it is tried again.
    m_invitation->setText(m_judgement.problem
                              ? translateProblem(*m_judgement.problem)
                              : tr("The current D judges your own pictures. Those that it takes for "
                                   "generated are often odd: a wrong class, a border, a blank. It may also "
                                   "mean only that G has not learned them yet."));
    m_invitation->setVisible(!m_isJudging);
    // While it judges, showProgress() writes there.
    if (!m_isJudging)
        m_state->setText(hasTiles ? ContestWording::lookedAt(m_judgement) : QString());
    m_state->setToolTip(m_state->text());
    m_foot->tell();
    tellDetails();
}

void DoubtedPanel::tellDetails()
{
    const JudgedPicture *picture = current();
    const QStringList paths = picked();
    m_details->setVisible(picture && !paths.isEmpty() && m_view->isVisibleTo(this));
    if (!picture || paths.isEmpty())
        return;
    m_details->tell(*picture, paths.size(), areAllOut(paths), folderOf(picture->path), width());
}

void DoubtedPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellDetails();
}

} // namespace forja
