// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

namespace forja {

/// What forja-cli says of its own commands, asked of the program itself, so that the help cannot differ from
/// it.
class CommandHelp : public QObject
{
    Q_OBJECT

public:
    explicit CommandHelp(QString program, QObject *parent = nullptr);

    ~CommandHelp() override;

    /// What `forja-cli COMMAND --help` prints; "…" until it has answered.
    QString helpOf(const QString &command);

Q_SIGNALS:
    void answered(const QString &command);

private:
    void ask(const QString &command);

    QString m_program;
    QHash<QString, QString> m_answers;
};

} // namespace forja
