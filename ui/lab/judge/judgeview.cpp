// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/judge/judgeview.h"

#include "ui/lab/views/stepsparts.h"
#include "ui/text/wording.h"
#include "ui/widgets/pageparts.h"
#include "ui/widgets/pixels.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMissedSide = 56;
constexpr qint64 kFirstGameSeed = 1;

} // namespace

/// The picture that is judged, as large as there is room, its pixels squares.
class BigPicture : public QWidget
{
public:
    using QWidget::QWidget;
    void setPicture(const QImage &picture)
    {
        m_image = picture;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double side = std::min({width(), height(), 384});
        if (!m_image.isNull())
            paintPicture(painter, m_image, QRectF((width() - side) / 2, (height() - side) / 2, side, side),
                         kRadius, Qt::black);
    }

private:
    QImage m_image;
};

JudgeView::JudgeView(FieldTablePtr table, QWidget *parent)
    : QWidget(parent), m_table(std::move(table)), m_seed(kFirstGameSeed)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_begin = new JudgeBegin(kPictures, this);
    m_play = makeGame();
    m_end = makeEnd();
    for (QWidget *part : std::initializer_list<QWidget *>{m_begin, m_play, m_end})
        m_stack->addWidget(part);
    column->addWidget(m_stack);
    connect(&m_job, &JudgeJob::available, this, &JudgeView::play);
    // Said where the game is begun, as there another run can be chosen.
    connect(&m_job, &JudgeJob::failed, this,
            [this](const Problem &problem) { m_begin->tellProblem(translateProblem(problem)); });
    connect(m_begin, &JudgeBegin::startRequested, this, &JudgeView::start);
}

QWidget *JudgeView::makeGame()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_where = new QLabel(part);
    m_where->setProperty("isDim", true);
    m_where->setFont(tabular(textFont()));
    m_where->setAlignment(Qt::AlignCenter);
    m_picture = new BigPicture(part);
    m_picture->setMinimumHeight(220);
    m_picture->setAccessibleName(tr("The picture to judge"));
    m_real = new QPushButton(tr("Real (R)"), part);
    m_generated = new QPushButton(tr("Generated (G)"), part);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QPushButton *button : {m_real, m_generated}) {
        button->setMinimumSize(160, 36);
        // A click must leave the focus with the view, whose keys R and G answer as well.
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addWidget(m_where);
    column->addWidget(m_picture, 1);
    column->addLayout(row);
    connect(m_real, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_generated, &QPushButton::clicked, this, [this] { answer(false); });
    return part;
}

QWidget *JudgeView::makeEnd()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_endWords = startpages::wrapped(part);
    // Empty until the game is over and addMissed() knows what was missed.
    m_missed = new QWidget(part);
    (new QVBoxLayout(m_missed))->setContentsMargins(0, 0, 0, 0);
    auto *again = new QPushButton(tr("Play again with other pictures"), part);
    again->setObjectName(u"judgeAgain"_s);
    connect(again, &QPushButton::clicked, this, &JudgeView::start);
    column->addWidget(m_endWords);
    column->addWidget(m_missed);
    column->addWidget(again, 0, Qt::AlignLeft);
    column->addStretch(1);
    return part;
}

void JudgeView::setGuess(const QString &label)
{
    m_guess = label;
}

void JudgeView::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (ShownPictures *pictures : findChildren<ShownPictures *>())
        pictures->setTheme(theme);
}

void JudgeView::start()
{
    if (run().isEmpty() || m_job.isRunning())
        return;
    m_stack->setCurrentWidget(m_begin);
    m_begin->tell();
    m_begin->setWaiting(true);
    // Another seed each time: pictures that were seen once are remembered.
    m_job.start(run(), kPictures, m_seed++, m_table);
}

void JudgeView::play(const QList<JudgedPair> &pairs)
{
    m_begin->setWaiting(false);
    m_game = JudgeGame(pairs);
    if (pairs.isEmpty())
        return;
    m_stack->setCurrentWidget(m_play);
    setFocus();
    showNext();
}

void JudgeView::answer(bool saysReal)
{
    // Keys and clicks may come faster than the pictures.
    if (m_stack->currentWidget() != m_play || m_game.isOver())
        return;
    m_game.answer(saysReal);
    if (m_game.isOver())
        showEnd();
    else
        showNext();
}

void JudgeView::showNext()
{
    m_where->setText(tr("picture %1 of %2").arg(m_game.answered() + 1).arg(m_game.count()));
    m_picture->setPicture(m_game.picture());
}

void JudgeView::showEnd()
{
    QStringList words{m_game.personSentence(), m_game.dSentence(), {}, m_game.comparison()};
    if (!m_guess.isEmpty())
        words << QString() << tr("You guessed: %1").arg(m_guess);
    m_endWords->setText(words.join(QLatin1Char('\n')));
    for (QWidget *part : m_missed->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        part->deleteLater();
    addMissed(tr("Only you were wrong"), m_game.missed(JudgeGame::Missed::ByPerson));
    addMissed(tr("Only D was wrong"), m_game.missed(JudgeGame::Missed::ByD));
    addMissed(tr("Both were wrong"), m_game.missed(JudgeGame::Missed::ByBoth));
    m_stack->setCurrentWidget(m_end);
}

void JudgeView::addMissed(const QString &title, const QList<JudgedPair> &pairs)
{
    // A heading over nothing would read as if its pictures had not loaded.
    if (pairs.isEmpty())
        return;
    auto *head = new QLabel(tr("%1: %2").arg(title).arg(pairs.size()), m_missed);
    head->setFont(strongFont());
    auto *pictures = new ShownPictures(m_missed);
    pictures->setTheme(m_theme);
    QList<ShownPictures::Entry> entries;
    for (const JudgedPair &pair : pairs)
        entries.append({pair.picture, pair.isReal, pair.output, pair.saysReal, true});
    pictures->setEntries(entries, kMissedSide);
    pictures->setAccessibleName(title);
    m_missed->layout()->addWidget(head);
    m_missed->layout()->addWidget(pictures);
}

QString JudgeView::words() const
{
    return m_stack->currentWidget() == m_end ? m_endWords->text()
        : m_stack->currentWidget() == m_play ? m_where->text()
                                             : m_begin->words();
}

void JudgeView::keyPressEvent(QKeyEvent *event)
{
    if (m_stack->currentWidget() == m_play && event->key() == Qt::Key_R)
        answer(true);
    else if (m_stack->currentWidget() == m_play && event->key() == Qt::Key_G)
        answer(false);
    else
        QWidget::keyPressEvent(event);
}

} // namespace forja
