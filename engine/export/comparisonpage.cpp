// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/comparisonexport.h"

#include "engine/base/files.h"
#include "engine/base/growingfile.h"
#include "engine/comparison/comparisonsummary.h"
#include "engine/comparison/comparisonwords.h"
#include "engine/export/pagefiles.h"
#include "engine/export/pageparts.h"
#include "engine/runs/runmarks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kBuckets = 240; ///< of a line; each keeps its least and its greatest value
constexpr std::size_t kMostComparedMoments = 240; ///< of all runs together
constexpr int kFirstCharts = 4; ///< statistics that are shown at once; the others are folded

/// The places of the least and greatest value of each bucket, ascending.
std::vector<std::size_t> thinned(const std::vector<double> &ys)
{
    std::vector<std::size_t> kept;
    const std::size_t buckets = ys.size() <= 2 * kBuckets ? ys.size() : kBuckets;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        const std::size_t begin = bucket * ys.size() / buckets, end = (bucket + 1) * ys.size() / buckets;
        // Both extremes of a bucket stay: a mean would hide the spikes for which one looks at a loss.
        std::optional<std::size_t> least, greatest;
        for (std::size_t i = begin; i < end; ++i) {
            if (!std::isfinite(ys[i]))
                continue;
            least = !least || ys[i] < ys[*least] ? i : *least;
            greatest = !greatest || ys[i] > ys[*greatest] ? i : *greatest;
        }
        if (!least)
            continue;
        kept.push_back(std::min(*least, *greatest));
        if (*least != *greatest)
            kept.push_back(std::max(*least, *greatest));
    }
    return kept;
}

/// Six digits are more than a screen shows.
QJsonValue short6(double value)
{
    return std::isfinite(value) ? QJsonValue(QString::number(value, 'g', 6).toDouble()) : QJsonValue();
}

QJsonObject lineJson(int run, const ComparedRun &one, const std::vector<double> &updates,
                     const std::vector<double> &ys, const std::vector<double> *seconds)
{
    QJsonArray u, k, t, y;
    for (const std::size_t i : thinned(ys)) {
        u.append(updates[i]);
        k.append(short6(one.stats.xOf(XAxis::Kimg, updates[i])));
        t.append(short6(seconds ? (*seconds)[i] : one.stats.xOf(XAxis::Time, updates[i])));
        y.append(short6(ys[i]));
    }
    return {{u"run"_s, run}, {u"u"_s, u}, {u"k"_s, k}, {u"t"_s, t}, {u"y"_s, y}};
}

QJsonObject chartJson(const QString &title, const QString &note, bool isFirst, const QJsonArray &lines)
{
    return {{u"title"_s, title}, {u"note"_s, note}, {u"isFirst"_s, isFirst}, {u"lines"_s, lines}};
}

QList<int> runsOf(const MeasureGroup &group)
{
    QList<int> runs;
    for (const MeasuredRun &run : group.runs)
        runs.append(run.run);
    return runs;
}

QJsonObject measureChart(const Comparison &comparison, const MeasureGroup &group, const QString &title,
                         const QString &note, const QString &key)
{
    QJsonArray lines;
    for (const MeasuredRun &measured : group.runs) {
        std::vector<double> updates, ys, seconds;
        for (const MeasureRecord &measure : measured.measures) {
            updates.push_back(static_cast<double>(measure.update));
            seconds.push_back(measure.seconds);
            ys.push_back(measure.number(key));
        }
        lines.append(lineJson(measured.run, *comparison.runs[measured.run], updates, ys, &seconds));
    }
    QString what = group.protocol + u" · "_s + note;
    if (group.isPartOfProtocol)
        // Without this note two charts of one protocol would look alike and be compared.
        what += u" · measured against the same pictures: "_s + lettersText(runsOf(group));
    return chartJson(title, what, true, lines);
}

QJsonArray chartsJson(const Comparison &comparison, const QList<MeasureGroup> &measures)
{
    QJsonArray charts;
    // Measures come first and open, as they are what runs are compared by; of statistics only the first few
    // are open.
    for (const MeasureGroup &group : measures)
        charts.append(measureChart(comparison, group, u"Distance to real pictures"_s, u"lower is better"_s,
                                   measurekey::kDistance));
    for (const MeasureGroup &group : measures)
        charts.append(measureChart(comparison, group, u"Diversity"_s, u"near 1 is healthy"_s,
                                   measurekey::kDiversity));
    const QStringList statistics = comparedStatistics(comparison);
    for (int at = 0; at < statistics.size(); ++at) {
        QJsonArray lines;
        for (int i = 0; i < comparison.runs.size(); ++i) {
            const ComparedRun &run = *comparison.runs[i];
            // A run that never recorded this statistic has no line in the chart instead of an empty one.
            const std::vector<double> &column = run.stats.column(statistics[at]);
            if (!column.empty())
                lines.append(lineJson(i, run, run.stats.xs(XAxis::Updates), column, &run.stats.seconds));
        }
        const QString title = statisticTitle(statistics[at]);
        charts.append(chartJson(title, title == statistics[at] ? QString() : statistics[at],
                                at < kFirstCharts, lines));
    }
    return charts;
}

/// As a dash array of SVG for a line of 1.6 px.
QString dashesText(const RunMark &mark)
{
    QStringList lengths;
    for (const double length : mark.dashes) {
        if (length > 0)
            lengths.append(QString::number(length * 1.6, 'g', 3));
    }
    return lengths.join(u' ');
}

class Page
{
public:
    explicit Page(const Comparison &comparison)
        : m_comparison(comparison)
        , m_measures(measureGroups(comparison))
        , m_seeds(seedGroups(comparison))
        , m_latents(latentGroups(comparison))
    {
    }

    Result<bool> write(GrowingFile &file, const std::function<bool(int, int)> &progress)
    {
        QByteArray text = pageStart(u"%1 runs compared"_s.arg(m_comparison.runs.size()), u"comparison"_s)
            + head() + pictures() + charts() + settings() + numbers() + "</main>" + data();
        auto done = file.append(text.constData(), static_cast<std::size_t>(text.size()));
        const auto total = static_cast<int>(m_comparison.runs.size());
        // Run by run: the pictures of all runs together need not fit into memory.
        for (int i = 0; done && i < total; ++i) {
            if (!progress(i, total))
                return false;
            text = pageData("moments" + QByteArray::number(i), moments(i));
            done = file.append(text.constData(), static_cast<std::size_t>(text.size()));
        }
        text = pageEnd(u"comparison"_s);
        if (done)
            done = file.append(text.constData(), static_cast<std::size_t>(text.size()));
        if (!done)
            return done.problem();
        return progress(total, total);
    }

private:
    // The colour is a variable of the style, so that it follows the light or dark theme without a script.
    QByteArray letter(int run) const
    {
        return "<span class=\"letter\" style=\"background:var(--r" + QByteArray::number(run) + ")\">"
            + runLetter(run).toLatin1() + "</span>";
    }

    QByteArray head() const
    {
        QByteArray light = ":root{--warning:#b36b00", dark = ":root{--warning:#f0a63c";
        // All marks there are, not only those of these runs: the style is then the same for any number of
        // runs.
        for (std::size_t i = 0; i < kRunMarks.size(); ++i) {
            light += ";--r" + QByteArray::number(static_cast<int>(i)) + ':' + kRunMarks[i].light;
            dark += ";--r" + QByteArray::number(static_cast<int>(i)) + ':' + kRunMarks[i].dark;
        }
        QByteArray text = "<style>" + light + "}@media(prefers-color-scheme:dark){" + dark
            + "}}</style><header><h1>" + QByteArray::number(m_comparison.runs.size())
            + " runs compared</h1>"
              "<p class=\"dim\">Click a run to hide it; click it again to show it.</p><ul "
              "class=\"runs\">";
        for (int i = 0; i < m_comparison.runs.size(); ++i)
            text += runButton(i);
        return text + "</ul></header>";
    }

    QByteArray runButton(int run) const
    {
        const ComparedRun &one = *m_comparison.runs[run];
        QString about = u"update %1"_s.arg(one.lastUpdate());
        if (one.isLive)
            about += u", still training"_s;
        if (const auto best = bestMoment(m_measures, run))
            about
                += u" · best distance %1 at update %2"_s.arg(numberText(best->distance())).arg(best->update);
        return "<li><button aria-pressed=\"true\" data-run=\"" + QByteArray::number(run) + "\" title=\""
            + html(one.name()) + "\">" + letter(run)
            + "<svg width=\"34\" height=\"8\" aria-hidden=\"true\"><line x2=\"34\" y1=\"4\" y2=\"4\" "
              "stroke=\"var(--r"
            + QByteArray::number(run) + ")\" stroke-width=\"2\" stroke-dasharray=\""
            + dashesText(kRunMarks[static_cast<std::size_t>(run)]).toLatin1() + "\"/></svg><strong>"
            + html(one.name()) + "</strong><small>" + html(about) + "</small></button></li>";
    }

    QByteArray pictures() const
    {
        QByteArray notes, walls;
        for (const QString &note : latentNotes(m_latents))
            notes += "<p class=\"note\">" + html(note) + "</p>";
        for (int i = 0; i < m_comparison.runs.size(); ++i) {
            // A run without a snapshot has no wall, but keeps its number: the script finds walls by it.
            if (m_comparison.runs[i]->sheets.empty())
                continue;
            walls += "<figure id=\"wall" + QByteArray::number(i) + "\"><figcaption>" + letter(i) + "<strong>"
                + html(m_comparison.runs[i]->name())
                + "</strong><span></span></figcaption><canvas role=\"img\" aria-label=\"Pictures of "
                + runLetter(i).toLatin1() + "\"></canvas></figure>";
        }
        // Without measures nothing is anybody's best.
        const QByteArray best = m_measures.isEmpty()
            ? ""
            : "<label><input type=\"checkbox\" id=\"best\"> each at its best snapshot</label>";
        return pageMarkup(u"comparison-pictures.html"_s,
                          {{"notes", notes}, {"best", best}, {"walls", walls}});
    }

    QByteArray charts() const
    {
        const QByteArray spread = hasSeeds()
            ? "<label><input type=\"checkbox\" id=\"spread\"> seeds as one line with its spread</label>"
            : "";
        const QByteArray more = comparedStatistics(m_comparison).size() > kFirstCharts
            ? "<details id=\"more\"><summary>All other statistics</summary><div class=\"charts\" "
              "id=\"moreCharts\"></div></details>"
            : "";
        return pageMarkup(u"comparison-charts.html"_s, {{"spread", spread}, {"more", more}});
    }

    QByteArray settings() const
    {
        const QList<DifferingField> rows = differingFields(m_comparison);
        if (rows.isEmpty())
            return "<section><h2>What differs</h2><p class=\"dim\">Nothing: the runs have the same "
                   "settings.</p></section>";
        QByteArray text = "<section><h2>What differs</h2><div class=\"scroll\"><table><thead><tr><th></th>"
            + letterHeads() + "</tr></thead><tbody>";
        for (const DifferingField &row : rows) {
            const Field *field = m_comparison.table->find(row.key);
            text += "<tr><th title=\"" + html(row.key) + "\">"
                + html(field ? field->label : QString::fromLatin1(kManualSteps)) + "</th>";
            for (const SettingHistory &history : row.runs) {
                // A dash and not an empty cell: the setting means nothing in this run, whatever its file
                // says.
                text += history.applies
                    ? "<td>" + html(settingText(history, field)).replace("; ", "<br>") + "</td>"
                    : QByteArray("<td class=\"other\" title=\"means nothing here\">\xe2\x80\x93</td>");
            }
            text += "</tr>";
        }
        return text + "</tbody></table></div></section>";
    }

    QByteArray letterHeads() const
    {
        QByteArray text;
        for (int i = 0; i < m_comparison.runs.size(); ++i)
            text += "<th title=\"" + html(m_comparison.runs[i]->name()) + "\">" + letter(i) + "</th>";
        return text;
    }

    bool hasSeeds() const
    {
        return std::any_of(m_seeds.begin(), m_seeds.end(),
                           [](const SeedGroup &group) { return group.runs.size() > 1; });
    }

    QByteArray numbers() const
    {
        QByteArray text
            = "<section><h2>Numbers</h2><p class=\"dim\">Statistics: the mean of the last tenth of the run.";
        if (hasSeeds())
            text += " Runs that differ only in the seed: mean \xc2\xb1 standard deviation of a sample.";
        text += "</p><div class=\"scroll\"><table><thead><tr><th></th><th>protocol</th>" + letterHeads();
        // A column for each group that has a spread; one seed alone has none.
        for (const SeedGroup &group : m_seeds) {
            if (group.runs.size() > 1)
                text += "<th>" + html(lettersText(group.runs)) + "</th>";
        }
        text += "</tr></thead><tbody>";
        for (const Quantity &quantity : quantitiesOf(m_comparison, m_measures)) {
            text += "<tr><th>" + html(quantity.label) + "</th><td class=\"other\">" + html(quantity.protocol)
                + "</td>";
            for (const double value : quantity.runs)
                text += "<td class=\"number\">" + html(numberText(value)) + "</td>";
            for (const SeedGroup &group : m_seeds) {
                if (group.runs.size() > 1)
                    text += "<td class=\"number\">" + html(spreadText(spreadOf(quantity, group))) + "</td>";
            }
            text += "</tr>";
        }
        text += "</tbody></table></div>";
        for (const SeedGroup &group : m_seeds) {
            if (!group.repeats.isEmpty())
                text += "<p class=\"dim\">" + html(lettersText(group.repeats))
                    + ": a seed that was there already; not counted again.</p>";
        }
        return text + "</section>";
    }

    QByteArray data() const
    {
        QJsonArray runs, groups;
        for (int i = 0; i < m_comparison.runs.size(); ++i) {
            runs.append(QJsonObject{{u"letter"_s, runLetter(i)},
                                    {u"name"_s, m_comparison.runs[i]->name()},
                                    {u"dashes"_s, dashesText(kRunMarks[static_cast<std::size_t>(i)])}});
        }
        for (const SeedGroup &group : m_seeds) {
            QJsonArray members;
            for (const int run : group.runs)
                members.append(run);
            groups.append(members);
        }
        const QJsonObject json{
            {u"runs"_s, runs}, {u"groups"_s, groups}, {u"charts"_s, chartsJson(m_comparison, m_measures)}};
        return pageData("data", QJsonDocument(json).toJson(QJsonDocument::Compact));
    }

    QByteArray moments(int run) const
    {
        const ComparedRun &one = *m_comparison.runs[run];
        const auto best = bestMoment(m_measures, run);
        // The moments are shared among the runs, so that a page of many runs is no larger than one of few.
        std::vector<SheetRecord> sheets = evenlyChosen(
            one.sheets,
            std::max<std::size_t>(2,
                                  kMostComparedMoments / static_cast<std::size_t>(m_comparison.runs.size())));
        const SheetRecord *bestSheet = best ? nearestSheet(one.sheets, best->update) : nullptr;
        // Thinning may have left out the very snapshot that "each at its best" shows; it is put back in its
        // place.
        if (bestSheet && std::none_of(sheets.begin(), sheets.end(), [&](const SheetRecord &sheet) {
                return sheet.update == bestSheet->update;
            })) {
            const auto after = std::find_if(sheets.begin(), sheets.end(), [&](const SheetRecord &sheet) {
                return sheet.update > bestSheet->update;
            });
            sheets.insert(after, *bestSheet);
        }
        QByteArray json = "[";
        for (const SheetRecord &sheet : sheets) {
            const auto png = readFile(one.folder.sheetPath(sheet.update), kMaxPageSheet);
            if (!png)
                continue; // thinned since
            QJsonObject moment = momentJson(sheet, dataUri("image/png", *png), {});
            // This page has no place for percentiles and class names: they would only make it larger.
            moment.remove(u"percentiles"_s);
            moment.remove(u"names"_s);
            const auto at = static_cast<double>(sheet.update);
            moment.insert(u"u"_s, sheet.update);
            moment.insert(u"k"_s, short6(one.stats.xOf(XAxis::Kimg, at)));
            moment.insert(u"t"_s, short6(one.stats.xOf(XAxis::Time, at)));
            moment.insert(u"best"_s, bestSheet && bestSheet->update == sheet.update);
            json += (json.size() > 1 ? ",\n" : "") + QJsonDocument(moment).toJson(QJsonDocument::Compact);
        }
        return json + ']';
    }

    const Comparison &m_comparison;
    QList<MeasureGroup> m_measures;
    QList<SeedGroup> m_seeds;
    QList<LatentGroup> m_latents;
};

} // namespace

Outcome exportComparisonPage(const Comparison &comparison, const QString &file, Replace replace,
                             const std::function<bool(int, int)> &progress)
{
    std::error_code failure;
    const std::filesystem::path target = toPath(file);
    if (replace == Replace::No && std::filesystem::exists(target, failure))
        return alreadyThere(target);
    if (auto made = makeFolder(target.parent_path()); !made)
        return made;
    auto growing = GrowingFile::create(target);
    if (!growing)
        return growing.problem();
    const auto whole = Page(comparison).write(**growing, progress);
    if (!whole)
        return whole.problem();
    // The growing file goes with its object: neither a cancelled nor a failed export leaves half a page.
    if (!*whole)
        return problem("export.cancelled",
                       QT_TRANSLATE_NOOP("forja", "The export was cancelled; nothing was written."));
    return (*growing)->finish();
}

} // namespace forja
