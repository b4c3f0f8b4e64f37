// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/eventkind.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace forja {

namespace {

struct EventKindName
{
    EventKind kind;
    QLatin1StringView text;
};

constexpr std::array kEventKindNames{
    EventKindName{EventKind::Start, QLatin1StringView("start")},
    EventKindName{EventKind::Weights, QLatin1StringView("weights")},
    EventKindName{EventKind::Pause, QLatin1StringView("pause")},
    EventKindName{EventKind::Proceed, QLatin1StringView("proceed")},
    EventKindName{EventKind::Edit, QLatin1StringView("edit")},
    EventKindName{EventKind::Step, QLatin1StringView("step")},
    EventKindName{EventKind::Keep, QLatin1StringView("keep")},
    EventKindName{EventKind::Length, QLatin1StringView("length")},
    EventKindName{EventKind::Warning, QLatin1StringView("warning")},
    EventKindName{EventKind::Recover, QLatin1StringView("recover")},
    EventKindName{EventKind::Stop, QLatin1StringView("stop")},
    EventKindName{EventKind::Resume, QLatin1StringView("resume")},
    EventKindName{EventKind::Finish, QLatin1StringView("finish")},
};

} // namespace

QString toText(EventKind kind)
{
    const auto found = std::ranges::find(kEventKindNames, kind, &EventKindName::kind);
    return found == kEventKindNames.end() ? QString() : QString(found->text);
}

EventKind eventKindOf(QStringView text)
{
    const auto found = std::ranges::find_if(kEventKindNames,
                                            [&](const EventKindName &name) { return text == name.text; });
    return found == kEventKindNames.end() ? EventKind::Unknown : found->kind;
}

} // namespace forja
