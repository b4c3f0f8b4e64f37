// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/manual/answersheet.h"

#include "engine/questions/labreference.h"
#include "ui/lab/views/dotschart.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"
#include "ui/widgets/pageparts.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGapOfPanels = 36;

LabQuestion questionNamed(const FieldTablePtr &table, const QString &name)
{
    for (const LabQuestion &question : shippedQuestions(table)) {
        if (question.name == name)
            return question;
    }
    throw Error(problem("screenshot.question", "%1: no such question ships", {name}));
}

QWidget *panel(const LabQuestion &question, const Theme &theme, QWidget *parent)
{
    const LabReference reference = labReference(question.name);
    if (reference.rows.isEmpty())
        throw Error(problem("screenshot.reference", "%1: no reference ships", {question.name}));
    LabRecord record;
    record.question = question;
    record.rows = reference.rows;
    auto *panel = new QWidget(parent);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *title = startpages::wrapped(panel);
    title->setFont(startpages::titleFont());
    title->setText(shown(question.title));
    auto *verdict = startpages::wrapped(panel);
    verdict->setText(
        u"<b>%1.</b> %2"_s.arg(LabWording::answer(LabWording::verdict(record)),
                               LabWording::sentence(question.claims.constFirst(), record).toHtmlEscaped()));
    auto *dots = new DotsChart(panel);
    dots->setTheme(theme);
    dots->setTable(question, reference.rows);
    column->addWidget(title);
    column->addWidget(verdict);
    column->addWidget(dots);
    column->addStretch(1);
    return panel;
}

} // namespace

AnswerSheet::AnswerSheet(const FieldTablePtr &table, const Theme &theme, QWidget *parent) : QWidget(parent)
{
    setProperty("isStage", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kGapOfPanels, kGapOfPanels, kGapOfPanels, kGapOfPanels);
    grid->setHorizontalSpacing(kGapOfPanels);
    grid->setVerticalSpacing(kGapOfPanels);
    const QStringList names{u"must-d-be-first"_s, u"d-errs-flips"_s, u"what-d-compares"_s,
                            u"semi-supervised"_s};
    for (int i = 0; i < names.size(); ++i)
        grid->addWidget(panel(questionNamed(table, names[i]), theme, this), i / 2, i % 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

} // namespace forja
