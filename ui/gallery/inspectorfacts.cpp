// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/inspectorfacts.h"

#include "ui/text/picturewording.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

InspectorFacts::InspectorFacts(QWidget *parent) : m_layout(new QGridLayout)
{
    m_layout->setHorizontalSpacing(6);
    m_layout->setVerticalSpacing(3);
    m_layout->setColumnStretch(1, 1);
    QFont font = textFont();
    font.setPointSizeF(font.pointSizeF() * 0.93); // The longest line fits beside its name in the usual width.
    const QString names[] = {tr("latent"), tr("update"), tr("D’s output")};
    for (int row = 0; row < 3; ++row) {
        auto *name = new QLabel(names[row], parent);
        name->setFont(font);
        auto *value = new QLabel(parent);
        value->setFont(font);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setWordWrap(true);
        // Seeds and paths are often needed elsewhere, so they can be selected and copied.
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(names[row]);
        m_layout->addWidget(name, row, 0, Qt::AlignTop);
        m_layout->addWidget(value, row, 1);
        m_lines[row] = {name, value};
    }
}

void InspectorFacts::addTo(QVBoxLayout *column) const
{
    column->addLayout(m_layout);
}

void InspectorFacts::setDim(const QPalette &dim)
{
    for (const Line &line : m_lines)
        line.name->setPalette(dim);
}

void InspectorFacts::tell(const Inspection &shown, bool isOfPoints, const QStringList &classNames)
{
    setOutput(shown.output, shown.percentile);
    for (QLabel *label : {m_lines[Output].name, m_lines[Output].value})
        // D judges points, not the drawing of them that is shown here.
        label->setVisible(!isOfPoints);
    // A real picture has a file and a part of the data in place of a latent and a snapshot.
    if (!shown.path.isEmpty()) {
        m_lines[Latent].name->setText(tr("real"));
        m_lines[Latent].value->setText(shown.path);
        m_lines[Update].name->setText(tr("part"));
        const QString part = shown.isHeldOut ? tr("held out") : tr("training");
        m_lines[Update].value->setText(shown.className.isEmpty()
                                           ? part
                                           : tr("%1 · class %2").arg(part, shown.className));
        return;
    }
    QStringList latent{tr("seed %1").arg(shown.latentSeed)};
    // A drawing shows all latents of its snapshot at once: only their seed is said.
    if (!isOfPoints)
        latent.append(tr("no. %1").arg(shown.index));
    if (shown.classIndex >= 0)
        latent.append(classText(shown.classIndex, classNames));
    m_lines[Latent].name->setText(isOfPoints ? tr("latents") : tr("latent"));
    m_lines[Latent].value->setText(latent.join(u" · "_s));
    m_lines[Update].name->setText(tr("update"));
    m_lines[Update].value->setText(grouped(shown.update));
}

void InspectorFacts::setOutput(float output, float percentile)
{
    m_lines[Output].value->setText(outputText(output, percentile));
}

QString InspectorFacts::latent() const
{
    return m_lines[Latent].value->text();
}

QString InspectorFacts::output() const
{
    return m_lines[Output].value->text();
}

} // namespace forja
