// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/gallerypage.h"

#include "engine/base/files.h"
#include "engine/export/pagefiles.h"
#include "engine/export/pageparts.h"

#include <QJsonDocument>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostMoments = 60;

} // namespace

GalleryPage::GalleryPage(GrowingFile &file, const RunFolder &run, const GalleryRequest &request)
    : m_file(file), m_run(run), m_request(request)
{
}

Outcome GalleryPage::write(const QByteArray &bytes)
{
    return m_file.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

Outcome GalleryPage::begin()
{
    const QByteArray name = html(m_run.name());
    QByteArray head = pageStart(m_run.name(), u"gallery"_s) + "<header><h1>" + name + "</h1>"
        + "<p class=\"dim\">Pictures made by a generative adversarial network at update "
        + QByteArray::number(m_request.update) + "</p>";
    if (!m_request.settings.isEmpty()) {
        head += "<details><summary>What differs from the preset</summary><ul>";
        for (const QString &setting : m_request.settings)
            head += "<li>" + html(setting) + "</li>";
        head += "</ul></details>";
    }
    auto done = write(head + "</header>");
    if (done)
        done = writeTimeline();
    // The grid stays open: pictures follow one by one, and end() closes it.
    if (done)
        done = write("<section><h2>Pictures</h2><div class=\"grid\" id=\"pictures\">\n");
    return done;
}

Outcome GalleryPage::writeTimeline()
{
    const std::vector<SheetRecord> all = m_run.sheets();
    const std::vector<SheetRecord> sheets = evenlyChosen(all, kMostMoments);
    QByteArray json;
    bool hasBadges = false;
    int moments = 0;
    for (const SheetRecord &sheet : sheets) {
        const auto png = readFile(m_run.sheetPath(sheet.update), kMaxPageSheet);
        // The run may be training and thin its sheets at this moment.
        if (!png)
            continue;
        json += (moments++ ? ",\n" : "")
            + QJsonDocument(momentJson(sheet, dataUri("image/png", *png), m_request.classNames))
                  .toJson(QJsonDocument::Compact);
        hasBadges = hasBadges || !sheet.percentiles.empty();
    }
    const QByteArray data = pageData("moments", '[' + json + ']');
    // The script looks for its data in any case; without moments there is no slider.
    if (moments == 0)
        return write(data);
    QByteArray notes;
    if (hasBadges) {
        notes += "<p class=\"dim\"><label><input type=\"checkbox\" id=\"show\"> Show the percentile of the "
                 "discriminator's output "
                 "among held-out real pictures</label></p>";
    }
    if (static_cast<std::size_t>(moments) < all.size()) {
        notes += "<p class=\"dim\">" + QByteArray::number(moments) + " of "
            + QByteArray::number(static_cast<qulonglong>(all.size())) + " snapshots, evenly chosen.</p>";
    }
    return write(pageMarkup(u"gallery-timeline.html"_s,
                            {{"last", QByteArray::number(moments - 1)}, {"notes", notes}})
                 + data);
}

Outcome GalleryPage::add(const ExportPicture &picture, const QByteArray &png)
{
    QString title = u"seed %1, index %2"_s.arg(picture.seed).arg(picture.index);
    if (!picture.className.isEmpty())
        title += u", class %1"_s.arg(picture.className);
    const QByteArray text = html(title);
    return write("<button title=\"" + text + "\"><img loading=\"lazy\" alt=\"" + text + "\" src=\""
                 + dataUri("image/png", png) + "\"></button>\n");
}

Outcome GalleryPage::end()
{
    return write("</div></section></main>" + pageMarkup(u"gallery-large.html"_s) + pageEnd(u"gallery"_s));
}

} // namespace forja
