// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/result.h"

namespace forja {

QString Problem::filled(QString translated) const
{
    // One pass over the sentence, because an argument may contain "%1" of its own.
    QString out;
    for (qsizetype at = 0; at < translated.size(); ++at) {
        const bool marker = translated[at] == u'%' && at + 1 < translated.size()
            && translated[at + 1].isDigit();
        const int index = marker ? translated[at + 1].digitValue() - 1 : -1;
        if (index >= 0 && index < args.size()) {
            out += args[index];
            ++at;
        } else {
            out += translated[at];
        }
    }
    return out;
}

Problem problem(const char *code, const char *text, QStringList args)
{
    return {QString::fromLatin1(code), QString::fromUtf8(text), std::move(args)};
}

Error::Error(Problem problem)
    : std::runtime_error(problem.english().toStdString()), m_problem(std::move(problem))
{
}

} // namespace forja
