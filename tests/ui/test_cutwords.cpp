// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cuttexts.h"
#include "tests/ui/windowtest.h"
#include "ui/text/translations.h"
#include "ui/window/runpages.h"

#include <QAction>
#include <QDialog>

using namespace forja;
using namespace Qt::StringLiterals;

/// Words have room in both languages and in small windows.
class CutWordsTest : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    /// In a small window the cards were squeezed and their sentences cut, and so was the plan.
    void noWordOfTheStartPageIsCut_data()
    {
        QTest::addColumn<QLocale>("language");
        QTest::newRow("English") << QLocale(u"en_GB"_s);
        QTest::newRow("Portuguese") << QLocale(u"pt_BR"_s);
    }

    void noWordOfTheStartPageIsCut()
    {
        QFETCH(QLocale, language);
        speak(*qApp, language);
        MainWindow window(m_table);
        window.resize(960, 700);
        window.show();
        QTRY_COMPARE(viewtest::cutTexts(window.startPage()).join(u"; "_s), QString());
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        window.startPage().setFit(window.startPage().plan()); // as long as what trying the settings tells
        for (const QSize &size : {QSize(960, 600), QSize(960, 700), QSize(1280, 720), QSize(1440, 900)}) {
            window.resize(size);
            QTRY_COMPARE(viewtest::cutTexts(window.startPage()).join(u"; "_s), QString());
        }
        window.resize(960, 700);
        QTRY_VERIFY(!window.startPage().startButton()->visibleRegion().isEmpty());
    }

    /// In Portuguese the tabs scrolled, and words of the charts' and the contest's bars were cut.
    void noWordOfARunsPagesIsCut_data() { noWordOfTheStartPageIsCut_data(); }

    void noWordOfARunsPagesIsCut()
    {
        QFETCH(QLocale, language);
        speak(*qApp, language);
        MainWindow window(m_table);
        startTraining(window);
        waitForUpdate(window, 10);
        for (int page = 0; page < 5; ++page) {
            window.pages().setCurrentPage(page);
            for (const QSize &size : {QSize(960, 700), QSize(1280, 720), QSize(1440, 900)}) {
                window.resize(size);
                QTRY_COMPARE(viewtest::cutTexts(window).join(u"; "_s), QString());
            }
        }
    }

    /// "one web page with the whole training (one fi", "values, sep…": dialogs had a least width that let
    /// their words be cut.
    void noWordOfADialogIsCut_data() { noWordOfTheStartPageIsCut_data(); }

    void noWordOfADialogIsCut()
    {
        QFETCH(QLocale, language);
        speak(*qApp, language);
        MainWindow window(m_table);
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        const auto look = [&window](QAction *opens) {
            opens->trigger();
            QDialog *dialog = nullptr;
            for (QDialog *one : window.findChildren<QDialog *>())
                dialog = one->isVisible() ? one : dialog;
            QVERIFY2(dialog, qPrintable(opens->text()));
            QTRY_COMPARE(viewtest::cutTexts(*dialog).join(u"; "_s), QString());
            dialog->close();
        };
        look(window.actions().tools.sweep);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
        waitForUpdate(window, 5);
        look(window.actions().tools.exportGallery);
        look(window.actions().tools.exportFilm);
        look(window.actions().program.help);
    }
};

FORJA_TEST(CutWordsTest)
#include "test_cutwords.moc"
