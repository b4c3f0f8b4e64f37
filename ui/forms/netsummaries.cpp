// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/netsummaries.h"

#include "ui/forms/fieldsection.h"
#include "ui/forms/netsummaryloader.h"
#include "ui/forms/netsummaryview.h"
#include "ui/text/wording.h"

#include <QVBoxLayout>

namespace forja {

NetSummaries::NetSummaries(QObject *parent) : QObject(parent), m_loader(new NetSummaryLoader(this))
{
    connect(m_loader, &NetSummaryLoader::loaded, this, &NetSummaries::take);
    connect(m_loader, &NetSummaryLoader::failed, this, &NetSummaries::tellProblem);
}

void NetSummaries::addTo(FieldSection *section)
{
    auto *view = new NetSummaryView(section);
    section->body()->addWidget(view);
    m_views.insert(section, view);
}

void NetSummaries::request(const Experiment &experiment, int channels, int classes)
{
    m_loader->request(experiment, channels, classes);
}

void NetSummaries::take(const NetPair &nets)
{
    for (auto it = m_views.cbegin(); it != m_views.cend(); ++it) {
        FieldSection *section = it.key();
        const NetSummary &summary = section->accent() == FormGroup::Accent::G ? nets.g : nets.d;
        const QString sum = compactSum(double(summary.parameters));
        it.value()->setSummary(summary);
        section->setAside(sum);
        m_parameters.insert(section->accent(), tr("%1 parameters").arg(sum));
    }
    m_nets = nets;
    Q_EMIT changed();
}

void NetSummaries::tellProblem(const Problem &problem)
{
    m_nets.reset();
    for (NetSummaryView *view : std::as_const(m_views))
        view->setProblem(translateProblem(problem));
}

} // namespace forja
