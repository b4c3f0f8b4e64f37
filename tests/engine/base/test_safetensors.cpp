// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/safetensors.h"
#include "tests/testmain.h"

#include <QTest>
#include <QtEndian>

using namespace forja;
using namespace Qt::StringLiterals;

class TestSafetensors : public QObject
{
    Q_OBJECT

    static QByteArray file(const QByteArray &header, const QByteArray &data)
    {
        QByteArray out(8, '\0');
        qToLittleEndian(static_cast<quint64>(header.size()), out.data());
        return out + header + data;
    }
    static QByteArray entry(const QByteArray &shape, int begin, int end)
    {
        return "{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[" + QByteArray::number(begin)
            + ',' + QByteArray::number(end) + "]}";
    }

private Q_SLOTS:
    void tensorsAreReadBack()
    {
        const TensorFile tensors{{{u"ä \"q\""_s, u"F32"_s, {2}, QByteArray("12345678")},
                                  {u"empty"_s, u"I64"_s, {0, 3}, {}},
                                  {u"one"_s, u"U8"_s, {}, "x"}},
                                 {{u"run"_s, u"naïve\n"_s}}};
        const QByteArray bytes = encodeTensors(tensors);
        QCOMPARE(qFromLittleEndian<quint64>(bytes.constData()) % 8, 0U);
        const auto back = decodeTensors(bytes, u"file"_s);
        QVERIFY(back);
        QCOMPARE(back->metadata, tensors.metadata);
        QCOMPARE(back->tensors.size(), 3U);
        for (const StoredTensor &tensor : tensors.tensors) {
            const StoredTensor *found = back->find(tensor.name);
            QVERIFY(found);
            QCOMPARE(found->data, tensor.data);
            QCOMPARE(found->shape, tensor.shape);
        }
    }

    void brokenFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        const QByteArray four(4, 'x');
        const QByteArray good = file("{\"a\":" + entry("[1]", 0, 4) + "}", four);
        QVERIFY(decodeTensors(good, {}));
        QByteArray huge = good;
        qToLittleEndian(~quint64{0}, huge.data());
        QTest::newRow("empty") << QByteArray() << u"too short"_s;
        QTest::newRow("length of all ones") << huge << u"100 MB"_s;
        QTest::newRow("cut in header") << good.left(20) << u"ends inside"_s;
        QTest::newRow("cut in data") << good.chopped(1) << u"outside the file"_s;
        QTest::newRow("trailing bytes") << good + 'x' << u"no tensor"_s;
        QTest::newRow("array") << file("[]", {}) << u"at byte 0"_s;
        QTest::newRow("empty header") << file({}, {}) << u"at byte 0"_s;
        QTest::newRow("text after the end") << file("{}{}", {}) << u"after the end"_s;
        QTest::newRow("deep nesting") << file("{\"a\":" + QByteArray(100000, '['), {}) << u"at byte"_s;
        QTest::newRow("same name twice")
            << file("{\"a\":" + entry("[1]", 0, 4) + ",\"a\":" + entry("[1]", 4, 8) + "}", four + four)
            << u"twice"_s;
        QTest::newRow("hole") << file("{\"a\":" + entry("[1]", 4, 8) + "}", four + four) << u"hole"_s;
        QTest::newRow("overlap") << file(
            "{\"a\":" + entry("[2]", 0, 8) + ",\"b\":" + entry("[1]", 4, 8) + "}", four + four)
                                 << u"overlaps"_s;
        QTest::newRow("backwards") << file("{\"a\":" + entry("[1]", 4, 0) + "}", four) << u"outside"_s;
        QTest::newRow("wrong shape") << file("{\"a\":" + entry("[2]", 0, 4) + "}", four) << u"shape"_s;
        QTest::newRow("shape that overflows")
            << file("{\"a\":" + entry("[4611686018427387904,4]", 0, 0) + "}", {}) << u"shape"_s;
        QTest::newRow("number that overflows")
            << file("{\"a\":" + entry("[99999999999999999999]", 0, 4) + "}", four) << u"at byte"_s;
        QTest::newRow("negative side") << file("{\"a\":" + entry("[-1]", 0, 4) + "}", four) << u"at byte"_s;
        QTest::newRow("unknown type")
            << file("{\"a\":" + entry("[1]", 0, 4).replace("F32", "F33") + "}", four) << u"unknown type"_s;
        QTest::newRow("not UTF-8") << file("{\"\xff\":" + entry("[1]", 0, 4) + "}", four) << u"at byte"_s;
        QTest::newRow("metadata that is no text") << file("{\"__metadata__\":{\"a\":1}}", {}) << u"at byte"_s;
    }
    void brokenFileIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const auto tensors = decodeTensors(bytes, u"net.safetensors"_s);
        QVERIFY(!tensors);
        QCOMPARE(tensors.problem().args[0], u"net.safetensors"_s);
        QVERIFY2(tensors.problem().english().contains(why), qPrintable(tensors.problem().english()));
    }

    void everyCutAndEveryFlippedHeaderByteIsHandled()
    {
        const QByteArray whole = encodeTensors(
            {{{u"a"_s, u"F32"_s, {1}, "1234"}, {u"b"_s, u"U8"_s, {3}, "123"}}, {{u"k"_s, u"v"_s}}});
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!decodeTensors(whole.left(length), {}));
        for (qsizetype at = 0; at < 8 * whole.size(); ++at) {
            QByteArray flipped = whole;
            flipped[at / 8] = static_cast<char>(flipped[at / 8] ^ (1 << (at % 8)));
            // A flipped name or text may still be a whole file; then all data is accounted for.
            const auto tensors = decodeTensors(flipped, {});
            qsizetype total = 0;
            for (std::size_t i = 0; tensors && i < tensors->tensors.size(); ++i)
                total += tensors->tensors[i].data.size();
            QVERIFY(!tensors || total == 7);
        }
    }
};

FORJA_TEST(TestSafetensors)
#include "test_safetensors.moc"
