// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QHash>
#include <QList>
#include <QVariant>

#include <functional>
#include <memory>

namespace forja {

class Experiment;

/// One setting of an experiment, declared once. Forms, command-line options, JSON, messages, differences
/// between runs and the reference page are all made from this.
struct Field
{
    enum class Type { Bool, Int, Real, Choice, Text };

    struct Choice
    {
        QString value; ///< what JSON and the command line say
        QString label; ///< English; translated with context "forja"
        QString help;
    };

    /// This field means something only while `key` has one of `values` (or, with no values, while it is not 0
    /// and not false).
    struct Condition
    {
        QString key;
        QStringList values;
    };

    QString key; ///< dotted snake_case: "g.dcgan.width"
    QString label; ///< English, short: "Width"
    QString help; ///< one or two sentences, the form's tooltip and the reference page
    Type type = Type::Int;
    QVariant standard; ///< the default: bool, qlonglong, double or QString
    double minimum = 0; ///< Int and Real: least value allowed
    double maximum = 0; ///< Int and Real: greatest value allowed
    QString unit = {}; ///< "channels", "updates", "s", ""
    QList<Choice> choices = {}; ///< Choice only
    bool isLive = false; ///< may change while a run is on
    bool isAdvanced = false; ///< shown only under "All settings"
    bool mayVary = false; ///< Real only: the value may be a curve over the training, as text (see curve.h)
    bool isOfPictures = false; ///< means nothing where the data are points of the plane
    bool isChosenAtStart
        = false; ///< 0, or "auto", asks for the value that suits this machine; the run keeps what was chosen
    QList<Condition> conditions = {}; ///< all must hold for the field to apply
    QString since = QStringLiteral("0.1");
    QStringList formerly = {}; ///< older keys that are still read

    /// The value in its own type, or what is wrong with it.
    Result<QVariant> accept(const QVariant &value) const;
    /// From text, as the command line and a form give it.
    Result<QVariant> parse(const QString &text) const;
    /// As a person writes it: "1e-3", "true", "32"; `parse(format(v))` is v.
    QString format(const QVariant &value) const;
    /// "1 to 1,024", "one of: batch, group, none", "true or false".
    QString allowed() const;
};

/// A rule over several fields, checked before a run starts.
struct FieldRule
{
    QStringList keys; ///< the fields it speaks of, the one to mend first
    std::function<std::optional<Problem>(const Experiment &)> check;
};

/// All fields in the order in which a person reads them. Immutable once assembled; shared by pointer.
class FieldTable
{
public:
    FieldTable(QList<Field> fields, QList<FieldRule> rules);

    const QList<Field> &fields() const { return m_fields; }
    const QList<FieldRule> &rules() const { return m_rules; }
    /// By key or by a former key; null where there is none.
    const Field *find(const QString &key) const;
    /// The known key most like `key`, for "did you mean"; empty where none is near.
    QString nearest(const QString &key) const;

private:
    QList<Field> m_fields;
    QList<FieldRule> m_rules;
    QHash<QString, qsizetype> m_byKey;
};

using FieldTablePtr = std::shared_ptr<const FieldTable>;

} // namespace forja
