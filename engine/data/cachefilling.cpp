// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/cachefilling.h"

#include "engine/data/reading/blocks.h"

namespace forja {

namespace {

/// Pictures decoded and not yet written take at most this much memory.
constexpr qint64 kMostPixelsHeld = qint64{32} << 20;

} // namespace

CacheFilling::CacheFilling(PictureSource &source, const std::filesystem::path &file,
                           const DataProgress &progress)
    : m_source(source), m_file(file), m_progress(progress)
{
    const std::size_t entries = source.entries();
    m_index.channels = cachedChannels(source.rule());
    m_index.hashes.resize(entries);
    m_index.facts.resize(entries);
    m_index.isUsed.assign(entries, 0);
}

Outcome CacheFilling::fill()
{
    const PictureRule &rule = m_source.rule();
    // As if every file were usable: too much room asked for is better than a full disk half way.
    const std::size_t bytes = bytesOfPicture(rule, m_index.channels) * m_source.entries();
    auto writer = CacheWriter::create(m_file, static_cast<qint64>(bytes));
    if (!writer)
        return writer.problem();
    if (const Outcome made = makePictures(*writer); !made)
        return made;
    // Only now is it known: a single picture in colour makes all of them RGB.
    if (rule.channels == 0 && m_isAllGrey && m_index.used() > 0)
        return narrow(*writer);
    return writer->finish(m_index);
}

Outcome CacheFilling::makePictures(CacheWriter &writer)
{
    if (const Outcome begun = m_source.begin(); !begun)
        return begun;
    const auto total = static_cast<qint64>(m_source.entries());
    const auto tell = [&](qint64 done) { return !m_progress || m_progress(m_source.stage(), done, total); };
    if (!tell(0))
        return openingCancelled(m_source.source());
    // A block is emptied as it is written, so these hold the pixels of one block at most.
    std::vector<MadePicture> made(m_source.entries());
    std::optional<Problem> failure;
    const auto takeBlock = [&](std::size_t first, std::size_t last) {
        for (std::size_t entry = first; entry < last && !failure; ++entry) {
            if (const Outcome taken = take(std::exchange(made[entry], {}), writer); !taken)
                failure = taken.problem();
        }
        return !failure;
    };
    const auto makeOne = [&](std::size_t entry) {
        // Perhaps another entry of the same block.
        MadePicture picture = m_source.make(entry);
        made[picture.entry] = std::move(picture);
    };
    const auto atOnce = kMostPixelsHeld
        / static_cast<qint64>(bytesOfPicture(m_source.rule(), m_index.channels));
    const bool finished = forEachInBlocks(m_source.entries(), atOnce, makeOne, takeBlock, tell);
    if (failure)
        return *failure;
    return finished ? Outcome(Done{}) : Outcome(openingCancelled(m_source.source()));
}

Outcome CacheFilling::take(MadePicture made, CacheWriter &writer)
{
    m_index.hashes[made.entry] = made.hash;
    // Nothing is appended: pixels of the used entries follow each other without gaps, see recordsOf().
    if (made.problem) {
        m_index.skipped.emplace_back(static_cast<quint32>(made.entry), std::move(*made.problem));
        return Done{};
    }
    m_index.isUsed[made.entry] = 1;
    m_isAllGrey = m_isAllGrey && made.isGrey;
    m_index.facts[made.entry] = made.facts;
    return writer.append(made.pixels);
}

Outcome CacheFilling::narrow(CacheWriter &writer)
{
    const std::size_t area = bytesOfPicture(m_source.rule(), 1);
    const std::size_t pictures = m_index.used();
    auto narrowed = CacheWriter::create(m_file, static_cast<qint64>(pictures * area));
    if (!narrowed)
        return narrowed.problem();
    std::vector<std::uint8_t> rgb(area * 3);
    std::vector<std::uint8_t> grey(area);
    for (std::size_t i = 0; i < pictures; ++i) {
        if (const Outcome read = writer.readBack(i * rgb.size(), rgb); !read)
            return read;
        for (std::size_t pixel = 0; pixel < area; ++pixel)
            // All three channels are equal in every picture here, see isGreyRgb().
            grey[pixel] = rgb[pixel * 3];
        if (const Outcome wrote = narrowed->append(grey); !wrote)
            return wrote;
    }
    m_index.channels = 1;
    return narrowed->finish(m_index);
}

} // namespace forja
