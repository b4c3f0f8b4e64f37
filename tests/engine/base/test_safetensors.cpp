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

    void theBytesAreThoseOfTheFormat()
    {
        // As Python's struct writes it: "<Q" of the header's length, blanks up to a multiple of 8, the data.
        const QByteArray header = R"({"__metadata__":{"format":"pt"},)"
                                  R"("b":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},)"
                                  R"("a":{"dtype":"F32","shape":[1,1],"data_offsets":[2,6]}})";
        QCOMPARE(header.size(), 139);
        const QByteArray whole = QByteArray("\x90\0\0\0\0\0\0\0", 8) + header + QByteArray(5, ' ')
            + QByteArray("\x07\xff\0\0\x80\x3f", 6);
        const TensorFile tensors{{{u"b"_s, u"U8"_s, {2}, QByteArray("\x07\xff", 2)},
                                  {u"a"_s, u"F32"_s, {1, 1}, QByteArray("\0\0\x80\x3f", 4)}},
                                 {{u"format"_s, u"pt"_s}}};
        QCOMPARE(encodeTensors(tensors), whole);
        const TensorFile read = decodeTensors(whole, {}).orThrow();
        QCOMPARE(qFromLittleEndian<float>(read.find(u"a"_s)->data.constData()), 1.0F);
        QCOMPARE(read.metadata, tensors.metadata);
        QCOMPARE(read.find(u"c"_s), nullptr);
    }

    void otherProgramsMayWriteTheHeaderTheirWay()
    {
        const QByteArray header
            = " {\n\"last\" : {\"data_offsets\":[ 4 , 5 ],\t\"shape\":[],\"dtype\":\"I8\"} ,\r\n"
              "\"\\u00e9\\/\\\\\\\"\\b\\f\\n\\r\\t\\uD83D\\ude00\" : {\"dtype\":\"F32\",\"shape\":[1],"
              "\"data_offsets\":[0,4]} , \"none\":{\"dtype\":\"F64\",\"shape\":[9223372036854775807,0],"
              "\"data_offsets\":[4,4]}, \"__metadata__\" : { } } ";
        const TensorFile read = decodeTensors(file(header, "1234x"), {}).orThrow();
        // In the order of their data, whatever the header's is.
        QCOMPARE(read.tensors.size(), 3U);
        QCOMPARE(read.tensors[0].name, u"\u00e9/\\\"\b\f\n\r\t\U0001F600"_s);
        QCOMPARE(read.tensors[0].data, QByteArray("1234"));
        QCOMPARE(read.tensors[1].name, u"none"_s);
        QVERIFY(read.tensors[1].data.isEmpty());
        QCOMPARE(read.tensors[2].data, QByteArray("x"));
        QVERIFY(read.metadata.isEmpty());
    }

    void anEscapeThatIsNoNumberIsRefused_data()
    {
        QTest::addColumn<QByteArray>("escape");
        for (const char *escape :
             {"\\u0x41", "\\u  41", "\\u+041", "\\u-041", "\\u41", "\\u00g1", "\\x41", "\\"})
            QTest::newRow(escape) << QByteArray(escape);
    }
    void anEscapeThatIsNoNumberIsRefused()
    {
        QFETCH(QByteArray, escape);
        const auto read = decodeTensors(file("{\"" + escape + "\":" + entry("[1]", 0, 4) + "}", "1234"), {});
        QVERIFY(!read);
        QVERIFY2(read.problem().english().contains(u"breaks the format at byte"_s),
                 qPrintable(read.problem().english()));
    }

    void everyTypeHasItsSize_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("bytes");
        for (const char *one : {"BOOL", "U8", "I8", "F8_E4M3", "F8_E5M2"})
            QTest::newRow(one) << QByteArray(one) << 1;
        for (const char *two : {"I16", "U16", "F16", "BF16"})
            QTest::newRow(two) << QByteArray(two) << 2;
        for (const char *four : {"I32", "U32", "F32"})
            QTest::newRow(four) << QByteArray(four) << 4;
        for (const char *eight : {"I64", "U64", "F64"})
            QTest::newRow(eight) << QByteArray(eight) << 8;
    }
    void everyTypeHasItsSize()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, bytes);
        for (const int size : {1, 2, 4, 8}) {
            const QByteArray header = "{\"a\":" + entry("[3]", 0, 3 * size).replace("F32", type) + "}";
            QCOMPARE(bool(decodeTensors(file(header, QByteArray(3 * size, 'x')), {})), size == bytes);
        }
    }

    void whatIsNoTensorIsNotWritten()
    {
        const StoredTensor good{u"a"_s, u"F32"_s, {1}, "1234"};
        const auto refuses = [](const std::vector<StoredTensor> &tensors) {
            try {
                static_cast<void>(encodeTensors({tensors, {}}));
            } catch (const Error &error) {
                return error.problem().code == u"safetensors.broken";
            }
            return false;
        };
        QVERIFY(!refuses({good}));
        QVERIFY(refuses({good, good})); // its name is taken
        QVERIFY(refuses({{u"__metadata__"_s, u"F32"_s, {1}, "1234"}}));
        QVERIFY(refuses({{u"a"_s, u"F32"_s, {2}, "1234"}}));
        QVERIFY(refuses({{u"a"_s, u"F33"_s, {1}, "1234"}}));
        QVERIFY(refuses({{u"a"_s, u"F32"_s, {-1}, {}}}));
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
        QTest::newRow("an unknown property")
            << file("{\"a\":" + entry("[1]", 0, 4).replace("shape", "shapes") + "}", four)
            << u"unknown property “shapes”"_s;
        QTest::newRow("no type") << file("{\"a\":{\"shape\":[1],\"data_offsets\":[0,4]}}", four)
                                 << u"lacks its type, shape or place"_s;
        QTest::newRow("one offset") << file("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4]}}",
                                            four)
                                    << u"lacks its type, shape or place"_s;
        QTest::newRow("three offsets")
            << file("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,4]}}", four)
            << u"at byte"_s;
        QTest::newRow("a number with a zero before it")
            << file("{\"a\":" + entry("[01]", 0, 4) + "}", four) << u"at byte"_s;
        QTest::newRow("a side that no number holds")
            << file("{\"a\":" + entry("[9223372036854775808]", 0, 4) + "}", four) << u"at byte"_s;
        QTest::newRow("65 sides") << file(
            "{\"a\":" + entry("[1" + QByteArray(",1").repeated(64) + "]", 0, 4) + "}", four)
                                  << u"at byte"_s;
        QTest::newRow("a line end in a name")
            << file("{\"a\nb\":" + entry("[1]", 0, 4) + "}", four) << u"at byte"_s;
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
