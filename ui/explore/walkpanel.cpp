// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/walkpanel.h"

#include "ui/explore/exploreparts.h"
#include "ui/explore/latentstage.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;
using exploreparts::dimText, exploreparts::raisedButton;

namespace {

constexpr double kDragSteps = 4; ///< of length 1, from one side of the picture to the other

} // namespace

WalkPanel::WalkPanel(ExploreState &state, const ExploreAnswer &shown, const FoundDirections &found,
                     QWidget *parent)
    : QWidget(parent), m_state(state), m_shown(shown), m_found(found), m_stage(new LatentStage(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_stage, 100);
    addButtons(layout);
    layout->addLayout(makeMoving());
    layout->addStretch(1);
    connectStage();
    connectMoving();
}

void WalkPanel::addButtons(QVBoxLayout *layout)
{
    m_draw = new QPushButton(tr("Draw another"), this);
    m_draw->setToolTip(tr("A new random latent, drawn like those that G was trained on (Ctrl+N)"));
    m_keep = new QPushButton(tr("Keep"), this);
    m_keep->setToolTip(tr("Adds it to the favourites of this run (Ctrl+D)"));
    m_save = new QPushButton(tr("Save picture…"), this);
    m_save->setToolTip(tr("One PNG that records its run, update, network and latent (Ctrl+S)"));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    // Enter belongs to the picture and the fields.
    for (QPushButton *button : {m_draw, m_keep, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    layout->addLayout(row);
}

/// How dragging moves, and how far from the mean.
QGridLayout *WalkPanel::makeMoving()
{
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(kGap);
    form->setVerticalSpacing(6);
    form->setColumnStretch(1, 1);
    addPlane(form);
    addTruncation(form);
    m_length = dimText({}, this);
    m_usual = raisedButton(tr("Usual length"),
                           tr("Rescales the latent to the usual length, in the same direction"), this);
    form->addWidget(m_length, 2, 0, 1, 2);
    form->addWidget(m_usual, 2, 2, Qt::AlignRight);
    return form;
}

void WalkPanel::addPlane(QGridLayout *form)
{
    m_plane = new QComboBox(this);
    m_plane->addItem(tr("two directions drawn at random"), u"random"_s);
    m_plane->addItem(tr("the two strongest of SeFa"), u"sefa"_s);
    m_plane->addItem(tr("the two strongest of PCA"), u"pca"_s);
    m_plane->setToolTip(tr("The directions that dragging right and up follows; the width of the picture is 4 "
                           "steps of length 1"));
    m_plane->setAccessibleName(tr("Dragging moves along"));
    // A seed rather than mere chance: its number brings back a plane that was good.
    m_planeSeed = new QSpinBox(this);
    m_planeSeed->setRange(0, 9999);
    m_planeSeed->setPrefix(tr("seed "));
    m_planeSeed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_planeSeed->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form->addWidget(dimText(tr("Drag along"), this), 0, 0);
    form->addWidget(m_plane, 0, 1);
    form->addWidget(m_planeSeed, 0, 2);
}

void WalkPanel::addTruncation(QGridLayout *form)
{
    // In hundredths, as a slider has whole numbers only. Beyond 1 a latent is lengthened instead.
    m_truncation = new QSlider(Qt::Horizontal, this);
    m_truncation->setRange(0, 150);
    m_truncation->setValue(100);
    m_truncation->setToolTip(
        tr("Multiplies every number of the latent. Towards 0, the mean of the distribution, pictures become "
           "more typical and less varied. (StyleGAN truncates a vector inside its G; this G has none, so the "
           "latent itself is shortened.)"));
    m_truncation->setAccessibleName(tr("Truncation"));
    m_truncationValue = new QLabel(this);
    m_truncationValue->setFont(tabular(textFont()));
    form->addWidget(dimText(tr("Truncation"), this), 1, 0);
    form->addWidget(m_truncation, 1, 1);
    form->addWidget(m_truncationValue, 1, 2);
}

void WalkPanel::connectStage()
{
    connect(m_stage, &LatentStage::dragBegun, this, [this] {
        m_state.beginStep();
        // Measured from where it began: dragged back to its start, it ends where it was.
        m_dragFrom = m_state.untruncated();
    });
    connect(m_stage, &LatentStage::dragged, this,
            [this](double right, double up) { moveBy(m_dragFrom, right, up); });
    connect(m_stage, &LatentStage::nudged, this, [this](double right, double up) {
        // Keys that follow each other are one step back.
        m_state.beginStep(u"keys"_s);
        moveBy(m_state.untruncated(), right, up);
    });
}

void WalkPanel::connectMoving()
{
    connect(m_truncation, &QSlider::sliderPressed, this, [this] { m_state.beginStep(); });
    connect(m_truncation, &QSlider::valueChanged, this, [this](int value) {
        // A drag of the slider is one step to go back, however many values it passes.
        if (!m_truncation->isSliderDown())
            m_state.beginStep(u"truncation"_s);
        m_state.setTruncation(value / 100.0);
    });
    connect(m_usual, &QToolButton::clicked, this, &WalkPanel::goToUsualLength);
    connect(m_plane, &QComboBox::currentIndexChanged, this,
            [this] { m_planeSeed->setVisible(m_plane->currentData() == u"random"_s); });
}

QString WalkPanel::lengthSentence() const
{
    return m_length->text();
}

void WalkPanel::offerPlanes()
{
    const std::pair<const char *, bool> kinds[] = {{"sefa", m_found.factorised.size() >= 2},
                                                   {"pca", m_found.principal.size() >= 2}};
    auto *items = qobject_cast<QStandardItemModel *>(m_plane->model());
    for (const auto &[kind, isThere] : kinds) {
        const int place = m_plane->findData(QLatin1String(kind));
        items->item(place)->setEnabled(isThere);
        // Left chosen, a plane that is not there would let every drag do nothing.
        if (!isThere && m_plane->currentIndex() == place)
            m_plane->setCurrentIndex(0);
    }
}

std::pair<Latent, Latent> WalkPanel::plane() const
{
    const QString kind = m_plane->currentData().toString();
    const QList<FoundDirections::One> &found = kind == u"pca" ? m_found.principal : m_found.factorised;
    // Until directions are found, chance has to do.
    if (kind != u"random" && found.size() >= 2)
        return {found.at(0).vector, found.at(1).vector};
    return drawnPlane(static_cast<quint64>(m_planeSeed->value()), m_shown.latent);
}

void WalkPanel::moveBy(const Latent &from, double right, double up)
{
    if (m_state.isEmpty() || from.empty())
        return;
    const auto [first, second] = plane();
    const Latent to = moved(moved(from, first, right * kDragSteps), second, up * kDragSteps);
    // The sliders stand where they stood: only what is under them moves.
    Latent base = to;
    for (qsizetype way = 0; way < m_state.ways().size(); ++way) {
        if (m_state.amount(way) != 0)
            base = moved(base, m_state.ways().at(way).vector, -m_state.amount(way));
    }
    m_state.setBase(base);
}

void WalkPanel::goToUsualLength()
{
    const LatentPlace now = m_state.place();
    const double length = lengthOf(now.latent);
    // A latent of zeros has no direction in which it could be lengthened.
    if (length > 0)
        m_state.goTo({scaled(now.latent, std::sqrt(static_cast<double>(now.latent.size())) / length),
                      now.classIndex});
}

void WalkPanel::tellPlace()
{
    const LatentPlace place = m_state.place();
    const bool isThere = !m_state.isEmpty();
    for (QWidget *part : std::initializer_list<QWidget *>{m_keep, m_draw, m_save, m_truncation})
        part->setEnabled(isThere);
    m_truncationValue->setText(QLocale().toString(m_state.truncation(), 'f', 2));
    {
        // The slider follows; it does not move the place again.
        const QSignalBlocker quiet(m_truncation);
        m_truncation->setValue(static_cast<int>(std::lround(m_state.truncation() * 100)));
    }
    // What to expect of that many numbers of variance one; without it the length would say little.
    const double usual = std::sqrt(static_cast<double>(place.latent.size()));
    m_length->setText(isThere ? tr("Length %1; usual is about %2")
                                    .arg(QLocale().toString(lengthOf(place.latent), 'f', 1),
                                         QLocale().toString(usual, 'f', 1))
                              : QString());
}

void WalkPanel::tellKept()
{
    const QString saving = tr("One PNG that records its run, update, network and latent (Ctrl+S)");
    m_save->setToolTip(m_shown.isKept ? saving
                                      : saving + QLatin1Char('\n')
                               + tr("The run has not kept this G. “Keep snapshot” keeps it, so that pictures "
                                    "like this can be made again."));
}

} // namespace forja
