// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "ui/widgets/numberlabel.h"
#include "ui/window/runbar.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestRunBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// It was fitted for the first numbers only: "122,885 imag".
    void numbersThatGrowAreNotCut()
    {
        QWidget window;
        WindowActions actions(&window);
        RunBar bar(&actions, &window);
        bar.setPresetLabel(u"flat"_s);
        window.show();
        Progress progress;
        progress.imagesPerSecond = 1;
        bar.setProgress(progress);
        for (int width = 960; width < 1600; width += 20) {
            bar.resize(width, bar.height());
            progress.at.update = 1;
            progress.imagesPerSecond = 1;
            bar.setProgress(progress);
            bar.setPresetLabel(u"flat"_s); // fits it anew
            progress.at.update = 1'234'567;
            progress.imagesPerSecond = 122'885;
            bar.setProgress(progress);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QTest::qWait(0);
            for (const NumberLabel *label : bar.findChildren<NumberLabel *>()) {
                if (label->isVisible())
                    QVERIFY2(label->width() >= label->sizeHint().width()
                                 && label->mapTo(&bar, QPoint(label->width(), 0)).x() <= bar.width(),
                             qPrintable(QString::number(width)));
            }
        }
    }
};

FORJA_TEST(TestRunBar)
#include "test_runbar.moc"
