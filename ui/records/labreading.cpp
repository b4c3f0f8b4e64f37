// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/labreading.h"

#include "ui/base/beside.h"
#include "ui/records/labfiles.h"

namespace forja {

namespace {

constexpr int kLookMs = 500;
constexpr int kLooksPerShelf
    = 4; ///< the whole of RUNS/lab is looked at less often than the folder that is open

} // namespace

/// The worker's side: what was read, kept with how the files looked then.
class LabReading::Reader
{
public:
    explicit Reader(FieldTablePtr table) : m_table(table), m_folders(table), m_runs(std::move(table)) { }

    Found look(const QString &runsFolder, bool wantsShelf, const QString &path, bool wantsWhole)
    {
        Found out;
        if (wantsShelf) {
            out.hasShelf = true;
            // They come with the program and cannot change; those of a person's own are files and can.
            if (m_shipped.isEmpty())
                m_shipped = shippedQuestions(m_table);
            out.shelf.shipped = m_shipped;
            out.shelf.own = ownQuestions(runsFolder, m_table, &out.shelf.wrong);
            for (const QString &folder : labFolders(runsFolder))
                out.shelf.askings.append(m_folders.read(folder));
        }
        if (path.isEmpty())
            return out;
        LabAsking asking = m_folders.read(path);
        asking.runs = m_runs.read(asking);
        // Runs without a change are the same objects, so comparing the lists looks at no numbers.
        const bool isSame = !wantsWhole && asking.path == m_last.path && asking.record == m_last.record
            && asking.runs == m_last.runs && asking.isLive == m_last.isLive
            && asking.problem == m_last.problem;
        m_last = asking;
        if (!isSame)
            out.asking = asking;
        return out;
    }

private:
    FieldTablePtr m_table;
    LabFolderFiles m_folders;
    LabRunFiles m_runs;
    QList<LabQuestion> m_shipped;
    LabAsking m_last;
};

LabReading::LabReading(FieldTablePtr table, QObject *parent)
    : QObject(parent), m_reader(std::make_shared<Reader>(std::move(table)))
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        // The shelf is many files and changes seldom, so it is not part of every look.
        m_wantsShelf = m_wantsShelf || ++m_looks % kLooksPerShelf == 0;
        look();
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LabReading::take);
}

LabReading::~LabReading()
{
    // A look under way owns its reader and ends by itself: a network folder may keep it for long.
    m_watcher.disconnect(this);
}

void LabReading::openShelf(const QString &runsFolder)
{
    m_runsFolder = runsFolder;
    m_wantsShelf = true;
    look();
}

void LabReading::openAsking(const QString &path)
{
    m_path = path;
    m_wantsWhole = true;
    look();
}

void LabReading::setWatching(bool isWatching)
{
    if (isWatching)
        m_timer.start();
    else
        m_timer.stop();
}

void LabReading::look()
{
    // The reader keeps what it read without a lock: one look at a time.
    if (m_watcher.isRunning()) {
        m_wantsLook = true;
        return;
    }
    m_wantsLook = false;
    // What is wanted is taken along; what is asked for while it reads is for the next look.
    const bool wantsShelf = std::exchange(m_wantsShelf, false) && !m_runsFolder.isEmpty();
    const bool wantsWhole = std::exchange(m_wantsWhole, false);
    m_watcher.setFuture(besideWindow([reader = m_reader, folder = m_runsFolder, wantsShelf, path = m_path,
                                      wantsWhole] {
        // A file that cannot be read must not be thrown across the thread: it comes back as an asking with a
        // problem.
        auto found = guarded([&] { return reader->look(folder, wantsShelf, path, wantsWhole); });
        if (found)
            return *found;
        return Found{.shelf = {},
                     .asking = LabAsking{.path = path,
                                         .record = {},
                                         .when = {},
                                         .isLive = false,
                                         .problem = found.problem(),
                                         .runs = {}},
                     .hasShelf = false};
    }));
}

void LabReading::take()
{
    const Found result = m_watcher.result();
    // At once: the next look reads beside the window while this one is shown.
    if (m_wantsLook)
        look();
    if (result.hasShelf)
        Q_EMIT shelfRead(result.shelf);
    // By now another asking may be open.
    if (result.asking && result.asking->path == m_path)
        Q_EMIT askingRead(*result.asking);
}

} // namespace forja
