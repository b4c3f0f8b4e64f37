// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/labdetails.h"
#include "engine/questions/labfolder.h"
#include "engine/questions/labreference.h"
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

const char *const kRecord = R"({
    "format": 1,
    "question": {"format": 1, "name": "rates", "title": "Rates?", "text": "Two.", "preset": "none",
        "arms": [{"name": "slow", "label": "slow"}, {"name": "fast", "label": "fast"}], "measure": "distance"},
    "data": "/home/me/açaí",
    "guess": "no",
    "seeds": [3, 9007199254740991],
    "state": "failed",
    "why": {"code": "run.gone", "text": "%1 is gone.", "args": ["00004-x"]},
    "done": 3, "total": 8, "seconds_left": 12.5, "doing": "training 00005-x", "numerics": 2,
    "rows": [
        {"arm": "slow", "seed": 3, "run": "00001-x", "values": {"distance": 1.5, "Loss/D/loss": "nan"}},
        {"arm": "fast", "x": 0.25, "seed": 9007199254740991, "values": {"distance": "-inf"}}
    ],
    "details": {"tournaments": []}
})";

QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// lab.json: what a question that was asked has come to.
class TestLabRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileWrittenByHandIsReadAsItStands()
    {
        const LabRecord record = labRecordFromJson(jsonOf(kRecord), m_table).orThrow();
        QCOMPARE(record.question.name, u"rates"_s);
        QCOMPARE(record.data, u"/home/me/açaí"_s);
        QCOMPARE(record.guess, u"no"_s);
        QCOMPARE(record.seeds, (QList<qint64>{3, 9007199254740991}));
        QCOMPARE(record.state, LabRecord::State::Failed);
        QCOMPARE(record.why->english(), u"00004-x is gone."_s);
        QCOMPARE(record.done, 3);
        QCOMPARE(record.total, 8);
        QCOMPARE(record.secondsLeft, 12.5);
        QCOMPARE(record.doing, u"training 00005-x"_s);
        QCOMPARE(record.numerics, 2);
        QCOMPARE(record.rows.size(), 2);
        QCOMPARE(record.rows[0].run, u"00001-x"_s);
        QVERIFY(!record.rows[0].place.x);
        QVERIFY(std::isnan(record.rows[0].values[u"Loss/D/loss"_s]));
        QCOMPARE(record.rows[1].place, (LabPlace{u"fast"_s, 0.25}));
        QCOMPARE(record.rows[1].values[u"distance"_s], -std::numeric_limits<double>::infinity());
    }

    void whatIsWrittenIsTheFormatOnDisk()
    {
        const QJsonObject byHand = jsonOf(kRecord);
        const QJsonObject again = toJson(labRecordFromJson(byHand, m_table).orThrow());
        QCOMPARE(again.keys(), byHand.keys());
        for (const QString &key : byHand.keys()) {
            if (key != u"question")
                QVERIFY2(again[key] == byHand[key], qPrintable(key));
        }
    }

    void everyStateComesBackFromTheDisk()
    {
        const QTemporaryDir folder;
        LabRecord record = labRecordFromJson(jsonOf(kRecord), m_table).orThrow();
        record.rows[0].values.remove(u"Loss/D/loss"_s); // nan is not equal to itself
        using State = LabRecord::State;
        for (const auto &[state, name] : {std::pair(State::Running, "running"),
                                          {State::Finished, "finished"},
                                          {State::Stopped, "stopped"},
                                          {State::Failed, "failed"}}) {
            record.state = state;
            QVERIFY(writeLabRecord(folder.path(), record));
            QFile file(folder.filePath(u"lab.json"_s));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(jsonOf(file.readAll())[u"state"].toString(), QLatin1String(name));
            QVERIFY(readLabRecord(folder.path(), m_table).orThrow() == record);
        }
        // Only a failure has a reason.
        record.why.reset();
        QVERIFY(writeLabRecord(folder.path(), record));
        QVERIFY(!readLabRecord(folder.path(), m_table).orThrow().why);
    }

    void anOlderRecordHasTheFirstNumericsAndNoTimeLeft()
    {
        QJsonObject json = jsonOf(kRecord);
        for (const char *key : {"numerics", "seconds_left", "why"})
            json.remove(QLatin1String(key));
        const LabRecord record = labRecordFromJson(json, m_table).orThrow();
        QCOMPARE(record.numerics, 1);
        QCOMPARE(record.secondsLeft, -1.0);
        QVERIFY(!record.why);
    }

    void aBrokenRecordSaysWhatIsWrongAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, const char *from, const char *to, const QString &what) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << what;
        };
        row("no state", "\"state\": \"failed\",", "", u"it has no state"_s);
        row("a state of no kind", "\"failed\"", "\"asleep\"", u"it has no state"_s);
        row("no record", "\"format\": 1,\n    \"question\"", "\"question\"",
            u"it is not a Forja Lab record"_s);
        const QString damaged = u"a row of its table is damaged"_s;
        row("a row without an arm", "\"arm\": \"slow\", \"seed\": 3,", "\"seed\": 3,", damaged);
        row("a row without a seed", "\"seed\": 3,", "", damaged);
        row("a value that is no number", "\"distance\": 1.5", "\"distance\": \"much\"", damaged);
        row("a place that is no number", "\"x\": 0.25", "\"x\": \"0.25\"", damaged);
        row("a question that cannot be read", "\"title\": \"Rates?\",", "",
            u"title: is missing. It takes a text."_s);
    }
    void aBrokenRecordSaysWhatIsWrongAndWhatToDo()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, what);
        QByteArray text = kRecord;
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"lab.json"_s), text);
        const auto record = readLabRecord(folder.path(), m_table);
        QVERIFY(!record);
        const QString said = record.problem().english();
        // Which folder, what is wrong, what to do.
        QVERIFY2(said.startsWith(folder.path() + u": lab.json: "_s + what), qPrintable(said));
        QVERIFY2(said.endsWith(u"or ask the question again."_s), qPrintable(said));
    }

    void aNewerRecordIsLeftToANewerProgram()
    {
        QJsonObject json = jsonOf(kRecord);
        json[u"format"_s] = 2;
        QCOMPARE(labRecordFromJson(json, m_table).problem().english(),
                 u"lab.json: format 2 is newer than this program, which reads up to 1. Use a newer Forja."_s);
        const QTemporaryDir empty;
        QVERIFY(!readLabRecord(empty.path(), m_table));
    }

    void foldersAreListedNewestFirst()
    {
        const QTemporaryDir runs;
        for (const char *name :
             {"lab/00002-b", "lab/00010-c", "lab/00001-a", "lab/.00011.part", "lab/notes", "lab/1-short"})
            QVERIFY(QDir(runs.path()).mkpath(QLatin1String(name)));
        writeFile(runs.filePath(u"lab/00012-file"_s), "no folder");
        QCOMPARE(labFolders(runs.path()),
                 (QStringList{runs.filePath(u"lab/00010-c"_s), runs.filePath(u"lab/00002-b"_s),
                              runs.filePath(u"lab/00001-a"_s)}));
        QCOMPARE(labFolders(runs.filePath(u"nowhere"_s)), QStringList());
        const LabQuestion question = labRecordFromJson(jsonOf(kRecord), m_table).orThrow().question;
        const QString made = makeLabFolder(runs.path(), question).orThrow();
        QVERIFY2(made.endsWith(u"-rates"_s), qPrintable(made));
        QCOMPARE(labFolders(runs.path()).first(), made);
        QCOMPARE(QDir(made).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name),
                 (QStringList{u"pictures"_s, u"runs"_s}));
    }

    void aTournamentComesBack()
    {
        const double none = std::nan("");
        QJsonObject details;
        addTournament(details, {.seed = 2, .updatesD = {10, 20}, .updatesG = {5}, .auc = {{0.5}, {none}}});
        addTournament(details, {.seed = 1, .updatesD = {10}, .updatesG = {5, 6}, .auc = {{0.25, 1}}});
        QCOMPARE(details[u"tournaments"][0].toObject(),
                 jsonOf(R"({"seed": 2, "updates_d": [10, 20], "updates_g": [5], "auc": [[0.5], ["nan"]]})"));
        QList<TournamentTable> tables = tournamentsOf(details);
        QCOMPARE(tables.size(), 2);
        QCOMPARE(tables[0].updatesD, (QList<qint64>{10, 20}));
        QVERIFY(std::isnan(tables[0].auc[1][0]));
        QCOMPARE(tables[1].auc, (QList<QList<double>>{{0.25, 1}}));
        // Measured again, a seed's table takes the place of the one before.
        addTournament(details, {.seed = 2, .updatesD = {30}, .updatesG = {7}, .auc = {{0.75}}});
        tables = tournamentsOf(details);
        QCOMPARE(tables.size(), 2);
        QCOMPARE(tables[1].seed, 2);
        QCOMPARE(tables[1].auc, (QList<QList<double>>{{0.75}}));
    }

    void aTournamentWithAHoleIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<qsizetype>("shown");
        QTest::newRow("whole") << QByteArray(R"("updates_d": [1, 2], "updates_g": [1], "auc": [[1], [0]])")
                               << qsizetype{1};
        QTest::newRow("a row too few")
            << QByteArray(R"("updates_d": [1, 2], "updates_g": [1], "auc": [[1]])") << qsizetype{0};
        QTest::newRow("a number too few")
            << QByteArray(R"("updates_d": [1, 2], "updates_g": [1, 2], "auc": [[1, 0], [0]])")
            << qsizetype{0};
        QTest::newRow("no numbers") << QByteArray(R"("updates_d": [1], "updates_g": [1])") << qsizetype{0};
    }
    void aTournamentWithAHoleIsNotShown()
    {
        QFETCH(QByteArray, table);
        QFETCH(qsizetype, shown);
        QCOMPARE(tournamentsOf(jsonOf("{\"tournaments\": [{\"seed\": 1, " + table + "}]}")).size(), shown);
    }

    void firstStepsComeBack()
    {
        QJsonObject details{{u"other"_s, 1}};
        const double infinite = std::numeric_limits<double>::infinity();
        setFirstSteps(details,
                      {{.update = 3,
                        .accuracyBefore = 0.5,
                        .accuracyAfter = 0.75,
                        .sheet = u"pictures/step-03.png"_s,
                        .real = {true, false},
                        .outputs = {1.5, -infinite}}},
                      {{.name = u"blurred"_s,
                        .saysReal = 0.25,
                        .sheet = u"pictures/blurred.png"_s,
                        .outputs = {0.125, 2}}});
        QCOMPARE(details, jsonOf(R"({"other": 1,
            "steps": [{"update": 3, "accuracy_before": 0.5, "accuracy_after": 0.75, "sheet": "pictures/step-03.png",
                       "shown": [{"real": true, "output": 1.5}, {"real": false, "output": "-inf"}]}],
            "groups": [{"name": "blurred", "says_real": 0.25, "sheet": "pictures/blurred.png", "outputs": [0.125, 2]}]})"));
        const QList<ShownStep> steps = stepsOf(details);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps[0].update, 3);
        QCOMPARE(steps[0].accuracyBefore, 0.5);
        QCOMPARE(steps[0].accuracyAfter, 0.75);
        QCOMPARE(steps[0].real, (QList<bool>{true, false}));
        QCOMPARE(steps[0].outputs, (QList<double>{1.5, -infinite}));
        const QList<ShownGroup> groups = groupsOf(details);
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups[0].name, u"blurred"_s);
        QCOMPARE(groups[0].saysReal, 0.25);
        QCOMPARE(groups[0].sheet, u"pictures/blurred.png"_s);
        QCOMPARE(groups[0].outputs, (QList<double>{0.125, 2}));
        // An output that was not written is no number, and not 0.
        QVERIFY(std::isnan(stepsOf(jsonOf(R"({"steps": [{"shown": [{"real": true}]}]})"))[0].outputs[0]));
        QVERIFY(stepsOf({}).isEmpty() && groupsOf({}).isEmpty());
    }

    void everyShippedReferenceHasRowsOfItsOwnQuestion()
    {
        QVERIFY_THROWS_EXCEPTION(Error, shippedQuestions(m_table)); // a table without architectures
        int measured = 0;
        for (const QString &name : shippedQuestionNames()) {
            const LabReference reference = labReference(name);
            if (reference.rows.isEmpty())
                continue;
            ++measured;
            QVERIFY2(!reference.measured.isEmpty() && reference.data.startsWith(u"sample:"),
                     qPrintable(name));
            QVERIFY2(reference.numerics >= 1, qPrintable(name));
            QFile file(u":/lab/%1.json"_s.arg(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject question = jsonOf(file.readAll());
            QStringList arms;
            for (const QJsonValue &arm : question[u"arms"].toArray())
                arms << arm[u"name"].toString();
            const QString measure = question[u"measure"].toString();
            for (const LabRow &row : reference.rows) {
                QVERIFY2(arms.contains(row.place.arm), qPrintable(name + u": "_s + row.place.arm));
                QVERIFY2(row.values.contains(measure), qPrintable(name + u": "_s + measure));
            }
        }
        QVERIFY(measured >= 12);
        QVERIFY(labReference(u"never-asked"_s).rows.isEmpty());
    }

private:
    const FieldTablePtr m_table = test::table();
};

FORJA_TEST(TestLabRecord)
#include "test_labrecord.moc"
