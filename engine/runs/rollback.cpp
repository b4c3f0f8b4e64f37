// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/recorder.h"

#include "engine/base/files.h"
#include "engine/runs/flatview.h"
#include "engine/runs/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

/// Moves what is newer than a moment. Every step copies before it removes, so a cut loses nothing, and doing
/// it again ends the work.
class Abandonment
{
public:
    Abandonment(const RunFolder &run, const Moment &moment) : m_run(run), m_moment(moment)
    {
        // The first number that is free: nothing that was set aside before is written over.
        const fs::path all = run.fsPath() / "abandoned";
        for (int number = 1; m_folder.empty() || fs::exists(m_folder); ++number)
            m_folder = all / std::to_string(number);
    }

    Result<int> run()
    {
        // The newest checkpoint goes first: after a cut, what is left is a run that ended earlier.
        std::vector<qint64> checkpoints = m_run.checkpoints();
        std::reverse(checkpoints.begin(), checkpoints.end());
        for (const qint64 update : checkpoints)
            move(update, m_run.checkpointPath(update));
        lines("stats.jsonl", [this](const QByteArray &line) {
            const auto record = tickFromLine(line);
            return record && isBefore(m_moment, record->at);
        });
        lines("events.jsonl", [this](const QByteArray &line) {
            const auto record = eventFromLine(line);
            return record && isBefore(m_moment, record->at);
        });
        measures();
        for (const qint64 update : numbered("fakes"))
            move(update, m_run.sheetPath(update));
        for (const qint64 update : m_run.generators())
            move(update, m_run.generatorPath(update));
        for (const qint64 update : flatMoments(m_run))
            move(update, flatViewPath(m_run, update));
        stars();
        leftovers();
        return m_outcome ? Result<int>(m_moved) : Result<int>(m_outcome.problem());
    }

private:
    /// Sheets by name, so that damaged ones go too.
    std::vector<qint64> numbered(const char *folder) const
    {
        std::vector<qint64> updates;
        std::error_code failure;
        for (fs::directory_iterator at(m_run.fsPath() / folder, failure), end; !failure && at != end;
             at.increment(failure)) {
            bool isNumber = false;
            const qint64 update = QByteArray::fromStdString(at->path().stem().native()).toLongLong(&isNumber);
            if (isNumber && m_run.sheetPath(update) == at->path())
                updates.push_back(update);
        }
        return updates;
    }

    void move(qint64 update, const fs::path &path)
    {
        // After a failure nothing else is moved; doing it all again continues from there.
        if (!m_outcome || update <= m_moment.update)
            return;
        const fs::path to = m_folder / path.lexically_relative(m_run.fsPath());
        m_outcome = makeFolder(to.parent_path());
        if (m_outcome)
            m_outcome = renameFolder(path, to);
        if (m_outcome)
            m_outcome = syncFolder(path.parent_path());
        m_moved += m_outcome ? 1 : 0;
    }

    template<typename IsNewer>
    void lines(const fs::path &name, IsNewer isNewer)
    {
        const fs::path file = m_run.fsPath() / name;
        if (!m_outcome || !fs::exists(file))
            return;
        const auto bytes = readFile(file, qint64{4} << 30);
        if (!bytes) {
            m_outcome = bytes.problem();
            return;
        }
        QByteArray kept, moved, half;
        int count = 0;
        for (const QByteArray &line : linesOf(*bytes)) {
            // Only the very end of a file can be half a line; a bad line in its midst stays.
            if (bytes->endsWith(line) && QJsonDocument::fromJson(line).isNull()) {
                half = line; // no end of line behind it: its writer was cut off
                continue;
            }
            const bool goes = isNewer(line);
            (goes ? moved : kept) += line + '\n';
            count += goes ? 1 : 0;
        }
        fs::path besides = m_folder / name;
        besides += ".half";
        if (count > 0 || !half.isEmpty())
            m_outcome = makeFolder((m_folder / name).parent_path());
        // What goes is written before the file is rewritten without it: a cut in between leaves it twice,
        // never nowhere.
        if (m_outcome && count > 0)
            m_outcome = writeFileAtomically(m_folder / name, moved);
        if (m_outcome && !half.isEmpty())
            m_outcome = writeFileAtomically(besides, half);
        if (m_outcome && (count > 0 || !half.isEmpty()))
            m_outcome = writeFileAtomically(file, kept);
        m_moved += m_outcome ? count : 0;
    }

    void measures()
    {
        // Gathered first, since rewriting a file changes the folder that is being listed.
        std::vector<fs::path> names;
        std::error_code failure;
        for (fs::directory_iterator at(m_run.fsPath() / "measures", failure), end; !failure && at != end;
             at.increment(failure)) {
            if (at->path().extension() == ".jsonl")
                names.push_back(fs::path("measures") / at->path().filename());
        }
        for (const fs::path &name : names) {
            lines(name, [this](const QByteArray &line) {
                const auto record = measureFromLine(line);
                return record && record->update > m_moment.update;
            });
        }
    }

    void stars()
    {
        QJsonArray moved;
        for (const qint64 update : m_run.starred()) {
            if (update > m_moment.update)
                moved.append(update);
        }
        if (!m_outcome || moved.isEmpty())
            return;
        // The stars are kept beside what they were for.
        m_outcome = makeFolder(m_folder);
        if (m_outcome)
            m_outcome = writeFileAtomically(
                m_folder / "starred.json",
                QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"starred"_s, moved}}).toJson());
        for (const QJsonValue &update : moved) {
            if (m_outcome)
                m_outcome = m_run.setStarred(update.toInteger(), false);
        }
    }

    /// Of files that were being written when their program was cut off. What cannot go now goes the next
    /// time.
    void leftovers() const
    {
        std::vector<fs::path> found;
        std::error_code failure;
        for (fs::recursive_directory_iterator at(m_run.fsPath(), failure), end; !failure && at != end;
             at.increment(failure)) {
            std::error_code gone;
            if (at->path().extension() == ".part" && at->is_regular_file(gone))
                found.push_back(at->path());
        }
        for (const fs::path &path : found)
            static_cast<void>(removeFile(path));
    }

    const RunFolder &m_run;
    Moment m_moment;
    fs::path m_folder;
    Outcome m_outcome = Done{};
    int m_moved = 0;
};

} // namespace

Result<int> abandonAfter(const RunFolder &run, const Moment &moment)
{
    return Abandonment(run, moment).run();
}

} // namespace forja
