// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/exploredialog.h"

#include "engine/export/galleryexport.h"
#include "engine/session/sampler.h"
#include "tests/testmain.h"
#include "ui/explore/directionpanel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace forja;

namespace {

QString text(const char *english)
{
    return QString::fromUtf8(english);
}

} // namespace

/// The explorer through its real widgets, over a real run of small nets.
class ExploreTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    QTemporaryDir m_home;
    QString m_path; ///< of a run with some kept moments
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ExploreDialog> m_dialog;

    void openDialog()
    {
        m_dialog = std::make_unique<ExploreDialog>(*m_session, Theme::dark());
        m_dialog->show();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->stage()->picture().isNull(), kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->state().ways().size() >= 8, kTestPatienceMs);
    }
    /// Waits until the picture is that of where the state is.
    void settle()
    {
        QSignalSpy explored(&m_session->exploring(), &Exploring::explored);
        const int number = m_session->exploring().explore({.update = chosenMoment(),
                                                           .places = {m_dialog->state().place()}});
        const auto isThere = [&] {
            return std::any_of(explored.begin(), explored.end(), [number](const auto &arguments) {
                return arguments.first().template value<ExploreAnswer>().number == number;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kTestPatienceMs);
    }
    std::optional<qint64> chosenMoment() const
    {
        const QVariant update = m_dialog->moments()->currentData();
        return update.isValid() ? std::optional(update.toLongLong()) : std::nullopt;
    }
    void drag(QPoint from, QPoint to)
    {
        LatentStage *stage = m_dialog->stage();
        QTest::mousePress(stage, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), stage->mapToGlobal(QPointF(to)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(stage, &move);
        QTest::mouseRelease(stage, Qt::LeftButton, {}, to);
    }

private Q_SLOTS:
    void whatHasNotBeenLookedForIsNotSaidToBeFound()
    {
        ExploreState state;
        DirectionPanel panel(state);
        panel.offer({}, {});
        for (const QLabel *label : panel.findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(text("Found in")), qPrintable(label->text()));
    }

    void initTestCase()
    {
        Experiment small(m_table);
        for (const auto &[key, value] :
             std::initializer_list<std::pair<const char *, QVariant>>{{"data.width", 16},
                                                                      {"data.height", 16},
                                                                      {"data.sample_count", 120},
                                                                      {"g.dcgan.width", 8},
                                                                      {"d.dcgan.width", 8},
                                                                      {"train.batch", 8},
                                                                      {"train.threads", 1},
                                                                      {"run.sheet_tiles", 10},
                                                                      {"run.tick", 2}})
            small.set(text(key), value).orThrow();
        Session session(m_table);
        session.training().start(small, m_home.path(), {.updates = 12, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        m_path = session.run().folder()->path();
    }

    void init()
    {
        QFile::remove(m_path + text("/explored.json"));
        m_session = std::make_unique<Session>(m_table);
        m_session->openRun(m_path);
        openDialog();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_session.reset();
    }

    void itBeginsWithTheGallerysFirstPictureOfTheNewestG()
    {
        Sampler sampler = Sampler::open(*m_session->run().folder(), m_table).orThrow();
        const auto seed = quint64(m_session->run().experiment()->integer(text("run.latent_seed")));
        QCOMPARE(m_dialog->stage()->picture(),
                 sampler.pictures(seed, 0, 1, [](qint64) { return 0; }).first());
        QVERIFY2(m_dialog->facts().startsWith(text("update 12 · D’s output ")),
                 qPrintable(m_dialog->facts()));
        QVERIFY2(m_dialog->facts().endsWith(text(" ms")), qPrintable(m_dialog->facts()));
        QCOMPARE(m_dialog->classes()->count(), 10);
    }

    void draggingMovesThePictureAndBackReturnsIt()
    {
        const QImage before = m_dialog->stage()->picture();
        const Latent from = m_dialog->state().place().latent;
        QVERIFY(!m_dialog->backButton()->isEnabled());
        drag({60, 60}, {160, 100});
        settle();
        const QImage after = m_dialog->stage()->picture();
        const Latent to = m_dialog->state().place().latent;
        QVERIFY(after != before);
        QVERIFY(lengthOf(moved(to, from, -1)) > 0.5);
        QVERIFY(m_dialog->backButton()->isEnabled());
        m_dialog->backButton()->click();
        QCOMPARE(m_dialog->state().place().latent, from);
        settle();
        QCOMPARE(m_dialog->stage()->picture(), before);
        QVERIFY(!m_dialog->backButton()->isEnabled());
        m_dialog->forwardButton()->click();
        settle();
        QCOMPARE(m_dialog->stage()->picture(), after);
        // A click without a drag is no step.
        QTest::mouseClick(m_dialog->stage(), Qt::LeftButton, {}, {50, 50});
        m_dialog->backButton()->click();
        QCOMPARE(m_dialog->state().place().latent, from);
    }

    void arrowKeysMoveAndStandTogetherAsOneStep()
    {
        const Latent from = m_dialog->state().place().latent;
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_dialog->stage(), Qt::Key_Right);
        QVERIFY(std::abs(lengthOf(moved(m_dialog->state().place().latent, from, -1)) - 0.6) < 1e-3);
        m_dialog->backButton()->click();
        QCOMPARE(m_dialog->state().place().latent, from);
    }

    void aSliderMovesAlongItsDirection()
    {
        const Latent from = m_dialog->state().place().latent;
        const QImage before = m_dialog->stage()->picture();
        m_dialog->directions()->slider(0)->setValue(25);
        const Latent along = moved(m_dialog->state().place().latent, from, -1);
        QVERIFY(lengthOf(moved(along, m_dialog->state().ways().at(0).vector, -2.5)) < 1e-4);
        settle();
        QVERIFY(m_dialog->stage()->picture() != before);
        // Dragging leaves the slider where it stands.
        drag({60, 60}, {100, 60});
        QCOMPARE(m_dialog->directions()->slider(0)->value(), 25);
        m_dialog->backButton()->click();
        m_dialog->backButton()->click();
        QCOMPARE(m_dialog->directions()->slider(0)->value(), 0);
        QCOMPARE(m_dialog->state().place().latent, from);
    }

    void aNamedDirectionIsThereAgainAfterReopening()
    {
        const Latent vector = m_dialog->state().ways().at(2).vector;
        QLineEdit *name = m_dialog->directions()->nameEdit(2);
        QCOMPARE(name->placeholderText(), text("SeFa 3"));
        name->setFocus();
        QTest::keyClicks(name, text("slant"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_dialog->state().ways().at(0).name, text("slant"));
        m_dialog.reset();
        m_session = std::make_unique<Session>(m_table);
        m_session->openRun(m_path);
        openDialog();
        QCOMPARE(m_dialog->state().ways().size(), 8);
        QCOMPARE(m_dialog->state().ways().at(0).name, text("slant"));
        QCOMPARE(m_dialog->state().ways().at(0).vector, vector);
        // Without a name it is one among the others again.
        QLineEdit *again = m_dialog->directions()->nameEdit(0);
        again->clear();
        QTest::keyClick(again, Qt::Key_Return);
        QVERIFY(readExplored(*m_session->run().folder())->directions.isEmpty());
        QCOMPARE(m_dialog->state().ways().at(2).vector, vector);
    }

    void truncationShortensTheLatentAndSaysSo()
    {
        const double length = lengthOf(m_dialog->state().place().latent);
        m_dialog->truncation()->setValue(50);
        QVERIFY(std::abs(lengthOf(m_dialog->state().place().latent) - length / 2) < 1e-3);
        QVERIFY2(m_dialog->lengthSentence().contains(QLocale().toString(length / 2, 'f', 1)),
                 qPrintable(m_dialog->lengthSentence()));
        m_dialog->backButton()->click();
        QCOMPARE(m_dialog->truncation()->value(), 100);
    }

    void anotherClassIsAnotherPicture()
    {
        const QImage before = m_dialog->stage()->picture();
        m_dialog->classes()->setCurrentIndex(7);
        Q_EMIT m_dialog->classes()->activated(7);
        settle();
        QCOMPARE(m_dialog->state().classIndex(), 7);
        QVERIFY(m_dialog->stage()->picture() != before);
        m_dialog->backButton()->click();
        QCOMPARE(m_dialog->classes()->currentIndex(), 0);
    }

    void anotherMomentIsAnotherG()
    {
        const QImage newest = m_dialog->stage()->picture();
        const int last = m_dialog->moments()->count() - 1;
        const qint64 oldest = m_dialog->moments()->itemData(last).toLongLong();
        m_dialog->moments()->setCurrentIndex(last);
        Q_EMIT m_dialog->moments()->activated(last);
        settle();
        QVERIFY(m_dialog->stage()->picture() != newest);
        QVERIFY2(m_dialog->facts().startsWith(text("update %1 · ").arg(oldest)),
                 qPrintable(m_dialog->facts()));
    }

    void favouritesAreKeptWithTheRunAndSweptBetween()
    {
        QList<QList<LatentPlace>> shown; // one answer may follow the other before anybody looks
        connect(&m_session->exploring(), &Exploring::explored, m_dialog.get(),
                [&shown](const ExploreAnswer &answer) {
                    if (answer.kind == ExploreRequest::Kind::Around)
                        shown.append(answer.places);
                });
        m_dialog->tabs()->setCurrentIndex(1);
        m_dialog->keepButton()->click();
        const Latent first = m_dialog->state().place().latent;
        drag({60, 60}, {250, 180});
        m_dialog->keepButton()->click();
        const Latent second = m_dialog->state().place().latent;
        QCOMPARE(m_dialog->sweep()->stations().size(), 2);
        const auto places = m_dialog->sweep()->places();
        QCOMPARE(places.size(), 16);
        QVERIFY(lengthOf(moved(places.first().latent, first, -1)) < 1e-4);
        QVERIFY(lengthOf(moved(places.last().latent, second, -1)) < 1e-4);
        QTRY_VERIFY_WITH_TIMEOUT(shown.contains(places), kTestPatienceMs);
        QCOMPARE(m_dialog->sweep()->wall()->tiles().size(), 16);
        // A click in the sweep goes there.
        QTest::mouseClick(m_dialog->sweep()->wall(), Qt::LeftButton, {},
                          m_dialog->sweep()->wall()->tileRect(0).center().toPoint());
        QVERIFY(lengthOf(moved(m_dialog->state().place().latent, first, -1)) < 1e-4);
        // Reopened, they are there, with their pictures; Delete removes one.
        m_dialog.reset();
        openDialog();
        QCOMPARE(m_dialog->favourites()->tiles().size(), 2);
        QCOMPARE(m_dialog->favourites()->tiles().at(1).label, text("B"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->favourites()->tiles().at(1).picture.isNull(), kTestPatienceMs);
        QTest::mouseClick(m_dialog->favourites(), Qt::LeftButton, {},
                          m_dialog->favourites()->tileRect(1).center().toPoint());
        QCOMPARE(m_dialog->state().place().latent, second);
        QTest::keyClick(m_dialog->favourites(), Qt::Key_Delete);
        QCOMPARE(readExplored(*m_session->run().folder())->favourites.size(), 1);
    }

    void theGridHasItsCornersAndNeighboursTheirDistance()
    {
        m_dialog->keepButton()->click();
        const Latent here = m_dialog->state().place().latent;
        m_dialog->tabs()->setCurrentIndex(2);
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->gridView()->wall()->tiles().size(), 25, kTestPatienceMs);
        const auto places = m_dialog->gridView()->places();
        QVERIFY(lengthOf(moved(places.first().latent, here, -1)) < 1e-4);
        QVERIFY(places.at(4).latent != places.at(20).latent);
        m_dialog->gridView()->corner(3)->setCurrentText(text("A"));
        QVERIFY(lengthOf(moved(m_dialog->gridView()->places().last().latent, here, -1)) < 1e-4);

        m_dialog->tabs()->setCurrentIndex(3);
        m_dialog->neighbours()->distance()->setValue(42);
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->neighbours()->wall()->tiles().size(), 20, kTestPatienceMs);
        const auto near = m_dialog->neighbours()->places();
        QCOMPARE(near.first().latent, here);
        for (int i = 1; i < near.size(); ++i)
            QVERIFY(std::abs(lengthOf(moved(near.at(i).latent, here, -1)) - 4.2) < 1e-3);
        m_dialog->neighbours()->others()->click();
        QVERIFY(m_dialog->neighbours()->places().at(1).latent != near.at(1).latent);
    }

    void theWholeTrainingIsAStripThatIsSaved()
    {
        m_dialog->tabs()->setCurrentIndex(4);
        const auto kept = m_session->run().folder()->generators();
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->strip()->latent().isWhole, kTestPatienceMs);
        QCOMPARE(m_dialog->strip()->wall()->tiles().size(), qsizetype(kept.size()));
        QCOMPARE(m_dialog->strip()->wall()->tiles().last().label, QString::number(kept.back()));
        QSignalSpy saved(m_dialog.get(), &ExploreDialog::saved);
        const QString path = m_home.filePath(text("strip.png"));
        m_dialog->saveStrip(path);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kTestPatienceMs);
        QVERIFY(QImage(path).width() >= int(kept.size()) * 96 / 2);
        QCOMPARE(pictureOrigin(path).value(text("forja:update")), QString::number(kept.back()));
    }

    void aSavedPictureSaysItsLatent()
    {
        drag({60, 60}, {150, 90});
        settle();
        QSignalSpy saved(m_dialog.get(), &ExploreDialog::saved);
        const QString path = m_home.filePath(text("one.png"));
        m_dialog->savePicture(path);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kTestPatienceMs);
        const auto origin = pictureOrigin(path);
        QCOMPARE(latentFromText(origin.value(text("forja:latent_vector"))),
                 std::optional(m_dialog->state().place().latent));
        QCOMPARE(origin.value(text("forja:update")), text("12"));
        QCOMPARE(origin.value(text("forja:network")),
                 Sampler::open(*m_session->run().folder(), m_table)->network());
        QCOMPARE(origin.value(text("forja:class")), text("0"));
        QCOMPARE(QImage(path).convertToFormat(QImage::Format_Grayscale8),
                 m_dialog->stage()->picture().convertToFormat(QImage::Format_Grayscale8));
    }

    void aGallerysPictureIsWhereExploringBegins()
    {
        const auto seed = quint64(m_session->run().experiment()->integer(text("run.latent_seed")));
        m_dialog->openAt(m_session->run().folder()->generators().front(), seed, 6, 6);
        QCOMPARE(m_dialog->state().place().latent,
                 latentOf(seed, 6, int(m_session->run().experiment()->integer(text("g.latent")))));
        settle();
        Sampler sampler = Sampler::open(*m_session->run().folder(), m_table,
                                        m_session->run().folder()->generators().front())
                              .orThrow();
        QCOMPARE(m_dialog->stage()->picture(),
                 sampler.pictures(seed, 6, 1, [](qint64) { return 6; }).first());
    }
};

FORJA_TEST(ExploreTest)
#include "test_explore.moc"
