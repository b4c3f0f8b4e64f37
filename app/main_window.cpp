// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"
#include "engine/base/guarded.h"
#include "engine/base/nettedapplication.h"
#include "engine/session/types/values.h"
#include "ui/text/translations.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// The folder of pictures or the run to open, if one was named.
QString whatToOpen(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Watch two networks teach each other, on your own pictures."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"FOLDER|RUN"_s, QApplication::translate("main", "A folder of pictures, or a run's folder, to open."),
        u"[FOLDER | RUN]"_s);
    parser.process(application);
    return parser.positionalArguments().value(0);
}

int showWindow(forja::NettedApplication<QApplication> &application)
{
    forja::speak(application);
    QApplication::setApplicationDisplayName(u"Forja"_s);
    QApplication::setDesktopFileName(u"org.forja.Forja"_s);
    const QString path = whatToOpen(application);
    forja::MainWindow window(forja::assembleFields());
    application.setTell([&window] { window.tellUnexpected(forja::caughtProblem()); });
    // Shown first, so that a problem with the path appears in a window that is already there.
    window.show();
    if (!path.isEmpty())
        window.open(path);
    const int code = QApplication::exec();
    // The window is about to be destroyed, and nothing may be reported to it any more.
    application.setTell({});
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    forja::prepareProcess(argv);
    forja::NettedApplication<QApplication> application(argc, argv);
    forja::nameApplication();
    const auto code = forja::guarded([&] { return showWindow(application); });
    if (code)
        return *code;
    std::fprintf(stderr, "forja: %s\n", qPrintable(code.problem().english()));
    return 1;
}
