// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/netsummaryview.h"

#include "ui/forms/layertable.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QVBoxLayout>

namespace forja {

NetSummaryView::NetSummaryView(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(5);
    m_table = new LayerTable(this);
    layout->addWidget(m_table);
    m_sums = new QLabel(this);
    m_sums->setProperty("isDim", true);
    m_sums->setWordWrap(true);
    layout->addWidget(m_sums);
}

void NetSummaryView::setSummary(const NetSummary &summary)
{
    m_table->setLayers(summary.layers);
    m_table->setVisible(!summary.layers.empty());
    m_sums->setText(tr("%1 parameters · %2 multiply-adds per picture")
                        .arg(compactSum(double(summary.parameters)), compact(double(summary.multiplyAdds)))
                    + (summary.mixesBatch ? tr(" · mixes the batch") : QString()));
    m_sums->setToolTip(
        summary.mixesBatch
            ? tr("A layer looks at the whole batch, so a picture's score would depend on the rest of the "
                 "batch. The scores shown use a fixed batch of pictures of the same kind.")
            : QString());
}

void NetSummaryView::setProblem(const QString &sentence)
{
    m_table->setLayers({});
    m_table->hide();
    m_sums->setText(sentence);
}

QString NetSummaryView::text() const
{
    return m_sums->text();
}

} // namespace forja
