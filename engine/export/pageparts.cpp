// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/pageparts.h"

#include "engine/export/pagefiles.h"
#include "engine/runs/jsonlines.h"

#include <QJsonArray>

namespace forja {

using namespace Qt::StringLiterals;

QByteArray html(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray dataUri(const QByteArray &type, const QByteArray &bytes)
{
    return "data:" + type + ";base64," + bytes.toBase64();
}

QByteArray pageStart(const QString &title, const QString &page)
{
    return "<!DOCTYPE html>\n"
        + pageMarkup(u"page.html"_s,
                     {{"title", html(title)},
                      {"style", pageFile(u"page.css"_s) + pageFile(page + u".css"_s)}});
}

QByteArray pageEnd(const QString &page)
{
    return "<script>" + pageFile(u"page.js"_s) + pageFile(page + u".js"_s) + "</script></body></html>\n";
}

QByteArray pageData(const QByteArray &id, QByteArray json)
{
    // A name with "</script>" in it must not end the script.
    json.replace('<', "\\u003c");
    return "<script type=\"application/json\" id=\"" + id + "\">" + json + "</script>";
}

std::vector<SheetRecord> evenlyChosen(const std::vector<SheetRecord> &sheets, std::size_t most)
{
    if (sheets.size() <= most)
        return sheets;
    std::vector<SheetRecord> out;
    for (std::size_t i = 0; i < most; ++i)
        // Spread over the gaps between moments, so that the first and the last are always among them.
        out.push_back(sheets[i * (sheets.size() - 1) / (most - 1)]);
    return out;
}

QJsonObject momentJson(const SheetRecord &sheet, const QByteArray &uri, const QStringList &classNames)
{
    QJsonArray percentiles, names;
    for (const float percentile : sheet.percentiles)
        percentiles.append(toJsonNumber(static_cast<double>(percentile)));
    for (int i = 0; i < sheet.classes; ++i)
        names.append(i < classNames.size() ? classNames[i] : QString::number(i));
    return {{u"update"_s, sheet.update},
            {u"width"_s, sheet.tile.width()},
            {u"height"_s, sheet.tile.height()},
            {u"columns"_s, sheet.columns},
            {u"count"_s, sheet.count},
            {u"classes"_s, sheet.classes},
            {u"names"_s, names},
            {u"percentiles"_s, percentiles},
            {u"raw"_s, sheet.isRaw},
            {u"src"_s, QString::fromLatin1(uri)}};
}

} // namespace forja
