// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/environment.h"

#include "engine/base/system.h"
#include "engine/experiment/numerics.h"

#include <ATen/Version.h>
#include <QSysInfo>
#include <torch/version.h>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString buildName()
{
#ifdef __OPTIMIZE__
    const QString way = u"optimised"_s;
#else
    const QString way = u"not optimised"_s;
#endif
#ifdef __clang__
    return QStringLiteral(__VERSION__) + u", "_s + way;
#else
    return u"GCC %1, %2"_s.arg(QStringLiteral(__VERSION__), way);
#endif
}

} // namespace

QJsonObject environmentRecord()
{
    const auto variable = [](const char *name) { return QString::fromLocal8Bit(qgetenv(name)); };
    return {{u"forja"_s, u"0.1.0"_s},
            {u"build"_s, buildName()},
            {u"libtorch"_s, QString::fromLatin1(TORCH_VERSION)},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"processor"_s, processorName()},
            {u"instruction_set"_s, QString::fromStdString(at::get_cpu_capability())},
            {u"cores"_s, usableCores()},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"omp_wait_policy"_s, variable("OMP_WAIT_POLICY")},
            {u"gomp_spincount"_s, variable("GOMP_SPINCOUNT")},
            {u"flush_denormals"_s, true},
            {u"numerics"_s, kNumerics}};
}

} // namespace forja
