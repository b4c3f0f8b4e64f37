// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "tests/testmain.h"
#include "tests/ui/viewrecords.h"
#include "ui/export/filmdialog.h"
#include "ui/export/filmpreview.h"

#include <QComboBox>
#include <QImageReader>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestFilmDialog : public QObject
{
    Q_OBJECT

    RunFolder makeRun(const QList<qint64> &updates)
    {
        m_dir = std::make_unique<QTemporaryDir>();
        const FieldTablePtr table = assembleFields();
        const RunFolder run
            = createRun(m_dir->path(), experimentFrom(shippedPresets(*table).constFirst(), table)).orThrow();
        makeFolder(run.fsPath() / "fakes").orThrow();
        for (const qint64 update : updates)
            writeFileAtomically(run.sheetPath(update),
                                encodeSheet(viewtest::sheet(update, 20, 10, int(update)), run.name()))
                .orThrow();
        return run;
    }
    static QComboBox *boxWith(const FilmDialog &dialog, const QString &item)
    {
        for (QComboBox *box : dialog.findChildren<QComboBox *>()) {
            if (box->findText(item) >= 0)
                return box;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_dir;

private Q_SLOTS:
    void thePickedPictureIsOfferedAndPlayed()
    {
        const RunFolder run = makeRun({10, 20, 30});
        FilmDialog dialog(run, assembleFields(), {}, 7);
        dialog.show();
        QCOMPARE(dialog.request().latent, std::optional(7));
        QVERIFY2(dialog.status().startsWith(s("3 moments")), qPrintable(dialog.status()));
        // Every moment comes by, each as it is.
        QSet<qint64> seen;
        const auto look = [&] {
            if (dialog.preview()->shownUpdate()) {
                seen.insert(*dialog.preview()->shownUpdate());
                return qGray(dialog.preview()->frame().pixel(8, 8)) == *dialog.preview()->shownUpdate() + 7;
            }
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(look() && seen.size() == 3, kTestPatienceMs);
    }

    void aFilmBetweenTwoStarsIsWritten()
    {
        const RunFolder run = makeRun({10, 20, 30, 40});
        QVERIFY(run.setStarred(20, true) && run.setStarred(30, true));
        FilmDialog dialog(run, assembleFields(), {s("nought")}, {});
        boxWith(dialog, s("the beginning"))->setCurrentText(s("★ update 20"));
        boxWith(dialog, s("the newest moment"))->setCurrentText(s("★ update 30"));
        boxWith(dialog, s("one class"))->setCurrentText(s("one class"));
        QCOMPARE(dialog.request().classIndex, std::optional(0));
        dialog.setFile(m_dir->filePath(s("film.webp")));
        QSignalSpy exported(&dialog, &FilmDialog::exported);
        dialog.startExport();
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, kTestPatienceMs);
        QImageReader reader(m_dir->filePath(s("film.webp")));
        QCOMPARE(reader.imageCount(), 2);
        QCOMPARE(qGray(reader.read().pixel(3, 3)), 20); // tile 0 of update 20
        QVERIFY2(dialog.status().startsWith(s("Written: ")), qPrintable(dialog.status()));
    }

    void whatKeepsAFilmFromBeingMadeIsSaidBeforeIt()
    {
        FilmDialog dialog(makeRun({10}), assembleFields(), {}, {});
        QVERIFY2(dialog.status().contains(s("a film needs two kept moments; there are 1")),
                 qPrintable(dialog.status()));
        QVERIFY(!dialog.findChild<QPushButton *>(s("export"))->isEnabled());
    }

    void theNameIsOneThatNobodyHas()
    {
        const RunFolder run = makeRun({10, 20});
        FilmDialog first(run, assembleFields(), {}, {});
        const QString name = first.request().file;
        QVERIFY(!QFile::exists(name) && name.endsWith(s(".webp")));
        first.setFile(m_dir->filePath(s("taken.webp")));
        QFile taken(m_dir->filePath(s("taken.webp")));
        QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
        taken.close();
        first.startExport();
        QTRY_VERIFY2_WITH_TIMEOUT(first.status().contains(s("there is a file of this name already")),
                                  qPrintable(first.status()), kTestPatienceMs);
        QCOMPARE(taken.size(), 4);
    }

    void mp4IsOfferedWhereFfmpegIsInstalled()
    {
        const QByteArray path = qgetenv("PATH");
        const RunFolder run = makeRun({10, 20});
        const QString bin = m_dir->filePath(s("bin"));
        QVERIFY(QDir().mkdir(bin));
        qputenv("PATH", bin.toUtf8());
        QVERIFY(!boxWith(FilmDialog(run, assembleFields(), {}, {}), s("MP4, through ffmpeg")));
        QFile program(bin + s("/ffmpeg"));
        QVERIFY(program.open(QIODevice::WriteOnly)
                && program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        FilmDialog dialog(run, assembleFields(), {}, {});
        QComboBox *format = boxWith(dialog, s("MP4, through ffmpeg"));
        QVERIFY(format);
        format->setCurrentText(s("MP4, through ffmpeg"));
        QVERIFY(dialog.request().file.endsWith(s(".mp4")));
        qputenv("PATH", path);
    }
};

FORJA_TEST(TestFilmDialog)
#include "test_filmdialog.moc"
