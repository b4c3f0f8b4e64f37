// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/labdriver.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "engine/base/system.h"
#include "engine/experiment/keys.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QJsonArray>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct LabOptions
{
    std::string question;
    std::string data;
    std::string out;
    std::string again;
    qint64 seed = 1;
    std::optional<int> seeds;
    std::string guess;
    int atOnce = 0;
    bool isList = false;
    bool isBackground = false;
    bool isJson = false;
};

QString runsFolder(const LabOptions &options)
{
    return options.out.empty() ? standardRunsFolder() : absolutePath(options.out);
}

QList<LabQuestion> allQuestions(const LabOptions &options, const FieldTablePtr &table)
{
    QList<LabQuestion> questions = shippedQuestions(table);
    // One broken question file must not hide all the other questions.
    QList<Problem> wrong;
    questions += ownQuestions(runsFolder(options), table, &wrong);
    for (const Problem &problem : wrong)
        printNote(u"warning: "_s + problem.english());
    return questions;
}

LabQuestion questionNamed(const LabOptions &options, const FieldTablePtr &table)
{
    const QString name = textOf(options.question);
    // A file is known by its ending.
    if (name.endsWith(u".json")) {
        const auto question = labQuestionFromFile(absolutePath(options.question), table);
        if (!question)
            throw UsageError(question.problem());
        return *question;
    }
    QStringList names;
    for (const LabQuestion &question : allQuestions(options, table)) {
        if (question.name == name)
            return question;
        names << question.name;
    }
    throw UsageError(problem("cli.no_question",
                             "%1: there is no such question. Use a file NAME.json, or one of: %2.",
                             {name, names.join(u", "_s)}));
}

int listQuestions(const LabOptions &options, const FieldTablePtr &table)
{
    QJsonArray list;
    QList<QStringList> rows;
    for (const LabQuestion &question : allQuestions(options, table)) {
        list.append(QJsonObject{{u"name"_s, question.name},
                                {u"title"_s, question.title},
                                {u"text"_s, question.text},
                                {u"seeds"_s, question.seeds},
                                {u"needs_classes"_s, question.needsClasses}});
        rows << QStringList{question.name, question.title};
    }
    if (options.isJson)
        printJson({{u"questions"_s, list}});
    else
        printTable(rows);
    return kDone;
}

/// What the words ask for, found out before anything happens.
std::function<Outcome(LabRunner &)> workOf(const LabOptions &options, const FieldTablePtr &table)
{
    if (!options.again.empty())
        // By reference: the options outlive the work, which runs before the command ends.
        return [&options](LabRunner &conductor) {
            return conductor.goOn(absolutePath(options.again), options.seeds.value_or(0), options.atOnce);
        };
    if (options.question.empty())
        throw UsageError(problem("cli.no_question_named",
                                 "lab needs a question's NAME or FILE.json, or --again FOLDER; `forja-cli "
                                 "lab --list` lists the questions."));
    if (options.data.empty())
        throw UsageError(problem("cli.lab_needs",
                                 "lab needs --data: a folder of pictures, sample:digits or sample:faces."));
    LabOrder order{.question = questionNamed(options, table),
                   .data = dataSource(options.data),
                   .guess = textOf(options.guess),
                   .seeds = {}};
    // Consecutive seeds, so that --again knows which ones come next.
    for (int i = 0; i < options.seeds.value_or(order.question.seeds); ++i)
        order.seeds.append(options.seed + i);
    return [&options, order](LabRunner &conductor) {
        return conductor.begin(order, runsFolder(options), options.atOnce);
    };
}

int askQuestion(const LabOptions &options, const FieldTablePtr &table)
{
    if (options.isList)
        return listQuestions(options, table);
    const auto work = workOf(options, table);
    // Before Interrupts starts its thread: threads and children inherit the low priority.
    if (options.isBackground)
        becomeBackground();
    Interrupts interrupts;
    LabDriver driver(table, interrupts);
    const int code = driver.run(work);
    // Even after an interruption: what has been measured so far already gives a verdict.
    driver.printEnd(options.isJson);
    return code;
}

} // namespace

void addLab(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "lab",
        "Answers a question about GANs by experiment: trains its runs, measures them, and gives the verdict");
    auto options = std::make_shared<LabOptions>();
    command->add_option("QUESTION", options->question,
                        "A question's name, or a file NAME.json that defines one");
    auto *data = command->add_option("--data", options->data,
                                     "Folder of pictures, or sample:digits or sample:faces");
    command->add_option("--out", options->out,
                        "Folder of the runs (default: $FORJA_RUNS or Documents/Forja); the question gets its "
                        "own folder in `lab` there");
    auto *seed = addNumber(*command, "--seed", options->seed, asSetting(line.table, key::trainSeed),
                           "The first seed; the others follow it");
    addNumber(*command, "--seeds", options->seeds, wholeNumber(1, 100),
              "How many seeds (default: as many as the question says); with --again, how many more");
    command->add_option("--guess", options->guess, "Your guess, kept with the answer")
        ->check(CLI::IsMember({"yes", "no", "unclear"}));
    addNumber(*command, "--at-once", options->atOnce, wholeNumber(0, 64),
              "Runs that train at the same time (0: as many as there are cores, at most 2)");
    // A question that goes on has its pictures and its first seed already.
    command
        ->add_option("--again", options->again,
                     "Continue a question's folder: do what is missing, and --seeds more")
        ->excludes(data)
        ->excludes(seed);
    command->add_flag("--list", options->isList, "Only list the questions");
    command->add_flag("--background", options->isBackground,
                      "Give way to every other program, and be the first to be ended if memory runs out");
    addJsonFlag(*command, options->isJson);
    command->callback([&line, options] {
        line.command = [&line, options] { return askQuestion(*options, line.table); };
    });
}

} // namespace forja
