// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/visible.h"
#include "tests/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestVisible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatATerminalObeysAreSpelledOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("clear screen") << u"a\x1b[2Jb"_s << u"a\\x1b[2Jb"_s;
        QTest::newRow("forged line") << u"cat\nforja-cli: all is well"_s << u"cat\\nforja-cli: all is well"_s;
        QTest::newRow("overwritten line") << u"cat\rdog"_s << u"cat\\rdog"_s;
        QTest::newRow("delete") << u"a\x7f"_s << u"a\\x7f"_s;
        QTest::newRow("control sequence in one character")
            << QString(u"a"_s + QChar(0x9b) + u"2J"_s) << u"a\\u009b2J"_s;
        QTest::newRow("letters turned round")
            << QString(u"gnp"_s + QChar(0x202e) + u"exe"_s) << u"gnp\\u202eexe"_s;
        QTest::newRow("a line of Unicode") << QString(u"a"_s + QChar(0x2028) + u"b"_s) << u"a\\u2028b"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a\\tb"_s;
        for (const char16_t mark : {0x061c, 0x200e, 0x200f, 0x2029, 0x2066, 0x2069, 0xfeff})
            QTest::newRow(qPrintable(u"mark %1"_s.arg(mark, 4, 16, QChar(u'0'))))
                << QString(u"a"_s + QChar(mark) + u"b"_s) << u"a\\u%1b"_s.arg(mark, 4, 16, QChar(u'0'));
        for (const char16_t sign : {0x00a0, 0x200d, 0x2027, 0x202f, 0x2065, 0x206a})
            QTest::newRow(qPrintable(u"sign %1"_s.arg(sign, 4, 16, QChar(u'0'))))
                << QString(u"a"_s + QChar(sign) + u"b"_s) << QString(u"a"_s + QChar(sign) + u"b"_s);
        QTest::newRow("other scripts") << u"çãé 猫 🐈 кот"_s << u"çãé 猫 🐈 кот"_s;
    }

    void namesThatATerminalObeysAreSpelledOut()
    {
        QFETCH(QString, name);
        QTEST(visible(name), "shown");
    }

    void jsonKeepsItsMeaning()
    {
        const QJsonObject object{{u"name"_s, QString(u"a\x1b\n"_s + QChar(0x9b) + QChar(0x202e) + u"é"_s)}};
        const QByteArray shown = visibleJson(QJsonDocument(object).toJson());
        QCOMPARE(QJsonDocument::fromJson(shown).object(), object);
        QVERIFY(shown.contains("\\u009b") && shown.contains("\\u202e"));
        QVERIFY(!QString::fromUtf8(shown).contains(QChar(0x9b)));
    }
};

FORJA_TEST(TestVisible)
#include "test_visible.moc"
