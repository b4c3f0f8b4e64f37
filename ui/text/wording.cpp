// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/wording.h"

#include "engine/data/samples/flatshapes.h"
#include "engine/data/samples/samplepictures.h"
#include "engine/experiment/datasource.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("forja", text);
}

QString onOrOff(bool isOn)
{
    return isOn ? words(QT_TRANSLATE_NOOP("forja", "on")) : words(QT_TRANSLATE_NOOP("forja", "off"));
}

bool hasDecimalComma()
{
    return QLocale().decimalPoint() == u",";
}

} // namespace

QString shown(const QString &english)
{
    return english.isEmpty() ? QString() : words(english.toUtf8().constData());
}

QString shownFragment(const QString &english)
{
    // Most fragments are translated as they stand.
    const QString known = shown(english);
    if (known != english)
        return known;
    // "it is for update 12" was marked as "it is for update %1".
    static const QRegularExpression filledIn(u"\"[^\"]*\"|“[^”]*”|[0-9]+"_s);
    QString pattern;
    Problem said;
    qsizetype done = 0;
    for (auto found = filledIn.globalMatch(english); found.hasNext();) {
        const QRegularExpressionMatch part = found.next();
        // The quotes stay in the pattern, as they are part of the sentence that was marked; only what is
        // between them is an argument.
        const bool isQuoted = part.captured().startsWith(u'"') || part.captured().startsWith(u'“');
        said.args << (isQuoted ? part.captured().mid(1, part.capturedLength() - 2) : part.captured());
        const QString marker = u'%' + QString::number(said.args.size());
        pattern += english.mid(done, part.capturedStart() - done)
            + (isQuoted ? part.captured().front() + marker + part.captured().back() : marker);
        done = part.capturedEnd();
    }
    pattern += english.mid(done);
    const QString translated = shown(pattern);
    // No such sentence is known: it is said in English rather than half of it in each.
    return translated == pattern ? english : said.filled(translated);
}

QString translateProblem(const Problem &problem)
{
    static const QRegularExpression decimal(u"^-?[0-9]+\\.[0-9]+(?:e[-+]?[0-9]+)?$"_s);
    Problem translated = problem;
    // A problem has its numbers as files write them; a person reads them in another way.
    for (QString &argument : translated.args)
        argument = decimal.match(argument).hasMatch() ? localNumber(argument) : shownFragment(argument);
    return translated.filled(shown(problem.text));
}

QString translateProblem(const Problem &problem, const QList<Field> &fields)
{
    Problem labelled = problem;
    // Files name a field by its key, and its range as the table does; a person knows the words of the form.
    for (QString &argument : labelled.args) {
        for (const Field &field : fields) {
            if (argument == field.key)
                argument = shown(field.label);
            else if (argument == field.allowed())
                argument = allowedText(field);
        }
    }
    return translateProblem(labelled);
}

QString eventText(const EventRecord &event)
{
    QStringList args = event.args;
    // An edit's second argument is a value as the command line writes it.
    if (event.kind == EventKind::Edit && args.size() == 2 && (args[1] == u"true" || args[1] == u"false"))
        args[1] = onOrOff(args[1] == u"true");
    return translateProblem({event.code, event.text, args});
}

bool isFlagged(const EventRecord &event)
{
    return event.kind == EventKind::Edit || event.kind == EventKind::Warning;
}

QString stateName(RunState state)
{
    switch (state) {
    case RunState::Empty:
        return words(QT_TRANSLATE_NOOP("forja", "Ready"));
    case RunState::Preparing:
        return words(QT_TRANSLATE_NOOP("forja", "Preparing"));
    case RunState::Training:
        return words(QT_TRANSLATE_NOOP("forja", "Training"));
    case RunState::Pausing:
        return words(QT_TRANSLATE_NOOP("forja", "Finishing the update, then pausing"));
    case RunState::Paused:
        return words(QT_TRANSLATE_NOOP("forja", "Paused"));
    case RunState::Stopping:
        return words(QT_TRANSLATE_NOOP("forja", "Finishing the update, then saving"));
    case RunState::Finished:
        return words(QT_TRANSLATE_NOOP("forja", "Finished"));
    case RunState::Failed:
        return words(QT_TRANSLATE_NOOP("forja", "Failed"));
    }
    return {};
}

QString groupDigits(qint64 number)
{
    return QLocale().toString(number);
}

QString compact(double number)
{
    const QLocale locale;
    if (number < 1000)
        return locale.toString(number, 'f', 0);
    if (number < 200e3)
        return locale.toString(number / 1e3, 'f', number < 10e3 ? 1 : 0) + u" k"_s;
    if (number < 1e9)
        return locale.toString(number / 1e6, 'f', number < 1e6 ? 2 : number < 100e6 ? 1 : 0) + u" M"_s;
    return locale.toString(number / 1e9, 'f', 1) + u" G"_s;
}

QString compactSum(double number)
{
    if (number < 100e3 || number >= 1e6)
        return compact(number);
    return QLocale().toString(number / 1e6, 'f', 2) + u" M"_s;
}

QString counted(qint64 number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(groupDigits(number));
}

QString clock(double seconds)
{
    const qint64 whole = qMax<qint64>(0, qRound64(seconds));
    const auto two = [](qint64 n) { return u"%1"_s.arg(n, 2, 10, QLatin1Char('0')); };
    if (whole < 3600)
        return u"%1:%2"_s.arg(whole / 60).arg(two(whole % 60));
    return u"%1:%2:%3"_s.arg(whole / 3600).arg(two(whole / 60 % 60), two(whole % 60));
}

QString ago(qint64 seconds)
{
    if (seconds < 2)
        return words(QT_TRANSLATE_NOOP("forja", "just now"));
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("forja", "%1 s ago")).arg(seconds);
    if (seconds < 3600)
        return words(QT_TRANSLATE_NOOP("forja", "%1 min ago")).arg(seconds / 60);
    return words(QT_TRANSLATE_NOOP("forja", "%1 h ago")).arg(seconds / 3600);
}

QString sampleName(const QString &kind)
{
    const QList<SampleKind> kinds = sampleKinds();
    const SampleKind *known = findSampleKind(kinds, kind);
    return known ? shown(known->label).toLower() : kind;
}

QString sourceName(const QString &source)
{
    if (source.startsWith(u"sample:"))
        return words(QT_TRANSLATE_NOOP("forja", "%1 (sample)")).arg(sampleName(source.mid(7)));
    if (isFlatSource(source)) {
        const QList<FlatShape> shapes = flatShapes();
        const FlatShape *shape = findFlatShape(shapes, flatPlace(source));
        return words(QT_TRANSLATE_NOOP("forja", "%1 (points)"))
            .arg(shape ? shown(shape->label).toLower() : QDir(flatPlace(source)).dirName());
    }
    const QString name = QDir(source).dirName();
    // The root of a disk has no name.
    return name.isEmpty() ? source : name;
}

QString shownValue(const Field &field, const QVariant &value)
{
    if (field.type == Field::Type::Bool)
        return onOrOff(value.toBool());
    for (const Field::Choice &choice : field.choices) {
        if (choice.value == value.toString())
            return shown(choice.label);
    }
    const QString text = field.type == Field::Type::Real ? localNumber(field.format(value))
                                                         : field.format(value);
    // A list of files may be longer than any window.
    constexpr qsizetype kMost = 60;
    return text.size() <= kMost ? text : text.left(kMost - 1) + QChar(u'…');
}

QString localNumber(QString number)
{
    return hasDecimalComma() ? number.replace(u'.', u',') : number;
}

QString plainNumber(QString typed)
{
    return hasDecimalComma() ? typed.replace(u',', u'.') : typed;
}

QString allowedText(const Field &field)
{
    const auto bound = [&field](double number) {
        return field.type == Field::Type::Int ? groupDigits(static_cast<qint64>(number))
                                              : localNumber(field.format(number));
    };
    switch (field.type) {
    case Field::Type::Int:
        return words(QT_TRANSLATE_NOOP("forja", "a whole number from %1 to %2"))
            .arg(bound(field.minimum), bound(field.maximum));
    case Field::Type::Real:
        return words(field.mayVary ? QT_TRANSLATE_NOOP("forja", "a number from %1 to %2, or a curve")
                                   : QT_TRANSLATE_NOOP("forja", "a number from %1 to %2"))
            .arg(bound(field.minimum), bound(field.maximum));
    // Labels, not values: the form shows no others.
    case Field::Type::Choice: {
        QStringList labels;
        for (const Field::Choice &choice : field.choices)
            labels << shown(choice.label);
        return words(QT_TRANSLATE_NOOP("forja", "one of: %1")).arg(labels.join(u", "_s));
    }
    case Field::Type::Bool:
    case Field::Type::Text:
        break;
    }
    return shown(field.allowed());
}

} // namespace forja
