// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "startup.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    forja::prepareProcess(argv);
    QCoreApplication application(argc, argv);
    forja::nameApplication();
    return forja::runCommandLine(argc, argv);
}
