// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/manual/labscenes.h"

#include "engine/runs/runlock.h"
#include "tests/ui/labfolders.h"
#include "ui/lab/askpanel.h"
#include "ui/lab/judge/judgeview.h"
#include "ui/lab/labpage.h"
#include "ui/lab/questionpage.h"
#include "ui/lab/views/stepsview.h"
#include "ui/lab/views/tournamentmap.h"
#include "ui/window/runpages.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QKeyEvent>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTimer>

#include <cmath>

/// Scenes of the Lab with invented numbers and drawn pictures, for the eye alone.
namespace forja::labscenes {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<RunLock> &heldLock()
{
    static std::unique_ptr<RunLock> lock;
    return lock;
}

double around(double mean, double spread, QRandomGenerator &dice)
{
    return std::max(0.0, mean + spread * (dice.generateDouble() + dice.generateDouble() - 1));
}

LabQuestion shippedNamed(const FieldTablePtr &table, const QString &name)
{
    for (const LabQuestion &question : shippedQuestions(table)) {
        if (question.name == name)
            return question;
    }
    return {};
}

/// Digits under noise that grows less with the updates.
SheetRecord drawnSheet(qint64 update, double noise, QRandomGenerator &dice)
{
    SheetRecord sheet = viewtest::sheet(update, 20, 10);
    sheet.tile = {32, 32};
    sheet.image = QImage(320, 64, QImage::Format_Grayscale8);
    for (int tile = 0; tile < 20; ++tile) {
        const QImage digit = drawSample(u"digits"_s, 32, 5, quint32(tile));
        for (int y = 0; y < 32; ++y) {
            const uchar *from = digit.constScanLine(y);
            uchar *to = sheet.image.scanLine(tile / 10 * 32 + y) + tile % 10 * 32;
            for (int x = 0; x < 32; ++x)
                to[x] = uchar(std::clamp(from[x] * (1 - noise) + 255 * noise * dice.generateDouble(), 0.0,
                                         255.0));
        }
    }
    return sheet;
}

void makeDrawnRuns(const QString &folder, LabRecord &record, const FieldTablePtr &table,
                   const QMap<QString, double> &noise)
{
    QRandomGenerator dice(5);
    makeFolder(toPath(folder + u"/runs"_s)).orThrow();
    for (LabRow &row : record.rows) {
        const auto arm = std::find_if(record.question.arms.begin(), record.question.arms.end(),
                                      [&row](const LabArm &one) { return one.name == row.place.arm; });
        const Experiment experiment = labExperiment(record.question, *arm, row.place.x, row.seed, record.data,
                                                    table);
        const RunFolder run = createRun(folder + u"/runs"_s, experiment).orThrow();
        makeFolder(run.fsPath() / "fakes").orThrow();
        const double first = row.place.x.value_or(0);
        for (int i = 1; i <= 30; ++i) {
            TickRecord tick = viewtest::tick(i * 20);
            tick.at.dUpdates += qint64(first);
            tick.seconds = i * 0.6 + first * 0.012;
            tick.stats[u"Gradient/G"_s] = {
                1, std::exp(-first / 300) * (0.6 + 0.2 * dice.generateDouble()) + 0.05 * i / 30, 0};
            tick.stats[u"Accuracy/D"_s] = {1, 0.75 + 0.2 * std::exp(-i / 12.0) + 0.03 * dice.generateDouble(),
                                           0};
            appendLine(run.fsPath() / "stats.jsonl", toLine(tick)).orThrow();
        }
        writeFileAtomically(run.sheetPath(600),
                            encodeSheet(drawnSheet(600, noise.value(row.place.arm, 0.2) + first / 4000, dice),
                                        run.name()),
                            Durable::No)
            .orThrow();
        row.run = run.name();
    }
}

void makeHeadStart(const QString &runs, const FieldTablePtr &table, bool isRunning)
{
    QRandomGenerator dice(3);
    LabRecord record;
    record.question = shippedNamed(table, u"must-d-be-first"_s);
    record.data = u"sample:digits"_s;
    record.seeds = {1, 2, 3};
    for (qint64 seed = 1; seed <= (isRunning ? 1 : 3); ++seed) {
        for (const LabArm &arm : record.question.arms) {
            for (const auto &x : labXs(record.question)) {
                const double mean = 1 - x.value_or(0) / (arm.name == u"long"_s ? 1200 : 850);
                record.rows.append(
                    {{arm.name, x}, seed, {}, {{record.question.measure, around(mean, 0.2, dice)}}});
            }
        }
    }
    record.total = 36;
    record.done = isRunning ? 13 : 36;
    record.secondsLeft = isRunning ? 74 : -1;
    record.state = isRunning ? LabRecord::State::Running : LabRecord::State::Finished;
    const QString folder = labtest::makeLab(runs, record);
    makeDrawnRuns(folder, record, table, {{u"long"_s, 0.5}});
    writeLabRecord(folder, record).orThrow();
    if (isRunning)
        heldLock() = RunLock::take(toPath(folder)).orThrow();
}

void makeFlips(const QString &runs, const FieldTablePtr &table)
{
    QRandomGenerator dice(8);
    LabRecord record;
    record.question = shippedNamed(table, u"d-errs-flips"_s);
    record.data = u"sample:digits"_s;
    record.state = LabRecord::State::Finished;
    for (qint64 seed = 1; seed <= 4; ++seed) {
        record.seeds.append(seed);
        for (const LabArm &arm : record.question.arms) {
            for (const auto &x : labXs(record.question)) {
                const double flipped = x.value_or(0);
                const double mean = flipped >= 0.5 ? 0.97 : 0.12 + flipped * flipped;
                record.rows.append({{arm.name, x},
                                    seed,
                                    {},
                                    {{record.question.measure, std::min(1.0, around(mean, 0.08, dice))}}});
            }
        }
    }
    record.done = record.total = 28;
    labtest::makeLab(runs, record);
}

void makeLabels(const QString &runs, const FieldTablePtr &table)
{
    QRandomGenerator dice(9);
    LabRecord record;
    record.question = shippedNamed(table, u"probe"_s);
    record.data = u"sample:digits"_s;
    record.state = LabRecord::State::Finished;
    const QMap<QString, double> at5{{u"d"_s, 0.71},
                                    {u"untrained"_s, 0.42},
                                    {u"pixels"_s, 0.47},
                                    {u"pca"_s, 0.5},
                                    {u"supervised"_s, 0.55}};
    for (qint64 seed = 1; seed <= 3; ++seed) {
        record.seeds.append(seed);
        for (auto arm = at5.cbegin(); arm != at5.cend(); ++arm) {
            for (const double labels : {5.0, 10.0, 50.0})
                record.rows.append(
                    {{arm.key(), labels},
                     seed,
                     {},
                     {{record.question.measure,
                       std::min(0.99, around(*arm + std::log10(labels / 5) * 0.22, 0.03, dice))}}});
        }
    }
    record.done = record.total = 3;
    labtest::makeLab(runs, record);
}

void makeTournament(const QString &runs, const FieldTablePtr &table)
{
    LabRecord record;
    record.question = shippedNamed(table, u"what-d-compares"_s);
    record.data = u"sample:digits"_s;
    record.state = LabRecord::State::Finished;
    for (qint64 seed = 1; seed <= 2; ++seed) {
        QRandomGenerator dice{quint32(seed)};
        TournamentTable table12{seed, {}, {}, {}};
        for (int i = 0; i < 12; ++i) {
            table12.updatesD.append(i * 75);
            table12.updatesG.append(i * 75);
        }
        for (int d = 0; d < 12; ++d) {
            QList<double> row;
            for (int g = 0; g < 12; ++g)
                row.append(d == 0 ? around(0.5, 0.04, dice)
                                  : std::min(0.999,
                                             around(0.55 + 0.45 / (1 + std::exp((g - d) * 0.6))
                                                        - (d - g > 8 ? 0.12 : 0),
                                                    0.05, dice)));
            table12.auc.append(row);
        }
        record.seeds.append(seed);
        addTournament(record.details, table12);
    }
    labtest::makeLab(runs, record);
}

void makeSteps(const QString &runs, const FieldTablePtr &table)
{
    LabRecord record;
    record.question = shippedNamed(table, u"first-steps"_s);
    record.data = u"sample:digits"_s;
    record.state = LabRecord::State::Finished;
    record.seeds = {1};
    const QString folder = labtest::makeLab(runs, record);
    record.details = labtest::firstSteps(folder);
    writeLabRecord(folder, record).orThrow();
}

void scrollDown(MainWindow &window, double share)
{
    for (QScrollArea *area : window.pages().lab()->questionPage()->findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->verticalScrollBar()->maximum() > 0)
            area->verticalScrollBar()->setValue(int(area->verticalScrollBar()->maximum() * share));
    }
}

const QMap<QString, QString> &questionOf()
{
    static const QMap<QString, QString> questions{{u"lab-question"_s, u"what-reaches-g"_s},
                                                  {u"lab-running"_s, u"must-d-be-first"_s},
                                                  {u"lab-answer"_s, u"must-d-be-first"_s},
                                                  {u"lab-answer-end"_s, u"must-d-be-first"_s},
                                                  {u"lab-curves"_s, u"must-d-be-first"_s},
                                                  {u"lab-flips"_s, u"d-errs-flips"_s},
                                                  {u"lab-labels"_s, u"probe"_s},
                                                  {u"lab-steps"_s, u"first-steps"_s},
                                                  {u"lab-groups"_s, u"first-steps"_s},
                                                  {u"lab-healthy"_s, u"d-errs-healthy"_s},
                                                  {u"lab-tournament"_s, u"what-d-compares"_s},
                                                  {u"lab-judge"_s, u"you-against-d"_s},
                                                  {u"lab-judge-end"_s, u"you-against-d"_s}};
    return questions;
}

void play(JudgeView *judge, bool isToTheEnd)
{
    QList<JudgedPair> pairs;
    QRandomGenerator dice(4);
    for (int i = 0; i < 40; ++i)
        pairs.append({drawSample(u"digits"_s, 32, 2, quint32(i * 7)), dice.bounded(2) == 0,
                      dice.bounded(4) == 0, float(dice.generateDouble() * 4 - 2)});
    judge->play(pairs);
    for (int i = 0; i < (isToTheEnd ? 40 : 11); ++i)
        (dice.bounded(3) == 0 ? judge->realButton() : judge->generatedButton())->click();
}

} // namespace

bool isLabScene(const QString &scene)
{
    return scene == u"lab" || questionOf().contains(scene);
}

void prepare(MainWindow &window, const QString &scene, const QString &runsFolder)
{
    const FieldTablePtr table = window.session().table();
    if (labFolders(runsFolder).isEmpty()) {
        makeFlips(runsFolder, table);
        makeLabels(runsFolder, table);
        makeTournament(runsFolder, table);
        makeSteps(runsFolder, table);
        makeHeadStart(runsFolder, table, scene == u"lab" || scene == u"lab-running");
    }
    makeFolder(toPath(runsFolder + u"/lab"_s)).orThrow();
    if (scene == u"lab")
        writeFileAtomically(toPath(runsFolder + u"/lab/my-class.json"_s),
                            "{\"format\": 1, \"name\": \"my-class\",\n \"seed\": 3}", Durable::No)
            .orThrow();
    for (const char *name :
         {"d-errs-healthy", "d-errs-flips", "must-d-be-first", "first-steps", "probe", "what-d-compares"})
        QSettings().setValue(u"lab/guess/"_s + QLatin1String(name), u"no"_s);
    window.actions().places.lab->trigger();
    LabPage *lab = window.pages().lab();
    QTimer::singleShot(900, lab, [lab, scene, &window] {
        if (scene != u"lab")
            lab->openQuestion(questionOf().value(scene));
        QTimer::singleShot(1400, lab, [lab, scene, &window] {
            if (scene == u"lab-judge" || scene == u"lab-judge-end")
                play(lab->questionPage()->judge(), scene == u"lab-judge-end");
            if (scene == u"lab-answer-end" || scene == u"lab-curves")
                scrollDown(window, scene == u"lab-curves" ? 0.56 : 1);
            if (scene == u"lab-groups")
                lab->findChild<StepsView *>()->goTo(99);
            if (auto *map = lab->findChild<TournamentMap *>(); map && scene == u"lab-tournament") {
                QKeyEvent right(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier);
                for (int i = 0; i < 6; ++i)
                    QCoreApplication::sendEvent(map, &right);
            }
        });
    });
}

} // namespace forja::labscenes
