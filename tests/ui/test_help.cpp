// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/questions/labreference.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "ui/help/helpdialog.h"

#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>
#include <QtTest>

#include <map>

using namespace forja;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString cli()
{
    return qEnvironmentVariable("FORJA_BIN") + s("/forja-cli");
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
        asked[command].start(cli(), command.split(u' ', Qt::SkipEmptyParts) << s("no-such-command"));
    QMap<QString, QStringList> below;
    for (auto &[command, process] : asked) {
        process.waitForFinished();
        const QStringList names = found(s("there is no such command; take one of: ([^.]*)\\."),
                                        QString::fromUtf8(process.readAllStandardError()));
        below[command] = names.isEmpty() ? QStringList() : names.constFirst().split(s(", "));
    }
    return below;
}

} // namespace

class HelpTest : public QObject
{
    Q_OBJECT

private:
    FieldTablePtr m_table = assembleFields();
    const QStringList m_languages{s("en"), s("pt_BR")};

    QStringList pages() const
    {
        const HelpPages help(m_table, s("en")); // brings the pages in
        return QDir(s(":/forja/help")).entryList({s("*.md")}).replaceInStrings(s(".md"), QString());
    }

private Q_SLOTS:
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
                                          .remove(s("# "))
                                          .remove(s(" <!-- version -->"));
                const bool isCommand = entry.name.startsWith(s("cli-"));
                if (entry.name != s("about"))
                    QCOMPARE(isCommand ? s("forja-cli ") + entry.title : entry.title, title);
            }
            QStringList all = pages();
            all.removeAll(s("index"));
            listed.sort();
            all.sort();
            QCOMPARE(listed, all);
        }
    }

    void everyPageIsTranslatedWhole()
    {
        const HelpPages english(m_table, s("en")), portuguese(m_table, s("pt_BR"));
        for (const QString &page : pages()) {
            QVERIFY2(QFile::exists(s(":/forja/help/pt_BR/%1.md").arg(page)), qPrintable(page));
            const QString one = english.source(page), other = portuguese.source(page);
            QVERIFY2(one != other, qPrintable(page));
            // As many headings, table rows, points, and the same links, code and parts made when the page is
            // read.
            for (const char *sign :
                 {"^(#+) ", "^(\\|)", "^(-) ", "\\n(\\n)", "\\]\\(([^)]+)\\)", "(<!-- [^>]+ -->)"})
                QCOMPARE(found(s(sign), other), found(s(sign), one));
        }
    }

    void everyLinkLeadsToAPage()
    {
        for (const QString &language : m_languages) {
            const HelpPages help(m_table, language);
            for (const QString &page : pages()) {
                for (const QString &link : found(s("\\]\\(([^)]+)\\)"), help.source(page)))
                    QVERIFY2(pages().contains(QString(link).remove(s(".md"))),
                             qPrintable(page + s(": ") + link));
            }
        }
    }

    void everyCommandHasItsPage()
    {
        const HelpPages help(m_table, s("en"));
        const QStringList commands = commandsBelow({QString()}).value(QString());
        QVERIFY(commands.size() > 8);
        const QMap<QString, QStringList> all = commandsBelow(commands);
        QStringList wanted;
        for (const QString &command : commands) {
            wanted << s("cli-") + command;
            const QStringList below = all.value(command);
            QStringList shown;
            for (const QString &name : below.isEmpty() ? QStringList{QString()} : below)
                shown << (name.isEmpty() ? command : command + u' ' + name);
            QCOMPARE(found(s("<!-- command: ([a-z ]+) -->"), help.source(s("cli-") + command)), shown);
        }
        wanted.sort();
        QStringList there = pages().filter(s("cli-"));
        there.sort();
        QCOMPARE(there, wanted);
    }

    void aCommandsPageShowsWhatTheProgramSays()
    {
        HelpDialog dialog(m_table, nullptr, cli());
        dialog.showPlace({s("cli-train")});
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QTextBrowser *>()->toPlainText().contains(s("--preset")),
                                 kTestPatienceMs);
        HelpDialog without(m_table, nullptr, s("/no/such/program"));
        without.showPlace({s("cli-train")});
        QTRY_VERIFY_WITH_TIMEOUT(without.findChild<QTextBrowser *>()->toPlainText().contains(
                                     s("/no/such/program: cannot be started")),
                                 kTestPatienceMs);
    }

    void settingsAndPresetsComeFromTheTables()
    {
        const HelpPages help(m_table, s("en"));
        const auto none = [](const QString &) { return QString(); };
        const QString settings = help.markdown(s("settings"), none);
        QVERIFY(!settings.contains(s("<!--")));
        for (const Field &field : m_table->fields()) {
            for (const QString &part :
                 {s("**%1**%2 `%3`").arg(field.label, field.isLive ? s(" •") : QString(), field.key),
                  field.help})
                QVERIFY2(settings.contains(part), qPrintable(part));
        }
        QVERIFY(settings.contains(s("Allowed: a number from 0 to 1. Default: 1e-3.")));
        const QString start = help.markdown(s("start"), none);
        for (const Preset &preset : shippedPresets(*m_table))
            QVERIFY(start.contains(preset.label) && start.contains(preset.summary));
    }

    void answersComeFromTheReferences()
    {
        const auto none = [](const QString &) { return QString(); };
        const QString page = HelpPages(m_table, s("en")).markdown(s("lab-answers"), none);
        QVERIFY(!page.contains(s("<!--")));
        int answered = 0;
        for (const LabQuestion &question : shippedQuestions(m_table)) {
            const LabReference reference = labReference(question.name);
            const bool isThere = !reference.rows.isEmpty();
            answered += isThere;
            QCOMPARE(page.contains(s("## ") + question.title), isThere);
            for (const LabClaim &claim : question.claims)
                QCOMPARE(page.contains(sentenceOf(claim, question, reference.rows)), isThere);
        }
        QVERIFY(answered > 0);
        // A file whose name is no question's would never be seen.
        QCOMPARE(QDir(s(":/lab/reference")).entryList().size(), answered);
    }

    void helpBeginsAtTheSettingThatHasTheFocus()
    {
        QWidget form;
        form.setProperty("helpPage", s("settings"));
        QWidget editor(&form);
        editor.setProperty("helpSpot", s("run.keep_checkpoints"));
        QWidget input(&editor);
        const HelpPlace place = HelpDialog::placeOf(&input);
        QCOMPARE(place.page, s("settings"));
        QCOMPARE(place.spot, s("run.keep_checkpoints"));
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
        QTest::newRow("flat") << s("flat") << s("Points");
        QTest::newRow("formats") << s("formats") << s("checkpoints");
        QTest::newRow("doctor") << s("run-doctor") << s("What may help");
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
                    && hits->item(row)->text().endsWith(s(": ") + heading)))
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
        dialog.searchField()->setText(s("run.keep_checkpoints"));
        auto *hits = dialog.findChild<QListWidget *>();
        int row = 0;
        while (row < hits->count() && hits->item(row)->data(Qt::UserRole) != s("settings"))
            ++row;
        QVERIFY(row < hits->count());
        hits->setCurrentRow(row);
        const auto *text = dialog.findChild<QTextBrowser *>();
        QVERIFY(text->textCursor().block().text().contains(s("run.keep_checkpoints")));
        QVERIFY(text->viewport()->rect().contains(text->cursorRect()));
    }

    void linksAndBackMoveThroughThePages()
    {
        HelpDialog dialog(m_table);
        dialog.showPlace({s("gallery")});
        Q_EMIT dialog.findChild<QTextBrowser *>()->anchorClicked(QUrl(s("losses.md")));
        QCOMPARE(dialog.page(), s("losses"));
        dialog.findChild<QPushButton *>()->click();
        QCOMPARE(dialog.page(), s("gallery"));
        QCOMPARE(dialog.findChild<QListWidget *>()->currentItem()->data(Qt::UserRole).toString(),
                 s("gallery"));
    }
};

FORJA_TEST(HelpTest)
#include "test_help.moc"
