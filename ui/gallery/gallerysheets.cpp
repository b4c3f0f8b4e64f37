// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerysheets.h"

#include "ui/text/picturewording.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace forja {

using namespace Qt::StringLiterals;

GallerySheets::GallerySheets()
{
    shown(GalleryBlock::Moment).name = tr("Generated");
    shown(GalleryBlock::Pinned).name = tr("Pinned");
}

void GallerySheets::set(GalleryBlock block, const SheetRecord &sheet, const QString &note)
{
    shown(block).sheet = sheet;
    shown(block).note = note;
    updateOrder();
}

void GallerySheets::setSort(GallerySort sort)
{
    m_sort = sort;
    updateOrder();
}

void GallerySheets::clear()
{
    for (Shown &each : m_shown) {
        each.sheet = {};
        each.note.clear();
    }
    updateOrder();
}

void GallerySheets::updateOrder()
{
    const SheetRecord &moment = sheet(GalleryBlock::Moment);
    m_order.resize(static_cast<std::size_t>(std::max(0, moment.count)));
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sort == GallerySort::Percentile && moment.percentiles.size() >= m_order.size()) {
        // The best first; what D has not judged comes last.
        const auto rank = [&moment](int i) {
            const float percentile = moment.percentiles[std::size_t(i)];
            return std::isnan(percentile) ? -1.0F : percentile;
        };
        std::stable_sort(m_order.begin(), m_order.end(), [&rank](int a, int b) { return rank(a) > rank(b); });
    }
}

int GallerySheets::tileAt(GalleryBlock block, int position, int count) const
{
    if (position < 0 || position >= count)
        return -1;
    // The pinned snapshot stands in the order of the other one: the same latent at the same place.
    return block == GalleryBlock::Real || position >= static_cast<int>(m_order.size())
        ? position
        : m_order[std::size_t(position)];
}

int GallerySheets::positionOf(int tile) const
{
    const auto found = std::find(m_order.begin(), m_order.end(), tile);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

bool GallerySheets::hasClassColumns() const
{
    const SheetRecord &moment = sheet(GalleryBlock::Moment);
    return moment.classes > 1 && m_sort == GallerySort::AsDrawn && moment.columns % moment.classes == 0;
}

QStringList GallerySheets::columnNames(int columns) const
{
    QStringList names;
    const int classes = sheet(GalleryBlock::Moment).classes;
    for (int column = 0; hasClassColumns() && column < columns; ++column) {
        // A row may go through the classes more than once.
        const int index = column % classes;
        names.append(index < m_classNames.size() ? m_classNames.at(index) : QString::number(index));
    }
    return names;
}

QString GallerySheets::describe(GalleryBlock block, int tile) const
{
    if (block == GalleryBlock::Real)
        return tr("A real picture that D has not seen");
    const SheetRecord &sheet = this->sheet(block);
    QStringList parts{tr("no. %1").arg(tile)};
    if (sheet.classes > 0)
        parts.append(classText(tile % sheet.classes, m_classNames));
    // A sheet that D has not judged has neither.
    const auto i = std::size_t(tile);
    if (i < sheet.outputs.size() && i < sheet.percentiles.size())
        parts.append(tr("D’s output %1").arg(outputText(sheet.outputs[i], sheet.percentiles[i])));
    parts.append(tr("update %1").arg(grouped(sheet.update)));
    return parts.join(u" · "_s);
}

} // namespace forja
