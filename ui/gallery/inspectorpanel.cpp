// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/inspectorpanel.h"

#include "ui/gallery/insidepanel.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"
#include "ui/widgets/pixels.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNearestShown = 6;
constexpr int kThumbColumns = 4;
constexpr int kCopyLines = 3; ///< of the sentence on copying at the usual width

QList<ThumbRow::Thumb> emptyRow()
{
    return QList<ThumbRow::Thumb>(kThumbColumns);
}

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
    void setOverlay(const QImage &overlay)
    {
        m_overlay = overlay;
        update();
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return m_picture.isNull() ? width
                                  : std::min(width * m_picture.height() / m_picture.width(), 2 * width);
    }
    QSize sizeHint() const override { return {220, heightForWidth(220)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_overlay.isNull() || m_picture.isNull()) {
            paintPicture(painter, m_picture, rect(), kRadius, m_empty);
            return;
        }
        QImage both = m_picture.convertToFormat(QImage::Format_RGB32);
        QPainter(&both).drawImage(both.rect(), m_overlay);
        paintPicture(painter, both, rect(), kRadius, m_empty);
    }

private:
    QImage m_picture, m_overlay;
    QColor m_empty;
};

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent), m_content(new QWidget), m_empty(new QLabel(this))
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    m_picture = new Picture(m_content);
    column->addWidget(m_picture);
    createFacts(column);
    createActions(
        column); // above all that comes later and is of unknown height: what one clicks on does not move
    m_inside = new InsidePanel(m_content);
    column->addWidget(m_inside);
    connect(m_inside, &InsidePanel::toggled, this, &InspectorPanel::askInside);
    connect(m_inside, &InsidePanel::overlayChanged, this,
            [this] { m_picture->setOverlay(m_inside->overlay()); });
    m_nearestHeading = addHeading(column, tr("Nearest training pictures"));
    m_nearest = new ThumbRow(kThumbColumns, false, m_content);
    m_nearest->setAccessibleName(tr("Nearest training pictures"));
    column->addWidget(m_nearest);
    m_copy = new QLabel(m_content);
    m_copy->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_problem = new QLabel(m_content);
    for (QLabel *label : {m_copy, m_problem}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_overTimeHeading = addHeading(column, tr("This latent over time"));
    m_overTime = new ThumbRow(kThumbColumns, true, m_content);
    m_overTime->setAccessibleName(tr("This latent over time"));
    column->addWidget(m_overTime);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_empty->setText(tr("Pick a picture in the gallery to see where it comes from, what it resembles, and "
                        "how it developed."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_empty, 1);
    outer->addWidget(scroll, 1);
    connect(m_overTime, &ThumbRow::picked, this, [this](int index) {
        if (index < m_inspection->overTime.size())
            Q_EMIT momentRequested(m_inspection->overTime.at(index).first);
    });
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
    QLabel **nameLabels[] = {&m_latentName, &m_updateName, &m_outputName};
    for (int row = 0; row < 3; ++row) {
        auto *name = new QLabel(names[row], m_content);
        m_dimLabels.append(name);
        *nameLabels[row] = name;
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
    addHeading(column, tr("Actions"));
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    m_star = new QPushButton(tr("Star"), m_content);
    m_star->setToolTip(tr("Keeps this snapshot: it is never thinned out"));
    m_save = new QPushButton(tr("Save picture…"), m_content);
    m_save->setToolTip(tr("One PNG that records its run, update, seed and network"));
    auto *dot = new QLabel(u"·"_s, m_content);
    m_dimLabels.append(dot);
    m_branch = new QPushButton(tr("Branch from here…"), m_content);
    m_branch->setObjectName(u"branch"_s);
    m_branch->setMinimumWidth(1); // its words must not widen the panel
    m_branch->setToolTip(tr("A new run that continues exactly from here, with other settings if you like; "
                            "this run stays as it is"));
    m_explore = new QPushButton(tr("Explore from here…"), m_content);
    m_explore->setObjectName(u"explore"_s);
    m_explore->setMinimumWidth(1);
    m_explore->setToolTip(tr("Moves from this latent in every direction: neighbours, sweeps, sliders, and "
                             "through the whole training"));
    m_flatWorld = new QPushButton(tr("Show in the flat world"), m_content);
    m_flatWorld->setObjectName(u"flatWorld"_s);
    m_flatWorld->setMinimumWidth(1);
    m_flatWorld->setToolTip(
        tr("D’s output everywhere, where G sends its latents, and how both change over the whole training"));
    for (QPushButton *button : {m_star, m_save, m_explore, m_flatWorld, m_branch}) {
        button->setProperty("isLink", true);
        button->setFlat(true);
        button->setCursor(Qt::PointingHandCursor);
    }
    row->addWidget(m_star);
    row->addWidget(dot);
    row->addWidget(m_save);
    row->addStretch(1);
    column->addLayout(row);
    for (QPushButton *button : {m_explore, m_flatWorld, m_branch}) {
        auto *line = new QHBoxLayout;
        line->addWidget(button);
        line->addStretch(1);
        column->addLayout(line);
    }
    connect(m_explore, &QPushButton::clicked, this, [this] { Q_EMIT exploreRequested(*m_inspection); });
    connect(m_flatWorld, &QPushButton::clicked, this, &InspectorPanel::flatWorldRequested);
    connect(m_branch, &QPushButton::clicked, this, [this] { Q_EMIT branchRequested(m_inspection->update); });
    connect(m_star, &QPushButton::clicked, this, [this] { Q_EMIT starRequested(m_inspection->update); });
    connect(m_save, &QPushButton::clicked, this,
            [this] { Q_EMIT saveRequested(m_inspection->picture, *m_inspection); });
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
    m_inside->setPalette(panel);
    m_inside->setTheme(theme);
    m_nearest->setTheme(theme);
    m_overTime->setTheme(theme);
    tell();
}

void InspectorPanel::setClassNames(const QStringList &names)
{
    m_classNames = names;
    tell();
}

void InspectorPanel::setOfPoints(bool isOfPoints)
{
    m_isOfPoints = isOfPoints;
    tell();
}

void InspectorPanel::show(const Inspection &inspection)
{
    const bool isSame = m_inspection && m_inspection->update == inspection.update
        && m_inspection->index == inspection.index && m_inspection->path == inspection.path;
    m_inspection = inspection;
    tell();
    if (!isSame)
        askInside();
}

void InspectorPanel::clear()
{
    m_inspection.reset();
    m_inside->clear();
    tell();
}

void InspectorPanel::askInside()
{
    m_inside->clear();
    if (!m_inspection || !m_inside->isOn() || m_isOfPoints)
        Q_EMIT insideCancelled();
    else if (!m_inspection->path.isEmpty())
        Q_EMIT insideRequested({.path = m_inspection->path});
    else
        Q_EMIT insideRequested({.update = m_inspection->update, .index = m_inspection->index});
}

void InspectorPanel::showInside(const InsideView &view)
{
    if (!m_inspection || !m_inside->isOn())
        return;
    const bool isTile = view.of.index >= 0 && view.of.index == m_inspection->index
        && view.of.update == m_inspection->update;
    if (!isTile && (view.of.path.isEmpty() || view.of.path != m_inspection->path))
        return;
    m_inside->show(view);
    // What D says of a real picture is known only now.
    if (!isTile)
        m_output->setText(outputText(view.output, view.percentile));
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
    tellFacts();
    m_picture->setAccessibleName(m_latent->text());
    m_output->setText(outputText(shown.output, shown.percentile));
    // What is real has no latent and no snapshot.
    const bool isReal = !shown.path.isEmpty();
    for (QWidget *part : {m_star, m_save, m_branch})
        part->setVisible(!isReal);
    m_explore->setVisible(!isReal && !m_isOfPoints);
    m_flatWorld->setVisible(m_isOfPoints);
    for (QWidget *part : std::initializer_list<QWidget *>{m_inside, m_outputName, m_output})
        part->setVisible(!m_isOfPoints);
    m_save->setEnabled(!shown.picture.isNull());
    tellNearest();
    tellOverTime();
    m_problem->setVisible(shown.problem.has_value());
    if (shown.problem)
        m_problem->setText(translateProblem(*shown.problem));
}

void InspectorPanel::tellFacts()
{
    const Inspection &shown = *m_inspection;
    if (!shown.path.isEmpty()) {
        m_latentName->setText(tr("real"));
        m_latent->setText(shown.path);
        m_updateName->setText(tr("part"));
        const QString part = shown.isHeldOut ? tr("held out") : tr("training");
        m_update->setText(shown.className.isEmpty() ? part : tr("%1 · class %2").arg(part, shown.className));
        return;
    }
    QStringList latent{tr("seed %1").arg(shown.latentSeed)};
    if (!m_isOfPoints)
        latent.append(tr("no. %1").arg(shown.index));
    if (shown.classIndex >= 0)
        latent.append(classText(shown.classIndex, m_classNames));
    m_latentName->setText(m_isOfPoints ? tr("latents") : tr("latent"));
    m_latent->setText(latent.join(u" · "_s));
    m_updateName->setText(tr("update"));
    m_update->setText(grouped(shown.update));
}

void InspectorPanel::tellNearest()
{
    const Inspection &shown = *m_inspection;
    QList<ThumbRow::Thumb> thumbs;
    for (const Inspection::Near &near :
         shown.nearest.first(std::min<qsizetype>(shown.nearest.size(), kNearestShown)))
        thumbs.append(
            {near.picture,
             tr("%1\ndistance %2 (pixels, flips included)").arg(near.path, signedNumber(near.distance, 3))});
    const bool isAwaited = thumbs.isEmpty() && !shown.isWhole && !m_isOfPoints;
    const bool hasAny = !thumbs.isEmpty() || isAwaited;
    m_nearest->setThumbs(isAwaited ? emptyRow() : thumbs);
    m_nearest->setVisible(hasAny);
    m_nearestHeading->setVisible(hasAny);
    const bool isTraining = !shown.path.isEmpty() && !shown.isHeldOut;
    m_copy->setVisible(hasAny && !isTraining);
    // As a label lays them out, which takes more than the spacing of lines says.
    const QString lines = QStringList(kCopyLines, u"x"_s).join(u'\n');
    m_copy->setMinimumHeight(m_copy->fontMetrics().boundingRect(QRect(), Qt::AlignLeft, lines).height());
    m_copy->setText(isTraining || !hasAny ? QString() : isAwaited ? u"…"_s : copyText(shown.heldOutCloser));
    QPalette ink = m_empty->palette();
    if (!isTraining && isNearCopy(shown.heldOutCloser))
        ink.setColor(QPalette::WindowText, m_theme.warning);
    m_copy->setPalette(ink);
}

void InspectorPanel::tellOverTime()
{
    const auto &all = m_inspection->overTime;
    QList<ThumbRow::Thumb> thumbs;
    for (const auto &[update, picture] : all)
        thumbs.append({picture, tr("update %1").arg(grouped(update))});
    const bool isReal = !m_inspection->path.isEmpty();
    const bool isAwaited = thumbs.isEmpty() && !m_inspection->isWhole && !isReal;
    m_overTime->setThumbs(isAwaited ? emptyRow() : thumbs);
    m_overTime->setVisible(isAwaited || !thumbs.isEmpty());
    m_overTimeHeading->setVisible(isAwaited || !thumbs.isEmpty());
    m_overTimeHeading->setText(m_isOfPoints ? tr("These latents over time") : tr("This latent over time"));
}

} // namespace forja
