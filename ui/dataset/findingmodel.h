// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/checking/datasetdoctor.h"

#include <QAbstractItemModel>
#include <QCache>
#include <QPixmap>
#include <QSet>

namespace forja {

/// The pictures of a finding: in their groups, or as one list where there is one group of things that are not
/// alike. Each can be ticked off to leave it out. Thumbnails are made when they are seen.
class FindingModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// `excluded` (exclusionName()s) is shared with the models of the other findings. `isEditable`: whether
    /// ticks can be changed.
    FindingModel(std::shared_ptr<const Dataset> dataset, const Finding &finding,
                 std::shared_ptr<QSet<QString>> excluded, bool isEditable, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 4; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    /// Leaves out all that the doctor would, or takes them back.
    void setAllExcluded(bool areExcluded);
    /// Whether all that the doctor would leave out is left out.
    bool areAllExcluded() const;

Q_SIGNALS:
    void exclusionsChanged();

private:
    const PictureRecord *record(const QModelIndex &index) const;
    QVariant pictureData(const PictureRecord &record, int column, int role) const;
    QPixmap thumbnail(const PictureRecord &record) const;

    std::shared_ptr<const Dataset> m_dataset;
    Finding m_finding;
    std::shared_ptr<QSet<QString>> m_excluded;
    bool m_isEditable;
    bool m_isFlat;
    mutable QCache<quint32, QPixmap> m_thumbnails{2000};
};

} // namespace forja
