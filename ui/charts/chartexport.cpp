// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcard.h"
#include "charts/chartspage.h"

#include "base/files.h"
#include "theme/wording.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPainter>
#include <QSvgGenerator>

/// How the charts leave the page.
namespace forja {

namespace {

constexpr int kPngScale = 2; ///< twice the window's pixels: sharp in print

} // namespace

QRect ChartsPage::areaOf(const QList<ChartCard *> &charts) const
{
    QRect area;
    for (const ChartCard *card : charts)
        area |= card->geometry();
    return area;
}

void ChartsPage::paintCharts(QPainter &painter, const QList<ChartCard *> &charts, QPoint origin)
{
    painter.fillRect(QRect(QPoint(0, 0), areaOf(charts).size()), m_theme.background);
    for (ChartCard *card : charts) {
        painter.save();
        painter.translate(card->pos() - origin);
        card->paintCard(painter);
        painter.restore();
    }
}

Outcome ChartsPage::savePng(const QString &path, ChartCard *only)
{
    const QList<ChartCard *> charts = only ? QList<ChartCard *>{only} : shownCharts();
    const QRect area = areaOf(charts);
    QImage image(area.size() * kPngScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPngScale);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!image.isNull()) {
        QPainter painter(&image);
        paintCharts(painter, charts, area.topLeft());
    }
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return problem(
            "charts.no_picture", QT_TRANSLATE_NOOP("forja", "There is no chart to save yet. Wait for the first second of training."));
    return writeFileAtomically(toPath(path), bytes);
}

Outcome ChartsPage::saveSvg(const QString &path, ChartCard *only)
{
    const QList<ChartCard *> charts = only ? QList<ChartCard *>{only} : shownCharts();
    const QRect area = areaOf(charts);
    if (area.isEmpty())
        return problem(
            "charts.no_picture", QT_TRANSLATE_NOOP("forja", "There is no chart to save yet. Wait for the first second of training."));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(area.size());
    svg.setViewBox(QRect(QPoint(0, 0), area.size()));
    svg.setResolution(logicalDpiX());
    svg.setTitle(tr("Charts of a training"));
    QPainter painter(&svg);
    paintCharts(painter, charts, area.topLeft());
    painter.end();
    return writeFileAtomically(toPath(path), bytes);
}

Outcome ChartsPage::saveCsv(const QString &path)
{
    return writeFileAtomically(toPath(path), toCsv(m_data));
}

void ChartsPage::askAndSave(const QString &format, ChartCard *only)
{
    const QString stem
        = only ? only->title().toLower().replace(QLatin1Char(' '), QLatin1Char('-')).remove(QLatin1Char('/')) : QStringLiteral("charts");
    const QString path = QFileDialog::getSaveFileName(this, tr("Save"), stem + QLatin1Char('.') + format,
                                                      QStringLiteral("%1 (*.%2)").arg(format.toUpper(), format));
    if (path.isEmpty())
        return;
    const Outcome saved = format == QLatin1String("csv") ? saveCsv(path)
        : format == QLatin1String("svg")                 ? saveSvg(path, only)
                                                         : savePng(path, only);
    if (!saved) {
        const Problem &said = saved.problem();
        QMessageBox::warning(this, tr("Save"), translateProblem(said));
    }
}

} // namespace forja
