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

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private:
    FieldTablePtr m_table = assembleFields();

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(s("pt_BR"))); }

    void cleanup()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(QLocale::c());
    }

    void theProgramSpeaksThePersonsLanguage()
    {
        QCOMPARE(speak(*qApp, QLocale(s("en_GB"))), s("en"));
        QCOMPARE(speak(*qApp, QLocale(s("ja_JP"))), s("en"));
        QCOMPARE(spokenLanguage(), s("en"));
        QCOMPARE(stateName(RunState::Paused), s("Paused"));
        QCOMPARE(speak(*qApp, QLocale(s("pt_BR"))), s("pt_BR"));
        QCOMPARE(spokenLanguage(), s("pt_BR"));
        QCOMPARE(stateName(RunState::Paused), s("Em pausa"));
    }

    void portugueseOfPortugalIsBetterThanEnglish()
    {
        QCOMPARE(speak(*qApp, QLocale(s("pt_PT"))), s("pt_BR"));
    }

    void everySettingAndPresetIsTranslated()
    {
        speak(*qApp);
        // Words that both languages share.
        const QStringList same{s("px"),      s("MB"),         s("megapixels"), s("kimg"),  s("RGB"),
                               s("EMA"),     s("fp32"),       s("bf16"),       s("DCGAN"), s("MLP"),
                               s("ReLU"),    s("leaky ReLU"), s("tanh"),       s("hinge"), s("minimax"),
                               s("Threads"), s("Checkpoints")};
        const auto verify = [&same](const QString &english) {
            return english.isEmpty() || same.contains(english) || shown(english) != english;
        };
        for (const Field &field : m_table->fields()) {
            for (const QString &text : {field.label, field.help, field.unit})
                QVERIFY2(verify(text), qPrintable(field.key + s(": ") + text));
            for (const Field::Choice &choice : field.choices)
                QVERIFY2(verify(choice.label) && verify(choice.help),
                         qPrintable(field.key + s(": ") + choice.label));
        }
        for (const Preset &preset : shippedPresets(*m_table)) {
            for (const QString &text : {preset.label, preset.summary, preset.plan})
                QVERIFY2(verify(text), qPrintable(preset.name + s(": ") + text));
        }
    }

    void theArgumentsOfAnEventAreTranslatedToo()
    {
        speak(*qApp);
        const EventRecord step{.when = {},
                               .kind = s("step"),
                               .at = {},
                               .code = s("run.step"),
                               .text = s("One manual update of %1."),
                               .args = {s("D and G")}};
        QCOMPARE(eventText(step), s("Uma atualização manual de D e G."));
        const EventRecord edit{.when = {},
                               .kind = s("edit"),
                               .at = {},
                               .code = s("run.edit"),
                               .text = s("%1 is now %2."),
                               .args = {s("Mirror"), s("true")}};
        QCOMPARE(eventText(edit), s("Espelhar agora é ligado."));
    }

    void aReasonInsideASentenceIsTranslated()
    {
        speak(*qApp);
        const Problem damaged{s("checkpoint.damaged"),
                              s("%1: %2. This checkpoint cannot be used; an older one can."),
                              {s("/a/it has 1"), s("it has 12 bytes instead of 340")}};
        QCOMPARE(translateProblem(damaged),
                 s("/a/it has 1: tem 12 bytes em vez de 340. Este checkpoint não pode ser usado; um mais "
                   "antigo pode."));
        QCOMPARE(shownFragment(s("tensor “main.0.weight” overlaps another")),
                 s("o tensor “main.0.weight” se sobrepõe a outro"));
        QCOMPARE(shownFragment(s("up 3")), s("sobe 3"));
        QCOMPARE(shownFragment(s("00007-digits")), s("00007-digits"));
    }

    void numbersHaveADecimalComma()
    {
        speak(*qApp);
        FieldEditor editor(*m_table->find(s("data.held_out")));
        auto *edit = editor.findChild<QLineEdit *>();
        QCOMPARE(edit->text(), s("0,05"));
        edit->setText(s("0,25"));
        Q_EMIT edit->editingFinished();
        QCOMPARE(editor.value().toDouble(), 0.25);
        edit->setText(s("0.125"));
        Q_EMIT edit->editingFinished();
        QCOMPARE(editor.value().toDouble(), 0.125);
        edit->setText(s("2,5"));
        Q_EMIT edit->editingFinished();
        QCOMPARE(editor.complaint(), s("Reservadas: 2,5 não é permitido. Aceita um número de 0 a 0,5."));
    }
};

FORJA_TEST(TranslationsTest)
#include "test_translations.moc"
