// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

// Q_INIT_RESOURCE must stand outside a namespace.
static void loadIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The grey that every icon file is drawn in; replaced by the tint.
constexpr const char *kInk = "#808894";

class TintedSvg : public QIconEngine
{
public:
    TintedSvg(QByteArray svg, const QColor &colour) : m_svg(std::move(svg)), m_colour(colour) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        // Painted from the drawing each time, at whatever size and density: a pixmap that is scaled would
        // blur.
        QSvgRenderer evaluator(QByteArray(m_svg).replace(kInk, m_colour.name().toLatin1()));
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.45);
        evaluator.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty())
            return {};
        QPixmap pixmap(size);
        // A new pixmap holds whatever was in memory.
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedSvg(*this); }

private:
    QByteArray m_svg;
    QColor m_colour;
};

} // namespace

QIcon tintedIcon(const QString &name, const QColor &colour)
{
    loadIconResources();
    QFile file(u":/forja/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new TintedSvg(file.readAll(), colour));
}

QIcon programIcon()
{
    loadIconResources();
    return QIcon(u":/forja/icons/forja.svg"_s);
}

} // namespace forja
