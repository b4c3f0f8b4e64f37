// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/samples/samplepictures.h"
#include "engine/questions/labdetails.h"
#include "tests/ui/runfolders.h"
#include "ui/records/labreading.h"

#include <QJsonArray>
#include <QPainter>

/// Laboratory folders with made-up tables, so that a test can say what it must find again.
namespace forja::labtest {

using namespace Qt::StringLiterals;

/// Two ways of doing it, the second with G's rate changed; "yes" where the second one's pictures are nearer
/// by more than 1.
inline QJsonObject pairQuestion(const QString &name = u"made-up"_s)
{
    const QJsonObject from{{u"arm"_s, u"plain"_s}}, place{{u"arm"_s, u"fast"_s}};
    return {{u"format"_s, 1},
            {u"name"_s, name},
            {u"title"_s, u"Does a fast G gain?"_s},
            {u"text"_s, u"G learns at **two rates**. Nothing else differs."_s},
            {u"guesses"_s,
             QJsonArray{QJsonObject{{u"value"_s, u"yes"_s}, {u"label"_s, u"Yes, it gains"_s}},
                        QJsonObject{{u"value"_s, u"no"_s}, {u"label"_s, u"No, nothing"_s}},
                        QJsonObject{{u"value"_s, u"unclear"_s}, {u"label"_s, u"It cannot be told"_s}}}},
            {u"set"_s, QJsonObject{{u"run.updates"_s, 600}}},
            {u"arms"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"plain"_s}, {u"label"_s, u"at its usual rate"_s}},
                        QJsonObject{{u"name"_s, u"fast"_s},
                                    {u"label"_s, u"twice as fast"_s},
                                    {u"set"_s, QJsonObject{{u"g.rate"_s, 6e-3}}}}}},
            {u"seeds"_s, 3},
            {u"measure"_s, u"distance"_s},
            {u"measure_label"_s, u"Distance to real pictures"_s},
            {u"curves"_s, QJsonArray{u"Loss/G/loss"_s}},
            {u"claims"_s,
             QJsonArray{QJsonObject{
                 {u"rule"_s,
                  QJsonObject{
                      {u"kind"_s, u"below"_s}, {u"place"_s, place}, {u"from"_s, from}, {u"margin"_s, 1.0}}},
                 {u"yes"_s, u"It gains: %4 instead of %5 (%1, from %2 to %3, %6 seeds)."_s},
                 {u"no"_s, u"It gains nothing: %4 instead of %5 (%1, from %2 to %3, %6 seeds)."_s},
                 {u"unclear"_s, u"%4 or %5: not clear (%1, from %2 to %3, %6 seeds)."_s}}}}};
}

inline LabQuestion question(const FieldTablePtr &table, const QJsonObject &json = pairQuestion())
{
    return labQuestionFromJson(json, table).orThrow();
}

/// One row a seed for each place: seed i + 1 has values[i].
inline void addRows(LabRecord &record, const LabPlace &place, const QList<double> &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        record.rows.append({place, qint64(i) + 1, {}, {{record.question.measure, values.at(i)}}});
}

inline LabRecord record(const LabQuestion &question, const QList<double> &plain, const QList<double> &fast)
{
    LabRecord record;
    record.question = question;
    record.data = u"sample:digits"_s;
    record.state = LabRecord::State::Finished;
    addRows(record, {u"plain"_s, {}}, plain);
    addRows(record, {u"fast"_s, {}}, fast);
    for (qsizetype i = 0; i < plain.size(); ++i)
        record.seeds.append(qint64(i) + 1);
    record.done = record.total = int(record.rows.size());
    return record;
}

/// A run of its own for every row, with ticks, curves and pictures; the rows are told their names.
inline void makeRuns(const QString &folder, LabRecord &record, const FieldTablePtr &table)
{
    for (LabRow &row : record.rows) {
        const auto arm = std::find_if(record.question.arms.begin(), record.question.arms.end(),
                                      [&row](const LabArm &one) { return one.name == row.place.arm; });
        const Experiment experiment = labExperiment(record.question, *arm, row.place.x, row.seed, record.data,
                                                    table);
        makeFolder(toPath(folder + u"/runs"_s)).orThrow();
        const RunFolder run = createRun(folder + u"/runs"_s, experiment).orThrow();
        makeFolder(run.fsPath() / "fakes").orThrow();
        for (const qint64 update : {150, 300, 450, 600})
            appendLine(run.fsPath() / "stats.jsonl", toLine(viewtest::tick(update))).orThrow();
        for (const qint64 update : {qint64{0}, qint64{600}})
            writeFileAtomically(run.sheetPath(update), encodeSheet(viewtest::sheet(update), run.name()),
                                Durable::No)
                .orThrow();
        row.run = run.name();
    }
}

/// RUNS/lab/NNNNN-NAME with this record.
inline QString makeLab(const QString &runsFolder, const LabRecord &record)
{
    const QString folder = makeLabFolder(runsFolder, record.question).orThrow();
    writeLabRecord(folder, record).orThrow();
    return folder;
}

/// Pictures side by side, the digits that the program draws.
inline QImage sheetOf(int count, quint32 first, int side = 32)
{
    QImage sheet(side * count, side, QImage::Format_Grayscale8);
    QPainter painter(&sheet);
    for (int i = 0; i < count; ++i)
        painter.drawImage(i * side, 0, drawSample(u"digits"_s, side, 1, first + quint32(i)));
    return sheet;
}

/// Three steps of eight pictures and two groups, with their sheets in `folder`.
inline QJsonObject firstSteps(const QString &folder)
{
    makeFolder(toPath(folder + u"/pictures"_s)).orThrow();
    QList<ShownStep> steps;
    for (int i = 0; i < 3; ++i) {
        ShownStep step{i, 0.5 + 0.1 * i, 0.6 + 0.1 * i, u"pictures/step-0%1.png"_s.arg(i), {}, {}};
        for (int p = 0; p < 8; ++p) {
            step.real.append(p % 2 == 0);
            step.outputs.append(p % 2 == 0 ? 0.4 + i : -0.6 * p);
        }
        sheetOf(8, quint32(i) * 8).save(folder + u'/' + step.sheet);
        steps.append(step);
    }
    QList<ShownGroup> groups{{u"held-out"_s, 0.92, u"pictures/held-out.png"_s, {1, 2, 3, 0.5}},
                             {u"blurred"_s, 0.35, u"pictures/blurred.png"_s, {-1, 0.5, -2, -0.5}}};
    for (const ShownGroup &group : groups)
        sheetOf(4, 40).save(folder + u'/' + group.sheet);
    QJsonObject details;
    setFirstSteps(details, steps, groups);
    return details;
}

/// Three D and three G. D gets better against each G but the first, which the last D has forgotten; G gets
/// harder for the first D.
inline TournamentTable tournamentTable(qint64 seed = 1)
{
    return {seed, {0, 300, 600}, {0, 300, 600}, {{0.90, 0.70, 0.50}, {0.97, 0.85, 0.60}, {0.80, 0.95, 0.75}}};
}

} // namespace forja::labtest
