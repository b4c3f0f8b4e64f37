// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpdialog.h"

#include "ui/help/commandhelp.h"
#include "ui/help/helpcontents.h"
#include "ui/text/translations.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString programBeside()
{
    return QCoreApplication::applicationDirPath() + u"/forja-cli"_s;
}

/// Thin lines and room, where Markdown's tables have a frame around every cell.
void dressTables(QTextDocument &document, const QColor &line)
{
    // Tables made of Markdown have no lines, and cells of several sentences would run into each other.
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(4);
        format.setCellSpacing(0);
        format.setTopMargin(6);
        format.setBottomMargin(2);
        table->setFormat(format);
    }
}

/// The heading with this text; the page may have the same words in its text, too. The beginning if there is
/// none.
QTextBlock headingOf(const QTextDocument &document, const QString &heading)
{
    for (QTextBlock block = document.begin(); block.isValid() && !heading.isEmpty(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && block.text().simplified() == heading)
            return block;
    }
    return document.begin();
}

/// The paragraph from `from` on, up to the next heading, that has all of `words`; `from` if there is none.
QTextBlock paragraphOf(const QTextBlock &from, const QStringList &words)
{
    for (QTextBlock block = from; block.isValid() && !words.isEmpty(); block = block.next()) {
        if (block != from && block.blockFormat().headingLevel() == 2)
            break;
        const QString text = block.text();
        if (std::all_of(words.begin(), words.end(),
                        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }))
            return block;
    }
    return from;
}

} // namespace

HelpDialog::HelpDialog(FieldTablePtr table, QWidget *parent, const QString &commandProgram)
    : QDialog(parent)
    , m_pages(std::move(table), spokenLanguage())
    , m_commands(new CommandHelp(commandProgram.isEmpty() ? programBeside() : commandProgram, this))
{
    setWindowTitle(tr("Help"));
    resize(940, 660);
    layOut();
    connectParts();
    showPlace({u"index"_s});
}

void HelpDialog::layOut()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    auto *side = new QVBoxLayout;
    m_contents = new HelpContents(m_pages, this);
    side->addWidget(m_contents, 1);
    m_back = new QPushButton(tr("Back"), this);
    // Enter in the search field must not press it.
    m_back->setAutoDefault(false);
    m_back->setShortcut(QKeySequence::Back);
    side->addWidget(m_back);
    layout->addLayout(side);
    m_text = new QTextBrowser(this);
    // The dialog follows links itself: its pages are made here, and no file lies behind them.
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(18);
    layout->addWidget(m_text, 1);
}

void HelpDialog::connectParts()
{
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, searchField(),
            [this] { searchField()->setFocus(); });
    connect(m_contents, &HelpContents::chosen, this, [this](const HelpPlace &place) {
        // A click tells twice where it makes an item the current one.
        if (place != m_place)
            showPlace(place);
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpDialog::follow);
    connect(m_back, &QPushButton::clicked, this, &HelpDialog::goBack);
    connect(m_commands, &CommandHelp::answered, this, &HelpDialog::takeAnswer);
}

void HelpDialog::takeAnswer(const QString &command)
{
    // An answer that came late must not move what is being read.
    if (!m_pages.source(m_place.page).contains(u"<!-- command: %1 -->"_s.arg(command)))
        return;
    const int at = m_text->verticalScrollBar()->value();
    showPage();
    m_text->verticalScrollBar()->setValue(at);
}

QLineEdit *HelpDialog::searchField() const
{
    return m_contents->searchField();
}

void HelpDialog::showPlace(const HelpPlace &place)
{
    if (m_pages.source(place.page).isEmpty())
        return;
    // Going from place to place within a page is no step to go back.
    if (!m_place.page.isEmpty() && m_place.page != place.page)
        m_past.append(m_place.page);
    m_place = place;
    showPage();
    m_back->setEnabled(!m_past.isEmpty());
    m_contents->setPage(place.page);
}

void HelpDialog::showPage()
{
    m_text->setMarkdown(m_pages.markdown(m_place.page, [this](const QString &command) {
        return m_commands->helpOf(command);
    }));
    dressTables(*m_text->document(), m_text->palette().color(QPalette::Mid));
    if (!m_place.spot.isEmpty() && m_text->find(m_place.spot))
        scrollToCursor();
    else if (m_place != HelpPlace{m_place.page})
        showHit();
}

/// What was looked for stands at the top, with its title.
void HelpDialog::scrollToCursor()
{
    QScrollBar *bar = m_text->verticalScrollBar();
    bar->setValue(bar->value() + m_text->cursorRect().top() - 2 * m_text->fontMetrics().height());
}

/// The heading at the top; in a section longer than the window, the words themselves.
void HelpDialog::showHit()
{
    const QTextBlock heading = headingOf(*m_text->document(), m_place.heading);
    m_text->setTextCursor(QTextCursor(heading));
    scrollToCursor();
    const QTextBlock paragraph = paragraphOf(heading, m_place.words);
    // Words that stand in the heading itself are in view already.
    if (m_place.words.isEmpty() || paragraph == heading)
        return;
    const qsizetype at = paragraph.text().indexOf(m_place.words.constFirst(), 0, Qt::CaseInsensitive);
    QTextCursor words(paragraph);
    words.setPosition(paragraph.position() + int(at));
    words.setPosition(paragraph.position() + int(at + m_place.words.constFirst().size()),
                      QTextCursor::KeepAnchor);
    // Where the words are in view below their heading nothing moves: a jump would lose the heading.
    const int before = m_text->verticalScrollBar()->value();
    m_text->setTextCursor(words);
    if (m_text->verticalScrollBar()->value() != before)
        scrollToCursor();
}

void HelpDialog::goBack()
{
    if (m_past.isEmpty())
        return;
    const QString page = m_past.takeLast();
    // Forgotten, so that going back is no step that one could go back from.
    m_place = {};
    showPlace({page});
}

void HelpDialog::follow(const QUrl &link)
{
    const QString file = link.path();
    if (link.isRelative() && file.endsWith(u".md"))
        showPlace({file.chopped(3)});
    else
        QDesktopServices::openUrl(link);
}

void HelpDialog::open(QWidget *window, const FieldTablePtr &table, const HelpPlace &place)
{
    auto *dialog = window->findChild<HelpDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new HelpDialog(table, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->showPlace(place);
    // Not modal: help is read beside the work.
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void HelpDialog::offer(QWidget *dialog, const FieldTablePtr &table, const QString &page)
{
    connect(new QShortcut(QKeySequence::HelpContents, dialog), &QShortcut::activated, dialog,
            [dialog, table, page] { open(dialog, table, {page}); });
}

HelpPlace HelpDialog::placeOf(const QWidget *widget)
{
    HelpPlace place;
    for (; widget; widget = widget->parentWidget()) {
        // The field is the innermost; the page may belong to something far around it.
        if (place.spot.isEmpty())
            place.spot = widget->property("helpSpot").toString();
        place.page = widget->property("helpPage").toString();
        if (!place.page.isEmpty())
            return place;
    }
    return {};
}

} // namespace forja
