// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/judge/judgebegin.h"

#include "ui/widgets/pageparts.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace forja {

JudgeBegin::JudgeBegin(int pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_words(startpages::wrapped(this))
    , m_run(new QComboBox(this))
    , m_bar(new QProgressBar(this))
    , m_start(new QPushButton(tr("Begin"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_run->setAccessibleName(tr("D of the run"));
    m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_run->setMinimumContentsLength(30);
    // Without an end: nobody knows how long D takes for its pictures.
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_start->setProperty("isPrimary", true);
    m_start->setMinimumSize(148, 36);
    column->addWidget(m_words);
    column->addWidget(m_run, 0, Qt::AlignLeft);
    column->addWidget(m_start, 0, Qt::AlignLeft);
    column->addWidget(m_bar);
    column->addStretch(1);
    connect(m_start, &QPushButton::clicked, this, &JudgeBegin::startRequested);
    // Which runs there are is not known yet; setRuns() shows both.
    m_run->hide();
    m_start->hide();
    tell();
}

void JudgeBegin::setRuns(const QStringList &paths)
{
    if (m_areRunsKnown && paths == m_runs)
        return;
    m_areRunsKnown = true;
    const QString before = run();
    m_runs = paths;
    m_run->clear();
    for (const QString &path : paths)
        m_run->addItem(path.section(QLatin1Char('/'), -1), path);
    m_run->setCurrentIndex(std::max(0, int(paths.indexOf(before))));
    m_run->setVisible(!paths.isEmpty());
    m_start->setVisible(!paths.isEmpty());
    tell();
}

void JudgeBegin::tell()
{
    m_words->setText(
        !m_areRunsKnown ? tr("Looking for runs…")
            : m_runs.isEmpty()
            ? tr("There is no run yet whose D you could play against. Train one first: a quick look takes a "
                 "minute.")
            : tr("%1 pictures, one at a time, about half of them real. Say whether each is real or "
                 "generated; D judges the same pictures. You see the result only at the end.")
                  .arg(m_pictures));
}

void JudgeBegin::tellProblem(const QString &sentence)
{
    setWaiting(false);
    m_words->setText(sentence);
}

void JudgeBegin::setWaiting(bool isWaiting)
{
    m_bar->setVisible(isWaiting);
    m_start->setEnabled(!isWaiting);
}

QString JudgeBegin::words() const
{
    return m_words->text();
}

QString JudgeBegin::run() const
{
    return m_run->currentData().toString();
}

} // namespace forja
