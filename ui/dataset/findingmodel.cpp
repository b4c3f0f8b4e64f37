// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/findingmodel.h"
#include "ui/theme/plaintext.h"

#include "ui/text/wording.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kThumbnail = 44;

} // namespace

FindingModel::FindingModel(std::shared_ptr<const Dataset> dataset, const Finding &finding,
                           std::shared_ptr<QSet<QString>> excluded, bool isEditable, QObject *parent)
    : QAbstractItemModel(parent)
    , m_dataset(std::move(dataset))
    , m_finding(finding)
    , m_excluded(std::move(excluded))
    , m_isEditable(isEditable)
    , m_isFlat(finding.groups.size() == 1 && !finding.areAlike)
{
}

/// The internal number is 0 for what stands at the top, and of a picture in a group the group's plus 1.
QModelIndex FindingModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : 0);
}

QModelIndex FindingModel::parent(const QModelIndex &child) const
{
    return child.internalId() == 0 ? QModelIndex() : createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    // A single group needs no heading, and is a plain list.
    if (!parent.isValid())
        return int(m_isFlat ? m_finding.groups.front().size() : m_finding.groups.size());
    if (m_isFlat || parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_finding.groups[size_t(parent.row())].size());
}

const PictureRecord *FindingModel::record(const QModelIndex &index) const
{
    // Headings have the id 0, pictures that of their group and one more.
    if (!m_isFlat && index.internalId() == 0)
        return nullptr;
    const auto &group = m_finding.groups[m_isFlat ? 0 : size_t(index.internalId()) - 1];
    return &m_dataset->records()[size_t(group[size_t(index.row())])];
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (const PictureRecord *picture = record(index))
        return pictureData(*picture, index.column(), role);
    if (role == Qt::DisplayRole && index.column() == 0)
        return tr("%1 alike").arg(groupDigits(qint64(m_finding.groups[size_t(index.row())].size())));
    return {};
}

QVariant FindingModel::pictureData(const PictureRecord &picture, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == 0)
        // A tick means that the file is used: what is ticked off is left out.
        return m_excluded->contains(exclusionName(picture.path)) ? Qt::Unchecked : Qt::Checked;
    if (role == Qt::DecorationRole && column == 0)
        // Made when it is first seen: a view asks for rows in sight only.
        return thumbnail(picture);
    if (role == Qt::ToolTipRole)
        return plainTip(picture.path);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0:
        return picture.path;
    case 1:
        return m_dataset->classes() > 0 ? m_dataset->report().classNames[picture.classIndex] : QString();
    case 2:
        return u"%1 × %2"_s.arg(picture.originalSize.width()).arg(picture.originalSize.height());
    default:
        return picture.isHeldOut ? tr("held out") : tr("training");
    }
}

QPixmap FindingModel::thumbnail(const PictureRecord &picture) const
{
    if (const QPixmap *known = m_thumbnails.object(picture.slot))
        return *known;
    const QImage image = m_dataset->image(picture);
    // A picture smaller than its thumbnail keeps its pixels: smoothed, it would look out of focus.
    const auto way = image.width() < kThumbnail ? Qt::FastTransformation : Qt::SmoothTransformation;
    const QPixmap made = QPixmap::fromImage(image.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio, way));
    m_thumbnails.insert(picture.slot, new QPixmap(made));
    return made;
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("File"), tr("Class"), tr("Size"), tr("Part")}.value(section);
}

Qt::ItemFlags FindingModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (record(index) && index.column() == 0 && m_isEditable)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool FindingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const PictureRecord *picture = record(index);
    if (!picture || role != Qt::CheckStateRole || !m_isEditable)
        return false;
    const QString name = exclusionName(picture->path);
    if (value.toInt() == Qt::Checked)
        m_excluded->remove(name);
    else
        m_excluded->insert(name);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT exclusionsChanged();
    return true;
}

void FindingModel::setAllExcluded(bool areExcluded)
{
    for (const int picture : m_finding.toExclude) {
        const QString name = exclusionName(m_dataset->records()[size_t(picture)].path);
        if (areExcluded)
            m_excluded->insert(name);
        else
            m_excluded->remove(name);
    }
    // Ticks may have changed in any group; views ask again for what they show.
    Q_EMIT layoutChanged();
    Q_EMIT exclusionsChanged();
}

bool FindingModel::areAllExcluded() const
{
    return std::all_of(m_finding.toExclude.begin(), m_finding.toExclude.end(), [this](int picture) {
        return m_excluded->contains(exclusionName(m_dataset->records()[size_t(picture)].path));
    });
}

} // namespace forja
