// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "session/values.h"
#include "startup.h"
#include "theme/translations.h"

#include <QApplication>
#include <QCommandLineParser>

namespace {

/// The folder of pictures or the run to open, if one was named.
QString whatToOpen(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Watch two networks teach each other, on your own pictures."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FOLDER|RUN"), QApplication::translate("main", "A folder of pictures, or a run's folder, to open."),
                                 QStringLiteral("[FOLDER | RUN]"));
    parser.process(application);
    return parser.positionalArguments().value(0);
}

} // namespace

int main(int argc, char **argv)
{
    forja::prepareProcess(argv);
    QApplication application(argc, argv);
    forja::nameApplication();
    forja::speak(application);
    QApplication::setApplicationDisplayName(QStringLiteral("Forja"));
    QApplication::setDesktopFileName(QStringLiteral("org.forja.Forja"));
    const QString path = whatToOpen(application);
    forja::MainWindow window(forja::assembleFields());
    window.show();
    if (!path.isEmpty())
        window.open(path);
    return QApplication::exec();
}
