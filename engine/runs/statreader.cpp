// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/statreader.h"

#include "engine/base/files.h"
#include "engine/runs/jsonlines.h"
#include "engine/runs/runfolder.h"
#include "engine/runs/tickscanner.h"

#include <QFile>

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace forja {

namespace {

constexpr qint64 kBlock = qint64{1} << 20;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

auto order(const Moment &at)
{
    return std::tuple(at.update, at.dUpdates + at.gUpdates);
}

template<typename T>
void pick(std::vector<T> &from, const std::vector<std::size_t> &chosen)
{
    std::vector<T> picked;
    picked.reserve(chosen.size());
    for (const std::size_t i : chosen)
        picked.push_back(from[i]);
    from = std::move(picked);
}

} // namespace

/// What the columns are filled from: each line's values, and which column each goes to.
class StatReader::Scanner : public TickScanner
{
public:
    using TickScanner::TickScanner;
    Row row;
    std::vector<std::vector<double> *> targets;

    void append(StatColumns &columns)
    {
        const std::size_t before = columns.at.size();
        columns.at.push_back(row.at);
        columns.kimg.push_back(row.kimg);
        columns.seconds.push_back(row.seconds);
        // Pointers into a map stay where they are while it grows.
        while (targets.size() < static_cast<std::size_t>(this->columns().size()))
            targets.push_back(&columns.means[this->columns().at(static_cast<qsizetype>(targets.size()))]);
        for (const auto &[column, mean] : row.means) {
            std::vector<double> &target = *targets[static_cast<std::size_t>(column)];
            // A column that was missing for some lines is filled up to this one; update() fills the ends.
            target.resize(before, kUnknown);
            target.push_back(mean);
        }
    }
};

StatReader::StatReader(std::filesystem::path file, std::function<bool(const QString &)> isWanted)
    : m_file(std::move(file))
    , m_isWanted(isWanted ? std::move(isWanted) : [](const QString &) { return true; })
{
    reset();
}

StatReader::~StatReader() = default;
StatReader::StatReader(StatReader &&) noexcept = default;
StatReader &StatReader::operator=(StatReader &&) noexcept = default;

void StatReader::reset()
{
    m_columns = {};
    m_scanner = std::make_unique<Scanner>(m_isWanted);
    m_offset = 0;
    m_lastLine.clear();
    m_isInOrder = true;
}

bool StatReader::isSameFile(const std::function<QByteArray(qint64, qint64)> &read) const
{
    // A resume rewrites the file: where the last line that was read is no longer in its place, all is read
    // anew.
    return read(m_offset - m_lastLine.size(), m_lastLine.size()) == m_lastLine;
}

bool StatReader::update()
{
    QFile file;
    if (!openToRead(file, m_file))
        return false;
    const auto read = [&file](qint64 from, qint64 size) {
        return file.seek(from) ? file.read(size) : QByteArray();
    };
    const bool isNew = m_offset > 0 && !isSameFile(read);
    if (isNew)
        reset();
    const std::size_t before = m_columns.size();
    QByteArray block;
    // In blocks: a file of a long run would take its size again in memory.
    for (QByteArray more = read(m_offset, kBlock); !more.isEmpty(); more = file.read(kBlock)) {
        block += more;
        qsizetype at = 0, start = 0;
        for (qsizetype end = block.indexOf('\n'); end >= 0; end = block.indexOf('\n', at)) {
            const std::string_view line(block.constData() + at, static_cast<std::size_t>(end - at));
            if (m_scanner->scan(line, m_scanner->row))
                append();
            // What the fast scanner does not know may still be a line that the real parser takes.
            else if (const auto record = tickFromLine(QByteArray::fromRawData(line.data(), end - at)))
                append(*record);
            start = std::exchange(at, end + 1);
        }
        if (at > 0)
            m_lastLine = block.mid(start, at - start);
        // Only whole lines count as read; the rest of the block is a line that is still being written, or
        // goes on in the next block.
        m_offset += at;
        block.remove(0, at);
    }
    if (!m_isInOrder)
        putInOrder();
    for (auto &[name, column] : m_columns.means)
        column.resize(m_columns.size(), kUnknown);
    return isNew || m_columns.size() != before;
}

void StatReader::append(const TickRecord &record)
{
    TickScanner::Row &row = m_scanner->row;
    row = {record.at, record.kimg, record.seconds, {}};
    for (auto stat = record.stats.begin(); stat != record.stats.end(); ++stat) {
        const int column = m_scanner->column(stat.key());
        if (column >= 0)
            row.means.emplace_back(column, stat->num > 0 ? stat->mean : kUnknown);
    }
    append();
}

void StatReader::append()
{
    m_isInOrder = m_isInOrder
        && (m_columns.at.empty() || order(m_columns.at.back()) < order(m_scanner->row.at));
    m_scanner->append(m_columns);
}

void StatReader::putInOrder()
{
    // All columns must be equally long before one order is applied to all of them.
    for (auto &[name, column] : m_columns.means)
        column.resize(m_columns.size(), kUnknown);
    std::vector<std::size_t> sorted(m_columns.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::stable_sort(sorted.begin(), sorted.end(), [this](std::size_t a, std::size_t b) {
        return isBefore(m_columns.at[a], m_columns.at[b]);
    });
    // Of one moment the line that was written last counts.
    std::vector<std::size_t> chosen;
    for (const std::size_t i : sorted) {
        if (!chosen.empty() && m_columns.at[chosen.back()] == m_columns.at[i])
            chosen.back() = i;
        else
            chosen.push_back(i);
    }
    pick(m_columns.at, chosen);
    pick(m_columns.kimg, chosen);
    pick(m_columns.seconds, chosen);
    for (auto &[name, column] : m_columns.means)
        pick(column, chosen);
    m_isInOrder = true;
}

QStringList StatReader::names() const
{
    return m_scanner->names();
}

} // namespace forja
