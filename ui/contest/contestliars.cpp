// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/contestpage.h"
#include "ui/contest/contestwording.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

/// The generated pictures that deceive D best, at the moment that is looked at.
namespace forja {

using namespace Qt::StringLiterals;

QWidget *ContestPage::makeLiars()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(4);
    auto *head = new QWidget(side);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(4, 4, 4, 2);
    lines->setSpacing(1);
    m_liarsTitle = new QLabel(head);
    m_liarsTitle->setTextFormat(Qt::RichText);
    m_liarsTitle->setWordWrap(true);
    m_liarsNote = new QLabel(head);
    m_liarsNote->setProperty("isDim", true);
    m_liarsNote->setMinimumWidth(10);
    m_liarsNote->setWordWrap(true);
    lines->addWidget(m_liarsTitle);
    lines->addWidget(m_liarsNote);
    m_liarTiles = new TileModel(this);
    m_liars = new TileView(m_liarTiles, new TileDelegate(false, this), side);
    m_liars->setAccessibleName(tr("Generated pictures, the best liars first"));
    column->addWidget(head);
    column->addWidget(m_liars, 1);
    return side;
}

void ContestPage::tellLiars()
{
    const std::vector<qint64> updates = m_store->updates();
    if (updates.empty()) {
        m_liarsNote->clear();
        return;
    }
    qint64 wanted = updates.back();
    if (!isFollowing() && row() >= 0) {
        const double at = m_data.ticks.updates()[std::size_t(row())];
        wanted = *std::min_element(updates.begin(), updates.end(), [at](qint64 a, qint64 b) {
            return std::abs(double(a) - at) < std::abs(double(b) - at);
        });
    }
    if (m_shownSheet && wanted == m_shownSheet->update)
        return;
    // Until its picture was read, the one before stays.
    if (const auto sheet = m_store->request(wanted))
        showLiars(*sheet);
}

void ContestPage::showLiars(const SheetRecord &sheet)
{
    std::vector<int> order(std::size_t(std::max(0, sheet.count)));
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&sheet](int tile) {
        const float output = std::size_t(tile) < sheet.outputs.size() ? sheet.outputs[std::size_t(tile)]
                                                                      : NAN;
        return std::isnan(output) ? -INFINITY : output;
    };
    std::stable_sort(order.begin(), order.end(), [&rank](int a, int b) { return rank(a) > rank(b); });
    QList<ContestTile> tiles;
    for (const int tile : order) {
        const QPoint corner(tile % sheet.columns * sheet.tile.width(),
                            tile / sheet.columns * sheet.tile.height());
        const auto at = std::size_t(tile);
        const float percentile = at < sheet.percentiles.size() ? sheet.percentiles[at] : NAN;
        QString words = tr("latent %1").arg(tile);
        if (sheet.classes > 0)
            words += u" · "_s + classText(tile % sheet.classes, m_classNames);
        if (at < sheet.outputs.size())
            words += u" · "_s + outputText(sheet.outputs[at], percentile);
        tiles.append({QString::number(tile), words, sheet.image.copy(QRect(corner, sheet.tile)), percentile});
    }
    const QString picked = m_liars->currentIndex().data(TileModel::Name).toString();
    m_isFilling = true;
    m_liarTiles->setTiles(tiles);
    if (const int row = m_liarTiles->rowOf(picked); row >= 0)
        m_liars->setCurrentIndex(m_liarTiles->index(row));
    m_isFilling = false;
    m_shownSheet = sheet;
    tellPicked();
    m_liarsNote->setText(ContestWording::liars(sheet));
    m_liarsNote->setToolTip(m_liarsNote->text());
}

void ContestPage::tellPicked()
{
    m_isFilling = true;
    const std::optional<int> latent = m_selection.latent();
    const bool isHere = latent && m_shownSheet && m_selection.isTile(m_shownSheet->update, *latent);
    const QModelIndex tile = isHere ? m_liarTiles->index(m_liarTiles->rowOf(QString::number(*latent)))
                                    : QModelIndex();
    if (tile.isValid())
        m_liars->setCurrentIndex(tile);
    else
        m_liars->clearSelection(); // the keyboard stays where it is
    if (!m_selection.realPath().isEmpty())
        m_doubted->select(m_selection.realPath());
    else
        m_doubted->view()->clearSelection();
    m_isFilling = false;
}

} // namespace forja
