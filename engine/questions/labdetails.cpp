// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/labdetails.h"

#include "engine/runs/jsonlines.h"

#include <QJsonArray>

#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
QJsonArray numbersJson(const QList<T> &numbers)
{
    QJsonArray out;
    for (const T number : numbers)
        out.append(toJsonNumber(static_cast<double>(number)));
    return out;
}

template<typename T>
QList<T> numbersIn(const QJsonValue &list)
{
    QList<T> out;
    for (const QJsonValue &value : list.toArray())
        out.append(static_cast<T>(fromJsonNumber(value).value_or(0)));
    return out;
}

} // namespace

QList<TournamentTable> tournamentsOf(const QJsonObject &details)
{
    QList<TournamentTable> out;
    for (const QJsonValue &value : details.value(u"tournaments"_s).toArray()) {
        TournamentTable table{.seed = value[u"seed"].toInteger(),
                              .updatesD = numbersIn<qint64>(value[u"updates_d"]),
                              .updatesG = numbersIn<qint64>(value[u"updates_g"]),
                              .auc = {}};
        for (const QJsonValue &row : value[u"auc"].toArray())
            table.auc.append(numbersIn<double>(row));
        // A table with a hole in it cannot be drawn.
        bool isWhole = table.auc.size() == table.updatesD.size();
        for (const auto &row : table.auc)
            isWhole = isWhole && row.size() == table.updatesG.size();
        if (isWhole)
            out.append(table);
    }
    return out;
}

void addTournament(QJsonObject &details, const TournamentTable &table)
{
    QJsonArray rows;
    for (const auto &row : table.auc)
        rows.append(numbersJson(row));
    QJsonArray tables = details.value(u"tournaments"_s).toArray();
    // A seed that is measured again replaces its table.
    for (qsizetype i = tables.size(); i-- > 0;) {
        if (tables.at(i)[u"seed"].toInteger() == table.seed)
            tables.removeAt(i);
    }
    tables.append(QJsonObject{{u"seed"_s, table.seed},
                              {u"updates_d"_s, numbersJson(table.updatesD)},
                              {u"updates_g"_s, numbersJson(table.updatesG)},
                              {u"auc"_s, rows}});
    details.insert(u"tournaments"_s, tables);
}

QList<ShownStep> stepsOf(const QJsonObject &details)
{
    QList<ShownStep> out;
    for (const QJsonValue &value : details.value(u"steps"_s).toArray()) {
        ShownStep step{.update = value[u"update"].toInteger(),
                       .accuracyBefore = value[u"accuracy_before"].toDouble(),
                       .accuracyAfter = value[u"accuracy_after"].toDouble(),
                       .sheet = value[u"sheet"].toString(),
                       .real = {},
                       .outputs = {}};
        for (const QJsonValue &shown : value[u"shown"].toArray()) {
            // One output for each picture, a gap where there is none: whoever shows them counts on both being
            // as long.
            step.real.append(shown[u"real"].toBool());
            step.outputs.append(
                fromJsonNumber(shown[u"output"]).value_or(std::numeric_limits<double>::quiet_NaN()));
        }
        out.append(step);
    }
    return out;
}

QList<ShownGroup> groupsOf(const QJsonObject &details)
{
    QList<ShownGroup> out;
    for (const QJsonValue &value : details.value(u"groups"_s).toArray()) {
        out.append({.name = value[u"name"].toString(),
                    .saysReal = value[u"says_real"].toDouble(),
                    .sheet = value[u"sheet"].toString(),
                    .outputs = numbersIn<double>(value[u"outputs"])});
    }
    return out;
}

void setFirstSteps(QJsonObject &details, const QList<ShownStep> &steps, const QList<ShownGroup> &groups)
{
    QJsonArray stepList, groupList;
    for (const ShownStep &step : steps) {
        QJsonArray shown;
        for (qsizetype i = 0; i < step.real.size(); ++i)
            // A score that is no number is kept as a word; the others need no such care, being shares.
            shown.append(QJsonObject{{u"real"_s, step.real[i]},
                                     {u"output"_s, toJsonNumber(step.outputs.value(i))}});
        stepList.append(QJsonObject{{u"update"_s, step.update},
                                    {u"accuracy_before"_s, step.accuracyBefore},
                                    {u"accuracy_after"_s, step.accuracyAfter},
                                    {u"sheet"_s, step.sheet},
                                    {u"shown"_s, shown}});
    }
    for (const ShownGroup &group : groups) {
        groupList.append(QJsonObject{{u"name"_s, group.name},
                                     {u"says_real"_s, group.saysReal},
                                     {u"sheet"_s, group.sheet},
                                     {u"outputs"_s, numbersJson(group.outputs)}});
    }
    details.insert(u"steps"_s, stepList);
    details.insert(u"groups"_s, groupList);
}

} // namespace forja
