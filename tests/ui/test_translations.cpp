// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "ui/forms/fieldeditor.h"
#include "ui/text/translations.h"
#include "ui/text/wording.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTranslator>
#include <QtTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TranslationsTest : public QObject
{
    Q_OBJECT

private:
    FieldTablePtr m_table = assembleFields();

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"pt_BR"_s)); }

    void cleanup()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(QLocale::c());
    }

    void theProgramSpeaksThePersonsLanguage()
    {
        QCOMPARE(speak(*qApp, QLocale(u"en_GB"_s)), u"en"_s);
        QCOMPARE(speak(*qApp, QLocale(u"ja_JP"_s)), u"en"_s);
        QCOMPARE(spokenLanguage(), u"en"_s);
        QCOMPARE(stateName(RunState::Paused), u"Paused"_s);
        QCOMPARE(speak(*qApp, QLocale(u"pt_BR"_s)), u"pt_BR"_s);
        QCOMPARE(spokenLanguage(), u"pt_BR"_s);
        QCOMPARE(stateName(RunState::Paused), u"Em pausa"_s);
    }

    void portugueseOfPortugalIsBetterThanEnglish()
    {
        QCOMPARE(speak(*qApp, QLocale(u"pt_PT"_s)), u"pt_BR"_s);
    }

    void everySettingAndPresetIsTranslated()
    {
        speak(*qApp);
        // Words that both languages share.
        const QStringList same{u"px"_s,      u"MB"_s,          u"megapixels"_s, u"kimg"_s,  u"RGB"_s,
                               u"EMA"_s,     u"fp32"_s,        u"bf16"_s,       u"DCGAN"_s, u"MLP"_s,
                               u"ReLU"_s,    u"leaky ReLU"_s,  u"tanh"_s,       u"hinge"_s, u"minimax"_s,
                               u"Threads"_s, u"Checkpoints"_s, u"Adam"_s};
        const auto verify = [&same](const QString &english) {
            return english.isEmpty() || same.contains(english) || shown(english) != english;
        };
        for (const Field &field : m_table->fields()) {
            for (const QString &text : {field.label, field.help, field.unit})
                QVERIFY2(verify(text), qPrintable(field.key + u": "_s + text));
            for (const Field::Choice &choice : field.choices)
                QVERIFY2(verify(choice.label) && verify(choice.help),
                         qPrintable(field.key + u": "_s + choice.label));
        }
        for (const Preset &preset : shippedPresets(*m_table)) {
            for (const QString &text : {preset.label, preset.summary, preset.plan})
                QVERIFY2(verify(text), qPrintable(preset.name + u": "_s + text));
        }
    }

    void theArgumentsOfAnEventAreTranslatedToo()
    {
        speak(*qApp);
        const EventRecord step{.when = {},
                               .kind = EventKind::Step,
                               .at = {},
                               .code = u"run.step"_s,
                               .text = u"One manual update of %1."_s,
                               .args = {u"D and G"_s}};
        QCOMPARE(eventText(step), u"Uma atualização manual de D e G."_s);
        const EventRecord edit{.when = {},
                               .kind = EventKind::Edit,
                               .at = {},
                               .code = u"run.edit"_s,
                               .text = u"%1 is now %2."_s,
                               .args = {u"Mirror"_s, u"true"_s}};
        QCOMPARE(eventText(edit), u"Espelhar agora é ligado."_s);
    }

    void aReasonInsideASentenceIsTranslated()
    {
        speak(*qApp);
        const Problem damaged{u"checkpoint.damaged"_s,
                              u"%1: %2. This checkpoint cannot be used; an older one can."_s,
                              {u"/a/it has 1"_s, u"it has 12 bytes instead of 340"_s}};
        QCOMPARE(translateProblem(damaged),
                 u"/a/it has 1: tem 12 bytes em vez de 340. Este checkpoint não pode ser usado; um mais "
                 "antigo pode."_s);
        QCOMPARE(shownFragment(u"tensor “main.0.weight” overlaps another"_s),
                 u"o tensor “main.0.weight” se sobrepõe a outro"_s);
        QCOMPARE(shownFragment(u"up 3"_s), u"sobe 3"_s);
        QCOMPARE(shownFragment(u"00007-digits"_s), u"00007-digits"_s);
    }

    void numbersHaveADecimalComma()
    {
        speak(*qApp);
        FieldEditor editor(*m_table->find(u"data.held_out"_s));
        auto *edit = editor.findChild<QLineEdit *>();
        QCOMPARE(edit->text(), u"0,05"_s);
        edit->setText(u"0,25"_s);
        Q_EMIT edit->editingFinished();
        QCOMPARE(editor.value().toDouble(), 0.25);
        edit->setText(u"0.125"_s);
        Q_EMIT edit->editingFinished();
        QCOMPARE(editor.value().toDouble(), 0.125);
        edit->setText(u"2,5"_s);
        Q_EMIT edit->editingFinished();
        QCOMPARE(editor.complaint(), u"Reservadas: 2,5 não é permitido. Aceita um número de 0 a 0,5."_s);
    }
};

FORJA_TEST(TranslationsTest)
#include "test_translations.moc"
