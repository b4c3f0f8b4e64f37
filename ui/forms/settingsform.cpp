// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/settingsform.h"

#include "engine/experiment/branching.h"
#include "engine/experiment/datasource.h"
#include "engine/experiment/keys.h"
#include "ui/forms/datasummary.h"
#include "ui/forms/fieldsections.h"
#include "ui/forms/formfoot.h"
#include "ui/forms/jointeditor.h"
#include "ui/forms/netsummaries.h"
#include "ui/forms/settingssearch.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

SettingsForm::SettingsForm(FieldTablePtr table, QWidget *parent)
    : QWidget(parent), m_table(table), m_experiment(table), m_now(table)
{
    setProperty("isPanel", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(232);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeSearch(layout);
    makeSections(layout);
    makeFoot(layout);
    setFolded(true);
    refresh();
}

void SettingsForm::makeSearch(QVBoxLayout *layout)
{
    auto *row = new QWidget(this);
    auto *rowLayout = new QVBoxLayout(row);
    rowLayout->setContentsMargins(kMargin, 6, kMargin, 6);
    m_search = new SettingsSearch(row);
    rowLayout->addWidget(m_search);
    m_notFound = new QLabel(row);
    m_notFound->setProperty("isDim", true);
    m_notFound->setWordWrap(true);
    m_notFound->hide();
    rowLayout->addWidget(m_notFound);
    layout->addWidget(row);
    connect(m_search, &QLineEdit::textChanged, this, [this] { search(); });
}

void SettingsForm::makeSections(QVBoxLayout *layout)
{
    m_sections = new FieldSections(*m_table, this);
    layout->addWidget(m_sections, 1);
    connect(m_sections, &FieldSections::edited, this, &SettingsForm::take);
    connect(m_sections->data(), &DataSummary::doctorRequested, this, &SettingsForm::doctorRequested);
    connect(m_sections->nets(), &NetSummaries::changed, this, [this] {
        refreshSummaries();
        Q_EMIT netsChanged();
    });
}

void SettingsForm::makeFoot(QVBoxLayout *layout)
{
    m_foot = new FormFoot(m_table, this);
    layout->addWidget(m_foot);
    connect(m_foot, &FormFoot::resetRequested, this, [this](const QString &key, const QVariant &value) {
        editor(key)->setValue(value);
        take(key, value);
    });
    connect(m_foot, &FormFoot::allSettingsToggled, this, [this](bool isOn) {
        setShowsAllSettings(isOn);
        Q_EMIT allSettingsToggled(isOn);
    });
}

FieldEditor *SettingsForm::editor(const QString &key) const
{
    return m_sections->editor(key);
}

Section *SettingsForm::section(int group) const
{
    return m_sections->section(group);
}

DifferencesView *SettingsForm::differences() const
{
    return m_foot->differences();
}

const std::optional<NetPair> &SettingsForm::nets() const
{
    return m_sections->nets()->nets();
}

void SettingsForm::setHead(QWidget *head)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, head);
}

void SettingsForm::setExperiment(const Experiment &experiment, Mode mode)
{
    m_experiment = experiment;
    m_mode = mode;
    // With all edits so far: the fields show what holds now.
    m_now = experiment.after(experiment.schedule.size());
    refresh();
    requestNets();
}

void SettingsForm::take(const QString &key, const QVariant &value)
{
    if (m_mode == Mode::Running)
        Q_EMIT editRequested(key, value);
    if (m_mode == Mode::Branching)
        Q_EMIT changeRequested(key, value);
    if (m_mode != Mode::Composing)
        return;
    // Before the value makes two of them.
    const JointEditor *joint = m_sections->jointOf(key);
    const bool isForBoth = joint && joint->isOneRow();
    const Outcome outcome = m_experiment.set(key, value);
    if (!outcome) {
        showRefusal(key, outcome.problem());
        return;
    }
    // In one row both sides take what one of them has just accepted.
    if (isForBoth) {
        for (const FieldEditor *side : {joint->first(), joint->second()})
            static_cast<void>(m_experiment.set(side->field().key, value));
    }
    m_now = m_experiment;
    refresh();
    requestNets();
    // Last, with all parts in step: whoever hears of it reads them.
    Q_EMIT experimentChanged(key);
}

void SettingsForm::showRefusal(const QString &key, const Problem &problem)
{
    if (FieldEditor *row = editor(key)) {
        // The field goes back to what holds, and says why.
        row->setValue(m_now.value(key));
        row->setComplaint(translateProblem(problem, m_table->fields()));
    }
}

bool SettingsForm::isOpen(const Field &field) const
{
    return m_mode == Mode::Composing || (m_mode == Mode::Running && field.isLive)
        || (m_mode == Mode::Branching && mayChangeInBranch(field));
}

bool SettingsForm::isWanted(const Field &field) const
{
    return m_now.applies(field)
        && (m_search->isOn() ? m_search->finds(field) : m_showsAll || !field.isAdvanced);
}

void SettingsForm::search()
{
    refreshEditors();
    if (!m_search->isOn()) {
        m_sections->endSearch();
        m_notFound->hide();
        return;
    }
    const bool isFound = m_sections->showHits([this](const Field &field) { return isWanted(field); });
    m_notFound->setText(tr("No setting that applies here matches “%1”.").arg(m_search->text().trimmed()));
    m_notFound->setVisible(!isFound);
}

void SettingsForm::setMarked(const QStringList &keys)
{
    m_sections->setMarked(keys);
}

void SettingsForm::refresh()
{
    refreshEditors();
    refreshComplaints();
    refreshDifferences();
    refreshSummaries();
}

void SettingsForm::refreshEditors()
{
    m_sections->refresh(
        m_now, [this](const Field &field) { return isOpen(field); },
        [this](const Field &field) { return isWanted(field); });
}

void SettingsForm::refreshComplaints()
{
    if (m_mode != Mode::Composing)
        return;
    // Whatever was wrong may no longer be: all rules are asked anew.
    m_sections->clearComplaints();
    for (const FieldRule &rule : m_table->rules()) {
        const std::optional<Problem> found = rule.check(m_experiment);
        FieldEditor *row = rule.keys.isEmpty() ? nullptr : editor(rule.keys.first());
        if (found && row && !m_sections->isSaidByOther(row->field().key)) {
            row->setComplaint(translateProblem(*found, m_table->fields()));
            row->show();
        }
    }
}

QStringList SettingsForm::complaints() const
{
    QStringList sentences;
    for (const Problem &problem : validate(m_experiment)) {
        // What the field itself already says is not said twice.
        if (problem.args.isEmpty() || !m_sections->isSaidByOther(problem.args.constFirst()))
            sentences.append(translateProblem(problem, m_table->fields()));
    }
    return sentences;
}

void SettingsForm::refreshDifferences()
{
    QList<Difference> differences = m_experiment.differences();
    QHash<QString, QString> titles;
    // Two fields in one row differ in one line.
    for (const JointEditor *joint : m_sections->joints()) {
        if (!joint->isJoined())
            continue;
        titles.insert(joint->first()->field().key, joint->title());
        differences.removeIf([joint](const Difference &difference) {
            return difference.key == joint->second()->field().key;
        });
    }
    m_foot->setDifferences(differences, [this](const Field &field) { return isOpen(field); }, titles);
}

void SettingsForm::refreshSummaries()
{
    m_sections->refreshSummaries(m_now, sourceOfPictures());
}

QString SettingsForm::sourceOfPictures() const
{
    // What is composed names a source before it is open; a run's own is a fact.
    if (const std::optional<QString> source = m_sections->data()->source())
        return sourceName(*source);
    return m_mode == Mode::Composing ? QString() : sourceName(m_now.text(key::dataFolder));
}

void SettingsForm::requestNets()
{
    const DataSummary &data = *m_sections->data();
    m_sections->nets()->request(m_now, data.channels(m_now), data.classes());
}

void SettingsForm::setTheme(const Theme &theme)
{
    m_sections->setTheme(theme);
    m_foot->setTheme(theme);
}

void SettingsForm::setDataset(const DatasetReport *report)
{
    m_sections->data()->setDataset(report);
    refreshSummaries();
    requestNets();
}

void SettingsForm::setRunPictures(const RecordedPictures &pictures, int channels)
{
    m_sections->data()->setRunPictures(pictures, channels, isFlatSource(m_now.text(key::dataFolder)));
    refreshSummaries();
    requestNets();
}

void SettingsForm::setDoctor(const QString &sentence)
{
    m_sections->data()->setDoctor(sentence);
}

void SettingsForm::setDataStage(const QString &text)
{
    m_sections->data()->setStage(text);
}

void SettingsForm::setPresetLabel(const QString &label)
{
    m_foot->setPresetLabel(label);
}

void SettingsForm::setShowsAllSettings(bool showsAll)
{
    m_showsAll = showsAll;
    m_foot->setShowsAllSettings(showsAll);
    // Showing all means open sections; hiding some leaves them as they are.
    if (showsAll)
        setFolded(false);
    refreshEditors();
    refreshComplaints();
}

void SettingsForm::setFolded(bool isFolded)
{
    m_sections->setFolded(isFolded);
}

} // namespace forja
