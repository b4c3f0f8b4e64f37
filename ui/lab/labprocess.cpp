// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labprocess.h"

#include "engine/base/system.h"
#include "engine/session/commandlineprogram.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKeptErrors = 8192;
constexpr int kLabInterrupted = 130;
constexpr int kLabPatienceMs = 60000;

} // namespace

LabProcess::LabProcess(QObject *parent) : QObject(parent)
{
    // Dropped: its folder says all of it, and kept it would only grow.
    connect(&m_process, &QProcess::readyReadStandardOutput, this,
            [this] { m_process.readAllStandardOutput(); });
    connect(&m_process, &QProcess::readyReadStandardError, this, &LabProcess::takeNotes);
    connect(&m_process, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { takeExit(code, status == QProcess::CrashExit); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        // All other errors are followed by finished(), which tells how it ended.
        if (error == QProcess::FailedToStart) {
            Q_EMIT ended(problem(
                "child.start",
                QT_TRANSLATE_NOOP(
                    "forja", "%1: cannot be started (%2). It should be next to this program; reinstall it."),
                {m_process.program(), m_process.errorString()}));
        }
    });
}

LabProcess::~LabProcess()
{
    m_process.disconnect(this);
    if (!isRunning())
        return;
    // Asked twice it would leave without saving.
    if (!m_isStopping)
        m_process.terminate();
    m_process.waitForFinished(kLabPatienceMs);
}

QStringList LabProcess::wordsFor(const LabErrand &errand)
{
    QStringList words{u"lab"_s};
    if (errand.again.isEmpty())
        words << errand.question << u"--data"_s << errand.data << u"--out"_s << errand.runsFolder;
    else
        words << u"--again"_s << errand.again;
    words << u"--json"_s << u"--background"_s;
    if (errand.seeds > 0)
        words << u"--seeds"_s << QString::number(errand.seeds);
    // An asking that goes on keeps the guess that was made with it.
    if (!errand.guess.isEmpty() && errand.again.isEmpty())
        words << u"--guess"_s << errand.guess;
    return words;
}

void LabProcess::start(const LabErrand &errand)
{
    m_errand = errand;
    m_folder = errand.again;
    m_errors.clear();
    m_isStopping = false;
    keepFromTerminal(m_process);
    m_process.start(commandLineProgram(), wordsFor(errand));
    m_process.closeWriteChannel();
    // What goes on has its folder from the start, before the child can name it.
    if (!m_folder.isEmpty())
        Q_EMIT folderKnown(m_folder);
}

void LabProcess::stop()
{
    if (!isRunning() || m_isStopping)
        return;
    m_isStopping = true;
    m_process.terminate();
}

void LabProcess::takeNotes()
{
    m_errors = (m_errors + m_process.readAllStandardError()).right(kKeptErrors);
    if (!m_folder.isEmpty())
        return;
    // The first thing that the child says is where it works.
    const QByteArray mark = "Laboratory: ";
    const qsizetype at = m_errors.indexOf(mark), end = m_errors.indexOf('\n', at);
    if (at < 0 || end < 0)
        return;
    m_folder = QString::fromUtf8(m_errors.mid(at + mark.size(), end - at - mark.size())).trimmed();
    Q_EMIT folderKnown(m_folder);
}

void LabProcess::takeExit(int code, bool isCrash)
{
    // What it said last may still lie in the pipe.
    takeNotes();
    // While it is being stopped a signal is how it was asked to end.
    if (isCrash && !m_isStopping) {
        Q_EMIT ended(problem("lab.crashed",
                             QT_TRANSLATE_NOOP("forja",
                                               "%1: the process that ran the question was ended by signal "
                                               "%2. Ask it again to continue: what was trained is kept."),
                             {m_folder.isEmpty() ? m_errand.question : m_folder, QString::number(code)}));
        return;
    }
    // It has saved and gone because it was asked to: that is no failure.
    if (code == 0 || code == kLabInterrupted || isCrash) {
        Q_EMIT ended(std::nullopt);
        return;
    }
    // The last line that is the program's own: before it may stand notes of progress, or of libraries.
    const QString mark = u"forja-cli: "_s, text = QString::fromUtf8(m_errors);
    const qsizetype at = text.lastIndexOf(mark);
    Q_EMIT ended(problem("child.failed", "%1",
                         {at < 0 ? u"forja-cli: %1"_s.arg(code) : text.mid(at + mark.size()).trimmed()}));
}

} // namespace forja
