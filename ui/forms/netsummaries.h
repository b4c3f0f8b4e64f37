// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/forms/formgroups.h"

#include <QHash>
#include <QObject>

namespace forja {

class FieldSection;
class NetSummaryLoader;
class NetSummaryView;

/// What both nets come to, shown in their sections as soon as it is known.
class NetSummaries : public QObject
{
    Q_OBJECT

public:
    explicit NetSummaries(QObject *parent);

    /// The section of G or D; its net is shown at the end of it.
    void addTo(FieldSection *section);
    void request(const Experiment &experiment, int channels, int classes);
    /// nullopt until it is known.
    const std::optional<NetPair> &nets() const { return m_nets; }
    /// "0.30 M parameters"; empty where there is no net, or none is known.
    QString parameters(FormGroup::Accent accent) const { return m_parameters.value(accent); }

Q_SIGNALS:
    void changed();

private:
    void take(const NetPair &nets);
    void tellProblem(const Problem &problem);

    NetSummaryLoader *m_loader;
    QHash<FieldSection *, NetSummaryView *> m_views;
    QHash<FormGroup::Accent, QString> m_parameters;
    std::optional<NetPair> m_nets;
};

} // namespace forja
