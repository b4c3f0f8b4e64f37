// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <QJsonArray>

namespace forja {

/// One object of a question's file, read part by part. The first thing that is wrong is kept, with its place
/// in the file ("arms[1].set.d.rate"); what is read after it does not matter any more.
class QuestionPart
{
public:
    /// `wrong` is common to all parts of a file.
    QuestionPart(QJsonObject json, QString place, std::optional<Problem> &wrong);

    bool has(const char *key) const { return m_json.contains(QLatin1StringView(key)); }
    bool isNumber(const char *key) const { return m_json.value(QLatin1StringView(key)).isDouble(); }
    /// Refuses every key that is not one of these.
    void allow(const QStringList &keys) const;

    QString text(const char *key) const; ///< needed, not empty
    QString textOr(const char *key, const QString &standard) const;
    bool flag(const char *key) const; ///< false where it is missing
    qint64 whole(const char *key, qint64 least, qint64 greatest) const; ///< needed
    double number(const char *key) const; ///< needed
    QString oneOf(const char *key, const QStringList &choices) const; ///< needed
    QStringList texts(const char *key) const;
    QList<double> numbers(const char *key) const;
    QuestionPart part(const char *key) const; ///< needed
    QList<QuestionPart> parts(const char *key) const;
    /// Settings with their values, as the table of fields takes them.
    QMap<QString, QVariant> settings(const char *key, const FieldTablePtr &table) const;

    QString placeOf(const QString &key) const;
    void refuse(const Problem &what) const;
    /// "%1: %2 is not allowed. It takes %3."
    void refuse(const char *key, const QString &value, const QString &allowed) const;
    bool isRefused() const { return m_wrong->has_value(); }

private:
    QJsonValue needed(const char *key, const QString &allowed) const;
    QJsonArray array(const char *key) const;

    QJsonObject m_json;
    QString m_place;
    std::optional<Problem> *m_wrong;
};

} // namespace forja
