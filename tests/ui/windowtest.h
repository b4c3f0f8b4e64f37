// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testmain.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace forja::test {

using namespace Qt::StringLiterals;

/// What tests of the whole window begin with: settings and runs of their own, and an engine on small
/// pictures.
class WindowTest : public QObject
{
    Q_OBJECT

protected:
    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_home;

    /// Opens sample pictures and makes the nets so small that an update takes milliseconds.
    void openSamples(MainWindow &window)
    {
        window.resize(1280, 720);
        window.show();
        Experiment small(m_table);
        for (const auto &[key, value] :
             std::initializer_list<std::pair<const char *, QVariant>>{{"data.width", 16},
                                                                      {"data.height", 16},
                                                                      {"data.sample_count", 200},
                                                                      {"g.dcgan.width", 8},
                                                                      {"d.dcgan.width", 8},
                                                                      {"train.batch", 8},
                                                                      {"run.minutes", 5.0},
                                                                      {"run.sheet_tiles", 10},
                                                                      {"run.tick", 5}})
            QVERIFY2(small.set(QString::fromUtf8(key), value), key);
        window.composer().take(small);
        QSignalSpy opened(&window.session().data(), &OpenData::opened);
        window.open(u"sample:digits"_s);
        QVERIFY(opened.wait(kTestPatienceMs));
    }

    void startTraining(MainWindow &window)
    {
        openSamples(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage().startButton()->isEnabled(), kTestPatienceMs);
        QTest::mouseClick(window.startPage().startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
    }

    void waitForUpdate(MainWindow &window, qint64 update)
    {
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().progress().at.update >= update, kTestPatienceMs);
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        // No settings are tried here before a start: only the other programs' time would be taken.
        qputenv("FORJA_CLI", "/bin/false");
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QCoreApplication::setApplicationName(u"ForjaTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
        QSettings().clear();
        QSettings().setValue(u"runsFolder"_s, m_home->filePath(u"runs"_s));
    }

    void cleanup()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(QLocale::c());
    }
};

} // namespace forja::test
