// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <memory>

/// What a command left behind.
struct CommandEnd
{
    int exitCode = -1;
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

inline QString programPath(const QString &name)
{
    return qEnvironmentVariable("FORJA_BIN") + QLatin1Char('/') + name;
}

/// forja-cli, started.
inline std::unique_ptr<QProcess> startCli(
    const QStringList &arguments,
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->start(programPath(QStringLiteral("forja-cli")), arguments);
    process->waitForStarted();
    return process;
}

inline CommandEnd endOf(QProcess &process)
{
    if (!process.waitForFinished(240000)) {
        process.kill();
        process.waitForFinished();
    }
    CommandEnd end;
    end.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    end.out = QString::fromUtf8(process.readAllStandardOutput());
    end.err = QString::fromUtf8(process.readAllStandardError());
    return end;
}

inline CommandEnd runCli(const QStringList &arguments,
                         const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    return endOf(*startCli(arguments, environment));
}
