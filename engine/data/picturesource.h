// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/cache.h"
#include "engine/data/split.h"

namespace forja {

/// One picture on its way into the cache.
struct MadePicture
{
    std::size_t entry = 0;
    std::vector<std::uint8_t> pixels; ///< of the rule's size, with cachedChannels()
    bool isGrey = false;
    FileFacts facts;
    std::array<char, 32> hash = {}; ///< SHA-256 of the content; zero where it could not be read
    std::optional<Problem> problem; ///< why it cannot be used
};

/// Files that are no pictures, or of no use as such.
struct UnusedFiles
{
    QList<SkippedFile> skipped; ///< see DatasetReport
    QList<SkippedFile> passedOver;
    qsizetype noPictures = 0; ///< files that their ending says are text or data
};

/// Where pictures come from: entries, of which each becomes a picture or a problem.
class PictureSource
{
public:
    /// A folder, an archive, or "sample:KIND". A problem: there is nothing of the kind, or nothing in it
    /// ("data.too_few"), or cancelled ("data.cancelled").
    static Result<std::unique_ptr<PictureSource>> find(const QString &source, const PictureRule &rule,
                                                       const DataProgress &progress);
    virtual ~PictureSource() = default;
    PictureSource(const PictureSource &) = delete;
    PictureSource &operator=(const PictureSource &) = delete;

    const QString &source() const { return m_source; }
    const PictureRule &rule() const { return m_rule; }

    /// Short, for titles: "digits".
    virtual QString name() const = 0;
    virtual std::size_t entries() const = 0;
    virtual QString cacheKey() const = 0;
    /// All that there may be; PictureRecord::classIndex of record() counts in these. Empty: no classes.
    virtual QStringList classNames() const = 0;
    /// Path, size of the file and class of an entry.
    virtual PictureRecord record(std::size_t entry) const = 0;
    /// How entries of one class are put in order.
    virtual PathOrder pathOrder() const = 0;
    virtual UnusedFiles unused() const { return {}; }
    /// What making is called where progress is told; English.
    virtual const char *stage() const = 0;
    /// Before the first make().
    virtual Outcome begin() { return Done{}; }
    /// Makes `entry`, or another that was not made yet: called once for each entry, all are made. Several
    /// threads at a time.
    virtual MadePicture make(std::size_t entry) = 0;

protected:
    PictureSource(const QString &source, const PictureRule &rule) : m_source(source), m_rule(rule) { }

private:
    QString m_source;
    PictureRule m_rule;
};

/// Channels while it is not yet known whether every picture is grey: 3 unless the rule says 1.
int cachedChannels(const PictureRule &rule);
std::size_t bytesOfPicture(const PictureRule &rule, int channels);
/// Fits `image` to the rule's size, and notes whether it is grey.
void fitPixels(MadePicture &made, const QImage &image, const PictureRule &rule);
std::array<char, 32> contentHash(QByteArrayView bytes);

Problem openingCancelled(const QString &source);
Problem tooFewPictures(const QString &source, qsizetype usable, qsizetype skipped);

} // namespace forja
