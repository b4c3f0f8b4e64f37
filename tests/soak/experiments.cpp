// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws experiments from the field table, sensible or not. Each must be refused with a sentence, or train 3
// updates and resume exactly.
//   build/tests/soak_experiments --count 2000 --seed 1
#include "engine/base/philox.h"
#include "engine/session/session.h"
#include "engine/session/verification.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// What became of an experiment.
enum class Fate { Refused, TooCostly, NotFinite, Exact, Wrong };

struct Verdict
{
    Fate fate = Fate::Wrong;
    QString why;
};

/// The numbers of one experiment, taken one after the other.
class SampleRandom
{
public:
    SampleRandom(quint64 seed, quint32 experiment) : m_draws(seed, Purpose::SamplePicture, experiment) { }
    double uniform() { return m_draws.uniform(m_next++); }
    bool chance(double share) { return uniform() < share; }
    int below(int n) { return std::min(n - 1, static_cast<int>(uniform() * n)); }

private:
    Draws m_draws;
    quint32 m_next = 0;
};

/// Sizes by their order of magnitude, small ones more often, so that most can be trained; now and then an
/// end, or what the field does not take.
double drawNumber(const Field &field, SampleRandom &dice)
{
    if (dice.chance(0.005))
        return field.maximum * 2 + 1;
    if (dice.chance(0.05))
        return dice.chance(0.7) ? field.minimum : field.maximum;
    if (field.minimum >= 0 && field.maximum > 20 * std::max(1.0, field.minimum)) {
        const double low = std::log(std::max(field.type == Field::Type::Int ? 1 : 1e-3, field.minimum));
        const double place = dice.uniform();
        return std::exp(low + place * place * (std::log(field.maximum) - low));
    }
    return field.minimum + dice.uniform() * (field.maximum - field.minimum);
}

QVariant drawValue(const Field &field, SampleRandom &dice)
{
    switch (field.type) {
    case Field::Type::Bool:
        return dice.chance(0.5);
    case Field::Type::Int:
        return static_cast<qlonglong>(drawNumber(field, dice));
    case Field::Type::Real:
        return drawNumber(field, dice);
    case Field::Type::Choice:
        return dice.chance(0.01) ? u"nonsense"_s
                                 : field.choices[dice.below(static_cast<int>(field.choices.size()))].value;
    case Field::Type::Text:
        break;
    }
    return dice.chance(0.9) ? field.standard : QVariant(u"nothing like it"_s);
}

/// Sides that nets can have, mostly: else all would be refused for that alone.
QVariant drawFor(const Field &field, SampleRandom &dice)
{
    static constexpr qlonglong kSides[] = {16, 16, 16, 16, 24, 24, 32, 32, 48, 64};
    if ((field.key == u"data.width" || field.key == u"data.height") && dice.chance(0.95))
        return kSides[dice.below(static_cast<int>(std::size(kSides)))];
    if (field.key == u"data.folder")
        return dice.chance(0.6) ? u"sample:digits"_s
            : dice.chance(0.95) ? u"sample:faces"_s
                                : u"sample:trees"_s;
    if (field.key == u"data.sample_count")
        return static_cast<qlonglong>(20 + dice.below(300));
    return drawValue(field, dice);
}

/// The first value that was refused, or nothing.
std::optional<Problem> drawInto(Experiment &experiment, SampleRandom &dice)
{
    const double share = dice.uniform() * 0.6;
    std::optional<Problem> refused;
    for (const Field &field : experiment.table().fields()) {
        const bool isAlways = field.key.startsWith(u"data.folder"_s) || field.key == u"data.sample_count";
        if (!isAlways && !dice.chance(share))
            continue;
        if (const Outcome set = experiment.set(field.key, drawFor(field, dice)); !set && !refused)
            refused = set.problem();
    }
    return refused;
}

/// Billions of multiply-adds of one run of 3 updates, with what D learns before.
double cost(const Experiment &experiment, const NetPair &nets)
{
    const double d = double(experiment.integer(u"d.updates"_s));
    const double g = double(experiment.integer(u"g.updates"_s));
    const double batch = double(experiment.integer(u"train.batch"_s));
    const double both = double(nets.d.multiplyAdds + nets.g.multiplyAdds);
    return 3 * batch * both * (3 * (d + g) + double(experiment.integer(u"d.first"_s))) / 1e9;
}

bool isSentence(const Problem &problem)
{
    const QString text = problem.english();
    return text.size() > 15 && text.contains(u' ') && !text.contains(u"%1"_s)
        && !text.contains(u"Exception"_s) && !text.contains(u"libtorch_"_s) && !text.contains(u".cpp"_s)
        && problem.code != u"training.failed"_s;
}

Verdict refusal(const Problem &problem)
{
    return {isSentence(problem) ? Fate::Refused : Fate::Wrong, problem.code + u": "_s + problem.english()};
}

/// Trains one part of a run; the problem it met.
std::optional<Problem> train(Session &session, const std::function<void()> &begin)
{
    std::optional<Problem> problem;
    const auto watch = QObject::connect(&session.run(), &LoadedRun::failed, &session.run(),
                                        [&](const Problem &what) { problem = what; });
    begin();
    session.training().waitUntilIdle();
    QObject::disconnect(watch);
    if (session.run().state() == RunState::Paused) {
        session.training().stop();
        session.training().waitUntilIdle();
    }
    return problem;
}

Verdict trained(const Experiment &experiment, const QString &runs)
{
    Session session(experiment.tablePtr());
    Length two;
    two.updates = 2;
    Length one;
    one.updates = 1;
    auto problem = train(session, [&] { session.training().start(experiment, runs, two); });
    if (problem && !session.run().folder())
        return refusal(*problem);
    if (!problem) {
        const QString path = session.run().folder()->path();
        problem = train(session, [&] { session.training().resume(path, one); });
    }
    if (problem)
        return {problem->code == u"training.not_finite"_s ? Fate::NotFinite : refusal(*problem).fate,
                problem->code + u": "_s + problem->english()};
    const auto verified = verifyRun(session.run().folder()->path(), experiment.tablePtr(), {},
                                    [](qint64, qint64) { });
    if (!verified)
        return {Fate::Wrong, verified.problem().english()};
    return verified->isIdentical && verified->tensors > 0 ? Verdict{Fate::Exact, {}}
                                                          : Verdict{Fate::Wrong, verified->firstDifference};
}

Verdict judged(const FieldTablePtr &table, quint64 seed, quint32 number, double mostCost, const QString &runs,
               QStringList &differences)
{
    SampleRandom dice(seed, number);
    Experiment experiment(table);
    const auto refused = drawInto(experiment, dice);
    differences = inWords(experiment.differences(), *table);
    if (refused)
        return refusal(*refused);
    const QList<Problem> problems = validate(experiment);
    for (const Problem &problem : problems) {
        if (!isSentence(problem))
            return {Fate::Wrong, problem.english()};
    }
    if (!problems.isEmpty())
        return refusal(problems.first());
    const int channels = experiment.text(u"data.folder"_s) == u"sample:faces" ? 3 : 1;
    const auto nets = summarise(experiment, channels, 10);
    if (!nets)
        return refusal(nets.problem());
    if (cost(experiment, *nets) > mostCost)
        return {Fate::TooCostly, {}};
    return trained(experiment, runs);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"count"_s, u"experiments"_s, u"N"_s, u"15"_s},
                       {u"seed"_s, u"which experiments"_s, u"N"_s, u"1"_s},
                       {u"first"_s, u"number of the first"_s, u"N"_s, u"0"_s},
                       {u"most"_s, u"billions of multiply-adds an experiment may need to be trained"_s,
                        u"N"_s, u"2"_s}});
    parser.process(application);
    const FieldTablePtr table = assembleFields();
    QTemporaryDir scratch;
    qputenv("FORJA_CACHE", scratch.filePath(u"cache"_s).toUtf8());

    QMap<Fate, int> fates;
    QMap<QString, int> reasons;
    QElapsedTimer timer;
    timer.start();
    const quint32 first = parser.value(u"first"_s).toUInt();
    const quint32 count = parser.value(u"count"_s).toUInt();
    for (quint32 i = first; i < first + count; ++i) {
        QStringList differences;
        const QString runs = scratch.filePath(u"runs"_s);
        const Verdict verdict = judged(table, parser.value(u"seed"_s).toULongLong(), i,
                                       parser.value(u"most"_s).toDouble(), runs, differences);
        QDir(runs).removeRecursively();
        ++fates[verdict.fate];
        ++reasons[verdict.why.section(u':', 0, 0)];
        if (verdict.fate == Fate::Wrong)
            std::printf("%u: WRONG: %s\n    %s\n", i, qUtf8Printable(verdict.why),
                        qUtf8Printable(differences.join(u"\n    "_s)));
        if (timer.elapsed() > 10000 || verdict.fate == Fate::Wrong) {
            std::printf("%u of %u\n", i - first + 1, count);
            std::fflush(stdout);
            timer.restart();
        }
    }
    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it) {
        if (!it.key().isEmpty())
            std::printf("%6d %s\n", it.value(), qUtf8Printable(it.key()));
    }
    std::printf("%u experiments: %d trained and resumed exactly, %d refused with a sentence, %d said that a "
                "number was not finite, %d too costly to train here, %d wrong\n",
                count, fates[Fate::Exact], fates[Fate::Refused], fates[Fate::NotFinite],
                fates[Fate::TooCostly], fates[Fate::Wrong]);
    return fates[Fate::Wrong] == 0 && fates[Fate::Exact] > 0 ? 0 : 1;
}
