// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsaving.h"

#include "engine/base/files.h"
#include "ui/charts/chartcard.h"
#include "ui/text/wording.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPainter>
#include <QSvgGenerator>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPngScale = 2; ///< twice the window's pixels: sharp in print

QString words(const char *text)
{
    return QCoreApplication::translate("forja::Charts", text);
}

QRect areaOf(const QList<ChartCard *> &charts)
{
    QRect area;
    for (const ChartCard *card : charts)
        area |= card->geometry();
    return area;
}

void paintCharts(QPainter &painter, const QList<ChartCard *> &charts, const QRect &area, const Theme &theme)
{
    painter.fillRect(QRect(QPoint(0, 0), area.size()), theme.background);
    for (ChartCard *card : charts) {
        painter.save();
        painter.translate(card->pos() - area.topLeft());
        card->paintCard(painter);
        painter.restore();
    }
}

Problem nothingToSave()
{
    return problem(
        "charts.no_picture",
        QT_TRANSLATE_NOOP("forja", "There is no chart to save yet. Wait for the first second of training."));
}

} // namespace

Outcome saveChartsAsPng(const QString &path, const QList<ChartCard *> &charts, const Theme &theme)
{
    const QRect area = areaOf(charts);
    // At a multiple of the size on the screen, so that it can be printed.
    QImage image(area.size() * kPngScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPngScale);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    // An area that is empty, or beyond what memory holds, leaves nothing to paint on.
    if (!image.isNull()) {
        QPainter painter(&image);
        paintCharts(painter, charts, area, theme);
    }
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return nothingToSave();
    return writeFileAtomically(toPath(path), bytes);
}

Outcome saveChartsAsSvg(const QString &path, const QList<ChartCard *> &charts, const Theme &theme)
{
    const QRect area = areaOf(charts);
    if (area.isEmpty())
        return nothingToSave();
    // Made in memory first: a full disk must not leave half a picture behind.
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(area.size());
    svg.setViewBox(QRect(QPoint(0, 0), area.size()));
    // Fonts are sized in points: at another resolution than the screen's, words would outgrow their places.
    svg.setResolution(charts.constFirst()->logicalDpiX());
    svg.setTitle(words(QT_TRANSLATE_NOOP("forja::Charts", "Charts of a training")));
    QPainter painter(&svg);
    paintCharts(painter, charts, area, theme);
    painter.end();
    return writeFileAtomically(toPath(path), bytes);
}

QString chartFileStem(const ChartCard &chart)
{
    return chart.title().toLower().replace(QLatin1Char(' '), QLatin1Char('-')).remove(QLatin1Char('/'));
}

void askAndSaveCharts(QWidget *parent, const QString &format, const QList<ChartCard *> &charts,
                      const Theme &theme)
{
    const QString stem = charts.size() == 1 ? chartFileStem(*charts.constFirst()) : u"charts"_s;
    const QString title = words(QT_TRANSLATE_NOOP("forja::Charts", "Save"));
    const QString path = QFileDialog::getSaveFileName(parent, title, stem + QLatin1Char('.') + format,
                                                      u"%1 (*.%2)"_s.arg(format.toUpper(), format));
    // Called off: that is no fault that anybody has to hear of.
    if (path.isEmpty())
        return;
    const Outcome saved = format == u"svg" ? saveChartsAsSvg(path, charts, theme)
                                           : saveChartsAsPng(path, charts, theme);
    if (!saved) {
        const Problem &said = saved.problem();
        QMessageBox::warning(parent, title, translateProblem(said));
    }
}

} // namespace forja
