// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/journal.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The sentence for a refusal; nothing for one that comes as a whole sentence.
const char *refusalText(DiskRefusals::Use use)
{
    switch (use) {
    case DiskRefusals::Records:
        return QT_TRANSLATE_NOOP("forja",
                                 "%1: cannot be written (%2). Training continues; its records wait in memory "
                                 "and are written in order as soon as the disk allows it, and so is the next "
                                 "checkpoint. Check the free space and the permissions of its folder.");
    case DiskRefusals::Checkpoint:
        return QT_TRANSLATE_NOOP(
            "forja",
            "%1: cannot be written (%2). Training continues, but nothing after update %3 is saved; saving is "
            "retried until it succeeds. Check the free space and the permissions of its folder.");
    case DiskRefusals::End:
        return QT_TRANSLATE_NOOP("forja",
                                 "%1: cannot be written (%2). Training has ended, but nothing after update "
                                 "%3 is saved; saving is retried until it succeeds. Check the free space and "
                                 "the permissions of its folder, or stop again to leave without saving it.");
    case DiskRefusals::Hold:
        return nullptr;
    }
    return nullptr;
}

const char *refusalCode(DiskRefusals::Use use)
{
    if (use == DiskRefusals::Records)
        return "disk.records";
    return use == DiskRefusals::Checkpoint ? "disk.checkpoint" : "disk.end";
}

} // namespace

Journal::Journal(const RunFolder &run, const Moment &at, qint64 savedUpdate, JobListener &listener)
    : m_path(run.path())
    , m_listener(listener)
    , m_at(at)
    , m_savedUpdate(savedUpdate)
    , m_recorder(
          run,
          [this](const Problem &what) {
              if (what.code.startsWith(u"file."))
                  refused(DiskRefusals::Records, what);
              else
                  event(EventKind::Warning, what);
          },
          [this] { accepted(DiskRefusals::Records); })
{
}

void Journal::setMoment(const Moment &at)
{
    const std::lock_guard lock(m_atMutex);
    m_at = at;
}

EventRecord Journal::event(EventKind kind, const Problem &what, const std::optional<Moment> &at)
{
    Moment now;
    {
        const std::lock_guard lock(m_atMutex);
        now = m_at;
    }
    EventRecord record{.when = QDateTime::currentDateTimeUtc(),
                       .kind = kind,
                       .at = at.value_or(now),
                       .code = what.code,
                       .text = what.text,
                       .args = what.args};
    // The line of the record before that of the log, and both before anybody hears of it.
    m_recorder.add(record);
    m_recorder.log(u"%1 %2: update %3: %4"_s.arg(record.when.toString(Qt::ISODate), record.kindText(),
                                                 QString::number(record.at.update), what.english()));
    m_listener.tell(record);
    return record;
}

void Journal::refused(DiskRefusals::Use use, const Problem &what)
{
    if (!m_disk.refuse(use, what))
        return;
    const char *text = refusalText(use);
    if (!text) {
        event(EventKind::Warning, what);
        return;
    }
    // What the disk refuses names the file and the reason; anything else is a sentence of its own.
    const bool isOfDisk = what.code.startsWith(u"file.");
    event(EventKind::Warning,
          problem(refusalCode(use), text,
                  {isOfDisk ? what.args.value(0) : m_path, isOfDisk ? what.args.value(1) : what.english(),
                   QString::number(m_savedUpdate)}));
}

bool Journal::accepted(DiskRefusals::Use use)
{
    if (!m_disk.accept(use))
        return false;
    event(EventKind::Recover,
          problem("disk.recovered",
                  QT_TRANSLATE_NOOP("forja", "The disk can be written again. Nothing was lost.")));
    return true;
}

Problem Journal::notSaved() const
{
    return problem("disk.not_saved",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: could not be written completely. The run continues from its newest "
                                     "checkpoint, of update %2."),
                   {m_path, QString::number(m_savedUpdate)});
}

} // namespace forja
