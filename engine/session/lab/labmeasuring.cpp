// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lab/labmeasuring.h"

#include "engine/base/files.h"
#include "engine/experiment/keys.h"
#include "engine/export/sweepsheet.h"
#include "engine/lab/watch.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstUpdates = 10;
constexpr int kLabelDraws = 20;

Problem noValue(const QString &of, const QString &measure)
{
    return problem("lab.no_value",
                   QT_TRANSLATE_NOOP("forja", "%1: it has no value for %2, so its dot is missing."),
                   {of, measure});
}

std::optional<double> meanOver(const QList<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.isEmpty() ? std::nullopt : std::optional(sum / static_cast<double>(values.size()));
}

/// Snapshots that are neither the beginning, which anybody tells apart, nor near the newest.
bool isOlder(qint64 update, qint64 newest)
{
    return update > 0 && 3 * update <= 2 * newest;
}

} // namespace

std::optional<double> lateMean(const std::vector<TickRecord> &ticks, const QString &statistic)
{
    // The last fifth, and at least one point: single points jump, and early ones say nothing about the end.
    const std::size_t late = std::max<std::size_t>(1, (ticks.size() + 4) / 5);
    QList<double> values;
    for (std::size_t i = ticks.size() - std::min(late, ticks.size()); i < ticks.size(); ++i) {
        // Points without this statistic are left out; counted as 0 they would pull the mean down.
        const auto found = ticks[i].stats.constFind(statistic);
        if (found != ticks[i].stats.cend() && found->num > 0 && std::isfinite(found->mean))
            values.append(found->mean);
    }
    return meanOver(values);
}

QList<LabRow> tournamentRows(const Tournament &table)
{
    if (table.updatesD.isEmpty() || table.updatesG.isEmpty())
        return {};
    QList<double> olderG, olderD;
    // Whatever a run has unlearned shows where an older opponent does better than the newest.
    for (qsizetype g = 0; g < table.updatesG.size(); ++g) {
        if (isOlder(table.updatesG[g], table.updatesG.last()))
            olderG.append(table.auc.last()[g]);
    }
    for (qsizetype d = 0; d < table.updatesD.size(); ++d) {
        if (isOlder(table.updatesD[d], table.updatesD.last()))
            olderD.append(table.auc[d].last());
    }
    QList<LabRow> rows;
    const auto add = [&rows](const QString &arm, std::optional<double> value) {
        if (value)
            rows.append({.place = {arm, {}}, .seed = 0, .run = {}, .values = {{u"auc"_s, *value}}});
    };
    add(u"newest"_s, table.auc.last().last());
    add(u"older-g"_s, meanOver(olderG));
    add(u"older-d"_s, meanOver(olderD));
    return rows;
}

bool LabMeasuring::wants(const QString &measure) const
{
    return m_question.measure == measure
        || std::any_of(m_question.claims.begin(), m_question.claims.end(),
                       [&](const LabClaim &claim) { return claim.rule.measure == measure; });
}

QList<int> LabMeasuring::labels() const
{
    QList<int> out;
    for (const double value : m_question.axis.values)
        out.append(static_cast<int>(value));
    return out;
}

Outcome LabMeasuring::open(const Experiment &experiment)
{
    const QString source = experiment.text(key::dataFolder);
    auto data = Dataset::open(
        source, pictureRule(experiment), [this](const char *, qint64 done, qint64 total) {
            return m_progress(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "reading %1 of %2 pictures"))
                                  .arg(done)
                                  .arg(total));
        });
    if (!data)
        return data.problem();
    // Reported here, before hours of training that nobody could measure.
    m_data = picturesOf(*data);
    if (!m_data)
        return problem("lab.points",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: contains 2-D points. The questions are about pictures: use "
                                         "pictures, or the flat world for points."),
                       {source});
    if (m_question.needsClasses && m_data->classes() < 2) {
        return problem("lab.no_classes",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: this question needs pictures of several classes, each in its "
                                         "own sub-folder. Use such a folder, or sample:digits."),
                       {source});
    }
    return Done{};
}

Outcome LabMeasuring::prepare()
{
    // Training a reader takes a while, and most questions have no use for it.
    if (!wants(u"unreadable"_s) && !wants(u"varied"_s))
        return Done{};
    auto reader = PictureReader::make(m_data,
                                      shownPath(cacheFolder() / "reader-") + m_data->fingerprint().left(32)
                                          + u".safetensors"_s,
                                      m_progress);
    if (!reader)
        return reader.problem();
    m_reader = *reader;
    return Done{};
}

std::optional<double> LabMeasuring::readerAccuracy() const
{
    return m_reader ? std::optional(m_reader->accuracy()) : std::nullopt;
}

Result<LabMeasured> LabMeasuring::measure(const LabCell &cell, const QString &run)
{
    if (m_question.kind == LabQuestion::Kind::FirstSteps)
        return measureSteps(cell);
    if (m_question.kind == LabQuestion::Kind::SemiSupervised) {
        auto rows = semiSupervised(cell.experiment, *m_data, labels(), m_progress);
        if (!rows)
            return rows.problem();
        return LabMeasured{.rows = *rows};
    }
    const auto folder = RunFolder::open(m_folder + u"/runs/"_s + run);
    if (!folder)
        return folder.problem();
    return measureRun(cell, *folder);
}

Result<LabMeasured> LabMeasuring::measureRun(const LabCell &cell, const RunFolder &run)
{
    LabMeasured measured;
    if (m_question.kind == LabQuestion::Kind::Probe) {
        auto rows = probeFeatures(run, *m_data, labels(), kLabelDraws, m_table, m_progress);
        if (!rows)
            return rows.problem();
        measured.rows = *rows;
        return measured;
    }
    if (m_question.kind == LabQuestion::Kind::Tournament) {
        const auto table = tournament(run, m_table, m_progress);
        if (!table)
            return table.problem();
        measured.rows = tournamentRows(*table);
        measured.tournament = TournamentTable{
            .seed = cell.seed, .updatesD = table->updatesD, .updatesG = table->updatesG, .auc = table->auc};
        return measured;
    }
    const auto values = valuesOf(run);
    if (!values)
        return values.problem();
    measured.rows = {{.place = cell.place, .seed = cell.seed, .run = {}, .values = *values}};
    return measured;
}

Result<QMap<QString, double>> LabMeasuring::valuesOf(const RunFolder &run) const
{
    QMap<QString, double> values;
    // The last one and not the best: a question asks where training ends up.
    if (const auto measures = run.measures(); !measures.empty()) {
        values.insert(u"distance"_s, measures.back().distance());
        values.insert(u"diversity"_s, measures.back().diversity());
    }
    QStringList statistics = m_question.curves + QStringList{m_question.measure};
    for (const LabClaim &claim : m_question.claims)
        statistics << claim.rule.measure;
    const std::vector<TickRecord> ticks = run.ticks();
    for (const QString &statistic : statistics) {
        if (const auto mean = statistic.contains(u'/') ? lateMean(ticks, statistic) : std::nullopt)
            values.insert(statistic, *mean);
    }
    // The last chance to cancel, since reading itself takes a while and cannot be interrupted.
    if (m_reader) {
        if (!m_progress(QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "classifying pictures of “%1”"))
                            .arg(run.name())))
            return labCancelled();
        const auto reading = m_reader->read(run, m_table);
        if (!reading)
            return reading.problem();
        values.insert(u"unreadable"_s, reading->unreadable);
        values.insert(u"varied"_s, reading->varied);
    }
    // A row without the number in question would count as a seed but have no dot.
    if (!m_question.measure.isEmpty() && !std::isfinite(values.value(m_question.measure, std::nan(""))))
        return noValue(run.name(), m_question.measure);
    return values;
}

Result<QString> LabMeasuring::writeSheet(const QString &name, const QList<QImage> &pictures) const
{
    if (pictures.isEmpty())
        return QString();
    const QSize size = pictures.first().size();
    QImage sheet(size.width() * static_cast<int>(pictures.size()), size.height(), QImage::Format_RGB888);
    QPainter painter(&sheet);
    for (qsizetype i = 0; i < pictures.size(); ++i)
        painter.drawImage(QRect(QPoint(size.width() * static_cast<int>(i), 0), size), pictures[i]);
    painter.end();
    const QString file = u"pictures/%1.png"_s.arg(name);
    const auto done = writeFileAtomically(toPath(m_folder + u'/' + file), pngBytes(sheet));
    if (!done)
        return done.problem();
    return file;
}

Result<LabMeasured> LabMeasuring::measureSteps(const LabCell &cell)
{
    const auto first = firstSteps(cell.experiment, m_data, kFirstUpdates, m_progress);
    if (!first)
        return first.problem();
    LabMeasured measured;
    // The pictures go into files, because the record is rewritten after every step.
    for (const FirstStep &step : first->steps) {
        ShownStep shown{.update = step.update,
                        .accuracyBefore = step.accuracyBefore,
                        .accuracyAfter = step.accuracyAfter,
                        .sheet = {},
                        .real = {},
                        .outputs = {}};
        QList<QImage> pictures;
        for (const FirstStep::Shown &one : step.shown) {
            pictures.append(one.picture);
            shown.real.append(one.isReal);
            shown.outputs.append(static_cast<double>(one.output));
        }
        const auto sheet = writeSheet(
            u"seed-%1-step-%2"_s.arg(cell.seed).arg(step.update, 2, 10, QChar(u'0')), pictures);
        if (!sheet)
            return sheet.problem();
        shown.sheet = *sheet;
        measured.steps.append(shown);
        measured.rows.append({.place = {u"d"_s, static_cast<double>(step.update + 1)},
                              .seed = cell.seed,
                              .run = {},
                              .values = {{u"accuracy"_s, step.accuracyAfter}}});
    }
    // After all the steps: these pictures were shown to D once it had learned.
    for (const FirstSteps::Group &group : first->groups) {
        const auto sheet = writeSheet(u"seed-%1-%2"_s.arg(cell.seed).arg(group.name), group.pictures);
        if (!sheet)
            return sheet.problem();
        measured.groups.append({.name = group.name,
                                .saysReal = group.saysReal,
                                .sheet = *sheet,
                                .outputs = {group.outputs.begin(), group.outputs.end()}});
        measured.rows.append({.place = {group.name, {}},
                              .seed = cell.seed,
                              .run = {},
                              .values = {{u"says_real"_s, group.saysReal}}});
    }
    return measured;
}

} // namespace forja
