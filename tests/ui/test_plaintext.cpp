// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "ui/theme/plaintext.h"
#include "ui/window/mainwindow.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        qputenv("FORJA_RUNS", m_folder.path().toUtf8());
        m_window = std::make_unique<MainWindow>(assembleFields());
    }
    void cleanup() { m_window.reset(); }

    void aNameThatLooksLikeHtmlIsShownAsItIs()
    {
        QLabel label(u"<img src='/etc/hostname'> <b>cats</b>"_s);
        label.ensurePolished();
        QCOMPARE(label.textFormat(), Qt::PlainText);
        label.setToolTip(u"<b>cats</b>"_s);
        QVERIFY2(label.toolTip().contains(u"&lt;b&gt;cats"_s), qPrintable(label.toolTip()));
        QVERIFY(plainTip(u"<b>cats</b>"_s).contains(u"&lt;b&gt;cats"_s));
        QCOMPARE(plainTip(u"cats & dogs"_s), u"cats & dogs"_s);
    }

    void whatIsDeclaredToBeRichStaysSo()
    {
        QLabel label(u"<b>Real</b>"_s);
        label.setTextFormat(Qt::RichText);
        label.ensurePolished();
        QCOMPARE(label.textFormat(), Qt::RichText);
        setRichTip(&label, u"<p><b>Rate</b></p>"_s);
        QCOMPARE(label.toolTip(), u"<p><b>Rate</b></p>"_s);
    }

    void noLabelOfTheWindowGuessesWhetherItsTextIsHtml()
    {
        m_window->show();
        const auto labels = m_window->findChildren<QLabel *>();
        QVERIFY(labels.size() > 50);
        for (QLabel *label : labels) {
            label->ensurePolished();
            QVERIFY2(label->textFormat() != Qt::AutoText,
                     qPrintable(label->objectName() + u": "_s + label->text()));
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

FORJA_TEST(TestPlainText)
#include "test_plaintext.moc"
