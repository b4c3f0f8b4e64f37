// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery/inspectorpanel.h"
#include "gallery/wording.h"
#include "testmain.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace forja;

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copySentenceNeverClaimsProof_data()
    {
        QTest::addColumn<double>("heldOutCloser");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("usual") << 0.62
                               << QStringLiteral(
                                      "No sign of copying: 62 % of held-out pictures have a closer neighbour (pixels, flips included)");
        QTest::newRow("near") << 0.01
                              << QStringLiteral(
                                     "Closer than 99 % of held-out pictures: look whether it is a copy (pixels, flips included)");
        QTest::newRow("nearest of all") << 0.0
                                        << QStringLiteral(
                                               "Closer than every held-out picture: look whether it is a copy (pixels, flips included)");
        QTest::newRow("unknown") << double(NAN) << QStringLiteral("How this distance ranks among held-out pictures is not known.");
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
    void factsAreSpelledOut()
    {
        InspectorPanel panel;
        panel.show(example());
        QCOMPARE(panel.latentLine(), QStringLiteral("seed 7 · no. 26 · class 5"));
        QCOMPARE(panel.outputLine(), QStringLiteral("−0.9 · 31st percentile of real"));
        panel.setClassNames({{}, {}, {}, {}, {}, QStringLiteral("cat")});
        QCOMPARE(panel.latentLine(), QStringLiteral("seed 7 · no. 26 · class cat"));
    }
    void unknownNumbersAreSaidToBeUnknown()
    {
        InspectorPanel panel;
        Inspection inspection = example();
        inspection.percentile = NAN;
        panel.show(inspection);
        QCOMPARE(panel.outputLine(), QStringLiteral("−0.9"));
        inspection.output = NAN;
        inspection.classIndex = -1;
        panel.show(inspection);
        QCOMPARE(panel.outputLine(), QStringLiteral("unknown"));
        QCOMPARE(panel.latentLine(), QStringLiteral("seed 7 · no. 26"));
    }
    void ordinalsAreEnglish()
    {
        QStringList all;
        for (const int number : {0, 1, 2, 3, 4, 11, 12, 13, 21, 92, 100})
            all.append(ordinal(number));
        QCOMPARE(all.join(QLatin1Char(' ')), QStringLiteral("0th 1st 2nd 3rd 4th 11th 12th 13th 21st 92nd 100th"));
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
        connect(&panel, &InspectorPanel::saveRequested, this, [&saved](const QImage &picture, const Inspection &) { saved = picture; });
        const auto buttons = panel.findChildren<QPushButton *>();
        QSignalSpy branched(&panel, &InspectorPanel::branchRequested);
        QCOMPARE(buttons.size(), 3);
        for (QPushButton *button : buttons)
            button->click();
        QCOMPARE(starred.value(0).value(0).toLongLong(), 1800);
        QCOMPARE(branched.value(0).value(0).toLongLong(), 1800);
        QCOMPARE(saved, example().picture);
        QTest::mouseClick(panel.overTimeRow(), Qt::LeftButton, {}, panel.overTimeRow()->thumbRect(1).center());
        QCOMPARE(moment.value(0).value(0).toLongLong(), 300);
        QTest::keyClick(panel.overTimeRow(), Qt::Key_Left);
        QTest::keyClick(panel.overTimeRow(), Qt::Key_Return);
        QCOMPARE(moment.value(1).value(0).toLongLong(), 100);
    }

private:
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
        inspection.nearest = {{square(10), QStringLiteral("5/a.png"), 3.5}, {square(20), QStringLiteral("5/b.png"), 4}};
        inspection.overTime = {{100, square(30)}, {300, square(60)}};
        return inspection;
    }
};

FORJA_TEST(TestInspector)
#include "test_inspector.moc"
