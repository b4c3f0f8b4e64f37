// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppages.h"

#include "engine/experiment/presets.h"
#include "engine/questions/labreference.h"
#include "ui/forms/formgroups.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

// Q_INIT_RESOURCE must stand outside a namespace.
static void loadHelpResources()
{
    Q_INIT_RESOURCE(help);
}

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "Only while Loss is hinge." for each condition of the field.
QString conditionsOf(const Field &field, const FieldTable &table)
{
    QString sentences;
    for (const Field::Condition &condition : field.conditions) {
        const Field *other = table.find(condition.key);
        if (!other)
            continue;
        QStringList values;
        for (const QString &value : condition.values)
            values << shownValue(*other, value);
        // A condition without values holds for any but off.
        sentences += QLatin1Char(' ')
            + (values.isEmpty() ? QCoreApplication::translate("forja::HelpPages", "Only while %1 is not off.")
                                      .arg(shown(other->label))
                                : QCoreApplication::translate("forja::HelpPages", "Only while %1 is %2.")
                                      .arg(shown(other->label), values.join(u", "_s)));
    }
    return sentences;
}

QString entryOf(const Field &field, const FieldTable &table)
{
    QString entry = u"**%1**%2 `%3`\n\n%4%5 "_s.arg(shown(field.label), field.isLive ? u" •"_s : QString(),
                                                    field.key, shown(field.help), conditionsOf(field, table));
    const QString unit = field.unit.isEmpty() ? QString() : u" (%1)"_s.arg(shown(field.unit));
    entry += QCoreApplication::translate("forja::HelpPages", "Allowed: %1. Default: %2.")
                 .arg(allowedText(field) + unit, shownValue(field, field.standard))
        + u"\n\n"_s;
    for (const Field::Choice &choice : field.choices)
        entry += u"- %1 (`%2`): %3\n"_s.arg(shown(choice.label), choice.value, shown(choice.help));
    return entry + QLatin1Char('\n');
}

/// The question, what came out, and the numbers behind it.
QString answerOf(const LabQuestion &question, const LabReference &reference)
{
    // As if the reference had been asked here: the same sentences are made of it as in the Lab.
    LabRecord record;
    record.question = question;
    record.rows = reference.rows;
    QString out = u"## %1\n\n"_s.arg(shown(question.title));
    const QString asked = LabWording::claim(question);
    if (!asked.isEmpty())
        out += QCoreApplication::translate("forja::ResultVerdict", "Claim: %1").arg(asked) + u". "_s;
    // A question that claims nothing is only measured, and has no verdict.
    if (!question.claims.isEmpty())
        out += u"**%1.**"_s.arg(LabWording::answer(LabWording::verdict(record)));
    for (const LabClaim &claim : question.claims)
        out += QLatin1Char(' ') + LabWording::sentence(claim, record);
    out += u"\n\n| %1 | %2 | %3 | %4 |\n| --- | --- | --- | --- |\n"_s.arg(
        shown(question.measureLabel), QCoreApplication::translate("forja::HelpPages", "mean"),
        QCoreApplication::translate("forja::HelpPages", "95 % interval"),
        QCoreApplication::translate("forja::HelpPages", "seeds"));
    const bool isPercent = isShare(question.measure);
    for (const LabPlace &place : measuredPlaces(question, reference.rows)) {
        const LabSpread spread = spreadOf(place, question.measure, reference.rows);
        out += u"| %1 | %2 | %3 | %4 |\n"_s
                   .arg(LabWording::place(question, place), LabWording::value(spread.mean, isPercent),
                        LabWording::interval(spread.low, spread.high, isPercent))
                   .arg(spread.seeds);
    }
    return out + QLatin1Char('\n')
        + QCoreApplication::translate("forja::HelpPages", "Measured on %1: %2.")
              .arg(sourceName(reference.data), reference.measured)
        + u"\n\n"_s;
}

} // namespace

HelpPages::HelpPages(FieldTablePtr table, QString language)
    : m_table(std::move(table)), m_language(std::move(language))
{
    loadHelpResources();
}

QList<HelpEntry> HelpPages::contents() const
{
    static const QRegularExpression line(
        u"^(?:## (?<heading>.+)|- \\[(?<title>[^\\]]+)\\]\\((?<name>[a-z-]+)\\.md\\).*)$"_s,
        QRegularExpression::MultilineOption);
    QList<HelpEntry> entries;
    // The index is read as the contents, so that the order of pages is written once.
    const QString index = source(u"index"_s);
    for (auto found = line.globalMatch(index); found.hasNext();) {
        const QRegularExpressionMatch entry = found.next();
        entries.append({entry.captured(u"name"), entry.captured(u"heading") + entry.captured(u"title")});
    }
    return entries;
}

QString HelpPages::source(const QString &name) const
{
    const QString translated = read(u":/forja/help/%1/%2.md"_s.arg(m_language, name));
    return translated.isEmpty() ? read(u":/forja/help/%1.md"_s.arg(name)) : translated;
}

QString HelpPages::markdown(const QString &name,
                            const std::function<QString(const QString &)> &commandHelp) const
{
    static const QRegularExpression mark(
        u"<!-- (?<what>fields|presets|answers|version|command)(?:: (?<command>[a-z ]+))? -->"_s);
    const QString source = this->source(name);
    QString out;
    qsizetype done = 0;
    // The text between the marks is taken as it is: what is made may hold marks of its own and is not looked
    // through again.
    for (auto found = mark.globalMatch(source); found.hasNext();) {
        const QRegularExpressionMatch part = found.next();
        const QString what = part.captured(u"what");
        out += source.mid(done, part.capturedStart() - done);
        if (what == u"fields")
            out += settings();
        else if (what == u"presets")
            out += presets();
        else if (what == u"answers")
            out += answers();
        else if (what == u"version")
            out += QCoreApplication::applicationVersion();
        else
            out += u"```\n%1\n```\n"_s.arg(commandHelp(part.captured(u"command")));
        done = part.capturedEnd();
    }
    return out + source.mid(done);
}

QString HelpPages::settings() const
{
    QString page;
    for (const FormGroup &group : FormGroups::all()) {
        page += u"## %1\n\n"_s.arg(group.title);
        for (const Field &field : FormGroups::fieldsOf(group, *m_table))
            page += entryOf(field, *m_table);
    }
    return page;
}

QString HelpPages::answers() const
{
    QString page;
    for (const LabQuestion &question : shippedQuestions(m_table)) {
        if (const LabReference reference = labReference(question.name); !reference.rows.isEmpty())
            page += answerOf(question, reference);
    }
    return page;
}

QString HelpPages::presets() const
{
    QString page;
    for (const Preset &preset : shippedPresets(*m_table)) {
        page += u"**%1** `%2`\n\n%3\n\n"_s.arg(shown(preset.label), preset.name, shown(preset.summary));
        for (auto value = preset.values.cbegin(); value != preset.values.cend(); ++value) {
            const Field *field = m_table->find(value.key());
            page += u"- %1 (`%2`): %3\n"_s.arg(shown(field->label), field->key,
                                               shownValue(*field, value.value()));
        }
        page += QLatin1Char('\n');
    }
    return page;
}

} // namespace forja
