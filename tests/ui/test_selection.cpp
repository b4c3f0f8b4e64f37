// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "tests/ui/runfolders.h"
#include "ui/contest/contestpage.h"
#include "ui/explore/exploredialog.h"
#include "ui/export/filmdialog.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runpages.h"

#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace forja;
using namespace Qt::StringLiterals;
using viewtest::makeRunFolder;

/// Which picture is picked: one answer for all pages, shown at once.
class SelectionTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    QString runs() const { return m_home->filePath(u"runs"_s); }
    void open(MainWindow &window, const RunFolder &run)
    {
        window.resize(1280, 800);
        window.show();
        window.open(run.path());
        QTRY_COMPARE_WITH_TIMEOUT(canvas(window)->moment(), 100, kTestPatienceMs);
    }
    static GalleryCanvas *canvas(MainWindow &window) { return window.pages().gallery()->canvas(); }
    static void click(MainWindow &window, int tile)
    {
        QTest::mouseClick(canvas(window), Qt::LeftButton, {},
                          canvas(window)->tileRect(GalleryCanvas::Block::Moment, tile).center().toPoint());
    }
    static int inspected(MainWindow &window)
    {
        return window.inspector().shown() ? window.inspector().shown()->index : -1;
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
        qputenv("FORJA_CLI", "/bin/false");
    }

    void aPickedTileIsInTheInspectorBeforeAnybodyLookedAtIt()
    {
        MainWindow window(m_table);
        open(window, makeRunFolder(runs(), m_table));
        QSignalSpy looked(&window.session().inspecting(), &Inspecting::inspected);
        click(window, 12);
        // No event was handled since: this is what the gallery knows itself.
        QVERIFY(looked.isEmpty());
        QVERIFY(window.inspector().shown());
        const Inspection &shown = *window.inspector().shown();
        QCOMPARE(qGray(shown.picture.pixel(3, 3)), 40 + 12);
        QCOMPARE(shown.update, 100);
        QCOMPARE(window.inspector().latentLine(), u"seed 7 · no. 12 · class 2"_s);
        QCOMPARE(window.inspector().outputLine(), u"1.2 · 44th percentile of real"_s);
        // There is room for what follows, and nothing is claimed yet.
        QVERIFY(!window.inspector().nearestRow()->isHidden());
        QCOMPARE(window.inspector().copySentence(), u"…"_s);
    }

    void whatFollowsDoesNotMoveWhatIsClickedOn()
    {
        Selection selection;
        InspectorPanel panel;
        panel.resize(262, 1400);
        panel.show();
        const SheetRecord sheet = viewtest::sheet(100);
        panel.show(knownOf(sheet, 3));
        const auto places = [&panel] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            panel.grab();
            QList<QPoint> all;
            for (const char *name : {"branch", "explore"})
                all.append(panel.findChild<QWidget *>(QString::fromUtf8(name))->mapTo(&panel, QPoint()));
            all.append(panel.nearestRow()->mapTo(&panel, QPoint()));
            all.append(panel.overTimeRow()->mapTo(&panel, QPoint()));
            return all;
        };
        const QList<QPoint> before = places();
        Inspection whole = knownOf(sheet, 3);
        whole.isWhole = true;
        whole.heldOutCloser = 0.62;
        for (int i = 0; i < 4; ++i)
            whole.nearest.append({whole.picture, u"a.png"_s, 1.5});
        for (int i = 0; i < 24; ++i)
            whole.overTime.append({i, whole.picture});
        panel.show(whole);
        QCOMPARE(places(), before);
    }

    void afterAPickInTheContestRingAndInspectorAgree()
    {
        MainWindow window(m_table);
        open(window, makeRunFolder(runs(), m_table));
        click(window, 7);
        QCOMPARE(inspected(window), 7);
        window.pages().setCurrentPage(2);
        TileView *liars = window.pages().contest()->liars();
        QTRY_VERIFY_WITH_TIMEOUT(liars->model()->rowCount() == 20
                                     && !liars->visualRect(liars->model()->index(0, 0)).isEmpty(),
                                 kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(
            liars->selectionModel()->selectedIndexes().value(0).data(TileModel::Name).toString(), u"7"_s,
            kTestPatienceMs);
        QTest::mouseClick(liars->viewport(), Qt::LeftButton, {},
                          liars->visualRect(liars->model()->index(0, 0)).center());
        QCOMPARE(inspected(window), 19);
        QCOMPARE(canvas(window)->selected(), 19);
        QCOMPARE(liars->selectionModel()->selectedIndexes().value(0).data(TileModel::Name).toString(),
                 u"19"_s);
        // And back: what is picked in the gallery is marked in the contest, the one that the keyboard is on
        // as well.
        window.pages().setCurrentPage(0);
        click(window, 4);
        QCOMPARE(liars->selectionModel()->selectedIndexes().value(0).data(TileModel::Name).toString(),
                 u"4"_s);
        window.actions().tools.exportFilm->trigger();
        auto *film = window.findChild<FilmDialog *>();
        QVERIFY(film);
        const QList<QSpinBox *> boxes = film->findChildren<QSpinBox *>();
        const auto isNumber = [](const QSpinBox *box) {
            return box->toolTip().contains(u"latent"_s) && box->value() == 4;
        };
        QVERIFY(std::any_of(boxes.begin(), boxes.end(), isNumber));
        film->close();
    }

    void laterMomentsLeaveThePictureThatIsLookedAt()
    {
        MainWindow window(m_table);
        open(window, makeRunFolder(runs(), m_table));
        click(window, 7);
        window.pages().gallery()->appendSheet(viewtest::sheet(150, 20, 10, 80));
        QCOMPARE(canvas(window)->moment(), 150);
        // The ring is around the picture that the inspector shows, or around none.
        QCOMPARE(window.inspector().shown()->update, 100);
        QVERIFY(window.selection().isTile(100, 7));
        QCOMPARE(canvas(window)->selected(), -1);
        QTest::keyClick(canvas(window), Qt::Key_Right);
        QCOMPARE(canvas(window)->selected(), 8);
        QCOMPARE(window.inspector().shown()->update, 150);
        QCOMPARE(inspected(window), 8);
    }

    void alongTheTimeAxisTheInspectorFollowsTheRing()
    {
        MainWindow window(m_table);
        open(window, makeRunFolder(runs(), m_table));
        click(window, 7);
        // As with the pointer: what is under it is seen before it is chosen.
        Q_EMIT window.pages().gallery()->timeline()->momentHovered(50);
        window.pages().gallery()->timeline()->pick(50);
        Q_EMIT window.pages().gallery()->timeline()->momentHovered(std::nullopt);
        QTRY_COMPARE_WITH_TIMEOUT(canvas(window)->moment(), 50, kTestPatienceMs);
        QCOMPARE(canvas(window)->selected(), 7);
        QCOMPARE(window.inspector().shown()->update, 50);
        Q_EMIT window.inspector().momentRequested(0);
        QTRY_COMPARE_WITH_TIMEOUT(window.inspector().shown()->update, 0, kTestPatienceMs);
        QCOMPARE(canvas(window)->selected(), 7);
        QCOMPARE(canvas(window)->moment(), 0);
    }

    void anotherRunHasNeitherRingNorPicture()
    {
        const RunFolder one = makeRunFolder(runs(), m_table), other = makeRunFolder(runs(), m_table);
        MainWindow window(m_table);
        open(window, one);
        click(window, 7);
        window.open(other.path());
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().folder()->path(), other.path(), kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(canvas(window)->moment(), 100, kTestPatienceMs);
        // Coming there with the keyboard picks nothing either.
        canvas(window)->setFocus(Qt::TabFocusReason);
        QVERIFY(!window.selection().picked());
        QCOMPARE(canvas(window)->selected(), -1);
        QVERIFY(window.inspector().isEmpty());
    }

    void theSameRunReadAgainKeepsBoth()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        MainWindow window(m_table);
        open(window, run);
        click(window, 7);
        window.session().openRun(run.path());
        QTRY_COMPARE_WITH_TIMEOUT(canvas(window)->selected(), 7, kTestPatienceMs);
        QCOMPARE(inspected(window), 7);
        QTRY_VERIFY_WITH_TIMEOUT(!window.inspector().shown()->overTime.isEmpty(), kTestPatienceMs);
    }

    void aRealPictureIsShownAtOnceAndTakesTheRingFromTheTile()
    {
        MainWindow window(m_table);
        open(window, makeRunFolder(runs(), m_table));
        click(window, 7);
        Judgement judgement;
        judgement.isWhole = true;
        for (const char *path : {"a.png", "b.png"}) {
            JudgedPicture picture{.path = QString::fromUtf8(path),
                                  .className = {},
                                  .isHeldOut = false,
                                  .output = -1.5F,
                                  .percentile = 3,
                                  .picture = QImage(16, 16, QImage::Format_Grayscale8)};
            picture.picture.fill(90);
            judgement.doubted.append(picture);
        }
        DoubtedPanel *doubted = window.pages().contest()->doubted();
        window.pages().setCurrentPage(2);
        doubted->show(judgement);
        QSignalSpy looked(&window.session().inspecting(), &Inspecting::inspected);
        doubted->select(u"b.png"_s);
        QVERIFY(looked.isEmpty());
        QCOMPARE(window.inspector().latentLine(), u"b.png"_s);
        QCOMPARE(qGray(window.inspector().shown()->picture.pixel(3, 3)), 90);
        QCOMPARE(window.inspector().outputLine(), u"−1.5 · 3rd percentile of real"_s);
        QCOMPARE(canvas(window)->selected(), -1);
        window.pages().setCurrentPage(0);
        click(window, 3);
        QCOMPARE(inspected(window), 3);
        QVERIFY(doubted->view()->selectionModel()->selectedIndexes().isEmpty());
    }

    void theExplorerGoesWhereThePickIs()
    {
        MainWindow window(m_table);
        open(window, makeRunFolder(runs(), m_table));
        click(window, 7);
        window.actions().tools.explore->trigger();
        QVERIFY(window.explorer());
        QCOMPARE(window.explorer()->origin(), 7);
        click(window, 9);
        QCOMPARE(window.explorer()->origin(), 9);
        window.explorer()->close();
    }
};

FORJA_TEST(SelectionTest)
#include "test_selection.moc"
