// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "ui/runs/runsfilter.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTimeZone>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

RunSummary summary(const char *name, const char *parent = nullptr)
{
    RunSummary run;
    run.name = QString::fromUtf8(name);
    run.path = u"/runs/"_s + run.name;
    run.data = u"sample:digits"_s;
    run.preset = u"quick-look"_s;
    run.began = QDateTime::fromSecsSinceEpoch(1000 + run.name.left(5).toLongLong(), QTimeZone::utc());
    run.lastEvent = EventKind::Finish;
    run.at.update = run.name.left(5).toLongLong() * 10;
    if (parent)
        run.origin = Origin{Origin::Kind::Branch, QString::fromUtf8(parent), 5};
    return run;
}

MeasureRecord measured(double distance, const char *protocol = "p")
{
    return {QString::fromUtf8(protocol),
            10,
            0,
            10,
            10,
            {{measurekey::kDistance, distance}, {measurekey::kDiversity, 1}}};
}

} // namespace

class TestRunsModel : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();

    /// The rows as they would be seen, a level of the tree for each dot.
    static QStringList printed(const QAbstractItemModel &model, const QModelIndex &parent = {},
                               const QString &before = {})
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            rows << before + index.data().toString();
            rows += printed(model, index, before + QLatin1Char('.'));
        }
        return rows;
    }

    static RunNews news(std::vector<RunSummary> changed, const QStringList &gone = {})
    {
        return {std::move(changed), gone, 0, 0};
    }

private Q_SLOTS:
    void runsComeChangeAndGo()
    {
        RunsModel model(m_table);
        const QAbstractItemModelTester tester(&model);
        model.setRuns({summary("00001-a"), summary("00002-b")});
        model.take(news({summary("00003-c")}));
        QCOMPARE(printed(model), (QStringList{u"00001-a"_s, u"00002-b"_s, u"00003-c"_s}));
        RunSummary changed = summary("00002-b");
        changed.at.update = 77;
        model.take(news({changed}, {u"/runs/00001-a"_s}));
        QCOMPARE(printed(model), (QStringList{u"00002-b"_s, u"00003-c"_s}));
        QCOMPARE(model.index(0, RunsModel::Length).data().toString(), u"77"_s);
    }

    void branchesStandUnderTheirParentsInWhateverOrderTheyCome()
    {
        RunsModel model(m_table);
        const QAbstractItemModelTester tester(&model);
        model.setGrouping({RunGrouping::Kind::Branches});
        model.take(news({summary("00003-c", "00002-b")}));
        model.take(news({summary("00002-b", "00001-a")}));
        QCOMPARE(printed(model), (QStringList{u"00002-b"_s, u".00003-c"_s}));
        model.take(news({summary("00001-a")}));
        QCOMPARE(printed(model), (QStringList{u"00001-a"_s, u".00002-b"_s, u"..00003-c"_s}));
    }

    void branchesOutliveTheirParent()
    {
        RunsModel model(m_table);
        const QAbstractItemModelTester tester(&model);
        model.setGrouping({RunGrouping::Kind::Branches});
        model.setRuns({summary("00001-a"), summary("00002-b", "00001-a"), summary("00003-c", "00002-b")});
        model.take(news({}, {u"/runs/00001-a"_s}));
        QCOMPARE(printed(model), (QStringList{u"00002-b"_s, u".00003-c"_s}));
        QCOMPARE(model.branchesOf(u"00001-a"_s), QStringList{u"00002-b"_s});
    }

    void runsThatSayTheyComeFromEachOtherDoNoHarm()
    {
        RunsModel model(m_table);
        const QAbstractItemModelTester tester(&model);
        model.setGrouping({RunGrouping::Kind::Branches});
        model.setRuns({summary("00001-a", "00002-b"), summary("00002-b", "00001-a"),
                       summary("00003-c", "00003-c")});
        QCOMPARE(printed(model).size(), 3);
        model.take(news({summary("00001-a", "00002-b")}));
        QCOMPARE(printed(model).size(), 3);
    }

    void groupsFollowWhatIsSaidOfRuns()
    {
        RunsModel model(m_table);
        const QAbstractItemModelTester tester(&model);
        model.setRuns({summary("00001-a"), summary("00002-b")});
        model.setGrouping({RunGrouping::Kind::Tags});
        QCOMPARE(printed(model), (QStringList{u"no tag: 2 runs"_s, u".00001-a"_s, u".00002-b"_s}));
        model.setNotes(u"/runs/00001-a"_s, {{u"best"_s}, {}, false});
        QCOMPARE(printed(model),
                 (QStringList{u"no tag: 1 run"_s, u".00002-b"_s, u"best: 1 run"_s, u".00001-a"_s}));
        model.setNotes(u"/runs/00002-b"_s, {{u"best"_s}, {}, false});
        QCOMPARE(printed(model), (QStringList{u"best: 2 runs"_s, u".00001-a"_s, u".00002-b"_s}));
    }

    void anySettingThatVariesGroups()
    {
        RunsModel model(m_table);
        const QAbstractItemModelTester tester(&model);
        RunSummary wide = summary("00002-b");
        wide.values.insert(u"g.latent"_s, 128);
        model.setRuns({summary("00001-a"), wide});
        QStringList keys;
        for (const Field *field : model.varyingFields())
            keys << field->key;
        QCOMPARE(keys, QStringList{u"g.latent"_s});
        model.setGrouping({RunGrouping::Kind::Setting, u"g.latent"_s});
        QCOMPARE(printed(model),
                 (QStringList{u"Latent 64: 1 run"_s, u".00001-a"_s, u"Latent 128: 1 run"_s, u".00002-b"_s}));
    }

    void everyWordNarrowsTheList_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("left");
        const QString a = u"00001-a"_s, b = u"00002-b"_s;
        QTest::newRow("nothing") << QString() << QStringList{a, b};
        QTest::newRow("name") << u"2-B"_s << QStringList{b};
        QTest::newRow("tag") << u"#best"_s << QStringList{a};
        QTest::newRow("note") << u"WEIRD"_s << QStringList{a};
        QTest::newRow("setting by its key") << u"g.latent=128"_s << QStringList{b};
        QTest::newRow("data and state") << u"digits finished"_s << QStringList{a, b};
        QTest::newRow("two words that no run has both") << u"#best g.latent=128"_s << QStringList{};
    }
    void everyWordNarrowsTheList()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, left);
        RunsModel model(m_table);
        RunsFilter filter(&model);
        filter.setSort(RunsFilter::Key::Name, Qt::AscendingOrder);
        const QAbstractItemModelTester tester(&filter);
        RunSummary noted = summary("00001-a"), wide = summary("00002-b");
        noted.notes = {{u"best"_s}, u"weird colours"_s, false};
        wide.values.insert(u"g.latent"_s, 128);
        model.setRuns({noted, wide});
        filter.setText(text);
        QCOMPARE(printed(filter), left);
        QCOMPARE(filter.count(), int(left.size()));
    }

    void aFoundBranchShowsItsParents()
    {
        RunsModel model(m_table);
        RunsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter);
        model.setGrouping({RunGrouping::Kind::Branches});
        model.setRuns({summary("00001-a"), summary("00002-needle", "00001-a"), summary("00003-c", "00001-a"),
                       summary("00004-d")});
        filter.setText(u"needle"_s);
        QCOMPARE(printed(filter), (QStringList{u"00001-a"_s, u".00002-needle"_s}));
    }

    void sortingByMeasureKeepsApartWhatCannotBeCompared()
    {
        RunsModel model(m_table);
        RunsFilter filter(&model);
        std::vector<RunSummary> runs{summary("00001-a"), summary("00002-b"), summary("00003-c"),
                                     summary("00004-d"), summary("00005-e")};
        runs[0].best = measured(3);
        runs[1].best = measured(1);
        runs[2].best = measured(2, "q");
        runs[3].data = u"sample:faces"_s;
        runs[3].best = measured(0.5);
        model.setRuns(runs);
        filter.setSort(RunsFilter::Key::Measure, Qt::AscendingOrder);
        QCOMPARE(printed(filter),
                 (QStringList{u"00002-b"_s, u"00001-a"_s, u"00003-c"_s, u"00004-d"_s, u"00005-e"_s}));
        filter.setSort(RunsFilter::Key::Measure, Qt::DescendingOrder);
        QCOMPARE(printed(filter),
                 (QStringList{u"00001-a"_s, u"00002-b"_s, u"00003-c"_s, u"00004-d"_s, u"00005-e"_s}));
    }

    void theNewestIsFirstAndARunThatChangesMovesWhenItMust()
    {
        RunsModel model(m_table);
        RunsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter);
        model.setRuns({summary("00001-a"), summary("00010-j"), summary("00002-b")});
        QCOMPARE(printed(filter), (QStringList{u"00010-j"_s, u"00002-b"_s, u"00001-a"_s}));
        filter.setSort(RunsFilter::Key::Length, Qt::DescendingOrder);
        RunSummary grown = summary("00001-a");
        grown.at.update = 5000;
        model.take(news({grown}));
        QCOMPARE(printed(filter), (QStringList{u"00001-a"_s, u"00010-j"_s, u"00002-b"_s}));
    }

    void whatCannotBeReadComesLastEitherWay()
    {
        RunsModel model(m_table);
        RunsFilter filter(&model);
        RunSummary broken = summary("00009-x");
        broken.problem = Problem{u"run.newer"_s, u"%1: made by a newer version."_s, {u"/runs/00009-x"_s}};
        model.setRuns({summary("00001-a"), broken, summary("00002-b")});
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            filter.setSort(RunsFilter::Key::Size, order);
            QCOMPARE(printed(filter).constLast(), u"00009-x"_s);
        }
        QVERIFY(filter.index(2, RunsModel::Standing)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"newer version"_s));
    }
};

FORJA_TEST(TestRunsModel)
#include "test_runsmodel.moc"
