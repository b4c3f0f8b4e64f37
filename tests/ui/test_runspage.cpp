// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runlock.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "tests/ui/runfolders.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runsview.h"
#include "ui/runs/thindialog.h"

#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;
using viewtest::makeRunFolder;

/// The page over real folders on the disk.
class TestRunsPage : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    QString runs() const { return m_home->filePath(u"runs"_s); }

    void open(RunsPage &page, int expected) const
    {
        page.setFolder(runs());
        page.resize(1100, 600);
        page.show();
        QTRY_COMPARE_WITH_TIMEOUT(page.model()->count(), expected, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(page.library().isRead(), kTestPatienceMs);
    }

    static QStringList names(const RunsPage &page)
    {
        QStringList names;
        for (int row = 0; row < page.filter()->rowCount(); ++row)
            names << page.filter()->index(row, 0).data().toString().left(5);
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QCoreApplication::setApplicationName(u"ForjaTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
        QSettings().clear();
        QSettings().setValue(u"runsFolder"_s, runs());
        qputenv("FORJA_CACHE", m_home->filePath(u"cache"_s).toUtf8());
        QVERIFY(QDir().mkpath(m_home->filePath(u"data"_s)));
        qputenv("XDG_DATA_HOME", m_home->filePath(u"data"_s).toUtf8());
    }

    void aFolderWithoutRunsSaysSo()
    {
        RunsPage page(m_table);
        page.show();
        QTRY_VERIFY2_WITH_TIMEOUT(page.emptySentence().startsWith(u"No runs yet"_s),
                                  qPrintable(page.emptySentence()), kTestPatienceMs);
    }

    void runsAreShownNewestFirstAndFilteredAsOneTypes()
    {
        makeRunFolder(runs(), m_table, {.values = {{u"g.latent"_s, 32}}});
        makeRunFolder(runs(), m_table, {.distance = 0.5});
        RunsPage page(m_table);
        open(page, 2);
        QCOMPARE(names(page), (QStringList{u"00002"_s, u"00001"_s}));
        page.view()->setFocus();
        QTest::keyClicks(page.view(), u"g"_s);
        QVERIFY(page.filterEdit()->hasFocus());
        QTest::keyClicks(page.filterEdit(), u".latent=32"_s);
        QCOMPARE(page.filterEdit()->text(), u"g.latent=32"_s);
        QCOMPARE(names(page), QStringList{u"00001"_s});
        QVERIFY2(page.countText().startsWith(u"1 of 2"_s), qPrintable(page.countText()));
        page.filterEdit()->setText(u"xyz"_s);
        QVERIFY(page.emptySentence().contains(u"xyz"_s));
    }

    void theTableIsNotCutAtItsRight()
    {
        makeRunFolder(runs(), m_table, {.distance = 3});
        RunsPage page(m_table);
        open(page, 1);
        RunsView *view = page.view();
        // Titles as long as another language's may be.
        QFont wide = view->header()->font();
        wide.setPointSizeF(wide.pointSizeF() * 1.8);
        view->header()->setFont(wide);
        page.resize(560, 600);
        page.grab();
        for (int width = 700; width <= 1500; width += 50) {
            page.resize(width, 600);
            page.grab();
            int used = 0;
            for (int column = 0; column < view->header()->count(); ++column)
                used += view->header()->isSectionHidden(column) ? 0 : view->header()->sectionSize(column);
            QVERIFY2(used <= view->viewport()->width(),
                     qPrintable(u"%1 of %2 at %3"_s.arg(used).arg(view->viewport()->width()).arg(width)));
        }
    }

    void aHeadSortsAndAnotherClickTurnsTheOrderRound()
    {
        makeRunFolder(runs(), m_table, {.distance = 3});
        makeRunFolder(runs(), m_table, {.distance = 1});
        makeRunFolder(runs(), m_table, {.distance = 2});
        RunsPage page(m_table);
        open(page, 3);
        Q_EMIT page.view()->header()->sectionClicked(RunsModel::Measure);
        QCOMPARE(names(page), (QStringList{u"00002"_s, u"00003"_s, u"00001"_s}));
        Q_EMIT page.view()->header()->sectionClicked(RunsModel::Measure);
        QCOMPARE(names(page), (QStringList{u"00001"_s, u"00003"_s, u"00002"_s}));
        // The next start shows them so again.
        RunsPage again(m_table);
        open(again, 3);
        QCOMPARE(names(again), (QStringList{u"00001"_s, u"00003"_s, u"00002"_s}));
    }

    void whatIsWrittenMeanwhileIsSeen()
    {
        const RunFolder run = makeRunFolder(runs(), m_table, {.isFinished = false});
        RunsPage page(m_table);
        open(page, 1);
        QCOMPARE(conditionOf(*page.model()->run(run.path())), RunCondition::Interrupted);
        {
            const auto lock = RunLock::take(run.fsPath());
            QVERIFY(appendLine(run.fsPath() / "stats.jsonl", toLine(viewtest::tick(170))));
            makeRunFolder(runs(), m_table);
            page.library().look();
            QTRY_COMPARE_WITH_TIMEOUT(page.model()->count(), 2, kTestPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(page.model()->run(run.path())->at.update, 170, kTestPatienceMs);
            QCOMPARE(conditionOf(*page.model()->run(run.path())), RunCondition::Training);
        }
        page.library().look();
        QTRY_COMPARE_WITH_TIMEOUT(conditionOf(*page.model()->run(run.path())), RunCondition::Interrupted,
                                  kTestPatienceMs);
    }

    void aFolderThatGoesKeepsItsRowsAndComesBack()
    {
        makeRunFolder(runs(), m_table);
        RunsPage page(m_table);
        open(page, 1);
        QVERIFY(QDir().rename(runs(), runs() + u"-away"_s));
        page.library().look();
        QTRY_VERIFY2_WITH_TIMEOUT(page.countText().contains(runs()), qPrintable(page.countText()),
                                  kTestPatienceMs);
        QCOMPARE(page.model()->count(), 1);
        QVERIFY(QDir().rename(runs() + u"-away"_s, runs()));
        page.library().look();
        QTRY_VERIFY_WITH_TIMEOUT(page.countText().startsWith(u"1 run"_s), kTestPatienceMs);
    }

    void tagsNoteAndStarStayInTheRun()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        RunsPage page(m_table);
        open(page, 1);
        page.view()->selectRuns({run.path()});
        page.details()->tags()->setText(u"best, faces"_s);
        QTest::keyClick(page.details()->tags(), Qt::Key_Return);
        page.details()->note()->setPlainText(u"two lines\nof thought"_s);
        page.details()->finishTyping();
        QTest::keyClicks(page.view(), u"*"_s);
        QVERIFY(page.model()->run(run.path())->notes.isStarred);
        QTRY_VERIFY_WITH_TIMEOUT(readNotes(run) && readNotes(run)->isStarred, kTestPatienceMs);
        QCOMPARE(readNotes(run)->tags, (QStringList{u"best"_s, u"faces"_s}));
        QCOMPARE(readNotes(run)->note, u"two lines\nof thought"_s);
        page.filterEdit()->setText(u"#best thought"_s);
        QCOMPARE(names(page).size(), 1);
    }

    void whatIsBeingTypedIsNotTakenAway()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        RunsPage page(m_table);
        open(page, 1);
        QApplication::setActiveWindow(&page);
        page.view()->selectRuns({run.path()});
        page.details()->note()->setFocus();
        QTest::keyClicks(page.details()->note(), u"half a tho"_s);
        QVERIFY(appendLine(run.fsPath() / "stats.jsonl", toLine(viewtest::tick(170))));
        page.library().look();
        QTRY_COMPARE_WITH_TIMEOUT(page.model()->run(run.path())->at.update, 170, kTestPatienceMs);
        QCOMPARE(page.details()->note()->toPlainText(), u"half a tho"_s);
        page.view()->setFocus();
        QTRY_COMPARE_WITH_TIMEOUT(readNotes(run)->note, u"half a tho"_s, kTestPatienceMs);
    }

    void detailsStandStillAtEveryHeight()
    {
        // Once a scroll bar that came and went made the panel lay itself out without an end.
        const RunFolder run = makeRunFolder(runs(), m_table);
        RunsPage page(m_table);
        open(page, 1);
        page.resize(1100, 500);
        page.show();
        page.view()->selectRuns({run.path()});
        for (int height = 300; height < 900; height += 3) {
            page.resize(1100, height);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QVERIFY(page.details()->isVisible());
        }
    }

    void aBranchIsComparedWithItsParentInOneClick()
    {
        const RunFolder parent = makeRunFolder(runs(), m_table);
        const RunFolder branch = makeRunFolder(runs(), m_table, {.parent = parent.name()});
        RunsPage page(m_table);
        open(page, 2);
        QSignalSpy compared(&page, &RunsPage::compareRequested);
        page.view()->selectRuns({branch.path()});
        page.details()->compareButton()->click();
        QCOMPARE(compared.value(0).value(0).toStringList(), (QStringList{parent.path(), branch.path()}));
        page.view()->selectRuns({parent.path()});
        QVERIFY(!page.details()->compareButton()->isEnabled());
    }

    void compareIsForTwoToEightRunsAndSaysWhyNot()
    {
        QStringList paths;
        for (int i = 0; i < 9; ++i)
            paths << makeRunFolder(runs(), m_table).path();
        RunsPage page(m_table);
        open(page, 9);
        QSignalSpy compared(&page, &RunsPage::compareRequested);
        page.view()->selectRuns({paths[0]});
        QVERIFY(!page.details()->compareButton()->isEnabled());
        QVERIFY(page.details()->compareButton()->toolTip().contains(u"two to eight"_s));
        page.view()->selectRuns(paths);
        QVERIFY(!page.details()->compareButton()->isEnabled());
        QVERIFY(page.details()->compareButton()->toolTip().contains(u"At most eight"_s));
        page.view()->selectRuns({paths[0], paths[2]});
        page.details()->compareButton()->click();
        QCOMPARE(compared.size(), 1);
        QStringList asked = compared[0][0].toStringList();
        asked.sort();
        QCOMPARE(asked, (QStringList{paths[0], paths[2]}));
    }

    void theTreeShowsBranchesAndAParentIsOneClickAway()
    {
        const RunFolder parent = makeRunFolder(runs(), m_table);
        const RunFolder branch = makeRunFolder(runs(), m_table,
                                               {.values = {{u"g.rate"_s, 0.25}}, .parent = parent.name()});
        RunsPage page(m_table);
        open(page, 2);
        page.view()->selectRuns({branch.path()});
        page.setGrouping({RunGrouping::Kind::Branches});
        QCOMPARE(page.filter()->rowCount(), 1);
        QCOMPARE(page.filter()->rowCount(page.filter()->index(0, 0)), 1);
        QCOMPARE(page.view()->selectedRuns(), QStringList{branch.path()});
        QVERIFY(page.model()->run(branch.path())->differsFromParent);
        Q_EMIT page.details()->parentRequested(parent.name());
        QCOMPARE(page.view()->selectedRuns(), QStringList{parent.path()});
    }

    void theTrashIsAskedForByNameAndTakesOnlyThose()
    {
        const RunFolder going = makeRunFolder(runs(), m_table);
        const RunFolder staying = makeRunFolder(runs(), m_table, {.parent = going.name()});
        RunsPage page(m_table);
        open(page, 2);
        page.view()->selectRuns({going.path()});
        QTest::keyClick(page.view(), Qt::Key_Delete);
        auto *dialog = page.findChild<TrashDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY2(dialog->text().contains(going.name()) && dialog->text().contains(u"3 snapshots"_s),
                 qPrintable(dialog->text()));
        QVERIFY(dialog->text().contains(staying.name()));
        // Enter changes nothing.
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(QDir(going.path()).exists());
        QTest::keyClick(page.view(), Qt::Key_Delete);
        for (auto *open : page.findChildren<TrashDialog *>()) {
            if (open->isVisible())
                open->trashButton()->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(page.model()->count(), 1, kTestPatienceMs);
        QVERIFY(!QDir(going.path()).exists() && QDir(staying.path()).exists());
    }

    void aRunThatIsTrainedCannotBeThrownAway()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        const auto lock = RunLock::take(run.fsPath());
        RunsPage page(m_table);
        open(page, 1);
        QSignalSpy said(&page, &RunsPage::said);
        page.view()->selectRuns({run.path()});
        QVERIFY(!page.details()->trashButton()->isEnabled() && !page.details()->thinButton()->isEnabled());
        QTest::keyClick(page.view(), Qt::Key_Delete);
        QVERIFY(!page.findChild<TrashDialog *>());
        QVERIFY(said.value(0).value(0).toString().contains(run.name()));
    }

    void theStarKeyMakesAMixedSelectionAlike()
    {
        const RunFolder first = makeRunFolder(runs(), m_table);
        const RunFolder other = makeRunFolder(runs(), m_table);
        RunsPage page(m_table);
        open(page, 2);
        page.view()->selectRuns({first.path()});
        QTest::keyClicks(page.view(), u"*"_s);
        QVERIFY(page.model()->run(first.path())->notes.isStarred);
        page.view()->selectRuns({first.path(), other.path()});
        QTest::keyClicks(page.view(), u"*"_s);
        QVERIFY(page.model()->run(first.path())->notes.isStarred);
        QVERIFY(page.model()->run(other.path())->notes.isStarred);
        QTest::keyClicks(page.view(), u"*"_s);
        QVERIFY(!page.model()->run(first.path())->notes.isStarred);
        QVERIFY(!page.model()->run(other.path())->notes.isStarred);
    }

    void starsThatCannotBeReadAreSaidWhereOneThins()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        writeFileAtomically(run.fsPath() / "starred.json", "{ half").orThrow();
        RunsPage page(m_table);
        open(page, 1);
        page.view()->selectRuns({run.path()});
        page.details()->thinButton()->click();
        auto *dialog = page.findChild<ThinDialog *>();
        QVERIFY(dialog);
        dialog->setLimits({1, 1, 1});
        QTRY_VERIFY2_WITH_TIMEOUT(dialog->sentence().contains(u"starred.json"_s),
                                  qPrintable(dialog->sentence()), kTestPatienceMs);
        QVERIFY(!dialog->thinButton()->isEnabled());
    }

    void thinningSaysWhatGoesAndDropsThat()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        for (qint64 update = 1; update < 40; ++update)
            writeFileAtomically(run.sheetPath(update), encodeSheet(viewtest::sheet(update), run.name()),
                                Durable::No)
                .orThrow();
        RunsPage page(m_table);
        open(page, 1);
        page.view()->selectRuns({run.path()});
        page.details()->thinButton()->click();
        auto *dialog = page.findChild<ThinDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setLimits({200, 64, 3});
        QTRY_VERIFY_WITH_TIMEOUT(dialog->sentence().startsWith(u"Nothing to delete"_s), kTestPatienceMs);
        QVERIFY(!dialog->thinButton()->isEnabled());
        dialog->setLimits({10, 64, 3});
        QTRY_VERIFY2_WITH_TIMEOUT(dialog->sentence().startsWith(u"To be deleted: "_s),
                                  qPrintable(dialog->sentence()), kTestPatienceMs);
        const std::size_t goes = planThinning(run, dialog->limits())->moments.size();
        QVERIFY(dialog->sentence().contains(u"%1 snapshots"_s.arg(goes)));
        dialog->thinButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(run.sheets().size(), 42 - goes, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(page.model()->run(run.path())->kept.moments, int(42 - goes),
                                  kTestPatienceMs);
    }

    void aRunOfANewerVersionIsListedAndSaysWhy()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        QVERIFY(writeFileAtomically(run.fsPath() / "experiment.json", "{\"format\":99}"));
        RunsPage page(m_table);
        open(page, 1);
        QSignalSpy said(&page, &RunsPage::said);
        page.view()->setFocus();
        page.view()->setCurrentIndex(page.filter()->index(0, 0));
        QTest::keyClick(page.view(), Qt::Key_Return);
        QVERIFY(said.value(0).value(0).toString().contains(u"newer version"_s));
    }
};

FORJA_TEST(TestRunsPage)
#include "test_runspage.moc"
