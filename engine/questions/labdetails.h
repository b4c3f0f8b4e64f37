// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QJsonObject>
#include <QList>
#include <QString>

/// What `details` of a laboratory record holds, by kind of question; pictures lie as files in the laboratory
/// folder.
namespace forja {

/// Tournament: "tournaments": [{"seed", "updates_d": […], "updates_g": […], "auc": [[…], …]}, …].
struct TournamentTable
{
    qint64 seed = 0;
    QList<qint64> updatesD;
    QList<qint64> updatesG;
    QList<QList<double>> auc; ///< [D][G]
};
QList<TournamentTable> tournamentsOf(const QJsonObject &details);
void addTournament(QJsonObject &details, const TournamentTable &table);

/// FirstSteps: "steps": [{"update", "accuracy_before", "accuracy_after", "sheet": "pictures/step-00.png",
/// "shown": [{"real", "output"}, …]}, …] and "groups": [{"name", "says_real", "sheet":
/// "pictures/blurred.png", "outputs": […]}, …]; a sheet's pictures stand side by side, all of one size.
struct ShownStep
{
    qint64 update = 0;
    double accuracyBefore = 0;
    double accuracyAfter = 0;
    QString sheet;
    QList<bool> real;
    QList<double> outputs;
};
struct ShownGroup
{
    QString name;
    double saysReal = 0;
    QString sheet;
    QList<double> outputs;
};
QList<ShownStep> stepsOf(const QJsonObject &details);
QList<ShownGroup> groupsOf(const QJsonObject &details);
void setFirstSteps(QJsonObject &details, const QList<ShownStep> &steps, const QList<ShownGroup> &groups);

} // namespace forja
