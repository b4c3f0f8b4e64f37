// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/settingsform.h"

#include "engine/experiment/branching.h"
#include "engine/experiment/datasource.h"
#include "ui/forms/differencesview.h"
#include "ui/forms/jointeditor.h"
#include "ui/forms/netsummaryloader.h"
#include "ui/forms/netsummaryview.h"
#include "ui/text/wording.h"
#include "ui/theme/elidedbutton.h"
#include "ui/widgets/section.h"
#include "ui/widgets/switch.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Channels for a net's summary while no data is open.
int channelsOf(const Experiment &experiment)
{
    return experiment.text(u"data.channels"_s) == u"rgb" ? 3 : 1;
}

} // namespace

SettingsForm::SettingsForm(FieldTablePtr table, QWidget *parent)
    : QWidget(parent), m_table(table), m_experiment(table), m_now(table), m_loader(new NetSummaryLoader(this))
{
    setProperty("isPanel", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(232);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    makeSearch(layout);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(scroll);
    page->setProperty("isPanel", true);
    auto *sections = new QVBoxLayout(page);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(0);
    for (const FormGroup &group : FormGroups::all())
        makeGroup(group, sections);
    sections->addStretch(1);
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);
    makeFoot(layout);

    connect(m_loader, &NetSummaryLoader::loaded, this, &SettingsForm::showNets);
    connect(m_loader, &NetSummaryLoader::failed, this, [this](const Problem &problem) {
        m_nets.reset();
        for (const Group &group : std::as_const(m_groups)) {
            if (group.nets)
                group.nets->setProblem(translateProblem(problem));
        }
    });
    setFolded(true);
    refresh();
}

void SettingsForm::makeGroup(const FormGroup &group, QVBoxLayout *layout)
{
    Group made{group, new Section(group.title, this), {}, nullptr};
    for (const Field &field : FormGroups::fieldsOf(group, *m_table)) {
        auto *editor = new FieldEditor(field, made.section);
        connect(editor, &FieldEditor::edited, this, &SettingsForm::take);
        made.section->body()->addWidget(editor);
        made.editors.append(editor);
        m_editors.insert(field.key, editor);
    }
    for (const JointFields &fields : FormGroups::joint()) {
        if (made.editors.contains(m_editors.value(fields.first)) && m_editors.contains(fields.second))
            join(fields, made.section);
    }
    if (group.accent == FormGroup::Accent::Real) {
        m_dataLine = new QLabel(made.section);
        m_dataLine->setObjectName(u"dataLine"_s);
        m_dataLine->setProperty("isDim", true);
        m_dataLine->setWordWrap(true);
        m_dataLine->setContentsMargins(0, 4, 0, 0);
        m_doctor = new ElidedButton(made.section);
        m_doctor->setObjectName(u"dataDoctor"_s);
        m_doctor->setProperty("isLink", true);
        connect(m_doctor, &QPushButton::clicked, this, &SettingsForm::doctorRequested);
        made.section->body()->addWidget(m_dataLine);
        made.section->body()->addWidget(m_doctor, 0, Qt::AlignLeft);
        m_doctor->hide();
        // Their room stays while they say nothing, so that what loads moves no field.
        m_dataLine->setMinimumHeight(2 * m_dataLine->fontMetrics().lineSpacing() + 4);
        QSizePolicy policy = m_doctor->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        m_doctor->setSizePolicy(policy);
    }
    if (group.accent == FormGroup::Accent::G || group.accent == FormGroup::Accent::D) {
        made.nets = new NetSummaryView(made.section);
        made.section->body()->addWidget(made.nets);
    }
    layout->addWidget(made.section);
    m_groups.append(made);
}

void SettingsForm::join(const JointFields &fields, Section *section)
{
    FieldEditor *first = editor(fields.first);
    const int place = section->body()->indexOf(first);
    auto *joint = new JointEditor(first, editor(fields.second), fields.title, fields.apart, fields.together,
                                  section);
    section->body()->insertWidget(place, joint);
    m_joints.append(joint);
    connect(joint, &JointEditor::joinRequested, this,
            [this, joint] { take(joint->second()->field().key, joint->first()->value()); });
}

JointEditor *SettingsForm::jointOf(const QString &key) const
{
    for (JointEditor *joint : m_joints) {
        if (joint->first()->field().key == key || joint->second()->field().key == key)
            return joint;
    }
    return nullptr;
}

bool SettingsForm::isSaidByOther(const QString &key) const
{
    const JointEditor *joint = jointOf(key);
    return joint && joint->isJoined() && joint->second()->field().key == key;
}

void SettingsForm::setHead(QWidget *head)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, head);
}

void SettingsForm::setExperiment(const Experiment &experiment, Mode mode)
{
    m_experiment = experiment;
    m_mode = mode;
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
    const JointEditor *joint = jointOf(key);
    const bool isForBoth = joint && joint->isOneRow();
    const Outcome outcome = m_experiment.set(key, value);
    if (!outcome) {
        showRefusal(key, outcome.problem());
        return;
    }
    if (isForBoth) {
        for (const FieldEditor *side : {joint->first(), joint->second()})
            static_cast<void>(m_experiment.set(side->field().key, value));
    }
    m_now = m_experiment;
    refresh();
    requestNets();
    Q_EMIT experimentChanged(key);
}

void SettingsForm::showRefusal(const QString &key, const Problem &problem)
{
    if (FieldEditor *row = editor(key)) {
        row->setValue(m_now.value(key));
        row->setComplaint(translateProblem(problem, m_table->fields()));
    }
}

bool SettingsForm::isOpen(const Field &field) const
{
    return m_mode == Mode::Composing || (m_mode == Mode::Running && field.isLive)
        || (m_mode == Mode::Branching && mayChangeInBranch(field));
}

void SettingsForm::setMarked(const QStringList &keys)
{
    for (FieldEditor *row : std::as_const(m_editors))
        row->setMarked(keys.contains(row->field().key));
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
    for (FieldEditor *row : std::as_const(m_editors)) {
        const Field &field = row->field();
        if (row->value() != m_now.value(field.key) || row->complaint().isEmpty())
            row->setValue(m_now.value(field.key));
        row->setEditable(isOpen(field));
        row->setVisible(isWanted(field));
    }
    for (JointEditor *joint : std::as_const(m_joints)) {
        const Field &field = joint->first()->field();
        joint->refresh(isWanted(field) || isWanted(joint->second()->field()), isOpen(field));
    }
}

void SettingsForm::refreshComplaints()
{
    if (m_mode != Mode::Composing)
        return;
    for (FieldEditor *row : std::as_const(m_editors))
        row->setComplaint({});
    for (const FieldRule &rule : m_table->rules()) {
        const std::optional<Problem> found = rule.check(m_experiment);
        FieldEditor *row = rule.keys.isEmpty() ? nullptr : editor(rule.keys.first());
        if (found && row && !isSaidByOther(row->field().key)) {
            row->setComplaint(translateProblem(*found, m_table->fields()));
            row->show();
        }
    }
}

QStringList SettingsForm::complaints() const
{
    QStringList sentences;
    for (const Problem &problem : validate(m_experiment)) {
        if (problem.args.isEmpty() || !isSaidByOther(problem.args.constFirst()))
            sentences.append(translateProblem(problem, m_table->fields()));
    }
    return sentences;
}

void SettingsForm::refreshSummaries()
{
    for (const Group &group : std::as_const(m_groups)) {
        QStringList parts;
        if (group.group.accent == FormGroup::Accent::Real)
            parts.append(sourceOfPictures());
        for (const QString &gist : group.group.gist)
            parts.append(filledGist(gist));
        if (group.nets)
            parts.append(group.group.accent == FormGroup::Accent::G ? m_parametersG : m_parametersD);
        parts.removeAll(QString());
        group.section->setSummary(parts.join(u" · "_s));
    }
}

QString SettingsForm::filledGist(QString gist) const
{
    static const QRegularExpression key(u"\\{([a-z0-9_.]+)\\}"_s);
    for (QRegularExpressionMatch match = key.match(gist); match.hasMatch(); match = key.match(gist)) {
        const Field *field = m_table->find(match.captured(1));
        if (!field || !m_now.applies(*field))
            return {};
        gist.replace(match.capturedStart(), match.capturedLength(),
                     shownValue(*field, m_now.value(field->key)));
    }
    return gist;
}

void SettingsForm::requestNets()
{
    if (m_report)
        m_loader->request(m_now, m_report->rule.channels, int(m_report->classNames.size()));
    else
        m_loader->request(m_now, m_channels > 0 ? m_channels : channelsOf(m_now), m_classes);
}

void SettingsForm::showNets(const NetPair &nets)
{
    for (const Group &group : std::as_const(m_groups)) {
        if (!group.nets)
            continue;
        const bool isG = group.group.accent == FormGroup::Accent::G;
        const NetSummary &summary = isG ? nets.g : nets.d;
        group.nets->setSummary(summary);
        group.section->setAside(compactSum(double(summary.parameters)));
        (isG ? m_parametersG : m_parametersD)
            = tr("%1 parameters").arg(compactSum(double(summary.parameters)));
    }
    m_nets = nets;
    refreshSummaries();
    Q_EMIT netsChanged();
}

void SettingsForm::setTheme(const Theme &theme)
{
    for (const Group &group : std::as_const(m_groups)) {
        switch (group.group.accent) {
        case FormGroup::Accent::Real:
            group.section->setAccent(theme.real);
            break;
        case FormGroup::Accent::G:
            group.section->setAccent(theme.g);
            break;
        case FormGroup::Accent::D:
            group.section->setAccent(theme.d);
            break;
        case FormGroup::Accent::Neutral:
            group.section->setAccent(theme.text);
            break;
        }
    }
    m_differencesSection->setAccent(theme.warning);
}

void SettingsForm::setDataset(const DatasetReport *report)
{
    m_channels = m_classes = 0;
    m_report = report ? std::optional(*report) : std::nullopt;
    m_dataLine->clear();
    m_doctor->hide();
    if (report) {
        QStringList parts{isFlatSource(report->source)
                              ? counted(report->pictures, tr("1 point"), tr("%1 points"))
                              : counted(report->pictures, tr("1 picture"), tr("%1 pictures"))};
        if (!report->classNames.isEmpty())
            parts.append(counted(report->classNames.size(), tr("1 class"), tr("%1 classes")));
        parts.append(tr("%1 held out").arg(groupDigits(report->heldOut)));
        parts.append(report->skipped.isEmpty() ? tr("nothing skipped")
                                               : tr("%1 skipped").arg(groupDigits(report->skipped.size())));
        if (report->excluded > 0)
            parts.append(tr("%1 left out").arg(groupDigits(report->excluded)));
        m_dataLine->setText(u"✓ "_s + parts.join(u" · "_s));
    }
    refreshSummaries();
    requestNets();
}

void SettingsForm::setDoctor(const QString &sentence)
{
    m_doctor->setFullText(sentence);
    m_doctor->setVisible(!sentence.isEmpty());
}

void SettingsForm::setDataStage(const QString &text)
{
    m_dataLine->setText(text);
    m_doctor->hide();
}

void SettingsForm::setPresetLabel(const QString &label)
{
    m_differencesSection->setTitle(label.isEmpty() ? tr("What differs from the defaults")
                                                   : tr("What differs from “%1”").arg(label.toLower()));
}

void SettingsForm::setShowsAllSettings(bool showsAll)
{
    m_showsAll = showsAll;
    m_allSettings->setChecked(showsAll);
    if (showsAll)
        setFolded(false);
    refreshEditors();
    refreshComplaints();
}

void SettingsForm::setFolded(bool isFolded)
{
    for (const Group &group : std::as_const(m_groups))
        group.section->setFolded(isFolded);
}

} // namespace forja
