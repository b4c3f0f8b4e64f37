// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labpage.h"

#include "engine/runs/runlock.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "tests/ui/labfolders.h"
#include "ui/charts/linechart.h"
#include "ui/lab/askpanel.h"
#include "ui/lab/laboverview.h"
#include "ui/lab/labresult.h"
#include "ui/lab/labrunlist.h"
#include "ui/lab/questionpage.h"
#include "ui/lab/views/armspictures.h"
#include "ui/lab/views/dotschart.h"
#include "ui/lab/views/labcurves.h"
#include "ui/lab/views/labparts.h"
#include "ui/text/labwording.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace forja;
using namespace Qt::StringLiterals;

/// The Lab's pages over made-up laboratory folders, through the real widgets.
class TestLabPage : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    QString runs() const { return m_home->path(); }
    /// A person's own question in RUNS/lab, which the fixtures' records answer.
    void declare(const QJsonObject &json) const
    {
        makeFolder(toPath(runs() + u"/lab"_s)).orThrow();
        writeFileAtomically(toPath(runs() + u"/lab/%1.json"_s.arg(json.value(u"name"_s).toString())),
                            QJsonDocument(json).toJson(), Durable::No)
            .orThrow();
    }
    LabQuestion question() const { return labtest::question(m_table); }
    std::unique_ptr<LabPage> opened(const QString &name = {}) const
    {
        auto page = std::make_unique<LabPage>(m_table);
        page->resize(1000, 700);
        page->setAttribute(Qt::WA_DontShowOnScreen);
        QSignalSpy read(&page->reading(), &LabReading::shelfRead);
        page->setFolder(runs());
        page->show();
        if (read.isEmpty())
            read.wait();
        if (!name.isEmpty()) {
            page->openQuestion(name);
            if (!page->questionPage()->shownAsking().isEmpty()) {
                QSignalSpy asking(&page->reading(), &LabReading::askingRead);
                asking.wait();
            }
        }
        return page;
    }
    static void click(QAbstractButton *button) { QTest::mouseClick(button, Qt::LeftButton); }
    static GuessButton *guessButton(LabPage &page, const QString &value)
    {
        for (GuessButton *button : page.questionPage()->panel()->guesses()) {
            if (button->value() == value)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QLocale::setDefault(QLocale::c());
    }
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QSettings().remove(u"lab"_s);
    }
    void cleanupTestCase() { QSettings().remove(u"lab"_s); }

    void shippedQuestionsAreCardsThatWereNeverAsked()
    {
        const auto page = opened();
        QVERIFY(page->shelf().shipped.size() >= 10);
        for (const LabQuestion &question : page->shelf().shipped) {
            const LabCard *card = page->overview()->card(question.name);
            QVERIFY2(card && card->isVisible(), qPrintable(question.name));
            QCOMPARE(card->text(), question.title);
            QVERIFY2(!card->sentence().isEmpty(), qPrintable(question.name));
            QCOMPARE(card->state(), question.kind == LabQuestion::Kind::Judge ? QString() : u"never asked"_s);
        }
        QVERIFY(page->overview()->wrongText().isEmpty());
    }

    void aWrongFileIsNamedWithItsPart()
    {
        QJsonObject json = labtest::pairQuestion(u"wrong"_s);
        json.insert(u"seeds"_s, u"three"_s);
        declare(json);
        declare(labtest::pairQuestion());
        const auto page = opened();
        QVERIFY2(page->overview()->wrongText().contains(u"wrong.json"_s),
                 qPrintable(page->overview()->wrongText()));
        QVERIFY2(page->overview()->wrongText().contains(u"seeds"_s),
                 qPrintable(page->overview()->wrongText()));
        QVERIFY(page->overview()->card(u"made-up"_s)); // the others are not held up by it
    }

    void anEarlierAnswerIsHiddenUntilTheGuess()
    {
        declare(labtest::pairQuestion());
        labtest::makeLab(runs(), labtest::record(question(), {10, 11, 12}, {5, 6, 7}));
        const auto page = opened(u"made-up"_s);
        const LabResult *result = page->questionPage()->result();
        QVERIFY2(result->hint().contains(u"Guess first"_s), qPrintable(result->hint()));
        QVERIFY(!page->questionPage()->panel()->askButton()->isEnabled());
        QVERIFY(page->questionPage()->panel()->earlier()[0]->state().contains(u"guess first"_s));
        click(guessButton(*page, u"no"_s));
        QCOMPARE(result->verdict(), u"Yes"_s);
        QCOMPARE(result->guessWords(), u"You guessed “No, nothing”. The result is different."_s);
        QVERIFY(page->questionPage()->panel()->askButton()->isEnabled());
        QVERIFY(page->questionPage()->panel()->earlier()[0]->state().contains(u"answered: yes"_s));
        // The guess is kept: who comes back sees the answer, and the overview tells it.
        const auto later = opened(u"made-up"_s);
        QCOMPARE(later->questionPage()->result()->verdict(), u"Yes"_s);
        QVERIFY(later->overview()->card(u"made-up"_s)->state().contains(u"answered: yes"_s));
    }

    /// A row was a line too low for its seeds at some widths: the last ones were "…".
    void everySeedOfTheTableCanBeRead()
    {
        declare(labtest::pairQuestion());
        QList<double> values;
        for (int i = 0; i < 20; ++i)
            values << 5.25 + i;
        labtest::makeLab(runs(), labtest::record(question(), values, values));
        const auto page = opened(u"made-up"_s);
        click(guessButton(*page, u"no"_s));
        QTableWidget *table = nullptr;
        for (QTableWidget *one : page->findChildren<QTableWidget *>())
            table = one->accessibleName() == u"The table of this question"_s ? one : table;
        QVERIFY(table && table->rowCount() == 2);
        for (int width = 760; width <= 1200; width += 10) {
            page->resize(width, 700);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            const QTableWidgetItem *seeds = table->item(0, table->columnCount() - 1);
            const QRect cell = table->visualItemRect(seeds).adjusted(10, 0, -10, 0);
            const QRect words = QFontMetrics(seeds->font())
                                    .boundingRect(QRect(0, 0, cell.width(), 10000), Qt::TextWordWrap,
                                                  seeds->text());
            QVERIFY2(words.height() <= cell.height(), qPrintable(QString::number(width)));
        }
    }

    void theAnswerIsShownWithoutAGuessWhereAPersonWantsIt()
    {
        declare(labtest::pairQuestion());
        labtest::makeLab(runs(), labtest::record(question(), {10, 11, 12}, {5, 6, 7}));
        const auto page = opened(u"made-up"_s);
        QVERIFY(page->overview()->card(u"made-up"_s)->state().contains(u"guess first"_s));
        click(page->questionPage()->panel()->withoutButton());
        QCOMPARE(page->questionPage()->result()->verdict(), u"Yes"_s);
        QVERIFY(page->questionPage()->result()->guessWords().isEmpty());
    }

    void theVerdictAgreesWithItsRows_data()
    {
        QTest::addColumn<QList<double>>("plain");
        QTest::addColumn<QList<double>>("fast");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("clearly nearer") << QList<double>{10, 11, 12} << QList<double>{5, 6, 7} << u"Yes"_s
                                        << u"It gains: 6 instead of 11 (−5, from −5 to −5, 3 seeds)."_s;
        QTest::newRow("no nearer") << QList<double>{10, 11, 12} << QList<double>{10, 11, 12} << u"No"_s
                                   << u"It gains nothing: 11 instead of 11 (0, from 0 to 0, 3 seeds)."_s;
        QTest::newRow("seeds that disagree")
            << QList<double>{10, 11, 12} << QList<double>{2, 20, 11} << u"Cannot tell from these runs"_s
            << u"11 or 11: not clear (0, from "_s;
        QTest::newRow("one seed")
            << QList<double>{10} << QList<double>{2} << u"Cannot tell from these runs"_s
            << u"One seed alone cannot tell: 2 (twice as fast) against 10 (at its usual rate), a difference of −8."_s;
    }
    void theVerdictAgreesWithItsRows()
    {
        QFETCH(QList<double>, plain);
        QFETCH(QList<double>, fast);
        QFETCH(QString, verdict);
        QFETCH(QString, sentence);
        declare(labtest::pairQuestion());
        labtest::makeLab(runs(), labtest::record(question(), plain, fast));
        const auto page = opened(u"made-up"_s);
        click(guessButton(*page, u"unclear"_s));
        const LabResult *result = page->questionPage()->result();
        QCOMPARE(result->verdict(), verdict);
        QVERIFY2(result->sentences().startsWith(sentence), qPrintable(result->sentences()));
    }

    void theTableHoldsEveryPlaceAndSeed()
    {
        declare(labtest::pairQuestion());
        labtest::makeLab(runs(), labtest::record(question(), {10, 11, 12}, {5, 6, 7}));
        const auto page = opened(u"made-up"_s);
        click(guessButton(*page, u"yes"_s));
        const QTableWidget *table = page->questionPage()->result()->table();
        QCOMPARE(table->rowCount(), 2);
        QStringList first, second;
        for (int column = 0; column < table->columnCount(); ++column) {
            first << table->item(0, column)->text();
            second << table->item(1, column)->text();
        }
        QCOMPARE(first,
                 (QStringList{u"at its usual rate"_s, u"3"_s, u"11"_s, u"8.52 to 13.5"_s,
                              u"10 · 11 · 12"_s}));
        QCOMPARE(second,
                 (QStringList{u"twice as fast"_s, u"3"_s, u"6"_s, u"3.52 to 8.48"_s, u"5 · 6 · 7"_s}));
    }

    void linesOfTheTableAreAsHighAsTheirWords()
    {
        declare(labtest::pairQuestion());
        labtest::makeLab(runs(), labtest::record(question(), {10, 11, 12}, {5, 6, 7}));
        const auto page = opened(u"made-up"_s);
        click(guessButton(*page, u"yes"_s));
        const QTableWidget *table = page->questionPage()->result()->table();
        // The words are on one line, however narrow the column was before it was laid out.
        const int twoLines = 2 * QFontMetrics(table->item(0, 4)->font()).height();
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->columnWidth(4) > 200, kTestPatienceMs);
        QVERIFY2(table->rowHeight(0) < twoLines, qPrintable(QString::number(table->rowHeight(0))));
        QVERIFY(table->height() < twoLines * (table->rowCount() + 1));
    }

    void seedsAreDotsAndPairsAreJoined()
    {
        declare(labtest::pairQuestion());
        labtest::makeLab(runs(), labtest::record(question(), {10, 11, 12}, {5, 6, 7}));
        const auto page = opened(u"made-up"_s);
        click(guessButton(*page, u"yes"_s));
        const DotsChart *dots = page->questionPage()->result()->dots();
        QCOMPARE(dots->dots().size(), 6);
        QCOMPARE(dots->pairs().size(), 3);
        for (const QLineF &pair : dots->pairs()) {
            QVERIFY(pair.p2().x() > pair.p1().x()); // from the plain arm to the fast one
            QVERIFY(pair.p2().y() > pair.p1().y()); // which is lower, as 5 is under 10
        }
        const auto dot = dots->dots()[4]; // the fast arm's second seed
        QCOMPARE(dots->tipAt(dot.at), u"twice as fast\nseed 2: 6"_s);
        QVERIFY(dots->tipAt(QPointF(2, 2)).isEmpty());
    }

    void runsOfAnAskingAreOpenedAndCompared()
    {
        declare(labtest::pairQuestion());
        LabRecord record = labtest::record(question(), {10, 11}, {5, 6});
        const QString folder = labtest::makeLab(runs(), record);
        labtest::makeRuns(folder, record, m_table);
        writeLabRecord(folder, record).orThrow();
        const auto page = opened(u"made-up"_s);
        click(guessButton(*page, u"yes"_s));
        LabResult *result = page->questionPage()->result();
        QCOMPARE(result->runs()->table()->rowCount(), 4);
        QSignalSpy open(page.get(), &LabPage::openRunRequested);
        Q_EMIT result->runs()->table()->cellActivated(0, 0);
        QCOMPARE(open.takeFirst()[0].toString(), folder + u"/runs/"_s + record.rows[0].run);
        QSignalSpy compare(page.get(), &LabPage::compareRequested);
        click(result->runs()->compareButton());
        QCOMPARE(compare.takeFirst()[0].toStringList(),
                 (QStringList{folder + u"/runs/"_s + record.rows[0].run,
                              folder + u"/runs/"_s + record.rows[2].run})); // both of seed 1
        // A dot stands for its run.
        result->grab();
        const auto dot = result->dots()->dots()[3];
        QTest::mouseClick(result->dots(), Qt::LeftButton, {}, dot.at.toPoint());
        QCOMPARE(open.takeFirst()[0].toString(), folder + u"/runs/"_s + record.rows[3].run);
    }

    void picturesAndCurvesComeFromTheRunsUnderTheirArms()
    {
        declare(labtest::pairQuestion());
        LabRecord record = labtest::record(question(), {10, 11}, {5, 6});
        const QString folder = labtest::makeLab(runs(), record);
        labtest::makeRuns(folder, record, m_table);
        writeLabRecord(folder, record).orThrow();
        const auto page = opened(u"made-up"_s);
        click(guessButton(*page, u"yes"_s));
        const LabResult *result = page->questionPage()->result();
        QCOMPARE(result->pictures()->rows().size(), 2);
        for (int i = 0; i < 2; ++i) {
            const ArmsPictures::Row &row = result->pictures()->rows()[i];
            QVERIFY(row.run);
            QCOMPARE(row.run->name(), record.rows[i * 2].run); // seed 1 of each arm
            QCOMPARE(row.note, u"update 600"_s);
            QVERIFY(!row.run->newest.image.isNull());
        }
        QCOMPARE(result->pictures()->tileRect(0, 3).left(), result->pictures()->tileRect(1, 3).left());
        LabCurves *curves = result->curves();
        QCOMPARE(curves->charts().size(), 1);
        QCOMPARE(curves->charts()[0]->pointCount(), 8); // two arms, four ticks
        QCOMPARE(curves->data().wholeRange().second, 600.0); // G's updates
        click(curves->secondsButton());
        QCOMPARE(curves->data().wholeRange().second, 30.0);
        const auto band = curves->data().band(u"A:Loss/G/loss"_s);
        QVERIFY(band && band->least.size() == 4);
    }

    void aRunThatIsStillOnDoesNotCutTheCurvesOfTheOthers()
    {
        declare(labtest::pairQuestion());
        LabRecord record = labtest::record(question(), {10, 11}, {5, 6});
        const QString folder = labtest::makeLab(runs(), record);
        labtest::makeRuns(folder, record, m_table);
        const RunFolder young = RunFolder::open(folder + u"/runs/"_s + record.rows.takeLast().run).orThrow();
        writeFileAtomically(young.fsPath() / "stats.jsonl", toLine(viewtest::tick(150)) + '\n', Durable::No)
            .orThrow();
        writeLabRecord(folder, record).orThrow();
        const auto page = opened(u"made-up"_s);
        click(guessButton(*page, u"yes"_s));
        const LabCurveData &data = page->questionPage()->result()->curves()->data();
        QCOMPARE(data.series(u"B:Loss/G/loss"_s).first.size(), 4U);
    }

    void aRunningQuestionTellsHowFarItIs()
    {
        declare(labtest::pairQuestion());
        LabRecord record = labtest::record(question(), {10}, {5});
        record.state = LabRecord::State::Running;
        record.done = 3;
        record.total = 9;
        record.secondsLeft = 38;
        const QString folder = labtest::makeLab(runs(), record);
        auto lock = RunLock::take(toPath(folder));
        QVERIFY(lock);
        auto page = opened(u"made-up"_s);
        click(guessButton(*page, u"yes"_s));
        QVERIFY(page->overview()->card(u"made-up"_s)->state().contains(u"running, 3 of 9"_s));
        const LabResult *result = page->questionPage()->result();
        QCOMPARE(result->progressWords(), u"3 of 9 steps done · about 40 s left"_s);
        QVERIFY(result->verdict().isEmpty()); // not before the end
        QCOMPARE(result->dots()->dots().size(), 2); // but dots as they come
        QVERIFY(!result->cancelButton()->isVisible()); // another process asks
        // It is gone without having finished: that is said, and it can be gone on with.
        (*lock).reset();
        QTRY_VERIFY_WITH_TIMEOUT(result->problemWords().contains(u"interrupted after 3 of 9"_s),
                                 kTestPatienceMs);
        QVERIFY(result->progressWords().isEmpty());
        QVERIFY(result->goOnButton()->isVisibleTo(page.get()));
    }

    void whereRunsFailedTheRestCanBeGoneOnWith()
    {
        declare(labtest::pairQuestion());
        LabRecord record = labtest::record(question(), {1, 2}, {1, 2});
        record.why = problem("lab.made_up", "One of the runs failed.");
        labtest::makeLab(runs(), record);
        const auto page = opened(u"made-up"_s);
        click(page->questionPage()->panel()->withoutButton());
        const LabResult *result = page->questionPage()->result();
        QVERIFY(result->goOnButton()->isVisibleTo(page.get()));
        QVERIFY(!result->moreButton()->isVisibleTo(page.get()));
        QVERIFY(!result->verdict().isEmpty());
    }

    void aDamagedFolderSaysWhatIsWrong()
    {
        declare(labtest::pairQuestion());
        const QString folder = labtest::makeLab(runs(), labtest::record(question(), {1, 2}, {1, 2}));
        writeFileAtomically(toPath(folder + u"/lab.json"_s), "{\"format\": 9}", Durable::No).orThrow();
        const auto page = opened(u"made-up"_s);
        click(page->questionPage()->panel()->withoutButton());
        QVERIFY2(page->questionPage()->result()->hint().contains(u"format 9"_s),
                 qPrintable(page->questionPage()->result()->hint()));
    }

    void picturesWithoutClassesAreRefusedWhereClassesAreNeeded()
    {
        QJsonObject json = labtest::pairQuestion();
        json.insert(u"needs_classes"_s, true);
        declare(json);
        const auto page = opened(u"made-up"_s);
        AskPanel *panel = page->questionPage()->panel();
        click(panel->withoutButton());
        QVERIFY(panel->askButton()->isEnabled());
        panel->setData(u"sample:faces"_s);
        QVERIFY(panel->askButton()->isEnabled());
        // The folder that is open is offered, and judged by its own classes.
        page->setPictures(u"/pictures/cats"_s, 0);
        panel->setData(u"/pictures/cats"_s);
        QVERIFY2(panel->pitfall().contains(u"cats has no sub-folders"_s), qPrintable(panel->pitfall()));
        QVERIFY(!panel->askButton()->isEnabled());
        page->setPictures(u"/pictures/cats"_s, 4);
        QVERIFY(panel->pitfall().isEmpty());
        QVERIFY(panel->askButton()->isEnabled());
    }

    void theKeyboardReachesEverythingAndEscLeadsBack()
    {
        declare(labtest::pairQuestion());
        labtest::makeLab(runs(), labtest::record(question(), {10, 11, 12}, {5, 6, 7}));
        const auto page = opened();
        LabCard *card = page->overview()->card(u"made-up"_s);
        QCOMPARE(card->focusPolicy(), Qt::StrongFocus);
        QTest::keyClick(card, Qt::Key_Space);
        QCOMPARE(page->questionPage()->question().name, u"made-up"_s);
        QVERIFY(page->questionPage()->isVisible());
        QTest::keyClick(guessButton(*page, u"yes"_s), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(page->questionPage()->result()->verdict(), u"Yes"_s, kTestPatienceMs);
        click(page->questionPage()->panel()->findChild<QPushButton *>(u"labBack"_s));
        QVERIFY(page->overview()->isVisible());
    }

    void aPlaceOfItsOwnHasACardAndAWayBack()
    {
        const auto page = opened();
        auto *place = new QLabel(u"flat"_s);
        page->addPlace(u"The flat world"_s, u"Points instead of pictures."_s, place);
        const auto cards = page->overview()->findChildren<LabCard *>();
        const auto card = std::find_if(cards.begin(), cards.end(),
                                       [](const LabCard *one) { return one->text() == u"The flat world"; });
        QVERIFY(card != cards.end());
        click(*card);
        QVERIFY(place->isVisible());
        page->showOverview();
        QVERIFY(!place->isVisible());
        QVERIFY(page->overview()->isVisible());
    }

    void aRunTellsItsArmByItsSettings()
    {
        QJsonObject json = labtest::pairQuestion();
        QJsonArray arms = json.value(u"arms"_s).toArray();
        arms.append(QJsonObject{
            {u"name"_s, u"frozen"_s},
            {u"label"_s, u"D frozen halfway"_s},
            {u"edits"_s,
             QJsonArray{QJsonObject{{u"update"_s, 300}, {u"set"_s, QJsonObject{{u"d.updates"_s, 0}}}}}}});
        json.insert(u"arms"_s, arms);
        json.insert(u"axis"_s,
                    QJsonObject{{u"label"_s, u"D alone first"_s},
                                {u"key"_s, u"d.first"_s},
                                {u"values"_s, QJsonArray{0, 100}}});
        json.remove(u"claims"_s);
        const auto made = labQuestionFromJson(json, m_table);
        QVERIFY2(made, made ? "" : qPrintable(made.problem().english()));
        LabRecord record;
        record.question = *made;
        record.data = u"sample:digits"_s;
        for (const LabArm &arm : made->arms) {
            for (const std::optional<double> &x : labXs(*made)) {
                const auto place = placeOfRun(record, labExperiment(*made, arm, x, 7, record.data, m_table));
                QVERIFY(place);
                QCOMPARE(place->arm, arm.name);
                QCOMPARE(*place->x, *x);
            }
        }
        Experiment other = labExperiment(*made, made->arms[0], 0.0, 7, record.data, m_table);
        other.set(u"g.rate"_s, 1e-5).orThrow();
        QVERIFY(!placeOfRun(record, other));
    }

    void wordsForTheChildSayWhatWasChosen()
    {
        LabErrand errand{.question = u"d-errs-flips"_s,
                         .data = u"sample:digits"_s,
                         .runsFolder = u"/runs"_s,
                         .seeds = 4,
                         .guess = u"no"_s,
                         .again = {}};
        QCOMPARE(
            LabProcess::wordsFor(errand).join(u' '),
            u"lab d-errs-flips --data sample:digits --out /runs --json --background --seeds 4 --guess no"_s);
        errand.again = u"/runs/lab/00003-d-errs-flips"_s;
        errand.seeds = 5;
        QCOMPARE(LabProcess::wordsFor(errand).join(u' '),
                 u"lab --again /runs/lab/00003-d-errs-flips --json --background --seeds 5"_s);
    }
};

FORJA_TEST(TestLabPage)
#include "test_labpage.moc"
