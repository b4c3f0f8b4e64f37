// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery/inspectorpanel.h"

#include "gallery/pixels.h"
#include "gallery/wording.h"
#include "theme/wording.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace forja {

namespace {

constexpr int kNearestShown = 6;
constexpr int kThumbColumns = 4;

} // namespace

/// The picked picture over the panel's whole width.
class InspectorPanel::Picture : public QWidget
{
public:
    explicit Picture(QWidget *parent) : QWidget(parent)
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    void setPicture(const QImage &picture, const QColor &empty)
    {
        m_picture = picture;
        m_empty = empty;
        updateGeometry();
        update();
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return m_picture.isNull() ? width : std::min(width * m_picture.height() / m_picture.width(), 2 * width);
    }
    QSize sizeHint() const override { return {220, heightForWidth(220)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPicture(painter, m_picture, rect(), kRadius, m_empty);
    }

private:
    QImage m_picture;
    QColor m_empty;
};

InspectorPanel::InspectorPanel(QWidget *parent) : QWidget(parent), m_content(new QWidget), m_empty(new QLabel(this))
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    m_picture = new Picture(m_content);
    column->addWidget(m_picture);
    createFacts(column);
    m_nearestHeading = addHeading(column, tr("Nearest training pictures"));
    m_nearest = new ThumbRow(kThumbColumns, false, m_content);
    m_nearest->setAccessibleName(tr("Nearest training pictures"));
    column->addWidget(m_nearest);
    m_copy = new QLabel(m_content);
    m_problem = new QLabel(m_content);
    for (QLabel *label : {m_copy, m_problem}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_overTimeHeading = addHeading(column, tr("This latent over time"));
    m_overTime = new ThumbRow(kThumbColumns, true, m_content);
    m_overTime->setAccessibleName(tr("This latent over time"));
    column->addWidget(m_overTime);
    createActions(column);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_empty->setText(tr("Pick a picture in the gallery to see where it comes from, what it resembles, and how it grew."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_empty, 1);
    outer->addWidget(scroll, 1);
    connect(m_overTime, &ThumbRow::picked, this, [this](int index) { Q_EMIT momentRequested(m_inspection->overTime.at(index).first); });
    setMinimumWidth(200);
    setAutoFillBackground(true);
    setAccessibleName(tr("Inspector"));
    setTheme(m_theme);
    tell();
}

void InspectorPanel::createFacts(QVBoxLayout *column)
{
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(6);
    facts->setVerticalSpacing(3);
    facts->setColumnStretch(1, 1);
    QLabel **values[] = {&m_latent, &m_update, &m_output};
    QFont font = textFont();
    font.setPointSizeF(font.pointSizeF() * 0.93); // The longest line fits beside its name in the usual width.
    const QString names[] = {tr("latent"), tr("update"), tr("D’s output")};
    for (int row = 0; row < 3; ++row) {
        auto *name = new QLabel(names[row], m_content);
        m_dimLabels.append(name);
        name->setFont(font);
        auto *value = new QLabel(m_content);
        value->setFont(font);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(names[row]);
        facts->addWidget(name, row, 0, Qt::AlignTop);
        facts->addWidget(value, row, 1);
        *values[row] = value;
    }
    column->addLayout(facts);
}

QLabel *InspectorPanel::addHeading(QVBoxLayout *column, const QString &text)
{
    column->addSpacing(6);
    auto *heading = new QLabel(text, m_content);
    heading->setFont(strongFont());
    heading->setWordWrap(true);
    column->addWidget(heading);
    return heading;
}

void InspectorPanel::createActions(QVBoxLayout *column)
{
    addHeading(column, tr("Do"));
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    m_star = new QPushButton(tr("Star"), m_content);
    m_star->setToolTip(tr("Keeps this moment: it is never thinned out"));
    m_save = new QPushButton(tr("Save picture…"), m_content);
    m_save->setToolTip(tr("One PNG that carries its run, update, seed and network"));
    auto *dot = new QLabel(QStringLiteral("·"), m_content);
    m_dimLabels.append(dot);
    m_branch = new QPushButton(tr("Branch a run from this moment…"), m_content);
    m_branch->setObjectName(QStringLiteral("branch"));
    m_branch->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // What is written on it never widens the panel.
    m_branch->setMinimumWidth(1); // its words must not widen the panel
    m_branch->setToolTip(tr("A new run that goes on from here, exactly, with other settings if you like; this run stays as it is"));
    for (QPushButton *button : {m_star, m_save, m_branch}) {
        button->setProperty("isLink", true);
        button->setFlat(true);
        button->setCursor(Qt::PointingHandCursor);
    }
    row->addWidget(m_star);
    row->addWidget(dot);
    row->addWidget(m_save);
    row->addStretch(1);
    column->addLayout(row);
    auto *branchRow = new QHBoxLayout;
    branchRow->addWidget(m_branch);
    branchRow->addStretch(1);
    column->addLayout(branchRow);
    connect(m_branch, &QPushButton::clicked, this, [this] { Q_EMIT branchRequested(m_inspection->update); });
    connect(m_star, &QPushButton::clicked, this, [this] { Q_EMIT starRequested(m_inspection->update); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_inspection->picture, *m_inspection); });
}

void InspectorPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette panel = palette();
    panel.setColor(QPalette::Window, theme.panel);
    panel.setColor(QPalette::WindowText, theme.text);
    setPalette(panel);
    m_content->setPalette(panel);
    QPalette dim = panel;
    dim.setColor(QPalette::WindowText, theme.dim);
    for (QLabel *label : m_dimLabels)
        label->setPalette(dim);
    m_empty->setPalette(dim);
    m_problem->setPalette(dim);
    m_nearest->setTheme(theme);
    m_overTime->setTheme(theme);
    tell();
}

void InspectorPanel::setClassNames(const QStringList &names)
{
    m_classNames = names;
    tell();
}

void InspectorPanel::show(const Inspection &inspection)
{
    m_inspection = inspection;
    tell();
}

void InspectorPanel::clear()
{
    m_inspection.reset();
    tell();
}

QString InspectorPanel::copySentence() const
{
    return m_inspection ? m_copy->text() : QString();
}

QString InspectorPanel::latentLine() const
{
    return m_inspection ? m_latent->text() : QString();
}

QString InspectorPanel::outputLine() const
{
    return m_inspection ? m_output->text() : QString();
}

void InspectorPanel::tell()
{
    m_empty->setVisible(!m_inspection);
    m_content->parentWidget()->parentWidget()->setVisible(m_inspection.has_value());
    if (!m_inspection)
        return;
    const Inspection &shown = *m_inspection;
    m_picture->setPicture(shown.picture, m_theme.field);
    QStringList latent{tr("seed %1").arg(shown.latentSeed), tr("no. %1").arg(shown.index)};
    if (shown.classIndex >= 0)
        latent.append(classText(shown.classIndex, m_classNames));
    m_latent->setText(latent.join(QStringLiteral(" · ")));
    m_picture->setAccessibleName(m_latent->text());
    m_update->setText(grouped(shown.update));
    m_output->setText(outputText(shown.output, shown.percentile));
    m_save->setEnabled(!shown.picture.isNull());
    tellNearest();
    tellOverTime();
    m_problem->setVisible(shown.problem.has_value());
    if (shown.problem)
        m_problem->setText(translateProblem(*shown.problem));
}

void InspectorPanel::tellNearest()
{
    const Inspection &shown = *m_inspection;
    QList<ThumbRow::Thumb> thumbs;
    for (const Inspection::Near &near : shown.nearest.first(std::min<qsizetype>(shown.nearest.size(), kNearestShown)))
        thumbs.append({near.picture, tr("%1\ndistance %2 (pixels, flips included)").arg(near.path, signedNumber(near.distance, 3))});
    const bool hasAny = !thumbs.isEmpty();
    m_nearest->setThumbs(thumbs);
    m_nearest->setVisible(hasAny);
    m_nearestHeading->setVisible(hasAny);
    m_copy->setVisible(hasAny);
    m_copy->setText(hasAny ? copyText(shown.heldOutCloser) : QString());
    QPalette ink = m_empty->palette();
    if (isNearCopy(shown.heldOutCloser))
        ink.setColor(QPalette::WindowText, m_theme.warning);
    m_copy->setPalette(ink);
}

void InspectorPanel::tellOverTime()
{
    const auto &all = m_inspection->overTime;
    QList<ThumbRow::Thumb> thumbs;
    for (const auto &[update, picture] : all)
        thumbs.append({picture, tr("update %1").arg(grouped(update))});
    m_overTime->setThumbs(thumbs);
    m_overTime->setVisible(!thumbs.isEmpty());
    m_overTimeHeading->setVisible(!thumbs.isEmpty());
}

} // namespace forja
