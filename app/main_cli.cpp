// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/startup.h"
#include "engine/base/nettedapplication.h"

#include <QCoreApplication>
#include <QThread>

int main(int argc, char **argv)
{
    forja::prepareProcess(argv);
    forja::NettedApplication<QCoreApplication> application(argc, argv);
    application.setTell([] {
        // Without an event loop that could be left, runCommandLine() is the one who catches.
        if (QThread::currentThread()->loopLevel() == 0)
            throw;
        QCoreApplication::exit(forja::tellCaught());
    });
    forja::nameApplication();
    return forja::runCommandLine(argc, argv);
}
