// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatchooser.h"

#include "engine/data/samples/flatshapes.h"
#include "engine/experiment/datasource.h"
#include "ui/flat/flatdots.h"
#include "ui/text/wording.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTile = 46;
constexpr int kTilePoints = 350;

/// One distribution: its points, its name under them.
class FlatTile : public QAbstractButton
{
public:
    FlatTile(const QString &name, const QString &label, QWidget *parent) : QAbstractButton(parent)
    {
        setText(label);
        setObjectName(name);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(label);
        // Kept here as findFlatShape() points into it.
        const QList<FlatShape> shapes = flatShapes();
        if (const FlatShape *shape = findFlatShape(shapes, name)) {
            for (quint32 i = 0; i < kTilePoints; ++i) {
                // Always the same seed: the tile is a sign, and must not differ from start to start.
                const QPointF point = shape->draw(0, i);
                m_points.insert(m_points.end(),
                                {static_cast<float>(point.x()), static_cast<float>(point.y())});
            }
        }
    }
    void setTheme(const Theme &theme)
    {
        m_theme = theme;
        update();
    }
    QSize sizeHint() const override
    {
        return {
            std::max(kTile + 12, static_cast<int>(QFontMetricsF(smallFont()).horizontalAdvance(text())) + 10),
            kTile + 20};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box((width() - kTile) / 2.0, 1, kTile, kTile);
        painter.setPen(QPen(isChecked()        ? m_theme.real
                                : hasFocus()   ? m_theme.d
                                : underMouse() ? m_theme.dim
                                               : m_theme.line,
                            isChecked() ? 1.6 : 1));
        painter.setBrush(m_theme.background);
        painter.drawRoundedRect(box, kRadius, kRadius);
        if (m_points.empty()) {
            paintSign(painter, box);
        } else {
            const double ratio = devicePixelRatioF();
            // At device pixels, as splatDots() knows no scale.
            QImage dots(QSize(kTile, kTile) * ratio, QImage::Format_ARGB32_Premultiplied);
            dots.fill(Qt::transparent);
            splatDots(dots, m_points, {kTile * ratio / 2, kTile * ratio / 2, kTile * ratio / 2.3},
                      0.8 * ratio, m_theme.real);
            dots.setDevicePixelRatio(ratio);
            painter.drawImage(box.topLeft(), dots);
        }
        painter.setFont(smallFont());
        painter.setPen(isChecked() ? m_theme.text : m_theme.dim);
        painter.drawText(QRectF(0, kTile + 2, width(), 17), Qt::AlignHCenter | Qt::AlignVCenter, text());
    }

private:
    /// A wavy stroke for drawing, lines of text for a file.
    void paintSign(QPainter &painter, const QRectF &box) const
    {
        // A file and a drawing have no points to show beforehand, so a sign stands for each.
        painter.setPen(QPen(isChecked() ? m_theme.real : m_theme.dim, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        if (objectName() == u"draw") {
            QPainterPath path(box.topLeft() + QPointF(10, 30));
            path.cubicTo(box.topLeft() + QPointF(18, 6), box.topLeft() + QPointF(26, 44),
                         box.topLeft() + QPointF(36, 16));
            painter.drawPath(path);
            return;
        }
        for (int row = 0; row < 4; ++row) {
            const double y = box.top() + 13 + 7 * row;
            painter.drawLine(QPointF(box.left() + 11, y), QPointF(box.left() + 20, y));
            painter.drawLine(QPointF(box.left() + 26, y), QPointF(box.left() + 35, y));
        }
    }

    Theme m_theme = Theme::dark();
    std::vector<float> m_points;
};

} // namespace

FlatChooser::FlatChooser(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const FlatShape &shape : flatShapes())
        addTile(shape.name, shown(shape.label), shown(shape.help));
    addTile(u"file"_s, tr("CSV…"), tr("Points from a file: x and y on each line."));
    addTile(u"draw"_s, tr("Draw"), tr("Draw a distribution of your own with the mouse."));
    layout->addStretch(1);
    // A click and not a change: marking the shape of an opened run must not choose it once more.
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *tile) {
        if (tile->objectName() == u"file")
            Q_EMIT fileRequested();
        else if (tile->objectName() == u"draw")
            Q_EMIT drawingRequested();
        else
            Q_EMIT shapeChosen(u"flat:"_s + tile->objectName());
    });
}

void FlatChooser::addTile(const QString &name, const QString &label, const QString &help)
{
    auto *tile = new FlatTile(name, label, this);
    tile->setToolTip(help);
    m_group->addButton(tile);
    layout()->addWidget(tile);
}

void FlatChooser::setTheme(const Theme &theme)
{
    for (QAbstractButton *tile : m_group->buttons())
        static_cast<FlatTile *>(tile)->setTheme(theme);
}

void FlatChooser::setSource(const QString &source)
{
    const QString place = flatPlace(source);
    QAbstractButton *tile = button(place);
    (tile ? tile : button(u"file"_s))->setChecked(true);
    button(u"file"_s)->setToolTip(tile ? tr("Points from a file: x and y on each line.") : place);
}

void FlatChooser::setDrawing(bool isDrawing)
{
    if (isDrawing)
        button(u"draw"_s)->setChecked(true);
}

QAbstractButton *FlatChooser::button(const QString &name) const
{
    for (QAbstractButton *tile : m_group->buttons()) {
        if (tile->objectName() == name)
            return tile;
    }
    return nullptr;
}

} // namespace forja
