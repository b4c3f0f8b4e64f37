// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rundoctor/doctorwording.h"

#include "ui/text/wording.h"

#include <QCoreApplication>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Translated with the context of the doctor of a run.
QString said(const char *text)
{
    return QCoreApplication::translate("forja::Doctor", text);
}

QString figure(double value)
{
    return localNumber(QString::number(value, 'g', 3));
}

} // namespace

QString evidenceText(const RunEvidence &evidence)
{
    return u"%1 %2"_s.arg(shown(evidence.label), figure(evidence.value));
}

QString limitText(const RunEvidence &evidence)
{
    return (evidence.isAbove ? said(QT_TRANSLATE_NOOP("forja::Doctor", "alarm at %1 or above"))
                             : said(QT_TRANSLATE_NOOP("forja::Doctor", "alarm at %1 or below")))
        .arg(figure(evidence.limit));
}

QString changesText(const QMap<QString, QVariant> &changes, const Experiment &now)
{
    // With all edits so far: a cure is held against what holds now.
    const Experiment present = now.after(now.schedule.size());
    QStringList parts;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        if (const Field *field = now.table().find(it.key()))
            parts << u"%1 %2 → %3"_s.arg(shown(field->label), shownValue(*field, present.value(it.key())),
                                         shownValue(*field, it.value()));
    }
    return parts.join(u", "_s);
}

QString doctorSentence(const RunDoctor &doctor)
{
    const std::vector<RunFinding> present = doctor.present();
    if (present.empty()) {
        return doctor.isEarly()
            ? said(QT_TRANSLATE_NOOP("forja::Doctor", "Training doctor: too early to tell (update %1 of %2)"))
                  .arg(groupDigits(doctor.update()), groupDigits(doctor.judgedFrom()))
            : said(QT_TRANSLATE_NOOP("forja::Doctor", "Training doctor: no sign of trouble"));
    }
    // They come in order, the worst first.
    const RunFinding &worst = present.front();
    QStringList numbers;
    for (const RunEvidence &evidence : worst.evidence)
        numbers << evidenceText(evidence);
    // What has been so from the first update on has no beginning worth telling.
    QString sentence = worst.since > 0 ? said(QT_TRANSLATE_NOOP("forja::Doctor", "%1 (since update %2)"))
                                             .arg(shown(titleOf(worst.ailment)), groupDigits(worst.since))
                                       : shown(titleOf(worst.ailment));
    sentence += u" · "_s + numbers.join(u", "_s);
    if (present.size() > 1)
        sentence += said(QT_TRANSLATE_NOOP("forja::Doctor", " · and %1 more")).arg(present.size() - 1);
    return sentence;
}

} // namespace forja
