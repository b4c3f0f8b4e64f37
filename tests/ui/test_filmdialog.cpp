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
using namespace Qt::StringLiterals;

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
        QVERIFY2(dialog.status().startsWith(u"3 snapshots"_s), qPrintable(dialog.status()));
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
        FilmDialog dialog(run, assembleFields(), {u"nought"_s}, {});
        boxWith(dialog, u"the beginning"_s)->setCurrentText(u"★ update 20"_s);
        boxWith(dialog, u"the newest snapshot"_s)->setCurrentText(u"★ update 30"_s);
        boxWith(dialog, u"one class"_s)->setCurrentText(u"one class"_s);
        QCOMPARE(dialog.request().classIndex, std::optional(0));
        dialog.setFile(m_dir->filePath(u"film.webp"_s));
        QSignalSpy exported(&dialog, &FilmDialog::exported);
        dialog.startExport();
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, kTestPatienceMs);
        QImageReader reader(m_dir->filePath(u"film.webp"_s));
        QCOMPARE(reader.imageCount(), 2);
        QCOMPARE(qGray(reader.read().pixel(3, 3)), 20); // tile 0 of update 20
        QVERIFY2(dialog.status().startsWith(u"Written: "_s), qPrintable(dialog.status()));
    }

    void whatKeepsAFilmFromBeingMadeIsSaidBeforeIt()
    {
        FilmDialog dialog(makeRun({10}), assembleFields(), {}, {});
        QVERIFY2(dialog.status().contains(u"a film needs two snapshots; the chosen part has 1"_s),
                 qPrintable(dialog.status()));
        QVERIFY(!dialog.findChild<QPushButton *>(u"export"_s)->isEnabled());
    }

    void theNameIsOneThatNobodyHas()
    {
        const RunFolder run = makeRun({10, 20});
        FilmDialog first(run, assembleFields(), {}, {});
        const QString name = first.request().file;
        QVERIFY(!QFile::exists(name) && name.endsWith(u".webp"_s));
        first.setFile(m_dir->filePath(u"taken.webp"_s));
        QFile taken(m_dir->filePath(u"taken.webp"_s));
        QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
        taken.close();
        first.startExport();
        QTRY_VERIFY2_WITH_TIMEOUT(first.status().contains(u"a file with this name already exists"_s),
                                  qPrintable(first.status()), kTestPatienceMs);
        QCOMPARE(taken.size(), 4);
    }

    void mp4IsOfferedWhereFfmpegIsInstalledAndAGivenNameStays()
    {
        const QByteArray path = qgetenv("PATH");
        const RunFolder run = makeRun({10, 20});
        const QString bin = m_dir->filePath(u"bin"_s);
        QVERIFY(QDir().mkdir(bin));
        qputenv("PATH", bin.toUtf8());
        QVERIFY(!boxWith(FilmDialog(run, assembleFields(), {}, {}), u"MP4, with ffmpeg"_s));
        QFile program(bin + u"/ffmpeg"_s);
        QVERIFY(program.open(QIODevice::WriteOnly)
                && program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        FilmDialog dialog(run, assembleFields(), {}, {});
        QComboBox *format = boxWith(dialog, u"MP4, with ffmpeg"_s);
        QVERIFY(format);
        format->setCurrentText(u"MP4, with ffmpeg"_s);
        QVERIFY(dialog.request().file.endsWith(u".mp4"_s));
        // A name that nobody chose is made anew, one that a person gave stays.
        dialog.setFile(m_dir->filePath(u"my.first.film.mp4"_s));
        format->setCurrentText(u"animated WebP"_s);
        QCOMPARE(dialog.request().file, m_dir->filePath(u"my.first.film.webp"_s));
        dialog.setFile(m_dir->filePath(u"plain"_s));
        format->setCurrentText(u"MP4, with ffmpeg"_s);
        QCOMPARE(dialog.request().file, m_dir->filePath(u"plain.mp4"_s));
        qputenv("PATH", path);
    }
};

FORJA_TEST(TestFilmDialog)
#include "test_filmdialog.moc"
