// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/questions/labreference.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "ui/help/commandhelp.h"
#include "ui/help/helpdialog.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QtTest>

#include <map>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

QString cli()
{
    return qEnvironmentVariable("FORJA_BIN") + u"/forja-cli"_s;
}

QStringList found(const QString &pattern, const QString &text)
{
    QStringList out;
    for (auto each = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
         each.hasNext();)
        out << each.next().captured(1);
    return out;
}

/// The commands that forja-cli says it has, below each of `commands`; asked at the same time, because each
/// start takes a while.
QMap<QString, QStringList> commandsBelow(const QStringList &commands)
{
    std::map<QString, QProcess> asked;
    for (const QString &command : commands)
        asked[command].start(cli(), command.split(u' ', Qt::SkipEmptyParts) << u"no-such-command"_s);
    QMap<QString, QStringList> below;
    for (auto &[command, process] : asked) {
        process.waitForFinished();
        const QStringList names = found(u"there is no such command; use one of: ([^.]*)\\."_s,
                                        QString::fromUtf8(process.readAllStandardError()));
        below[command] = names.isEmpty() ? QStringList() : names.constFirst().split(u", "_s);
    }
    return below;
}

} // namespace

class HelpTest : public QObject
{
    Q_OBJECT

private:
    FieldTablePtr m_table = assembleFields();
    const QStringList m_languages{u"en"_s, u"pt_BR"_s};

    QStringList pages() const
    {
        const HelpPages help(m_table, u"en"_s); // brings the pages in
        return QDir(u":/forja/help"_s).entryList({u"*.md"_s}).replaceInStrings(u".md"_s, QString());
    }

private Q_SLOTS:
    void aProgramThatFailsIsNotShownAsAnEmptyHelp()
    {
        QTemporaryDir folder;
        QFile program(folder.filePath(u"cli"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\necho half of it\nulimit -c 0; kill -SEGV $$\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        program.close();
        for (const QString &path : {u"/bin/false"_s, program.fileName()}) {
            CommandHelp help(path);
            QSignalSpy answered(&help, &CommandHelp::answered);
            help.helpOf(u"train"_s);
            QTRY_COMPARE_WITH_TIMEOUT(answered.count(), 1, kTestPatienceMs);
            QVERIFY2(help.helpOf(u"train"_s).startsWith(path), qPrintable(help.helpOf(u"train"_s)));
        }
    }

    void everyPageIsInTheContentsUnderItsOwnTitle()
    {
        for (const QString &language : m_languages) {
            const HelpPages help(m_table, language);
            QStringList listed;
            for (const HelpEntry &entry : help.contents()) {
                if (entry.name.isEmpty())
                    continue;
                listed << entry.name;
                const QString title = help.source(entry.name)
                                          .section(u'\n', 0, 0)
                                          .remove(u"# "_s)
                                          .remove(u" <!-- version -->"_s);
                const bool isCommand = entry.name.startsWith(u"cli-"_s);
                if (entry.name != u"about"_s)
                    QCOMPARE(isCommand ? u"forja-cli "_s + entry.title : entry.title, title);
            }
            QStringList all = pages();
            all.removeAll(u"index"_s);
            listed.sort();
            all.sort();
            QCOMPARE(listed, all);
        }
    }

    void everyPageIsTranslatedWhole()
    {
        const HelpPages english(m_table, u"en"_s), portuguese(m_table, u"pt_BR"_s);
        for (const QString &page : pages()) {
            QVERIFY2(QFile::exists(u":/forja/help/pt_BR/%1.md"_s.arg(page)), qPrintable(page));
            const QString one = english.source(page), other = portuguese.source(page);
            QVERIFY2(one != other, qPrintable(page));
            // As many headings, table rows, points, and the same links, code and parts made when the page is
            // read.
            for (const char *sign :
                 {"^(#+) ", "^(\\|)", "^(-) ", "\\n(\\n)", "\\]\\(([^)]+)\\)", "(<!-- [^>]+ -->)"})
                QCOMPARE(found(QString::fromUtf8(sign), other), found(QString::fromUtf8(sign), one));
        }
    }

    void everyLinkLeadsToAPage()
    {
        for (const QString &language : m_languages) {
            const HelpPages help(m_table, language);
            for (const QString &page : pages()) {
                for (const QString &link : found(u"\\]\\(([^)]+)\\)"_s, help.source(page)))
                    QVERIFY2(pages().contains(QString(link).remove(u".md"_s)),
                             qPrintable(page + u": "_s + link));
            }
        }
    }

    void everyCommandHasItsPage()
    {
        const HelpPages help(m_table, u"en"_s);
        const QStringList commands = commandsBelow({QString()}).value(QString());
        QVERIFY(commands.size() > 8);
        const QMap<QString, QStringList> all = commandsBelow(commands);
        QStringList wanted;
        for (const QString &command : commands) {
            wanted << u"cli-"_s + command;
            const QStringList below = all.value(command);
            QStringList shown;
            for (const QString &name : below.isEmpty() ? QStringList{QString()} : below)
                shown << (name.isEmpty() ? command : command + u' ' + name);
            QCOMPARE(found(u"<!-- command: ([a-z ]+) -->"_s, help.source(u"cli-"_s + command)), shown);
        }
        wanted.sort();
        QStringList there = pages().filter(u"cli-"_s);
        there.sort();
        QCOMPARE(there, wanted);
    }

    void aCommandsPageShowsWhatTheProgramSays()
    {
        HelpDialog dialog(m_table, nullptr, cli());
        dialog.showPlace({u"cli-train"_s});
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QTextBrowser *>()->toPlainText().contains(u"--preset"_s),
                                 kTestPatienceMs);
        HelpDialog without(m_table, nullptr, u"/no/such/program"_s);
        without.showPlace({u"cli-train"_s});
        QTRY_VERIFY_WITH_TIMEOUT(without.findChild<QTextBrowser *>()->toPlainText().contains(
                                     u"/no/such/program: cannot be started"_s),
                                 kTestPatienceMs);
    }

    void settingsAndPresetsComeFromTheTables()
    {
        const HelpPages help(m_table, u"en"_s);
        const auto none = [](const QString &) { return QString(); };
        const QString settings = help.markdown(u"settings"_s, none);
        QVERIFY(!settings.contains(u"<!--"_s));
        for (const Field &field : m_table->fields()) {
            for (const QString &part :
                 {u"**%1**%2 `%3`"_s.arg(field.label, field.isLive ? u" •"_s : QString(), field.key),
                  field.help})
                QVERIFY2(settings.contains(part), qPrintable(part));
        }
        QVERIFY(settings.contains(u"Allowed: a number from 0 to 1, or a curve. Default: 1e-3."_s));
        const QString start = help.markdown(u"start"_s, none);
        for (const Preset &preset : shippedPresets(*m_table))
            QVERIFY(start.contains(preset.label) && start.contains(preset.summary));
    }

    void answersComeFromTheReferences()
    {
        const auto none = [](const QString &) { return QString(); };
        const QString page = HelpPages(m_table, u"en"_s).markdown(u"lab-answers"_s, none);
        QVERIFY(!page.contains(u"<!--"_s));
        int answered = 0;
        for (const LabQuestion &question : shippedQuestions(m_table)) {
            const LabReference reference = labReference(question.name);
            const bool isThere = !reference.rows.isEmpty();
            answered += isThere;
            QCOMPARE(page.contains(u"## "_s + question.title), isThere);
            for (const LabClaim &claim : question.claims)
                QCOMPARE(page.contains(sentenceOf(claim, question, reference.rows)), isThere);
        }
        QVERIFY(answered > 0);
        // A file whose name is no question's would never be seen.
        QCOMPARE(QDir(u":/lab/reference"_s).entryList().size(), answered);
    }

    void helpBeginsAtTheSettingThatHasTheFocus()
    {
        QWidget form;
        form.setProperty("helpPage", u"settings"_s);
        QWidget editor(&form);
        editor.setProperty("helpSpot", u"run.keep_checkpoints"_s);
        QWidget input(&editor);
        const HelpPlace place = HelpDialog::placeOf(&input);
        QCOMPARE(place.page, u"settings"_s);
        QCOMPARE(place.spot, u"run.keep_checkpoints"_s);
        HelpDialog dialog(m_table);
        dialog.show();
        dialog.showPlace(place);
        auto *text = dialog.findChild<QTextBrowser *>();
        QCOMPARE(text->textCursor().selectedText(), place.spot);
        QVERIFY(text->rect().contains(text->cursorRect()));
    }

    /// It began at the first words like it, in an earlier sentence.
    void aHitOfTheSearchLeadsToItsHeading_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("heading");
        QTest::newRow("flat") << u"flat"_s << u"Points"_s;
        QTest::newRow("formats") << u"formats"_s << u"checkpoints"_s;
        QTest::newRow("doctor") << u"run-doctor"_s << u"What may help"_s;
    }

    void aHitOfTheSearchLeadsToItsHeading()
    {
        QFETCH(QString, page);
        QFETCH(QString, heading);
        HelpDialog dialog(m_table);
        dialog.show();
        dialog.searchField()->setText(heading);
        auto *hits = dialog.findChild<QListWidget *>();
        int row = 0;
        while (row < hits->count()
               && !(hits->item(row)->data(Qt::UserRole) == page
                    && hits->item(row)->text().endsWith(u": "_s + heading)))
            ++row;
        QVERIFY(row < hits->count());
        hits->setCurrentRow(row);
        const auto *text = dialog.findChild<QTextBrowser *>();
        QCOMPARE(text->textCursor().block().text(), heading);
        QVERIFY(text->textCursor().blockFormat().headingLevel() > 0);
        QVERIFY(text->rect().contains(text->cursorRect()));
    }

    /// A section is longer than the window: what was found in it was nowhere to be seen.
    void wordsFoundFarBelowAHeadingAreShown()
    {
        HelpDialog dialog(m_table);
        dialog.show();
        dialog.searchField()->setText(u"run.keep_checkpoints"_s);
        auto *hits = dialog.findChild<QListWidget *>();
        int row = 0;
        while (row < hits->count() && hits->item(row)->data(Qt::UserRole) != u"settings"_s)
            ++row;
        QVERIFY(row < hits->count());
        hits->setCurrentRow(row);
        const auto *text = dialog.findChild<QTextBrowser *>();
        QVERIFY(text->textCursor().block().text().contains(u"run.keep_checkpoints"_s));
        QVERIFY(text->viewport()->rect().contains(text->cursorRect()));
    }

    void linksAndBackMoveThroughThePages()
    {
        HelpDialog dialog(m_table);
        dialog.showPlace({u"gallery"_s});
        Q_EMIT dialog.findChild<QTextBrowser *>()->anchorClicked(QUrl(u"losses.md"_s));
        QCOMPARE(dialog.page(), u"losses"_s);
        dialog.findChild<QPushButton *>()->click();
        QCOMPARE(dialog.page(), u"gallery"_s);
        QCOMPARE(dialog.findChild<QListWidget *>()->currentItem()->data(Qt::UserRole).toString(),
                 u"gallery"_s);
    }
};

FORJA_TEST(HelpTest)
#include "test_help.moc"
