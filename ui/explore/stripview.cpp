// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/stripview.h"

#include "ui/text/picturewording.h"
#include "ui/text/wording.h"
#include "ui/widgets/pixels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace forja {

namespace {

constexpr int kStripGap = 4, kStripLabel = 16;
constexpr int kStripTile = 96; ///< pixels that a tile has at least in a file

} // namespace

StripView::StripView(QWidget *parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_save(new QPushButton(tr("Save the strip…"), this))
    , m_wall(new PictureWall(this))
{
    m_state->setProperty("isDim", true);
    m_state->setWordWrap(true);
    // A strip is saved whole or not at all; see show().
    m_save->setEnabled(false);
    m_save->setAutoDefault(false); // Enter in a field means the field
    m_save->setToolTip(tr("One PNG with every picture and its update"));
    m_wall->setLargest(120);
    m_wall->setAccessibleName(tr("This latent in every kept generator"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addLayout(row);
    layout->addWidget(m_wall, 1);
    connect(m_save, &QPushButton::clicked, this, &StripView::saveRequested);
    connect(m_wall, &PictureWall::picked, this, [this](int index) {
        if (index < m_latent.moments.size())
            Q_EMIT momentPicked(m_latent.moments.at(index).first);
    });
}

void StripView::setTheme(const Theme &theme)
{
    m_wall->setTheme(theme);
}

QString StripView::sentence() const
{
    return m_state->text();
}

void StripView::show(const FollowedLatent &latent)
{
    m_latent = latent;
    QList<PictureWall::Tile> tiles;
    for (const auto &[update, picture] : latent.moments)
        tiles.append({picture, grouped(update),
                      tr("update %1: click to explore this snapshot").arg(grouped(update))});
    m_wall->setTiles(tiles);
    // A strip that is saved half way would look like a run that ended there.
    m_save->setEnabled(latent.isWhole && !latent.moments.isEmpty());
    // The problem first: it explains why the rest is missing.
    if (latent.problem)
        m_state->setText(translateProblem(*latent.problem));
    else if (latent.kept == 0)
        m_state->setText(latent.isWhole ? tr("No generator is kept yet.") : QString());
    else if (!latent.isWhole)
        m_state->setText(
            tr("%1 of %2 kept generators").arg(grouped(latent.moments.size()), grouped(latent.kept)));
    else
        m_state->setText(counted(latent.kept, tr("The latent in the one generator that the run keeps"),
                                 tr("The same latent in each of the %1 generators that the run keeps")));
}

QImage StripView::asPicture(const FollowedLatent &latent)
{
    if (latent.moments.isEmpty())
        return {};
    const auto count = static_cast<int>(latent.moments.size());
    // At most 12 in a row, and as many in each row as in the others, so that the last is not nearly empty.
    const int columns = count <= 12 ? count : static_cast<int>(std::ceil(count / std::ceil(count / 12.0)));
    const int rows = (count + columns - 1) / columns;
    const QSize plain = latent.moments.constFirst().second.size();
    // A whole factor: the pixels of the pictures stay squares in the file.
    const int zoom = std::max(1, (kStripTile + plain.width() - 1) / plain.width());
    const QSize tile = plain * zoom;
    QImage out(columns * (tile.width() + kStripGap) + kStripGap,
               rows * (tile.height() + kStripLabel + kStripGap) + kStripGap, QImage::Format_RGB32);
    // Black on white whatever the theme: a file is looked at elsewhere, or printed.
    out.fill(Qt::white);
    QPainter painter(&out);
    painter.setFont(smallFont());
    painter.setPen(Qt::black);
    for (int i = 0; i < count; ++i) {
        const QPoint corner(kStripGap + i % columns * (tile.width() + kStripGap),
                            kStripGap + i / columns * (tile.height() + kStripLabel + kStripGap));
        painter.drawImage(corner,
                          enlarged(latent.moments.at(i).second.convertToFormat(QImage::Format_RGB32), tile));
        painter.drawText(QRect(corner + QPoint(0, tile.height()), QSize(tile.width(), kStripLabel)),
                         Qt::AlignCenter, grouped(latent.moments.at(i).first));
    }
    return out;
}

} // namespace forja
