// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/curveeditor.h"

#include "ui/forms/curvepicture.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/unitedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kFirstKimg = 50; ///< where a first leg ends; each further one as much later

} // namespace

CurveEditor::CurveEditor(const Field &field, const Curve &curve, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_field(field), m_curve(curve)
{
    // A click beside it closes a popup, and nobody else would delete it.
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"curveEditor"_s);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    auto *title = new QLabel(tr("%1 over the training").arg(shown(field.label)), this);
    layout->addWidget(title);
    m_picture = new CurvePicture(this);
    layout->addWidget(m_picture);

    auto *start = new QHBoxLayout;
    start->addWidget(new QLabel(tr("Begins with"), this));
    m_start = numberEdit(curve.start(), {}, tr("First value"));
    start->addWidget(m_start);
    layout->addLayout(start);
    m_list = new QVBoxLayout;
    m_list->setSpacing(4);
    layout->addLayout(m_list);

    auto *add = new QPushButton(tr("Add a stretch"), this);
    add->setToolTip(tr("The value changes once more: in steps, along a line or along half a cosine."));
    connect(add, &QPushButton::clicked, this, &CurveEditor::appendLeg);
    layout->addWidget(add, 0, Qt::AlignLeft);
    m_complaint = new QLabel(this);
    m_complaint->setProperty("isWarning", true);
    m_complaint->setFont(smallFont());
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    layout->addWidget(m_complaint);
    makeRows(curve);
}

void CurveEditor::popUp(const QWidget *under)
{
    adjustSize();
    QPoint at = under->mapToGlobal(QPoint(0, under->height() + 2));
    const QRect screen = under->screen()->availableGeometry();
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    // Where there is no room below, it opens above.
    if (at.y() + height() > screen.bottom())
        at.setY(std::max(screen.top(), under->mapToGlobal(QPoint(0, 0)).y() - height() - 2));
    move(at);
    show();
    m_start->setFocus();
}

UnitEdit *CurveEditor::numberEdit(double number, const QString &unit, const QString &name)
{
    auto *edit = new UnitEdit(unit, this);
    edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    edit->setMinimumWidth(90);
    edit->setAccessibleName(name);
    edit->setAccepted(localNumber(shortestNumber(number)));
    connect(edit, &QLineEdit::editingFinished, this, &CurveEditor::take);
    return edit;
}

void CurveEditor::makeRows(const Curve &curve)
{
    for (const Curve::Leg &leg : curve.legs())
        addRow(leg);
    m_picture->setCurve(curve);
}

void CurveEditor::addRow(const Curve::Leg &leg)
{
    Row row;
    row.widget = new QWidget(this);
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    row.shape = new ChoiceBox(row.widget);
    row.shape->setAccessibleName(tr("Shape"));
    row.shape->addItem(tr("step to"), static_cast<int>(Curve::Shape::Step));
    row.shape->addItem(tr("line to"), static_cast<int>(Curve::Shape::Linear));
    row.shape->addItem(tr("cosine to"), static_cast<int>(Curve::Shape::Cosine));
    // A choice box takes whatever width is left; here its words must be seen.
    row.shape->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row.shape->setMinimumWidth(fontMetrics().horizontalAdvance(tr("cosine to")) + 44);
    row.shape->setCurrentIndex(row.shape->findData(static_cast<int>(leg.shape)));
    connect(row.shape, &QComboBox::activated, this, &CurveEditor::take);
    row.value = numberEdit(leg.value, {}, tr("Value"));
    row.kimg = numberEdit(leg.kimg, tr("kimg"), tr("Reached at"));
    auto *remove = new QToolButton(row.widget);
    remove->setText(u"×"_s);
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this stretch"));
    remove->setAccessibleName(remove->toolTip());
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] { removeRow(widget); });
    layout->addWidget(row.shape);
    layout->addWidget(row.value);
    layout->addWidget(new QLabel(tr("at"), row.widget));
    layout->addWidget(row.kimg);
    layout->addWidget(remove);
    m_list->addWidget(row.widget);
    m_rows.push_back(row);
}

void CurveEditor::appendLeg()
{
    const bool isFirst = m_curve.isConstant();
    const double kimg = isFirst ? kFirstKimg : m_curve.legs().back().kimg + kFirstKimg;
    const double value = isFirst ? m_field.minimum : m_curve.start();
    addRow({Curve::Shape::Cosine, value, kimg});
    take();
    adjustSize();
}

void CurveEditor::removeRow(const QWidget *row)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [row](const Row &one) { return one.widget == row; });
    // Its own button is still at work.
    found->widget->hide();
    found->widget->deleteLater();
    m_rows.erase(found);
    take();
    adjustSize();
}

QString CurveEditor::text() const
{
    QString out = plainNumber(m_start->text());
    for (const Row &row : m_rows) {
        const auto shape = static_cast<Curve::Shape>(row.shape->currentData().toInt());
        out += u":%1:%2@%3kimg"_s.arg(nameOf(shape), plainNumber(row.value->text()),
                                      plainNumber(row.kimg->text()));
    }
    return out;
}

void CurveEditor::take()
{
    const Result<QVariant> parsed = m_field.parse(text());
    m_complaint->setVisible(!parsed);
    // What is no curve yet stays in the fields to be finished; meanwhile the value before holds.
    if (!parsed) {
        m_complaint->setText(translateProblem(parsed.problem(), {m_field}));
        // A popup does not grow by itself, and the complaint would be cut off.
        adjustSize();
        return;
    }
    const Curve curve = Curve::parse(text()).orThrow();
    m_picture->setCurve(curve);
    // Leaving a field untouched would otherwise count as an edit.
    if (curve == m_curve)
        return;
    m_curve = curve;
    Q_EMIT curveChanged(curve);
}

} // namespace forja
