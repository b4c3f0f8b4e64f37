// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "ui/gallery/insidepanel.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/text/picturewording.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestInspector : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void init()
    {
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QCoreApplication::setApplicationName(u"ForjaTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        QSettings().clear();
    }
    void copySentenceNeverClaimsProof_data()
    {
        QTest::addColumn<double>("heldOutCloser");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("usual")
            << 0.62
            << u"No sign of copying: 62 % of held-out pictures have a closer neighbour (pixels, flips included)"_s;
        QTest::newRow("near")
            << 0.01
            << u"Closer than 99 % of held-out pictures: check whether it is a copy (pixels, flips included)"_s;
        QTest::newRow("nearest of all")
            << 0.0
            << u"Closer than every held-out picture: check whether it is a copy (pixels, flips included)"_s;
        QTest::newRow("unknown") << double(NAN)
                                 << u"How this distance ranks among held-out pictures is not known."_s;
    }
    void copySentenceNeverClaimsProof()
    {
        QFETCH(double, heldOutCloser);
        QFETCH(QString, sentence);
        InspectorPanel panel;
        Inspection inspection = example();
        inspection.heldOutCloser = heldOutCloser;
        panel.show(inspection);
        QCOMPARE(panel.copySentence(), sentence);
    }
    void ofPointsItSaysNothingOfPictures()
    {
        InspectorPanel panel;
        QSignalSpy inside(&panel, &InspectorPanel::insideRequested);
        panel.setOfPoints(true);
        panel.show(example());
        panel.resize(260, 900);
        panel.show();
        QCOMPARE(panel.latentLine(), u"seed 7 · class 5"_s);
        auto *flat = panel.findChild<QPushButton *>(u"flatWorld"_s);
        QVERIFY(flat->isVisible() && !panel.inside()->isVisible()
                && !panel.findChild<QPushButton *>(u"explore"_s)->isVisible());
        QVERIFY(inside.isEmpty());
        QSignalSpy wanted(&panel, &InspectorPanel::flatWorldRequested);
        flat->click();
        QCOMPARE(wanted.count(), 1);
        panel.setOfPoints(false);
        QVERIFY(!flat->isVisible() && panel.inside()->isVisible());
    }
    void factsAreSpelledOut()
    {
        InspectorPanel panel;
        panel.show(example());
        QCOMPARE(panel.latentLine(), u"seed 7 · no. 26 · class 5"_s);
        QCOMPARE(panel.outputLine(), u"−0.9 · 31st percentile of real"_s);
        panel.setClassNames({{}, {}, {}, {}, {}, u"cat"_s});
        QCOMPARE(panel.latentLine(), u"seed 7 · no. 26 · class cat"_s);
    }
    void unknownNumbersAreSaidToBeUnknown()
    {
        InspectorPanel panel;
        Inspection inspection = example();
        inspection.percentile = NAN;
        panel.show(inspection);
        QCOMPARE(panel.outputLine(), u"−0.9"_s);
        inspection.output = NAN;
        inspection.classIndex = -1;
        panel.show(inspection);
        QCOMPARE(panel.outputLine(), u"unknown"_s);
        QCOMPARE(panel.latentLine(), u"seed 7 · no. 26"_s);
    }
    void ordinalsAreEnglish()
    {
        QStringList all;
        for (const int number : {0, 1, 2, 3, 4, 11, 12, 13, 21, 92, 100})
            all.append(ordinal(number));
        QCOMPARE(all.join(QLatin1Char(' ')), u"0th 1st 2nd 3rd 4th 11th 12th 13th 21st 92nd 100th"_s);
    }
    void nothingPickedIsAKindSentence()
    {
        InspectorPanel panel;
        panel.resize(240, 600);
        QVERIFY(panel.isEmpty());
        panel.show(example());
        QVERIFY(!panel.isEmpty());
        panel.clear();
        QVERIFY(panel.isEmpty());
        QCOMPARE(panel.copySentence(), QString());
    }
    void withoutNeighboursNothingIsSaidOfCopying()
    {
        InspectorPanel panel;
        Inspection inspection = example();
        inspection.nearest.clear();
        panel.show(inspection);
        QCOMPARE(panel.copySentence(), QString());
        QVERIFY(panel.nearestRow()->isHidden());
    }
    void actionsNameWhatIsShown()
    {
        InspectorPanel panel;
        panel.resize(240, 700);
        panel.show(example());
        panel.grab();
        QSignalSpy starred(&panel, &InspectorPanel::starRequested);
        QSignalSpy moment(&panel, &InspectorPanel::momentRequested);
        QImage saved;
        connect(&panel, &InspectorPanel::saveRequested, this,
                [&saved](const QImage &picture, const Inspection &) { saved = picture; });
        QList<QPushButton *> buttons = panel.findChildren<QPushButton *>();
        buttons.removeIf([](const QPushButton *button) { return button->isHidden(); });
        QSignalSpy branched(&panel, &InspectorPanel::branchRequested);
        QSignalSpy explored(&panel, &InspectorPanel::exploreRequested);
        QCOMPARE(buttons.size(), 4);
        for (QPushButton *button : buttons)
            button->click();
        QCOMPARE(starred.value(0).value(0).toLongLong(), 1800);
        QCOMPARE(branched.value(0).value(0).toLongLong(), 1800);
        QCOMPARE(explored.value(0).value(0).value<Inspection>().index, 26);
        QCOMPARE(saved, example().picture);
        QTest::mouseClick(panel.overTimeRow(), Qt::LeftButton, {},
                          panel.overTimeRow()->thumbRect(1).center());
        QCOMPARE(moment.value(0).value(0).toLongLong(), 300);
        QTest::keyClick(panel.overTimeRow(), Qt::Key_Left);
        QTest::keyClick(panel.overTimeRow(), Qt::Key_Return);
        QCOMPARE(moment.value(1).value(0).toLongLong(), 100);
    }

    void theInsideIsAskedForOnlyWhereItIsWanted()
    {
        InspectorPanel panel;
        QSignalSpy asked(&panel, &InspectorPanel::insideRequested);
        panel.inside()->toggle()->setChecked(false);
        panel.show(example());
        QCOMPARE(asked.size(), 0);
        panel.inside()->toggle()->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<InsideRequest>().update, 1800);
        QCOMPARE(asked.first().first().value<InsideRequest>().index, 26);
        // The same picture told again is not asked for again; another one is.
        panel.show(example());
        QCOMPARE(asked.size(), 1);
        Inspection other = example();
        other.index = 3;
        panel.show(other);
        QCOMPARE(asked.size(), 2);
    }
    void theObjectionIsColouredBySignAndStrength()
    {
        InspectorPanel panel;
        panel.inside()->toggle()->setChecked(true);
        panel.show(example());
        QVERIFY(panel.inside()->overlay().isNull());
        panel.showInside(exampleInside());
        const Theme theme = Theme::dark();
        const QImage overlay = InsidePanel::overlayOf(exampleInside(), theme, 1);
        QCOMPARE(overlay.size(), QSize(2, 1));
        QCOMPARE(overlay.pixelColor(0, 0).rgb(), theme.real.rgb());
        QCOMPARE(overlay.pixelColor(0, 0).alpha(), 255);
        QCOMPARE(QColor(overlay.pixelColor(1, 0).rgb()), QColor(theme.g.rgb()));
        QVERIFY(overlay.pixelColor(1, 0).alpha() > 100 && overlay.pixelColor(1, 0).alpha() < 200);
        QVERIFY(!panel.inside()->overlay().isNull());
        QVERIFY2(panel.inside()->objectionSentence().contains(u"D of update 1,500"_s),
                 qPrintable(panel.inside()->objectionSentence()));
        panel.inside()->strength()->setValue(20);
        QVERIFY(panel.inside()->overlay().pixelColor(0, 0).alpha() < 60);
        panel.inside()->objectionToggle()->click();
        QVERIFY(panel.inside()->overlay().isNull());
    }
    void whatAnUpdateChangesIsSaidWithItsFactor()
    {
        InspectorPanel panel;
        panel.inside()->toggle()->setChecked(true);
        panel.show(example());
        InsideView view = exampleInside();
        view.searched = view.toSearch = view.pictures = 200;
        view.change = InsideView::Change{1500, square(10), square(12), square(130), 50, 0.25, -0.9F, -0.7F};
        panel.showInside(view);
        QVERIFY2(panel.inside()->changeSentence().contains(u"× 50"_s),
                 qPrintable(panel.inside()->changeSentence()));
        QVERIFY2(panel.inside()->changeSentence().contains(u"from −0.90 to −0.70"_s),
                 qPrintable(panel.inside()->changeSentence()));
        QVERIFY(panel.inside()->changeSentence().contains(u"0.25 of 255"_s));
        QCOMPARE(panel.inside()->changeRow()->thumbs().size(), 3);
        QVERIFY2(panel.inside()->nearestSentence().contains(u"all 200"_s),
                 qPrintable(panel.inside()->nearestSentence()));
        // What was seen of another picture is not shown of this one.
        InsideView other = view;
        other.of.index = 2;
        other.change->factor = 1000;
        panel.showInside(other);
        QVERIFY(panel.inside()->changeSentence().contains(u"× 50"_s));
    }
    void aRealPictureHasAPathAndNoLatent()
    {
        InspectorPanel panel;
        panel.inside()->toggle()->setChecked(true);
        QSignalSpy asked(&panel, &InspectorPanel::insideRequested);
        Inspection real = example();
        real.index = -1;
        real.path = u"5/a.png"_s;
        real.className = u"five"_s;
        real.output = real.percentile = NAN;
        panel.show(real);
        QCOMPARE(panel.latentLine(), u"5/a.png"_s);
        QCOMPARE(asked.last().first().value<InsideRequest>().path, u"5/a.png"_s);
        QCOMPARE(panel.copySentence(), u""_s); // it is a training picture itself
        for (const QPushButton *button : panel.findChildren<QPushButton *>())
            QVERIFY(button->isHidden());
        InsideView view = exampleInside();
        view.of = {.path = real.path};
        view.output = 1.5F;
        view.percentile = 80;
        panel.showInside(view);
        QCOMPARE(panel.outputLine(), u"1.5 · 80th percentile of real"_s);
    }

private:
    static InsideView exampleInside()
    {
        InsideView view;
        view.of = {.update = 1800, .index = 26};
        view.judge = 1500;
        view.objection = {1, -0.4F};
        view.objectionSize = {2, 1};
        view.steepest = 0.02;
        return view;
    }
    static QImage square(int shade)
    {
        QImage image(16, 16, QImage::Format_Grayscale8);
        image.fill(shade);
        return image;
    }
    static Inspection example()
    {
        Inspection inspection;
        inspection.update = 1800;
        inspection.index = 26;
        inspection.classIndex = 5;
        inspection.latentSeed = 7;
        inspection.picture = square(200);
        inspection.output = -0.9F;
        inspection.percentile = 31;
        inspection.heldOutCloser = 0.5;
        inspection.nearest = {{square(10), u"5/a.png"_s, 3.5}, {square(20), u"5/b.png"_s, 4}};
        inspection.overTime = {{100, square(30)}, {300, square(60)}};
        inspection.isWhole = true;
        return inspection;
    }
};

FORJA_TEST(TestInspector)
#include "test_inspector.moc"
