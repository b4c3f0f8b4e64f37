// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/galleryexport.h"

#include "base/files.h"
#include "runs/gallerypage.h"
#include "runs/pngtexts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>

#include <optional>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxSheetPixels = qint64{1} << 28;
constexpr qint64 kMaxCompared = qint64{4} << 30;

QByteArray encoded(const QImage &image, const QMap<QString, QString> &texts)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "png").write(image);
    return withTexts(png, texts);
}

Problem cannotExport(const fs::path &path)
{
    return problem("export.write", QT_TRANSLATE_NOOP("forja", "%1: cannot be written. Check the free space and the permissions of its folder."),
                   {shownPath(path)});
}

/// The work in a hidden folder beside the last one; whatever is not moved from there goes with this object.
class Export
{
public:
    Export(const RunFolder &run, const GalleryRequest &request) : m_run(run), m_request(request)
    {
        m_target = toPath(QDir::cleanPath(QFileInfo(request.folder).absoluteFilePath()));
        // The nearest folder that exists, so that a cancelled export leaves no new folders above it either.
        fs::path parent = m_target.parent_path();
        while (!fs::exists(parent) && parent.has_relative_path())
            parent = parent.parent_path();
        m_hidden = parent / ("." + m_target.filename().native() + "." + std::to_string(QCoreApplication::applicationPid()) + ".part");
    }
    ~Export()
    {
        std::error_code failure;
        fs::remove_all(m_hidden, failure);
    }
    Export(const Export &) = delete;
    Export &operator=(const Export &) = delete;

    Result<QString> run(const std::function<Result<ExportPicture>(int)> &next, const std::function<bool(int, int)> &progress)
    {
        auto done = begin();
        for (int i = 0; done && i < m_request.count; ++i) {
            if (!progress(i, m_request.count))
                return problem("export.cancelled", QT_TRANSLATE_NOOP("forja", "The export was cancelled; nothing was written."));
            const auto picture = next(i);
            done = picture ? add(i, *picture) : Outcome(picture.problem());
        }
        if (done)
            done = end();
        if (done && !progress(m_request.count, m_request.count))
            return problem("export.cancelled", QT_TRANSLATE_NOOP("forja", "The export was cancelled; nothing was written."));
        if (done)
            done = moveIntoPlace();
        if (!done)
            return done.problem();
        const fs::path first = m_request.html ? m_target / "gallery.html" : m_request.contactSheet ? m_target / "sheet.png" : m_target;
        return QString::fromStdString(first.native());
    }

private:
    Outcome begin()
    {
        std::error_code failure;
        fs::remove_all(m_hidden, failure);
        if (auto made = makeFolder(m_hidden); !made)
            return made;
        if (!m_request.html)
            return Done{};
        m_file.setFileName(QString::fromStdString((m_hidden / "gallery.html").native()));
        if (!m_file.open(QIODevice::WriteOnly))
            return cannotExport(m_target);
        m_page.emplace(m_file, m_run, m_request);
        return m_page->begin() ? Outcome(Done{}) : Outcome(cannotExport(m_target));
    }

    Outcome add(int number, const ExportPicture &picture)
    {
        const QByteArray png = encodePicture(picture, m_run, m_request.update, m_request.network);
        if (m_page && !m_page->add(picture, png))
            return cannotExport(m_target);
        if (m_request.contactSheet) {
            if (auto done = draw(number, picture.image); !done)
                return done;
        }
        if (!m_request.singles)
            return Done{};
        QString name = u"%1"_s.arg(number, 6, 10, QChar(u'0'));
        if (picture.classIndex >= 0)
            name += u"-class%1"_s.arg(picture.classIndex);
        return writeFileAtomically(m_hidden / toPath(name + u".png"_s), png);
    }

    Outcome draw(int number, const QImage &picture)
    {
        const int columns = std::max(1, std::min(m_request.columns, m_request.count));
        const int rows = (m_request.count + columns - 1) / columns;
        const int zoom = std::max(1, m_request.zoom);
        if (m_sheet.isNull()) {
            m_tile = picture.size();
            const qint64 width = qint64{m_tile.width()} * columns * zoom, height = qint64{m_tile.height()} * rows * zoom;
            if (width * height > kMaxSheetPixels || std::max(width, height) > 65535) {
                return problem("export.sheet_size",
                               QT_TRANSLATE_NOOP("forja", "The contact sheet would be %1 x %2 pixels. Choose fewer pictures, a smaller zoom, or no contact sheet."),
                               {QString::number(width), QString::number(height)});
            }
            m_sheet = QImage(m_tile.width() * columns, m_tile.height() * rows, QImage::Format_ARGB32_Premultiplied);
            m_sheet.fill(Qt::transparent);
        }
        QPainter painter(&m_sheet);
        painter.drawImage(number % columns * m_tile.width(), number / columns * m_tile.height(), picture);
        return Done{};
    }

    Outcome end()
    {
        if (m_page && (!m_page->end() || !m_file.flush()))
            return cannotExport(m_target);
        m_page.reset();
        m_file.close();
        if (m_sheet.isNull())
            return Done{};
        const int zoom = std::max(1, m_request.zoom);
        const QImage large = zoom == 1 ? m_sheet : m_sheet.scaled(m_sheet.size() * zoom, Qt::IgnoreAspectRatio, Qt::FastTransformation);
        return writeFileAtomically(m_hidden / "sheet.png",
                                   encoded(large, {{u"forja:run"_s, m_run.name()},
                                                   {u"forja:update"_s, QString::number(m_request.update)},
                                                   {u"forja:network"_s, m_request.network},
                                                   {u"forja:count"_s, QString::number(m_request.count)}}));
    }

    Outcome moveIntoPlace()
    {
        std::error_code failure;
        if (auto made = makeFolder(m_target.parent_path()); !made)
            return made;
        // An empty folder of that name is simply filled.
        if (!fs::exists(m_target) || (fs::is_directory(m_target) && fs::remove(m_target, failure)))
            return renameFolder(m_hidden, m_target);
        std::vector<fs::path> names;
        for (const auto &entry : fs::directory_iterator(m_hidden)) {
            const fs::path there = m_target / entry.path().filename();
            if (!fs::exists(there, failure)) {
                names.push_back(entry.path().filename());
            } else if (!isSame(entry.path(), there)) {
                return problem("export.exists", QT_TRANSLATE_NOOP("forja", "%1: there is another file of this name already. Choose an empty folder."),
                               {shownPath(there)});
            }
        }
        return moveAll(names);
    }

    /// All of them, or after a failure none.
    Outcome moveAll(const std::vector<fs::path> &names)
    {
        std::error_code failure;
        for (std::size_t i = 0; i < names.size(); ++i) {
            fs::rename(m_hidden / names[i], m_target / names[i], failure);
            if (!failure)
                continue;
            std::error_code ignored;
            while (i-- > 0)
                fs::remove(m_target / names[i], ignored);
            return cannotExport(m_target);
        }
        return syncFolder(m_target);
    }

    static bool isSame(const fs::path &a, const fs::path &b)
    {
        const auto first = readFile(a, kMaxCompared), second = readFile(b, kMaxCompared);
        return first && second && *first == *second;
    }

    const RunFolder &m_run;
    const GalleryRequest &m_request;
    fs::path m_target;
    fs::path m_hidden;
    QFile m_file;
    std::optional<GalleryPage> m_page;
    QImage m_sheet;
    QSize m_tile;
};

} // namespace

Result<QString> exportGallery(const RunFolder &run, const GalleryRequest &request,
                              const std::function<Result<ExportPicture>(int)> &next,
                              const std::function<bool(int, int)> &progress)
{
    return Export(run, request).run(next, progress);
}

QByteArray encodePicture(const ExportPicture &picture, const RunFolder &run, qint64 update, const QString &network)
{
    QMap<QString, QString> texts{{u"forja:run"_s, run.name()},
                                 {u"forja:update"_s, QString::number(update)},
                                 {u"forja:seed"_s, QString::number(picture.seed)},
                                 {u"forja:index"_s, QString::number(picture.index)},
                                 {u"forja:network"_s, network}};
    if (picture.classIndex >= 0)
        texts.insert(u"forja:class"_s, QString::number(picture.classIndex));
    return encoded(picture.image, texts);
}

QMap<QString, QString> pictureOrigin(const QString &path)
{
    QMap<QString, QString> origin;
    const auto head = pngHead(toPath(path));
    if (!head)
        return origin;
    for (auto text = head->texts.begin(); text != head->texts.end(); ++text) {
        if (text.key().startsWith(u"forja:"))
            origin.insert(text.key(), text.value());
    }
    return origin;
}

} // namespace forja
