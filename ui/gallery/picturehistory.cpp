// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/picturehistory.h"

#include "ui/gallery/inspectorparts.h"
#include "ui/text/picturewording.h"

#include <QLabel>
#include <QVBoxLayout>

namespace forja {

PictureHistory::PictureHistory(QWidget *parent)
    : m_heading(inspector::heading(parent, tr("This latent over time")))
    , m_row(new ThumbRow(inspector::kThumbColumns, true, parent))
{
    m_row->setAccessibleName(tr("This latent over time"));
}

void PictureHistory::addTo(QVBoxLayout *column) const
{
    inspector::addHeading(column, m_heading);
    column->addWidget(m_row);
}

void PictureHistory::tell(const Inspection &shown, bool isOfPoints)
{
    QList<ThumbRow::Thumb> thumbs;
    for (const auto &[update, picture] : shown.overTime)
        thumbs.append({picture, tr("update %1").arg(grouped(update))});
    // A real picture has no latent, so none is on its way.
    const bool isReal = !shown.path.isEmpty();
    const bool isAwaited = thumbs.isEmpty() && !shown.isWhole && !isReal;
    m_row->setThumbs(isAwaited ? inspector::emptyRow() : thumbs);
    m_row->setVisible(isAwaited || !thumbs.isEmpty());
    m_heading->setVisible(isAwaited || !thumbs.isEmpty());
    m_heading->setText(isOfPoints ? tr("These latents over time") : tr("This latent over time"));
}

} // namespace forja
