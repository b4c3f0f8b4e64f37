// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/files.h"
#include "engine/data/reading/picturerule.h"

#include <QImage>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace forja {

/// One picture that is used.
struct PictureRecord
{
    QString path; ///< relative to the folder, as shown; "digits/0/000123" for sample pictures
    qint64 bytes = 0; ///< of the file
    QString hash; ///< SHA-256 (hex) of the file's content, or of the pixels of a sample picture
    QSize originalSize; ///< of the file's picture
    ColourMode mode = ColourMode::Rgb; ///< of the file
    bool hasMore = false; ///< the file is animated or has pages; this is the first
    quint32 slot = 0; ///< place in the cache, counted in pictures
    int classIndex = 0; ///< 0 where there are no classes
    bool isHeldOut = false;
};

/// What a folder holds.
struct DatasetReport
{
    QString source; ///< folder, archive, "sample:digits", or "flat:ring"
    QString name; ///< short, for titles and run names: "digits"
    PictureRule rule; ///< with channels resolved
    int pictures = 0; ///< usable
    int heldOut = 0;
    int excluded = 0; ///< usable, left out because the rule says so
    QStringList classNames; ///< empty: no classes
    std::vector<int> classCounts;
    QList<SkippedFile> skipped; ///< meant to be pictures, and of no use
    QList<SkippedFile>
        passedOver; ///< folders that nobody means: those of other programs, and links to what is read anyway
    QMap<QString, int> originalSizes; ///< "640 x 480" -> how many; the 20 most frequent
    bool fromCache = false;
    double seconds = 0; ///< to open
};

/// Where the numbers of one picture go: channel c of the pixel in row y and column x is
/// first[c * channel + y * row + x * column]. A picture is mirrored by a negative `column`.
struct NumberPlace
{
    float *first = nullptr;
    std::ptrdiff_t channel = 0;
    std::ptrdiff_t row = 0;
    std::ptrdiff_t column = 0;
};

/// What every dataset is made of.
struct DatasetParts
{
    DatasetReport report;
    std::vector<PictureRecord> records;
    std::vector<std::uint32_t> train; ///< record indices, in the order of the training pictures
    std::vector<std::uint32_t> heldOut;
};

/// What G learns to make: pictures of one size (PictureDataset), or points of the plane (PointDataset), which
/// are pictures of 1 x 1 with 2 channels. Immutable; any thread.
class Dataset
{
public:
    /// Opens a folder, an archive, or "sample:digits" / "sample:faces", decoding on all cores where the cache
    /// has not got it yet; or points, "flat:SHAPE" or "flat:FILE.csv". A problem: no such folder, fewer than
    /// 2 usable pictures ("data.too_few"), cancelled ("data.cancelled"), no room for the cache.
    static Result<std::shared_ptr<const Dataset>> open(const QString &source, const PictureRule &rule,
                                                       const DataProgress &progress = {});
    virtual ~Dataset() = default;

    const DatasetReport &report() const { return m_parts.report; }
    int width() const { return m_parts.report.rule.width; }
    int height() const { return m_parts.report.rule.height; }
    int channels() const { return m_parts.report.rule.channels; }
    int classes() const { return static_cast<int>(m_parts.report.classNames.size()); }

    /// Training pictures are 0 … trainSize()-1 in a fixed order (class, then path), held-out ones likewise.
    int trainSize() const { return static_cast<int>(m_parts.train.size()); }
    int heldOutSize() const { return static_cast<int>(m_parts.heldOut.size()); }
    const PictureRecord &trainRecord(int index) const;
    const PictureRecord &heldOutRecord(int index) const;
    int trainClass(int index) const { return trainRecord(index).classIndex; }
    int heldOutClass(int index) const { return heldOutRecord(index).classIndex; }
    QString trainPath(int index) const { return trainRecord(index).path; }
    QImage trainImage(int index) const { return image(trainRecord(index)); }
    QImage heldOutImage(int index) const { return image(heldOutRecord(index)); }
    /// What is known of each picture, training and held-out.
    std::span<const PictureRecord> records() const { return m_parts.records; }
    /// data.jsonl of a run.
    QByteArray recordLines() const;
    /// SHA-256 (hex) over the records: the same pictures in the same parts.
    QString fingerprint() const;

    /// In memory or in the cache.
    virtual std::size_t pictureBytes() const = 0;
    /// Writes what a net sees: channels() x height() x width() numbers in [-1, 1].
    virtual void write(const PictureRecord &record, const NumberPlace &to) const = 0;
    /// To look at: the picture itself, or where a point lies.
    virtual QImage image(const PictureRecord &record) const = 0;
    /// To look at all of it at once: 16 pictures spread over all, as training will see them, or the plane.
    virtual QImage overview() const = 0;
    /// English: "pictures" or "points".
    virtual QString noun() const = 0;
    /// English: "32 x 32, RGB" or "points of the plane".
    virtual QString shape() const = 0;
    /// Asks the system for these training pictures soon, where they are not in memory.
    virtual void willNeed(std::span<const int> indices) const = 0;

protected:
    explicit Dataset(DatasetParts parts) : m_parts(std::move(parts)) { }

private:
    DatasetParts m_parts;
};

/// Whether these are the pictures, made by the rule, that data.* of an experiment asks for.
bool isAskedForBy(const Experiment &experiment, const Dataset &data);

/// The picture cache: a folder with a limit, least recently used goes first. Default: the user's cache
/// folder, 10 GB. FORJA_CACHE names another folder.
std::filesystem::path cacheFolder();

} // namespace forja
