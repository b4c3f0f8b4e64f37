// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/question.h"
#include "engine/questions/questionwords.h"
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// A question of each kind, as small as it may be; more parts can be put in.
QJsonObject questionOf(LabQuestion::Kind kind, const QJsonObject &more = {})
{
    const QString kindName = labKindNames()[static_cast<qsizetype>(kind)];
    const QStringList arms = labArmNames(kind);
    QJsonObject json{{u"format"_s, 1},
                     {u"name"_s, u"q-1"_s},
                     {u"title"_s, u"What?"_s},
                     {u"text"_s, u"Why."_s},
                     {u"kind"_s, kindName},
                     {u"preset"_s, u"none"_s},
                     {u"arms"_s,
                      QJsonArray{QJsonObject{{u"name"_s, arms.isEmpty() ? u"a"_s : arms.first()},
                                             {u"label"_s, u"An arm"_s}}}}};
    if (const QStringList measures = labMeasures(kind); !measures.isEmpty())
        json.insert(u"measure"_s, measures.last());
    if (kind == LabQuestion::Kind::Probe || kind == LabQuestion::Kind::SemiSupervised)
        json.insert(u"axis"_s, QJsonObject{{u"label"_s, u"Labels"_s}, {u"values"_s, QJsonArray{1, 10000}}});
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QJsonObject jsonOf(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

constexpr auto kRuns = LabQuestion::Kind::Runs;

} // namespace

/// A question's file, part by part: every kind of question, and what is said of each part that is wrong.
class TestQuestionJson : public QObject
{
    Q_OBJECT

    Result<LabQuestion> read(const QJsonObject &json) const { return labQuestionFromJson(json, m_table); }

private Q_SLOTS:
    void everyKindComesBackAsItWasWritten()
    {
        QCOMPARE(labKindNames().size(), 6);
        for (qsizetype i = 0; i < labKindNames().size(); ++i) {
            const auto kind = static_cast<LabQuestion::Kind>(i);
            const LabQuestion question = read(questionOf(kind)).orThrow();
            QCOMPARE(question.kind, kind);
            QVERIFY(read(toJson(question)).orThrow() == question);
            // The first letters of a file's part are those of the enumeration; nothing is left out.
            QCOMPARE(toJson(question)[u"kind"].toString(), labKindNames()[i]);
            QVERIFY(checkRuns(question, m_table));
        }
    }

    void whatIsNotSaidIsTheStandard()
    {
        QJsonObject json = questionOf(kRuns);
        json.remove(u"kind"_s);
        json.remove(u"preset"_s);
        const LabQuestion question = read(json).orThrow();
        QCOMPARE(question.kind, kRuns);
        QCOMPARE(question.preset, u"quick-look"_s);
        QCOMPARE(question.seeds, 3);
        QVERIFY(!question.isLineOfAxis && !question.needsClasses && question.curves.isEmpty());
        QCOMPARE(labXs(question), (QList<std::optional<double>>{std::nullopt}));
    }

    void whatCountsReadersOrLabelsNeedsClasses()
    {
        const auto needs = [this](LabQuestion::Kind kind, const char *measure) {
            return read(questionOf(kind, {{u"measure"_s, QString::fromLatin1(measure)}}))
                .orThrow()
                .needsClasses;
        };
        QVERIFY(needs(kRuns, "unreadable") && needs(kRuns, "varied"));
        QVERIFY(needs(LabQuestion::Kind::Probe, "accuracy"));
        QVERIFY(needs(LabQuestion::Kind::SemiSupervised, "accuracy"));
        QVERIFY(!needs(kRuns, "distance") && !needs(LabQuestion::Kind::Tournament, "auc"));
    }

    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("part"); // put into the question
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, LabQuestion::Kind kind, const char *part,
                            const char16_t *sentence) {
            QTest::newRow(name) << static_cast<int>(kind) << QByteArray(part) << QString::fromUtf16(sentence);
        };
        using Kind = LabQuestion::Kind;
        row("a part of the question", kRuns, R"({"sets": {}})",
            u"sets: there is no such part. Known parts here: format, name, ");
        row("a name with blanks", kRuns, R"({"name": "two words"})",
            u"name: \"two words\" is not allowed. It takes letters, digits and dashes, at most 60.");
        row("a name that climbs", kRuns, R"({"name": "../up"})", u"name: \"../up\" is not allowed.");
        row("an empty text", kRuns, R"({"text": "  "})", u"text: \"  \" is not allowed. It takes a text.");
        row("a text that is a number", kRuns, R"({"title": 4})",
            u"title: 4 is not allowed. It takes a text.");
        row("a kind", kRuns, R"({"kind": "contest"})",
            u"kind: \"contest\" is not allowed. It takes one of: runs, first-steps, probe, "
            u"semi-supervised, tournament, judge.");
        row("no seeds", kRuns, R"({"seeds": 0})",
            u"seeds: 0 is not allowed. It takes a whole number from 1 to 100.");
        row("half a seed", kRuns, R"({"seeds": 1.5})", u"seeds: 1.5 is not allowed.");
        row("settings as a list", kRuns, R"({"set": []})",
            u"set: [] is not allowed. It takes an object: {…}.");
        row("the pictures", kRuns, R"({"set": {"data.folder": "sample:faces"}})",
            u"set.data.folder: a question cannot set this.");
        row("no arms", kRuns, R"({"arms": []})",
            u"arms: [] is not allowed. It takes a list of 1 to 12 arms.");
        row("arms as an object", kRuns, R"({"arms": {}})", u"arms: {} is not allowed. It takes a list: […].");
        row("an arm that is a text", kRuns, R"({"arms": ["a"]})",
            u"arms[0]: \"a\" is not allowed. It takes an object: {…}.");
        row("an arm's latents", kRuns,
            R"({"arms": [{"name": "a", "label": "A", "set": {"run.latent_seed": 3}}]})",
            u"arms[0].set.run.latent_seed: a question cannot set this.");
        row("an edit of nothing", kRuns,
            R"({"arms": [{"name": "a", "label": "A", "edits": [{"update": 5, "set": {}}]}]})",
            u"arms[0].edits[0].set: {} is not allowed. It takes at least one setting.");
        row("an edit before the start", kRuns,
            R"({"arms": [{"name": "a", "label": "A", "edits": [{"update": -5, "set": {"g.rate": 0}}]}]})",
            u"arms[0].edits[0].update: -5 is not allowed. It takes a whole number from 0 to 1000000000.");
        row("a part of an edit", kRuns,
            R"({"arms": [{"name": "a", "label": "A", "edits": [{"at": 5, "set": {"g.rate": 0}}]}]})",
            u"arms[0].edits[0].at: there is no such part. Known parts here: update, set.");
        row("settings where arms are measured", Kind::Probe,
            R"({"arms": [{"name": "d", "label": "D", "set": {}}]})",
            u"arms[0].set: there is no such part. Known parts here: name, label.");
        row("an arm that the measuring has not", Kind::Probe, R"({"arms": [{"name": "e", "label": "E"}]})",
            u"arms[0].name: \"e\" is not allowed. It takes one of: d, untrained, pixels, pca, supervised.");
        row("an axis without a setting", kRuns, R"({"axis": {"label": "X", "values": [1]}})",
            u"axis.key: \"\" is not allowed. It takes a setting.");
        row("an axis of a setting that is not there", kRuns,
            R"({"axis": {"label": "X", "key": "d.frist", "values": [1]}})",
            u"axis.key: d.frist: there is no such setting. Did you mean d.first?");
        row("an axis of seeds", kRuns, R"({"axis": {"label": "X", "key": "train.seed", "values": [1]}})",
            u"axis.set.train.seed: a question cannot set this.");
        row("an axis with a value twice", kRuns,
            R"({"axis": {"label": "X", "key": "d.first", "values": [1, 2, 1]}})",
            u"axis.values: […] is not allowed. It takes 1 to 24 different numbers.");
        row("an axis without values", kRuns, R"({"axis": {"label": "X", "key": "d.first"}})",
            u"axis.values: […] is not allowed.");
        row("an axis with a text", kRuns, R"({"axis": {"label": "X", "key": "d.first", "values": [1, "2"]}})",
            u"axis.values: \"2\" is not allowed. It takes numbers.");
        row("an axis of labels with a setting", Kind::Probe,
            R"({"axis": {"label": "X", "key": "d.first", "values": [1]}})",
            u"axis.key: \"d.first\" is not allowed. It takes no setting for this kind of question; leave it "
            u"out.");
        row("half a label", Kind::SemiSupervised, R"({"axis": {"label": "X", "values": [1.5]}})",
            u"axis.values: 1.5 is not allowed. It takes whole numbers of labels per class, from 1 to "
            u"10,000.");
        row("no label", Kind::Probe, R"({"axis": {"label": "X", "values": [0]}})",
            u"axis.values: 0 is not allowed.");
        row("too many labels", Kind::Probe, R"({"axis": {"label": "X", "values": [10001]}})",
            u"axis.values: 10001 is not allowed.");
        row("a measure of another kind", Kind::Tournament, R"({"measure": "distance"})",
            u"measure: \"distance\" is not allowed. It takes one of: auc.");
        row("a curve of nothing", kRuns, R"({"curves": ["Loss/D/lost"]})",
            u"curves: \"Loss/D/lost\" is not allowed. It takes statistics: ");
        row("curves that are numbers", kRuns, R"({"curves": [3]})",
            u"curves: 3 is not allowed. It takes texts.");
        row("a flag in words", kRuns, R"({"needs_classes": "yes"})",
            u"needs_classes: \"yes\" is not allowed. It takes true or false.");
        row("a guess of nothing", kRuns, R"({"guesses": [{"value": "perhaps", "label": "Perhaps"}]})",
            u"guesses[0].value: \"perhaps\" is not allowed. It takes one of: yes, no, unclear.");
        row("a guess twice", kRuns,
            R"({"guesses": [{"value": "no", "label": "No"}, {"value": "no", "label": "Never"}]})",
            u"guesses[1].value: \"no\" is not allowed. It takes a guess that is not in the list yet.");
        row("a claim without a rule", kRuns, R"({"claims": [{"yes": "y", "no": "n", "unclear": "u"}]})",
            u"claims[0].rule: is missing. It takes an object: {…}.");
        row("within nothing", kRuns,
            R"({"claims": [{"rule": {"kind": "within", "place": {"arm": "a"}, "from": 1, "margin": 0},
                "yes": "y", "no": "n", "unclear": "u"}]})",
            u"claims[0].rule.margin: 0 is not allowed. It takes a number above 0.");
        row("a margin below 0", kRuns,
            R"({"claims": [{"rule": {"kind": "above", "place": {"arm": "a"}, "from": 1, "margin": -1},
                "yes": "y", "no": "n", "unclear": "u"}]})",
            u"claims[0].rule.margin: -1 is not allowed. It takes 0 or a number above it.");
        row("a margin in words", kRuns,
            R"({"claims": [{"rule": {"kind": "above", "place": {"arm": "a"}, "from": 1, "margin": "1"},
                "yes": "y", "no": "n", "unclear": "u"}]})",
            u"claims[0].rule.margin: \"1\" is not allowed. It takes a number.");
        row("a value where there is no axis", kRuns,
            R"({"claims": [{"rule": {"kind": "above", "place": {"arm": "a", "x": 1}, "from": 1, "margin": 0},
                "yes": "y", "no": "n", "unclear": "u"}]})",
            u"claims[0].rule.place.x: a value is not allowed. It takes nothing: the question has no axis; "
            u"leave it out.");
        row("a rule's own measure", kRuns,
            R"({"claims": [{"rule": {"kind": "above", "place": {"arm": "a"}, "from": 1, "margin": 0, "measure": "auc"},
                "yes": "y", "no": "n", "unclear": "u"}]})",
            u"claims[0].rule.measure: \"auc\" is not allowed.");
        row("no sentence", kRuns,
            R"({"claims": [{"rule": {"kind": "above", "place": {"arm": "a"}, "from": 1, "margin": 0},
                "yes": "y", "no": "n"}]})",
            u"claims[0].unclear: is missing. It takes a text.");
        row("a placeholder 0", kRuns,
            R"({"claims": [{"rule": {"kind": "above", "place": {"arm": "a"}, "from": 1, "margin": 0},
                "yes": "y %0", "no": "n", "unclear": "u"}]})",
            u"claims[0].yes: %0 is not allowed. It takes %1 to %6 as placeholders for numbers.");
    }
    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, part);
        QFETCH(QString, sentence);
        QJsonParseError syntax;
        const QJsonObject json = QJsonDocument::fromJson(part, &syntax).object();
        QCOMPARE(syntax.errorString(), u"no error occurred"_s);
        const auto question = read(questionOf(static_cast<LabQuestion::Kind>(kind), json));
        QVERIFY(!question);
        const QString said = question.problem().english();
        QVERIFY2(said.startsWith(sentence), qPrintable(said));
    }

    void aProbeAsksForItsLabels()
    {
        for (const auto kind : {LabQuestion::Kind::Probe, LabQuestion::Kind::SemiSupervised}) {
            QJsonObject json = questionOf(kind);
            json.remove(u"axis"_s);
            QCOMPARE(read(json).problem().english(),
                     u"axis: is missing. It takes the labels per class, as \"values\"."_s);
        }
    }

    void theFirstThingThatIsWrongIsTold()
    {
        QJsonObject json = questionOf(kRuns, jsonOf(R"({"seeds": 0, "curves": 5, "guesses": 5})"));
        json.remove(u"title"_s);
        QCOMPARE(read(json).problem().english(), u"title: is missing. It takes a text."_s);
    }

    void numbersOfPartsHaveALimit()
    {
        QJsonArray arms;
        for (int i = 0; i < 12; ++i)
            arms.append(QJsonObject{{u"name"_s, u"a%1"_s.arg(i)}, {u"label"_s, u"A"_s}});
        QVERIFY(read(questionOf(kRuns, {{u"arms"_s, arms}})));
        // 12 arms at 5 values are 60 runs for each seed; at 6, too many.
        const auto axis = [](int values) {
            QJsonArray list;
            for (int i = 0; i < values; ++i)
                list.append(i);
            return QJsonObject{{u"label"_s, u"X"_s}, {u"key"_s, u"d.first"_s}, {u"values"_s, list}};
        };
        QVERIFY(checkRuns(read(questionOf(kRuns, {{u"arms"_s, arms}, {u"axis"_s, axis(5)}})).orThrow(),
                          m_table));
        const auto tooMany = checkRuns(
            read(questionOf(kRuns, {{u"arms"_s, arms}, {u"axis"_s, axis(6)}})).orThrow(), m_table);
        QCOMPARE(
            tooMany.problem().english(),
            u"arms: 72 is not allowed. It takes at most 60 runs per seed: arms times values of the axis."_s);
        QVERIFY(read(questionOf(kRuns, {{u"axis"_s, axis(24)}})));
        QVERIFY(!read(questionOf(kRuns, {{u"axis"_s, axis(25)}})));
        arms.append(QJsonObject{{u"name"_s, u"b"_s}, {u"label"_s, u"B"_s}});
        QCOMPARE(read(questionOf(kRuns, {{u"arms"_s, arms}})).problem().english(),
                 u"arms: […] is not allowed. It takes a list of 1 to 12 arms."_s);
    }

    void aRunWithoutAnEndIsRefused()
    {
        const LabQuestion question
            = read(questionOf(kRuns, jsonOf(R"({"set": {"run.updates": 0}})"))).orThrow();
        QCOMPARE(checkRuns(question, m_table).problem().english(),
                 u"arms[0]: the run would never end. Set run.updates."_s);
        for (const char *other : {R"({"set": {"run.updates": 0, "run.kimg": 1}})",
                                  R"({"set": {"run.updates": 0, "run.minutes": 1}})"})
            QVERIFY(checkRuns(read(questionOf(kRuns, jsonOf(other))).orThrow(), m_table));
    }

    void editsOfOneMomentAreJudgedTogether()
    {
        // Between them neither player would learn; after both one does.
        const auto question = [this](const char *set) {
            const QByteArray json = QByteArray(R"({"set": {"g.updates": 0, "run.updates": 40}, "arms":
                [{"name": "a", "label": "A", "edits": [{"update": 10, "set": SET}]}]})")
                                        .replace("SET", set);
            return read(questionOf(kRuns, jsonOf(json))).orThrow();
        };
        QVERIFY(checkRuns(question(R"({"d.updates": 0, "g.updates": 1})"), m_table));
        QVERIFY(checkRuns(question(R"({"d.updates": 0})"), m_table)
                    .problem()
                    .english()
                    .startsWith(u"arms[0]: d.updates and g.updates are both 0"_s));
    }

    void anArmIsItsOwnExperiment()
    {
        const LabQuestion question
            = read(questionOf(kRuns, jsonOf(R"({"set": {"g.rate": 0.002, "d.rate": 0.002, "run.tick": 4},
                "arms": [{"name": "a", "label": "A", "set": {"d.rate": 0.005}}],
                "axis": {"label": "First", "key": "d.first", "values": [0, 7]}})")))
                  .orThrow();
        QCOMPARE(labXs(question), (QList<std::optional<double>>{0.0, 7.0}));
        const Experiment experiment = labExperiment(question, question.arms[0], 7, 12, u"/my/faces"_s,
                                                    m_table);
        QCOMPARE(experiment.real(u"g.rate"_s), 0.002); // of the question
        QCOMPARE(experiment.real(u"d.rate"_s), 0.005); // the arm says otherwise
        QCOMPARE(experiment.integer(u"d.first"_s), 7); // of the axis
        QCOMPARE(experiment.integer(u"train.seed"_s), 12);
        QCOMPARE(experiment.text(u"data.folder"_s), u"/my/faces"_s);
        // So that no clock decides, where the question does not say otherwise.
        QCOMPARE(experiment.real(u"run.minutes"_s), 0.0);
        QCOMPARE(experiment.integer(u"run.updates"_s), 600);
        QCOMPARE(experiment.integer(u"run.tick"_s), 4);
        QCOMPARE(experiment.text(u"train.device"_s), u"cpu"_s);
    }

private:
    const FieldTablePtr m_table = test::table();
};

FORJA_TEST(TestQuestionJson)
#include "test_questionjson.moc"
