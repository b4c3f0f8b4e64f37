// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/keys.h"
#include "engine/questions/question.h"
#include "engine/questions/questionpart.h"
#include "engine/questions/questionwords.h"
#include "engine/runs/statnames.h"

#include "engine/experiment/presets.h"

#include <QRegularExpression>

#include <set>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kQuestionFormat = 1;
constexpr qint64 kMostSeeds = 100;
constexpr qsizetype kMostArms = 12;
constexpr qsizetype kMostValues = 24;
constexpr qsizetype kMostRunsASeed = 60;

/// NOTE: part of the format on disk; the order is that of LabRule::Kind.
const QStringList kRuleKinds{u"above"_s, u"below"_s, u"within"_s};
const QStringList kGuessValues{u"yes"_s, u"no"_s, u"unclear"_s};

/// What no question decides: the person brings pictures and seed, and the gallery shows the same latents
/// everywhere.
void refuseReserved(const QuestionPart &part, const QMap<QString, QVariant> &values, bool isOfArm)
{
    QStringList reserved{key::dataFolder, key::trainSeed, key::trainStartFrom};
    if (isOfArm)
        reserved << key::runLatentSeed;
    for (const QString &key : reserved) {
        if (values.contains(key)) {
            part.refuse(problem(
                "lab.reserved",
                QT_TRANSLATE_NOOP("forja",
                                  "%1: a question cannot set this. Whoever asks chooses pictures and seed, "
                                  "and the latents shown are the same for all runs; leave it out."),
                {part.placeOf(u"set.%1"_s.arg(key))}));
        }
    }
}

QString nameIn(const QuestionPart &part)
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9][A-Za-z0-9-]{0,59}$"_s);
    const QString name = part.text("name");
    if (!allowed.match(name).hasMatch())
        part.refuse("name", u"\"%1\""_s.arg(name), u"letters, digits and dashes, at most 60"_s);
    return name;
}

LabEdit editFrom(const QuestionPart &part, const FieldTablePtr &table)
{
    part.allow({u"update"_s, u"set"_s});
    LabEdit edit{.update = part.whole("update", 0, 1'000'000'000), .values = part.settings("set", table)};
    for (auto it = edit.values.cbegin(); it != edit.values.cend(); ++it) {
        if (!table->find(it.key())->isLive) {
            part.refuse(problem(
                "lab.not_live",
                QT_TRANSLATE_NOOP(
                    "forja", "%1: this setting cannot change during a run. Put it into the arm's \"set\"."),
                {part.placeOf(u"set.%1"_s.arg(it.key()))}));
        }
    }
    if (edit.values.isEmpty())
        part.refuse("set", u"{}"_s, u"at least one setting"_s);
    return edit;
}

LabArm armFrom(const QuestionPart &part, const LabQuestion &question, const FieldTablePtr &table)
{
    // Only runs are trained by arms; of other kinds an arm is a row that the measuring itself brings.
    part.allow(question.kind == LabQuestion::Kind::Runs
                   ? QStringList{u"name"_s, u"label"_s, u"set"_s, u"edits"_s}
                   : QStringList{u"name"_s, u"label"_s});
    LabArm arm{.name = nameIn(part),
               .label = part.text("label"),
               .values = part.settings("set", table),
               .edits = {}};
    refuseReserved(part, arm.values, true);
    for (const QuestionPart &edit : part.parts("edits")) {
        arm.edits.append(editFrom(edit, table));
        // In ascending order, because schedule() counts the players' updates on from one edit to the next.
        if (arm.edits.size() > 1 && arm.edits.back().update <= arm.edits[arm.edits.size() - 2].update)
            edit.refuse("update", QString::number(arm.edits.back().update),
                        u"an update later than that of the edit before it"_s);
    }
    if (const QStringList known = labArmNames(question.kind); !known.isEmpty() && !known.contains(arm.name))
        part.refuse("name", u"\"%1\""_s.arg(arm.name), u"one of: "_s + known.join(u", "_s));
    return arm;
}

void readArms(const QuestionPart &part, LabQuestion &question, const FieldTablePtr &table)
{
    std::set<QString> names;
    const QList<QuestionPart> arms = part.parts("arms");
    for (const QuestionPart &one : arms) {
        question.arms.append(armFrom(one, question, table));
        if (!names.insert(question.arms.back().name).second)
            one.refuse("name", u"\"%1\""_s.arg(question.arms.back().name), u"a name that no other arm has"_s);
    }
    if (arms.isEmpty() || arms.size() > kMostArms)
        part.refuse("arms", u"[%1]"_s.arg(arms.isEmpty() ? QString() : u"…"_s),
                    u"a list of 1 to %1 arms"_s.arg(kMostArms));
}

bool takesLabels(LabQuestion::Kind kind)
{
    return kind == LabQuestion::Kind::Probe || kind == LabQuestion::Kind::SemiSupervised;
}

void readAxis(const QuestionPart &whole, LabQuestion &question, const FieldTablePtr &table)
{
    if (!whole.has("axis")) {
        // A probe is measured at numbers of labels, so without an axis it has nothing to do.
        if (takesLabels(question.kind))
            whole.refuse(problem("lab.missing", QT_TRANSLATE_NOOP("forja", "%1: is missing. It takes %2."),
                                 {u"axis"_s, u"the labels per class, as \"values\""_s}));
        return;
    }
    const QuestionPart part = whole.part("axis");
    part.allow({u"label"_s, u"key"_s, u"values"_s, u"is_percent"_s});
    LabAxis axis{.label = part.text("label"),
                 .key = part.textOr("key", {}),
                 .values = part.numbers("values"),
                 .isPercent = part.flag("is_percent")};
    const std::set<double> different(axis.values.begin(), axis.values.end());
    if (axis.values.isEmpty() || axis.values.size() > kMostValues
        || std::cmp_not_equal(different.size(), axis.values.size()))
        part.refuse("values", u"[…]"_s, u"1 to %1 different numbers"_s.arg(kMostValues));
    // A key trains a run for each value; other kinds measure at the values themselves.
    const bool isKeyWanted = question.kind == LabQuestion::Kind::Runs;
    if (isKeyWanted != !axis.key.isEmpty())
        part.refuse("key", u"\"%1\""_s.arg(axis.key),
                    isKeyWanted ? u"a setting"_s : u"no setting for this kind of question; leave it out"_s);
    if (takesLabels(question.kind)) {
        for (const double value : axis.values) {
            if (value < 1 || value > 10000 || value != std::floor(value))
                part.refuse("values", QString::number(value),
                            u"whole numbers of labels per class, from 1 to 10,000"_s);
        }
    }
    // The table judges the values here, so that a mistake is told with its place in the file and not when a
    // run starts.
    Experiment scratch(table);
    for (const double value : isKeyWanted ? axis.values : QList<double>{}) {
        if (const auto done = scratch.set(axis.key, value); !done) {
            Problem wrong = done.problem();
            wrong.args[0] = part.placeOf(table->find(axis.key) ? u"values: %1"_s.arg(axis.key)
                                                               : u"key: %1"_s.arg(axis.key));
            part.refuse(wrong);
        }
    }
    if (const Field *field = table->find(axis.key)) {
        // A former name of a setting is taken too; from here on it has its present one.
        axis.key = field->key;
        refuseReserved(part, {{axis.key, {}}}, true);
    }
    question.axis = axis;
}

LabPlace placeFrom(const QuestionPart &part, const LabQuestion &question)
{
    part.allow({u"arm"_s, u"x"_s});
    QStringList names;
    for (const LabArm &arm : question.arms)
        names << arm.name;
    LabPlace place{.arm = part.oneOf("arm", names), .x = {}};
    if (question.axis.values.isEmpty()) {
        if (part.has("x"))
            part.refuse("x", u"a value"_s, u"nothing: the question has no axis; leave it out"_s);
        return place;
    }
    place.x = part.number("x");
    // Compared exactly: both numbers come from the same file and are written alike.
    if (!question.axis.values.contains(*place.x)) {
        QStringList values;
        for (const double value : question.axis.values)
            values << QString::number(value);
        part.refuse("x", QString::number(*place.x), u"one of the axis's values: "_s + values.join(u", "_s));
    }
    return place;
}

QString sentenceFrom(const QuestionPart &part, const char *key)
{
    static const QRegularExpression placeholder(u"%(\\d+)"_s);
    const QString sentence = part.text(key);
    for (auto found = placeholder.globalMatch(sentence); found.hasNext();) {
        const QString number = found.next().captured(1);
        // A place that nothing fills would be shown to people as it stands.
        if (number.toInt() < 1 || number.toInt() > 6)
            part.refuse(key, u'%' + number, u"%1 to %6 as placeholders for numbers"_s);
    }
    return sentence;
}

LabClaim claimFrom(const QuestionPart &part, const LabQuestion &question)
{
    part.allow({u"rule"_s, u"yes"_s, u"no"_s, u"unclear"_s});
    const QuestionPart rule = part.part("rule");
    rule.allow({u"kind"_s, u"place"_s, u"from"_s, u"margin"_s, u"measure"_s});
    LabClaim claim;
    // A refused word is not in the list: -1 must not become an enum before the refusal is told.
    claim.rule.kind = static_cast<LabRule::Kind>(
        std::max<qsizetype>(0, kRuleKinds.indexOf(rule.oneOf("kind", kRuleKinds))));
    claim.rule.place = placeFrom(rule.part("place"), question);
    if (rule.isNumber("from"))
        claim.rule.level = rule.number("from");
    else
        claim.rule.from = placeFrom(rule.part("from"), question);
    claim.rule.margin = rule.number("margin");
    if (rule.has("measure"))
        claim.rule.measure = rule.oneOf("measure", labMeasures(question.kind));
    // Nothing is ever within a margin of 0.
    const bool isWithin = claim.rule.kind == LabRule::Kind::Within;
    if (claim.rule.margin < 0 || (isWithin && claim.rule.margin <= 0))
        rule.refuse("margin", QString::number(claim.rule.margin),
                    isWithin ? u"a number above 0"_s : u"0 or a number above it"_s);
    // A part that was refused already left an empty place behind, which would only bring a second, wrong
    // complaint.
    if (claim.rule.place == claim.rule.from && !rule.isRefused())
        rule.refuse("from", u"\"%1\""_s.arg(claim.rule.from.arm),
                    u"a place other than \"place\": the difference would always be 0"_s);
    claim.yes = sentenceFrom(part, "yes");
    claim.no = sentenceFrom(part, "no");
    claim.unclear = sentenceFrom(part, "unclear");
    return claim;
}

void readGuesses(const QuestionPart &part, LabQuestion &question)
{
    std::set<QString> values;
    for (const QuestionPart &one : part.parts("guesses")) {
        one.allow({u"value"_s, u"label"_s});
        question.guesses.append({.value = one.oneOf("value", kGuessValues), .label = one.text("label")});
        if (!values.insert(question.guesses.back().value).second)
            one.refuse("value", u"\"%1\""_s.arg(question.guesses.back().value),
                       u"a guess that is not in the list yet"_s);
    }
}

void readMeasure(const QuestionPart &part, LabQuestion &question)
{
    const QStringList known = labMeasures(question.kind);
    question.measure = known.isEmpty() ? part.textOr("measure", {}) : part.oneOf("measure", known);
    question.measureLabel = part.textOr("measure_label", {});
    question.isLineOfAxis = part.flag("is_line_of_axis");
    question.curves = part.texts("curves");
    for (const QString &curve : question.curves) {
        if (!labStatistics().contains(curve) && stat::penaltyName(curve).isEmpty())
            part.refuse("curves", u"\"%1\""_s.arg(curve), u"statistics: "_s + labStatistics().join(u", "_s));
    }
    // These measures read the pictures' classes, whatever the file says.
    question.needsClasses = part.flag("needs_classes") || takesLabels(question.kind)
        || question.measure == u"unreadable" || question.measure == u"varied";
}

void checkRun(const QuestionPart &part, qsizetype arm, const LabQuestion &question,
              const Experiment &experiment)
{
    const QString number = QString::number(arm);
    const qint64 length = experiment.integer(key::runUpdates);
    for (const LabEdit &edit : question.arms[arm].edits) {
        if (length > 0 && edit.update >= length)
            part.refuse(problem(
                "lab.late",
                QT_TRANSLATE_NOOP(
                    "forja", "arms[%1].edits: update %2 is never reached, since the run ends at update %3."),
                {number, QString::number(edit.update), QString::number(length)}));
    }
    if (length == 0 && experiment.real(key::runKimg) == 0 && experiment.real(key::runMinutes) == 0)
        part.refuse(problem("lab.endless",
                            QT_TRANSLATE_NOOP("forja", "arms[%1]: the run would never end. Set run.updates."),
                            {number}));
    // The settings must hold together after every edit, not only at the start; several edits of one moment
    // are judged when all of them are made.
    for (qsizetype entries = 0; entries <= experiment.schedule.size(); ++entries) {
        const bool isBetween = entries > 0 && entries < experiment.schedule.size()
            && experiment.schedule[entries].at == experiment.schedule[entries - 1].at;
        const auto problems = isBetween ? QList<Problem>{} : validate(experiment.after(entries));
        if (!problems.isEmpty())
            part.refuse(problem("lab.arm", QT_TRANSLATE_NOOP("forja", "arms[%1]: %2"),
                                {number, problems.first().english()}));
    }
}

} // namespace

Result<LabQuestion> labQuestionFromJson(const QJsonObject &json, const FieldTablePtr &table)
{
    const int format = json.value(u"format"_s).toInt();
    if (format > kQuestionFormat) {
        return problem("lab.newer",
                       QT_TRANSLATE_NOOP(
                           "forja",
                           "format %1 is newer than this program, which reads up to %2. Use a newer Forja."),
                       {QString::number(format), QString::number(kQuestionFormat)});
    }
    if (format < 1)
        return problem("lab.format",
                       QT_TRANSLATE_NOOP("forja",
                                         "format: a question for the Lab begins with \"format\": 1."));
    // One place for the first mistake: reading goes on with what there is and need not stop at every line.
    std::optional<Problem> wrong;
    const QuestionPart part(json, {}, wrong);
    part.allow(questionKeys());
    LabQuestion question;
    question.name = nameIn(part);
    question.title = part.text("title");
    question.text = part.text("text");
    const QString kind = part.has("kind") ? part.oneOf("kind", labKindNames()) : labKindNames().constFirst();
    question.kind = static_cast<LabQuestion::Kind>(std::max<qsizetype>(0, labKindNames().indexOf(kind)));
    question.preset = part.textOr("preset", u"quick-look"_s);
    if (const QStringList known = presetNames() << kNoPreset; !known.contains(question.preset))
        part.refuse("preset", question.preset, u"one of: "_s + known.join(u", "_s));
    question.values = part.settings("set", table);
    refuseReserved(part, question.values, false);
    question.seeds = part.has("seeds") ? static_cast<int>(part.whole("seeds", 1, kMostSeeds))
                                       : question.seeds;
    readGuesses(part, question);
    // Arms before the axis, both before claims: a claim names an arm and a value of the axis.
    readArms(part, question, table);
    readAxis(part, question, table);
    readMeasure(part, question);
    for (const QuestionPart &claim : part.parts("claims"))
        question.claims.append(claimFrom(claim, question));
    if (wrong)
        return *wrong;
    return question;
}

Outcome checkRuns(const LabQuestion &question, const FieldTablePtr &table)
{
    std::optional<Problem> wrong;
    // Stands for no part of the file: it only takes what is refused.
    const QuestionPart part({}, {}, wrong);
    const QList<std::optional<double>> xs = labXs(question);
    if (question.arms.size() * xs.size() > kMostRunsASeed)
        part.refuse("arms", QString::number(question.arms.size() * xs.size()),
                    u"at most %1 runs per seed: arms times values of the axis"_s.arg(kMostRunsASeed));
    for (qsizetype i = 0; i < question.arms.size() && !wrong; ++i) {
        for (const auto &x : xs)
            checkRun(part, i, question,
                     labExperiment(question, question.arms[i], x, 0, u"sample:digits"_s, table));
    }
    return wrong ? Outcome(*wrong) : Outcome(Done{});
}

} // namespace forja
