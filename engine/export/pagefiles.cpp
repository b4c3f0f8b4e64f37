// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/pagefiles.h"

#include <QFile>

// Q_INIT_RESOURCE must stand outside a namespace.
static void loadExportResources()
{
    Q_INIT_RESOURCE(export);
}

namespace forja {

using namespace Qt::StringLiterals;

QByteArray pageFile(const QString &name)
{
    loadExportResources();
    QFile file(u":/export/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s does not stand in resources/export.qrc", qPrintable(name));
    const QByteArray text = file.readAll();
    // The end of the licence's line belongs to what follows: pages hold several files behind one another.
    return text.mid(text.indexOf('\n', text.indexOf("SPDX-License-Identifier")));
}

QByteArray pageMarkup(const QString &name, const QMap<QByteArray, QByteArray> &parts)
{
    QByteArray markup;
    for (const QByteArray &line : pageFile(name).split('\n'))
        markup += line.trimmed();
    // In one pass: what a part says is never taken for a place.
    QByteArray out;
    qsizetype done = 0;
    for (qsizetype from = markup.indexOf("{{"); from >= 0; from = markup.indexOf("{{", done)) {
        const qsizetype to = markup.indexOf("}}", from);
        out += markup.sliced(done, from - done) + parts.value(markup.sliced(from + 2, to - from - 2));
        done = to + 2;
    }
    return out + markup.sliced(done);
}

} // namespace forja
