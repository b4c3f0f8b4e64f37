// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "ui/runs/runsfilter.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTimeZone>

using namespace forja;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

RunSummary summary(const char *name, const char *parent = nullptr)
{
    RunSummary run;
    run.name = s(name);
    run.path = s("/runs/") + run.name;
    run.data = s("sample:digits");
    run.preset = s("quick-look");
    run.began = QDateTime::fromSecsSinceEpoch(1000 + run.name.left(5).toLongLong(), QTimeZone::utc());
    run.lastEvent = s("finish");
    run.at.update = run.name.left(5).toLongLong() * 10;
    if (parent)
        run.origin = Origin{Origin::Kind::Branch, s(parent), 5};
    return run;
}

MeasureRecord measured(double distance, const char *protocol = "p")
{
    return {s(protocol), 10, 0, distance, 1, 10, 10};
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
        QCOMPARE(printed(model), (QStringList{s("00001-a"), s("00002-b"), s("00003-c")}));
        RunSummary changed = summary("00002-b");
        changed.at.update = 77;
        model.take(news({changed}, {s("/runs/00001-a")}));
        QCOMPARE(printed(model), (QStringList{s("00002-b"), s("00003-c")}));
        QCOMPARE(model.index(0, RunsModel::Length).data().toString(), s("77"));
    }

    void branchesStandUnderTheirParentsInWhateverOrderTheyCome()
    {
        RunsModel model(m_table);
        const QAbstractItemModelTester tester(&model);
        model.setGrouping({RunGrouping::Kind::Branches});
        model.take(news({summary("00003-c", "00002-b")}));
        model.take(news({summary("00002-b", "00001-a")}));
        QCOMPARE(printed(model), (QStringList{s("00002-b"), s(".00003-c")}));
        model.take(news({summary("00001-a")}));
        QCOMPARE(printed(model), (QStringList{s("00001-a"), s(".00002-b"), s("..00003-c")}));
    }

    void branchesOutliveTheirParent()
    {
        RunsModel model(m_table);
        const QAbstractItemModelTester tester(&model);
        model.setGrouping({RunGrouping::Kind::Branches});
        model.setRuns({summary("00001-a"), summary("00002-b", "00001-a"), summary("00003-c", "00002-b")});
        model.take(news({}, {s("/runs/00001-a")}));
        QCOMPARE(printed(model), (QStringList{s("00002-b"), s(".00003-c")}));
        QCOMPARE(model.branchesOf(s("00001-a")), QStringList{s("00002-b")});
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
        QCOMPARE(printed(model), (QStringList{s("no tag: 2 runs"), s(".00001-a"), s(".00002-b")}));
        model.setNotes(s("/runs/00001-a"), {{s("best")}, {}, false});
        QCOMPARE(printed(model),
                 (QStringList{s("no tag: 1 run"), s(".00002-b"), s("best: 1 run"), s(".00001-a")}));
        model.setNotes(s("/runs/00002-b"), {{s("best")}, {}, false});
        QCOMPARE(printed(model), (QStringList{s("best: 2 runs"), s(".00001-a"), s(".00002-b")}));
    }

    void anySettingThatVariesGroups()
    {
        RunsModel model(m_table);
        const QAbstractItemModelTester tester(&model);
        RunSummary wide = summary("00002-b");
        wide.values.insert(s("g.latent"), 128);
        model.setRuns({summary("00001-a"), wide});
        QStringList keys;
        for (const Field *field : model.varyingFields())
            keys << field->key;
        QCOMPARE(keys, QStringList{s("g.latent")});
        model.setGrouping({RunGrouping::Kind::Setting, s("g.latent")});
        QCOMPARE(printed(model),
                 (QStringList{s("Latent 64: 1 run"), s(".00001-a"), s("Latent 128: 1 run"), s(".00002-b")}));
    }

    void everyWordNarrowsTheList_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("left");
        const QString a = s("00001-a"), b = s("00002-b");
        QTest::newRow("nothing") << QString() << QStringList{a, b};
        QTest::newRow("name") << s("2-B") << QStringList{b};
        QTest::newRow("tag") << s("#best") << QStringList{a};
        QTest::newRow("note") << s("WEIRD") << QStringList{a};
        QTest::newRow("setting by its key") << s("g.latent=128") << QStringList{b};
        QTest::newRow("data and state") << s("digits finished") << QStringList{a, b};
        QTest::newRow("two words that no run has both") << s("#best g.latent=128") << QStringList{};
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
        noted.notes = {{s("best")}, s("weird colours"), false};
        wide.values.insert(s("g.latent"), 128);
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
        filter.setText(s("needle"));
        QCOMPARE(printed(filter), (QStringList{s("00001-a"), s(".00002-needle")}));
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
        runs[3].data = s("sample:faces");
        runs[3].best = measured(0.5);
        model.setRuns(runs);
        filter.setSort(RunsFilter::Key::Measure, Qt::AscendingOrder);
        QCOMPARE(printed(filter),
                 (QStringList{s("00002-b"), s("00001-a"), s("00003-c"), s("00004-d"), s("00005-e")}));
        filter.setSort(RunsFilter::Key::Measure, Qt::DescendingOrder);
        QCOMPARE(printed(filter),
                 (QStringList{s("00001-a"), s("00002-b"), s("00003-c"), s("00004-d"), s("00005-e")}));
    }

    void theNewestIsFirstAndARunThatChangesMovesWhenItMust()
    {
        RunsModel model(m_table);
        RunsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter);
        model.setRuns({summary("00001-a"), summary("00010-j"), summary("00002-b")});
        QCOMPARE(printed(filter), (QStringList{s("00010-j"), s("00002-b"), s("00001-a")}));
        filter.setSort(RunsFilter::Key::Length, Qt::DescendingOrder);
        RunSummary grown = summary("00001-a");
        grown.at.update = 5000;
        model.take(news({grown}));
        QCOMPARE(printed(filter), (QStringList{s("00001-a"), s("00010-j"), s("00002-b")}));
    }

    void whatCannotBeReadComesLastEitherWay()
    {
        RunsModel model(m_table);
        RunsFilter filter(&model);
        RunSummary broken = summary("00009-x");
        broken.problem = Problem{s("run.newer"), s("%1: made by a newer version."), {s("/runs/00009-x")}};
        model.setRuns({summary("00001-a"), broken, summary("00002-b")});
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            filter.setSort(RunsFilter::Key::Size, order);
            QCOMPARE(printed(filter).constLast(), s("00009-x"));
        }
        QVERIFY(filter.index(2, RunsModel::Standing)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(s("newer version")));
    }
};

FORJA_TEST(TestRunsModel)
#include "test_runsmodel.moc"
