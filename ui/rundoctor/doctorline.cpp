// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rundoctor/doctorline.h"

#include "ui/rundoctor/doctorwording.h"
#include "ui/theme/icons.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDecoration = 30; // icon, its gap, padding
}

DoctorLine::DoctorLine(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"doctorLine"_s);
    setCheckable(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({12, 12});
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    QWidget::hide();
}

void DoctorLine::setTheme(const Theme &theme)
{
    m_theme = theme;
    dress();
}

void DoctorLine::show(const RunDoctor *doctor)
{
    setVisible(doctor != nullptr);
    const QString sentence = doctor ? doctorSentence(*doctor) : QString();
    const bool isAlarmed = doctor && !doctor->present().empty();
    // It comes again and again with the same sentence, and then nothing has to be laid out anew.
    if (sentence == m_sentence && isAlarmed == m_isAlarmed)
        return;
    m_sentence = sentence;
    m_isAlarmed = isAlarmed;
    setToolTip(isAlarmed ? tr("Training doctor: %1\nShow the evidence, and what may help").arg(sentence)
                         : sentence + QLatin1Char('\n') + tr("What the training doctor looks at"));
    setAccessibleName(sentence);
    dress();
    updateGeometry();
    elide();
}

void DoctorLine::dress()
{
    const QColor colour = m_isAlarmed ? m_theme.warning : m_theme.dim;
    setIcon(m_isAlarmed ? tintedIcon(u"warning"_s, colour) : QIcon());
    setToolButtonStyle(m_isAlarmed ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    setStyleSheet(u"QToolButton { color: %1; padding: 1px 5px; text-align: left; }"_s.arg(colour.name()));
}

QSize DoctorLine::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_sentence) + kDecoration, QToolButton::sizeHint().height()};
}

QSize DoctorLine::minimumSizeHint() const
{
    return {std::min(120, sizeHint().width()), QToolButton::sizeHint().height()};
}

void DoctorLine::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    elide();
}

void DoctorLine::elide()
{
    setText(fontMetrics().elidedText(m_sentence, Qt::ElideRight, std::max(60, width() - kDecoration)));
}

} // namespace forja
