// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/film.h"
#include "engine/export/filmwriter.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

/// Films as MP4, by an installed ffmpeg that is started as a process of its own: frames go in at its standard
/// input.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartMs = 10000;
constexpr int kEndMs = 600000; // a long film on a slow machine

Problem noFfmpeg()
{
    return problem("film.no_ffmpeg",
                   QT_TRANSLATE_NOOP("forja",
                                     "MP4 needs the program ffmpeg, which is not installed. Install it, or "
                                     "choose a name that ends in .webp."));
}

/// What every player reads first, then what every ffmpeg has.
QString encoderOf(const QString &program)
{
    QProcess process;
    process.start(program, {u"-hide_banner"_s, u"-encoders"_s});
    if (!process.waitForStarted(kStartMs) || !process.waitForFinished(kStartMs))
        return {};
    const QString known = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &encoder : {u"libx264"_s, u"libopenh264"_s, u"mpeg4"_s}) {
        if (known.contains(u' ' + encoder + u' '))
            return encoder;
    }
    return {};
}

QStringList wordsFor(const FilmFormat &format, const QString &encoder, const std::filesystem::path &part)
{
    QStringList texts;
    for (auto text = format.texts.cbegin(); text != format.texts.cend(); ++text)
        texts.append(text.key() + u'=' + text.value());
    QStringList words{
        u"-hide_banner"_s, u"-loglevel"_s, u"error"_s, u"-f"_s, u"rawvideo"_s, u"-pixel_format"_s, u"rgb24"_s,
        u"-video_size"_s, u"%1x%2"_s.arg(format.frame.width()).arg(format.frame.height()), u"-framerate"_s,
        QString::number(format.framesPerSecond, 'g', 9),
        // Sides of an odd number of pixels do not exist there: the last row and column are doubled in black.
        u"-i"_s, u"pipe:0"_s, u"-vf"_s, u"pad=ceil(iw/2)*2:ceil(ih/2)*2"_s, u"-pix_fmt"_s, u"yuv420p"_s,
        u"-c:v"_s, encoder};
    // x264 has a scale of quality; the others only take a rate, and this one is ample for pictures of this
    // size.
    words += encoder == u"libx264" ? QStringList{u"-crf"_s, u"16"_s} : QStringList{u"-b:v"_s, u"8M"_s};
    words += {u"-movflags"_s, u"+faststart"_s, u"-metadata"_s, u"comment="_s + texts.join(u' '),
              u"-f"_s,        u"mp4"_s,        u"-y"_s,        QString::fromStdString(part.native())};
    return words;
}

class Mp4Writer : public FilmWriter
{
public:
    explicit Mp4Writer(const FilmFormat &format)
        : m_format(format)
        , m_part(format.file.parent_path()
                 / ("." + format.file.filename().native() + "."
                    + std::to_string(QCoreApplication::applicationPid()) + ".part"))
    {
    }
    ~Mp4Writer() override
    {
        // Before the file is removed: a living ffmpeg would go on writing.
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
        static_cast<void>(removeFile(m_part));
    }

    Outcome begin()
    {
        const QString program = ffmpegProgram();
        if (program.isEmpty())
            return noFfmpeg();
        const QString encoder = encoderOf(program);
        if (encoder.isEmpty())
            return failed(QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "it knows no encoder for MP4")));
        m_process.start(program, wordsFor(m_format, encoder, m_part));
        return m_process.waitForStarted(kStartMs) ? Outcome(Done{}) : failed(m_process.errorString());
    }

    Outcome add(const QImage &frame, int milliseconds) override
    {
        // Frames are of one length here: what stays longer comes more than once.
        m_shown += milliseconds * m_format.framesPerSecond / 1000;
        for (; m_written < std::lround(m_shown); ++m_written) {
            for (int y = 0; y < frame.height(); ++y)
                m_process.write(reinterpret_cast<const char *>(frame.constScanLine(y)),
                                qint64{3} * frame.width());
            // QProcess buffers without a limit; ffmpeg sets the pace.
            while (m_process.bytesToWrite() > 0) {
                if (!m_process.waitForBytesWritten(kStartMs))
                    return failed(reason());
            }
        }
        return Done{};
    }

    Outcome finish() override
    {
        // The end of its input is what tells ffmpeg to write the index and to end.
        m_process.closeWriteChannel();
        const bool hasEnded = m_process.waitForFinished(kEndMs);
        if (!hasEnded || m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
            return failed(reason());
        // ffmpeg wrote under a hidden name: a file that is already there is replaced by a whole film only.
        if (auto done = renameEntry(m_part, m_format.file); !done)
            return done;
        return syncFolder(m_format.file.parent_path());
    }

private:
    Problem failed(const QString &why) const
    {
        return problem("film.ffmpeg",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: ffmpeg could not write the film (%2). Check the free space and "
                                         "the folder, or choose a name that ends in .webp."),
                       {shownPath(m_format.file), why});
    }
    /// The last line that ffmpeg said.
    QString reason()
    {
        m_process.waitForFinished(1000);
        const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed().section(u'\n', -1);
        return said.isEmpty() ? m_process.errorString() : said;
    }

    FilmFormat m_format;
    std::filesystem::path m_part;
    QProcess m_process;
    double m_shown = 0; ///< frames that there should be
    long m_written = 0;
};

} // namespace

QString ffmpegProgram()
{
    return QStandardPaths::findExecutable(u"ffmpeg"_s);
}

Result<std::unique_ptr<FilmWriter>> makeMp4Writer(const FilmFormat &format)
{
    auto writer = std::make_unique<Mp4Writer>(format);
    if (auto begun = writer->begin(); !begun)
        return begun.problem();
    return std::unique_ptr<FilmWriter>(std::move(writer));
}

} // namespace forja
