// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatlayerbar.h"

#include "ui/flat/flatcanvas.h"
#include "ui/flat/flattool.h"

#include <QHBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWordPadding = 14;

} // namespace

FlatLayerBar::FlatLayerBar(FlatCanvas &canvas, FlatCanvas &other, QWidget *parent)
    : QWidget(parent), m_canvas(canvas), m_other(other)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch(1);
    const std::tuple<FlatLayer, QString, QString> layers[] = {
        {FlatLayer::Real, tr("real points"), tr("A sample of the points that G should learn to make")},
        {FlatLayer::Generated, tr("generated points"), tr("What G makes from 2,000 fixed latents")},
        {FlatLayer::Judgement, tr("D's judgement"),
         tr("Green where D says real, purple where it says generated, stronger where it is surer; on the "
            "line it cannot tell")},
        {FlatLayer::Warp, tr("G's grid"),
         tr("Where G sends a grid of latents; each cell holds the same share of them, so small cells are "
            "dense")},
        {FlatLayer::Gradients, tr("gradients"),
         tr("The directions in which G's loss pulls 150 of the generated points in an update of G; the "
            "longest needle always has the same length")}};
    for (const auto &[layer, text, tip] : layers) {
        QToolButton *word = flatTool(text, tip, this);
        word->setObjectName(u"layer%1"_s.arg(static_cast<int>(layer)));
        word->setCheckable(true);
        // One that is shown is written in bold, which the button's own idea of its width does not know.
        word->setMinimumWidth(QFontMetrics(strongFont()).horizontalAdvance(text) + kWordPadding);
        word->setChecked(m_canvas.layers().testFlag(layer));
        connect(word, &QToolButton::toggled, this, [this, layer = layer](bool isOn) {
            // Both planes in one go: pictures side by side that show different layers cannot be compared.
            FlatLayers shown = m_canvas.layers();
            shown.setFlag(layer, isOn);
            m_canvas.setLayers(shown);
            m_other.setLayers(shown);
        });
        layout->addWidget(word);
        m_words.insert(static_cast<int>(layer), word);
    }
    layout->addStretch(1);
}

void FlatLayerBar::setTheme(const Theme &theme)
{
    const std::pair<FlatLayer, QColor> inks[] = {{FlatLayer::Real, theme.real},
                                                 {FlatLayer::Generated, theme.g},
                                                 {FlatLayer::Judgement, theme.d},
                                                 {FlatLayer::Warp, theme.g},
                                                 {FlatLayer::Gradients, theme.warning}};
    for (const auto &[layer, ink] : inks) {
        m_words[static_cast<int>(layer)]->setStyleSheet(
            u"QToolButton { color: %1; } QToolButton:checked { color: %2; font-weight: 600; }"_s.arg(
                theme.dim.name(), ink.name()));
    }
}

} // namespace forja
