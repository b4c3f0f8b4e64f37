// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/field.h"

#include "engine/experiment/curve.h"
#include "engine/experiment/experiment.h"
#include "engine/experiment/nearnames.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

Problem refused(const Field &field, const QString &value)
{
    return problem("experiment.value", QT_TRANSLATE_NOOP("forja", "%1: %2 is not allowed. It takes %3."),
                   {field.key, value, field.allowed()});
}

QString shown(const QVariant &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? u"\"\""_s : text.left(80);
}

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
    case QMetaType::Float:
        return true;
    default:
        return false;
    }
}

/// A curve, if it stays within the field's range; a constant one is a number.
Result<QVariant> acceptCurve(const Field &field, const QString &text)
{
    const auto curve = Curve::parse(text);
    if (!curve)
        return problem("experiment.curve", "%1: %2", {field.key, curve.problem().english()});
    if (curve->lowest() < field.minimum || curve->highest() > field.maximum)
        return refused(field, shown(text));
    return curve->isConstant() ? QVariant(curve->start()) : QVariant(curve->text());
}

/// A point is the decimal sign in every locale. Commas may stand where our own messages set them, in whole
/// numbers: "4,096"; "0,002" is no 2.
std::optional<double> numberIn(const QString &text, Field::Type type)
{
    bool isNumber = false;
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::RejectGroupSeparator);
    const double number = plain.toDouble(text, &isNumber);
    if (isNumber)
        return number;
    const qlonglong grouped = QLocale(QLocale::English).toLongLong(text, &isNumber);
    // Written back and compared, because a locale also takes commas in odd places: "4,0,96".
    if (type != Field::Type::Int || !isNumber || QLocale(QLocale::English).toString(grouped) != text)
        return std::nullopt;
    return static_cast<double>(grouped);
}

} // namespace

Result<QVariant> Field::accept(const QVariant &value) const
{
    switch (type) {
    case Type::Bool:
        if (value.typeId() == QMetaType::Bool)
            return value;
        break;
    case Type::Int: {
        // JSON gives every number as a double, so a whole one is known by its value and not by its type.
        const double number = value.toDouble();
        if (isNumber(value) && number == std::floor(number) && number >= minimum && number <= maximum)
            return QVariant(static_cast<qlonglong>(number));
        break;
    }
    case Type::Real: {
        // A number in quotes is no number, here as elsewhere.
        if (mayVary && value.typeId() == QMetaType::QString && value.toString().contains(u':'))
            return acceptCurve(*this, value.toString());
        const double number = value.toDouble();
        if (isNumber(value) && std::isfinite(number) && number >= minimum && number <= maximum)
            return QVariant(number);
        break;
    }
    case Type::Choice:
        for (const Choice &choice : choices) {
            if (value.typeId() == QMetaType::QString && choice.value == value.toString())
                return value;
        }
        break;
    case Type::Text:
        if (value.typeId() == QMetaType::QString && value.toString().size() <= 4096)
            return value;
        break;
    }
    return refused(*this, shown(value));
}

Result<QVariant> Field::parse(const QString &text) const
{
    // In a text spaces may be meant.
    const QString trimmed = type == Type::Text ? text : text.trimmed();
    switch (type) {
    case Type::Bool: {
        static const QStringList yes = {u"true"_s, u"1"_s, u"yes"_s, u"on"_s};
        static const QStringList no = {u"false"_s, u"0"_s, u"no"_s, u"off"_s};
        if (yes.contains(trimmed.toLower()))
            return QVariant(true);
        if (no.contains(trimmed.toLower()))
            return QVariant(false);
        return refused(*this, shown(trimmed));
    }
    case Type::Int:
    case Type::Real: {
        // A colon is in every curve but a constant one, and that is a number.
        if (mayVary && trimmed.contains(u':'))
            return accept(QVariant(trimmed));
        const auto number = numberIn(trimmed, type);
        return number ? accept(QVariant(*number)) : Result<QVariant>(refused(*this, shown(trimmed)));
    }
    case Type::Choice:
    case Type::Text:
        return accept(QVariant(trimmed));
    }
    return refused(*this, shown(trimmed));
}

QString Field::format(const QVariant &value) const
{
    switch (type) {
    case Type::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case Type::Int:
        return QString::number(value.toLongLong());
    case Type::Real:
        return value.typeId() == QMetaType::QString ? value.toString() : shortestNumber(value.toDouble());
    case Type::Choice:
    case Type::Text:
        return value.toString();
    }
    return {};
}

QString Field::allowed() const
{
    switch (type) {
    case Type::Bool:
        return QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "true or false"));
    case Type::Int:
    case Type::Real: {
        // With commas in whole numbers, which numberIn() takes back: a person may copy what a message says.
        const auto bound = [this](double number) {
            return type == Type::Int ? QLocale(QLocale::English).toString(static_cast<qlonglong>(number))
                                     : shortestNumber(number);
        };
        const QString range = u"%1 from %2 to %3"_s.arg(type == Type::Int ? u"a whole number"_s
                                                                          : u"a number"_s,
                                                        bound(minimum), bound(maximum));
        return mayVary ? range + u", or a curve"_s : range;
    }
    case Type::Choice: {
        QStringList values;
        for (const Choice &choice : choices)
            values << choice.value;
        return u"one of: %1"_s.arg(values.join(u", "_s));
    }
    case Type::Text:
        return QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "a text of at most 4,096 characters"));
    }
    return {};
}

FieldTable::FieldTable(QList<Field> fields, QList<FieldRule> rules)
    : m_fields(std::move(fields)), m_rules(std::move(rules))
{
    const auto add = [this](const QString &key, qsizetype index) {
        if (m_byKey.contains(key))
            throw Error(problem("experiment.key_twice",
                                "%1: this key is declared twice in the table of fields.", {key}));
        m_byKey.insert(key, index);
    };
    for (qsizetype index = 0; index < m_fields.size(); ++index) {
        const Field &field = m_fields[index];
        // Present and former keys share one space: a key of an old run must never mean two settings.
        add(field.key, index);
        for (const QString &former : field.formerly)
            add(former, index);
        // Every experiment begins with the defaults, so one that is refused would break all of them.
        if (!field.accept(field.standard))
            throw Error(problem("experiment.standard",
                                "%1: its default is not allowed by its own declaration.", {field.key}));
    }
}

const Field *FieldTable::find(const QString &key) const
{
    const auto found = m_byKey.constFind(key);
    return found == m_byKey.cend() ? nullptr : &m_fields[*found];
}

QString FieldTable::nearest(const QString &key) const
{
    QString best;
    // What differs in half its letters is no slip of the keyboard.
    qsizetype distance = std::max<qsizetype>(3, key.size() / 2);
    for (const Field &field : m_fields) {
        const qsizetype own = editDistance(key, field.key);
        if (own < distance) {
            distance = own;
            best = field.key;
        }
    }
    return best;
}

} // namespace forja
