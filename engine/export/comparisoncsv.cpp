// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/comparisonexport.h"

#include "engine/base/csv.h"
#include "engine/base/files.h"
#include "engine/base/growingfile.h"
#include "engine/comparison/comparisonsummary.h"
#include "engine/comparison/comparisonwords.h"

#include <QCoreApplication>

#include <cmath>

namespace forja {

namespace fs = std::filesystem;

namespace {

constexpr qsizetype kFlushed = qsizetype{1} << 20;

QByteArray lettersOf(const QList<int> &runs)
{
    QByteArray letters;
    for (const int run : runs)
        letters += runLetter(run).toLatin1();
    return letters;
}

class NumbersTable
{
public:
    explicit NumbersTable(const Comparison &comparison)
        : m_comparison(comparison), m_statistics(comparedStatistics(comparison))
    {
    }

    Outcome write(GrowingFile &file)
    {
        m_text = "letter,run,kind,update,d_updates,g_updates,kimg,seconds";
        for (const QString &name : m_statistics)
            m_text += ',' + csvCell(name);
        m_text += ",distance,diversity,protocol\n";
        for (int i = 0; i < m_comparison.runs.size(); ++i) {
            if (auto done = writeRun(i, file); !done)
                return done;
        }
        return flush(file);
    }

private:
    Outcome writeRun(int run, GrowingFile &file)
    {
        const ComparedRun &one = *m_comparison.runs[run];
        const QByteArray start = runLetter(run).toLatin1() + ',' + csvCell(one.name());
        std::vector<const std::vector<double> *> columns;
        for (const QString &name : m_statistics)
            columns.push_back(&one.stats.column(name));
        for (std::size_t i = 0; i < one.stats.size(); ++i) {
            const Moment &at = one.stats.at[i];
            m_text += start + ",tick," + QByteArray::number(at.update) + ',' + QByteArray::number(at.dUpdates)
                + ',' + QByteArray::number(at.gUpdates) + ',' + csvCell(one.stats.kimg[i]) + ','
                + csvCell(one.stats.seconds[i]);
            for (const std::vector<double> *column : columns)
                m_text += column->empty() ? QByteArray(",") : ',' + csvCell((*column)[i]);
            m_text += ",,,\n";
            // A long comparison may have millions of rows: the text goes out in pieces.
            if (m_text.size() >= kFlushed) {
                if (auto done = flush(file); !done)
                    return done;
            }
        }
        for (const MeasureRecord &measure : one.measures) {
            // Measures and ticks are rows of one table: each leaves empty what the other records.
            m_text += start + ",measure," + QByteArray::number(measure.update) + ",,,,"
                + csvCell(measure.seconds) + QByteArray(m_statistics.size(), ',') + ','
                + csvCell(measure.distance()) + ',' + csvCell(measure.diversity()) + ','
                + csvCell(measure.protocol) + '\n';
        }
        return Done{};
    }

    Outcome flush(GrowingFile &file)
    {
        auto done = file.append(m_text.constData(), static_cast<std::size_t>(m_text.size()));
        m_text.clear();
        return done;
    }

    const Comparison &m_comparison;
    QStringList m_statistics;
    QByteArray m_text;
};

QByteArray settingsTable(const Comparison &comparison)
{
    QByteArray text = "key,setting";
    for (const auto &run : comparison.runs)
        text += ',' + csvCell(run->name());
    text += '\n';
    for (const DifferingField &row : differingFields(comparison)) {
        const Field *field = comparison.table->find(row.key);
        text += csvCell(row.key) + ',' + csvCell(field ? field->label : QString::fromLatin1(kManualSteps));
        for (const SettingHistory &history : row.runs)
            text += ',' + csvCell(settingText(history, field));
        text += '\n';
    }
    return text;
}

QByteArray summaryTable(const Comparison &comparison, const QList<Quantity> &quantities)
{
    QByteArray text = "number,protocol";
    for (const auto &run : comparison.runs)
        text += ',' + csvCell(run->name());
    text += '\n';
    for (const Quantity &quantity : quantities) {
        text += csvCell(quantity.label) + ',' + csvCell(quantity.protocol);
        for (const double value : quantity.runs)
            text += ',' + (std::isnan(value) ? QByteArray() : csvCell(value));
        text += '\n';
    }
    return text;
}

QByteArray spreadTable(const Comparison &comparison, const QList<Quantity> &quantities)
{
    QByteArray text = "number,protocol,runs,count,mean,deviation,least,greatest\n";
    const QList<SeedGroup> groups = seedGroups(comparison);
    for (const Quantity &quantity : quantities) {
        for (const SeedGroup &group : groups) {
            const Spread spread = spreadOf(quantity, group);
            // A spread of one run is none.
            if (group.runs.size() < 2 || spread.count == 0)
                continue;
            text += csvCell(quantity.label) + ',' + csvCell(quantity.protocol) + ',' + lettersOf(group.runs)
                + ',' + QByteArray::number(spread.count);
            for (const double value : {spread.mean, spread.deviation, spread.least, spread.greatest})
                text += ',' + (std::isnan(value) ? QByteArray() : csvCell(value));
            text += '\n';
        }
    }
    return text;
}

} // namespace

Outcome exportComparisonCsv(const Comparison &comparison, const QString &folder, Replace replace)
{
    const fs::path target = toPath(folder);
    std::error_code failure;
    for (const char *name : {"numbers.csv", "settings.csv", "summary.csv", "spread.csv"}) {
        if (replace == Replace::No && fs::exists(target / name, failure))
            return alreadyThere(target / name);
    }
    // All names were checked first: without Replace::Yes nothing is written unless all can be.
    if (auto made = makeFolder(target); !made)
        return made;
    const QList<Quantity> quantities = quantitiesOf(comparison, measureGroups(comparison));
    auto file = GrowingFile::create(target / "numbers.csv");
    if (!file)
        return file.problem();
    auto done = NumbersTable(comparison).write(**file);
    if (done)
        done = (*file)->finish();
    for (const auto &[name, text] : {std::pair("settings.csv", settingsTable(comparison)),
                                     {"summary.csv", summaryTable(comparison, quantities)},
                                     {"spread.csv", spreadTable(comparison, quantities)}}) {
        if (done)
            done = writeFileAtomically(target / name, text);
    }
    return done;
}

} // namespace forja
