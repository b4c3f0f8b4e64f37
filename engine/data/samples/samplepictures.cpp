// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/samplepictures.h"

#include "engine/base/files.h"
#include "engine/data/reading/blocks.h"
#include "engine/data/samples/sampledrawing.h"

#include <QBuffer>
#include <QCoreApplication>

namespace forja {

using namespace Qt::StringLiterals;

namespace fs = std::filesystem;

namespace {

QList<SampleDrawing> drawings()
{
    return {digitsDrawing(), facesDrawing()};
}

SampleDrawing drawingOf(const QString &kind)
{
    for (const SampleDrawing &drawing : drawings()) {
        if (drawing.kind.name == kind)
            return drawing;
    }
    throw Error(problem(
        "data.no_such_sample",
        QT_TRANSLATE_NOOP("forja",
                          "sample:%1: there are no such sample pictures. Use sample:digits or sample:faces."),
        {kind}));
}

/// Not durable: thousands of small files would take minutes, and all can be drawn anew.
Outcome savePng(const QImage &image, const fs::path &path)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return writeFileAtomically(path, png, Durable::No);
}

} // namespace

QList<SampleKind> sampleKinds()
{
    QList<SampleKind> kinds;
    for (const SampleDrawing &drawing : drawings())
        kinds.append(drawing.kind);
    return kinds;
}

const SampleKind *findSampleKind(const QList<SampleKind> &kinds, const QString &name)
{
    for (const SampleKind &kind : kinds) {
        if (kind.name == name)
            return &kind;
    }
    return nullptr;
}

QImage drawSample(const QString &kind, int side, quint64 seed, quint32 index)
{
    return drawingOf(kind).draw(side, seed, index);
}

Outcome writeSamples(const QString &kind, int side, quint64 seed, int count, const QString &folder,
                     const std::function<bool(int, int)> &progress)
{
    const SampleDrawing drawing = drawingOf(kind);
    // The same order as in drawing: picture i is of class i modulo their number.
    const auto classes = drawing.kind.classNames.size();
    const fs::path root = toPath(folder);
    std::vector<fs::path> folders;
    for (const QString &name : drawing.kind.classNames) {
        folders.push_back(root / toPath(name));
        if (const Outcome made = makeFolder(folders.back()); !made)
            return made;
    }
    // One place a picture, since several threads write: none of them needs a lock.
    std::vector<std::optional<Problem>> problems(static_cast<std::size_t>(count));
    const auto writeOne = [&](std::size_t index) {
        const auto name = u"%1.png"_s.arg(index, 6, 10, QChar(u'0'));
        const QImage image = drawing.draw(side, seed, static_cast<quint32>(index));
        const Outcome saved = savePng(image,
                                      folders[index % static_cast<std::size_t>(classes)] / toPath(name));
        if (!saved)
            problems[index] = saved.problem();
    };
    const bool finished = forEachInBlocks(
        static_cast<std::size_t>(count), count, writeOne, [](std::size_t, std::size_t) { return true; },
        [&](qint64 done) { return !progress || progress(static_cast<int>(done), count); });
    // The first failure by index, so that the message does not depend on which thread was faster.
    for (const auto &problem : problems) {
        if (problem)
            return *problem;
    }
    if (!finished)
        return problem("data.cancelled",
                       QT_TRANSLATE_NOOP("forja", "%1: cancelled. What was written so far is still there."),
                       {folder});
    return Done{};
}

QImage averagedDown(const QImage &image, int factor)
{
    const int channels = image.format() == QImage::Format_Grayscale8 ? 1 : 3;
    QImage out(image.width() / factor, image.height() / factor, image.format());
    const int area = factor * factor;
    for (int y = 0; y < out.height(); ++y) {
        uchar *line = out.scanLine(y);
        for (int x = 0; x < out.width(); ++x) {
            for (int c = 0; c < channels; ++c) {
                // Half of the divisor rounds to the nearest.
                int sum = area / 2;
                for (int dy = 0; dy < factor; ++dy) {
                    const uchar *source = image.constScanLine(y * factor + dy) + x * factor * channels + c;
                    for (int dx = 0; dx < factor; ++dx)
                        sum += source[dx * channels];
                }
                line[x * channels + c] = static_cast<uchar>(sum / area);
            }
        }
    }
    return out;
}

} // namespace forja
