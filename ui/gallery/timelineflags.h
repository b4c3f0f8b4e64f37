// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"
#include "ui/charts/minichart.h"
#include "ui/gallery/flaglayout.h"
#include "ui/gallery/screenaxis.h"

#include <QCoreApplication>
#include <QFont>

namespace forja {

/// The flags of a training in the order in which they stand on the time axis, and their signs over it.
class TimelineFlags
{
    Q_DECLARE_TR_FUNCTIONS(forja::TimelineFlags)

public:
    /// `font`: of the labels.
    explicit TimelineFlags(const QFont &font) : m_font(font) { }

    void clear() { m_flags.clear(); }
    /// Requires: isFlag(flag).
    void append(const EventRecord &flag);
    const QList<EventRecord> &all() const { return m_flags; }

    std::vector<FlagSign> signs(const ScreenAxis &axis) const;
    /// The sentences of the flags whose sign is at a place of the widget.
    QString textAt(QPointF place, const ScreenAxis &axis) const;
    /// The signs, and a line for each flag through the plots of `charts`.
    void paint(QPainter &painter, const ScreenAxis &axis, const std::vector<MiniChart> &charts,
               const Theme &theme) const;

private:
    QFont m_font;
    QList<EventRecord> m_flags;
};

} // namespace forja
