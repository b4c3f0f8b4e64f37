// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"

#include <QWidget>

class QLabel;

namespace forja {

class LayerTable;

/// A net before it is trained: a line a layer (name, shape, parameters), then the sums.
class NetSummaryView : public QWidget
{
    Q_OBJECT

public:
    explicit NetSummaryView(QWidget *parent = nullptr);

    void setSummary(const NetSummary &summary);
    void setProblem(const QString &sentence);
    QString text() const;

private:
    LayerTable *m_table = nullptr;
    QLabel *m_sums = nullptr;
};

} // namespace forja
