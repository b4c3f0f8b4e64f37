// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/experiment.h"

#include "engine/experiment/datasource.h"
#include "engine/experiment/keys.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

Problem unknownKey(const QString &key, const FieldTable &table)
{
    const QString near = table.nearest(key);
    if (near.isEmpty()) {
        return problem("experiment.unknown_key",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: there is no such setting. `forja-cli fields` lists them."),
                       {key});
    }
    return problem(
        "experiment.unknown_key_near",
        QT_TRANSLATE_NOOP("forja",
                          "%1: there is no such setting. Did you mean %2? `forja-cli fields` lists them."),
        {key, near});
}

} // namespace

Experiment::Experiment(FieldTablePtr table) : m_table(std::move(table))
{
    for (const Field &field : m_table->fields())
        m_values.insert(field.key, field.standard);
}

QVariant Experiment::value(const QString &key) const
{
    const auto found = m_values.constFind(key);
    // Keys in the code are ours, so a wrong one is a fault of the program and not of a person.
    if (found == m_values.cend())
        throw Error(unknownKey(key, *m_table));
    return *found;
}

Curve Experiment::curve(const QString &key) const
{
    const QVariant present = value(key);
    return present.typeId() == QMetaType::QString ? Curve::parse(present.toString()).orThrow()
                                                  : Curve(present.toDouble());
}

Outcome Experiment::set(const QString &key, const QVariant &value)
{
    const Field *field = m_table->find(key);
    if (!field)
        return unknownKey(key, *m_table);
    auto accepted = field->accept(value);
    if (!accepted)
        return accepted.problem();
    // Under the present key, or a former one would become a second setting.
    m_values[field->key] = *accepted;
    return Done{};
}

Outcome Experiment::setFromText(const QString &key, const QString &text)
{
    const Field *field = m_table->find(key);
    if (!field)
        return unknownKey(key, *m_table);
    auto parsed = field->parse(text);
    if (!parsed)
        return parsed.problem();
    m_values[field->key] = *parsed;
    return Done{};
}

bool Experiment::isOn(const QString &key) const
{
    const QVariant present = value(key);
    return present.typeId() == QMetaType::Bool ? present.toBool() : !curve(key).isZero();
}

bool Experiment::isOnPoints() const
{
    return isFlatSource(text(key::dataFolder));
}

bool Experiment::applies(const Field &field) const
{
    if (field.isOfPictures && isOnPoints())
        return false;
    return std::all_of(
        field.conditions.cbegin(), field.conditions.cend(), [this](const Field::Condition &condition) {
            // Without values the other setting need only be on.
            if (condition.values.isEmpty())
                return isOn(condition.key);
            return condition.values.contains(m_table->find(condition.key)->format(value(condition.key)));
        });
}

QString Experiment::presetHash() const
{
    QJsonObject values;
    for (auto it = presetValues.cbegin(); it != presetValues.cend(); ++it)
        values.insert(it.key(), QJsonValue::fromVariant(it.value()));
    const QByteArray text = QJsonDocument(QJsonObject{{u"name"_s, presetName}, {u"values"_s, values}})
                                .toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QList<Difference> Experiment::differences() const
{
    QList<Difference> out;
    for (const Field &field : m_table->fields()) {
        const QVariant from = presetValues.value(field.key, field.standard);
        const QVariant to = value(field.key);
        // What the machine chose where nobody did is not what a run is about.
        const bool isOwnChoice = field.isChosenAtStart && from == field.standard;
        if (from != to && !isOwnChoice && applies(field) && field.key != key::dataFolder)
            out.append({field.key, from, to, {}});
    }
    // Each edit is set against what held before it, which may be an edit as well.
    QMap<QString, QVariant> present = m_values;
    for (const ScheduleEntry &entry : schedule) {
        if (entry.kind != ScheduleEntry::Kind::Edit)
            continue;
        out.append({entry.key, present.value(entry.key), entry.value, entry.at.update});
        present[entry.key] = entry.value;
    }
    return out;
}

Experiment Experiment::after(qsizetype entries) const
{
    Experiment out = *this;
    for (qsizetype i = 0; i < std::min(entries, schedule.size()); ++i) {
        // The schedule also holds steps by hand, which change no setting.
        if (schedule[i].kind == ScheduleEntry::Kind::Edit)
            out.m_values[schedule[i].key] = schedule[i].value;
    }
    return out;
}

bool Experiment::operator==(const Experiment &other) const
{
    return m_values == other.m_values && schedule == other.schedule && presetName == other.presetName
        && presetValues == other.presetValues && origin == other.origin;
}

QStringList inWords(const QList<Difference> &differences, const FieldTable &table)
{
    QStringList out;
    for (const Difference &difference : differences) {
        const Field *field = table.find(difference.key);
        const QString from = field->format(difference.from);
        const QString to = field->format(difference.to);
        out << (difference.atUpdate ? u"%1: %2 from update %3 on (before: %4)"_s.arg(
                                          field->label, to, QString::number(*difference.atUpdate), from)
                                    : u"%1: %2 (preset: %3)"_s.arg(field->label, to, from));
    }
    return out;
}

QList<Problem> validate(const Experiment &experiment)
{
    QList<Problem> out;
    for (const FieldRule &rule : experiment.table().rules()) {
        if (auto found = rule.check(experiment))
            out.append(*found);
    }
    return out;
}

} // namespace forja
