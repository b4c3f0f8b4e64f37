// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labpage.h"

#include "ui/base/beside.h"
#include "ui/lab/askpanel.h"
#include "ui/lab/laboverview.h"
#include "ui/lab/questionpage.h"
#include "ui/records/recentplaces.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRunsToPlay = 30;

/// Runs on pictures with a D that is kept: the one that is open, then those of the folder, the newest first.
/// Any thread.
QStringList runsToPlay(const QString &folder, const QString &open, const FieldTablePtr &table)
{
    QStringList paths;
    const auto add = [&](const QString &path) {
        const Result<RunFolder> run = RunFolder::open(path);
        const Result<Experiment> experiment = run ? run->experiment(table)
                                                  : Result<Experiment>(run.problem());
        // The game is about pictures, and needs a D that was kept.
        if (experiment && !experiment->isOnPoints() && !run->checkpoints().empty() && !paths.contains(path))
            paths << path;
    };
    if (!open.isEmpty())
        add(open);
    // Only a few of a folder that may hold hundreds: the settings of each have to be read.
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot,
                                                     QDir::Name | QDir::Reversed);
    for (qsizetype i = 0; i < names.size() && paths.size() < kMostRunsToPlay; ++i)
        add(folder + u'/' + names.at(i));
    return paths;
}

} // namespace

LabPage::LabPage(FieldTablePtr table, QWidget *parent) : QWidget(parent), m_table(table), m_reading(table)
{
    setProperty("isStage", true);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_overview = new LabOverview(m_stack);
    m_question = new QuestionPage(m_table, m_stack);
    m_stack->addWidget(m_overview);
    m_stack->addWidget(m_question);
    column->addWidget(m_stack);
    connect(m_overview, &LabOverview::questionChosen, this, &LabPage::openQuestion);
    connect(m_overview, &LabOverview::placeChosen, this, &LabPage::openPlace);
    connect(m_overview, &LabOverview::startPageRequested, this, &LabPage::startPageRequested);
    connect(&m_reading, &LabReading::shelfRead, this, &LabPage::takeShelf);
    connect(&m_reading, &LabReading::askingRead, m_question, &QuestionPage::setAsking);
    // Which runs can be played against is found out beside the window: each has to be opened.
    connect(&m_toPlay, &QFutureWatcherBase::finished, this,
            [this] { m_question->setRuns(m_toPlay.result()); });
    connect(&m_replay, &ReplayJob::finished, this, &LabPage::written);
    connect(&m_replay, &ReplayJob::failed, this,
            [this](const Problem &problem) { Q_EMIT said(translateProblem(problem)); });
    connectQuestion();
    connectProcess();
}

LabPage::~LabPage()
{
    m_process.disconnect(this);
    m_reading.disconnect(this);
}

void LabPage::connectQuestion()
{
    connect(m_question, &QuestionPage::backRequested, this, &LabPage::showOverview);
    connect(m_question, &QuestionPage::askingShown, &m_reading, &LabReading::openAsking);
    connect(m_question, &QuestionPage::askRequested, this, &LabPage::ask);
    connect(m_question, &QuestionPage::cancelRequested, this, &LabPage::stopAsking);
    connect(m_question, &QuestionPage::exportRequested, this, &LabPage::exportReplay);
    connect(m_question, &QuestionPage::openRunRequested, this, &LabPage::openRunRequested);
    connect(m_question, &QuestionPage::compareRequested, this, &LabPage::compareRequested);
}

void LabPage::connectProcess()
{
    connect(&m_process, &LabProcess::folderKnown, this, [this](const QString &path) {
        // A person may have gone to another question while the child was starting.
        if (m_question->question().name == m_askedName)
            m_question->showAsking(path);
        // At once: the new folder is in the overview before the next look.
        m_reading.openShelf(m_folder);
        tellWork();
    });
    connect(&m_process, &LabProcess::ended, this, [this](const std::optional<Problem> &why) {
        tellWork();
        const bool isSeen = isVisible() && m_stack->currentWidget() == m_question
            && m_question->question().name == m_askedName;
        // Beside the question where that is in sight; over the pages where a person is elsewhere by now.
        if (why && isSeen)
            m_question->setProblem(translateProblem(*why));
        else if (why)
            Q_EMIT said(translateProblem(*why));
        m_reading.openShelf(m_folder);
        // Last: a window that waits to close may go now.
        Q_EMIT stopped();
    });
}

void LabPage::setTheme(const Theme &theme)
{
    m_overview->setTheme(theme);
    m_question->setTheme(theme);
}

void LabPage::setFolder(const QString &runsFolder)
{
    m_folder = QDir::cleanPath(runsFolder);
    m_reading.openShelf(m_folder);
}

void LabPage::setHasRun(bool hasRun)
{
    m_overview->setHasRun(hasRun);
}

void LabPage::setPictures(const QString &source, int classes)
{
    m_question->setPictures(source, classes);
}

void LabPage::setRun(const QString &path)
{
    m_run = path;
    collectRuns();
}

int LabPage::addPlace(const QString &title, const QString &sentence, QWidget *page)
{
    // The page comes from elsewhere and knows no way back: its holder brings one.
    auto *holder = new QWidget(m_stack);
    holder->setFocusPolicy(Qt::ClickFocus);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *back = new QPushButton(tr("← The Lab"), holder);
    back->setProperty("isLink", true);
    back->setToolTip(tr("Back to all questions (%1)")
                         .arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 4);
    head->addWidget(back);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(page, 1);
    m_stack->addWidget(holder);
    const int place = int(m_places.size());
    m_overview->addPlace(title, sentence, place);
    m_places.append(page);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), holder);
    // Only while the focus is in here: other pages have an Esc of their
    // own, and Qt obeys none of two that apply.
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &LabPage::showOverview);
    connect(back, &QPushButton::clicked, this, &LabPage::showOverview);
    return place;
}

void LabPage::showOverview()
{
    m_stack->setCurrentWidget(m_overview);
    // No asking is on view any more, so none has to be read again and again.
    m_reading.openAsking({});
    m_reading.openShelf(m_folder);
    m_overview->setFocus();
}

void LabPage::openPlace(int place)
{
    if (place >= 0 && place < m_places.size()) {
        m_stack->setCurrentWidget(m_places.at(place)->parentWidget());
        m_places.at(place)->setFocus();
    }
}

const LabQuestion *LabPage::find(const QString &name) const
{
    for (const QList<LabQuestion> *list : {&m_shelf.own, &m_shelf.shipped}) {
        for (const LabQuestion &question : *list) {
            if (question.name == name)
                return &question;
        }
    }
    return nullptr;
}

QList<LabAsking> LabPage::askingsOf(const QString &question) const
{
    QList<LabAsking> out;
    for (const LabAsking &asking : m_shelf.askings) {
        // One that cannot be read is still listed under the question that its folder is named after.
        if (asking.problem ? asking.name().mid(6) == question : asking.record.question.name == question)
            out.append(asking);
    }
    return out;
}

void LabPage::openQuestion(const QString &name)
{
    const LabQuestion *question = find(name);
    // The shelf may not be read yet; then the question opens as soon as it is.
    m_wanted = question ? QString() : name;
    if (!question)
        return;
    m_question->open(*question, askingsOf(name));
    // What runs now goes before older answers, though the shelf may not know of it yet.
    if (m_process.isRunning() && m_askedName == name && !m_process.folder().isEmpty())
        m_question->showAsking(m_process.folder());
    tellWork();
    collectRuns();
    m_stack->setCurrentWidget(m_question);
}

void LabPage::takeShelf(const LabShelf &shelf)
{
    m_shelf = shelf;
    m_overview->setShelf(shelf,
                         [](const LabQuestion &question) { return QuestionPage::isGuessed(question); });
    if (!m_wanted.isEmpty())
        openQuestion(std::exchange(m_wanted, {}));
    else if (m_stack->currentWidget() == m_question)
        m_question->setAskings(askingsOf(m_question->question().name));
}

void LabPage::ask(LabErrand order)
{
    if (m_process.isRunning())
        return;
    m_askedName = order.question;
    order.runsFolder = m_folder;
    m_question->setProblem({});
    // Something new is asked: an old answer would be taken for its own.
    if (order.again.isEmpty())
        m_question->showAsking({});
    m_process.start(order);
    tellWork();
}

void LabPage::stopAsking()
{
    m_process.stop();
    tellWork();
}

void LabPage::tellWork()
{
    const bool isOn = m_process.isRunning();
    const bool isOther = isOn && m_question->question().name != m_askedName;
    const LabQuestion *asked = isOther ? find(m_askedName) : nullptr;
    // Until the child has named its folder there is only the fact that it runs.
    const QString folder = m_process.folder().isEmpty() ? u"…"_s : m_process.folder();
    m_question->setWork(isOn && !isOther ? folder : QString(), m_process.isStopping(),
                        isOther ? (asked ? shown(asked->title) : m_askedName) : QString());
}

void LabPage::collectRuns()
{
    // Only one question takes a run that is there.
    if (m_question->question().kind != LabQuestion::Kind::Judge)
        return;
    // The newest search is the one that counts.
    m_toPlay.setFuture(besideWindow([folder = m_folder, run = m_run, table = m_table] {
        return runsToPlay(folder, run, table);
    }));
}

void LabPage::exportReplay(const QString &labFolder)
{
    if (m_replay.isRunning()) {
        Q_EMIT said(tr("A replay is being written. Wait until it is finished."));
        return;
    }
    QString file = QFileDialog::getSaveFileName(this, tr("Export the replay"),
                                                QFileInfo(labFolder).fileName() + u".html"_s,
                                                u"HTML (*.html)"_s);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += u".html"_s;
    m_replay.start(labFolder, file, m_table);
}

void LabPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_folder.isEmpty())
        setFolder(defaultRunsFolder());
    m_reading.openShelf(m_folder);
    m_reading.setWatching(true);
    collectRuns();
    Q_EMIT shownChanged();
}

void LabPage::hideEvent(QHideEvent *event)
{
    m_reading.setWatching(false);
    QWidget::hideEvent(event);
    Q_EMIT shownChanged();
}

} // namespace forja
