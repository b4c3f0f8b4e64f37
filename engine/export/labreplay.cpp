// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/labreplay.h"

#include "engine/base/files.h"
#include "engine/comparison/comparisonsummary.h"
#include "engine/export/labreplaytemplate.h"
#include "engine/export/pageparts.h"
#include "engine/questions/labdetails.h"
#include "engine/runs/runfolder.h"
#include "engine/runs/runmarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostReplayMoments = 40; ///< of one run
constexpr std::size_t kFewestReplayMoments = 6;
constexpr qint64 kPictureBytes
    = 1 << 20; ///< of all runs' pictures, unless that would be too few: the page is meant to be sent
constexpr qsizetype kMostWalls = 12;
constexpr qint64 kMostSheetBytes = qint64{16} << 20;

/// The few marks of Markdown that a question's text uses.
QByteArray marked(const QString &text)
{
    static const QRegularExpression strong(u"\\*\\*(.+?)\\*\\*"_s), emphasis(u"\\*(.+?)\\*"_s),
        code(u"`(.+?)`"_s);
    QString out = text.toHtmlEscaped();
    out.replace(strong, u"<strong>\\1</strong>"_s)
        .replace(emphasis, u"<em>\\1</em>"_s)
        .replace(code, u"<code>\\1</code>"_s);
    return "<p>" + out.replace(u"\n\n"_s, u"</p><p>"_s).toUtf8() + "</p>";
}

QString shareText(double value, bool isPercent)
{
    return isPercent ? labNumber(value, true) + u" %"_s : labNumber(value, false);
}

QJsonValue shortNumber(double value)
{
    return std::isfinite(value) ? QJsonValue(QString::number(value, 'g', 5).toDouble()) : QJsonValue();
}

class ReplayPage
{
public:
    ReplayPage(const LabRecord &record, QString folder)
        : m_record(record), m_question(record.question), m_folder(std::move(folder))
    {
        m_places = measuredPlaces(m_question, record.rows);
        for (const LabRow &row : record.rows) {
            if (!row.run.isEmpty() && !m_runs.contains(row.run))
                m_runs.append(row.run);
        }
    }

    QByteArray text() const
    {
        const bool hasGuesses = !m_question.guesses.isEmpty();
        return pageStart(m_question.title, kLabStyle) + marks() + "<header><h1>" + html(m_question.title)
            + "</h1>" + marked(m_question.text) + (hasGuesses ? guesses() : QByteArray())
            + "</header><section id=\"answer\"" + (hasGuesses ? " hidden" : "")
            + "><p id=\"said\" class=\"dim\"></p>" + verdict() + dots() + shownSteps() + tournaments()
            + walls() + curves() + numbers() + "</section></main>"
            + pageData("data", QJsonDocument(data()).toJson(QJsonDocument::Compact))
            + pageData("runs", QJsonDocument(runs()).toJson(QJsonDocument::Compact)) + pageEnd(kLabScript);
    }

private:
    static QByteArray marks()
    {
        QByteArray light = ":root{", dark = ":root{";
        for (std::size_t i = 0; i < kRunMarks.size(); ++i) {
            light += "--r" + QByteArray::number(static_cast<int>(i)) + ':' + kRunMarks[i].light + ';';
            dark += "--r" + QByteArray::number(static_cast<int>(i)) + ':' + kRunMarks[i].dark + ';';
        }
        return "<style>" + light + "}@media(prefers-color-scheme:dark){" + dark + "}}</style>";
    }

    QByteArray guesses() const
    {
        QByteArray text = "<h2>What do you think?</h2><div class=\"guesses\" id=\"guesses\">";
        for (const LabQuestion::Guess &guess : m_question.guesses)
            text += "<button aria-pressed=\"false\" data-guess=\"" + html(guess.value) + "\">"
                + html(guess.label) + "</button>";
        return text + "<button aria-pressed=\"false\" data-guess=\"\">Show me</button></div>";
    }

    LabAnswer answer(const LabClaim &claim) const
    {
        return answerOf(claim.rule, differenceOf(claim.rule, m_question.measure, m_record.rows));
    }

    QByteArray verdict() const
    {
        QByteArray text;
        for (const LabClaim &claim : m_question.claims) {
            const char *words[] = {"Yes.", "No.", "Cannot tell from these runs."};
            text += "<p class=\"verdict\"><strong>" + QByteArray(words[static_cast<int>(answer(claim))])
                + "</strong>" + html(sentenceOf(claim, m_question, m_record.rows)) + "</p>";
        }
        return text;
    }

    QString armLabel(const QString &name) const
    {
        for (const LabArm &arm : m_question.arms) {
            if (arm.name == name)
                return arm.label;
        }
        return name;
    }
    QString xText(double x) const
    {
        return m_question.axis.isPercent ? u"%1 %"_s.arg(100 * x) : QString::number(x);
    }
    qsizetype armIndex(const QString &name) const
    {
        const auto found = std::find_if(m_question.arms.begin(), m_question.arms.end(),
                                        [&](const LabArm &arm) { return arm.name == name; });
        return found - m_question.arms.begin();
    }

    bool isOneArm() const { return m_question.arms.size() == 1 && m_question.axis.values.size() > 1; }
    /// Which colour stands for a place: the arm's, or where there is only one, that of the axis's value.
    qsizetype markOf(const LabPlace &place) const
    {
        return isOneArm() ? std::max<qsizetype>(0, m_question.axis.values.indexOf(place.x.value_or(0)))
                          : armIndex(place.arm);
    }

    QByteArray dots() const
    {
        if (m_places.isEmpty())
            return {};
        QByteArray text = "<h2>"
            + html(m_question.measureLabel.isEmpty() ? m_question.measure : m_question.measureLabel)
            + "</h2>";
        if (!m_question.axis.values.isEmpty())
            text += (isOneArm() ? QByteArray() : legend()) + "<p class=\"dim\">" + html(m_question.axis.label)
                + (m_question.isLineOfAxis ? "; the dashed line: where the dots would lie if the errors were "
                                             "inherited, on top of the value at 0"
                                           : "")
                + "</p>";
        return text
            + "<div class=\"dots\"><svg id=\"dots\" role=\"img\" aria-label=\"A dot for each "
              "seed\"></svg></div><p class=\"dim\">A dot for each seed; the bar is the mean, the line its 95 "
              "% interval.</p>";
    }

    QByteArray legend() const
    {
        QByteArray text = "<div class=\"legend\">";
        QStringList labels;
        for (const LabArm &arm : m_question.arms)
            labels << arm.label;
        if (isOneArm()) {
            labels.clear();
            for (const double x : m_question.axis.values)
                labels << xText(x);
        }
        for (qsizetype i = 0; i < labels.size(); ++i)
            text += "<span><i style=\"background:var(--r" + QByteArray::number(i % 8) + ")\"></i>"
                + html(labels[i]) + "</span>";
        return text + "</div>";
    }

    QByteArray image(const QString &sheet) const
    {
        const auto png = readFile(toPath(m_folder + u'/' + sheet), kMostSheetBytes);
        return png ? "<img alt=\"\" src=\"" + dataUri(*png) + "\">" : QByteArray();
    }

    QByteArray shownSteps() const
    {
        const auto steps = stepsOf(m_record.details);
        if (steps.isEmpty())
            return {};
        QByteArray text = "<div class=\"steps\"><h2>D's first updates</h2>";
        for (const ShownStep &step : steps) {
            QStringList tags;
            for (qsizetype i = 0; i < step.real.size(); ++i)
                tags << u"%1 %2"_s.arg(step.real[i] ? u"folder"_s : u"G"_s,
                                       QString::number(step.outputs.value(i), 'f', 2));
            text += "<figure><figcaption>"
                + html(u"update %1: right on %2 before, %3 after"_s.arg(step.update + 1)
                           .arg(shareText(step.accuracyBefore, true), shareText(step.accuracyAfter, true)))
                + "</figcaption>" + image(step.sheet) + "<div class=\"tags\">" + html(tags.join(u" · "_s))
                + "</div></figure>";
        }
        text += "<h2>Then it was shown</h2>";
        for (const ShownGroup &group : groupsOf(m_record.details)) {
            text += "<figure><figcaption>"
                + html(u"%1: D calls %2 of them real"_s.arg(armLabel(group.name),
                                                            shareText(group.saysReal, true)))
                + "</figcaption>" + image(group.sheet) + "</figure>";
        }
        return text + "</div>";
    }

    QByteArray tournaments() const
    {
        QByteArray text;
        auto tables = tournamentsOf(m_record.details);
        std::sort(tables.begin(), tables.end(),
                  [](const TournamentTable &a, const TournamentTable &b) { return a.seed < b.seed; });
        for (const TournamentTable &table : std::as_const(tables)) {
            text += "<h2>" + html(u"Tournament, seed %1"_s.arg(table.seed))
                + "</h2><div class=\"scroll\"><table class=\"heat\"><thead><tr><th>D of update, on G of</th>";
            for (const qint64 g : table.updatesG)
                text += "<th>" + QByteArray::number(g) + "</th>";
            text += "</tr></thead><tbody>";
            // As in the window: the newest D on top.
            for (qsizetype d = table.updatesD.size() - 1; d >= 0; --d) {
                text += "<tr><th>" + QByteArray::number(table.updatesD[d]) + "</th>";
                for (const double auc : table.auc[d]) {
                    // The page's own ground: cannot tell; blue: tells; red: is deceived.
                    const double away = std::clamp(2 * (auc - 0.5), -1.0, 1.0);
                    text += "<td style=\"background:hsl(" + QByteArray(away < 0 ? "8" : "212") + " 70% 50% / "
                        + QByteArray::number(0.6 * std::abs(away), 'f', 2) + ")\">"
                        + QByteArray::number(auc, 'f', 2) + "</td>";
                }
                text += "</tr>";
            }
            text += "</tbody></table></div><p class=\"dim\">AUC: how often a real picture gets the higher "
                    "output. 0.5: D cannot tell.</p>";
        }
        return text;
    }

    /// The runs of the first seed: their pictures stand side by side.
    QList<const LabRow *> shownRows() const
    {
        QList<const LabRow *> out;
        for (const LabRow &row : m_record.rows) {
            if (!row.run.isEmpty() && row.seed == m_record.seeds.value(0) && out.size() < kMostWalls
                && std::none_of(out.begin(), out.end(),
                                [&](const LabRow *other) { return other->run == row.run; }))
                out.append(&row);
        }
        std::stable_sort(out.begin(), out.end(), [this](const LabRow *a, const LabRow *b) {
            return std::pair(armIndex(a->place.arm), m_question.axis.values.indexOf(a->place.x.value_or(0)))
                < std::pair(armIndex(b->place.arm), m_question.axis.values.indexOf(b->place.x.value_or(0)));
        });
        return out;
    }

    QByteArray walls() const
    {
        const auto rows = shownRows();
        if (rows.isEmpty())
            return {};
        QByteArray text = "<h2>" + html(u"The same latents, seed %1"_s.arg(m_record.seeds.value(0)))
            + "</h2><div class=\"bar\"><button id=\"play\">Play</button><input type=\"range\" id=\"time\" "
              "min=\"0\" value=\"0\" max=\"0\" "
              "aria-label=\"Moment of the training\"><output id=\"where\"></output></div><div "
              "class=\"wall\">";
        for (const LabRow *row : rows) {
            text += "<figure id=\"wall" + QByteArray::number(m_runs.indexOf(row->run))
                + "\"><figcaption><strong>"
                + html(m_question.kind == LabQuestion::Kind::Runs ? placeName(m_question, row->place)
                                                                  : u"seed %1"_s.arg(row->seed))
                + "</strong><span></span></figcaption><canvas role=\"img\"></canvas></figure>";
        }
        return text + "</div>";
    }

    QByteArray curves() const
    {
        if (m_question.curves.isEmpty() || m_runs.isEmpty())
            return {};
        QByteArray text = "<h2>Meanwhile</h2><div class=\"bar\"><select id=\"axis\" aria-label=\"Horizontal "
                          "axis\"><option value=\"g\">by updates of G</option>"
                          "<option value=\"t\">by seconds</option></select></div>"
            + (m_question.kind == LabQuestion::Kind::Runs ? legend() : QByteArray())
            + "<div class=\"curves\">";
        for (const QString &curve : m_question.curves)
            text += "<figure class=\"curve\"><figcaption>" + html(statisticTitle(curve))
                + "</figcaption><svg role=\"img\" data-curve=\"" + html(curve) + "\"></svg></figure>";
        return text + "</div>";
    }

    QByteArray numbers() const
    {
        QByteArray text
            = "<h2>Numbers</h2><div class=\"scroll\"><table><thead><tr><th></th><th>mean</th><th>95 % "
              "interval</th><th>seeds</th></tr></thead><tbody>";
        for (const LabPlace &place : m_places) {
            const LabSpread spread = spreadOf(place, m_question.measure, m_record.rows);
            text += "<tr><th>" + html(placeName(m_question, place)) + "</th><td class=\"number\">"
                + html(shareText(spread.mean, isShare(m_question.measure))) + "</td><td class=\"number\">"
                + html(spread.hasInterval()
                           ? u"%1 to %2"_s.arg(shareText(spread.low, isShare(m_question.measure)),
                                               shareText(spread.high, isShare(m_question.measure)))
                           : u"–"_s)
                + "</td><td class=\"number\">" + QByteArray::number(spread.seeds) + "</td></tr>";
        }
        text += "</tbody></table></div><p class=\"dim\">"
            + html(u"Pictures: %1. Runs: %2."_s.arg(m_record.data,
                                                    m_runs.isEmpty() ? u"none"_s : m_runs.join(u", "_s)))
            + "</p>";
        if (m_record.why)
            text += "<p class=\"dim\">" + html(m_record.why->english()) + "</p>";
        return text;
    }

    QJsonObject data() const
    {
        const bool isByArm = m_question.axis.values.isEmpty();
        QJsonArray places, columns, arms;
        for (const LabArm &arm : m_question.arms)
            arms.append(arm.label);
        for (const double x : m_question.axis.values)
            columns.append(xText(x));
        for (const LabPlace &place : m_places) {
            QJsonArray dots;
            for (const LabRow &row : m_record.rows) {
                const double value = row.values.value(m_question.measure, std::nan(""));
                if (row.place == place && std::isfinite(value))
                    dots.append(QJsonObject{
                        {u"seed"_s, row.seed}, {u"y"_s, shortNumber(value)}, {u"run"_s, row.run}});
            }
            const LabSpread spread = spreadOf(place, m_question.measure, m_record.rows);
            places.append(QJsonObject{
                {u"arm"_s, armIndex(place.arm)},
                {u"mark"_s, markOf(place)},
                {u"column"_s,
                 isByArm ? armIndex(place.arm) : m_question.axis.values.indexOf(place.x.value_or(0))},
                {u"x"_s, place.x.value_or(0)},
                {u"dots"_s, dots},
                {u"mean"_s, shortNumber(spread.mean)},
                {u"low"_s, shortNumber(spread.low)},
                {u"high"_s, shortNumber(spread.high)}});
        }
        QString verdict;
        if (!m_question.claims.isEmpty()) {
            const LabAnswer first = answer(m_question.claims.first());
            verdict = first == LabAnswer::Yes ? u"yes"_s : first == LabAnswer::No ? u"no"_s : u"unclear"_s;
        }
        return {{u"places"_s, places},
                {u"columns"_s, isByArm ? arms : columns},
                {u"arms"_s, arms},
                {u"isByArm"_s, isByArm},
                {u"isPercent"_s, isShare(m_question.measure)},
                {u"isLine"_s, m_question.isLineOfAxis},
                {u"base"_s, shortNumber(inheritedBase(m_question, m_record.rows))},
                {u"answer"_s, verdict},
                {u"pairs"_s, pairs()}};
    }

    /// The places that a claim in the question's own measure sets against each other, by their number.
    QJsonArray pairs() const
    {
        QJsonArray out;
        for (const LabClaim &claim : m_question.claims) {
            const qsizetype from = m_places.indexOf(claim.rule.from), to = m_places.indexOf(claim.rule.place);
            if (from >= 0 && to >= 0
                && (claim.rule.measure.isEmpty() || claim.rule.measure == m_question.measure))
                out.append(QJsonArray{from, to});
        }
        return out;
    }

    QJsonArray runs() const
    {
        const auto shown = shownRows();
        const qint64 bytes = kPictureBytes / std::max<qsizetype>(1, shown.size());
        QJsonArray out;
        for (const QString &name : m_runs) {
            const auto row = std::find_if(m_record.rows.begin(), m_record.rows.end(),
                                          [&](const LabRow &one) { return one.run == name; });
            const bool isShown = std::any_of(shown.begin(), shown.end(),
                                             [&](const LabRow *one) { return one->run == name; });
            const auto folder = RunFolder::open(m_folder + u"/runs/"_s + name);
            QJsonObject json{
                {u"mark"_s, markOf(row->place)}, {u"moments"_s, QJsonArray{}}, {u"curves"_s, QJsonObject{}}};
            if (folder) {
                addCurves(*folder, json);
                if (isShown)
                    json.insert(u"moments"_s, moments(*folder, bytes));
            }
            out.append(json);
        }
        return out;
    }

    void addCurves(const RunFolder &run, QJsonObject &json) const
    {
        QJsonArray g, t;
        QMap<QString, QJsonArray> curves;
        for (const TickRecord &tick : run.ticks()) {
            g.append(tick.at.gUpdates);
            t.append(shortNumber(tick.seconds));
            for (const QString &curve : m_question.curves) {
                const auto found = tick.stats.constFind(curve);
                curves[curve].append(found == tick.stats.cend() ? QJsonValue() : shortNumber(found->mean));
            }
        }
        QJsonObject all;
        for (auto it = curves.cbegin(); it != curves.cend(); ++it)
            all.insert(it.key(), it.value());
        json.insert(u"g"_s, g);
        json.insert(u"t"_s, t);
        json.insert(u"curves"_s, all);
    }

    /// As many, evenly over the training, as these bytes hold.
    static std::vector<SheetRecord> chosenSheets(const RunFolder &run, qint64 bytes)
    {
        const auto sheets = run.sheets();
        const auto plusSize = [&run](qint64 sum, const SheetRecord &sheet) {
            std::error_code isMissing;
            const auto size = std::filesystem::file_size(run.sheetPath(sheet.update), isMissing);
            return isMissing ? sum : sum + static_cast<qint64>(size);
        };
        std::size_t most = kMostReplayMoments;
        auto chosen = evenlyChosen(sheets, most);
        while (most > kFewestReplayMoments
               && std::accumulate(chosen.begin(), chosen.end(), qint64{0}, plusSize) > bytes)
            chosen = evenlyChosen(sheets, --most);
        return chosen;
    }

    static QJsonArray moments(const RunFolder &run, qint64 bytes)
    {
        QJsonArray out;
        for (const SheetRecord &sheet : chosenSheets(run, bytes)) {
            const auto png = readFile(run.sheetPath(sheet.update), kMostSheetBytes);
            if (!png)
                continue;
            QJsonObject moment = momentJson(sheet, *png, {});
            moment.remove(u"percentiles"_s);
            moment.remove(u"names"_s);
            out.append(moment);
        }
        return out;
    }

    const LabRecord &m_record;
    const LabQuestion &m_question;
    QString m_folder;
    QList<LabPlace> m_places;
    QStringList m_runs;
};

} // namespace

Outcome writeLabReplay(const QString &labFolder, const QString &file, const FieldTablePtr &table)
{
    const auto record = readLabRecord(labFolder, table);
    if (!record)
        return record.problem();
    if (record->rows.isEmpty())
        return problem("lab.nothing_to_replay",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: nothing has been measured yet. Let the question run first."),
                       {labFolder});
    const auto target = toPath(file);
    if (auto made = makeFolder(target.parent_path()); !made)
        return made;
    return writeFileAtomically(target, ReplayPage(*record, labFolder).text());
}

} // namespace forja
