// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpage.h"

#include "engine/data/samples/samplepictures.h"
#include "ui/start/cardgrid.h"
#include "ui/start/picturestrip.h"
#include "ui/start/startcard.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"
#include "ui/widgets/pageparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCardPictures = 3;
constexpr quint64 kCardSeed = 1;

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent)
{
    QVBoxLayout *layout = startpages::columnOf(this);
    QWidget *column = layout->parentWidget();
    layout->addStretch(2);
    m_back = new QPushButton(column);
    m_back->setObjectName(u"backToRun"_s);
    m_back->setProperty("isLink", true);
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &StartPage::backRequested);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    m_title = new QLabel(tr("Which pictures should they learn from?"), column);
    m_title->setFont(startpages::titleFont());
    layout->addWidget(m_title);
    m_lead = startpages::wrapped(column, "isDim");
    m_lead->setText(tr("A generator makes pictures, a discriminator tells them from real ones, and each "
                       "teaches the other. You watch."));
    layout->addWidget(m_lead);
    layout->addSpacing(10);
    layout->addWidget(makeCards());
    layout->addLayout(makeLinks());
    m_problem = startpages::wrapped(column, "isWarning");
    m_problem->hide();
    layout->addWidget(m_problem);
    makeOpening();
    layout->addWidget(m_opening);
    makeReady();
    layout->addWidget(m_ready);
    layout->addStretch(3);
    m_opening->hide();
    m_ready->hide();
    m_sheet = column->parentWidget();
}

QLayout *StartPage::makeLinks()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
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

QWidget *StartPage::makeCards()
{
    m_cards = new CardGrid(this);
    m_folderCard = new StartCard(tr("A folder of pictures"),
                                 tr("Open one, or drop it here. Sub-folders become classes."), m_cards);
    m_folderCard->setObjectName(u"folderCard"_s);
    connect(m_folderCard, &QAbstractButton::clicked, this, &StartPage::folderRequested);
    m_cards->add(m_folderCard);
    for (const SampleKind &kind : sampleKinds()) {
        auto *card = new StartCard(tr("Sample pictures: %1").arg(shown(kind.label).toLower()),
                                   shown(kind.help), m_cards);
        card->setObjectName(u"sampleCard."_s + kind.name);
        QList<QImage> pictures;
        for (quint32 i = 0; i < kCardPictures; ++i)
            pictures.append(drawSample(kind.name, kind.sides.first(), kCardSeed, i * 3 + 2));
        card->setPictures(pictures);
        connect(card, &QAbstractButton::clicked, this,
                [this, name = kind.name] { Q_EMIT sampleRequested(name); });
        m_cards->add(card);
    }
    m_runCard = new StartCard(tr("A recent run"), {}, m_cards);
    m_runCard->setObjectName(u"runCard"_s);
    connect(m_runCard, &QAbstractButton::clicked, this, [this] {
        if (m_recentPath.isEmpty())
            Q_EMIT openRunRequested();
        else
            Q_EMIT runRequested(m_recentPath);
    });
    m_cards->add(m_runCard);
    setRecentRun({}, {});
    return m_cards;
}

void StartPage::makeOpening()
{
    m_opening = new QWidget(this);
    auto *layout = new QVBoxLayout(m_opening);
    layout->setContentsMargins(0, 18, 0, 0);
    layout->setSpacing(8);
    m_stage = new QLabel(m_opening);
    layout->addWidget(m_stage);
    auto *row = new QHBoxLayout;
    m_bar = new QProgressBar(m_opening);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Opening the pictures"));
    row->addWidget(m_bar, 1, Qt::AlignVCenter);
    auto *cancel = new QPushButton(tr("Cancel"), m_opening);
    cancel->setObjectName(u"cancelOpening"_s);
    connect(cancel, &QPushButton::clicked, this, &StartPage::cancelRequested);
    row->addSpacing(kGap);
    row->addWidget(cancel);
    layout->addLayout(row);
}

void StartPage::makeReady()
{
    m_ready = new QWidget(this);
    auto *layout = new QVBoxLayout(m_ready);
    layout->setContentsMargins(0, 18, 0, 0);
    layout->setSpacing(kMargin);
    m_dataTitle = new QLabel(m_ready);
    m_dataTitle->setTextFormat(Qt::RichText);
    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(14);
    m_dataTitle->setWordWrap(true);
    titleRow->addWidget(m_dataTitle, 1);
    m_doctor = new QPushButton(m_ready);
    m_doctor->setProperty("isLink", true);
    m_doctor->hide();
    connect(m_doctor, &QPushButton::clicked, this, &StartPage::doctorRequested);
    titleRow->addWidget(m_doctor, 0, Qt::AlignTop);
    layout->addLayout(titleRow);
    m_strip = new PictureStrip(m_ready);
    layout->addWidget(m_strip);
    layout->addSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_plan = startpages::wrapped(m_ready);
    words->addWidget(m_plan);
    m_fit = startpages::wrapped(m_ready, "isDim");
    m_fit->hide();
    words->addWidget(m_fit);
    m_offers = startpages::wrapped(m_ready, "isDim");
    m_offers->setTextFormat(Qt::RichText);
    m_offers->hide();
    connect(m_offers, &QLabel::linkActivated, this, &StartPage::offerTaken);
    words->addWidget(m_offers);
    m_complaints = startpages::wrapped(m_ready, "isWarning");
    words->addWidget(m_complaints);
    row->addLayout(words, 1);
    m_start = new QPushButton(tr("Start"), m_ready);
    m_start->setObjectName(u"start"_s);
    m_start->setProperty("isPrimary", true);
    m_start->setMinimumSize(148, 38);
    m_start->setToolTip(tr("Start training (F5)"));
    connect(m_start, &QPushButton::clicked, this, &StartPage::startRequested);
    row->addWidget(makeOthers(), 0, Qt::AlignVCenter);
    row->addWidget(m_start, 0, Qt::AlignVCenter);
    layout->addLayout(row);
    refreshStart();
}

QWidget *StartPage::makeOthers()
{
    auto *others = new QWidget(m_ready);
    auto *layout = new QHBoxLayout(others);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(18);
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         void (StartPage::*signal)()) {
        auto *button = new QPushButton(text, others);
        button->setObjectName(QString::fromLatin1(name));
        button->setProperty("isLink", true);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, signal);
        layout->addWidget(button);
        return button;
    };
    m_sweep = add("sweep", tr("Sweep…"), tr("Add every combination of a few settings to the queue"),
                  &StartPage::sweepRequested);
    m_queue = add("addToQueue", tr("Add to queue"),
                  tr("Add this experiment to the queue (Ctrl+Shift+U); it trains in a separate process"),
                  &StartPage::queueRequested);
    m_instead = add("instead", tr("Start here instead…"),
                    tr("Stops and saves the run that is training here, then starts this one"),
                    &StartPage::insteadRequested);
    m_instead->hide();
    return others;
}

void StartPage::setTheme(const Theme &theme)
{
    m_folderCard->setCardIcon(tintedIcon(u"folder"_s, theme.dim));
    m_runCard->setCardIcon(tintedIcon(u"clock"_s, theme.dim));
}

void StartPage::setRecentRun(const QString &name, const QString &path)
{
    m_recentPath = path;
    m_runCard->setText(path.isEmpty() ? tr("Open a run") : tr("The newest run"));
    m_runCard->setSentence(path.isEmpty() ? tr("Look at an earlier run, continue it, or export its gallery.")
                                          : name);
    m_runCard->setPictures({});
}

void StartPage::setRecentPictures(const QString &path, const QList<QImage> &pictures)
{
    if (path == m_recentPath)
        m_runCard->setPictures(pictures);
}

void StartPage::showPart(QWidget *part)
{
    m_opening->setVisible(part == m_opening);
    m_ready->setVisible(part == m_ready);
    m_problem->setVisible(part == m_problem);
    m_hasPictures = part == m_ready;
    refreshStart();
    m_cards->setCompact(false);
    fitCards();
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
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
    m_stage->setText(tr("Opening %1").arg(sourceName(source)));
    m_bar->setRange(0, 0);
    showPart(m_opening);
}

void StartPage::showProgress(const QString &stage, qint64 done, qint64 total)
{
    m_stage->setText(total > 0 ? tr("%1: %2 of %3").arg(shown(stage), groupDigits(done), groupDigits(total))
                               : shown(stage));
    // Thousandths, because a progress bar counts in int.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(done * 1000 / total));
}

void StartPage::showDataset(const DatasetReport &report, const QList<QImage> &pictures)
{
    QStringList parts{counted(report.pictures, tr("1 picture"), tr("%1 pictures"))};
    if (!report.classNames.isEmpty())
        parts.append(counted(report.classNames.size(), tr("1 class"), tr("%1 classes")));
    parts.append(tr("%1 held out").arg(groupDigits(report.heldOut)));
    m_dataTitle->setText(u"<b>%1</b>&nbsp;&nbsp;<span style=\"color:%2\">%3</span>"_s.arg(
        sourceName(report.source).toHtmlEscaped(), palette().color(QPalette::PlaceholderText).name(),
        parts.join(u" · "_s).toHtmlEscaped()));
    m_strip->setPictures(pictures);
    showPart(m_ready);
    if (m_start->isEnabled())
        m_start->setFocus();
}

void StartPage::setDoctor(const QString &sentence)
{
    m_doctor->setText(sentence);
    m_doctor->setVisible(!sentence.isEmpty());
}

void StartPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    showPart(sentence.isEmpty() ? nullptr : m_problem);
}

void StartPage::setPlan(const QString &sentence)
{
    m_plan->setText(sentence);
    fitCards();
}

void StartPage::setFit(const QString &sentence, bool isWarning)
{
    m_fit->setText(sentence);
    m_fit->setVisible(!sentence.isEmpty());
    fitCards();
    if (m_fit->property("isWarning").toBool() == isWarning)
        return;
    m_fit->setProperty("isWarning", isWarning);
    m_fit->setProperty("isDim", !isWarning);
    m_fit->style()->polish(m_fit);
}

void StartPage::setOffers(const QList<std::pair<QString, QString>> &offers)
{
    QStringList links;
    for (const auto &[name, text] : offers)
        links << u"<a href=\"%1\">%2</a>"_s.arg(name, text.toHtmlEscaped());
    m_offers->setText(links.join(u"&nbsp; · &nbsp;"_s));
    m_offers->setVisible(!links.isEmpty());
    fitCards();
}

void StartPage::setBeside(const QString &run, bool isTraining)
{
    m_back->setText(tr("← Back to %1").arg(QString(run).replace(u'&', u"&&"_s)));
    m_back->setVisible(!run.isEmpty());
    m_lead->setVisible(run.isEmpty()); // in its place
    const bool linesUp = !run.isEmpty() && isTraining;
    m_start->setText(linesUp ? tr("Add to queue") : tr("Start"));
    m_start->setToolTip(
        linesUp ? tr("Add this experiment to the queue (Ctrl+Shift+U); it trains in a separate process")
            : run.isEmpty() ? tr("Start training (F5)")
                            : tr("Start training"));
    m_queue->setVisible(!linesUp);
    m_instead->setVisible(linesUp);
}

void StartPage::setComplaints(const QStringList &sentences)
{
    m_complaints->setText(sentences.join(QLatin1Char('\n')));
    refreshStart();
    fitCards();
}

void StartPage::refreshStart()
{
    m_complaints->setVisible(!m_complaints->text().isEmpty());
    for (QPushButton *button : {m_start, m_queue, m_sweep, m_instead})
        button->setEnabled(m_hasPictures && m_complaints->text().isEmpty());
}

QString StartPage::fit() const
{
    return m_fit->text();
}

QString StartPage::offers() const
{
    return m_offers->isHidden() ? QString() : m_offers->text();
}

QString StartPage::plan() const
{
    return m_plan->text();
}

QString StartPage::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace forja
