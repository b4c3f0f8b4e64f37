// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/runstrip.h"

#include "ui/charts/runbadge.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChipHeight = 38;
constexpr int kLeastChip = 200;
constexpr qreal kFaint = 0.38;

/// "Learning rate of G 3e-3", "Seed 2": what tells this run from the others, if that is little.
QStringList whatDiffers(const ComparedData &data, int run)
{
    constexpr qsizetype kMost = 3;
    const QList<DifferingField> &rows = data.differing();
    QStringList words;
    for (const DifferingField &row : rows) {
        const Field *field = data.comparison().table->find(row.key);
        const SettingHistory &history = row.runs.at(run);
        if (rows.size() <= kMost && field && field->type != Field::Type::Text && history.applies)
            words << shown(field->label) + QLatin1Char(' ')
                    + shownValue(*field,
                                 history.edits.isEmpty() ? history.start : history.edits.constLast().second);
    }
    return words;
}

} // namespace

RunChip::RunChip(int run, QWidget *parent)
    : QAbstractButton(parent), m_run(run), m_strong(strongFont()), m_small(tabular(smallFont()))
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RunChip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void RunChip::setTexts(const QString &name, const QString &about)
{
    if (m_name == name && m_about == about)
        return;
    m_name = name;
    m_about = about;
    setAccessibleName(u"%1 %2, %3"_s.arg(runLetter(m_run), name, about));
    setToolTip(u"%1\n%2\n%3"_s.arg(name, about,
                                   tr("Click: leave out or include. Right click: open this run.")));
    update();
}

QSize RunChip::sizeHint() const
{
    return {kLeastChip, kChipHeight};
}

void RunChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(m_theme.d, 1) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? Theme::mixed(m_theme.text, m_theme.background, 0.07)
                                  : QColor(Qt::transparent));
    painter.drawRoundedRect(area, kRadius + 1, kRadius + 1);
    // After the frame: focus must be seen on a chip that is left out, too.
    if (!isChecked())
        painter.setOpacity(kFaint);
    paintRunBadge(painter, {area.left() + 16, area.top() + 13}, m_run, m_theme);
    // Drawn as in the charts: the chips are also their legend.
    QPen pen(runColour(m_run, m_theme), 2);
    if (const QVector<qreal> dashes = runDashes(m_run); !dashes.isEmpty())
        pen.setDashPattern(dashes);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(area.left() + 4, area.bottom() - 8),
                     QPointF(area.left() + 29, area.bottom() - 8));
    const QRectF text = area.adjusted(36, 3, -6, -3);
    painter.setFont(m_strong);
    painter.setPen(m_theme.text);
    // Names of runs often differ only at their end, so the middle is what is given up.
    painter.drawText(QRectF(text.topLeft(), QSizeF(text.width(), 17)), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(m_strong).elidedText(m_name, Qt::ElideMiddle, text.width()));
    painter.setFont(m_small);
    painter.setPen(m_theme.dim);
    painter.drawText(QRectF(text.left(), text.bottom() - 15, text.width(), 15),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(m_small).elidedText(m_about, Qt::ElideRight, text.width()));
}

void RunChip::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RunChip::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void RunChip::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Open this run"), this, [this] { Q_EMIT openRequested(m_run); });
    menu.addAction(isChecked() ? tr("Leave out") : tr("Include"), this, &QAbstractButton::click);
    menu.exec(event->globalPos());
}

RunStrip::RunStrip(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(10, 0, 10, 4);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(0);
}

void RunStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (RunChip *chip : std::as_const(m_chips))
        chip->setTheme(theme);
}

void RunStrip::setRuns(const ComparedData &data)
{
    const auto count = int(data.comparison().runs.size());
    // The chips stay where their number stays: a run that trains comes here every few seconds, and a new chip
    // would lose focus and pointer.
    while (m_chips.size() > count)
        delete m_chips.takeLast();
    while (m_chips.size() < count) {
        auto *chip = new RunChip(int(m_chips.size()), this);
        chip->setTheme(m_theme);
        const auto run = int(m_chips.size());
        connect(chip, &QAbstractButton::toggled, this,
                [this, run](bool isShown) { Q_EMIT shownChanged(run, isShown); });
        connect(chip, &RunChip::openRequested, this, &RunStrip::openRequested);
        m_chips.append(chip);
        // Forces arrange() to place them, though the number of columns may be the same.
        m_columns = 0;
    }
    for (int i = 0; i < count; ++i) {
        const ComparedRun &run = *data.comparison().runs.at(i);
        QStringList about = whatDiffers(data, i);
        if (run.isLive)
            about.prepend(tr("training"));
        if (const auto best = bestMoment(data.measures(), i))
            about << tr("best %1 at %2").arg(signedNumber(best->distance(), 3), grouped(best->update));
        about << tr("update %1").arg(grouped(run.lastUpdate()));
        // It may emit shownChanged(), with what the data says already: nothing changes by it.
        m_chips.at(i)->setChecked(data.isShown(i));
        m_chips.at(i)->setTexts(run.name(), about.join(u" · "_s));
    }
    arrange();
}

void RunStrip::arrange()
{
    const int count = std::max(1, int(m_chips.size()));
    const int most = std::clamp(width() / (kLeastChip + 6), 1, count);
    // Rows of about the same length: four and four, not six and two.
    const int rows = (count + most - 1) / most;
    const int columns = (count + rows - 1) / rows;
    if (columns == m_columns)
        return;
    // A column that is left over would keep its share of the width.
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < m_chips.size(); ++i)
        m_grid->addWidget(m_chips.at(i), i / columns, i % columns);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    m_columns = columns;
}

void RunStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace forja
