// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/explored.h"

#include "engine/base/files.h"
#include "engine/export/galleryexport.h"
#include "engine/export/pictureorigin.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestExplored : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    RunFolder run() { return createRun(m_folder.path(), Experiment(test::table())).orThrow(); }

private Q_SLOTS:
    void whatWasKeptComesBack()
    {
        const RunFolder run = this->run();
        QVERIFY(readExplored(run).orThrow() == Explored());
        Explored explored;
        explored.directions.append({u"smile"_s, u"sefa"_s, 2, 1800, {0.1F, -0.333333343F, 1e-7F}});
        explored.favourites.append({u"A"_s, {1.5F, 2}, 3, 900});
        writeExplored(run, explored).orThrow();
        QVERIFY(readExplored(run).orThrow() == explored);
        QVERIFY(readExplored(*RunFolder::open(run.path())).orThrow() == explored);
    }

    void keysOfOthersStay()
    {
        const RunFolder run = this->run();
        writeFileAtomically(run.fsPath() / "explored.json",
                            R"({"format": 1, "theirs": 7, "directions": [{"name": "x"}, 5]})")
            .orThrow();
        QVERIFY(readExplored(run).orThrow().directions.isEmpty());
        writeExplored(run, {.directions = {}, .favourites = {{u"A"_s, {1}, 0, 2}}}).orThrow();
        const QJsonObject json = QJsonDocument::fromJson(*readFile(run.fsPath() / "explored.json")).object();
        QCOMPARE(json[u"theirs"].toInt(), 7);
        QCOMPARE(readExplored(run).orThrow().favourites.size(), 1);
    }

    void entriesOfNewerProgramsStay()
    {
        const RunFolder run = this->run();
        writeFileAtomically(run.fsPath() / "explored.json",
                            R"({"format": 2,
                                "directions": [{"name": "bent", "path": [[0, 1], [1, 0]]},
                                               {"name": "ours", "method": "pca", "number": 1, "update": 4,
                                                "vector": [1, 0.5], "colour": "red"}],
                                "favourites": [{"name": "w", "style": [1, 2]}]})")
            .orThrow();
        Explored explored = readExplored(run).orThrow();
        QCOMPARE(explored.directions.size(), 1);
        explored.favourites.append({u"A"_s, {1}, 0, 2});
        writeExplored(run, explored).orThrow();
        const QJsonObject json = QJsonDocument::fromJson(*readFile(run.fsPath() / "explored.json")).object();
        const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
        for (const char *theirs : {"[[0,1],[1,0]]", "\"colour\":\"red\"", "\"style\":[1,2]", "\"format\":2"})
            QVERIFY2(text.contains(theirs), theirs);
        QVERIFY(readExplored(run).orThrow() == explored);
        // What a person takes away is gone all the same.
        writeExplored(run, {}).orThrow();
        QVERIFY(!readFile(run.fsPath() / "explored.json")->contains("red"));
    }

    void aDamagedFileIsSaidAndNotWrittenOver()
    {
        const RunFolder run = this->run();
        writeFileAtomically(run.fsPath() / "explored.json", "{ half").orThrow();
        const auto read = readExplored(run);
        QVERIFY(!read);
        QCOMPARE(read.problem().code, u"explored.damaged"_s);
        QVERIFY(!writeExplored(run, {}));
        QCOMPARE(*readFile(run.fsPath() / "explored.json"), QByteArray("{ half"));
    }

    void aPictureSaysWhatItWasMadeFrom()
    {
        const RunFolder run = this->run();
        QImage picture(16, 16, QImage::Format_Grayscale8);
        picture.fill(90);
        const QString path = m_folder.filePath(u"explored.png"_s);
        writeFileAtomically(toPath(path), encodeExplored(picture, run, 40, u"abc"_s, u"0.5 -1.25"_s, 7))
            .orThrow();
        const auto origin = pictureOrigin(path);
        QCOMPARE(origin.value(u"forja:run"_s), run.name());
        QCOMPARE(origin.value(u"forja:update"_s), u"40"_s);
        QCOMPARE(origin.value(u"forja:network"_s), u"abc"_s);
        QCOMPARE(origin.value(u"forja:latent_vector"_s), u"0.5 -1.25"_s);
        QCOMPARE(origin.value(u"forja:class"_s), u"7"_s);
        QVERIFY(!origin.contains(u"forja:index"_s));
        QCOMPARE(QImage(path).convertToFormat(QImage::Format_Grayscale8), picture);
        // It is of a run that is there, but no tile of its gallery.
        const auto place = originOfPicture(path, {m_folder.path()}).orThrow();
        QCOMPARE(place.run, run.path());
        QCOMPARE(place.tile, -1);
    }
};

FORJA_TEST(TestExplored)
#include "test_explored.moc"
