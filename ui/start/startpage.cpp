// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpage.h"

#include "ui/start/openingpart.h"
#include "ui/start/readypart.h"
#include "ui/start/startbuttons.h"
#include "ui/start/startcards.h"
#include "ui/widgets/pageparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget *parent) : QWidget(parent)
{
    QVBoxLayout *layout = startpages::columnOf(this);
    QWidget *column = layout->parentWidget();
    layout->addStretch(2);
    m_back = new QPushButton(column);
    m_back->setObjectName(u"backToRun"_s);
    m_back->setProperty("isLink", true);
    m_back->hide();
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    auto *title = new QLabel(tr("Which pictures should they learn from?"), column);
    title->setFont(startpages::titleFont());
    layout->addWidget(title);
    m_lead = startpages::wrapped(column, "isDim");
    m_lead->setText(tr("A generator makes pictures, a discriminator tells them from real ones, and each "
                       "teaches the other. You watch."));
    layout->addWidget(m_lead);
    layout->addSpacing(10);
    m_cards = new StartCards(this);
    layout->addWidget(m_cards);
    layout->addLayout(makeLinks());
    m_problem = startpages::wrapped(column, "isWarning");
    m_problem->hide();
    layout->addWidget(m_problem);
    m_opening = new OpeningPart(this);
    layout->addWidget(m_opening);
    m_ready = new ReadyPart(this);
    layout->addWidget(m_ready);
    layout->addStretch(3);
    // Neither of them has anything to say before pictures are chosen.
    m_opening->hide();
    m_ready->hide();
    m_sheet = column->parentWidget();
    connectParts();
}

void StartPage::connectParts()
{
    // All wishes go out through the page, so that nobody outside has to know its parts.
    connect(m_back, &QPushButton::clicked, this, &StartPage::backRequested);
    connect(m_cards, &StartCards::folderRequested, this, &StartPage::folderRequested);
    connect(m_cards, &StartCards::sampleRequested, this, &StartPage::sampleRequested);
    connect(m_cards, &StartCards::runRequested, this, &StartPage::runRequested);
    connect(m_cards, &StartCards::openRunRequested, this, &StartPage::openRunRequested);
    connect(m_opening, &OpeningPart::cancelRequested, this, &StartPage::cancelRequested);
    connect(m_ready, &ReadyPart::doctorRequested, this, &StartPage::doctorRequested);
    connect(m_ready, &ReadyPart::offerTaken, this, &StartPage::offerTaken);
    StartButtons *buttons = m_ready->buttons();
    connect(buttons, &StartButtons::startRequested, this, &StartPage::startRequested);
    connect(buttons, &StartButtons::queueRequested, this, &StartPage::queueRequested);
    connect(buttons, &StartButtons::insteadRequested, this, &StartPage::insteadRequested);
    connect(buttons, &StartButtons::sweepRequested, this, &StartPage::sweepRequested);
}

QLayout *StartPage::makeLinks()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    // At the far edge, as they lead away from what this page is for.
    row->addStretch(1);
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         void (StartPage::*signal)()) {
        auto *link = new QPushButton(text, this);
        link->setObjectName(QString::fromLatin1(name));
        link->setProperty("isLink", true);
        link->setCursor(Qt::PointingHandCursor);
        link->setToolTip(tip);
        connect(link, &QPushButton::clicked, this, signal);
        row->addWidget(link);
    };
    add("lab", tr("The Lab"), tr("Questions about GANs, answered by experiment (Ctrl+5)"),
        &StartPage::labRequested);
    add("allRuns", tr("All runs"), tr("Your runs so far: find, compare, branch and tidy them (Ctrl+R)"),
        &StartPage::allRunsRequested);
    return row;
}

void StartPage::setTheme(const Theme &theme)
{
    m_cards->setTheme(theme);
}

void StartPage::setRecentRun(const QString &name, const QString &path)
{
    m_cards->setRecentRun(name, path);
}

void StartPage::setRecentPictures(const QString &path, const QList<QImage> &pictures)
{
    m_cards->setRecentPictures(path, pictures);
}

void StartPage::showPart(QWidget *part)
{
    m_opening->setVisible(part == m_opening);
    m_ready->setVisible(part == m_ready);
    m_problem->setVisible(part == m_problem);
    m_ready->setHasPictures(part == m_ready);
    m_cards->setCompact(false);
    fitCards();
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // From the large cards on: only then it is known whether they fit.
    m_cards->setCompact(false);
    fitCards();
}

/// Once pictures were chosen, the cards make room for what is said of them. They grow again only with the
/// window.
void StartPage::fitCards()
{
    const bool isOpening = !m_opening->isHidden();
    if (m_cards->isCompact() || (m_ready->isHidden() && !isOpening))
        return;
    int needed = m_sheet->heightForWidth(width());
    // What comes when they are open must not move the cards a second time.
    if (isOpening)
        needed += std::max(0, m_ready->heightForWidth(m_cards->width()) - m_opening->sizeHint().height());
    m_cards->setCompact(needed > height());
}

void StartPage::showOpening(const QString &source)
{
    m_opening->begin(source);
    showPart(m_opening);
}

void StartPage::showProgress(const QString &stage, qint64 done, qint64 total)
{
    m_opening->setProgress(stage, done, total);
}

void StartPage::showDataset(const DatasetReport &report, const QList<QImage> &pictures)
{
    m_ready->setDataset(report, pictures);
    showPart(m_ready);
    // Enter starts at once; a closed button would let the focus go astray.
    if (startButton()->isEnabled())
        startButton()->setFocus();
}

void StartPage::setDoctor(const QString &sentence)
{
    m_ready->setDoctor(sentence);
}

void StartPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    showPart(sentence.isEmpty() ? nullptr : m_problem);
}

void StartPage::setPlan(const QString &sentence)
{
    m_ready->setPlan(sentence);
    fitCards();
}

void StartPage::setFit(const QString &sentence, bool isWarning)
{
    m_ready->setFit(sentence, isWarning);
    fitCards();
}

void StartPage::setOffers(const QList<std::pair<QString, QString>> &offers)
{
    m_ready->setOffers(offers);
    fitCards();
}

void StartPage::setComplaints(const QStringList &sentences)
{
    m_ready->setComplaints(sentences);
    fitCards();
}

void StartPage::setBeside(const QString &run, bool isTraining)
{
    m_back->setText(tr("← Back to %1").arg(QString(run).replace(u'&', u"&&"_s)));
    m_back->setVisible(!run.isEmpty());
    m_lead->setVisible(run.isEmpty()); // in its place
    m_ready->buttons()->setBeside(run, isTraining);
}

QPushButton *StartPage::startButton() const
{
    return m_ready->buttons()->start();
}

QString StartPage::fit() const
{
    return m_ready->fit();
}

QString StartPage::offers() const
{
    return m_ready->offers();
}

QString StartPage::plan() const
{
    return m_ready->plan();
}

QString StartPage::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace forja
