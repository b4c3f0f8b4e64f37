// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"

#include <QPointF>

namespace forja {

/// Makes a Dataset of points from "flat:SHAPE" or "flat:FILE.csv".
class FlatDatasetBuilder
{
public:
    FlatDatasetBuilder(const QString &source, const PictureRule &rule);
    Result<std::shared_ptr<const Dataset>> open();

private:
    Outcome addShape(Dataset &dataset) const;
    Outcome addFile(Dataset &dataset) const;
    void add(Dataset &dataset, const QString &path, QPointF point) const;
    void divide(Dataset &dataset) const;

    QString m_source;
    QString m_place; ///< a shape's name or a file
    PictureRule m_rule;
};

} // namespace forja
