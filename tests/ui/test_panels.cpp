// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "tests/ui/runfolders.h"
#include "ui/flat/flatpage.h"
#include "ui/gallery/gallerypage.h"
#include "ui/help/helpdialog.h"
#include "ui/lab/labpage.h"
#include "ui/queue/queuepanel.h"
#include "ui/records/recentplaces.h"
#include "ui/rundoctor/doctorline.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/start/startcard.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"
#include "ui/theme/mnemonics.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"

#include <QAbstractButton>
#include <QAction>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// As the event loop does next: a window that is visible is laid out by events, not by being painted.
void layOut(QWidget &window)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    window.grab();
}

/// The letters by which the entries are chosen.
QStringList mnemonics(const QMenu &menu)
{
    QStringList letters;
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator())
            continue;
        const QString text = action->text().remove(u"&&"_s);
        letters << (text.contains(u'&') ? text.mid(text.indexOf(u'&') + 1, 1).toLower() : QString());
    }
    return letters;
}

} // namespace

/// What a person reaches for everywhere in the window: Escape, menus, search, and parts that stay where they
/// are.
class PanelsTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    QString runs() const { return m_home->filePath(u"runs"_s); }

    void openRun(MainWindow &window)
    {
        window.resize(1280, 760);
        window.show();
        window.open(viewtest::makeRunFolder(runs(), m_table).path());
        QTRY_COMPARE_WITH_TIMEOUT(window.pages().gallery()->canvas()->tileCount(GalleryCanvas::Block::Moment),
                                  20, kTestPatienceMs);
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("FORJA_CLI", "/bin/false");
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QCoreApplication::setApplicationName(u"ForjaTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
        QSettings().clear();
        QSettings().setValue(u"runsFolder"_s, runs());
    }

    void escapeClosesEveryPanel()
    {
        MainWindow window(m_table);
        openRun(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.doctorLine().isVisible(), kTestPatienceMs);
        window.actions().view.log->trigger();
        window.actions().view.queue->trigger();
        window.doctorLine().setChecked(true);
        QVERIFY(window.doctorPanel().isVisible() && window.log().isVisible()
                && window.queuePanel().isVisible());
        window.pages().setFocus();
        QTest::keyClick(&window.pages(), Qt::Key_Escape);
        QVERIFY(!window.doctorPanel().isVisible());
        QVERIFY(!window.doctorLine().isChecked());
        QTest::keyClick(&window.pages(), Qt::Key_Escape);
        QVERIFY(!window.queuePanel().isVisible());
        QVERIFY(window.log().isVisible());
        QTest::keyClick(&window.pages(), Qt::Key_Escape);
        QVERIFY(!window.log().isVisible());
    }

    void theTabsStayWhereTheyAreOnTheLab()
    {
        MainWindow window(m_table);
        openRun(window);
        QTabBar *tabs = window.pages().tabs();
        const auto place = [&](int tab) {
            layOut(window);
            return tabs->mapTo(&window, tabs->tabRect(tab).topLeft()).x();
        };
        QList<int> before;
        for (int tab = 0; tab < tabs->count(); ++tab)
            before << place(tab);
        for (const int chosen : {4, 1, 0}) {
            tabs->setCurrentIndex(chosen);
            for (int tab = 0; tab < tabs->count(); ++tab)
                QVERIFY2(std::abs(place(tab) - before.at(tab)) <= 2,
                         qPrintable(u"tab %1 with %2 chosen: %3 instead of %4"_s.arg(tab)
                                        .arg(chosen)
                                        .arg(place(tab))
                                        .arg(before.at(tab))));
        }
    }

    void theAnswerToApplyMovesNoButton()
    {
        MainWindow window(m_table);
        openRun(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.doctorLine().isVisible(), kTestPatienceMs);
        window.doctorLine().setChecked(true);
        window.resize(960, 700);
        // What lies below the answer, the buttons of the cards among it.
        const auto place = [&] {
            layOut(window);
            return window.doctorPanel().findChild<QScrollArea *>()->mapTo(&window, QPoint()).y();
        };
        const int before = place();
        window.doctorPanel().setAnswer(
            u"Applied: Label noise 0 → 0.1, Updates of D 2 → 1, Learning rate of D 2e-3 → "
            "5e-4. The training doctor looks again after about 200 updates."_s);
        QCOMPARE(place(), before);
        QVERIFY(window.doctorPanel().answer().endsWith(u"200 updates."_s)); // all of it is there to be read
    }

    void theFirstWindowFitsItsScreen()
    {
        QCOMPARE(MainWindow::firstSize({2560, 1440}), QSize(1440, 900));
        const QSize small = MainWindow::firstSize({1440, 868});
        QVERIFY(small.height() < 868 && small.width() <= 1440);
    }

    void everyEntryOfAMenuHasALetterOfItsOwn()
    {
        MainWindow window(m_table);
        for (QMenu *menu : {window.actions().main, window.actions().training.steps,
                            window.actions().places.presets, window.actions().places.samples}) {
            Q_EMIT menu->aboutToShow();
            QStringList letters = mnemonics(*menu);
            QVERIFY2(!letters.contains(QString()), qPrintable(menu->title()));
            QCOMPARE(letters.removeDuplicates(), 0);
        }
        QMenu names;
        names.addAction(plainLabel(u"cats & dogs"_s));
        names.addAction(u"cats"_s);
        giveMnemonics(names);
        QCOMPARE(mnemonics(names), (QStringList{u"c"_s, u"a"_s}));
        QVERIFY(names.actions().constFirst()->text().contains(u"&&"_s));
    }

    void presetsSayWhatTheyAre()
    {
        MainWindow window(m_table);
        for (const QAction *action : window.actions().places.presets->actions()) {
            const QString summary = action->text().section(u'\t', 1);
            QVERIFY2(summary.size() > 20, qPrintable(action->text()));
            QCOMPARE(action->toolTip(), QString(summary).replace(u"&&"_s, u"&"_s));
        }
    }

    void aTileHasAMenu()
    {
        MainWindow window(m_table);
        openRun(window);
        GalleryPage *gallery = window.pages().gallery();
        GalleryCanvas *canvas = gallery->canvas();
        const QPoint place = canvas->tileRect(GalleryCanvas::Block::Moment, 3).center().toPoint();
        QContextMenuEvent click(QContextMenuEvent::Mouse, place, canvas->mapToGlobal(place));
        QCoreApplication::sendEvent(canvas, &click);
        QMenu *menu = window.findChild<QMenu *>(u"tileMenu"_s);
        QVERIFY(menu);
        QCOMPARE(canvas->selected(), 3);
        // The same actions as elsewhere.
        const WindowActions &actions = window.actions();
        for (QAction *action : {actions.tile.save, actions.tile.explore, actions.tile.star, actions.tile.pin,
                                actions.tile.branch, actions.tools.exportFilm, actions.tools.exportGallery})
            QVERIFY(menu->actions().contains(action));
        QVERIFY(!mnemonics(*menu).contains(QString()));
        menu->close();
        actions.tile.pin->trigger();
        QCOMPARE(gallery->pinned(), gallery->timeline()->current());
        actions.tile.star->trigger();
        QVERIFY(gallery->isStarred(*gallery->timeline()->current()));
        // None where there is no tile.
        QTRY_VERIFY(!window.findChild<QMenu *>(u"tileMenu"_s));
        QContextMenuEvent beside(QContextMenuEvent::Mouse, {1, 1}, canvas->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(canvas, &beside);
        QVERIFY(!window.findChild<QMenu *>(u"tileMenu"_s));
    }

    void theHelpIsSearched()
    {
        HelpDialog help(m_table, nullptr, u"/bin/false"_s);
        help.show();
        auto *list = help.findChild<QListWidget *>();
        const int contents = list->count();
        help.searchField()->setText(u"DOCTOR"_s);
        QVERIFY(list->count() > 3);
        QVERIFY2(list->item(0)->text().contains(u"doctor"_s, Qt::CaseInsensitive),
                 qPrintable(list->item(0)->text()));
        help.searchField()->setText(u"19 of 20 held-out"_s);
        const QList<QListWidgetItem *> told = list->findItems(u"19 of 20"_s,
                                                              Qt::MatchContains); // the words around it
        QVERIFY(!told.isEmpty());
        list->setCurrentItem(told.constFirst());
        QCOMPARE(help.page(), u"run-doctor"_s);
        help.searchField()->setText(u"xyzzy"_s);
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->flags() == Qt::NoItemFlags);
        help.searchField()->clear();
        QCOMPARE(list->count(), contents);
    }

    void theNewestRunHasItsPicture()
    {
        RecentPlaces::add(RecentPlaces::Kind::Run, viewtest::makeRunFolder(runs(), m_table).path());
        MainWindow window(m_table);
        auto *card = window.startPage().findChild<StartCard *>(u"runCard"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!card->pictures().isEmpty(), kTestPatienceMs);
    }

    void aRunOnPointsCountsPoints_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("unit");
        QTest::newRow("points") << u"flat:eight-gaussians"_s << u"points/s"_s;
        QTest::newRow("pictures") << u"sample:digits"_s << u"images/s"_s;
    }
    void aRunOnPointsCountsPoints()
    {
        QFETCH(QString, data);
        QFETCH(QString, unit);
        const RunFolder run = viewtest::makeRunFolder(runs(), m_table,
                                                      {.values = {{u"data.folder"_s, data}}});
        MainWindow window(m_table);
        window.show();
        window.open(run.path());
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().folder()
                                     && window.session().run().folder()->path() == run.path(),
                                 kTestPatienceMs);
        window.runBar().setProgress({});
        QVERIFY2(window.runBar().speedText().endsWith(unit), qPrintable(window.runBar().speedText()));
    }

    void theFlatWorldHasOnePause()
    {
        MainWindow window(m_table);
        openRun(window);
        window.pages().showFlatWorld();
        QVERIFY(window.pages().flat()->isVisible());
        const auto pauses = [&] {
            int count = 0;
            for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
                count += button->isVisible()
                        && (button->text() == u"Start"_s || button->text() == u"Pause"_s
                            || button->text() == u"Continue"_s)
                    ? 1
                    : 0;
            return count;
        };
        QCOMPARE(pauses(), 1);
        window.pages().setCurrentPage(0);
        QCOMPARE(pauses(), 1);
    }

    void startInTheFlatWorldAsksBeforeTheOpenRunGoes()
    {
        MainWindow window(m_table);
        openRun(window);
        const QString open = window.session().run().folder()->path();
        window.pages().showFlatWorld();
        FlatPage *flat = window.pages().flat();
        flat->training()->setRunsFolder(runs());
        // Whatever would begin one there.
        for (const char *name : {"step0", "primary"}) {
            window.messages().dismiss();
            flat->findChild<QAbstractButton *>(QString::fromUtf8(name))->click();
            QCOMPARE(window.session().run().state(), RunState::Finished);
            QCOMPARE(window.session().run().folder()->path(), open);
            QVERIFY2(window.messages().text().contains(window.session().run().folder()->name()),
                     qPrintable(window.messages().text()));
        }
        QVERIFY2(window.messages().text().contains(window.session().run().folder()->name()),
                 qPrintable(window.messages().text()));
        QTest::mouseClick(window.messages().answerButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().folder()->path() != open, kTestPatienceMs);
        window.session().training().stop();
        window.session().training().waitUntilIdle();
        QVERIFY(RunFolder::open(open));
    }

    void numbersAreWrittenAsTheWordsAroundThem()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(u"pt_BR"_s));
        const Problem heart{u"doctor.overfitting"_s, u"%1 % of the way"_s, {u"38.8"_s}};
        QCOMPARE(translateProblem(heart), u"38,8 % of the way"_s);
        QLocale::setDefault(before);
    }
};

FORJA_TEST(PanelsTest)
#include "test_panels.moc"
