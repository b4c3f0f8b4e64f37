// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/files.h"
#include "engine/data/reading/picturerule.h"

#include <QImage>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
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

/// Pictures of one size, decoded, memory-mapped: uint8, interleaved (height x width x channels). Immutable;
/// any thread.
///
/// Or points of the plane (isFlat()): pictures of 1 x 1 with 2 channels, x and y, as floats in [-1, 1] and in
/// memory. They have no bytes: what reads numbers takes trainPoint(), heldOutPoint() or point(); image()
/// draws where a point lies.
class Dataset
{
public:
    /// Opens a folder, an archive, or "sample:digits" / "sample:faces", decoding on all cores where the cache
    /// has not got it yet; or points, "flat:SHAPE" or "flat:FILE.csv". A problem: no such folder, fewer than
    /// 2 usable pictures ("data.too_few"), cancelled ("data.cancelled"), no room for the cache.
    static Result<std::shared_ptr<const Dataset>> open(const QString &source, const PictureRule &rule,
                                                       const DataProgress &progress = {});

    const DatasetReport &report() const { return m_report; }
    int width() const { return m_report.rule.width; }
    int height() const { return m_report.rule.height; }
    int channels() const { return m_report.rule.channels; }
    int classes() const { return static_cast<int>(m_report.classNames.size()); }
    std::size_t pictureBytes() const;

    /// Training pictures are 0 … trainSize()-1 in a fixed order (class, then path), held-out ones likewise.
    int trainSize() const { return static_cast<int>(m_train.size()); }
    int heldOutSize() const { return static_cast<int>(m_heldOut.size()); }
    /// Requires of the next two and pixels(): not isFlat().
    std::span<const std::uint8_t> train(int index) const;
    std::span<const std::uint8_t> heldOut(int index) const;
    int trainClass(int index) const;
    int heldOutClass(int index) const;
    QString trainPath(int index) const;
    bool isFlat() const { return !m_points.empty(); }
    /// x and y. Requires of these three: isFlat().
    std::span<const float> trainPoint(int index) const;
    std::span<const float> heldOutPoint(int index) const;
    std::span<const float> point(const PictureRecord &record) const;
    /// All points, x and y in turn, in the order of the records.
    std::span<const float> points() const { return m_points; }
    /// All pictures, training and held-out: what is known of each, and its pixels.
    std::span<const PictureRecord> records() const { return m_records; }
    std::span<const std::uint8_t> pixels(const PictureRecord &record) const;
    QImage image(const PictureRecord &record) const;
    QImage trainImage(int index) const;
    QImage heldOutImage(int index) const;
    /// Asks the system for these training pictures soon.
    void willNeed(std::span<const int> indices) const;
    /// data.jsonl of a run.
    QByteArray recordLines() const;
    /// SHA-256 (hex) over the records: the same pictures in the same parts.
    QString fingerprint() const;

private:
    Dataset() = default;
    friend class DatasetBuilder;
    friend class FlatDatasetBuilder;

    DatasetReport m_report;
    std::vector<PictureRecord> m_records;
    std::vector<std::uint32_t> m_train; ///< record index
    std::vector<std::uint32_t> m_heldOut;
    std::optional<MappedFile> m_pixels;
    std::size_t m_offset = 0; ///< of the first picture in m_pixels
    std::vector<float> m_points; ///< 2 a record, in place of m_pixels
};

/// Whether these are the pictures, made by the rule, that data.* of an experiment asks for.
bool isAskedForBy(const Experiment &experiment, const Dataset &data);

/// The picture cache: a folder with a limit, least recently used goes first. Default: the user's cache
/// folder, 10 GB. FORJA_CACHE names another folder.
std::filesystem::path cacheFolder();

} // namespace forja
