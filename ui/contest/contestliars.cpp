// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/contestliars.h"

#include "ui/contest/contestwording.h"
#include "ui/contest/tileview.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace forja {

using namespace Qt::StringLiterals;

ContestLiars::ContestLiars(Selection &selection, QWidget *parent)
    : QWidget(parent), m_selection(selection), m_store(new SheetStore(this)), m_tiles(new TileModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(4);
    auto *head = new QWidget(this);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(4, 4, 4, 2);
    lines->setSpacing(1);
    m_title = new QLabel(head);
    m_title->setTextFormat(Qt::RichText);
    m_title->setWordWrap(true);
    m_note = new QLabel(head);
    m_note->setProperty("isDim", true);
    // Not its longest word: that would keep the splitter from making this side narrow.
    m_note->setMinimumWidth(10);
    m_note->setWordWrap(true);
    lines->addWidget(m_title);
    lines->addWidget(m_note);
    m_view = new TileView(m_tiles, new TileDelegate(false, this), this);
    m_view->setAccessibleName(tr("Generated pictures, highest D score first"));
    column->addWidget(head);
    column->addWidget(m_view, 1);
    connect(m_store, &SheetStore::available, this, &ContestLiars::available);
    connectView();
}

void ContestLiars::connectView()
{
    const auto pick = [this](const QModelIndex &index) {
        if (index.isValid() && m_shown && !m_isFilling)
            m_selection.pick(knownOf(*m_shown, index.data(TileModel::Name).toInt()));
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, pick);
    connect(m_view, &QAbstractItemView::clicked, this, pick); // one that the keyboard was on already
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        const QModelIndex index = m_view->indexAt(place);
        if (index.isValid() && m_shown)
            Q_EMIT tileMenuRequested(m_shown->update, index.data(TileModel::Name).toInt(),
                                     m_view->viewport()->mapToGlobal(place));
    });
}

void ContestLiars::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
    m_title->setText(u"<span style='color:%1; font-weight:600'>%2</span>&nbsp; %3"_s.arg(
        theme.g.name(), tr("Generated"), tr("highest D score first")));
}

void ContestLiars::clear()
{
    m_shown.reset();
    m_store->clear();
    m_tiles->setTiles({});
}

void ContestLiars::lookAt(std::optional<double> update)
{
    const std::vector<qint64> updates = m_store->updates();
    if (updates.empty()) {
        m_note->clear();
        return;
    }
    qint64 wanted = updates.back();
    // Sheets are rarer than ticks, so the nearest one stands for the moment.
    if (update) {
        wanted = *std::min_element(updates.begin(), updates.end(), [at = *update](qint64 a, qint64 b) {
            return std::abs(double(a) - at) < std::abs(double(b) - at);
        });
    }
    if (m_shown && wanted == m_shown->update)
        return;
    // If it has to be read first, the page asks again once it is available; until then the old tiles stay.
    if (const auto sheet = m_store->request(wanted))
        show(*sheet);
}

QString ContestLiars::wordsOf(const SheetRecord &sheet, int tile) const
{
    const auto at = std::size_t(tile);
    QString words = tr("latent %1").arg(tile);
    if (sheet.classes > 0)
        words += u" · "_s + classText(tile % sheet.classes, m_classNames);
    if (at < sheet.outputs.size())
        words += u" · "_s
            + outputText(sheet.outputs[at], at < sheet.percentiles.size() ? sheet.percentiles[at] : NAN);
    return words;
}

void ContestLiars::show(const SheetRecord &sheet)
{
    std::vector<int> order(std::size_t(std::max(0, sheet.count)));
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&sheet](int tile) {
        const float output = std::size_t(tile) < sheet.outputs.size() ? sheet.outputs[std::size_t(tile)]
                                                                      : NAN;
        // NaN compares false with everything: an order by it would be none, and the sort might run out of the
        // list.
        return std::isnan(output) ? -INFINITY : output;
    };
    // A picture without an output comes last.
    std::stable_sort(order.begin(), order.end(), [&rank](int a, int b) { return rank(a) > rank(b); });
    QList<ContestTile> tiles;
    for (const int tile : order) {
        const QPoint corner(tile % sheet.columns * sheet.tile.width(),
                            tile / sheet.columns * sheet.tile.height());
        const auto at = std::size_t(tile);
        const float percentile = at < sheet.percentiles.size() ? sheet.percentiles[at] : NAN;
        tiles.append({QString::number(tile), wordsOf(sheet, tile),
                      sheet.image.copy(QRect(corner, sheet.tile)), percentile});
    }
    // The keyboard stays on its picture, wherever that is now.
    const QString picked = m_view->currentIndex().data(TileModel::Name).toString();
    // Tiles that are replaced move the current one, and that would be taken for a person's pick.
    m_isFilling = true;
    m_tiles->setTiles(tiles);
    if (const int row = m_tiles->rowOf(picked); row >= 0)
        m_view->setCurrentIndex(m_tiles->index(row));
    m_isFilling = false;
    // Only now that the tiles are its own: who hears of shown() looks for the picked one among them.
    m_shown = sheet;
    Q_EMIT shown();
    m_note->setText(ContestWording::liars(sheet));
    m_note->setToolTip(m_note->text());
}

void ContestLiars::tellPicked()
{
    m_isFilling = true;
    const std::optional<int> latent = m_selection.latent();
    const bool isHere = latent && m_shown && m_selection.isTile(m_shown->update, *latent);
    const QModelIndex tile = isHere ? m_tiles->index(m_tiles->rowOf(QString::number(*latent)))
                                    : QModelIndex();
    if (tile.isValid())
        m_view->setCurrentIndex(tile);
    else
        m_view->clearSelection(); // the keyboard stays where it is
    m_isFilling = false;
}

} // namespace forja
