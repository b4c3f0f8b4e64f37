// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/curve.h"
#include "engine/experiment/field.h"

#include <QJsonObject>
#include <QMap>

namespace forja {

/// Where a run stands: every random draw and every scheduled change is a function of this.
struct Moment
{
    qint64 update = 0; ///< whole updates: the configured D updates, then the configured G updates
    qint64 dUpdates = 0; ///< D's own counter (warm-up and manual steps included)
    qint64 gUpdates = 0; ///< G's own counter

    bool operator==(const Moment &) const = default;
};

enum class Player { D, G, Both };

/// Something a person did while the run was on. Replayed at the same moment, so that an experiment file
/// replays a run from 0.
struct ScheduleEntry
{
    enum class Kind { Edit, Step };

    Moment at; ///< the boundary at which it happens
    Kind kind = Kind::Edit;
    QString key = {}; ///< Edit: the field
    QVariant value = {}; ///< Edit: its new value
    Player player = Player::Both; ///< Step: who; Both is one whole update

    bool operator==(const ScheduleEntry &) const = default;
};

/// Which run this one came from.
struct Origin
{
    enum class Kind {
        Branch, ///< goes on from the other run's state at that update
        Weights, ///< began with the other run's weights, on pictures of its own
    };

    Kind kind = Kind::Branch;
    QString run; ///< name of the other run's folder
    qint64 update = 0; ///< of the other run

    bool operator==(const Origin &) const = default;
};

/// A setting whose value is not that of the preset (or of the defaults).
struct Difference
{
    QString key;
    QVariant from;
    QVariant to;
    std::optional<qint64> atUpdate = {}; ///< set when it is a live edit
};

/// What a run is: every field's value, the schedule of edits and manual steps, the preset it started from.
class Experiment
{
public:
    /// Every field at its default.
    explicit Experiment(FieldTablePtr table);

    const FieldTable &table() const { return *m_table; }
    const FieldTablePtr &tablePtr() const { return m_table; }

    /// The value at the start of the run. Requires: the key is in the table.
    QVariant value(const QString &key) const;
    bool flag(const QString &key) const { return value(key).toBool(); }
    qint64 integer(const QString &key) const { return value(key).toLongLong(); }
    /// Of a curve the number that it begins with.
    double real(const QString &key) const { return curve(key).start(); }
    /// How the number changes over the training; mostly it does not.
    Curve curve(const QString &key) const;
    QString text(const QString &key) const { return value(key).toString(); }
    /// Neither 0, over the whole training, nor false. Requires: a number or a flag.
    bool isOn(const QString &key) const;
    /// Its data are points of the plane, not pictures.
    bool isOnPoints() const;

    /// Checks type and range; unknown keys are a problem that names the nearest known one.
    Outcome set(const QString &key, const QVariant &value);
    Outcome setFromText(const QString &key, const QString &text);

    /// Whether the field means anything under the present values: its conditions hold, and it is not of
    /// pictures where the data are points.
    bool applies(const Field &field) const;

    QList<ScheduleEntry> schedule;
    /// The preset's name, and its values as they were when the run was made ("" and {} without one).
    QString presetName;
    QMap<QString, QVariant> presetValues;
    /// Nothing: the run began by itself.
    std::optional<Origin> origin;

    /// SHA-256 (hex) of the copy of the preset.
    QString presetHash() const;
    /// Fields that apply and differ from the preset, then the live edits in their order.
    QList<Difference> differences() const;
    /// The values as they stand once the first `entries` entries of the schedule have happened.
    Experiment after(qsizetype entries) const;

    bool operator==(const Experiment &other) const;

private:
    FieldTablePtr m_table;
    QMap<QString, QVariant> m_values;
};

/// Differences as a person reads them: "Learning rate of D: 5e-4 (preset: 1e-3)", "Learning rate of D: 1e-4
/// from update 1200 on (before: 5e-4)".
QStringList inWords(const QList<Difference> &differences, const FieldTable &table);

/// Everything that keeps the experiment from running, in the order of the fields: rules of the table.
QList<Problem> validate(const Experiment &experiment);

/// The format of experiment.json that is written; older ones are read.
inline constexpr int kExperimentFormat = 2;

/// experiment.json ("format": 2): every field resolved, schedule, preset, origin.
QJsonObject toJson(const Experiment &experiment);
/// Reads format 1, too. Refuses newer formats and unknown keys by name; fields that the file lacks get their
/// defaults.
Result<Experiment> experimentFromJson(const QJsonObject &json, const FieldTablePtr &table);

/// { "key": …, "label": …, … } of one field: for `forja-cli fields --json` and the reference page.
QJsonObject describe(const Field &field);

} // namespace forja
