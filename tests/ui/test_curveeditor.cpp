// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fieldwords.h"
#include "tests/testmain.h"
#include "ui/forms/curveeditor.h"
#include "ui/forms/fieldeditor.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/unitedit.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Field rateThatMayVary()
{
    return fieldwords::live(fieldwords::varying(fieldwords::number(u"g.rate"_s, "Rate", 2e-3, 0, 1, "",
                                                                   "How fast.")));
}

} // namespace

/// The editor of a number that may change over the training.
class TestCurveEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyANumberThatMayVaryHasOne()
    {
        Field fixed = rateThatMayVary();
        fixed.mayVary = false;
        QVERIFY(!FieldEditor(fixed).findChild<QToolButton *>(u"curve"_s));
        QVERIFY(FieldEditor(rateThatMayVary()).findChild<QToolButton *>(u"curve"_s));
    }

    void aStretchMakesACurveOfTheNumberAndGoesAgain()
    {
        FieldEditor field(rateThatMayVary());
        field.show();
        QSignalSpy edited(&field, &FieldEditor::edited);
        field.findChild<QToolButton *>(u"curve"_s)->click();
        auto *editor = field.findChild<CurveEditor *>();
        QVERIFY(editor);
        editor->findChild<QPushButton *>()->click();
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.last().at(1).toString(), u"2e-3:cosine:0@50kimg"_s);
        // Its shape can be read, and changed.
        auto *shape = editor->findChild<ChoiceBox *>();
        QVERIFY(shape->width() > shape->fontMetrics().horizontalAdvance(shape->currentText()));
        shape->setCurrentIndex(1);
        Q_EMIT shape->activated(1);
        QCOMPARE(edited.last().at(1).toString(), u"2e-3:linear:0@50kimg"_s);
        editor->findChildren<QToolButton *>().last()->click();
        QCOMPARE(edited.last().at(1).toDouble(), 2e-3);
        editor->close();
    }

    void whatTheFieldDoesNotAllowIsSaidAndNotTaken()
    {
        FieldEditor field(rateThatMayVary());
        field.show();
        field.findChild<QToolButton *>(u"curve"_s)->click();
        auto *editor = field.findChild<CurveEditor *>();
        editor->findChild<QPushButton *>()->click();
        QSignalSpy edited(&field, &FieldEditor::edited);
        UnitEdit *start = editor->findChildren<UnitEdit *>().first();
        start->setText(u"5"_s);
        Q_EMIT start->editingFinished();
        QCOMPARE(edited.size(), 0);
        const auto labels = editor->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"or a curve"_s);
        }));
        editor->close();
    }

    void theTextOfACurveIsTakenAsTyped()
    {
        FieldEditor field(rateThatMayVary());
        QSignalSpy edited(&field, &FieldEditor::edited);
        auto *edit = field.findChild<UnitEdit *>();
        edit->setText(u"0:linear:1e-3@5kimg"_s);
        Q_EMIT edit->editingFinished();
        QCOMPARE(edited.last().at(1).toString(), u"0:linear:1e-3@5kimg"_s);
    }
};

FORJA_TEST(TestCurveEditor)
#include "test_curveeditor.moc"
