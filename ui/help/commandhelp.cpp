// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/commandhelp.h"

#include <QProcess>

namespace forja {

using namespace Qt::StringLiterals;

CommandHelp::CommandHelp(QString program, QObject *parent)
    : QObject(parent), m_program(std::move(program)) { }

CommandHelp::~CommandHelp()
{
    // Nobody reads the answers any more.
    for (QProcess *process : findChildren<QProcess *>()) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished();
    }
}

QString CommandHelp::helpOf(const QString &command)
{
    if (!m_answers.contains(command)) {
        // Before it is asked: the page is made anew meanwhile, and must not start another process.
        m_answers.insert(command, u"…"_s);
        ask(command);
    }
    return m_answers.value(command);
}

void CommandHelp::ask(const QString &command)
{
    // Beside the window: the page is shown at once, and filled when the program has answered.
    auto *process = new QProcess(this);
    connect(process, &QProcess::finished, this, [this, process, command] {
        const QString answer = QString::fromUtf8(process->readAllStandardOutput()).trimmed();
        // Half an answer would look like all that there is to say.
        const bool isWhole = process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0
            && !answer.isEmpty();
        m_answers[command] = isWhole
            ? answer
            : tr("%1: failed when it was asked for its help. Reinstall Forja if that happens again.")
                  .arg(m_program);
        process->deleteLater();
        Q_EMIT answered(command);
    });
    connect(process, &QProcess::errorOccurred, this, [this, process, command](QProcess::ProcessError error) {
        // All other errors are followed by finished(); answered here as well, they would be told twice.
        if (error != QProcess::FailedToStart)
            return;
        m_answers[command]
            = tr("%1: cannot be started. It should be next to the program forja.").arg(m_program);
        process->deleteLater();
        Q_EMIT answered(command);
    });
    process->start(m_program, command.split(QLatin1Char(' ')) << u"--help"_s);
}

} // namespace forja
