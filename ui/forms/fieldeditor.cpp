// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldeditor.h"

#include "ui/forms/curveeditor.h"
#include "ui/text/wording.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/livelabel.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/unitedit.h"

#include <QGridLayout>
#include <QStyle>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

FieldEditor::FieldEditor(const Field &field, QWidget *parent)
    : QWidget(parent), m_field(field), m_value(field.standard)
{
    setObjectName(field.key);
    setProperty("helpSpot", field.key);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(2);
    const bool isSwitch = field.type == Field::Type::Bool;
    layout->setColumnStretch(0, 7);
    layout->setColumnStretch(1, isSwitch ? 0 : 8);

    m_label = new LiveLabel(shown(field.label), field.isLive, this);
    layout->addWidget(m_label, 0, 0);
    makeInput();
    layout->addWidget(input(), 0, 1, m_switch ? Qt::AlignRight | Qt::AlignVCenter : Qt::Alignment());
    if (m_field.mayVary)
        makeCurveButton();
    layout->setRowMinimumHeight(0, kRowHeight);

    m_complaint = new QLabel(this);
    m_complaint->setProperty("isWarning", true);
    m_complaint->setFont(smallFont());
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    layout->addWidget(m_complaint, 1, 0, 1, 2);

    // Only now: makeInput() has made what these are about.
    m_label->setBuddy(input());
    setRichTip(this, tooltip());
    input()->setAccessibleName(shown(field.label));
    input()->setAccessibleDescription(shown(field.help));
    input()->setObjectName(u"input"_s);
    setValue(field.standard);
}

void FieldEditor::makeInput()
{
    // Clicked, activated, finished: all of these come from a person only. What setValue() shows is no edit.
    switch (m_field.type) {
    case Field::Type::Bool:
        m_switch = new Switch(this);
        connect(m_switch, &QAbstractButton::clicked, this, [this](bool isOn) { take(isOn); });
        break;
    case Field::Type::Choice:
        m_combo = new ChoiceBox(this);
        for (const Field::Choice &choice : m_field.choices) {
            m_combo->addItem(shown(choice.label), choice.value);
            m_combo->setItemData(m_combo->count() - 1, shown(choice.help), Qt::ToolTipRole);
        }
        connect(m_combo, &QComboBox::activated, this, [this](int index) { take(m_combo->itemData(index)); });
        break;
    case Field::Type::Int:
    case Field::Type::Real:
    case Field::Type::Text:
        m_edit = new UnitEdit(shown(m_field.unit), this);
        connect(m_edit, &QLineEdit::editingFinished, this, &FieldEditor::takeText);
        // A complaint goes as soon as the text is right, but comes only when the field is left: nobody is
        // corrected in the middle of a number.
        connect(m_edit, &QLineEdit::textEdited, this, [this] {
            if (m_field.parse(typedText()))
                setComplaint({});
        });
        break;
    }
}

void FieldEditor::makeCurveButton()
{
    m_curve = new QToolButton(m_edit);
    m_curve->setObjectName(u"curve"_s);
    m_curve->setText(u"∿"_s);
    m_curve->setAutoRaise(true);
    m_curve->setToolTip(tr("Let this number change over the training…"));
    m_curve->setAccessibleName(tr("Curve of %1").arg(shown(m_field.label)));
    m_curve->setFocusPolicy(Qt::TabFocus);
    m_edit->setCorner(m_curve);
    connect(m_curve, &QToolButton::clicked, this, &FieldEditor::openCurve);
}

void FieldEditor::openCurve()
{
    const bool isText = m_value.typeId() == QMetaType::QString;
    const Curve curve = isText ? Curve::parse(m_value.toString()).orThrow() : Curve(m_value.toDouble());
    auto *editor = new CurveEditor(m_field, curve, this);
    connect(editor, &CurveEditor::curveChanged, this, [this](const Curve &changed) {
        take(changed.isConstant() ? QVariant(changed.start()) : QVariant(changed.text()));
        m_edit->setAccepted(editedText());
    });
    editor->popUp(m_edit);
}

QWidget *FieldEditor::input() const
{
    if (m_edit)
        return m_edit;
    if (m_combo)
        return m_combo;
    return m_switch;
}

void FieldEditor::setValue(const QVariant &value)
{
    m_value = value;
    if (m_switch)
        m_switch->setChecked(value.toBool());
    if (m_combo)
        m_combo->setCurrentIndex(m_combo->findData(value.toString()));
    // What a person is typing is not overwritten by the same value coming back.
    if (m_edit && (!m_edit->hasFocus() || !m_edit->isModified()))
        m_edit->setAccepted(editedText());
    setComplaint({});
}

void FieldEditor::setEditable(bool isEditable)
{
    input()->setEnabled(isEditable);
    if (m_curve)
        m_curve->setEnabled(isEditable);
    m_label->setEnabled(isEditable);
}

void FieldEditor::setTitle(const QString &title)
{
    m_label->setText(title);
    input()->setAccessibleName(title);
}

void FieldEditor::setMarked(bool isMarked)
{
    m_label->setMarked(isMarked);
}

bool FieldEditor::isMarked() const
{
    return m_label->isMarked();
}

void FieldEditor::setComplaint(const QString &sentence)
{
    m_complaint->setText(sentence);
    m_complaint->setVisible(!sentence.isEmpty());
    // The style looks at a property only when the field is polished, and most calls change nothing.
    if (!m_edit || m_edit->property("isWrong").toBool() == !sentence.isEmpty())
        return;
    m_edit->setProperty("isWrong", !sentence.isEmpty());
    m_edit->style()->polish(m_edit);
}

QString FieldEditor::complaint() const
{
    return m_complaint->text();
}

QString FieldEditor::editedText() const
{
    const QString plain = m_field.format(m_value);
    return m_field.type == Field::Type::Real ? localNumber(plain) : plain;
}

QString FieldEditor::typedText() const
{
    return m_field.type == Field::Type::Real ? plainNumber(m_edit->text()) : m_edit->text();
}

void FieldEditor::takeText()
{
    const Result<QVariant> parsed = m_field.parse(typedText());
    if (!parsed) {
        // The words stay in the field to be put right.
        setComplaint(translateProblem(parsed.problem(), {m_field}));
        return;
    }
    m_edit->setModified(false);
    take(*parsed);
    m_edit->setAccepted(editedText());
}

void FieldEditor::take(const QVariant &value)
{
    setComplaint({});
    // Enter and leaving the field both come here, and only a change is an edit.
    if (value == m_value)
        return;
    m_value = value;
    Q_EMIT edited(m_field.key, value);
}

QString FieldEditor::tooltip() const
{
    QString text = u"<p><b>%1</b> — %2</p>"_s.arg(shown(m_field.label).toHtmlEscaped(),
                                                  shown(m_field.help).toHtmlEscaped());
    for (const Field::Choice &choice : m_field.choices) {
        if (!choice.help.isEmpty())
            text += u"<p><b>%1</b>: %2</p>"_s.arg(shown(choice.label).toHtmlEscaped(),
                                                  shown(choice.help).toHtmlEscaped());
    }
    if (m_field.type == Field::Type::Int || m_field.type == Field::Type::Real)
        text += u"<p>%1</p>"_s.arg(tr("Allowed: %1").arg(allowedText(m_field)).toHtmlEscaped());
    text += u"<p>%1</p>"_s.arg(tr("Default: %1").arg(shownValue(m_field, m_field.standard)).toHtmlEscaped());
    if (m_field.isLive)
        text += u"<p>%1</p>"_s.arg(tr("Can change during a run."));
    // The key last: it is what files and the command line call this setting.
    return text + u"<p><code>%1</code></p>"_s.arg(m_field.key);
}

} // namespace forja
