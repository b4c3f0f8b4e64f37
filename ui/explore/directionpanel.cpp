// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/directionpanel.h"

#include "ui/explore/centreslider.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTenths = 40; ///< a slider goes from -4 to 4: almost all of what is drawn lies between

QString methodName(const QString &method)
{
    if (method == u"sefa")
        return DirectionPanel::tr("SeFa");
    return method == u"pca" ? DirectionPanel::tr("PCA") : DirectionPanel::tr("random");
}

} // namespace

DirectionPanel::DirectionPanel(ExploreState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_method(new QComboBox(this)), m_note(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    m_method->addItem(tr("Closed form (SeFa)"), u"sefa"_s);
    m_method->addItem(tr("PCA of G’s first layer"), u"pca"_s);
    m_method->setItemData(0,
                          tr("The directions in which a step of a given length changes the first layer most: "
                             "eigenvectors of its weights (Shen and Zhou 2021)"),
                          Qt::ToolTipRole);
    m_method->setItemData(1,
                          tr("The directions in which the first layer’s outputs vary most over many latents, "
                             "mapped back to z (Härkönen et al. 2020)"),
                          Qt::ToolTipRole);
    m_method->setAccessibleName(tr("How directions are found"));
    m_note->setProperty("isDim", true);
    m_note->setWordWrap(true);
    layout->addWidget(m_method, 0, Qt::AlignLeft);
    layout->addWidget(m_note);
    m_list = new QWidget;
    m_column = new QVBoxLayout(m_list);
    m_column->setContentsMargins(0, 0, kGap, 0);
    m_column->setSpacing(4);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    // The Tab key goes to names and sliders, not to the area that scrolls them.
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(scroll, 1);
    connect(m_method, &QComboBox::currentIndexChanged, this, &DirectionPanel::methodChosen);
}

void DirectionPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (const Row &row : std::as_const(m_rows))
        static_cast<CentreSlider *>(row.slider)->setTheme(theme);
}

void DirectionPanel::offer(const FoundDirections &found, const QList<NamedDirection> &named)
{
    const QString method = m_method->currentData().toString();
    const QList<FoundDirections::One> &ones = method == u"sefa" ? found.factorised : found.principal;
    // Those with names come first, where they are of this G's latents.
    QList<ExploreState::Way> ways;
    for (const NamedDirection &one : named) {
        if (ones.isEmpty() || one.vector.size() == ones.constFirst().vector.size())
            ways.append({one.method, one.number, one.name, one.update, one.vector, 0});
    }
    // One that has a name stands above already; found again, it would be there twice.
    const auto isNamed = [&ways](const Latent &vector) {
        return std::any_of(ways.begin(), ways.end(),
                           [&vector](const ExploreState::Way &way) { return way.vector == vector; });
    };
    // The number is its rank among all that were found, whatever is left out: names and tips refer to it.
    for (qsizetype i = 0; i < ones.size(); ++i) {
        if (!isNamed(ones.at(i).vector))
            ways.append(
                {method, static_cast<int>(i) + 1, {}, found.update, ones.at(i).vector, ones.at(i).share});
    }
    m_state.setWays(ways);
    rebuild();
    if (found.problem)
        m_note->setText(translateProblem(*found.problem));
    else if (ones.isEmpty() && found.update >= 0)
        m_note->setText(tr("This architecture has no first layer that takes the whole of z, so no directions "
                           "can be found."));
    // Of a run that was opened just now nothing has been found yet.
    else if (found.update < 0)
        m_note->clear();
    else
        m_note->setText(tr("Found in G of update %1, strongest first. Move a slider to see what it does, and "
                           "name it: named directions are kept with the run.")
                            .arg(grouped(found.update)));
}

void DirectionPanel::rebuild()
{
    m_rows.clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        // Not at once: one of them may be what this was asked from.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (int way = 0; way < m_state.ways().size(); ++way)
        addRow(way);
    m_column->addStretch(1);
    refresh();
}

void DirectionPanel::addRow(int way)
{
    // Only for this call: the lambdas take the number, as the ways are replaced whenever others are found.
    const ExploreState::Way &shown = m_state.ways().at(way);
    const QString plain = u"%1 %2"_s.arg(methodName(shown.method)).arg(shown.number);
    auto *place = new QWidget(m_list);
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    Row row;
    row.name = new QLineEdit(shown.name, place);
    row.name->setPlaceholderText(plain);
    row.name->setFixedWidth(132);
    row.name->setMaxLength(60);
    row.name->setToolTip(
        shown.name.isEmpty()
            ? tr("Name it to keep it with the run. %1: %2 % of the sum of this method’s eigenvalues, at "
                 "update %3")
                  .arg(plain, QLocale().toString(100 * shown.share, 'f', shown.share < 0.1 ? 1 : 0),
                       grouped(shown.update))
            : tr("%1 of update %2. Without a name it is not kept").arg(plain, grouped(shown.update)));
    row.name->setAccessibleName(tr("Name of %1").arg(plain));
    auto *slider = new CentreSlider(place);
    slider->setTheme(m_theme);
    row.slider = slider;
    row.slider->setRange(-kTenths, kTenths);
    row.slider->setPageStep(5);
    row.slider->setAccessibleName(shown.name.isEmpty() ? plain : shown.name);
    row.value = new QLabel(place);
    row.value->setFont(tabular(textFont()));
    row.value->setFixedWidth(34);
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(row.name);
    line->addWidget(row.slider, 1);
    line->addWidget(row.value);
    m_column->addWidget(place);
    m_rows.append(row);
    // A whole drag is one step back, not one for each pixel.
    connect(row.slider, &QSlider::sliderPressed, this, [this] { m_state.beginStep(); });
    connect(row.slider, &QSlider::valueChanged, this, [this, way, slider = row.slider](int value) {
        if (m_isRefreshing)
            return;
        // Under the pointer a press has begun the step; keys and the wheel that follow each other are one.
        if (!slider->isSliderDown())
            m_state.beginStep(u"way %1"_s.arg(way));
        m_state.setAmount(way, value / 10.0);
    });
    connect(row.name, &QLineEdit::editingFinished, this, [this, way, name = row.name] {
        const QString given = name->text().simplified();
        // Other ways may have been found while the field was being
        // edited, and the number may be of none of them.
        if (way < m_state.ways().size() && given != m_state.ways().at(way).name)
            Q_EMIT nameGiven(way, given);
    });
}

void DirectionPanel::refresh()
{
    // What the sliders are set to here is nobody's move.
    m_isRefreshing = true;
    for (int way = 0; way < m_rows.size(); ++way) {
        const double amount = m_state.amount(way);
        m_rows.at(way).slider->setValue(static_cast<int>(std::lround(amount * 10)));
        m_rows.at(way).value->setText(amount == 0 ? u"0"_s : signedNumber(amount, 2));
    }
    m_isRefreshing = false;
}

} // namespace forja
