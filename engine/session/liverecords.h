// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <QObject>

namespace forja {

/// What is recorded of the run that is on as it happens, trained here or followed.
class LiveRecords : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void ticked(const forja::TickRecord &record);
    void sheetAvailable(const forja::SheetRecord &sheet);
    void measured(const forja::MeasureRecord &record);
    void eventHappened(const forja::EventRecord &event);
    void checkpointed(const forja::Moment &at);
};

} // namespace forja
