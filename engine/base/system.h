// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QProcess;

/// Platform calls that are not about files (system_posix.cpp).
namespace forja {

/// Memory of this process that is in RAM, in MB.
double residentMemoryMb();
/// The most memory of this process that was ever in RAM, in MB.
double peakMemoryMb();
/// Where memory runs out on this machine, this process goes first.
void offerToBeEndedFirst();
/// The calling thread yields to every other one from here on.
void lowerThreadPriority();
/// This process yields to every other one from here on, and is the one to go where memory runs out. Call
/// before it starts threads.
void becomeBackground();
/// Ctrl-C in this program's terminal will not reach the process, which is told by this program what to do.
/// Call before it is started.
void keepFromTerminal(QProcess &process);
/// How many processes the system has ended for lack of memory so far, as far as can be seen from here.
qint64 memoryKills();
/// Processor time that the calling thread has used, in seconds.
double threadCpuSeconds();
/// Processor cores this process may use.
int usableCores();
/// The same without those that share a core with another one of them (SMT): what arithmetic gains from.
int physicalCores();
/// Whether a process of this number is at work on this machine; one that has ended and was not reaped yet is
/// not.
bool isProcess(qint64 pid);
/// "AMD EPYC …"; empty if unknown.
QString processorName();

} // namespace forja
