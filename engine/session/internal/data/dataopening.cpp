// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/data/dataopening.h"

#include "engine/base/guarded.h"
#include "engine/session/internal/background/later.h"

namespace forja {

DataOpening::~DataOpening()
{
    cancel();
    // All were cancelled first, so that they wind down at the same time.
    for (Worker &worker : m_workers)
        worker.thread.join();
}

void DataOpening::cancel()
{
    for (Worker &worker : m_workers)
        *worker.cancelled = true;
}

void DataOpening::open(const QString &source, const PictureRule &rule)
{
    // The older one is not waited for: it ends by itself, and its result is dropped.
    cancel();
    Worker &worker = m_workers.emplace_back();
    worker.thread = std::thread([this, source, rule, cancelled = worker.cancelled] {
        const auto progress = [this, cancelled](const char *stage, qint64 done, qint64 total) {
            later(this, [this, cancelled, name = QString::fromLatin1(stage), done, total] {
                if (!*cancelled)
                    Q_EMIT progressed(name, done, total);
            });
            return !cancelled->load();
        };
        std::optional<Problem> what;
        std::shared_ptr<const Dataset> data;
        const auto found = guarded([&] { return Dataset::open(source, rule, progress); },
                                   {.code = "data.failed",
                                    .text = QT_TRANSLATE_NOOP("forja", "%1: cannot be opened (%2)."),
                                    .args = {source}});
        if (found)
            data = *found;
        else
            what = found.problem();
        later(this, [this, cancelled, data, what] {
            // Checked again here, as it may have been cancelled after the work was done.
            if (*cancelled)
                return;
            if (what)
                Q_EMIT failed(*what);
            else
                Q_EMIT opened(data);
        });
    });
}

} // namespace forja
