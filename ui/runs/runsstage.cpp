// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runsstage.h"

#include "ui/records/recentplaces.h"
#include "ui/runs/runlibrary.h"
#include "ui/runs/runsview.h"
#include "ui/runs/runwording.h"
#include "ui/text/wording.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace forja {

RunsStage::RunsStage(const RunLibrary &library, const RunsModel &model, RunsFilter &filter,
                     RunThumbnails *thumbnails, QWidget *parent)
    : QWidget(parent), m_library(library), m_model(model), m_filter(filter)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_reading = new QProgressBar(this);
    m_reading->setTextVisible(false);
    m_reading->setAccessibleName(tr("Reading the runs"));
    // Over the list and not in its place: runs are there while others are still being read.
    m_reading->hide();
    layout->addWidget(m_reading);
    m_stack = new QStackedWidget(this);
    m_view = new RunsView(&filter, thumbnails, m_stack);
    m_empty = new QLabel(m_stack);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("isDim", true);
    m_empty->setContentsMargins(40, 20, 40, 60);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
}

void RunsStage::expect(const QString &folder)
{
    m_problem.reset();
    m_hasLooked = m_hasLooked && QDir::cleanPath(folder) == m_library.folder();
}

void RunsStage::tellNews(const RunNews &news)
{
    m_problem.reset();
    // Only the first time: later looks are short, and the bar would flash every few seconds.
    const bool isFirst = !m_library.isRead();
    m_reading->setVisible(isFirst && news.done < news.total);
    m_reading->setRange(0, int(news.total));
    m_reading->setValue(int(news.done));
}

void RunsStage::tellLooked(const std::optional<Problem> &problem)
{
    m_reading->hide();
    m_hasLooked = true;
    m_problem = problem;
    // A folder that the first run makes is not missing yet.
    if (problem && m_model.count() == 0 && m_library.folder() == QDir::cleanPath(defaultRunsFolder()))
        m_problem.reset();
}

void RunsStage::refresh()
{
    m_stack->setCurrentWidget(m_filter.count() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    m_empty->setText(whyEmpty());
}

QString RunsStage::whyEmpty() const
{
    if (m_problem)
        return translateProblem(*m_problem);
    if (!m_hasLooked && m_model.count() == 0)
        return tr("Looking for runs…");
    if (m_model.count() == 0)
        return tr("No runs yet in %1. The first one that you start there appears here.")
            .arg(m_library.folder());
    return tr("No run has all of “%1” in its name, data, tags, note or settings.").arg(m_filter.text());
}

QString RunsStage::emptySentence() const
{
    return m_stack->currentWidget() == m_empty ? m_empty->text() : QString();
}

QString RunsStage::problemText() const
{
    return m_problem ? translateProblem(*m_problem) : QString();
}

QString RunsStage::countText() const
{
    const int shown = m_filter.count();
    // With rows on view the sentence that they are old stands over them.
    if (m_problem && shown > 0)
        return translateProblem(*m_problem);
    if (m_model.count() == 0)
        return {};
    const QString all = counted(m_model.count(), tr("1 run"), tr("%1 runs"));
    return shown == m_model.count() ? tr("%1 · %2").arg(all, bytesText(m_model.bytes()))
                                    : tr("%1 of %2").arg(groupDigits(shown), all);
}

} // namespace forja
