// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/datasource.h"
#include "engine/experiment/liveedit.h"
#include "engine/experiment/nearnames.h"
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// What people type: names of files and of settings, and what becomes of them.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDistanceIsLevenshteins_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<qsizetype>("distance");
        QTest::newRow("nothing and nothing") << QString() << QString() << qsizetype{0};
        QTest::newRow("nothing and a word") << QString() << u"abc"_s << qsizetype{3};
        QTest::newRow("the same") << u"g.rate"_s << u"g.rate"_s << qsizetype{0};
        QTest::newRow("published") << u"kitten"_s << u"sitting"_s << qsizetype{3};
        QTest::newRow("published, longer") << u"intention"_s << u"execution"_s << qsizetype{5};
        QTest::newRow("one more") << u"rate"_s << u"grate"_s << qsizetype{1};
        QTest::newRow("two swapped") << u"raet"_s << u"rate"_s << qsizetype{2};
        QTest::newRow("nothing in common") << u"abc"_s << u"xyzw"_s << qsizetype{4};
    }
    void theDistanceIsLevenshteins()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(qsizetype, distance);
        QCOMPARE(editDistance(a, b), distance);
        QCOMPARE(editDistance(b, a), distance);
    }

    void theNearestNamesComeFirst()
    {
        const QStringList names{u"00003-faces"_s, u"00002-digits"_s, u"00001-Digits"_s, u"other"_s};
        QCOMPARE(nearestNames(u"00001-DIGITS"_s, names, 2),
                 (QStringList{u"00001-Digits"_s, u"00002-digits"_s}));
        QCOMPARE(nearestNames(u"0000x-digits"_s, names, 2), // both as near: in their order
                 (QStringList{u"00002-digits"_s, u"00001-Digits"_s}));
        QCOMPARE(nearestNames(u"other"_s, names, 9).size(), 4);
        QCOMPARE(nearestNames(u"other"_s, names, 0), QStringList());
        QCOMPARE(nearestNames(u"other"_s, {}, 3), QStringList());
    }

    void onlyTheBeginningOfALongNameIsCompared()
    {
        const QString start(80, u'x');
        QCOMPARE(nearestNames(start + u"aaaa"_s, {start + u"bbbb"_s, start + u"aaaa"_s}, 1),
                 QStringList{start + u"bbbb"_s}); // both as near
    }

    void theEndingOfAnArchiveFalls_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("without");
        for (const char *ending : {".zip", ".tar", ".tgz", ".tbz", ".tbz2", ".txz", ".tzst", ".tar.gz",
                                   ".tar.bz2", ".tar.xz", ".tar.zst", ".TAR.GZ", ".Zip"})
            QTest::newRow(ending) << u"my.faces"_s + QLatin1String(ending) << u"my.faces"_s;
        for (const char *name : {"my.faces", "faces.gz", "faces.zip.txt", "zip", "faces.rar"})
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(name);
    }
    void theEndingOfAnArchiveFalls()
    {
        QFETCH(QString, name);
        QFETCH(QString, without);
        QCOMPARE(withoutArchiveEnding(name), without);
    }

    void pointsAreNamedBehindFlat()
    {
        QVERIFY(isFlatSource(u"flat:ring"_s) && isFlatSource(u"flat:"_s));
        QVERIFY(!isFlatSource(u"/home/flat:ring"_s) && !isFlatSource(u"Flat:ring"_s)
                && !isFlatSource(u"sample:digits"_s) && !isFlatSource({}));
        QCOMPARE(flatPlace(u"flat:/home/me/flat:points.csv"_s), u"/home/me/flat:points.csv"_s);
        QCOMPARE(withoutCsvEnding(u"my.points.CSV"_s), u"my.points"_s);
        QCOMPARE(withoutCsvEnding(u"points.csv.txt"_s), u"points.csv.txt"_s);
    }

    void anEditDuringARunIsTakenOrRefusedInASentence_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("sentence"); // empty: taken
        QTest::newRow("taken") << u"g.rate"_s << QVariant(2e-3) << QString();
        QTest::newRow("not live")
            << u"g.latent"_s << QVariant(8)
            << u"g.latent: this setting cannot change during a run. Start a new run with it."_s;
        QTest::newRow("out of range")
            << u"g.rate"_s << QVariant(2)
            << u"g.rate: 2 is not allowed. It takes a number from 0 to 1, or a curve."_s;
        QTest::newRow("no setting")
            << u"g.rte"_s << QVariant(2e-3)
            << u"g.rte: there is no such setting. Did you mean g.rate? `forja-cli fields` lists them."_s;
        QTest::newRow("not with the others")
            << u"g.updates"_s << QVariant(0)
            << u"d.updates and g.updates are both 0: neither player would learn. Set one of them to 1 or more."_s;
    }
    void anEditDuringARunIsTakenOrRefusedInASentence()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(QString, sentence);
        Experiment now(test::table());
        now.set(u"d.updates"_s, 0).orThrow();
        const auto edit = liveEdit(now, key, value);
        QCOMPARE(bool(edit), sentence.isEmpty());
        if (!edit) {
            QCOMPARE(edit.problem().english(), sentence);
            return;
        }
        QCOMPARE(edit->key, key);
        QCOMPARE(edit->value, value);
        QVERIFY(now.value(key) != value); // only asked what it would come to
    }

    void anEditIsKeptInTheFieldsOwnNameAndType()
    {
        const Field speed{.key = u"g.speed"_s,
                          .label = {},
                          .help = {},
                          .type = Field::Type::Int,
                          .standard = 3LL,
                          .maximum = 9,
                          .isLive = true,
                          .formerly = {u"g.tempo"_s}};
        const Experiment now(std::make_shared<const FieldTable>(QList<Field>{speed}, QList<FieldRule>{}));
        const LiveEdit edit = liveEdit(now, u"g.tempo"_s, 5.0).orThrow();
        QCOMPARE(edit.key, u"g.speed"_s);
        QCOMPARE(edit.value.typeId(), int(QMetaType::LongLong));
        QCOMPARE(edit.value.toLongLong(), 5);
    }
};

FORJA_TEST(TestNames)
#include "test_names.moc"
