// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/galleryexport.h"

#include "engine/base/files.h"
#include "engine/base/system.h"
#include "engine/base/visible.h"
#include "engine/export/film.h"
#include "engine/export/gallerypage.h"
#include "engine/runs/pngtexts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>
#include <QRegularExpression>

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

/// Named after where the files will be: the hidden folder is nobody's business.
Outcome namedAfter(const fs::path &target, const Outcome &done)
{
    if (done || done.problem().code != u"file.write")
        return done;
    return problem("export.write",
                   QT_TRANSLATE_NOOP(
                       "forja",
                       "%1: cannot be written (%2). Check the free space and the permissions of its folder."),
                   {shownPath(target), done.problem().args.value(1)});
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
        m_hidden = parent
            / ("." + m_target.filename().native() + "." + std::to_string(QCoreApplication::applicationPid())
               + ".part");
    }
    ~Export()
    {
        m_file.reset();
        static_cast<void>(removeAll(m_hidden));
    }
    Export(const Export &) = delete;
    Export &operator=(const Export &) = delete;

    Result<QString> run(const std::function<Result<ExportPicture>(int)> &next,
                        const std::function<bool(int, int)> &progress)
    {
        // Above the parent, too: it may have been made since.
        removeLeftovers(m_hidden.parent_path());
        removeLeftovers(m_hidden.parent_path().parent_path());
        auto done = begin();
        for (int i = 0; done && i < m_request.count; ++i) {
            if (!progress(i, m_request.count))
                return problem("export.cancelled",
                               QT_TRANSLATE_NOOP("forja", "The export was cancelled; nothing was written."));
            // One at a time, written before the next is made: memory does not grow with the number of
            // pictures.
            const auto picture = next(i);
            done = picture ? add(i, *picture) : Outcome(picture.problem());
        }
        if (done)
            done = end();
        // The last chance to cancel: until here everything lies in the hidden folder alone.
        if (done && !progress(m_request.count, m_request.count))
            return problem("export.cancelled",
                           QT_TRANSLATE_NOOP("forja", "The export was cancelled; nothing was written."));
        if (done)
            done = moveIntoPlace();
        if (const auto named = namedAfter(m_target, done); !named)
            return named.problem();
        const fs::path first = m_request.html ? m_target / "gallery.html"
            : m_request.contactSheet          ? m_target / "sheet.png"
                                              : m_target;
        return fromPath(first);
    }

private:
    /// Of exports to the same place whose program is gone.
    void removeLeftovers(const fs::path &folder) const
    {
        const std::string start = "." + m_target.filename().native() + ".", end = ".part";
        // Gathered first: what removing does to a folder that is being listed is left open by the standard.
        std::vector<fs::path> leftovers;
        std::error_code failure;
        for (fs::directory_iterator at(folder, failure), last; !failure && at != last;
             at.increment(failure)) {
            const std::string name = at->path().filename().native();
            if (name.size() <= start.size() + end.size() || !name.starts_with(start) || !name.ends_with(end))
                continue;
            bool isNumber = false;
            const qint64 pid = QByteArray::fromStdString(name.substr(start.size(),
                                                                     name.size() - start.size() - end.size()))
                                   .toLongLong(&isNumber);
            // This process's own number too: the system may have given a crashed program's number to this
            // one.
            if (isNumber && (pid == QCoreApplication::applicationPid() || !isProcess(pid)))
                leftovers.push_back(at->path());
        }
        for (const fs::path &path : leftovers)
            static_cast<void>(removeAll(path));
    }

    Outcome begin()
    {
        if (auto made = makeFolder(m_hidden); !made)
            return made;
        if (!m_request.html)
            return Done{};
        auto file = GrowingFile::create(m_hidden / "gallery.html");
        if (!file)
            return file.problem();
        m_file = std::move(*file);
        m_page.emplace(*m_file, m_run, m_request);
        return m_page->begin();
    }

    Outcome add(int number, const ExportPicture &picture)
    {
        // The same bytes go into the page and into the file, so a picture in either says where it comes from.
        const QByteArray png = encodePicture(picture, m_run, m_request.update, m_request.network);
        if (m_page) {
            if (auto done = m_page->add(picture, png); !done)
                return done;
        }
        if (m_request.contactSheet) {
            if (auto done = draw(number, picture.image); !done)
                return done;
        }
        if (!m_request.singles)
            return Done{};
        return writeFileAtomically(m_hidden / toPath(pictureFileName(picture, number)), png);
    }

    Outcome draw(int number, const QImage &picture)
    {
        const int columns = std::max(1, std::min(m_request.columns, m_request.count));
        const int rows = (m_request.count + columns - 1) / columns;
        const int zoom = std::max(1, m_request.zoom);
        // The first picture tells the size; before it nothing is known of the nets' output.
        if (m_sheet.isNull()) {
            m_tile = picture.size();
            const qint64 width = qint64{m_tile.width()} * columns * zoom,
                         height = qint64{m_tile.height()} * rows * zoom;
            // Refused at the first picture, before memory is taken and the others are made.
            if (width * height > kMaxSheetPixels || std::max(width, height) > 65535) {
                return problem("export.sheet_size",
                               QT_TRANSLATE_NOOP("forja",
                                                 "The contact sheet would be %1 x %2 pixels. Choose fewer "
                                                 "pictures, a smaller zoom, or no contact sheet."),
                               {QString::number(width), QString::number(height)});
            }
            m_sheet = QImage(m_tile.width() * columns, m_tile.height() * rows,
                             QImage::Format_ARGB32_Premultiplied);
            m_sheet.fill(Qt::transparent);
        }
        QPainter painter(&m_sheet);
        painter.drawImage(number % columns * m_tile.width(), number / columns * m_tile.height(), picture);
        return Done{};
    }

    Outcome end()
    {
        if (m_page) {
            auto done = m_page->end();
            // The page is one of the files that move into place, so it must have its name by then.
            if (done)
                done = m_file->finish();
            if (!done)
                return done;
        }
        if (m_sheet.isNull())
            return Done{};
        const int zoom = std::max(1, m_request.zoom);
        // Enlarged only now: while pictures come in the sheet takes as little memory as it can.
        const QImage large = zoom == 1
            ? m_sheet
            : m_sheet.scaled(m_sheet.size() * zoom, Qt::IgnoreAspectRatio, Qt::FastTransformation);
        return writeFileAtomically(m_hidden / "sheet.png",
                                   encoded(large,
                                           {{u"forja:run"_s, m_run.name()},
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
        if (!fs::exists(m_target)
            || (fs::is_directory(m_target) && fs::is_empty(m_target, failure) && removeFile(m_target)))
            return renameFolder(m_hidden, m_target);
        // Every conflict is found before the first file moves: a folder that is in use gets all files or
        // none. Files that are the same already do not count, so an export can be repeated.
        std::vector<fs::path> names;
        for (const auto &entry : fs::directory_iterator(m_hidden)) {
            const fs::path there = m_target / entry.path().filename();
            if (!fs::exists(there, failure)) {
                names.push_back(entry.path().filename());
            } else if (!isSame(entry.path(), there)) {
                return problem("export.exists",
                               QT_TRANSLATE_NOOP(
                                   "forja",
                                   "%1: another file with this name already exists. Choose an empty folder."),
                               {shownPath(there)});
            }
        }
        return moveAll(names);
    }

    /// All of them, or after a failure none.
    Outcome moveAll(const std::vector<fs::path> &names)
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto moved = renameEntry(m_hidden / names[i], m_target / names[i]);
            if (moved)
                continue;
            // Only what this call moved is removed; nothing of it was there before.
            while (i-- > 0)
                static_cast<void>(removeFile(m_target / names[i]));
            return moved;
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
    std::unique_ptr<GrowingFile> m_file;
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

QString pictureFileName(const ExportPicture &picture, qint64 number)
{
    // Reserved on the one system or the other; a gallery is made to be given away.
    static const QRegularExpression reserved(u"[/\\\\<>:\"|?*]"_s);
    constexpr qsizetype kMostLetters
        = 60; // a name of 255 bytes is the longest, and a letter takes up to four
    QString name = u"%1"_s.arg(number, 6, 10, QChar(u'0'));
    if (!picture.className.isEmpty())
        name += u"-class"_s + visible(picture.className).left(kMostLetters).replace(reserved, u"_"_s);
    return name + u".png"_s;
}

QByteArray encodePicture(const ExportPicture &picture, const RunFolder &run, qint64 update,
                         const QString &network)
{
    QMap<QString, QString> texts{{u"forja:run"_s, run.name()},
                                 {u"forja:update"_s, QString::number(update)},
                                 {u"forja:seed"_s, QString::number(picture.seed)},
                                 {u"forja:index"_s, QString::number(picture.index)},
                                 {u"forja:network"_s, network}};
    if (picture.classIndex >= 0)
        texts.insert(u"forja:class"_s, QString::number(picture.classIndex));
    if (!picture.className.isEmpty())
        texts.insert(u"forja:class_name"_s, picture.className);
    return encoded(picture.image, texts);
}

QMap<QString, QString> pictureOrigin(const QString &path)
{
    QMap<QString, QString> origin;
    const auto head = pngHead(toPath(path));
    if (!head)
        return filmOrigin(path);
    // PNG files of other programs carry texts of their own; only ours tell where a picture comes from.
    for (auto text = head->texts.begin(); text != head->texts.end(); ++text) {
        if (text.key().startsWith(u"forja:"))
            origin.insert(text.key(), text.value());
    }
    return origin;
}

} // namespace forja
