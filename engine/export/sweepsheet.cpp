// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/sweepsheet.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTiles = 10;
constexpr int kMoments = 6;
constexpr int kMostSeeds = 4;
constexpr int kGap = 4;
constexpr int kPageWidth = 1000;

/// The first tiles in one row.
QImage fewTiles(const SheetRecord &sheet)
{
    const int count = std::min({kTiles, sheet.count, sheet.columns});
    return sheet.image.copy(0, 0, count * sheet.tile.width(), sheet.tile.height());
}

QImage under(const QList<QImage> &pictures)
{
    int width = 0;
    int height = 0;
    for (const QImage &picture : pictures) {
        width = std::max(width, picture.width());
        // A black line of one pixel parts the seeds.
        height += picture.height() + (height > 0 ? 1 : 0);
    }
    if (width == 0)
        return {};
    QImage all(width, height, QImage::Format_RGB32);
    all.fill(Qt::black);
    QPainter painter(&all);
    int y = 0;
    for (const QImage &picture : pictures) {
        painter.drawImage(0, y, picture);
        y += picture.height() + 1;
    }
    return all;
}

std::optional<SheetRecord> newestSheet(const QString &path)
{
    const auto run = path.isEmpty() ? Result<RunFolder>(Problem{}) : RunFolder::open(path);
    const auto kept = run ? run->sheets() : std::vector<SheetRecord>{};
    const auto sheet = kept.empty() ? Result<SheetRecord>(Problem{}) : run->sheet(kept.back().update);
    return sheet ? std::optional(*sheet) : std::nullopt;
}

QString valueText(const Sweep &sweep, qsizetype axis, qsizetype value)
{
    const SweepAxis &of = sweep.axes[axis];
    return u"%1 = %2"_s.arg(of.key, sweep.base.table().find(of.key)->format(of.values[value]));
}

QString measured(const SweepRun &run)
{
    return run.best ? u"%1 (seed %2)"_s.arg(QString::number(*run.best, 'g', 3)).arg(run.cell.seed)
                    : run.outcome;
}

SweepTable::Cell cellOf(const QList<const SweepRun *> &runs)
{
    QList<QImage> pictures;
    QStringList words;
    for (const SweepRun *run : runs) {
        // Every seed is named, but only the first few are shown: a cell must stay in view.
        words << measured(*run);
        const auto sheet = pictures.size() < kMostSeeds ? newestSheet(run->path) : std::nullopt;
        if (sheet)
            pictures << fewTiles(*sheet);
    }
    return {under(pictures), words.join(u" · "_s)};
}

/// Of a run's kept moments, in their order.
std::vector<SheetRecord>::const_iterator nearestKept(const std::vector<SheetRecord> &kept, qint64 update)
{
    return std::min_element(kept.begin(), kept.end(), [update](const SheetRecord &a, const SheetRecord &b) {
        return std::abs(a.update - update) < std::abs(b.update - update);
    });
}

/// Kept moments from the first to the last in growing steps, as training changes less and less.
QList<qint64> momentsOf(const std::vector<SheetRecord> &kept)
{
    QList<qint64> moments;
    const double last = static_cast<double>(kept.empty() ? 0 : kept.back().update);
    for (int i = 0; i < kMoments && last > 0; ++i) {
        // Even steps of log(1 + update) begin at 0 and reach the last update exactly.
        const qint64 at
            = nearestKept(kept, std::llround(std::expm1(std::log1p(last) * i / (kMoments - 1))))->update;
        // Early steps are small: several of them may be nearest to the same kept moment.
        if (moments.isEmpty() || moments.constLast() != at)
            moments << at;
    }
    return moments;
}

QString htmlOf(const SweepTable &table)
{
    // As many beside each other as there are should fit into a window.
    const int widest = kPageWidth / static_cast<int>(std::max<qsizetype>(1, table.columns.size()));
    QString html = u"<h2>%1</h2>\n<table>\n<tr><th></th>"_s.arg(table.title.toHtmlEscaped());
    for (const QString &column : table.columns)
        html += u"<th>%1</th>"_s.arg(column.toHtmlEscaped());
    html += u"</tr>\n"_s;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        html += u"<tr><th class=\"row\">%1</th>"_s.arg(table.rows[row].toHtmlEscaped());
        for (const SweepTable::Cell &cell : table.cells[row]) {
            const QString picture = cell.picture.isNull()
                ? QString()
                : u"<img width=\"%1\" alt=\"\" src=\"data:image/png;base64,%2\">"_s
                      .arg(std::min(widest, cell.picture.width()))
                      .arg(QString::fromLatin1(pngBytes(cell.picture).toBase64()));
            html += u"<td>%1<p>%2</p></td>"_s.arg(picture, cell.caption.toHtmlEscaped());
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

QString listOf(const QList<SweepRun> &runs)
{
    QString html
        = u"<h2>Runs</h2>\n<table>\n<tr><th>settings</th><th>smallest distance</th><th>outcome</th><th>run</th></tr>\n"_s;
    for (const SweepRun &run : runs) {
        html += u"<tr><th class=\"row\">%1</th><td>%2</td><td>%3</td><td>%4</td></tr>\n"_s.arg(
            run.cell.title.toHtmlEscaped(), run.best ? QString::number(*run.best, 'g', 4) : u"–"_s,
            run.outcome.toHtmlEscaped(), run.path.section(u'/', -1).toHtmlEscaped());
    }
    return html + u"</table>\n"_s;
}

} // namespace

SweepTable settingsTable(const Sweep &sweep, const QList<SweepRun> &runs)
{
    SweepTable table{.title = u"The newest snapshot of each"_s, .rows = {}, .columns = {}, .cells = {}};
    const bool hasColumns = sweep.axes.size() > 1;
    QMap<QPair<QString, QString>, QList<const SweepRun *>> found;
    for (const SweepRun &run : runs) {
        // A third setting goes into the rows, since a table has two directions.
        QString row = valueText(sweep, 0, run.cell.at[0]);
        if (sweep.axes.size() > 2)
            row += u", "_s + valueText(sweep, 2, run.cell.at[2]);
        const QString column = hasColumns ? valueText(sweep, 1, run.cell.at[1])
                                          : u"seed %1"_s.arg(run.cell.seed);
        // Rows and columns stand in the sweep's order, not by the alphabet.
        if (!table.rows.contains(row))
            table.rows << row;
        if (!table.columns.contains(column))
            table.columns << column;
        found[{row, column}] << &run;
    }
    for (const QString &row : table.rows) {
        QList<SweepTable::Cell> cells;
        for (const QString &column : table.columns)
            cells << cellOf(found.value({row, column}));
        table.cells << cells;
    }
    return table;
}

SweepTable momentsTable(const QList<SweepRun> &runs)
{
    SweepTable table{.title = u"Each run over its training"_s, .rows = {}, .columns = {}, .cells = {}};
    QList<qint64> moments;
    QList<std::pair<std::optional<RunFolder>, std::vector<SheetRecord>>> kept;
    for (const SweepRun &run : runs) {
        const auto folder = run.path.isEmpty() ? Result<RunFolder>(Problem{}) : RunFolder::open(run.path);
        kept.append({folder ? std::optional(*folder) : std::nullopt,
                     folder ? folder->sheets() : std::vector<SheetRecord>{}});
        const QList<qint64> own = momentsOf(kept.constLast().second);
        // The longest run sets the columns; a shorter one repeats its last moment there.
        if (moments.isEmpty() || (!own.isEmpty() && own.constLast() > moments.constLast()))
            moments = own;
    }
    for (const qint64 moment : moments)
        table.columns << u"about update %1"_s.arg(moment);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        table.rows << runs[i].cell.title;
        QList<SweepTable::Cell> cells;
        for (const qint64 moment : moments) {
            const auto &sheets = kept[i].second;
            const auto found = nearestKept(sheets, moment);
            const auto sheet = found == sheets.end() ? Result<SheetRecord>(Problem{})
                                                     : kept[i].first->sheet(found->update);
            cells << (sheet ? SweepTable::Cell{fewTiles(*sheet), u"update %1"_s.arg(sheet->update)}
                            : SweepTable::Cell{});
        }
        table.cells << cells;
    }
    return table;
}

QByteArray pngBytes(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

QImage pasted(const SweepTable &table)
{
    QSize cell;
    // All cells are as large as the largest, so that columns line up.
    for (const auto &row : table.cells) {
        for (const SweepTable::Cell &one : row)
            cell = cell.expandedTo(one.picture.size());
    }
    if (cell.isEmpty())
        return {};
    const auto columns = static_cast<int>(table.columns.size());
    const auto rows = static_cast<int>(table.rows.size());
    QImage all(columns * (cell.width() + kGap) - kGap, rows * (cell.height() + kGap) - kGap,
               QImage::Format_RGB32);
    all.fill(Qt::white);
    QPainter painter(&all);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            painter.drawImage(column * (cell.width() + kGap), row * (cell.height() + kGap),
                              table.cells[row][column].picture);
    }
    return all;
}

QByteArray sweepPage(const Sweep &sweep, const QList<SweepRun> &runs)
{
    const QString head = uR"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1</title>
<style>
:root { color-scheme: light dark; --line: #d5d9df; --dim: #69717d; --back: #f8f9fa; --text: #22262c; }
@media (prefers-color-scheme: dark) { :root { --line: #30353d; --dim: #8c94a0; --back: #1e2126; --text: #d7dbe0; } }
body { font: 14px/1.45 system-ui, sans-serif; margin: 24px; background: var(--back); color: var(--text); }
div { overflow-x: auto; }
table { border-collapse: collapse; margin-bottom: 28px; }
th { font-weight: 500; color: var(--dim); text-align: left; padding: 6px 12px 6px 0; white-space: nowrap; }
th.row { color: var(--text); }
td { border-top: 1px solid var(--line); padding: 8px 14px 6px 0; vertical-align: top; font-variant-numeric: tabular-nums; }
td p { margin: 3px 0 0; font-size: 12px; color: var(--dim); }
img { display: block; image-rendering: pixelated; }
</style></head><body>
<h1>%1</h1>
<p>The same latents in every cell. Distances: smaller is nearer to the real pictures.</p>
<div>
)"_s.arg(sweep.name.toHtmlEscaped());
    // The title was put in before the tables are joined to it: they may hold "%1" of their own.
    return (head + htmlOf(settingsTable(sweep, runs)) + htmlOf(momentsTable(runs)) + listOf(runs)
            + u"</div></body></html>\n"_s)
        .toUtf8();
}

} // namespace forja
