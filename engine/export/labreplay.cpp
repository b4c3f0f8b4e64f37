// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/labreplay.h"

#include "engine/base/files.h"
#include "engine/comparison/comparisonsummary.h"
#include "engine/export/pagefiles.h"
#include "engine/export/pageparts.h"
#include "engine/export/pagepicture.h"
#include "engine/export/replaydata.h"
#include "engine/export/replaypictures.h"
#include "engine/questions/labdetails.h"
#include "engine/runs/runfolder.h"
#include "engine/runs/runmarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepQuality = 80; ///< of WebP

/// The few marks of Markdown that a question's text uses.
QByteArray marked(const QString &text)
{
    static const QRegularExpression strong(u"\\*\\*(.+?)\\*\\*"_s), emphasis(u"\\*(.+?)\\*"_s),
        code(u"`(.+?)`"_s);
    // Escaped before the marks are set: whatever a person writes into a question stays text.
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

class ReplayPage
{
public:
    ReplayPage(const ReplaySubject &subject, std::function<bool()> goesOn)
        : m_subject(subject)
        , m_record(subject.record())
        , m_question(subject.question())
        , m_goesOn(std::move(goesOn))
    {
    }

    QByteArray text() const
    {
        const bool hasGuesses = !m_question.guesses.isEmpty();
        const QByteArray answer = verdict() + dots() + shownSteps() + tournaments() + walls() + curves()
            + numbers();
        const QByteArray page = pageStart(m_question.title, u"replay"_s) + marks()
            + pageMarkup(u"replay.html"_s,
                         {{"title", html(m_question.title)},
                          {"text", marked(m_question.text)},
                          {"guesses", hasGuesses ? guesses() : QByteArray()},
                          {"hidden", hasGuesses ? " hidden" : ""},
                          {"answer", answer}});
        // What is left of the page's bytes goes to the pictures, so everything else is made first.
        const QByteArray end = pageEnd(u"replay"_s);
        return page + drawn(kMostReplayBytes - page.size() - end.size()) + end;
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

    QByteArray dots() const
    {
        if (m_subject.places().isEmpty())
            return {};
        QByteArray axis;
        if (!m_question.axis.values.isEmpty()) {
            const char *line = m_question.isLineOfAxis
                ? "; the dashed line: where the dots would lie if the errors were inherited, on top of the "
                  "value at 0"
                : "";
            // With one arm the colours stand for the axis's values, which the axis itself names already.
            axis = (m_subject.isOneArm() ? QByteArray() : legend()) + "<p class=\"dim\">"
                + html(m_question.axis.label) + line + "</p>";
        }
        const QString measure = m_question.measureLabel.isEmpty() ? m_question.measure
                                                                  : m_question.measureLabel;
        return pageMarkup(u"replay-dots.html"_s, {{"measure", html(measure)}, {"axis", axis}});
    }

    QByteArray legend() const
    {
        QByteArray text = "<div class=\"legend\">";
        QStringList labels;
        for (const LabArm &arm : m_question.arms)
            labels << arm.label;
        if (m_subject.isOneArm()) {
            labels.clear();
            for (const double x : m_question.axis.values)
                labels << m_subject.xText(x);
        }
        for (qsizetype i = 0; i < labels.size(); ++i)
            // There are eight marks; a ninth line begins with the first again.
            text += "<span><i style=\"background:var(--r" + QByteArray::number(i % 8) + ")\"></i>"
                + html(labels[i]) + "</span>";
        return text + "</div>";
    }

    QByteArray image(const QString &sheet) const
    {
        // A sheet that is gone leaves its caption: the numbers of the step still count.
        const auto png = readFile(toPath(m_subject.pathOf(sheet)), kMaxPageSheet);
        const QByteArray webp = png ? lossyWebp(QImage::fromData(*png, "png"), kStepQuality) : QByteArray();
        return webp.isEmpty() ? webp : "<img alt=\"\" src=\"" + dataUri("image/webp", webp) + "\">";
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
                + html(u"update %1: accuracy %2 before, %3 after"_s.arg(step.update + 1)
                           .arg(shareText(step.accuracyBefore, true), shareText(step.accuracyAfter, true)))
                + "</figcaption>" + image(step.sheet) + "<div class=\"tags\">" + html(tags.join(u" · "_s))
                + "</div></figure>";
        }
        // Last, as it happened: these were judged after all of the updates.
        text += "<h2>Then it was shown</h2>";
        for (const ShownGroup &group : groupsOf(m_record.details)) {
            text += "<figure><figcaption>"
                + html(u"%1: D calls %2 of them real"_s.arg(m_subject.armLabel(group.name),
                                                            shareText(group.saysReal, true)))
                + "</figcaption>" + image(group.sheet) + "</figure>";
        }
        return text + "</div>";
    }

    QByteArray tournaments() const
    {
        QByteArray text;
        auto tables = tournamentsOf(m_record.details);
        // Seeds are measured in any order, and one that was measured again stands last.
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
                // Their colours are the script's: a page may have thousands of cells.
                for (const double auc : table.auc[d])
                    text += "<td>" + QByteArray::number(auc, 'f', 2) + "</td>";
                text += "</tr>";
            }
            text += "</tbody></table></div><p class=\"dim\">AUC: how often a real picture gets the higher "
                    "output. 0.5: D cannot tell.</p>";
        }
        return text;
    }

    QByteArray walls() const
    {
        const auto rows = m_subject.shownRows();
        if (rows.isEmpty())
            return {};
        QByteArray walls;
        for (const LabRow *row : rows) {
            // The number is that of the run among all runs, as in the data that the script reads.
            walls += "<figure id=\"wall" + QByteArray::number(m_subject.runs().indexOf(row->run))
                + "\"><figcaption><strong>"
                + html(m_question.kind == LabQuestion::Kind::Runs ? placeName(m_question, row->place)
                                                                  : u"seed %1"_s.arg(row->seed))
                + "</strong><span></span></figcaption><canvas role=\"img\"></canvas></figure>";
        }
        const QByteArray title = html(u"The same latents, seed %1"_s.arg(m_record.seeds.value(0)));
        return pageMarkup(u"replay-walls.html"_s, {{"title", title}, {"walls", walls}});
    }

    QByteArray curves() const
    {
        if (m_question.curves.isEmpty() || m_subject.runs().isEmpty())
            return {};
        QByteArray curves;
        for (const QString &curve : m_question.curves)
            curves += "<figure class=\"curve\"><figcaption>" + html(statisticTitle(curve))
                + "</figcaption><svg role=\"img\" data-curve=\"" + html(curve) + "\"></svg></figure>";
        const bool isOfArms = m_question.kind == LabQuestion::Kind::Runs;
        return pageMarkup(u"replay-curves.html"_s,
                          {{"legend", isOfArms ? legend() : QByteArray()}, {"curves", curves}});
    }

    QByteArray numbers() const
    {
        QByteArray text
            = "<h2>Numbers</h2><div class=\"scroll\"><table><thead><tr><th></th><th>mean</th><th>95 % "
              "interval</th><th>seeds</th></tr></thead><tbody>";
        for (const LabPlace &place : m_subject.places()) {
            const LabSpread spread = spreadOf(place, m_question.measure, m_record.rows);
            // One seed has no interval: a dash says more than an interval of no width.
            text += "<tr><th>" + html(placeName(m_question, place)) + "</th><td class=\"number\">"
                + html(shareText(spread.mean, isShare(m_question.measure))) + "</td><td class=\"number\">"
                + html(spread.hasInterval()
                           ? u"%1 to %2"_s.arg(shareText(spread.low, isShare(m_question.measure)),
                                               shareText(spread.high, isShare(m_question.measure)))
                           : u"–"_s)
                + "</td><td class=\"number\">" + QByteArray::number(spread.seeds) + "</td></tr>";
        }
        text += "</tbody></table></div><p class=\"dim\">"
            + html(u"Pictures: %1. Runs: %2."_s.arg(
                m_record.data, m_subject.runs().isEmpty() ? u"none"_s : m_subject.runs().join(u", "_s)))
            + "</p>";
        if (m_record.why)
            text += "<p class=\"dim\">" + html(m_record.why->english()) + "</p>";
        return text;
    }

    /// What the script draws: the dots, the curves and, in what they leave of the bytes, the pictures.
    QByteArray drawn(qint64 bytes) const
    {
        const auto json = [](const auto &value) {
            return QJsonDocument(value).toJson(QJsonDocument::Compact);
        };
        ReplayCurves curves = replayCurves(m_subject);
        QJsonObject data = replayDots(m_subject);
        data.insert(u"lines"_s, curves.columns);
        const QByteArray dots = pageData("data", json(data));
        // Measured as they will stand there, before the pictures are added to the same data.
        bytes -= dots.size() + pageData("runs", json(curves.runs)).size();
        const auto rows = m_subject.shownRows();
        QList<std::optional<RunFolder>> folders;
        for (const LabRow *row : rows) {
            auto folder = RunFolder::open(m_subject.pathOf(u"runs/"_s + row->run));
            folders.append(folder ? std::optional(std::move(*folder)) : std::nullopt);
        }
        const auto moments = ReplayPictures(folders, m_goesOn).moments(bytes);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const qsizetype at = m_subject.runs().indexOf(rows[i]->run);
            QJsonObject run = curves.runs[at].toObject();
            run.insert(u"moments"_s, moments.value(i));
            curves.runs[at] = run;
        }
        return dots + pageData("runs", json(curves.runs));
    }

    const ReplaySubject &m_subject;
    const LabRecord &m_record;
    const LabQuestion &m_question;
    const std::function<bool()> m_goesOn;
};

} // namespace

Outcome writeLabReplay(const QString &labFolder, const QString &file, const FieldTablePtr &table,
                       const std::function<bool()> &goesOn)
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
    const ReplaySubject subject(*record, labFolder);
    const QByteArray page = ReplayPage(subject, goesOn).text();
    // Half of the pictures are no replay, and a file of before stays as it was.
    if (!goesOn())
        return problem("export.cancelled",
                       QT_TRANSLATE_NOOP("forja", "The export was cancelled; nothing was written."));
    return writeFileAtomically(target, page);
}

} // namespace forja
