// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace forja;
using namespace Qt::StringLiterals;

class TestMessageBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWentWellCarriesNoWarning()
    {
        MessageBar bar;
        auto *sign = bar.findChild<QLabel *>(u"warningSign"_s);
        int opened = 0;
        bar.tell(u"Written: a.html"_s, u"Open"_s, [&opened] { ++opened; });
        QVERIFY(bar.isVisible() && sign->isHidden());
        QCOMPARE(bar.text(), u"Written: a.html"_s);
        bar.answerButton()->click();
        QCOMPARE(opened, 1);
        QVERIFY(!bar.isVisible());
        bar.show(u"The disk is full."_s);
        QVERIFY(!sign->isHidden() && bar.answerButton()->isHidden());
    }

    void whatLastsComesBackAfterWhatIsClosed()
    {
        MessageBar bar;
        bar.setLasting(u"Another program trains this run."_s);
        bar.show(u"The rate is too high."_s);
        QCOMPARE(bar.text(), u"The rate is too high."_s);
        bar.findChild<QToolButton *>()->click();
        QCOMPARE(bar.text(), u"Another program trains this run."_s);
        bar.setLasting({});
        QVERIFY(!bar.isVisible());
    }
};

FORJA_TEST(TestMessageBar)
#include "test_messagebar.moc"
