// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/askpanel.h"

#include "engine/data/samples/samplepictures.h"
#include "ui/lab/views/labparts.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"
#include "ui/widgets/pageparts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSeeds = 50;

} // namespace

AskPanel::AskPanel(QWidget *parent) : QWidget(parent)
{
    setProperty("isPanel", true);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    auto *back = new QPushButton(tr("← The Lab"), this);
    back->setObjectName(u"labBack"_s);
    back->setProperty("isLink", true);
    back->setToolTip(tr("Back to all questions (%1)")
                         .arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    connect(back, &QPushButton::clicked, this, &AskPanel::backRequested);
    column->addWidget(back, 0, Qt::AlignLeft);
    m_title = startpages::wrapped(this);
    QFont large = strongFont();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    column->addWidget(m_title);
    m_text = startpages::wrapped(this);
    // Questions of one's own are files, and may have lists and links.
    m_text->setTextFormat(Qt::MarkdownText);
    column->addWidget(m_text);
    m_guess = new AskGuess(this);
    column->addWidget(m_guess);
    makeAsk(column);
    m_earlier = new EarlierAskings(this);
    column->addWidget(m_earlier);
    column->addStretch(1);
    connect(m_guess, &AskGuess::guessed, this, [this](const QString &value) {
        refresh();
        Q_EMIT guessed(value);
    });
    connect(m_earlier, &EarlierAskings::chosen, this, &AskPanel::askingChosen);
}

void AskPanel::makeAsk(QVBoxLayout *column)
{
    m_askPart = new QWidget(this);
    auto *part = new QVBoxLayout(m_askPart);
    part->setContentsMargins(0, 8, 0, 0);
    part->setSpacing(8);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(12);
    m_pictures = new QComboBox(m_askPart);
    // A path may be longer than the panel is wide: the box keeps its width and cuts the text.
    m_pictures->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pictures->setMinimumContentsLength(12);
    m_seeds = new QSpinBox(m_askPart);
    m_seeds->setRange(1, kMostSeeds);
    m_seeds->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seeds->setToolTip(tr("Each seed is an independent repetition. One seed says nothing about chance."));
    form->addRow(tr("Pictures"), m_pictures);
    form->addRow(tr("Seeds"), m_seeds);
    part->addLayout(form);
    m_pitfall = startpages::wrapped(m_askPart, "isWarning");
    part->addWidget(m_pitfall);
    m_work = startpages::wrapped(m_askPart, "isDim");
    part->addWidget(m_work);
    m_ask = new QPushButton(tr("Ask"), m_askPart);
    m_ask->setObjectName(u"ask"_s);
    m_ask->setProperty("isPrimary", true);
    m_ask->setMinimumHeight(34);
    part->addWidget(m_ask);
    column->addWidget(m_askPart);
    connect(m_pictures, &QComboBox::currentIndexChanged, this, &AskPanel::refresh);
    connect(m_seeds, &QSpinBox::valueChanged, this, &AskPanel::refresh);
    connect(m_ask, &QPushButton::clicked, this, &AskPanel::askRequested);
}

void AskPanel::setTheme(const Theme &theme)
{
    m_guess->setTheme(theme);
    m_earlier->setTheme(theme);
    for (WordsButton *button : findChildren<WordsButton *>())
        button->setTheme(theme);
}

void AskPanel::setQuestion(const LabQuestion &question)
{
    m_question = question;
    m_title->setText(shown(question.title));
    m_text->setText(shown(question.text));
    m_guess->setQuestion(question);
    // The keyboard goes from above to below, whenever the buttons were made.
    QWidget *before = findChild<QPushButton *>(u"labBack"_s);
    QList<QWidget *> inOrder(guesses().cbegin(), guesses().cend());
    inOrder << withoutButton() << m_pictures << m_seeds << m_ask;
    for (QWidget *next : std::as_const(inOrder)) {
        setTabOrder(before, next);
        before = next;
    }
    // The judging game begins by itself: there is nothing to train for it.
    m_askPart->setVisible(question.kind != LabQuestion::Kind::Judge);
    // refresh() follows anyway, once all of the question is there.
    const QSignalBlocker blocked(m_seeds);
    m_seeds->setValue(question.seeds);
    fillPictures();
    refresh();
}

void AskPanel::setPictures(const QString &source, int classes)
{
    m_source = source;
    m_classes = classes;
    fillPictures();
    refresh();
}

void AskPanel::fillPictures()
{
    const QString before = data();
    const QSignalBlocker blocked(m_pictures);
    m_pictures->clear();
    for (const SampleKind &kind : sampleKinds())
        m_pictures->addItem(tr("Sample: %1").arg(shown(kind.label).toLower()), u"sample:"_s + kind.name);
    if (!m_source.isEmpty())
        m_pictures->addItem(tr("Mine: %1").arg(sourceName(m_source)), m_source);
    m_pictures->setCurrentIndex(std::max(0, m_pictures->findData(before)));
}

void AskPanel::setAskings(const QList<LabAsking> &askings, const QString &current)
{
    m_askings = askings;
    m_earlier->setAskings(askings, current, isOpen());
}

void AskPanel::setObstacle(const QString &sentence, const QString &problem)
{
    m_obstacle = sentence;
    m_problem = problem;
    refresh();
}

bool AskPanel::isOpen() const
{
    return m_question.guesses.isEmpty() || !guess().isEmpty();
}

void AskPanel::setGuess(const QString &value)
{
    m_guess->setValue(value);
    refresh();
}

QString AskPanel::data() const
{
    return m_pictures->currentData().toString();
}

void AskPanel::setData(const QString &data)
{
    const int index = m_pictures->findData(data);
    if (index >= 0)
        m_pictures->setCurrentIndex(index);
}

int AskPanel::seeds() const
{
    return m_seeds->value();
}

QString AskPanel::pitfall() const
{
    return m_pitfall->isHidden() ? QString() : m_pitfall->text();
}

void AskPanel::refresh()
{
    QString sentence = m_obstacle;
    // All samples have classes.
    const bool hasClasses = data().startsWith(u"sample:"_s) || m_classes > 1;
    if (sentence.isEmpty() && m_question.needsClasses && !hasClasses)
        sentence = tr("This question needs classes, and %1 has no sub-folders for them. Use the sample "
                      "digits, or sort the pictures into sub-folders.")
                       .arg(sourceName(data()));
    // What keeps a person from asking comes first; what went wrong last time can wait.
    const QString told = sentence.isEmpty() ? m_problem : sentence;
    m_pitfall->setText(told);
    m_pitfall->setVisible(!told.isEmpty());
    const int runs = labRunCount(m_question, seeds());
    const QString work = runs > 0 ? counted(runs,
                                            tr("One run is trained, in a separate "
                                               "process."),
                                            tr("%1 runs are trained, in a separate process."))
                                  : tr("This takes a few seconds.");
    m_work->setText(isOpen()
                        ? work
                        : tr("Guess first: no guess is wrong, and you will remember the answer better."));
    withoutButton()->setVisible(!isOpen());
    m_ask->setEnabled(isOpen() && sentence.isEmpty() && !data().isEmpty());
    m_ask->setText(m_askings.isEmpty() ? tr("Ask") : tr("Ask again"));
}

} // namespace forja
