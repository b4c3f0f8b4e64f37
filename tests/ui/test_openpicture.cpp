// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/galleryexport.h"
#include "tests/testmain.h"
#include "tests/ui/runfolders.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runsview.h"
#include "ui/start/startpage.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runpages.h"

#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;
using viewtest::makeRunFolder;

/// How the window comes to a run: by the page of all runs, and by a picture that comes from one.
class OpenPictureTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    QString runs() const { return m_home->filePath(u"runs"_s); }

    QString savedPicture(const RunFolder &run, qint64 update, int index) const
    {
        QImage image(16, 16, QImage::Format_Grayscale8);
        image.fill(90);
        const QString path = m_home->filePath(u"picture.png"_s);
        writeFileAtomically(toPath(path), encodePicture({image, 7, index, index % 10}, run, update, {}),
                            Durable::No)
            .orThrow();
        return path;
    }

    static void drop(MainWindow &window, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
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

    void allRunsAreReachedFromTheFirstPageAndBack()
    {
        makeRunFolder(runs(), m_table);
        MainWindow window(m_table);
        window.show();
        window.startPage().findChild<QPushButton *>(u"allRuns"_s)->click();
        QVERIFY(window.pages().runs()->isVisible());
        QVERIFY(!window.inspector().isVisible());
        QVERIFY(!window.pages().tabs()->isTabEnabled(0));
        QTRY_COMPARE_WITH_TIMEOUT(window.pages().runs()->model()->count(), 1, kTestPatienceMs);
        Q_EMIT window.pages().runs()->startPageRequested();
        QVERIFY(window.startPage().isVisible());
    }

    void aRunOpensFromTheListAndTheListStaysInReach()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        MainWindow window(m_table);
        window.show();
        window.actions().places.allRuns->trigger();
        RunsPage &page = *window.pages().runs();
        QTRY_COMPARE_WITH_TIMEOUT(page.model()->count(), 1, kTestPatienceMs);
        page.view()->setCurrentIndex(page.filter()->index(0, 0));
        QTest::keyClick(page.view(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.pages().gallery()->isVisible(), kTestPatienceMs);
        QCOMPARE(window.session().run().folder()->path(), run.path());
        QVERIFY(window.inspector().isVisible());
        window.pages().showRuns();
        QVERIFY(page.isVisible() && !window.inspector().isVisible());
        // The same run once more: back to its gallery, without reading it again.
        QSignalSpy opened(&window.session().run(), &LoadedRun::opened);
        page.view()->setFocus();
        QTest::keyClick(page.view(), Qt::Key_Return);
        QVERIFY(window.pages().gallery()->isVisible());
        QVERIFY(opened.isEmpty());
    }

    void aDroppedPictureOpensItsRunAtMomentAndLatent()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        makeRunFolder(runs(), m_table);
        MainWindow window(m_table);
        window.show();
        drop(window, savedPicture(run, 50, 12));
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().folder(), kTestPatienceMs);
        QCOMPARE(window.session().run().folder()->path(), run.path());
        QTRY_COMPARE_WITH_TIMEOUT(window.pages().gallery()->timeline()->current(), std::optional<qint64>(50),
                                  kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(window.pages().gallery()->canvas()->selected(), 12, kTestPatienceMs);
        QVERIFY(window.messages().text().isEmpty());
        // Another one of the same run: no second opening.
        QSignalSpy opened(&window.session().run(), &LoadedRun::opened);
        drop(window, savedPicture(run, 100, 3));
        QTRY_COMPARE_WITH_TIMEOUT(window.pages().gallery()->canvas()->selected(), 3, kTestPatienceMs);
        QCOMPARE(window.pages().gallery()->timeline()->current(), std::optional<qint64>(100));
        QVERIFY(opened.isEmpty());
    }

    void aThinnedMomentIsSaidAndTheNearestShown()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        MainWindow window(m_table);
        window.show();
        window.open(savedPicture(run, 60, 12));
        QTRY_COMPARE_WITH_TIMEOUT(window.pages().gallery()->timeline()->current(), std::optional<qint64>(50),
                                  kTestPatienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(window.messages().text().contains(u"60"_s),
                                  qPrintable(window.messages().text()), kTestPatienceMs);
    }

    void aPictureWhoseRunIsGoneSaysSo()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        const QString picture = savedPicture(run, 50, 1);
        QVERIFY(QDir(run.path()).removeRecursively());
        MainWindow window(m_table);
        window.show();
        window.open(picture);
        QTRY_VERIFY_WITH_TIMEOUT(window.messages().text().contains(run.name()), kTestPatienceMs);
        QVERIFY(!window.session().run().folder());
    }

    void aPictureOfSomebodyElseSaysSo()
    {
        QImage image(16, 16, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = m_home->filePath(u"holiday.png"_s);
        QVERIFY(image.save(path));
        MainWindow window(m_table);
        window.show();
        window.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(window.messages().text().contains(u"does not say where it comes from"_s),
                                 kTestPatienceMs);
    }

    void throwingTheShownRunAwayLeavesItsPages()
    {
        const RunFolder run = makeRunFolder(runs(), m_table);
        MainWindow window(m_table);
        window.show();
        window.open(run.path());
        QTRY_VERIFY_WITH_TIMEOUT(window.pages().gallery()->isVisible(), kTestPatienceMs);
        window.pages().showRuns();
        QTRY_COMPARE_WITH_TIMEOUT(window.pages().runs()->model()->count(), 1, kTestPatienceMs);
        window.pages().runs()->library().trash({run.path()});
        QTRY_VERIFY_WITH_TIMEOUT(!window.pages().tabs()->isTabEnabled(0), kTestPatienceMs);
        QVERIFY(window.pages().runs()->isVisible());
        QVERIFY(!QDir(run.path()).exists());
    }
};

FORJA_TEST(OpenPictureTest)
#include "test_openpicture.moc"
