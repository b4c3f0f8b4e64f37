// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/data/rundata.h"

#include "engine/experiment/keys.h"
#include "engine/runs/environment.h"
#include "engine/runs/shownpictures.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString sizeText(int width, int height)
{
    return u"%1 x %2"_s.arg(width).arg(height);
}

QString colourText(int channels)
{
    return QString::fromLatin1(channels == 1 ? QT_TRANSLATE_NOOP("forja", "grey")
                                             : QT_TRANSLATE_NOOP("forja", "colour"));
}

/// The names in `some` that `others` lacks; the first few of many.
QString onlyIn(const QStringList &some, const QStringList &others)
{
    constexpr qsizetype kMost = 6;
    QStringList names;
    for (const QString &name : some) {
        if (!others.contains(name))
            names << name;
    }
    if (names.isEmpty())
        return u"–"_s;
    const bool isCut = names.size() > kMost;
    return names.first(std::min(names.size(), kMost)).join(u", "_s) + (isCut ? u", …"_s : QString());
}

Problem otherClasses(const DataFacts &then, const Dataset &now)
{
    const QStringList here = now.report().classNames;
    return problem(
        "data.other_classes",
        QT_TRANSLATE_NOOP(
            "forja",
            "%1: these are not the classes that the run was trained on (%2 then, %3 now). Only the run has: "
            "%4. Only the folder has: %5. Restore the old folder names, or start a new run."),
        {now.report().source, QString::number(then.classNames.size()), QString::number(here.size()),
         onlyIn(then.classNames, here), onlyIn(here, then.classNames)});
}

/// Takes the folder as the run did, step by step; remembers what would be different today.
class AsBefore
{
public:
    AsBefore(const DataFacts &then, PictureRule rule, const DataOpener &open)
        : m_then(then), m_rule(std::move(rule)), m_open(open)
    {
    }

    Result<RunData> take(bool tellsClasses)
    {
        // First by the settings alone, to see what would be different today.
        if (auto opened = reopen(); !opened)
            return opened.problem();
        if (auto same = keepChannels(); !same)
            return same.problem();
        if (auto same = tellsClasses ? keepClasses() : Outcome(Done{}); !same)
            return same.problem();
        return std::move(m_out);
    }

private:
    Outcome reopen()
    {
        auto opened = m_open(m_rule);
        if (!opened)
            return opened.problem();
        m_out.data = std::move(*opened);
        return Done{};
    }

    Outcome keepChannels()
    {
        if (m_then.channels == m_out.data->channels())
            return Done{};
        const char *text = QT_TRANSLATE_NOOP(
            "forja",
            "%1: the pictures were %2 when the run began and would be %3 now. The run continues in %2.");
        m_out.changes << problem("data.other_channels", text,
                                 {m_out.data->report().source, colourText(m_then.channels),
                                  colourText(m_out.data->channels())});
        m_rule.channels = m_then.channels;
        return reopen();
    }

    Outcome keepClasses()
    {
        const QStringList here = m_out.data->report().classNames;
        if (m_then.classNames == here)
            return Done{};
        // The run's nets never knew classes, so folders that appeared later do not matter to them.
        if (m_then.classNames.isEmpty()) {
            const char *text = QT_TRANSLATE_NOOP("forja",
                                                 "%1: there were no classes when the run began, and there "
                                                 "are %2 now. The run continues without them.");
            m_out.changes << problem("data.new_classes", text,
                                     {m_out.data->report().source, QString::number(here.size())});
            m_rule.classesFromFolders = false;
            return reopen();
        }
        // The same names in another order just get their old numbers back; other names mean other pictures.
        if (!std::is_permutation(m_then.classNames.begin(), m_then.classNames.end(), here.begin(),
                                 here.end()))
            return otherClasses(m_then, *m_out.data);
        m_rule.classNames = m_then.classNames;
        return reopen();
    }

    const DataFacts &m_then;
    PictureRule m_rule;
    const DataOpener &m_open;
    RunData m_out;
};

std::optional<DataFacts> factsOfGenerator(const RunFolder &run)
{
    const QMap<QString, QString> texts = keptGeneratorTexts(run);
    // Older runs recorded nothing about their pictures, but every generator they kept did.
    if (texts.isEmpty())
        return {};
    const auto number = [&texts](const char *key) { return texts.value(QString::fromLatin1(key)).toInt(); };
    return DataFacts{number("forja:width"), number("forja:height"), number("forja:channels"),
                     keptClassNames(run)};
}

} // namespace

DataFacts dataFactsOf(const Dataset &data)
{
    return {data.width(), data.height(), data.channels(), data.report().classNames};
}

QJsonObject toJson(const DataFacts &facts)
{
    return {{u"width"_s, facts.width},
            {u"height"_s, facts.height},
            {u"channels"_s, facts.channels},
            {u"classes"_s, QJsonArray::fromStringList(facts.classNames)}};
}

std::optional<DataFacts> factsAtStart(const RunFolder &run)
{
    const QJsonObject json = recordedEnvironment(run).value(u"data"_s).toObject();
    if (json.isEmpty())
        return factsOfGenerator(run);
    DataFacts facts{json.value(u"width"_s).toInt(),
                    json.value(u"height"_s).toInt(),
                    json.value(u"channels"_s).toInt(),
                    {}};
    for (const QJsonValue &name : json.value(u"classes"_s).toArray())
        facts.classNames << name.toString();
    return facts;
}

Result<RunData> openAsRun(const RunFolder &run, const Experiment &experiment, const DataOpener &open)
{
    const PictureRule rule = pictureRule(experiment);
    const auto then = factsAtStart(run);
    // Nothing is known about how it began, so the settings have to do.
    if (!then) {
        auto data = open(rule);
        return data ? Result<RunData>(RunData{std::move(*data), {}}) : Result<RunData>(data.problem());
    }
    // Refused and not adapted, because the nets were built for one size.
    if (then->width != rule.width || then->height != rule.height) {
        return problem("data.other_size",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: the run began with pictures of %2 pixels, and its "
                                         "experiment.json asks for %3. Restore the old size."),
                       {run.name(), sizeText(then->width, then->height), sizeText(rule.width, rule.height)});
    }
    return AsBefore(*then, rule, open).take(experiment.flag(key::gClasses));
}

Result<std::shared_ptr<const Dataset>> openAsRun(const RunFolder &run, const Experiment &experiment,
                                                 const DataProgress &progress)
{
    const QString source = experiment.text(key::dataFolder);
    auto opened = openAsRun(run, experiment,
                            [&](const PictureRule &rule) { return Dataset::open(source, rule, progress); });
    if (!opened)
        return opened.problem();
    return std::move(opened->data);
}

} // namespace forja
