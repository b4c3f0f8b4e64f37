// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/questionpart.h"

#include <QJsonDocument>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString asInFile(const QJsonValue &value)
{
    // In a list, because a JSON document cannot be a bare value; its brackets are cut off again.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2)).left(60);
}

/// Where a part takes one of a few words.
QString oneOfWords(const QStringList &words)
{
    return u"one of: "_s + words.join(u", "_s);
}

} // namespace

QuestionPart::QuestionPart(QJsonObject json, QString place, std::optional<Problem> &wrong)
    : m_json(std::move(json)), m_place(std::move(place)), m_wrong(&wrong)
{
}

QString QuestionPart::placeOf(const QString &key) const
{
    return m_place.isEmpty() ? key : m_place + u'.' + key;
}

void QuestionPart::refuse(const Problem &what) const
{
    if (!*m_wrong)
        *m_wrong = what;
}

void QuestionPart::refuse(const char *key, const QString &value, const QString &allowed) const
{
    refuse(problem("lab.value", QT_TRANSLATE_NOOP("forja", "%1: %2 is not allowed. It takes %3."),
                   {placeOf(QString::fromLatin1(key)), value, allowed}));
}

void QuestionPart::allow(const QStringList &keys) const
{
    for (const QString &key : m_json.keys()) {
        if (!keys.contains(key)) {
            refuse(problem("lab.unknown_part",
                           QT_TRANSLATE_NOOP("forja", "%1: there is no such part. Known parts here: %2."),
                           {placeOf(key), keys.join(u", "_s)}));
        }
    }
}

QJsonValue QuestionPart::needed(const char *key, const QString &allowed) const
{
    const QJsonValue value = m_json.value(QLatin1StringView(key));
    if (value.isUndefined())
        refuse(problem("lab.missing", QT_TRANSLATE_NOOP("forja", "%1: is missing. It takes %2."),
                       {placeOf(QString::fromLatin1(key)), allowed}));
    return value;
}

QString QuestionPart::text(const char *key) const
{
    const QString allowed = u"a text"_s;
    const QJsonValue value = needed(key, allowed);
    // A missing one is refused twice, of which only the first counts.
    if (value.toString().trimmed().isEmpty() || value.toString().size() > 8192)
        refuse(key, asInFile(value), allowed);
    return value.toString();
}

QString QuestionPart::textOr(const char *key, const QString &standard) const
{
    return has(key) ? text(key) : standard;
}

bool QuestionPart::flag(const char *key) const
{
    const QJsonValue value = m_json.value(QLatin1StringView(key));
    if (!value.isUndefined() && !value.isBool())
        refuse(key, asInFile(value), u"true or false"_s);
    return value.toBool();
}

qint64 QuestionPart::whole(const char *key, qint64 least, qint64 greatest) const
{
    const QString allowed = u"a whole number from %1 to %2"_s.arg(least).arg(greatest);
    const QJsonValue value = needed(key, allowed);
    const double number = value.toDouble();
    const bool isAllowed = value.isDouble() && number == std::floor(number)
        && number >= static_cast<double>(least) && number <= static_cast<double>(greatest);
    if (!isAllowed)
        refuse(key, asInFile(value), allowed);
    return isAllowed ? static_cast<qint64>(number) : least;
}

double QuestionPart::number(const char *key) const
{
    const QString allowed = u"a number"_s;
    const QJsonValue value = needed(key, allowed);
    if (!value.isDouble())
        refuse(key, asInFile(value), allowed);
    return value.toDouble();
}

QString QuestionPart::oneOf(const char *key, const QStringList &choices) const
{
    const QJsonValue value = needed(key, oneOfWords(choices));
    if (!choices.contains(value.toString()))
        refuse(key, asInFile(value), oneOfWords(choices));
    return value.toString();
}

QJsonArray QuestionPart::array(const char *key) const
{
    const QJsonValue value = m_json.value(QLatin1StringView(key));
    if (!value.isUndefined() && !value.isArray())
        refuse(key, asInFile(value), u"a list: […]"_s);
    return value.toArray();
}

QStringList QuestionPart::texts(const char *key) const
{
    QStringList out;
    for (const QJsonValue &value : array(key)) {
        if (!value.isString())
            refuse(key, asInFile(value), u"texts"_s);
        out << value.toString();
    }
    return out;
}

QList<double> QuestionPart::numbers(const char *key) const
{
    QList<double> out;
    for (const QJsonValue &value : array(key)) {
        if (!value.isDouble())
            refuse(key, asInFile(value), u"numbers"_s);
        out << value.toDouble();
    }
    return out;
}

QuestionPart QuestionPart::part(const char *key) const
{
    const QString allowed = u"an object: {…}"_s;
    const QJsonValue value = needed(key, allowed);
    if (!value.isObject())
        refuse(key, asInFile(value), allowed);
    return {value.toObject(), placeOf(QString::fromLatin1(key)), *m_wrong};
}

QList<QuestionPart> QuestionPart::parts(const char *key) const
{
    QList<QuestionPart> out;
    const QJsonArray list = array(key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = u"%1[%2]"_s.arg(placeOf(QString::fromLatin1(key))).arg(i);
        if (!list[i].isObject())
            refuse(problem("lab.value", QT_TRANSLATE_NOOP("forja", "%1: %2 is not allowed. It takes %3."),
                           {place, asInFile(list[i]), u"an object: {…}"_s}));
        // Appended even where it was refused, so that later numbers in messages are those of the file.
        out.append({list[i].toObject(), place, *m_wrong});
    }
    return out;
}

QMap<QString, QVariant> QuestionPart::settings(const char *key, const FieldTablePtr &table) const
{
    QMap<QString, QVariant> out;
    if (!has(key))
        return out;
    const QuestionPart set = part(key);
    // Only to let the table accept or refuse: what it takes is what is handed on.
    Experiment scratch(table);
    for (auto it = set.m_json.begin(); it != set.m_json.end(); ++it) {
        if (const auto done = scratch.set(it.key(), it.value().toVariant()); !done) {
            // The table's problems name the key first.
            Problem wrong = done.problem();
            wrong.args[0] = set.placeOf(it.key());
            refuse(wrong);
            return out;
        }
        const QString known = table->find(it.key())->key;
        out.insert(known, scratch.value(known));
    }
    return out;
}

} // namespace forja
