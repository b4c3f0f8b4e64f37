// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/queuefile.h"

#include "engine/experiment/keys.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <array>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormat = 1;

/// NOTE: part of the format on disk; the order is that of QueueEntry::State.
constexpr std::array kStates{"waiting", "running", "done", "stopped", "failed"};

QJsonObject toJson(const Problem &problem)
{
    return {{u"code"_s, problem.code},
            {u"text"_s, problem.text},
            {u"args"_s, QJsonArray::fromStringList(problem.args)}};
}

QJsonObject toJson(const QueueEntry &entry)
{
    QJsonObject json{{u"id"_s, entry.id},
                     {u"title"_s, entry.title},
                     {u"sweep"_s, entry.sweep},
                     {u"experiment"_s, toJson(entry.experiment)},
                     {u"state"_s, QString::fromLatin1(kStates.at(static_cast<std::size_t>(entry.state)))},
                     {u"run"_s, entry.run},
                     {u"update"_s, entry.update},
                     {u"seconds"_s, entry.seconds}};
    if (entry.why)
        json.insert(u"why"_s, toJson(*entry.why));
    // Omitted if unknown: a best distance of 0 could never be beaten.
    if (entry.best)
        json.insert(u"best"_s, *entry.best);
    return json;
}

Result<QueueEntry> entryFrom(const QJsonObject &json, const FieldTablePtr &table)
{
    auto experiment = experimentFromJson(json.value(u"experiment"_s).toObject(), table);
    if (!experiment)
        return experiment.problem();
    QueueEntry entry{.id = json.value(u"id"_s).toString(),
                     .title = json.value(u"title"_s).toString(),
                     .sweep = json.value(u"sweep"_s).toString(),
                     .experiment = *experiment};
    const auto state = std::find_if(kStates.begin(), kStates.end(),
                                    [name = json.value(u"state"_s).toString()](const char *known) {
                                        return name == QLatin1String(known);
                                    });
    // Without them, the entry could be neither addressed nor scheduled.
    if (entry.id.isEmpty() || state == kStates.end())
        return problem("queue.entry", "an entry without an id or a state");
    entry.state = static_cast<QueueEntry::State>(state - kStates.begin());
    entry.run = json.value(u"run"_s).toString();
    entry.update = json.value(u"update"_s).toInteger();
    entry.seconds = json.value(u"seconds"_s).toDouble();
    if (json.contains(u"best"_s))
        entry.best = json.value(u"best"_s).toDouble();
    if (json.contains(u"why"_s)) {
        const QJsonObject why = json.value(u"why"_s).toObject();
        entry.why = Problem{why.value(u"code"_s).toString(), why.value(u"text"_s).toString(),
                            why.value(u"args"_s).toVariant().toStringList()};
    }
    return entry;
}

/// Seconds of training an update takes: of this entry, or else of one that is most like it.
std::optional<double> secondsAnUpdate(const QueueEntry &entry, const QList<QueueEntry> &entries)
{
    const auto pace = [](const QueueEntry &of) {
        return of.update > 0 && of.seconds > 0 ? std::optional(of.seconds / double(of.update)) : std::nullopt;
    };
    if (auto own = pace(entry))
        return own;
    std::optional<double> found;
    for (const QueueEntry &other : entries) {
        if (auto its = pace(other); its && (!found || (!entry.sweep.isEmpty() && other.sweep == entry.sweep)))
            found = its;
    }
    return found;
}

std::optional<double> secondsOf(const QueueEntry &entry, const QList<QueueEntry> &entries)
{
    if (entry.state == QueueEntry::State::Running && entry.progress.secondsLeft >= 0)
        return entry.progress.secondsLeft;
    std::optional<double> seconds;
    // A run ends at whichever of its lengths is reached first.
    const auto take = [&seconds](double value) { seconds = seconds ? std::min(*seconds, value) : value; };
    if (const double minutes = entry.experiment.real(key::runMinutes); minutes > 0)
        take(minutes * 60 - entry.seconds);
    const auto pace = secondsAnUpdate(entry, entries);
    double updates = entry.experiment.real(key::runUpdates);
    // Counted in pictures shown to D, which may see several batches in an update.
    const double pictures = entry.experiment.real(key::trainBatch)
        * std::max(1.0, entry.experiment.real(key::dUpdates));
    if (const double kimg = entry.experiment.real(key::runKimg); kimg > 0)
        updates = updates > 0 ? std::min(updates, kimg * 1000 / pictures) : kimg * 1000 / pictures;
    if (pace && updates > 0)
        take((updates - double(entry.update)) * *pace);
    return seconds ? std::optional(std::max(0.0, *seconds)) : std::nullopt;
}

} // namespace

QJsonObject toJson(const QueueFile &file)
{
    QJsonArray entries;
    for (const QueueEntry &entry : file.entries)
        entries.append(toJson(entry));
    return {{u"format"_s, kFormat},
            {u"at_once"_s, file.atOnce},
            {u"waits_for_live"_s, file.waitsForLive},
            {u"entries"_s, entries}};
}

Result<QueueFile> queueFileFromJson(const QJsonObject &json, const FieldTablePtr &table)
{
    if (json.value(u"format"_s).toInt() != kFormat)
        return problem("queue.format", "format %1", {QString::number(json.value(u"format"_s).toInt())});
    QueueFile file{.atOnce = std::clamp(json.value(u"at_once"_s).toInt(1), 1, 64),
                   .waitsForLive = json.value(u"waits_for_live"_s).toBool(),
                   .entries = {}};
    for (const QJsonValue &value : json.value(u"entries"_s).toArray()) {
        auto entry = entryFrom(value.toObject(), table);
        if (!entry)
            return entry.problem();
        file.entries.append(*entry);
    }
    return file;
}

QueueEntry entryFor(const Experiment &experiment, const QString &title, const QString &sweep)
{
    return {.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
            .title = title,
            .sweep = sweep,
            .experiment = experiment};
}

QList<QueueEntry> entriesFor(const Sweep &sweep)
{
    QList<QueueEntry> entries;
    for (const SweepCell &cell : cellsOf(sweep))
        entries.append(entryFor(cell.experiment, cell.title, sweep.name));
    return entries;
}

std::optional<double> secondsLeft(const QList<QueueEntry> &entries, int atOnce)
{
    // Each waiting one goes where a place is free first.
    QList<double> places(std::max(1, atOnce), 0.0);
    qsizetype taken = 0;
    for (const auto state : {QueueEntry::State::Running, QueueEntry::State::Waiting}) {
        for (const QueueEntry &entry : entries) {
            if (entry.state != state)
                continue;
            const auto seconds = secondsOf(entry, entries);
            // If one is unknown, so is the total: leaving it out would promise too little time.
            if (!seconds)
                return {};
            const auto place = std::min_element(places.begin(), places.end());
            *place += *seconds;
            ++taken;
        }
    }
    return taken > 0 ? std::optional(*std::max_element(places.begin(), places.end())) : std::nullopt;
}

} // namespace forja
