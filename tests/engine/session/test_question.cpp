// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/question.h"

#include "engine/experiment/presets.h"
#include "engine/questions/labfolder.h"
#include "engine/questions/labreference.h"
#include "engine/session/session.h"
#include "tests/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

const char *const kSmall = R"({
    "format": 1,
    "name": "rates",
    "title": "Does the rate matter?",
    "text": "Two rates.",
    "guesses": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}],
    "set": {"run.updates": 40, "data.width": 16, "data.height": 16},
    "arms": [
        {"name": "slow", "label": "slow", "set": {"g.rate": 0.0001}},
        {"name": "fast", "label": "fast", "edits": [{"update": 10, "set": {"g.rate": 0.01, "d.updates": 2}}, {"update": 30, "set": {"d.updates": 0}}]}
    ],
    "axis": {"label": "D alone first", "key": "d.first", "values": [0, 5]},
    "seeds": 2,
    "measure": "distance",
    "measure_label": "Distance",
    "curves": ["Accuracy/D"],
    "claims": [{"rule": {"kind": "above", "place": {"arm": "slow", "x": 0}, "from": {"arm": "fast", "x": 5}, "margin": 1},
                "yes": "More by %1.", "no": "Not more.", "unclear": "Unclear."}]
})";

} // namespace

/// A question of the laboratory as a file: what it becomes, and what is said of a wrong one.
class TestQuestion : public QObject
{
    Q_OBJECT

private:
    FieldTablePtr m_table = assembleFields();
    QTemporaryDir m_folder;

    QString fileWith(const QByteArray &text, const QString &name = u"rates.json"_s) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(text);
        return file.fileName();
    }
    Result<LabQuestion> read(const QByteArray &text) const
    {
        auto question = labQuestionFromJson(QJsonDocument::fromJson(text).object(), m_table);
        const auto done = question ? checkRuns(*question, m_table) : Outcome(Done{});
        return done ? question : done.problem();
    }

private Q_SLOTS:
    void aGoodFileIsReadAsItStands()
    {
        const auto read = labQuestionFromFile(fileWith(kSmall), m_table);
        QVERIFY2(read, read ? "" : qPrintable(read.problem().english()));
        const LabQuestion &question = *read;
        QCOMPARE(question.name, u"rates"_s);
        QCOMPARE(question.arms.size(), 2);
        QCOMPARE(question.arms[0].values.value(u"g.rate"_s).toDouble(), 0.0001);
        QCOMPARE(question.axis.values, (QList<double>{0, 5}));
        QCOMPARE(question.claims[0].rule.place.x, std::optional(0.0));
        QCOMPARE(question.claims[0].rule.margin, 1.0);
        // What is written is what is read.
        const auto again = labQuestionFromJson(toJson(question), m_table);
        QVERIFY(again);
        QVERIFY(*again == question);
    }

    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a newer format")
            << u"\"format\": 1"_s << u"\"format\": 7"_s
            << u"format 7 is newer than this program, which reads up to 1. Use a newer Forja."_s;
        QTest::newRow("no format") << u"\"format\": 1,"_s << QString()
                                   << u"format: a question for the Lab begins with \"format\": 1."_s;
        QTest::newRow("an unknown part")
            << u"\"label\": \"slow\""_s << u"\"lable\": \"slow\""_s
            << u"arms[0].lable: there is no such part. Known parts here: name, label, set, edits."_s;
        QTest::newRow("a missing part") << u"\"title\": \"Does the rate matter?\","_s << QString()
                                        << u"title: is missing. It takes a text."_s;
        QTest::newRow("an unknown setting")
            << u"\"g.rate\": 0.0001"_s << u"\"g.rat\": 0.0001"_s
            << u"arms[0].set.g.rat: there is no such setting. Did you mean g.rate? `forja-cli fields` lists them."_s;
        QTest::newRow("out of range")
            << u"\"g.rate\": 0.0001"_s << u"\"g.rate\": 5"_s
            << u"arms[0].set.g.rate: 5 is not allowed. It takes a number from 0 to 1, or a curve."_s;
        QTest::newRow("of an axis")
            << u"[0, 5]"_s << u"[0, 5.5]"_s
            << u"axis.values: d.first: 5.5 is not allowed. It takes a whole number from 0 to 1,000,000."_s;
        QTest::newRow("not live")
            << u"\"d.updates\": 0"_s << u"\"g.latent\": 8"_s
            << u"arms[1].edits[1].set.g.latent: this setting cannot change during a run. Put it into the arm's \"set\"."_s;
        QTest::newRow("edits out of order")
            << u"\"update\": 30"_s << u"\"update\": 10"_s
            << u"arms[1].edits[1].update: 10 is not allowed. It takes an update later than that of the edit before it."_s;
        QTest::newRow("an edit past the end")
            << u"\"update\": 30"_s << u"\"update\": 40"_s
            << u"arms[1].edits: update 40 is never reached, since the run ends at update 40."_s;
        QTest::newRow("a rule of the table")
            << u"\"d.updates\": 0}"_s << u"\"d.updates\": 0, \"g.updates\": 0}"_s
            << u"arms[1]: d.updates and g.updates are both 0: neither player would learn. Set one of them to 1 or more."_s;
        QTest::newRow("an arm that is not there")
            << u"{\"arm\": \"fast\", \"x\": 5}"_s << u"{\"arm\": \"quick\", \"x\": 5}"_s
            << u"claims[0].rule.from.arm: \"quick\" is not allowed. It takes one of: slow, fast."_s;
        QTest::newRow("no value of the axis")
            << u"{\"arm\": \"fast\", \"x\": 5}"_s << u"{\"arm\": \"fast\", \"x\": 4}"_s
            << u"claims[0].rule.from.x: 4 is not allowed. It takes one of the axis's values: 0, 5."_s;
        QTest::newRow("the same place twice")
            << u"{\"arm\": \"fast\", \"x\": 5}"_s << u"{\"arm\": \"slow\", \"x\": 0}"_s
            << u"claims[0].rule.from: \"slow\" is not allowed. It takes a place other than \"place\": the difference would always be 0."_s;
        QTest::newRow("two arms of a name")
            << u"\"name\": \"fast\""_s << u"\"name\": \"slow\""_s
            << u"arms[1].name: \"slow\" is not allowed. It takes a name that no other arm has."_s;
        QTest::newRow("a number too many")
            << u"More by %1."_s << u"More by %7."_s
            << u"claims[0].yes: %7 is not allowed. It takes %1 to %6 as placeholders for numbers."_s;
        QTest::newRow("the seed")
            << u"\"run.updates\": 40"_s << u"\"train.seed\": 4"_s
            << u"set.train.seed: a question cannot set this. Whoever asks chooses pictures and seed, and the latents shown are the same for all runs; leave it out."_s;
        QTest::newRow("no measure of runs")
            << u"\"distance\""_s << u"\"beauty\""_s
            << u"measure: \"beauty\" is not allowed. It takes one of: unreadable, "_s;
        QTest::newRow("no preset") << u"\"seeds\": 2"_s << u"\"preset\": \"quik\""_s
                                   << u"preset: quik is not allowed. It takes one of: quick-look, "_s;
        QTest::newRow("a text for a number")
            << u"\"seeds\": 2"_s << u"\"seeds\": \"two\""_s
            << u"seeds: \"two\" is not allowed. It takes a whole number from 1 to 100."_s;
    }

    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, sentence);
        QString text = QString::fromUtf8(kSmall);
        QVERIFY(text.contains(from));
        const auto question = read(text.replace(text.indexOf(from), from.size(), to).toUtf8());
        QVERIFY(!question);
        const QString said = question.problem().english();
        QVERIFY2(said.startsWith(sentence), qPrintable(said));
    }

    void aSlipOfThePenIsFoundByLineAndColumn()
    {
        QByteArray text = kSmall;
        text.replace("\"title\": \"Does", "\"title\": Does");
        const QString path = fileWith(text);
        const auto question = labQuestionFromFile(path, m_table);
        QVERIFY(!question);
        QVERIFY2(question.problem().english().startsWith(path + u", line 4, column 1"_s),
                 qPrintable(question.problem().english()));
        QCOMPARE(labQuestionFromFile(m_folder.filePath(u"nowhere.json"_s), m_table).problem().code.isEmpty(),
                 false);
    }

    void theFileIsNamedBeforeThePart()
    {
        QByteArray text = kSmall;
        const QString path = fileWith(text.replace("\"seeds\": 2", "\"seeds\": 0"));
        QCOMPARE(labQuestionFromFile(path, m_table).problem().english(),
                 path + u": seeds: 0 is not allowed. It takes a whole number from 1 to 100."_s);
    }

    void questionsOfAPersonAreFoundBesideTheRuns()
    {
        const QString runs = m_folder.filePath(u"runs"_s);
        const auto made = makeLabFolder(runs, *read(kSmall));
        QVERIFY(made);
        QVERIFY(QFile::copy(fileWith(kSmall), runs + u"/lab/mine.json"_s));
        QVERIFY(QFile::copy(fileWith("{"), runs + u"/lab/broken.json"_s));
        QList<Problem> wrong;
        const auto own = ownQuestions(runs, m_table, &wrong);
        QCOMPARE(own.size(), 1);
        QCOMPARE(wrong.size(), 1);
        QVERIFY(wrong[0].english().contains(u"broken.json, line 1"_s));
        // A name is asked for by itself, so it belongs to one question.
        QVERIFY(QFile::copy(fileWith(kSmall), runs + u"/lab/twin.json"_s));
        wrong.clear();
        QCOMPARE(ownQuestions(runs, m_table, &wrong).size(), 1);
        QVERIFY2(wrong.size() == 2
                     && wrong[1].english().contains(
                         u"twin.json: name: another question is already called rates"_s),
                 qPrintable(wrong.back().english()));
        // The next folder has the next number.
        QCOMPARE(*made, runs + u"/lab/00001-rates"_s);
        QCOMPARE(*makeLabFolder(runs, *read(kSmall)), runs + u"/lab/00002-rates"_s);
        // One that is being made, by whichever program, has its number already.
        QVERIFY(QDir().mkpath(runs + u"/lab/.00003.part"_s));
        QCOMPARE(*makeLabFolder(runs, *read(kSmall)), runs + u"/lab/00004-rates"_s);
        QVERIFY(QDir(runs + u"/lab/00004-rates"_s).removeRecursively());
        QCOMPARE(labFolders(runs), (QStringList{runs + u"/lab/00002-rates"_s, runs + u"/lab/00001-rates"_s}));
    }

    void whatShipsIsWholeAndJudgesEveryPictureForItself()
    {
        const auto questions = shippedQuestions(m_table);
        QVERIFY(questions.size() >= 13);
        for (const LabQuestion &question : questions) {
            QVERIFY2(question.guesses.size() >= 2, qPrintable(question.name));
            QVERIFY2(question.kind == LabQuestion::Kind::Judge || !question.claims.isEmpty(),
                     qPrintable(question.name));
            for (const LabArm &arm : question.arms) {
                const Experiment experiment = labExperiment(question, arm, labXs(question).first(), 1,
                                                            u"sample:digits"_s, m_table);
                const auto nets = summarise(experiment, 1, 10);
                QVERIFY2(nets, qPrintable(question.name));
                QVERIFY2(!nets->d.mixesBatch, qPrintable(question.name + u'/' + arm.name));
                QCOMPARE(experiment.integer(u"run.latent_seed"_s), 7);
                QCOMPARE(experiment.real(u"run.minutes"_s), 0.0);
            }
        }
    }

    void aShippedQuestionDoesNotChangeWhenAPresetDoes()
    {
        // What was measured belongs to these values: none may come from a preset, which can be another one
        // tomorrow.
        const QStringList ofThePreset{u"g.dcgan.width"_s, u"d.dcgan.width"_s,  u"d.dcgan.norm"_s,
                                      u"g.rate"_s,        u"d.rate"_s,         u"g.ema"_s,
                                      u"train.batch"_s,   u"train.precision"_s};
        for (const LabQuestion &question : shippedQuestions(m_table)) {
            QCOMPARE(question.preset, QString(kNoPreset));
            for (const QString &key : ofThePreset)
                QVERIFY2(question.values.contains(key), qPrintable(question.name + u": "_s + key));
            const Experiment experiment = labExperiment(question, question.arms.first(),
                                                        labXs(question).first(), 1, u"sample:digits"_s,
                                                        m_table);
            for (const Preset &preset : shippedPresets(*m_table))
                QVERIFY2(experiment.presetName != preset.name, qPrintable(question.name));
            QCOMPARE(experiment.integer(u"g.dcgan.width"_s), 16);
            QCOMPARE(experiment.real(u"run.minutes"_s), 0.0);
        }
    }

    void theShippedNumbersSayThatAHealthyDErrsWhileItsPicturesBecomeReadable()
    {
        const auto questions = shippedQuestions(m_table);
        const auto healthy = std::find_if(questions.begin(), questions.end(), [](const LabQuestion &one) {
            return one.name == u"d-errs-healthy"_s;
        });
        QVERIFY(healthy != questions.end());
        const QList<LabRow> rows = labReference(healthy->name).rows;
        for (const LabClaim &claim : healthy->claims)
            QCOMPARE(answerOf(claim.rule, differenceOf(claim.rule, healthy->measure, rows)), LabAnswer::Yes);
        const QString said = sentenceOf(healthy->claims[0], *healthy, rows);
        QVERIFY2(said.contains(u"classifies 72.4 %"_s) && said.contains(u"below 90.0 %"_s), qPrintable(said));
    }

    void withoutAPresetTheQuestionIsThePresetOfItsRuns()
    {
        QByteArray text = kSmall;
        text.replace("\"set\": {\"run.updates\": 40,",
                     "\"preset\": \"none\", \"set\": {\"run.updates\": 40,");
        const auto question = read(text);
        QVERIFY2(question, question ? "" : qPrintable(question.problem().english()));
        const Experiment experiment = labExperiment(*question, question->arms[0], 5, 3, u"sample:digits"_s,
                                                    m_table);
        QCOMPARE(experiment.presetName, u"rates"_s);
        // Those of the table of settings, not those of Quick look.
        QCOMPARE(experiment.real(u"d.rate"_s), m_table->find(u"d.rate"_s)->standard.toDouble());
        QCOMPARE(experiment.real(u"g.ema"_s), m_table->find(u"g.ema"_s)->standard.toDouble());
        // What an arm is about is all that differs.
        QStringList differing;
        for (const Difference &difference : experiment.differences())
            differing << difference.key;
        QCOMPARE(differing, (QStringList{u"g.rate"_s, u"d.first"_s, u"train.seed"_s}));
        const auto again = labQuestionFromJson(toJson(*question), m_table);
        QVERIFY(again && *again == *question);
    }

    void aRuleMayJudgeByALevel()
    {
        QByteArray text = kSmall;
        text.replace("\"from\": {\"arm\": \"fast\", \"x\": 5}", "\"from\": 0.9");
        const auto question = read(text);
        QVERIFY2(question, question ? "" : qPrintable(question.problem().english()));
        QCOMPARE(question->claims[0].rule.level, std::optional(0.9));
        const auto again = labQuestionFromJson(toJson(*question), m_table);
        QVERIFY(again && *again == *question);
    }

    void anEditHappensAtTheCountsThatEarlierEditsLeft()
    {
        const LabQuestion question = *read(kSmall);
        const Experiment experiment = labExperiment(question, question.arms[1], 5, 3, u"sample:digits"_s,
                                                    m_table);
        QCOMPARE(experiment.integer(u"train.seed"_s), 3);
        QCOMPARE(experiment.integer(u"d.first"_s), 5);
        QCOMPARE(experiment.presetName, u"quick-look"_s);
        QCOMPARE(experiment.schedule.size(), 3);
        QCOMPARE(experiment.schedule[0].at, (Moment{10, 5 + 10, 10}));
        QCOMPARE(experiment.schedule[1].at, (Moment{10, 5 + 10, 10}));
        QCOMPARE(experiment.schedule[2].at, (Moment{30, 5 + 10 + 2 * 20, 30}));
    }
};

FORJA_TEST(TestQuestion)
#include "test_question.moc"
